//! What happened to land and stores.

use super::say;
use super::voice::Voice;
use crate::id::TerritoryId;
use crate::scenario::model::Good;
use crate::sim::command::Project;
use crate::sim::event::{Blockade, Built, Ceded, Hunger, Landless, Raided, RanDry, Revolt, Seized};

impl Voice<'_> {
    pub(super) fn raided(&self, it: &Raided) -> String {
        let fleet = self.fleet_named(it.fleet, it.by);
        let place = self.place(it.at);
        let victim = self.holder(it.victim);
        match (it.goods, it.victim) {
            (Some(goods), Some(_)) => say!(
                self,
                "event-raided",
                fleet = fleet,
                place = place,
                victim = victim,
                goods = self.goods(goods)
            ),
            (Some(goods), None) => say!(
                self,
                "event-raided-free",
                fleet = fleet,
                place = place,
                goods = self.goods(goods)
            ),
            (None, _) => say!(self, "event-raided-afar", fleet = fleet, place = place),
        }
    }

    pub(super) fn seized(&self, it: &Seized) -> String {
        let (by, place) = (self.faction(it.by), self.place(it.at));
        match it.from {
            Some(from) => say!(
                self,
                "event-seized",
                by = by,
                place = place,
                from = self.faction(from)
            ),
            None => say!(self, "event-seized-free", by = by, place = place),
        }
    }

    pub(super) fn ceded(&self, it: &Ceded) -> String {
        say!(
            self,
            "event-ceded",
            from = self.faction(it.from),
            to = self.faction(it.to),
            place = self.place(it.at)
        )
    }

    pub(super) fn blockade(&self, it: &Blockade) -> String {
        say!(
            self,
            "event-blockade",
            by = self.faction(it.by),
            place = self.place(it.at)
        )
    }

    pub(super) fn hunger_at(&self, it: &Hunger) -> String {
        self.hunger(&[it.at], it.good, it.dead)
    }

    /// Lands that lacked a good, and how many thousand people died of it.
    #[must_use]
    pub fn hunger(&self, lands: &[TerritoryId], good: Good, dead: i32) -> String {
        let id = match good {
            Good::Food => "event-hunger",
            Good::Water => "event-thirst",
            Good::Ore => "event-rust",
        };
        say!(self, id, place = self.places(lands), dead = dead)
    }

    pub(super) fn ran_dry(&self, it: &RanDry) -> String {
        say!(
            self,
            "event-ran-dry",
            whose = self.possessive(it.faction),
            good = self.good(it.good)
        )
    }

    pub(super) fn built(&self, it: &Built) -> String {
        let (by, place) = (self.faction(it.by), self.place(it.at));
        match it.project {
            Project::Ship(class) => say!(
                self,
                "event-built-ship",
                by = by,
                class = self.class(class),
                place = place
            ),
            Project::Fort => say!(self, "event-built-fort", by = by, place = place),
            Project::Terraform => say!(self, "event-built-terraform", by = by, place = place),
        }
    }

    pub(super) fn revolt(&self, it: &Revolt) -> String {
        say!(
            self,
            "event-revolt",
            place = self.place(it.at),
            from = self.faction(it.from)
        )
    }

    pub(super) fn landless(&self, it: &Landless) -> String {
        say!(self, "event-landless", who = self.faction(it.faction))
    }
}
