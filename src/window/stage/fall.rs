//! A person whose faction has just ended.

use crate::id::FactionId;
use crate::session::Session;
use crate::sim::faction::Status;

/// Lets minds play on until a faction ends, for this many turns at most, and seats a person there, who is told so.
/// Returns who that is; nobody is seated where none ends.
pub fn seat_fallen(session: &mut Session, most: u16) -> Option<FactionId> {
    for _ in 0..most {
        let fallen = fallen(session);
        if let Some(fallen) = fallen {
            session.seat_person(fallen, "");
            return Some(fallen);
        }
        session.advance().ok()?;
    }
    None
}

/// Who ended in the turn before.
fn fallen(session: &Session) -> Option<FactionId> {
    let before = session.turn().checked_sub(1)?;
    let mut all = session.roster().faction_ids();
    all.find(|id| {
        let status = session.view(*id).map(|view| view.own.status);
        matches!(status, Some(Status::Ended(turn) | Status::Departed(turn)) if turn == before)
    })
}
