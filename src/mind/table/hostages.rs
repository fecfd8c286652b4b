//! Hostages: where word alone is not trusted, a maje is left as security, or goods are laid aside.

use crate::id::FactionId;
use crate::mind::security::with_token;
use crate::sim::command::Task;
use crate::sim::deal::clause;
use crate::sim::terms::{Clause, Deal, Owed, When};
use crate::sim::view::{OwnMaje, View};

/// The same deal with a maje of one of the two left with the other for all of its term, if there is one who can be spared. Who can spare
/// nobody lays goods aside.
pub(super) fn secured(view: &View<'_>, deal: &Deal, giver: FactionId) -> Option<Deal> {
    let mine = giver == view.faction();
    let what = if mine {
        spared(view)
    } else {
        clause::hostages(view, giver).into_iter().next()
    };
    let Some(what) = what else {
        return mine.then(|| with_token(view, deal)).flatten();
    };
    let receiver = deal.partner_of(giver)?;
    let clauses = deal.clauses.iter();
    let term = clauses.filter_map(|it| it.when.hours()).max()?;
    let left = Clause::new(giver, receiver, what, When::For { term });
    let clauses = deal.clauses.iter().copied();
    Some(Deal {
        secrecy: deal.secrecy,
        witness: deal.witness,
        ..Deal::new(deal.parties, clauses.chain([left]))
    })
}

/// Whom it can spare: the least loyal of those who have nothing better to do.
pub(super) fn spared(view: &View<'_>) -> Option<Owed> {
    let idle = clause::own_hostages(view).filter(|it| is_idle(it));
    let free = idle.map(|it| (it.loyalty, Owed::Hostage(it.id)));
    free.min().map(|(_, what)| what)
}

/// Whether a maje has nothing to do, or only sits at table with guests.
const fn is_idle(maje: &OwnMaje) -> bool {
    matches!(maje.task, Task::Idle | Task::Host)
}
