//! What a person reads before the first turn.

use crate::scenario::model::Difficulty;
use crate::terminal::print::Output;
use crate::text::{Text, Voice, say};

/// How hard a faction is to play.
#[must_use]
pub fn difficulty(text: &Text, difficulty: Difficulty) -> String {
    match difficulty {
        Difficulty::Easy => say!(text, "difficulty-easy"),
        Difficulty::Normal => say!(text, "difficulty-normal"),
        Difficulty::Hard => say!(text, "difficulty-hard"),
        Difficulty::Desperate => say!(text, "difficulty-desperate"),
    }
}

/// The briefing of the scenario and the situation of the faction.
#[must_use]
pub fn briefing(voice: &Voice<'_>) -> Output {
    let book = voice.book();
    let mut page = Output::new();
    page.heading(&book.name);
    // A briefing is written for those the scenario recommends.
    let me = voice.view.faction();
    let recommended = book.recommended.contains(&me) || book.recommended.is_empty();
    if recommended && !book.briefing.is_empty() {
        page.para(&book.briefing);
    } else {
        page.para(&book.summary);
    }
    let faction = book.faction(me);
    // The briefing of a scenario with one recommended faction is about that faction.
    let told = recommended && book.recommended.len() == 1;
    if !faction.situation.is_empty() && !told {
        page.gap();
        page.heading(&faction.name);
        page.para(&faction.situation);
    }
    page.gap();
    page.para(&say!(voice, "briefing-hint"));
    page
}
