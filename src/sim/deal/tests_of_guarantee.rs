//! Tests of those who vouch for others.

use super::rules::{self, PROMISE};
use super::tests::{act, answer};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Good, Hours};
use crate::sim::command::Act;
use crate::sim::event::{Event, GuaranteeCalled};
use crate::sim::opinion::{Deed, IncidentKind, credit};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Clause, Deal, Owed, Secrecy, When};
use crate::sim::testing::Sandbox;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const THIRD: FactionId = FactionId(2);

/// The second vouches for the first with the third.
fn vouched() -> Simulation {
    let mut game = Sandbox::row(6, 2).sect(&[0]).sect(&[1]).sect(&[3]).start(1);
    let term = Hours::of_turns(8, game.scenario().turn);
    let what = Owed::Guarantee(THIRD);
    let vouches = Clause::new(THEY, ME, what, When::For { term });
    let paid = Clause::new(ME, THEY, Owed::Goods(Good::Ore, 2), When::Now);
    let mut deal = Deal::new([ME, THEY], [vouches, paid]);
    deal.secrecy = Secrecy::Public;
    act(&mut game, ME, Act::Propose { to: THEY, deal }).expect("legal");
    answer(&mut game, true).expect("legal");
    game.end_turn();
    game
}

#[test]
fn who_is_vouched_for_is_trusted_more_by_half_of_the_trust_in_whoever_vouches() {
    let plain = {
        let mut game = Sandbox::row(6, 2).sect(&[0]).sect(&[1]).sect(&[3]).start(1);
        game.end_turn();
        let view = game.view(THIRD);
        [ME, THEY].map(|who| credit::trust_in(&view, who))
    };
    let game = vouched();
    let view = game.view(THIRD);
    let [me, they] = [ME, THEY].map(|who| credit::trust_in(&view, who));
    assert_eq!(they, plain[1]);
    assert!(they > 1);
    assert_eq!(me, plain[0] + they / 2);
    // Who is vouched for counts on it.
    let believed = |view| credit::believed(&view, THIRD)[0];
    assert!(believed(game.view(ME)) > believed(game.view(THEY)));
}

#[test]
fn whoever_vouched_answers_for_a_broken_word_once() {
    let mut game = vouched();
    let before = credit::trust_in(&game.view(THIRD), THEY);
    let fame = game.view(THEY).own.prestige;
    for _ in 0..2 {
        let deed = Deed::new(IncidentKind::ContractBroken, ME, THIRD).at(TerritoryId(3));
        crate::sim::consequence::act::remember(game.world_mut(), deed);
        game.end_turn();
    }
    let view = game.view(THEY);
    let shamed = view.own.incidents.iter();
    let shamed = shamed.filter(|it| it.kind == IncidentKind::ShamedGuarantor);
    assert_eq!(
        shamed.map(|it| (it.by, it.to)).collect::<Vec<_>>(),
        [(ME, THEY)]
    );
    assert_eq!(
        view.own.prestige,
        fame + rules::shame(PROMISE / 2, 50, 2, 100)
    );
    let view = game.view(THIRD);
    let in_vain = view.own.incidents.iter();
    let in_vain = in_vain.filter(|it| it.kind == IncidentKind::VouchedInVain);
    assert_eq!(in_vain.count(), 1);
    assert!(credit::trust_in(&view, THEY) < before);
    let called = Event::GuaranteeCalled(GuaranteeCalled {
        by: THEY,
        of: ME,
        with: THIRD,
    });
    let all = game.chronicle().all().iter();
    assert_eq!(all.filter(|it| it.event == called).count(), 1);
}
