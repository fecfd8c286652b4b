//! What is written down of one game.

use crate::id::Turn;
use serde::Serialize;

/// One game: a row of the table.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct GameRow {
    /// The seed.
    pub seed: u64,
    /// Turns played.
    pub turns: Turn,
    /// The digest at the end: equal games have equal digests.
    pub digest: String,
    /// Who won, if somebody did; in games that go on, who achieved a victory first.
    pub winner: Option<String>,
    /// By what.
    pub objective: Option<String>,
    /// In which turn victory was first achieved, even where the game went on.
    pub victory_turn: Option<Turn>,
    /// Sects in the game at the end.
    pub sects_alive: u32,
    /// Of these, with land.
    pub sects_landed: u32,
    /// Who held the most land at turn 50.
    pub leader_50: Option<String>,
    /// Who held the most land at the end.
    pub leader_end: Option<String>,
    /// Whether who led at turn 50 won, or led at the end where nobody won.
    pub leader_50_won: bool,
    /// The largest share of all land at the end, in percent.
    pub largest_share: u32,
    /// The largest share at any time, in percent.
    pub largest_share_ever: u32,
    /// How often land went from one faction to another.
    pub flips: u32,
    /// How often the most contested territory did.
    pub flips_most: u32,
    /// Territories that ever changed hands.
    pub lands_flipped: u32,
    /// Battles.
    pub battles: u32,
    /// Raids that brought something home.
    pub raids: u32,
    /// Loads carried off.
    pub looted: i64,
    /// Land seized.
    pub seized: u32,
    /// Revolts.
    pub revolts: u32,
    /// Ships captured.
    pub ships_captured: u32,
    /// Majes taken prisoner.
    pub majes_captured: u32,
    /// Majes who changed sides.
    pub deserted: u32,
    /// Technology gained: captured, stolen, found, given.
    pub technology: u32,
    /// Offers made.
    pub offers: u32,
    /// Offers refused.
    pub offers_refused: u32,
    /// Contracts made.
    pub contracts: u32,
    /// Contracts in force at the end.
    pub contracts_end: u32,
    /// Loads delivered under contract.
    pub delivered: i64,
    /// Thousands of people dead of hunger and thirst.
    pub starved: i64,
    /// Loads of food, ore and water in all stores at the end.
    pub stock: [i64; 3],
    /// Ships at the end.
    pub ships: u32,
    /// Turns of minds.
    pub mind_turns: u64,
    /// Orders weighed by minds.
    pub considered: u64,
    /// Deals appraised by minds.
    pub appraised: u64,
    /// Commands of minds that the rules refused.
    pub mind_refused: u64,
}
