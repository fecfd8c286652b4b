//! A closer look at a game: what each turn asks of whoever plays a sect, what the news of a sect are about, and who is at
//! war with whom, and which betrayals could be seen coming.
//!
//! What a turn asks is what the council says anew, the offers and demands made to the sect, pledges that fall due, calls to
//! arms, events, invitations and votes. It counts twice over: all of it, and what two of four First Majes of different character
//! would answer differently. Offers, events, invitations, votes and contracts that end are put to each; of any other item of the
//! council it is asked whether their orders about it differ, or what they would do about it at the table. Nobody is asked about challenges, or what
//! neither answers: these count as alike.

mod counts;
mod leaders;
mod touch;
mod treason;
mod wars;

pub use counts::{StudyCounts, StudyRate};

use crate::council::{Recall, What};
use crate::id::{FactionId, Turn};
use crate::scenario::model::FactionKind;
use crate::sim::Simulation;
use crate::sim::event::{Challenged, ConferenceCalled, Event, Family, NoteTo, Offered, Record};
use crate::sim::faction::Status;
use counts::TurnAsks;
use leaders::Leaders;
pub(in crate::lab) use leaders::mind_of;
use treason::Suspects;

/// One sect in the turn that is under way.
#[derive(Debug)]
struct Seat {
    faction: FactionId,
    leaders: Leaders,
    asked: Vec<(TurnAsks, bool)>,
}

/// A game that is looked at closely.
#[derive(Debug)]
pub struct Study {
    /// The turns of the game.
    turns: Turn,
    recall: Recall,
    seats: Vec<Seat>,
    suspects: Suspects,
    counts: StudyCounts,
}

impl Study {
    /// Begins with a game of this many turns.
    pub fn new(turns: Turn) -> Self {
        Self {
            turns,
            recall: Recall::default(),
            seats: Vec::new(),
            suspects: Suspects::default(),
            counts: StudyCounts::default(),
        }
    }

    /// Looks at every sect as a turn begins.
    pub fn begin(&mut self, simulation: &Simulation) {
        self.seats = sects(simulation)
            .map(|faction| Seat {
                faction,
                leaders: Leaders::of(simulation, faction),
                asked: Vec::new(),
            })
            .collect();
        for seat in &mut self.seats {
            let view = simulation.view(seat.faction);
            for matter in self.recall.agenda(&view) {
                let what = &matter.what;
                let kind = match what {
                    // Offers and invitations are counted when they are made.
                    What::Offer { .. } | What::Invitation { .. } | What::Challenge { .. } => {
                        continue;
                    }
                    What::Scene { .. } => TurnAsks::Choice,
                    What::Called { .. } => TurnAsks::Call,
                    What::Due { .. } | What::Post { .. } => TurnAsks::Pledge,
                    What::Vote { .. } | What::Delegate { .. } => TurnAsks::Vote,
                    _ => TurnAsks::Council,
                };
                let differ = match what {
                    What::Scene { posed } => seat.leaders.choose_differently(*posed),
                    What::Vote { host } => seat.leaders.vote_differently(*host),
                    What::Contract { deal, .. } => {
                        seat.leaders.renew_differently(&view, *deal)
                            || touch::treated_differently(&view, what, &seat.leaders.deeds)
                    }
                    _ => touch::treated_differently(&view, what, &seat.leaders.deeds),
                };
                seat.asked.push((kind, differ));
            }
            self.recall.remember(&view);
        }
    }

    /// Takes in a turn that was resolved.
    pub fn end(&mut self, turn: Turn, simulation: &Simulation, records: &[Record]) {
        for record in records {
            self.made(turn, simulation, &record.event);
            for seat in &self.seats {
                self.counts.heard(record, seat.faction);
            }
        }
        let third = usize::from((turn.max(1) - 1) * 3 / self.turns.max(1)).min(2);
        for seat in self.seats.drain(..) {
            self.counts.thirds[third].add(&seat.asked);
        }
        let sects: Vec<FactionId> = sects(simulation).collect();
        self.counts.wars(simulation, turn, &sects);
        self.suspects
            .end(turn, simulation, &sects, &mut self.counts);
    }

    /// What was found.
    pub fn counts(self) -> StudyCounts {
        self.counts
    }

    /// Counts what an event asks of those it is about.
    fn made(&mut self, turn: Turn, simulation: &Simulation, event: &Event) {
        match event {
            Event::Offered(Offered { from, to, deal }) if !deal.is_gift() => {
                let kind = if deal.is_demand() {
                    TurnAsks::Demand
                } else {
                    TurnAsks::Offer
                };
                if let Some(seat) = self.seat(*to) {
                    let differ = seat.leaders.answer_differently(*from, *to, deal, turn);
                    seat.asked.push((kind, differ));
                }
            }
            Event::Challenged(Challenged { to, .. }) => {
                if let Some(seat) = self.seat(*to) {
                    seat.asked.push((TurnAsks::Call, false));
                }
            }
            Event::ConferenceCalled(ConferenceCalled { host, guests, .. }) => {
                for guest in guests {
                    let mut known = simulation.view(*guest).own.conferences.iter();
                    let known = known.rfind(|it| it.host == *host);
                    if let (Some(seat), Some(known)) = (self.seat(*guest), known) {
                        let differ = seat.leaders.attend_differently(known);
                        seat.asked.push((TurnAsks::Vote, differ));
                    }
                }
            }
            _ => {}
        }
    }

    fn seat(&mut self, faction: FactionId) -> Option<&mut Seat> {
        self.seats.iter_mut().find(|seat| seat.faction == faction)
    }
}

impl StudyCounts {
    /// Counts what a sect perceived of an event.
    fn heard(&mut self, record: &Record, sect: FactionId) {
        let payload = record.event.payload();
        let perceived = record.senses.by(sect);
        if perceived.is_none_or(|sense| payload.seen_as(sense).is_none()) {
            return;
        }
        let movement = u64::from(payload.family() == Family::Movement);
        self.perceived[0] += 1;
        self.perceived[1] += movement;
        let stakes = payload.stakes();
        let told = stakes.gains.includes(sect)
            || stakes.loses.includes(sect)
            || match payload.note() {
                NoteTo::Never => false,
                NoteTo::Parties => record.event.concerns(sect),
                NoteTo::Everybody => true,
            };
        if told {
            self.news[0] += 1;
            self.news[1] += movement;
        }
    }
}

/// The sects that are in the game.
pub(in crate::lab) fn sects(simulation: &Simulation) -> impl Iterator<Item = FactionId> {
    simulation.roster().faction_ids().filter(|faction| {
        let sect = simulation.roster().faction(*faction).kind == FactionKind::Sect;
        sect && simulation.view(*faction).own.status == Status::Active
    })
}
