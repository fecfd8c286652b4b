//! The names that can be typed now, and what they stand for.

use super::verbs::Kinds;
use crate::council::is_ours;
use crate::id::{ClassId, ContactId, FactionId, FleetId, MajeId, ObjectiveId, TechId, TerritoryId};
use crate::scenario::model::Good;
use crate::scenario::suggest;
use crate::text::Voice;
use std::collections::BTreeMap;

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LexiconThing {
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
    /// An exile.
    Exile(MajeId),
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
pub struct LexiconName {
    /// What it stands for.
    pub thing: LexiconThing,
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
    names: Vec<LexiconName>,
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
    /// It is the whole name of something that does not fit there: of one's own sect, of somebody else's land.
    Unfit(LexiconThing),
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
        lexicon.tell_apart();
        lexicon
    }

    /// Tells apart what is called the same: by another name that only one of them has, or by a number.
    fn tell_apart(&mut self) {
        let mut alike: BTreeMap<(u32, String), Vec<usize>> = BTreeMap::new();
        for (at, name) in self.names.iter().enumerate() {
            let key = (kin(name.kinds).0, folded(&name.shown));
            alike.entry(key).or_default().push(at);
        }
        for ((_, said), same) in alike.iter().filter(|(_, same)| same.len() > 1) {
            for at in same {
                self.names[*at]
                    .others
                    .retain(|other| folded(other) != *said);
            }
            let others = same.iter().flat_map(|at| &self.names[*at].others);
            let others: Vec<String> = others.map(|other| folded(other)).collect();
            for (number, at) in (1..).zip(same) {
                let name = &mut self.names[*at];
                let only = |other: &&String| {
                    let other = folded(other);
                    others.iter().filter(|known| **known == other).count() == 1
                };
                let mark = name.others.iter().find(only).cloned();
                let mark = mark.unwrap_or_else(|| i32::to_string(&number));
                name.shown = format!("{} ({mark})", name.shown);
            }
        }
    }

    fn add(&mut self, thing: LexiconThing, kinds: Kinds, shown: &str, others: Vec<String>) {
        self.names.push(LexiconName {
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
            let others = key(voice, id).into_iter().collect();
            self.add(LexiconThing::Place(id), kinds, &place.name, others);
        }
    }

    fn add_factions(&mut self, voice: &Voice<'_>) {
        for id in voice.known_factions() {
            let kinds = if voice.is_you(id) {
                Kinds::SELF
            } else {
                Kinds::FACTION
            };
            let faction = voice.roster().faction(id);
            let others = vec![faction.name.clone(), faction.key.clone()];
            self.add(LexiconThing::Faction(id), kinds, &faction.short, others);
        }
    }

    fn add_fleets(&mut self, voice: &Voice<'_>) {
        for (number, fleet) in (1..).zip(&voice.view.own.fleets) {
            let name = voice.fleet_name(fleet.id);
            let others = vec![format!("f{number}")];
            self.add(LexiconThing::Fleet(fleet.id), Kinds::FLEET, &name, others);
        }
        for (number, seen) in (1..).zip(&voice.view.beliefs.fleets) {
            let name = voice.contact_name(seen.contact);
            let others = vec![format!("s{number}")];
            self.add(LexiconThing::Seen(seen.contact), Kinds::SEEN, &name, others);
        }
    }

    fn add_majes(&mut self, voice: &Voice<'_>) {
        for maje in &voice.view.own.majes {
            self.add(
                LexiconThing::Maje(maje.id),
                Kinds::MAJE,
                &maje.name,
                Vec::new(),
            );
        }
        for (_, maje) in &voice.view.own.prisoners {
            self.add(
                LexiconThing::Prisoner(maje.id),
                Kinds::PRISONER,
                &maje.name,
                Vec::new(),
            );
        }
        for exile in &voice.view.own.exiles {
            self.add(
                LexiconThing::Exile(exile.maje),
                Kinds::EXILE,
                &exile.name,
                Vec::new(),
            );
        }
    }

    fn add_things(&mut self, voice: &Voice<'_>) {
        let book = voice.book();
        for (at, class) in book.classes.iter().enumerate() {
            let others = vec![format!("{}s", class.name), class.key.replace('_', " ")];
            self.add(
                LexiconThing::Class(ClassId::from_index(at)),
                Kinds::CLASS,
                &class.name,
                others,
            );
        }
        for (at, tech) in book.technologies.iter().enumerate() {
            let id = TechId::from_index(at);
            self.add(
                LexiconThing::Technology(id),
                Kinds::TECH,
                &tech.name,
                Vec::new(),
            );
        }
        for good in Good::ALL {
            let name = super::ink::plain(&voice.good(good));
            self.add(LexiconThing::Good(good), Kinds::GOOD, &name, Vec::new());
        }
        for (at, entry) in book.encyclopedia.iter().enumerate() {
            self.add(
                LexiconThing::Entry(at),
                Kinds::ENTRY,
                &entry.title,
                entry.aliases.clone(),
            );
        }
        for (at, objective) in book.objectives.iter().enumerate() {
            if is_ours(&voice.view, objective) {
                let id = ObjectiveId::from_index(at);
                self.add(
                    LexiconThing::Goal(id),
                    Kinds::GOAL,
                    &objective.name,
                    Vec::new(),
                );
            }
        }
        let accounts = [
            (LexiconThing::Prestige, voice.say("account-prestige", &[])),
            (LexiconThing::Morale, voice.say("account-morale", &[])),
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
    pub fn find(&self, phrase: &str, kinds: Kinds) -> Result<LexiconThing, Lost> {
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
        for (rank, test) in tests.into_iter().enumerate() {
            if rank == 1
                && let Some(unfit) = self.unfit(&wanted, kinds)
            {
                return Err(Lost::Unfit(unfit));
            }
            let mut found: Vec<&LexiconName> = Vec::new();
            for name in fitting() {
                if name.any(|said| test(&folded(said), &wanted))
                    && found.iter().all(|other| other.thing != name.thing)
                {
                    found.push(name);
                }
            }
            match found.as_slice() {
                [] => {}
                [one] if rank > 0 && self.could_be_ones_own(kinds, |said| test(said, &wanted)) => {
                    return Err(Lost::Unknown(Some(one.shown.clone())));
                }
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

    /// What has exactly this name, if one thing only has it.
    #[must_use]
    pub fn called(&self, phrase: &str, kinds: Kinds) -> Option<LexiconThing> {
        let wanted = folded(phrase);
        let fitting = self.names.iter().filter(|name| name.kinds.meets(kinds));
        let mut called = fitting.filter(|name| name.any(|said| folded(said) == wanted));
        let first = called.next()?.thing;
        called.all(|other| other.thing == first).then_some(first)
    }

    /// Whether somebody of one's own has a name that passes the test, where only others are meant: then it is asked who
    /// is meant, for what is given to somebody else cannot be had back.
    fn could_be_ones_own(&self, kinds: Kinds, test: impl Fn(&str) -> bool) -> bool {
        let pairs = [
            (Kinds::FACTION, Kinds::SELF),
            (Kinds::PRISONER, Kinds::MAJE),
            (Kinds::EXILE, Kinds::MAJE),
        ];
        let own = pairs
            .into_iter()
            .filter(|(other, own)| kinds.meets(*other) && !kinds.meets(*own));
        let own = own.fold(Kinds::NONE, |all, (_, own)| all.or(own));
        let mut names = self.names.iter().filter(|name| name.kinds.meets(own));
        names.any(|name| name.any(|said| test(&folded(said))))
    }

    /// What has exactly this name and is much like what is looked for, but does not fit: nothing that only begins like
    /// it is meant instead.
    fn unfit(&self, wanted: &str, kinds: Kinds) -> Option<LexiconThing> {
        let alike = kin(kinds);
        let mut unfit = self.names.iter().filter(|name| name.kinds.meets(alike));
        let unfit = unfit.find(|name| name.any(|said| folded(said) == wanted));
        unfit.map(|name| name.thing)
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
    pub fn name(&self, thing: LexiconThing) -> Option<&LexiconName> {
        self.names.iter().find(|name| name.thing == thing)
    }
}

/// These kinds, and those that are taken for them: one's own and others.
fn kin(kinds: Kinds) -> Kinds {
    const PAIRS: [Kinds; 4] = [
        Kinds::PLACE.or(Kinds::OWN),
        Kinds::FACTION.or(Kinds::SELF),
        Kinds::FLEET.or(Kinds::SEEN),
        Kinds::MAJE.or(Kinds::PRISONER).or(Kinds::EXILE),
    ];
    let pairs = PAIRS.into_iter().filter(|pair| pair.meets(kinds));
    pairs.fold(kinds, Kinds::or)
}

/// The id of a land as words, unless the names of several lands begin with it: "kethra" where there are two of them.
fn key(voice: &Voice<'_>, id: TerritoryId) -> Option<String> {
    let places = &voice.book().places;
    let key = voice.book().place(id).key.replace('_', " ");
    let begun = places
        .iter()
        .filter(|it| folded(&it.name).starts_with(&key));
    (begun.count() < 2).then_some(key)
}

impl LexiconName {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::testing::Sandbox;
    use crate::terminal::ink::mark;
    use crate::text::Text;

    fn with_lexicon(sandbox: Sandbox, look: impl Fn(&Lexicon)) {
        let text = Text::english().expect("the words are sound");
        let game = sandbox.start(1);
        let voice = Voice::new(&text, game.view(FactionId(0)), mark);
        look(&Lexicon::new(&voice));
    }

    #[test]
    fn lands_of_one_name_are_asked_about_once_and_then_told_apart() {
        let named = |name: &'static str| {
            move |place: &mut crate::scenario::model::Place| {
                name.clone_into(&mut place.name);
                place.key = String::from("kethra");
            }
        };
        let sandbox = Sandbox::row(5, 2)
            .sect(&[0])
            .place(1, named("Kethra (Gate Rock)"))
            .place(3, named("Kethra (Deep Well)"));
        with_lexicon(sandbox, |lexicon| {
            let Err(Lost::Several(names)) = lexicon.find("kethra", Kinds::PLACE) else {
                panic!("there are two");
            };
            let found = |name: &str| lexicon.find(name, Kinds::PLACE);
            let two = [1, 3].map(|at| Ok(LexiconThing::Place(TerritoryId(at))));
            assert_eq!([found(&names[0]), found(&names[1])], two, "{names:?}");
            assert_eq!([found("kethra gate rock"), found("kethra deep")], two);
        });
    }

    #[test]
    fn ones_own_name_never_stands_for_somebody_else() {
        let sandbox = Sandbox::row(5, 2).sect(&[0]).sect(&[4]).change(|scenario| {
            let roster = scenario.roster_mut();
            for (faction, name) in roster.factions.iter_mut().zip(["Ogla", "Oglamar"]) {
                name.clone_into(&mut faction.short);
            }
        });
        with_lexicon(sandbox, |lexicon| {
            let own = LexiconThing::Faction(FactionId(0));
            let other = LexiconThing::Faction(FactionId(1));
            assert_eq!(lexicon.find("ogla", Kinds::FACTION), Err(Lost::Unfit(own)));
            assert_eq!(lexicon.find("oglam", Kinds::FACTION), Ok(other));
            let asked = Lost::Unknown(Some(String::from("Oglamar")));
            assert_eq!(lexicon.find("ogl", Kinds::FACTION), Err(asked));
            assert_eq!(
                lexicon.find("ogla", Kinds::SELF.or(Kinds::FACTION)),
                Ok(own)
            );
        });
    }
}
