//! What the shipped scenarios promise: riches and wants, distances, who is there.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::path::Path;

use first_maje::id::{FactionId, TerritoryId};
use first_maje::scenario::model::{
    Audience, Class, Effect, FactionKind, Good, Goods, MindDef, Peculiarity, Provenance, Rank,
    Role, Scenario, Scope,
};

fn scenario(name: &str) -> Scenario {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("scenarios")
        .join(name);
    first_maje::scenario::open::open(&path).unwrap_or_else(|rejected| panic!("{rejected}"))
}

fn collective() -> Scenario {
    scenario("2371-eighteen-sects")
}

fn sects(scenario: &Scenario) -> impl Iterator<Item = FactionId> {
    scenario
        .faction_ids()
        .filter(|id| scenario.faction(*id).kind == FactionKind::Sect)
}

fn by_key(scenario: &Scenario, key: &str) -> FactionId {
    scenario
        .faction_ids()
        .find(|id| scenario.faction(*id).key == key)
        .unwrap_or_else(|| panic!("no faction {key}"))
}

fn place(scenario: &Scenario, key: &str) -> TerritoryId {
    scenario
        .territory_ids()
        .find(|id| scenario.place(*id).key == key)
        .unwrap_or_else(|| panic!("no territory {key}"))
}

/// Every ship of a faction: its class, and how many.
fn ships(scenario: &Scenario, of: FactionId) -> impl Iterator<Item = (&Class, i32)> {
    scenario
        .fleets
        .iter()
        .filter(move |fleet| fleet.id.owner == of)
        .flat_map(|fleet| &fleet.ships)
        .map(|some| (scenario.class(some.class), i32::from(some.count)))
}

fn count(scenario: &Scenario, of: FactionId, role: Role) -> i32 {
    ships(scenario, of)
        .filter(|(class, _)| class.role == role)
        .map(|(_, count)| count)
        .sum()
}

/// What a faction needs in a turn: its people, and its ships.
fn need(scenario: &Scenario, of: FactionId) -> Goods {
    let people = scenario
        .places
        .iter()
        .filter(|place| place.holder == Some(of))
        .map(|place| place.people)
        .sum();
    ships(scenario, of).fold(scenario.need_of(people), |sum, (class, count)| {
        sum + class.upkeep.scale(count, 1)
    })
}

/// What a place yields at the start, with nothing improved.
fn yields(scenario: &Scenario, id: TerritoryId) -> Goods {
    let place = scenario.place(id);
    let mut yields = place.yields;
    if place.is(Peculiarity::WaterPoor) {
        yields[Good::Water] = 0;
    }
    yields
}

/// What a faction makes in a turn: its land, and its ships.
fn makes(scenario: &Scenario, of: FactionId) -> Goods {
    let land = scenario
        .territory_ids()
        .filter(|id| scenario.place(*id).holder == Some(of))
        .fold(Goods::NONE, |sum, id| sum + yields(scenario, id));
    ships(scenario, of).fold(land, |sum, (class, count)| {
        sum + class.yields.scale(count, 1)
    })
}

/// What a faction makes of each good, in the hundred of its need.
fn shares(scenario: &Scenario, of: FactionId) -> [i32; 3] {
    let (makes, need) = (makes(scenario, of), need(scenario, of));
    Good::ALL.map(|good| makes[good] * 100 / need[good].max(1))
}

/// Lane lengths from a place to every other.
fn distances(scenario: &Scenario, from: TerritoryId) -> Vec<i32> {
    let mut lengths = vec![i32::MAX; scenario.places.len()];
    lengths[from.index()] = 0;
    let mut open = VecDeque::from([from]);
    while let Some(here) = open.pop_front() {
        for lane in &scenario.lanes {
            let there = match () {
                () if lane.a == here => lane.b,
                () if lane.b == here => lane.a,
                () => continue,
            };
            let length = lengths[here.index()] + i32::from(lane.length);
            if length < lengths[there.index()] {
                lengths[there.index()] = length;
                open.push_back(there);
            }
        }
    }
    lengths
}

fn lands(scenario: &Scenario, of: FactionId) -> Vec<TerritoryId> {
    scenario
        .territory_ids()
        .filter(|id| scenario.place(*id).holder == Some(of))
        .collect()
}

/// The shortest way from any land of one to any land of the other.
fn apart(scenario: &Scenario, one: FactionId, other: FactionId) -> i32 {
    lands(scenario, one)
        .into_iter()
        .map(|from| distances(scenario, from))
        .flat_map(|lengths| {
            lands(scenario, other)
                .into_iter()
                .map(move |to| lengths[to.index()])
        })
        .min()
        .unwrap_or(i32::MAX)
}

#[test]
fn every_sect_is_rich_in_one_good_and_short_of_another() {
    let scenario = collective();
    let mut rich: BTreeMap<usize, i32> = BTreeMap::new();
    for sect in sects(&scenario) {
        let shares = shares(&scenario, sect);
        let key = &scenario.faction(sect).key;
        let mut sorted = shares;
        sorted.sort_unstable();
        assert!((40..=60).contains(&sorted[0]), "{key}: {shares:?}");
        assert!((80..=100).contains(&sorted[1]), "{key}: {shares:?}");
        assert!((150..=190).contains(&sorted[2]), "{key}: {shares:?}");
        for (good, share) in shares.iter().enumerate() {
            if *share >= 150 {
                *rich.entry(good).or_default() += 1;
            }
        }
    }
    assert!(
        rich.len() == 3 && rich.values().all(|sects| *sects >= 4),
        "{rich:?}"
    );
}

#[test]
fn the_world_makes_about_what_it_needs() {
    for name in ["2371-eighteen-sects", "four-wells"] {
        let scenario = scenario(name);
        let mut needed = scenario
            .faction_ids()
            .fold(Goods::NONE, |sum, id| sum + need(&scenario, id));
        let mut made = scenario
            .faction_ids()
            .fold(Goods::NONE, |sum, id| sum + makes(&scenario, id));
        for id in scenario.territory_ids() {
            if scenario.place(id).holder.is_none() {
                needed += scenario.need_of(scenario.place(id).people);
                made += yields(&scenario, id);
            }
        }
        for good in Good::ALL {
            let share = made[good] * 100 / needed[good];
            assert!((98..=108).contains(&share), "{name}: {good:?} {share}");
        }
    }
}

#[test]
fn every_sect_can_buy_what_it_lacks() {
    let scenario = collective();
    let range = i32::from(scenario.rules.trade_range);
    for sect in sects(&scenario) {
        let short = shares(&scenario, sect)
            .into_iter()
            .position(|share| share <= 60)
            .expect("every sect is short of something");
        let sellers = sects(&scenario)
            .filter(|other| shares(&scenario, *other)[short] >= 150)
            .filter(|other| apart(&scenario, sect, *other) <= range)
            .count();
        let key = &scenario.faction(sect).key;
        assert!(
            sellers > 0,
            "{key} finds nobody to sell it {:?}",
            Good::ALL[short]
        );
    }
}

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
        let all = scenario.factions.len();
        let distinct = |what: fn(&first_maje::scenario::model::FactionDef) -> String| {
            scenario
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
                .any(|o| o.scope == Scope::Victory)
        );
    }
}

#[test]
fn the_map_is_wide_joined_and_readable() {
    let scenario = collective();
    assert!((80..=120).contains(&scenario.places.len()));
    let farthest = distances(&scenario, TerritoryId::from_index(0));
    assert!(farthest.iter().all(|length| *length < i32::MAX));
    for (index, one) in scenario.places.iter().enumerate() {
        for other in &scenario.places[index + 1..] {
            let (dx, dy) = (one.at.0 - other.at.0, one.at.1 - other.at.1);
            let close = dx * dx + dy * dy < 45 * 45;
            assert!(!close, "{} and {}", one.key, other.key);
            // Names are wide and low: two on one line need room.
            let hidden = dx.abs() < 60 && dy.abs() < 20;
            assert!(!hidden, "{} and {}", one.key, other.key);
        }
    }
    let at = |id| scenario.place(id).at;
    let side = |a: (i32, i32), b: (i32, i32), c: (i32, i32)| {
        ((b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)).signum()
    };
    for (index, one) in scenario.lanes.iter().enumerate() {
        for other in &scenario.lanes[index + 1..] {
            let ends = [one.a, one.b, other.a, other.b];
            if BTreeSet::from(ends).len() < 4 {
                continue;
            }
            let [a, b, c, d] = ends.map(at);
            let cross = side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
            let keys = ends.map(|id| &scenario.place(id).key);
            assert!(!cross, "lanes cross: {keys:?}");
        }
    }
}

#[test]
fn goods_can_move_between_all_lands_of_a_sect() {
    for name in ["2371-eighteen-sects", "four-wells"] {
        let scenario = scenario(name);
        for sect in sects(&scenario) {
            let lands = lands(&scenario, sect);
            let mut reached = BTreeSet::from([lands[0]]);
            let mut grown = true;
            while grown {
                grown = false;
                for lane in &scenario.lanes {
                    if !lands.contains(&lane.a) || !lands.contains(&lane.b) {
                        continue;
                    }
                    if reached.contains(&lane.a) != reached.contains(&lane.b) {
                        grown |= reached.insert(lane.a) | reached.insert(lane.b);
                    }
                }
            }
            let key = &scenario.faction(sect).key;
            assert_eq!(reached.len(), lands.len(), "{key} is in pieces");
        }
    }
}

#[test]
fn the_known_places_are_there() {
    let scenario = collective();
    for key in [
        "ocampa",
        "ogla_camp",
        "caretakers_array",
        "tarok",
        "sobras",
        "homeworld",
        "hanon_iv",
        "nekrit_edge",
        "far_shore",
    ] {
        place(&scenario, key);
    }
    let ogla = Some(by_key(&scenario, "ogla"));
    for key in ["ocampa", "ogla_camp", "tarok"] {
        assert_eq!(scenario.place(place(&scenario, key)).holder, ogla, "{key}");
    }
    let peculiar = |key, what| scenario.place(place(&scenario, key)).is(what);
    assert!(peculiar("sobras", Peculiarity::NeutralGround));
    assert!(peculiar("homeworld", Peculiarity::Homeworld));
    assert!(peculiar("ocampa", Peculiarity::WaterPoor));
    let edges = scenario
        .places
        .iter()
        .filter(|place| place.is(Peculiarity::Edge));
    assert_eq!(edges.count(), 2);
    let empty = scenario
        .places
        .iter()
        .filter(|place| place.holder.is_none());
    assert!(empty.count() >= 10);
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
        .map(|lane| [lane.a, lane.b].map(|id| scenario.place(id).holder))
        .filter(|holders| holders.contains(&Some(nistrim)))
        .flatten()
        .filter(|holder| *holder != Some(nistrim))
        .collect();
    assert_eq!(beyond, [Some(by_key(&scenario, "mostral"))].into());
    for enemy in [ogla, nistrim] {
        for (of, toward) in [(relora, enemy), (enemy, relora)] {
            assert!(
                scenario
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
fn voyager_crosses_the_map_in_about_two_years() {
    let scenario = collective();
    let voyager = by_key(&scenario, "voyager");
    let MindDef::Traveller { route, rest, .. } = &scenario.minds[voyager.index()] else {
        panic!("she travels");
    };
    let (ship, _) = ships(&scenario, voyager).next().expect("she is there");
    let speed = i32::from(ship.speed);
    let mut here = place(&scenario, "caretakers_array");
    let mut turns = 0;
    for stop in route {
        let length = distances(&scenario, here)[stop.index()];
        turns += (length + speed - 1) / speed + i32::from(*rest);
        here = *stop;
    }
    assert!((22..=27).contains(&turns), "{turns}");
    assert!(scenario.place(here).is(Peculiarity::Edge));
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
        scenario.faction(faction).technology[at] > 0
    };
    for sect in sects(&scenario) {
        assert!(held(sect, "plasma_weapons") && held(sect, "deflector_shields"));
        assert!(!held(sect, "transporters") && !held(sect, "replicators"));
    }
    let voyager = by_key(&scenario, "voyager");
    assert!(held(voyager, "transporters") && held(voyager, "replicators"));
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
        })
        .collect();
    assert_eq!(kinds.len(), 12);
}

#[test]
fn there_is_something_to_read() {
    let scenario = collective();
    assert!(scenario.encyclopedia.len() >= 60);
    for faction in &scenario.factions {
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

#[test]
fn the_starter_shows_three_things_on_its_first_turn() {
    let scenario = scenario("four-wells");
    assert_eq!((scenario.places.len(), sects(&scenario).count()), (12, 4));
    assert_eq!(scenario.turns, 8);
    let keth = scenario.recommended[0];

    // Water runs out in four turns.
    let store: i32 = lands(&scenario, keth)
        .iter()
        .map(|id| scenario.place(*id).store[Good::Water])
        .sum();
    let lost = need(&scenario, keth)[Good::Water] - makes(&scenario, keth)[Good::Water];
    assert_eq!(
        (store + lost - 1) / lost,
        4,
        "{store} in store, {lost} lost a turn"
    );

    // A neighbour has it, lacks what the Keth have, likes them, is near and can haul.
    let ossul = by_key(&scenario, "ossul");
    assert!(shares(&scenario, ossul)[Good::Water as usize] >= 150);
    assert!(shares(&scenario, ossul)[Good::Ore as usize] <= 60);
    assert!(shares(&scenario, keth)[Good::Ore as usize] >= 150);
    assert!(apart(&scenario, keth, ossul) <= i32::from(scenario.rules.trade_range));
    assert!(
        count(&scenario, ossul, Role::Carrier) > 0 && count(&scenario, keth, Role::Carrier) > 0
    );
    let likes = |of, toward| {
        scenario
            .relations
            .iter()
            .any(|r| r.of == of && r.toward == toward && r.opinion >= 20)
    };
    assert!(likes(ossul, keth) && likes(keth, ossul));

    // A full store, thinly guarded, one turn away; its fleet cannot be there in time.
    let (gate, well) = (place(&scenario, "gate_rock"), place(&scenario, "lone_well"));
    let strength = |at: TerritoryId| -> (i32, i32) {
        scenario
            .fleets
            .iter()
            .filter(|fleet| fleet.at == at)
            .flat_map(|fleet| &fleet.ships)
            .map(|some| (scenario.class(some.class), i32::from(some.count)))
            .fold((0, 0), |(attack, hull), (class, count)| {
                (attack + class.attack * count, hull + class.hull * count)
            })
    };
    let (ours, theirs) = (strength(gate), strength(well));
    assert!(ours.0 >= 4 * theirs.0 && ours.1 >= 4 * theirs.1);
    assert_eq!(scenario.place(well).fort, 0);
    assert!(scenario.place(well).store[Good::Water] >= 2 * lost);
    let lengths = distances(&scenario, well);
    assert!(lengths[gate.index()] <= 5);
    for fleet in &scenario.fleets {
        if Some(fleet.id.owner) == scenario.place(well).holder && fleet.at != well {
            assert!(lengths[fleet.at.index()] > 5 || count_arms(&scenario, fleet) == 0);
        }
    }
}

/// Attack of a fleet that carries no goods for a living.
fn count_arms(scenario: &Scenario, fleet: &first_maje::scenario::model::FleetDef) -> i32 {
    fleet
        .ships
        .iter()
        .map(|some| scenario.class(some.class))
        .filter(|class| class.role != Role::Carrier)
        .map(|class| class.attack)
        .sum()
}
