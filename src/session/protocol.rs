//! The protocol of the table: a mind does one act, hears the answer, and thinks of the next.

use super::conferences::go_on;
use super::heard::{Heard, TableWord, mind_of, note};
use super::mediations::answer_mediator;
use crate::id::FactionId;
use crate::mind::{self, TableMemory};
use crate::sim::Simulation;
use crate::sim::command::{Act, Command};
use crate::sim::dice::Seed;
use crate::sim::terms::{Deal, Told};

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
    let mut refused: Option<Command> = None;
    let mind = mind_of(simulation, faction).clone();
    while let Some(act) = mind::table(&simulation.view(faction), &mind, seed, &mut memory) {
        let command = Command::Act(act);
        let decision = memory.decided.take();
        let done = simulation.submit(faction, &command);
        let offered = done.is_ok();
        heard(faction, TableWord::Command(&command, done));
        if offered {
            go_on(simulation, faction, &command, answers, heard);
            answer_mediator(simulation, faction, &command, answers, heard);
            let reply = reply(simulation, faction, &command, answers, heard);
            replies += u32::from(reply.is_some());
            if let Some(decision) = decision {
                note(simulation, faction, decision, heard);
            }
        } else if refused.as_ref() == Some(&command) {
            // Whoever asks again for what was refused would ask for ever.
            break;
        } else {
            refused = Some(command);
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
    let spoken = mind::speak_of(&view, offer, &verdict);
    let (accepted, motive) = (verdict.accepts, spoken.told);
    let counter = verdict.counter(&view, offer);
    let answer = Command::Act(Act::Answer {
        offer: offer.id,
        accept: accepted,
        motive: motive.clone(),
    });
    let done = simulation.submit(*to, &answer);
    let given = done.is_ok();
    heard(*to, TableWord::Command(&answer, done));
    if let Some(decision) = spoken.decision.filter(|_| given) {
        note(simulation, *to, decision, heard);
    }
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
            heard(*to, TableWord::Command(&command, done));
        }
        offered
    });
    given.then_some(MindReply {
        accepted,
        motive,
        counter,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Good;
    use crate::scenario::open::open;
    use crate::sim::terms::TradeTerms;
    use std::path::Path;

    /// Offers between all of Four Wells, most of them bad: what is offered back of what a mind laid on the table in
    /// place of it is signed.
    #[test]
    fn offered_back_its_own_counter_offer_a_mind_accepts() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/four-wells");
        let scenario = open(&path).expect("a scenario of the game");
        let mut countered = 0;
        for seed in 1..=3 {
            let mut game = Simulation::new(std::sync::Arc::new(scenario.clone()), seed);
            for _ in 0..4 {
                for (from, to) in pairs(&game) {
                    countered += usize::from(is_taken_back(&mut game, from, to));
                }
                game.end_turn();
            }
        }
        assert!(countered > 5, "only {countered} counter-offers");
    }

    /// After an act only what it may have changed is copied anew: views must be what they are when everything is.
    #[test]
    fn views_after_acts_are_what_they_are_when_made_anew() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/2371-eighteen-sects");
        let scenario = std::sync::Arc::new(open(&path).expect("a scenario of the game"));
        let mut game = Simulation::new(std::sync::Arc::clone(&scenario), 1);
        let mut acts = 0;
        for _ in 0..5 {
            for who in scenario.faction_ids() {
                let before = acts;
                sit_down(&mut game, who, &|_| true, &mut |_, word| {
                    acts += u32::from(matches!(word, TableWord::Command(..)))
                });
                if acts == before {
                    continue;
                }
                let anew = Simulation::restore(std::sync::Arc::clone(&scenario), game.snapshot());
                let anew = anew.expect("a game as it stands");
                for reader in scenario.faction_ids() {
                    let (kept, made) = (game.view(reader), anew.view(reader));
                    assert_eq!(
                        kept.own,
                        made.own,
                        "{reader:?} after {who:?} in {}",
                        game.turn()
                    );
                    assert_eq!(kept.common, made.common, "after {who:?} in {}", game.turn());
                }
            }
            game.end_turn();
        }
        assert!(acts > 60, "only {acts} acts");
    }

    fn pairs(game: &Simulation) -> Vec<(FactionId, FactionId)> {
        let all: Vec<FactionId> = game.scenario().faction_ids().collect();
        let pairs = all
            .iter()
            .flat_map(|one| all.iter().map(move |two| (*one, *two)));
        pairs.filter(|(one, two)| one != two).collect()
    }

    /// Offers too little; if the other lays something else on the table, offers that back. Returns whether it did.
    fn is_taken_back(game: &mut Simulation, from: FactionId, to: FactionId) -> bool {
        let goods = [
            (Good::Food, Good::Water),
            (Good::Ore, Good::Water),
            (Good::Ore, Good::Food),
        ];
        let (give, get) = goods[usize::from(game.turn()) % goods.len()];
        let terms = TradeTerms {
            give: (give, 2),
            get: (get, 6),
            turns: 6,
        };
        let deal = Deal::trade([from, to], terms, game.scenario().turn);
        let offer = Command::Act(Act::Propose { to, deal });
        if game.submit(from, &offer).is_err() {
            return false;
        }
        let heard: &mut Heard<'_> = &mut |_, _| {};
        let reply = reply(game, from, &offer, &|_| true, heard).expect("a mind answers");
        let Some(counter) = reply.counter else {
            return false;
        };
        let before = game.view(from).own.deals.len();
        let deal = counter.put_by(from);
        let back = Command::Act(Act::Propose { to, deal });
        if game.submit(from, &back).is_err() {
            // What one cannot give oneself is no question of theirs.
            return false;
        }
        assert_eq!(game.view(from).own.deals.len(), before + 1, "{counter:?}");
        true
    }
}
