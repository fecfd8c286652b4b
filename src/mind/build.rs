//! What it builds: land improved first, forts where much is in danger, carriers if trade needs them,
//! ships of war as far as ore lasts.

use super::advice::Advice;
use super::carriers::to_haul;
use super::character::Character;
use super::draft::Draft;
use super::exposure::Exposure;
use super::needs::{LOAD, Needs};
use super::odds::fort_strength;
use super::units::Kind;
use super::worth::own_land;
use crate::id::{ClassId, TerritoryId};
use crate::scenario::model::{Class, FactionTrait, Good, Goods, Peculiarity, Role, muldiv};
use crate::sim::command::{Order, Project};
use crate::sim::economy::works;
use crate::sim::fleet::rules::strength;
use crate::sim::view::{OwnLand, View};

/// Turns of need that stay in store when something is built, in tenths.
const RESERVE: i32 = 12;
/// A shortfall each turn that is still borne, in percent of stock.
const SHORTFALL: i32 = 2;
/// The most ships it builds in a turn.
const SHIPS: usize = 2;
/// Room of carriers it wants for every load that contracts move, in percent.
const CARRIED: i32 = 150;
/// Room it wants for hauling between its own lands is at most this many loads.
const HAULED: i32 = 60;
/// A fort has to save so much of what is at stake to be begun.
const FORT: i32 = 70;
/// It keeps up with the strongest neighbour to this share of his strength, in percent; the bold want more ships, the cautious more forts.
const KEEP_UP: i32 = 140;

/// What can still be spent where.
struct Purse {
    spent: Vec<(u16, Goods)>,
}

impl Purse {
    /// What is left of all that is there for a land.
    fn left(&self, available: Goods, land: &OwnLand) -> Goods {
        let spent = self
            .spent
            .iter()
            .find(|(network, _)| *network == land.network);
        available - spent.map_or(Goods::NONE, |(_, goods)| *goods)
    }

    fn spend(&mut self, land: &OwnLand, cost: Goods) {
        match self
            .spent
            .iter_mut()
            .find(|(network, _)| *network == land.network)
        {
            Some((_, spent)) => *spent += cost,
            None => self.spent.push((land.network, cost)),
        }
    }
}

/// Begins works, with what is left where it resides after this much was spent there.
pub fn build(
    draft: &mut Draft<'_>,
    view: &View<'_>,
    advice: &Advice<'_>,
    exposures: &[Exposure],
    spent: Goods,
) {
    let travels = view
        .roster
        .faction(view.faction())
        .is(FactionTrait::Travellers);
    if travels || view.own.lands.is_empty() {
        return;
    }
    let mut purse = Purse { spent: Vec::new() };
    let seat = view.residence_of(view.faction());
    if let Some(land) = seat.and_then(|at| view.land(at)) {
        purse.spend(land, spent);
    }
    terraform(draft, view, advice.needs, &mut purse);
    if advice.character.traits.boldness > 0 {
        ships(draft, view, advice, &mut purse);
        fort(draft, view, advice, exposures, &mut purse);
    } else {
        fort(draft, view, advice, exposures, &mut purse);
        ships(draft, view, advice, &mut purse);
    }
}

/// Whether a cost can be paid and leaves enough to live on.
fn affords(view: &View<'_>, purse: &Purse, land: &OwnLand, cost: Goods) -> bool {
    let available = view.own.available(land.id);
    let left = purse.left(available, land);
    let (here, stock) = (available.total(), view.own.stock.total().max(1));
    let total: i32 = view.own.need.total().max(1);
    Good::ALL.into_iter().all(|good| {
        let reserve = || {
            let share = muldiv(view.own.need[good], here, stock);
            share.min(view.own.need[good].min(total)) * RESERVE / 10
        };
        cost[good] == 0 || left[good] - cost[good] >= reserve()
    })
}

fn free_site(land: &OwnLand, begun: &[TerritoryId]) -> bool {
    let more = begun.iter().filter(|at| **at == land.id).count();
    land.sites.len() + more < works::SITES && land.blockade.is_none()
}

/// Land is improved where it brings most; water comes first to where there is none.
fn terraform(draft: &mut Draft<'_>, view: &View<'_>, needs: &Needs, purse: &mut Purse) {
    let Some(technology) = view.own.effects.terraforming else {
        return;
    };
    let held = view.own.technology.get(technology.index());
    if held.is_none_or(|held| *held < works::terraforming(view.book, technology)) {
        return;
    }
    let project = Project::Terraform;
    let mut best: Option<(i32, &OwnLand, Goods)> = None;
    for land in &view.own.lands {
        let begun = land.sites.iter().filter(|s| s.project == project).count();
        let done = usize::from(land.improved) + begun;
        if done >= usize::from(works::IMPROVED_MOST) || !free_site(land, &[]) || begun > 0 {
            continue;
        }
        let Some((cost, _)) = works::cost(view.book, land.id, project, land.fort) else {
            continue;
        };
        let place = view.book.place(land.id);
        let mut gain = needs.worth(place.yields) / 4;
        if place.is(Peculiarity::WaterPoor) && land.improved == 0 {
            gain += place.yields[Good::Water] * needs.price[Good::Water as usize];
        }
        draft.considered(1);
        if affords(view, purse, land, cost) && best.is_none_or(|(most, ..)| gain > most) {
            best = Some((gain, land, cost));
        }
    }
    if let Some((_, land, cost)) = best {
        purse.spend(land, cost);
        draft.order(Order::Build {
            at: land.id,
            project,
        });
    }
}

/// The land where one more level saves most gets it, if it saves enough.
fn fort(
    draft: &mut Draft<'_>,
    view: &View<'_>,
    advice: &Advice<'_>,
    exposures: &[Exposure],
    purse: &mut Purse,
) {
    let (character, needs) = (advice.character, advice.needs);
    let project = Project::Fort;
    let mut best: Option<(i32, &OwnLand, Goods)> = None;
    for (land, exposure) in view.own.lands.iter().zip(exposures) {
        let building = land.sites.iter().any(|site| site.project == project);
        if building || land.fort >= works::FORT_MOST || !free_site(land, &[]) {
            continue;
        }
        let planned = works::fort_planned(land.fort, &land.sites);
        let Some((cost, _)) = works::cost(view.book, land.id, project, planned) else {
            continue;
        };
        draft.considered(1);
        let more = fort_strength(land.fort + 1) - fort_strength(land.fort);
        let worth = own_land(view, needs, land) / 60;
        let saved = (exposure.relief(more) + worth) * character.temper.defence / 100;
        let saved = Character::by(saved, -character.traits.boldness);
        let saved = saved * LOAD / needs.price[Good::Ore as usize].max(1);
        let saved = saved * 40 / cost[Good::Ore].max(1);
        if saved >= FORT
            && affords(view, purse, land, cost)
            && best.is_none_or(|(most, ..)| saved > most)
        {
            best = Some((saved, land, cost));
        }
    }
    if let Some((_, land, cost)) = best {
        purse.spend(land, cost);
        draft.order(Order::Build {
            at: land.id,
            project,
        });
    }
}

/// Ships as far as their upkeep can be borne.
fn ships(draft: &mut Draft<'_>, view: &View<'_>, advice: &Advice<'_>, purse: &mut Purse) {
    let mut balance = advice.needs.balance;
    for land in &view.own.lands {
        for site in &land.sites {
            if let Project::Ship(class) = site.project {
                balance -= view.book.class(class).upkeep;
            }
        }
    }
    let mut begun: Vec<TerritoryId> = Vec::new();
    for _ in 0..SHIPS {
        let Some(class) = wanted(draft, view, advice, &begun) else {
            return;
        };
        let definition = view.book.class(class);
        let after = balance - definition.upkeep;
        let borne = Good::ALL.into_iter().all(|good| {
            definition.upkeep[good] == 0 || after[good] * 100 >= -view.own.stock[good] * SHORTFALL
        });
        if !borne {
            return;
        }
        let project = Project::Ship(class);
        let yard = view
            .own
            .lands
            .iter()
            .filter(|land| free_site(land, &begun))
            .filter_map(|land| {
                let (cost, turns) = works::cost(view.book, land.id, project, land.fort)?;
                let pays = affords(view, purse, land, cost);
                let waits = land.sites.len() as u8 * definition.turns;
                pays.then_some((turns + waits, land.id, land, cost))
            })
            .min_by_key(|(turns, id, ..)| (*turns, advice.lots.place(*id)));
        let Some((_, at, land, cost)) = yard else {
            return;
        };
        purse.spend(land, cost);
        balance = after;
        begun.push(at);
        draft.order(Order::Build { at, project });
    }
}

/// The class it wants next: carriers until contracts can be served, else the best ship of war
/// while it is weaker than a neighbour it has to fear or has ore to burn.
fn wanted(
    draft: &mut Draft<'_>,
    view: &View<'_>,
    advice: &Advice<'_>,
    begun: &[TerritoryId],
) -> Option<ClassId> {
    let survey = advice.survey;
    let deals = view.own.deals.iter();
    let moved: i32 = deals.map(|known| known.gives.total()).sum();
    let carrying: i32 = draft
        .units
        .iter()
        .filter(|unit| unit.kind == Kind::Carrier && !unit.gone)
        .map(|unit| unit.room)
        .sum();
    let lacks_room = |hauled: i32| carrying * 100 < (moved + hauled).max(20) * CARRIED;
    // What is to be hauled is added up only where it decides.
    let needs_carriers = begun.is_empty()
        && lacks_room(HAULED)
        && !building_carrier(view)
        && (lacks_room(0) || lacks_room(to_haul(view).min(HAULED)));
    draft.considered(view.book.classes.len());
    if needs_carriers {
        return best_class(view, |class| {
            (class.role == Role::Carrier)
                .then(|| class.cargo * 10 / class.cost.map_or(1, Goods::total).max(1))
        });
    }
    let mine = survey.rivals[view.faction().index()].strength;
    let feared = survey
        .rivals
        .iter()
        .enumerate()
        .filter(|(at, rival)| {
            *at != view.faction().index() && rival.active && rival.gap <= 8 && rival.hostility > 15
        })
        .map(|(_, rival)| rival.strength)
        .max()
        .unwrap_or(0);
    let rich = view.own.stock[Good::Ore] * 100 >= view.own.capacity[Good::Ore] * 70;
    let keep_up = Character::by(KEEP_UP, advice.character.traits.boldness);
    if mine * 100 >= feared * keep_up && !rich {
        return None;
    }
    best_class(view, |class| {
        let upkeep = class.upkeep.total().max(1);
        let power = strength(class.attack, class.hull);
        let cost = class.cost.map_or(1, Goods::total).max(1);
        let fights = matches!(class.role, Role::Raider | Role::Warship);
        // Strength for what it costs and for what it uses; room for loot counts a little.
        fights.then(|| power * 100 / cost + power * 12 / upkeep + class.cargo)
    })
}

fn building_carrier(view: &View<'_>) -> bool {
    view.own
        .lands
        .iter()
        .flat_map(|land| &land.sites)
        .any(|site| {
            matches!(site.project, Project::Ship(class)
            if view.book.class(class).role == Role::Carrier)
        })
}

fn best_class(view: &View<'_>, score: impl Fn(&Class) -> Option<i32>) -> Option<ClassId> {
    let mut best: Option<(i32, ClassId)> = None;
    for (at, class) in view.book.classes.iter().enumerate() {
        let knows = class.requires.is_none_or(|needed| {
            view.own
                .technology
                .get(needed.index())
                .is_some_and(|n| *n > 0)
        });
        let Some(score) = score(class).filter(|_| class.cost.is_some() && knows) else {
            continue;
        };
        if best.is_none_or(|(most, _)| score > most) {
            best = Some((score, ClassId::from_index(at)));
        }
    }
    best.map(|(_, class)| class)
}
