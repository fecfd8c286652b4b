//! The ways by which what a faction keeps to itself becomes known to others: spies with it, prisoners who are made to talk, deserters,
//! informants, and majes who talk to envoys and to partners of deals, the disloyal more than others. All numbers are ours.

use crate::id::{FactionId, MajeId, Turn};
use crate::scenario::model::IncidentKind;
use crate::sim::command::Task;
use crate::sim::consequence::Consequences;
use crate::sim::deal::Deals;
use crate::sim::event::Leak;
use crate::sim::feud::Feuds;
use crate::sim::house::exile::Exiles;
use crate::sim::index::{Clock, Index};
use crate::sim::informant::Informants;
use crate::sim::informant::rules::{SURE, TELLS};
use crate::sim::maje::{Allegiance, Assignment, Captive, Loyalty, Maje};
use crate::sim::terms::Treatment;
use bevy::ecs::prelude::{Query, Res};
use bevy::ecs::system::SystemParam;

/// Majes of less loyalty than this talk of what their sect keeps secret.
pub const LOOSE: i32 = 40;
/// The chance, in percent a turn, that somebody lets a secret slip to an envoy or to whoever has a standing deal with his sect;
/// what each maje of less loyalty adds; and the most.
const TALK: (i32, i32, i32) = (1, 3, 10);

/// The chance, in percent a turn, that somebody tells an envoy or a partner what his sect has promised to be silent about, for each of its majes
/// of less loyalty than [`LOOSE`]; and the most. More than of secrets: it is the talk of the day.
const SLIP: (i32, i32) = (12, 36);

/// The chance of a slip, in percent a turn, if this many majes of a sect are of less loyalty.
pub(super) fn slips(loose: i32) -> i32 {
    let (each, most) = SLIP;
    (loose * each).min(most)
}

/// A way by which somebody may learn what a faction keeps secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SecretWay {
    /// Who may learn it.
    pub to: FactionId,
    /// Whose secret it is.
    pub of: FactionId,
    /// Who would give it away.
    pub leak: Leak,
    /// In percent a turn.
    pub chance: i32,
    /// What came about later is not known there.
    pub until: Turn,
}

impl SecretWay {
    /// How sure whoever learns something this way is, in percent.
    pub(super) const fn sure(&self) -> u8 {
        odds(self.leak).1
    }
}

/// Ways in order, each with its number among those from the same faction to the same other: dice know it by that, not by what others
/// do.
pub fn numbered(ways: &[SecretWay]) -> impl Iterator<Item = (u32, &SecretWay)> {
    let ends = |it: &SecretWay| (it.to, it.of);
    let mut last = None;
    ways.iter().map(move |way| {
        let ordinal = match last {
            Some((before, ordinal)) if before == ends(way) => ordinal + 1,
            _ => 0,
        };
        last = Some((ends(way), ordinal));
        (ordinal, way)
    })
}

/// The chance, in percent a turn, that a secret goes this way, and how sure whoever learns it is.
const fn odds(leak: Leak) -> (i32, u8) {
    match leak {
        Leak::Spy => (15, 80),
        Leak::Prisoner(_) => (15, 70),
        Leak::Deserter(_) => (40, 80),
        Leak::Talk => (TALK.2, 60),
        Leak::Informant(_) => (TELLS, SURE),
    }
}

/// What a system needs to know who could give something away.
#[derive(SystemParam)]
pub struct Leaks<'w, 's> {
    clock: Res<'w, Clock>,
    index: Res<'w, Index>,
    deals: Res<'w, Deals>,
    feuds: Res<'w, Feuds>,
    exiles: Res<'w, Exiles>,
    informants: Res<'w, Informants>,
    majes: Query<
        'w,
        's,
        (
            &'static Maje,
            &'static Allegiance,
            &'static Assignment,
            &'static Captive,
            &'static Loyalty,
        ),
    >,
}

impl Leaks<'_, '_> {
    /// Adds all ways, in order.
    pub(super) fn all(&self, consequences: &Consequences<'_, '_>, ways: &mut Vec<SecretWay>) {
        self.talk(ways);
        self.confessions(consequences, ways);
    }

    /// Adds those by whom somebody tells all he knows: spies, prisoners who are made to talk, deserters, informants at home.
    pub fn confessions(&self, consequences: &Consequences<'_, '_>, ways: &mut Vec<SecretWay>) {
        let mut way = |of: FactionId, to: FactionId, leak: Leak, until: Turn| {
            let chance = odds(leak).0;
            ways.push(SecretWay {
                to,
                of,
                leak,
                chance,
                until,
            });
        };
        for (_, entity) in self.index.majes() {
            let Ok((maje, own, task, captive, _)) = self.majes.get(*entity) else {
                continue;
            };
            match (captive.0, &task.0) {
                (Some(captor), _) if self.feuds.treatment(maje.0) == Treatment::Badly => {
                    let taken = taken_since(consequences, maje.0, [own.0, captor]);
                    way(own.0, captor, Leak::Prisoner(maje.0), taken);
                }
                // Whoever is in the pay of those he spies on brings nothing.
                (None, Task::Spy { on }) if !self.informants.serves(maje.0, *on) => {
                    way(*on, own.0, Leak::Spy, Turn::MAX);
                }
                _ => {}
            }
        }
        for it in self.informants.serving() {
            let entity = self.index.maje(it.maje);
            let maje = entity.and_then(|entity| self.majes.get(entity).ok());
            let home = |(_, own, _, held, _): &(_, &Allegiance, _, &Captive, _)| {
                own.0 == it.house && held.0.is_none()
            };
            if maje.as_ref().is_some_and(home) {
                way(it.house, it.master, Leak::Informant(it.maje), Turn::MAX);
            }
        }
        for it in consequences.opinions().since(self.clock.turn) {
            match (it.kind, it.maje) {
                (IncidentKind::TookIn, Some(maje)) => {
                    way(it.to, it.by, Leak::Deserter(maje), Turn::MAX);
                }
                // He knows nothing of what came about after he was sent away.
                (IncidentKind::Sheltered, Some(maje)) => {
                    let since = self.exiles.get(maje).map_or(0, |exile| exile.since);
                    way(it.to, it.by, Leak::Deserter(maje), since);
                }
                _ => {}
            }
        }
        ways.sort_unstable();
    }

    /// Adds those by whom something slips out: to envoys, and to partners of standing deals.
    fn talk(&self, ways: &mut Vec<SecretWay>) {
        let mut loose = vec![0; self.index.factions.len()];
        let mut guests: Vec<[FactionId; 2]> = Vec::new();
        let mut envoys: Vec<[FactionId; 2]> = Vec::new();
        for (_, entity) in self.index.majes() {
            let Ok((_, of, task, Captive(None), loyalty)) = self.majes.get(*entity) else {
                continue;
            };
            loose[of.0.index()] += i32::from(loyalty.0 < LOOSE);
            if let Task::Envoy { to } = task.0 {
                envoys.push([to, of.0]);
            }
        }
        let standing = self.deals.standing().map(|signed| signed.deal.parties);
        guests.extend(standing.flat_map(|[a, b]| [[a, b], [b, a]]));
        guests.sort_unstable();
        guests.dedup();
        let (slips, each, most) = TALK;
        ways.extend(envoys.into_iter().chain(guests).map(|[of, to]| SecretWay {
            to,
            of,
            leak: Leak::Talk,
            chance: (slips + loose[of.index()] * each).min(most),
            until: Turn::MAX,
        }));
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
