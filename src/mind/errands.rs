//! To whom an envoy goes, and on whom a spy.

use super::advice::Advice;
use super::character::Character;
use super::survey::surplus;
use crate::id::FactionId;
use crate::scenario::model::{Good, Traits};
use crate::sim::belief::Source;
use crate::sim::maje::{spy_near, spy_odds};
use crate::sim::view::View;

/// Farther than this nobody is courted.
const COURTED: u16 = 14;
/// How much the strength of a neighbour counts when an envoy is chosen, against what he has to sell.
const AWE: i32 = 30;
/// What a technology is worth to a spy.
const SECRET: i32 = 100;
/// A risk of being caught greater than this is not borne, in percent a turn.
const RISK: i32 = 26;
/// What it is worth to find out where a rumour comes from, for each step of how much it matters; a spy finds it out sooner.
const RUMOUR: (i32, i32) = (10, 20);
/// Tenths of a turn of ore there must be to bribe with.
const BRIBES: i32 = 10;

/// The neighbour whose good opinion is worth most: he sells what it lacks, is strong, or knows more of a rumour: `rumours` says how
/// much the gravest matters, by [`FactionId`].
#[must_use]
pub fn envoy_to(view: &View<'_>, advice: &Advice<'_>, rumours: &[i32]) -> Option<FactionId> {
    let (needs, survey, traits) = (advice.needs, advice.survey, advice.character.traits);
    let mut best: Option<(i32, FactionId)> = None;
    let mine = survey.rivals[view.faction().index()].strength.max(1);
    for faction in view.roster.faction_ids() {
        let rival = survey.rival(faction);
        if faction == view.faction() || !rival.active || rival.blood || rival.gap > COURTED {
            continue;
        }
        let surplus = surplus(view, faction);
        let sells: i32 = Good::ALL
            .into_iter()
            .filter(|good| needs.balance[*good] < 0)
            .map(|good| surplus[good].clamp(0, 40) * needs.price[good as usize] / 10)
            .sum();
        let strong = (rival.strength * AWE / mine).min(3 * AWE);
        // The cautious court the strong, the greedy whoever has what they want.
        let strong = Character::by(strong, -traits.boldness);
        let sells = Character::by(sells, traits.greed);
        // Friends need no courting, and enemies will not be won over soon.
        let open = 100 - rival.opinion.abs();
        let near = 60 - i32::from(rival.gap) * 3;
        let rumours = rumours[faction.index()] * RUMOUR.0;
        let value = (sells + strong + near) * open / 100 + rumours;
        if best.is_none_or(|best| advice.lots.prefers((value, faction), best)) {
            best = Some((value, faction));
        }
    }
    best.map(|(_, faction)| faction)
}

/// Whether spying on a faction can be borne: they can be reached, and have calmed down since the last attempts.
#[must_use]
pub fn may_spy(view: &View<'_>, on: FactionId) -> bool {
    let odds = spy_odds(view, Traits::default(), on);
    odds.caught <= RISK && spy_near(view, on).is_ok()
}

/// Who has prized technology that it lacks, or told it a rumour of which it wants to know more, and can be reached.
#[must_use]
pub fn spy_on<'r>(
    view: &View<'_>,
    advice: &Advice<'_>,
    rumours: impl FnOnce() -> &'r [i32],
) -> Option<FactionId> {
    let (character, survey) = (advice.character, advice.survey);
    if advice.needs.tenths[Good::Ore as usize] < BRIBES {
        return None;
    }
    let (lacks, rumours) = (lacks(view), rumours());
    let mut best: Option<(i32, FactionId)> = None;
    for faction in view.roster.faction_ids() {
        let rival = survey.rival(faction);
        if faction == view.faction() || !rival.active || !may_spy(view, faction) {
            continue;
        }
        let secrets = secrets(view, faction, &lacks);
        let shy = if rival.blood || rival.opinion < -20 {
            0
        } else {
            // Being caught costs friends.
            let friends = 20 + rival.opinion.max(0) + if rival.partner { 40 } else { 0 };
            Character::by(friends, character.traits.honour)
        };
        let odds = spy_odds(view, Traits::default(), faction);
        let rumours = rumours[faction.index()];
        let value = secrets * SECRET * character.temper.technology / 100 + rumours * RUMOUR.1
            - shy
            - 3 * (odds.caught - odds.success)
            - i32::from(rival.gap);
        let better = best.is_none_or(|best| advice.lots.prefers((value, faction), best));
        if secrets + rumours > 0 && value > 0 && better {
            best = Some((value, faction));
        }
    }
    best.map(|(_, faction)| faction)
}

/// The prized technologies that it lacks, by number.
fn lacks(view: &View<'_>) -> Vec<usize> {
    let technologies = view.book.technologies.iter().enumerate();
    let held = &view.own.technology;
    technologies
        .filter(|(at, technology)| !technology.base && held.get(*at).is_none_or(|n| *n == 0))
        .map(|(at, _)| at)
        .collect()
}

/// How many of these technologies a faction is believed to have: what was told, else what everybody says it had
/// when the game began.
fn secrets(view: &View<'_>, of: FactionId, lacks: &[usize]) -> i32 {
    let belief = view.beliefs.faction(of);
    let told = belief.mark.source != Source::Unknown;
    let has = if told {
        belief.technology
    } else {
        view.common.first_technology[of.index()]
    };
    let lacks = lacks.iter().filter(|at| **at < 64 && has >> **at & 1 == 1);
    lacks.count() as i32
}
