//! Moods that last: seasons in which a sect is out for land, and leagues against whoever is about to win or has far too
//! much. Both are drawn by lot
//! for some turns at a time, so that wars have a beginning and an end, and not everybody piles on one.

use super::character::Character;
use super::lots::Lots;
use super::survey::Survey;
use crate::id::{FactionId, Turn};
use crate::scenario::model::{Condition, Objective, ObjectiveScope};
use crate::sim::dice::{Purpose, Seed};
use crate::sim::faction::Status;
use crate::sim::view::View;

/// How long a season lasts, in turns.
const SEASON: Turn = 9;
/// How likely a sect is out for land in a season, in percent.
const HUNGRY: i32 = 55;
/// What each point of boldness and of greed adds to that.
const PER_POINT: i32 = 4;
/// How long a league lasts, in turns.
const LEAGUE: Turn = 12;
/// Who has this many times, in tenths, what the others have on average is balanced.
const TOO_MUCH: i32 = 45;
/// In how many last turns whoever has the most prestige is balanced, where that wins.
const LAST_TURNS: i32 = 6;
/// Who is farther off than this does not care, in lane lengths.
const CARES: u16 = 12;

/// What it is in the mood for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mood {
    /// Whether it is out for land.
    pub hungry: bool,
    /// Against whom it is in league with others.
    pub league: Option<FactionId>,
}

/// The mood of the mind of a view.
#[must_use]
pub fn mood(
    view: &View<'_>,
    seed: Seed,
    lots: &Lots,
    character: &Character,
    survey: &Survey,
) -> Mood {
    let me = view.faction();
    // Seasons do not begin for everybody at once.
    let season = (view.turn() + lots.lasting().offset(SEASON)) / SEASON;
    let mut dice = seed.dice(season, Purpose::Mind, Some(me), 1, 2);
    let drive = i32::from(character.traits.boldness) + i32::from(character.traits.greed);
    let likely = (HUNGRY + PER_POINT * drive).max(0) * character.temper.expansion / 100;
    Mood {
        hungry: dice.chance(likely),
        league: league(view, seed, lots, survey),
    }
}

/// Against whom it is in league, if it is one of those who join.
fn league(view: &View<'_>, seed: Seed, lots: &Lots, survey: &Survey) -> Option<FactionId> {
    let winning = about_to_win(view, lots);
    let target = winning.or_else(|| too_strong(survey))?;
    let rival = survey.rival(target);
    let bound = rival.partner && winning.is_none();
    (rival.gap <= CARES && !bound && joins(view, seed, target)).then_some(target)
}

/// Who is about to win: who claims a victory, the most pressing claim first; in the last turns whoever has the most
/// prestige, if that wins.
fn about_to_win(view: &View<'_>, lots: &Lots) -> Option<FactionId> {
    let me = view.faction();
    let claims = view.common.claims.iter();
    let others = claims.filter(|claim| claim.faction != me);
    let claim = others.min_by_key(|claim| (claim.turns, lots.faction(claim.faction)));
    claim
        .map(|claim| claim.faction)
        .or_else(|| first_name(view))
}

/// Who has the most prestige in the last turns of a game that this wins; nobody if several have, or it has itself.
fn first_name(view: &View<'_>) -> Option<FactionId> {
    let left = view.common.turns_left()?;
    let mut goals = view.book.objectives.iter();
    let wins = |goal: &Objective| {
        goal.scope == ObjectiveScope::Victory && goal.when == Condition::MostPrestigeAtEnd
    };
    if !(1..=LAST_TURNS).contains(&left) || !goals.any(wins) {
        return None;
    }
    let prestige = |who: &FactionId| view.common.faction(*who).prestige;
    let playing = |who: &FactionId| view.common.faction(*who).status == Status::Active;
    let first = view
        .roster
        .faction_ids()
        .filter(playing)
        .max_by_key(prestige)?;
    let mut others = view.roster.faction_ids().filter(playing);
    let alone = others.all(|who| who == first || prestige(&who) < prestige(&first));
    (alone && first != view.faction()).then_some(first)
}

/// Who has far more than the others.
fn too_strong(survey: &Survey) -> Option<FactionId> {
    let leader = survey.leader?;
    let holders = survey.rivals.iter().filter(|r| r.lands > 0).count() as i32;
    let usual = survey.world / holders.max(1);
    let people = survey.rival(leader).people;
    (people.saturating_mul(10) > usual.saturating_mul(TOO_MUCH)).then_some(leader)
}

/// Whether the faction of a view joins a league against somebody: lots choose half of those within reach, others for
/// each league, so that nobody has everybody against him.
#[must_use]
pub fn joins(view: &View<'_>, seed: Seed, against: FactionId) -> bool {
    let lot = |who: FactionId| {
        let subject = u64::from(against.0) << 8 | u64::from(who.0);
        let mut dice = seed.dice(view.turn() / LEAGUE, Purpose::Mind, None, subject, 3);
        (dice.below(u32::MAX), who)
    };
    let theirs = view.estimate(against).map_or(&[][..], |it| &it.lands);
    let near = |who: &FactionId| {
        let playing = view.common.faction(*who).status == Status::Active;
        let lives = view.residence_of(*who).filter(|_| playing);
        let mut theirs = theirs.iter();
        *who != against
            && lives.is_some_and(|lives| theirs.any(|at| view.routes.distance(lives, *at) <= CARES))
    };
    let mut reach: Vec<(u32, FactionId)> =
        view.roster.faction_ids().filter(near).map(lot).collect();
    reach.sort_unstable();
    reach.truncate(reach.len() / 2);
    reach.iter().any(|(_, who)| *who == view.faction())
}

#[cfg(test)]
mod tests {
    use super::joins;
    use crate::id::FactionId;
    use crate::sim::Simulation;
    use crate::sim::dice::Seed;
    use crate::sim::testing::Sandbox;

    #[test]
    fn half_of_those_in_reach_join_a_league_and_not_always_the_same() {
        let mut sandbox = Sandbox::row(9, 1);
        for at in 0..9 {
            sandbox = sandbox.sect(&[at]);
        }
        let game = sandbox.start(1);
        let members = |seed: u64| {
            let all = (1..9).map(FactionId);
            let joined = all.filter(|who| joins(&game.view(*who), Seed(seed), FactionId(0)));
            joined.collect::<Vec<_>>()
        };
        let several: Vec<_> = (0..8).map(members).collect();
        assert!(
            several.iter().all(|league| league.len() == 4),
            "{several:?}"
        );
        assert!(several.iter().any(|league| *league != several[0]));
    }

    #[test]
    fn who_lives_far_away_is_not_in_reach_though_it_came_from_near() {
        let near = Sandbox::row(40, 1).sect(&[0]).sect(&[1]).sect(&[2, 39]);
        let one = FactionId(0);
        let joining = |game: &Simulation| {
            let mut all = (0..8).flat_map(|seed| [1, 2].map(|who| (seed, FactionId(who))));
            all.any(|(seed, who)| joins(&game.view(who), Seed(seed), one))
        };
        assert!(joining(&near.clone().start(1)));
        // The home of one of the two is nobody's now: one of one is no half.
        let driven_out = near.land(2, |land| land.holder = None);
        assert!(!joining(&driven_out.start(1)));
    }
}
