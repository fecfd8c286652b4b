//! Mediation: a mind brings others to make peace where their war costs it friends or partners, and answers whoever does.

use super::memory::TableMemory;
use crate::id::FactionId;
use crate::mind::answer::answer_mediator;
use crate::mind::lots::Lots;
use crate::mind::survey::Survey;
use crate::scenario::model::Good;
use crate::sim::check::check_act;
use crate::sim::command::Act;
use crate::sim::deal::living;
use crate::sim::dice::Seed;
use crate::sim::mediation::{rules, wars_of_others};
use crate::sim::terms::{FactKind, MediationAct};
use crate::sim::view::View;
use std::cmp::Reverse;

/// How likely a mind thinks of the wars of others in a turn, in percent. Ours.
const THINKS: i32 = 20;
/// What it speaks for ending the war of a partner. Ours.
const PARTNER: i32 = 20;
/// The part of an opinion, one in this many, that speaks for ending the war of whoever it is of. Ours.
const FONDNESS: i32 = 4;
/// Nobody mediates for whom it thinks less of than this, or who thinks less of it. Ours.
const DISLIKED: i32 = -10;
/// What it speaks against a peace that it would set the strongest of all free, and for one that leaves others free to face them. Ours.
const LEADER: i32 = 15;
/// What each point of honour adds, and each of vengefulness takes off. Ours.
const CHARACTER: i32 = 3;
/// Whoever gains less by a peace than this lets others fight. Ours.
const LEAST: i32 = 8;
/// Whoever was attacked this many times more pays for peace. Ours.
const BEATEN: i32 = 2;
/// What is to be paid, in loads. Ours.
const PRICE: u16 = 16;
/// What peace with somebody of the same strength is thought to be worth, and to cost. Ours.
const SAFETY: i32 = 70;
const TIED_HANDS: i32 = 40;
/// What each attack that is known of is thought to weigh, and the most. Ours.
const ATTACK: (i32, i32) = (5, 40);
/// What the price is thought to weigh with whoever is paid. Ours.
const PAID: i32 = 12;
/// What whoever fights is thought to hold against the other. Ours.
const GRUDGE: i32 = 55;
/// Peace is proposed to two each of whom is thought to make this much of it. Ours.
const LIKELY: i32 = 32;

/// Answers a mediation that waits.
pub(super) fn answer(view: &View<'_>) -> Option<Act> {
    let me = view.faction();
    let mut open = view.own.mediations.iter();
    let (known, other) = open.find_map(|it| Some((it, it.asks(me)?)))?;
    let accept = answer_mediator(view, known, other).accepts;
    let by = known.by;
    Some(Act::Mediate(MediationAct::Answer { by, accept }))
}

/// Proposes peace to two others whose war it would rather see end.
pub(super) fn mediate(view: &View<'_>, seed: Seed, memory: &mut TableMemory) -> Option<Act> {
    if !memory.dice(view, seed).chance(THINKS) {
        return None;
    }
    let wars = wars_of_others(view);
    if wars.is_empty() {
        return None;
    }
    let lots = Lots::of(view, seed);
    let survey = memory.survey(view);
    let wished = wars.into_iter().filter_map(|two| {
        let gain = gain(view, survey, two).filter(|gain| *gain >= LEAST)?;
        Some((Reverse(gain), two.map(|who| lots.faction(who)), two))
    });
    let mut wished: Vec<_> = wished.collect();
    wished.sort_unstable();
    let likely = wished
        .into_iter()
        .filter_map(|(.., two)| proposal(view, survey, two));
    let mut acts = likely.map(Act::Mediate);
    acts.find(|act| check_act(view, act).is_ok())
}

/// What a peace between two would be worth to it; nothing if one of the two would not listen, or is none it would help.
fn gain(view: &View<'_>, survey: &Survey, two: [FactionId; 2]) -> Option<i32> {
    let mut gain = 0;
    for who in two {
        let rival = survey.rival(who);
        if rival.blood || rival.opinion < DISLIKED || rival.regard < DISLIKED {
            return None;
        }
        gain += rival.opinion / FONDNESS + if rival.partner { PARTNER } else { 0 };
    }
    let traits = view.common.faction(view.faction()).character;
    gain += CHARACTER * (i32::from(traits.honour) - i32::from(traits.vengefulness));
    if let Some(leader) = survey.leader {
        gain += if two.contains(&leader) {
            -LEADER
        } else {
            LEADER
        };
    }
    Some(gain)
}

/// The peace that it proposes to two, if both are likely to accept: whoever was attacked again and again pays for it, if he has anything
/// to spare.
fn proposal(view: &View<'_>, survey: &Survey, two: [FactionId; 2]) -> Option<MediationAct> {
    let [one, other] = two;
    let dealt = attacks(view, two);
    let between = if dealt[0] >= dealt[1] + BEATEN {
        [other, one]
    } else {
        two
    };
    let beaten = (dealt[0] - dealt[1]).abs() >= BEATEN;
    let good = plenty(view, between[0]).filter(|_| beaten);
    let price = good.map(|good| (good, PRICE));
    let makes = |who: FactionId, enemy: FactionId, [dealt, suffered]: [i32; 2]| {
        let toll = |attacks: i32| (attacks.max(0) * ATTACK.0).min(ATTACK.1);
        let ratio = |of: FactionId, to: FactionId| {
            (survey.strength_of(of).saturating_mul(100) / survey.strength_of(to)).clamp(30, 250)
        };
        let paid = if price.is_some() && between[1] == who {
            PAID
        } else {
            0
        };
        SAFETY * ratio(enemy, who) / 100 - TIED_HANDS * ratio(who, enemy) / 100 + toll(suffered)
            - toll(dealt - suffered)
            - GRUDGE
            + rules::FACE
            + rules::regard(survey.rival(who).regard)
            + paid
    };
    let [mine, theirs] = dealt;
    let least = makes(one, other, [mine, theirs]).min(makes(other, one, [theirs, mine]));
    (least >= LIKELY).then_some(MediationAct::Propose { between, price })
}

/// How often each of two factions is known to have attacked the other.
fn attacks(view: &View<'_>, [one, other]: [FactionId; 2]) -> [i32; 2] {
    let mut attacks = [0; 2];
    for fact in view.beliefs.facts.latest() {
        let FactKind::Deed { kind, by, to, .. } = fact.kind else {
            continue;
        };
        if (by, to) == (one, other) {
            attacks[0] += i32::from(kind.is_attack());
        } else if (by, to) == (other, one) {
            attacks[1] += i32::from(kind.is_attack());
        }
    }
    attacks
}

/// What somebody is believed to have most of to spare.
fn plenty(view: &View<'_>, who: FactionId) -> Option<Good> {
    let (income, need) = living(view, who);
    let spare = |good: Good| income[good] - need[good];
    let most = Good::ALL
        .into_iter()
        .max_by_key(|good| (spare(*good), Reverse(*good)));
    most.filter(|good| spare(*good) > 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::MindDef;
    use crate::sim::Simulation;
    use crate::sim::command::Command;
    use crate::sim::testing::Sandbox;

    const ME: FactionId = FactionId(0);
    const ONE: FactionId = FactionId(1);
    const OTHER: FactionId = FactionId(2);

    /// The second and the third fight; the first thinks so of both, and they of it.
    fn war(opinion: i32) -> Simulation {
        let mut sandbox = Sandbox::row(6, 1).sect(&[0, 1]).sect(&[2, 3]).sect(&[4, 5]);
        for who in [1, 2] {
            sandbox = sandbox.opinion(0, who, opinion, false);
            sandbox = sandbox.opinion(who, 0, opinion, false);
        }
        let sandbox = sandbox.change(|s| s.opening.minds.fill(MindDef::Idle));
        let mut game = sandbox.start(1);
        game.raid(ONE, OTHER);
        game.raid(OTHER, ONE);
        game
    }

    fn proposed(game: &Simulation) -> Option<Act> {
        let view = game.view(ME);
        (0..20).find_map(|seed| mediate(&view, Seed(seed), &mut TableMemory::default()))
    }

    #[test]
    fn a_mind_mediates_between_friends_and_lets_enemies_fight() {
        let between = [ONE, OTHER];
        let price = None;
        let peace = Act::Mediate(MediationAct::Propose { between, price });
        assert_eq!(proposed(&war(60)), Some(peace));
        assert_eq!(proposed(&war(-60)), None);
    }

    #[test]
    fn a_mind_answers_by_what_it_makes_of_the_peace_and_of_the_mediator() {
        let judged = |opinion: i32| {
            let mut game = war(opinion);
            let between = [ONE, OTHER];
            let price = None;
            let peace = Act::Mediate(MediationAct::Propose { between, price });
            assert_eq!(game.submit(ME, &Command::Act(peace)), Ok(()));
            let view = game.view(ONE);
            let verdict = answer_mediator(&view, &view.own.mediations[0], OTHER);
            let accept = verdict.accepts;
            let said = Act::Mediate(MediationAct::Answer { by: ME, accept });
            assert_eq!(answer(&view), Some(said));
            assert_eq!(answer(&game.view(ME)), None);
            (accept, verdict.appraisal.total)
        };
        let [(fond, worth), (_, less)] = [90, -90].map(judged);
        assert!(fond && worth > less, "{worth} {less}");
    }
}
