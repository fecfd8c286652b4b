//! Watches a game turn by turn and counts.

use super::row::GameRow;
use crate::id::{FactionId, ObjectiveId, Turn};
use crate::scenario::model::{Scenario, Scope};
use crate::sim::event::{Achieved, Event, Hunger, Raided, Record, ShipsCaptured};
use crate::sim::faction::Status;
use crate::sim::ledger::{Account, Cause, Line};
use crate::sim::{FactionTruth, Truth};

/// The turn at which the leader is remembered.
const LEADER_TURN: Turn = 50;

/// Counts of one game so far.
#[derive(Debug)]
pub struct Watch {
    row: GameRow,
    /// Who held each territory last, by `TerritoryId`.
    last: Vec<Option<FactionId>>,
    /// How often each territory went from one to another.
    flips: Vec<u32>,
    leader_50: Option<FactionId>,
    /// Who achieved a victory first, even where the game went on.
    victor: Option<(FactionId, ObjectiveId)>,
}

impl Watch {
    /// Begins to watch.
    pub fn new(seed: u64, start: &Truth) -> Self {
        Self {
            row: GameRow {
                seed,
                ..GameRow::default()
            },
            last: start.holders.clone(),
            flips: vec![0; start.holders.len()],
            leader_50: None,
            victor: None,
        }
    }

    /// Takes in a turn that was resolved: the truth after it, what happened, the books.
    pub fn turn<'a>(
        &mut self,
        turn: Turn,
        scenario: &Scenario,
        truth: &Truth,
        records: &[Record],
        lines: impl Iterator<Item = &'a Line>,
    ) {
        self.row.turns = turn;
        for (at, holder) in truth.holders.iter().enumerate() {
            if holder.is_some() && *holder != self.last[at] {
                // Land that nobody held yet changes no hands.
                self.flips[at] += u32::from(self.last[at].is_some());
                self.last[at] = *holder;
            }
        }
        for record in records {
            self.event(&record.event, scenario);
        }
        for line in lines {
            let delivered = matches!(line.cause, Cause::Deal(_)) && line.amount > 0;
            if delivered && matches!(line.account, Account::Store(..) | Account::Cargo(..)) {
                self.row.delivered += i64::from(line.amount);
            }
        }
        let share = share(truth);
        self.row.largest_share_ever = self.row.largest_share_ever.max(share);
        if turn == LEADER_TURN {
            self.leader_50 = leader(truth);
        }
    }

    fn event(&mut self, event: &Event, scenario: &Scenario) {
        let row = &mut self.row;
        match event {
            Event::Battle(_) => row.battles += 1,
            Event::Raided(Raided { goods, .. }) => {
                row.raids += 1;
                row.looted += i64::from(goods.map_or(0, |goods| goods.total()));
            }
            Event::Seized(_) => row.seized += 1,
            Event::Revolt(_) => row.revolts += 1,
            Event::ShipsCaptured(ShipsCaptured { ships, .. }) => {
                row.ships_captured += ships.iter().map(|s| u32::from(s.count)).sum::<u32>();
            }
            Event::MajeCaptured(_) | Event::SpyCaught(_) => row.majes_captured += 1,
            Event::MajeDeserted(_) => row.deserted += 1,
            Event::TechnologyGained(_) => row.technology += 1,
            Event::Offered(_) => row.offers += 1,
            Event::Refused(_) => row.offers_refused += 1,
            Event::ContractMade(_) => row.contracts += 1,
            Event::Hunger(Hunger { dead, .. }) => row.starved += i64::from(*dead),
            Event::Achieved(Achieved { faction, objective })
                if self.victor.is_none()
                    && scenario.objective(*objective).scope == Scope::Victory =>
            {
                self.victor = Some((*faction, *objective));
                row.victory_turn = Some(row.turns);
            }
            _ => {}
        }
    }

    /// Sums up at the end.
    pub fn end(
        mut self,
        scenario: &Scenario,
        truth: &Truth,
        won: Option<(FactionId, ObjectiveId)>,
    ) -> GameRow {
        let name = |faction: FactionId| scenario.faction(faction).name.clone();
        let sects = || truth.factions.iter().filter(|f| f.sect && active(f));
        let end = leader(truth);
        // Where the game goes on, who achieved a victory first counts as its winner.
        let won = won.or(self.victor);
        let winner = won.map(|(faction, _)| faction);
        let row = &mut self.row;
        row.winner = winner.map(name);
        row.objective = won.map(|(_, at)| scenario.objective(at).name.clone());
        row.sects_alive = sects().count() as u32;
        row.sects_landed = sects().filter(|f| f.lands > 0).count() as u32;
        row.largest_share = share(truth);
        row.leader_50 = self.leader_50.map(name);
        row.leader_end = end.map(name);
        row.leader_50_won = self.leader_50.is_some() && self.leader_50 == winner.or(end);
        row.flips = self.flips.iter().sum();
        row.flips_most = self.flips.iter().copied().max().unwrap_or(0);
        row.lands_flipped = self.flips.iter().filter(|n| **n > 0).count() as u32;
        row.contracts_end = truth.contracts as u32;
        for faction in &truth.factions {
            row.ships += faction.ships;
            for (sum, loads) in row.stock.iter_mut().zip(faction.stock.0) {
                *sum += i64::from(loads);
            }
        }
        self.row
    }
}

fn active(faction: &FactionTruth) -> bool {
    faction.status == Status::Active
}

/// Who holds the most land; the first by id among equals.
fn leader(truth: &Truth) -> Option<FactionId> {
    let lands = truth.factions.iter().map(|f| f.lands).enumerate();
    lands
        .filter(|(_, lands)| *lands > 0)
        .max_by_key(|(at, lands)| (*lands, std::cmp::Reverse(*at)))
        .map(|(at, _)| FactionId::from_index(at))
}

/// The largest share of all territories, in percent, rounded down.
fn share(truth: &Truth) -> u32 {
    let most = truth.factions.iter().map(|f| f.lands).max().unwrap_or(0);
    let all = u32::try_from(truth.holders.len().max(1)).unwrap_or(u32::MAX);
    most.saturating_mul(100) / all
}
