//! Whom a First Maje has named heir, whom he means to send away, and how loyal his majes are, is known to his own sect alone.

use super::{BRANNOK, KETH, OSSUL, Pair, VEY, four_wells};
use first_maje::id::{FactionId, MajeId};
use first_maje::sim::Simulation;
use first_maje::sim::command::{Command, Order};
use std::sync::Arc;

#[test]
fn an_heir_is_known_to_his_own_sect_alone() {
    let pair = Pair::doing("an heir of the Ossul", |game| {
        let maje = Some(MajeId::new(OSSUL, 1));
        let order = Command::Order(Order::Heir { maje });
        game.submit(OSSUL, &order).expect("he is a lesser maje");
    });
    let pair = pair.over(2);
    pair.stays_hidden(&[KETH, BRANNOK, VEY]);
    pair.shows(OSSUL);
}

/// Somebody is sent away: his own know at once, the others when it has happened.
#[test]
fn that_a_maje_is_to_be_sent_away_shows_to_nobody_before_it_happens() {
    let pair = Pair::doing("an exile of the Ossul", |game| {
        let maje = MajeId::new(OSSUL, 1);
        let order = Command::Order(Order::Exile { maje });
        game.submit(OSSUL, &order).expect("he is a lesser maje");
    });
    pair.stays_hidden(&[KETH, BRANNOK, VEY]);
    pair.shows(OSSUL);
    let told = pair.over(1);
    for reader in [KETH, BRANNOK, VEY] {
        told.shows_after(1, reader);
    }
}

/// The Ossul have sent somebody away, and a turn has passed.
fn send_away(game: &mut Simulation) {
    let maje = MajeId::new(OSSUL, 1);
    let order = Command::Order(Order::Exile { maje });
    game.submit(OSSUL, &order).expect("he is a lesser maje");
    game.end_turn();
}

/// Whom an exile asked, and who offers him a roof, nobody else knows before he has chosen.
#[test]
fn that_an_exile_is_offered_a_roof_shows_to_nobody_before_he_has_chosen() {
    let maje = MajeId::new(OSSUL, 1);
    let mut game = Simulation::new(Arc::new(four_wells()), 7);
    send_away(&mut game);
    let asked = |who: &FactionId| game.view(*who).own.exile(maje).is_some();
    let (hosts, others): (Vec<FactionId>, Vec<FactionId>) =
        [KETH, BRANNOK, VEY].into_iter().partition(asked);
    let [host] = hosts[..] else {
        panic!("he asks at one door in a turn, not {hosts:?}");
    };
    let pair = Pair::doing("a roof for an exile", move |game| {
        let order = Command::Order(Order::TakeIn { maje });
        game.submit(host, &order).expect("he asked");
    });
    let pair = pair.both_do(send_away);
    pair.stays_hidden(&others);
    pair.stays_hidden(&[OSSUL]);
    pair.shows(host);
    let told = pair.over(1);
    for reader in [others, vec![OSSUL]].concat() {
        told.shows_after(1, reader);
    }
}

#[test]
fn how_loyal_and_ambitious_majes_are_is_known_to_their_own_sect_alone() {
    let pair = Pair::new("a proud and restless maje of the Ossul", |scenario| {
        let mut majes = scenario.opening.majes.iter_mut();
        let maje = majes.find(|it| it.id == MajeId::new(OSSUL, 1));
        let maje = maje.expect("he is there");
        (maje.loyalty, maje.ambition) = (32, 90);
    });
    let pair = pair.over(2);
    pair.stays_hidden(&[KETH, BRANNOK, VEY]);
    pair.shows(OSSUL);
}
