//! Commanders who become majes because there is land enough for one more.

use super::newcomer::{newcomer, risen};
use super::{Serials, Standing};
use crate::id::TerritoryId;
use crate::scenario::model::{FactionKind, Rank};
use crate::sim::consequence::Consequences;
use crate::sim::dice::Purpose;
use crate::sim::event::MajeRose;
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::maje::{Allegiance, Governors};
use crate::sim::territory::Holding;
use bevy::ecs::prelude::{Commands, Query, Res, ResMut};

/// How likely a sect that holds as much as its majes can govern raises another, in percent a turn. Ours.
const RAISED: i32 = 40;
/// A sect with this many majes raises no more: more would plot. Ours.
const COURT: u16 = 10;
/// The subject of the dice that say whether somebody is raised; who it is has a serial.
const WHETHER: u64 = u64::MAX;

/// System: now and then a sect that holds as much land as its majes can govern raises a lesser maje from its ranks. So
/// a sect that wins land can keep it, and one that does not grow raises nobody.
pub fn raise_lesser_majes(
    setting: Res<Setting>,
    clock: Res<Clock>,
    governors: Res<Governors>,
    mut index: ResMut<Index>,
    lands: Query<&Holding>,
    mut factions: Query<(&Standing, &mut Serials)>,
    majes: Query<&Allegiance>,
    mut chronicle: Consequences,
    mut commands: Commands,
) {
    let courts = courts(&index, &majes);
    let domains = domains(&setting, &index, &lands);
    for faction in setting.roster.faction_ids() {
        let Ok((standing, mut serials)) = factions.get_mut(index.faction(faction)) else {
            continue;
        };
        let court = courts[faction.index()];
        let sect = setting.roster.faction(faction).kind == FactionKind::Sect;
        if !sect || !standing.is_active() || !(1..COURT).contains(&court) {
            continue;
        }
        let (held, seat) = domains[faction.index()];
        let Some(seat) = seat.filter(|_| held >= governors.limit(faction)) else {
            continue;
        };
        let dice = |subject| {
            let (turn, who) = (clock.turn, Some(faction));
            clock.seed.dice(turn, Purpose::Naming, who, subject, 1)
        };
        if !dice(WHETHER).chance(RAISED) {
            continue;
        }
        let maje = serials.next_maje(faction);
        let person = newcomer(dice(u64::from(maje.serial)), maje, Rank::Lesser);
        let entity = commands.spawn(risen(maje, person, seat)).id();
        index.add_maje(maje, entity);
        chronicle.record(MajeRose { maje, of: faction });
    }
}

/// How many majes each faction has.
fn courts(index: &Index, majes: &Query<&Allegiance>) -> Vec<u16> {
    let mut courts = vec![0; index.factions.len()];
    for (_, entity) in index.majes() {
        if let Ok(allegiance) = majes.get(*entity) {
            courts[allegiance.0.index()] += 1;
        }
    }
    courts
}

/// How many lands each faction holds, and the one where its new majes begin: its home, else the first.
fn domains(
    setting: &Setting,
    index: &Index,
    lands: &Query<&Holding>,
) -> Vec<(u16, Option<TerritoryId>)> {
    let mut domains = vec![(0, None); index.factions.len()];
    for (at, entity) in index.territories.iter().enumerate() {
        let Some(holder) = lands.get(*entity).ok().and_then(|land| land.holder) else {
            continue;
        };
        let at = TerritoryId::from_index(at);
        let (count, seat) = &mut domains[holder.index()];
        *count += 1;
        if seat.is_none() || setting.roster.faction(holder).home == Some(at) {
            *seat = Some(at);
        }
    }
    domains
}

#[cfg(test)]
mod tests {
    use crate::id::FactionId;
    use crate::sim::testing::Sandbox;

    #[test]
    fn who_holds_all_that_its_majes_can_govern_raises_another_and_nobody_else_does() {
        let sandbox = Sandbox::row(6, 1).sect(&[0, 1, 2, 3]).sect(&[5]);
        let mut game = sandbox.start(1);
        let majes = |game: &crate::sim::Simulation, of| game.view(FactionId(of)).own.majes.len();
        for _ in 0..12 {
            game.end_turn();
        }
        assert!(majes(&game, 0) > 1);
        assert_eq!(majes(&game, 1), 1);
    }
}
