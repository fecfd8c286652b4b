//! Who is there, what they have, what they are told.

use std::collections::BTreeSet;

use first_maje::id::FactionId;
use first_maje::scenario::model::{
    Audience, Effect, FactionDef, ObjectiveScope, Provenance, Rank, Role,
};

use super::{by_key, collective, count, lands, scenario, sects, ships};

#[test]
fn eighteen_sects_ten_of_them_from_the_documents() {
    let scenario = collective();
    let from = |source| {
        sects(&scenario)
            .map(|id| scenario.faction(id))
            .filter(|faction| faction.source == source)
            .map(|faction| faction.short.as_str())
            .collect::<BTreeSet<_>>()
    };
    let named = [
        "Halik", "Hobii", "Mostral", "Nistrim", "Ogla", "Oglamar", "Pommar", "Relora", "Sara",
        "Vistik",
    ];
    assert_eq!(from(Provenance::Documents), named.into());
    assert_eq!(from(Provenance::Invented).len(), 8);
    assert_eq!(sects(&scenario).count(), 18);
}

#[test]
fn no_two_factions_look_alike() {
    for name in ["2371-eighteen-sects", "four-wells"] {
        let scenario = scenario(name);
        let all = scenario.roster.factions.len();
        let distinct = |what: fn(&FactionDef) -> String| {
            scenario
                .roster
                .factions
                .iter()
                .map(what)
                .collect::<BTreeSet<_>>()
                .len()
        };
        assert_eq!(distinct(|faction| faction.emblem.clone()), all);
        assert_eq!(distinct(|faction| faction.glyph.clone()), all);
        assert_eq!(distinct(|faction| format!("{:?}", faction.colour)), all);
    }
}

#[test]
fn every_sect_has_a_first_maje_and_two_to_four_lesser() {
    let scenario = collective();
    for sect in sects(&scenario) {
        let with = |rank| {
            scenario
                .opening
                .majes
                .iter()
                .filter(|maje| maje.id.owner == sect && maje.rank == rank)
                .count()
        };
        let key = &scenario.faction(sect).key;
        assert_eq!(with(Rank::First), 1, "{key}");
        assert!((2..=4).contains(&with(Rank::Lesser)), "{key}");
        // And enough of them to govern what the sect holds.
        let governed = usize::from(scenario.rules.governs) * (1 + with(Rank::Lesser));
        assert!(governed >= lands(&scenario, sect).len(), "{key}");
    }
}

#[test]
fn every_faction_has_one_objective_of_its_own() {
    for name in ["2371-eighteen-sects", "four-wells"] {
        let scenario = scenario(name);
        for faction in scenario.faction_ids() {
            let own = scenario
                .objectives
                .iter()
                .filter(|objective| objective.audience == Audience::Only(faction))
                .count();
            assert_eq!(own, 1, "{name}: {}", scenario.faction(faction).key);
        }
        assert!(
            scenario
                .objectives
                .iter()
                .any(|o| o.scope == ObjectiveScope::Victory)
        );
    }
}

#[test]
fn relora_and_ogla_are_strongest_and_the_nistrim_hang_by_a_door() {
    let scenario = collective();
    let fleet = |id| ships(&scenario, id).map(|(_, count)| count).sum::<i32>();
    let [relora, ogla, nistrim] = ["relora", "ogla", "nistrim"].map(|key| by_key(&scenario, key));
    for sect in sects(&scenario) {
        if sect != relora && sect != ogla {
            assert!(fleet(sect) < fleet(ogla) && fleet(sect) < fleet(relora));
        }
        if sect != nistrim {
            assert!(fleet(sect) > fleet(nistrim));
        }
    }
    assert!(count(&scenario, nistrim, Role::Raider) < 6);
    assert_eq!(count(&scenario, nistrim, Role::Warship), 0);
    let beyond: BTreeSet<_> = scenario
        .lanes
        .iter()
        .map(|lane| [lane.a, lane.b].map(|id| scenario.opening.lands[id.index()].holder))
        .filter(|holders| holders.contains(&Some(nistrim)))
        .flatten()
        .filter(|holder| *holder != Some(nistrim))
        .collect();
    assert_eq!(beyond, [Some(by_key(&scenario, "mostral"))].into());
    for enemy in [ogla, nistrim] {
        for (of, toward) in [(relora, enemy), (enemy, relora)] {
            assert!(
                scenario
                    .opening
                    .relations
                    .iter()
                    .any(|r| r.of == of && r.toward == toward && r.blood_enemies)
            );
        }
    }
}

#[test]
fn powers_stand_beside_the_sects() {
    let scenario = collective();
    let [trabe, talaxian, voyager] =
        ["trabe", "talaxian", "voyager"].map(|key| by_key(&scenario, key));
    assert!(lands(&scenario, trabe).is_empty() && count(&scenario, trabe, Role::Ark) > 0);
    assert!(lands(&scenario, talaxian).len() >= 2);
    assert_eq!(
        ships(&scenario, voyager)
            .map(|(_, count)| count)
            .sum::<i32>(),
        1
    );
    let (ship, _) = ships(&scenario, voyager).next().expect("she is there");
    assert!(ship.cost.is_none() && ship.carries.len() >= 3);
    // About as strong as ten raiders: attack and hull both add up.
    let raider = scenario
        .classes
        .iter()
        .find(|class| class.key == "raider")
        .expect("raiders");
    let many = ship.attack * ship.hull / (raider.attack * raider.hull);
    assert!((8 * 8..=10 * 10).contains(&many), "{many}");
}

#[test]
fn technology_is_as_the_documents_say_and_does_everything() {
    let scenario = collective();
    let held = |faction: FactionId, key: &str| {
        let at = scenario
            .technologies
            .iter()
            .position(|technology| technology.key == key)
            .unwrap_or_else(|| panic!("no technology {key}"));
        scenario.opening.factions[faction.index()].technology[at] > 0
    };
    for sect in sects(&scenario) {
        assert!(held(sect, "plasma_weapons") && held(sect, "deflector_shields"));
        assert!(!held(sect, "transporters") && !held(sect, "replicators"));
    }
    let voyager = by_key(&scenario, "voyager");
    assert!(held(voyager, "transporters") && held(voyager, "replicators"));
    // What Voyager has is hers: no ruin holds it, no other carries it.
    let (ship, _) = ships(&scenario, voyager).next().expect("she is there");
    for carried in &ship.carries {
        assert!(!scenario.technology(*carried).in_ruins);
    }
    assert!(scenario.technologies.iter().any(|kind| kind.in_ruins));
    let kinds: BTreeSet<u8> = scenario
        .technologies
        .iter()
        .flat_map(|technology| &technology.effects)
        .map(|effect| match effect {
            Effect::Attack(_) => 0,
            Effect::Shields(_) => 1,
            Effect::Loot(_) => 2,
            Effect::Boarding(_) => 3,
            Effect::Needs(..) => 4,
            Effect::Yield(..) => 5,
            Effect::Repair(_) => 6,
            Effect::Speed(_) => 7,
            Effect::Sight(_) => 8,
            Effect::Cargo(_) => 9,
            Effect::Spying(_) => 10,
            Effect::Terraforming => 11,
            Effect::Beaming => 12,
        })
        .collect();
    assert_eq!(kinds.len(), 13);
}

#[test]
fn there_is_something_to_read() {
    let scenario = collective();
    assert!(scenario.encyclopedia.len() >= 60);
    for faction in &scenario.roster.factions {
        assert!(!faction.situation.is_empty(), "{}", faction.key);
        let told = scenario.encyclopedia.iter().any(|entry| {
            entry.title.contains(&faction.short) || entry.aliases.contains(&faction.short)
        });
        assert!(told, "{}", faction.key);
    }
    let told = scenario
        .places
        .iter()
        .filter(|place| !place.about.is_empty());
    assert!(told.count() * 2 >= scenario.places.len());
}
