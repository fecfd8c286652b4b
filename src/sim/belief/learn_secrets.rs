//! How secret deals become known to others: by spies with a party, prisoners who are made to talk, deserters, and majes who talk
//! to envoys and to partners of other deals, the disloyal more than others. Whoever learned of one can tell it on like any other fact. All numbers are ours.

use super::{Fact, Knowledge, Mark, Source};
use crate::id::{FactionId, MajeId, Turn};
use crate::scenario::model::IncidentKind;
use crate::sim::command::Task;
use crate::sim::consequence::Consequences;
use crate::sim::deal::{Deals, Signed};
use crate::sim::dice::Purpose;
use crate::sim::event::{Leak, SecretLearned};
use crate::sim::feud::Feuds;
use crate::sim::index::{Clock, Index};
use crate::sim::maje::{Allegiance, Assignment, Captive, Loyalty, Maje};
use crate::sim::terms::{FactKind, Secrecy, Treatment};
use bevy::ecs::prelude::{Local, Query, Res, ResMut};

/// Majes of less loyalty than this talk of what their sect keeps secret.
const LOOSE: i32 = 40;
/// The chance, in percent a turn, that somebody lets a secret slip to an envoy or to whoever has a standing deal with his sect;
/// what each maje of less loyalty adds; and the most.
const TALK: (i32, i32, i32) = (1, 3, 10);

/// A way by which somebody may learn what a faction keeps secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SecretWay {
    to: FactionId,
    of: FactionId,
    leak: Leak,
    /// In percent a turn.
    chance: i32,
    /// What was signed later is not known there.
    until: Turn,
}

/// The chance, in percent a turn, that a secret goes this way, and how sure whoever learns it is.
const fn odds(leak: Leak) -> (i32, u8) {
    match leak {
        Leak::Spy => (15, 80),
        Leak::Prisoner(_) => (15, 70),
        Leak::Deserter(_) => (40, 80),
        Leak::Talk => (TALK.2, 60),
    }
}

/// System: some learn of secret deals of others.
pub fn learn_secrets(
    clock: Res<Clock>,
    index: Res<Index>,
    deals: Res<Deals>,
    feuds: Res<Feuds>,
    majes: Query<(&Maje, &Allegiance, &Assignment, &Captive, &Loyalty)>,
    mut knowledge: ResMut<Knowledge>,
    mut consequences: Consequences<'_, '_>,
    mut ways: Local<Vec<SecretWay>>,
) {
    let secret = |it: &&Signed| it.deal.secrecy == Secrecy::Secret && it.deal.is_lasting();
    if !deals.signed.iter().any(|it| secret(&it)) {
        return;
    }
    ways.clear();
    let mut loose = vec![0; index.factions.len()];
    for (_, entity) in index.majes() {
        if let Ok((_, of, _, Captive(None), loyalty)) = majes.get(*entity) {
            loose[of.0.index()] += i32::from(loyalty.0 < LOOSE);
        }
    }
    let (slips, each, most) = TALK;
    let talk = |of: FactionId| (slips + loose[of.index()] * each).min(most);
    let mut way = |of: FactionId, to: FactionId, leak: Leak, chance: i32, until: Turn| {
        ways.push(SecretWay {
            of,
            to,
            leak,
            chance,
            until,
        });
    };
    for (_, entity) in index.majes() {
        let Ok((maje, own, task, captive, _)) = majes.get(*entity) else {
            continue;
        };
        match (captive.0, &task.0) {
            (Some(captor), _) if feuds.treatment(maje.0) == Treatment::Badly => {
                let taken = taken_since(&consequences, maje.0, [own.0, captor]);
                let leak = Leak::Prisoner(maje.0);
                way(own.0, captor, leak, odds(leak).0, taken);
            }
            (None, Task::Spy { on }) => way(*on, own.0, Leak::Spy, odds(Leak::Spy).0, Turn::MAX),
            (None, Task::Envoy { to }) => {
                way(*to, own.0, Leak::Talk, talk(*to), Turn::MAX);
            }
            _ => {}
        }
    }
    let standing = deals.standing().map(|signed| signed.deal.parties);
    let mut guests: Vec<[FactionId; 2]> = standing.flat_map(|[a, b]| [[a, b], [b, a]]).collect();
    guests.sort_unstable();
    guests.dedup();
    for [of, to] in guests {
        way(of, to, Leak::Talk, talk(of), Turn::MAX);
    }
    let now = clock.turn;
    for it in consequences.opinions().since(now) {
        if let (IncidentKind::TookIn, Some(maje)) = (it.kind, it.maje) {
            let leak = Leak::Deserter(maje);
            way(it.to, it.by, leak, odds(leak).0, Turn::MAX);
        }
    }
    ways.sort_unstable();
    for signed in deals.signed.iter().filter(secret) {
        let [one, other] = signed.deal.parties;
        let kind = FactKind::deal(one, other);
        // The dice know the deal and the way by nothing that others do.
        let subject = [one.min(other).0, one.max(other).0].map(u64::from);
        let subject = subject[0] << 32 | subject[1] << 16 | u64::from(signed.from);
        let mut ordinal = 0;
        let mut before = None;
        for it in &*ways {
            ordinal = if before == Some((it.to, it.of)) {
                ordinal + 1
            } else {
                0
            };
            before = Some((it.to, it.of));
            let partner = match signed.deal.partner_of(it.of) {
                Some(partner) if partner != it.to && signed.from <= it.until => partner,
                _ => continue,
            };
            let fact = Fact {
                happened: signed.from,
                kind,
                mark: Mark {
                    turn: now,
                    source: Source::Told(it.to),
                    sure: odds(it.leak).1,
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
            knowledge.of_mut(it.to).facts.learn(fact);
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

/// When a maje was taken prisoner, if that is remembered: he knows nothing of what was signed later.
fn taken_since(
    consequences: &Consequences<'_, '_>,
    maje: MajeId,
    [of, captor]: [FactionId; 2],
) -> Turn {
    let taken = consequences.opinions().incidents(of, captor);
    let taken = taken.filter(|it| it.kind == IncidentKind::TookPrisoner && it.maje == Some(maje));
    taken.map(|it| it.turn).max().unwrap_or(Turn::MAX)
}
