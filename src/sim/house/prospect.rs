//! Who would follow the First Maje if he fell today, and who would break away from him, as his own sect can tell.

use super::breakaway::Governor;
use super::claim::{self, Courtier, Decision, Pretender};
use crate::id::TerritoryId;
use crate::scenario::model::Rank;
use crate::sim::command::Task;
use crate::sim::feud::rules::{Duellist, duel_odds};
use crate::sim::maje::rules::defects;
use crate::sim::view::{OwnMaje, View};

/// Who would claim the place of the First Maje, and how it would be decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineOfSuccession {
    /// The strongest first.
    pub pretenders: Vec<Pretender>,
    /// How it would be decided.
    pub decision: Decision,
    /// If the first two would fight: how likely the first wins, in percent.
    pub odds: Option<i32>,
}

/// The lesser majes of the view who are free.
pub(super) fn court(view: &View<'_>) -> Vec<Courtier> {
    let own = view.own;
    let free = |maje: &&OwnMaje| maje.rank == Rank::Lesser && maje.captor.is_none();
    let court = own.majes.iter().filter(free).map(|maje| Courtier {
        maje: maje.id,
        age: maje.age,
        ambition: maje.ambition,
        loyalty: maje.loyalty,
        traits: maje.traits,
        heir: own.heir == Some(maje.id),
    });
    court.collect()
}

/// Who would follow the First Maje of the view; nothing if nobody could.
#[must_use]
pub fn line_of_succession(view: &View<'_>) -> Option<LineOfSuccession> {
    let own = view.own;
    let court = court(view);
    if court.is_empty() {
        return None;
    }
    let pretenders = claim::pretenders(&court);
    let decision = claim::decide(&pretenders);
    let odds = match (decision, pretenders.as_slice()) {
        (Decision::Duel, [one, other, ..]) => {
            let fighter = |it: &Pretender| {
                own.maje(it.maje).map(|maje| Duellist {
                    traits: maje.traits,
                    age: maje.age,
                })
            };
            fighter(one)
                .zip(fighter(other))
                .map(|(one, other)| duel_odds(one, other))
        }
        _ => None,
    };
    Some(LineOfSuccession {
        pretenders,
        decision,
        odds,
    })
}

/// The lands with which a maje of the view would break away if his loyalty fell far enough; none if he would not.
#[must_use]
pub fn secession(view: &View<'_>, maje: &OwnMaje) -> Vec<TerritoryId> {
    let own = view.own;
    let leaves = maje.rank == Rank::Lesser
        && maje.captor.is_none()
        && defects(view.book, view.roster, maje.id);
    let (Task::Govern { territories }, true) = (&maje.task, leaves) else {
        return Vec::new();
    };
    let seat = own.residence(view.roster);
    let lands = territories.iter().copied();
    let lands = lands.filter(|land| own.land(*land).is_some() && seat != Some(*land));
    let lands: Vec<TerritoryId> = lands.collect();
    let governor = Governor {
        loyalty: maje.loyalty,
        ambition: maje.ambition,
        lands: lands.len(),
        held: own.lands.len(),
    };
    if governor.is_proud() {
        lands
    } else {
        Vec::new()
    }
}
