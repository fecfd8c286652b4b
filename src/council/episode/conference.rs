//! Conferences as episodes: where they met, and what they decided.

use crate::id::{FactionId, TerritoryId, Turn};
use crate::sim::event::{ConferenceMet, Event, HallFought, MotionDecided, WeaponsDrawn};
use crate::sim::terms::MotionOutcome;

/// The most conferences that are told.
const MOST: usize = 4;

/// What it weighs that weapons were drawn, and the same again where the reader took part.
const BLOOD: i32 = 3;

/// A conference that decided something, or ended with weapons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Convention<'r> {
    /// Who called it.
    pub host: FactionId,
    /// Where it met.
    pub at: TerritoryId,
    /// Who was there.
    pub present: &'r [FactionId],
    /// What was decided or fought out, in order.
    pub decided: Vec<&'r Event>,
    /// How much it means to the reader.
    weight: i32,
}

/// The conferences that are worth telling: those that carried something or ended in blood, first of all those at which the reader was or that
/// were about him. Each with the turn in which it sat.
pub(super) fn conventions<'r>(
    me: FactionId,
    events: impl Iterator<Item = (Turn, &'r Event)>,
) -> Vec<(Turn, Convention<'r>)> {
    let mut found: Vec<(Turn, Convention<'r>)> = Vec::new();
    for (turn, event) in events {
        match event {
            Event::ConferenceMet(ConferenceMet {
                host, at, present, ..
            }) => {
                let weight = i32::from(present.contains(&me));
                let convention = Convention {
                    host: *host,
                    at: *at,
                    present,
                    decided: Vec::new(),
                    weight,
                };
                found.push((turn, convention));
            }
            Event::MotionDecided(MotionDecided {
                host,
                motion,
                outcome: MotionOutcome::Carried,
                ..
            }) => {
                let about = motion.about().contains(&Some(me));
                note(&mut found, (*host, turn), event, 1 + 2 * i32::from(about));
            }
            Event::WeaponsDrawn(WeaponsDrawn { host, .. })
            | Event::HallFought(HallFought { host, .. }) => {
                let weight = BLOOD + BLOOD * i32::from(event.concerns(me));
                note(&mut found, (*host, turn), event, weight);
            }
            _ => {}
        }
    }
    found.retain(|(_, it)| !it.decided.is_empty());
    found.sort_by_key(|(turn, it)| (std::cmp::Reverse(it.weight), *turn));
    found.truncate(MOST);
    let sat = found.into_iter().map(|(met, it)| (met + 1, it));
    sat.collect()
}

/// Notes what a conference came to, if it is told of that it met: it came together at the end of the turn before.
fn note<'r>(
    found: &mut [(Turn, Convention<'r>)],
    (host, turn): (FactionId, Turn),
    event: &'r Event,
    weight: i32,
) {
    let mut latest = found.iter_mut().rev();
    let same = latest.find(|(met, it)| it.host == host && met + 1 == turn);
    if let Some((_, convention)) = same {
        convention.decided.push(event);
        convention.weight += weight;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::terms::{Motion, Vote};

    #[test]
    fn a_conference_that_decided_nothing_is_no_episode() {
        let (me, host) = (FactionId(0), FactionId(1));
        let met = Event::from(ConferenceMet {
            host,
            present: vec![me, host],
            absent: Vec::new(),
            at: TerritoryId(4),
            motion: Motion::Peace,
        });
        let decided = |outcome| {
            Event::from(MotionDecided {
                host,
                by: host,
                motion: Motion::Peace,
                votes: vec![(host, Vote::Yes)],
                outcome,
            })
        };
        let (failed, carried) = (
            decided(MotionOutcome::Failed),
            decided(MotionOutcome::Carried),
        );
        let told = |event: &Event| {
            let found = conventions(me, [(3, &met), (4, event)].into_iter());
            found.iter().map(|(turn, _)| *turn).collect::<Vec<_>>()
        };
        assert!(told(&failed).is_empty());
        assert_eq!(told(&carried), [4]);
    }
}
