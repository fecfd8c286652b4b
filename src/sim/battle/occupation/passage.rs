//! Who was in whose way without a fight: guests nobody asked for, guards who let others pass, and rivals for one prey.

use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{FactionTrait, Peculiarity};
use crate::sim::battle::{Campaign, Field};
use crate::sim::deal::Deals;
use crate::sim::opinion::IncidentKind;
use bevy::ecs::prelude::Res;

/// Whoever is thought of as well as this may keep ships on one's land. Ours.
const WELCOME: i32 = 20;

/// System: armed ships that lie on somebody's land without a fight are minded by its holder, unless they are a
/// partner's, a friend's, or were granted passage; if armed ships of his were there and let them be, their faction remembers that too.
/// Neutral ground is open to all, and peoples without land have to lie somewhere.
pub fn note_passage(mut field: Field, campaign: Res<Campaign>, deals: Res<Deals>) {
    let setting = field.setting.clone();
    let ways = deals.ways(setting.roster.factions.len());
    for here in campaign.present.chunk_by(|one, next| one.at == next.at) {
        let at = here[0].at;
        let Some(holder) = field.holder(at) else {
            continue;
        };
        let fought = |guest: FactionId| {
            let mut engagements = campaign.engagements.iter();
            engagements.any(|it| it.at == at && (it.by == guest || it.against == Some(guest)))
        };
        if setting.place(at).is(Peculiarity::NeutralGround) {
            continue;
        }
        let guarded = here.iter().any(|it| it.flag == holder && it.armed);
        let mut guests: Vec<FactionId> = here
            .iter()
            .filter(|it| it.armed && it.flag != holder && !it.mission.is_hostile())
            .map(|it| it.flag)
            .filter(|guest| !fought(*guest))
            .collect();
        guests.sort_unstable();
        guests.dedup();
        for guest in guests {
            let landless = [FactionTrait::Nomads, FactionTrait::Travellers];
            let wanders = landless
                .iter()
                .any(|it| setting.roster.faction(guest).is(*it));
            let welcome = ways[guest.index()].includes(holder)
                || field.consequences.opinions().of(holder, guest) >= WELCOME;
            if guarded {
                field.remember(holder, guest, IncidentKind::LetPass, at);
            }
            if !welcome && !wanders {
                field.remember(guest, holder, IncidentKind::Trespassed, at);
            }
        }
    }
}

/// Others who came to a place to rob or take it find that somebody was there first.
pub(super) fn take_prey(
    field: &mut Field,
    campaign: &Campaign,
    (by, at, before): (FactionId, TerritoryId, Option<FactionId>),
) {
    let here = campaign.at(at).iter();
    let mut rivals: Vec<FactionId> = here
        .filter(|it| it.mission.is_hostile() && it.mission.destination() == Some(at))
        .map(|it| it.flag)
        .filter(|rival| *rival != by && Some(*rival) != before)
        .collect();
    rivals.dedup();
    for rival in rivals {
        field.remember(by, rival, IncidentKind::TookPrey, at);
    }
}
