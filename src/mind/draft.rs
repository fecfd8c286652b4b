//! The orders drafted so far, and what they leave of fleets: later thoughts build on earlier ones,
//! as the orders will when they are given one after the other.

use super::plan::Plan;
use super::units::{Unit, share_of_ships, units};
use crate::id::{ClassId, FleetId, MajeId};
use crate::sim::command::{Mission, Order, Stance};
use crate::sim::terms::Rationale;
use crate::sim::view::View;

/// Orders under way to becoming a plan.
#[derive(Debug)]
pub struct Draft<'a> {
    view: &'a View<'a>,
    plan: Plan,
    next_fleet: u16,
    /// Its fleets, those parted this turn at the end.
    pub units: Vec<Unit>,
}

impl<'a> Draft<'a> {
    /// Nothing drafted yet.
    #[must_use]
    pub fn new(view: &'a View<'a>) -> Self {
        Self {
            view,
            plan: Plan::default(),
            next_fleet: view.own.serials.fleet,
            units: units(view),
        }
    }

    /// Whether nothing drafted sends this maje into exile.
    #[must_use]
    pub fn keeps(&self, maje: MajeId) -> bool {
        let mut orders = self.plan.orders.iter();
        !orders.any(|it| matches!(it, Order::Exile { maje: sent } if *sent == maje))
    }

    /// What was drafted.
    #[must_use]
    pub fn finish(self) -> Plan {
        self.plan
    }

    /// Counts possible orders that were weighed.
    pub const fn considered(&mut self, orders: usize) {
        self.plan.considered += orders as u32;
    }

    /// Remembers why something is ordered.
    pub fn decide(&mut self, decision: Rationale) {
        self.plan.decisions.push(decision);
    }

    /// Drafts an order that concerns no fleet, or whose effect on fleets does not matter any more.
    pub fn order(&mut self, order: Order) {
        self.plan.orders.push(order);
    }

    /// Gives a fleet its mission, unless it has it already, and settles it.
    pub fn mission(&mut self, unit: usize, mission: Mission) {
        let unit = &mut self.units[unit];
        unit.settled = true;
        if unit.mission != mission {
            unit.mission = mission;
            let fleet = unit.id;
            self.order(Order::Mission { fleet, mission });
        }
    }

    /// Tells a fleet how to fight, unless it knows.
    pub fn stance(&mut self, unit: usize, stance: Stance) {
        let unit = &mut self.units[unit];
        if unit.stance != stance {
            unit.stance = stance;
            let fleet = unit.id;
            self.order(Order::Stance { fleet, stance });
        }
    }

    /// Joins a fleet to another in the same place.
    pub fn merge(&mut self, unit: usize, into: usize) {
        let ending = self.units[unit];
        self.units[unit].gone = true;
        self.units[unit].settled = true;
        self.units[into].take_in(&ending);
        let (fleet, into) = (ending.id, self.units[into].id);
        self.order(Order::Merge { fleet, into });
    }

    /// Splits about this many percent of a fleet into a new one. Returns the position of the new one, or
    /// nothing if the fleet cannot be parted.
    pub fn split(&mut self, unit: usize, percent: i32) -> Option<usize> {
        let fleet = &self.view.own.fleets[self.units[unit].listed?];
        let ships = share_of_ships(fleet, percent);
        let parted: i32 = ships.iter().map(|(_, count)| i32::from(*count)).sum();
        if parted == 0 {
            return None;
        }
        let share = |n: i32| n * parted / fleet.totals.ships.max(1);
        let old = &mut self.units[unit];
        let mut new = *old;
        new.id = FleetId::new(self.view.faction(), self.next_fleet);
        new.listed = None;
        new.commander = None;
        new.mission = Mission::Hold;
        new.ships = parted;
        for (theirs, ours) in [
            (&mut new.strength, &mut old.strength),
            (&mut new.hull, &mut old.hull),
            (&mut new.full_hull, &mut old.full_hull),
            (&mut new.room, &mut old.room),
            (&mut new.cargo, &mut old.cargo),
        ] {
            *theirs = share(*ours);
            *ours -= *theirs;
        }
        old.ships -= parted;
        old.listed = None;
        Some(self.part(unit, ships, new))
    }

    /// Parts these ships from a fleet into a new one that will be like `new`.
    pub fn part(&mut self, unit: usize, ships: Vec<(ClassId, u16)>, new: Unit) -> usize {
        let fleet = self.units[unit].id;
        let new_id = new.id;
        self.next_fleet += 1;
        self.units.push(new);
        self.order(Order::Split {
            fleet,
            ships,
            new: new_id,
        });
        self.units.len() - 1
    }

    /// The number the next new fleet has.
    #[must_use]
    pub fn next_fleet(&self) -> FleetId {
        FleetId::new(self.view.faction(), self.next_fleet)
    }
}
