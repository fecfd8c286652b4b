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
