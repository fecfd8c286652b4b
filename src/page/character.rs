//! Character as bars, and what each side of it means.

use super::part::label;
use crate::page::rich::Rich;
use crate::page::sheet::{Block, Sheet};
use crate::scenario::model::Traits;
use crate::text::{Voice, say};

/// A side this strong or stronger is explained where a character is told in words.
const TOLD: i8 = 2;

/// The words for both ends of each axis, and what it does.
const AXES: [[&str; 3]; 6] = [
    ["trait-cautious", "trait-bold", "sheet-boldness-why"],
    ["trait-faithless", "trait-honourable", "sheet-honour-why"],
    ["trait-forgiving", "trait-vengeful", "sheet-vengeful-why"],
    ["trait-open-handed", "trait-greedy", "sheet-greed-why"],
    ["trait-blunt", "trait-guileful", "sheet-guile-why"],
    ["trait-restless", "trait-traditional", "sheet-tradition-why"],
];

/// A bar for each axis.
pub fn bars(voice: &Voice<'_>, traits: Traits, sheet: &mut Sheet) {
    sheet.heading(label(voice, "label-character"));
    for ([low, high, why], value) in AXES.into_iter().zip(traits.axes()) {
        sheet.blocks.push(Block::Axis {
            low: label(voice, low),
            high: label(voice, high),
            value: value.clamp(-5, 5),
            why: vec![Rich::plain(voice.say(why, &[]))],
        });
    }
}

/// What the marked sides of a character mean for whoever deals with him.
pub fn meaning(voice: &Voice<'_>, traits: Traits) -> Vec<Rich> {
    let marked = AXES.into_iter().zip(traits.axes());
    let marked = marked.filter(|(_, value)| value.abs() >= TOLD);
    let mut lines = vec![Rich::plain(say!(voice, "sheet-character-why"))];
    lines.extend(marked.map(|([.., why], _)| Rich::plain(voice.say(why, &[]))));
    lines
}
