//! Objectives: what to achieve, how far it has come.

use crate::council::is_ours;
use crate::scenario::model::Scope;
use crate::terminal::ink::{Ink, ink};
use crate::terminal::print::Output;
use crate::text::{Voice, say};

/// The page of objectives.
#[must_use]
pub fn page(voice: &Voice<'_>) -> Output {
    let mut page = Output::new();
    let own = voice.view.own;
    for (title, wins) in [("goals-victory", true), ("goals-prestige", false)] {
        let mut headed = false;
        for (at, objective) in voice.book().objectives.iter().enumerate() {
            if (objective.scope == Scope::Victory) != wins || !is_ours(&voice.view, objective) {
                continue;
            }
            if !headed {
                page.heading(&voice.say(title, &[]));
                headed = true;
            }
            let achieved = own.progress.achieved.get(at).copied().unwrap_or(0);
            let running = own.progress.running.get(at).copied().unwrap_or(0);
            let state = if achieved > 0 {
                let said = say!(voice, "goal-achieved", ago = voice.ago(achieved));
                ink(Ink::Good, &said)
            } else {
                voice.progress(objective, running)
            };
            let id = match objective.scope {
                Scope::Victory => "goal",
                Scope::Prestige(_) => "goal-for",
            };
            page.item(&say!(
                voice,
                id,
                name = ink(Ink::Strong, &objective.name),
                text = objective.text.as_str(),
                brings = voice.scope(objective.scope),
                state = state
            ));
        }
    }
    page.gap();
    page.para(&voice.time_left());
    page
}
