//! Names as they are typed: the shortest form that stands for the thing and for nothing else.

use super::Speller;
use crate::id::{ClassId, ContactId, FactionId, FleetId, MajeId, TechId, TerritoryId};
use crate::scenario::model::{Good, Goods};
use crate::terminal::ink::plain;
use crate::terminal::lexicon::LexiconThing;
use crate::terminal::verbs::{Kinds, VERBS, Verb};
use crate::text::ALL_THERE_IS;

impl Speller<'_> {
    /// A territory.
    #[must_use]
    pub fn place(&self, id: TerritoryId) -> String {
        self.name(LexiconThing::Place(id), Kinds::PLACE, false)
    }

    /// A sect or power, always in one piece: what follows may be a name too.
    #[must_use]
    pub fn faction(&self, id: FactionId) -> String {
        let name = self.name(
            LexiconThing::Faction(id),
            Kinds::FACTION.or(Kinds::SELF),
            false,
        );
        if name.contains(' ') && !name.starts_with('"') {
            return format!("\"{name}\"");
        }
        name
    }

    /// A fleet of one's own, by its number in the list.
    #[must_use]
    pub fn fleet(&self, id: FleetId) -> String {
        self.name(LexiconThing::Fleet(id), Kinds::FLEET, false)
    }

    /// A fleet of somebody else, by its number in the list.
    #[must_use]
    pub fn contact(&self, id: ContactId) -> String {
        self.name(LexiconThing::Seen(id), Kinds::SEEN, false)
    }

    /// A maje of one's own, by the last word of his name.
    #[must_use]
    pub fn maje(&self, id: MajeId) -> String {
        self.name(LexiconThing::Maje(id), Kinds::MAJE, true)
    }

    /// A prisoner, by the last word of his name.
    #[must_use]
    pub fn prisoner(&self, id: MajeId) -> String {
        self.name(LexiconThing::Prisoner(id), Kinds::PRISONER, true)
    }

    /// An exile, by the last word of his name.
    #[must_use]
    pub fn exile(&self, id: MajeId) -> String {
        self.name(LexiconThing::Exile(id), Kinds::EXILE, true)
    }

    /// A class of ships.
    #[must_use]
    pub fn class(&self, id: ClassId) -> String {
        self.name(LexiconThing::Class(id), Kinds::CLASS, false)
    }

    /// A kind of technology.
    #[must_use]
    pub fn technology(&self, id: TechId) -> String {
        self.name(LexiconThing::Technology(id), Kinds::TECH, false)
    }

    /// A good.
    #[must_use]
    pub fn good(&self, good: Good) -> String {
        plain(&self.voice.good(good))
    }

    /// Amounts of goods: `20 water and 5 ore`. What has no limit has no number.
    #[must_use]
    pub fn goods(&self, goods: Goods) -> String {
        let some = goods.iter().filter(|(_, amount)| *amount > 0);
        let parts: Vec<String> = some
            .map(|(good, amount)| {
                if amount >= ALL_THERE_IS {
                    self.good(good)
                } else {
                    format!("{amount} {}", self.good(good))
                }
            })
            .collect();
        parts.join(" and ")
    }

    /// The shortest form of a name among things of these kinds.
    pub(super) fn name(&self, thing: LexiconThing, kinds: Kinds, last_word: bool) -> String {
        let Some(name) = self.lexicon.name(thing) else {
            return String::new();
        };
        let full = name.shown.to_lowercase();
        let number = name.others.iter().find(|other| is_number(other));
        let last = full.rsplit(' ').next().filter(|_| last_word);
        let forms = number.map(String::as_str).into_iter().chain(last);
        for form in forms.chain([full.as_str()]) {
            if !means_something(form, kinds) && self.lexicon.find(form, kinds) == Ok(thing) {
                return form.to_owned();
            }
        }
        format!("\"{full}\"")
    }
}

/// Whether it is the number of a fleet in its list: `f2`, `s1`.
fn is_number(name: &str) -> bool {
    let digits = name.strip_prefix(['f', 's']).unwrap_or_default();
    !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit())
}

/// Whether a word of the name of something of these kinds means something in a line that could name it, so that the name
/// has to be quoted.
fn means_something(name: &str, kinds: Kinds) -> bool {
    let names = |verb: &&Verb| {
        let mut joined = verb.joints.iter();
        verb.first.meets(kinds) || joined.any(|(_, _, after)| after.meets(kinds))
    };
    let joints = || VERBS.iter().filter(names).flat_map(|verb| verb.joints);
    name.split(' ').any(|word| {
        let joint = joints().any(|joint| joint.0.eq_ignore_ascii_case(word));
        joint || word == "and" || word.parse::<u16>().is_ok() || word.contains([',', '"'])
    })
}
