//! What things are called.

use super::say;
use super::voice::{Named, Voice};
use crate::id::{ClassId, ContactId, FactionId, FleetId, MajeId, TechId, TerritoryId};
use crate::scenario::model::{FactionTrait, Good, Pronoun, Squadron};
use crate::sim::belief::Source;
use crate::sim::event::FleetRef;

impl Voice<'_> {
    /// A faction in the middle of a sentence: "the Keth", "Voyager", or "you".
    #[must_use]
    pub fn faction(&self, id: FactionId) -> String {
        if self.is_you(id) {
            return say!(self, "name-you");
        }
        self.them(id)
    }

    /// A faction by its name even if it is the listener's.
    #[must_use]
    pub fn them(&self, id: FactionId) -> String {
        let definition = self.roster().faction(id);
        let name = self.mark(Named::Faction(id), &definition.short);
        if definition.is(FactionTrait::Travellers) {
            name
        } else {
            say!(self, "name-the", name = name)
        }
    }

    /// "your", "the Keth's".
    #[must_use]
    pub fn possessive(&self, id: FactionId) -> String {
        if self.is_you(id) {
            say!(self, "name-your")
        } else {
            let many = self.roster().faction(id).short.ends_with('s');
            let words = if many {
                "name-whose-many"
            } else {
                "name-whose"
            };
            say!(self, words, whose = self.them(id))
        }
    }

    /// The bare short name of a faction, for tables.
    #[must_use]
    pub fn short(&self, id: FactionId) -> String {
        self.mark(Named::Faction(id), &self.roster().faction(id).short)
    }

    /// Who holds something; nobody if nobody does.
    #[must_use]
    pub fn holder(&self, id: Option<FactionId>) -> String {
        match id {
            Some(id) => self.faction(id),
            None => say!(self, "name-nobody"),
        }
    }

    /// A territory.
    #[must_use]
    pub fn place(&self, id: TerritoryId) -> String {
        match self.book().places.get(id.index()) {
            Some(place) => self.mark(Named::Place(id), &place.name),
            None => say!(self, "name-unknown"),
        }
    }

    /// Several territories.
    #[must_use]
    pub fn places(&self, ids: &[TerritoryId]) -> String {
        let names: Vec<String> = ids.iter().map(|id| self.place(*id)).collect();
        self.list(&names)
    }

    /// A class of ships, by number: "1 raider", "3 raiders".
    #[must_use]
    pub fn ships_of(&self, class: ClassId, count: i32) -> String {
        let name = self
            .book()
            .classes
            .get(class.index())
            .map_or_else(|| say!(self, "name-unknown"), |c| self.common_noun(&c.name));
        // The ending of the plural is part of the name.
        let name = say!(self, "name-ships", count = count, class = name);
        let ships = self.mark(Named::Class(class), &name);
        say!(self, "count-ships-of", count = count, ships = ships)
    }

    /// A class of ships.
    #[must_use]
    pub fn class(&self, class: ClassId) -> String {
        match self.book().classes.get(class.index()) {
            Some(definition) => self.mark(Named::Class(class), &self.common_noun(&definition.name)),
            None => say!(self, "name-unknown"),
        }
    }

    /// Whether a word is made from a name of this game: "Talaxian" where there is a New Talax. Of titles the first word
    /// says nothing: it has its capital anyway.
    fn is_of_a_name(&self, word: &str) -> bool {
        /// Shorter words are too often the beginning of others.
        const LEAST: usize = 4;
        let made_from = |part: &str| {
            let named = part.starts_with(char::is_uppercase) && part.len() >= LEAST;
            named && word.starts_with(part)
        };
        let book = self.book();
        let factions = self.roster().factions.iter();
        let names = factions.map(|it| it.short.as_str());
        let names = names.chain(book.places.iter().map(|place| place.name.as_str()));
        let mut words = names.flat_map(|name| name.split([' ', '-']));
        let titles = book.encyclopedia.iter().map(|entry| entry.title.as_str());
        let mut later = titles.flat_map(|title| title.split(' ').skip(1));
        words.any(made_from) || later.any(made_from)
    }

    /// "Raider" as it stands in the middle of a sentence; names of peoples and names with a
    /// hyphen or more capitals keep theirs.
    fn common_noun(&self, name: &str) -> String {
        let first_word = name.split(' ').next().unwrap_or(name);
        let mut later_words = name.split(' ').skip(1);
        let proper = later_words.any(|word| word.starts_with(char::is_uppercase))
            || first_word.chars().skip(1).any(|c| !c.is_lowercase())
            || self.is_of_a_name(first_word);
        let mut letters = name.chars();
        match letters.next() {
            Some(first) if !proper => first.to_lowercase().chain(letters).collect(),
            _ => name.to_owned(),
        }
    }

    /// Ships by class: "5 raiders and 1 gunboat".
    #[must_use]
    pub fn squadrons(&self, ships: &[Squadron]) -> String {
        // Squadrons of one class, from several fleets, are counted together.
        let mut classes: Vec<(ClassId, i32)> = Vec::new();
        for squadron in ships.iter().filter(|squadron| squadron.count > 0) {
            let count = i32::from(squadron.count);
            match classes
                .iter_mut()
                .find(|(class, _)| *class == squadron.class)
            {
                Some((_, sum)) => *sum += count,
                None => classes.push((squadron.class, count)),
            }
        }
        let parts: Vec<String> = classes
            .into_iter()
            .map(|(class, count)| self.ships_of(class, count))
            .collect();
        if parts.is_empty() {
            say!(self, "name-no-ships")
        } else {
            self.list(&parts)
        }
    }

    /// A kind of technology.
    #[must_use]
    pub fn technology(&self, id: TechId) -> String {
        match self.book().technologies.get(id.index()) {
            Some(definition) => {
                self.mark(Named::Technology(id), &self.common_noun(&definition.name))
            }
            None => say!(self, "name-unknown"),
        }
    }

    /// A good.
    #[must_use]
    pub fn good(&self, good: Good) -> String {
        let name = match good {
            Good::Food => say!(self, "good-food"),
            Good::Ore => say!(self, "good-ore"),
            Good::Water => say!(self, "good-water"),
        };
        self.mark(Named::Good(good), &name)
    }

    /// The plain name of a fleet of the listener's own, without marks: its name, or one made from its number.
    #[must_use]
    pub fn fleet_name(&self, id: FleetId) -> String {
        match self.view.fleet(id) {
            Some(fleet) if !fleet.name.is_empty() => without_article(&fleet.name).to_owned(),
            _ => self.own_numbered(id),
        }
    }

    /// The plain name of a fleet of somebody else, without marks: its name if it was seen, or which it is among the
    /// fleets that the listener has seen under this flag.
    #[must_use]
    pub fn contact_name(&self, id: ContactId) -> String {
        let Some(known) = self.view.beliefs.contact(id) else {
            return say!(self, "name-a-fleet");
        };
        if let Some(name) = &known.name {
            return without_article(name).to_owned();
        }
        say!(
            self,
            "name-numbered-fleet",
            number = known.number.to_string(),
            ending = self.ordinal(known.number),
            whose = self.roster().faction(known.flag).short.as_str(),
            kind = say!(self, "role-fleet")
        )
    }

    /// A fleet of its own by its number, whatever ships it has: they change, a name does not. Of one that came from somebody else the number tells how many fleets that one
    /// had, so it is left out.
    fn own_numbered(&self, id: FleetId) -> String {
        let kind = say!(self, "role-fleet");
        if id.owner != self.view.faction() {
            let whose = self.roster().factions.get(id.owner.index());
            let whose = whose.map_or_else(String::new, |f| f.short.clone());
            return say!(self, "name-taken-fleet", whose = whose, kind = kind);
        }
        let number = id.serial.saturating_add(1);
        say!(
            self,
            "name-own-fleet",
            number = number.to_string(),
            ending = self.ordinal(number),
            kind = kind
        )
    }

    /// The ending of an ordinal number.
    fn ordinal(&self, number: u16) -> String {
        match (number % 10, number % 100) {
            (_, 11..=13) => say!(self, "ordinal-th"),
            (1, _) => say!(self, "ordinal-st"),
            (2, _) => say!(self, "ordinal-nd"),
            (3, _) => say!(self, "ordinal-rd"),
            _ => say!(self, "ordinal-th"),
        }
    }

    /// A fleet of the listener's own in a sentence.
    #[must_use]
    pub fn fleet(&self, id: FleetId) -> String {
        let flag = self.view.fleet(id).map(|_| self.view.faction());
        self.mark(Named::Fleet(id, flag), &self.fleet_name(id))
    }

    /// A fleet of somebody else in a sentence.
    #[must_use]
    pub fn contact(&self, id: ContactId) -> String {
        let flag = self.view.beliefs.sighting(id).map(|seen| seen.flag);
        self.mark(Named::Contact(id, flag), &self.contact_name(id))
    }

    /// A fleet of somebody else in a sentence, with its flag.
    #[must_use]
    pub fn contact_of(&self, id: ContactId, flag: FactionId) -> String {
        let plain = self.contact_name(id);
        let name = self.mark(Named::Contact(id, Some(flag)), &plain);
        self.with_flag(name, &plain, flag)
    }

    /// A fleet of its own whose flag is known.
    fn fleet_of(&self, id: FleetId, flag: FactionId) -> String {
        let plain = self.fleet_name(id);
        let name = self.mark(Named::Fleet(id, Some(flag)), &plain);
        self.with_flag(name, &plain, flag)
    }

    /// The name of a fleet with its flag, unless that is the listener's or the name says so.
    fn with_flag(&self, name: String, plain: &str, flag: FactionId) -> String {
        let short = &self.roster().faction(flag).short;
        if self.is_you(flag) || plain.contains(short) {
            return name;
        }
        let short = self.short(flag);
        say!(self, "name-fleet-of", fleet = name, short = short)
    }

    /// How it is known what a faction thinks of the listener, and how closely.
    #[must_use]
    pub fn regard(&self, id: FactionId) -> String {
        let regard = self.view.own.regard.get(id.index());
        let regard = regard.copied().unwrap_or_default();
        let key = match regard.source {
            Source::Told(_) | Source::Seen => "regard-told",
            Source::Rumoured | Source::Unknown => "regard-rumoured",
        };
        let (low, high) = (self.signed(regard.band.low), self.signed(regard.band.high));
        self.say(key, &[("low", low.into()), ("high", high.into())])
    }

    /// A fleet in an event, of others with its flag.
    #[must_use]
    pub fn fleet_named(&self, fleet: FleetRef, flag: FactionId) -> String {
        match fleet {
            FleetRef::Own(id) => self.fleet_of(id, flag),
            FleetRef::Contact(id) => self.contact_of(id, flag),
            FleetRef::Unknown => {
                say!(self, "name-a-fleet-of", whose = self.faction(flag))
            }
        }
    }

    /// A fleet in an event whose flag was told before.
    #[must_use]
    pub fn fleet_ref(&self, fleet: FleetRef) -> String {
        match fleet {
            FleetRef::Own(id) => self.fleet(id),
            FleetRef::Contact(id) => self.contact(id),
            FleetRef::Unknown => say!(self, "name-a-fleet"),
        }
    }

    /// The plain name of a maje, without marks.
    #[must_use]
    pub fn maje_name(&self, id: MajeId) -> String {
        let own = self.view.maje(id).map(|maje| &maje.name);
        let prisoner = || {
            let own = self.view.own;
            let mut held = own.prisoners.iter().chain(&own.hostages);
            held.find(|(_, maje)| maje.id == id)
                .map(|(_, maje)| &maje.name)
        };
        let exile = || self.view.own.exile(id).map(|exile| &exile.name);
        let informant = || {
            let mut known = self.view.own.informants.iter();
            known.find(|it| it.maje == id).map(|it| &it.name)
        };
        let leader = || {
            let mut all = self.view.common.factions.iter();
            all.find(|faction| faction.first_maje == Some(id))
                .map(|faction| &faction.first_maje_name)
        };
        let defined = || self.book().notable(id).map(|maje| &maje.name);
        own.or_else(prisoner)
            .or_else(leader)
            .or_else(exile)
            .or_else(informant)
            .or_else(defined)
            .cloned()
            .unwrap_or_else(|| say!(self, "name-a-maje"))
    }

    /// What a maje is called in a sentence, for messages that choose words by it. Whoever rose in play is a Kazon, and
    /// so a he.
    #[must_use]
    pub fn pronoun(&self, id: MajeId) -> &'static str {
        let told = self.book().notable(id);
        match told.map(|maje| maje.pronoun).unwrap_or_default() {
            Pronoun::He => "he",
            Pronoun::She => "she",
            Pronoun::They => "they",
        }
    }

    /// A maje in a sentence.
    #[must_use]
    pub fn maje(&self, id: MajeId) -> String {
        let own = self.view.maje(id).map(|_| self.view.faction());
        self.mark(Named::Maje(id, own), &self.maje_name(id))
    }

    /// "a", "a and b", "a, b and c".
    #[must_use]
    pub fn list(&self, parts: &[String]) -> String {
        match parts {
            [] => say!(self, "name-nothing"),
            [one] => one.clone(),
            [rest @ .., last] => say!(
                self,
                "list-and",
                rest = rest.join(", "),
                last = last.as_str()
            ),
        }
    }
}

/// The name without its article, so that it can be looked up and put into sentences.
fn without_article(name: &str) -> &str {
    name.strip_prefix("The ").unwrap_or(name)
}
