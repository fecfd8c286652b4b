//! Prestige falls at the end of each turn.

use super::renown;
use crate::id::FactionId;
use crate::sim::consequence::Consequences;
use crate::sim::faction::Standing;
use crate::sim::fleet::{Flag, Ships};
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::ledger::{Cause, Ledger};
use crate::sim::territory::{Holding, People};
use bevy::ecs::prelude::{Query, Res, ResMut};

/// System: prestige fades towards what each faction holds, and wrongs that nobody answered cost some.
pub fn fade(
    (setting, clock, index): (Res<'_, Setting>, Res<'_, Clock>, Res<'_, Index>),
    lands: Query<(&Holding, &People)>,
    fleets: Query<(&Flag, &Ships)>,
    standings: Query<&Standing>,
    mut ledger: ResMut<Ledger>,
    mut consequences: Consequences,
) {
    let mut holdings = vec![0; index.factions.len()];
    for (holding, people) in &lands {
        if let Some(holder) = holding.holder {
            holdings[holder.index()] += people.0;
        }
    }
    for (flag, ships) in &fleets {
        let ships = ships.0.iter().map(|it| i32::from(it.count));
        holdings[flag.0.index()] += renown::SHIP * ships.sum::<i32>();
    }
    let count = holdings.iter().filter(|held| **held > 0).count();
    let sum: i32 = holdings.iter().sum();
    let average = sum / i32::try_from(count.max(1)).unwrap_or(i32::MAX);
    let (now, turn) = (clock.turn, setting.turn);
    let unanswered = renown::overdue(now, turn).map_or_else(Vec::new, |due| {
        renown::unanswered(consequences.opinions().since(due), due)
    });
    for (at, held) in holdings.into_iter().enumerate() {
        let of = FactionId::from_index(at);
        let standing = standings.get(index.faction(of));
        if !standing.is_ok_and(Standing::is_active) {
            continue;
        }
        let spoken_for = renown::spoken_for(held, average);
        let fades = renown::fades(consequences.prestige(of), spoken_for, now, turn);
        let raids = unanswered.iter().filter(|victim| **victim == of);
        let raids = i32::try_from(raids.count()).unwrap_or(i32::MAX);
        let cost = raids.saturating_mul(renown::UNANSWERED);
        for (change, cause) in [(fades, Cause::Holdings), (cost, Cause::Unanswered)] {
            if change != 0 {
                consequences.add_prestige(&mut ledger, of, change, cause);
            }
        }
    }
}
