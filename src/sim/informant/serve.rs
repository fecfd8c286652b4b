//! What informants tell their masters, and how they are found out.

use super::rules::{self, LATELY, SURE, TELLS, Wariness};
use super::suborn::dice;
use super::table::{Informant, InformantState, Informants};
use crate::id::{FactionId, MajeId, Turn};
use crate::scenario::model::Rank;
use crate::sim::belief::{Beliefs, Fact, Knowledge, Mark, Source, gravity};
use crate::sim::command::Task;
use crate::sim::consequence::Consequences;
use crate::sim::consequence::act::{leader, record, remember};
use crate::sim::deal::Hostages;
use crate::sim::event::{Event, InformantFound, InformantLost, InformantTold, Leak};
use crate::sim::faction::Standing;
use crate::sim::index::{Clock, Index};
use crate::sim::maje::{Allegiance, Assignment, Captive, Person};
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::terms::Origin;
use bevy::ecs::prelude::{Query, Res, ResMut, World};

/// System: each informant who is at home may tell his master one thing that his house has heard. Secrets he tells by the same
/// [ways](crate::sim::belief::Leaks) as spies.
pub fn tell_masters(
    clock: Res<Clock>,
    index: Res<Index>,
    majes: Query<(&Allegiance, &Captive)>,
    mut informants: ResMut<Informants>,
    mut knowledge: ResMut<Knowledge>,
    mut consequences: Consequences<'_, '_>,
) {
    let at_home = |it: &&Informant| {
        let maje = index
            .maje(it.maje)
            .and_then(|entity| majes.get(entity).ok());
        maje.is_some_and(|(of, held)| of.0 == it.house && held.0.is_none())
    };
    let serving: Vec<Informant> = informants.serving().filter(at_home).copied().collect();
    for it in serving {
        let secrets = secrets_told(&consequences, it.maje);
        informants.count(it.maje, secrets);
        if !dice(*clock, it.master, it.maje, 1).chance(TELLS) {
            continue;
        }
        let [house, master] = [it.house, it.master].map(|who| knowledge.of(who));
        let Some(fact) = worth_telling(house, master, it.master, clock.turn) else {
            continue;
        };
        knowledge.of_mut(it.master).facts.learn(fact);
        informants.count(it.maje, 1);
        consequences.record(InformantTold {
            by: it.master,
            maje: it.maje,
            of: it.house,
            happened: fact.happened,
            kind: fact.kind,
            terms: fact.terms,
        });
    }
}

/// How many secrets an informant has told this turn.
fn secrets_told(consequences: &Consequences<'_, '_>, maje: MajeId) -> u16 {
    let told = consequences.happened().iter().filter(|record| {
        matches!(&record.event, Event::SecretLearned(it) if it.leak == Leak::Informant(maje))
    });
    u16::try_from(told.count()).unwrap_or(u16::MAX)
}

/// Of what a house has heard lately and the master has not: what harms him first, then what matters most, then the latest.
fn worth_telling(house: &Beliefs, master: &Beliefs, of: FactionId, now: Turn) -> Option<Fact> {
    let lately = house.facts.latest();
    let lately = lately.filter(|it| now <= it.happened.saturating_add(LATELY));
    let news = lately.filter(|it| master.facts.known(it).is_none());
    let best = news.max_by_key(|it| (gravity(it, of), it.happened, it.kind))?;
    Some(Fact {
        mark: Mark {
            turn: now,
            // He has it from an agent of his own.
            source: Source::Told(of),
            sure: best.mark.sure.min(SURE),
        },
        heard: now,
        disputed: false,
        ..*best
    })
}

/// System: it is written down who was taken and who came home; informants are lost to their masters, or found out by their houses.
pub fn watch_informants(world: &mut World) {
    follow(world);
    let all = world.resource::<Informants>().all().iter();
    let counted_on: Vec<Informant> = all.filter(|it| it.is_counted_on()).copied().collect();
    for it in counted_on {
        match post(world, &it) {
            Post::Home if it.serves() => watch(world, &it),
            Post::Home | Post::Captive => {}
            Post::Lost => lose(world, &it),
        }
    }
}

fn follow(world: &mut World) {
    let now = world.resource::<Clock>().turn;
    let hostages = world.resource::<Hostages>();
    let majes = world.resource::<Index>().majes().iter();
    let mut parts = world.try_query::<(&Allegiance, &Captive)>();
    let parts = parts.as_mut().map(|it| it.query(world));
    let sides = majes.filter_map(|(maje, entity)| {
        let (of, captive) = parts.as_ref()?.get(*entity).ok()?;
        Some((*maje, of.0, captive.0))
    });
    let sides: Vec<(MajeId, FactionId, Option<FactionId>)> = sides.collect();
    let held = sides
        .iter()
        .filter_map(|(maje, _, captor)| Some((*maje, (*captor)?)));
    let held: Vec<_> = held.filter(|(maje, _)| !hostages.has(*maje)).collect();
    let home = |maje: MajeId| {
        let at = sides.binary_search_by_key(&maje, |(it, ..)| *it).ok()?;
        let (_, of, captor) = sides[at];
        captor.is_none().then_some(of)
    };
    let mut informants = world.resource_mut::<Informants>();
    informants.follow(&held, home, now);
}

/// Where an informant stands.
enum Post {
    /// Still in the hands of his master.
    Captive,
    /// At home, as a lesser maje.
    Home,
    /// Of no use any more: dead, gone, somebody else's prisoner or hostage, or the First Maje.
    Lost,
}

fn post(world: &World, it: &Informant) -> Post {
    let found = world.resource::<Index>().maje(it.maje).and_then(|entity| {
        let own = world.get::<Allegiance>(entity)?.0 == it.house;
        let leads = world.get::<Person>(entity)?.rank == Rank::First;
        let captor = world.get::<Captive>(entity)?.0;
        (own && !leads).then_some(captor)
    });
    let master = world.resource::<Index>().faction(it.master);
    let listens = world
        .get::<Standing>(master)
        .is_some_and(Standing::is_active);
    match found.filter(|_| listens) {
        Some(None) => Post::Home,
        Some(Some(captor)) if captor == it.master => Post::Captive,
        _ => Post::Lost,
    }
}

fn lose(world: &mut World, it: &Informant) {
    let now = world.resource::<Clock>().turn;
    let state = it
        .found()
        .map_or(InformantState::Over(now), InformantState::FoundAndOver);
    world.resource_mut::<Informants>().settle(it.maje, state);
    let (by, maje, of) = (it.master, it.maje, it.house);
    record(world, InformantLost { by, maje, of });
}

/// Whether his house finds an informant out this turn: then it holds that against his master, who does not know.
fn watch(world: &mut World, it: &Informant) {
    let clock = *world.resource::<Clock>();
    let watch = Wariness {
        guile: leader(world, it.house).guile,
        spies: has_spy(world, it.house, it.master),
        traced: has_traced(world.resource::<Knowledge>(), it, clock.turn),
        lately_home: world
            .resource::<Informants>()
            .is_lately_home(it.maje, it.master),
    };
    if !dice(clock, it.house, it.maje, 2).chance(rules::found_out(&watch)) {
        return;
    }
    let state = InformantState::Found(clock.turn);
    world.resource_mut::<Informants>().settle(it.maje, state);
    let (of, maje, master) = (it.house, it.maje, it.master);
    remember(
        world,
        Deed::new(IncidentKind::Turned, master, of).about(maje),
    );
    record(world, InformantFound { of, maje, master });
}

/// Whether a house has a spy with somebody who is not in his pay.
fn has_spy(world: &World, house: FactionId, on: FactionId) -> bool {
    let informants = world.resource::<Informants>();
    let mut majes = world.resource::<Index>().majes().iter();
    majes.any(|(maje, entity)| {
        let own = world
            .get::<Allegiance>(*entity)
            .is_some_and(|it| it.0 == house);
        let free = world
            .get::<Captive>(*entity)
            .is_some_and(|it| it.0.is_none());
        let task = world.get::<Assignment>(*entity).map(|it| &it.0);
        own && free && task == Some(&Task::Spy { on }) && !informants.serves(*maje, on)
    })
}

/// Whether a house found out this turn that the master of one of its own has something from agents.
fn has_traced(knowledge: &Knowledge, it: &Informant, now: Turn) -> bool {
    let mut steps = knowledge.of(it.house).traces.all().iter();
    steps.any(|step| {
        let agents = step.holder == it.master && step.from == Origin::Agents;
        agents && step.learned == now && step.told >= it.since
    })
}
