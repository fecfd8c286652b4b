//! Texts that players are shown: nothing hidden in them, nothing left to be written.

use std::collections::BTreeSet;

use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::letters;
use crate::scenario::raw::RawScenario;
use crate::scenario::resolve::Scope;
use crate::scenario::span::{EntryTable, Spanned};
use crate::scenario::suggest::{all_of, quoted};

/// Names with more letters than this have no room on the map and in tables.
const LONGEST_NAME: usize = 48;

/// A text that players are shown.
pub(super) struct ShownText<'r> {
    /// The text.
    pub text: &'r Spanned<String>,
    /// Whether it may have several lines.
    pub prose: bool,
}

/// All texts that players are shown, in the order of the blocks.
pub(super) fn shown(raw: &RawScenario) -> Vec<ShownText<'_>> {
    let mut all = Vec::new();
    let name = |text| ShownText { text, prose: false };
    let prose = |text| ShownText { text, prose: true };
    if let Some(meta) = raw.meta.get() {
        all.push(name(&meta.name));
        all.extend([&meta.summary, &meta.briefing].map(prose));
    }
    for (_, territory) in raw
        .map
        .get()
        .into_iter()
        .flat_map(|map| map.territories.iter())
    {
        all.push(name(&territory.name));
        all.extend(territory.about.as_ref().map(prose));
    }
    for (_, option) in raw.options.get().into_iter().flat_map(EntryTable::iter) {
        all.push(name(&option.name));
        all.push(prose(&option.text));
        for (_, choice) in option.choices.iter() {
            all.push(name(&choice.name));
            all.push(prose(&choice.text));
            let called = choice.called.iter();
            all.extend(called.flat_map(|(_, it)| [&it.name, &it.short]).map(name));
        }
    }
    if let Some(factions) = raw.factions.get() {
        for (_, technology) in factions.technologies.iter() {
            all.push(name(&technology.name));
            all.extend(technology.about.as_ref().map(prose));
        }
        for (_, faction) in factions.list.iter() {
            all.extend([&faction.name, &faction.short].map(name));
            all.extend(faction.situation.as_ref().map(prose));
        }
    }
    for (_, maje) in raw.majes.get().into_iter().flat_map(EntryTable::iter) {
        all.push(name(&maje.name));
        all.extend(maje.about.as_ref().map(prose));
    }
    if let Some(fleets) = raw.fleets.get() {
        for (_, class) in fleets.classes.iter() {
            all.push(name(&class.name));
            all.extend(class.about.as_ref().map(prose));
        }
        all.extend(
            fleets
                .start
                .iter()
                .filter_map(|fleet| fleet.name.as_ref())
                .map(name),
        );
    }
    let relations = raw.relations.get().into_iter().flatten();
    all.extend(
        relations
            .filter_map(|relation| relation.why.as_ref())
            .map(prose),
    );
    for (_, var) in raw.vars.get().into_iter().flat_map(EntryTable::iter) {
        all.push(name(&var.name));
    }
    for (_, objective) in raw.objectives.get().into_iter().flat_map(EntryTable::iter) {
        all.push(name(&objective.name));
        all.push(prose(&objective.text));
        let told = [&objective.achieved, &objective.missed];
        all.extend(told.into_iter().flatten().map(prose));
    }
    for (_, event) in raw.events.get().into_iter().flat_map(EntryTable::iter) {
        all.push(name(&event.title));
        all.push(prose(&event.text));
        for option in &event.options {
            all.push(name(&option.value.text));
            all.push(prose(&option.value.result));
        }
    }
    for (_, beat) in raw.beats.get().into_iter().flat_map(EntryTable::iter) {
        all.extend([&beat.title, &beat.canon.text, &beat.wait.text].map(name));
        all.push(prose(&beat.text));
        all.extend(beat.failed.as_ref().map(prose));
        all.extend(beat.leads.iter().map(|lead| prose(&lead.value.text)));
        all.extend([&beat.canon.result, &beat.lapse.result].map(prose));
        for (_, divert) in beat.diverts.iter() {
            all.extend(divert.text.as_ref().map(name));
            all.push(prose(&divert.result));
        }
    }
    for (_, entry) in raw
        .encyclopedia
        .get()
        .into_iter()
        .flat_map(EntryTable::iter)
    {
        all.push(name(&entry.title));
        all.extend(entry.aliases.iter().map(name));
        all.push(prose(&entry.text));
    }
    all
}

/// Mistakes: characters that nobody sees, but that steer a terminal or turn the direction of writing.
pub(super) fn hidden(raw: &RawScenario, scope: &Scope<'_, '_>) {
    for shown in shown(raw) {
        let Some(c) = hidden_in(shown.text, shown.prose) else {
            continue;
        };
        let what = match c {
            '\t' => String::from("a tab"),
            '\n' | '\r' => String::from("a line break"),
            _ => format!("the invisible character U+{:04X}", u32::from(c)),
        };
        let message = format!("there is {what} in {}", quoted(shown.text));
        let found = scope.error("hidden-character", shown.text.span, message);
        scope.report(found.label("delete it, and type what should stand there"));
    }
}

/// The first hidden character of a text.
fn hidden_in(text: &str, prose: bool) -> Option<char> {
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        // Nearly all are plain to see.
        if matches!(c, ' '..='~') {
            continue;
        }
        let line_break = c == '\n' || (c == '\r' && chars.peek() == Some(&'\n'));
        if prose && line_break {
            continue;
        }
        let invisible = matches!(
            c,
            '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
        );
        if c.is_control() || invisible {
            return Some(c);
        }
    }
    None
}

/// Doubts: letters that the fonts of the window lack. Whoever writes in another alphabet is told once.
pub(super) fn undrawn(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let shown = shown(raw);
    let lacking: Vec<&Spanned<String>> = shown
        .iter()
        .map(|shown| shown.text)
        .filter(|text| letters::missing(text).next().is_some())
        .collect();
    let Some(first) = lacking.first() else { return };
    let all: BTreeSet<char> = lacking
        .iter()
        .flat_map(|text| letters::missing(text))
        .collect();
    let names: Vec<String> = all
        .iter()
        .map(|c| format!("`{c}` (U+{:04X})", u32::from(*c)))
        .collect();
    let message = format!("the fonts of the window lack {}", all_of(&names));
    let found = Diagnostic::warning("missing-letters", scope.file(), first.span, message);
    let found = found.label("shown as boxes or question marks");
    let found = found.note("the terminal shows what its own font has");
    scope.report(match lacking.len() {
        1 => found,
        2 => found.note("1 more text needs them"),
        texts => found.note(format!("{} more texts need them", texts - 1)),
    });
}

/// Doubts: texts that are still to be written, and names with blanks where nobody sees them.
pub(super) fn unwritten(raw: &RawScenario, scope: &Scope<'_, '_>) {
    for ShownText { text, prose } in shown(raw) {
        let trimmed = text.trim();
        let warn = |code, message: String, label: &str| {
            let found = Diagnostic::warning(code, scope.file(), text.span, message);
            scope.report(found.label(label));
        };
        if trimmed.is_empty() {
            let message = String::from("this text says nothing");
            warn(
                "empty-text",
                message,
                "leave the field out, or write something",
            );
        } else if is_placeholder(trimmed) {
            let message = format!("{} looks like a note to yourself", quoted(trimmed));
            warn("placeholder", message, "players will read this");
        } else if !prose && (trimmed.len() < text.len() || trimmed.contains("  ")) {
            let message = format!("there is a blank too many in {}", quoted(text));
            warn("stray-blank", message, "nobody can see it, or type it");
        } else if !prose && text.chars().count() > LONGEST_NAME {
            let letters = text.chars().count();
            let message = format!("this name has {letters} letters, {LONGEST_NAME} have room");
            warn(
                "no-room",
                message,
                "it will be cut on the map and in tables",
            );
        }
    }
}

/// Whether a text stands for another that is yet to be written.
fn is_placeholder(text: &str) -> bool {
    const MARKS: [&str; 7] = ["TODO", "FIXME", "TBD", "XXX", "TBA", "WIP", "PLACEHOLDER"];
    let plain = text.trim_matches(|c: char| !c.is_alphanumeric());
    let first = plain.split(|c: char| !c.is_alphanumeric()).next();
    plain.is_empty()
        || MARKS.contains(&plain.to_uppercase().as_str())
        || first.is_some_and(|first| MARKS.iter().take(5).any(|mark| *mark == first))
        || plain.to_lowercase().starts_with("lorem ipsum")
}
