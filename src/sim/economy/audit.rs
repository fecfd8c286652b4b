//! Holds the books to the world: for tests.

use crate::id::{DealId, FactionId, TerritoryId};
use crate::scenario::model::Good;
use crate::sim::fleet::{Cargo, Readiness};
use crate::sim::index::Index;
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::simulation::Simulation;
use crate::sim::territory::{Calm, Holding, People, Store};
use std::collections::BTreeMap;

/// Goods, people, calm and readiness, all of them, at one moment.
pub fn amounts(game: &Simulation) -> BTreeMap<Account, i32> {
    let (world, index) = (game.world(), game.world().resource::<Index>());
    let mut amounts = BTreeMap::new();
    for (at, entity) in index.territories.iter().enumerate() {
        let at = TerritoryId::from_index(at);
        let store = world
            .get::<Store>(*entity)
            .expect("a territory has a store");
        for (good, amount) in store.0.iter() {
            assert!(amount >= 0, "{amount} {good:?} at {at:?}");
            amounts.insert(Account::Store(at, good), amount);
        }
        let people = world
            .get::<People>(*entity)
            .expect("a territory has people");
        amounts.insert(Account::People(at), people.0);
        let holder = world.get::<Holding>(*entity).and_then(|h| h.holder);
        if holder.is_some() {
            let calm = world
                .get::<Calm>(*entity)
                .expect("a territory is calm or not");
            amounts.insert(Account::Calm(at), calm.0);
        }
    }
    for (id, entity) in index.fleets() {
        let cargo = world.get::<Cargo>(*entity).expect("a fleet has a hold");
        for (good, amount) in cargo.0.iter() {
            assert!(amount >= 0, "{amount} {good:?} aboard {id:?}");
            amounts.insert(Account::Cargo(*id, good), amount);
        }
        let readiness = world
            .get::<Readiness>(*entity)
            .expect("a fleet is ready or not");
        amounts.insert(Account::Readiness(*id), readiness.0);
    }
    amounts
}

/// Ends the turn and checks that every change of goods and people has its lines in the ledger, each in the
/// book of whoever it concerns.
pub fn end_turn_balanced(game: &mut Simulation) {
    let before = amounts(game);
    game.end_turn();
    assert_lines_explain(game, &before);
    assert_moves_are_even(game);
}

/// Checks that what only changes place or hands is neither more nor less after.
fn assert_moves_are_even(game: &Simulation) {
    let mut sums: BTreeMap<(Cause, Good), i32> = BTreeMap::new();
    for line in game.ledger().all() {
        let (Account::Store(_, good) | Account::Cargo(_, good)) = line.account else {
            continue;
        };
        // Gifts name the other side: the two lines have different causes.
        let cause = match line.cause {
            Cause::Gift(_) => Cause::Gift(FactionId(0)),
            Cause::Exchange(_) => Cause::Exchange(FactionId(0)),
            // Each side has its own number.
            Cause::Deal(_) => Cause::Deal(DealId::NONE),
            other => other,
        };
        *sums.entry((cause, good)).or_default() += line.amount;
    }
    for ((cause, good), sum) in sums {
        let even = match cause {
            Cause::Shared | Cause::Hauled | Cause::Deal(_) | Cause::Gift(_) => sum == 0,
            Cause::Regrouped | Cause::Seizure | Cause::Exchange(_) => sum == 0,
            Cause::Yield | Cause::ShipYield => sum > 0,
            Cause::Needs | Cause::Upkeep | Cause::NoRoom => sum < 0,
            _ => true,
        };
        assert!(even, "{sum} {good:?} by {cause:?}");
    }
}

/// Checks that the lines written since account for the difference.
pub fn assert_lines_explain(game: &Simulation, before: &BTreeMap<Account, i32>) {
    let after = amounts(game);
    let mut expected: BTreeMap<Account, i32> = before.clone();
    for line in game.world().resource::<Ledger>().all() {
        *expected.entry(line.account).or_default() += line.amount;
    }
    for (account, amount) in &expected {
        let goods = matches!(
            account,
            Account::Store(..) | Account::Cargo(..) | Account::People(_)
        );
        if goods {
            let now = after.get(account).copied().unwrap_or(0);
            assert_eq!(*amount, now, "{account:?} in turn {}", game.turn() - 1);
        }
    }
    for account in after.keys() {
        let goods = matches!(account, Account::Store(..) | Account::Cargo(..));
        assert!(!goods || expected.contains_key(account) || after[account] == 0);
    }
}

/// Loads of a good in the store of a place.
pub fn store(game: &Simulation, at: u16, good: Good) -> i32 {
    amounts(game)[&Account::Store(TerritoryId(at), good)]
}

/// What the lines of a faction about an account and a cause add up to.
pub fn posted(game: &Simulation, of: u8, account: Account, cause: Cause) -> i32 {
    let lines = game.ledger().of(FactionId(of)).iter();
    lines
        .filter(|line| line.account == account && line.cause == cause)
        .map(|line| line.amount)
        .sum()
}
