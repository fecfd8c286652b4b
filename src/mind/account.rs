//! Why a person may have done what he did: the appraisal of his own faction at the time, for the second ledger. Nobody knows what he truly thought.

use super::advice::Advice;
use super::aims::Aims;
use super::answer::answer;
use super::candour::refused;
use super::character::Character;
use super::conference::why_draw;
use super::lots::Lots;
use super::mood::mood;
use super::needs::Needs;
use super::orders::governable;
use super::plots::appraised;
use super::scenes;
use super::strike::Strikes;
use super::survey::Survey;
use super::targets::targets;
use crate::scenario::model::Temper;
use crate::sim::command::{Act, Mission, Order, Task};
use crate::sim::conference::conference;
use crate::sim::deal::appraise;
use crate::sim::dice::Seed;
use crate::sim::terms::{
    Ballot, ConferenceAct, Consideration, Decided, Grounds, Rationale, Stated,
};
use crate::sim::view::View;

/// Why a person does something at the table; nothing if it is nothing that is worth a line.
#[must_use]
pub fn of_act(view: &View<'_>, act: &Act) -> Option<Rationale> {
    match act {
        Act::Answer {
            offer,
            accept: false,
            motive,
        } => {
            let mut offers = view.own.offers.iter();
            let offer = offers.find(|it| it.id == *offer && it.to == view.faction())?;
            let verdict = answer(view, offer);
            // A reason that is none of the true ones is a pretext.
            let true_one = |said| {
                let mut against = verdict.reasons().iter().filter(|(_, weight)| *weight < 0);
                against.any(|(reason, _)| *reason == said)
            };
            let lie = motive.against().is_some_and(|said| !true_one(said));
            Some(refused(offer, verdict.reasons(), motive, lie))
        }
        Act::EndDeal { deal, motive } => {
            let known = view.own.deals.iter().find(|it| it.id == *deal)?;
            let worth = appraise(view, known.with, &known.deal);
            let reasons = worth.reasons.iter();
            // What is against a deal is for ending it.
            let why = reasons.map(|(reason, weight)| (Consideration::from(*reason), -weight));
            Some(Rationale {
                what: Decided::End(known.deal.sort()),
                toward: known.with,
                said: motive.map(Stated::Motive),
                lie: false,
                why: Grounds::of(why),
            })
        }
        Act::Confer(ConferenceAct::Speak {
            host,
            ballot: Ballot::Draw { on },
        }) => {
            let known = conference(view, *host)?;
            why_draw(view, &Character::of(view, Temper::default()), known, *on)
        }
        _ => None,
    }
}

/// Why a person gives the orders of a turn: choices in beats, plots that begin, and attacks.
#[must_use]
pub fn of_orders(view: &View<'_>, seed: Seed, orders: &[Order]) -> Vec<Rationale> {
    let weighty = |order: &Order| match order {
        Order::Assign { maje, task } => {
            let leads = view.own.plots.iter().any(|it| it.leader == *maje);
            matches!(task, Task::Plot { .. }) && !leads
        }
        Order::Mission { mission, .. } => mission.is_hostile(),
        _ => false,
    };
    let traits = Character::of(view, Temper::PLAIN).traits;
    let chosen = orders.iter().filter_map(|order| match order {
        Order::Choose { scene, option } => {
            let posed = view.own.scenes.iter().find(|it| it.scene == *scene)?;
            scenes::why(view, posed, *option, traits)
        }
        _ => None,
    });
    let mut all: Vec<Rationale> = chosen.collect();
    let mut orders = orders.iter().filter(|it| weighty(it)).peekable();
    if orders.peek().is_none() {
        return all;
    }
    let (character, needs) = (Character::of(view, Temper::default()), Needs::of(view));
    let (survey, aims, lots) = (Survey::of(view), Aims::of(view), Lots::of(view, seed));
    let advice = Advice {
        character: &character,
        needs: &needs,
        survey: &survey,
        lots: &lots,
    };
    let room = governable(view) - view.own.lands.len() as i32;
    let strikes = Strikes::new(view, &character, &needs, &survey, &aims, &lots, room);
    let mood = mood(view, seed, &lots, &character, &survey);
    let targets = targets(view, &character, &needs, &survey, &aims, &mood);
    let why = orders.filter_map(|order| match order {
        Order::Assign {
            task: Task::Plot { scheme, .. },
            ..
        } => Some(appraised(view, &advice, *scheme)),
        Order::Mission { mission, .. } => {
            let at = mission.destination()?;
            let target = targets.iter().find(|it| it.at == at);
            let opening = target.and_then(|it| strikes.opening(it, *mission));
            opening.or_else(|| against_sense(view, *mission))
        }
        _ => None,
    });
    all.extend(why);
    all
}

/// An attack that no mind would think of: only what is thought of the other can be told.
fn against_sense(view: &View<'_>, mission: Mission) -> Option<Rationale> {
    let at = mission.destination()?;
    let toward = view.holder(at).filter(|it| *it != view.faction())?;
    let opinion = i32::from(view.own.opinions[toward.index()]);
    Some(Rationale {
        what: Decided::Attack(at),
        toward,
        said: None,
        lie: false,
        why: Grounds::of([(Consideration::IllWill, -opinion)]),
    })
}
