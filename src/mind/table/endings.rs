//! Ends a deal, with the motive that is stated and the true one.

use super::memory::TableMemory;
use crate::mind::candour::ended;
use crate::sim::command::Act;
use crate::sim::deal::KnownDeal;
use crate::sim::terms::{Grounds, Motive};
use crate::sim::view::View;

/// Ends a deal, and remembers why in truth.
pub(super) fn end_it(
    view: &View<'_>,
    known: &KnownDeal,
    motive: Motive,
    why: Grounds,
    memory: &mut TableMemory,
) -> Act {
    let (said, decision) = ended(view, known, motive, why);
    memory.decided = Some(decision);
    Act::EndDeal {
        deal: known.id,
        motive: Some(said),
    }
}
