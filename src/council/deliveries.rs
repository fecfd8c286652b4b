//! What is owed this turn and could not be delivered as things stand.

use super::dues::dues;
use crate::id::FactionId;
use crate::scenario::model::Good;
use crate::sim::command::{Act, Command, Mission, Order};
use crate::sim::view::View;
use crate::text::{Voice, say};

/// Goods that are due at the end of the turn and are not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Undeliverable {
    /// To whom they are owed.
    pub to: FactionId,
    /// Which.
    pub good: Good,
    /// Loads that are due.
    pub owed: i32,
    /// Loads that are left in the stores for it.
    pub left: i32,
}

/// What is due at the end of this turn and not in the stores, once all that was ordered is paid for. Goods are handed over
/// before anything is made.
#[must_use]
pub fn undeliverable(view: &View<'_>) -> Vec<Undeliverable> {
    let now = dues(view).into_iter().filter(|due| due.fails == Some(0));
    let goods = now.filter_map(|due| {
        let (good, owed) = due.what.goods()?;
        Some(Undeliverable {
            to: due.to,
            good,
            owed: i32::from(owed),
            left: due.there?,
        })
    });
    goods.collect()
}

/// Whether a command takes goods out of the stores.
#[must_use]
pub const fn takes_goods(command: &Command) -> bool {
    matches!(
        command,
        Command::Order(
            Order::Build { .. }
                | Order::Mission {
                    mission: Mission::Haul { .. },
                    ..
                }
        ) | Command::Act(Act::Propose { .. } | Act::Answer { accept: true, .. })
    )
}

/// The same in a sentence.
#[must_use]
pub fn undeliverable_said(voice: &Voice<'_>, it: &Undeliverable) -> String {
    say!(
        voice,
        "undeliverable",
        who = voice.them(it.to),
        owed = it.owed,
        good = voice.good(it.good),
        left = it.left.max(0)
    )
}

#[cfg(test)]
mod tests {
    use super::{Undeliverable, undeliverable};
    use crate::id::{FactionId, TerritoryId};
    use crate::scenario::model::{Good, Goods};
    use crate::sim::command::{Act, Command, Order, Project};
    use crate::sim::terms::{Deal, Told, TradeTerms};
    use crate::sim::testing::{RAIDER, Sandbox};

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    #[test]
    fn what_is_built_may_be_missing_for_a_contract() {
        let mut game = Sandbox::row(4, 2)
            .sect(&[0])
            .sect(&[1])
            .place(0, |place| place.yields = Goods::new(20, 20, 4))
            .place(1, |place| place.yields = Goods::new(4, 6, 20))
            .land(0, |land| land.store = Goods::new(30, 45, 30))
            .start(1);
        let turn = game.scenario().turn;
        let stock = game.view(ME).own.stock[Good::Ore];
        let owed = 11;
        let terms = TradeTerms {
            give: (Good::Ore, owed),
            get: (Good::Water, 2),
            turns: 4,
        };
        let deal = Deal::trade([ME, THEY], terms, turn);
        game.submit(ME, &Command::Act(Act::Propose { to: THEY, deal }))
            .expect("an offer");
        let offer = game.view(THEY).own.offers[0].id;
        let answer = Act::Answer {
            offer,
            accept: true,
            motive: Told::default(),
        };
        game.submit(THEY, &Command::Act(answer)).expect("a deal");
        assert_eq!(undeliverable(&game.view(ME)), [], "there is enough");
        let build = Order::Build {
            at: TerritoryId(0),
            project: Project::Ship(RAIDER),
        };
        game.submit(ME, &Command::Order(build)).expect("a raider");
        let left = game.view(ME).own.stock[Good::Ore];
        assert!(left < stock, "it costs ore");
        let missing = Undeliverable {
            to: THEY,
            good: Good::Ore,
            owed: i32::from(owed),
            left,
        };
        assert_eq!(undeliverable(&game.view(ME)), [missing]);
    }
}
