//! Watches a game turn by turn and counts.

use super::calls::Calls;
use super::habits::Habits;
use super::returns::Returns;
use super::row::{FactionRow, GameRow, Happenings, Standings, TurnRow};
use super::rumours::Silences;
use super::secrets::Secrets;
use crate::id::{FactionId, ObjectiveId, Turn};
use crate::scenario::model::{Good, ObjectiveScope, Scenario};
use crate::sim::decision::Decisions;
use crate::sim::event::{Achieved, Event, Hunger, Raided, Record, ShipsCaptured};
use crate::sim::faction::Status;
use crate::sim::ledger::{Account, Cause, LedgerLine};
use crate::sim::opinion::Incident;
use crate::sim::{FactionTruth, Truth};
use std::sync::Arc;

/// Counts of one game so far.
#[derive(Debug)]
pub struct Watch {
    row: GameRow,
    /// What had happened when the last turn began.
    before: Happenings,
    /// Who held each territory last, by `TerritoryId`.
    last: Vec<Option<FactionId>>,
    /// How often each territory went from one to another.
    flips: Vec<u32>,
    /// The turn after which the leader is remembered.
    half: Turn,
    leader_half: Option<FactionId>,
    /// Who achieved a victory first, even where the game went on.
    victor: Option<(FactionId, ObjectiveId)>,
    /// Secret deals under way.
    secrets: Secrets,
    /// Who has promised whom silence.
    silences: Silences,
    /// Calls to arms under way.
    calls: Calls,
    /// What the same two sign again.
    habits: Habits,
    /// Proposals that are offered back.
    returns: Returns,
    /// Rows of every turn, if they are wanted.
    detail: Option<Detail>,
}

/// What is written down of every turn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Detail {
    /// Turns.
    pub turns: Vec<TurnRow>,
    /// Factions in every turn.
    pub factions: Vec<FactionRow>,
}

impl Watch {
    /// Begins to watch a game of at most this number of turns.
    pub fn new(scenario: &Scenario, seed: u64, turns: Turn, detailed: bool, start: &Truth) -> Self {
        Self {
            row: GameRow {
                scenario: scenario.id.clone(),
                seed,
                ..GameRow::default()
            },
            before: Happenings::default(),
            last: start.holders.clone(),
            flips: vec![0; start.holders.len()],
            half: turns.div_ceil(2),
            leader_half: None,
            victor: None,
            secrets: Secrets::default(),
            silences: Silences::default(),
            calls: Calls::default(),
            habits: Habits::default(),
            returns: Returns::default(),
            detail: detailed.then(Detail::default),
        }
    }

    /// Takes in a turn that was resolved: the truth after it, what happened, the books.
    pub fn turn<'a>(
        &mut self,
        turn: Turn,
        scenario: &Scenario,
        truth: &Truth,
        records: &[Record],
        lines: impl Iterator<Item = &'a LedgerLine>,
    ) {
        self.row.turns = turn;
        for (at, holder) in truth.holders.iter().enumerate() {
            if holder.is_some() && *holder != self.last[at] {
                // Land that nobody held yet changes no hands.
                let flipped = self.last[at].is_some();
                self.flips[at] += u32::from(flipped);
                self.row.happened.flips += i64::from(flipped);
                self.last[at] = *holder;
            }
        }
        for record in records {
            self.event(&record.event, scenario);
            let counts = &mut self.row.happened.secrets;
            self.secrets.event(turn, &record.event, counts);
            let counts = &mut self.row.happened.rumours;
            self.silences.event(&record.event, counts);
            let counts = &mut self.row.happened.calls;
            self.calls.event(&record.event, counts);
            self.habits.event(turn, &record.event);
            let counts = &mut self.row.happened.returns;
            self.returns.event(turn, &record.event, counts);
        }
        self.secrets.judge(turn, &mut self.row.happened.secrets);
        let delivered = lines.filter(|line| {
            let delivered = matches!(line.cause, Cause::Deal(_)) && line.amount > 0;
            delivered && matches!(line.account, Account::Store(..) | Account::Cargo(..))
        });
        let delivered = delivered.map(|line| i64::from(line.amount));
        self.row.happened.delivered += delivered.sum::<i64>();
        let end = standings(truth);
        self.row.largest_share_ever = self.row.largest_share_ever.max(end.largest_share);
        if turn == self.half {
            self.leader_half = leader(truth);
        }
        self.row.end = end;
        self.write_down(turn, scenario, truth);
        self.before = self.row.happened;
    }

    /// Counts what was decided in a turn.
    pub fn decided(&mut self, turn: Turn, decisions: &Decisions) {
        self.row.happened.motives.decided(turn, decisions);
    }

    /// Counts what was remembered for the first time in a turn.
    pub fn remembered<'a>(&mut self, incidents: impl Iterator<Item = &'a Incident>) {
        self.row.incidents.add(incidents);
    }

    /// Writes down what is wanted of a turn.
    fn write_down(&mut self, turn: Turn, scenario: &Scenario, truth: &Truth) {
        let Some(detail) = &mut self.detail else {
            return;
        };
        let id = detail.turns.first().map(|row| Arc::clone(&row.scenario));
        let id = id.unwrap_or_else(|| Arc::new(scenario.id.clone()));
        let seed = self.row.seed;
        // The first turn has a row of every faction that begins; their names are shared from there.
        let known = detail.factions.len().min(truth.factions.len());
        let mut names: Vec<Arc<String>> = detail.factions[..known]
            .iter()
            .map(|row| Arc::clone(&row.faction))
            .collect();
        for at in names.len()..truth.factions.len() {
            let key = scenario
                .roster
                .factions
                .get(at)
                .map(|faction| faction.key.clone());
            // Who joins in play stands in no file.
            names.push(Arc::new(key.unwrap_or_else(|| format!("joined_{at}"))));
        }
        for (faction, name) in truth.factions.iter().zip(names) {
            detail.factions.push(FactionRow {
                scenario: Arc::clone(&id),
                seed,
                turn,
                faction: name,
                sect: faction.sect,
                active: active(faction),
                lands: faction.lands,
                share: share(faction, truth),
                people: faction.people,
                prestige: faction.prestige,
                ships: faction.ships,
                majes: faction.majes,
                prized: faction.prized,
                stock_food: i64::from(faction.stock[Good::Food]),
                stock_ore: i64::from(faction.stock[Good::Ore]),
                stock_water: i64::from(faction.stock[Good::Water]),
            });
        }
        detail.turns.push(TurnRow {
            scenario: id,
            seed,
            turn,
            end: self.row.end,
            happened: self.row.happened - self.before,
        });
    }

    fn event(&mut self, event: &Event, scenario: &Scenario) {
        let row = &mut self.row.happened;
        row.pledges.count(event);
        row.conferences.count(event);
        row.plots.count(event);
        row.suspicions.count(event);
        row.motives.count(event);
        row.houses.count(event);
        row.mediations.count(event);
        row.informants.count(event);
        match event {
            Event::Battle(_) => row.battles += 1,
            Event::Raided(Raided { goods, .. }) => {
                row.raids += 1;
                row.looted += i64::from(goods.map_or(0, |goods| goods.total()));
            }
            Event::Seized(_) => row.seized += 1,
            Event::Revolt(_) => row.revolts += 1,
            Event::ShipsCaptured(ShipsCaptured { ships, .. }) => {
                row.ships_captured += ships.iter().map(|s| i64::from(s.count)).sum::<i64>();
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
                    && scenario.objective(*objective).scope == ObjectiveScope::Victory =>
            {
                self.victor = Some((*faction, *objective));
                self.row.victory_turn = Some(self.row.turns);
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
    ) -> (GameRow, Detail) {
        let name = |faction: FactionId| {
            let known = scenario.roster.factions.get(faction.index());
            known.map_or_else(String::new, |faction| faction.name.clone())
        };
        let end = leader(truth);
        // Where the game goes on, who achieved a victory first counts as its winner.
        let won = won.or(self.victor);
        if let Some((kind, times)) = self.habits.most() {
            self.row.signed_most = times;
            self.row.signed_most_kind = Some(kind.to_owned());
        }
        let winner = won.map(|(faction, _)| faction);
        let row = &mut self.row;
        row.winner = winner.map(name);
        row.objective = won.map(|(_, at)| scenario.objective(at).name.clone());
        row.end = standings(truth);
        row.leader_half = self.leader_half.map(name);
        row.leader_end = end.map(name);
        row.leader_half_won = self.leader_half.is_some() && self.leader_half == winner.or(end);
        row.flips_most = self.flips.iter().copied().max().unwrap_or(0);
        row.lands_flipped = self.flips.iter().filter(|n| **n > 0).count() as u32;
        (self.row, self.detail.unwrap_or_default())
    }
}

fn active(faction: &FactionTruth) -> bool {
    faction.status == Status::Active
}

/// Who holds the most land, if one faction alone does.
fn leader(truth: &Truth) -> Option<FactionId> {
    let lands = || truth.factions.iter().map(|f| f.lands);
    let most = lands().max().filter(|most| *most > 0)?;
    let mut first = lands().enumerate().filter(|(_, lands)| *lands == most);
    let (at, _) = first.next()?;
    first.next().is_none().then(|| FactionId::from_index(at))
}

/// The share of all land that has people, in percent, rounded down: as objectives count it.
fn share(faction: &FactionTruth, truth: &Truth) -> u32 {
    faction.peopled.saturating_mul(100) / truth.peopled.max(1)
}

/// How things stand.
fn standings(truth: &Truth) -> Standings {
    let sects = || truth.factions.iter().filter(|f| f.sect && active(f));
    let shares = truth.factions.iter().map(|faction| share(faction, truth));
    let stock = |good: Good| {
        truth
            .factions
            .iter()
            .map(|f| i64::from(f.stock[good]))
            .sum()
    };
    Standings {
        sects_alive: sects().count() as u32,
        sects_landed: sects().filter(|f| f.lands > 0).count() as u32,
        largest_share: shares.max().unwrap_or(0),
        contracts_running: truth.contracts as u32,
        ships: truth.factions.iter().map(|f| f.ships).sum(),
        stock_food: stock(Good::Food),
        stock_ore: stock(Good::Ore),
        stock_water: stock(Good::Water),
    }
}

#[cfg(test)]
mod tests {
    use super::standings;
    use crate::id::FactionId;
    use crate::sim::testing::Sandbox;

    /// The share of a batch is the one that objectives ask about: of the lands that have people.
    #[test]
    fn the_largest_share_is_that_of_lands_with_people() {
        let game = Sandbox::row(4, 1)
            .sect(&[0, 1, 2])
            .sect(&[3])
            .place(2, |place| place.people = 0)
            .start(1);
        let shares = standings(&game.observe());
        // Two of the three that have people.
        let held = game.view(FactionId(0)).own.lands.len();
        assert_eq!((held, shares.largest_share), (3, 66));
        assert_eq!((shares.sects_alive, shares.sects_landed), (2, 2));
    }
}
