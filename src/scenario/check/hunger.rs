//! Doubt: a people no one can feed.

use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::model::{Good, Peculiarity};
use crate::scenario::raw::{RawGoods, RawScenario};
use crate::scenario::resolve::Scope;
use crate::scenario::span::Spanned;

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let (Some(map), Some(fleets)) = (raw.map.get(), raw.fleets.get()) else {
        return;
    };
    for good in Good::ALL {
        let mut made = 0_i64;
        let mut needed = 0_i64;
        for (_, place) in map.territories.iter() {
            let dry = good == Good::Water
                && place
                    .peculiarities
                    .iter()
                    .any(|peculiarity| peculiarity.value == Peculiarity::WaterPoor);
            made += if dry { 0 } else { amount(&place.yields, good) };
            let people = place.people.as_ref().map_or(0, |people| people.value);
            needed += people.saturating_mul(amount(&map.needs, good)) / 10;
        }
        for ships in fleets.start.iter().flat_map(|fleet| &fleet.ships) {
            let Some(class) = fleets.classes.get(&ships.class) else {
                continue;
            };
            made += ships.count.saturating_mul(amount(&class.yields, good));
            needed += ships.count.saturating_mul(amount(&class.upkeep, good));
        }
        if made < needed {
            let word = format!("{good:?}").to_lowercase();
            let message =
                format!("the world makes {made} loads of {word} a turn, and needs {needed}");
            let place = field(&map.needs, good).map(|amount| amount.span);
            let found = Diagnostic::warning("world-short", scope.file(), place, message);
            scope.report(
                found.note("a sect may be short of a good; a world that is short of it dies"),
            );
        }
    }
}

fn field(goods: &RawGoods, good: Good) -> Option<&Spanned<i64>> {
    match good {
        Good::Food => goods.food.as_ref(),
        Good::Ore => goods.ore.as_ref(),
        Good::Water => goods.water.as_ref(),
    }
}

fn amount(goods: &RawGoods, good: Good) -> i64 {
    field(goods, good).map_or(0, |amount| amount.value)
}
