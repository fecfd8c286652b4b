//! What a mind does to others that is no deal: it meets challenges or shuns them, challenges blood enemies, denounces,
//! demands with threats, and says how prisoners are kept.

use super::memory::{TableMemory, first_good};
use crate::id::FactionId;
use crate::mind::character::Character;
use crate::mind::lots::Lots;
use crate::mind::needs::Needs;
use crate::scenario::model::{Goods, Hours};
use crate::sim::check::check_act;
use crate::sim::command::Act;
use crate::sim::deal::reach::may_offer;
use crate::sim::dice::Seed;
use crate::sim::feud::{duel_chance, fresh_wrongs, has_wronged};
use crate::sim::opinion::fear;
use crate::sim::terms::{Clause, Deal, FeudAct, Owed, Secrecy, Treatment, When};
use crate::sim::view::View;

/// How likely a mind that could challenge a blood enemy does, in percent a turn. Ours.
const CHALLENGES: i32 = 3;
/// Odds that somebody neither bold nor cautious asks of a duel, in percent. Ours.
const ODDS: i32 = 50;
/// How likely a fresh wrong is denounced, in percent a turn, and what each point of honour adds. Ours.
const DENOUNCES: (i32, i32) = (8, 2);
/// A wrong that weighs less is not worth the words. Ours.
const WORTH_WORDS: i32 = -10;
/// How likely a mind that could threaten somebody does, in percent a turn, and what each point of boldness adds. Ours.
const THREATENS: (i32, i32) = (12, 3);
/// Whoever is believed to fear it more than this, in percent, may be threatened. Ours.
const FEARFUL: i32 = 110;
/// What is demanded, in loads: first the most.
const DEMANDS: [i32; 3] = [24, 16, 10];
/// What is demanded as tribute, in loads each turn: first the most.
const TRIBUTES: [i32; 3] = [6, 4, 2];
/// Term of a tribute, in turns.
const TERM: u16 = 12;
/// How likely the vengeful have a blood enemy's maje killed, in percent a turn. Ours.
const EXECUTES: i32 = 2;

/// Answers a challenge, exposes a plot, or says how a prisoner is kept from now on.
pub(super) fn answer(view: &View<'_>, character: &Character) -> Option<Act> {
    let me = view.faction();
    let mut open = view.own.challenges.iter();
    if let Some(challenge) = open.find(|it| it.to == me && !it.accepted) {
        let from = challenge.by;
        let meet = |accept| Act::Feud(FeudAct::Meet { from, accept });
        let brave = duel_chance(view, from) >= asks(character);
        let accept = brave && check_act(view, &meet(true)).is_ok();
        return Some(meet(accept));
    }
    if let Some(found) = view.own.found.first() {
        let (by, kind) = (found.by, found.kind);
        let expose = Act::Feud(FeudAct::Expose { by, kind });
        if check_act(view, &expose).is_ok() {
            return Some(expose);
        }
    }
    let prisoners = view.own.prisoners.iter().zip(&view.own.treatments);
    for ((of, maje), now) in prisoners {
        let treatment = treatment(view, character, *of);
        let act = Act::Feud(FeudAct::Treat {
            maje: maje.id,
            treatment,
        });
        if treatment != *now && check_act(view, &act).is_ok() {
            return Some(act);
        }
    }
    None
}

/// The odds of a duel that somebody of this character asks: the honourable would rather die than be shamed.
fn asks(character: &Character) -> i32 {
    let traits = character.traits;
    ODDS - 4 * i32::from(traits.boldness) - 4 * i32::from(traits.honour)
}

/// How it keeps prisoners of a faction.
fn treatment(view: &View<'_>, character: &Character, of: FactionId) -> Treatment {
    let traits = character.traits;
    let opinion = i32::from(view.own.opinions[of.index()]);
    let blood = view.own.blood_enemies[of.index()];
    let hard = i32::from(traits.vengefulness) - i32::from(traits.honour) - opinion / 20;
    if hard >= 3 || blood && hard >= 1 {
        Treatment::Badly
    } else if hard <= -3 && !blood {
        Treatment::Well
    } else {
        Treatment::Plain
    }
}

/// Starts something: at most one thing a turn.
pub(super) fn start(
    view: &View<'_>,
    seed: Seed,
    character: &Character,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let act = execute(view, seed, character, memory)
        .or_else(|| challenge(view, seed, character, memory))
        .or_else(|| denounce(view, seed, character, memory));
    act.filter(|act| check_act(view, act).is_ok())
        .or_else(|| demand(view, seed, character, needs, memory))
}

fn execute(
    view: &View<'_>,
    seed: Seed,
    character: &Character,
    memory: &mut TableMemory,
) -> Option<Act> {
    let traits = character.traits;
    let mut held = view.own.prisoners.iter();
    let (_, maje) = held.find(|(of, _)| view.own.blood_enemies[of.index()])?;
    let likely = EXECUTES * (i32::from(traits.vengefulness) - i32::from(traits.honour));
    let executes = memory.dice(view, seed).chance(likely);
    executes.then_some(Act::Feud(FeudAct::Execute { maje: maje.id }))
}

fn challenge(
    view: &View<'_>,
    seed: Seed,
    character: &Character,
    memory: &mut TableMemory,
) -> Option<Act> {
    let lots = Lots::of(view, seed);
    let enemies = view.roster.faction_ids();
    let enemies = enemies.filter(|it| view.own.blood_enemies[it.index()]);
    // Old blood alone is borne: it takes a wrong of their own days.
    let enemies = enemies.filter(|it| has_wronged(view, *it));
    let best = enemies.max_by_key(|it| (duel_chance(view, *it), lots.faction(*it)))?;
    let dares = duel_chance(view, best) >= asks(character);
    let challenges = dares && memory.dice(view, seed).chance(CHALLENGES);
    challenges.then_some(Act::Feud(FeudAct::Challenge { to: best }))
}

/// Denounces whoever did it a fresh wrong.
fn denounce(
    view: &View<'_>,
    seed: Seed,
    character: &Character,
    memory: &mut TableMemory,
) -> Option<Act> {
    let lots = Lots::of(view, seed);
    let fresh = view.turn().saturating_sub(1);
    let wrongs = fresh_wrongs(view, fresh, WORTH_WORDS);
    let (whom, wrong) = wrongs.min_by_key(|(by, it)| (it.weight, lots.faction(*by)))?;
    let likely = DENOUNCES.0 + DENOUNCES.1 * i32::from(character.traits.honour);
    let denounces = memory.dice(view, seed).chance(likely);
    denounces.then_some(Act::Feud(FeudAct::Denounce {
        whom,
        cause: wrong.kind,
    }))
}

/// Demands what it lacks of somebody who has wronged it and is believed to fear it; the faithless need no wrong.
fn demand(
    view: &View<'_>,
    seed: Seed,
    character: &Character,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let good = needs.scarcest()?;
    let traits = character.traits;
    let likely = THREATENS.0 + THREATENS.1 * i32::from(traits.boldness);
    if !memory.dice(view, seed).chance(likely) {
        return None;
    }
    let lots = Lots::of(view, seed);
    let me = view.faction();
    let survey = memory.survey(view);
    let weak = |other: &FactionId| {
        let rival = survey.rival(*other);
        *other != me && rival.active && !rival.partner && may_offer(view, *other)
    };
    let cause = |other: &FactionId| traits.honour <= -2 || has_wronged(view, *other);
    let others = view.roster.faction_ids().filter(weak);
    let feared = others.map(|other| (fear::between(view, other)[1], other));
    let feared = feared.filter(|(fear, other)| *fear >= FEARFUL && cause(other));
    let (_, victim) = feared.max_by_key(|(fear, other)| (*fear, lots.faction(*other)))?;
    let left = view.common.turns_left().unwrap_or(TERM.into());
    let turns = u16::try_from(left).map_or(TERM, |left| left.min(TERM));
    let term = Hours::of_turns(turns, view.book.turn);
    // Whoever can be had to pay each turn is left alone for it.
    let tribute = |loads| {
        let owed = Owed::loads(Goods::of(good, loads));
        let owed = owed.map(|what| Clause::new(victim, me, what, When::EachTurn { term }));
        let spared = Clause::new(me, victim, Owed::NonAggression, When::For { term });
        let mut deal = Deal::new([me, victim], owed.chain([spared]));
        deal.secrecy = Secrecy::Public;
        deal
    };
    // Whoever is weak enough is made a vassal.
    let vassal = {
        let when = When::For { term };
        let bows = Clause::new(victim, me, Owed::Vassalage, when);
        let spared = Clause::new(me, victim, Owed::NonAggression, when);
        let mut deal = Deal::new([me, victim], [bows, spared]);
        deal.secrecy = Secrecy::Public;
        deal
    };
    let demand = |loads| {
        let owed = Owed::loads(Goods::of(good, loads));
        let owed = owed.map(|what| Clause::new(victim, me, what, When::Now));
        let mut demand = Deal::new([me, victim], owed);
        // Whoever threatens wants everybody to hear who gave way.
        demand.secrecy = Secrecy::Public;
        demand
    };
    let terms = std::iter::once(vassal).chain(TRIBUTES.map(tribute));
    let terms = terms.chain(DEMANDS.map(demand));
    first_good(view, victim, terms, memory)
}
