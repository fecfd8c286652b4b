//! How much danger somebody is in at a place, by those who are no party to a deal: what ships on guard, and joining somebody strong, are good for. The numbers
//! are ours.

use super::eyes::{Case, opinion_of};
use super::power::near;
use crate::id::{FactionId, TerritoryId};
use crate::sim::faction::Status;
use crate::sim::map::UNREACHABLE;
use crate::sim::opinion::fear;

/// How likely somebody of whom one thinks neither well nor ill is an enemy one day, in percent.
const WARY: i32 = 30;
/// How much danger somebody else is thought to be in, of whom one does not know it, in percent.
const USUAL: i32 = 50;

/// How much danger the judge of a case is in at a place, in percent.
pub(super) fn danger(case: &Case<'_>, at: TerritoryId) -> i32 {
    if !case.eyes.are_mine() {
        return USUAL;
    }
    case.footing.danger(at, || own_danger(case, at))
}

/// The same for the faction of the view, worked out.
fn own_danger(case: &Case<'_>, at: TerritoryId) -> i32 {
    let view = case.eyes.view;
    let [me, partner] = [case.eyes.me(), case.eyes.partner()];
    let other = |who: &FactionId| *who != me && *who != partner;
    let others = view.roster.faction_ids().filter(other);
    let active = others.filter(|who| view.common.faction(*who).status == Status::Active);
    let worst = active.fold(0, |worst, who| {
        let hostile = (WARY - opinion_of(case.eyes, who)).clamp(0, 100);
        // However much somebody is feared, he is no worse than he is hostile.
        if hostile <= worst {
            return worst;
        }
        let [fear, _] = fear::between_as(view, who, || case.footing.strength());
        worst.max(fear.min(100) * hostile / 100)
    });
    if worst <= 0 {
        return 0;
    }
    let mut nearest = view.routes.nearest_first(at).iter();
    let theirs = nearest.find(|at| view.holder(**at).as_ref().is_some_and(other));
    let gap = theirs.map_or(UNREACHABLE, |there| view.routes.distance(at, *there));
    worst * near(gap) / 100
}
