//! Goods are conserved: whatever anybody does, the books of every turn account for every load, and no store
//! falls below nothing.

use super::audit::end_turn_balanced;
use crate::id::{ClassId, FactionId, FleetId, MajeId, TechId, TerritoryId};
use crate::scenario::model::{FactionTrait, Good, Goods, Peculiarity, Rank};
use crate::sim::command::{Act, Command, Mission, Order, Project, Task};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{Deal, Owed, Told, TradeTerms};
use crate::sim::testing::{ARK, CARRIER, RAIDER, Sandbox, TERRAFORMING, WARSHIP};
use proptest::prelude::*;

const PLACES: u16 = 7;
const FACTIONS: u8 = 4;

/// Numbers of which a place is made.
type Soil = ([i32; 3], [i32; 3], i32, u8);
/// Numbers of which a command is made.
type Wish = (u8, u8, u16, u16, u16);

/// Three sects and nomads, with ships and majes, on land that yields what chance gives.
fn world(soil: &[Soil], ships: &[(u8, u16, u8, u16)]) -> Sandbox {
    let mut sandbox = Sandbox::row(PLACES, 2)
        .sect(&[0, 1])
        .sect(&[3])
        .sect(&[5, 6])
        .sect(&[])
        .with_trait(3, FactionTrait::Nomads)
        .maje(0, 1, Rank::Lesser)
        .technology(0, TERRAFORMING, 2)
        .fleet(3, 2, &[(ARK, 1), (RAIDER, 2)])
        .opinion(0, 1, -20, false);
    for (at, (yields, store, people, kind)) in soil.iter().enumerate() {
        let peculiarities = [
            Peculiarity::WaterPoor,
            Peculiarity::Shipyard,
            Peculiarity::Homeworld,
            Peculiarity::Ruins,
            Peculiarity::Edge,
        ];
        sandbox = sandbox.land(at as u16, |land| land.store = Goods(*store));
        sandbox = sandbox.place(at as u16, |place| {
            place.yields = Goods(*yields);
            place.people = *people;
            let peculiarity = peculiarities.get(usize::from(*kind));
            place.peculiarities.extend(peculiarity);
        });
    }
    for (faction, place, class, count) in ships {
        let class = [RAIDER, CARRIER, WARSHIP][usize::from(class % 3)];
        sandbox = sandbox.fleet(faction % FACTIONS, place % PLACES, &[(class, *count)]);
    }
    sandbox
}

/// Any command at all; most of them are refused.
fn command(game: &Simulation, wish: Wish) -> (FactionId, Command) {
    let (who, kind, a, b, c) = wish;
    let me = FactionId(who % FACTIONS);
    let other = FactionId((a % u16::from(FACTIONS)) as u8);
    let place = |n: u16| TerritoryId(n % PLACES);
    let good = |n: u16| Good::ALL[usize::from(n % 3)];
    let view = game.view(me);
    let fleets = &view.own.fleets;
    let fleet = fleets
        .get(usize::from(c) % fleets.len().max(1))
        .map_or(FleetId::new(me, 0), |fleet| fleet.id);
    let mission = |mission| Command::Order(Order::Mission { fleet, mission });
    let loads = |n: u16| i32::from(n % 40);
    let class = ClassId((b % 4) as u8);
    let command = match kind % 20 {
        0 => mission(Mission::Move { to: place(a) }),
        1 | 2 => mission(Mission::Raid {
            target: place(a),
            want: None,
        }),
        3 => mission(Mission::Seize { target: place(a) }),
        4 => mission(Mission::Blockade { place: place(a) }),
        5 => mission(Mission::Guard { place: place(a) }),
        6 => mission(Mission::Withdraw { to: place(a) }),
        7 | 8 => mission(Mission::Haul {
            from: place(a),
            to: place(b),
            goods: Goods::new(loads(a), loads(b), loads(c)),
            again: c % 2 == 0,
        }),
        9 => mission(Mission::Depart { edge: place(a) }),
        10 | 11 => Command::Order(Order::Build {
            at: place(a),
            project: match b % 6 {
                0 => Project::Fort,
                1 => Project::Terraform,
                _ => Project::Ship(class),
            },
        }),
        12 => Command::Order(Order::Abandon {
            at: place(a),
            index: (b % 3) as u8,
        }),
        13 => Command::Order(Order::Merge {
            fleet,
            into: fleets.first().map_or(fleet, |first| first.id),
        }),
        14 => Command::Order(Order::Split {
            fleet,
            ships: vec![(class, 1)],
            new: FleetId::new(me, view.own.serials.fleet),
        }),
        15 => Command::Order(Order::Assign {
            maje: MajeId::new(me, 0),
            task: match b % 5 {
                0 => Task::Host,
                1 => Task::Spy { on: other },
                2 => Task::Envoy { to: other },
                3 => Task::Command { fleet },
                _ => Task::Govern {
                    territories: vec![place(a)],
                },
            },
        }),
        16 => {
            let gift = match b % 4 {
                0 => vec![Owed::Technology(TechId((c % 3) as u8), 1)],
                _ => Owed::loads(Goods::new(loads(a), loads(b), loads(c))).collect(),
            };
            let deal = Deal::gift(me, other, gift);
            Command::Act(Act::Propose { to: other, deal })
        }
        17 => {
            let thing = Owed::Technology(TechId((c % 3) as u8), 1);
            let owner = if a % 2 == 0 { me } else { other };
            let price = Goods::of(good(b), loads(b).max(1));
            let deal = Deal::sale([me, other], owner, thing, price);
            Command::Act(Act::Propose { to: other, deal })
        }
        18 => {
            let terms = TradeTerms {
                give: (good(b), b % 12),
                get: (good(c), c % 12),
                turns: (b % 9) as u8,
            };
            let deal = Deal::trade([me, other], terms, view.book.turn);
            Command::Act(Act::Propose { to: other, deal })
        }
        _ => {
            let offers = view.own.offers.iter();
            let mut offers = offers.filter(|offer| offer.to == me);
            let Some(offer) = offers.next() else {
                return (me, mission(Mission::Hold));
            };
            Command::Act(Act::Answer {
                offer: offer.id,
                accept: a % 4 != 0,
                motive: Told::default(),
            })
        }
    };
    (me, command)
}

proptest! {
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_books_balance_whatever_anybody_does(
        soil in prop::collection::vec(
            (
                prop::array::uniform3(0..40_i32),
                prop::array::uniform3(0..60_i32),
                0..30_i32,
                0..9_u8,
            ),
            usize::from(PLACES),
        ),
        ships in prop::collection::vec((0..FACTIONS, 0..PLACES, 0..3_u8, 1..6_u16), 1..9),
        turns in prop::collection::vec(
            prop::collection::vec(
                (any::<u8>(), any::<u8>(), any::<u16>(), any::<u16>(), any::<u16>()),
                0..14,
            ),
            1..9,
        ),
        seed in any::<u64>(),
    ) {
        let mut game = world(&soil, &ships).start(seed);
        game.set_open_end(true);
        for wishes in turns {
            for wish in wishes {
                let (faction, command) = command(&game, wish);
                // Most are refused, and that is as it should be.
                let _ = game.submit(faction, &command);
            }
            end_turn_balanced(&mut game);
        }
    }
}
