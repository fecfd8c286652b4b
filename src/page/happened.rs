//! A turn in sentences: a way of several legs is one of them, so is what many achieve at once, and so is hunger in
//! several lands.

use super::sheet::Tone;
use crate::id::{FactionId, ObjectiveId, TerritoryId};
use crate::sim::event::{Achieved, Event, Hunger, Moved, Perceived};
use crate::text::{Voice, Weight, capital, say};

/// From how many on those who achieve the same are counted, not named.
const MANY: usize = 4;

/// What happened, in one sentence.
#[derive(Debug, Clone)]
pub struct Sentence<'r> {
    /// The sentence, with names marked.
    pub words: String,
    /// How much it matters to the reader.
    pub weight: Weight,
    /// What it tells of; at least one.
    pub records: Vec<&'r Perceived>,
}

impl Sentence<'_> {
    /// Whether it is about a faction.
    #[must_use]
    pub fn concerns(&self, faction: FactionId) -> bool {
        self.records
            .iter()
            .any(|record| record.event.concerns(faction))
    }
}

/// Returns what happened in a turn, in order.
#[must_use]
pub fn sentences<'r>(voice: &Voice<'_>, records: &'r [Perceived]) -> Vec<Sentence<'r>> {
    let mut sentences = Vec::new();
    let mut counted: Vec<ObjectiveId> = Vec::new();
    let mut rest = records;
    while let Some(record) = rest.first() {
        let legs = &rest[..legs(rest)];
        rest = &rest[legs.len()..];
        if legs.len() > 1 {
            sentences.push(way(voice, legs));
            continue;
        }
        if let Event::Achieved(Achieved { faction, objective }) = &record.event
            && !voice.is_you(*faction)
        {
            if counted.contains(objective) {
                continue;
            }
            let same = others_with(voice, records, *objective);
            if same.len() >= MANY {
                counted.push(*objective);
                sentences.push(many(voice, *objective, same));
                continue;
            }
        }
        if let Event::Hunger(hunger) = &record.event {
            let same = same_hunger(records, hunger);
            // The first of them tells of all.
            if same
                .first()
                .is_some_and(|first| std::ptr::eq(*first, record))
            {
                sentences.push(hungry(voice, hunger, same));
            }
            continue;
        }
        sentences.push(Sentence {
            words: voice.event(&record.event),
            weight: voice.weight(&record.event),
            records: vec![record],
        });
    }
    sentences
}

/// How many of the first records are the legs of one fleet on one way; at least one.
fn legs(records: &[Perceived]) -> usize {
    let follows = |pair: &[Perceived]| {
        let [one, next] = pair else {
            return false;
        };
        match (&one.event, &next.event) {
            (
                Event::Moved(Moved { fleet, to, .. }),
                Event::Moved(Moved {
                    fleet: other, from, ..
                }),
            ) => fleet == other && to == from,
            _ => false,
        }
    };
    1 + records.windows(2).take_while(|pair| follows(pair)).count()
}

/// A way of several legs.
fn way<'r>(voice: &Voice<'_>, legs: &'r [Perceived]) -> Sentence<'r> {
    let mut stops = Vec::new();
    let mut who = String::new();
    for leg in legs {
        if let Event::Moved(Moved {
            fleet,
            flag,
            from,
            to,
        }) = &leg.event
        {
            if stops.is_empty() {
                stops.push(*from);
                who = voice.fleet_named(*fleet, *flag);
            }
            // Whoever set out and came back is where it was.
            if stops.last() != Some(to) {
                stops.push(*to);
            }
        }
    }
    let words = match stops.as_slice() {
        [first, last] => say!(
            voice,
            "event-moved",
            fleet = who,
            from = voice.place(*first),
            to = voice.place(*last)
        ),
        [first, by @ .., last] => say!(
            voice,
            "log-way",
            fleet = who,
            from = voice.place(*first),
            by = voice.places(by),
            to = voice.place(*last)
        ),
        _ => who,
    };
    let weights = legs.iter().map(|leg| voice.weight(&leg.event));
    Sentence {
        words: capital(&words),
        weight: weights.max().unwrap_or(Weight::Quiet),
        records: legs.iter().collect(),
    }
}

/// The records of lands of one holder that lacked the same good.
fn same_hunger<'r>(all: &'r [Perceived], wanted: &Hunger) -> Vec<&'r Perceived> {
    let same = |record: &&Perceived| {
        matches!(&record.event, Event::Hunger(Hunger { holder, good, .. })
            if (*holder, *good) == (wanted.holder, wanted.good))
    };
    all.iter().filter(same).collect()
}

/// Lands that lacked the same good.
fn hungry<'r>(voice: &Voice<'_>, one: &Hunger, records: Vec<&'r Perceived>) -> Sentence<'r> {
    let each = records.iter().filter_map(|record| match &record.event {
        Event::Hunger(hunger) => Some(hunger),
        _ => None,
    });
    let lands: Vec<TerritoryId> = each.clone().map(|hunger| hunger.at).collect();
    let dead = each.map(|hunger| hunger.dead).sum();
    Sentence {
        words: capital(&voice.hunger(&lands, one.good, dead)),
        weight: voice.weight(&records[0].event),
        records,
    }
}

/// What half of the world achieves at once.
fn many<'r>(
    voice: &Voice<'_>,
    objective: ObjectiveId,
    records: Vec<&'r Perceived>,
) -> Sentence<'r> {
    let count = i32::try_from(records.len()).unwrap_or(i32::MAX);
    let name = voice.book().objective(objective).name.as_str();
    Sentence {
        words: say!(voice, "log-many-achieved", count = count, objective = name),
        weight: Weight::Plain,
        records,
    }
}

/// The records of others who achieved an objective.
fn others_with<'r>(
    voice: &Voice<'_>,
    all: &'r [Perceived],
    wanted: ObjectiveId,
) -> Vec<&'r Perceived> {
    let other = |record: &&Perceived| {
        matches!(record.event, Event::Achieved(Achieved { faction, objective })
            if objective == wanted && !voice.is_you(faction))
    };
    all.iter().filter(other).collect()
}

/// Returns how something of this weight stands with the reader.
#[must_use]
pub const fn tone(weight: Weight) -> Tone {
    match weight {
        Weight::Bad => Tone::Bad,
        Weight::Good => Tone::Good,
        Weight::Plain => Tone::Plain,
        Weight::Quiet => Tone::Dim,
    }
}
