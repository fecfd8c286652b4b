//! The short way to judge a plain trade and the long one agree.

use super::clause::{Eyes, Footing, JudgeOf};
use super::outline::Outline;
use super::scale::Judge;
use super::weigh::Promises;
use super::worth::Balance;
use crate::id::FactionId;
use crate::scenario::model::{Good, IncidentKind, Traits};
use crate::sim::terms::{Deal, TradeTerms};
use crate::sim::testing::Sandbox;
use proptest::prelude::*;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);

fn balances() -> impl Strategy<Value = [Balance; 3]> {
    let one = (0..200, 0..40, 0..40, 40..200).prop_map(|(stock, income, need, capacity)| Balance {
        stock,
        income,
        need,
        capacity,
    });
    [one.clone(), one.clone(), one]
}

fn character() -> impl Strategy<Value = Traits> {
    prop::array::uniform6(-5_i8..=5).prop_map(
        |[boldness, honour, vengefulness, greed, guile, tradition]| Traits {
            boldness,
            honour,
            vengefulness,
            greed,
            guile,
            tradition,
        },
    )
}

fn judges() -> impl Strategy<Value = Judge> {
    let feelings = (-100..=100, -30..=0, any::<bool>(), any::<bool>(), 0..200);
    let means = (0..40, 0..6, 0..400, 0..40);
    (balances(), character(), feelings, means).prop_map(|(balances, character, felt, means)| {
        let (opinion, trust, blood_enemies, robbed, fear) = felt;
        let (carriers, contracts, credit, security) = means;
        Judge {
            balances,
            opinion,
            trust,
            blood_enemies,
            grudge: robbed.then_some(IncidentKind::Raided),
            looming: 0,
            free_hand: super::spared::free_hand(false, 3 * fear, opinion),
            carriers,
            contracts,
            credit,
            security,
            fear,
            character,
        }
    })
}

proptest! {
    #[test]
    fn a_trade_adds_up_to_the_same_either_way(
        judge in judges(),
        (get, give) in (0..3_usize, 0..3_usize),
        loads in (1..30_u16, 1..30_u16),
        turns in 1..24_u8,
    ) {
        prop_assume!(get != give);
        let game = Sandbox::row(2, 1).sect(&[0]).sect(&[1]).start(1);
        let view = game.view(ME);
        let terms = TradeTerms {
            give: (Good::ALL[give], loads.1),
            get: (Good::ALL[get], loads.0),
            turns,
        };
        let deal = Deal::trade([ME, THEY], terms, game.scenario().turn);
        let eyes = Eyes {
            view: &view,
            other: THEY,
            judge: JudgeOf::Mine,
        };
        let footing = Footing::new(&view, THEY);
        let outline = Outline::of(&eyes, &deal);
        prop_assert_eq!(
            judge.total(&footing, terms.get, terms.give, turns),
            judge.sum_of(&eyes, &footing, (&deal, &outline), &Promises::default())
        );
    }
}
