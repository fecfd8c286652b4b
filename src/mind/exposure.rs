//! What it stands to lose where: threats to each of its lands.

use super::needs::Needs;
use super::odds::{chance, fort_strength, militia_strength};
use super::survey::{Foe, Survey};
use super::worth::own_land;
use crate::id::TerritoryId;
use crate::sim::view::{OwnLand, View};

/// A fleet farther than this many turns is no threat yet.
const WITHIN: u16 = 3;
/// What a threat counts at one turn's distance or less, at two, at three, in percent.
const BY_TURNS: [i32; 4] = [100, 100, 65, 35];
/// The share of its ships that a neighbour nobody has seen lately may bring, in percent.
const UNSEEN_SHARE: i32 = 45;
/// An unseen threat is this much less likely, in percent.
const UNSEEN: i32 = 45;
/// The share of a land's worth that an attack puts at stake, in percent; the rest comes back or is raided.
const AT_STAKE: i32 = 30;
/// People less calm than this may rise unless a fleet lies over their heads.
const RESTLESS: i32 = 16;
/// What holding them down is worth, in percent of the land.
const HELD: i32 = 25;
/// With its seat a sect loses a name, what is known there and the place its majes return to: it counts this much, in percent.
const SEAT: i32 = 160;
/// The share of a store that raiders reach, in percent.
const RAIDED: i32 = 50;

/// The danger to one of its lands.
#[derive(Debug, Clone, Copy)]
pub struct Exposure {
    /// Which land.
    pub at: TerritoryId,
    /// The strength that may come.
    pub threat: i32,
    /// How likely it comes, in percent.
    pub likely: i32,
    /// What would be lost.
    pub loss: i32,
    /// Strength of what defends it already: fort, people, fleets told to guard.
    pub guard: i32,
    /// What it is worth to hold down people who are about to rise.
    pub unrest: i32,
}

impl Exposure {
    /// What it is worth to have this much more strength there.
    #[must_use]
    pub fn relief(&self, more: i32) -> i32 {
        let before = chance(self.threat, self.guard);
        let after = chance(self.threat, self.guard + more);
        self.loss / 100 * self.likely * (before - after) / 100
    }

    /// What it would be worth to have so much more strength there that nobody could come. Where there is no danger, it is nothing.
    #[must_use]
    pub fn most_relief(&self) -> i32 {
        self.loss / 100 * self.likely
    }
}

/// The dangers to all its lands, in the order of the view.
#[must_use]
pub fn exposures(view: &View<'_>, needs: &Needs, survey: &Survey) -> Vec<Exposure> {
    let seat = view.residence_of(view.faction());
    let foes = survey.foes(view).iter();
    let threats = foes.filter_map(|foe| Threat::of(foe, view, survey));
    let threats: Vec<Threat<'_>> = threats.collect();
    let lands = view.own.lands.iter();
    lands
        .map(|land| exposure(view, needs, survey, &threats, land, seat == Some(land.id)))
        .collect()
}

/// A fleet that may come.
struct Threat<'a> {
    foe: &'a Foe,
    /// What it covers in a turn.
    speed: u16,
    /// Lane lengths within which it is a threat.
    within: u16,
    /// How likely whose it is comes as an enemy, in percent.
    hostility: i32,
    /// By the turns it needs: the strength that counts, and that times how likely it comes.
    by_turns: [(i32, i32); BY_TURNS.len()],
}

impl<'a> Threat<'a> {
    /// The threat that a fleet is to any land of the faction of a view, if it is near enough.
    fn of(foe: &'a Foe, view: &View<'_>, survey: &Survey) -> Option<Self> {
        let speed = u16::from(foe.speed.max(1));
        let within = speed.saturating_mul(WITHIN + foe.age);
        if view.own.near[foe.at.index()] > within {
            return None;
        }
        let hostility = survey.rival(foe.flag).hostility;
        Some(Self {
            foe,
            speed,
            within,
            hostility,
            by_turns: BY_TURNS.map(|percent| {
                let strength = foe.strength * percent / 100;
                (strength, strength * hostility)
            }),
        })
    }
}

fn exposure(
    view: &View<'_>,
    needs: &Needs,
    survey: &Survey,
    threats: &[Threat<'_>],
    land: &OwnLand,
    is_seat: bool,
) -> Exposure {
    let (mut threat, mut likely) = (0, 0);
    let distances = view.routes.distances(land.id);
    for come in threats {
        let distance = distances[come.foe.at.index()];
        if distance > come.within {
            continue;
        }
        let turns = distance.div_ceil(come.speed).saturating_sub(come.foe.age);
        let (strength, expected) = come.by_turns[usize::from(turns)];
        // The worst threat is what is prepared for, the others come on top a little.
        if expected > threat * likely {
            (threat, likely) = (strength + threat / 4, come.hostility);
        } else {
            threat += expected / 400;
        }
    }
    for (beside, _) in view.routes.neighbours(land.id) {
        let Some(holder) = view.holder(*beside).filter(|f| *f != view.faction()) else {
            continue;
        };
        let rival = survey.rival(holder);
        let (strength, hostility) = (
            rival.strength * UNSEEN_SHARE / 100,
            rival.hostility * UNSEEN / 100,
        );
        if strength * hostility > threat * likely {
            (threat, likely) = (strength, hostility);
        }
    }
    let store = needs.worth(land.store) * RAIDED / 100;
    let worth = own_land(view, needs, land);
    let loss = store + worth * AT_STAKE / 100;
    Exposure {
        at: land.id,
        threat,
        likely,
        loss: if is_seat { loss * SEAT / 100 } else { loss },
        guard: fort_strength(land.fort)
            + militia_strength(land.defiance.arms(land.people, view.turn())),
        unrest: if land.calm < RESTLESS || is_new(view, land) {
            worth * HELD / 100
        } else {
            0
        },
    }
}

/// Whether a land was taken so lately that its holder is not used to it, nor are his neighbours.
fn is_new(view: &View<'_>, land: &OwnLand) -> bool {
    land.seized > 0 && view.turn() < land.seized + view.book.rules.seized_turns
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;
    use crate::sim::testing::{RAIDER, Sandbox};

    #[test]
    fn an_enemy_near_is_a_danger_and_a_guard_a_relief() {
        let simulation = Sandbox::row(6, 2)
            .sect(&[0, 1])
            .sect(&[3, 4, 5])
            .fleet(1, 2, &[(RAIDER, 6)])
            .opinion(1, 0, -80, true)
            .start(1);
        let view = simulation.view(FactionId(0));
        let needs = Needs::of(&view);
        let dangers = exposures(&view, &needs, &Survey::of(&view));
        assert!(dangers[1].threat >= dangers[0].threat && dangers[1].likely > 60);
        assert!(dangers[1].relief(150) > dangers[1].relief(20));
    }
}
