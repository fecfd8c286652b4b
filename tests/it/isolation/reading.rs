//! Everything that a faction can read or be answered, line by line.

use crate::battery;
use std::fmt::Debug;

use first_maje::council::Recall;
use first_maje::id::{FactionId, FleetId, MajeId, TechId};
use first_maje::mind;
use first_maje::page::bar::Bar;
use first_maje::page::overlay::DIALOGUES;
use first_maje::page::rich::Thing;
use first_maje::page::search::hits;
use first_maje::page::{News, PageContext, Tab, Weighed, map_tip, thing_sheet};
use first_maje::scenario::model::{Good, Goods, Hours, IncidentKind, MindDef};
use first_maje::sim::Simulation;
use first_maje::sim::battle::{estimate, odds};
use first_maje::sim::check::check;
use first_maje::sim::command::{Act, Command, Mission, Order};
use first_maje::sim::conference::{Tabled, conference, hall_odds, leaning};
use first_maje::sim::deal::{appraise, clause, preview};
use first_maje::sim::dice::{Purpose, Seed};
use first_maje::sim::terms::{
    Ballot, Clause, ConferenceAct, Deal, Motion, OnlyIf, Owed, Secrecy, TradeTerms, Vote, When,
};
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
    conferences(&view, &mut reading);
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

/// Whether commands are possible, and what fights would bring.
fn asks(view: &View<'_>, reading: &mut Reading) {
    for order in battery::orders(view) {
        reading.push(&order, check(view, &Command::Order(order.clone())));
        if let Order::Mission { fleet, mission } = order {
            fights(view, fleet, mission, reading);
        }
    }
    for seen in &view.beliefs.fleets {
        let mission = Mission::Attack {
            contact: seen.contact,
        };
        for fleet in &view.own.fleets {
            let order = Order::Mission {
                fleet: fleet.id,
                mission,
            };
            reading.push(&order, check(view, &Command::Order(order.clone())));
            fights(view, fleet.id, mission, reading);
        }
    }
    let mut dice = Seed(7).dice(view.turn(), Purpose::Table, None, 7, 0);
    for act in battery::acts(view, &mut dice) {
        if let Act::Propose { to, deal } = &act
            && check(view, &Command::Act(act.clone())).is_ok()
        {
            reading.push(deal, preview(view, *to, deal));
            reading.push(deal, appraise(view, *to, deal));
        }
        reading.push(&act, check(view, &Command::Act(act.clone())));
    }
}

fn fights(view: &View<'_>, fleet: FleetId, mission: Mission, reading: &mut Reading) {
    // Odds play many battles, and read what estimates read.
    if matches!(mission, Mission::Raid { .. } | Mission::Attack { .. }) {
        reading.push(mission, odds(view, &[fleet], mission));
    }
    reading.push(mission, estimate(view, &[fleet], mission));
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
        offered.extend(promises(view, other));
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
        let greedy = TradeTerms {
            give: (Good::Food, 3),
            get: (Good::Water, 9),
            turns: 6,
        };
        let greedy = Deal::trade([me, other], greedy, view.book.turn);
        reading.push(
            "what would make them accept",
            mind::amends(view, other, &greedy),
        );
    }
}

/// Promises of conduct about everybody else, and goods that are due later or in case of an attack.
fn promises(view: &View<'_>, other: FactionId) -> Vec<Deal> {
    let me = view.faction();
    let term = Hours::of_turns(8, view.book.turn);
    let both = |what: Owed| {
        let when = When::usual(what, term);
        let clauses = [
            Clause::new(me, other, what, when),
            Clause::new(other, me, what, when),
        ];
        let mut deal = Deal::new([me, other], clauses);
        deal.secrecy = Secrecy::Public;
        deal
    };
    let third = view.roster.faction_ids();
    let third = third.filter(|it| ![me, other].contains(it));
    let about = third.flat_map(|it| [Owed::Embargo(it), Owed::JointWar(it)]);
    let mut deals: Vec<Deal> = [
        Owed::NonAggression,
        Owed::Defence,
        Owed::Peace,
        Owed::Passage,
        Owed::Vassalage,
    ]
    .into_iter()
    .chain(about)
    .map(both)
    .collect();
    for giver in [me, other] {
        let receiver = if giver == me { other } else { me };
        let when = When::For { term };
        let hostages = clause::hostages(view, giver).into_iter();
        deals.extend(
            hostages.map(|what| Deal::new([me, other], [Clause::new(giver, receiver, what, when)])),
        );
    }
    let food = Owed::Goods(Good::Food, 6);
    let later = Clause::new(other, me, food, When::By { within: term });
    let now = Clause::new(me, other, Owed::Goods(Good::Ore, 4), When::Now);
    deals.push(Deal::new([me, other], [later, now]));
    let laid = |from, to| Clause::new(from, to, Owed::Escrow(Good::Ore, 3), When::Now);
    for secured in [laid(other, me), laid(me, other)] {
        let back = Clause::new(me, other, food, When::By { within: term });
        deals.push(Deal::new([me, other], [later, back, secured]));
    }
    let terms = TradeTerms {
        give: (Good::Food, 5),
        get: (Good::Water, 4),
        turns: 6,
    };
    let attackers = view.roster.faction_ids();
    for by in attackers.filter(|it| ![me, other].contains(it)) {
        let mut deal = Deal::trade([me, other], terms, view.book.turn);
        deal.bind_to(OnlyIf::AttackedBy(by), |_| true);
        deals.push(deal);
    }
    deals
}

/// What can be done about conferences, whom it would invite, and how everybody is believed to vote.
fn conferences(view: &View<'_>, reading: &mut Reading) {
    let me = view.faction();
    let ask = |act: ConferenceAct, reading: &mut Reading| {
        let command = Command::Act(Act::Confer(act));
        reading.push(&command, check(view, &command));
    };
    let all: Vec<FactionId> = view.roster.faction_ids().collect();
    for host in view.roster.faction_ids() {
        let ballot = Ballot::plain(Vote::Yes);
        ask(ConferenceAct::Reply { host, comes: true }, reading);
        ask(ConferenceAct::Speak { host, ballot }, reading);
        for on in view.roster.faction_ids() {
            let ballot = Ballot::Draw { on };
            ask(ConferenceAct::Speak { host, ballot }, reading);
            let known = conference(view, host);
            reading.push((host, on), known.map(|it| hall_odds(view, it, on)));
        }
        let motions = [
            Motion::Peace,
            Motion::War(host),
            Motion::Acclaim(host),
            Motion::Accuse {
                whom: host,
                cause: IncidentKind::Raided,
            },
            Motion::Settle([me.min(host), me.max(host)]),
        ];
        for motion in motions {
            let guests = mind::invite(view, motion);
            reading.push(motion, &guests);
            let (at, on) = (first_maje::id::TerritoryId(0), view.turn() + 2);
            let convene = ConferenceAct::Convene {
                at,
                on,
                guests,
                motion,
                escort: 2,
            };
            ask(convene, reading);
            for who in view.roster.faction_ids() {
                let tabled = Tabled { motion, by: me };
                reading.push((who, motion), leaning(view, who, tabled, &all));
            }
        }
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
    things.extend(view.own.exiles.iter().map(|it| Thing::Maje(it.maje)));
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
