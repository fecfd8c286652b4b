//! Odds before an order, out of a view alone: what a faction knows of itself and believes of others.
//!
//! [`odds`] plays the rules many times with fixed dice, for people; [`estimate`] works the same
//! prospect out by the square law, for minds, who ask dozens of times a turn. Both give a range: the low
//! end takes every belief at its worst, the high end at its best, and old beliefs are wider.

mod chance;
mod matchup;
mod prospect;
mod pursuit;
mod rivals;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_of_hunts;
mod third;

pub use third::{Leaning, ThirdParty};

use super::AttackAim;
use super::rules::{Grasp, grasp, loot, within_reach};
use crate::id::{ContactId, FactionId, FleetId, TerritoryId, Turn};
use crate::scenario::model::{FactionTrait, Good, Goods};
use crate::sim::belief::{Band, Source};
use crate::sim::command::Mission;
use crate::sim::view::View;
use chance::{Chance, played, worked_out};
use matchup::Prospect;
use prospect::prospect;
use pursuit::is_caught;

/// The odds of an order, as far as a faction can know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Odds {
    /// Where it would come to a fight.
    pub at: TerritoryId,
    /// What for.
    pub aim: AttackAim,
    /// In how many turns the last of the fleets gets there; 0 if all are there.
    pub turns: u16,
    /// Chance to reach the aim, in percent.
    pub chance: Band,
    /// Hull lost for good, in percent of its own.
    pub own_loss: Band,
    /// Hull the defender loses for good, in percent.
    pub their_loss: Band,
    /// What a raid that gets through brings, at least and at most.
    pub loot: Option<[Goods; 2]>,
    /// Who is believed to hold the place, or to fly the flag of the quarry.
    pub defender: Option<FactionId>,
    /// Fleets believed to be there to fight against, with the age of that knowledge in turns.
    pub defenders: Vec<(ContactId, Turn)>,
    /// The fort believed to be there.
    pub fort: Band,
    /// Thousands of people who would fight, as many as would be as strong as they are.
    pub militia: i32,
    /// Whether no ships lead the defence, even at worst: people and forts screen.
    pub unled: bool,
    /// How old the knowledge of the place is, in turns; nothing if it was never seen.
    pub age: Option<Turn>,
    /// Who else could be there in time.
    pub third_parties: Vec<ThirdParty>,
}

/// The same in short, for minds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Estimate {
    /// In how many turns the last of the fleets gets there.
    pub turns: u16,
    /// Chance to reach the aim, in percent.
    pub chance: Band,
    /// Hull lost for good, in percent of its own, as is likely.
    pub loss: i32,
    /// Loads a raid that gets through brings, as is likely.
    pub loot: i32,
}

/// The odds of sending these fleets together on this mission; `None` if it is not one that
/// leads to a fight, or the fleets or the quarry are not known.
#[must_use]
pub fn odds(view: &View<'_>, fleets: &[FleetId], mission: Mission) -> Option<Odds> {
    let prospect = prospect(view, fleets, mission)?;
    let worst = played(&prospect, &prospect.worst);
    let best = played(&prospect, &prospect.best);
    let (defenders, age) = prospect::known(view, &prospect);
    Some(Odds {
        at: prospect.at,
        aim: prospect.aim,
        turns: prospect.turns,
        chance: meeting(
            is_caught(view, fleets, mission),
            ordered(worst, best, |chance| chance.wins),
        ),
        own_loss: ordered(worst, best, |chance| chance.own_loss),
        their_loss: ordered(worst, best, |chance| chance.their_loss),
        loot: raid_loot(view, &prospect, mission),
        defender: prospect.defender,
        defenders,
        fort: prospect.fort,
        militia: prospect.militia,
        unled: prospect.worst.posture.is_none() && !prospect.worst.is_nothing(),
        age,
        third_parties: third::third_parties(view, &prospect, &way(view, fleets, prospect.at)),
    })
}

/// The places that fleets pass on the way to another.
fn way(view: &View<'_>, fleets: &[FleetId], to: TerritoryId) -> Vec<TerritoryId> {
    let own = fleets.iter().filter_map(|id| view.fleet(*id));
    let paths = own.flat_map(|fleet| view.routes.path(fleet.position.at, to).into_iter().skip(1));
    paths.filter(|at| *at != to).collect()
}

/// The same in short and in a microsecond or two.
#[must_use]
pub fn estimate(view: &View<'_>, fleets: &[FleetId], mission: Mission) -> Option<Estimate> {
    let prospect = prospect(view, fleets, mission)?;
    let worst = worked_out(&prospect, &prospect.worst);
    let best = worked_out(&prospect, &prospect.best);
    let loads = raid_loot(view, &prospect, mission)
        .map_or(0, |[least, most]| (least.total() + most.total()) / 2);
    Some(Estimate {
        turns: prospect.turns,
        chance: meeting(
            is_caught(view, fleets, mission),
            ordered(worst, best, |chance| chance.wins),
        ),
        loss: (worst.own_loss + best.own_loss) / 2,
        loot: loads,
    })
}

/// A quarry that can get away is, at worst, not met.
fn meeting(caught: bool, chance: Band) -> Band {
    let low = if caught { chance.low } else { 0 };
    Band { low, ..chance }
}

fn ordered(one: Chance, other: Chance, pick: impl Fn(Chance) -> i32) -> Band {
    let (one, other) = (pick(one), pick(other));
    Band {
        low: one.min(other),
        high: one.max(other),
    }
}

/// What of a store is expected, by how old the knowledge is: a tenth a turn less or more.
fn raid_loot(view: &View<'_>, prospect: &Prospect, mission: Mission) -> Option<[Goods; 2]> {
    let Mission::Raid { want, .. } = mission else {
        return None;
    };
    let belief = view.beliefs.land(prospect.at);
    let drift = i32::from(prospect.stale).min(8) * 10;
    let (least, most) = if belief.detail.source == Source::Unknown {
        let usual = view.book.rules.start_turns;
        let people = prospect.people;
        (Goods::NONE, view.book.need_of(people).scale(usual, 1))
    } else {
        let store = belief.store;
        (store.scale(100 - drift, 100), store.scale(100 + drift, 100))
    };
    let loads = loads(view, prospect.room);
    Some([least, most].map(|store| carried(store, want, loads)))
}

fn carried(store: Goods, want: Option<Good>, loads: i32) -> Goods {
    loot(within_reach(store), want, loads)
}

fn loads(view: &View<'_>, room: i32) -> i32 {
    let skill = Grasp {
        loot: view.own.effects.loot,
        raiders: view
            .roster
            .faction(view.faction())
            .is(FactionTrait::Raiders),
    };
    grasp(room, skill)
}
