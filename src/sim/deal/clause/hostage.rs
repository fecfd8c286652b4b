//! To leave a maje with the other as security of the whole deal. He lives there until the clause ends; if his own break their word to
//! whoever keeps him, or attack, he is forfeit and a prisoner. What is secured by a hostage is trusted more. The numbers are ours.

use super::super::scale::Scale;
use super::bond::Bond;
use super::conduct::{Conduct, broken_by_attack};
use super::eyes::Case;
use super::kind::{Breach, ClauseKind, LITTLE, MUCH, UNMOVED, term};
use super::prisoner::{usual_worth, worth_of};
use crate::id::{FactionId, MajeId};
use crate::scenario::model::{Rank, Traits};
use crate::sim::check::Refusal;
use crate::sim::opinion::IncidentKind;
use crate::sim::terms::{Clause, ClauseState, Owed, Reason};
use crate::sim::view::{OwnMaje, View};

/// What it costs to leave a maje with another for so long, in percent of what it would be worth to have him back from prison; and
/// how much more for an heir.
const ATTACHMENT: (i32, i32) = (8, 2);
/// What it is worth to have a hostage at all, in percent of what he is worth to his own: they think twice.
const HOLD: i32 = 3;
/// Loads of open word that a hostage secures: one for so much of what he is worth to his own.
const SECURES: i32 = 10;

/// The promise of a hostage.
pub(super) struct Hostage(pub(super) MajeId);

/// Those whom a party could leave with another, as far as the view tells: of its own majes the view knows who is free, of others
/// those everybody knows by name.
pub fn offerable(view: &View<'_>, from: FactionId) -> Vec<Owed> {
    if from == view.faction() {
        return own(view).map(|maje| Owed::Hostage(maje.id)).collect();
    }
    let known = view.book.notables.iter().map(|it| it.id);
    let known = known.filter(|maje| maje.owner == from && is_known_as_lesser(view, *maje));
    known.map(Owed::Hostage).collect()
}

/// Those of its own majes whom the faction of the view could leave with another.
pub fn own<'a>(view: &View<'a>) -> impl Iterator<Item = &'a OwnMaje> + use<'a> {
    let majes = view.own.majes.iter();
    majes.filter(|maje| maje.rank != Rank::First && maje.captor.is_none())
}

/// Whether a maje of others is not known to be a First Maje, or somebody whom the faction of the view keeps.
fn is_known_as_lesser(view: &View<'_>, maje: MajeId) -> bool {
    let kept = view.own.prisoners.iter().chain(&view.own.hostages);
    let first = view.common.faction(maje.owner).first_maje;
    first != Some(maje) && !kept.into_iter().any(|(_, it)| it.id == maje)
}

/// What a maje is worth to his own, as far as the view tells.
pub(super) fn value(view: &View<'_>, maje: MajeId) -> i32 {
    if let Some(own) = view.maje(maje) {
        return worth_of(own);
    }
    let mut kept = view.own.hostages.iter();
    let kept = kept.find(|(_, it)| it.id == maje);
    usual_worth(kept.map_or(Rank::Lesser, |(_, it)| it.rank))
}

/// Whether a maje of a party could live with another, as far as the view tells.
pub(super) fn may_leave(view: &View<'_>, from: FactionId, maje: MajeId) -> Result<(), Refusal> {
    if from != view.faction() {
        let theirs = maje.owner == from && is_known_as_lesser(view, maje);
        return theirs.then_some(()).ok_or(Refusal::NoHostage(maje));
    }
    let own = view.maje(maje).ok_or(Refusal::NoSuchMaje(maje))?;
    match own.captor {
        Some(captor) => Err(Refusal::Captive { maje, captor }),
        None if own.rank == Rank::First => Err(Refusal::NoHostage(maje)),
        None => Ok(()),
    }
}

/// Loads of open word that one maje secures.
#[must_use]
pub fn security(view: &View<'_>, maje: MajeId) -> i32 {
    value(view, maje) / SECURES
}

/// Loads of open word that the hostages secure whom one of two parties has left with the other.
#[must_use]
pub fn pawned(view: &View<'_>, of: FactionId, with: FactionId) -> i32 {
    let other = if of == view.faction() { with } else { of };
    let deals = view.own.deals.iter().filter(|known| known.with == other);
    let hostages = deals.flat_map(|known| known.deal.hostages(of));
    hostages
        .map(|maje| security(view, maje))
        .fold(0, i32::saturating_add)
}

impl ClauseKind for Hostage {
    // Kin are dear to those bound by tradition; the cautious like a pawn.
    const BURDEN: Traits = Traits {
        tradition: LITTLE,
        ..UNMOVED
    };
    const COMFORT: Traits = Traits {
        boldness: -MUCH,
        ..UNMOVED
    };

    const LASTS_WITH_DEAL: bool = true;

    const BREACH: Breach = Breach {
        kind: IncidentKind::Betrayed,
        gravity: 100,
    };

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        term(clause)?;
        may_leave(view, clause.from, self.0)
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let (view, what) = (case.eyes.view, Owed::Hostage(self.0));
        let value = value(view, self.0);
        if case.owes() {
            // Who follows the First Maje is his secret: nobody else counts him for more.
            let heir = case.eyes.are_mine() && view.own.heir == Some(self.0);
            let dear = if heir { ATTACHMENT.1 } else { 1 };
            sum.add(Reason::Promises(what), -value * ATTACHMENT.0 * dear / 100);
        } else {
            sum.add(Reason::Promised(what), value * HOLD / 100);
        }
        0
    }

    fn bond(&self, clause: &Clause) -> Bond {
        Bond::sparing(clause)
    }

    fn decided(&self, clause: &Clause, conduct: &dyn Conduct) -> Option<ClauseState> {
        broken_by_attack(clause, conduct)
    }
}
