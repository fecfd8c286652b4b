//! What happens far away: who fought, who launched what before, who signed what with whom.

use super::*;
use first_maje::id::MajeId;
use first_maje::sim::terms::Told;

/// The fleet of a faction with a name, as the scenario gives it.
fn named(scenario: &Scenario, name: &str) -> FleetId {
    let mut fleets = scenario.opening.fleets.iter();
    let found = fleets.find(|fleet| fleet.name == name);
    found.expect("the scenario has it").id
}

fn place(scenario: &Scenario, key: &str) -> TerritoryId {
    let mut all = scenario.territory_ids();
    let found = all.find(|id| scenario.place(*id).key == key);
    found.expect("the scenario has it")
}

fn order(game: &mut Simulation, name: &str, mission: Mission) {
    let fleet = named(game.scenario(), name);
    let order = Command::Order(Order::Mission { fleet, mission });
    assert_eq!(game.submit(fleet.owner, &order), Ok(()));
}

#[test]
fn how_many_fleets_an_owner_launched_before_stays_hidden() {
    for owner in [BRANNOK, VEY] {
        let at = unseen(owner, KETH);
        let pair = Pair::new("a fleet launched before others", move |scenario| {
            // The last one comes first: every other id of its owner is one higher.
            let fleets = &mut scenario.opening.fleets;
            let theirs = || fleets.iter().filter(|fleet| fleet.id.owner == owner);
            let count = theirs().count() as u16;
            for fleet in fleets.iter_mut().filter(|fleet| fleet.id.owner == owner) {
                fleet.id.serial = (fleet.id.serial + 1) % count;
            }
            fleets.sort_by_key(|fleet| fleet.id);
        });
        let pair = pair.in_both(move |scenario| one_more_fleet(scenario, owner, at));
        let [usual, _] = pair.games();
        assert!(sees_some(&usual, KETH, VEY), "there is something to number");
        pair.over(2).stays_hidden(&[KETH, OSSUL]);
    }
}

#[test]
fn who_commanded_in_a_battle_seen_from_afar_stays_hidden() {
    let pair = Pair::new("who commanded in a battle", |scenario| {
        let fleet = named(scenario, "The Hungry Fleet");
        let fleets = scenario.opening.fleets.iter_mut();
        for fleet in fleets.filter(|it| it.id == fleet) {
            fleet.commander = Some(MajeId::new(VEY, 2));
        }
    });
    // Two majes of the same character stand beside the fleet.
    let pair = pair.in_both(|scenario| {
        let at = place(scenario, "red_shelf");
        let majes = scenario.opening.majes.iter_mut();
        for maje in majes.filter(|maje| maje.id.owner == VEY && maje.id.serial > 0) {
            (maje.at, maje.loyalty, maje.ambition) = (at, 60, 30);
            maje.traits = Default::default();
        }
    });
    let pair = pair.both_do(|game| {
        let target = place(game.scenario(), "brann");
        order(game, "The Hungry Fleet", Mission::Seize { target });
    });
    let pair = pair.over(3);
    let mut games = pair.games();
    for _ in 0..3 {
        games[0].end_turn();
    }
    let mut news = (1..games[0].turn()).flat_map(|turn| games[0].news(KETH, turn));
    let seen = |event: &Event| matches!(event, Event::BattleSeen(_));
    assert!(news.any(|news| seen(&news.event)), "the Keth saw a battle");
    drop(news);
    pair.stays_hidden(&[KETH]);
    // Whoever was attacked has the whole report.
    pair.shows(BRANNOK);
}

#[test]
fn a_secret_deal_between_two_others_stays_hidden() {
    let sign = |game: &mut Simulation| {
        let terms = TradeTerms {
            give: (Good::Water, 4),
            get: (Good::Food, 4),
            turns: 6,
        };
        let deal = Deal::trade([VEY, BRANNOK], terms, game.scenario().turn);
        let act = Command::Act(Act::Propose { to: BRANNOK, deal });
        assert_eq!(game.submit(VEY, &act), Ok(()));
        let act = Command::Act(Act::Answer {
            offer: game.view(BRANNOK).own.offers[0].id,
            accept: true,
            motive: Told::default(),
        });
        assert_eq!(game.submit(BRANNOK, &act), Ok(()));
    };
    let pair = Pair::doing("a secret deal between two others", sign);
    pair.stays_hidden(&[KETH, OSSUL]);
    pair.shows(VEY);
    pair.shows(BRANNOK);
}

#[test]
fn a_fleet_that_comes_out_of_the_fog_shows_when_it_is_there() {
    let march = |game: &mut Simulation| {
        let to = place(game.scenario(), "brann");
        order(game, "The Hungry Fleet", Mission::Move { to });
    };
    let pair = Pair::doing("a fleet on its way", march).over(3);
    pair.shows_after(0, VEY);
    // It is in sight of the Keth once it has come to Sweet Acre's other side.
    pair.shows_after(2, KETH);
}

#[test]
fn a_secret_treaty_stays_hidden_and_a_public_one_is_known_a_turn_later() {
    use first_maje::scenario::model::Hours;
    use first_maje::sim::terms::{Clause, Secrecy, When};
    let sign = |secrecy: Secrecy| {
        move |game: &mut Simulation| {
            let term = Hours::of_turns(8, game.scenario().turn);
            let whats = [Owed::NonAggression, Owed::Defence, Owed::Embargo(KETH)];
            let clauses = whats.into_iter().flat_map(|what| {
                let when = When::usual(what, term);
                [(VEY, BRANNOK), (BRANNOK, VEY)].map(|(from, to)| Clause::new(from, to, what, when))
            });
            let mut deal = Deal::new([VEY, BRANNOK], clauses);
            deal.secrecy = secrecy;
            let act = Command::Act(Act::Propose { to: BRANNOK, deal });
            assert_eq!(game.submit(VEY, &act), Ok(()));
            let act = Command::Act(Act::Answer {
                offer: game.view(BRANNOK).own.offers[0].id,
                accept: true,
                motive: Told::default(),
            });
            assert_eq!(game.submit(BRANNOK, &act), Ok(()));
        }
    };
    let secret = Pair::doing("a secret treaty", sign(Secrecy::Secret)).over(2);
    secret.stays_hidden(&[KETH, OSSUL]);
    secret.shows(BRANNOK);
    let public = Pair::doing("a public treaty", sign(Secrecy::Public)).over(1);
    public.shows_after(1, KETH);
}
