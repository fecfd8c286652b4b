//! What happened to land and stores.

use super::say;
use super::voice::Voice;
use crate::scenario::model::Good;
use crate::sim::command::Project;
use crate::sim::event::Event;

impl Voice<'_> {
    pub(super) fn land_event(&self, event: &Event) -> String {
        match event {
            Event::Raided {
                by,
                fleet,
                at,
                victim,
                goods,
            } => {
                let id = if victim.is_some() {
                    "event-raided"
                } else {
                    "event-raided-free"
                };
                say!(
                    self,
                    id,
                    by = self.faction(*by),
                    fleet = self.fleet_of(*fleet, *by),
                    place = self.place(*at),
                    victim = self.holder(*victim),
                    goods = self.goods(*goods)
                )
            }
            Event::Seized {
                by,
                at,
                from: Some(from),
            } => say!(
                self,
                "event-seized",
                by = self.faction(*by),
                place = self.place(*at),
                from = self.faction(*from)
            ),
            Event::Seized { by, at, from: None } => say!(
                self,
                "event-seized-free",
                by = self.faction(*by),
                place = self.place(*at)
            ),
            Event::Blockade { by, at, .. } => say!(
                self,
                "event-blockade",
                by = self.faction(*by),
                place = self.place(*at)
            ),
            Event::Hunger { at, good, dead, .. } => {
                let id = match good {
                    Good::Food => "event-hunger",
                    Good::Water => "event-thirst",
                    Good::Ore => "event-rust",
                };
                say!(self, id, place = self.place(*at), dead = *dead)
            }
            Event::RanDry { faction, good } => say!(
                self,
                "event-ran-dry",
                whose = self.possessive(*faction),
                good = self.good(*good)
            ),
            Event::Built {
                by,
                at,
                project: Project::Ship(class),
                ..
            } => say!(
                self,
                "event-built-ship",
                by = self.faction(*by),
                class = self.class(*class),
                place = self.place(*at)
            ),
            Event::Built {
                by,
                at,
                project: Project::Fort,
                ..
            } => say!(
                self,
                "event-built-fort",
                by = self.faction(*by),
                place = self.place(*at)
            ),
            Event::Built {
                by,
                at,
                project: Project::Terraform,
                ..
            } => say!(
                self,
                "event-built-terraform",
                by = self.faction(*by),
                place = self.place(*at)
            ),
            Event::Revolt { at, from } => say!(
                self,
                "event-revolt",
                place = self.place(*at),
                from = self.faction(*from)
            ),
            Event::Landless { faction } => {
                say!(self, "event-landless", who = self.faction(*faction))
            }
            _ => String::new(),
        }
    }
}
