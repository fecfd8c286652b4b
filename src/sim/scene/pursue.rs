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
/// none is, to where they are to be looked for, to block the place if it is theirs. Once they are looked for there in vain, the nearest
/// known land of theirs is blocked.
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
    let look = at.map(|at| {
        let place = if looked_in_vain(view, whom, at) {
            let mut lands = view.routes.nearest_first(at).iter().copied();
            lands
                .find(|it| view.holder(*it) == Some(whom))
                .unwrap_or(at)
        } else {
            at
        };
        match view.holder(place) {
            Some(holder) if holder == whom => Mission::Blockade { place },
            _ => Mission::Move { to: place },
        }
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

/// Whether nobody of whom the faction pursues is at a place that is not theirs: a fleet of its own lies there, or has gone on already.
fn looked_in_vain(view: &View<'_>, whom: FactionId, at: TerritoryId) -> bool {
    let theirs = |place| view.holder(place) == Some(whom);
    let mut fleets = view.own.fleets.iter();
    !theirs(at)
        && fleets.any(|it| {
            let gone_on = matches!(it.mission, Mission::Blockade { place } if theirs(place));
            gone_on || it.position.arrived() == Some(at)
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::SceneId;
    use crate::sim::testing::{RAIDER, Sandbox};

    const ME: FactionId = FactionId(0);
    const THEM: FactionId = FactionId(1);

    #[test]
    fn whoever_finds_nobody_where_he_looked_goes_to_their_nearest_land() {
        // Nobody holds the second place; theirs lie beyond it, out of sight.
        let mut game = Sandbox::row(6, 2)
            .sect(&[0])
            .sect(&[4, 5])
            .fleet(0, 0, &[(RAIDER, 4)])
            .start(1);
        let meant = Meant {
            from: ME,
            scene: SceneId(0),
            what: Intention::Attack {
                whom: THEM,
                at: Some(TerritoryId(1)),
            },
            since: 1,
            until: 9,
        };
        let mut ordered = Vec::new();
        for _ in 0..6 {
            for command in commands(&meant, &game.view(ME)) {
                if let Command::Order(Order::Mission { mission, .. }) = &command {
                    ordered.push(*mission);
                }
                game.submit(ME, &command).expect("it can be done");
            }
            game.end_turn();
        }
        ordered.dedup();
        let look = Mission::Move { to: TerritoryId(1) };
        let block = Mission::Blockade {
            place: TerritoryId(4),
        };
        assert_eq!(ordered, [look, block]);
    }
}
