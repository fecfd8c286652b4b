//! Mediation between others, and what the two answer.

use super::*;
use first_maje::sim::mediation::wars_of_others;
use first_maje::sim::terms::MediationAct;

fn mediate(game: &mut Simulation, by: FactionId, act: MediationAct) {
    assert_eq!(game.submit(by, &Command::Act(Act::Mediate(act))), Ok(()));
}

fn propose(game: &mut Simulation, price: Option<(Good, u16)>) {
    let between = [VEY, BRANNOK];
    mediate(game, KETH, MediationAct::Propose { between, price });
}

/// The Vey raid the Brannok until the Keth have heard of it.
fn war(game: &mut Simulation) {
    let scenario = Arc::clone(game.scenario());
    let held = |id: &TerritoryId| scenario.opening.lands[id.index()].holder == Some(BRANNOK);
    for _ in 0..12 {
        if wars_of_others(&game.view(KETH)).contains(&[BRANNOK, VEY]) {
            return;
        }
        let fleets: Vec<FleetId> = game.view(VEY).own.fleets.iter().map(|it| it.id).collect();
        for fleet in fleets {
            for target in scenario.territory_ids().filter(held) {
                let mission = Mission::Raid { target, want: None };
                let order = Command::Order(Order::Mission { fleet, mission });
                if game.submit(VEY, &order).is_ok() {
                    break;
                }
            }
        }
        game.end_turn();
    }
    panic!("the Keth have heard of no war");
}

#[test]
fn a_mediation_is_known_to_the_three_alone() {
    let pair = Pair::doing("a mediation between two others", |game| propose(game, None));
    let pair = pair.both_do(war).over(2);
    pair.stays_hidden(&[OSSUL]);
    for reader in [KETH, VEY, BRANNOK] {
        pair.shows(reader);
    }
    let pair = Pair::doing("the price of a mediated peace", |game| {
        propose(game, Some((Good::Water, 9)));
    });
    pair.both_do(war).over(2).stays_hidden(&[OSSUL]);
}

#[test]
fn what_one_answers_a_mediator_nobody_knows_before_both_have_spoken() {
    for accept in [true, false] {
        let pair = Pair::doing("an answer to a mediator", move |game| {
            mediate(game, VEY, MediationAct::Answer { by: KETH, accept });
        });
        let pair = pair.both_do(|game| {
            war(game);
            propose(game, None);
        });
        pair.stays_hidden(&[KETH, OSSUL, BRANNOK]);
        pair.shows(VEY);
    }
}
