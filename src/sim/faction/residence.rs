//! Where a faction resides: where it receives guests, keeps what it is given, and sends who comes home.

use crate::id::{FactionId, TerritoryId};
use crate::sim::fleet::rules::Might;
use crate::sim::fleet::{Flag, Position, Ships};
use crate::sim::index::{Index, Setting};
use crate::sim::territory::{Holding, Store, Territory};
use bevy::ecs::prelude::{Entity, Query, Res, World};
use bevy::ecs::system::SystemParam;
use std::cmp::Reverse;

/// A fleet in which a faction without land may reside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Afloat {
    /// Where it is, or which place it left last.
    pub at: TerritoryId,
    /// Whether it lies at that place.
    pub rests: bool,
    /// How strong it is.
    pub strength: i32,
}

/// Returns where a faction resides: at home if it holds its home, else in the land with the fullest store, else where
/// its strongest resting fleet lies, else at the place that its strongest fleet left last. Ties go to the smaller id.
///
/// `home` is its home, if it holds it; `lands` are those it holds, each with all goods in its store.
pub fn residence(
    home: Option<TerritoryId>,
    lands: impl Iterator<Item = (TerritoryId, i32)>,
    fleets: impl Iterator<Item = Afloat>,
) -> Option<TerritoryId> {
    // Asked for every partner of every deal: most hold their home, and the rest need not be looked at.
    if home.is_some() {
        return home;
    }
    let fullest = lands.max_by_key(|(id, store)| (*store, Reverse(*id)));
    let strongest = || fleets.max_by_key(|fleet| (fleet.rests, fleet.strength, Reverse(fleet.at)));
    fullest
        .map(|(id, _)| id)
        .or_else(|| strongest().map(|fleet| fleet.at))
}

/// What of a land says whether somebody resides there.
type LandParts = (&'static Territory, &'static Holding, &'static Store);

/// What has to be known of the world to say where factions reside.
#[derive(SystemParam)]
pub struct Residences<'w, 's> {
    setting: Res<'w, Setting>,
    index: Res<'w, Index>,
    holdings: Query<'w, 's, &'static Holding>,
    lands: Query<'w, 's, LandParts>,
    fleets: Query<'w, 's, (&'static Flag, &'static Position, &'static Ships)>,
}

impl Residences<'_, '_> {
    /// Where a faction resides; `None` if it has neither land nor fleet.
    #[must_use]
    pub fn of(&self, faction: FactionId) -> Option<TerritoryId> {
        let home = self.setting.roster.faction(faction).home;
        let holding = home.and_then(|home| self.holdings.get(self.index.territory(home)).ok());
        if holding.is_some_and(|it| it.holder == Some(faction)) {
            return home;
        }
        let fleet = |it| self.fleets.get(it).ok();
        resides_abroad(
            &self.setting,
            &self.index,
            faction,
            self.lands.iter(),
            fleet,
        )
    }
}

/// Returns where a faction of this world resides, for what happens between systems; `None` if it has neither land nor fleet.
pub fn residence_in(world: &World, faction: FactionId) -> Option<TerritoryId> {
    let (setting, index) = (world.resource::<Setting>(), world.resource::<Index>());
    let home = setting.roster.faction(faction).home;
    let holding = home.and_then(|home| world.get::<Holding>(index.territory(home)));
    if holding.is_some_and(|it| it.holder == Some(faction)) {
        return home;
    }
    let mut lands = world.try_query::<LandParts>();
    let lands = lands.iter_mut().flat_map(|it| it.iter(world));
    let fleet = |it| {
        let ships = world.get::<Ships>(it)?;
        Some((world.get::<Flag>(it)?, world.get::<Position>(it)?, ships))
    };
    resides_abroad(setting, index, faction, lands, fleet)
}

/// Where a faction resides that does not hold its home: `lands` are all there are, in any order, `fleet` says what belongs to an entity.
fn resides_abroad<'a>(
    setting: &Setting,
    index: &Index,
    faction: FactionId,
    lands: impl Iterator<Item = (&'a Territory, &'a Holding, &'a Store)>,
    fleet: impl Fn(Entity) -> Option<(&'a Flag, &'a Position, &'a Ships)>,
) -> Option<TerritoryId> {
    let own = lands.filter(|(_, holding, _)| holding.holder == Some(faction));
    let lands = own.map(|(at, _, store)| (at.0, store.0.total()));
    let fleets = index.fleets().iter().filter_map(|(_, entity)| {
        let (flag, position, ships) = fleet(*entity)?;
        (flag.0 == faction).then(|| {
            let might = Might::of(&ships.0, &setting.classes);
            Afloat {
                at: position.at,
                rests: position.toward.is_none(),
                strength: might.strength(),
            }
        })
    });
    residence(None, lands, fleets)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn t(n: u16) -> TerritoryId {
        TerritoryId(n)
    }

    fn of(home: u16, lands: &[(u16, i32)], fleets: &[(u16, bool, i32)]) -> Option<TerritoryId> {
        let lands = lands.iter().map(|(id, store)| (t(*id), *store));
        let fleets = fleets.iter().map(|(at, rests, strength)| Afloat {
            at: t(*at),
            rests: *rests,
            strength: *strength,
        });
        let home = lands
            .clone()
            .any(|(id, _)| id == t(home))
            .then_some(t(home));
        residence(home, lands, fleets)
    }

    #[test]
    fn home_comes_first_then_the_fullest_store_then_the_strongest_resting_fleet() {
        let fleets = [(7, false, 90), (8, true, 10), (9, true, 30)];
        assert_eq!(of(1, &[(0, 80), (1, 5), (2, 90)], &fleets), Some(t(1)));
        assert_eq!(of(5, &[(0, 80), (1, 5), (2, 90)], &fleets), Some(t(2)));
        assert_eq!(of(5, &[(3, 90), (2, 90)], &fleets), Some(t(2)), "a tie");
        assert_eq!(of(5, &[], &fleets), Some(t(9)));
        assert_eq!(of(5, &[], &fleets[..1]), Some(t(7)), "all are on their way");
        assert_eq!(of(5, &[], &[]), None);
    }
}
