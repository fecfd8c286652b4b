//! How much of everything there may be in the world together. Single numbers have ranges of their own, but a
//! thousand of the largest would leave the numbers that rules and minds count in: those multiply sums by a few
//! hundreds and divide again.

use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::model::{Good, Rules};
use crate::scenario::raw::{RawGoods, RawScenario};
use crate::scenario::resolve::Scope;
use crate::scenario::span::Span;

/// Loads of one good in the world: in store at the start, or what all stores would hold. A world of a thousand
/// territories like those of the Collective has a sixth of it.
const MOST_LOADS: i64 = 1_000_000;
/// Loads of one good that the world makes or uses in a turn.
const MOST_A_TURN: i64 = 250_000;
/// Attack and hull of all ships together, and the loads they can carry.
const MOST_OF_SHIPS: i64 = 5_000_000;

/// What is added up, where the largest part of it is written, and how much that is.
#[derive(Default)]
struct Sum {
    total: i64,
    largest: (i64, Span),
}

impl Sum {
    fn add(&mut self, amount: i64, span: Span) {
        let amount = amount.max(0);
        self.total = self.total.saturating_add(amount);
        if amount > self.largest.0 {
            self.largest = (amount, span);
        }
    }

    fn report(&self, scope: &Scope<'_, '_>, most: i64, what: &str) {
        if self.total <= most {
            return;
        }
        let message = format!("{what}: {} in the whole world", self.total);
        let found = Diagnostic::error("too-much", scope.file(), self.largest.1, message);
        scope.report(
            found
                .label("the largest part of it")
                .note(format!("the game can hold {most}")),
        );
    }
}

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let (Some(map), Some(fleets)) = (raw.map.get(), raw.fleets.get()) else {
        return;
    };
    let (store_turns, start_turns) = turns(raw);
    for good in Good::ALL {
        let (mut kept, mut room) = (Sum::default(), Sum::default());
        let (mut made, mut used) = (Sum::default(), Sum::default());
        for (key, place) in map.territories.iter() {
            let people = place.people.as_ref().map_or(0, |people| people.value);
            let need = people.saturating_mul(amount(&map.needs, good)) / 10;
            let store = match &place.store {
                Some(store) => amount(store, good),
                None => need.saturating_mul(start_turns),
            };
            kept.add(store, key.span);
            made.add(amount(&place.yields, good), key.span);
            used.add(need, key.span);
            room.add(need.saturating_mul(store_turns), key.span);
        }
        for fleet in &fleets.start {
            kept.add(amount(&fleet.cargo, good), fleet.faction.span);
            for ships in &fleet.ships {
                let Some(class) = fleets.classes.get(&ships.class) else {
                    continue;
                };
                let of_all = |each: i64| ships.count.saturating_mul(each);
                let upkeep = of_all(amount(&class.upkeep, good));
                made.add(of_all(amount(&class.yields, good)), ships.class.span);
                used.add(upkeep, ships.class.span);
                room.add(upkeep.saturating_mul(store_turns), ships.class.span);
            }
        }
        let word = format!("{good:?}").to_lowercase();
        kept.report(scope, MOST_LOADS, &format!("{word} in store at the start"));
        room.report(scope, MOST_LOADS, &format!("{word} that all stores hold"));
        made.report(scope, MOST_A_TURN, &format!("{word} made in a turn"));
        used.report(scope, MOST_A_TURN, &format!("{word} needed in a turn"));
    }
    let mut strength = Sum::default();
    let mut cargo = Sum::default();
    for ships in fleets.start.iter().flat_map(|fleet| &fleet.ships) {
        if let Some(class) = fleets.classes.get(&ships.class) {
            let each = class.attack.value.saturating_add(class.hull.value);
            strength.add(ships.count.saturating_mul(each), ships.class.span);
            let room = class.cargo.as_ref().map_or(0, |cargo| cargo.value);
            cargo.add(ships.count.saturating_mul(room), ships.class.span);
        }
    }
    strength.report(scope, MOST_OF_SHIPS, "attack and hull of all ships");
    cargo.report(scope, MOST_OF_SHIPS, "loads that all ships carry");
}

/// For how many turns stores hold what is needed, and for how many they do at the start.
fn turns(raw: &RawScenario) -> (i64, i64) {
    let usual = Rules::default();
    let written = raw.meta.get().map(|meta| &meta.rules);
    let store = written.and_then(|rules| rules.store_turns.as_ref());
    let start = written.and_then(|rules| rules.start_turns.as_ref());
    (
        store.map_or(i64::from(usual.store_turns), |turns| turns.value),
        start.map_or(i64::from(usual.start_turns), |turns| turns.value),
    )
}

fn amount(goods: &RawGoods, good: Good) -> i64 {
    let amount = match good {
        Good::Food => goods.food.as_ref(),
        Good::Ore => goods.ore.as_ref(),
        Good::Water => goods.water.as_ref(),
    };
    amount.map_or(0, |amount| amount.value)
}
