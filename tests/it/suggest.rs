//! What is said of suggested trades comes true about as often as it says.

use std::path::Path;
use std::sync::Arc;

use first_maje::id::FactionId;
use first_maje::mind::fair_offer;
use first_maje::session::{Reply, Session, SessionConfig};
use first_maje::sim::command::{Act, Command};
use first_maje::sim::deal::{Likely, preview};
use first_maje::sim::terms::Deal;

/// How many suggestions of each kind were made, and how many of them were accepted: probable, then possible.
fn asked(turns: u16, seed: u64, seat: u8) -> [(i32, i32); 2] {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/2371-eighteen-sects");
    let opened = first_maje::scenario::open::open(&path);
    let scenario = Arc::new(opened.unwrap_or_else(|rejected| panic!("{rejected}")));
    let config = SessionConfig::minds(&scenario, seed);
    let mut session = Session::new(scenario, config);
    let me = FactionId(seat);
    session.seat_person(me, "");
    let mut counts = [(0, 0); 2];
    for _ in 0..turns {
        for to in session.roster().faction_ids() {
            let view = session.view(me).expect("a view");
            let Some(terms) = fair_offer(&view, to) else {
                continue;
            };
            let deal = Deal::trade([me, to], terms, view.book.turn);
            let at = match preview(&view, to, &deal).likely() {
                Likely::Yes => 0,
                Likely::Maybe => 1,
                Likely::No => continue,
            };
            let command = Command::Act(Act::Propose { to, deal });
            let Ok(reply) = session.submit(me, &command) else {
                continue;
            };
            counts[at].0 += 1;
            if let Reply::Answered(reply) = reply {
                counts[at].1 += i32::from(reply.accepted);
            }
        }
        if session.end_turn(me).is_err() {
            break;
        }
    }
    counts
}

#[test]
fn suggestions_that_are_called_probable_are_accepted_seven_times_of_ten() {
    let mut sums = [(0, 0); 2];
    for (seat, seed) in [(0, 2), (7, 2), (11, 5), (3, 4), (14, 6)] {
        for (sum, (made, accepted)) in sums.iter_mut().zip(asked(30, seed, seat)) {
            *sum = (sum.0 + made, sum.1 + accepted);
        }
    }
    let [(probable, yes), (possible, perhaps)] = sums;
    let percent = yes * 100 / probable.max(1);
    let seen = format!("{yes} of {probable}; possible {perhaps} of {possible}");
    assert!(probable > 20 && percent >= 70, "{seen}");
    // What is only called possible comes true less often, but not never.
    let possible = perhaps * 100 / possible.max(1);
    assert!((5..percent).contains(&possible), "{seen}");
}
