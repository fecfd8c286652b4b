//! Whether a resolved scenario that was read from a saved game is one that the checks of scenario
//! files would have let through, as far as the rules depend on it.

use super::{Audit, Flaw};
use crate::id::FactionId;
use crate::scenario::model::{
    BeatDef, CHOICES, Class, Condition, DealDef, FactionStart, Goods, LandDef, Lane, MAX_EXCHANGES,
    MAX_FACTIONS, MAX_LEADS, MAX_OPTIONS, MAX_PROMISES, MAX_TERM, MAX_TERRITORIES, Opening, Place,
    PromiseDef, Scenario, SceneDef, SceneEffect,
};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Looks over a resolved scenario.
///
/// # Errors
/// The first thing that cannot be.
pub fn audit_scenario(scenario: &Scenario) -> Result<(), Flaw> {
    Audit::new(&scenario.book, &scenario.roster).check(scenario)?;
    sizes(scenario)?;
    for place in &scenario.places {
        place_is_sound(place)?;
    }
    for land in &scenario.opening.lands {
        land_is_sound(land)?;
    }
    for lane in &scenario.lanes {
        lane_is_sound(*lane)?;
    }
    for class in &scenario.classes {
        class_is_sound(class)?;
    }
    for faction in &scenario.opening.factions {
        faction_is_sound(faction, scenario)?;
    }
    people(&scenario.opening)?;
    for objective in &scenario.objectives {
        depth(&objective.when, 0)?;
    }
    for scene in &scenario.scenes {
        scene_is_sound(scene)?;
    }
    for beat in &scenario.beats {
        beat_is_sound(beat)?;
    }
    for option in &scenario.options {
        ensure(CHOICES.contains(&option.choices.len()), "an option")?;
        ensure(option.choice().is_some(), "what is chosen")?;
    }
    goods(scenario.needs, 1000, "needs")
}

fn ensure(holds: bool, what: &str) -> Result<(), Flaw> {
    if holds {
        Ok(())
    } else {
        Err(Flaw(format!("the scenario is damaged: {what}")))
    }
}

fn within<T: PartialOrd>(value: T, range: RangeInclusive<T>, what: &str) -> Result<(), Flaw> {
    ensure(range.contains(&value), what)
}

fn goods(goods: Goods, most: i32, what: &str) -> Result<(), Flaw> {
    ensure(goods.0.iter().all(|n| (0..=most).contains(n)), what)
}

fn sizes(scenario: &Scenario) -> Result<(), Flaw> {
    let factions = scenario.roster.factions.len();
    within(factions, 1..=MAX_FACTIONS, "its factions")?;
    within(
        scenario.places.len(),
        1..=MAX_TERRITORIES,
        "its territories",
    )?;
    within(scenario.lanes.len(), 0..=5000, "its lanes")?;
    within(scenario.classes.len(), 0..=200, "its classes")?;
    within(scenario.technologies.len(), 0..=200, "its technologies")?;
    within(scenario.vars.len(), 0..=200, "its counters")?;
    within(scenario.objectives.len(), 0..=200, "its objectives")?;
    let opening = &scenario.opening;
    within(opening.majes.len(), 0..=5000, "its majes")?;
    within(opening.fleets.len(), 0..=5000, "its fleets")?;
    within(opening.deals.len(), 0..=5000, "its deals")?;
    opening.deals.iter().try_for_each(deal_is_sound)?;
    ensure(opening.minds.len() == factions, "its minds")?;
    ensure(opening.factions.len() == factions, "its factions")?;
    ensure(opening.lands.len() == scenario.places.len(), "its lands")?;
    let notables = scenario.notables.iter().map(|notable| notable.id);
    let told = notables.eq(opening.majes.iter().map(|maje| maje.id));
    ensure(told, "its majes")?;
    within(scenario.turns, 1..=999, "its last turn")?;
    let rules = &scenario.rules;
    within(rules.store_turns, 1..=99, "its rules")?;
    within(rules.start_turns, 0..=99, "its rules")?;
    within(rules.seized_yield, 0..=100, "its rules")?;
    within(rules.seized_turns, 0..=99, "its rules")?;
    within(rules.governs, 1..=99, "its rules")?;
    within(rules.exchanges, 1..=MAX_EXCHANGES, "its rules")?;
    ensure(scenario.incidents.is_sound(), "its incidents")?;
    within(scenario.start.month, 1..=12, "its date")?;
    within(scenario.start.year, -1_000_000..=1_000_000, "its date")
}

fn place_is_sound(place: &Place) -> Result<(), Flaw> {
    within(place.people, 0..=10_000, "a people")?;
    within(place.at.0, 0..=1000, "a place on the map")?;
    within(place.at.1, 0..=1000, "a place on the map")?;
    goods(place.yields, 100_000, "a yield")
}

fn land_is_sound(land: &LandDef) -> Result<(), Flaw> {
    within(land.fort, 0..=5, "a fort")?;
    goods(land.store, 100_000_000, "a store")
}

fn lane_is_sound(lane: Lane) -> Result<(), Flaw> {
    within(lane.length, 1..=9, "the length of a lane")?;
    ensure(lane.a < lane.b, "a lane that leads nowhere")
}

fn class_is_sound(class: &Class) -> Result<(), Flaw> {
    within(class.attack, 0..=1000, "an attack")?;
    within(class.hull, 1..=5000, "a hull")?;
    within(class.speed, 1..=20, "a speed")?;
    within(class.cargo, 0..=1000, "a cargo")?;
    within(class.turns, 1..=24, "the time to build a ship")?;
    goods(class.cost.unwrap_or(Goods::NONE), 100_000, "a cost")?;
    goods(class.upkeep, 100_000, "an upkeep")?;
    goods(class.yields, 100_000, "what a ship yields")
}

fn faction_is_sound(faction: &FactionStart, scenario: &Scenario) -> Result<(), Flaw> {
    let kinds = scenario.technologies.len();
    ensure(faction.technology.len() == kinds, "a technology")?;
    within(faction.prestige, 0..=1000, "a prestige")?;
    within(faction.morale, 0..=100, "a morale")
}

fn deal_is_sound(deal: &DealDef) -> Result<(), Flaw> {
    let [one, other] = deal.parties;
    ensure(one != other, "who has a deal with whom")?;
    within(deal.turns, 1..=u16::from(MAX_TERM), "the term of a deal")?;
    within(
        deal.promises.len(),
        1..=MAX_PROMISES,
        "the promises of a deal",
    )?;
    let by_party = |(who, _): &(FactionId, PromiseDef)| deal.parties.contains(who);
    ensure(deal.promises.iter().all(by_party), "who promised what")
}

fn people(opening: &Opening) -> Result<(), Flaw> {
    for maje in &opening.majes {
        within(maje.loyalty, 0..=100, "a loyalty")?;
        within(maje.ambition, 0..=100, "an ambition")?;
        ensure(maje.traits.are_sound(), "a character")?;
    }
    for fleet in &opening.fleets {
        let each = fleet.ships.iter().all(|s| (1..=999).contains(&s.count));
        ensure(each && !fleet.ships.is_empty(), "the ships of a fleet")?;
        goods(fleet.cargo, 100_000, "a cargo")?;
    }
    serials(opening.majes.iter().map(|m| (m.id.owner, m.id.serial)))?;
    serials(opening.fleets.iter().map(|f| (f.id.owner, f.id.serial)))
}

/// What belongs to one owner is numbered from 0 without a gap.
fn serials(ids: impl Iterator<Item = (FactionId, u16)>) -> Result<(), Flaw> {
    let mut next: BTreeMap<FactionId, u16> = BTreeMap::new();
    for (owner, serial) in ids {
        let next = next.entry(owner).or_default();
        ensure(serial == *next, "the numbers of fleets or majes")?;
        *next = next.saturating_add(1);
    }
    Ok(())
}

fn scene_is_sound(scene: &SceneDef) -> Result<(), Flaw> {
    within(i32::from(scene.chance), 0..=100, "the chance of an event")?;
    within(
        scene.options.len(),
        1..=MAX_OPTIONS,
        "the options of an event",
    )?;
    for option in &scene.options {
        within(option.weight, 0..=100, "the weight of an option")?;
        ensure(option.leans.are_sound(), "the leanings of an option")?;
        option
            .effects
            .iter()
            .try_for_each(|effect| effect_is_sound(effect, 0))?;
    }
    scene.when.as_ref().map_or(Ok(()), |when| depth(when, 0))
}

fn effect_is_sound(effect: &SceneEffect, level: u8) -> Result<(), Flaw> {
    ensure(level < 8, "an effect")?;
    match effect {
        SceneEffect::Gain(some) | SceneEffect::Pay(some) => goods(*some, 100_000, "an amount"),
        SceneEffect::People(percent) => within(*percent, -50..=50, "a share of people"),
        SceneEffect::Technology { units, .. } => within(i32::from(*units), 1..=100, "units"),
        SceneEffect::Ships { count, .. } | SceneEffect::Arrive { count, .. } => {
            within(i32::from(*count), 1..=20, "ships")
        }
        SceneEffect::Offer { give, want, .. } => {
            goods(give.goods, 100_000, "an amount")?;
            goods(want.goods, 100_000, "an amount")
        }
        SceneEffect::Attack { turns, .. } => {
            within(i32::from(*turns), 1..=20, "the turns of an attack")
        }
        SceneEffect::Draw { of, count } => {
            within(usize::from(*count), 1..=of.len().max(1), "the number drawn")?;
            of.iter()
                .try_for_each(|effect| effect_is_sound(effect, level + 1))
        }
        SceneEffect::For(_, effect) => effect_is_sound(effect, level + 1),
        _ => Ok(()),
    }
}

fn beat_is_sound(beat: &BeatDef) -> Result<(), Flaw> {
    within(i32::from(beat.pull), 0..=100, "the pull of a beat")?;
    within(beat.leads.len(), 1..=MAX_LEADS, "the leads of a beat")?;
    within(beat.from, 1..=beat.to, "the turns of a beat")?;
    beat.effects()
        .try_for_each(|effect| effect_is_sound(effect, 0))?;
    beat.conditions().try_for_each(|when| depth(when, 0))
}

fn depth(condition: &Condition, level: u8) -> Result<(), Flaw> {
    ensure(level < 64, "an objective")?;
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            parts.iter().try_for_each(|part| depth(part, level + 1))
        }
        Condition::Not(part) | Condition::Of(_, part) | Condition::Others { are: part, .. } => {
            depth(part, level + 1)
        }
        _ => Ok(()),
    }
}
