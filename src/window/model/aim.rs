//! What is being aimed on the map, in a line.

use super::aim_title;
use super::part::rich;
use crate::text::{Voice, say};
use crate::window::action::Aim;
use crate::window::desk::Game;
use crate::window::rich::Rich;

/// What is being aimed, and what to do next; nothing while nothing is, or it is chosen.
#[must_use]
pub fn line(game: &Game, voice: &Voice<'_>) -> Option<Rich> {
    // Below the odds there is nothing to choose.
    let aiming = game.aiming.filter(|_| game.weighed.is_none())?;
    let aim = voice.say(aim_title(aiming.aim), &[]);
    let fleet = voice.fleet_name(aiming.fleet);
    let choose = match (aiming.aim, aiming.from) {
        (Aim::Haul, None) => say!(voice, "aim-choose-from"),
        (Aim::Haul, Some(from)) => say!(voice, "aim-choose-to", from = voice.place(from)),
        (Aim::Attack | Aim::Escort, _) => say!(voice, "aim-choose-fleet"),
        _ => say!(voice, "aim-choose-place"),
    };
    Some(rich(&say!(
        voice,
        "aim-line",
        aim = aim,
        fleet = fleet,
        choose = choose
    )))
}
