//! Calls the minds: at the table, for a reply, for orders.

use super::conferences::{go_on, hold_all};
use super::game::Session;
use super::heard::{TableWord, mind_of};
use super::log::{Log, LogEntry};
use super::mediations::answer_mediator;
use super::protocol::{MindReply, reply, sit_down};
use super::seat::Seat;
use super::tally::Tally;
use crate::id::FactionId;
use crate::mind::{self, account};
use crate::scenario::model::{Forced, MindDef};
use crate::sim::check::Refusal;
use crate::sim::command::{Command, Order};
use crate::sim::dice::{Purpose, Seed};
use crate::sim::terms::{Decided, Rationale};

impl Session {
    /// Minds deal among themselves and with persons, in an order drawn by lot.
    pub(super) fn minds_at_the_table(&mut self) {
        let seed = Seed(self.simulation.seed());
        let turn = self.simulation.turn();
        let mut order = self.minds();
        seed.dice(turn, Purpose::Table, None, 0, 0)
            .shuffle(&mut order);
        for faction in order {
            let (answers, mut heard) = (
                answering(&self.seats),
                noting(self.record, &mut self.log, &mut self.tally),
            );
            let appraised = sit_down(&mut self.simulation, faction, &answers, &mut heard);
            drop(heard);
            self.tally.appraised += u64::from(appraised);
        }
    }

    /// Conferences that meet this turn are held to their end.
    pub(super) fn hold_conferences(&mut self) {
        let (answers, mut heard) = (
            answering(&self.seats),
            noting(self.record, &mut self.log, &mut self.tally),
        );
        hold_all(&mut self.simulation, &answers, &mut heard);
    }

    /// What minds do after an act of a person about a conference or between others.
    pub(super) fn minds_go_on(&mut self, by: FactionId, command: &Command) {
        let (answers, mut heard) = (
            answering(&self.seats),
            noting(self.record, &mut self.log, &mut self.tally),
        );
        go_on(&mut self.simulation, by, command, &answers, &mut heard);
        answer_mediator(&mut self.simulation, by, command, &answers, &mut heard);
    }

    /// What follows from what factions chose in events is done for them, by commands like all others.
    pub(super) fn do_what_is_meant(&mut self) {
        for (faction, command) in self.simulation.meant() {
            if self.perform(faction, &command).is_ok() {
                self.answer_of_mind(faction, &command);
            }
        }
    }

    /// Minds give their orders.
    pub(super) fn minds_give_orders(&mut self) {
        let seed = Seed(self.simulation.seed());
        for faction in self.minds() {
            let plan = mind::orders(&self.simulation.view(faction), self.mind(faction), seed);
            self.tally.mind_turns += 1;
            self.tally.considered += u64::from(plan.considered);
            for order in plan.orders {
                let order = chosen_for(&self.choices, faction, order);
                let done = self.perform(faction, &Command::Order(order));
                self.tally.refused += u64::from(done.is_err());
            }
            for decision in plan.decisions {
                if !is_overruled(&self.choices, faction, &decision) {
                    self.note(faction, decision);
                }
            }
            for command in self.simulation.kept_orders(faction) {
                // What cannot be done any more is not.
                let _ = self.perform(faction, &command);
            }
        }
    }

    /// What is chosen for seats that nobody plays, where it is laid down what.
    pub(super) fn choose_for_the_idle(&mut self) {
        let due: Vec<(FactionId, Order)> = self
            .choices
            .iter()
            .filter(|it| self.seat(it.who) == &Seat::Nobody)
            .map(|it| {
                let (scene, option) = (it.scene, it.option);
                (it.who, Order::Choose { scene, option })
            })
            .collect();
        for (faction, order) in due {
            // Most turns nothing of the kind is asked.
            let _ = self.perform(faction, &Command::Order(order));
        }
    }

    /// If the command was an offer to a mind, the mind answers at once. Returns what it answered.
    pub(super) fn answer_of_mind(
        &mut self,
        from: FactionId,
        command: &Command,
    ) -> Option<MindReply> {
        let (answers, mut heard) = (
            answering(&self.seats),
            noting(self.record, &mut self.log, &mut self.tally),
        );
        let answer = reply(&mut self.simulation, from, command, &answers, &mut heard);
        drop(heard);
        self.tally.appraised += u64::from(answer.is_some());
        answer
    }

    /// Does what is commanded and writes it into the log.
    pub(super) fn perform(&mut self, faction: FactionId, command: &Command) -> Result<(), Refusal> {
        self.simulation.submit(faction, command)?;
        if self.record {
            self.log.push(LogEntry::Command(faction, command.clone()));
        }
        Ok(())
    }

    /// Writes down why a faction does what it does.
    pub(super) fn note(&mut self, by: FactionId, decision: Rationale) {
        self.simulation.note(by, decision);
        if self.record {
            self.log.push(LogEntry::Rationale(by, decision));
        }
    }

    /// Writes down what speaks for the orders that a person gave this turn.
    pub(super) fn account_for_orders(&mut self, faction: FactionId) {
        let seed = Seed(self.simulation.seed());
        let view = self.simulation.view(faction);
        for decision in account::of_orders(&view, seed, self.orders(faction)) {
            self.note(faction, decision);
        }
    }

    /// How the mind of a faction is made.
    fn mind(&self, faction: FactionId) -> &MindDef {
        mind_of(&self.simulation, faction)
    }

    /// The factions that minds play and that are still in the game.
    fn minds(&self) -> Vec<FactionId> {
        let factions = self.roster().faction_ids();
        factions
            .filter(|faction| self.seat(*faction) == &Seat::Mind && self.is_active(*faction))
            .collect()
    }
}

/// The order with the choice that is made for the mind, if one is.
fn chosen_for(choices: &[Forced], faction: FactionId, order: Order) -> Order {
    let Order::Choose { scene, .. } = order else {
        return order;
    };
    let mut choices = choices.iter();
    let forced = choices.find(|it| (it.who, it.scene) == (faction, scene));
    forced.map_or(order, |forced| Order::Choose {
        scene,
        option: forced.option,
    })
}

/// Whether another choice is made for the mind than the one it decided on.
fn is_overruled(choices: &[Forced], faction: FactionId, decision: &Rationale) -> bool {
    let Decided::Choose(scene, option) = decision.what else {
        return false;
    };
    let mut choices = choices.iter();
    choices.any(|it| (it.who, it.scene) == (faction, scene) && it.option != option)
}

/// Whose minds answer at once.
fn answering(seats: &[Seat]) -> impl Fn(FactionId) -> bool + '_ {
    |faction| seats.get(faction.index()) == Some(&Seat::Mind)
}

/// Writes what is done into the log, and counts what is refused.
fn noting<'a>(
    record: bool,
    log: &'a mut Log,
    tally: &'a mut Tally,
) -> impl FnMut(FactionId, TableWord<'_>) + 'a {
    move |faction, word| match word {
        TableWord::Command(_, Err(_)) => tally.refused += 1,
        TableWord::Command(command, Ok(())) if record => {
            log.push(LogEntry::Command(faction, command.clone()));
        }
        TableWord::Rationale(decision) if record => {
            log.push(LogEntry::Rationale(faction, *decision));
        }
        TableWord::Command(..) | TableWord::Rationale(_) => {}
    }
}
