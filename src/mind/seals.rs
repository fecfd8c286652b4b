//! What commanders are told to do if it comes as foreseen: whoever has partners is ready for the day they turn, and for the
//! day they are attacked.

use super::advice::Advice;
use super::draft::Draft;
use crate::id::FactionId;
use crate::sim::command::{Mission, Order};
use crate::sim::terms::{Owed, Response, SealedOrder, Trigger};
use crate::sim::view::{OwnFleet, View};

/// How likely a commander without a sealed order is handed one, in percent a turn, and what each point of guile adds. Ours.
const FORESEES: (i32, i32) = (20, 3);
/// Who is farther off than this does not come, in lane lengths. Ours.
const NEAR: u16 = 12;

/// Hands sealed orders to commanders who stand ready.
pub fn seals(draft: &mut Draft<'_>, view: &View<'_>, advice: &Advice<'_>) {
    let ready = |fleet: &&OwnFleet| {
        // What was drafted before counts: it may have been joined to another, or sent somewhere.
        let mut units = draft.units.iter();
        let waits = units.any(|unit| {
            let rests = matches!(unit.mission, Mission::Hold | Mission::Guard { .. });
            unit.id == fleet.id && !unit.gone && rests
        });
        waits && fleet.commander.is_some() && fleet.totals.attack > 0
    };
    let sealed = |fleet: &OwnFleet| view.own.sealed.iter().any(|it| it.fleet == fleet.id);
    let mut fleets = view.own.fleets.iter().filter(ready);
    let Some(fleet) = fleets.find(|fleet| !sealed(fleet)) else {
        return;
    };
    draft.considered(1);
    let guile = i32::from(advice.character.traits.guile);
    let mut dice = advice.lots.foresight();
    if !dice.chance(FORESEES.0 + FORESEES.1 * guile) {
        return;
    }
    // A partner in arms is helped; of all others the one who is most to be feared is watched.
    let ally = ally(view).filter(|it| advice.survey.rival(*it).active);
    let order = match ally.filter(|_| dice.chance(50)) {
        Some(on) => SealedOrder {
            when: Trigger::Attack { by: None, on },
            then: Response::Defend,
        },
        None => {
            let Some(by) = feared(view, advice) else {
                return;
            };
            SealedOrder {
                when: Trigger::Attack {
                    by: Some(by),
                    on: view.faction(),
                },
                then: Response::Strike,
            }
        }
    };
    draft.order(Order::Seal {
        fleet: fleet.id,
        sealed: Some(order),
    });
}

/// Whom it has promised help.
fn ally(view: &View<'_>) -> Option<FactionId> {
    let me = view.faction();
    let mut deals = view.own.deals.iter();
    let helps = deals.find(|it| {
        let mut clauses = it.deal.clauses.iter();
        clauses.any(|clause| clause.what == Owed::Defence && clause.from == me)
    });
    helps.map(|it| it.with)
}

/// Who near it is strongest and least fond of it.
fn feared(view: &View<'_>, advice: &Advice<'_>) -> Option<FactionId> {
    let me = view.faction();
    let others = view.roster.faction_ids().filter(|it| *it != me);
    let near = others.filter(|it| {
        let rival = advice.survey.rival(*it);
        rival.active && rival.strength > 0 && rival.gap <= NEAR
    });
    let threat = |who: &FactionId| {
        let rival = advice.survey.rival(*who);
        rival.strength.saturating_mul(rival.hostility.max(1))
    };
    near.max_by_key(|who| (threat(who), advice.lots.faction(*who)))
}
