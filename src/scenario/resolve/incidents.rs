//! The block `incidents`.

use super::scope::Scope;
use crate::scenario::model::{Hours, IncidentDef, IncidentDefs, IncidentKind};
use crate::scenario::raw::{RawIncident, RawIncidents};

pub(super) fn incidents(raw: Option<&RawIncidents>, scope: &Scope<'_, '_>) -> IncidentDefs {
    let mut felt = IncidentDefs::default();
    for kind in IncidentKind::ALL {
        if let Some(written) = raw.and_then(|raw| written(raw, kind)) {
            felt.set(kind, incident(written, felt[kind], scope));
        }
    }
    felt
}

fn incident(raw: &RawIncident, usual: IncidentDef, scope: &Scope<'_, '_>) -> IncidentDef {
    let hours = usual.life.map_or(0, |life| life.0);
    let longest = i64::from(IncidentDefs::LONGEST);
    let hours = scope.number_or(raw.hours.as_ref(), 0..=longest, hours, "`hours`");
    IncidentDef {
        weight: scope.number_or(raw.weight.as_ref(), -100..=100, usual.weight, "`weight`"),
        life: (hours > 0).then_some(Hours(hours)),
    }
}

fn written(raw: &RawIncidents, kind: IncidentKind) -> Option<&RawIncident> {
    let written = match kind {
        IncidentKind::Raided => &raw.raided,
        IncidentKind::Seized => &raw.seized,
        IncidentKind::Blockaded => &raw.blockaded,
        IncidentKind::Fought => &raw.fought,
        IncidentKind::TookPrisoner => &raw.took_prisoner,
        IncidentKind::Killed => &raw.killed,
        IncidentKind::Spied => &raw.spied,
        IncidentKind::ContractFailed => &raw.contract_failed,
        IncidentKind::ContractBroken => &raw.contract_broken,
        IncidentKind::ContractServed => &raw.contract_served,
        IncidentKind::ContractKept => &raw.contract_kept,
        IncidentKind::Gave => &raw.gave,
        IncidentKind::Released => &raw.released,
        IncidentKind::Helped => &raw.helped,
        IncidentKind::Envoy => &raw.envoy,
        IncidentKind::NeutralGround => &raw.neutral_ground,
        IncidentKind::TookIn => &raw.took_in,
    };
    written.as_ref()
}
