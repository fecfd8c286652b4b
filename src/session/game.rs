//! The session itself: what front-ends see and do.

use super::autosave::Autosave;
use super::error::SessionError;
use super::log::{Log, LogEntry};
use super::orders::is_said_already;
use super::past::Past;
use super::protocol::MindReply;
use super::replay::Recording;
use super::seat::{Seat, SessionConfig, Stage};
use super::tally::Tally;
use crate::id::{FactionId, Turn};
use crate::mind::account;
use crate::scenario::model::{Book, Forced, Roster, Scenario};
use crate::sim::Simulation;
use crate::sim::command::{Act, Command, Order};
use crate::sim::decree::{Decree, DecreeError};
use crate::sim::event::{Event, Perceived};
use crate::sim::restraint::Restraint;
use crate::sim::snapshot::{RestoreError, Snapshot};
use crate::sim::victory::{Ending, Situations};
use crate::sim::view::{OwnedView, View};
use std::sync::{Arc, OnceLock};

/// A game in progress.
#[derive(Debug)]
pub struct Session {
    pub(super) simulation: Simulation,
    pub(super) seats: Vec<Seat>,
    pub(super) stage: Stage,
    pub(super) open_end: bool,
    pub(super) record: bool,
    /// Choices that are made for minds.
    pub(super) choices: Vec<Forced>,
    pub(super) log: Log,
    pub(super) tally: Tally,
    pub(super) name: String,
    /// The text of the scenario, which never changes, as saves hold it.
    pub(super) scenario_text: OnceLock<String>,
    pub(super) autosave: Option<Autosave>,
    /// An earlier turn that is looked back at.
    pub(super) past: Option<Past>,
}

/// What came of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// An order: it will be carried out when the turn ends, and can be undone until then.
    Planned,
    /// An act: it is done.
    Done,
    /// An offer that a mind answered at once.
    Answered(MindReply),
    /// An offer that waits until the person it was made to answers.
    Waiting,
    /// A mediation that is over, since minds answer at once, or cannot be: what came of it.
    Told(Box<Event>),
}

/// What came of ending a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TurnEnd {
    /// Another person plans the same turn: hand over.
    Next(FactionId),
    /// The turn with this number was resolved.
    Resolved(Turn),
}

impl Session {
    /// A new game.
    #[must_use]
    pub fn new(scenario: Arc<Scenario>, config: SessionConfig) -> Self {
        Self::around(Simulation::new(scenario, config.seed), config)
    }

    /// A game set up like this that goes on from a snapshot of it. What was said and done before is not in its log.
    ///
    /// # Errors
    /// The snapshot does not fit the scenario.
    pub fn resume(
        scenario: Arc<Scenario>,
        snapshot: Snapshot,
        config: SessionConfig,
    ) -> Result<Self, RestoreError> {
        let simulation = Simulation::restore(scenario, snapshot)?;
        Ok(Self::around(simulation, config))
    }

    fn around(mut simulation: Simulation, config: SessionConfig) -> Self {
        let mut seats = config.seats;
        seats.resize(simulation.roster().factions.len(), Seat::Mind);
        let name = format!("{}-{}", simulation.scenario().id, config.seed);
        simulation.set_open_end(config.open_end);
        simulation.set_canon(config.canon);
        if let Some(turns) = config.chronicle {
            simulation.keep_chronicle(turns);
        }
        let mut session = Self {
            simulation,
            seats,
            stage: Stage::Watching,
            open_end: config.open_end,
            record: config.record,
            choices: config.choices,
            log: Log::default(),
            tally: Tally::default(),
            name,
            scenario_text: OnceLock::new(),
            autosave: None,
            past: None,
        };
        session.begin_turn();
        session
    }

    /// The scenario as it was before the first turn.
    #[must_use]
    pub const fn scenario(&self) -> &Arc<Scenario> {
        self.simulation.scenario()
    }

    /// The book of the game: that of the scenario.
    #[must_use]
    pub fn book(&self) -> &Arc<Book> {
        self.shown().book()
    }

    /// Who is in the game by now.
    #[must_use]
    pub fn roster(&self) -> &Arc<Roster> {
        self.shown().roster()
    }

    /// The name of the game, under which its autosaves are kept.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The turn being planned, from 1; the one that is looked back at, if one is.
    #[must_use]
    pub fn turn(&self) -> Turn {
        self.shown().turn()
    }

    /// Who plays a faction.
    #[must_use]
    pub fn seat(&self, faction: FactionId) -> &Seat {
        self.seats.get(faction.index()).unwrap_or(&Seat::Nobody)
    }

    /// Whose move it is.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// The faction whose person plans now.
    #[must_use]
    pub const fn current(&self) -> Option<FactionId> {
        match self.stage {
            Stage::Planning(faction) => Some(faction),
            Stage::HandOver(_) | Stage::Fallen(_) | Stage::Watching | Stage::Over => None,
        }
    }

    /// Seats a person where a mind played, from this turn on.
    pub fn seat_person(&mut self, faction: FactionId, name: impl Into<String>) {
        if let Some(seat) = self.seats.get_mut(faction.index()) {
            *seat = Seat::Person(name.into());
            self.begin_turn();
        }
    }

    /// Takes over the seat that is being handed over, or goes on after having been told that a faction fell.
    pub fn acknowledge(&mut self) {
        match self.stage {
            Stage::HandOver(faction) => self.stage = self.seated(faction),
            Stage::Fallen(faction) => {
                self.stage = self.after_fall(faction);
                self.save_itself();
            }
            Stage::Planning(_) | Stage::Watching | Stage::Over => {}
        }
    }

    /// What a faction sees, if it may be shown now: to the person who plans, or to everybody when
    /// no person is in the game or it is over.
    #[must_use]
    pub fn view(&self, faction: FactionId) -> Option<View<'_>> {
        self.may_show(faction).then(|| self.shown().view(faction))
    }

    /// What a faction sees, to be kept while the session is elsewhere, if it may be shown now.
    #[must_use]
    pub fn owned_view(&self, faction: FactionId) -> Option<OwnedView> {
        self.may_show(faction)
            .then(|| self.shown().owned_view(faction))
    }

    /// Whether what this faction knows may be shown now.
    #[must_use]
    pub fn may_show(&self, faction: FactionId) -> bool {
        let exists = faction.index() < self.roster().factions.len();
        exists
            && match self.stage {
                Stage::HandOver(_) => false,
                Stage::Planning(own) | Stage::Fallen(own) => own == faction,
                Stage::Watching | Stage::Over => true,
            }
    }

    /// The simulation with the truth about everybody, when no person is in the game or it is over.
    #[must_use]
    pub fn observe(&self) -> Option<&Simulation> {
        match self.stage {
            Stage::Watching | Stage::Over => Some(self.shown()),
            Stage::HandOver(_) | Stage::Planning(_) | Stage::Fallen(_) => None,
        }
    }

    /// How things truly stand, when no person is in the game or it is over.
    #[must_use]
    pub fn truth(&mut self) -> Option<Situations> {
        self.observe()?;
        let shown = match &mut self.past {
            Some(past) => past.shown_mut(),
            None => &mut self.simulation,
        };
        Some(shown.truth())
    }

    /// Gives a command for the faction whose person plans now. A mind to which an offer is made
    /// answers at once.
    ///
    /// # Errors
    /// Says why the command is refused.
    pub fn submit(&mut self, faction: FactionId, command: &Command) -> Result<Reply, SessionError> {
        self.expect(faction)?;
        if let Command::Order(order) = command
            && is_said_already(self.orders(faction), order)
        {
            return Ok(Reply::Planned);
        }
        let decision = match command {
            Command::Act(act) => account::of_act(&self.simulation.view(faction), act),
            Command::Order(_) => None,
        };
        let before = self.simulation.chronicle().of_turn(self.turn()).len();
        self.perform(faction, command)?;
        if let Some(decision) = decision {
            self.note(faction, decision);
        }
        let reply = match command {
            Command::Order(_) => Reply::Planned,
            // A gift needs no answer.
            Command::Act(Act::Propose { deal, .. }) if deal.is_gift() => Reply::Done,
            Command::Act(Act::Propose { to, .. }) => match self.answer_of_mind(faction, command) {
                Some(reply) => Reply::Answered(reply),
                None if self.has_asked(faction, *to) => Reply::Waiting,
                // What the other had on the table is signed.
                None => Reply::Done,
            },
            Command::Act(act) => {
                self.minds_go_on(faction, command);
                match act {
                    Act::Mediate(_) => self.outcome_of_mediation(faction, before),
                    _ => Reply::Done,
                }
            }
        };
        self.save_itself();
        Ok(reply)
    }

    /// What a faction hears of a mediation, in what happened this turn after the first `before` events.
    fn outcome_of_mediation(&self, faction: FactionId, before: usize) -> Reply {
        let records = self.simulation.chronicle().of_turn(self.turn()).iter();
        let heard = records
            .skip(before)
            .filter_map(|it| it.perceived_by(faction));
        let told = heard.map(|it| it.event).find(|it| {
            matches!(
                it,
                Event::Mediated(_) | Event::MediationFailed(_) | Event::OrderFailed(_)
            )
        });
        told.map_or(Reply::Done, |event| Reply::Told(Box::new(event)))
    }

    /// Keeps a faction from harming another from now on: for experiments of the lab.
    pub fn withhold(&mut self, restraint: Restraint) {
        self.simulation.withhold(restraint);
    }

    /// Gives a command for a faction that no person plays, before minds act: for tests of scenarios. A mind to which an
    /// offer is made answers at once.
    ///
    /// # Errors
    /// Says why the command is refused.
    pub fn prompt(&mut self, faction: FactionId, command: &Command) -> Result<(), SessionError> {
        if self.stage == Stage::Over {
            return Err(SessionError::Over);
        }
        if self.seat(faction).is_person() {
            return Err(SessionError::NotTheirTurn(faction));
        }
        self.perform(faction, command)?;
        self.answer_of_mind(faction, command);
        self.minds_go_on(faction, command);
        Ok(())
    }

    /// Whether an offer of one faction lies before another.
    fn has_asked(&self, from: FactionId, to: FactionId) -> bool {
        let view = self.simulation.view(from);
        let mut offers = view.own.offers.iter();
        offers.any(|it| it.from == from && it.to == to)
    }

    /// Changes who is in the game: carried out when the turn ends. Whoever is founded is led by a mind of its parent's
    /// temper.
    ///
    /// # Errors
    /// The decree cannot be carried out as things stand.
    pub fn decree(&mut self, decree: Decree) -> Result<(), DecreeError> {
        self.simulation.decree(decree.clone())?;
        if self.record {
            self.log.push(LogEntry::Decree(decree));
        }
        Ok(())
    }

    /// Takes back the last order that the faction gave this turn. Acts cannot be unsaid.
    ///
    /// # Errors
    /// It is not the faction's turn.
    pub fn undo(&mut self, faction: FactionId) -> Result<Option<Order>, SessionError> {
        self.expect(faction)?;
        let order = self.simulation.undo(faction);
        if order.is_some() {
            if self.record {
                self.log.push(LogEntry::Undo(faction));
            }
            self.save_itself();
        }
        Ok(order)
    }

    /// The orders that the faction gave this turn; none if they may not be shown.
    #[must_use]
    pub fn orders(&self, faction: FactionId) -> &[Order] {
        if self.may_show(faction) {
            self.shown().orders(faction)
        } else {
            &[]
        }
    }

    /// What a faction perceived of a turn, in order; nothing if it may not be shown.
    pub fn news(&self, faction: FactionId, turn: Turn) -> impl Iterator<Item = Perceived> {
        let show = self.may_show(faction);
        let news = self.shown().news(faction, turn);
        news.filter(move |_| show)
    }

    /// What can be read of a turn through the eyes of a faction: everything where everything may be seen, but for a turn that
    /// is looked back at as the faction knew it.
    #[must_use]
    pub fn readable_news(&self, eyes: FactionId, turn: Turn) -> Vec<Perceived> {
        let as_known = matches!(self.looks_back_at(), Some((_, false)));
        match self.observe().filter(|_| !as_known) {
            Some(truth) => truth.all_news(eyes, turn).collect(),
            None => self.news(eyes, turn).collect(),
        }
    }

    /// Every faction in the order in which they stand; the truth, for the page of the end.
    #[must_use]
    pub fn standing(&self) -> Vec<FactionId> {
        self.simulation.standing()
    }

    /// How the game ended, if it has.
    #[must_use]
    pub fn ending(&self) -> Option<(Turn, Ending)> {
        self.simulation.ending()
    }

    /// How much minds have thought so far.
    #[must_use]
    pub const fn tally(&self) -> Tally {
        self.tally
    }

    /// The game from its first turn on, to be played again.
    #[must_use]
    pub fn recording(&self) -> Recording {
        Recording {
            scenario: Arc::clone(self.scenario()),
            seed: self.simulation.seed(),
            open_end: self.open_end,
            canon: self.simulation.story().canon,
            log: self.log.clone(),
        }
    }

    /// Whether a faction is still in the game.
    #[must_use]
    pub fn is_active(&self, faction: FactionId) -> bool {
        faction.index() < self.seats.len() && self.simulation.is_active(faction)
    }

    pub(super) fn expect(&self, faction: FactionId) -> Result<(), SessionError> {
        match self.stage {
            Stage::Planning(planning) if planning == faction => Ok(()),
            Stage::Over => Err(SessionError::Over),
            Stage::Planning(_) | Stage::HandOver(_) | Stage::Fallen(_) | Stage::Watching => {
                Err(SessionError::NotTheirTurn(faction))
            }
        }
    }
}
