//! The rules of battle: plain numbers in, plain numbers out, dice passed in.
//!
//! A [`Force`] is what one side brings; [`Power`] is what that is worth against the other
//! side on that ground; [`fight`](fn@fight) plays the rounds; the rest says what becomes of ships,
//! cargo, majes, technology and renown.

mod fame;
mod fight;
mod force;
mod loot;
mod losses;
mod power;
mod spoils;

pub use fame::{Fame, fame, wear};
pub use fight::{Fight, fight};
pub use force::{Contingent, FORT_ATTACK, FORT_HULL, Force, MILITIA_ATTACK, MILITIA_HULL};
pub use loot::{Grasp, RAID_SHARE, grasp, loot, within_reach};
pub use losses::{add_ships, cargo_lost, hull_of, strike, wrecked};
pub use power::{Ground, Power};
pub use spoils::{Fate, boarded, fate, prize, straggler, worst_hit};
