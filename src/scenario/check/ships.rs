//! Doubts: classes of ships that cannot do what they are for, and costs that nobody can pay.

use super::Played;
use crate::scenario::model::{Good, Role};
use crate::scenario::suggest::quoted;

pub(super) fn check(all: &Played<'_, '_, '_>) {
    let Some(fleets) = all.raw.fleets.get() else {
        return;
    };
    let world = all.world_stores();
    for ((id, raw), class) in fleets.classes.iter().zip(&all.scenario.classes) {
        let exists = class.cost.is_some() || all.sails(id);
        if class.role == Role::Carrier && class.cargo == 0 && exists {
            let message = format!("{} is a carrier, but can carry nothing", quoted(id));
            let found = all.warning("no-cargo", id.span, message);
            all.report(found.label("add a field `cargo`"));
        }
        let armed = matches!(class.role, Role::Raider | Role::Warship);
        if armed && class.attack == 0 && exists {
            let message = format!("{} is there to fight, but has no attack", quoted(id));
            let found = all.warning("no-attack", raw.attack.span, message);
            all.report(found.label("write at least 1, or give it another role"));
        }
        for good in Good::ALL {
            let cost = class.cost.map_or(0, |cost| cost[good]);
            if i64::from(cost) > world[good as usize]
                && let Some(written) = raw.cost.as_ref().and_then(|cost| match good {
                    Good::Food => cost.food.as_ref(),
                    Good::Ore => cost.ore.as_ref(),
                    Good::Water => cost.water.as_ref(),
                })
            {
                let message = format!(
                    "nobody can ever pay {cost} loads: all stores of the world hold {} together",
                    world[good as usize]
                );
                all.report(all.warning("unaffordable", written.span, message));
            }
        }
        if class.cost.is_some() {
            continue;
        }
        let without = [
            (raw.requires.as_ref().map(|it| it.span), "requires"),
            (raw.turns.as_ref().map(|it| it.span), "turns"),
        ];
        for (span, field) in without {
            if let Some(span) = span {
                let message = format!(
                    "`{field}` has no effect: {} has no cost, so it cannot be built",
                    quoted(id)
                );
                let found = all.warning("no-effect", span, message);
                all.report(found.label("add a field `cost`, or leave this out"));
            }
        }
    }
}
