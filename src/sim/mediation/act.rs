//! Does what factions do about mediations at the table, and what follows once both have spoken.

use super::rules;
use super::table::{Mediation, Mediations};
use crate::id::FactionId;
use crate::scenario::model::Good;
use crate::sim::conference::Concerned;
use crate::sim::consequence::act::{add_prestige, record, remember};
use crate::sim::deal::{Deals, sign};
use crate::sim::event::{Failure, Mediated, MediationFailed, MediationProposed, Observers};
use crate::sim::index::{Clock, Setting};
use crate::sim::ledger::Cause;
use crate::sim::opinion::{Deed, IncidentKind, Opinions};
use crate::sim::terms::MediationAct;
use crate::sim::victory::Verdict;
use crate::sim::view::Stale;
use bevy::ecs::prelude::World;

/// Does an act that `check` let pass; returns who else is concerned.
///
/// # Errors
/// What turns out to be impossible fails, as an order does when the turn resolves.
pub fn perform(world: &mut World, by: FactionId, act: MediationAct) -> Result<Concerned, Failure> {
    let others = match act {
        MediationAct::Propose { between, price } => propose(world, by, between, price)?,
        MediationAct::Answer {
            by: mediator,
            accept,
        } => answer(world, by, mediator, accept)?,
    };
    Ok(Concerned {
        others,
        least: Stale::Fresh,
    })
}

/// Whether two are at war, as both know.
pub(super) fn fight(world: &World, two: [FactionId; 2]) -> bool {
    let (now, length) = (
        world.resource::<Clock>().turn,
        world.resource::<Setting>().turn,
    );
    world.resource::<Opinions>().are_at_war(two, now, length)
}

/// Lays a peace before two others. Whoever speaks to two who do not fight any more hears it from them.
fn propose(
    world: &mut World,
    by: FactionId,
    between: [FactionId; 2],
    price: Option<(Good, u16)>,
) -> Result<Observers, Failure> {
    let made = world.resource::<Clock>().turn;
    let setting = world.resource::<Setting>();
    let (length, last) = (setting.turn, setting.turns);
    let ends = !world.resource::<Verdict>().open_end;
    let left = ends.then(|| i32::from(last) - i32::from(made) + 1);
    let mut deals = world.resource_mut::<Deals>();
    deals.asked.extend(between.map(|to| [by, to]));
    world.resource_mut::<Mediations>().note(by, between, made);
    if !fight(world, between) {
        return Err(Failure::AtPeace);
    }
    let deal = rules::peace(between, price, left, length);
    world.resource_mut::<Mediations>().open.push(Mediation {
        by,
        deal,
        made,
        answers: [None; 2],
    });
    record(world, MediationProposed { by, between, price });
    Ok(Observers::only(&between))
}

/// Notes what one of the two answers. Nobody hears of it before both have spoken.
fn answer(
    world: &mut World,
    by: FactionId,
    mediator: FactionId,
    accept: bool,
) -> Result<Observers, Failure> {
    let open = &mut world.resource_mut::<Mediations>().open;
    let found = open.iter_mut().enumerate().find_map(|(at, it)| {
        let side = it.deal.side_of(by).filter(|_| it.by == mediator)?;
        Some((at, &mut it.answers, side))
    });
    let (at, answers, side) = found.ok_or(Failure::Gone)?;
    answers[side] = Some(accept);
    if answers.contains(&None) {
        return Ok(Observers::NONE);
    }
    let spoken = open.remove(at);
    conclude(world, &spoken);
    Ok(Observers::only(&spoken.deal.parties).and(mediator))
}

/// Both have spoken, or had their time to: the peace is signed if both accepted, and all three hear who did not.
pub(super) fn conclude(world: &mut World, it: &Mediation) {
    let (by, between) = (it.by, it.deal.parties);
    let refused = it.answers.map(|answer| answer != Some(true));
    if refused == [false; 2] && fight(world, between) && sign(world, &it.deal) {
        record(world, Mediated { by, between });
        for to in between {
            let deed = Deed::new(IncidentKind::Mediated, by, to);
            remember(world, deed.known_to(Observers::ALL));
        }
        add_prestige(world, by, rules::PRESTIGE, Cause::Mediation);
        return;
    }
    record(
        world,
        MediationFailed {
            by,
            between,
            refused,
        },
    );
    for (who, refused) in between.into_iter().zip(refused) {
        if refused {
            remember(world, Deed::new(IncidentKind::RefusedMediation, who, by));
        }
    }
}
