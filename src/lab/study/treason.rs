//! Betrayals: whether they were decided before they were done, whether their victims could see them coming, and what came of partners who
//! showed signs.

use super::StudyCounts;
use crate::id::{FactionId, Turn};
use crate::sim::Simulation;
use crate::sim::opinion::Incident;
use crate::sim::opinion::signs::{signs, signs_of};
use crate::sim::terms::Decided;
use std::collections::BTreeMap;

/// A partner who shows this many signs is suspect.
const SUSPECT: usize = 2;
/// A suspect betrays within this many turns or does not.
const WITHIN: Turn = 6;
/// What was decided longer ago than this is no motive of what is done now.
const DECIDED: Turn = 12;

/// Partners who show signs, by who has reason to watch whom: since when, if nothing has come of it yet.
#[derive(Debug, Clone, Default)]
pub struct Suspects(BTreeMap<(FactionId, FactionId), Option<Turn>>);

impl Suspects {
    /// Takes in a turn that was resolved.
    pub fn end(
        &mut self,
        turn: Turn,
        simulation: &Simulation,
        sects: &[FactionId],
        counts: &mut StudyCounts,
    ) {
        let recent = simulation.opinions().all().rev();
        let recent = recent.take_while(|it| it.turn >= turn);
        let among = |it: &&Incident| sects.contains(&it.by) && sects.contains(&it.to);
        let betrayals: Vec<Incident> = recent
            .filter(|it| it.kind.is_betrayal() && it.turn == turn)
            .filter(among)
            .copied()
            .collect();
        for betrayal in &betrayals {
            let signs = signs(&simulation.view(betrayal.to), betrayal);
            let of_kind = counts.betrayals.entry(betrayal.kind.key()).or_default();
            of_kind[0] += 1;
            of_kind[1] += u64::from(is_decided(simulation, betrayal));
            of_kind[2] += u64::from(!signs.is_empty());
            let watched = self.0.get_mut(&(betrayal.to, betrayal.by));
            if watched.and_then(Option::take).is_some() {
                counts.suspects[0] += 1;
                counts.suspects[1] += 1;
            }
        }
        for since in self.0.values_mut() {
            if since.is_some_and(|since| turn >= since + WITHIN) {
                *since = None;
                counts.suspects[0] += 1;
            }
        }
        for me in sects {
            let view = simulation.view(*me);
            for other in sects.iter().filter(|other| *other != me) {
                let partner = view.own.deals.iter().any(|it| it.with == *other);
                let suspect = signs_of(&view, *other, view.turn()).len() >= SUSPECT;
                let pair = (*me, *other);
                if !suspect {
                    self.0.remove(&pair);
                } else if partner {
                    self.0.entry(pair).or_insert(Some(turn));
                }
            }
        }
    }
}

/// Whether whoever betrayed somebody is on record with a decision against him from before.
fn is_decided(simulation: &Simulation, betrayal: &Incident) -> bool {
    let made = simulation.decisions().made().iter().rev();
    let mut made = made.skip_while(|it| it.turn > betrayal.turn);
    made.any(|it| {
        let act = !matches!(it.decision.what, Decided::Refuse(_));
        let pair = (it.by, it.decision.toward) == (betrayal.by, betrayal.to);
        act && pair && it.turn + DECIDED >= betrayal.turn
    })
}
