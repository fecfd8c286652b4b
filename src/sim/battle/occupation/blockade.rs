//! Closing the lanes of a place.

use crate::sim::battle::{Campaign, Field};
use crate::sim::event::Blockade;
use crate::sim::opinion::IncidentKind;
use bevy::ecs::prelude::Res;

/// System: blockades stand where somebody keeps them up, and nowhere else. What begins is
/// told and remembered once.
pub fn settle_blockades(mut field: Field, campaign: Res<Campaign>) {
    let setting = field.setting.clone();
    for at in setting.territory_ids() {
        let Some(reign) = field.reign(at) else {
            continue;
        };
        let (before, victim) = (reign.blockaded.0, reign.holding.holder);
        let now = campaign
            .blockades
            .iter()
            .rev()
            .find(|(place, by)| *place == at && Some(*by) != victim)
            .map(|(_, by)| *by);
        if before == now {
            continue;
        }
        if let Some(mut reign) = field.reign_mut(at) {
            reign.blockaded.0 = now;
        }
        let Some(by) = now else {
            continue;
        };
        field.record(Blockade { by, at, victim });
        if let Some(victim) = victim {
            field.remember(by, victim, IncidentKind::Blockaded, at);
        }
    }
}
