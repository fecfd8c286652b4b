//! How secret deals become known to others, by the [ways](super::Leaks) by which anything does. Whoever learned of one can tell it on like any other
//! fact.

use super::leaks::{Leaks, SecretWay, numbered};
use super::{Fact, Knowledge, Mark, Source};
use crate::sim::consequence::Consequences;
use crate::sim::deal::{Deals, Signed};
use crate::sim::dice::Purpose;
use crate::sim::event::SecretLearned;
use crate::sim::index::Clock;
use crate::sim::terms::{DealTold, FactKind, Secrecy};
use bevy::ecs::prelude::{Local, Res, ResMut};

/// System: some learn of secret deals of others.
pub fn learn_secrets(
    clock: Res<Clock>,
    deals: Res<Deals>,
    leaks: Leaks<'_, '_>,
    mut knowledge: ResMut<Knowledge>,
    mut consequences: Consequences<'_, '_>,
    mut ways: Local<Vec<SecretWay>>,
) {
    let secret = |it: &&Signed| it.deal.secrecy == Secrecy::Secret && it.deal.is_lasting();
    if !deals.signed.iter().any(|it| secret(&it)) {
        return;
    }
    ways.clear();
    leaks.all(&consequences, &mut ways);
    let ways: Vec<(u32, &SecretWay)> = numbered(ways.as_slice()).collect();
    let now = clock.turn;
    for signed in deals.signed.iter().filter(secret) {
        let [one, other] = signed.deal.parties;
        let kind = FactKind::deal(one, other);
        // The dice know the deal and the way by nothing that others do.
        let subject = [one.min(other).0, one.max(other).0].map(u64::from);
        let subject = subject[0] << 32 | subject[1] << 16 | u64::from(signed.from);
        for &(ordinal, it) in &ways {
            let partner = match signed.deal.partner_of(it.of) {
                Some(partner) if partner != it.to && signed.from <= it.until => partner,
                _ => continue,
            };
            let fact = Fact {
                happened: signed.from,
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
            let subject = subject << 8 | u64::from(it.of.0);
            let mut dice = clock
                .seed
                .dice(now, Purpose::Secret, Some(it.to), subject, ordinal);
            if dice.below(100) >= u32::try_from(it.chance).unwrap_or(0) {
                continue;
            }
            let news = known.is_none();
            let terms = Some(DealTold::of(&signed.deal));
            knowledge.of_mut(it.to).facts.learn(Fact { terms, ..fact });
            if news {
                consequences.record(SecretLearned {
                    by: it.to,
                    leak: it.leak,
                    parties: [it.of, partner],
                    sort: signed.deal.sort(),
                    signed: signed.from,
                });
            }
        }
    }
}
