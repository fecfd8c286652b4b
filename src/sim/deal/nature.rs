//! How the character of a First Maje colours what speaks for terms and against them. Everybody knows what the First Majes are like, so
//! guesses of what another will answer reckon with it as well. The numbers are ours.

use super::clause;
use super::scale::{NEVER, Scale};
use crate::scenario::model::Traits;
use crate::sim::terms::{Owed, Reason};

/// By how many percent each point on an axis moves a weight that hangs on it much, and one that hangs on it a little.
const MUCH: i32 = clause::MUCH as i32;
const LITTLE: i32 = clause::LITTLE as i32;
/// No weight falls below this many percent of what it is to somebody without any leaning.
const LEAST: i32 = 25;

/// Where weights are added up as somebody of this character feels them.
pub(super) struct Coloured<'a, S> {
    /// Where they are added up.
    pub sum: &'a mut S,
    /// Whose weights they are.
    pub character: &'a Traits,
}

impl<S: Scale> Scale for Coloured<'_, S> {
    #[inline]
    fn add(&mut self, reason: Reason, weight: i32) {
        self.sum.add(reason, felt(weight, reason, self.character));
    }
}

/// A weight as somebody of this character feels it. What rules terms out does so for everybody. Most reasons weigh nothing.
#[inline]
fn felt(weight: i32, reason: Reason, character: &Traits) -> i32 {
    if weight <= NEVER || weight == 0 {
        return weight;
    }
    let percent = match mover(reason, weight < 0, character) {
        Mover::Nothing => 0,
        Mover::Axis(percent, points) => percent * i32::from(points),
        Mover::Clause(what, side) => along(what, side, character),
    };
    match percent {
        // What moves no weight need not be reckoned with.
        0 => weight,
        percent => weight.saturating_mul((100 + percent).max(LEAST)) / 100,
    }
}

/// What a character moves a weight by.
enum Mover {
    /// Nothing.
    Nothing,
    /// By what percentage each point on an axis moves it, and how many points those are.
    Axis(i32, i8),
    /// What moves a clause: what it costs whoever owes it, or what it is worth to the other.
    Clause(Owed, usize),
}

/// What a character moves a weight by, which speaks `against` terms or for them. Which reason it is mostly stands in the code, so that
/// nothing is left of this for reasons that weigh the same with everybody.
#[inline]
const fn mover(reason: Reason, against: bool, character: &Traits) -> Mover {
    match reason {
        // The forgiving let bygones be, the honourable stand by friends.
        Reason::Opinion if against => Mover::Axis(MUCH, character.vengefulness),
        Reason::Opinion => Mover::Axis(LITTLE, character.honour),
        Reason::Toward(_) => Mover::Axis(MUCH, character.vengefulness),
        Reason::Pride | Reason::FreeHand => Mover::Axis(MUCH, character.boldness),
        Reason::Fear | Reason::Wounds => Mover::Axis(-MUCH, character.boldness),
        Reason::Spoils => Mover::Axis(MUCH, character.greed),
        Reason::Prisoner(maje) if against => Mover::Clause(Owed::Prisoner(maje), 0),
        Reason::Technology(kind) if against => Mover::Clause(Owed::Technology(kind, 1), 0),
        Reason::Promises(what) if against => Mover::Clause(what, 0),
        Reason::Promised(what) if !against => Mover::Clause(what, 1),
        _ => Mover::Nothing,
    }
}

/// By how many percent a character moves what a clause costs whoever owes it, or what it is worth to the other.
fn along(what: Owed, side: usize, character: &Traits) -> i32 {
    let percents = clause::leanings(what)[side].axes();
    let axes = percents.into_iter().zip(character.axes());
    axes.map(|(percent, points)| i32::from(percent) * i32::from(points))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;

    const BOLD: Traits = Traits {
        boldness: 5,
        honour: 0,
        vengefulness: 0,
        greed: 0,
        guile: 0,
        tradition: 0,
    };

    #[test]
    fn somebody_without_leanings_feels_what_there_is() {
        let nobody = Traits::default();
        for reason in [
            Reason::Opinion,
            Reason::Fear,
            Reason::Promises(Owed::Defence),
        ] {
            assert_eq!(felt(-70, reason, &nobody), -70);
        }
    }

    #[test]
    fn the_bold_take_risks_for_allies_and_do_not_like_their_hands_tied() {
        let promise = |what| felt(-100, Reason::Promises(what), &BOLD);
        assert_eq!(promise(Owed::Defence), -55);
        assert_eq!(promise(Owed::NonAggression), -145);
        assert_eq!(
            felt(100, Reason::Promised(Owed::JointWar(FactionId(0))), &BOLD),
            145
        );
        assert_eq!(felt(100, Reason::Promised(Owed::NonAggression), &BOLD), 55);
    }

    #[test]
    fn the_forgiving_let_bygones_be_and_nobody_overcomes_what_is_impossible() {
        let forgiving = Traits {
            vengefulness: -5,
            ..Traits::default()
        };
        assert_eq!(felt(-100, Reason::Opinion, &forgiving), -55);
        assert_eq!(felt(100, Reason::Opinion, &forgiving), 100);
        assert_eq!(felt(NEVER, Reason::Hatred, &forgiving), NEVER);
    }
}
