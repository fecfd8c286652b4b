//! Standing contracts, served turn by turn.

use super::rules;
use super::table::{Contract, Deals};
use crate::id::{FactionId, Turn};
use crate::scenario::model::{Count, Goods};
use crate::sim::command::Mission;
use crate::sim::consequence::Consequences;
use crate::sim::event::{ContractEnded, ContractFailed, ContractTrouble, Event};
use crate::sim::goods::Estate;
use crate::sim::goods::{self, Ends, at_hand, ends, hand_over, obstacle};
use crate::sim::index::{Clock, Setting, Ways};
use crate::sim::ledger::{Cause, Ledger};
use crate::sim::opinion::{Deed, IncidentKind};
use bevy::ecs::prelude::{Local, Res, ResMut};
use bevy::ecs::system::SystemParam;

/// What serving contracts changes.
#[derive(SystemParam)]
pub struct Service<'w, 's> {
    clock: Res<'w, Clock>,
    setting: Res<'w, Setting>,
    ways: Res<'w, Ways>,
    estate: ResMut<'w, Estate>,
    ledger: ResMut<'w, Ledger>,
    consequences: Consequences<'w, 's>,
}

/// System: contracts are served, the oldest first. What cannot be served is told to both; twice
/// running, and the contract is at an end.
pub fn serve(
    mut deals: ResMut<Deals>,
    mut service: Service<'_, '_>,
    mut order: Local<Vec<(Turn, usize)>>,
    mut carriers: Local<Vec<i32>>,
) {
    let now = service.clock.turn;
    carriers.clear();
    carriers.resize(service.estate.houses.len(), 0);
    for hold in &service.estate.fleets {
        if !matches!(hold.mission, Mission::Haul { .. }) {
            carriers[hold.flag.index()] += hold.carriers;
        }
    }
    for room in &mut *carriers {
        *room = goods::rules::carried(*room);
    }
    order.clear();
    let contracts = deals.contracts.iter().enumerate();
    order.extend(contracts.map(|(position, contract)| (contract.from, position)));
    order.sort_unstable();
    for (from, position) in &*order {
        let contract = &mut deals.contracts[*position];
        if *from > now {
            continue;
        }
        match service.deliver(contract, &mut carriers) {
            Ok(()) => service.served(contract),
            Err(why) => service.failed(contract, why),
        }
    }
    deals.contracts.retain(|contract| {
        if contract.failed >= rules::FAILURES {
            return false;
        }
        let over = contract.until <= now;
        if over {
            service.run_out(contract);
        }
        !over
    });
}

impl Service<'_, '_> {
    /// Moves the goods of both sides, or says what is in the way; then nothing moves.
    fn deliver(
        &mut self,
        contract: &Contract,
        carriers: &mut [i32],
    ) -> Result<(), ContractTrouble> {
        let parties = contract.parties;
        if parties
            .iter()
            .any(|party| !self.estate.house(*party).active)
        {
            return Err(ContractTrouble::OutOfReach);
        }
        let found = ends(&self.estate, &self.ways, parties);
        let ends = found.ok_or(ContractTrouble::OutOfReach)?;
        let in_the_way = obstacle(&self.estate, &self.setting, &self.ways, parties, ends);
        if let Some(trouble) = in_the_way {
            return Err(trouble);
        }
        for ((party, end), (good, amount)) in parties.into_iter().zip(ends.0).zip(contract.delivers)
        {
            if at_hand(&self.estate, party, end)[good] < i32::from(amount) {
                return Err(ContractTrouble::Short(party));
            }
            if carriers[party.index()] < i32::from(amount) {
                return Err(ContractTrouble::NoCarriers(party));
            }
        }
        for (side, party) in parties.into_iter().enumerate() {
            self.move_goods(contract, ends, side);
            carriers[party.index()] -= i32::from(contract.delivers[side].1);
        }
        Ok(())
    }

    fn move_goods(&mut self, contract: &Contract, ends: Ends, side: usize) {
        let cause = Cause::Contract(contract.id);
        let (good, amount) = contract.delivers[side];
        let [giver, receiver] = [contract.parties[side], contract.parties[1 - side]];
        let moved = hand_over(
            &mut self.estate,
            &mut self.ledger,
            (giver, ends.0[side], cause),
            (receiver, ends.0[1 - side], cause),
            Goods::of(good, i32::from(amount)),
        );
        self.consequences
            .count(giver, Count::Delivered, moved.total());
    }

    fn served(&mut self, contract: &mut Contract) {
        contract.failed = 0;
        contract.served += 1;
        self.remember_both(contract.parties, IncidentKind::ContractServed);
    }

    fn failed(&mut self, contract: &mut Contract, why: ContractTrouble) {
        contract.failed += 1;
        let (contract, parties, failed) = (contract.id, contract.parties, contract.failed);
        if let ContractTrouble::Short(by) | ContractTrouble::NoCarriers(by) = why {
            let other = parties[usize::from(parties[0] == by)];
            self.remember(by, other, IncidentKind::ContractFailed);
        }
        let event = Event::ContractFailed(ContractFailed {
            contract,
            parties,
            why,
        });
        self.consequences.record(event);
        if failed >= rules::FAILURES {
            let event = Event::ContractEnded(ContractEnded {
                contract,
                parties,
                why,
            });
            self.consequences.record(event);
        }
    }

    /// The term is over. Who kept it to the end is thought the better of.
    fn run_out(&mut self, contract: &Contract) {
        if contract.failed == 0 {
            self.remember_both(contract.parties, IncidentKind::ContractKept);
            for party in contract.parties {
                self.consequences
                    .add_prestige(&mut self.ledger, party, rules::KEPT, Cause::Word);
            }
        }
        let event = Event::ContractEnded(ContractEnded {
            contract: contract.id,
            parties: contract.parties,
            why: ContractTrouble::Term,
        });
        self.consequences.record(event);
    }

    fn remember_both(&mut self, [one, other]: [FactionId; 2], kind: IncidentKind) {
        self.remember(one, other, kind);
        self.remember(other, one, kind);
    }

    fn remember(&mut self, by: FactionId, to: FactionId, kind: IncidentKind) {
        let vengefulness = self.estate.house(to).vengefulness;
        let deed = Deed::new(kind, by, to);
        self.consequences.remember(deed.felt_by(vengefulness));
    }
}
