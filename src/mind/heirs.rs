//! Whom a First Maje names to follow him.

use super::advice::Advice;
use super::draft::Draft;
use crate::scenario::model::Rank;
use crate::sim::command::Order;
use crate::sim::view::{OwnMaje, View};

/// First Majes as guileful as this name nobody: who hopes, serves.
const SECRETIVE: i8 = 3;
/// First Majes who care less than this for how it was always done leave it to the others.
const SETTLED: i8 = 0;
/// Nobody less loyal is named. Ours.
const TRUSTED: i32 = 35;
/// Whom loyalty has left is heir no longer. Ours.
const DISTRUSTED: i32 = 20;

/// Names an heir where there is none who deserves it: somebody loyal, and rather one who would claim the place in any case.
pub fn heirs(draft: &mut Draft<'_>, view: &View<'_>, advice: &Advice<'_>) {
    let own = view.own;
    let kept: Vec<&OwnMaje> = own.majes.iter().filter(|it| draft.keeps(it.id)).collect();
    let free = |maje: &&OwnMaje| maje.rank == Rank::Lesser && maje.captor.is_none();
    let named = kept.iter().find(|it| own.heir == Some(it.id));
    if named.is_some_and(|heir| heir.loyalty >= DISTRUSTED) {
        return;
    }
    draft.considered(1);
    let court = kept.iter().copied().filter(free);
    let trusted = court.filter(|maje| maje.loyalty >= TRUSTED);
    let best = trusted.max_by_key(|maje| {
        let worth = maje.loyalty + maje.ambition;
        (worth, advice.lots.lasting().maje(maje.id))
    });
    let traits = advice.character.traits;
    let names = traits.guile < SECRETIVE && traits.tradition >= SETTLED;
    let heir = best.filter(|_| names);
    let heir = heir.map(|maje| maje.id);
    // Who is sent away is heir no longer anyhow.
    if heir != named.map(|it| it.id) {
        draft.order(Order::Heir { maje: heir });
    }
}

#[cfg(test)]
mod tests {
    use crate::id::{FactionId, MajeId};
    use crate::mind::orders;
    use crate::scenario::model::{Goods, Rank, Temper};
    use crate::sim::command::Order;
    use crate::sim::dice::Seed;
    use crate::sim::testing::Sandbox;

    #[test]
    fn a_mind_names_one_heir_and_keeps_to_it() {
        let sandbox = Sandbox::row(4, 1).sect(&[0, 1]).sect(&[3]);
        let mut game = sandbox.maje(0, 0, Rank::Lesser).start(1);
        let me = FactionId(0);
        let named = |game: &crate::sim::Simulation| {
            let plan = orders::sect(&game.view(me), Temper::default(), Seed(1), Goods::NONE);
            let heirs = plan.orders.into_iter();
            let heirs = heirs.filter(|order| matches!(order, Order::Heir { .. }));
            heirs.collect::<Vec<Order>>()
        };
        let heir = Order::Heir {
            maje: Some(MajeId::new(me, 1)),
        };
        assert_eq!(named(&game), std::slice::from_ref(&heir));
        let given = crate::sim::command::Command::Order(heir);
        game.submit(me, &given).expect("he can be named");
        assert!(named(&game).is_empty());
    }
}
