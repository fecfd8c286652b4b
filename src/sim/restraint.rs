//! What keeps one faction from harming another, for playing a game again without a deed: an experiment of the lab. No game that
//! somebody plays has one.

use super::command::{Act, Command, Mission, Order, Task};
use super::terms::{Ballot, ConferenceAct, Deal, Owed, Response, Trigger};
use super::view::View;
use crate::id::FactionId;

/// Who is kept from harming whom, by arms, by plots and by what it tells others of him.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Restraint {
    /// Whose commands are dropped.
    pub by: FactionId,
    /// Against whom they would be.
    pub spared: FactionId,
}

impl Restraint {
    /// Whether a command of the faction of a view would do such harm.
    #[must_use]
    pub fn forbids(self, view: &View<'_>, command: &Command) -> bool {
        view.faction() == self.by
            && match command {
                Command::Order(order) => self.harms(view, order),
                Command::Act(act) => self.betrays(view, act),
            }
    }

    /// The orders that call off what the faction of a view has under way against whom it is kept from.
    #[must_use]
    pub fn stand_down(self, view: &View<'_>) -> Vec<Order> {
        let own = view.own;
        let fleets = own.fleets.iter().map(|it| {
            let (fleet, mission) = (it.id, it.mission);
            let rests = Mission::Hold;
            let calls_off = Order::Mission {
                fleet,
                mission: rests,
            };
            (Order::Mission { fleet, mission }, calls_off)
        });
        let majes = own.majes.iter().map(|it| {
            let (maje, task) = (it.id, it.task.clone());
            let rests = Task::Idle;
            (
                Order::Assign { maje, task },
                Order::Assign { maje, task: rests },
            )
        });
        let seals = own.sealed.iter().map(|it| {
            let (fleet, sealed) = (it.fleet, None);
            let order = Some(it.order);
            let carried = Order::Seal {
                fleet,
                sealed: order,
            };
            (carried, Order::Seal { fleet, sealed })
        });
        let all = fleets.chain(majes).chain(seals);
        all.filter(|(under_way, _)| self.harms(view, under_way))
            .map(|(_, calls_off)| calls_off)
            .collect()
    }

    fn harms(self, view: &View<'_>, order: &Order) -> bool {
        match order {
            Order::Mission { mission, .. } => mission.is_hostile() && self.is_aim(view, *mission),
            Order::Assign {
                task: Task::Plot { scheme, .. },
                ..
            } => scheme.target == self.spared || scheme.third == Some(self.spared),
            Order::Seal {
                sealed: Some(sealed),
                ..
            } => {
                let against = match sealed.when {
                    Trigger::Attack { by, .. } => by.is_none_or(|by| by == self.spared),
                    Trigger::Arrival { of, .. } => of == self.spared,
                };
                against && sealed.then == Response::Strike
            }
            _ => false,
        }
    }

    /// Whether a mission is against a place or a fleet of whoever is spared.
    fn is_aim(self, view: &View<'_>, mission: Mission) -> bool {
        if let Mission::Attack { contact } = mission {
            let mut seen = view.beliefs.fleets.iter();
            return seen.any(|it| it.contact == contact && it.flag == self.spared);
        }
        let at = mission.destination();
        at.is_some_and(|at| view.holder(at) == Some(self.spared))
    }

    fn betrays(self, view: &View<'_>, act: &Act) -> bool {
        match act {
            Act::Propose { deal, .. } => self.tells(deal),
            Act::Answer {
                offer,
                accept: true,
                ..
            } => {
                let mut offers = view.own.offers.iter();
                offers.any(|it| it.id == *offer && it.to == self.by && self.tells(&it.deal))
            }
            Act::Confer(ConferenceAct::Speak {
                ballot: Ballot::Draw { on },
                ..
            }) => *on == self.spared,
            _ => false,
        }
    }

    /// Whether it would tell somebody by a deal what it knows of whoever is spared.
    fn tells(self, deal: &Deal) -> bool {
        let word = Owed::Information(self.spared);
        let mut clauses = deal.clauses.iter();
        clauses.any(|it| it.from == self.by && it.what == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{FleetId, TerritoryId};
    use crate::scenario::model::MindDef;
    use crate::sim::Simulation;
    use crate::sim::check::Refusal;
    use crate::sim::testing::{RAIDER, Sandbox};

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);
    const OTHER: FactionId = FactionId(2);

    fn game() -> Simulation {
        Sandbox::row(4, 1)
            .sect(&[0])
            .sect(&[1])
            .sect(&[2])
            .fleet(0, 0, &[(RAIDER, 6)])
            .change(|it| it.opening.minds.fill(MindDef::Idle))
            .start(1)
    }

    fn raid(at: u16) -> Command {
        let mission = Mission::Raid {
            target: TerritoryId(at),
            want: None,
        };
        let fleet = FleetId::new(ME, 0);
        Command::Order(Order::Mission { fleet, mission })
    }

    #[test]
    fn who_is_kept_from_somebody_attacks_others() {
        let mut game = game();
        game.withhold(Restraint {
            by: ME,
            spared: THEY,
        });
        assert_eq!(game.submit(ME, &raid(1)), Err(Refusal::HoldsBack(THEY)));
        assert_eq!(game.submit(ME, &raid(2)), Ok(()));
    }

    #[test]
    fn what_is_under_way_is_called_off() {
        let mut game = game();
        assert_eq!(game.submit(ME, &raid(1)), Ok(()));
        let called_off = |spared| Restraint { by: ME, spared }.stand_down(&game.view(ME));
        let rests = Order::Mission {
            fleet: FleetId::new(ME, 0),
            mission: Mission::Hold,
        };
        assert_eq!(called_off(THEY), [rests]);
        assert_eq!(called_off(OTHER), []);
    }
}
