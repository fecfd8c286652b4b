//! How strongly a deed is felt, and for how long, by whoever leads those who feel it.

use super::Deed;
use crate::scenario::model::{Hours, IncidentDef, IncidentFamily, Traits, muldiv};

/// Nobody is more honourable.
const MOST_HONOUR: i8 = 5;

/// A deed as its victim or beneficiary feels it; `usual` is what the book says of its kind.
///
/// The honourable weigh kept and broken words by a tenth more for each point of honour, and remember kindness by a
/// twentieth longer; the vengeful remember wrongs by a tenth longer for each point. All of these are ours.
#[must_use]
pub fn felt(usual: IncidentDef, deed: &Deed) -> IncidentDef {
    let character = deed.felt_by;
    let mut weight = usual.weight;
    if deed.kind.family() == IncidentFamily::Word {
        weight = muldiv(weight, 10 + i32::from(character.honour), 10);
    }
    if deed.sure < 100 {
        weight = muldiv(weight, i32::from(deed.sure), 100);
    }
    // Whatever is felt at all weighs something.
    if weight == 0 {
        weight = usual.weight.signum();
    }
    IncidentDef {
        weight,
        life: usual.life.map(|life| lived(life, weight, character)),
    }
}

/// For how long somebody of this character remembers.
fn lived(life: Hours, weight: i32, character: Traits) -> Hours {
    let hours = i32::try_from(life.0).unwrap_or(i32::MAX);
    let hours = if weight < 0 {
        muldiv(hours, 10 + i32::from(character.vengefulness), 10)
    } else {
        muldiv(hours, 20 + i32::from(character.honour), 20)
    };
    Hours(hours.max(1).unsigned_abs())
}

/// For how long kindness is remembered at most, whoever remembers it; `usual` is what the book says of its kind.
#[must_use]
pub fn longest_kindness(usual: Hours) -> Hours {
    let honourable = Traits {
        honour: MOST_HONOUR,
        ..Traits::default()
    };
    lived(usual, 1, honourable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;
    use crate::scenario::model::{IncidentDefs, IncidentKind};

    fn by(kind: IncidentKind, character: Traits, sure: u8) -> (i32, Option<u32>) {
        let deed = Deed::new(kind, FactionId(1), FactionId(0));
        let deed = deed.felt_by(character).sure(sure);
        let felt = felt(IncidentDefs::default()[kind], &deed);
        (felt.weight, felt.life.map(|life| life.0))
    }

    #[test]
    fn nobody_remembers_kindness_longer_than_the_longest() {
        let usual = IncidentDefs::default()[IncidentKind::Gave];
        let longest = longest_kindness(usual.life.expect("kindness fades")).0;
        for honour in -5..=5 {
            let character = Traits {
                honour,
                ..Traits::default()
            };
            let (_, life) = by(IncidentKind::Gave, character, 100);
            assert!(life.is_some_and(|life| life <= longest), "{honour}");
        }
    }

    #[test]
    fn the_vengeful_remember_wrongs_longer_but_not_kindness() {
        let of = |vengefulness| Traits {
            vengefulness,
            ..Traits::default()
        };
        let raid = |vengefulness| by(IncidentKind::Raided, of(vengefulness), 100);
        assert_eq!(raid(0), (-14, Some(14_600)));
        assert_eq!(raid(5), (-14, Some(21_900)));
        assert_eq!(raid(-5), (-14, Some(7300)));
        let gift = |vengefulness| by(IncidentKind::Gave, of(vengefulness), 100);
        assert_eq!(gift(5), gift(0));
    }

    #[test]
    fn the_honourable_weigh_words_more_and_remember_kindness() {
        let of = |honour| Traits {
            honour,
            ..Traits::default()
        };
        let broken = |honour| by(IncidentKind::ContractBroken, of(honour), 100).0;
        assert_eq!([broken(-5), broken(0), broken(5)], [-6, -12, -18]);
        assert_eq!(by(IncidentKind::Raided, of(5), 100).0, -14);
        let gift = |honour| by(IncidentKind::Gave, of(honour), 100).1;
        assert_eq!([gift(0), gift(5)], [Some(13_140), Some(16_425)]);
    }

    #[test]
    fn what_is_only_heard_weighs_less_but_never_nothing() {
        let heard = |sure| by(IncidentKind::AttackedFriend, Traits::default(), sure).0;
        assert_eq!([heard(100), heard(50), heard(5)], [-5, -3, -1]);
    }
}
