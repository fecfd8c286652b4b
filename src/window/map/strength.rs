//! Strength at a glance: how the ships in a place compare, and what kind of ships they are.

use crate::id::TerritoryId;
use crate::scenario::model::{Book, Role, Squadron};
use crate::sim::belief::{Band, Sighting};
use crate::sim::fleet::rules::strength;
use crate::sim::view::{OwnFleet, View};

/// Returns how strong a fleet of one's own is.
#[must_use]
pub const fn of_own(fleet: &OwnFleet) -> i32 {
    strength(fleet.totals.attack, fleet.totals.hull)
}

/// Returns how strong a fleet of others is believed to be.
#[must_use]
pub const fn of_seen(seen: &Sighting) -> Band {
    Band {
        low: strength(seen.attack.low, seen.hull.low),
        high: strength(seen.attack.high, seen.hull.high),
    }
}

/// Returns how one's own ships in a place compare with those of others, from -100, all are theirs, to 100, all are
/// one's own; `None` where no ships are known.
#[must_use]
pub fn balance(view: &View<'_>, at: TerritoryId) -> Option<i32> {
    let (ours, theirs) = (ours(view, at), theirs(view, at).middle());
    let all = ours + theirs;
    (all > 0).then(|| (ours - theirs) * 100 / all)
}

/// Returns how strong the ships in a place are: one's own, those of others, or both.
#[must_use]
pub fn said(view: &View<'_>, at: TerritoryId) -> String {
    let (ours, theirs) = (ours(view, at), theirs(view, at));
    let others = if theirs.low == theirs.high {
        theirs.high.to_string()
    } else {
        format!("{}–{}", theirs.low, theirs.high)
    };
    match (ours, theirs.high) {
        (ours, 0) => ours.to_string(),
        (0, _) => others,
        _ => format!("{ours} : {others}"),
    }
}

fn ours(view: &View<'_>, at: TerritoryId) -> i32 {
    let own = view.own.fleets.iter();
    let own = own.filter(|fleet| fleet.position.arrived() == Some(at));
    own.map(of_own).sum()
}

fn theirs(view: &View<'_>, at: TerritoryId) -> Band {
    let others = view.beliefs.fleets.iter();
    others
        .filter(|seen| seen.at == at)
        .map(of_seen)
        .fold(Band::exact(0), |sum, band| sum + band)
}

/// Returns for what most ships of a fleet of one's own are.
#[must_use]
pub fn role_of_own(book: &Book, ships: &[Squadron]) -> Role {
    let count = |role: Role| -> i32 {
        let of = ships
            .iter()
            .filter(|squadron| book.classes[squadron.class.index()].role == role);
        of.map(|squadron| i32::from(squadron.count)).sum()
    };
    // Of as many each, what fights is what is feared.
    [Role::Carrier, Role::Ark, Role::Raider, Role::Warship]
        .into_iter()
        .max_by_key(|role| count(*role))
        .unwrap_or(Role::Raider)
}

/// Returns for what the ships of a fleet of others most likely are: whose attack is nearest to theirs.
#[must_use]
pub fn role_of_seen(book: &Book, seen: &Sighting) -> Role {
    let ships = seen.ships.middle().max(1);
    let (attack, hull) = (seen.attack.middle() / ships, seen.hull.middle() / ships);
    let off =
        |attack_of: i32, hull_of: i32| (attack_of - attack).abs() * 2 + (hull_of - hull).abs();
    let classes = book.classes.iter();
    let nearest = classes.min_by_key(|class| off(class.attack, class.hull));
    nearest.map_or(Role::Raider, |class| class.role)
}
