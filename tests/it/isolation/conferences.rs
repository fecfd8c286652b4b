//! Who is invited to a conference, who accepts, and what is said before everybody has spoken.

use super::*;
use first_maje::id::MajeId;
use first_maje::sim::command::Task;
use first_maje::sim::conference::rules;
use first_maje::sim::terms::{Ballot, ConferenceAct, Motion, Vote};

fn confer(game: &mut Simulation, by: FactionId, act: ConferenceAct) {
    let command = Command::Act(Act::Confer(act));
    assert_eq!(game.submit(by, &command), Ok(()));
}

/// The Brannok call the Ossul and the Vey together.
fn call(game: &mut Simulation) {
    let at = game.view(BRANNOK).own.lands[0].id;
    let act = ConferenceAct::Convene {
        at,
        on: game.turn() + rules::SOONEST,
        guests: vec![OSSUL, VEY],
        motion: Motion::Peace,
        escort: 2,
    };
    confer(game, BRANNOK, act);
}

fn accept(game: &mut Simulation, guest: FactionId) {
    let act = ConferenceAct::Reply {
        host: BRANNOK,
        comes: true,
    };
    confer(game, guest, act);
}

/// The conference meets with all three.
fn meet(game: &mut Simulation) {
    call(game);
    accept(game, OSSUL);
    accept(game, VEY);
    game.end_turn();
    for who in [BRANNOK, OSSUL, VEY] {
        let (maje, task) = (MajeId::new(who, 0), Task::Attend { host: BRANNOK });
        let order = Command::Order(Order::Assign { maje, task });
        assert_eq!(game.submit(who, &order), Ok(()));
    }
    game.end_turn();
    assert_eq!(game.sittings(), [BRANNOK]);
}

#[test]
fn an_invitation_stays_hidden_from_those_who_are_not_invited() {
    let pair = Pair::doing("a conference that others are called to", call).over(1);
    pair.stays_hidden(&[KETH]);
    pair.shows(OSSUL);
    pair.shows(VEY);
}

#[test]
fn who_accepts_an_invitation_only_the_host_is_told() {
    let pair = Pair::doing("that somebody else comes to a conference", |game| {
        accept(game, OSSUL);
    });
    let pair = pair.both_do(call);
    pair.stays_hidden(&[KETH, VEY]);
    pair.shows(BRANNOK);
    pair.shows(OSSUL);
}

#[test]
fn what_one_says_in_a_round_stays_hidden_until_all_have_spoken() {
    let say = |game: &mut Simulation, by: FactionId, vote: Vote| {
        let ballot = Ballot::plain(vote);
        let host = BRANNOK;
        confer(game, by, ConferenceAct::Speak { host, ballot });
    };
    let pair = Pair::doing("a vote that is not counted yet", move |game| {
        say(game, OSSUL, Vote::No);
    });
    let pair = pair.both_do(meet);
    pair.stays_hidden(&[KETH, VEY, BRANNOK]);
    pair.shows(OSSUL);
    let counted = Pair::doing("a vote that was counted", move |game| {
        say(game, OSSUL, Vote::No);
        say(game, VEY, Vote::Yes);
        say(game, BRANNOK, Vote::Yes);
    });
    counted.both_do(meet).shows(VEY);
}

#[test]
fn that_somebody_draws_weapons_stays_hidden_until_all_have_spoken() {
    let host = BRANNOK;
    let draw = move |game: &mut Simulation| {
        let ballot = Ballot::Draw { on: VEY };
        confer(game, OSSUL, ConferenceAct::Speak { host, ballot });
    };
    let rest = move |game: &mut Simulation| {
        for who in [VEY, BRANNOK] {
            let ballot = Ballot::plain(Vote::Abstain);
            confer(game, who, ConferenceAct::Speak { host, ballot });
        }
    };
    let pair = Pair::doing("weapons that are drawn in a round that is not over", draw);
    let pair = pair.both_do(meet);
    pair.stays_hidden(&[KETH, VEY, BRANNOK]);
    pair.shows(OSSUL);
    let drawn = Pair::doing("weapons that were drawn", move |game| {
        draw(game);
        rest(game);
    });
    drawn.both_do(meet).shows(VEY);
}
