//! Every command can be given in both front-ends: by a verb of the terminal, and by what a sheet of the
//! window offers. A new command does not compile here until somebody says how it is given.

use crate::sheets::{desk, everything, seated};
use first_maje::sim::command::{Act, Command, Gift, Mission, Order, Project, Task, Terms};
use first_maje::terminal::verbs::VERBS;
use first_maje::window::action::{Action, Aim};
use first_maje::window::desk::Desk;
use std::collections::BTreeSet;

/// What a command is called here, and the verb of the terminal that gives it.
fn named(command: &Command) -> (&'static str, &'static str) {
    match command {
        Command::Order(order) => of_order(order),
        Command::Act(act) => of_act(act),
    }
}

fn of_order(order: &Order) -> (&'static str, &'static str) {
    match order {
        Order::Mission { mission, .. } => of_mission(*mission),
        Order::Stance { .. } => ("stance", "stance"),
        Order::Split { .. } => ("split", "split"),
        Order::Merge { .. } => ("merge", "merge"),
        Order::Assign { task, .. } => match task {
            Task::Idle => ("idle", "assign"),
            Task::Command { .. } => ("command", "assign"),
            Task::Govern { .. } => ("govern", "assign"),
            Task::Envoy { .. } => ("envoy", "assign"),
            Task::Spy { .. } => ("spy", "assign"),
            Task::Host => ("host", "assign"),
        },
        Order::Build { project, .. } => match project {
            Project::Ship(_) => ("ship", "build"),
            Project::Fort => ("fort", "fort"),
            Project::Terraform => ("terraform", "improve"),
        },
        Order::Abandon { .. } => ("abandon", "abandon"),
    }
}

fn of_mission(mission: Mission) -> (&'static str, &'static str) {
    match mission {
        Mission::Hold => ("hold", "hold"),
        Mission::Move { .. } => ("move", "move"),
        Mission::Raid { want: None, .. } => ("raid", "raid"),
        Mission::Raid { want: Some(_), .. } => ("raid for", "raid"),
        Mission::Seize { .. } => ("seize", "seize"),
        Mission::Attack { .. } => ("attack", "attack"),
        Mission::Guard { .. } => ("guard", "guard"),
        Mission::Escort { .. } => ("escort", "escort"),
        Mission::Blockade { .. } => ("blockade", "blockade"),
        Mission::Withdraw { .. } => ("withdraw", "withdraw"),
        Mission::Haul { again: true, .. } => ("haul", "haul"),
        Mission::Haul { again: false, .. } => ("haul once", "haul"),
        Mission::Depart { .. } => ("depart", "depart"),
    }
}

fn of_act(act: &Act) -> (&'static str, &'static str) {
    match act {
        Act::Propose { terms, .. } => match terms {
            Terms::Trade(_) => ("trade", "offer"),
            Terms::Ransom { .. } => ("ransom", "ransom"),
        },
        Act::Answer { accept: true, .. } => ("accept", "accept"),
        Act::Answer { accept: false, .. } => ("refuse", "refuse"),
        Act::EndContract { .. } => ("end contract", "cancel"),
        Act::Gift { gift, .. } => match gift {
            Gift::Goods(_) => ("gift", "gift"),
            Gift::Technology(_) => ("gift of technology", "gift"),
        },
        Act::Release { .. } => ("release", "release"),
    }
}

/// Every name above.
const ALL: [&str; 33] = [
    "stance",
    "split",
    "merge",
    "idle",
    "command",
    "govern",
    "envoy",
    "spy",
    "host",
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
    "end contract",
    "gift",
    "gift of technology",
];

/// What an action of the window comes to. What is aimed becomes the mission at a click on the map.
fn offered(
    action: &Action,
    found: &mut BTreeSet<&'static str>,
    verbs: &mut BTreeSet<&'static str>,
) {
    let commands: Vec<Command> = match action {
        Action::Give(command) => vec![command.clone()],
        Action::GiveAll(commands) => commands.clone(),
        Action::Weigh(fleet, mission) => vec![Command::Order(Order::Mission {
            fleet: *fleet,
            mission: *mission,
        })],
        Action::Aim(_, aim) => {
            found.insert(match aim {
                Aim::Move => "move",
                Aim::Raid => "raid",
                Aim::Seize => "seize",
                Aim::Guard => "guard",
                Aim::Blockade => "blockade",
                Aim::Withdraw => "withdraw",
                Aim::Attack => "attack",
                Aim::Escort => "escort",
                Aim::Haul => "haul",
                Aim::Depart => "depart",
            });
            Vec::new()
        }
        _ => Vec::new(),
    };
    for command in commands {
        let (name, verb) = named(&command);
        found.insert(name);
        verbs.insert(verb);
    }
}

fn collect(
    desk: &mut Desk,
    found: &mut BTreeSet<&'static str>,
    verbs: &mut BTreeSet<&'static str>,
) {
    for sheet in everything(desk) {
        for (action, _) in sheet.asks() {
            offered(action, found, verbs);
        }
    }
}

#[test]
fn every_command_can_be_given_in_both_front_ends() {
    let (mut found, mut verbs) = (BTreeSet::new(), BTreeSet::new());
    let mut desk = desk(seated("2371-eighteen-sects", 5, None));
    for _ in 0..6 {
        collect(&mut desk, &mut found, &mut verbs);
        desk.act(Action::EndTurnNow);
        desk.wait();
        desk.overlays.clear();
    }
    // Somebody who holds a prisoner.
    if let Some(session) = crate::sheets::jailer() {
        let mut desk = crate::sheets::desk(session);
        collect(&mut desk, &mut found, &mut verbs);
        assert!(found.contains("release"), "a prisoner can be let go");
    }
    for name in ALL {
        assert!(found.contains(name), "no sheet offers “{name}”: {found:?}");
    }
    for verb in verbs {
        let known = VERBS.iter().any(|known| known.name == verb);
        assert!(known, "the terminal has no verb “{verb}”");
    }
}
