//! The names that can be typed now, and what they stand for.

use super::verbs::Kinds;
use crate::council::is_ours;
use crate::id::{ClassId, ContactId, FactionId, FleetId, MajeId, ObjectiveId, TechId, TerritoryId};
use crate::scenario::model::Good;
use crate::scenario::suggest;
use crate::text::Voice;

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// A territory.
    Place(TerritoryId),
    /// A sect or power.
    Faction(FactionId),
    /// A fleet of one's own.
    Fleet(FleetId),
    /// A fleet of somebody else.
    Seen(ContactId),
    /// A maje of one's own.
    Maje(MajeId),
    /// A prisoner.
    Prisoner(MajeId),
    /// A class of ships.
    Class(ClassId),
    /// A technology.
    Technology(TechId),
    /// A good.
    Good(Good),
    /// A text of the encyclopedia, by its position.
    Entry(usize),
    /// Something to achieve.
    Goal(ObjectiveId),
    /// Prestige, for the ledger.
    Prestige,
    /// Morale, for the ledger.
    Morale,
}

/// A name that can be typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// What it stands for.
    pub thing: Thing,
    /// Where it fits.
    pub kinds: Kinds,
    /// As it is shown.
    pub shown: String,
    /// Other ways to say it.
    pub others: Vec<String>,
}

/// All names that can be typed now.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Lexicon {
    names: Vec<Name>,
}

/// Why a phrase stands for nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lost {
    /// Nothing was said.
    Missing,
    /// It could be any of these.
    Several(Vec<String>),
    /// Nothing has that name; perhaps this was meant.
    Unknown(Option<String>),
}

impl Lexicon {
    /// The names that the faction of the voice can use.
    #[must_use]
    pub fn new(voice: &Voice<'_>) -> Self {
        let mut lexicon = Self::default();
        lexicon.add_places(voice);
        lexicon.add_factions(voice);
        lexicon.add_fleets(voice);
        lexicon.add_majes(voice);
        lexicon.add_things(voice);
        lexicon
    }

    fn add(&mut self, thing: Thing, kinds: Kinds, shown: &str, others: Vec<String>) {
        self.names.push(Name {
            thing,
            kinds,
            shown: shown.to_owned(),
            others,
        });
    }

    fn add_places(&mut self, voice: &Voice<'_>) {
        for id in voice.book().territory_ids() {
            let own = voice.view.land(id).is_some();
            let kinds = if own {
                Kinds::PLACE.or(Kinds::OWN)
            } else {
                Kinds::PLACE
            };
            let place = voice.book().place(id);
            let key = place.key.replace('_', " ");
            self.add(Thing::Place(id), kinds, &place.name, vec![key]);
        }
    }

    fn add_factions(&mut self, voice: &Voice<'_>) {
        for id in voice.book().faction_ids() {
            let kinds = if voice.is_you(id) {
                Kinds::SELF
            } else {
                Kinds::FACTION
            };
            let faction = voice.book().faction(id);
            let others = vec![faction.name.clone(), faction.key.clone()];
            self.add(Thing::Faction(id), kinds, &faction.short, others);
        }
    }

    fn add_fleets(&mut self, voice: &Voice<'_>) {
        for (number, fleet) in (1..).zip(&voice.view.own.fleets) {
            let name = voice.fleet_name(fleet.id);
            let others = vec![format!("f{number}")];
            self.add(Thing::Fleet(fleet.id), Kinds::FLEET, &name, others);
        }
        for (number, seen) in (1..).zip(&voice.view.beliefs.fleets) {
            let name = voice.contact_name(seen.contact);
            let others = vec![format!("s{number}")];
            self.add(Thing::Seen(seen.contact), Kinds::SEEN, &name, others);
        }
    }

    fn add_majes(&mut self, voice: &Voice<'_>) {
        for maje in &voice.view.own.majes {
            self.add(Thing::Maje(maje.id), Kinds::MAJE, &maje.name, Vec::new());
        }
        for (_, maje) in &voice.view.own.prisoners {
            self.add(
                Thing::Prisoner(maje.id),
                Kinds::PRISONER,
                &maje.name,
                Vec::new(),
            );
        }
    }

    fn add_things(&mut self, voice: &Voice<'_>) {
        let book = voice.book();
        for (at, class) in book.classes.iter().enumerate() {
            let others = vec![format!("{}s", class.name), class.key.replace('_', " ")];
            self.add(
                Thing::Class(ClassId::from_index(at)),
                Kinds::CLASS,
                &class.name,
                others,
            );
        }
        for (at, tech) in book.technologies.iter().enumerate() {
            let id = TechId::from_index(at);
            self.add(Thing::Technology(id), Kinds::TECH, &tech.name, Vec::new());
        }
        for good in Good::ALL {
            let name = super::ink::plain(&voice.good(good));
            self.add(Thing::Good(good), Kinds::GOOD, &name, Vec::new());
        }
        for (at, entry) in book.encyclopedia.iter().enumerate() {
            self.add(
                Thing::Entry(at),
                Kinds::ENTRY,
                &entry.title,
                entry.aliases.clone(),
            );
        }
        for (at, objective) in book.objectives.iter().enumerate() {
            if is_ours(&voice.view, objective) {
                let id = ObjectiveId::from_index(at);
                self.add(Thing::Goal(id), Kinds::GOAL, &objective.name, Vec::new());
            }
        }
        let accounts = [
            (Thing::Prestige, voice.say("account-prestige", &[])),
            (Thing::Morale, voice.say("account-morale", &[])),
        ];
        for (thing, name) in accounts {
            self.add(thing, Kinds::ACCOUNT, &name, Vec::new());
        }
    }

    /// What a phrase stands for among names of these kinds. Whole names go before their
    /// beginnings, beginnings before words in the middle.
    ///
    /// # Errors
    /// Says what could have been meant.
    pub fn find(&self, phrase: &str, kinds: Kinds) -> Result<Thing, Lost> {
        let wanted = folded(phrase);
        if wanted.is_empty() {
            return Err(Lost::Missing);
        }
        let fitting = || self.names.iter().filter(|name| name.kinds.meets(kinds));
        let tests: [fn(&str, &str) -> bool; 3] = [
            |name, wanted| name == wanted,
            |name, wanted| name.starts_with(wanted),
            has_words,
        ];
        for test in tests {
            let mut found: Vec<&Name> = Vec::new();
            for name in fitting() {
                if name.any(|said| test(&folded(said), &wanted))
                    && found.iter().all(|other| other.thing != name.thing)
                {
                    found.push(name);
                }
            }
            match found.as_slice() {
                [] => {}
                [one] => return Ok(one.thing),
                several => {
                    let names = several.iter().map(|name| name.shown.clone());
                    return Err(Lost::Several(names.collect()));
                }
            }
        }
        let all = fitting().flat_map(|name| {
            let said = name.others.iter().map(String::as_str);
            std::iter::once(name.shown.as_str()).chain(said)
        });
        let words: Vec<(String, &str)> = fitting()
            .flat_map(|name| {
                let shown = name.shown.as_str();
                shown.split(' ').map(move |word| (folded(word), shown))
            })
            .filter(|(word, _)| word.len() > 3)
            .collect();
        let close = suggest::closest(&wanted, all).or_else(|| {
            let word = suggest::closest(&wanted, words.iter().map(|(word, _)| word.as_str()))?;
            words
                .iter()
                .find(|(known, _)| known == word)
                .map(|(_, shown)| *shown)
        });
        Err(Lost::Unknown(close.map(str::to_owned)))
    }

    /// Shown names of these kinds, in order.
    pub fn shown(&self, kinds: Kinds) -> impl Iterator<Item = &str> {
        self.names
            .iter()
            .filter(move |name| name.kinds.meets(kinds))
            .map(|name| name.shown.as_str())
    }

    /// The names of a thing.
    #[must_use]
    pub fn name(&self, thing: Thing) -> Option<&Name> {
        self.names.iter().find(|name| name.thing == thing)
    }
}

impl Name {
    fn any(&self, test: impl Fn(&str) -> bool) -> bool {
        test(&self.shown) || self.others.iter().any(|other| test(other))
    }
}

/// Without case, accents on apostrophes, and articles.
#[must_use]
pub fn folded(text: &str) -> String {
    let lower: String = text
        .to_lowercase()
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.'))
        .collect();
    let trimmed = lower.trim();
    trimmed.strip_prefix("the ").unwrap_or(trimmed).to_owned()
}

/// Whether each wanted word begins a word of the name, in the same order.
fn has_words(name: &str, wanted: &str) -> bool {
    let mut words = name.split([' ', '-']);
    wanted
        .split(' ')
        .all(|part| words.any(|word| word.starts_with(part)))
}
