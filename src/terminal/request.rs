//! What a line asks for, and what stands in its way.

use super::lexicon::{Lexicon, LexiconThing, Lost};
use super::print::{Output, Printer};
use super::scene::Scene;
use super::spell::Speller;
use super::verbs::Kinds;
use super::words::{Parsed, Word};
use crate::id::{ClassId, ContactId, FactionId, FleetId, MajeId, TerritoryId, Turn};
use crate::page::PageContext;
use crate::scenario::model::{Book, Good, Roster};
use crate::session::Session;
use crate::sim::command::Command;
use crate::sim::view::View;
use crate::text::{Voice, say};

/// What a line asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Request {
    /// To see something.
    Show(Output),
    /// To see something, after which a "yes" stands for a line.
    Propose(Output, String),
    /// To give commands, in order, all of them or none.
    Give(Vec<Command>),
    /// To take back the last order.
    Undo,
    /// To end the turn, or several where nobody plays.
    End(u16),
    /// To save, under a name.
    Save(Option<String>),
    /// To load what was saved under a name.
    Load(Option<String>),
    /// To save in the place of what has that name.
    Overwrite(Option<String>),
    /// To see what was saved.
    Saves {
        /// With every autosave.
        everything: bool,
    },
    /// To view the game as a faction.
    Watch(FactionId),
    /// To look back at a turn, as it truly was or as it was believed to be.
    LookBack(Turn, bool),
    /// To go on past the end of the game.
    PlayOn,
    /// To leave.
    Quit,
}

/// What stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Something that cannot be helped.
    Said(String),
    /// A question, with what can be meant: how it is shown, and the line it would be.
    Choice {
        /// The question.
        question: String,
        /// The possible answers.
        options: Vec<(String, String)>,
    },
}

/// What comes of a line.
pub type Answer = Result<Request, Trouble>;

/// A line being answered, and all that it needs.
#[derive(Debug, Clone)]
pub struct Line<'a> {
    /// The game.
    pub session: &'a Session,
    /// The voice that answers.
    pub voice: Voice<'a>,
    /// What pages are made from.
    pub pages: &'a PageContext<'a>,
    /// The names that can be said.
    pub lexicon: &'a Lexicon,
    /// The line.
    pub parsed: &'a Parsed,
    /// Whether a page tells where its numbers come from.
    pub explained: bool,
}

impl<'a> Line<'a> {
    /// What the faction sees.
    #[must_use]
    pub const fn view(&self) -> View<'a> {
        self.voice.view
    }

    /// The scenario.
    #[must_use]
    pub const fn book(&self) -> &'a Book {
        self.voice.book()
    }

    /// Who is in the game.
    #[must_use]
    pub const fn roster(&self) -> &'a Roster {
        self.voice.roster()
    }

    /// What the line is answered with.
    #[must_use]
    pub const fn scene(&self) -> Scene<'a> {
        Scene {
            session: self.session,
            voice: self.voice,
            pages: self.pages,
            lexicon: self.lexicon,
            explained: self.explained,
        }
    }

    /// Spells commands with the names that can be typed now.
    #[must_use]
    pub const fn speller(&self) -> Speller<'a> {
        Speller::new(self.voice, self.lexicon)
    }

    /// Prints pages for whoever typed the line.
    #[must_use]
    pub const fn printer(&self) -> Printer<'a> {
        self.scene().printer()
    }

    /// What a phrase of the line stands for.
    ///
    /// # Errors
    /// Asks back, says what was perhaps meant, or what is missing.
    pub fn find(&self, phrase: &str, kinds: Kinds) -> Result<LexiconThing, Trouble> {
        self.lexicon.find(phrase, kinds).map_err(|lost| match lost {
            Lost::Missing => self.missing(kinds),
            Lost::Several(names) => {
                let options = names.into_iter().take(9).map(|name| {
                    let line = self.parsed.with(phrase, &name);
                    (name, line)
                });
                Trouble::Choice {
                    question: say!(self.voice, "ask-which", phrase = phrase),
                    options: options.collect(),
                }
            }
            Lost::Unknown(Some(name)) => Trouble::Choice {
                question: say!(
                    self.voice,
                    "ask-did-you-mean",
                    phrase = phrase,
                    name = name.as_str()
                ),
                options: vec![(name.clone(), self.parsed.with(phrase, &name))],
            },
            Lost::Unfit(LexiconThing::Faction(_)) => Trouble::Said(say!(self.voice, "own-sect")),
            Lost::Unfit(_) | Lost::Unknown(None) => Trouble::Said(self.unknown(phrase, kinds)),
        })
    }

    fn unknown(&self, phrase: &str, kinds: Kinds) -> String {
        let id = if kinds.meets(Kinds::OWN) && !kinds.meets(Kinds::PLACE) {
            "unknown-own-place"
        } else if kinds.meets(Kinds::PLACE) {
            "unknown-place"
        } else if kinds.meets(Kinds::FLEET) {
            "unknown-fleet"
        } else if kinds.meets(Kinds::SEEN) {
            "unknown-seen"
        } else if kinds.meets(Kinds::MAJE) {
            "unknown-maje"
        } else if kinds.meets(Kinds::FACTION) {
            "unknown-faction"
        } else if kinds.meets(Kinds::GOOD) {
            "unknown-good"
        } else if kinds == Kinds::CLASS {
            "unknown-class"
        } else if kinds == Kinds::TECH {
            "unknown-technology"
        } else if kinds == Kinds::PRISONER {
            "unknown-prisoner"
        } else if kinds == Kinds::EXILE {
            "unknown-exile"
        } else {
            "unknown-thing"
        };
        say!(self.voice, id, phrase = phrase)
    }

    /// What to say where something of these kinds is missing.
    #[must_use]
    pub fn missing(&self, kinds: Kinds) -> Trouble {
        let id = if kinds.meets(Kinds::PLACE) || kinds.meets(Kinds::OWN) {
            "missing-place"
        } else if kinds.meets(Kinds::FLEET) {
            "missing-fleet"
        } else if kinds.meets(Kinds::SEEN) {
            "missing-seen"
        } else if kinds.meets(Kinds::MAJE) {
            "missing-maje"
        } else if kinds.meets(Kinds::FACTION) {
            "missing-faction"
        } else if kinds.meets(Kinds::CLASS) {
            "missing-class"
        } else {
            "missing-thing"
        };
        let names: Vec<&str> = self.lexicon.shown(kinds).take(9).collect();
        if names.is_empty() && kinds == Kinds::PRISONER {
            return Trouble::Said(say!(self.voice, "missing-prisoner"));
        }
        if names.is_empty() && kinds == Kinds::EXILE {
            return Trouble::Said(say!(self.voice, "missing-exile"));
        }
        if names.is_empty() || self.lexicon.shown(kinds).count() > 9 {
            let example = self.example();
            return Trouble::Said(format!("{} {example}", self.voice.say(id, &[])));
        }
        let options = names.into_iter().map(|name| {
            let line = self.parsed.with("", name);
            (name.to_owned(), line)
        });
        Trouble::Choice {
            question: self.voice.say(id, &[]),
            options: options.collect(),
        }
    }

    /// How the verb is used: its first forms, and where the others are explained.
    #[must_use]
    pub fn example(&self) -> String {
        let verb = self.parsed.verb.name;
        let all = super::show::help::example(&self.voice, verb);
        let forms: Vec<&str> = all.split(" · ").collect();
        match forms.as_slice() {
            [first, second, _, _, ..] => say!(
                self.voice,
                "example-more",
                forms = format!("{first} · {second}"),
                verb = verb
            ),
            _ => all,
        }
    }

    /// Says that the line cannot be understood, and how the verb is used.
    #[must_use]
    pub fn puzzled(&self) -> Trouble {
        Trouble::Said(say!(self.voice, "puzzled", example = self.example()))
    }

    /// A territory.
    ///
    /// # Errors
    /// As [`Line::find`].
    pub fn place(&self, phrase: &str) -> Result<TerritoryId, Trouble> {
        match self.find(phrase, Kinds::PLACE)? {
            LexiconThing::Place(id) => Ok(id),
            _ => Err(self.puzzled()),
        }
    }

    /// A territory, where one's own are meant first.
    ///
    /// # Errors
    /// As [`Line::find`].
    pub fn own_place(&self, phrase: &str) -> Result<TerritoryId, Trouble> {
        if phrase.trim().is_empty() {
            return Err(self.missing(Kinds::OWN));
        }
        match self.lexicon.find(phrase, Kinds::OWN) {
            Ok(LexiconThing::Place(id)) => Ok(id),
            _ => self.place(phrase),
        }
    }

    /// A fleet of one's own.
    ///
    /// # Errors
    /// As [`Line::find`].
    pub fn fleet(&self, phrase: &str) -> Result<FleetId, Trouble> {
        match self.find(phrase, Kinds::FLEET)? {
            LexiconThing::Fleet(id) => Ok(id),
            _ => Err(self.puzzled()),
        }
    }

    /// The names after a joint (or after the verb, if that is empty), which have commas or "and" between them. A name
    /// may itself have either in it: quoted, or where it is the whole name of something of these kinds.
    #[must_use]
    pub fn names(&self, joint: &str, kinds: Kinds) -> Vec<String> {
        let words = self.parsed.words_after(joint);
        let separates = |word: &Word| !word.quoted && matches!(word.text.as_str(), "," | "and");
        let said = |words: &[Word]| {
            let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
            texts.join(" ")
        };
        let mut names = Vec::new();
        let mut from = 0;
        while from < words.len() {
            if separates(&words[from]) {
                from += 1;
                continue;
            }
            let next = words[from..].iter().position(separates);
            let next = next.map_or(words.len(), |at| from + at);
            let whole = (next + 1..=words.len()).rev().find(|end| {
                let name = said(&words[from..*end]);
                self.lexicon.called(&name, kinds).is_some()
            });
            let until = whole.unwrap_or(next);
            names.push(said(&words[from..until]));
            from = until;
        }
        names
    }

    /// The fleets of one's own that are named after these joints (an empty one is the verb), as [`Line::names`] reads
    /// them; bare numbers need nothing between them. None twice.
    ///
    /// # Errors
    /// As [`Line::find`].
    pub fn fleets(&self, joints: &[&str]) -> Result<Vec<FleetId>, Trouble> {
        let is_number = |word: &str| {
            let digits = word.strip_prefix(['f', 'F']).unwrap_or_default();
            !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit())
        };
        let mut fleets = Vec::new();
        let names = joints.iter();
        for name in names.flat_map(|joint| self.names(joint, Kinds::FLEET)) {
            let numbers = name.split(' ').all(is_number);
            let names = if numbers {
                name.split(' ').collect()
            } else {
                vec![name.as_str()]
            };
            for name in names {
                let fleet = self.fleet(name)?;
                if !fleets.contains(&fleet) {
                    fleets.push(fleet);
                }
            }
        }
        Ok(fleets)
    }

    /// As [`Line::fleets`], but at least one.
    ///
    /// # Errors
    /// As [`Line::find`], and where none is named.
    pub fn some_fleets(&self, joints: &[&str]) -> Result<Vec<FleetId>, Trouble> {
        let fleets = self.fleets(joints)?;
        if fleets.is_empty() {
            return Err(self.missing(Kinds::FLEET));
        }
        Ok(fleets)
    }

    /// A fleet of somebody else.
    ///
    /// # Errors
    /// As [`Line::find`].
    pub fn seen(&self, phrase: &str) -> Result<ContactId, Trouble> {
        match self.find(phrase, Kinds::SEEN)? {
            LexiconThing::Seen(id) => Ok(id),
            _ => Err(self.puzzled()),
        }
    }

    /// A sect or power, not one's own.
    ///
    /// # Errors
    /// As [`Line::find`].
    pub fn faction(&self, phrase: &str) -> Result<FactionId, Trouble> {
        match self.find(phrase, Kinds::FACTION)? {
            LexiconThing::Faction(id) => Ok(id),
            _ => Err(self.puzzled()),
        }
    }

    /// A sect or power, one's own included.
    ///
    /// # Errors
    /// As [`Line::find`].
    pub fn anybody(&self, phrase: &str) -> Result<FactionId, Trouble> {
        match self.find(phrase, Kinds::FACTION.or(Kinds::SELF))? {
            LexiconThing::Faction(id) => Ok(id),
            _ => Err(self.puzzled()),
        }
    }

    /// A maje of one's own.
    ///
    /// # Errors
    /// As [`Line::find`].
    pub fn maje(&self, phrase: &str) -> Result<MajeId, Trouble> {
        match self.find(phrase, Kinds::MAJE)? {
            LexiconThing::Maje(id) => Ok(id),
            _ => Err(self.puzzled()),
        }
    }

    /// A prisoner.
    ///
    /// # Errors
    /// As [`Line::find`].
    pub fn prisoner(&self, phrase: &str) -> Result<MajeId, Trouble> {
        match self.find(phrase, Kinds::PRISONER)? {
            LexiconThing::Prisoner(id) => Ok(id),
            _ => Err(self.puzzled()),
        }
    }

    /// An exile.
    ///
    /// # Errors
    /// As [`Line::find`].
    pub fn exile(&self, phrase: &str) -> Result<MajeId, Trouble> {
        match self.find(phrase, Kinds::EXILE)? {
            LexiconThing::Exile(id) => Ok(id),
            _ => Err(self.puzzled()),
        }
    }

    /// A class of ships.
    ///
    /// # Errors
    /// As [`Line::find`].
    pub fn class(&self, phrase: &str) -> Result<ClassId, Trouble> {
        match self.find(phrase, Kinds::CLASS)? {
            LexiconThing::Class(id) => Ok(id),
            _ => Err(self.puzzled()),
        }
    }

    /// A good.
    ///
    /// # Errors
    /// As [`Line::find`].
    pub fn good(&self, phrase: &str) -> Result<Good, Trouble> {
        match self.find(phrase, Kinds::GOOD)? {
            LexiconThing::Good(good) => Ok(good),
            _ => Err(self.puzzled()),
        }
    }
}
