//! Puts the thoughts of the utility mind in order: fleets, majes, works.

use super::advice::Advice;
use super::aims::Aims;
use super::campaign::campaign;
use super::character::Character;
use super::draft::Draft;
use super::exposure::exposures;
use super::lots::Lots;
use super::mood::mood;
use super::needs::Needs;
use super::plan::Plan;
use super::pledges::keep_pledges;
use super::stations::take_stations;
use super::strike::Strikes;
use super::survey::Survey;
use super::targets::{LazyTargets, targets};
use super::{build, captives, carriers, exile, heirs, majes, seals};
use crate::scenario::model::{Goods, Rank, Temper};
use crate::sim::dice::Seed;
use crate::sim::maje::reach;
use crate::sim::view::{OwnMaje, View};
use std::cell::LazyCell;

/// The orders of a sect that has land, or had; so much of its stores is spent already.
#[must_use]
pub fn sect(view: &View<'_>, temper: Temper, seed: Seed, spent: Goods) -> Plan {
    let character = Character::of(view, temper);
    let needs = Needs::of(view);
    let survey = Survey::of(view);
    let aims = Aims::of(view);
    let lots = Lots::of(view, seed);
    let mut dangers = exposures(view, &needs, &survey);
    let found: LazyTargets<'_> = LazyCell::new(Box::new(|| {
        let mood = mood(view, seed, &lots, &character, &survey);
        targets(view, &character, &needs, &survey, &aims, &mood)
    }));
    let mut draft = Draft::new(view);
    carriers::detach(&mut draft, view);
    let room = governable(view) - view.own.lands.len() as i32;
    let strikes = Strikes::new(view, &character, &needs, &survey, &aims, &lots, room);
    keep_pledges(&mut draft, &strikes, &found);
    take_stations(&mut draft, &strikes);
    campaign(&mut draft, &strikes, &found, &mut dangers, seed);
    carriers::carriers(&mut draft, view, &lots, &dangers);
    let advice = Advice {
        character: &character,
        needs: &needs,
        survey: &survey,
        lots: &lots,
    };
    // Who commands is handed his order before he may be called elsewhere.
    seals::seals(&mut draft, view, &advice);
    captives::turn_prisoners(&mut draft, view, (character.traits, &survey), spent);
    exile::exiles(&mut draft, view, &advice, room);
    majes::majes(&mut draft, view, &advice);
    heirs::heirs(&mut draft, view, &advice);
    build::build(&mut draft, view, &advice, &dangers, spent);
    draft.finish()
}

/// How many lands could be governed if all majes who can did, but for one who has other things to do.
#[must_use]
pub fn governable(view: &View<'_>) -> i32 {
    let able = |maje: &&OwnMaje| maje.captor.is_none() && maje.rank != Rank::Counsel;
    let able = view.own.majes.iter().filter(able);
    let busy = able.clone().count() > 2;
    let mut lesser = 0;
    let majes = able.map(|maje| {
        lesser += i32::from(maje.rank == Rank::Lesser);
        (maje.rank, true, !(busy && lesser == 1))
    });
    i32::from(reach(majes, view.book.rules.governs))
}
