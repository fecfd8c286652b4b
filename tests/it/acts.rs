//! Acts at the table: what `check` finds possible in a view is done, never refused from the truth.

use std::path::Path;
use std::sync::Arc;

use first_maje::id::{FactionId, MajeId, TechId};
use first_maje::mind;
use first_maje::scenario::model::{Good, Goods, Hours, IncidentKind, Scenario};
use first_maje::sim::Simulation;
use first_maje::sim::check::check;
use first_maje::sim::command::{Act, Command};
use first_maje::sim::dice::{Dice, Purpose, Seed};
use first_maje::sim::terms::{Clause, Deal, FeudAct, Owed, Told, TradeTerms, Treatment, When};
use first_maje::sim::view::View;

fn scenario(name: &str) -> Arc<Scenario> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("scenarios")
        .join(name);
    let opened = first_maje::scenario::open::open(&path);
    Arc::new(opened.unwrap_or_else(|rejected| panic!("{rejected}")))
}

/// Quarrels with somebody, with cause and without.
fn feuds(to: FactionId, dice: &mut Dice) -> [Act; 4] {
    let kinds = IncidentKind::ALL;
    let cause = kinds[dice.below(kinds.len() as u32) as usize];
    let accept = dice.chance(50);
    [
        FeudAct::Denounce { whom: to, cause },
        FeudAct::Challenge { to },
        FeudAct::Meet { from: to, accept },
        FeudAct::Meet {
            from: to,
            accept: !accept,
        },
    ]
    .map(Act::Feud)
}

/// Acts of every kind, sensible and not, about all that the faction of a view can name.
fn battery(view: &View<'_>, dice: &mut Dice) -> Vec<Act> {
    let mut acts = Vec::new();
    let me = view.faction();
    let goods = |dice: &mut Dice| Goods(std::array::from_fn(|_| dice.between(0, 30)));
    for to in view.roster.faction_ids() {
        let good = |dice: &mut Dice| Good::ALL[dice.below(3) as usize];
        let terms = TradeTerms {
            give: (good(dice), dice.between(0, 12) as u16),
            get: (good(dice), dice.between(0, 12) as u16),
            turns: dice.between(0, 26) as u8,
        };
        let deal = Deal::trade([me, to], terms, view.book.turn);
        acts.push(Act::Propose { to, deal });
        let deal = Deal::gift(me, to, Owed::loads(goods(dice)));
        acts.push(Act::Propose { to, deal });
        let technologies = view.book.technologies.len() as u32;
        let thing = Owed::Technology(TechId(dice.below(technologies) as u8), 1);
        let deal = Deal::gift(me, to, [thing]);
        acts.push(Act::Propose { to, deal });
        let owner = if dice.chance(50) { me } else { to };
        let deal = Deal::sale([me, to], owner, thing, goods(dice));
        acts.push(Act::Propose { to, deal });
        acts.push(hostile(me, to, dice));
        acts.extend(feuds(to, dice));
    }
    for (of, maje) in &view.own.prisoners {
        let maje = maje.id;
        let deal = Deal::ransom([me, *of], me, maje, goods(dice));
        acts.push(Act::Propose { to: *of, deal });
        acts.push(Act::Release { maje });
        let treatment = Treatment::ALL[dice.below(3) as usize];
        acts.push(Act::Feud(FeudAct::Treat { maje, treatment }));
        if dice.chance(20) {
            acts.push(Act::Feud(FeudAct::Execute { maje }));
        }
    }
    for maje in &view.own.majes {
        if let Some(captor) = maje.captor {
            let deal = Deal::ransom([me, captor], captor, maje.id, goods(dice));
            acts.push(Act::Propose { to: captor, deal });
        }
    }
    for offer in &view.own.offers {
        let (offer, accept) = (offer.id, dice.chance(70));
        let motive = Told::default();
        acts.push(Act::Answer {
            offer,
            accept,
            motive,
        });
    }
    for known in &view.own.deals {
        acts.push(Act::EndDeal {
            deal: known.id,
            motive: None,
        });
    }
    acts
}

/// A deal nobody in his right mind would think of.
fn hostile(me: FactionId, to: FactionId, dice: &mut Dice) -> Act {
    let pick = |dice: &mut Dice| [me, to, FactionId(0), FactionId(250)][dice.below(4) as usize];
    let clauses = dice.below(12);
    let clause = |dice: &mut Dice| {
        let loads = [0, 1, 40, u16::MAX][dice.below(4) as usize];
        let what = match dice.below(7) {
            0 => Owed::Goods(Good::ALL[dice.below(3) as usize], loads),
            1 => Owed::Technology(TechId(dice.below(255) as u8), loads),
            2 => Owed::NonAggression,
            3 => Owed::Defence,
            4 => Owed::Embargo(pick(dice)),
            5 => Owed::JointWar(pick(dice)),
            _ => Owed::Prisoner(MajeId::new(pick(dice), loads)),
        };
        let term = Hours([0, 1, 700, u32::MAX][dice.below(4) as usize]);
        let when = [
            When::Now,
            When::EachTurn { term },
            When::By { within: term },
            When::For { term },
        ][dice.below(4) as usize];
        Clause::new(pick(dice), pick(dice), what, when)
    };
    let clauses: Vec<Clause> = (0..clauses).map(|_| clause(dice)).collect();
    let deal = Deal::new([pick(dice), pick(dice)], clauses);
    Act::Propose { to, deal }
}

/// One faction tries a few acts of its battery; returns how many were done.
fn try_some(simulation: &mut Simulation, faction: FactionId, dice: &mut Dice) -> u32 {
    let mut done = 0;
    let mut acts = battery(&simulation.view(faction), dice);
    dice.shuffle(&mut acts);
    for act in acts.into_iter().take(12) {
        let command = Command::Act(act);
        let checked = check(&simulation.view(faction), &command);
        let submitted = simulation.submit(faction, &command);
        assert_eq!(submitted, checked, "{faction:?}: {command:?}");
        done += u32::from(checked.is_ok());
    }
    done
}

#[test]
fn what_a_view_allows_at_the_table_is_never_refused() {
    for (name, turns) in [("2371-eighteen-sects", 12), ("four-wells", 12)] {
        for seed in 1..=2 {
            let mut simulation = Simulation::new(scenario(name), seed);
            simulation.set_open_end(true);
            let mut done = 0;
            for turn in 0..turns {
                let mut dice = Seed(seed).dice(turn, Purpose::Table, None, 7, 0);
                for faction in simulation.scenario().clone().faction_ids() {
                    done += try_some(&mut simulation, faction, &mut dice);
                    let plan = mind::orders(
                        &simulation.view(faction),
                        simulation.scenario().mind(faction),
                        Seed(seed),
                    );
                    for order in plan.orders {
                        // What was given away may be missing for what the mind had planned.
                        let _ = simulation.submit(faction, &Command::Order(order));
                    }
                }
                simulation.end_turn();
            }
            assert!(done > 100, "{name}: only {done} acts were possible");
        }
    }
}
