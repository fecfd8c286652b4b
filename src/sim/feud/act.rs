//! Does what factions do to each other at the table that is no deal.

use super::rules;
use super::table::{Challenge, Feuds};
use crate::id::{FactionId, MajeId};
use crate::sim::consequence::act::{add_prestige, record, remember};
use crate::sim::deal::Deals;
use crate::sim::event::{Challenged, Denounced, DuelRefused, Failure, MajeExecuted, Observers};
use crate::sim::index::{Clock, Index};
use crate::sim::ledger::Cause;
use crate::sim::maje::{Allegiance, Captive};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::plot;
use crate::sim::terms::FeudAct;
use bevy::ecs::prelude::{Entity, World};

/// Does an act that `check` let pass; returns who else is concerned.
///
/// # Errors
/// What turns out to be impossible fails, as an order does when the turn resolves.
pub fn perform(
    world: &mut World,
    by: FactionId,
    act: FeudAct,
) -> Result<Option<FactionId>, Failure> {
    match act {
        FeudAct::Denounce { whom, cause } => {
            record(world, Denounced { by, whom, cause });
            let deed = Deed::new(IncidentKind::Denounced, by, whom);
            remember(world, deed.known_to(Observers::ALL));
            add_prestige(world, whom, rules::DENOUNCED, Cause::Word);
            Ok(Some(whom))
        }
        FeudAct::Challenge { to } => {
            let made = world.resource::<Clock>().turn;
            world.resource_mut::<Feuds>().challenges.push(Challenge {
                by,
                to,
                made,
                accepted: false,
            });
            record(world, Challenged { by, to });
            Ok(Some(to))
        }
        FeudAct::Meet { from, accept } => meet(world, by, from, accept),
        FeudAct::Treat { maje, treatment } => {
            prisoner(world, by, maje)?;
            world.resource_mut::<Feuds>().treat(maje, treatment);
            Ok(None)
        }
        FeudAct::Execute { maje } => execute(world, by, maje),
        FeudAct::Expose { by: plotter, kind } => plot::expose(world, by, plotter, kind).map(Some),
    }
}

/// Answers a challenge: it is fought when the turn ends, or refused before everybody.
fn meet(
    world: &mut World,
    by: FactionId,
    from: FactionId,
    accept: bool,
) -> Result<Option<FactionId>, Failure> {
    let challenges = &mut world.resource_mut::<Feuds>().challenges;
    let at = challenges
        .iter()
        .position(|it| (it.by, it.to) == (from, by));
    let at = at.ok_or(Failure::Gone)?;
    if accept {
        challenges[at].accepted = true;
    } else {
        challenges.remove(at);
        record(world, DuelRefused { by, to: from });
        let deed = Deed::new(IncidentKind::RefusedDuel, by, from);
        remember(world, deed.known_to(Observers::ALL));
        add_prestige(world, by, rules::DUEL_REFUSED, Cause::Word);
    }
    Ok(Some(from))
}

/// A prisoner of a faction and whose maje he is.
fn prisoner(
    world: &World,
    captor: FactionId,
    maje: MajeId,
) -> Result<(Entity, FactionId), Failure> {
    let found = world.resource::<Index>().maje(maje).and_then(|entity| {
        let held = world.get::<Captive>(entity)?.0 == Some(captor);
        let of = world.get::<Allegiance>(entity)?.0;
        held.then_some((entity, of))
    });
    found.ok_or(Failure::Gone)
}

/// Has a prisoner killed. Whatever was offered for him is off the table.
fn execute(world: &mut World, by: FactionId, maje: MajeId) -> Result<Option<FactionId>, Failure> {
    let (entity, of) = prisoner(world, by, maje)?;
    let deed = Deed::new(IncidentKind::Executed, by, of).about(maje);
    record(world, MajeExecuted { maje, of, by });
    remember(world, deed.known_to(Observers::ALL));
    add_prestige(world, by, rules::EXECUTED, Cause::Word);
    world.resource_mut::<Index>().remove_maje(maje);
    world.despawn(entity);
    let mut deals = world.resource_mut::<Deals>();
    deals.offers.retain(|it| it.deal.prisoner() != Some(maje));
    Ok(Some(of))
}
