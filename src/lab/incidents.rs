//! How often each kind of incident happens in a batch.

use super::row::GameRow;
use crate::scenario::model::{IncidentFamily, IncidentKind};
use crate::sim::opinion::Incident;
use serde::Serialize;
use std::collections::BTreeMap;

/// How often each kind happened in one game, in the order of [`IncidentKind::ALL`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncidentCounts([u32; IncidentKind::ALL.len()]);

impl Default for IncidentCounts {
    fn default() -> Self {
        Self([0; IncidentKind::ALL.len()])
    }
}

impl IncidentCounts {
    /// Counts what was remembered for the first time.
    pub fn add<'a>(&mut self, incidents: impl Iterator<Item = &'a Incident>) {
        for incident in incidents {
            self.0[incident.kind as usize] += 1;
        }
    }

    /// How often a kind happened.
    #[must_use]
    pub const fn of(&self, kind: IncidentKind) -> u32 {
        self.0[kind as usize]
    }
}

/// How often a kind happened in a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct IncidentRate {
    /// In how many games.
    pub games: u64,
    /// How often in all of them together.
    pub times: u64,
    /// Its share of all incidents of its family, in percent.
    pub percent_of_family: u64,
}

/// How often each kind happened, by its key.
pub(super) fn rates(games: &[GameRow]) -> BTreeMap<&'static str, IncidentRate> {
    let times = |kind: IncidentKind| -> u64 {
        let each = games.iter().map(|game| u64::from(game.incidents.of(kind)));
        each.sum()
    };
    let of_family = |family: IncidentFamily| -> u64 {
        let kinds = IncidentKind::ALL.into_iter();
        let theirs = kinds.filter(|kind| kind.family() == family);
        theirs.map(times).sum()
    };
    let rate = |kind: IncidentKind| {
        let happened = games.iter().filter(|game| game.incidents.of(kind) > 0);
        let family = of_family(kind.family());
        let share = (times(kind) * 100).checked_div(family);
        let rate = IncidentRate {
            games: happened.count() as u64,
            times: times(kind),
            percent_of_family: share.unwrap_or(0),
        };
        (kind.key(), rate)
    };
    IncidentKind::ALL.into_iter().map(rate).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_that_of_its_family() {
        let game = |raids: u32, seizures: u32, gifts: u32| {
            let mut row = GameRow::default();
            let counts = &mut row.incidents.0;
            counts[IncidentKind::Raided as usize] = raids;
            counts[IncidentKind::Seized as usize] = seizures;
            counts[IncidentKind::Gave as usize] = gifts;
            row
        };
        let rates = rates(&[game(2, 0, 7), game(1, 1, 0)]);
        let raided = IncidentRate {
            games: 2,
            times: 3,
            percent_of_family: 75,
        };
        assert_eq!(rates["raided"], raided);
        assert_eq!(rates["gave"].percent_of_family, 100);
        assert_eq!(rates["killed"].percent_of_family, 0);
        assert_eq!(rates.len(), IncidentKind::ALL.len());
    }
}
