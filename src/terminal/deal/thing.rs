//! What a clause promises, as it is typed: `20 water`, `4 terraforming systems`, `replicators`, `freedom of jal haron`. A
//! new kind of clause adds a way to read it and a way to spell it, both here.

use super::{MOST, amount, listed, number};
use crate::id::MajeId;
use crate::sim::terms::Owed;
use crate::terminal::lexicon::LexiconThing;
use crate::terminal::request::{Line, Trouble};
use crate::terminal::spell::Speller;
use crate::terminal::verbs::Kinds;
use crate::text::say;

/// Words that begin what a clause promises, where no number does.
const BEGIN: [&str; 23] = [
    "mutual",
    "nothing",
    "freedom",
    "non-aggression",
    "peace",
    "passage",
    "vassalage",
    "merger",
    "silence",
    "hostage",
    "fostering",
    "defence",
    "defense",
    "embargo",
    "war",
    "vote",
    "word",
    "release",
    "land",
    "attendance",
    "guarantee",
    "guard",
    "escrow",
];

/// Whether a word begins what a clause promises.
#[must_use]
pub fn begins(word: &str) -> bool {
    number(word).is_some() || BEGIN.contains(&word)
}

/// Several things, joined by "and" or commas.
///
/// # Errors
/// Names nobody has, or parts that are missing.
pub fn read_all(line: &Line<'_>, words: &[&str]) -> Result<Vec<Owed>, Trouble> {
    let parts = listed(words);
    if parts.is_empty() {
        return Err(line.puzzled());
    }
    let read = |part: &&[&str]| read(line, part);
    parts.iter().map(read).collect()
}

/// One thing.
pub(super) fn read(line: &Line<'_>, words: &[&str]) -> Result<Owed, Trouble> {
    let (first, rest) = words.split_first().ok_or_else(|| line.puzzled())?;
    if *first == "freedom" {
        let name = rest.join(" ");
        let name = name.trim_start_matches("of ");
        let held = line.prisoner(name);
        let maje = held.or_else(|trouble| line.maje(name).map_err(|_| trouble))?;
        return Ok(Owed::Prisoner(maje));
    }
    let third = || {
        let name = rest.join(" ");
        line.faction(
            name.trim_start_matches("on ")
                .trim_start_matches("of ")
                .trim_start_matches("with "),
        )
    };
    let host = || {
        let name = rest.join(" ");
        line.anybody(name.trim_start_matches("at "))
    };
    match *first {
        "non-aggression" => return Ok(Owed::NonAggression),
        "peace" => return Ok(Owed::Peace),
        "passage" => return Ok(Owed::Passage),
        "hostage" => return Ok(Owed::Hostage(ward(line, rest)?)),
        "fostering" => return Ok(Owed::Fostering(ward(line, rest)?)),
        "vassalage" => return Ok(Owed::Vassalage),
        "merger" => return Ok(Owed::Merger),
        "silence" => return Ok(Owed::Silence),
        "defence" | "defense" => return Ok(Owed::Defence),
        "embargo" => return Ok(Owed::Embargo(third()?)),
        "war" => return Ok(Owed::JointWar(third()?)),
        "vote" => return Ok(Owed::Vote(host()?)),
        "attendance" => return Ok(Owed::Attendance(host()?)),
        "guarantee" => return Ok(Owed::Guarantee(third()?)),
        "word" => return Ok(Owed::Information(third()?)),
        "release" => return release(line, rest),
        "guard" => return guard(line, rest),
        "escrow" => return escrow(line, rest),
        "land" => return Ok(Owed::Territory(line.place(&rest.join(" "))?)),
        _ => {}
    }
    let count = amount(line, first, MOST)?;
    let name = if count.is_some() { rest } else { words }.join(" ");
    match (line.lexicon.find(&name, Kinds::GOOD), count) {
        (Ok(LexiconThing::Good(good)), Some(loads)) => return Ok(Owed::Goods(good, loads)),
        (Ok(LexiconThing::Good(good)), None) => {
            let good = line.voice.good(good);
            return Err(Trouble::Said(say!(line.voice, "ask-how-much", good = good)));
        }
        _ => {}
    }
    let LexiconThing::Technology(tech) = line.find(&name, Kinds::TECH)? else {
        return Err(line.puzzled());
    };
    if count.is_some() && !line.book().technology(tech).units {
        let technology = line.voice.technology(tech);
        return Err(Trouble::Said(say!(
            line.voice,
            "amount-of-knowledge",
            technology = technology
        )));
    }
    Ok(Owed::Technology(tech, count.unwrap_or(1)))
}

/// `release from 20 ore`: what was promised for later.
fn release(line: &Line<'_>, words: &[&str]) -> Result<Owed, Trouble> {
    let promised = words.strip_prefix(&["from"]).unwrap_or(words);
    let pledged = read(line, promised)?.pledged();
    pledged
        .map(Owed::Release)
        .ok_or_else(|| Trouble::Said(say!(line.voice, "deal-no-release")))
}

/// `escrow of 10 ore`: goods that are laid aside.
fn escrow(line: &Line<'_>, words: &[&str]) -> Result<Owed, Trouble> {
    let laid = words.strip_prefix(&["of"]).unwrap_or(words);
    let goods = read(line, laid)?.goods();
    goods
        .map(|(good, loads)| Owed::Escrow(good, loads))
        .ok_or_else(|| Trouble::Said(say!(line.voice, "deal-no-escrow")))
}

/// `guard of 40 at sobras`: ships of this strength at a place of the other.
fn guard(line: &Line<'_>, words: &[&str]) -> Result<Owed, Trouble> {
    let words = words.strip_prefix(&["of"]).unwrap_or(words);
    let words = words.strip_prefix(&["strength"]).unwrap_or(words);
    let asks = || Trouble::Said(say!(line.voice, "ask-how-strong"));
    let (first, rest) = words.split_first().ok_or_else(asks)?;
    let strength = amount(line, first, MOST)?.ok_or_else(asks)?;
    let place = rest.strip_prefix(&["at"]).unwrap_or(rest).join(" ");
    Ok(Owed::Guard(line.place(&place)?, strength))
}

/// A maje of its own, or one of others whom everybody knows by name.
fn ward(line: &Line<'_>, words: &[&str]) -> Result<MajeId, Trouble> {
    let name = words.join(" ");
    let name = name.trim_start_matches("of ");
    line.maje(name).or_else(|trouble| {
        let known = line.book().notables.iter();
        let mut known = known.filter(|it| it.name.to_lowercase() == name);
        known.next().map(|it| it.id).ok_or(trouble)
    })
}

impl Speller<'_> {
    /// One thing.
    pub(in crate::terminal) fn owed(&self, what: Owed) -> String {
        match what {
            Owed::Goods(good, loads) => format!("{loads} {}", self.good(good)),
            Owed::Technology(tech, _) if !self.voice().book().technology(tech).units => {
                self.technology(tech)
            }
            Owed::Technology(tech, units) => format!("{units} {}", self.technology(tech)),
            Owed::Prisoner(maje) => format!("freedom of {}", self.maje(maje)),
            Owed::NonAggression => "non-aggression".to_owned(),
            Owed::Peace => "peace".to_owned(),
            Owed::Passage => "passage".to_owned(),
            Owed::Vassalage => "vassalage".to_owned(),
            Owed::Merger => "merger".to_owned(),
            Owed::Silence => "silence".to_owned(),
            Owed::Hostage(maje) => format!("hostage {}", self.ward(maje)),
            Owed::Fostering(maje) => format!("fostering of {}", self.ward(maje)),
            Owed::Defence => "defence".to_owned(),
            Owed::Embargo(on) => format!("embargo on {}", self.faction(on)),
            Owed::JointWar(on) => format!("war on {}", self.faction(on)),
            Owed::Vote(at) => format!("vote at {}", self.faction(at)),
            Owed::Attendance(at) => format!("attendance at {}", self.faction(at)),
            Owed::Guarantee(with) => format!("guarantee with {}", self.faction(with)),
            Owed::Information(on) => format!("word of {}", self.faction(on)),
            Owed::Territory(at) => format!("land {}", self.place(at)),
            Owed::Guard(at, strength) => format!("guard of {strength} at {}", self.place(at)),
            Owed::Escrow(good, loads) => format!("escrow of {loads} {}", self.good(good)),
            Owed::Release(pledged) => format!("release from {}", self.owed(Owed::from(pledged))),
        }
    }

    /// A maje of its own, or one of others whom everybody knows by name.
    fn ward(&self, maje: MajeId) -> String {
        if self.voice().view.maje(maje).is_some() {
            self.maje(maje)
        } else {
            self.voice().maje_name(maje).to_lowercase()
        }
    }
}
