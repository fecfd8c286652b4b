//! The truth in place of beliefs: for whoever looks back at a game that is over.

use super::learn::{FactionSum, add_up, learn_lands, technology};
use super::learn_fleets::{learn_fleets, number_contacts};
use super::{Band, Contacts, HiddenFactions, Knowledge, Mark, Sight, Source, run};
use crate::id::FactionId;
use crate::sim::faction::{Arsenal, Effects};
use crate::sim::fleet::rules::totals;
use crate::sim::fleet::{Flag, Ships};
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::opinion::Opinions;
use crate::sim::territory::{Holding, People, Store};
use bevy::ecs::prelude::{Query, Res, ResMut, World};

/// Has everybody believe what is true of lands, fleets and factions. Facts stay what each of them knows. Such a world is
/// looked at and not played on.
pub fn reveal(world: &mut World) {
    // Whoever is everywhere learns everything that can be seen.
    world.resource_mut::<Sight>().open();
    world.resource_mut::<HiddenFactions>().open();
    run(world, learn_lands);
    run(world, number_contacts);
    run(world, learn_fleets);
    run(world, count);
}

/// System: nobody is mistaken about how much there is of anything.
fn count(
    setting: Res<Setting>,
    clock: Res<Clock>,
    index: Res<Index>,
    contacts: Res<Contacts>,
    opinions: Res<Opinions>,
    arsenals: Query<&Arsenal>,
    lands: Query<(&Holding, &People, &Store)>,
    fleets: Query<(&Flag, &Ships)>,
    mut knowledge: ResMut<Knowledge>,
) {
    let mark = Mark {
        turn: clock.turn,
        source: Source::Seen,
        sure: 100,
    };
    let mut sums: Vec<FactionSum> = Vec::new();
    add_up(&mut sums, &setting, &index, &lands, &fleets);
    let all = || (0..index.factions.len()).map(FactionId::from_index);
    let effects: Vec<Effects> = all()
        .map(|of| {
            let held = arsenals.get(index.faction(of));
            held.map_or_else(
                |_| Effects::default(),
                |held| held.effects(&setting.technologies),
            )
        })
        .collect();
    for reader in all() {
        let beliefs = knowledge.of_mut(reader);
        for of in all().filter(|of| *of != reader) {
            let belief = &mut beliefs.factions[of.index()];
            belief.technology = technology(&index, &arsenals, of);
            belief.standing = Some(opinions.standing(of, reader));
            sums[of.index()].tell(belief, 0, mark);
        }
        for seen in &mut beliefs.fleets {
            let fleet = contacts.fleet(reader, seen.contact);
            let entity = fleet.and_then(|fleet| index.fleet(fleet));
            let Some(Ok((flag, ships))) = entity.map(|entity| fleets.get(entity)) else {
                continue;
            };
            let true_totals = totals(&ships.0, &setting.classes, &effects[flag.0.index()]);
            seen.ships = Band::exact(true_totals.ships);
            seen.attack = Band::exact(true_totals.attack);
            seen.hull = Band::exact(true_totals.hull);
            (seen.mark, seen.counted) = (mark, mark);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::id::{FactionId, TerritoryId};
    use crate::sim::belief::Band;
    use crate::sim::testing::{RAIDER, Sandbox};

    #[test]
    fn what_was_out_of_sight_is_seen_as_it_is() {
        let game = Sandbox::row(9, 2)
            .sect(&[0])
            .sect(&[8])
            .fleet(1, 7, &[(RAIDER, 7)])
            .start(1);
        let me = FactionId(0);
        assert!(game.view(me).beliefs.fleets.is_empty());
        let game = game.revealed().expect("a sound game");
        let view = game.view(me);
        let [seen] = view.beliefs.fleets.as_slice() else {
            panic!("{:?}", view.beliefs.fleets);
        };
        assert_eq!((seen.at, seen.ships), (TerritoryId(7), Band::exact(7)));
        let land = view.beliefs.land(TerritoryId(8));
        assert_eq!(land.holder, Some(FactionId(1)));
        assert_eq!(view.beliefs.faction(FactionId(1)).ships, Band::exact(7));
        let name = view.beliefs.contact(seen.contact);
        assert!(name.is_some(), "it can be looked at");
    }
}
