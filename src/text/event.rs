//! What happened, in sentences.

use super::say;
use super::voice::{Voice, capital};
use crate::sim::event::{Event, Failure, Gained};

impl Voice<'_> {
    /// What happened, in one sentence.
    #[must_use]
    pub fn event(&self, event: &Event) -> String {
        let sentence = match event {
            Event::Moved { .. }
            | Event::Intercepted { .. }
            | Event::MissionFailed { .. }
            | Event::Battle(_)
            | Event::FleetLost { .. }
            | Event::FleetLeft { .. }
            | Event::ShipsCaptured { .. } => self.fleet_event(event),
            Event::Raided { .. }
            | Event::Seized { .. }
            | Event::Blockade { .. }
            | Event::Hunger { .. }
            | Event::RanDry { .. }
            | Event::Built { .. }
            | Event::Revolt { .. }
            | Event::Landless { .. } => self.land_event(event),
            Event::MajeCaptured { .. }
            | Event::MajeKilled { .. }
            | Event::MajeReleased { .. }
            | Event::MajeDeserted { .. }
            | Event::FirstMajeRose { .. }
            | Event::MajeRose { .. }
            | Event::SpyCaught { .. } => self.maje_event(event),
            Event::Offered { .. }
            | Event::Refused { .. }
            | Event::Lapsed { .. }
            | Event::ContractMade { .. }
            | Event::ContractFailed { .. }
            | Event::ContractEnded { .. }
            | Event::Given { .. } => self.deal_event(event),
            Event::Failed {
                faction,
                order,
                why,
            } => say!(
                self,
                "event-failed",
                who = self.faction(*faction),
                order = self.what_was_ordered(order),
                why = self.failure(*why)
            ),
            Event::TechnologyGained {
                by,
                technology,
                how,
                from,
            } => {
                let how = match how {
                    Gained::Captured => say!(self, "gained-captured"),
                    Gained::Salvaged => say!(self, "gained-salvaged"),
                    Gained::Stolen => say!(self, "gained-stolen"),
                    Gained::Given => say!(self, "gained-given"),
                    Gained::Found => say!(self, "gained-found"),
                    Gained::Seized => say!(self, "gained-seized"),
                };
                let by = self.faction(*by);
                let technology = self.technology(*technology);
                match from {
                    Some(from) => say!(
                        self,
                        "event-technology-from",
                        by = by,
                        technology = technology,
                        from = self.faction(*from),
                        how = how
                    ),
                    None => say!(
                        self,
                        "event-technology",
                        by = by,
                        technology = technology,
                        how = how
                    ),
                }
            }
            Event::Founded { faction, parent } => say!(
                self,
                "event-founded",
                who = self.faction(*faction),
                from = self.faction(*parent)
            ),
            Event::Joined { faction } => say!(self, "event-joined", who = self.faction(*faction)),
            Event::Merged { faction, heir } => say!(
                self,
                "event-merged",
                who = self.faction(*faction),
                heir = self.faction(*heir)
            ),
            Event::Ended { faction } => say!(self, "event-ended", who = self.faction(*faction)),
            Event::Departed { faction } => {
                say!(self, "event-departed", who = self.faction(*faction))
            }
            Event::Achieved { faction, objective } => say!(
                self,
                "event-achieved",
                who = self.faction(*faction),
                objective = self.book().objective(*objective).name.as_str()
            ),
            Event::Won { faction, objective } => say!(
                self,
                "event-won",
                who = self.faction(*faction),
                objective = self.book().objective(*objective).name.as_str()
            ),
            Event::TimeUp {
                leader: Some(leader),
            } => say!(self, "event-time-up", leader = self.faction(*leader)),
            Event::TimeUp { leader: None } => say!(self, "event-time-up-nobody"),
        };
        capital(&sentence)
    }

    fn fleet_event(&self, event: &Event) -> String {
        match event {
            Event::Moved {
                fleet,
                flag,
                from,
                to,
            } if from == to => say!(
                self,
                "event-came-back",
                fleet = self.fleet_of(*fleet, *flag),
                place = self.place(*to)
            ),
            Event::Moved {
                fleet,
                flag,
                from,
                to,
            } => say!(
                self,
                "event-moved",
                fleet = self.fleet_of(*fleet, *flag),
                from = self.place(*from),
                to = self.place(*to)
            ),
            Event::Intercepted {
                fleet,
                flag,
                at,
                by,
            } => say!(
                self,
                "event-intercepted",
                fleet = self.fleet_of(*fleet, *flag),
                by = self.fleet(*by),
                place = self.place(*at)
            ),
            Event::MissionFailed {
                fleet,
                flag,
                at,
                why,
            } => say!(
                self,
                "event-mission-failed",
                fleet = self.fleet_of(*fleet, *flag),
                place = self.place(*at),
                why = self.failure(*why)
            ),
            Event::Battle(report) => self.battle_in_short(report),
            Event::FleetLost { fleet, flag, at } => say!(
                self,
                "event-fleet-lost",
                fleet = self.fleet_of(*fleet, *flag),
                place = self.place(*at)
            ),
            Event::FleetLeft { fleet, flag, at } => say!(
                self,
                "event-fleet-left",
                fleet = self.fleet_of(*fleet, *flag),
                place = self.place(*at)
            ),
            Event::ShipsCaptured {
                by,
                from,
                at,
                ships,
            } => say!(
                self,
                "event-ships-captured",
                by = self.faction(*by),
                from = self.faction(*from),
                ships = self.squadrons(ships),
                place = self.place(*at)
            ),
            _ => String::new(),
        }
    }

    /// Why an order failed when the turn resolved.
    #[must_use]
    pub fn failure(&self, why: Failure) -> String {
        let id = match why {
            Failure::NoGoods => "failure-no-goods",
            Failure::NotHeld => "failure-not-held",
            Failure::OwnPlace => "failure-own-place",
            Failure::NoWay => "failure-no-way",
            Failure::Gone => "failure-gone",
            Failure::Blockaded => "failure-blockaded",
            Failure::Beaten => "failure-beaten",
            Failure::Empty => "failure-empty",
            Failure::NoRoom => "failure-no-room",
            Failure::NoTechnology => "failure-no-technology",
        };
        self.say(id, &[])
    }
}
