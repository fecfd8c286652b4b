//! The phase in which the winners do what they came for.

mod blockade;
mod passage;
mod raid;
mod seize;

pub use blockade::settle_blockades;
pub use passage::note_passage;

use super::{Campaign, Field};
use crate::id::{FleetId, TerritoryId};
use crate::sim::command::Mission;
use bevy::ecs::prelude::ResMut;

/// System: whoever reached what he came for raids, seizes or blockades, in the order in which they won.
pub fn occupy(mut field: Field, mut campaign: ResMut<Campaign>) {
    let successes = std::mem::take(&mut campaign.successes);
    for success in &successes {
        let (at, by) = (success.at, success.by);
        let before = field.holder(at);
        let standing = |field: &Field, wanted: fn(Mission, TerritoryId) -> bool| -> Vec<FleetId> {
            success
                .fleets
                .iter()
                .copied()
                .filter(|id| campaign.stands(*id))
                .filter(|id| field.fleet(*id).is_some_and(|f| wanted(f.orders.0, at)))
                .collect()
        };
        let raiders = standing(
            &field,
            |mission, at| matches!(mission, Mission::Raid { target, .. } if target == at),
        );
        if !raiders.is_empty() {
            raid::raid(&mut field, by, at, &raiders);
            passage::take_prey(&mut field, &campaign, (by, at, before));
        }
        let seizers = standing(&field, |mission, at| {
            mission == Mission::Seize { target: at }
        });
        if !seizers.is_empty() {
            seize::seize(&mut field, by, at, &seizers);
            passage::take_prey(&mut field, &campaign, (by, at, before));
        }
        let closes = !standing(&field, |mission, at| {
            mission == Mission::Blockade { place: at }
        })
        .is_empty();
        if closes && field.holder(at) != Some(by) {
            campaign.blockades.push((at, by));
        }
    }
    campaign.successes = successes;
}
