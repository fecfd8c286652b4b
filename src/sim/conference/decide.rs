//! A round in which everybody has spoken: what was said is revealed, the motion decided, and the next one chosen.

use super::drawn;
use super::known::{PastRound, Tabled};
use super::rules::{self, VoteCount};
use super::table::{Acclamation, Conferences, Sitting};
use super::treaty;
use crate::id::FactionId;
use crate::scenario::model::{FactionKind, IncidentKind};
use crate::sim::consequence::act::{add_prestige, record, remember, settle_blood};
use crate::sim::deal::Deals;
use crate::sim::dice::Purpose;
use crate::sim::event::{MotionDecided, Observers, WalkedOut};
use crate::sim::faction::{Prestige, Standing};
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::ledger::Cause;
use crate::sim::opinion::Deed;
use crate::sim::terms::{Ballot, BloodEnding, Motion, MotionOutcome, Vote};
use crate::sim::view::Stale;
use bevy::ecs::prelude::World;

/// Decides the round of a conference and begins the next, or ends it. Returns for whom anything may have changed, and how much
/// at least. Where weapons are drawn nothing is decided.
pub fn decide(world: &mut World, host: FactionId) -> (Observers, Stale) {
    let mut conferences = world.resource_mut::<Conferences>();
    let conference = conferences.of_mut(host);
    let Some(mut sitting) = conference.and_then(|it| it.sitting.take()) else {
        return (Observers::NONE, Stale::Fresh);
    };
    let ballots = std::mem::take(&mut sitting.ballots);
    let drawn = drawn::among(&ballots);
    let changed = if drawn.is_empty() {
        vote(world, host, &mut sitting, &ballots)
    } else {
        drawn::break_up(world, host, &mut sitting, drawn);
        leave(world, host, &ballots);
        (Observers::ALL, Stale::All)
    };
    if let Some(conference) = world.resource_mut::<Conferences>().of_mut(host) {
        conference.sitting = Some(sitting);
    }
    changed
}

/// Counts the votes, carries out what they decide, and chooses what comes next.
fn vote(
    world: &mut World,
    host: FactionId,
    sitting: &mut Sitting,
    ballots: &[(FactionId, Ballot)],
) -> (Observers, Stale) {
    let tabled = sitting.tabled;
    let stayed = ballots.iter().filter(|(_, it)| *it != Ballot::Leave);
    let votes: Vec<(FactionId, Vote)> = stayed.map(|(who, it)| (*who, it.vote())).collect();
    let concerned = Observers::only(&sitting.present)
        .union(Observers::of(tabled.motion.about().into_iter().flatten()));
    let count = VoteCount::of(&votes);
    // Whoever has a vote matters to an acclamation alone.
    let voters = match tabled.motion {
        Motion::Acclaim(_) => voters(world),
        _ => Vec::new(),
    };
    let outcome = count.carries(tabled.motion, &voters);
    let decided = MotionDecided {
        host,
        by: tabled.by,
        motion: tabled.motion,
        votes: votes.clone(),
        outcome,
    };
    record(world, decided);
    let resented = resent(world, tabled, &count);
    if outcome == MotionOutcome::Carried {
        carry_out(world, tabled, &count);
    } else if matches!(tabled.motion, Motion::Accuse { .. }) {
        add_prestige(world, tabled.by, rules::ACCUSED_IN_VAIN, Cause::Conference);
    }
    leave(world, host, ballots);
    let accused = matches!(tabled.motion, Motion::Accuse { .. });
    let left = votes.len() < ballots.len();
    let moved = outcome == MotionOutcome::Carried || resented || accused || left;
    sitting
        .present
        .retain(|who| votes.iter().any(|(it, _)| it == who));
    sitting.past.push(PastRound {
        tabled,
        votes,
        outcome,
    });
    let next = next_motion(world, host, sitting, ballots);
    let goes_on = sitting.past.len() < usize::from(rules::ROUNDS)
        && sitting.present.len() >= 2
        && sitting.present.contains(&host);
    match next.filter(|_| goes_on) {
        Some(next) => sitting.tabled = next,
        None => sitting.over = true,
    }
    let least = if moved { Stale::Standing } else { Stale::Fresh };
    (concerned, least)
}

/// The sects that have a vote on who is First among Majes, by id.
#[must_use]
pub fn voters(world: &World) -> Vec<FactionId> {
    let setting = world.resource::<Setting>();
    let (index, now) = (world.resource::<Index>(), world.resource::<Clock>().turn);
    let conferences = world.resource::<Conferences>();
    let vassals = world.resource::<Deals>().vassals(now);
    let has = |who: &FactionId| {
        let standing = world.get::<Standing>(index.faction(*who));
        setting.roster.faction(*who).kind == FactionKind::Sect
            && standing.is_some_and(Standing::is_active)
            && conferences.is_of_age(*who, now)
            && !vassals.includes(*who)
    };
    setting.roster.faction_ids().filter(has).collect()
}

/// What those a motion is about hold for and against those who voted. Returns whether they hold anything.
fn resent(world: &mut World, tabled: Tabled, count: &VoteCount) -> bool {
    let mut deeds: Vec<(IncidentKind, FactionId, FactionId)> = Vec::new();
    let mut each = |kind: IncidentKind, voters: &[FactionId], to: FactionId| {
        deeds.extend(voters.iter().map(|by| (kind, *by, to)));
    };
    match tabled.motion {
        Motion::Acclaim(whom) => {
            each(IncidentKind::VotedFor, &count.yes, whom);
            each(IncidentKind::VotedAgainst, &count.no, whom);
        }
        Motion::Accuse { whom, .. } => {
            each(IncidentKind::Accused, &[tabled.by], whom);
            let others: Vec<FactionId> = count
                .yes
                .iter()
                .copied()
                .filter(|it| *it != tabled.by)
                .collect();
            each(IncidentKind::VotedAgainst, &others, whom);
            each(IncidentKind::VotedFor, &others, tabled.by);
            each(IncidentKind::VotedFor, &count.no, whom);
        }
        Motion::Settle([one, other]) => {
            for (by, to) in [(one, other), (other, one)] {
                if count.no.contains(&by) {
                    each(IncidentKind::VotedAgainst, &[by], to);
                }
            }
        }
        Motion::Peace | Motion::Defence | Motion::Embargo(_) | Motion::War(_) => {}
    }
    let any = !deeds.is_empty();
    for (kind, by, to) in deeds.into_iter().filter(|(_, by, to)| by != to) {
        remember(world, Deed::new(kind, by, to).known_to(Observers::ALL));
    }
    any
}

/// A motion that was carried takes effect.
fn carry_out(world: &mut World, tabled: Tabled, count: &VoteCount) {
    match tabled.motion {
        Motion::Acclaim(faction) => {
            let turn = world.resource::<Clock>().turn;
            world.resource_mut::<Conferences>().first = Some(Acclamation { faction, turn });
            add_prestige(world, faction, rules::ACCLAIMED, Cause::Conference);
        }
        Motion::Accuse { whom, .. } => {
            add_prestige(world, whom, rules::CONDEMNED, Cause::Conference);
            let mut conferences = world.resource_mut::<Conferences>();
            if let Some(record) = conferences.record_mut(whom) {
                record.condemned = record.condemned.saturating_add(1);
            }
            // Whoever is condemned is First among Majes no more.
            if conferences.first.is_some_and(|it| it.faction == whom) {
                conferences.first = None;
            }
        }
        Motion::Settle(two) => {
            settle_blood(world, two, BloodEnding::Conference);
            let [one, other] = two;
            for (by, to) in [(one, other), (other, one)] {
                remember(world, Deed::new(IncidentKind::MadePeace, by, to));
            }
        }
        motion => {
            if let Some(what) = motion.treaty() {
                treaty::sign_all(world, &count.yes, what);
            }
        }
    }
}

/// Those who walk out are remembered by their host.
fn leave(world: &mut World, host: FactionId, ballots: &[(FactionId, Ballot)]) {
    for (by, ballot) in ballots {
        if *ballot == Ballot::Leave {
            record(world, WalkedOut { by: *by, host });
            if *by != host {
                let deed = Deed::new(IncidentKind::WalkedOut, *by, host);
                remember(world, deed.known_to(Observers::ALL));
            }
        }
    }
}

/// Which of the motions put forward comes next: that of the host, else of whoever has most prestige; lots decide between equals.
fn next_motion(
    world: &World,
    host: FactionId,
    sitting: &Sitting,
    ballots: &[(FactionId, Ballot)],
) -> Option<Tabled> {
    let (clock, index) = (world.resource::<Clock>(), world.resource::<Index>());
    let decided = |motion: Motion| sitting.past.iter().any(|it| it.tabled.motion == motion);
    let put = ballots.iter().filter_map(|(by, ballot)| match ballot {
        Ballot::Vote {
            next: Some(motion), ..
        } if !decided(*motion) => Some(Tabled {
            motion: *motion,
            by: *by,
        }),
        _ => None,
    });
    put.max_by_key(|it| {
        let prestige = world.get::<Prestige>(index.faction(it.by));
        let subject = u64::from(host.0);
        let round = u32::from(sitting.round());
        let mut dice =
            clock
                .seed
                .dice(clock.turn, Purpose::Conference, Some(it.by), subject, round);
        (
            it.by == host,
            prestige.map_or(0, |it| it.0),
            dice.below(u32::MAX),
        )
    })
}
