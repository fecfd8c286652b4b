//! Shows in a faction's own view what the orders given so far will do.

use crate::id::{MajeId, SceneId};
use crate::scenario::model::{Good, Goods, SceneOption};
use crate::sim::command::{Mission, Order, Project, Task};
use crate::sim::economy::works;
use crate::sim::fleet::regroup;
use crate::sim::fleet::rules::totals;
use crate::sim::house::exile::{ExileFate, ExilePlan, KnownExile};
use crate::sim::index::Setting;
use crate::sim::informant::rules::BRIBE;
use crate::sim::seal::CarriedOrder;
use crate::sim::territory::Worksite;
use crate::sim::view::{Own, OwnFleet};

/// Lays one order over a faction's own affairs. Orders that do not fit change nothing: they were
/// refused before they got here, and will fail again when the turn resolves.
pub fn overlay(own: &mut Own, order: &Order, setting: &Setting) {
    match order {
        Order::Mission { fleet, mission } => {
            if let Some(fleet) = fleet_mut(own, *fleet) {
                fleet.mission = *mission;
            }
        }
        Order::Stance { fleet, stance } => {
            if let Some(fleet) = fleet_mut(own, *fleet) {
                fleet.stance = *stance;
            }
        }
        Order::Split { fleet, ships, new } => {
            let effects = own.effects;
            let Some(old) = fleet_mut(own, *fleet) else {
                return;
            };
            let parted = regroup::part(&mut old.ships, ships, &setting.classes);
            let old_room = old.totals.room;
            old.totals = totals(&old.ships, &setting.classes, &effects);
            let mut fleet = OwnFleet {
                id: *new,
                name: String::new(),
                totals: totals(&parted, &setting.classes, &effects),
                ships: parted,
                mission: Mission::Hold,
                commander: None,
                cargo: Goods::NONE,
                ..old.clone()
            };
            fleet.cargo = regroup::share_of(old.cargo, fleet.totals.room, old_room);
            old.cargo -= fleet.cargo;
            own.serials.fleet += 1;
            own.fleets.push(fleet);
            own.fleets.sort_by_key(|fleet| fleet.id);
        }
        Order::Merge { fleet, into } => {
            let Some(at) = own.fleets.iter().position(|f| f.id == *fleet) else {
                return;
            };
            let ending = own.fleets.remove(at);
            let effects = own.effects;
            if let Some(growing) = fleet_mut(own, *into) {
                growing.readiness = regroup::readiness(
                    (growing.readiness, growing.totals.ships),
                    (ending.readiness, ending.totals.ships),
                );
                regroup::join(&mut growing.ships, &ending.ships);
                growing.cargo += ending.cargo;
                growing.commander = growing.commander.or(ending.commander);
                growing.totals = totals(&growing.ships, &setting.classes, &effects);
            }
        }
        Order::Seal { fleet, sealed } => {
            own.sealed.retain(|carried| carried.fleet != *fleet);
            if let Some(order) = *sealed {
                let (fleet, by) = (*fleet, own.faction);
                own.sealed.push(CarriedOrder { fleet, by, order });
                own.sealed.sort_unstable();
            }
        }
        Order::Heir { maje } => own.heir = *maje,
        Order::Assign { maje, task } => assign(own, *maje, task, setting),
        Order::Exile { maje } => banish(own, *maje, setting),
        Order::TakeIn { maje } => {
            let mut known = own.exiles.iter_mut();
            if let Some(exile) = known.find(|it| it.maje == *maje) {
                exile.plan = Some(ExilePlan::TakeIn);
            }
        }
        Order::Suborn { maje } => {
            let mut held = own.captivities.iter_mut();
            if let Some(known) = held.find(|it| it.captivity.maje == *maje) {
                known.planned = true;
                reserve(own, Goods::of(Good::Ore, BRIBE), setting);
            }
        }
        Order::Build { at, project } => {
            let fort = own
                .land(*at)
                .map_or(0, |land| works::fort_planned(land.fort, &land.sites));
            let Some((cost, turns)) = works::cost(setting, *at, *project, fort) else {
                return;
            };
            spend(own, *at, cost);
            if *project == Project::Terraform
                && let Some(technology) = own.effects.terraforming
                && let Some(units) = own.technology.get_mut(technology.index())
                && setting.technology(technology).units
            {
                *units = units.saturating_sub(works::terraforming(setting, technology));
            }
            let builder = own.faction;
            if let Some(land) = own.lands.iter_mut().find(|land| land.id == *at) {
                land.sites.push(Worksite {
                    project: *project,
                    builder,
                    left: turns,
                });
            }
        }
        Order::Choose { scene, option } => choose(own, *scene, *option, setting),
        Order::Abandon { at, index } => {
            if let Some(land) = own.lands.iter_mut().find(|land| land.id == *at)
                && usize::from(*index) < land.sites.len()
            {
                let site = land.sites.remove(usize::from(*index));
                land.given_up.push(site.project);
                let fort = works::fort_planned(land.fort, &land.sites);
                let back = works::refund(setting, *at, &site, fort);
                land.store += back;
                own.stock += back;
            }
        }
    }
}

/// Sets aside what the option costs; what an earlier choice had set aside is free again.
fn choose(own: &mut Own, scene: SceneId, option: u8, setting: &Setting) {
    let options = &setting.scene(scene).options;
    let price = |at: u8| options.get(usize::from(at)).map(SceneOption::price);
    let mut waiting = own.scenes.iter_mut();
    let Some(posed) = waiting.find(|posed| posed.scene == scene) else {
        return;
    };
    let before = posed.chosen.replace(option);
    if let Some(back) = before.and_then(price).filter(|back| !back.is_none()) {
        own.stock += back;
        let seat = own.residence(&setting.roster);
        if let Some(land) = own.lands.iter_mut().find(|land| Some(land.id) == seat) {
            land.store += back;
        }
    }
    reserve(own, price(option).unwrap_or_default(), setting);
}

fn fleet_mut(own: &mut Own, id: crate::id::FleetId) -> Option<&mut OwnFleet> {
    own.fleets.iter_mut().find(|fleet| fleet.id == id)
}

/// Gives a maje a task; a fleet has one commander, a land one governor.
fn assign(own: &mut Own, id: MajeId, task: &Task, setting: &Setting) {
    for fleet in &mut own.fleets {
        if fleet.commander == Some(id) {
            fleet.commander = None;
        }
    }
    for land in &mut own.lands {
        if land.governor == Some(id) {
            land.governor = None;
        }
    }
    let mut relieved = None;
    match task {
        Task::Command { fleet } => {
            if let Some(fleet) = fleet_mut(own, *fleet) {
                relieved = fleet.commander.replace(id);
            }
        }
        Task::Govern { territories } => {
            for land in &mut own.lands {
                if territories.contains(&land.id) {
                    land.governor = Some(id);
                }
            }
        }
        Task::Idle
        | Task::Envoy { .. }
        | Task::Spy { .. }
        | Task::Host
        | Task::Attend { .. }
        | Task::Plot { .. } => {}
    }
    for maje in &mut own.majes {
        if maje.id == id {
            maje.task = task.clone();
        } else if Some(maje.id) == relieved {
            maje.task = Task::Idle;
        }
    }
    count_governors(own, setting);
}

/// How many lands its majes can govern by what they are told to do.
fn count_governors(own: &mut Own, setting: &Setting) {
    let majes = own.majes.iter().map(|maje| {
        let governing = matches!(maje.task, Task::Govern { .. });
        (maje.rank, maje.captor.is_none(), governing)
    });
    own.governing.0 = crate::sim::maje::reach(majes, setting.rules.governs);
}

/// Sends a maje away: he leaves what he does, and is none of the majes any more.
fn banish(own: &mut Own, id: MajeId, setting: &Setting) {
    let leader = own.first_maje().map(|first| first.id);
    let at = own.majes.iter().position(|maje| maje.id == id);
    let (Some(by), Some(at)) = (leader, at) else {
        return;
    };
    assign(own, id, &Task::Idle, setting);
    let maje = own.majes.remove(at);
    count_governors(own, setting);
    if own.heir == Some(id) {
        own.heir = None;
    }
    let exile = KnownExile {
        maje: id,
        name: maje.name,
        portrait: maje.portrait,
        age: maje.age,
        traits: maje.traits,
        from: own.faction,
        by,
        since: 0,
        at: maje.at,
        fate: ExileFate::Wanders,
        plan: Some(ExilePlan::Leaves),
    };
    own.exiles.retain(|it| it.maje != id);
    own.exiles.push(exile);
    own.exiles.sort_by_key(|it| it.maje);
}

/// Sets aside what was given away and moves when the turn ends: where the faction resides.
pub fn reserve(own: &mut Own, goods: Goods, setting: &Setting) {
    if let Some(seat) = own.residence(&setting.roster) {
        spend(own, seat, goods);
    }
}

/// Takes a cost from the store of a place, then from the fullest of those it shares with; for nomads, from the
/// holds of fleets there. The same order as `goods::stores` uses when the turn resolves.
fn spend(own: &mut Own, at: crate::id::TerritoryId, cost: Goods) {
    own.stock -= cost;
    let mut left = cost;
    let Some(network) = own.land(at).map(|land| land.network) else {
        for fleet in own
            .fleets
            .iter_mut()
            .filter(|f| f.position.arrived() == Some(at))
        {
            let part = fleet.cargo.min(left);
            fleet.cargo -= part;
            left -= part;
        }
        return;
    };
    for good in Good::ALL {
        while left[good] > 0 {
            let shares = own.lands.iter_mut().filter(|l| l.network == network);
            let fullest = shares
                .filter(|land| land.store[good] > 0)
                .max_by_key(|land| (land.id == at, land.store[good], std::cmp::Reverse(land.id)));
            let Some(land) = fullest else {
                break;
            };
            let part = land.store[good].min(left[good]);
            land.store[good] -= part;
            left[good] -= part;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ClassId;
    use crate::scenario::model::Squadron;
    use crate::sim::testing::Sandbox;

    fn ship_count(ships: &[Squadron]) -> i32 {
        ships.iter().map(|s| i32::from(s.count)).sum()
    }

    #[test]
    fn parting_and_joining_keeps_every_ship() {
        let squadron = |class, count, damage| Squadron {
            class: ClassId(class),
            count,
            damage,
        };
        let classes = Sandbox::row(1, 1).scenario().classes.clone();
        let mut ships = vec![squadron(0, 5, 7), squadron(1, 2, 0)];
        let parted = regroup::part(&mut ships, &[(ClassId(0), 2), (ClassId(1), 2)], &classes);
        assert_eq!(ship_count(&parted), 4);
        assert_eq!(ships, vec![squadron(0, 3, 7)]);
        regroup::join(&mut ships, &parted);
        assert_eq!(ships, vec![squadron(0, 5, 7), squadron(1, 2, 0)]);
        // What the last ship cannot bear goes with the others.
        let mut ships = vec![squadron(0, 3, 70)];
        let parted = regroup::part(&mut ships, &[(ClassId(0), 2)], &classes);
        assert_eq!(ships, vec![squadron(0, 1, 39)]);
        assert_eq!(parted, vec![squadron(0, 2, 31)]);
    }
}
