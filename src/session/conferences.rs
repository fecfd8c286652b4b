//! The protocol of conferences: minds that are invited answer, and in each round all who are present say one thing.

use super::heard::{Heard, TableWord, mind_of, note};
use crate::id::FactionId;
use crate::mind::{self, SaidAtTable};
use crate::sim::Simulation;
use crate::sim::command::{Act, Command};
use crate::sim::conference::rules;
use crate::sim::dice::Seed;
use crate::sim::terms::{Ballot, ConferenceAct, Vote};

/// What minds do after an act about a conference: they answer an invitation at once, and speak in a round in which somebody
/// else has spoken.
pub fn go_on(
    simulation: &mut Simulation,
    by: FactionId,
    command: &Command,
    answers: &dyn Fn(FactionId) -> bool,
    heard: &mut Heard<'_>,
) {
    match command {
        Command::Act(Act::Confer(ConferenceAct::Convene { guests, .. })) => {
            for guest in guests.iter().filter(|guest| answers(**guest)) {
                reply(simulation, *guest, by, heard);
            }
        }
        Command::Act(Act::Confer(ConferenceAct::Speak { host, .. })) => {
            speak_all(simulation, *host, answers, heard);
        }
        _ => {}
    }
}

/// Holds every conference that meets this turn to its end: minds speak in each round, and whoever else has not spoken
/// abstains.
pub fn hold_all(
    simulation: &mut Simulation,
    answers: &dyn Fn(FactionId) -> bool,
    heard: &mut Heard<'_>,
) {
    for host in simulation.sittings() {
        for _ in 0..rules::ROUNDS {
            speak_all(simulation, host, answers, heard);
            let silent = simulation.silent_at(host).into_iter();
            // Minds have a round of their own to speak in: by now it may be the next.
            for who in silent.filter(|who| !answers(*who)) {
                speak(simulation, who, host, Ballot::plain(Vote::Abstain), heard);
            }
        }
    }
}

fn reply(simulation: &mut Simulation, guest: FactionId, host: FactionId, heard: &mut Heard<'_>) {
    let seed = Seed(simulation.seed());
    let thinks = mind_of(simulation, guest).temper().is_some();
    let view = simulation.view(guest);
    let known = view.own.conferences.iter().find(|it| it.host == host);
    let comes = thinks && known.is_some_and(|known| mind::attends(&view, seed, known));
    let command = Command::Act(Act::Confer(ConferenceAct::Reply { host, comes }));
    let done = simulation.submit(guest, &command);
    heard(guest, TableWord::Command(&command, done));
}

/// The minds who have not spoken in this round of a conference do.
fn speak_all(
    simulation: &mut Simulation,
    host: FactionId,
    answers: &dyn Fn(FactionId) -> bool,
    heard: &mut Heard<'_>,
) {
    let seed = Seed(simulation.seed());
    let silent = simulation.silent_at(host).into_iter();
    let minds: Vec<FactionId> = silent.filter(|who| answers(*who)).collect();
    // What one says before the others is not known to them: all think before anybody speaks.
    let said = minds.into_iter().filter_map(|who| {
        let view = simulation.view(who);
        let said = mind::speak(&view, mind_of(simulation, who), seed, host)?;
        Some((who, said))
    });
    let said: Vec<(FactionId, SaidAtTable)> = said.collect();
    for (who, SaidAtTable { ballot, decision }) in said {
        let given = speak(simulation, who, host, ballot, heard);
        if let Some(decision) = decision.filter(|_| given) {
            note(simulation, who, decision, heard);
        }
    }
}

/// Says something; what is refused is an abstention, so that every round comes to its end. Returns whether it was not refused.
fn speak(
    simulation: &mut Simulation,
    who: FactionId,
    host: FactionId,
    wanted: Ballot,
    heard: &mut Heard<'_>,
) -> bool {
    for ballot in [wanted, Ballot::plain(Vote::Abstain)] {
        let command = Command::Act(Act::Confer(ConferenceAct::Speak { host, ballot }));
        let done = simulation.submit(who, &command);
        let given = done.is_ok();
        heard(who, TableWord::Command(&command, done));
        if given {
            return ballot == wanted;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::hold_all;
    use crate::id::{FactionId, MajeId, TerritoryId};
    use crate::sim::Simulation;
    use crate::sim::command::{Act, Command, Order, Task};
    use crate::sim::event::Event;
    use crate::sim::terms::{Ballot, ConferenceAct, Motion, Vote};
    use crate::sim::testing::Sandbox;

    const HOST: FactionId = FactionId(0);

    /// Four sects that think well of each other, at a conference of the first.
    fn meeting() -> Simulation {
        let mut sandbox = Sandbox::row(8, 1);
        for land in [0, 2, 4, 6] {
            sandbox = sandbox.sect(&[land]);
        }
        for (one, other) in (0..4).flat_map(|one| (0..4).map(move |other| (one, other))) {
            if one != other {
                sandbox = sandbox.opinion(one, other, 60, false);
            }
        }
        let mut game = sandbox.start(1);
        let guests: Vec<FactionId> = (1..4).map(FactionId).collect();
        let act = |game: &mut Simulation, who, act| {
            assert_eq!(game.submit(who, &Command::Act(Act::Confer(act))), Ok(()));
        };
        let call = ConferenceAct::Convene {
            at: TerritoryId(0),
            on: 3,
            guests: guests.clone(),
            motion: Motion::Acclaim(HOST),
            escort: 0,
        };
        act(&mut game, HOST, call);
        for guest in &guests {
            let reply = ConferenceAct::Reply {
                host: HOST,
                comes: true,
            };
            act(&mut game, *guest, reply);
        }
        game.end_turn();
        for who in guests.into_iter().chain([HOST]) {
            let task = Task::Attend { host: HOST };
            let maje = MajeId::new(who, 0);
            let order = Command::Order(Order::Assign { maje, task });
            assert_eq!(game.submit(who, &order), Ok(()));
        }
        game.end_turn();
        game
    }

    /// Minds spoke in the first round and were counted as silent in the second, where all abstained.
    #[test]
    fn minds_vote_in_every_round_and_whoever_else_is_silent_abstains() {
        let mut game = meeting();
        let person = FactionId(3);
        let ballot = Ballot::Vote {
            vote: Vote::Abstain,
            next: Some(Motion::Peace),
        };
        let word = Command::Act(Act::Confer(ConferenceAct::Speak { host: HOST, ballot }));
        assert_eq!(game.submit(person, &word), Ok(()));
        hold_all(&mut game, &|who| who != person, &mut |_, _| {});
        assert!(game.sittings().is_empty(), "it came to its end");
        let events = game.chronicle().of_turn(game.turn()).iter();
        let rounds: Vec<_> = events
            .filter_map(|record| match &record.event {
                Event::MotionDecided(it) => Some(it.votes.clone()),
                _ => None,
            })
            .collect();
        assert!(rounds.len() > 1, "the person put something else forward");
        for votes in rounds {
            assert!(votes.contains(&(person, Vote::Abstain)));
            assert!(votes.iter().any(|(_, vote)| *vote != Vote::Abstain));
        }
    }
}
