//! Makes a world of any size out of a scenario: for measuring, not for playing.

use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
use crate::scenario::model::{
    Audience, Condition, FactionKind, FleetDef, Goods, LandDef, Lane, MAX_FACTIONS,
    MAX_TERRITORIES, MajeDef, MindDef, Notable, Objective, Place, Rank, Scenario, Temper,
};

/// Lesser majes of each sect.
const LESSER: u16 = 3;

/// A world with this many sects on this many territories, laid out in rows, with the ships, technology and
/// rules of `base`. Sects hold an equal number of neighbouring territories each; about a quarter
/// of all land is held by nobody. Returns `base` itself if it has no sect to copy.
#[must_use]
pub fn enlarge(base: &Scenario, factions: usize, territories: usize) -> Scenario {
    let factions = factions.clamp(1, MAX_FACTIONS);
    let territories = territories.clamp(factions, MAX_TERRITORIES);
    let sects = || {
        base.roster
            .factions
            .iter()
            .filter(|f| f.kind == FactionKind::Sect)
    };
    if sects().next().is_none() || base.places.is_empty() || base.opening.fleets.is_empty() {
        return base.clone();
    }
    let width = (1..).find(|w| w * w >= territories).unwrap_or(1);
    let share = (territories * 3 / 4 / factions).max(1);
    let mut world = base.clone();
    let lands = (0..territories).map(|at| {
        let holder = (at / share < factions).then_some(at / share);
        place(base, at, width, holder)
    });
    let (places, lands) = lands.unzip();
    let majes = (0..factions)
        .flat_map(|at| (0..=LESSER).map(move |serial| (at, serial)))
        .filter_map(|(at, serial)| maje(base, at, serial, share));
    let (notables, majes) = majes.unzip();
    let book = world.book_mut();
    book.id = format!("{}-{factions}x{territories}", base.id);
    book.places = places;
    book.notables = notables;
    book.lanes = lanes(territories, width);
    book.recommended.clear();
    book.encyclopedia.clear();
    book.objectives.retain(stays);
    let roster = world.roster_mut();
    roster.factions = sects().cycle().take(factions).cloned().collect();
    for (at, faction) in roster.factions.iter_mut().enumerate() {
        faction.key = format!("sect_{at}");
        faction.name = format!("{} {at}", faction.name);
        faction.short = format!("{}{at}", faction.short);
        faction.home = Some(TerritoryId::from_index(at * share));
    }
    world.opening.lands = lands;
    world.opening.majes = majes;
    world.opening.fleets = (0..factions)
        .flat_map(|at| (0..3).map(move |serial| (at, serial)))
        .filter_map(|(at, serial)| fleet(base, at, serial, share))
        .collect();
    world.opening.minds = vec![MindDef::Utility(Temper::default()); factions];
    world.opening.relations.clear();
    let starts = base.roster.factions.iter().zip(&base.opening.factions);
    let starts = starts.filter(|(faction, _)| faction.kind == FactionKind::Sect);
    let starts = starts.map(|(_, start)| start.clone()).cycle();
    world.opening.factions = starts.take(factions).collect();
    world
}

fn place(base: &Scenario, at: usize, width: usize, holder: Option<usize>) -> (Place, LandDef) {
    let copied = at % base.places.len();
    let mut place = base.places[copied].clone();
    let mut land = base.opening.lands[copied].clone();
    place.key = format!("place_{at}");
    place.name = format!("{} {at}", place.name);
    let on_map = |n: usize| i32::try_from(n * 1000 / width.max(1)).unwrap_or(0);
    place.at = (on_map(at % width), on_map(at / width));
    land.holder = holder.map(FactionId::from_index);
    if land.holder.is_some() {
        // Land that is held feeds people: what was empty in the scenario is settled.
        place.people = place.people.max(10);
        let need = base.needs.scale(place.people, 10);
        place.yields = Goods(std::array::from_fn(|good| {
            place.yields.0[good].max(need.0[good])
        }));
        land.store = need.scale(2, 1);
    }
    (place, land)
}

/// Each place has lanes to its neighbours in the row and in the column.
fn lanes(territories: usize, width: usize) -> Vec<Lane> {
    let mut lanes = Vec::new();
    for at in 0..territories {
        let beside = (at % width + 1 < width).then_some(at + 1);
        for other in [beside, Some(at + width)].into_iter().flatten() {
            if other < territories {
                lanes.push(Lane {
                    a: TerritoryId::from_index(at),
                    b: TerritoryId::from_index(other),
                    length: 2,
                });
            }
        }
    }
    lanes
}

fn maje(base: &Scenario, faction: usize, serial: u16, share: usize) -> Option<(Notable, MajeDef)> {
    let majes = base.notables.len();
    let copied = (faction * 7 + usize::from(serial)) % majes.max(1);
    let mut notable = base.notables.get(copied)?.clone();
    let mut maje = base.opening.majes.get(copied)?.clone();
    maje.id = MajeId::new(FactionId::from_index(faction), serial);
    maje.rank = if serial == 0 {
        Rank::First
    } else {
        Rank::Lesser
    };
    maje.at = TerritoryId::from_index(faction * share + usize::from(serial) % share);
    notable.id = maje.id;
    notable.key = format!("maje_{faction}_{serial}");
    notable.claims.clear();
    Some((notable, maje))
}

fn fleet(base: &Scenario, faction: usize, serial: u16, share: usize) -> Option<FleetDef> {
    let owner = FactionId::from_index(faction);
    let sects = base.opening.fleets.iter().filter(|fleet| {
        let owner = base.faction(fleet.id.owner);
        owner.kind == FactionKind::Sect
    });
    let mut fleet = sects
        .cycle()
        .nth(faction * 3 + usize::from(serial))?
        .clone();
    fleet.id = FleetId::new(owner, serial);
    fleet.at = TerritoryId::from_index(faction * share + usize::from(serial) % share);
    fleet.commander = (serial > 0).then(|| MajeId::new(owner, serial));
    Some(fleet)
}

/// Objectives that name a faction or a place of the scenario do not fit another world.
fn stays(objective: &Objective) -> bool {
    fn general(condition: &Condition) -> bool {
        match condition {
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                parts.iter().all(general)
            }
            Condition::Hold { .. } | Condition::Landless(_) => false,
            _ => true,
        }
    }
    !matches!(objective.audience, Audience::Only(_)) && general(&objective.when)
}
