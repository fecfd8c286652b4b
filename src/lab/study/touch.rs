//! Whether sets of orders treat a matter of the council alike.

use super::leaders::LEADERS;
use crate::council::What;
use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
use crate::sim::command::{Mission, Order, Task};
use crate::sim::view::View;

/// What orders about a matter would be about.
#[derive(Debug, Default)]
struct Subject {
    fleets: Vec<FleetId>,
    lands: Vec<TerritoryId>,
    majes: Vec<MajeId>,
    /// Land of this faction.
    against: Option<FactionId>,
    /// Raids for goods, wherever.
    raids: bool,
    /// What is built, wherever.
    works: bool,
    /// Who is to follow the First Maje.
    heir: bool,
    /// Who keeps open house.
    feasts: bool,
    /// Who speaks at the conference of this host.
    speaks: Option<FactionId>,
}

/// Whether the orders that are about a matter differ. Matters that no order answers never do.
pub fn treated_differently(view: &View<'_>, what: &What, orders: &[Vec<Order>; LEADERS]) -> bool {
    let subject = subject(what);
    let about = orders.each_ref().map(|orders| {
        let about = orders.iter().filter(|order| subject.concerns(view, order));
        let mut about: Vec<String> = about.map(|order| format!("{order:?}")).collect();
        about.sort_unstable();
        about
    });
    about.iter().any(|it| *it != about[0])
}

fn subject(what: &What) -> Subject {
    let mut it = Subject::default();
    match what {
        What::Short { fleet, .. } => {
            it.fleets.extend(fleet);
            it.raids = true;
        }
        What::Due { due, .. } => it.raids = due.fails.is_some(),
        What::Rival { contest } => it.against = Some(contest.faction),
        What::Suspect {
            who, land, fleet, ..
        } => {
            it.against = Some(*who);
            it.lands.extend(land);
            it.fleets.extend(fleet);
        }
        What::Wronged { by, .. } => it.against = Some(*by),
        What::Captive { maje, .. }
        | What::Imprisoned { maje, .. }
        | What::Returned { maje, .. }
        | What::Ripe { maje, .. } => it.majes.push(*maje),
        What::Rumour { maje, .. } => it.majes.extend(maje),
        What::Called { call, .. } => {
            it.lands.push(call.at);
            it.against = Some(call.against);
        }
        What::Post { post, fleet } => {
            it.lands.push(post.at);
            it.fleets.extend(fleet);
        }
        What::Threat { land, guard, .. } => {
            it.lands.push(*land);
            it.fleets.extend(guard.map(|guard| guard.fleet));
        }
        What::CutOff { lacks, relief, .. } => {
            it.lands.extend(lacks.iter().flat_map(|lack| &lack.lands));
            it.fleets.extend(relief.as_ref().map(|relief| relief.fleet));
        }
        What::Restless { maje, .. } => {
            it.majes.push(*maje);
            it.feasts = true;
        }
        What::Ungoverned { maje, .. } | What::Exile { maje, .. } => it.majes.push(*maje),
        What::Rivals { majes } => {
            it.majes.extend(majes);
            it.heir = true;
        }
        What::Idle { majes, .. } => it.majes.extend(majes),
        What::Raid { fleet, target, .. } | What::Seize { fleet, target, .. } => {
            it.fleets.push(*fleet);
            it.lands.push(*target);
        }
        What::Cargo { fleet, .. } => it.fleets.push(*fleet),
        What::Delegate { host } => it.speaks = Some(*host),
        What::Fleets { fleets, .. } => it.fleets.extend(fleets),
        What::Ore { .. } => it.works = true,
        What::Scene { .. }
        | What::Mediation { .. }
        | What::Challenge { .. }
        | What::Invitation { .. }
        | What::Vote { .. }
        | What::Offer { .. }
        | What::Contract { .. }
        | What::Inherited { .. }
        | What::Unacknowledged { .. }
        | What::Ending { .. }
        | What::Aim { .. } => {}
    }
    it
}

impl Subject {
    fn concerns(&self, view: &View<'_>, order: &Order) -> bool {
        match order {
            Order::Mission { fleet, mission } => {
                let goal = view.goal(*mission);
                let held = goal.and_then(|at| view.holder(at));
                self.fleets.contains(fleet)
                    || goal.is_some_and(|at| self.lands.contains(&at))
                    || self.against.is_some() && held == self.against
                    || self.raids && matches!(mission, Mission::Raid { .. })
            }
            Order::Assign { maje, task } => {
                let speaks = |host| *task == Task::Attend { host };
                self.majes.contains(maje)
                    || self.feasts && *task == Task::Host
                    || self.speaks.is_some_and(speaks)
            }
            Order::Exile { maje } | Order::TakeIn { maje } | Order::Suborn { maje } => {
                self.majes.contains(maje)
            }
            Order::Heir { .. } => self.heir,
            Order::Build { .. } => self.works,
            _ => false,
        }
    }
}
