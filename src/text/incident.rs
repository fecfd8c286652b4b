//! What factions remember of each other.

use super::say;
use super::voice::{Voice, capital};
use crate::sim::opinion::{Incident, IncidentKind};

impl Voice<'_> {
    /// What somebody did, in a sentence without its date.
    #[must_use]
    pub fn incident(&self, incident: &Incident) -> String {
        let by = self.faction(incident.by);
        let to = self.faction(incident.to);
        let place = incident
            .at
            .map_or_else(|| say!(self, "name-somewhere"), |at| self.place(at));
        let id = match incident.kind {
            IncidentKind::Raided => "incident-raided",
            IncidentKind::Seized => "incident-seized",
            IncidentKind::Blockaded => "incident-blockaded",
            IncidentKind::Fought => "incident-fought",
            IncidentKind::TookPrisoner => "incident-took-prisoner",
            IncidentKind::Killed => "incident-killed",
            IncidentKind::Spied => "incident-spied",
            IncidentKind::ContractFailed => "incident-contract-failed",
            IncidentKind::ContractBroken => "incident-contract-broken",
            IncidentKind::ContractServed => "incident-contract-served",
            IncidentKind::ContractKept => "incident-contract-kept",
            IncidentKind::Gave => "incident-gave",
            IncidentKind::Released => "incident-released",
            IncidentKind::Helped => "incident-helped",
            IncidentKind::Envoy => "incident-envoy",
            IncidentKind::NeutralGround => "incident-neutral-ground",
            IncidentKind::TookIn => "incident-took-in",
        };
        capital(&say!(self, id, by = by, to = to, place = place))
    }

    /// What an opinion amounts to.
    #[must_use]
    pub fn feeling(&self, opinion: i16) -> String {
        let id = match opinion {
            ..=-60 => "feeling-hatred",
            -59..=-25 => "feeling-hostile",
            -24..=-8 => "feeling-cold",
            -7..=7 => "feeling-indifferent",
            8..=24 => "feeling-civil",
            25..=59 => "feeling-warm",
            60.. => "feeling-devoted",
        };
        self.say(id, &[])
    }
}
