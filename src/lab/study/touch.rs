//! Whether a matter of the council is treated alike by what several would order and do at the table.

use super::leaders::{Deeds, LEADERS};
use crate::council::What;
use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
use crate::scenario::model::Good;
use crate::sim::command::{Act, Mission, Order, Task};
use crate::sim::terms::FeudAct;
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
    /// What is done at the table with these.
    with: Vec<FactionId>,
    /// Goods that are got at the table, of whomever.
    buys: Vec<Good>,
}

/// Whether what they would do about a matter differs, by orders or at the table. Matters that neither answers never do.
pub fn treated_differently(view: &View<'_>, what: &What, deeds: &[Deeds; LEADERS]) -> bool {
    let subject = subject(view, what);
    let about = deeds.each_ref().map(|deeds| {
        let orders = deeds.orders.iter().filter(|it| subject.concerns(view, it));
        let orders = orders.map(|order| format!("{order:?}"));
        let acts = deeds.acts.iter().filter(|it| subject.is_of(view, it));
        let acts = acts.map(|act| format!("{act:?}"));
        let mut about: Vec<String> = orders.chain(acts).collect();
        about.sort_unstable();
        about
    });
    about.iter().any(|it| *it != about[0])
}

fn subject(view: &View<'_>, what: &What) -> Subject {
    let mut it = Subject::default();
    match what {
        What::Short { good, fleet, .. } => {
            it.buys.push(*good);
            it.fleets.extend(fleet);
            it.raids = true;
        }
        What::Due { due, .. } => {
            it.raids = due.fails.is_some();
            it.with.push(due.to);
            it.buys.extend(due.what.goods().map(|(good, _)| good));
        }
        What::Rival { contest } => {
            it.against = Some(contest.faction);
            it.with.push(contest.faction);
        }
        What::Suspect {
            who, land, fleet, ..
        } => {
            it.against = Some(*who);
            it.with.push(*who);
            it.lands.extend(land);
            it.fleets.extend(fleet);
        }
        What::Wronged { by, .. } => {
            it.against = Some(*by);
            it.with.push(*by);
        }
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
        What::Threat {
            contact,
            land,
            guard,
            ..
        } => {
            let seen = view.beliefs.sighting(*contact);
            it.with.extend(seen.map(|seen| seen.flag));
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
        What::Contract { partner, .. } => it.with.push(*partner),
        What::Inherited { to, .. } => it.with.extend(to),
        What::Unacknowledged { by, .. } => it.with.push(*by),
        What::Scene { .. }
        | What::Mediation { .. }
        | What::Challenge { .. }
        | What::Invitation { .. }
        | What::Vote { .. }
        | What::Offer { .. }
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

    /// Whether something is done at the table about it.
    fn is_of(&self, view: &View<'_>, act: &Act) -> bool {
        let me = view.faction();
        let held = |maje: &MajeId| self.majes.contains(maje);
        match act {
            Act::Propose { to, deal } => {
                let gets = deal.clauses.iter().filter(|it| it.to == me);
                let mut gets = gets.filter_map(|it| it.what.goods());
                self.with.contains(to)
                    || gets.any(|(good, _)| self.buys.contains(&good))
                    || deal.prisoner().as_ref().is_some_and(held)
            }
            Act::EndDeal { deal, .. } => {
                let mut deals = view.own.deals.iter();
                deals.any(|it| it.id == *deal && self.with.contains(&it.with))
            }
            Act::Feud(feud) => match feud {
                FeudAct::Denounce { whom, .. } => self.with.contains(whom),
                FeudAct::Challenge { to } => self.with.contains(to),
                FeudAct::Expose { by, .. } => self.with.contains(by),
                FeudAct::Treat { maje, .. } | FeudAct::Execute { maje } => held(maje),
                FeudAct::Meet { .. } => false,
            },
            Act::Release { maje } => held(maje),
            Act::Answer { .. } | Act::Confer(_) | Act::Suspect(_) | Act::Mediate(_) => false,
        }
    }
}
