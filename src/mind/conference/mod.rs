//! What a mind does about conferences: whom it invites and why, whether it comes, how it votes.

mod attend;
mod convene;
mod draw;
mod speak;
mod wishes;

pub use attend::{attends, owes_attendance};
pub use convene::{convene, eagerness, invite};
pub use draw::why_draw;
pub use speak::{SaidAtTable, speak};

use crate::id::FactionId;
use crate::sim::dice::{Dice, Purpose, Seed};
use crate::sim::view::View;

/// Tells these dice from others a mind throws in the same turn.
const ORDINAL: u32 = 6;

/// The dice that a mind throws about the conference of a host.
fn dice(view: &View<'_>, seed: Seed, host: FactionId, round: usize) -> Dice {
    let subject = u64::from(host.0) << 8 | round as u64;
    let me = Some(view.faction());
    seed.dice(view.turn(), Purpose::Mind, me, subject, ORDINAL)
}
