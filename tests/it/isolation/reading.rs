//! Everything that a faction can read or be answered, line by line.

use std::fmt::Debug;

use first_maje::council::Recall;
use first_maje::id::{FactionId, MajeId, TechId};
use first_maje::mind;
use first_maje::page::bar::Bar;
use first_maje::page::overlay::DIALOGUES;
use first_maje::page::rich::Thing;
use first_maje::page::search::hits;
use first_maje::page::{News, PageContext, Tab, Weighed, map_tip, thing_sheet};
use first_maje::scenario::model::{Good, Goods, MindDef};
use first_maje::sim::Simulation;
use first_maje::sim::battle::{estimate, odds};
use first_maje::sim::check::check;
use first_maje::sim::command::{Act, Command, Mission, Order, Task};
use first_maje::sim::deal::{appraise, preview};
use first_maje::sim::dice::Seed;
use first_maje::sim::terms::{Deal, Owed, TradeTerms};
use first_maje::sim::view::View;
use first_maje::text::{Text, Voice};

/// One line of a reading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// What was read or asked.
    pub what: String,
    /// What it said.
    pub said: String,
}

/// What has been read so far.
#[derive(Default)]
struct Reading(Vec<Line>);

impl Reading {
    fn push(&mut self, what: impl Debug, said: impl Debug) {
        self.0.push(Line {
            what: format!("{what:?}"),
            said: format!("{said:?}"),
        });
    }

    /// A large value, a line for each line of its plain form, so that a difference is found in it.
    fn spread(&mut self, what: &str, said: impl Debug) {
        for line in format!("{said:#?}").lines() {
            self.0.push(Line {
                what: String::from(what),
                said: String::from(line.trim()),
            });
        }
    }
}

/// Everything a faction can read or be answered at this moment of a game.
pub fn everything(game: &Simulation, reader: FactionId) -> Vec<Line> {
    let view = game.view(reader);
    let mut reading = Reading::default();
    sees(&view, &mut reading);
    asks(&view, &mut reading);
    deals(&view, &mut reading);
    thinks(&view, &mut reading);
    words(game, &view, &mut reading);
    reading.0
}

fn sees(view: &View<'_>, reading: &mut Reading) {
    reading.spread("what everybody knows", view.common);
    reading.spread("its own affairs", view.own);
    reading.spread("what it believes", view.beliefs);
    reading.spread("its ledger", view.ledger);
    reading.spread("the book", view.book);
    reading.spread("the roster", view.roster);
}

/// Missions of every kind for a fleet against everything there is.
fn missions(view: &View<'_>) -> Vec<Mission> {
    let mut missions = vec![Mission::Hold];
    for place in view.book.territory_ids() {
        missions.extend([
            Mission::Move { to: place },
            Mission::Raid {
                target: place,
                want: None,
            },
            Mission::Seize { target: place },
            Mission::Guard { place },
            Mission::Blockade { place },
            Mission::Withdraw { to: place },
        ]);
    }
    let seen = view.beliefs.fleets.iter();
    missions.extend(seen.map(|seen| Mission::Attack {
        contact: seen.contact,
    }));
    missions
}

/// Whether commands are possible, and what fights would bring.
fn asks(view: &View<'_>, reading: &mut Reading) {
    for fleet in &view.own.fleets {
        for mission in missions(view) {
            let order = Order::Mission {
                fleet: fleet.id,
                mission,
            };
            reading.push(&order, check(view, &Command::Order(order.clone())));
            // Odds play many battles, and read what estimates read.
            if matches!(mission, Mission::Raid { .. } | Mission::Attack { .. }) {
                reading.push(mission, odds(view, &[fleet.id], mission));
            }
            reading.push(mission, estimate(view, &[fleet.id], mission));
        }
    }
    for maje in &view.own.majes {
        for who in view.roster.faction_ids() {
            for task in [Task::Envoy { to: who }, Task::Spy { on: who }] {
                let order = Order::Assign {
                    maje: maje.id,
                    task,
                };
                reading.push(&order, check(view, &Command::Order(order.clone())));
            }
        }
    }
}

/// What can be offered to whom, how it is likely taken, and what its own people think of it.
fn deals(view: &View<'_>, reading: &mut Reading) {
    for other in view.roster.faction_ids().filter(|id| *id != view.faction()) {
        let me = view.faction();
        let price = Goods::new(0, 0, 20);
        let thing = Owed::Technology(TechId(0), 1);
        let mut offered = vec![
            Deal::ransom([me, other], me, MajeId::new(other, 0), price),
            Deal::sale([me, other], me, thing, price),
            Deal::sale([me, other], other, thing, price),
            Deal::gift(me, other, Owed::loads(Goods::new(1, 1, 1))),
        ];
        for give in Good::ALL {
            for get in Good::ALL.into_iter().filter(|get| *get != give) {
                let terms = TradeTerms {
                    give: (give, 5),
                    get: (get, 4),
                    turns: 6,
                };
                offered.push(Deal::trade([me, other], terms, view.book.turn));
            }
        }
        for deal in offered {
            reading.push(&deal, preview(view, other, &deal));
            reading.push(&deal, appraise(view, other, &deal));
            let act = Command::Act(Act::Propose { to: other, deal });
            reading.push(&act, check(view, &act));
        }
        reading.push("a fair offer", mind::fair_offer(view, other));
    }
}

/// What a mind in its seat would do at the table, in reply and in its orders.
fn thinks(view: &View<'_>, reading: &mut Reading) {
    let seed = Seed(7);
    let mut memory = mind::TableMemory::default();
    for _ in 0..16 {
        let act = mind::table(view, &MindDef::PLAIN, seed, &mut memory);
        reading.push("a mind at the table", act);
    }
    reading.push(
        "the orders of a mind",
        mind::orders(view, &MindDef::PLAIN, seed),
    );
    for offer in view
        .own
        .offers
        .iter()
        .filter(|offer| offer.to == view.faction())
    {
        let verdict = mind::answer(view, offer);
        reading.push("the counter-offer of a mind", verdict.counter(view, offer));
        reading.push("the reply of a mind", verdict);
    }
}

/// Every page in words, and the news.
fn words(game: &Simulation, view: &View<'_>, reading: &mut Reading) {
    let text = Text::english().expect("the words are sound");
    let dials = first_maje::page::dial::Dials::default();
    let news: Vec<News> = (1..view.turn())
        .map(|turn| News {
            turn,
            records: game.news(view.faction(), turn).collect(),
        })
        .collect();
    let recall = Recall::default();
    let context = PageContext {
        text: &text,
        view: *view,
        planning: true,
        orders: game.orders(view.faction()),
        news: &news,
        recall: &recall,
        dials: &dials,
        aiming: None,
        weighed: None,
        ended: None,
    };
    let voice = Voice::new(&text, *view, |_, name| String::from(name));
    for record in news.iter().flat_map(|news| &news.records) {
        reading.push("the news", voice.event(&record.event));
    }
    for tab in Tab::all() {
        reading.spread(&format!("{tab:?}"), tab.sheet(&context));
    }
    for row in &DIALOGUES {
        reading.spread(row.title, row.overlay.sheet(&context));
    }
    reading.spread("the bar", Bar::of(&context, &voice));
    reading.spread("what can be found", hits(&context, &voice));
    pointed_at(&voice, reading);
    let mut things: Vec<Thing> = Vec::new();
    things.extend(view.book.territory_ids().map(Thing::Place));
    things.extend(view.roster.faction_ids().map(Thing::Faction));
    things.extend(view.own.fleets.iter().map(|fleet| Thing::Fleet(fleet.id)));
    things.extend(
        view.beliefs
            .fleets
            .iter()
            .map(|seen| Thing::Contact(seen.contact)),
    );
    things.extend(view.own.majes.iter().map(|maje| Thing::Maje(maje.id)));
    for thing in things {
        reading.push(thing, map_tip::tip(&voice, thing));
        reading.spread(&format!("{thing:?}"), thing_sheet(&context, thing));
    }
}

/// What the map says of a mission that is aimed at a place.
fn pointed_at(voice: &Voice<'_>, reading: &mut Reading) {
    let view = &voice.view;
    for fleet in view.own.fleets.iter().take(2) {
        for target in view.book.territory_ids() {
            let weighed = Weighed::of(view, fleet.id, Mission::Seize { target });
            reading.push(target, map_tip::weighed(voice, &weighed));
        }
    }
}
