//! Sentences with names in them that can be clicked.
//!
//! [`Voice`](crate::text::Voice) marks every name it speaks with [`mark`]; the marks travel inside the
//! sentence as characters without width, and [`Rich::of`] takes them apart again.

use crate::id::{ClassId, ContactId, FactionId, FleetId, MajeId, ObjectiveId, TechId, TerritoryId};
use crate::scenario::model::Good;
use crate::text::Named;

/// Begins a mark: what follows up to [`NAME`] says what the name stands for.
const BEGIN: char = '\u{E000}';
/// Ends the head of a mark and begins the name.
const NAME: char = '\u{E001}';
/// Ends the name.
const END: char = '\u{E002}';

/// Something with a name that can be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Thing {
    /// A territory.
    Place(TerritoryId),
    /// A sect or power.
    Faction(FactionId),
    /// A fleet of its own.
    Fleet(FleetId),
    /// A fleet of somebody else.
    Contact(ContactId),
    /// A maje.
    Maje(MajeId),
    /// A class of ships.
    Class(ClassId),
    /// A kind of technology.
    Technology(TechId),
    /// A good.
    Good(Good),
    /// A text of the encyclopedia, by its place in the list.
    Entry(u16),
    /// Something to achieve.
    Goal(ObjectiveId),
}

/// What a piece of a sentence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tint {
    /// Ordinary words.
    Plain,
    /// The name of something.
    Name(Thing),
    /// A name of something that belongs to a faction, in whose colour it is shown.
    Flag(Thing, FactionId),
    /// Words that are typed in the terminal.
    Typed,
}

impl Tint {
    /// What the piece names, if it names something.
    #[must_use]
    pub const fn thing(self) -> Option<Thing> {
        match self {
            Self::Name(thing) | Self::Flag(thing, _) => Some(thing),
            Self::Plain | Self::Typed => None,
        }
    }
}

/// A sentence in pieces.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rich {
    /// The pieces, in order.
    pub pieces: Vec<(Tint, String)>,
}

/// Marks a name, for a [`Voice`](crate::text::Voice).
#[must_use]
pub fn mark(named: Named, name: &str) -> String {
    let head = match named {
        Named::Faction(id) => format!("f{}", id.0),
        Named::Place(id) => format!("p{}", id.0),
        Named::Fleet(id, flag) => format!("s{}{}", owned(id.owner, id.serial), flagged(flag)),
        Named::Contact(id, flag) => format!("n{}{}", id.0, flagged(flag)),
        Named::Maje(id, flag) => format!("m{}{}", owned(id.owner, id.serial), flagged(flag)),
        Named::Class(id) => format!("c{}", id.0),
        Named::Technology(id) => format!("t{}", id.0),
        Named::Good(good) => format!("g{}", good as u8),
        Named::Command => String::from("x"),
    };
    format!("{BEGIN}{head}{NAME}{name}{END}")
}

fn owned(owner: FactionId, serial: u16) -> String {
    format!("{}.{serial}", owner.0)
}

fn flagged(flag: Option<FactionId>) -> String {
    flag.map_or_else(String::new, |flag| format!(".{}", flag.0))
}

fn tint(head: &str) -> Option<Tint> {
    let mut chars = head.chars();
    let kind = chars.next()?;
    let mut numbers = chars
        .as_str()
        .split('.')
        .map(|number| number.parse::<u16>().ok());
    let small = |number: Option<Option<u16>>| number.flatten().and_then(|n| u8::try_from(n).ok());
    let thing = match kind {
        'f' => {
            let id = FactionId(small(numbers.next())?);
            return Some(Tint::Flag(Thing::Faction(id), id));
        }
        'p' => Thing::Place(TerritoryId(numbers.next()??)),
        's' => Thing::Fleet(FleetId::new(
            FactionId(small(numbers.next())?),
            numbers.next()??,
        )),
        'n' => Thing::Contact(ContactId(numbers.next()??)),
        'm' => Thing::Maje(MajeId::new(
            FactionId(small(numbers.next())?),
            numbers.next()??,
        )),
        'c' => Thing::Class(ClassId(small(numbers.next())?)),
        't' => Thing::Technology(TechId(small(numbers.next())?)),
        'g' => Thing::Good(*Good::ALL.get(usize::from(small(numbers.next())?))?),
        _ => return Some(Tint::Typed),
    };
    Some(match small(numbers.next()) {
        Some(flag) => Tint::Flag(thing, FactionId(flag)),
        None => Tint::Name(thing),
    })
}

impl Rich {
    /// A sentence without names.
    #[must_use]
    pub fn plain(words: impl Into<String>) -> Self {
        Self {
            pieces: vec![(Tint::Plain, words.into())],
        }
    }

    /// The pieces of a sentence in which names are marked.
    #[must_use]
    pub fn of(sentence: &str) -> Self {
        let mut pieces = Vec::new();
        let mut rest = sentence;
        while let Some(begin) = rest.find(BEGIN) {
            push(&mut pieces, Tint::Plain, &rest[..begin]);
            let marked = &rest[begin + BEGIN.len_utf8()..];
            let Some((head, after)) = marked.split_once(NAME) else {
                rest = marked;
                continue;
            };
            let (name, after) = after.split_once(END).unwrap_or((after, ""));
            push(&mut pieces, tint(head).unwrap_or(Tint::Plain), name);
            rest = after;
        }
        push(&mut pieces, Tint::Plain, rest);
        Self { pieces }
    }

    /// The words alone.
    #[must_use]
    pub fn words(&self) -> String {
        self.pieces
            .iter()
            .map(|(_, words)| words.as_str())
            .collect()
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }
}

fn push(pieces: &mut Vec<(Tint, String)>, tint: Tint, words: &str) {
    if !words.is_empty() {
        pieces.push((tint, words.to_owned()));
    }
}

/// The words of a marked sentence, without the marks.
#[must_use]
pub fn plain(sentence: &str) -> String {
    Rich::of(sentence).words()
}

#[cfg(test)]
mod tests {
    use super::{Rich, Thing, Tint, mark, plain};
    use crate::id::{ContactId, FactionId, FleetId, MajeId, TerritoryId};
    use crate::text::Named;

    #[test]
    fn marks_come_apart_again() {
        let fleet = FleetId::new(FactionId(3), 12);
        let sentence = format!(
            "{} reaches {}.",
            mark(Named::Fleet(fleet, Some(FactionId(4))), "The Long Knife"),
            mark(Named::Place(TerritoryId(300)), "Sobras")
        );
        let rich = Rich::of(&sentence);
        assert_eq!(rich.words(), "The Long Knife reaches Sobras.");
        assert_eq!(
            rich.pieces[0].0,
            Tint::Flag(Thing::Fleet(fleet), FactionId(4))
        );
        assert_eq!(rich.pieces[2].0, Tint::Name(Thing::Place(TerritoryId(300))));
        let contact = Named::Contact(ContactId(7), Some(FactionId(2)));
        let rich = Rich::of(&mark(contact, "a fleet"));
        let tint = Tint::Flag(Thing::Contact(ContactId(7)), FactionId(2));
        assert_eq!(rich.pieces[0].0, tint);
        let maje = MajeId::new(FactionId(0), 1);
        let rich = Rich::of(&mark(Named::Maje(maje, None), "Culluh"));
        assert_eq!(rich.pieces[0].0, Tint::Name(Thing::Maje(maje)));
    }

    #[test]
    fn broken_marks_lose_no_words() {
        assert_eq!(plain("a \u{E000}p1 b"), "a p1 b");
        assert_eq!(plain("\u{E000}p1\u{E001}name"), "name");
        assert_eq!(plain("\u{E000}?\u{E001}name\u{E002}s"), "names");
        assert!(Rich::of("").is_empty());
    }
}
