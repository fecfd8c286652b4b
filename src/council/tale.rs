//! What became of a faction over a whole game, in numbers.

use crate::id::FactionId;
use crate::scenario::model::Goods;
use crate::sim::battle::Outcome;
use crate::sim::event::{
    ContractMade, Event, Hunger, MajeCaptured, MajeDeserted, MajeKilled, Raided, Revolt, Seized,
    ShipsCaptured,
};
use crate::text::{Voice, say};

/// What a faction did and suffered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tale {
    /// Battles it led or was attacked in, won and not won.
    pub battles: [i32; 2],
    /// Lands it took, and lands that others or revolts took from it.
    pub lands: [i32; 2],
    /// Goods its raiders carried off, and goods that others carried off from it.
    pub loot: [Goods; 2],
    /// Contracts it made.
    pub contracts: i32,
    /// Majes it took prisoner, and majes it lost: taken, killed or gone over.
    pub majes: [i32; 2],
    /// Ships it captured, and ships captured from it.
    pub ships: [i32; 2],
    /// Thousands of its people who died of hunger and thirst.
    pub dead: i32,
}

impl Tale {
    /// The tale of a faction, from what happened.
    #[must_use]
    pub fn of<'a>(who: FactionId, events: impl IntoIterator<Item = &'a Event>) -> Self {
        let mut tale = Self::default();
        for event in events {
            tale.goes_on(who, event);
        }
        tale
    }

    fn goes_on(&mut self, who: FactionId, event: &Event) {
        // Which side of something that one does to another it is: does it, or suffers it.
        let side = |by: FactionId, to: Option<FactionId>| {
            let sides = [by == who, to == Some(who)];
            sides.into_iter().position(|is| is)
        };
        match event {
            Event::Battle(report) => {
                let side = report.sides.iter().position(|s| s.faction == Some(who));
                let winner = match report.outcome {
                    Outcome::AttackerWon => Some(0),
                    Outcome::DefenderWon => Some(1),
                    Outcome::Stalemate => None,
                };
                if let Some(side) = side {
                    self.battles[usize::from(winner != Some(side))] += 1;
                }
            }
            Event::Seized(Seized { by, from, .. }) => {
                if let Some(side) = side(*by, *from) {
                    self.lands[side] += 1;
                }
            }
            Event::Revolt(Revolt { from, .. }) if *from == who => self.lands[1] += 1,
            Event::Raided(Raided {
                by, victim, goods, ..
            }) => {
                if let Some(side) = side(*by, *victim) {
                    self.loot[side] += goods.unwrap_or(Goods::NONE);
                }
            }
            Event::ContractMade(ContractMade { from, to, .. }) if [*from, *to].contains(&who) => {
                self.contracts += 1;
            }
            Event::MajeCaptured(MajeCaptured { of, by, .. }) => {
                if let Some(side) = side(*by, Some(*of)) {
                    self.majes[side] += 1;
                }
            }
            Event::MajeKilled(MajeKilled { of, .. }) if *of == who => self.majes[1] += 1,
            Event::MajeDeserted(MajeDeserted { from, .. }) if *from == who => self.majes[1] += 1,
            Event::ShipsCaptured(ShipsCaptured {
                by, from, ships, ..
            }) => {
                if let Some(side) = side(*by, Some(*from)) {
                    let count = ships.iter().map(|squadron| i32::from(squadron.count));
                    self.ships[side] += count.sum::<i32>();
                }
            }
            Event::Hunger(Hunger { holder, dead, .. }) if *holder == Some(who) => self.dead += dead,
            _ => {}
        }
    }
}

impl Tale {
    /// The tale in sentences; what never happened is not told.
    #[must_use]
    pub fn told(&self, voice: &Voice<'_>) -> Vec<String> {
        let goods = |goods: Goods| {
            if goods.total() == 0 {
                say!(voice, "tale-nothing")
            } else {
                voice.goods(goods)
            }
        };
        let [won, lost] = self.battles;
        let [taken, gone] = self.lands;
        let [got, given] = self.loot.map(goods);
        let [caught, missed] = self.majes;
        let [prizes, towed] = self.ships;
        let raided = self.loot[0] + self.loot[1];
        let lines = [
            (
                won + lost,
                say!(voice, "tale-battles", won = won, lost = lost),
            ),
            (
                taken + gone,
                say!(voice, "tale-lands", taken = taken, lost = gone),
            ),
            (
                raided.total(),
                say!(voice, "tale-loot", got = got, lost = given),
            ),
            (
                self.contracts,
                say!(voice, "tale-contracts", count = self.contracts),
            ),
            (
                caught + missed,
                say!(voice, "tale-majes", taken = caught, lost = missed),
            ),
            (
                prizes + towed,
                say!(voice, "tale-ships", taken = prizes, lost = towed),
            ),
        ];
        let lines = lines.into_iter().filter(|(weight, _)| *weight > 0);
        let mut told: Vec<String> = lines.map(|(_, line)| line).collect();
        told.push(say!(voice, "tale-dead", dead = self.dead));
        told
    }
}

#[cfg(test)]
mod tests {
    use super::Tale;
    use crate::id::{FactionId, TerritoryId};
    use crate::scenario::model::Good;
    use crate::sim::event::{Event, Hunger, Revolt, Seized};

    #[test]
    fn what_one_does_and_what_one_suffers_are_told_apart() {
        let (me, other) = (FactionId(0), FactionId(1));
        let at = TerritoryId(0);
        let seized = |by, from| Event::from(Seized { by, at, from });
        let hunger = |holder, dead| {
            Event::from(Hunger {
                holder,
                at,
                good: Good::Food,
                dead,
            })
        };
        let records = [
            seized(me, Some(other)),
            seized(me, None),
            seized(other, Some(me)),
            Event::from(Revolt { at, from: me }),
            hunger(Some(me), 3),
            hunger(Some(other), 40),
            hunger(None, 50),
        ];
        let tale = Tale::of(me, &records);
        assert_eq!(tale.lands, [2, 2]);
        assert_eq!(tale.dead, 3);
        assert_eq!(Tale::of(other, &records).lands, [1, 1]);
    }
}
