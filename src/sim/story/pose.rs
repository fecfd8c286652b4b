//! When the actor of a beat is asked, judged by its own view.

use super::table::{BeatStage, Beats};
use crate::id::BeatId;
use crate::scenario::model::BeatDef;
use crate::sim::faction::Status;
use crate::sim::scene::{Cast, Posed, Scenes};
use crate::sim::victory::Believed;
use crate::sim::view::View;

/// The question to the actor of a beat, whose view this is, if it comes to it now. `believed` is how things stand by this view, worked out
/// here unless it is there already.
#[must_use]
pub fn ask(
    view: &View<'_>,
    believed: &mut Option<Believed>,
    (id, def): (BeatId, &BeatDef),
    story: &Beats,
    scenes: &Scenes,
) -> Option<Posed> {
    let stage = story.beat(id).stage;
    let is_open = stage.is_open() && stage != BeatStage::UnderWay;
    let plays = view.own.status == Status::Active;
    if !is_open || !plays || !def.is_in_time(view.turn()) {
        return None;
    }
    let pause = view.book.scene(def.scene).pause.unwrap_or(1);
    let asked = scenes.last(def.actor, def.scene);
    if asked.is_some_and(|last| view.turn() < last.saturating_add(pause)) {
        return None;
    }
    let gone = |other| view.common.faction(other).status != Status::Active;
    if def.other.is_some_and(gone) {
        return None;
    }
    let needs = def.actor_needs.as_ref();
    let holds = needs.is_none_or(|needs| Believed::holds_by(believed, view, needs));
    let cast = Cast {
        other: def.other,
        ..Cast::default()
    };
    holds.then_some(Posed {
        scene: def.scene,
        cast,
        chosen: None,
    })
}
