//! What becomes known of a battle: all of it to those who fought, less to bystanders.

use super::{
    BattleReport, Event, Family, FleetMap, FleetVisit, Happening, Observers, Outcome, Reach, Sense,
    SideReport, whole,
};
use crate::id::{FactionId, TerritoryId};
use serde::{Deserialize, Serialize};

/// By how much a bystander may miscount ships, in percent. Ours.
const BLUR: i32 = 25;

/// A battle was fought, as a bystander saw it: a witness tells who fought, roughly with how many ships,
/// and who won; from afar only the winner is seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BattleSeen {
    /// Where.
    pub at: TerritoryId,
    /// How it ended.
    pub outcome: Outcome,
    /// Who won; nobody if neither side did, or if people defended themselves.
    pub winner: Option<FactionId>,
    /// Attacker and defender; `None` from afar.
    pub sides: Option<[SideSeen; 2]>,
}

/// A side of a battle, as a bystander saw it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SideSeen {
    /// Who led it; nobody where people defended themselves.
    pub faction: Option<FactionId>,
    /// Others who fought on this side.
    pub helpers: Vec<FactionId>,
    /// How many ships at least and at most.
    pub ships: (i32, i32),
}

impl SideSeen {
    fn of(side: &SideReport) -> Self {
        let ships = side.before.iter().map(|s| i32::from(s.count)).sum::<i32>();
        Self {
            faction: side.faction,
            helpers: side.helpers.clone(),
            ships: rough(ships),
        }
    }
}

/// Bounds that many numbers share, so that they do not tell the exact one.
fn rough(ships: i32) -> (i32, i32) {
    let mut low = 0;
    loop {
        let high = low + (low * 2 * BLUR / 100).max(i32::from(low > 0));
        if ships <= high {
            return (low, high);
        }
        low = high + 1;
    }
}

impl BattleSeen {
    /// What somebody with this sense sees of a battle in which he took no part.
    #[must_use]
    pub fn of(report: &BattleReport, sense: Sense) -> Self {
        let sides = (sense == Sense::Witness).then(|| {
            [
                SideSeen::of(&report.sides[0]),
                SideSeen::of(&report.sides[1]),
            ]
        });
        Self {
            at: report.at,
            outcome: report.outcome,
            winner: report.winner(),
            sides,
        }
    }
}

/// Those who fought know all of it.
impl Happening for Box<BattleReport> {
    fn family(&self) -> Family {
        Family::Battle
    }

    fn parties(&self) -> Observers {
        let sides = self.sides.iter();
        Observers::of(
            sides.flat_map(|side| side.faction.into_iter().chain(side.helpers.iter().copied())),
        )
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn reach(&self) -> Reach {
        Reach::Sight
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        match sense {
            Sense::Party => Some(self.clone().into()),
            Sense::Witness | Sense::Distant => Some(BattleSeen::of(self, sense).into()),
            Sense::Hearsay => None,
        }
    }

    fn map_fleets(&mut self, map: &mut FleetMap<'_>) {
        for side in &mut self.sides {
            for (flag, fleet) in &mut side.fleets {
                *fleet = map(*flag, *fleet);
            }
        }
    }

    fn each_fleet(&self, visit: &mut FleetVisit<'_>) {
        for (flag, fleet) in self.sides.iter().flat_map(|side| &side.fleets) {
            visit(*flag, *fleet, Sense::Party);
        }
    }
}

impl Happening for BattleSeen {
    fn family(&self) -> Family {
        Family::Battle
    }

    /// Who fought has the whole report instead.
    fn parties(&self) -> Observers {
        Observers::NONE
    }

    fn place(&self) -> Option<TerritoryId> {
        Some(self.at)
    }

    fn reach(&self) -> Reach {
        Reach::Sight
    }

    fn seen_as(&self, sense: Sense) -> Option<Event> {
        whole(self, sense, Sense::Hearsay)
    }
}
