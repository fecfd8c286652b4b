//! Sentences with names in them, in ink.

use crate::page::rich::{Rich, Thing, Tint};
use crate::page::sheet::Tone;
use crate::sim::belief::Band;
use crate::terminal::ink::{Ink, ink};
use crate::text::Voice;

/// A sentence with its names in ink.
#[must_use]
pub fn inked(rich: &Rich) -> String {
    let pieces = rich.pieces.iter().map(|(tint, words)| match tint {
        Tint::Typed => ink(Ink::Command, words),
        Tint::Name(thing) => named(*thing, words),
        Tint::Flag(Thing::Maje(_), _) => ink(Ink::Maje, words),
        Tint::Flag(_, faction) => ink(Ink::Faction(faction.0), words),
        Tint::Plain => words.clone(),
    });
    pieces.collect()
}

fn named(thing: Thing, words: &str) -> String {
    match thing {
        Thing::Faction(id) => ink(Ink::Faction(id.0), words),
        Thing::Maje(_) => ink(Ink::Maje, words),
        Thing::Place(_) => ink(Ink::Place, words),
        Thing::Goal(_) => ink(Ink::Strong, words),
        Thing::Fleet(_)
        | Thing::Contact(_)
        | Thing::Class(_)
        | Thing::Technology(_)
        | Thing::Good(_)
        | Thing::Entry(_) => words.to_owned(),
    }
}

/// Words in the ink that shows how they stand.
#[must_use]
pub fn toned(words: &str, tone: Tone) -> String {
    match tone {
        Tone::Plain => words.to_owned(),
        Tone::Good => ink(Ink::Good, words),
        Tone::Warn => ink(Ink::Warn, words),
        Tone::Bad => ink(Ink::Bad, words),
        Tone::Dim => ink(Ink::Dim, words),
    }
}

/// A chance in percent, good or bad.
#[must_use]
pub fn chance(voice: &Voice<'_>, band: Band) -> String {
    let (words, tone) = crate::page::part::chance(voice, band);
    toned(&words, tone)
}
