//! Telling another what one knows: reports keep their age, name who told, and are less sure for being told on.

use super::{Contacts, Fact, Knowledge, Mark, Sighting, Source};
use crate::id::{FactionId, Turn};
use crate::sim::event::Observers;
use crate::sim::terms::{DealTold, FactKind};
use std::sync::Arc;

/// How much less sure a report is for being told on. Ours.
pub(super) const RETOLD: u8 = 20;
/// Whoever is less sure than this tells of a deal only what sort it is, in percent. Ours.
const CLEAR: u8 = 50;

/// A faction tells another all that it knows of a third: its strength and stores, its land, its fleets, and what it did.
/// What the listener knows better stays, and what the teller has promised to be silent about, unless it is the third itself. Returns how many
/// things were news.
pub fn tell(
    knowledge: &mut Knowledge,
    contacts: &mut Contacts,
    ([teller, listener], hushed): ([FactionId; 2], Observers),
    about: FactionId,
    now: Turn,
) -> usize {
    let hushed = hushed.without(Observers::only(&[about]));
    let known = Arc::clone(&knowledge.0[teller.index()]);
    let beliefs = knowledge.of_mut(listener);
    let told = |mark: Mark| Mark {
        source: Source::Told(teller),
        sure: mark.sure.saturating_sub(RETOLD),
        ..mark
    };
    let is_news = |old: Mark, new: Mark| told(new).worth(now) > old.worth(now);
    let mut news = 0;
    let (old, new) = (&mut beliefs.factions[about.index()], known.faction(about));
    if is_news(old.mark, new.mark) {
        let (mark, standing) = (told(new.mark), old.standing);
        *old = super::FactionBelief {
            mark,
            standing,
            ..*new
        };
        news += 1;
    }
    let lands = beliefs.lands.iter_mut().zip(&known.lands);
    for (old, new) in lands.filter(|(_, new)| new.holder == Some(about)) {
        if is_news(old.mark, new.mark) {
            (old.holder, old.mark) = (new.holder, told(new.mark));
            news += 1;
        }
        if is_news(old.detail, new.detail) {
            (old.people, old.defiance, old.fort) = (new.people, new.defiance, new.fort);
            (old.store, old.blockade) = (new.store, new.blockade);
            old.detail = told(new.detail);
            news += 1;
        }
    }
    for seen in known.fleets.iter().filter(|seen| seen.flag == about) {
        let fleet = contacts.fleet(teller, seen.contact);
        let Some(contact) = fleet.and_then(|fleet| contacts.number(listener, fleet)) else {
            continue;
        };
        let old = beliefs.sighting(contact).map(|old| old.mark.turn);
        if old.is_some_and(|turn| turn >= seen.mark.turn) {
            continue;
        }
        if beliefs.contact(contact).is_none() {
            beliefs.perceive(contact, seen.flag, seen.mark.turn);
        }
        beliefs.take_in(Sighting {
            contact,
            mark: told(seen.mark),
            counted: told(seen.counted),
            ..*seen
        });
        news += 1;
    }
    let facts = known.facts.about(about);
    let tells = |fact: &&Fact| {
        let sure = fact.mark.sure > RETOLD;
        sure && !fact.kind.concerns(listener) && !keeps_silent((teller, hushed), fact)
    };
    for fact in facts.filter(tells) {
        news += usize::from(beliefs.facts.learn(retold(fact, teller, now)));
    }
    news
}

/// Whether it is something that a faction keeps to itself, or that is about whom it has promised to be silent.
pub(super) fn keeps_silent((teller, hushed): (FactionId, Observers), fact: &Fact) -> bool {
    let about = fact.kind.about().into_iter().flatten();
    if about.clone().any(|who| hushed.includes(who)) {
        return true;
    }
    match fact.kind {
        FactKind::Deed { by, .. } => by == teller && fact.kind.is_wrong(),
        FactKind::Deal { .. } => fact.kind.concerns(teller),
        FactKind::Death { .. } => false,
    }
}

/// A fact as somebody has it who was told.
pub(super) fn retold(fact: &Fact, teller: FactionId, now: Turn) -> Fact {
    let sure = fact.mark.sure.saturating_sub(RETOLD);
    let clear = |terms: DealTold| {
        if sure >= CLEAR {
            terms
        } else {
            terms.blurred()
        }
    };
    Fact {
        mark: Mark {
            turn: now,
            source: Source::Told(teller),
            sure,
        },
        terms: fact.terms.map(clear),
        heard: now,
        disputed: false,
        ..*fact
    }
}
