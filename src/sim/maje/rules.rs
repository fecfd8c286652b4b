//! Loyalty, spying, ruins: the pure part. The numbers are ours.

use crate::id::{MajeId, Turn};
use crate::scenario::model::{Book, FactionKind, Rank, Roster, Traits};
use crate::sim::ledger::Cause;

/// Below this a maje thinks of leaving.
pub const RESTLESS: i32 = 25;
/// At or below this he may leave any turn.
pub const LEAVING: i32 = 10;
/// How likely a maje who may leave does so, in percent a turn.
pub const LEAVES: i32 = 20;
/// How far a maje who leaves looks for somebody to take him in, in lane lengths.
pub const REFUGE: u16 = 10;
/// A First Maje with this many majes takes nobody in: more would plot.
pub const COURT: i32 = 7;
/// What it costs to keep open house for a turn, in loads of food.
pub const FEAST: i32 = 8;
/// How likely ruins give up something to who governs there, in percent a turn.
pub const RUINS: i32 = 6;
/// How much more loyal than usual an heir grows.
const HEIR: i32 = 10;
/// How much less loyal than usual somebody grows whose place an heir takes.
const PASSED_OVER: i32 = 10;
/// Ore salvaged from ruins when there is no technology to find.
pub const SALVAGE: i32 = 25;

/// Whether a maje may go over to another sect: as the book says of those in it; of others, those of sects may.
#[must_use]
pub fn defects(book: &Book, roster: &Roster, maje: MajeId) -> bool {
    book.notable(maje).map_or_else(
        || roster.faction(maje.owner).kind == FactionKind::Sect,
        |notable| notable.defects,
    )
}

/// What moves a maje's loyalty in a turn.
#[derive(Debug, Clone, Copy)]
pub struct LoyaltyFactors {
    /// Rank: the First Maje is loyal to himself.
    pub rank: Rank,
    /// Loyalty now.
    pub loyalty: i32,
    /// Ambition, 0 to 100.
    pub ambition: i32,
    /// Character.
    pub traits: Traits,
    /// Morale of the faction, 0 to 100.
    pub morale: i32,
    /// More land is held than majes can govern.
    pub overstretched: bool,
    /// The First Maje is somebody's prisoner.
    pub headless: bool,
    /// Somebody of the faction keeps open house this turn.
    pub feasted: bool,
    /// He has nothing to do: the ambitious mind that.
    pub idle: bool,
    /// He was named to follow the First Maje.
    pub heir: bool,
    /// Somebody else was named whose place he would claim.
    pub passed_over: bool,
}

/// By how much loyalty changes this turn, and why; at most one line a cause.
pub fn loyalty_changes(maje: &LoyaltyFactors) -> impl Iterator<Item = (i32, Cause)> {
    let lesser = maje.rank != Rank::First;
    let lines = [
        (maje.feasted, 5, Cause::Hosting),
        (maje.overstretched, -2, Cause::Ungoverned),
        (maje.headless, -2, Cause::MajeLost),
        (maje.morale < 30, -2, Cause::Defeat),
        (maje.morale > 70, 1, Cause::Victory),
        (maje.idle && maje.ambition > 60, -1, Cause::Idle),
    ];
    let counted = lines.iter().filter(|(counts, ..)| *counts);
    let sum: i32 = counted.map(|(_, by, _)| by).sum();
    // Left alone, loyalty goes back to what his honour makes usual.
    let usual = 55 + 3 * i32::from(maje.traits.honour) - maje.ambition / 10;
    let (usual, cause) = match (maje.heir, maje.passed_over) {
        (true, _) => (usual + HEIR, Cause::Succession),
        (_, true) => (usual - PASSED_OVER, Cause::Succession),
        _ => (usual, Cause::Time),
    };
    let drift = (usual - maje.loyalty).signum();
    let lines = lines
        .into_iter()
        .chain([(sum == 0 && drift != 0, drift, cause)]);
    let lines = lines.filter(move |(counts, ..)| lesser && *counts);
    lines.map(|(_, by, cause)| (by, cause))
}

/// Loads of ore that a turn of spying costs in bribes.
pub const BRIBE: i32 = 3;
/// For how many turns without another attempt one of those before is remembered.
pub const CALMS: Turn = 4;
/// What each attempt that is remembered takes from the odds, and adds to the risk of being caught, in percent.
const ALERT: (i32, i32) = (2, 7);

/// How many attempts are still remembered this many turns after the last.
#[must_use]
pub const fn alarm(attempts: u16, turns: Turn) -> u16 {
    attempts.saturating_sub(turns / CALMS)
}

/// How likely a spy brings something home and how likely he is caught if he does not, in percent for one attempt. `alarm` is how
/// many attempts of his faction they remember.
#[must_use]
pub fn spying(traits: Traits, spying: i32, their_guile: i8, alarm: u16) -> (i32, i32) {
    let skill = 3 * i32::from(traits.guile) - 2 * i32::from(their_guile);
    let alarm = i32::from(alarm);
    let success = (14 + skill + spying / 5 - ALERT.0 * alarm).clamp(1, 40);
    let caught = (11 - skill / 2 - spying / 10 + ALERT.1 * alarm).clamp(3, 80);
    (success, caught)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content() -> LoyaltyFactors {
        LoyaltyFactors {
            rank: Rank::Lesser,
            loyalty: 51,
            ambition: 40,
            traits: Traits::default(),
            morale: 50,
            overstretched: false,
            headless: false,
            feasted: false,
            idle: false,
            heir: false,
            passed_over: false,
        }
    }

    #[test]
    fn an_heir_grows_more_loyal_and_whoever_is_passed_over_less() {
        let heir = LoyaltyFactors {
            heir: true,
            ..content()
        };
        assert!(loyalty_changes(&heir).eq([(1, Cause::Succession)]));
        let passed_over = LoyaltyFactors {
            passed_over: true,
            ..content()
        };
        assert!(loyalty_changes(&passed_over).eq([(-1, Cause::Succession)]));
    }

    #[test]
    fn a_content_maje_stays_as_he_is_and_a_feast_raises_loyalty() {
        assert_eq!(loyalty_changes(&content()).count(), 0);
        let feast = LoyaltyFactors {
            feasted: true,
            ..content()
        };
        assert!(loyalty_changes(&feast).eq([(5, Cause::Hosting)]));
    }

    #[test]
    fn guile_helps_the_spy_and_their_guile_hinders() {
        let sly = Traits {
            guile: 5,
            ..Traits::default()
        };
        assert!(spying(sly, 0, 0, 0).0 > spying(Traits::default(), 0, 0, 0).0);
        assert!(spying(sly, 0, 5, 0).1 > spying(sly, 0, -5, 0).1);
    }

    #[test]
    fn each_attempt_against_one_faction_is_riskier_than_the_last() {
        let odds: Vec<(i32, i32)> = (0..5)
            .map(|alarm| spying(Traits::default(), 0, 0, alarm))
            .collect();
        assert!(odds.windows(2).all(|two| two[1].0 < two[0].0), "{odds:?}");
        assert!(odds.windows(2).all(|two| two[1].1 > two[0].1), "{odds:?}");
        assert_eq!(alarm(3, CALMS - 1), 3);
        assert_eq!(alarm(3, 2 * CALMS), 1);
    }
}
