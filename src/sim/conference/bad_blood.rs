//! What delegates notice of those at the table who might draw weapons on them: ships over the place, and talk. Neither says for certain
//! what comes: most who hate each other only talk.

use super::escort::all_ships_over;
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::IncidentKind;
use crate::sim::consequence::act::remember;
use crate::sim::dice::Purpose;
use crate::sim::index::Clock;
use crate::sim::opinion::{Deed, Opinions};
use bevy::ecs::prelude::World;

/// Somebody of whom a delegate thinks this or less, from -100 to 100, is his enemy. Ours.
const ENEMY: i32 = -20;
/// The people of a delegate may talk of what he means to do to somebody of whom he thinks this or less, from -100 to 100. Ours.
const HATED: i32 = -30;
/// How likely a delegate hears talk of what is meant for him, in percent. Ours.
const TALK: i32 = 60;

/// Lets each of those who sit together at a place notice what he can of the others: armed ships over the hall, more than his own, of somebody he
/// takes for an enemy; else talk among the people of somebody who hates him.
pub(super) fn notice(world: &mut World, host: FactionId, at: TerritoryId, seated: &[FactionId]) {
    let over = all_ships_over(world, at);
    let of = |who: &FactionId| {
        let theirs = over.iter().filter(|(whose, _)| whose == who);
        theirs.map(|(_, ships)| *ships).sum()
    };
    let ships: Vec<i32> = seated.iter().map(of).collect();
    let mut noticed = Vec::new();
    for (by, theirs) in seated.iter().zip(&ships) {
        for (of, own) in seated.iter().zip(&ships).filter(|(of, _)| *of != by) {
            let armed = theirs > own && dislikes(world, *of, *by, ENEMY);
            let kind = if armed {
                IncidentKind::Massed
            } else if dislikes(world, *by, *of, HATED) && is_heard(world, host, *by, *of) {
                IncidentKind::SaidToPlot
            } else {
                continue;
            };
            noticed.push(Deed::new(kind, *by, *of).at(at));
        }
    }
    for deed in noticed {
        remember(world, deed);
    }
}

/// Whether one thinks no better of another than this, or is his blood enemy.
fn dislikes(world: &World, one: FactionId, other: FactionId, most: i32) -> bool {
    let opinions = world.resource::<Opinions>();
    opinions.blood_enemies(one, other) || opinions.of(one, other) <= most
}

/// Whether there is talk at the table of a host of what one means to do to another.
fn is_heard(world: &World, host: FactionId, by: FactionId, of: FactionId) -> bool {
    let clock = world.resource::<Clock>();
    let pair = u32::from(of.0);
    let mut dice = clock.seed.dice(
        clock.turn,
        Purpose::BadBlood,
        Some(by),
        u64::from(host.0),
        pair,
    );
    dice.chance(TALK)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::MindDef;
    use crate::sim::Simulation;
    use crate::sim::testing::{RAIDER, Sandbox};

    const HOST: FactionId = FactionId(0);
    const FOE: FactionId = FactionId(1);
    const THIRD: FactionId = FactionId(2);
    const HALL: TerritoryId = TerritoryId(0);

    /// Three sects, the first of which has ships over its own land. It hates the second so much, and the second it.
    fn hall(hatred: [i32; 2], seed: u64) -> Simulation {
        let sandbox = Sandbox::row(7, 1).sect(&[0]).sect(&[2]).sect(&[4]);
        let sandbox = sandbox.opinion(0, 1, hatred[0], false);
        let sandbox = sandbox.opinion(1, 0, hatred[1], false);
        let sandbox = sandbox.fleet(0, 0, &[(RAIDER, 6)]);
        sandbox
            .change(|it| it.opening.minds.fill(MindDef::Idle))
            .start(seed)
    }

    fn noticed(hatred: [i32; 2], seed: u64) -> Vec<(IncidentKind, FactionId, FactionId)> {
        let mut game = hall(hatred, seed);
        notice(game.world_mut(), HOST, HALL, &[HOST, FOE, THIRD]);
        let all = game.opinions().all();
        all.map(|it| (it.kind, it.by, it.to)).collect()
    }

    #[test]
    fn ships_over_the_hall_are_a_sign_to_whoever_takes_their_master_for_an_enemy() {
        let massed = (IncidentKind::Massed, HOST, FOE);
        assert!(noticed([-40, -40], 1).contains(&massed));
        assert_eq!(noticed([0, 0], 1), [], "nobody minds them");
    }

    #[test]
    fn of_hatred_alone_there_is_talk_more_often_than_not() {
        let talk = [(IncidentKind::SaidToPlot, HOST, FOE)];
        let heard = (0..50).filter(|seed| noticed([-60, 0], *seed) == talk);
        assert!((20..40).contains(&heard.count()));
    }
}
