//! The block `incidents`.

use super::scope::Scope;
use crate::scenario::model::{Hours, IncidentDef, IncidentDefs, IncidentKind};
use crate::scenario::raw::{RawIncident, RawIncidents};

pub(super) fn incidents(raw: Option<&RawIncidents>, scope: &Scope<'_, '_>) -> IncidentDefs {
    let mut felt = IncidentDefs::default();
    for kind in IncidentKind::ALL {
        if let Some(written) = raw.and_then(|raw| raw.get(kind)) {
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
