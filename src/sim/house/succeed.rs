//! Who leads now: by the choice of the First Maje who is gone, by acclaim, or by a duel.

use super::Heirs;
use super::claim::{self, Courtier, Decision, Pretender};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::Rank;
use crate::sim::consequence::act::record;
use crate::sim::dice::Purpose;
use crate::sim::event::{FirstMajeRose, MajeRose, Rise};
use crate::sim::faction::{Serials, Standing, newcomer, residence_in, risen};
use crate::sim::feud::rules::{Duellist, duel};
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::maje::{Allegiance, Captive, Loyalty, Person, bury};
use bevy::ecs::prelude::{Entity, QueryState, World};

/// Whose everybody is, and who he is.
type People = QueryState<(&'static Allegiance, &'static Person)>;

/// System: a faction whose First Maje is dead or gone is led by whom he named, by whom the others acclaim, or by who wins the
/// duel for his place; where nobody is left who is free, a new maje rises from the ranks.
pub fn raise_first_majes(world: &mut World, people: &mut People) {
    forget_heirs(world);
    let turn = world.resource::<Clock>().turn;
    for faction in without_first_maje(world, people) {
        let Some(at) = residence_in(world, faction) else {
            continue;
        };
        let court = court(world, faction);
        if court.is_empty() {
            promote(world, faction, at);
        } else {
            succeed(world, faction, &court);
        }
        world.resource_mut::<Heirs>().follow(faction, turn);
    }
}

/// An heir who serves somebody else by now, or who is dead, is none any more.
fn forget_heirs(world: &mut World) {
    let (index, heirs) = (world.resource::<Index>(), world.resource::<Heirs>());
    let serves = |heir: MajeId, faction: FactionId| {
        let allegiance = index.maje(heir).and_then(|it| world.get::<Allegiance>(it));
        allegiance.is_some_and(|it| it.0 == faction)
    };
    let factions = (0..index.factions.len()).map(FactionId::from_index);
    let lost: Vec<FactionId> = factions
        .filter(|it| heirs.of(*it).is_some_and(|heir| !serves(heir, *it)))
        .collect();
    for faction in lost {
        world.resource_mut::<Heirs>().name(faction, None);
    }
}

/// Factions that play and have no First Maje, by id.
fn without_first_maje(world: &World, people: &mut People) -> Vec<FactionId> {
    let people = people.query(world);
    let index = world.resource::<Index>();
    let mut led = vec![false; index.factions.len()];
    for (_, entity) in index.majes() {
        if let Ok((allegiance, person)) = people.get(*entity)
            && person.rank == Rank::First
        {
            led[allegiance.0.index()] = true;
        }
    }
    let factions = index.factions.iter().zip(led).enumerate();
    factions
        .filter(|(_, (entity, led))| {
            !led && world
                .get::<Standing>(**entity)
                .is_some_and(Standing::is_active)
        })
        .map(|(at, _)| FactionId::from_index(at))
        .collect()
}

/// The lesser majes of a faction who are free.
pub(super) fn court(world: &World, faction: FactionId) -> Vec<Courtier> {
    let heir = world.resource::<Heirs>().of(faction);
    let majes = world.resource::<Index>().majes().iter();
    let years = world
        .resource::<Setting>()
        .years_before(world.resource::<Clock>().turn);
    let court = majes.filter_map(|(maje, entity)| {
        let own = world.get::<Allegiance>(*entity)?.0 == faction;
        let free = world.get::<Captive>(*entity)?.0.is_none();
        let person = world.get::<Person>(*entity)?;
        let courtier = Courtier {
            maje: *maje,
            age: u16::from(person.age) + years,
            ambition: person.ambition,
            loyalty: world.get::<Loyalty>(*entity)?.0,
            traits: person.traits,
            heir: heir == Some(*maje),
        };
        (own && free && person.rank == Rank::Lesser).then_some(courtier)
    });
    court.collect()
}

/// Nobody is left who could lead: somebody rises from the ranks.
fn promote(world: &mut World, faction: FactionId, at: TerritoryId) {
    let home = world.resource::<Index>().faction(faction);
    let Some(mut serials) = world.get_mut::<Serials>(home) else {
        return;
    };
    let maje = serials.next_maje(faction);
    let clock = *world.resource::<Clock>();
    let subject = u64::from(maje.serial);
    let dice = (clock.seed).dice(clock.turn, Purpose::Naming, Some(faction), subject, 0);
    let person = newcomer(dice, maje, Rank::First);
    let entity = world.spawn(risen(maje, person, at)).id();
    world.resource_mut::<Index>().add_maje(maje, entity);
    record(world, MajeRose { maje, of: faction });
}

/// One of the court follows.
fn succeed(world: &mut World, faction: FactionId, court: &[Courtier]) {
    let pretenders = claim::pretenders(court);
    let (leads, how) = match (claim::decide(&pretenders), pretenders.as_slice()) {
        (Decision::Duel, [one, other, ..]) => fight(world, faction, court, [one, other]),
        (Decision::Heir, [one, ..]) => (one, Rise::Named),
        (_, [one, ..]) => (one, Rise::Acclaimed),
        (_, []) => return,
    };
    let backers = &leads.backers;
    for it in &pretenders {
        let lost = match how {
            _ if it.maje == leads.maje => continue,
            Rise::Duel { beaten, died: true } if beaten == it.maje => continue,
            Rise::Duel { beaten, .. } if beaten == it.maje && broods(court, beaten) => {
                claim::BROODS - loyalty(court, beaten)
            }
            _ if it.heir => claim::SPURNED,
            _ => claim::PASSED,
        };
        move_loyalty(world, faction, it.maje, lost.min(0), Cause::Succession);
    }
    for maje in backers {
        move_loyalty(world, faction, *maje, claim::BACKED, Cause::Succession);
    }
    if let Some(entity) = world.resource::<Index>().maje(leads.maje)
        && let Some(mut person) = world.get_mut::<Person>(entity)
    {
        person.rank = Rank::First;
    }
    let rose = FirstMajeRose {
        maje: leads.maje,
        of: faction,
        how,
    };
    record(world, rose);
    if let Rise::Duel { beaten, died: true } = how {
        bury(world, beaten);
    }
}

/// Two fight for the place of the First Maje; returns who won.
fn fight<'p>(
    world: &World,
    faction: FactionId,
    court: &[Courtier],
    two: [&'p Pretender; 2],
) -> (&'p Pretender, Rise) {
    let fighters = two.map(|it| {
        let courtier = court.iter().find(|courtier| courtier.maje == it.maje);
        courtier.map_or_else(Duellist::default, |courtier| Duellist {
            traits: courtier.traits,
            age: courtier.age,
        })
    });
    let clock = *world.resource::<Clock>();
    let mut dice = (clock.seed).dice(clock.turn, Purpose::Duel, Some(faction), u64::MAX, 0);
    let outcome = duel(fighters, &mut dice);
    let [winner, loser] = if outcome.first_won {
        two
    } else {
        [two[1], two[0]]
    };
    let how = Rise::Duel {
        beaten: loser.maje,
        died: outcome.dies,
    };
    (winner, how)
}

fn loyalty(court: &[Courtier], maje: MajeId) -> i32 {
    let found = court.iter().find(|it| it.maje == maje);
    found.map_or(0, |it| it.loyalty)
}

/// Whether somebody who was beaten does not submit.
fn broods(court: &[Courtier], maje: MajeId) -> bool {
    let mut court = court.iter();
    court.any(|it| it.maje == maje && it.traits.honour < claim::SUBMITS)
}

pub(super) fn move_loyalty(
    world: &mut World,
    faction: FactionId,
    maje: MajeId,
    by: i32,
    cause: Cause,
) {
    let entity: Option<Entity> = world.resource::<Index>().maje(maje);
    let Some(mut loyalty) = entity.and_then(|entity| world.get_mut::<Loyalty>(entity)) else {
        return;
    };
    let before = loyalty.0;
    loyalty.0 = (before + by).clamp(0, 100);
    let change = loyalty.0 - before;
    let account = Account::Loyalty(maje);
    let mut ledger = world.resource_mut::<Ledger>();
    ledger.post(Some(faction), account, change, cause);
}
