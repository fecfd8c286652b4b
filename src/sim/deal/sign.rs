//! How a deal becomes binding.

use super::custody;
use super::release;
use super::rules;
use super::table::Deals;
use crate::id::{DealId, FactionId};
use crate::sim::consequence::act::{add_prestige, end_war, record, remember};
use crate::sim::event::ContractMade;
use crate::sim::faction::Serials;
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::ledger::Cause;
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::terms::{Deal, Secrecy};
use bevy::ecs::prelude::{Mut, World};

/// Signs a deal between two factions, each of which gives it its next number. Returns whether both are there, the hostages free, and
/// what is released still owed.
pub fn sign(world: &mut World, deal: &Deal) -> bool {
    if !custody::are_free(world, deal) || !release::are_open(world, deal) {
        return false;
    }
    let numbers = deal
        .parties
        .map(|party| next(world, party).map(|mut it| it.next_deal()));
    let [Some(one), Some(other)] = numbers else {
        return false;
    };
    let number = sign_as(world, [one, other], deal);
    custody::hand_over(world, deal, number);
    record(world, ContractMade { deal: deal.clone() });
    if deal.ends_war() {
        end_war(world, deal.parties);
    }
    if let Some(parties) = deal.tribute() {
        remember(
            world,
            Deed::new(IncidentKind::Yielded, parties[0], parties[1]),
        );
        remember(
            world,
            Deed::new(IncidentKind::ExactedTribute, parties[1], parties[0]),
        );
        bow(world, parties, deal.secrecy);
    }
    if let Some(parties) = deal.vassalage() {
        bow(world, parties, deal.secrecy);
    }
    true
}

/// Who agrees to pay tribute or to be a vassal says before everybody who is the lesser.
fn bow(world: &mut World, [payer, lord]: [FactionId; 2], secrecy: Secrecy) {
    if secrecy == Secrecy::Public {
        add_prestige(world, payer, rules::YIELDED, Cause::Tribute);
        add_prestige(world, lord, rules::EXACTED, Cause::Tribute);
    }
}

/// Makes a deal binding under these numbers: it is due from this turn on. Returns its true number.
pub(super) fn sign_as(world: &mut World, numbers: [DealId; 2], deal: &Deal) -> u32 {
    let from = world.resource::<Clock>().turn;
    let length = world.resource::<Setting>().turn;
    let until = deal.last_turn(from, length);
    release::release(world, deal);
    let mut deals = world.resource_mut::<Deals>();
    deals.sign(numbers, deal.clone(), from, until)
}

/// The running numbers of a faction.
pub(super) fn next(world: &mut World, of: FactionId) -> Option<Mut<'_, Serials>> {
    let home = world.resource::<Index>().faction(of);
    world.get_mut::<Serials>(home)
}
