//! What came of playing betrayals again, in numbers.

use super::reversal::Reversal;
use crate::scenario::model::IncidentKind;
use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// Whoever stands better or worse by no more than this stands as well, in percent.
const EQUAL: i64 = 2;

/// What came of all betrayals of a kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct ReplayTally {
    /// Betrayals; what one attack breaks between two is one.
    pub betrayals: u64,
    /// Those without a decision on record of the last twelve turns.
    pub undecided: u64,
    /// Those that were decided at the table or at a conference: they are not played again.
    pub not_by_orders: u64,
    /// Those whose decision is not made again when the same is asked again: they do not count.
    pub not_repeated: u64,
    /// Those of whose causes none can be taken away: they count as decided the same.
    pub groundless: u64,
    /// Those that are decided the same without their causes.
    pub kept: u64,
    /// Those that are decided otherwise only if the character of the First Maje is another too.
    pub reversed_by_character: u64,
    /// Those that are decided otherwise under other circumstances.
    pub reversed: u64,
    /// Those by staying away: there is no playing on without them.
    pub absences: u64,
    /// Those in the last twelve turns of the game: nobody knows what came of them.
    pub too_late: u64,
    /// Those without which the betrayer is worse off twelve turns later.
    pub worse_without: u64,
    /// Those without which he is better off.
    pub better_without: u64,
    /// Those without which he stands as well.
    pub equal_without: u64,
}

impl AddAssign for ReplayTally {
    fn add_assign(&mut self, other: Self) {
        for (mine, theirs) in [
            (&mut self.betrayals, other.betrayals),
            (&mut self.undecided, other.undecided),
            (&mut self.not_by_orders, other.not_by_orders),
            (&mut self.not_repeated, other.not_repeated),
            (&mut self.groundless, other.groundless),
            (&mut self.kept, other.kept),
            (&mut self.reversed_by_character, other.reversed_by_character),
            (&mut self.reversed, other.reversed),
            (&mut self.absences, other.absences),
            (&mut self.too_late, other.too_late),
            (&mut self.worse_without, other.worse_without),
            (&mut self.better_without, other.better_without),
            (&mut self.equal_without, other.equal_without),
        ] {
            *mine += theirs;
        }
    }
}

impl ReplayTally {
    /// Counts what came of asking the mind again.
    pub(super) fn decided(&mut self, reversal: Reversal) {
        let count = match reversal {
            Reversal::Undecided => &mut self.undecided,
            Reversal::NotByOrders => &mut self.not_by_orders,
            Reversal::NotRepeated => &mut self.not_repeated,
            Reversal::Groundless => &mut self.groundless,
            Reversal::Kept => &mut self.kept,
            Reversal::ReversedByCharacter => &mut self.reversed_by_character,
            Reversal::Reversed => &mut self.reversed,
        };
        *count += 1;
    }

    /// Counts where a betrayer stands with his deed, and where without.
    pub(super) fn compared(&mut self, with: i64, without: i64) {
        let near = (with - without).abs() * 100 <= with.max(without) * EQUAL;
        let count = match without < with {
            _ if near => &mut self.equal_without,
            true => &mut self.worse_without,
            false => &mut self.better_without,
        };
        *count += 1;
    }

    /// Those whose decision was made again.
    const fn replayed(&self) -> u64 {
        self.groundless + self.kept + self.reversed_by_character + self.reversed
    }

    const fn compared_in_all(&self) -> u64 {
        self.worse_without + self.better_without + self.equal_without
    }
}

/// What came of playing the betrayals of a game again, by kind of incident.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReplayCounts(BTreeMap<&'static str, ReplayTally>);

impl ReplayCounts {
    pub(super) fn of(&mut self, kind: IncidentKind) -> &mut ReplayTally {
        self.0.entry(kind.key()).or_default()
    }
}

/// What came of playing the betrayals of a batch again, in a few numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ReplayRate {
    /// By kind of incident.
    pub kinds: BTreeMap<&'static str, ReplayTally>,
    /// All kinds together.
    pub all: ReplayTally,
    /// The betrayals whose decision was made again when the same was asked again.
    pub replayed: u64,
    /// Of these, those that are decided otherwise once their causes are taken away, character included, in percent.
    pub reversed_percent: u64,
    /// The same with circumstances alone taken away.
    pub reversed_by_circumstances_percent: u64,
    /// The betrayals without which the game was played on for twelve turns.
    pub compared: u64,
    /// Of these, those without which the betrayer is worse off, in percent.
    pub worse_without_percent: u64,
}

impl ReplayRate {
    /// Sums up several games; nothing if none was played again.
    pub fn of<'a>(games: impl Iterator<Item = &'a ReplayCounts>) -> Option<Self> {
        let mut kinds: BTreeMap<&'static str, ReplayTally> = BTreeMap::new();
        let mut all = ReplayTally::default();
        let mut any = false;
        for game in games {
            any = true;
            for (kind, tally) in &game.0 {
                *kinds.entry(kind).or_default() += *tally;
                all += *tally;
            }
        }
        let percent = |part: u64, of: u64| (part * 100).checked_div(of).unwrap_or(0);
        let (replayed, compared) = (all.replayed(), all.compared_in_all());
        let reversed = all.reversed + all.reversed_by_character;
        any.then(|| Self {
            kinds,
            replayed,
            reversed_percent: percent(reversed, replayed),
            reversed_by_circumstances_percent: percent(all.reversed, replayed),
            compared,
            worse_without_percent: percent(all.worse_without, compared),
            all,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_decided_again_and_played_on_is_counted_in_percent() {
        let mut game = ReplayCounts::default();
        let tally = game.of(IncidentKind::Betrayed);
        for reversal in [
            Reversal::Undecided,
            Reversal::NotRepeated,
            Reversal::Groundless,
            Reversal::Kept,
            Reversal::Reversed,
            Reversal::ReversedByCharacter,
        ] {
            tally.decided(reversal);
        }
        // A little better is as good.
        for (with, without) in [(1000, 981), (1000, 979), (900, 1000), (1000, 0)] {
            tally.compared(with, without);
        }
        game.of(IncidentKind::Forsook).absences += 1;
        let rate = ReplayRate::of([&game, &game].into_iter()).expect("two games");
        assert_eq!((rate.replayed, rate.reversed_percent), (8, 50));
        assert_eq!(rate.reversed_by_circumstances_percent, 25);
        assert_eq!((rate.compared, rate.worse_without_percent), (8, 50));
        assert_eq!((rate.all.equal_without, rate.all.better_without), (2, 2));
        assert_eq!(rate.kinds["forsook"].absences, 2);
        assert_eq!(ReplayRate::of(std::iter::empty()), None);
    }
}
