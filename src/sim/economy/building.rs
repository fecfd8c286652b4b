//! What is being built: begun when orders arrive, paid for at once, worked on turn by turn.

use super::works::{self, SITES};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Book, FactionTrait, Goods, Roster};
use crate::sim::command::{Command, Order, Project};
use crate::sim::consequence::Consequences;
use crate::sim::event::{Failure, OrderFailed};
use crate::sim::faction::Arsenal;
use crate::sim::goods::Estate;
use crate::sim::index::{Index, Setting};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::plan::Plans;
use crate::sim::territory::{Works, Worksite};
use bevy::ecs::prelude::{Query, Res, ResMut};

/// Whether anybody has ordered anything about building: only then is there anything to do.
pub fn building_planned(plans: Res<Plans>) -> bool {
    plans.iter().any(|(_, orders)| {
        orders
            .iter()
            .any(|order| matches!(order, Order::Build { .. } | Order::Abandon { .. }))
    })
}

/// System: begins and gives up what the orders say, faction by faction, in the order given.
pub fn begin_works(
    setting: Res<Setting>,
    index: Res<Index>,
    plans: Res<Plans>,
    mut works: Query<&mut Works>,
    mut arsenals: Query<&mut Arsenal>,
    mut estate: ResMut<Estate>,
    mut ledger: ResMut<Ledger>,
    mut chronicle: Consequences,
) {
    for (faction, orders) in plans.iter() {
        for order in orders {
            let (Order::Build { at, .. } | Order::Abandon { at, .. }) = order else {
                continue;
            };
            let parts = (
                works.get_mut(index.territory(*at)),
                arsenals.get_mut(index.faction(faction)),
            );
            let (Ok(mut works), Ok(mut arsenal)) = parts else {
                continue;
            };
            let mut site = Site {
                book: &setting,
                roster: &setting.roster,
                faction,
                at: *at,
                works: &mut works,
                arsenal: &mut arsenal,
                estate: &mut estate,
                ledger: &mut ledger,
            };
            let done = match order {
                Order::Build { project, .. } => site.begin(*project),
                Order::Abandon { index, .. } => site.abandon(usize::from(*index)),
                _ => Ok(()),
            };
            if let Err(why) = done {
                chronicle.record(OrderFailed {
                    faction,
                    order: Command::Order(order.clone()),
                    why,
                });
            }
        }
    }
}

/// A place where a faction builds, and what it pays with.
struct Site<'a> {
    book: &'a Book,
    roster: &'a Roster,
    faction: FactionId,
    at: TerritoryId,
    works: &'a mut Works,
    arsenal: &'a mut Arsenal,
    estate: &'a mut Estate,
    ledger: &'a mut Ledger,
}

impl Site<'_> {
    fn begin(&mut self, project: Project) -> Result<(), Failure> {
        let held = self.estate.land(self.at).holder == Some(self.faction);
        let ship = matches!(project, Project::Ship(_));
        let aboard = ship && builds_aboard(self.roster, self.estate, self.faction, self.at);
        if !(held || aboard) {
            return Err(Failure::NotHeld);
        }
        if self.works.sites.len() >= SITES {
            return Err(Failure::NoRoom);
        }
        let fort = works::fort_planned(self.works.fort, &self.works.sites);
        let (cost, turns) =
            works::cost(self.book, self.at, project, fort).ok_or(Failure::NoTechnology)?;
        self.allow(project)?;
        let there = if held {
            self.estate.available(self.at)
        } else {
            self.estate.aboard(self.faction, self.at)
        };
        if !there.covers(cost) {
            return Err(Failure::NoGoods);
        }
        self.pay(held, cost);
        if project == Project::Terraform {
            self.use_up();
        }
        self.works.sites.push(Worksite {
            project,
            builder: self.faction,
            left: turns,
        });
        Ok(())
    }

    /// Whether the faction still can build such a thing.
    fn allow(&self, project: Project) -> Result<(), Failure> {
        let planned = |what: Project| {
            self.works
                .sites
                .iter()
                .filter(|s| s.project == what)
                .count()
        };
        match project {
            Project::Ship(class) => match self.book.class(class).requires {
                Some(needed) if !self.arsenal.has(needed) => Err(Failure::NoTechnology),
                _ => Ok(()),
            },
            Project::Fort => {
                let level = works::fort_planned(self.works.fort, &self.works.sites);
                if level < works::FORT_MOST {
                    Ok(())
                } else {
                    Err(Failure::NoRoom)
                }
            }
            Project::Terraform => {
                let times = usize::from(self.works.improved) + planned(Project::Terraform);
                let technology = self.estate.house(self.faction).effects.terraforming;
                if times >= usize::from(works::IMPROVED_MOST) {
                    Err(Failure::NoRoom)
                } else if technology.is_some_and(|technology| {
                    self.arsenal.held()[technology.index()]
                        >= works::terraforming(self.book, technology)
                }) {
                    Ok(())
                } else {
                    Err(Failure::NoTechnology)
                }
            }
        }
    }

    fn pay(&mut self, held: bool, cost: Goods) {
        let (at, faction) = (self.at, self.faction);
        if held {
            self.estate.take(self.ledger, at, cost, Cause::Building);
        } else {
            self.estate
                .take_aboard(self.ledger, faction, at, cost, Cause::Building);
        }
    }

    /// Uses up terraforming systems, where they come in units.
    fn use_up(&mut self) {
        let Some(technology) = self.estate.house(self.faction).effects.terraforming else {
            return;
        };
        if self.book.technology(technology).units {
            let needed = works::terraforming(self.book, technology);
            let units = &mut self.arsenal.held_mut()[technology.index()];
            let used = needed.min(*units);
            *units -= used;
            let account = Account::Technology(technology);
            self.ledger.post(
                Some(self.faction),
                account,
                -i32::from(used),
                Cause::Terraforming,
            );
        }
    }

    fn abandon(&mut self, index: usize) -> Result<(), Failure> {
        let site = self.works.sites.get(index).ok_or(Failure::Gone)?;
        if site.builder != self.faction {
            return Err(Failure::NotHeld);
        }
        let site = self.works.sites.remove(index);
        let fort = works::fort_planned(self.works.fort, &self.works.sites);
        let back = works::refund(self.book, self.at, &site, fort);
        if self.estate.land(self.at).holder == Some(self.faction) {
            self.estate.put(self.ledger, self.at, back, Cause::Building);
        } else {
            let (faction, at) = (self.faction, self.at);
            self.estate
                .pile(self.ledger, faction, at, back, Cause::Building);
        }
        Ok(())
    }
}

/// Whether a faction builds aboard its ships and has some at the place.
pub(super) fn builds_aboard(
    roster: &Roster,
    estate: &Estate,
    faction: FactionId,
    at: TerritoryId,
) -> bool {
    roster.faction(faction).is(FactionTrait::Nomads)
        && estate.fleets_at(faction, at).next().is_some()
}
