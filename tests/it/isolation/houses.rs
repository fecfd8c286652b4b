//! Whom a First Maje has named heir, and how loyal his majes are, is known to his own sect alone.

use super::{BRANNOK, KETH, OSSUL, Pair, VEY};
use first_maje::id::MajeId;
use first_maje::sim::command::{Command, Order};

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

/// Who offers an exile a roof nobody else knows before he has chosen.
#[test]
fn that_an_exile_is_offered_a_roof_shows_to_nobody_before_he_has_chosen() {
    let maje = MajeId::new(OSSUL, 1);
    let pair = Pair::doing("a roof for an exile", move |game| {
        let order = Command::Order(Order::TakeIn { maje });
        game.submit(KETH, &order).expect("he asked");
    });
    let pair = pair.both_do(move |game| {
        let order = Command::Order(Order::Exile { maje });
        game.submit(OSSUL, &order).expect("he is a lesser maje");
        game.end_turn();
    });
    pair.stays_hidden(&[OSSUL, BRANNOK, VEY]);
    pair.shows(KETH);
    let told = pair.over(1);
    for reader in [OSSUL, BRANNOK, VEY] {
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
