//! What a mind would like a conference to decide.

use crate::id::{FactionId, TerritoryId};
use crate::mind::character::Character;
use crate::mind::lots::Lots;
use crate::scenario::model::{Condition, ObjectiveScope};
use crate::sim::conference::{Tabled, leaning, rules};
use crate::sim::faction::Status;
use crate::sim::feud::fresh_wrongs;
use crate::sim::opinion::fear;
use crate::sim::terms::Motion;
use crate::sim::view::View;

/// A wrong of the last turns, this many, is worth an accusation.
const FRESH: u16 = 4;
/// If it weighs as much as this.
const GRAVE: i32 = -12;
/// Whoever is thought of worse than this is an enemy.
const HATED: i32 = -25;
/// Whoever is feared as much as this is dangerous, in percent.
const DANGEROUS: i32 = 110;

/// For what the wishes are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wishes {
    /// For convening a conference.
    ToConvene,
    /// For putting something forward at one.
    AtTheTable,
}

/// What the mind of a view would like to be decided, the most pressing first.
#[must_use]
pub(super) fn wishes(
    view: &View<'_>,
    lots: &Lots,
    character: &Character,
    what: Wishes,
) -> Vec<Motion> {
    let mut found = Vec::new();
    found.extend(against_claimants(view, lots));
    found.extend(own_acclamation(view));
    if what == Wishes::ToConvene {
        found.extend(end_of_blood(view));
    }
    found.extend(accusation(view, lots));
    found.extend(against_enemies(view, lots));
    let defends = character.traits.boldness >= 0;
    let leagues = [Motion::Defence, Motion::Peace];
    found.extend(
        leagues
            .into_iter()
            .filter(|it| defends == (*it == Motion::Defence)),
    );
    found
}

/// Whoever claims a victory is stopped by an embargo, or by war.
fn against_claimants(view: &View<'_>, lots: &Lots) -> Vec<Motion> {
    let claims = view.common.claims.iter();
    let others = claims.filter(|claim| claim.faction != view.faction());
    let first = others.min_by_key(|claim| (claim.turns, lots.faction(claim.faction)));
    let motions = first.map(|it| [Motion::War(it.faction), Motion::Embargo(it.faction)]);
    motions.into_iter().flatten().collect()
}

/// Whoever needs an acclamation to win, or has the most prestige, asks for it.
fn own_acclamation(view: &View<'_>) -> Option<Motion> {
    let me = view.faction();
    let holds = view.common.first.is_some_and(|it| it.faction == me);
    if holds || !view.common.voters.contains(&me) {
        return None;
    }
    let mine = view.common.faction(me).prestige;
    let others = view.common.voters.iter().filter(|who| **who != me);
    let ahead = others.filter(|who| view.common.faction(**who).prestige > mine);
    let ahead = ahead.count();
    let wins = view
        .book
        .objectives
        .iter()
        .any(|goal| goal.scope == ObjectiveScope::Victory && asks_for_acclamation(&goal.when));
    let strong = ahead == 0 || wins && ahead <= view.common.voters.len() / 4;
    strong.then_some(Motion::Acclaim(me))
}

/// Whether it holds the share of land that wins together with an acclamation, and has none.
pub(super) fn lacks_acclamation(view: &View<'_>) -> bool {
    let me = view.faction();
    let mut goals = view.book.objectives.iter();
    let first = view.common.first.is_some_and(|it| it.faction == me);
    let enough = |percent: i32| {
        let people = |at: &TerritoryId| view.book.place(*at).people > 0;
        let mut all = view.book.territory_ids().filter(people);
        let own = view.own.lands.iter().filter(|land| land.people > 0).count();
        // Of how many places its own would be that share: few hold so much that all have to be counted.
        let most = (own * 100).checked_div(usize::try_from(percent).unwrap_or(100));
        most.is_none_or(|most| most > 0 && all.nth(most).is_none())
    };
    !first
        && goals.any(|goal| {
            let wins = goal.scope == ObjectiveScope::Victory;
            wins && asks_for_acclamation(&goal.when) && share(&goal.when).is_some_and(enough)
        })
}

/// The share of land that a condition asks for, in percent.
fn share(condition: &Condition) -> Option<i32> {
    match condition {
        Condition::All(parts) => parts.iter().find_map(share),
        Condition::HoldShare { percent, .. } => Some(*percent),
        _ => None,
    }
}

/// Whether a condition asks for an acclamation.
fn asks_for_acclamation(condition: &Condition) -> bool {
    match condition {
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            parts.iter().any(asks_for_acclamation)
        }
        Condition::Acclaimed { .. } => true,
        _ => false,
    }
}

/// Blood that both could bear to settle.
fn end_of_blood(view: &View<'_>) -> Option<Motion> {
    let me = view.faction();
    let enemies = view.roster.faction_ids();
    let enemies = enemies.filter(|it| view.own.blood_enemies.get(it.index()) == Some(&true));
    let mut enemies = enemies.filter(|it| view.common.faction(*it).status == Status::Active);
    let willing = |enemy: &FactionId| {
        let motion = Motion::Settle([me.min(*enemy), me.max(*enemy)]);
        let tabled = Tabled { motion, by: me };
        let both = [me, *enemy];
        both.iter()
            .all(|who| leaning(view, *who, tabled, &both) >= rules::DECIDED)
    };
    let enemy = enemies.find(willing)?;
    Some(Motion::Settle([me.min(enemy), me.max(enemy)]))
}

/// A fresh and grave wrong.
fn accusation(view: &View<'_>, lots: &Lots) -> Option<Motion> {
    let since = view.turn().saturating_sub(FRESH);
    let grave = fresh_wrongs(view, since, GRAVE);
    let (whom, wrong) = grave.min_by_key(|(by, it)| (it.weight, lots.faction(*by)))?;
    let cause = wrong.kind;
    Some(Motion::Accuse { whom, cause })
}

/// Somebody hated who is too strong to be fought alone is fought with others; somebody hated at all is shunned.
fn against_enemies(view: &View<'_>, lots: &Lots) -> Vec<Motion> {
    let others = view
        .roster
        .faction_ids()
        .filter(|who| *who != view.faction() && view.common.faction(*who).status == Status::Active);
    let opinion = |who: &FactionId| {
        let opinion = view.own.opinions.get(who.index());
        opinion.map_or(0, |it| i32::from(*it))
    };
    let hated = others.filter(|who| opinion(who) <= HATED);
    let Some(worst) = hated.min_by_key(|who| (opinion(who), lots.faction(*who))) else {
        return Vec::new();
    };
    if fear::between(view, worst)[0] >= DANGEROUS {
        vec![Motion::War(worst), Motion::Embargo(worst)]
    } else {
        vec![Motion::Embargo(worst)]
    }
}
