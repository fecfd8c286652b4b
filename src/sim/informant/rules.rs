//! The rules of turning prisoners: how likely it is, how often an informant tells something, and how he is found out. All numbers are ours.

use crate::id::Turn;
use crate::scenario::model::Traits;
use crate::sim::terms::Treatment;

/// Loads of ore that one try costs in gifts and promises.
pub const BRIBE: i32 = 6;
/// For how many turns a prisoner who refused cannot be tried again.
pub const STUBBORN: Turn = 4;
/// The chance, in percent a turn, that an informant tells his master a rumour, and for each secret of his house that he tells it.
pub const TELLS: i32 = 25;
/// How sure a master is of what an informant told, in percent.
pub const SURE: u8 = 75;
/// A rumour of something that happened more turns ago than this is not worth telling.
pub const LATELY: Turn = 12;
/// For how many turns a house remembers that somebody came home from captivity.
pub const CARE: Turn = 12;
/// Tries this many turns after the capture are as good as they get.
const PATIENCE: Turn = 8;
/// How far the loyalty of somebody may be from what his honour makes usual, as far as others can guess.
const GUESS: i32 = 20;

/// A prisoner whom his captor tries to turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tempted {
    /// His character.
    pub traits: Traits,
    /// His loyalty to his house, 0 to 100.
    pub loyalty: i32,
    /// How he is kept.
    pub treatment: Treatment,
    /// For how many turns he has been held.
    pub held: Turn,
    /// How often he has refused this captor.
    pub refused: u8,
}

/// How likely a try turns him, in percent: loyalty, honour and boldness stand against it, greed and time in captivity for it. Who is kept well
/// listens; torture breaks the timid and hardens the bold. Whoever has refused once listens less.
#[must_use]
pub fn chance(it: &Tempted) -> i32 {
    let [honour, greed, boldness] =
        [it.traits.honour, it.traits.greed, it.traits.boldness].map(i32::from);
    let kept = match it.treatment {
        Treatment::Plain => 0,
        Treatment::Well => 10,
        Treatment::Badly => -5 * boldness,
    };
    let held = i32::from(it.held.min(PATIENCE));
    let refused = 6 * i32::from(it.refused);
    let open = 30 - (it.loyalty - 50) / 2;
    (open - 4 * honour + 3 * greed - 2 * boldness + kept + held - refused).clamp(3, 75)
}

/// The lowest and the highest loyalty that a captor has to reckon with: of the loyalty itself he knows nothing, of the character what he
/// sees.
#[must_use]
pub fn guessed_loyalty(traits: Traits) -> [i32; 2] {
    let usual = 50 + 3 * i32::from(traits.honour);
    [usual - GUESS, usual + GUESS].map(|it| it.clamp(0, 100))
}

/// What a house has that could give an informant away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wariness {
    /// The guile of its First Maje.
    pub guile: i8,
    /// Whether a spy of its own is with the master.
    pub spies: bool,
    /// Whether it found out this turn that the master has something from agents of his own.
    pub traced: bool,
    /// Whether he came home so lately that his house is careful with him.
    pub lately_home: bool,
}

/// How likely a house finds an informant out, in percent a turn.
#[must_use]
pub fn found_out(it: &Wariness) -> i32 {
    let counts = [(it.spies, 8), (it.traced, 30), (it.lately_home, 2)];
    let counted = counts.iter().filter(|(counts, _)| *counts);
    let sum: i32 = counted.map(|(_, by)| by).sum();
    (2 + i32::from(it.guile) + sum).clamp(1, 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn usual() -> Tempted {
        Tempted {
            traits: Traits::default(),
            loyalty: 50,
            treatment: Treatment::Plain,
            held: 0,
            refused: 0,
        }
    }

    fn of(traits: Traits, treatment: Treatment) -> i32 {
        chance(&Tempted {
            traits,
            treatment,
            ..usual()
        })
    }

    #[test]
    fn the_loyal_and_the_honourable_stand_firm_and_the_greedy_listen() {
        let plain = chance(&usual());
        let loyal = Tempted {
            loyalty: 80,
            ..usual()
        };
        assert!(chance(&loyal) < plain);
        let honour = Traits {
            honour: 4,
            ..Traits::default()
        };
        let greed = Traits {
            greed: 4,
            ..Traits::default()
        };
        assert!(of(honour, Treatment::Plain) < plain && plain < of(greed, Treatment::Plain));
    }

    #[test]
    fn torture_breaks_the_timid_and_hardens_the_bold() {
        let with = |boldness| Traits {
            boldness,
            ..Traits::default()
        };
        let gains = |boldness, how| of(with(boldness), how) - of(with(boldness), Treatment::Plain);
        assert!(gains(-4, Treatment::Badly) > gains(-4, Treatment::Well));
        assert!(gains(4, Treatment::Badly) < 0 && gains(4, Treatment::Well) > 0);
    }

    #[test]
    fn time_helps_and_refusals_do_not() {
        let held = Tempted { held: 5, ..usual() };
        let refused = Tempted { refused: 1, ..held };
        assert!(chance(&held) > chance(&usual()));
        assert!(chance(&refused) < chance(&usual()));
    }

    #[test]
    fn guile_spies_and_trails_find_an_informant_out() {
        let watch = Wariness {
            guile: 0,
            spies: false,
            traced: false,
            lately_home: false,
        };
        let guile = Wariness { guile: 5, ..watch };
        let spies = Wariness {
            spies: true,
            ..watch
        };
        let traced = Wariness {
            traced: true,
            ..watch
        };
        let odds = [watch, guile, spies, traced].map(|it| found_out(&it));
        assert!(odds.is_sorted_by(|a, b| a < b), "{odds:?}");
        let dull = Wariness { guile: -5, ..watch };
        assert!(found_out(&dull) > 0);
    }

    #[test]
    fn what_a_captor_guesses_holds_the_usual_loyalty() {
        let [low, high] = guessed_loyalty(Traits::default());
        assert!(low < 50 && 50 < high);
    }
}
