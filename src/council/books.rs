//! The books of the last turn: by how much goods changed, cause by cause.

use crate::scenario::model::Good;
use crate::sim::ledger::{Account, Cause};
use crate::sim::view::View;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GoodsBook {
    /// What lies in the stores: its sums are the change of the stock.
    Stores,
    /// What is aboard ships.
    Holds,
}

impl GoodsBook {
    /// The good an account of this book is about.
    #[must_use]
    pub const fn good_of(self, account: Account) -> Option<Good> {
        match (self, account) {
            (Self::Stores, Account::Store(_, good)) | (Self::Holds, Account::Cargo(_, good)) => {
                Some(good)
            }
            _ => None,
        }
    }
}

/// Sums of a book, by good.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sums {
    /// Each cause that changed anything.
    pub causes: Vec<(Cause, [i32; 3])>,
    /// All of them together.
    pub total: [i32; 3],
}

/// By how much goods changed in the last turn, cause by cause.
#[must_use]
pub fn sums(view: &View<'_>, book: GoodsBook) -> Sums {
    let mut causes: Vec<Cause> = view.ledger.iter().map(|line| line.cause).collect();
    causes.sort_unstable();
    causes.dedup();
    let mut sums = Sums::default();
    for cause in causes {
        let by_good = Good::ALL.map(|good| {
            let lines = view.ledger.iter();
            let fitting = lines
                .filter(|line| line.cause == cause && book.good_of(line.account) == Some(good));
            fitting.map(|line| line.amount).sum::<i32>()
        });
        if by_good == [0; 3] {
            continue;
        }
        for (total, sum) in sums.total.iter_mut().zip(by_good) {
            *total += sum;
        }
        sums.causes.push((cause, by_good));
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::{GoodsBook, sums};
    use crate::id::{FactionId, FleetId, TerritoryId};
    use crate::scenario::model::Good;
    use crate::sim::command::{Command, Mission, Order};
    use crate::sim::testing::{RAIDER, Sandbox};

    #[test]
    fn the_books_add_up_to_what_changed_in_stores_and_holds() {
        let me = FactionId(0);
        let mut simulation = Sandbox::row(4, 2)
            .sect(&[0])
            .sect(&[2, 3])
            .fleet(0, 0, &[(RAIDER, 6)])
            .start(1);
        let order = Order::Mission {
            fleet: FleetId::new(me, 0),
            mission: Mission::Raid {
                target: TerritoryId(2),
                want: None,
            },
        };
        let raid = Command::Order(order);
        simulation.submit(me, &raid).expect("it can be raided");
        let mut carried = false;
        for _ in 0..4 {
            let counted = |view: &crate::sim::view::View<'_>| {
                let aboard = view.own.fleets.iter();
                let aboard = aboard.fold(crate::scenario::model::Goods::NONE, |sum, fleet| {
                    sum + fleet.cargo
                });
                (view.own.stock, aboard)
            };
            let before = counted(&simulation.view(me));
            simulation.end_turn();
            let view = simulation.view(me);
            let after = counted(&view);
            let (stores, holds) = (
                sums(&view, GoodsBook::Stores),
                sums(&view, GoodsBook::Holds),
            );
            carried |= holds.total != [0; 3];
            for (at, good) in Good::ALL.into_iter().enumerate() {
                assert_eq!(after.0[good] - before.0[good], stores.total[at], "{good:?}");
                assert_eq!(after.1[good] - before.1[good], holds.total[at], "{good:?}");
            }
        }
        assert!(carried, "a raid brings something aboard");
    }
}
