//! A faction that hides: nobody can tell it from one that is not there.

use super::*;
use first_maje::scenario::model::{
    Difficulty, Faces, FactionKind, FactionTrait, Hatch, MajeDef, Peculiarity, Provenance, Rank,
};

/// The faction that hides; the Ossul know of it.
const QUIET: FactionId = FactionId(4);

/// Adds a faction that hides, with one fleet and its leader at a place.
fn add_quiet(scenario: &mut Scenario, at: TerritoryId) {
    let mut entry = scenario.faction(VEY).clone();
    entry.key = String::from("quiet");
    entry.name = String::from("The Quiet Ones");
    entry.short = String::from("Quiet");
    entry.glyph = String::from("Q");
    (entry.home, entry.kind) = (None, FactionKind::Power);
    entry.traits = vec![FactionTrait::Nomads];
    scenario.roster_mut().factions.push(entry);
    let opening = &mut scenario.opening;
    let mut start = opening.factions[VEY.index()].clone();
    start.hidden_but_to = Some(vec![OSSUL]);
    opening.factions.push(start);
    opening.minds.push(MindDef::Utility(Temper::PLAIN));
    let leader = opening.majes.iter().find(|maje| maje.rank == Rank::First);
    let leader = MajeDef {
        id: first_maje::id::MajeId::new(QUIET, 0),
        at,
        ..leader.expect("somebody leads").clone()
    };
    opening.majes.push(leader);
    let notables = &mut scenario.book_mut().notables;
    let mut known = notables[0].clone();
    known.id = first_maje::id::MajeId::new(QUIET, 0);
    known.key = String::from("the_quiet_one");
    notables.push(known);
    one_more_fleet(scenario, QUIET, at);
    let place = &mut scenario.book_mut().places[at.index()];
    place.peculiarities.push(Peculiarity::Nebula);
}

/// Land of those who know of it, where nobody sees into from outside.
fn hideout() -> TerritoryId {
    unseen(OSSUL, VEY)
}

/// A pair with a faction that hides with those who know of it.
fn pair(hidden: &'static str, change: impl Fn(&mut Scenario) + 'static) -> Pair {
    let at = hideout();
    Pair::new(hidden, change).in_both(move |scenario| add_quiet(scenario, at))
}

#[test]
fn what_is_true_of_a_faction_that_hides_stays_hidden() {
    let pair = pair("what a faction that hides is like", |scenario| {
        let entry = &mut scenario.roster_mut().factions[QUIET.index()];
        entry.name = String::from("The Loud Ones");
        entry.short = String::from("Loud");
        entry.colour = [9, 99, 199];
        entry.situation = String::from("They wait.");
        entry.traits = vec![FactionTrait::Raiders];
        entry.hatch = match entry.hatch {
            Hatch::Dots => Hatch::Waves,
            _ => Hatch::Dots,
        };
        entry.faces = Faces::Spotted;
        entry.difficulty = Difficulty::Desperate;
        entry.source = Provenance::Outside;
        scenario.opening.factions[QUIET.index()].prestige = 321;
        let fleets = scenario.opening.fleets.iter_mut();
        for fleet in fleets.filter(|fleet| fleet.id.owner == QUIET) {
            fleet.ships[0].count += 5;
        }
    });
    let pair = pair.over(1);
    pair.stays_hidden(&[KETH, BRANNOK, VEY]);
    pair.shows(OSSUL);
}

#[test]
fn an_offer_of_a_faction_that_hides_shows_to_whom_it_is_made_alone() {
    let at = hideout();
    let offer = |game: &mut Simulation| {
        let terms = TradeTerms {
            give: (Good::Ore, 1),
            get: (Good::Water, 1),
            turns: 6,
        };
        let deal = Deal::trade([QUIET, VEY], terms, game.scenario().turn);
        let act = Command::Act(Act::Propose { to: VEY, deal });
        assert_eq!(game.submit(QUIET, &act), Ok(()));
    };
    let pair = Pair::doing("an offer of a faction that hides", offer);
    let pair = pair.in_both(move |scenario| add_quiet(scenario, at));
    pair.stays_hidden(&[KETH, OSSUL]);
    pair.shows_after(0, VEY);
    let [before, after] = pair.games();
    let name = |game: &Simulation| game.view(VEY).roster.faction(QUIET).short.clone();
    assert_eq!([name(&before), name(&after)], ["?", "Quiet"]);
}
