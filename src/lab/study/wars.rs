//! Who is at war with whom: with everybody, and with whoever leads.

use super::StudyCounts;
use crate::id::{FactionId, Turn};
use crate::sim::Simulation;

/// Who lives farther off than this from all land of a leader is not in reach, in lane lengths: as minds reckon.
const REACH: u16 = 12;

impl StudyCounts {
    /// Counts the wars of a turn.
    pub(super) fn wars(&mut self, simulation: &Simulation, turn: Turn, sects: &[FactionId]) {
        let length = simulation.book().turn;
        let fights = |one: FactionId, other: FactionId| {
            one != other && simulation.opinions().are_at_war([one, other], turn, length)
        };
        for sect in sects {
            let others = sects.len().saturating_sub(1);
            let wars = sects.iter().filter(|other| fights(*sect, **other)).count();
            self.wars[0] += 1;
            self.wars[1] += u64::from(others > 1 && wars == others);
            self.wars_most = self.wars_most.max(percent(wars, others));
        }
        let Some(leader) = leader(simulation, sects) else {
            return;
        };
        let near: Vec<FactionId> = in_reach(simulation, leader, sects).collect();
        let against = near.iter().filter(|who| fights(**who, leader)).count();
        // Of three or fewer, two are no crowd.
        if near.len() > 3 {
            self.led[0] += 1;
            self.led[1] += u64::from(against * 2 > near.len());
            self.against_leader = self.against_leader.max(percent(against, near.len()));
        }
    }
}

fn percent(part: usize, of: usize) -> u64 {
    (part as u64 * 100).checked_div(of as u64).unwrap_or(0)
}

/// Who leads: whoever claims a victory, or the sect that alone holds the most land.
fn leader(simulation: &Simulation, sects: &[FactionId]) -> Option<FactionId> {
    let claims = &simulation.view(*sects.first()?).common.claims;
    if let Some(claim) = claims.iter().min_by_key(|claim| claim.turns) {
        return Some(claim.faction);
    }
    let lands = |who: &FactionId| simulation.view(*who).own.lands.len();
    let first = *sects.iter().max_by_key(|who| lands(who))?;
    let alone = sects
        .iter()
        .all(|who| *who == first || lands(who) < lands(&first));
    alone.then_some(first)
}

fn in_reach(
    simulation: &Simulation,
    leader: FactionId,
    sects: &[FactionId],
) -> impl Iterator<Item = FactionId> {
    let lands = &simulation.view(leader).own.lands;
    sects.iter().copied().filter(move |who| {
        let lives = simulation.view(*who).residence_of(*who);
        *who != leader
            && lives.is_some_and(|lives| {
                let mut lands = lands.iter();
                let routes = simulation.routes();
                lands.any(|land| routes.distance(lives, land.id) <= REACH)
            })
    })
}
