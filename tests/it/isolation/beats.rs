//! What somebody means to do, and how it went, is known to him, to whom it is about, and to whom a sign of it is told.

use super::{BRANNOK, KETH, OSSUL, Pair, VEY};
use first_maje::id::{BeatId, FactionId, SceneId};
use first_maje::scenario::model::{
    Audience, BeatDef, CastDef, CastOther, Condition, DivertDef, LeadDef, OutcomeDef, Scenario,
    SceneDef, SceneEffect, SceneOption, Speaker, Traits,
};
use first_maje::sim::Simulation;
use first_maje::sim::command::{Command, Order};

fn option(canon: bool) -> SceneOption {
    SceneOption {
        text: String::from("This"),
        result: String::new(),
        weight: 10,
        leans: Traits::default(),
        effects: Vec::new(),
        canon,
    }
}

fn outcome(loyalty: i32) -> OutcomeDef {
    OutcomeDef {
        result: format!("{{sect}} gained {loyalty}."),
        effects: vec![SceneEffect::Loyalty(loyalty)],
    }
}

/// A beat of the Brannok, perhaps about another faction, of which the Ossul are told once it has gone as it was told.
fn set_up(scenario: &mut Scenario, other: Option<FactionId>, public: bool) {
    let key = String::from("beat");
    let title = String::from("A beat");
    let done = Condition::Beat {
        beat: BeatId(0),
        is: first_maje::scenario::model::BeatEnd::Canon,
    };
    let book = scenario.book_mut();
    book.scenes = vec![SceneDef {
        key: key.clone(),
        title: title.clone(),
        text: String::from("Now?"),
        audience: Audience::Only(BRANNOK),
        when: None,
        cast: CastDef {
            other: other.map(CastOther::Only),
            ..CastDef::default()
        },
        chance: 0,
        pause: Some(3),
        speaker: Speaker::Nobody,
        public: false,
        options: vec![option(true), option(false)],
        beat: Some(BeatId(0)),
    }];
    let hidden = BeatDef {
        key,
        title,
        actor: BRANNOK,
        other,
        from: 1,
        to: 9,
        actor_needs: None,
        world_needs: None,
        failed: String::new(),
        leads: vec![LeadDef {
            to: Audience::Only(BRANNOK),
            when: None,
            text: String::from("A sign."),
        }],
        pull: 60,
        scene: SceneId(0),
        canon: outcome(3),
        done: None,
        begins: Vec::new(),
        diverts: Vec::new(),
        lapse: outcome(-3),
        public,
        facts: Vec::new(),
    };
    // A second beat, of which a sign is told to the Ossul when the first has gone as it was told.
    let told = BeatDef {
        from: 30,
        to: 40,
        other: None,
        public: false,
        leads: vec![LeadDef {
            to: Audience::Only(OSSUL),
            when: Some(done),
            text: String::from("Something has happened in the south."),
        }],
        diverts: vec![DivertDef {
            key: String::from("never"),
            option: None,
            when: Some(Condition::Prestige(1_000_000)),
            outcome: outcome(1),
        }],
        ..hidden.clone()
    };
    book.beats = vec![hidden, told];
}

fn choosing(other: Option<FactionId>, public: bool) -> Pair {
    let choose = |game: &mut Simulation| {
        let scene = SceneId(0);
        let order = Order::Choose { scene, option: 0 };
        let given = game.submit(BRANNOK, &Command::Order(order));
        given.expect("the actor is asked");
    };
    let setup = move |scenario: &mut Scenario| set_up(scenario, other, public);
    let pair = Pair::doing("what another meant and did", choose).in_both(setup);
    pair.both_do(|game| {
        game.end_turn();
    })
    .over(2)
}

#[test]
fn how_a_beat_of_another_went_stays_hidden_unless_it_is_told() {
    let hidden = choosing(Some(VEY), false);
    hidden.stays_hidden(&[KETH]);
    hidden.shows(BRANNOK);
    hidden.shows_after(1, VEY);
    choosing(None, false).stays_hidden(&[KETH, VEY]);
    choosing(None, true).shows_after(1, KETH);
}

#[test]
fn a_sign_shows_to_those_it_is_told_to() {
    choosing(None, false).shows_after(1, OSSUL);
}
