//! What the council has said lately, so that it does not say it again.

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

/// What is said, without the numbers that change from turn to turn.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Topic {
    Rival(FactionId, ObjectiveId),
    Short(Good),
    Threat(ContactId, TerritoryId, i32),
    CutOff(TerritoryId, Good),
    Restless(MajeId, i32),
    Succession([MajeId; 2]),
    IdleMaje(MajeId),
    IdleFleet(FleetId),
    Raid(TerritoryId),
    Seize(TerritoryId),
    Cargo(FleetId),
    Contract(DealId),
    Ungoverned(TerritoryId),
    Ore,
    Aim(ObjectiveId),
}

/// The topics of what matters; none for what is said every turn until something is done about it.
fn topics(what: &What) -> Vec<Topic> {
    match what {
        What::Short { turns, .. } if *turns <= URGENT => Vec::new(),
        What::CutOff { lacks, .. } if lacks.iter().any(|it| it.turns <= URGENT) => Vec::new(),
        What::Scene { .. }
        | What::Challenge { .. }
        | What::Invitation { .. }
        | What::Delegate { .. }
        | What::Vote { .. }
        | What::Offer { .. }
        | What::Called { .. }
        | What::Ending { .. }
        | What::Threat { here: true, .. } => Vec::new(),
        What::Rival { contest } => match contest.nearness {
            // A claim is spoken of until it is lost.
            Nearness::Claimed(_) => Vec::new(),
            Nearness::Leads { .. } | Nearness::Close { .. } => {
                vec![Topic::Rival(contest.faction, contest.objective)]
            }
        },
        What::Short { good, .. } => vec![Topic::Short(*good)],
        What::Threat {
            contact,
            land,
            stays,
            ..
        } => vec![Topic::Threat(*contact, *land, *stays)],
        What::CutOff { lacks, .. } => {
            let of = |lack: &Lack| {
                let good = lack.good;
                let lands = lack.lands.clone().into_iter();
                lands.map(move |land| Topic::CutOff(land, good))
            };
            lacks.iter().flat_map(of).collect()
        }
        What::Rivals { majes } => vec![Topic::Succession(*majes)],
        What::Restless { maje, loyalty, .. } => {
            vec![Topic::Restless(*maje, *loyalty / LOYALTY_STEP)]
        }
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
    said: BTreeMap<(FactionId, Topic), Turn>,
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
        for matter in self.agenda(view) {
            for topic in topics(&matter.what) {
                let said = self.said.entry((me, topic)).or_insert(now);
                if now >= said.saturating_add(SILENCE) {
                    *said = now;
                }
            }
        }
    }

    /// Whether any of it was not said before this turn, or long ago.
    fn is_new(&self, me: FactionId, now: Turn, what: &What) -> bool {
        let topics = topics(what);
        topics.is_empty()
            || topics.into_iter().any(|topic| {
                let said = self.said.get(&(me, topic));
                said.is_none_or(|said| *said >= now || now >= said.saturating_add(SILENCE))
            })
    }
}

#[cfg(test)]
mod tests {
    use super::{Recall, SILENCE};
    use crate::council::What;
    use crate::id::FactionId;
    use crate::sim::Simulation;
    use crate::sim::testing::{RAIDER, Sandbox};

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
}
