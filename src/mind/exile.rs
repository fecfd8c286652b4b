//! Whom a First Maje sends into exile, and which exiles he takes in.

use super::advice::Advice;
use super::character::Character;
use super::draft::Draft;
use crate::id::MajeId;
use crate::scenario::model::Rank;
use crate::sim::check::check;
use crate::sim::command::{Command, Order, Task};
use crate::sim::house::breakaway::BREAKS;
use crate::sim::house::exile::{ExilePrice, KnownExile, exile_price};
use crate::sim::house::secession;
use crate::sim::maje::rules::{LEAVING, RESTLESS};
use crate::sim::opinion::fear;
use crate::sim::terms::ExileCause;
use crate::sim::view::{OwnMaje, View};

/// What each land weighs with which a governor may break away at once, in points of loyalty of the others. Ours.
const LAND: i32 = 12;
/// What it weighs that a plot to put him in the place of the First Maje was found out. Ours.
const COUP: i32 = 24;
/// What it weighs that he was found out to serve others. Ours.
const INFORMS: i32 = 24;
/// What it weighs that somebody may leave any turn, and that he would take a fleet along. Ours.
const LEAVES: (i32, i32) = (6, 8);
/// What a point of prestige weighs. Ours.
const PRESTIGE: i32 = 2;
/// What each land weighs that nobody could govern without him. Ours.
const UNGOVERNED: i32 = 8;
/// By how much what somebody may do has to outweigh what his exile costs: what is done cannot be taken back. Ours.
const LOTH: i32 = 9;
/// Who has no more free lesser majes than this sends nobody away. Ours.
const LEFT: usize = 2;

/// What another maje is worth to a sect that lacks governors, to one with few majes, and to any other. Ours.
const USE: [i32; 3] = [30, 15, 0];
/// A sect with fewer free majes than this has few. Ours.
const FEW: usize = 4;
/// What it is worth to learn what an enemy keeps secret, and what a deal with his old house weighs against it. Ours.
const SIDES: (i32, i32) = (20, 15);
/// How many percent of fear of his old house weigh a point. Ours.
const FEAR: i32 = 5;
/// What each point of tradition weighs against it: by custom nobody takes an outcast in. Ours.
const CUSTOM: i32 = 3;

/// Sends one into exile if what he may do weighs more than what it costs, and offers a roof to one of those who would be of use. `room` is how
/// many lands more could be governed.
pub fn exiles(draft: &mut Draft<'_>, view: &View<'_>, advice: &Advice<'_>, room: i32) {
    if let Some(maje) = outcast(view, advice, room) {
        draft.order(Order::Exile { maje });
    }
    for exile in view.own.exiles.iter().filter(|it| it.seeks_roof()) {
        draft.considered(1);
        let offer = Order::TakeIn { maje: exile.maje };
        let wanted = worth(view, advice, exile, room) > 0;
        if wanted && check(view, &Command::Order(offer.clone())).is_ok() {
            draft.order(offer);
            // The view does not count the roof that was just offered: another may be one too many.
            return;
        }
    }
}

/// Who is better sent away than kept, if anybody is.
fn outcast(view: &View<'_>, advice: &Advice<'_>, room: i32) -> Option<MajeId> {
    let own = view.own;
    let free = |maje: &&OwnMaje| maje.rank == Rank::Lesser && maje.captor.is_none();
    if own.majes.iter().filter(free).count() <= LEFT {
        return None;
    }
    let traits = advice.character.traits;
    let feared = own.majes.iter().filter(free).filter_map(|maje| {
        // The loyal and the plain are no danger, and the price need not be asked.
        let conspired = !own.found.is_empty();
        let informs = own.exposed.iter().any(|it| it.maje == maje.id);
        if maje.loyalty >= RESTLESS && !conspired && !informs {
            return None;
        }
        let order = Command::Order(Order::Exile { maje: maje.id });
        check(view, &order).ok()?;
        let price = exile_price(view, maje.id)?;
        let danger = Character::by(danger(view, maje, &price), traits.vengefulness);
        let cost = Character::by(cost(view, &price, room), traits.honour);
        (danger > cost + LOTH).then_some((danger - cost, advice.lots.maje(maje.id), maje.id))
    });
    feared.max().map(|(_, _, maje)| maje)
}

/// What he may do: break away, rise, or go over with what he commands.
fn danger(view: &View<'_>, maje: &OwnMaje, price: &ExilePrice) -> i32 {
    let lands = secession(view, maje).len() as i32 * LAND;
    let breaks = match maje.loyalty {
        ..=BREAKS => lands,
        loyalty if loyalty < RESTLESS => lands / 2,
        _ => 0,
    };
    let rises = match price.cause {
        ExileCause::Conspired => COUP,
        ExileCause::Informed => INFORMS,
        _ => 0,
    };
    let commands = matches!(maje.task, Task::Command { .. });
    let leaves = match maje.loyalty {
        ..=LEAVING if commands => LEAVES.0 + LEAVES.1,
        ..=LEAVING => LEAVES.0,
        _ => 0,
    };
    breaks + rises + leaves
}

/// What it costs: what the others think of it, prestige, and the lands that he governs and nobody else could.
fn cost(view: &View<'_>, price: &ExilePrice, room: i32) -> i32 {
    let lacking = (i32::from(view.book.rules.governs) - room).max(0);
    price.lost() - price.prestige * PRESTIGE + lacking * UNGOVERNED
}

/// What it is worth to take an exile in, below 0 if it is better not done: what he is of use for, against what his old house may do.
fn worth(view: &View<'_>, advice: &Advice<'_>, exile: &KnownExile, room: i32) -> i32 {
    let free = view.own.majes.iter().filter(|it| it.captor.is_none());
    let [governs, few, any] = USE;
    let use_of_him = match free.count() {
        _ if room <= 0 => governs,
        ..FEW => few,
        _ => any,
    };
    // Of whoever is known to keep his word more is expected.
    let trusted = 2 * i32::from(exile.traits.honour);
    if exile.from == view.faction() {
        return use_of_him + trusted;
    }
    let house = advice.survey.rival(exile.from);
    let (secrets, deal) = SIDES;
    let sides = match (house.blood || house.opinion < -20, house.partner) {
        (true, _) => secrets,
        (_, true) => -deal,
        _ => 0,
    };
    let [feared, _] = fear::between(view, exile.from);
    let feared = Character::by(feared / FEAR, -advice.character.traits.boldness);
    let custom = CUSTOM * i32::from(advice.character.traits.tradition);
    use_of_him + trusted + sides - custom - house.opinion.max(0) / 2 - feared
}

#[cfg(test)]
mod tests {
    use crate::id::{FactionId, MajeId, TerritoryId};
    use crate::mind::orders;
    use crate::scenario::model::{Goods, Rank, Temper};
    use crate::sim::Simulation;
    use crate::sim::command::{Command, Order, Task};
    use crate::sim::dice::Seed;
    use crate::sim::testing::{RAIDER, Sandbox};

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    fn given(game: &Simulation, who: FactionId) -> Vec<Order> {
        orders::sect(&game.view(who), Temper::default(), Seed(1), Goods::NONE).orders
    }

    /// A sect whose first lesser maje has this loyalty, is proud, unlike the others, and governs half of its land.
    fn house(loyalty: i32) -> Simulation {
        let sandbox = Sandbox::row(9, 8).sect(&[0, 1, 2, 3, 4]).sect(&[8]);
        let sandbox = (0..3).fold(sandbox, |sandbox, _| sandbox.maje(0, 2, Rank::Lesser));
        let sandbox = sandbox.change(|scenario| {
            for maje in &mut scenario.opening.majes {
                let proud = maje.id == MajeId::new(ME, 1);
                maje.ambition = if proud { 90 } else { 20 };
                maje.loyalty = if proud { loyalty } else { 60 };
                maje.traits.honour = if proud { -5 } else { 5 };
                maje.traits.guile = if proud { 5 } else { -5 };
            }
        });
        let mut game = sandbox.start(1);
        let task = Task::Govern {
            territories: [2, 3, 4].map(TerritoryId).to_vec(),
        };
        let maje = MajeId::new(ME, 1);
        let order = Command::Order(Order::Assign { maje, task });
        game.submit(ME, &order).expect("the lands are his");
        game
    }

    #[test]
    fn a_proud_governor_is_sent_away_before_he_breaks_away_and_a_loyal_one_is_not() {
        let exile = Order::Exile {
            maje: MajeId::new(ME, 1),
        };
        let orders = given(&house(4), ME);
        assert!(orders.contains(&exile));
        let of_him = |order: &Order| matches!(order, Order::Assign { maje, .. } if *maje == MajeId::new(ME, 1));
        assert!(!orders.iter().any(of_him), "he is told nothing else");
        assert!(!given(&house(60), ME).contains(&exile));
    }

    #[test]
    fn a_sect_with_few_majes_takes_an_exile_in_unless_custom_forbids_it() {
        let takes_in = |tradition| {
            // They have ships enough to fear nobody.
            let sandbox = Sandbox::row(40, 2).sect(&[0, 1]).sect(&[4]);
            let sandbox = sandbox.fleet(1, 4, &[(RAIDER, 40)]);
            let sandbox = sandbox.maje(0, 0, Rank::Lesser).change(|scenario| {
                for maje in &mut scenario.opening.majes {
                    maje.traits.tradition = tradition;
                }
            });
            let mut game = sandbox.start(1);
            let maje = MajeId::new(ME, 1);
            let exile = Command::Order(Order::Exile { maje });
            game.submit(ME, &exile).expect("he is a lesser maje");
            // He wanders, and asks at one door after another.
            let asked = |game: &Simulation| !game.view(THEY).own.exiles.is_empty();
            while !asked(&game) && game.turn() < 9 {
                game.end_turn();
            }
            assert!(asked(&game), "nobody else is near");
            given(&game, THEY).contains(&Order::TakeIn { maje })
        };
        assert!(takes_in(0));
        assert!(!takes_in(5));
    }
}
