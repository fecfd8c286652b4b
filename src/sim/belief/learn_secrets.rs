//! How secret deals become known to others, and that somebody was told about in secret, by the [ways](super::Leaks) by which anything does. Whoever learned of one can tell it on like any other
//! fact.

use super::leaks::{Leaks, SecretWay, numbered};
use super::{Fact, Knowledge, Mark, Source};
use crate::id::Turn;
use crate::sim::consequence::Consequences;
use crate::sim::deal::{Deals, Signed};
use crate::sim::dice::Purpose;
use crate::sim::event::{ContractMade, Event, Given, Record, SecretLearned};
use crate::sim::index::Clock;
use crate::sim::terms::{Deal, DealTold, FactKind, Owed, Secrecy};
use bevy::ecs::prelude::{Local, Res, ResMut};

/// A secret deal that binds its parties for longer, and when it was signed.
fn lasting(signed: &Signed) -> Option<(Deal, Turn)> {
    let deal = &signed.deal;
    let secret = deal.secrecy == Secrecy::Secret && deal.is_lasting();
    secret.then(|| (deal.clone(), signed.from))
}

/// A secret exchange or a gift of this turn by which somebody was told about.
fn telling(record: &Record) -> Option<(Deal, Turn)> {
    let deal = match &record.event {
        Event::ContractMade(ContractMade { deal }) => deal.clone(),
        Event::Given(Given { from, to, gift, .. }) => Deal::gift(*from, *to, gift.iter().copied()),
        _ => return None,
    };
    let mut clauses = deal.clauses.iter();
    let secret = deal.secrecy == Secrecy::Secret && !deal.is_lasting();
    let tells = secret && clauses.any(|it| matches!(it.what, Owed::Information(_)));
    tells.then_some((deal, record.turn))
}

/// System: some learn of secret deals of others.
pub fn learn_secrets(
    clock: Res<Clock>,
    deals: Res<Deals>,
    leaks: Leaks<'_, '_>,
    mut knowledge: ResMut<Knowledge>,
    mut consequences: Consequences<'_, '_>,
    mut ways: Local<Vec<SecretWay>>,
    mut secrets: Local<Vec<(Deal, Turn)>>,
) {
    secrets.clear();
    secrets.extend(deals.signed.iter().filter_map(lasting));
    secrets.extend(consequences.happened().iter().filter_map(telling));
    if secrets.is_empty() {
        return;
    }
    ways.clear();
    leaks.all(&consequences, &mut ways);
    let ways: Vec<(u32, &SecretWay)> = numbered(ways.as_slice()).collect();
    let now = clock.turn;
    for (deal, from) in secrets.drain(..) {
        let [one, other] = deal.parties;
        let kind = FactKind::deal(one, other);
        // The dice know the deal and the way by nothing that others do.
        let subject = [one.min(other).0, one.max(other).0].map(u64::from);
        let subject = subject[0] << 32 | subject[1] << 16 | u64::from(from);
        for &(ordinal, it) in &ways {
            let partner = match deal.partner_of(it.of) {
                Some(partner) if partner != it.to && from <= it.until => partner,
                _ => continue,
            };
            // Most let nothing slip, and of those nobody need know what they would have told.
            let subject = subject << 8 | u64::from(it.of.0);
            let mut dice = clock
                .seed
                .dice(now, Purpose::Secret, Some(it.to), subject, ordinal);
            if dice.below(100) >= u32::try_from(it.chance).unwrap_or(0) {
                continue;
            }
            let fact = Fact {
                happened: from,
                kind,
                terms: None,
                mark: Mark {
                    turn: now,
                    source: Source::Told(it.to),
                    sure: it.sure(),
                },
                heard: now,
                disputed: false,
            };
            let known = knowledge.of(it.to).facts.known(&fact);
            if known.is_some_and(|known| known.mark.sure >= fact.mark.sure) {
                continue;
            }
            let news = known.is_none();
            let terms = Some(DealTold::of(&deal));
            knowledge.of_mut(it.to).facts.learn(Fact { terms, ..fact });
            if news {
                consequences.record(SecretLearned {
                    by: it.to,
                    leak: it.leak,
                    parties: [it.of, partner],
                    sort: deal.sort(),
                    signed: from,
                });
            }
        }
    }
}
