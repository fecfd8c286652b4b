//! What the victor takes: ships, cargo, technology, majes.

use super::Field;
use super::clash::Clash;
use super::rules::{Fate, add_ships, fate, loot, prize};
use super::wreck::Loss;
use crate::id::{FactionId, FleetId, MajeId, TechId};
use crate::scenario::model::{Goods, Rank};
use crate::sim::command::Task;
use crate::sim::dice::Dice;
use crate::sim::event::{Gained, MajeCaptured, MajeKilled, ShipsCaptured};
use crate::sim::fleet::rules::room;
use crate::sim::ledger::{Account, Cause};
use crate::sim::opinion::{Deed, IncidentKind};

/// The victor's flagship takes what can be taken: ships with what their class carries,
/// cargo as far as there is room, technology from the wrecks.
pub fn take_prizes(
    field: &mut Field,
    clash: &Clash,
    crew: FleetId,
    captor: FactionId,
    losses: &[Loss],
    dice: &mut Dice,
) {
    let setting = field.setting.clone();
    let at = clash.engagement.at;
    for loss in losses.iter().filter(|loss| !loss.taken.is_empty()) {
        if let Some(mut parts) = field.fleet_mut(crew) {
            add_ships(&mut parts.ships.0, &loss.taken, &setting.classes);
        }
        field.remember(captor, loss.flag, IncidentKind::TookShips, at);
        field.record(ShipsCaptured {
            by: captor,
            from: loss.flag,
            at,
            ships: loss.taken.clone(),
        });
        for squadron in &loss.taken {
            for technology in &setting.class(squadron.class).carries {
                let from = Some(loss.flag);
                field.gain(captor, *technology, Gained::Captured, Cause::Salvage, from);
            }
        }
    }
    let afloat = losses
        .iter()
        .fold(Goods::NONE, |sum, loss| sum + loss.cargo);
    take_cargo(field, crew, captor, afloat);
    salvage(field, clash, captor, losses, dice);
}

/// Half of the cargo of lost ships goes down with them; the rest is taken, as far as there is room.
fn take_cargo(field: &mut Field, crew: FleetId, captor: FactionId, afloat: Goods) {
    if afloat.is_none() {
        return;
    }
    let effects = field.effects(captor);
    let setting = field.setting.clone();
    let Some(mut parts) = field.fleet_mut(crew) else {
        return;
    };
    let room = room(&parts.ships.0, &setting.classes, &effects);
    let free = (room - parts.cargo.0.total()).max(0);
    let taken = loot(afloat.scale(1, 2), None, free);
    parts.cargo.0 += taken;
    field.ledger.post_goods(
        Some(captor),
        |good| Account::Cargo(crew, good),
        taken,
        1,
        Cause::Battle,
    );
}

/// The wrecks of the beaten leader's ships may hold something worth having.
fn salvage(field: &mut Field, clash: &Clash, captor: FactionId, losses: &[Loss], dice: &mut Dice) {
    let Some(owner) = clash.sides[clash.loser()].leader else {
        return;
    };
    let wrecks: i32 = losses
        .iter()
        .filter(|loss| loss.flag == owner)
        .flat_map(|loss| &loss.lost)
        .map(|squadron| i32::from(squadron.count))
        .sum();
    let found = {
        let arsenal = |faction| {
            field
                .factions
                .get(field.index.faction(faction))
                .map_or(&[][..], |parts| parts.arsenal.held())
        };
        let technologies = &field.setting.technologies;
        prize(technologies, arsenal(owner), arsenal(captor), wrecks, dice)
    };
    if let Some(found) = found {
        let technology = TechId::from_index(found);
        field.gain(
            captor,
            technology,
            Gained::Salvaged,
            Cause::Salvage,
            Some(owner),
        );
    }
}

/// What becomes of the commanders of fleets that were destroyed or routed.
pub fn fates(
    field: &mut Field,
    clash: &Clash,
    side: usize,
    captor: Option<FactionId>,
    losses: &[Loss],
    dice: &mut Dice,
) {
    let routed = clash.fight.routed && side == clash.loser();
    let boarding = captor.map_or(0, |captor| field.effects(captor).boarding);
    for loss in losses.iter().filter(|loss| loss.destroyed || routed) {
        let Some(maje) = field.fleet(loss.fleet).and_then(|parts| parts.commander.0) else {
            continue;
        };
        let fate = fate(loss.destroyed, boarding, dice);
        match (fate, captor) {
            (Fate::Taken, Some(captor)) => capture(field, clash, loss, maje, captor),
            (Fate::Killed, _) => kill(field, clash, loss, maje, clash.sides[1 - side].leader),
            _ if loss.destroyed => escape(field, clash, loss, maje),
            _ => {}
        }
    }
}

fn capture(field: &mut Field, clash: &Clash, loss: &Loss, maje: MajeId, captor: FactionId) {
    leave_command(field, loss.fleet);
    let at = clash.engagement.at;
    let prison = field.nearest_own(captor, at, None).unwrap_or(at);
    let entity = field.index.maje(maje);
    let Some(mut parts) = entity.and_then(|entity| field.majes.get_mut(entity).ok()) else {
        return;
    };
    parts.captive.0 = Some(captor);
    parts.assignment.0 = Task::Idle;
    parts.whereabouts.0 = prison;
    let of = parts.allegiance.0;
    let deed = Deed::new(IncidentKind::TookPrisoner, captor, of);
    field.remember_deed(deed.about(maje), at);
    field.shift_morale(of, -2, Cause::MajeLost);
    let by = captor;
    field.record(MajeCaptured { maje, of, by, at });
}

fn kill(field: &mut Field, clash: &Clash, loss: &Loss, maje: MajeId, by: Option<FactionId>) {
    leave_command(field, loss.fleet);
    let at = clash.engagement.at;
    let Some(entity) = field.index.remove_maje(maje) else {
        return;
    };
    let of = field
        .majes
        .get(entity)
        .map_or(loss.flag, |parts| parts.allegiance.0);
    let leads = field
        .majes
        .get(entity)
        .is_ok_and(|parts| parts.person.rank == Rank::First);
    field.commands.entity(entity).despawn();
    if let Some(by) = by {
        let kind = if leads {
            IncidentKind::KilledLeader
        } else {
            IncidentKind::Killed
        };
        let deed = Deed::new(kind, by, of).about(maje);
        field.remember_deed(deed, at);
    }
    field.shift_morale(of, -3, Cause::MajeLost);
    field.record(MajeKilled { maje, of, at });
}

/// He gets away in a boat, to the nearest place of his own.
fn escape(field: &mut Field, clash: &Clash, loss: &Loss, maje: MajeId) {
    leave_command(field, loss.fleet);
    let at = clash.engagement.at;
    let refuge = field.nearest_own(loss.flag, at, Some(at)).unwrap_or(at);
    let entity = field.index.maje(maje);
    if let Some(mut parts) = entity.and_then(|entity| field.majes.get_mut(entity).ok()) {
        parts.assignment.0 = Task::Idle;
        parts.whereabouts.0 = refuge;
    }
}

fn leave_command(field: &mut Field, fleet: FleetId) {
    if let Some(mut parts) = field.fleet_mut(fleet) {
        parts.commander.0 = None;
    }
}
