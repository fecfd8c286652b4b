//! Whom a mind asks for something out of the ordinary: a few of those whom it can reach, the likeliest first.

use super::memory::has_refused;
use crate::id::FactionId;
use crate::mind::lots::Lots;
use crate::mind::survey::{Rival, Survey};
use crate::sim::deal::reach::{in_reach, may_offer};
use crate::sim::view::View;

/// How many others it asks in a turn. Ours.
const ASKED: usize = 2;

/// Those who fit of all to whom it can make an offer this turn and who have not refused one lately: the first by rank, and by lot where
/// several have the same.
pub(super) fn company<K: Ord>(
    view: &View<'_>,
    lots: &Lots,
    survey: &Survey,
    fits: impl Fn(FactionId, &Rival) -> bool,
    rank: impl Fn(FactionId, &Rival) -> K,
) -> Vec<FactionId> {
    let open = |who: &FactionId| {
        let rival = survey.rival(*who);
        *who != view.faction()
            && rival.active
            && fits(*who, rival)
            && !has_refused(view, *who)
            && may_offer(view, *who)
    };
    let mut found: Vec<FactionId> = view.roster.faction_ids().filter(open).collect();
    lots.sort_by_key(&mut found, |who| *who, |who| rank(*who, survey.rival(*who)));
    // Most are in reach: only those who come first are looked for.
    let near = found.into_iter().filter(|who| in_reach(view, *who));
    near.take(ASKED).collect()
}
