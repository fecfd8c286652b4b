//! Acts and orders of every kind, sensible and not, about all that a faction can name: to be checked, tried or compared.

use first_maje::id::{ClassId, FactionId, MajeId, TechId};
use first_maje::scenario::model::{Good, Goods, Hours, IncidentKind};
use first_maje::sim::command::{Act, Mission, Order, Posture, Project, Stance, Task};
use first_maje::sim::dice::Dice;
use first_maje::sim::terms::{
    Clause, Deal, FeudAct, MediationAct, Owed, Suspicion, Told, TradeTerms, Treatment, When,
};
use first_maje::sim::view::View;

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

/// That somebody will turn on whoever reads, or on somebody else, by a turn that may be too far ahead.
fn suspicion(view: &View<'_>, suspect: FactionId, dice: &mut Dice) -> Act {
    let factions = view.roster.factions.len() as u32;
    let other = FactionId(dice.below(factions) as u8);
    let victim = if dice.chance(50) {
        view.faction()
    } else {
        other
    };
    let by = view.turn() + dice.below(16) as u16;
    Act::Suspect(Suspicion {
        suspect,
        victim,
        by,
    })
}

/// Peace between somebody and another, who may be the same or whoever reads, and an answer to a mediator.
fn mediations(view: &View<'_>, one: FactionId, dice: &mut Dice) -> [Act; 2] {
    let factions = view.roster.factions.len() as u32;
    let other = FactionId(dice.below(factions) as u8);
    let loads = dice.between(0, 90) as u16;
    let price = dice.chance(50).then_some((Good::Water, loads));
    let between = [one, other];
    let accept = dice.chance(50);
    [
        MediationAct::Propose { between, price },
        MediationAct::Answer { by: one, accept },
    ]
    .map(Act::Mediate)
}

/// Acts of every kind, sensible and not, about all that the faction of a view can name.
pub fn acts(view: &View<'_>, dice: &mut Dice) -> Vec<Act> {
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
        acts.push(suspicion(view, to, dice));
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
    for to in view.roster.faction_ids() {
        acts.extend(mediations(view, to, dice));
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
        let what = match dice.below(11) {
            0 => Owed::Goods(Good::ALL[dice.below(3) as usize], loads),
            1 => Owed::Technology(TechId(dice.below(255) as u8), loads),
            2 => Owed::NonAggression,
            3 => Owed::Defence,
            4 => Owed::Embargo(pick(dice)),
            5 => Owed::JointWar(pick(dice)),
            6 => Owed::Information(pick(dice)),
            7 => Owed::Peace,
            8 => Owed::Passage,
            9 => Owed::Vassalage,
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

/// Orders of every kind.
pub fn orders(view: &View<'_>) -> Vec<Order> {
    let mut orders = Vec::new();
    let places = || view.book.territory_ids();
    for fleet in &view.own.fleets {
        let id = fleet.id;
        let mut missions = vec![Mission::Hold];
        for place in places() {
            missions.extend([
                Mission::Move { to: place },
                Mission::Raid {
                    target: place,
                    want: Some(Good::Water),
                },
                Mission::Seize { target: place },
                Mission::Guard { place },
                Mission::Blockade { place },
                Mission::Withdraw { to: place },
                Mission::Depart { edge: place },
                Mission::Haul {
                    from: fleet.position.at,
                    to: place,
                    goods: Goods::new(3, 3, 3),
                    again: true,
                },
            ]);
        }
        let wards = view.own.fleets.iter();
        missions.extend(wards.map(|ward| Mission::Escort { fleet: ward.id }));
        orders.extend(
            missions
                .into_iter()
                .map(|mission| Order::Mission { fleet: id, mission }),
        );
        let stance = Stance {
            posture: Posture::Lure,
            break_point: 60,
        };
        orders.push(Order::Stance { fleet: id, stance });
    }
    for maje in &view.own.majes {
        let fleets = view.own.fleets.iter();
        let mut tasks: Vec<Task> = fleets.map(|it| Task::Command { fleet: it.id }).collect();
        tasks.extend(places().map(|at| Task::Govern {
            territories: vec![at],
        }));
        tasks.extend([Task::Idle, Task::Host]);
        for who in view.roster.faction_ids() {
            tasks.extend([Task::Envoy { to: who }, Task::Spy { on: who }]);
        }
        orders.extend(tasks.into_iter().map(|task| Order::Assign {
            maje: maje.id,
            task,
        }));
    }
    let prisoners = view.own.prisoners.iter();
    orders.extend(prisoners.map(|(_, it)| Order::Suborn { maje: it.id }));
    for at in places() {
        let mut projects = vec![Project::Fort, Project::Terraform];
        projects
            .extend((0..view.book.classes.len()).map(|at| Project::Ship(ClassId::from_index(at))));
        orders.extend(
            projects
                .into_iter()
                .map(|project| Order::Build { at, project }),
        );
        orders.push(Order::Abandon { at, index: 0 });
    }
    for posed in &view.own.scenes {
        orders.extend((0..4).map(|option| Order::Choose {
            scene: posed.scene,
            option,
        }));
    }
    orders
}
