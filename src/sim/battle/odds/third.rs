//! Who else could be there in time.

use super::matchup::Prospect;
use crate::id::{ContactId, FactionId, TerritoryId, Turn};
use crate::sim::battle::sides::FRIEND;
use crate::sim::deal::spares_me;
use crate::sim::view::View;

/// Sightings older than this say nothing about who could be where. Ours.
const TOO_OLD: Turn = 3;
/// How many are named. Ours.
const NAMED: usize = 8;

/// What somebody is likely to do if he comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Leaning {
    /// It stands on the way, where it drives out whoever comes to harm its faction.
    Stops,
    /// Another fleet of the defender.
    Defends,
    /// A blood enemy.
    Against,
    /// It depends on what he thinks of both.
    Unclear,
}

/// A fleet of somebody else that could arrive in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ThirdParty {
    /// What it is likely to do.
    pub leaning: Leaning,
    /// In how many turns it could be there; 0 if it is there.
    pub turns: u16,
    /// Whose.
    pub faction: FactionId,
    /// Which.
    pub contact: ContactId,
    /// Where it was seen.
    pub at: TerritoryId,
}

/// Who else could be there before it is over, and who stands on the way: the surest enemies first, then the nearest.
pub fn third_parties(view: &View<'_>, prospect: &Prospect, way: &[TerritoryId]) -> Vec<ThirdParty> {
    let in_time = prospect.turns.max(1);
    let mut found: Vec<ThirdParty> = view
        .beliefs
        .fleets
        .iter()
        .filter(|seen| seen.mark.turn + TOO_OLD >= view.turn() && seen.attack.high > 0)
        .filter_map(|seen| {
            let turns = view.routes.turns(seen.at, prospect.at, seen.speed)?;
            let defends = Some(seen.flag) == prospect.defender;
            let enemy = view.own.blood_enemies.get(seen.flag.index()) == Some(&true);
            // Whoever is reckoned in already is no third party.
            let reckoned = turns == 0 && (defends || (enemy && prospect.aim.is_for_land()));
            // A friend does not fight for somebody else.
            let regard = view.own.regard_of(seen.flag);
            let friend = !defends && !enemy && i32::from(regard) >= FRIEND;
            let at_home = defends || view.holder(seen.at) == Some(seen.flag);
            let fresh = seen.mark.turn + 1 >= view.turn();
            // Whoever has promised to spare one lets one pass on the way to others.
            let lets_pass = !defends && spares_me(view, seen.flag);
            let stops = way.contains(&seen.at) && at_home && fresh && !lets_pass;
            let comes = turns <= in_time || stops;
            (comes && !reckoned && !friend).then_some(ThirdParty {
                leaning: match (defends, enemy) {
                    _ if stops => Leaning::Stops,
                    (true, _) => Leaning::Defends,
                    (false, true) => Leaning::Against,
                    (false, false) => Leaning::Unclear,
                },
                turns,
                faction: seen.flag,
                contact: seen.contact,
                at: seen.at,
            })
        })
        .collect();
    found.sort_unstable();
    found.truncate(NAMED);
    found
}
