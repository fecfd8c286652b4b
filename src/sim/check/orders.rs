//! Checks of orders.

use super::{ConferenceRefusal, Refusal, in_game};
use crate::id::{ClassId, FactionId, FleetId, MajeId, SceneId, TerritoryId};
use crate::scenario::model::{FactionTrait, Goods, Peculiarity, Rank, SceneOption};
use crate::sim::command::{Mission, Order, Project, Stance, Task};
use crate::sim::conference::conference;
use crate::sim::deal::holds_back;
use crate::sim::economy::works;
use crate::sim::house::check_heir;
use crate::sim::house::exile::{check_exile, check_roof};
use crate::sim::informant::check_suborn;
use crate::sim::maje::spy_reach;
use crate::sim::plot::check_plot;
use crate::sim::scene::purse;
use crate::sim::seal::check_seal;
use crate::sim::view::{OwnFleet, OwnMaje, View};

/// Whether the order can be given, as far as the view tells.
pub fn check_order(view: &View<'_>, order: &Order) -> Result<(), Refusal> {
    match order {
        Order::Mission { fleet, mission } => check_mission(view, *fleet, *mission),
        Order::Stance { fleet, stance } => check_stance(view, *fleet, *stance),
        Order::Split { fleet, ships, new } => check_split(view, *fleet, ships, *new),
        Order::Merge { fleet, into } => check_merge(view, *fleet, *into),
        Order::Seal { fleet, sealed } => check_seal(view, *fleet, *sealed),
        Order::Heir { maje } => check_heir(view, *maje),
        Order::Assign { maje, task } => check_task(view, *maje, task),
        Order::Choose { scene, option } => check_choice(view, *scene, *option),
        Order::Exile { maje } => check_exile(view, *maje),
        Order::TakeIn { maje } => check_roof(view, *maje),
        Order::Suborn { maje } => check_suborn(view, *maje),
        Order::Build { at, project } => check_build(view, *at, *project),
        Order::Abandon { at, index } => view
            .land(*at)
            .ok_or(Refusal::NotOwnPlace(*at))?
            .sites
            .get(usize::from(*index))
            .map(|_| ())
            .ok_or(Refusal::NothingBuilt),
    }
}

/// What was set aside for another option of the same event can be spent on this one. Stores that are cut off pay nothing.
fn check_choice(view: &View<'_>, scene: SceneId, option: u8) -> Result<(), Refusal> {
    let mut waiting = view.own.scenes.iter();
    let posed = waiting.find(|posed| posed.scene == scene);
    let posed = posed.ok_or(Refusal::NoSuchEvent)?;
    let options = &view.book.scene(scene).options;
    let price = |at: u8| options.get(usize::from(at)).map(SceneOption::price);
    let price_now = price(option).ok_or(Refusal::NoSuchOption)?;
    let set_aside = posed.chosen.and_then(price).unwrap_or_default();
    enough(purse(view.own, view.roster) + set_aside, price_now)
}

/// Refuses, with what is missing, unless there is enough of everything.
fn enough(available: Goods, cost: Goods) -> Result<(), Refusal> {
    if available.covers(cost) {
        return Ok(());
    }
    let mut missing = cost - available;
    for n in &mut missing.0 {
        *n = (*n).max(0);
    }
    Err(Refusal::NotEnough { missing })
}

fn own_fleet<'a>(view: &View<'a>, id: FleetId) -> Result<&'a OwnFleet, Refusal> {
    view.fleet(id).ok_or(Refusal::NoSuchFleet(id))
}

fn reachable(view: &View<'_>, fleet: &OwnFleet, to: TerritoryId) -> Result<(), Refusal> {
    if to.index() >= view.book.places.len() {
        return Err(Refusal::NoSuchTerritory(to));
    }
    let ways = [Some(fleet.position.at), fleet.position.toward];
    let open = ways
        .into_iter()
        .flatten()
        .any(|from| view.routes.turns(from, to, 1).is_some());
    if open {
        Ok(())
    } else {
        Err(Refusal::NoWay(to))
    }
}

fn check_mission(view: &View<'_>, id: FleetId, mission: Mission) -> Result<(), Refusal> {
    let fleet = own_fleet(view, id)?;
    if let Some(to) = mission.destination() {
        reachable(view, fleet, to)?;
    }
    let armed = || {
        if fleet.totals.attack > 0 {
            Ok(())
        } else {
            Err(Refusal::Unarmed(id))
        }
    };
    let roomy = || {
        if fleet.totals.room > 0 {
            Ok(())
        } else {
            Err(Refusal::NoRoom(id))
        }
    };
    let foreign = |place| {
        if view.land(place).is_some() {
            Err(Refusal::OwnPlace(place))
        } else {
            Ok(())
        }
    };
    let own = |place| {
        if view.land(place).is_some() {
            Ok(())
        } else {
            Err(Refusal::NotOwnPlace(place))
        }
    };
    let free = |whom: Option<FactionId>| match whom.filter(|whom| holds_back(view, *whom)) {
        Some(whom) => Err(Refusal::HoldsBack(whom)),
        None => Ok(()),
    };
    match mission {
        Mission::Hold | Mission::Move { .. } => Ok(()),
        Mission::Guard { .. } => armed(),
        Mission::Raid { target, .. } => {
            foreign(target)?;
            armed()?;
            roomy()?;
            free(view.holder(target))?;
            let empty = view.book.place(target).people == 0 && view.holder(target).is_none();
            if empty {
                Err(Refusal::NothingThere(target))
            } else {
                Ok(())
            }
        }
        Mission::Seize { target } => {
            foreign(target)?;
            let traits = view.roster.faction(view.faction());
            if traits.is(FactionTrait::Nomads) || traits.is(FactionTrait::Travellers) {
                return Err(Refusal::CannotSeize);
            }
            armed()?;
            free(view.holder(target))
        }
        Mission::Blockade { place } => {
            foreign(place)?;
            armed()?;
            free(view.holder(place))
        }
        Mission::Attack { contact } => {
            armed()?;
            let seen = view.beliefs.sighting(contact);
            let seen = seen.ok_or(Refusal::NotSeen(contact))?;
            free(Some(seen.flag))
        }
        Mission::Escort { fleet: ward } => {
            own_fleet(view, ward)?;
            let mut next = Some(ward);
            for _ in 0..view.own.fleets.len() {
                match next {
                    Some(at) if at == id => return Err(Refusal::EscortCircle),
                    Some(at) => {
                        next = view.fleet(at).and_then(|fleet| match fleet.mission {
                            Mission::Escort { fleet } => Some(fleet),
                            _ => None,
                        });
                    }
                    None => break,
                }
            }
            Ok(())
        }
        Mission::Withdraw { to } => {
            if view.roster.faction(view.faction()).is(FactionTrait::Nomads)
                || view.own.lands.is_empty()
            {
                Ok(())
            } else {
                own(to)
            }
        }
        Mission::Haul {
            from, to, goods, ..
        } => {
            own(from)?;
            own(to)?;
            roomy()?;
            if from == to {
                return Err(Refusal::HaulNowhere(from));
            }
            if goods.0.iter().any(|n| *n < 0) || goods.is_none() {
                return Err(Refusal::EmptyHaul);
            }
            Ok(())
        }
        Mission::Depart { edge } => {
            if view.book.place(edge).is(Peculiarity::Edge) {
                Ok(())
            } else {
                Err(Refusal::NoEdge(edge))
            }
        }
    }
}

fn check_stance(view: &View<'_>, id: FleetId, stance: Stance) -> Result<(), Refusal> {
    own_fleet(view, id)?;
    if (10..=100).contains(&stance.break_point) {
        Ok(())
    } else {
        Err(Refusal::BreakPoint)
    }
}

fn check_split(
    view: &View<'_>,
    id: FleetId,
    ships: &[(ClassId, u16)],
    new: FleetId,
) -> Result<(), Refusal> {
    let fleet = own_fleet(view, id)?;
    let next = FleetId::new(view.faction(), view.own.serials.fleet);
    if new != next {
        return Err(Refusal::WrongNumber { next });
    }
    let mut taken = 0;
    for (at, (class, count)) in ships.iter().enumerate() {
        let twice = ships[..at].iter().any(|(other, _)| other == class);
        let has = fleet
            .ships
            .iter()
            .find(|s| s.class == *class)
            .map_or(0, |s| s.count);
        if twice || *count == 0 || *count > has {
            return Err(Refusal::CannotSpare);
        }
        taken += i32::from(*count);
    }
    if taken == 0 || taken >= fleet.totals.ships {
        return Err(Refusal::CannotSpare);
    }
    Ok(())
}

fn check_merge(view: &View<'_>, id: FleetId, into: FleetId) -> Result<(), Refusal> {
    let (fleet, other) = (own_fleet(view, id)?, own_fleet(view, into)?);
    if id == into {
        return Err(Refusal::Self_);
    }
    match (fleet.position.arrived(), other.position.arrived()) {
        (None, _) => Err(Refusal::UnderWay(id)),
        (_, None) => Err(Refusal::UnderWay(into)),
        (here, there) if here != there => Err(Refusal::NotTogether),
        _ => Ok(()),
    }
}

fn free_maje<'a>(view: &View<'a>, id: MajeId) -> Result<&'a OwnMaje, Refusal> {
    let maje = view.maje(id).ok_or(Refusal::NoSuchMaje(id))?;
    match maje.captor {
        Some(captor) => Err(Refusal::Captive { maje: id, captor }),
        None => Ok(maje),
    }
}

fn check_task(view: &View<'_>, id: MajeId, task: &Task) -> Result<(), Refusal> {
    let maje = free_maje(view, id)?;
    let leads = || {
        if maje.rank == Rank::Counsel {
            Err(Refusal::OnlyCounsels(id))
        } else {
            Ok(())
        }
    };
    match task {
        Task::Idle => Ok(()),
        Task::Host if view.own.lands.is_empty() => Err(Refusal::NotOwnPlace(maje.at)),
        Task::Host => Ok(()),
        Task::Attend { host } => match conference(view, *host) {
            Some(known) if known.is_bound_to_come(view.faction()) => Ok(()),
            Some(_) => Err(ConferenceRefusal::NotPromised(*host).into()),
            None => Err(ConferenceRefusal::NotInvited(*host).into()),
        },
        Task::Command { fleet } => {
            leads()?;
            own_fleet(view, *fleet).map(|_| ())
        }
        Task::Govern { territories } => {
            leads()?;
            let limit = view.book.rules.governs;
            let mut sorted = territories.clone();
            sorted.sort_unstable();
            sorted.dedup();
            if territories.is_empty()
                || territories.len() > usize::from(limit)
                || sorted.len() != territories.len()
            {
                return Err(Refusal::Governs { limit });
            }
            for territory in territories {
                let land = view
                    .land(*territory)
                    .ok_or(Refusal::NotOwnPlace(*territory))?;
                if let Some(other) = land.governor.filter(|other| *other != id) {
                    return Err(Refusal::GovernedAlready {
                        maje: other,
                        territory: *territory,
                    });
                }
            }
            Ok(())
        }
        Task::Plot { scheme, strikes } => check_plot(view, maje, *scheme, *strikes),
        Task::Envoy { to: whom } | Task::Spy { on: whom } => {
            if *whom == view.faction() {
                return Err(Refusal::Self_);
            }
            in_game(view, *whom)?;
            match task {
                Task::Spy { on } => spy_reach(view, *on),
                _ => Ok(()),
            }
        }
    }
}

fn check_build(view: &View<'_>, at: TerritoryId, project: Project) -> Result<(), Refusal> {
    let definition = view.roster.faction(view.faction());
    if definition.is(FactionTrait::Travellers) {
        return Err(Refusal::CannotBuildAtAll);
    }
    if at.index() >= view.book.places.len() {
        return Err(Refusal::NoSuchTerritory(at));
    }
    let land = view.land(at);
    let nomads = definition.is(FactionTrait::Nomads);
    if land.is_none() && !(nomads && matches!(project, Project::Ship(_))) {
        return Err(Refusal::NotOwnPlace(at));
    }
    if land.is_some_and(|land| land.sites.len() >= works::SITES) {
        return Err(Refusal::WorksFull(at));
    }
    match project {
        Project::Ship(class) => {
            let class_def = view
                .book
                .classes
                .get(class.index())
                .ok_or(Refusal::NoSuchThing)?;
            if class_def.cost.is_none() {
                return Err(Refusal::NotBuilt(class));
            }
            if let Some(needed) = class_def.requires
                && view
                    .own
                    .technology
                    .get(needed.index())
                    .is_none_or(|n| *n == 0)
            {
                return Err(Refusal::NeedsTechnology(needed));
            }
        }
        Project::Fort => {
            let planned = land.map_or(0, |land| works::fort_planned(land.fort, &land.sites));
            if planned >= works::FORT_MOST {
                return Err(Refusal::FortComplete(at));
            }
        }
        Project::Terraform => {
            let Some(technology) = view.own.effects.terraforming else {
                return Err(Refusal::NeedsTerraforming);
            };
            let needed = works::terraforming(view.book, technology);
            let held = view.own.technology.get(technology.index()).copied();
            let held = held.unwrap_or(0);
            if held < needed {
                return Err(Refusal::TooFewSystems { held, needed });
            }
            let planned = land.map_or(0, |land| {
                let building = land
                    .sites
                    .iter()
                    .filter(|s| s.project == Project::Terraform);
                usize::from(land.improved) + building.count()
            });
            if planned >= usize::from(works::IMPROVED_MOST) {
                return Err(Refusal::ImprovedEnough(at));
            }
        }
    }
    let fort = land.map_or(0, |land| works::fort_planned(land.fort, &land.sites));
    let (cost, _) = works::cost(view.book, at, project, fort).ok_or(Refusal::NoSuchThing)?;
    let available = if land.is_some() {
        view.own.available(at)
    } else {
        let aboard = view
            .own
            .fleets
            .iter()
            .filter(|fleet| fleet.position.arrived() == Some(at));
        let mut sum = Goods::NONE;
        let mut any = false;
        for fleet in aboard {
            sum += fleet.cargo;
            any = true;
        }
        if !any {
            return Err(Refusal::NoFleetThere(at));
        }
        sum
    };
    enough(available, cost)
}
