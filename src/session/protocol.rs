//! The protocol of the table: a mind does one act, hears the answer, and thinks of the next.

use crate::id::FactionId;
use crate::mind::{self, TableMemory};
use crate::scenario::model::MindDef;
use crate::sim::Simulation;
use crate::sim::check::Refusal;
use crate::sim::command::{Act, Command};
use crate::sim::dice::Seed;
use crate::sim::terms::{Deal, Told};

/// Who hears of every command that is given at the table, and whether it was refused.
pub type Heard<'a> = dyn FnMut(FactionId, &Command, Result<(), Refusal>) + 'a;

/// How the mind of a faction is made: a faction that broke away is led in the manner of its parent.
pub(super) fn mind_of(simulation: &Simulation, faction: FactionId) -> &MindDef {
    let mut model = faction;
    while let Some(parent) = simulation.parent(model) {
        model = parent;
    }
    simulation.scenario().mind(model)
}

/// What came of an offer to a mind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MindReply {
    /// Whether it accepted, and so signed.
    pub accepted: bool,
    /// The motive it states.
    pub motive: Told,
    /// What it laid on the table in place of what it refused.
    pub counter: Option<Deal>,
}

/// Lets the mind of a faction do what it wants at the table. `answers` says whose minds answer at once. Returns how many
/// deals were appraised.
pub fn sit_down(
    simulation: &mut Simulation,
    faction: FactionId,
    answers: &dyn Fn(FactionId) -> bool,
    heard: &mut Heard<'_>,
) -> u32 {
    let seed = Seed(simulation.seed());
    let mut memory = TableMemory::default();
    let mut replies = 0;
    let mind = mind_of(simulation, faction).clone();
    while let Some(act) = mind::table(&simulation.view(faction), &mind, seed, &mut memory) {
        let command = Command::Act(act);
        let done = simulation.submit(faction, &command);
        let offered = done.is_ok();
        heard(faction, &command, done);
        if offered {
            let reply = reply(simulation, faction, &command, answers, heard);
            replies += u32::from(reply.is_some());
        }
    }
    memory.appraised + replies
}

/// If the command was an offer to a mind, the mind answers at once; where it refuses and would take other terms, it
/// offers them. Returns what it answered.
pub fn reply(
    simulation: &mut Simulation,
    from: FactionId,
    command: &Command,
    answers: &dyn Fn(FactionId) -> bool,
    heard: &mut Heard<'_>,
) -> Option<MindReply> {
    let Command::Act(Act::Propose { to, deal }) = command else {
        return None;
    };
    if deal.is_gift() || !answers(*to) {
        return None;
    }
    let view = simulation.view(*to);
    let mut offers = view.own.offers.iter().rev();
    let offer = offers.find(|offer| offer.from == from && offer.to == *to)?;
    let verdict = mind::answer(&view, offer);
    let (accepted, motive) = (verdict.accepts, verdict.told());
    let counter = verdict.counter(&view, offer);
    let answer = Command::Act(Act::Answer {
        offer: offer.id,
        accept: accepted,
        motive: motive.clone(),
    });
    let done = simulation.submit(*to, &answer);
    let given = done.is_ok();
    heard(*to, &answer, done);
    let counter = counter.filter(|_| given);
    let counter = counter.filter(|deal| {
        let command = Command::Act(Act::Propose {
            to: from,
            deal: deal.clone(),
        });
        // Whoever has made its offers of this turn makes no other.
        let done = simulation.submit(*to, &command);
        let offered = done.is_ok();
        if offered {
            heard(*to, &command, done);
        }
        offered
    });
    given.then_some(MindReply {
        accepted,
        motive,
        counter,
    })
}
