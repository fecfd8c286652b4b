//! The rules of exile: what can be held against somebody, what his own think of it, how long he lasts. All numbers are ours.

use crate::id::{MajeId, Turn};
use crate::sim::house::claim::{self, CLAIMS, Courtier, FAITHFUL};
use crate::sim::maje::rules::RESTLESS;
use crate::sim::terms::ExileCause;

/// After this many turns without a roof an exile is lost.
pub const WANDERS: Turn = 8;
/// For how many turns those who knew of an exile remember what became of him.
pub const REMEMBERED: Turn = 12;
/// How loyal an exile is to whoever takes him in, or calls him home.
pub const GRATEFUL: i32 = 60;
/// Loyalty that each of the others loses, by what can be held against the exile, in the order of the causes.
const OUTRAGE: [i32; 5] = [0, 2, 4, 8, 0];
/// Prestige lost, in the same order.
const SHAME: [i32; 5] = [-1, -2, -3, -5, -1];
/// Majes whose characters are less far apart than this like each other; each two points nearer cost a point of loyalty.
const ALIKE: i32 = 12;
/// What it adds that he would have followed the exile as First Maje.
const BACKED: i32 = 4;
/// The most loyalty that an exile costs one of the others.
const MOST: i32 = 16;

/// What it costs to send somebody into exile.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExilePrice {
    /// What can be held against him.
    pub cause: ExileCause,
    /// By how much prestige changes; below 0.
    pub prestige: i32,
    /// By how much the loyalty of each of the others changes, by id; 0 or less.
    pub others: Vec<(MajeId, i32)>,
}

impl ExilePrice {
    /// Loyalty lost by all the others together.
    #[must_use]
    pub fn lost(&self) -> i32 {
        self.others.iter().map(|(_, by)| -by).sum()
    }
}

/// What a house has found out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Evidence {
    /// A plot to put one of its majes in the place of the First Maje.
    pub coup: bool,
    /// That the one who is sent away serves others.
    pub informs: bool,
}

/// What it costs to send one of the court into exile; `None` if he is not of it.
#[must_use]
pub fn price(court: &[Courtier], exile: MajeId, evidence: Evidence) -> Option<ExilePrice> {
    let exile = court.iter().find(|it| it.maje == exile)?;
    let cause = cause(court, exile, evidence);
    let pretenders = claim::pretenders(court);
    let mut backers = pretenders.iter().filter(|it| it.maje == exile.maje);
    let backers = backers.next().map_or(&[][..], |it| it.backers.as_slice());
    let others = court.iter().filter(|it| it.maje != exile.maje);
    let others = others.map(|it| {
        let backed = backers.contains(&it.maje);
        (it.maje, -resentment(cause, it, exile, backed))
    });
    Some(ExilePrice {
        cause,
        prestige: SHAME[cause as usize],
        others: others.collect(),
    })
}

/// The gravest that can be held against him.
fn cause(court: &[Courtier], exile: &Courtier, evidence: Evidence) -> ExileCause {
    let drives = court.iter().filter_map(|it| Some((it.drive()?, it.maje)));
    let rises = drives.max_by_key(|(drive, maje)| (*drive, std::cmp::Reverse(*maje)));
    if evidence.informs {
        ExileCause::Informed
    } else if evidence.coup && rises.is_some_and(|(_, maje)| maje == exile.maje) {
        ExileCause::Conspired
    } else if exile.loyalty < RESTLESS {
        ExileCause::Disloyal
    } else if exile.ambition >= CLAIMS && exile.loyalty < FAITHFUL {
        ExileCause::Claims
    } else {
        ExileCause::Nothing
    }
}

/// Loyalty that one of the others loses: by the cause, by how much he liked the exile, and by custom, which lets a First Maje cast out a
/// traitor and nobody else.
fn resentment(cause: ExileCause, other: &Courtier, exile: &Courtier, backed: bool) -> i32 {
    let liked = (ALIKE - other.apart(*exile)).max(0) / 2 + if backed { BACKED } else { 0 };
    let custom = i32::from(other.traits.tradition) / 2;
    let custom = match cause {
        ExileCause::Conspired | ExileCause::Disloyal | ExileCause::Informed => -custom,
        ExileCause::Claims => 0,
        ExileCause::Nothing => custom,
    };
    (OUTRAGE[cause as usize] + liked + custom).clamp(0, MOST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;
    use crate::scenario::model::Traits;

    fn maje(serial: u16) -> MajeId {
        MajeId::new(FactionId(0), serial)
    }

    /// Somebody whose honour sets him apart from the others.
    fn courtier(serial: u16, ambition: i32, loyalty: i32, honour: i8) -> Courtier {
        Courtier {
            maje: maje(serial),
            age: 40,
            ambition,
            loyalty,
            traits: Traits {
                honour,
                ..Traits::default()
            },
            heir: false,
        }
    }

    fn cost(court: &[Courtier], coup: bool) -> ExilePrice {
        let evidence = Evidence {
            coup,
            informs: false,
        };
        price(court, maje(1), evidence).expect("he is of the court")
    }

    #[test]
    fn nobody_minds_the_exile_of_somebody_who_served_others() {
        let court = [courtier(1, 50, 60, 0), courtier(2, 20, 60, 5)];
        let evidence = Evidence {
            coup: false,
            informs: true,
        };
        let known = price(&court, maje(1), evidence).expect("he is of the court");
        assert_eq!(known.cause, ExileCause::Informed);
        let unknown = cost(&court, false);
        assert!(known.lost() < unknown.lost() && known.prestige > unknown.prestige);
    }

    #[test]
    fn the_better_the_cause_the_less_the_others_mind() {
        let with = |loyalty, ambition, coup| {
            let court = [courtier(1, ambition, loyalty, 0), courtier(2, 20, 60, 5)];
            let cost = cost(&court, coup);
            (cost.cause, cost.lost(), cost.prestige)
        };
        let (nothing, without, shame) = with(60, 50, false);
        let (claims, some, _) = with(FAITHFUL - 1, CLAIMS, false);
        let (disloyal, less, _) = with(RESTLESS - 1, 50, false);
        let (conspired, least, little) = with(60, 80, true);
        let causes = [nothing, claims, disloyal, conspired];
        assert!(causes.is_sorted_by(|one, next| one > next), "{causes:?}");
        assert!(without > some && some > less && less > least);
        assert!(shame < little && little < 0);
    }

    #[test]
    fn only_whoever_would_have_risen_is_held_to_have_conspired() {
        let court = [courtier(1, 60, 50, 0), courtier(2, 90, 20, 0)];
        assert_ne!(cost(&court, true).cause, ExileCause::Conspired);
        let court = [courtier(1, 90, 50, 0), courtier(2, 30, 80, 0)];
        assert_eq!(cost(&court, true).cause, ExileCause::Conspired);
        assert_eq!(cost(&court, false).cause, ExileCause::Nothing);
    }

    #[test]
    fn those_who_are_alike_or_would_follow_him_mind_more() {
        let lost = |honour| {
            let court = [courtier(1, 40, 20, 5), courtier(2, 20, 60, honour)];
            cost(&court, false).lost()
        };
        assert!(lost(5) > lost(-5));
        // Both are as unlike him; only the second of the two claims the place himself and follows nobody.
        let court = [
            courtier(1, 80, 20, 5),
            courtier(2, 20, 60, -5),
            courtier(3, CLAIMS, 60, -5),
        ];
        let others = cost(&court, false).others;
        assert!(others[0].1 < others[1].1, "{others:?}");
    }

    #[test]
    fn custom_lets_a_traitor_be_cast_out_and_nobody_else() {
        let lost = |loyalty, tradition| {
            let mut other = courtier(2, 20, 60, 0);
            other.traits.tradition = tradition;
            cost(&[courtier(1, 40, loyalty, 0), other], false).lost()
        };
        assert!(lost(RESTLESS - 1, 4) < lost(RESTLESS - 1, -4));
        assert!(lost(60, 4) > lost(60, -4));
        assert_eq!(
            price(&[courtier(2, 20, 60, 0)], maje(1), Evidence::default()),
            None
        );
    }
}
