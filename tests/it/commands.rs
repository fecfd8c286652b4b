//! Every command can be given in both front-ends: by what a sheet of the window offers, and by a line that is typed
//! into the terminal. A new command does not compile here until somebody says how it is given.

mod typed;

use crate::sheets::{desk, everything, seated, whoever};
use first_maje::id::{FactionId, FleetId, TerritoryId};
use first_maje::page::rich::Thing;
use first_maje::page::{Action, Aim};
use first_maje::page::{Aiming, aimed};
use first_maje::session::Session;
use first_maje::sim::check::check;
use first_maje::sim::command::{Act, Command, Mission, Order, Project, Task};
use first_maje::sim::conference::KnownConference;
use first_maje::sim::mediation::wars_of_others;
use first_maje::sim::terms::{Ballot, ConferenceAct, FeudAct, MediationAct, Owed};
use first_maje::sim::view::View;
use first_maje::terminal::ink::mark;
use first_maje::terminal::lexicon::Lexicon;
use first_maje::terminal::spell::Speller;
use first_maje::text::{Text, Voice};
use first_maje::window::action::DeskAction;
use first_maje::window::desk::Desk;
use std::collections::BTreeMap;
use typed::typed;

/// The most commands of each name that are typed in every game.
const TYPED: usize = 3;

/// What a command is called here.
fn named(command: &Command) -> &'static str {
    match command {
        Command::Order(order) => of_order(order),
        Command::Act(act) => of_act(act),
    }
}

fn of_order(order: &Order) -> &'static str {
    match order {
        Order::Mission { mission, .. } => of_mission(*mission),
        Order::Stance { .. } => "stance",
        Order::Split { .. } => "split",
        Order::Merge { .. } => "merge",
        Order::Assign { task, .. } => match task {
            Task::Idle => "idle",
            Task::Command { .. } => "command",
            Task::Govern { .. } => "govern",
            Task::Envoy { .. } => "envoy",
            Task::Spy { .. } => "spy",
            Task::Host => "host",
            Task::Attend { .. } => "go to a conference",
            Task::Plot { .. } => "plot",
        },
        Order::Build { project, .. } => match project {
            Project::Ship(_) => "ship",
            Project::Fort => "fort",
            Project::Terraform => "terraform",
        },
        Order::Seal { .. } => "seal",
        Order::Heir { .. } => "heir",
        Order::Exile { .. } => "exile",
        Order::TakeIn { .. } => "take in",
        Order::Suborn { .. } => "turn",
        Order::Abandon { .. } => "abandon",
        Order::Choose { .. } => "choose",
    }
}

fn of_mission(mission: Mission) -> &'static str {
    match mission {
        Mission::Hold => "hold",
        Mission::Move { .. } => "move",
        Mission::Raid { want: None, .. } => "raid",
        Mission::Raid { want: Some(_), .. } => "raid for",
        Mission::Seize { .. } => "seize",
        Mission::Attack { .. } => "attack",
        Mission::Guard { .. } => "guard",
        Mission::Escort { .. } => "escort",
        Mission::Blockade { .. } => "blockade",
        Mission::Withdraw { .. } => "withdraw",
        Mission::Haul { again: true, .. } => "haul",
        Mission::Haul { again: false, .. } => "haul once",
        Mission::Depart { .. } => "depart",
    }
}

fn of_act(act: &Act) -> &'static str {
    match act {
        Act::Propose { deal, .. } if deal.prisoner().is_some() => "ransom",
        Act::Propose { deal, .. } if deal.is_gift() => match deal.clauses[0].what {
            Owed::Technology(..) => "gift of technology",
            _ => "gift",
        },
        Act::Propose { deal, .. } if deal.is_demand() => "demand",
        Act::Propose { .. } => "trade",
        Act::Answer { accept: true, .. } => "accept",
        Act::Answer { accept: false, .. } => "refuse",
        Act::EndDeal { .. } => "end deal",
        Act::Release { .. } => "release",
        Act::Suspect(_) => "suspect",
        Act::Feud(FeudAct::Denounce { .. }) => "denounce",
        Act::Feud(FeudAct::Challenge { .. }) => "challenge",
        Act::Feud(FeudAct::Meet { .. }) => "meet",
        Act::Feud(FeudAct::Treat { .. }) => "keep",
        Act::Feud(FeudAct::Execute { .. }) => "execute",
        Act::Confer(ConferenceAct::Convene { .. }) => "convene",
        Act::Confer(ConferenceAct::Reply { comes: true, .. }) => "promise to come",
        Act::Confer(ConferenceAct::Reply { .. }) => "decline",
        Act::Confer(ConferenceAct::Speak { ballot, .. }) => match ballot {
            Ballot::Leave => "walk out",
            Ballot::Draw { .. } => "draw weapons",
            Ballot::Vote { next: None, .. } => "vote",
            Ballot::Vote { .. } => "vote and put forward",
        },
        Act::Feud(FeudAct::Expose { .. }) => "expose",
        Act::Mediate(MediationAct::Propose { .. }) => "mediate",
        Act::Mediate(MediationAct::Answer { .. }) => "answer a mediator",
    }
}

/// Every name above.
const ALL: [&str; 55] = [
    "heir",
    "exile",
    "take in",
    "turn",
    "stance",
    "split",
    "merge",
    "idle",
    "command",
    "govern",
    "envoy",
    "spy",
    "host",
    "plot",
    "seal",
    "ship",
    "fort",
    "terraform",
    "abandon",
    "hold",
    "move",
    "raid",
    "raid for",
    "seize",
    "attack",
    "guard",
    "escort",
    "blockade",
    "withdraw",
    "haul",
    "haul once",
    "depart",
    "trade",
    "ransom",
    "accept",
    "refuse",
    "end deal",
    "gift",
    "gift of technology",
    "release",
    "demand",
    "denounce",
    "challenge",
    "keep",
    "execute",
    "go to a conference",
    "convene",
    "promise to come",
    "decline",
    "vote",
    "vote and put forward",
    "walk out",
    "draw weapons",
    "suspect",
    "mediate",
];

/// What an action of the window comes to, as far as the rules allow it.
fn offered(view: &View<'_>, action: &Action) -> Vec<Command> {
    let mission = |fleet, mission| Command::Order(Order::Mission { fleet, mission });
    let commands = match action {
        Action::Give(command) => vec![command.clone()],
        Action::GiveAll(commands) => commands.clone(),
        Action::Weigh(fleet, weighed) => vec![mission(*fleet, *weighed)],
        Action::Aim(fleet, aim) => {
            let found = targets(view, *fleet, *aim).into_iter();
            found.map(|found| mission(*fleet, found)).collect()
        }
        _ => Vec::new(),
    };
    let mut allowed = commands;
    allowed.retain(|command| check(view, command).is_ok());
    allowed
}

/// What an aim becomes at a click on the map.
fn targets(view: &View<'_>, fleet: FleetId, aim: Aim) -> Vec<Mission> {
    let own = view.own.fleets.iter();
    let own = own.map(|fleet| Thing::Fleet(fleet.id));
    let seen = view.beliefs.fleets.iter();
    let seen = seen.map(|seen| Thing::Contact(seen.contact));
    let places = view.book.territory_ids().map(Thing::Place);
    let things: Vec<Thing> = own.chain(seen).chain(places).collect();
    let from: Vec<Option<TerritoryId>> = match aim {
        Aim::Haul => view.own.lands.iter().map(|land| Some(land.id)).collect(),
        _ => vec![None],
    };
    let aims = from.into_iter().map(|from| Aiming { fleet, aim, from });
    aims.flat_map(|aiming| {
        let things = things.iter().copied();
        things.filter_map(move |thing| aimed(view, aiming, thing))
    })
    .collect()
}

/// Commands by their names.
type Named = BTreeMap<&'static str, Vec<Command>>;

fn collect(desk: &mut Desk) -> Named {
    let mut found = Named::new();
    let sheets = everything(desk);
    let view = desk.game().and_then(|game| game.view()).expect("a view");
    for (action, _) in sheets.iter().flat_map(|sheet| sheet.asks()) {
        for command in offered(&view, action) {
            let same = found.entry(named(&command)).or_default();
            if !same.contains(&command) {
                same.push(command);
            }
        }
    }
    found
}

/// Some of these, from both ends and the middle.
fn some(of: &[Command]) -> Vec<Command> {
    let step = of.len().div_ceil(TYPED).max(1);
    of.iter().step_by(step).cloned().collect()
}

/// Types commands in the terminal. Exactly these should come out; returns what is wrong with that.
fn type_all(session: &Session, commands: &[Command], text: &Text) -> Vec<String> {
    let me = session.current().expect("somebody plans");
    let view = session.view(me).expect("a view");
    let voice = Voice::new(text, view, mark);
    let lexicon = Lexicon::new(&voice);
    let speller = Speller::new(voice, &lexicon);
    let mut lines = Vec::new();
    for command in commands {
        lines.push(speller.command(command));
        if matches!(command, Command::Order(_)) {
            lines.push(String::from("undo"));
        }
    }
    let (given, said) = typed(session, me, &lines);
    let mut wrong = Vec::new();
    let mut given = given.iter().peekable();
    let mut said = said.as_str();
    for command in commands {
        let line = speller.command(command);
        let echo = format!("> {line}\n");
        let (_, rest) = said.split_once(&echo).expect("what is typed is shown");
        said = rest;
        if given.next_if(|given| *given == command).is_none() {
            let answer = said.split("\n> ").next().unwrap_or_default();
            wrong.push(format!("{:?}: {line}\n{answer}", named(command)));
        }
    }
    wrong.extend(given.map(|given| format!("nobody meant {:?}: {given:?}", named(given))));
    wrong
}

/// Whether a faction knows of a conference of which something is so.
fn conferences(view: &View<'_>, is: impl Fn(&KnownConference, FactionId) -> bool) -> bool {
    let mut known = view.own.conferences.iter();
    known.any(|it| is(it, view.faction()))
}

/// A game in which an invitation waits for an answer that a person may give: minds answer at once.
fn invited() -> Option<Session> {
    let waits = |view: &View<'_>| {
        let comes = |host| ConferenceAct::Reply { host, comes: true };
        let may = |host| check(view, &Command::Act(Act::Confer(comes(host)))).is_ok();
        conferences(view, |it, me| it.waits_for(me) && may(it.host))
    };
    (0..4).map(FactionId).find_map(|seat| {
        let mut session = seated("2371-eighteen-sects", 2, Some(seat));
        for _ in 0..16 {
            if session.view(seat).is_some_and(|view| waits(&view)) {
                return Some(session);
            }
            session.end_turn(seat).ok()?;
        }
        None
    })
}

#[test]
fn every_command_can_be_given_in_both_front_ends() {
    let text = Text::english().expect("the words are sound");
    let mut desks = vec![(desk(seated("2371-eighteen-sects", 5, None)), 6)];
    // Somebody who holds a prisoner, and somebody who can improve a land.
    let improves = |view: &View<'_>| {
        let mut lands = view.own.lands.iter().map(|land| land.id);
        let project = Project::Terraform;
        let build = |at| Command::Order(Order::Build { at, project });
        lands.any(|at| check(view, &build(at)).is_ok())
    };
    let rare = [
        whoever(|view| !view.own.prisoners.is_empty()),
        whoever(improves),
        whoever(|view| {
            let mut exiles = view.own.exiles.iter().map(|it| it.maje);
            let roof = |maje| Command::Order(Order::TakeIn { maje });
            exiles.any(|maje| check(view, &roof(maje)).is_ok())
        }),
        whoever(|view| view.own.blood_enemies.contains(&true)),
        whoever(|view| {
            let mut wars = wars_of_others(view).into_iter();
            let price = None;
            let peace = |between| Act::Mediate(MediationAct::Propose { between, price });
            wars.any(|two| check(view, &Command::Act(peace(two))).is_ok())
        }),
        invited(),
        whoever(|view| {
            conferences(view, |it, me| {
                it.sitting.is_none() && it.is_bound_to_come(me)
            })
        }),
        whoever(|view| conferences(view, |it, me| it.asks(me).is_some())),
    ];
    desks.extend(rare.into_iter().flatten().map(|session| (desk(session), 1)));
    let (mut all, mut wrong) = (Named::new(), Vec::new());
    for (mut desk, turns) in desks {
        for _ in 0..turns {
            let found = collect(&mut desk);
            let session = desk.game().and_then(|game| game.session());
            let session = session.expect("nothing resolves now");
            let mut orders = Vec::new();
            for (name, commands) in found {
                let known = all.entry(name).or_default();
                for command in some(&commands) {
                    match command {
                        Command::Order(_) => orders.push(command.clone()),
                        // It cannot be taken back: each is done in a game of its own.
                        Command::Act(_) if known.is_empty() => {
                            wrong.extend(type_all(session, std::slice::from_ref(&command), &text));
                        }
                        Command::Act(_) => continue,
                    }
                    known.push(command);
                }
            }
            wrong.extend(type_all(session, &orders, &text));
            desk.act(DeskAction::EndTurnNow);
            desk.wait();
            desk.overlays.clear();
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let never: Vec<&str> = ALL
        .into_iter()
        .filter(|name| !all.contains_key(name))
        .collect();
    assert!(never.is_empty(), "nobody could give {never:?}");
}
