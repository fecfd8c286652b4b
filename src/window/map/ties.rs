//! How one stands to whoever holds a land: what binds the two, how far his word is trusted, how much he is feared.

use crate::id::FactionId;
use crate::sim::opinion::WarToll;
use crate::sim::opinion::{credit, fear};
use crate::sim::terms::{DealSort, Owed};
use crate::sim::view::View;

/// What a fear of this many percent means: somebody as strong as oneself next door.
const EVEN: i32 = 100;

/// What binds the seat to another faction or parts them, the weightiest thing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tie {
    /// One of them promised the other help in war.
    Ally,
    /// One is the vassal of the other.
    Vassal,
    /// They promised each other something else.
    Treaty,
    /// They trade, or one delivers something.
    Trade,
    /// They are at war.
    War,
    /// They are blood enemies.
    Blood,
}

impl Tie {
    /// What binds the seat to a faction; nothing if nothing does.
    #[must_use]
    pub fn with(view: &View<'_>, other: FactionId) -> Option<Self> {
        let deals = || view.own.deals.iter().filter(|known| known.with == other);
        let promises =
            |what: Owed| deals().any(|known| known.deal.clauses.iter().any(|it| it.what == what));
        if view.own.blood_enemies.get(other.index()) == Some(&true) {
            Some(Self::Blood)
        } else if WarToll::between(view, view.faction(), other).is_some() {
            Some(Self::War)
        } else if promises(Owed::Defence) {
            Some(Self::Ally)
        } else if promises(Owed::Vassalage) {
            Some(Self::Vassal)
        } else if deals().any(|it| matches!(it.deal.sort(), DealSort::Treaty | DealSort::Peace)) {
            Some(Self::Treaty)
        } else {
            deals().next().map(|_| Self::Trade)
        }
    }

    /// How good it is for the seat, -100 to 100.
    #[must_use]
    pub const fn good(self) -> i32 {
        match self {
            Self::Ally => 100,
            Self::Vassal => 80,
            Self::Treaty => 60,
            Self::Trade => 30,
            Self::War => -60,
            Self::Blood => -100,
        }
    }

    /// The message that names it in a word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ally => "tie-ally",
            Self::Vassal => "tie-vassal",
            Self::Treaty => "tie-treaty",
            Self::Trade => "tie-trade",
            Self::War => "tie-war",
            Self::Blood => "tie-blood",
        }
    }
}

/// How far the word of a faction is trusted, in loads, and how good that is beside a stranger's word, -100 to 100.
#[must_use]
pub fn trust(view: &View<'_>, other: FactionId) -> (i32, i32) {
    let limit = credit::trust_in(view, other);
    let stranger = view.own.need.total().max(1);
    let good = (limit - stranger).saturating_mul(100) / stranger;
    (limit, good.clamp(-100, 100))
}

/// How much a faction is to be feared, in percent, and how good that is: 100 where it is not feared at all.
#[must_use]
pub fn dread(view: &View<'_>, other: FactionId) -> (i32, i32) {
    let [feared, _] = fear::between(view, other);
    (feared, (EVEN - feared).clamp(-100, 100))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::window::map::tests::{game, opening};

    #[test]
    fn a_stranger_is_trusted_as_far_as_one_turn_of_need() {
        let session = opening();
        let (me, other) = (FactionId(0), FactionId(1));
        let view = session.view(me).expect("minds play");
        let need = view.own.need.total();
        let given = view.own.trust[other.index()].given;
        let (limit, good) = trust(&view, other);
        assert_eq!(limit, given.unwrap_or(need));
        assert_eq!(good.signum(), (limit - need).signum());
    }

    #[test]
    fn the_weak_are_not_feared() {
        let session = game();
        let (me, other) = (FactionId(0), FactionId(1));
        let view = session.view(me).expect("minds play");
        let (feared, good) = dread(&view, other);
        assert_eq!(good, (100 - feared).clamp(-100, 100));
    }

    #[test]
    fn blood_is_the_worst_tie_and_an_alliance_the_best() {
        let all = [
            Tie::Blood,
            Tie::War,
            Tie::Trade,
            Tie::Treaty,
            Tie::Vassal,
            Tie::Ally,
        ];
        assert!(all.is_sorted_by(|one, next| one.good() < next.good()));
    }
}
