//! What can be typed: verbs, the words that join their parts, and what fits where.

mod list;

pub use list::VERBS;

use super::words::Word;

/// A set of kinds of things that fit somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kinds(pub u32);

impl Kinds {
    /// Nothing that has a name.
    pub const NONE: Self = Self(0);
    /// Any territory.
    pub const PLACE: Self = Self(1);
    /// A territory of one's own.
    pub const OWN: Self = Self(1 << 1);
    /// A sect or power other than one's own.
    pub const FACTION: Self = Self(1 << 2);
    /// A fleet of one's own.
    pub const FLEET: Self = Self(1 << 3);
    /// A fleet of somebody else that was perceived.
    pub const SEEN: Self = Self(1 << 4);
    /// A maje of one's own.
    pub const MAJE: Self = Self(1 << 5);
    /// A prisoner.
    pub const PRISONER: Self = Self(1 << 6);
    /// A class of ships.
    pub const CLASS: Self = Self(1 << 7);
    /// A technology.
    pub const TECH: Self = Self(1 << 8);
    /// A good.
    pub const GOOD: Self = Self(1 << 9);
    /// A text of the encyclopedia.
    pub const ENTRY: Self = Self(1 << 10);
    /// A topic of the help, or a verb.
    pub const TOPIC: Self = Self(1 << 11);
    /// Something to achieve.
    pub const GOAL: Self = Self(1 << 12);
    /// One's own sect.
    pub const SELF: Self = Self(1 << 13);
    /// Another account of the ledger.
    pub const ACCOUNT: Self = Self(1 << 14);
    /// A hostile mission, for odds.
    pub const AIM: Self = Self(1 << 15);
    /// An exile.
    pub const EXILE: Self = Self(1 << 16);

    /// Both sets together.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the sets have something in common.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// A word that joins two parts of a command: the word, what it is short for, what follows it.
pub type Joint = (&'static str, &'static str, Kinds);

/// Groups in which verbs are explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Looking at things.
    Look,
    /// Orders to fleets.
    Fleets,
    /// Majes and works.
    Home,
    /// The table.
    Table,
    /// The game itself.
    Game,
}

/// A verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verb {
    /// What it is called.
    pub name: &'static str,
    /// Other words for it.
    pub aliases: &'static [&'static str],
    /// What may follow it at once.
    pub first: Kinds,
    /// What may follow after a joint.
    pub joints: &'static [Joint],
    /// Where it is explained.
    pub group: Group,
}

impl Verb {
    /// The joint that a word is, by its full name.
    #[must_use]
    pub fn joint(&self, word: &Word) -> Option<&'static str> {
        let said = |(name, _, _): &&Joint| !word.quoted && word.text.eq_ignore_ascii_case(name);
        let joint = self.joints.iter().find(said);
        joint.map(|(_, full, _)| *full)
    }
}

/// The verb with exactly this name or alias.
#[must_use]
pub fn exactly(word: &str) -> Option<&'static Verb> {
    VERBS
        .iter()
        .find(|verb| verb.name == word || verb.aliases.contains(&word))
}

/// The verbs after which a word may stand, as tasks of majes do; words of two or three letters stand after too many.
pub fn taking(word: &str) -> impl Iterator<Item = &'static Verb> {
    let takes =
        move |verb: &&Verb| word.len() > 3 && verb.joints.iter().any(|(name, ..)| *name == word);
    VERBS.iter().filter(takes)
}

/// The verbs a prefix may stand for: one if it is clear.
#[must_use]
pub fn matching(prefix: &str) -> Vec<&'static Verb> {
    if let Some(verb) = exactly(prefix) {
        return vec![verb];
    }
    let by_name: Vec<&'static Verb> = VERBS
        .iter()
        .filter(|verb| verb.name.starts_with(prefix))
        .collect();
    match by_name.as_slice() {
        // "flee" stands for the list: the singular wants a name after it anyway.
        [first, ..] if several_forms(&by_name) => vec![first],
        [] => VERBS
            .iter()
            .filter(|verb| verb.aliases.iter().any(|alias| alias.starts_with(prefix)))
            .collect(),
        _ => by_name,
    }
}

/// The form of a verb that takes a name, if a name follows and the list was only the shorter way to say it.
#[must_use]
pub fn for_words(verb: &'static Verb, prefix: &str, following: usize) -> &'static Verb {
    let taking = || {
        let mut forms = VERBS.iter();
        forms.find(|other| {
            other.name.starts_with(prefix)
                && verb.name.starts_with(other.name)
                && other.first != Kinds::NONE
        })
    };
    if following == 0 || verb.first != Kinds::NONE || exactly(prefix).is_some() {
        return verb;
    }
    taking().unwrap_or(verb)
}

/// Whether all of these are forms of one word, such as fleet and fleets.
fn several_forms(verbs: &[&'static Verb]) -> bool {
    let shortest = verbs
        .iter()
        .map(|verb| verb.name)
        .min_by_key(|name| name.len());
    shortest.is_some_and(|stem| verbs.iter().all(|verb| verb.name.starts_with(stem)))
}

/// The verb that is most probably meant.
#[must_use]
pub fn closest(word: &str) -> Option<&'static str> {
    let names = VERBS
        .iter()
        .flat_map(|verb| std::iter::once(verb.name).chain(verb.aliases.iter().copied()));
    crate::scenario::suggest::closest(word, names)
}
