//! Wars: what two factions did to each other without a longer pause.

use crate::id::{FactionId, TerritoryId, Turn};
use crate::scenario::model::Goods;
use crate::sim::event::{Blockade, Event, Raided, Seized};
use std::collections::BTreeMap;

/// After this many quiet turns the next attack begins another war. Ours.
const PEACE: Turn = 6;

/// What two factions did to each other. The first of the two is the reader if it is one of them, otherwise the first attacker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct War {
    /// Who fought.
    pub sides: [FactionId; 2],
    /// The first and the last turn.
    pub turns: [Turn; 2],
    /// Battles that each side won.
    pub won: [i32; 2],
    /// Battles that neither side won.
    pub drawn: i32,
    /// Raids of each side.
    pub raids: [i32; 2],
    /// What the raids of each side carried off.
    pub loot: [Goods; 2],
    /// Land that changed hands, in order: which, and which side took it.
    pub taken: Vec<(TerritoryId, usize)>,
    /// How much happened in each place.
    pub places: BTreeMap<TerritoryId, i32>,
}

/// One attack.
struct Attack {
    by: FactionId,
    on: FactionId,
    at: TerritoryId,
}

impl Attack {
    fn of(event: &Event) -> Option<Self> {
        let (by, on, at) = match event {
            Event::Battle(report) => {
                let [attacker, defender] = &report.sides;
                (attacker.faction?, defender.faction?, report.at)
            }
            Event::Raided(Raided { by, victim, at, .. })
            | Event::Blockade(Blockade { by, victim, at }) => (*by, (*victim)?, *at),
            Event::Seized(Seized { by, from, at }) => (*by, (*from)?, *at),
            _ => return None,
        };
        (by != on).then_some(Self { by, on, at })
    }
}

impl War {
    fn begun(me: FactionId, attack: &Attack, turn: Turn) -> Self {
        let sides = if attack.on == me {
            [attack.on, attack.by]
        } else {
            [attack.by, attack.on]
        };
        Self {
            sides,
            turns: [turn; 2],
            won: [0; 2],
            drawn: 0,
            raids: [0; 2],
            loot: [Goods::NONE; 2],
            taken: Vec::new(),
            places: BTreeMap::new(),
        }
    }

    fn goes_on(&mut self, attack: &Attack, turn: Turn, event: &Event) {
        let side = |who: FactionId| usize::from(self.sides[1] == who);
        let by = side(attack.by);
        match event {
            Event::Battle(report) => match report.winner() {
                Some(winner) => self.won[side(winner)] += 1,
                None => self.drawn += 1,
            },
            Event::Raided(raid) => {
                self.raids[by] += 1;
                self.loot[by] += raid.goods.unwrap_or(Goods::NONE);
            }
            Event::Seized(_) => self.taken.push((attack.at, by)),
            _ => {}
        }
        *self.places.entry(attack.at).or_default() += 1;
        self.turns[1] = turn;
    }

    /// Whether a faction fought in it.
    #[must_use]
    pub fn is_of(&self, who: FactionId) -> bool {
        self.sides.contains(&who)
    }

    /// All its battles.
    #[must_use]
    pub fn battles(&self) -> i32 {
        self.won[0] + self.won[1] + self.drawn
    }

    /// The place it was about: land that changed hands before land that did not, then where most happened.
    #[must_use]
    pub fn place(&self) -> Option<TerritoryId> {
        let taken = |at: TerritoryId| self.taken.iter().filter(|(land, _)| *land == at).count();
        let places = self.places.iter();
        places
            .max_by_key(|(at, count)| (taken(**at), **count, std::cmp::Reverse(**at)))
            .map(|(at, _)| *at)
    }

    /// How much it is worth telling.
    #[must_use]
    pub fn weight(&self) -> i32 {
        let taken = i32::try_from(self.taken.len()).unwrap_or(i32::MAX / 16);
        taken * 5 + self.battles() * 2 + self.raids[0] + self.raids[1]
    }
}

/// Returns the wars of a chronicle, in the order in which they began.
pub fn wars<'a>(me: FactionId, events: impl Iterator<Item = (Turn, &'a Event)>) -> Vec<War> {
    let mut wars: Vec<War> = Vec::new();
    for (turn, event) in events {
        let Some(attack) = Attack::of(event) else {
            continue;
        };
        let both = |war: &&mut War| war.is_of(attack.by) && war.is_of(attack.on);
        let last = wars.iter_mut().rfind(|war| both(war));
        match last.filter(|war| turn.saturating_sub(war.turns[1]) <= PEACE) {
            Some(war) => war.goes_on(&attack, turn, event),
            None => {
                let mut war = War::begun(me, &attack, turn);
                war.goes_on(&attack, turn, event);
                wars.push(war);
            }
        }
    }
    wars
}

#[cfg(test)]
mod tests {
    use super::{PEACE, wars};
    use crate::id::{FactionId, TerritoryId};
    use crate::sim::event::{Event, Seized};

    const ME: FactionId = FactionId(0);
    const OTHER: FactionId = FactionId(1);

    fn seized(by: FactionId, from: Option<FactionId>, at: u16) -> Event {
        let at = TerritoryId(at);
        Event::from(Seized { by, at, from })
    }

    #[test]
    fn a_pause_ends_a_war_and_the_reader_is_its_first_side() {
        let events = [
            (1, seized(OTHER, Some(ME), 4)),
            (3, seized(ME, Some(OTHER), 4)),
            (3, seized(ME, None, 5)),
            (3 + PEACE + 1, seized(OTHER, Some(ME), 6)),
        ];
        let found = wars(ME, events.iter().map(|(turn, event)| (*turn, event)));
        assert_eq!(found.len(), 2, "{found:?}");
        assert_eq!(found[0].sides, [ME, OTHER]);
        assert_eq!(found[0].turns, [1, 3]);
        assert_eq!(found[0].taken, [(TerritoryId(4), 1), (TerritoryId(4), 0)]);
        assert_eq!(found[1].place(), Some(TerritoryId(6)));
    }
}
