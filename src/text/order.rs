//! Orders and missions: what was said, said back.

use super::say;
use super::voice::Voice;
use crate::id::TerritoryId;
use crate::scenario::model::Goods;
use crate::sim::command::{Command, Mission, Order, Posture, Project, Stance};
use crate::sim::economy::works;

/// To haul so much of a good is to haul all of it.
pub const ALL_THERE_IS: i32 = 9999;

impl Voice<'_> {
    /// Standing orders, as a phrase: "raid Lone Well for water".
    #[must_use]
    pub fn mission(&self, mission: Mission) -> String {
        match mission {
            Mission::Hold => say!(self, "mission-hold"),
            Mission::Move { to } => say!(self, "mission-move", place = self.place(to)),
            Mission::Raid { target, want: None } => {
                say!(self, "mission-raid", place = self.place(target))
            }
            Mission::Raid {
                target,
                want: Some(good),
            } => say!(
                self,
                "mission-raid-for",
                place = self.place(target),
                good = self.good(good)
            ),
            Mission::Seize { target } => say!(self, "mission-seize", place = self.place(target)),
            Mission::Attack { contact } => {
                say!(self, "mission-attack", fleet = self.contact(contact))
            }
            Mission::Guard { place } => say!(self, "mission-guard", place = self.place(place)),
            Mission::Escort { fleet } => say!(self, "mission-escort", fleet = self.fleet(fleet)),
            Mission::Blockade { place } => {
                say!(self, "mission-blockade", place = self.place(place))
            }
            Mission::Withdraw { to } => say!(self, "mission-withdraw", place = self.place(to)),
            Mission::Haul {
                from,
                to,
                goods,
                again,
            } => {
                let id = if again {
                    "mission-haul"
                } else {
                    "mission-haul-once"
                };
                say!(
                    self,
                    id,
                    goods = self.freight(goods),
                    from = self.place(from),
                    to = self.place(to)
                )
            }
            Mission::Depart { edge } => say!(self, "mission-depart", place = self.place(edge)),
        }
    }

    /// What is to be hauled: amounts, or the name alone where there is no limit.
    fn freight(&self, goods: Goods) -> String {
        let parts: Vec<String> = goods
            .iter()
            .filter(|(_, amount)| *amount > 0)
            .map(|(good, amount)| {
                if amount >= ALL_THERE_IS {
                    self.good(good)
                } else {
                    self.goods(Goods::of(good, amount))
                }
            })
            .collect();
        self.list(&parts)
    }

    /// A manner of fighting.
    #[must_use]
    pub fn posture(&self, posture: Posture) -> String {
        match posture {
            Posture::Lure => say!(self, "posture-lure"),
            Posture::Press => say!(self, "posture-press"),
            Posture::Screen => say!(self, "posture-screen"),
        }
    }

    /// A manner of fighting with its break point.
    #[must_use]
    pub fn stance(&self, stance: Stance) -> String {
        say!(
            self,
            "stance",
            posture = self.posture(stance.posture),
            point = i32::from(stance.break_point)
        )
    }

    /// Something to build.
    #[must_use]
    pub fn project(&self, project: Project) -> String {
        match project {
            Project::Ship(class) => self.class(class),
            Project::Fort => say!(self, "project-fort"),
            Project::Terraform => say!(self, "project-terraform"),
        }
    }

    /// An order, said back.
    #[must_use]
    pub fn order(&self, order: &Order) -> String {
        match order {
            Order::Mission { fleet, mission } => say!(
                self,
                "order-mission",
                fleet = self.fleet(*fleet),
                mission = self.mission(*mission)
            ),
            Order::Stance { fleet, stance } => say!(
                self,
                "order-stance",
                fleet = self.fleet(*fleet),
                stance = self.stance(*stance)
            ),
            Order::Split { fleet, ships, new } => {
                let ships: Vec<String> = ships
                    .iter()
                    .map(|(class, count)| self.ships_of(*class, i32::from(*count)))
                    .collect();
                say!(
                    self,
                    "order-split",
                    fleet = self.fleet(*fleet),
                    ships = self.list(&ships),
                    new = self.fleet(*new)
                )
            }
            Order::Merge { fleet, into } => say!(
                self,
                "order-merge",
                fleet = self.fleet(*fleet),
                into = self.fleet(*into)
            ),
            Order::Seal { fleet, sealed } => {
                let (fleet, sealed) = (self.fleet(*fleet), self.sealed(*sealed));
                say!(self, "order-seal", fleet = fleet, sealed = sealed)
            }
            Order::Heir { maje: Some(maje) } => {
                say!(self, "order-heir", maje = self.maje(*maje))
            }
            Order::Heir { maje: None } => say!(self, "order-heir-none"),
            Order::Exile { maje } => say!(self, "order-exile", maje = self.maje(*maje)),
            Order::Suborn { maje } => say!(self, "order-suborn", maje = self.maje(*maje)),
            Order::TakeIn { maje } => say!(self, "order-take-in", maje = self.maje(*maje)),
            Order::Assign { maje, task } => say!(
                self,
                "order-assign",
                maje = self.maje(*maje),
                task = self.task(task)
            ),
            Order::Build { at, project } => say!(
                self,
                "order-build",
                what = self.project(*project),
                place = self.place(*at)
            ),
            Order::Choose { scene, option } => self.choice(*scene, *option),
            Order::Abandon { at, index } => {
                let site = self.view.land(*at);
                let site = site.and_then(|land| land.sites.get(usize::from(*index)));
                match site {
                    Some(site) => say!(
                        self,
                        "order-abandon-what",
                        what = self.project(site.project),
                        place = self.place(*at)
                    ),
                    None => say!(
                        self,
                        "order-abandon",
                        number = i32::from(*index) + 1,
                        place = self.place(*at)
                    ),
                }
            }
        }
    }

    /// All orders of this turn, each in words. What was given up is called by its name, though it is no longer there.
    #[must_use]
    pub fn orders(&self, orders: &[Order]) -> Vec<String> {
        let mut given_up: Vec<TerritoryId> = Vec::new();
        let each = orders.iter().map(|order| {
            let Order::Abandon { at, .. } = order else {
                return self.order(order);
            };
            let before = given_up.iter().filter(|it| *it == at).count();
            given_up.push(*at);
            let land = self.view.land(*at);
            let project = land.and_then(|land| land.given_up.get(before));
            project.map_or_else(
                || self.order(order),
                |project| {
                    let what = self.project(*project);
                    say!(
                        self,
                        "order-abandon-what",
                        what = what,
                        place = self.place(*at)
                    )
                },
            )
        });
        each.collect()
    }

    /// What comes back of the cost of a work that is given up now.
    #[must_use]
    pub fn comes_back(&self, at: TerritoryId, index: u8) -> Option<String> {
        let land = self.view.land(at)?;
        let mut sites = land.sites.clone();
        let index = usize::from(index);
        let site = (index < sites.len()).then(|| sites.remove(index))?;
        let fort = works::fort_planned(land.fort, &sites);
        let (cost, _) = works::cost(self.book(), at, site.project, fort)?;
        let back = works::refund(self.book(), at, &site, fort);
        let id = if back == cost {
            "abandon-all-back"
        } else {
            "abandon-some-back"
        };
        Some(self.say(id, &[("back", self.goods(back).into())]))
    }

    /// A command, said back: for the log and for what could not be done.
    #[must_use]
    pub fn what_was_ordered(&self, command: &Command) -> String {
        match command {
            Command::Order(order) => self.order(order),
            Command::Act(act) => self.act(act),
        }
    }
}
