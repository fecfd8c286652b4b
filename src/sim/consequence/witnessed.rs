//! What follows for whoever kept or broke a word before a witness.

use crate::scenario::model::IncidentKind;
use crate::sim::opinion::{Deed, Kept};
use crate::sim::terms::Testimony;

/// Prestige that it costs on top to break a word before a witness, if everybody knows of the deal. Ours.
pub(super) const SHAME: i32 = -1;
/// What part of the stake of a word counts for the trust of its witness, in percent. Ours.
const SHARE: i32 = 50;

/// What the witness remembers.
pub(super) fn deed(it: &Testimony) -> Deed {
    let kind = if it.broken {
        IncidentKind::BrokeWordBefore
    } else {
        IncidentKind::KeptWordBefore
    };
    Deed::new(kind, it.by, it.witness)
}

/// What a broken word counts in the trust of the witness, in loads.
pub(super) fn stake(it: &Testimony) -> i32 {
    it.stake * SHARE / 100
}

/// What a word that was kept counts in the trust of the witness.
pub(super) fn kept(it: &Testimony) -> Kept {
    let stake = stake(it);
    Kept {
        stake,
        cost: stake / 2,
    }
}
