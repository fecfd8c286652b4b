//! Orders as they are typed.

use super::Speller;
use crate::id::FleetId;
use crate::sim::command::{Mission, Order, Posture, Project, Stance, Task};

impl Speller<'_> {
    /// The line that gives an order.
    #[must_use]
    pub fn order(&self, order: &Order) -> String {
        match order {
            Order::Mission { fleet, mission } => self.mission(*fleet, *mission),
            Order::Stance { fleet, stance } => {
                format!("stance {} {}", self.fleet(*fleet), manner(*stance))
            }
            Order::Split { fleet, ships, .. } => {
                let ships = ships
                    .iter()
                    .map(|(class, count)| format!("{count} {}", self.class(*class)));
                let ships: Vec<String> = ships.collect();
                format!("split {} {}", self.fleet(*fleet), ships.join(" and "))
            }
            Order::Merge { fleet, into } => {
                format!("merge {} into {}", self.fleet(*fleet), self.fleet(*into))
            }
            Order::Seal { fleet, sealed } => self.seal(*fleet, *sealed),
            Order::Heir { maje } => {
                let named = maje.map_or_else(|| String::from("off"), |maje| self.maje(maje));
                format!("heir {named}")
            }
            Order::Exile { maje } => format!("exile {}", self.maje(*maje)),
            Order::Suborn { maje } => format!("turn {}", self.prisoner(*maje)),
            Order::TakeIn { maje } => format!("shelter {}", self.exile(*maje)),
            Order::Assign { maje, task } => {
                format!("assign {} {}", self.maje(*maje), self.task(task))
            }
            Order::Build { at, project } => match project {
                Project::Ship(class) => {
                    format!("build {} at {}", self.class(*class), self.place(*at))
                }
                Project::Fort => format!("fort {}", self.place(*at)),
                Project::Terraform => format!("improve {}", self.place(*at)),
            },
            Order::Choose { scene, option } => {
                let waiting = &self.voice.view.own.scenes;
                let at = waiting.iter().position(|posed| posed.scene == *scene);
                format!("choose {} in {}", option + 1, at.unwrap_or(0) + 1)
            }
            Order::Abandon { at, index } => {
                let sites = self.voice.view.land(*at).map_or(0, |land| land.sites.len());
                match sites {
                    0 | 1 => format!("abandon {}", self.place(*at)),
                    _ => format!("abandon {} {}", self.place(*at), index + 1),
                }
            }
        }
    }

    /// The line that sends a fleet on a mission.
    #[must_use]
    pub fn mission(&self, fleet: FleetId, mission: Mission) -> String {
        self.mission_of(&[fleet], mission)
    }

    /// The line that sends several fleets on one mission.
    #[must_use]
    pub fn mission_of(&self, fleets: &[FleetId], mission: Mission) -> String {
        let own: Vec<String> = fleets.iter().map(|fleet| self.fleet(*fleet)).collect();
        let own = own.join(", ");
        match mission {
            Mission::Hold => format!("hold {own}"),
            Mission::Move { to } => format!("move {own} to {}", self.place(to)),
            Mission::Withdraw { to } => format!("withdraw {own} to {}", self.place(to)),
            Mission::Raid { target, want } => {
                let wanted = want.map(|good| format!(" for {}", self.good(good)));
                let wanted = wanted.unwrap_or_default();
                format!("raid {} with {own}{wanted}", self.place(target))
            }
            Mission::Seize { target } => format!("seize {} with {own}", self.place(target)),
            Mission::Guard { place } => format!("guard {} with {own}", self.place(place)),
            Mission::Blockade { place } => format!("blockade {} with {own}", self.place(place)),
            Mission::Attack { contact } => {
                format!("attack {} with {own}", self.contact(contact))
            }
            Mission::Escort { fleet } => format!("escort {} with {own}", self.fleet(fleet)),
            Mission::Haul {
                from,
                to,
                goods,
                again,
            } => {
                let once = if again { "" } else { " once" };
                let (from, to) = (self.place(from), self.place(to));
                let goods = self.goods(goods);
                format!("haul {goods} from {from} to {to}{once} with {own}")
            }
            Mission::Depart { edge } => format!("depart {own} at {}", self.place(edge)),
        }
    }

    fn task(&self, task: &Task) -> String {
        match task {
            Task::Idle => String::from("idle"),
            Task::Host => String::from("host"),
            Task::Attend { host } => format!("attend {}", self.faction(*host)),
            Task::Command { fleet } => format!("command {}", self.fleet(*fleet)),
            Task::Govern { territories } => {
                let places: Vec<String> = territories.iter().map(|id| self.place(*id)).collect();
                format!("govern {}", places.join(", "))
            }
            Task::Envoy { to } => format!("envoy {}", self.faction(*to)),
            Task::Spy { on } => format!("spy {}", self.faction(*on)),
            Task::Plot { scheme, strikes } => self.plot(*scheme, *strikes),
        }
    }
}

fn manner(stance: Stance) -> String {
    let posture = match stance.posture {
        Posture::Lure => "lure",
        Posture::Press => "press",
        Posture::Screen => "screen",
    };
    format!("{posture} break {}", stance.break_point)
}
