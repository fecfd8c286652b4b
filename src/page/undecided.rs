//! What still needs a decision before the turn ends.

use crate::council::{awaits_orders, undeliverable, undeliverable_said};
use crate::id::FleetId;
use crate::page::rich::{Rich, Thing};
use crate::page::sheet::{Choice, Sheet, Tone};
use crate::page::{Action, PageContext, Tab};
use crate::sim::command::{Order, Task};
use crate::text::{Voice, say};

/// At most this many things that have no orders are named where nothing else matters. Ours.
const UNDECIDED: usize = 4;

/// Something that still needs a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecided {
    /// What.
    pub said: Rich,
    /// Where to decide it.
    pub action: Action,
}

/// What still needs a decision before the turn ends: offers that wait, fleets and majes without work.
#[must_use]
pub fn undecided(context: &PageContext<'_>) -> Vec<Undecided> {
    if !context.planning {
        return Vec::new();
    }
    let voice = context.voice();
    let own = voice.view.own;
    let mut found = Vec::new();
    for posed in own.scenes.iter().filter(|posed| posed.chosen.is_none()) {
        let said = say!(
            voice,
            "undecided-scene",
            title = voice.scene_title(posed.scene)
        );
        found.push(Undecided {
            said: Rich::of(&said),
            action: Action::Open(Tab::Council),
        });
    }
    let waiting = super::table::waiting(&voice.view);
    if waiting > 0 {
        found.push(Undecided {
            said: Rich::of(&say!(voice, "undecided-offers", count = waiting)),
            action: Action::Open(Tab::Table),
        });
    }
    for missing in undeliverable(&voice.view) {
        found.push(Undecided {
            said: Rich::of(&undeliverable_said(&voice, &missing)),
            action: Action::Open(Tab::Table),
        });
    }
    for fleet in &own.fleets {
        let done = context
            .orders
            .iter()
            .any(|order| order_is_about(order, fleet.id));
        if awaits_orders(&voice.view, fleet) && !done {
            found.push(Undecided {
                said: Rich::of(&say!(
                    voice,
                    "undecided-fleet",
                    fleet = voice.fleet(fleet.id)
                )),
                action: Action::Look(Thing::Fleet(fleet.id)),
            });
        }
    }
    for maje in &own.majes {
        if maje.captor.is_none() && maje.task == Task::Idle {
            found.push(Undecided {
                said: Rich::of(&say!(voice, "undecided-maje", maje = voice.maje(maje.id))),
                action: Action::Look(Thing::Maje(maje.id)),
            });
        }
    }
    found
}

fn order_is_about(order: &Order, fleet: FleetId) -> bool {
    match order {
        Order::Mission { fleet: of, .. } | Order::Stance { fleet: of, .. } => *of == fleet,
        _ => false,
    }
}

/// That nothing is urgent, and what has no orders all the same.
pub(super) fn quiet(context: &PageContext<'_>, voice: &Voice<'_>, sheet: &mut Sheet) {
    let left = undecided(context);
    if left.is_empty() {
        sheet.note(&say!(voice, "council-quiet"), Tone::Dim);
        return;
    }
    sheet.note(&say!(voice, "council-quiet-but"), Tone::Plain);
    let named = left.into_iter().take(UNDECIDED);
    let named = named.map(|it| Choice::new(it.said.words(), it.action));
    sheet.row(named.collect());
}
