//! What the objectives of the scenario ask of this faction, as the mind goes about it: lands to
//! have, sects to humble, things to take.

use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Audience, Condition, Count, Good, Peculiarity};
use crate::sim::view::View;

/// What is to be achieved.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Aims {
    /// Lands to hold.
    pub lands: Vec<TerritoryId>,
    /// A peculiarity of land to hold.
    pub peculiar: Option<Peculiarity>,
    /// Sects to leave without land.
    pub humble: Vec<FactionId>,
    /// Places where ships of its own are to lie, and how many.
    pub stations: Vec<(TerritoryId, i32)>,
    /// Goods to carry off.
    pub loot: Option<Good>,
    /// Whether land is to be seized, battles to be won, ships and majes to be taken.
    pub fight: bool,
    /// Whether much is to be given away.
    pub give: bool,
    /// Whether prisoners are to be let go.
    pub release: bool,
}

impl Aims {
    /// What the objectives ask of the faction of a view and what it has not achieved yet.
    #[must_use]
    pub fn of(view: &View<'_>) -> Self {
        let mut aims = Self::default();
        let own = Audience::Only(view.faction());
        let objectives = view.book.objectives.iter().enumerate();
        for (at, objective) in objectives.filter(|(_, it)| it.audience == own) {
            let done = view.own.progress.achieved.get(at).is_some_and(|t| *t > 0);
            if !done {
                aims.add(view, &objective.when);
            }
        }
        let pursued = view.own.pursued.iter();
        let done = pursued.filter_map(|id| view.book.beat(*id).done.as_ref());
        done.for_each(|done| aims.add(view, done));
        aims
    }

    fn add(&mut self, view: &View<'_>, condition: &Condition) {
        match condition {
            Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
                for part in parts {
                    self.add(view, part);
                }
            }
            Condition::Hold { territories, .. } => self.lands.extend(territories),
            Condition::ShipsAt { at, at_least } => self.stations.push((*at, *at_least)),
            Condition::HoldPeculiar { peculiarity, .. } => self.peculiar = Some(*peculiarity),
            Condition::Landless(faction) => self.humble.push(*faction),
            Condition::Did { what, to, .. } if what.is_attack() => {
                self.humble.push(*to);
                self.fight = true;
            }
            Condition::Prisoner(_) | Condition::HaveShip(_) => self.fight = true,
            Condition::Var { var, .. } => match view.book.var(*var).counts {
                Count::Looted(good) => self.loot = Some(good),
                Count::Raids
                | Count::Seizures
                | Count::BattlesWon
                | Count::ShipsCaptured
                | Count::MajesCaptured => self.fight = true,
                Count::Given => self.give = true,
                Count::Released => self.release = true,
                Count::Delivered | Count::TechnologyGained | Count::Improved | Count::Nothing => {}
            },
            _ => {}
        }
    }

    /// Whether a place is one of those it wants to hold.
    #[must_use]
    pub fn wants(&self, view: &View<'_>, at: TerritoryId) -> bool {
        self.lands.contains(&at)
            || self
                .peculiar
                .is_some_and(|wanted| view.book.place(at).is(wanted))
    }
}
