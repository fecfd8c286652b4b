//! What the story knows: at the end, what went as it was told, what did not, and what would have turned it.

use super::part::label;
use super::sheet::{Sheet, Tone};
use crate::id::BeatId;
use crate::scenario::model::{BeatDef, BeatEnd};
use crate::sim::story::{BeatStage, BeatState};
use crate::text::{Voice, capital, say};

/// A section of a sheet about every beat of the scenario, by how it went. Only for when nothing is secret any more.
pub(super) fn told(voice: &Voice<'_>, story: &[BeatState], sheet: &mut Sheet) {
    if story.is_empty() {
        return;
    }
    sheet.heading(label(voice, "story-title"));
    sheet.note(&say!(voice, "story-explained"), Tone::Dim);
    for ((_, def), state) in voice.book().all_beats().zip(story) {
        sheet.item(&how(voice, def, *state));
        if let Some(turned) = turns(voice, def, *state) {
            sheet.item(&turned);
        }
    }
}

/// How a beat went, in a sentence or two.
fn how(voice: &Voice<'_>, def: &BeatDef, state: BeatState) -> String {
    let (id, result) = match state.stage {
        BeatStage::Canon => ("story-canon", &def.canon.result),
        BeatStage::Lapsed => ("story-lapsed", &def.lapse.result),
        BeatStage::Diverted(by) => {
            let divert = def.diverts.get(usize::from(by));
            let result = divert.map_or(&def.lapse.result, |it| &it.outcome.result);
            ("story-diverted", result)
        }
        BeatStage::UnderWay => ("story-under-way", &def.canon.result),
        BeatStage::Dormant | BeatStage::Foreshadowed | BeatStage::Ready => {
            ("story-open", &def.canon.result)
        }
    };
    let title = def.title.as_str();
    let who = capital(&voice.faction(def.actor));
    let result = voice.beat_text(def, result);
    let since = voice.date(state.since.max(1));
    voice.say(
        id,
        &[
            ("title", title.into()),
            ("who", who.into()),
            ("result", result.into()),
            ("since", since.into()),
        ],
    )
}

/// What would have turned a beat that was not turned.
fn turns(voice: &Voice<'_>, def: &BeatDef, state: BeatState) -> Option<String> {
    let end = state.stage.end();
    let others = def.diverts.iter().enumerate().filter(|(at, _)| {
        end != BeatEnd::Diverted || state.stage != BeatStage::Diverted(*at as u8)
    });
    let results: Vec<String> = others
        .map(|(_, divert)| voice.beat_text(def, &divert.outcome.result))
        .collect();
    // They exclude each other.
    let text = results.join(&format!(" {} ", voice.say("story-or", &[])));
    (!text.is_empty()).then(|| say!(voice, "story-instead", text = text))
}

/// The beats of a game with their states.
pub(super) fn states(story: &crate::sim::story::Beats, beats: usize) -> Vec<BeatState> {
    (0..beats)
        .map(|at| story.beat(BeatId::from_index(at)))
        .collect()
}
