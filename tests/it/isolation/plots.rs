//! Plots stay hidden from everybody but those who plot, and what is forged from all but those who are deceived.

use super::{BRANNOK, KETH, OSSUL, Pair, VEY};
use first_maje::id::MajeId;
use first_maje::scenario::model::Hours;
use first_maje::sim::Simulation;
use first_maje::sim::command::{Act, Command, Order, Task};
use first_maje::sim::terms::{Clause, Deal, Owed, Told, When};
use first_maje::sim::terms::{Origin, PlotKind, Response, Scheme, SealedOrder, Trigger};

/// Gives a maje of the Ossul a task.
fn assign(game: &mut Simulation, task: Task) {
    let maje = MajeId::new(OSSUL, 1);
    let order = Command::Order(Order::Assign { maje, task });
    game.submit(OSSUL, &order)
        .expect("he is free, and near enough");
}

/// In one of two games a maje of the Ossul plots; in the other he rests.
fn plotting(scheme: Scheme) -> Pair {
    let pair = Pair::doing("a plot of the Ossul against the Vey", move |game| {
        let strikes = false;
        assign(game, Task::Plot { scheme, strikes });
    });
    pair.both_do(|game| assign(game, Task::Idle)).over(2)
}

#[test]
fn a_plot_is_known_to_those_who_plot_alone() {
    for kind in [PlotKind::Coup, PlotKind::Poaching] {
        let pair = plotting(Scheme::new(kind, VEY));
        pair.stays_hidden(&[KETH, BRANNOK, VEY]);
        pair.shows(OSSUL);
    }
    // Of a murder that is prepared there is talk where it is meant to happen, and nowhere else.
    let pair = plotting(Scheme::new(PlotKind::Murder, VEY));
    pair.stays_hidden(&[KETH, BRANNOK]);
    pair.shows(OSSUL);
}

/// That the Ossul prepare to break their word to the Vey nobody else knows. The Vey notice something once they have begun: ships made ready,
/// or talk.
#[test]
fn a_breach_of_faith_is_hidden_until_its_preparation_shows() {
    let scheme = Scheme::new(PlotKind::Breach, VEY);
    let pair = Pair::doing("a breach that the Ossul prepare", move |game| {
        let strikes = false;
        assign(game, Task::Plot { scheme, strikes });
    });
    let pair = pair.both_do(|game| {
        let term = Hours::of_turns(12, game.scenario().turn);
        let when = When::For { term };
        let clauses = [(OSSUL, VEY), (VEY, OSSUL)];
        let clauses = clauses.map(|(from, to)| Clause::new(from, to, Owed::NonAggression, when));
        let deal = Deal::new([OSSUL, VEY], clauses);
        let propose = Act::Propose { to: VEY, deal };
        assert_eq!(game.submit(OSSUL, &Command::Act(propose)), Ok(()));
        let offer = game.view(VEY).own.offers.iter();
        let offer = offer.filter(|it| it.from == OSSUL).map(|it| it.id).next();
        let accept = Act::Answer {
            offer: offer.expect("it was made"),
            accept: true,
            motive: Told::default(),
        };
        assert_eq!(game.submit(VEY, &Command::Act(accept)), Ok(()));
        assign(game, Task::Idle);
    });
    let pair = pair.over(1);
    pair.stays_hidden(&[KETH, BRANNOK]);
    pair.shows(OSSUL);
    pair.shows_after(1, VEY);
}

/// In one of two games a fleet of the Ossul carries a sealed order.
#[test]
fn a_sealed_order_is_known_to_those_who_wrote_it_alone() {
    let when = Trigger::Attack {
        by: Some(KETH),
        on: OSSUL,
    };
    let then = Response::Strike;
    let pair = Pair::doing("a sealed order of the Ossul", move |game| {
        let led = game.view(OSSUL).own.fleets.iter();
        let led = led
            .filter(|fleet| fleet.commander.is_some())
            .map(|it| it.id);
        let fleets: Vec<_> = led.collect();
        let sealed = Some(SealedOrder { when, then });
        let fleet = *fleets.first().expect("somebody commands");
        let order = Command::Order(Order::Seal { fleet, sealed });
        game.submit(OSSUL, &order).expect("he commands it");
    });
    let pair = pair
        .both_do(|game| {
            let fleet = game.view(OSSUL).own.fleets[0].id;
            assign(game, Task::Command { fleet });
            game.end_turn();
        })
        .over(2);
    pair.stays_hidden(&[KETH, BRANNOK, VEY]);
    pair.shows(OSSUL);
}

/// In both games the Ossul prepare a forged message; in one they send it. Whoever is said to have written it knows nothing of it.
#[test]
fn a_forged_message_is_known_to_whoever_gets_it_alone() {
    let scheme = Scheme::new(PlotKind::Forgery, VEY).with(KETH);
    let task = move |strikes| Task::Plot { scheme, strikes };
    let pair = Pair::doing("a forged message", move |game| assign(game, task(true)));
    let pair = pair
        .in_both(|scenario| {
            let mut majes = scenario.opening.majes.iter_mut();
            let leader = majes.find(|it| it.id == MajeId::new(OSSUL, 1));
            leader.expect("he is there").traits.guile = 5;
        })
        .both_do(move |game| {
            assign(game, task(false));
            for _ in 0..4 {
                game.end_turn();
            }
        })
        .over(1);
    pair.stays_hidden(&[KETH, BRANNOK]);
    pair.shows(OSSUL);
    pair.shows_after(1, VEY);
}

/// In both games the Ossul have sent the Vey a forged message; in one a spy of the Vey with them finds that out. Nobody but the Vey can tell,
/// neither before nor after, until the spy is caught.
#[test]
fn whoever_traces_a_forged_message_alone_knows_who_forged_it() {
    let scheme = Scheme::new(PlotKind::Forgery, VEY).with(KETH);
    let forge = move |strikes| Task::Plot { scheme, strikes };
    let spy = |game: &mut Simulation, task: Task| {
        let maje = MajeId::new(VEY, 1);
        let order = Command::Order(Order::Assign { maje, task });
        game.submit(VEY, &order)
            .expect("he is free, and near enough");
    };
    let pair = Pair::doing("who forged a message", move |game| {
        spy(game, Task::Spy { on: OSSUL });
    });
    let pair = pair
        .in_both(|scenario| {
            let majes = scenario.opening.majes.iter_mut();
            for maje in majes.filter(|it| it.id.serial == 1) {
                maje.traits.guile = 5;
            }
        })
        .both_do(move |game| {
            assign(game, forge(false));
            for _ in 0..4 {
                game.end_turn();
            }
            assign(game, forge(true));
            game.end_turn();
            assign(game, Task::Idle);
            spy(game, Task::Idle);
        });
    let [_, mut spied] = pair.games();
    let traced = |game: &Simulation| {
        let traces = game.view(VEY).beliefs.traces.all().iter();
        traces.filter(|it| it.from == Origin::Forged).count() > 0
    };
    let turns = (1..10).find(|_| {
        spied.end_turn();
        traced(&spied)
    });
    let turns = turns.expect("the spy finds out");
    let pair = pair.over(turns + 1);
    pair.stays_hidden(&[KETH, BRANNOK, OSSUL]);
    pair.shows(VEY);
}
