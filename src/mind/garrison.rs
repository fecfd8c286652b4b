//! What has to stay at home: a fleet as strong as what is believed to be in reach asks for.

use super::character::Character;
use super::draft::Draft;
use super::exposure::Exposure;
use super::units::{Kind, Unit};
use crate::id::TerritoryId;
use crate::sim::view::View;

/// An enemy this likely, in percent, is prepared for in full; of one less likely only a share.
const SURE: i32 = 45;
/// No more than this share of all its strength stays at home, in percent.
const MOST: i32 = 55;
/// Less than this is not worth a fleet of its own.
const LEAST: i32 = 12;

/// What has to stay at home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Garrison {
    /// Its seat.
    pub at: TerritoryId,
    /// The strength of ships that has to lie there.
    pub needed: i32,
}

impl Garrison {
    /// What the dangers to its seat ask for, less what fort and people there are worth; nothing if that is enough. The bold
    /// leave less at home, the cautious more.
    #[must_use]
    pub fn of(
        view: &View<'_>,
        character: &Character,
        draft: &Draft<'_>,
        exposures: &[Exposure],
    ) -> Option<Self> {
        let at = view.residence_of(view.faction())?;
        let seat = exposures.iter().find(|exposure| exposure.at == at)?;
        let threat = seat.threat.saturating_mul(seat.likely.min(SURE)) / SURE;
        let threat = Character::by(threat, -character.traits.boldness);
        let armed = draft.units.iter().filter(|unit| is_armed(unit));
        let all = armed.map(|unit| unit.strength).fold(0, i32::saturating_add);
        let needed = (threat - seat.guard).min(all.saturating_mul(MOST) / 100);
        (needed >= LEAST).then_some(Self { at, needed })
    }

    /// The strength that has to stay of a fleet, if it lies at the seat: the others there count first.
    #[must_use]
    pub fn missing(&self, draft: &Draft<'_>, unit: usize) -> i32 {
        let leaving = &draft.units[unit];
        if leaving.at != self.at || !leaving.arrived {
            return 0;
        }
        let others = draft.units.iter().enumerate();
        let others = others.filter(|(at, other)| *at != unit && self.holds(other));
        let there: i32 = others.map(|(_, other)| other.strength).sum();
        (self.needed - there).max(0)
    }

    /// Whether a fleet stands at the seat and stays.
    fn holds(&self, unit: &Unit) -> bool {
        is_armed(unit) && unit.at == self.at && unit.is_idle()
    }
}

fn is_armed(unit: &Unit) -> bool {
    unit.kind == Kind::Armed && !unit.gone
}

#[cfg(test)]
mod tests {
    use super::Garrison;
    use crate::id::{FactionId, TerritoryId};
    use crate::mind::character::Character;
    use crate::mind::draft::Draft;
    use crate::mind::exposure::exposures;
    use crate::mind::needs::Needs;
    use crate::mind::survey::Survey;
    use crate::sim::testing::{RAIDER, Sandbox};

    fn garrison(enemies: u16) -> Option<(Garrison, i32)> {
        let simulation = Sandbox::row(8, 2)
            .sect(&[1, 0])
            .sect(&[7])
            .fleet(0, 1, &[(RAIDER, 20)])
            .fleet(1, 2, &[(RAIDER, enemies)])
            .opinion(1, 0, -80, true)
            .start(1);
        let view = simulation.view(FactionId(0));
        let dangers = exposures(&view, &Needs::of(&view), &Survey::of(&view));
        let draft = Draft::new(&view);
        let garrison = Garrison::of(&view, &Character::default(), &draft, &dangers)?;
        Some((garrison, garrison.missing(&draft, 0)))
    }

    #[test]
    fn home_keeps_a_fleet_as_strong_as_who_may_come() {
        let (some, missing) = garrison(6).expect("somebody may come");
        assert_eq!((some.at, some.needed), (TerritoryId(1), missing));
        let (more, _) = garrison(9).expect("somebody may come");
        assert!(more.needed > some.needed, "{more:?} {some:?}");
        let (less, _) = garrison(1).expect("there are neighbours");
        assert!(less.needed < some.needed, "{less:?} {some:?}");
    }
}
