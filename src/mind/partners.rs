//! With whom a mind wants to trade.

use super::lots::Lots;
use super::needs::Needs;
use super::survey::{Survey, surpluses};
use crate::id::FactionId;
use crate::scenario::model::muldiv;
use crate::sim::deal::reach::{in_reach, offers_left};
use crate::sim::view::View;

/// With whom it thinks less of than this it does not deal.
const DISLIKED: i32 = -38;

/// Who could sell what it lacks, the most promising first.
#[must_use]
pub fn candidates(
    view: &View<'_>,
    needs: &Needs,
    survey: &Survey,
    lots: Lots,
) -> Vec<(i32, FactionId)> {
    let over = surpluses(view);
    let mut found = Vec::new();
    for other in view.book.faction_ids() {
        let rival = survey.rival(other);
        let open =
            rival.active && !rival.blood && rival.opinion > DISLIKED && rival.regard > DISLIKED;
        if other == view.faction() || !open {
            continue;
        }
        let sells: i32 = needs
            .balance
            .iter()
            .filter(|(_, balance)| *balance < 0)
            .map(|(good, balance)| {
                over[other.index()][good].clamp(0, -balance) * needs.price[good as usize]
            })
            .sum();
        if sells > 0 && offers_left(view, other) > 0 && in_reach(view, other) {
            let refused = view
                .own
                .refused
                .iter()
                .filter(|(_, deal)| deal.parties[1] == other);
            let value = muldiv(sells, 150 + rival.regard, 150) - 40 * refused.count() as i32;
            found.push((value, other));
        }
    }
    found.sort_by_key(|(value, other)| (std::cmp::Reverse(*value), lots.faction(*other)));
    found
}
