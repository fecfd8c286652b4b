//! What somebody chooses in an event of the scenario is his own business, unless the event is public.

use super::{BRANNOK, KETH, OSSUL, Pair, VEY};
use first_maje::id::SceneId;
use first_maje::scenario::model::{
    Audience, CastDef, Scenario, SceneDef, SceneEffect, SceneOption, Speaker, Traits,
};
use first_maje::sim::Simulation;
use first_maje::sim::command::{Command, Order};

/// An event that happens to the Brannok after the first turn, with two options that differ in what nobody else can see.
fn event(public: bool) -> SceneDef {
    let option = |loyalty| SceneOption {
        text: String::from("This"),
        result: format!("{{sect}} chose {loyalty}."),
        weight: 10,
        leans: Traits::default(),
        effects: vec![SceneEffect::Loyalty(loyalty)],
        canon: false,
    };
    SceneDef {
        key: String::from("event"),
        title: String::from("An event"),
        text: String::from("Something happens."),
        audience: Audience::Only(BRANNOK),
        when: None,
        cast: CastDef::default(),
        chance: 100,
        pause: None,
        speaker: Speaker::Nobody,
        public,
        options: vec![option(3), option(5)],
        beat: None,
    }
}

fn choosing(event: SceneDef) -> Pair {
    let choose = |game: &mut Simulation| {
        let scene = SceneId(0);
        let order = Order::Choose { scene, option: 0 };
        let given = game.submit(BRANNOK, &Command::Order(order));
        given.expect("the event waits");
    };
    let setup = move |scenario: &mut Scenario| scenario.book_mut().scenes = vec![event.clone()];
    let pair = Pair::doing("what another chose in an event", choose).in_both(setup);
    pair.both_do(|game| {
        game.end_turn();
    })
    .over(2)
}

#[test]
fn what_another_chooses_in_an_event_stays_hidden_unless_it_is_public() {
    let hidden = choosing(event(false));
    hidden.stays_hidden(&[KETH, OSSUL, VEY]);
    hidden.shows(BRANNOK);
    choosing(event(true)).shows_after(1, KETH);
}

/// Which of several effects the seed draws shows to those to whom it happens, and to nobody else.
#[test]
fn what_a_lot_brings_stays_with_those_to_whom_it_happens() {
    let mut drawing = event(false);
    let loyalty = |by| SceneEffect::For(OSSUL, Box::new(SceneEffect::Loyalty(by)));
    drawing.options[0].effects = vec![SceneEffect::Draw {
        of: vec![loyalty(-7), loyalty(-9)],
        count: 1,
    }];
    let pair = choosing(drawing);
    pair.stays_hidden(&[KETH, VEY]);
    pair.shows_after(1, OSSUL);
}
