//! How prestige falls: towards what a faction holds, and by wrongs it lets pass. The pure part; the numbers are ours.

use super::rules::concerns;
use crate::id::{FactionId, Turn};
use crate::scenario::model::{
    Audience, Condition, FactionDef, FactionTrait, Hours, IncidentKind, Objective, Roster,
    TurnLength, muldiv,
};
use crate::sim::opinion::Incident;

/// The prestige that average holdings speak for.
const AVERAGE: i32 = 60;
/// No holdings speak for more.
const MOST: i32 = 150;
/// What a ship speaks for, in thousands of people.
pub const SHIP: i32 = 1;
/// In a month, prestige loses one part in this many of what it has beyond what holdings speak for.
const PARTS: i32 = 24;
/// How long the victim of a raid has for an answer.
const PATIENCE: Hours = Hours(6 * MONTH);
/// What a raider who gets no answer costs his victim.
pub const UNANSWERED: i32 = -1;
/// Hours in a month.
const MONTH: u32 = 730;

/// The prestige that holdings speak for, beside the average of all who hold something.
#[must_use]
pub fn spoken_for(holdings: i32, average: i32) -> i32 {
    muldiv(holdings, AVERAGE, average.max(1)).clamp(0, MOST)
}

/// What prestige loses in a turn of this length to what holdings speak for: 0 or less.
#[must_use]
pub fn fades(prestige: i32, spoken_for: i32, now: Turn, turn: TurnLength) -> i32 {
    let excess = (prestige - spoken_for).max(0);
    let months = |turns| Hours::of_turns(turns, turn).0 / MONTH;
    let months = months(now) - months(now.saturating_sub(1));
    let months = i32::try_from(months).unwrap_or(i32::MAX).min(PARTS);
    -((excess * months + PARTS - 1) / PARTS)
}

/// The turn whose wrongs should have been answered by now, if there is one.
#[must_use]
pub fn overdue(now: Turn, turn: TurnLength) -> Option<Turn> {
    let due = now.checked_sub(PATIENCE.turns(turn));
    due.filter(|due| *due > 0)
}

/// Whom others robbed in a turn and got no answer, once for each who did. An answer is a blow of their own in that turn or later, or
/// amends made by whoever did it. `since` are the incidents from that turn on, oldest first.
#[must_use]
pub fn unanswered<'a>(
    since: impl Iterator<Item = &'a Incident> + Clone,
    due: Turn,
) -> Vec<FactionId> {
    let raids = since.clone().take_while(|it| it.turn == due);
    let raids = raids.filter(|it| matches!(it.kind, IncidentKind::Raided | IncidentKind::Seized));
    let mut raids: Vec<[FactionId; 2]> = raids.map(|it| [it.to, it.by]).collect();
    raids.sort_unstable();
    raids.dedup();
    raids.retain(|[of, by]| {
        let mut since = since.clone();
        !since.any(|it| is_blow(it, *of, *by) || is_amends(it, *by, *of))
    });
    raids.into_iter().map(|[of, _]| of).collect()
}

fn is_blow(it: &Incident, by: FactionId, on: FactionId) -> bool {
    it.by == by
        && it.to == on
        && (it.kind.is_attack()
            || matches!(
                it.kind,
                IncidentKind::TookPrisoner
                    | IncidentKind::Killed
                    | IncidentKind::KilledLeader
                    | IncidentKind::ShotDown
            ))
}

fn is_amends(it: &Incident, by: FactionId, to: FactionId) -> bool {
    it.by == by
        && it.to == to
        && matches!(
            it.kind,
            IncidentKind::Gave
                | IncidentKind::FedHungry
                | IncidentKind::SharedTechnology
                | IncidentKind::Released
                | IncidentKind::Yielded
        )
}

/// Whether a faction can come first among all: it holds land, or lives aboard by nature.
#[must_use]
pub fn may_come_first(definition: &FactionDef, lands: usize) -> bool {
    let lives_aboard = [FactionTrait::Nomads, FactionTrait::Travellers];
    lands > 0 || lives_aboard.iter().any(|it| definition.is(*it))
}

/// Who competes for the most prestige at the end of the game: those of whom it is asked; everybody, if it is asked of nobody.
#[derive(Debug)]
pub struct Competition<'a> {
    /// Of whom it is asked.
    asked: Vec<Audience>,
    roster: &'a Roster,
}

impl<'a> Competition<'a> {
    /// That of a game with these objectives.
    #[must_use]
    pub fn of(objectives: &[Objective], roster: &'a Roster) -> Self {
        let asking = objectives.iter().filter(|it| asks(&it.when));
        Self {
            asked: asking.map(|it| it.audience).collect(),
            roster,
        }
    }

    /// Whether a faction competes.
    #[must_use]
    pub fn includes(&self, who: FactionId) -> bool {
        let mut asked = self.asked.iter();
        self.asked.is_empty() || asked.any(|audience| concerns(*audience, who, self.roster))
    }
}

fn asks(condition: &Condition) -> bool {
    match condition {
        Condition::MostPrestigeAtEnd => true,
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            parts.iter().any(asks)
        }
        Condition::Not(part) => asks(part),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    fn incident(turn: Turn, kind: IncidentKind, by: FactionId, to: FactionId) -> Incident {
        Incident {
            turn,
            by,
            to,
            kind,
            at: None,
            maje: None,
            weight: 0,
            life: None,
        }
    }

    #[test]
    fn prestige_beyond_what_is_held_fades_by_the_month() {
        assert_eq!(spoken_for(30, 30), 60);
        assert_eq!(spoken_for(0, 30), 0);
        assert_eq!(spoken_for(999, 30), 150);
        let fades = |prestige, now, turn| fades(prestige, 60, now, turn);
        assert_eq!(fades(60, 5, TurnLength::Month), 0);
        assert_eq!(fades(61, 5, TurnLength::Month), -1);
        assert_eq!(fades(108, 5, TurnLength::Month), -2);
        assert_eq!(fades(108, 1, TurnLength::Week), 0);
        let year: i32 = (1..=52).map(|now| fades(108, now, TurnLength::Week)).sum();
        assert_eq!(year, -22, "eleven whole months");
        assert_eq!(fades(108, 2, TurnLength::Year), -24);
    }

    #[test]
    fn a_raid_costs_prestige_once_unless_it_is_answered_or_made_good() {
        let raid = incident(2, IncidentKind::Raided, THEY, ME);
        let count = |more: &[Incident], due| {
            let all = [&[raid], more].concat();
            let victims = unanswered(all.iter().filter(|it| it.turn >= due), due);
            victims.iter().filter(|victim| **victim == ME).count()
        };
        assert_eq!(overdue(8, TurnLength::Month), Some(2));
        assert_eq!(overdue(6, TurnLength::Month), None);
        assert_eq!((count(&[], 1), count(&[], 2), count(&[], 3)), (0, 1, 0));
        let again = incident(2, IncidentKind::Raided, THEY, ME);
        assert_eq!(count(&[again], 2), 1, "one raider, one answer");
        assert_eq!(count(&[incident(2, IncidentKind::Fought, ME, THEY)], 2), 0);
        assert_eq!(count(&[incident(5, IncidentKind::Raided, ME, THEY)], 2), 0);
        assert_eq!(count(&[incident(5, IncidentKind::Gave, THEY, ME)], 2), 0);
        assert_eq!(count(&[incident(1, IncidentKind::Raided, ME, THEY)], 2), 1);
    }
}
