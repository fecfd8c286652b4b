//! Actions of pages as they are typed. What has to be chosen first stands in capitals.

use super::Speller;
use crate::id::{FleetId, ObjectiveId};
use crate::page::rich::Thing;
use crate::page::{Action, Aim, Overlay};
use crate::sim::command::Mission;
use crate::terminal::lexicon;
use crate::terminal::verbs::{self, Kinds};

impl Speller<'_> {
    /// The line that does what an action does, on a page that is about something; `None` where only a click does it.
    #[must_use]
    pub fn action(&self, action: &Action, about: Option<Thing>) -> Option<String> {
        match action {
            Action::Look(thing) => self.look(*thing),
            Action::Open(tab) => Some(tab.row().name.to_owned()),
            Action::Overlay(overlay) => overlay_verb(*overlay).map(str::to_owned),
            Action::Aim(fleet, aim) => Some(self.aim(*fleet, *aim)),
            Action::Weigh(fleet, mission) => Some(self.weigh(*fleet, *mission)),
            Action::Give(command) => Some(self.command(command)),
            Action::GiveAll(commands) => match commands.as_slice() {
                [only] => Some(self.command(only)),
                _ => None,
            },
            Action::Dials(settings) => match settings.as_slice() {
                [(dial, value)] => self.dial(*dial, *value, about),
                several => self.plots(several),
            },
            Action::Deal(faction) => Some(format!("suggest {}", self.faction(*faction))),
            Action::Draft(deal) => Some(format!(
                "suggest {} {}",
                self.faction(deal.parties[1]),
                self.terms(deal)
            )),
            Action::Undo => Some(String::from("undo")),
            Action::EndTurn => Some(String::from("end")),
            Action::Leave | Action::Quit => Some(String::from("quit")),
            Action::Target(_) | Action::Join(_) => None,
        }
    }

    /// The line that shows the page of a thing.
    #[must_use]
    pub fn look(&self, thing: Thing) -> Option<String> {
        Some(match thing {
            Thing::Place(id) => self.alone(self.place(id), "territory"),
            Thing::Faction(id) => format!("sect {}", self.faction(id)),
            Thing::Fleet(id) => format!("fleet {}", self.fleet(id)),
            Thing::Contact(id) => format!("fleet {}", self.contact(id)),
            Thing::Maje(id) if self.voice.view.maje(id).is_some() => {
                format!("maje {}", self.maje(id))
            }
            Thing::Maje(id) if self.voice.view.own.exile(id).is_some() => {
                format!("maje {}", self.exile(id))
            }
            Thing::Maje(id) => format!("maje {}", self.prisoner(id)),
            Thing::Class(id) => self.alone(self.class(id), "look"),
            Thing::Technology(id) => self.alone(self.technology(id), "look"),
            Thing::Good(good) => format!("look {}", self.good(good)),
            Thing::Entry(at) => self.entry(at),
            Thing::Goal(id) => self.goal(id),
        })
    }

    fn entry(&self, at: u16) -> String {
        let thing = lexicon::LexiconThing::Entry(usize::from(at));
        self.alone(self.name(thing, Kinds::ENTRY, false), "look")
    }

    fn goal(&self, id: ObjectiveId) -> String {
        self.alone(
            self.name(lexicon::LexiconThing::Goal(id), Kinds::GOAL, false),
            "look",
        )
    }

    /// A name alone, where no verb begins like it; else behind a verb.
    fn alone(&self, name: String, verb: &str) -> String {
        let first = name.split(' ').next().unwrap_or_default();
        if name.starts_with('"') || !verbs::matching(first).is_empty() {
            return format!("{verb} {name}");
        }
        name
    }

    fn weigh(&self, fleet: FleetId, mission: Mission) -> String {
        let own = self.fleet(fleet);
        match mission {
            Mission::Raid { target, .. } => format!("odds {own} raid {}", self.place(target)),
            Mission::Seize { target } => format!("odds {own} seize {}", self.place(target)),
            Mission::Blockade { place } => format!("odds {own} blockade {}", self.place(place)),
            Mission::Attack { contact } => {
                format!("odds {own} attack {}", self.contact(contact))
            }
            peaceful => self.mission(fleet, peaceful),
        }
    }

    fn aim(&self, fleet: FleetId, aim: Aim) -> String {
        let own = self.fleet(fleet);
        match aim {
            Aim::Move => format!("move {own} to PLACE"),
            Aim::Raid => format!("raid PLACE with {own}"),
            Aim::Seize => format!("seize PLACE with {own}"),
            Aim::Guard => format!("guard PLACE with {own}"),
            Aim::Blockade => format!("blockade PLACE with {own}"),
            Aim::Withdraw => format!("withdraw {own}"),
            Aim::Attack => format!("attack FLEET with {own}"),
            Aim::Escort => format!("escort FLEET with {own}"),
            Aim::Haul => format!("haul GOOD from PLACE to PLACE with {own}"),
            Aim::Depart => format!("depart {own} at PLACE"),
        }
    }
}

/// The verb that opens a dialogue; `None` for what only a window has.
const fn overlay_verb(overlay: Overlay) -> Option<&'static str> {
    match overlay {
        Overlay::Load => Some("saves"),
        Overlay::Save => Some("save"),
        Overlay::Help => Some("help"),
        Overlay::Briefing => Some("briefing"),
        Overlay::Orders => Some("orders"),
        Overlay::Pause
        | Overlay::Settings
        | Overlay::Ending
        | Overlay::Fallen
        | Overlay::Search
        | Overlay::EndTurn
        | Overlay::Notes => None,
    }
}
