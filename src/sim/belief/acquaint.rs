//! How factions that hide become known.

use super::hidden::HiddenFactions;
use super::{Contacts, Knowledge};
use crate::id::FactionId;
use crate::scenario::audit::Audit;
use crate::sim::chronicle::Chronicle;
use crate::sim::consequence::act;
use crate::sim::deal::Deals;
use crate::sim::event::{CameToLight, Discovered, Event, Observers, Record};
use crate::sim::faction::Standing;
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::terms::Deal;
use bevy::ecs::prelude::World;

/// Whoever has seen a faction that hides, heard of it or dealt with it knows it from now on.
pub fn acquaint(world: &mut World) {
    let hidden = world.resource::<HiddenFactions>();
    if hidden.all().is_empty() {
        return;
    }
    let count = world.resource::<Index>().factions.len();
    let everybody = Observers::of((0..count).map(FactionId::from_index));
    let mut found: Vec<(FactionId, Observers, Observers)> = Vec::new();
    let mut named: Vec<Option<Observers>> = vec![None; count];
    for it in hidden.all().iter().filter(|it| it.hides()) {
        let unaware = everybody.without(it.known_to);
        let open = everybody.without(it.shown_to);
        let mut reads = |viewer: &FactionId| {
            let named = &mut named[viewer.index()];
            let named = named.get_or_insert_with(|| named_to(world, *viewer));
            named.includes(it.who)
        };
        let now = Observers::of(unaware.iter(count).filter(&mut reads));
        let met = open.iter(count).filter(|who| has_met(world, *who, it.who));
        let met = Observers::of(met);
        // The last who did not know of it may have left the game.
        let out = !is_hidden(world, it.who, it.known_to);
        if !now.is_empty() || !met.is_empty() || out {
            found.push((it.who, now, met));
        }
    }
    for (who, now, met) in found {
        make_known(world, who, now, met);
    }
}

/// A faction makes itself known to everybody.
pub fn reveal_itself(world: &mut World, who: FactionId) {
    let mut hidden = world.resource::<HiddenFactions>().all().iter();
    if hidden.any(|it| it.who == who && it.hides()) {
        make_known(world, who, Observers::ALL, Observers::ALL);
    }
}

/// Some come to know of a faction, and some it knows to know of it. Once all who play do, it hides no more.
fn make_known(world: &mut World, who: FactionId, now: Observers, met: Observers) {
    let mut hidden = world.resource_mut::<HiddenFactions>();
    let Some(it) = hidden.get_mut(who) else {
        return;
    };
    it.known_to = it.known_to.union(now);
    it.shown_to = it.shown_to.union(met);
    let known = it.known_to;
    if is_hidden(world, who, known) {
        let count = world.resource::<Index>().factions.len();
        for by in now.iter(count) {
            act::record(world, Discovered { by, whom: who });
        }
        return;
    }
    if let Some(it) = world.resource_mut::<HiddenFactions>().get_mut(who) {
        it.come_out();
    }
    act::record(world, CameToLight { faction: who });
}

/// Whether anybody who plays does not know of a faction that these know.
fn is_hidden(world: &World, who: FactionId, known_to: Observers) -> bool {
    let entities = world.resource::<Index>().factions.iter().enumerate();
    let mut playing = entities.filter_map(|(at, entity)| {
        let active = world.get::<Standing>(*entity)?.is_active();
        active.then(|| FactionId::from_index(at))
    });
    playing.any(|it| it != who && !known_to.includes(it))
}

/// Which factions are named in what a faction believes, perceives, or has on its table: whoever reads them knows that they are there.
fn named_to(world: &World, viewer: FactionId) -> Observers {
    let setting = world.resource::<Setting>();
    let audit = Audit::new(&setting.book, &setting.roster);
    let beliefs = world.resource::<Knowledge>().of(viewer);
    let mut named = Observers::of(audit.factions_in(beliefs));
    let contacts = world.resource::<Contacts>();
    for news in this_turn(world)
        .iter()
        .filter_map(|it| it.perceived_by(viewer))
    {
        let told = contacts.tell(viewer, news);
        named = named.union(Observers::of(audit.factions_in(&told.event)));
        // What is told of a beat names whom it is about.
        if let Event::BeatTold(it) = &told.event {
            let beat = setting.book.beat(it.beat);
            named = named.union(Observers::of(beat.other).and(beat.actor));
        }
    }
    let deals = world.resource::<Deals>();
    let offers = deals.offers.iter().map(|it| &it.deal);
    let signed = deals.signed.iter().map(|it| &it.deal);
    for deal in offers.chain(signed) {
        if deal.parties.contains(&viewer) {
            named = named.union(Observers::of(audit.factions_in(deal)));
        }
    }
    named
}

/// Whether two have something to do with each other that both know of: an event, an offer, a deal.
fn has_met(world: &World, viewer: FactionId, who: FactionId) -> bool {
    let deals = world.resource::<Deals>();
    let between = |deal: &Deal| deal.parties.contains(&viewer) && deal.parties.contains(&who);
    let mut offers = deals.offers.iter();
    let mut signed = deals.signed.iter();
    let mut records = this_turn(world).iter();
    offers.any(|it| between(&it.deal))
        || signed.any(|it| between(&it.deal))
        || records.any(|it| it.event.concerns(viewer) && it.event.concerns(who))
}

fn this_turn(world: &World) -> &[Record] {
    let turn = world.resource::<Clock>().turn;
    world.resource::<Chronicle>().of_turn(turn)
}
