//! Where a betrayer would stand without his deed.

use super::{Betrayal, LATER};
use crate::id::FactionId;
use crate::lab::study::sects;
use crate::session::Session;
use crate::sim::Simulation;
use crate::sim::command::Command;
use crate::sim::faction::Status;
use crate::sim::fleet::rules::strength;
use crate::sim::restraint::Restraint;

/// All there is of anything, in shares.
const WHOLE: i64 = 10_000;

/// Plays on from the turn of a betrayal, with the betrayer kept from harming his victim. Returns where he stands twelve turns later.
pub fn play(mut session: Session, betrayal: &Betrayal) -> i64 {
    let restraint = Restraint {
        by: betrayal.by,
        spared: betrayal.to,
    };
    session.withhold(restraint);
    for _ in 0..=LATER {
        stand_down(&mut session, restraint);
        if session.advance().is_err() {
            break;
        }
    }
    session
        .observe()
        .map_or(0, |simulation| standing(simulation, betrayal.by))
}

/// Calls off what is under way.
fn stand_down(session: &mut Session, restraint: Restraint) {
    let simulation = session.observe();
    let orders = simulation.map(|it| restraint.stand_down(&it.view(restraint.by)));
    for order in orders.into_iter().flatten() {
        // What cannot be called off any more goes on.
        drop(session.prompt(restraint.by, &Command::Order(order)));
    }
}

/// Where a sect stands: its share of all lands, of the strength of all ships, of all goods and of all prestige of the sects that are in
/// the game, added up, each in ten-thousandths. 0 if it is in the game no more.
pub fn standing(simulation: &Simulation, who: FactionId) -> i64 {
    if simulation.view(who).own.status != Status::Active {
        return 0;
    }
    let mut all = [0; 4];
    for sect in sects(simulation) {
        for (sum, amount) in all.iter_mut().zip(amounts(simulation, sect)) {
            *sum += amount;
        }
    }
    let mine = amounts(simulation, who).into_iter();
    let share = |(mine, all): (i64, i64)| (mine * WHOLE).checked_div(all).unwrap_or(0);
    mine.zip(all).map(share).sum()
}

/// Its lands, the strength of its ships, its goods, its prestige.
fn amounts(simulation: &Simulation, of: FactionId) -> [i64; 4] {
    let own = simulation.view(of).own;
    let fleets = own.fleets.iter();
    let ships = fleets.map(|it| i64::from(strength(it.totals.attack, it.totals.hull)));
    let lands = i64::try_from(own.lands.len()).unwrap_or(i64::MAX);
    let goods = i64::from(own.stock.total());
    let prestige = i64::from(own.prestige.max(0));
    [lands, ships.sum(), goods, prestige]
}
