//! Those who have no land: they keep out of the way of whoever is stronger, trade, and build where
//! they lie.

use super::advice::Advice;
use super::aims::Aims;
use super::captives::turn_prisoners;
use super::character::Character;
use super::draft::Draft;
use super::lots::Lots;
use super::majes::majes;
use super::needs::Needs;
use super::plan::Plan;
use super::pledges::{HELP, owed_at};
use super::survey::Survey;
use super::units::Unit;
use crate::id::{ClassId, TerritoryId};
use crate::scenario::model::{Good, Goods, Peculiarity, Role, Temper, muldiv};
use crate::sim::command::{Mission, Order, Posture, Project, Stance};
use crate::sim::dice::Seed;
use crate::sim::economy::works;
use crate::sim::fleet::rules::strength;
use crate::sim::view::{OwnFleet, View};

/// Turns of upkeep of each good that stay aboard when a ship is built.
const RESERVE: i32 = 3;
/// They stay where they are asked to be while what may fall on them is at most three times their strength. Ours.
const BRAVED: i32 = 3;
/// Danger that is not worth running from, in percent of its own strength.
const BORNE: i32 = 45;
/// A place has to be so much safer to be worth the way.
const SAFER: i32 = 15;
/// A fleet that may come counts less for every turn it needs, in percent.
const BY_TURNS: [i32; 3] = [100, 60, 30];
/// They do not look farther than this many lane lengths.
const REACH: u16 = 9;

/// The orders of nomads; so much of their stores is spent already.
#[must_use]
pub fn nomads(view: &View<'_>, temper: Temper, seed: Seed, spent: Goods) -> Plan {
    let lots = Lots::of(view, seed);
    let needs = Needs::of(view);
    let survey = Survey::of(view);
    let mut draft = Draft::new(view);
    let main = (0..draft.units.len()).max_by_key(|at| {
        let unit = &draft.units[*at];
        (unit.hull, std::cmp::Reverse(*at))
    });
    let Some(main) = main else {
        return draft.finish();
    };
    stay_together(&mut draft, main);
    let character = Character::of(view, temper);
    turn_prisoners(&mut draft, view, (character.traits, &survey), spent);
    if let Some(place) = owed_at(&mut draft, view, &character, &survey) {
        draft.mission(main, Mission::Guard { place });
        draft.stance(main, HELP);
    } else {
        let place = station(view, &survey, &draft.units[main])
            .unwrap_or_else(|| safest(&mut draft, view, &needs, &survey, &lots, main));
        let here = draft.units[main].at;
        if place != here {
            draft.mission(main, Mission::Withdraw { to: place });
        } else if draft.units[main].arrived {
            draft.mission(main, Mission::Hold);
        }
        draft.stance(main, WARY);
    }
    build(&mut draft, view, &needs, spent);
    let advice = Advice {
        character: &character,
        needs: &needs,
        survey: &survey,
        lots: &lots,
    };
    majes(&mut draft, view, &advice);
    draft.finish()
}

/// They keep a wall about those who cannot fight, and break off early.
const WARY: Stance = Stance {
    posture: Posture::Screen,
    break_point: 30,
};

/// Where an objective or a beat asks for its ships, unless what may fall on them there is much stronger than they are.
fn station(view: &View<'_>, survey: &Survey, main: &Unit) -> Option<TerritoryId> {
    let aims = Aims::of(view);
    let mut places = aims.stations.iter().map(|(place, _)| *place);
    places.find(|place| danger(view, survey, *place) / BRAVED <= main.strength)
}

/// All other fleets join the main one.
fn stay_together(draft: &mut Draft<'_>, main: usize) {
    let lead = draft.units[main];
    for at in 0..draft.units.len() {
        let unit = draft.units[at];
        if at == main || unit.gone {
            continue;
        }
        if unit.arrived && lead.arrived && unit.at == lead.at {
            draft.merge(at, main);
        } else {
            draft.mission(at, Mission::Withdraw { to: lead.at });
        }
    }
}

/// The best place within reach: few enemies near, friends who trade, no fort of a stranger.
fn safest(
    draft: &mut Draft<'_>,
    view: &View<'_>,
    needs: &Needs,
    survey: &Survey,
    lots: &Lots,
    main: usize,
) -> TerritoryId {
    let unit = draft.units[main];
    let here = unit.at;
    let mut best = (i32::MIN, here);
    let mut weighed = 0;
    for at in view.book.territory_ids() {
        let far = view.routes.distance(here, at);
        if far > REACH || view.book.place(at).is(Peculiarity::Edge) {
            continue;
        }
        weighed += 1;
        let danger = muldiv(danger(view, survey, at), 100, unit.strength.max(1));
        let mut worth = -(danger - BORNE).max(0);
        if at == here {
            worth += SAFER;
        }
        worth -= i32::from(far);
        if let Some(holder) = view.holder(at) {
            let rival = survey.rival(holder);
            worth += if rival.partner { 10 } else { 0 } + rival.regard / 8 - rival.hostility / 4;
        } else {
            worth += 4;
        }
        // Somebody who wants something has to be within reach of those who have it.
        let hungry = needs.scarcest().is_some();
        if hungry {
            let beside = view.routes.neighbours(at).iter();
            let sellers = beside
                .filter_map(|(there, _)| view.holder(*there))
                .filter(|holder| survey.rival(*holder).regard > -20);
            worth += 2 * sellers.count().min(3) as i32;
        }
        let equal = worth == best.0 && lots.place(at) > lots.place(best.1);
        if worth > best.0 || equal {
            best = (worth, at);
        }
    }
    draft.considered(weighed);
    best.1
}

/// The strength that may fall on a place soon, weighed by how likely it does.
#[must_use]
pub fn danger(view: &View<'_>, survey: &Survey, at: TerritoryId) -> i32 {
    let mut danger = 0;
    for foe in survey.foes(view) {
        let turns = view
            .routes
            .distance(foe.at, at)
            .div_ceil(u16::from(foe.speed.max(1)));
        if let Some(percent) = BY_TURNS.get(usize::from(turns)) {
            let hostility = survey.rival(foe.flag).hostility;
            danger += foe.strength * percent / 100 * hostility / 100;
        }
    }
    danger
}

/// Ships are built where a fleet lies, from what it carries.
fn build(draft: &mut Draft<'_>, view: &View<'_>, needs: &Needs, spent: Goods) {
    for fleet in &view.own.fleets {
        let Some(at) = fleet.position.arrived() else {
            continue;
        };
        let aboard = fleet.cargo;
        let class = best_ship(view, needs, fleet);
        draft.considered(view.book.classes.len());
        let Some(class) = class else { continue };
        let project = Project::Ship(class);
        let Some((cost, _)) = works::cost(view.book, at, project, 0) else {
            continue;
        };
        let keeps = fleet.totals.upkeep.scale(RESERVE, 1);
        let pays = Good::ALL
            .into_iter()
            .all(|good| cost[good] == 0 || aboard[good] >= cost[good] + keeps[good] + spent[good]);
        let full = view.land(at).is_some_and(|land| !land.sites.is_empty());
        if pays && !full {
            draft.order(Order::Build { at, project });
            return;
        }
    }
}

fn best_ship(view: &View<'_>, needs: &Needs, fleet: &OwnFleet) -> Option<ClassId> {
    let mut best: Option<(i32, ClassId)> = None;
    for (at, class) in view.book.classes.iter().enumerate() {
        let knows = class
            .requires
            .is_none_or(|t| view.own.technology.get(t.index()).is_some_and(|n| *n > 0));
        let Some(cost) = class.cost.filter(|_| knows) else {
            continue;
        };
        let feeds = Good::ALL
            .into_iter()
            .all(|good| needs.balance[good] - class.upkeep[good] >= -fleet.totals.upkeep[good] / 8);
        let useful = matches!(class.role, Role::Warship | Role::Carrier);
        let score =
            strength(class.attack, class.hull) * 100 / cost.total().max(1) + class.cargo / 4;
        if feeds && useful && best.is_none_or(|(most, _)| score > most) {
            best = Some((score, ClassId::from_index(at)));
        }
    }
    best.map(|(_, class)| class)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;
    use crate::scenario::model::{FactionTrait, Hours, MindDef};
    use crate::sim::Simulation;
    use crate::sim::command::{Act, Command};
    use crate::sim::terms::{Clause, Deal, Decided, Owed, Told, When};
    use crate::sim::testing::{RAIDER, Sandbox};

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);
    const POST: TerritoryId = TerritoryId(1);

    /// Nomads of some honour who have promised their neighbour a guard.
    fn bound(honour: i8) -> Simulation {
        let mut game = Sandbox::row(4, 2)
            .sect(&[])
            .sect(&[1, 2])
            .with_trait(0, FactionTrait::Nomads)
            .fleet(0, 0, &[(RAIDER, 8)])
            .change(|scenario| scenario.opening.majes[0].traits.honour = honour)
            .start(1);
        let term = Hours::of_turns(8, game.scenario().turn);
        let what = Owed::Guard(POST, 10);
        let clause = Clause::new(ME, THEY, what, When::For { term });
        let deal = Deal::new([ME, THEY], [clause]);
        let offer = Act::Propose { to: THEY, deal };
        game.submit(ME, &Command::Act(offer)).expect("legal");
        let answer = Act::Answer {
            offer: game.view(THEY).own.offers[0].id,
            accept: true,
            motive: Told::default(),
        };
        game.submit(THEY, &Command::Act(answer)).expect("legal");
        game
    }

    #[test]
    fn nomads_go_where_they_promised_a_guard_unless_they_are_faithless() {
        for (honour, goes) in [(0, true), (-4, false)] {
            let game = bound(honour);
            let view = game.view(ME);
            let mind = MindDef::Utility(Temper::default());
            let plan = crate::mind::orders(&view, &mind, Seed(1));
            let guards = plan.orders.iter().any(|order| {
                let Order::Mission { mission, .. } = order else {
                    return false;
                };
                *mission == Mission::Guard { place: POST }
            });
            let mut said = plan.decisions.iter().map(|it| it.what);
            let forsaken = said.any(|it| it == Decided::Forsake(Owed::Guard(POST, 10)));
            assert_eq!((guards, forsaken), (goes, !goes), "honour {honour}");
        }
    }
}
