//! The commands by which a faction does what it means to do, made from its own view.

use super::meant::{Intention, Meant};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Role, Stake};
use crate::sim::belief::Sighting;
use crate::sim::command::{Act, Command, Mission, Order};
use crate::sim::terms::{Clause, Deal, Owed, When};
use crate::sim::view::{OwnFleet, View};
use std::cmp::Reverse;

/// The commands by which the faction of a view does what it means to do, as far as it knows how.
#[must_use]
pub fn commands(meant: &Meant, view: &View<'_>) -> Vec<Command> {
    match meant.what {
        Intention::Offer { to, give, want } => {
            let deal = deal([meant.from, to], give, want);
            vec![Command::Act(Act::Propose { to, deal })]
        }
        Intention::Attack { whom, at } => pursuit(view, whom, at),
    }
}

fn deal([from, to]: [FactionId; 2], give: Stake, want: Stake) -> Deal {
    let side = |from, to, stake: Stake| {
        let technology = stake.technology;
        let technology = technology.map(|(which, units)| Owed::Technology(which, units));
        let owed = Owed::loads(stake.goods).chain(technology);
        owed.map(move |what| Clause::new(from, to, what, When::Now))
    };
    let given = side(from, to, give);
    let wanted = side(to, from, want);
    Deal::new([from, to], given.chain(wanted))
}

/// Every armed fleet is sent after the strongest fleet of somebody whose place is known, the first perceived of equals; if
/// none is, to where they are to be looked for, to block the place if it is theirs.
fn pursuit(view: &View<'_>, whom: FactionId, at: Option<TerritoryId>) -> Vec<Command> {
    let known = view.beliefs.fleets.iter();
    let theirs = known.filter(|seen| seen.flag == whom);
    let strength = |seen: &&Sighting| {
        (
            Reverse(seen.attack.high),
            Reverse(seen.hull.high),
            seen.contact,
        )
    };
    let quarry = theirs.min_by_key(strength);
    let pursue = quarry.map(|seen| Mission::Attack {
        contact: seen.contact,
    });
    let look = at.map(|at| match view.holder(at) {
        Some(holder) if holder == whom => Mission::Blockade { place: at },
        _ => Mission::Move { to: at },
    });
    let Some(mission) = pursue.or(look) else {
        return Vec::new();
    };
    let fights = |fleet: &&OwnFleet| {
        let mut ships = fleet.ships.iter();
        ships.any(|ships| view.book.class(ships.class).role != Role::Carrier)
    };
    let armed = view.own.fleets.iter().filter(fights);
    armed
        .map(|fleet| {
            Command::Order(Order::Mission {
                fleet: fleet.id,
                mission,
            })
        })
        .collect()
}
