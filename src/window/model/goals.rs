//! Objectives: what to achieve, and how far it has come.

use super::part::{label, rich};
use crate::council::{counted, is_ours};
use crate::scenario::model::Scope;
use crate::text::{Voice, capital, say};
use crate::window::rich::{Rich, Tint, plain};
use crate::window::sheet::{Block, Sheet, Tone};

/// The sheet of objectives.
#[must_use]
pub fn sheet(voice: &Voice<'_>) -> Sheet {
    let view = &voice.view;
    let mut sheet = Sheet::new(label(voice, "tab-goals"));
    sheet.under = Rich::plain(plain(&voice.time_left()));
    for (title, wins) in [("goals-victory", true), ("goals-prestige", false)] {
        let mut headed = false;
        for (at, objective) in view.scenario.objectives.iter().enumerate() {
            if (objective.scope == Scope::Victory) != wins || !is_ours(view, objective) {
                continue;
            }
            if !headed {
                sheet.heading(label(voice, title));
                headed = true;
            }
            let progress = &view.own.progress;
            let achieved = progress.achieved.get(at).copied().unwrap_or(0);
            let running = progress.running.get(at).copied().unwrap_or(0);
            let name = match objective.scope {
                Scope::Victory => objective.name.clone(),
                Scope::Prestige(_) => say!(
                    voice,
                    "goals-name",
                    name = objective.name.as_str(),
                    brings = voice.scope(objective.scope)
                ),
            };
            let done = achieved > 0;
            sheet.blocks.push(Block::Told(
                Rich {
                    pieces: vec![(Tint::Typed, name)],
                },
                if done { Tone::Good } else { Tone::Plain },
            ));
            sheet.note(&objective.text, Tone::Dim);
            let state = if done {
                say!(voice, "goal-achieved", ago = voice.ago(achieved))
            } else {
                voice.progress(objective, running)
            };
            match counted(view, &objective.when).filter(|_| !done) {
                Some((have, need)) => sheet.meter_why(
                    label(voice, "goals-so-far"),
                    have,
                    need,
                    if have >= need {
                        Tone::Good
                    } else {
                        Tone::Plain
                    },
                    vec![rich(&state)],
                ),
                None => {
                    let tone = if done { Tone::Good } else { Tone::Plain };
                    if !state.is_empty() {
                        sheet.note(&capital(&state), tone);
                    }
                }
            }
        }
    }
    sheet
}
