//! Rumours that are worth tracing, and with whom.

use super::matter::{Matter, What};
use crate::sim::belief::{ear_with, leads};
use crate::sim::command::Task;
use crate::sim::view::View;

/// Of what matters less than this is not spoken, as [`leads`] says. Ours.
const GRAVE: i32 = 2;
/// How much the gravest of it matters, and what each step less takes off.
const WEIGHTS: (i32, i32) = (64, 8);

/// The gravest rumour that could be traced and that nobody is asking about.
pub(super) fn rumours(view: &View<'_>, matters: &mut Vec<Matter>) {
    let open = leads(view).into_iter();
    let open = open.filter(|it| it.gravity >= GRAVE && ear_with(view, it.host).is_none());
    let Some(lead) = open.rev().max_by_key(|it| it.gravity) else {
        return;
    };
    let free = |task: &Task| *task == Task::Idle;
    let mut majes = view.own.majes.iter();
    let maje = majes.find(|it| it.captor.is_none() && free(&it.task));
    let maje = maje.map(|it| it.id);
    let (most, step) = WEIGHTS;
    let weight = most - step * (3 - lead.gravity);
    matters.push(Matter::new(weight, What::Rumour { lead, maje }));
}
