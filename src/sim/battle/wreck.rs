//! Damage to the fleets of one side, and the cargo that goes with the ships.

use super::Field;
use super::clash::Clash;
use super::rules::{boarded, cargo_lost, hull_of, straggler, strike, worst_hit, wrecked};
use crate::id::{FactionId, FleetId};
use crate::scenario::model::{Goods, Squadron};
use crate::sim::dice::Dice;
use crate::sim::fleet::rules;
use crate::sim::ledger::{Account, Cause};

/// What one fleet lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// Which fleet.
    pub fleet: FleetId,
    /// Whose.
    pub flag: FactionId,
    /// Ships destroyed.
    pub lost: Vec<Squadron>,
    /// Ships taken by the other side, with the damage they have.
    pub taken: Vec<Squadron>,
    /// Cargo that is not aboard any more.
    pub cargo: Goods,
    /// Whether no ship is left.
    pub destroyed: bool,
}

/// Deals the damage of the battle to the fleets of a side. `boarding` is there if the other side can
/// take ships: its technology, in percent more, and dice.
pub fn wreck(
    field: &mut Field,
    clash: &Clash,
    side: usize,
    mut boarding: Option<(i32, &mut Dice)>,
) -> Vec<Loss> {
    let (before, left) = (clash.hull(side), clash.fight.left[side]);
    let setting = field.setting.clone();
    let classes = &setting.classes;
    let fleets = &clash.sides[side].fleets;
    let ships_of = |id: &FleetId| field.fleet(*id).map(|parts| parts.ships.0.clone());
    let mut struck: Vec<Vec<Squadron>> = fleets
        .iter()
        .map(|id| ships_of(id).unwrap_or_default())
        .collect();
    let hull: i64 = struck.iter().map(|ships| hull_of(ships, classes)).sum();
    let wrecked = wrecked(hull, before, left);
    let all_lost = strike(&mut struck, classes, wrecked);
    // One ship of the side may be caught, however the side is split into fleets: the worst hit of all.
    let worst = |at: &usize| (worst_hit(&struck[*at], classes), std::cmp::Reverse(*at));
    let caught = (0..fleets.len()).max_by_key(worst).map(|at| fleets[at]);
    let mut losses = Vec::new();
    for ((id, left), mut lost) in fleets.iter().zip(struck).zip(all_lost) {
        let Some(flag) = field.fleet(*id).map(|parts| parts.flag.0) else {
            continue;
        };
        let effects = field.effects(flag);
        let Some(mut parts) = field.fleet_mut(*id) else {
            continue;
        };
        let room = rules::room(&parts.ships.0, classes, &effects);
        parts.ships.0 = left;
        let ships = &mut parts.ships.0;
        let mut taken = Vec::new();
        if let Some((percent, dice)) = &mut boarding {
            taken = boarded(&mut lost, clash.fight.routed, *percent, dice);
            if clash.fight.routed && caught == Some(*id) {
                taken.extend(straggler(ships, classes, *percent, dice));
            }
        }
        let destroyed = ships.is_empty();
        let room_left = rules::room(ships, classes, &effects);
        let cargo = if destroyed {
            parts.cargo.0
        } else {
            cargo_lost(parts.cargo.0, room, room_left)
        };
        parts.cargo.0 -= cargo;
        field.ledger.post_goods(
            Some(flag),
            |good| Account::Cargo(*id, good),
            cargo,
            -1,
            Cause::Battle,
        );
        losses.push(Loss {
            fleet: *id,
            flag,
            lost,
            taken,
            cargo,
            destroyed,
        });
    }
    losses
}
