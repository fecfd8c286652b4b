//! What the council has said lately, so that it does not say it again.

use super::adviser::{Counsel, Plea, counsels};
use super::matter::{Lack, Matter, What};
use super::{MOST, matters};
use crate::id::{ContactId, DealId, FactionId, FleetId, MajeId, ObjectiveId, TerritoryId, Turn};
use crate::scenario::model::Good;
use crate::sim::victory::Nearness;
use crate::sim::view::View;
use std::collections::BTreeMap;

/// For how many turns the council does not repeat itself. Ours.
const SILENCE: Turn = 15;
/// A good that lasts no longer than this is mentioned every turn.
const URGENT: i32 = 2;
/// Loyalty is mentioned again when it has fallen by this much.
const LOYALTY_STEP: i32 = 10;
/// A wrong is spoken of again when it is worse by this much.
const WRONG_STEP: i32 = 15;
/// A plot is spoken of again when its chance is better by this much, in percent.
const CHANCE_STEP: i32 = 15;
/// A danger that was gone for longer than this is a new one when it comes back. Ours.
const GONE: Turn = 2;

/// What is said, without the numbers that change from turn to turn.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Topic {
    Rival(FactionId, ObjectiveId),
    Short(Good),
    Threat(ContactId, TerritoryId),
    Suspect(FactionId),
    Wronged(FactionId),
    Captive(MajeId),
    Imprisoned(MajeId),
    Returned(MajeId),
    Ripe(MajeId),
    Rumour(FactionId),
    CutOff(TerritoryId, Good),
    Restless(MajeId, i32),
    Succession([MajeId; 2]),
    Inherited(Turn),
    Unacknowledged(FactionId, Turn),
    Exile(MajeId),
    IdleMaje(MajeId),
    IdleFleet(FleetId),
    Raid(TerritoryId),
    Seize(TerritoryId),
    Cargo(FleetId),
    Contract(DealId),
    Due(DealId),
    Ungoverned(TerritoryId),
    Ore,
    Aim(ObjectiveId),
}

/// How bad a danger is, in steps: it is spoken of again when it is worse by one.
type Level = i32;

/// How soon goods run out.
fn haste(turns: i32) -> Level {
    -i32::try_from(turns.max(1).ilog2()).unwrap_or_default()
}

/// How little stands against a fleet: nearly enough, less than half, nothing.
const fn weakness(theirs: i32, stays: i32) -> Level {
    match stays {
        ..=0 => 2,
        _ if stays < theirs / 2 => 1,
        _ => 0,
    }
}

/// The topics of what matters, and how bad they are if they are dangers; none for what is said every turn until something
/// is done about it.
fn topics(what: &What) -> Vec<(Topic, Option<Level>)> {
    match what {
        What::Short { turns, .. } if *turns <= URGENT => Vec::new(),
        What::CutOff { lacks, .. } if lacks.iter().any(|it| it.turns <= URGENT) => Vec::new(),
        What::Short { good, turns, .. } => vec![(Topic::Short(*good), Some(haste(*turns)))],
        What::Threat {
            here: false,
            contact,
            land,
            theirs,
            stays,
            ..
        } => {
            let level = weakness(theirs.high, *stays);
            vec![(Topic::Threat(*contact, *land), Some(level))]
        }
        What::Suspect { who, signs, .. } => vec![(Topic::Suspect(*who), Some(*signs))],
        What::Wronged { by, wrong } => {
            let level = -wrong.weight / WRONG_STEP;
            vec![(Topic::Wronged(*by), Some(level))]
        }
        What::Ripe { maje, chance, .. } => {
            vec![(Topic::Ripe(*maje), Some(*chance / CHANCE_STEP))]
        }
        // What can be paid is said once; what cannot, once more, and again when it is due.
        What::Due { due, .. } => {
            let level = due.fails.map_or(0, |turns| 2 - i32::from(turns > 1));
            vec![(Topic::Due(due.deal), Some(level))]
        }
        What::CutOff { lacks, .. } => {
            let of = |lack: &Lack| {
                let (good, level) = (lack.good, Some(haste(lack.turns)));
                let lands = lack.lands.clone().into_iter();
                lands.map(move |land| (Topic::CutOff(land, good), level))
            };
            lacks.iter().flat_map(of).collect()
        }
        other => {
            let harmless = harmless(other).into_iter();
            harmless.map(|topic| (topic, None)).collect()
        }
    }
}

/// The topics of what is no danger that grows.
fn harmless(what: &What) -> Vec<Topic> {
    match what {
        What::Scene { .. }
        | What::Challenge { .. }
        | What::Invitation { .. }
        | What::Delegate { .. }
        | What::Vote { .. }
        | What::Mediation { .. }
        | What::Offer { .. }
        | What::Called { .. }
        | What::Post { .. }
        | What::Ending { .. }
        | What::Threat { .. }
        | What::Suspect { .. }
        | What::Wronged { .. }
        | What::Ripe { .. }
        | What::Short { .. }
        | What::Due { .. }
        | What::CutOff { .. } => Vec::new(),
        What::Rival { contest } => match contest.nearness {
            // A claim is spoken of until it is lost.
            Nearness::Claimed(_) => Vec::new(),
            Nearness::Leads { .. } | Nearness::Close { .. } => {
                vec![Topic::Rival(contest.faction, contest.objective)]
            }
        },
        What::Captive { maje, .. } => vec![Topic::Captive(*maje)],
        What::Imprisoned { maje, .. } => vec![Topic::Imprisoned(*maje)],
        What::Returned { maje, .. } => vec![Topic::Returned(*maje)],
        What::Rumour { lead, .. } => vec![Topic::Rumour(lead.host)],
        What::Inherited { since, .. } => vec![Topic::Inherited(*since)],
        What::Unacknowledged { by, since, .. } => vec![Topic::Unacknowledged(*by, *since)],
        What::Rivals { majes } => vec![Topic::Succession(*majes)],
        What::Restless { maje, loyalty, .. } => {
            vec![Topic::Restless(*maje, *loyalty / LOYALTY_STEP)]
        }
        What::Exile { maje, .. } => vec![Topic::Exile(*maje)],
        What::Idle { majes, .. } => majes.iter().copied().map(Topic::IdleMaje).collect(),
        What::Fleets { fleets, .. } => fleets.iter().copied().map(Topic::IdleFleet).collect(),
        What::Raid { target, .. } => vec![Topic::Raid(*target)],
        What::Seize { target, .. } => vec![Topic::Seize(*target)],
        What::Cargo { fleet, .. } => vec![Topic::Cargo(*fleet)],
        What::Contract { deal, .. } => vec![Topic::Contract(*deal)],
        What::Ungoverned { added, .. } => added.iter().copied().map(Topic::Ungoverned).collect(),
        What::Ore { .. } => vec![Topic::Ore],
        What::Aim { objective, .. } => vec![Topic::Aim(*objective)],
    }
}

/// What the councils of one game have said, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Recall {
    said: BTreeMap<(FactionId, Topic), Said>,
    /// What advisers said of what goes on, and when.
    pleas: BTreeMap<(FactionId, MajeId, Plea), Turn>,
}

/// When something was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Said {
    turn: Turn,
    /// How bad it was then, if it is a danger.
    level: Option<Level>,
    /// The last turn in which it mattered, said or not.
    mattered: Turn,
}

impl Said {
    /// Whether it is to be said in a turn although it was said before.
    fn again(&self, level: Option<Level>, now: Turn) -> bool {
        let worse = level > self.level;
        let back = level.is_some() && now > self.mattered.saturating_add(GONE + 1);
        self.turn >= now || now >= self.turn.saturating_add(SILENCE) || worse || back
    }
}

impl Recall {
    /// What the council says now, the weightiest first: what matters and was not said in the last turns.
    #[must_use]
    pub fn agenda(&self, view: &View<'_>) -> Vec<Matter> {
        let (me, now) = (view.faction(), view.turn());
        let mut agenda = matters(view);
        agenda.retain(|matter| self.is_new(me, now, &matter.what));
        agenda.truncate(MOST);
        agenda
    }

    /// Remembers what the council says as a turn begins. Asked twice in one turn, it changes nothing.
    pub fn remember(&mut self, view: &View<'_>) {
        let (me, now) = (view.faction(), view.turn());
        let agenda = self.agenda(view);
        for (topic, level) in agenda.iter().flat_map(|matter| topics(&matter.what)) {
            let new = Said {
                turn: now,
                level,
                mattered: now,
            };
            let said = self.said.entry((me, topic)).or_insert(new);
            if said.turn < now && said.again(level, now) {
                *said = new;
            }
        }
        for it in self.counsels(view, &agenda) {
            if it.plea.goes_on() {
                self.pleas.insert((me, it.adviser.maje, it.plea), now);
            }
        }
        for (topic, _) in matters(view).iter().flat_map(|it| topics(&it.what)) {
            if let Some(said) = self.said.get_mut(&(me, topic)) {
                said.mattered = now;
            }
        }
    }

    /// What the advisers say of it, none of them what he said of the same lately.
    #[must_use]
    pub fn counsels(&self, view: &View<'_>, agenda: &[Matter]) -> Vec<Counsel> {
        let (me, now) = (view.faction(), view.turn());
        counsels(view, agenda, |maje, plea| {
            let said = self.pleas.get(&(me, maje, plea));
            said.is_some_and(|said| *said < now && now < said.saturating_add(SILENCE))
        })
    }

    /// Whether any of it was not said before this turn, or long ago, or is worse than it was.
    fn is_new(&self, me: FactionId, now: Turn, what: &What) -> bool {
        let topics = topics(what);
        topics.is_empty()
            || topics.into_iter().any(|(topic, level)| {
                let said = self.said.get(&(me, topic));
                said.is_none_or(|said| said.again(level, now))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::{Recall, SILENCE, Said, haste, weakness};
    use crate::council::What;
    use crate::id::FactionId;
    use crate::sim::Simulation;
    use crate::sim::testing::{RAIDER, Sandbox};
    use std::cmp::Ordering;

    const ME: FactionId = FactionId(0);

    fn speaks_of_idle_fleets(recall: &Recall, simulation: &Simulation) -> bool {
        let agenda = recall.agenda(&simulation.view(ME));
        let mut matters = agenda.iter();
        matters.any(|matter| matches!(matter.what, What::Fleets { .. }))
    }

    #[test]
    fn what_was_said_is_not_repeated_for_fifteen_turns() {
        let mut simulation = Sandbox::row(4, 3)
            .sect(&[0])
            .sect(&[3])
            .fleet(0, 0, &[(RAIDER, 4)])
            .start(1);
        let mut recall = Recall::default();
        let mut said = Vec::new();
        for turn in 1..=SILENCE + 1 {
            recall.remember(&simulation.view(ME));
            recall.remember(&simulation.view(ME));
            if speaks_of_idle_fleets(&recall, &simulation) {
                said.push(turn);
            }
            simulation.end_turn();
        }
        assert_eq!(said, [1, SILENCE + 1]);
    }

    #[test]
    fn a_danger_that_grows_or_comes_back_is_said_again() {
        let said = |level, mattered| Said {
            turn: 1,
            level: Some(level),
            mattered,
        };
        let (near, bare) = (weakness(140, 100), weakness(140, 0));
        assert_eq!((near, weakness(140, 20), bare), (0, 1, 2));
        assert!(!said(near, 2).again(Some(near), 3), "it is as it was");
        assert!(!said(bare, 2).again(Some(near), 3), "it is better");
        assert!(
            said(near, 2).again(Some(bare), 3),
            "nobody stands there now"
        );
        assert!(
            !said(near, 2).again(Some(near), 5),
            "it was gone for a moment"
        );
        assert!(
            said(near, 2).again(Some(near), 6),
            "it was gone and is back"
        );
        assert_eq!(haste(5).cmp(&haste(4)), Ordering::Equal);
        assert!(haste(3) > haste(4) && haste(1) > haste(3));
    }
}
