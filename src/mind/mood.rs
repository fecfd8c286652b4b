//! Moods that last: seasons in which a sect is out for land, and leagues against whoever has most. Both are drawn by lot
//! for some turns at a time, so that wars have a beginning and an end, and not everybody piles on one.

use super::character::Character;
use super::lots::Lots;
use super::survey::Survey;
use crate::id::{FactionId, Turn};
use crate::sim::dice::{Purpose, Seed};
use crate::sim::view::View;

/// How long a season lasts, in turns.
const SEASON: Turn = 9;
/// How likely a sect is out for land in a season, in percent.
const HUNGRY: i32 = 40;
/// What a point of boldness adds to that.
const PER_POINT: i32 = 3;
/// How long a league lasts, in turns.
const LEAGUE: Turn = 12;
/// How likely a sect in reach joins a league, in percent: at most half of them do.
const JOINS: i32 = 50;
/// Who has this many times, in tenths, what the others have on average is balanced.
const TOO_MUCH: i32 = 26;
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
    let bold = PER_POINT * i32::from(character.traits.boldness);
    let likely = (HUNGRY + bold) * character.temper.expansion / 100;
    Mood {
        hungry: dice.chance(likely),
        league: league(view, seed, survey),
    }
}

fn league(view: &View<'_>, seed: Seed, survey: &Survey) -> Option<FactionId> {
    let leader = survey.leader?;
    let rival = survey.rival(leader);
    let holders = survey.rivals.iter().filter(|r| r.lands > 0).count() as i32;
    let usual = survey.world / holders.max(1);
    let too_much = rival.people * 10 > usual * TOO_MUCH;
    if !too_much || rival.gap > CARES || rival.partner {
        return None;
    }
    let turn = view.turn() / LEAGUE;
    let subject = u64::from(leader.0);
    let mut dice = seed.dice(turn, Purpose::Mind, Some(view.faction()), subject, 3);
    dice.chance(JOINS).then_some(leader)
}
