//! Tests of kin who are brought up with others.

use super::tests::{act, answer};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::{Hours, Rank};
use crate::sim::check::Refusal;
use crate::sim::command::Act;
use crate::sim::opinion::{Deed, IncidentKind};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Clause, Deal, Owed, When};
use crate::sim::testing::Sandbox;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const KIN: MajeId = MajeId {
    owner: ME,
    serial: 1,
};

fn enemies() -> Simulation {
    Sandbox::row(6, 2)
        .sect(&[0])
        .sect(&[2])
        .maje(0, 0, Rank::Lesser)
        .opinion(0, 1, -10, true)
        .opinion(1, 0, -10, true)
        .start(1)
}

fn deal(game: &Simulation, turns: u16) -> Deal {
    let term = Hours::of_turns(turns, game.scenario().turn);
    let ward = Clause::new(ME, THEY, Owed::Fostering(KIN), When::For { term });
    let peace = Clause::new(THEY, ME, Owed::NonAggression, When::For { term });
    Deal::new([ME, THEY], [ward, peace])
}

fn sign(game: &mut Simulation) {
    let deal = deal(game, 8);
    act(game, ME, Act::Propose { to: THEY, deal }).expect("legal");
    answer(game, true).expect("legal");
}

#[test]
fn whose_kin_grew_up_with_the_other_is_no_enemy_of_blood_any_more() {
    let mut game = enemies();
    let short = deal(&game, 7);
    let short = act(
        &mut game,
        ME,
        Act::Propose {
            to: THEY,
            deal: short,
        },
    );
    assert_eq!(short, Err(Refusal::TooShort(8)));
    sign(&mut game);
    let captor = |game: &Simulation| game.view(ME).maje(KIN).and_then(|it| it.captor);
    assert_eq!(captor(&game), Some(THEY));
    for _ in 0..7 {
        game.end_turn();
        assert!(game.view(ME).own.blood_enemies[THEY.index()]);
        assert_eq!(captor(&game), Some(THEY));
    }
    game.end_turn();
    for (one, other) in [(ME, THEY), (THEY, ME)] {
        let view = game.view(one);
        assert!(!view.own.blood_enemies[other.index()]);
        let mut incidents = view.own.incidents.iter();
        assert!(incidents.any(|it| (it.kind, it.by) == (IncidentKind::Fostered, other)));
    }
    assert_eq!(captor(&game), None);
}

#[test]
fn a_ward_goes_home_even_when_his_own_attack_and_the_blood_is_not_settled() {
    let mut game = enemies();
    sign(&mut game);
    game.end_turn();
    let deed = Deed::new(IncidentKind::Raided, ME, THEY).at(TerritoryId(2));
    crate::sim::consequence::act::remember(game.world_mut(), deed);
    game.end_turn();
    let view = game.view(ME);
    assert_eq!(view.maje(KIN).and_then(|it| it.captor), None);
    assert!(view.own.blood_enemies[THEY.index()]);
}
