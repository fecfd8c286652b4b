//! What stands behind the odds of an attack, in the same words for every front-end.

use super::say;
use super::voice::Voice;
use crate::sim::battle::{AttackAim, Leaning, Odds, ThirdParty};

impl Voice<'_> {
    /// When a fleet gets there, as a number of turns from now.
    #[must_use]
    pub fn arrival(&self, turns: u16) -> String {
        match turns {
            0 | 1 => say!(self, "arrives-now", unit = self.unit()),
            n => say!(self, "council-in", turns = self.turns(i32::from(n))),
        }
    }

    /// What would be lost on both sides.
    #[must_use]
    pub fn losses_expected(&self, odds: &Odds) -> String {
        let nobody = odds.defenders.is_empty() && odds.fort.high == 0 && odds.militia == 0;
        if nobody && odds.age.is_some() {
            // Nobody is believed to be there who has a hull to lose.
            return say!(self, "odds-losses-own", own = self.band(odds.own_loss));
        }
        say!(
            self,
            "odds-losses",
            own = self.band(odds.own_loss),
            theirs = self.band(odds.their_loss)
        )
    }

    /// What would be carried off; nothing if it is no raid.
    #[must_use]
    pub fn loot(&self, odds: &Odds) -> Option<String> {
        let [low, high] = odds.loot?;
        Some(if low == high {
            self.goods(low)
        } else if low.is_none() {
            say!(self, "loot-up-to", goods = self.goods(high))
        } else {
            say!(
                self,
                "loot-between",
                low = self.goods(low),
                high = self.goods(high)
            )
        })
    }

    /// Who and what would have to be beaten.
    #[must_use]
    pub fn against(&self, odds: &Odds) -> String {
        let mut parts: Vec<String> = odds
            .defenders
            .iter()
            .filter_map(|(contact, _)| self.view.beliefs.sighting(*contact))
            .map(|seen| {
                say!(
                    self,
                    "odds-defender",
                    fleet = self.contact_of(seen.contact, seen.flag),
                    ships = self.band(seen.ships),
                    many = seen.ships.high
                )
            })
            .collect();
        if odds.fort.high > 0 {
            parts.push(say!(self, "odds-fort", level = self.band(odds.fort)));
        }
        if odds.militia > 0 {
            parts.push(say!(self, "odds-people"));
        }
        if parts.is_empty() {
            parts.push(say!(self, "odds-no-defenders"));
        }
        let defiance = self.view.beliefs.land(odds.at).defiance;
        let defiance = defiance.at(self.view.turn());
        if odds.aim == AttackAim::Seize && defiance > 0 {
            let times = self.times(defiance);
            parts.push(say!(self, "odds-defiance", times = times));
        }
        parts.join(", ")
    }

    /// How old the knowledge is on which the odds rest.
    #[must_use]
    pub fn known_since(&self, odds: &Odds) -> String {
        let mut own = self.view.own.fleets.iter();
        if own.any(|fleet| fleet.position.arrived() == Some(odds.at)) {
            return say!(self, "odds-seen-now", unit = self.unit());
        }
        match odds.age {
            None => say!(self, "odds-never-seen"),
            // What was seen as the last turn ended is as it is now.
            Some(0 | 1) => say!(self, "odds-seen-now", unit = self.unit()),
            Some(age) => say!(self, "odds-seen", age = self.turns(i32::from(age) - 1)),
        }
    }

    /// Who else could turn up, and for whom.
    #[must_use]
    pub fn third_party(&self, third: &ThirdParty) -> String {
        let id = match third.leaning {
            Leaning::Stops => "odds-third-way",
            Leaning::Defends => "odds-third-holder",
            Leaning::Against => "odds-third-foe",
            Leaning::Unclear => "odds-third-other",
        };
        say!(
            self,
            id,
            fleet = self.contact_of(third.contact, third.faction),
            place = self.place(third.at),
            arrives = self.arrival(third.turns)
        )
    }
}
