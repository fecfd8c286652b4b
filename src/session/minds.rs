//! Calls the minds: at the table, for a reply, for orders.

use super::game::Session;
use super::log::Entry;
use super::seat::Seat;
use crate::id::{FactionId, OfferId};
use crate::mind;
use crate::scenario::model::MindDef;
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command};
use crate::sim::deal::{Side, appraise};
use crate::sim::dice::{Purpose, Seed};

impl Session {
    /// Minds deal among themselves and with persons, in an order drawn by lot.
    pub(super) fn minds_at_the_table(&mut self) {
        let seed = Seed(self.simulation.seed());
        let turn = self.simulation.turn();
        let mut order = self.minds();
        seed.dice(turn, Purpose::Table, None, 0, 0)
            .shuffle(&mut order);
        for faction in order {
            let talk = mind::table(&self.simulation.view(faction), self.mind(faction), seed);
            self.tally.appraised += u64::from(talk.appraised);
            for act in talk.acts {
                let command = Command::Act(act);
                let done = self.perform(faction, &command).and_then(|()| {
                    self.answer_of_mind(faction, &command)
                        .map_or(Ok(()), |answer| answer.map(|_| ()))
                });
                self.tally.refused += u64::from(done.is_err());
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
                let done = self.perform(faction, &Command::Order(order));
                self.tally.refused += u64::from(done.is_err());
            }
        }
    }

    /// If the command was an offer to a mind, the mind answers at once. Returns the offer and
    /// whether it was accepted.
    pub(super) fn answer_of_mind(
        &mut self,
        from: FactionId,
        command: &Command,
    ) -> Option<Result<(OfferId, bool), Refusal>> {
        let Command::Act(Act::Propose { to, .. }) = command else {
            return None;
        };
        if self.seat(*to) != &Seat::Mind {
            return None;
        }
        let view = self.simulation.view(*to);
        let offers = view.own.offers.iter();
        let offer = *offers.rev().find(|o| o.from == from && o.to == *to)?;
        let mut accept = mind::reply(&view, &offer);
        // What was said to a mind is nobody else's business.
        let told = appraise(&view, from, &offer.terms, Side::Answers).told();
        if self.seat(from).is_person() {
            self.told = Some(told);
        }
        self.tally.appraised += 1;
        let answer = |accept| {
            Command::Act(Act::Answer {
                offer: offer.id,
                accept,
            })
        };
        let mut done = self.perform(*to, &answer(accept));
        if done.is_err() && accept {
            // What the mind wanted is not possible after all.
            self.tally.refused += 1;
            accept = false;
            done = self.perform(*to, &answer(false));
        }
        Some(done.map(|()| (offer.id, accept)))
    }

    /// Does what is commanded and writes it into the log.
    pub(super) fn perform(&mut self, faction: FactionId, command: &Command) -> Result<(), Refusal> {
        self.simulation.submit(faction, command)?;
        if self.record {
            self.log.push(Entry::Command(faction, command.clone()));
        }
        Ok(())
    }

    /// How the mind of a faction is made: a faction that broke away is led in the manner of its parent.
    fn mind(&self, faction: FactionId) -> &MindDef {
        let mut model = faction;
        while let Some(parent) = self.simulation.parent(model) {
            model = parent;
        }
        self.simulation.scenario().mind(model)
    }

    /// The factions that minds play and that are still in the game.
    fn minds(&self) -> Vec<FactionId> {
        let factions = self.book().faction_ids();
        factions
            .filter(|faction| self.seat(*faction) == &Seat::Mind && self.is_active(*faction))
            .collect()
    }
}
