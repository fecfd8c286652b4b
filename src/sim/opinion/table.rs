//! The table of incidents and the matrix of opinions.

use super::incident::{Deed, Incident};
use crate::id::{FactionId, Turn};
use crate::scenario::audit::Flaw;
use crate::scenario::model::muldiv;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// Incidents and the opinions they add up to.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinions {
    incidents: Vec<Incident>,
    /// Standing opinion, row by row: of × toward.
    standing: Vec<i16>,
    blood: Vec<bool>,
    /// Standing opinion and incidents together.
    current: Vec<i16>,
    width: usize,
}

impl SavedTable for Opinions {
    fn begin(start: &Start<'_>) -> Self {
        let width = start.scenario.factions.len();
        let mut opinions = Self {
            incidents: Vec::new(),
            standing: vec![0; width * width],
            blood: vec![false; width * width],
            current: Vec::new(),
            width,
        };
        for relation in &start.scenario.opening.relations {
            let cell = opinions.cell(relation.of, relation.toward);
            opinions.standing[cell] = relation.opinion.clamp(-100, 100) as i16;
            opinions.blood[cell] |= relation.blood_enemies;
        }
        opinions.current = opinions.standing.clone();
        opinions
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let cells = context.factions() * context.factions();
        let moderate = |values: &[i16]| values.iter().all(|n| (-100..=100).contains(n));
        let ordered = self.incidents.is_sorted_by_key(|incident| incident.turn);
        let weighed = |i: &Incident| i.by != i.to && (-200..=200).contains(&i.weight);
        let holds = self.width == context.factions()
            && [self.standing.len(), self.blood.len(), self.current.len()] == [cells; 3]
            && moderate(&self.standing)
            && moderate(&self.current)
            && ordered
            && self.incidents.iter().all(weighed);
        ensure(holds, "its tables")
    }
}

impl Opinions {
    fn cell(&self, of: FactionId, toward: FactionId) -> usize {
        of.index() * self.width + toward.index()
    }

    /// What `of` thinks of `toward`, -100 to 100.
    #[must_use]
    pub fn of(&self, of: FactionId, toward: FactionId) -> i32 {
        i32::from(self.current[self.cell(of, toward)])
    }

    /// What `of` thought of `toward` before anything happened, -100 to 100.
    #[must_use]
    pub fn standing(&self, of: FactionId, toward: FactionId) -> i16 {
        self.standing[self.cell(of, toward)]
    }

    /// What everybody in turn thinks of `toward`: one value a faction.
    pub fn toward(&self, toward: FactionId) -> impl Iterator<Item = i32> + '_ {
        (0..self.width).map(move |of| i32::from(self.current[of * self.width + toward.index()]))
    }

    /// Whether they are blood enemies.
    #[must_use]
    pub fn blood_enemies(&self, one: FactionId, other: FactionId) -> bool {
        self.blood[self.cell(one, other)] || self.blood[self.cell(other, one)]
    }

    /// Remembers an incident, or adds to the one of the same kind and turn: many small wrongs in one
    /// turn weigh at most twice one.
    pub fn remember(&mut self, turn: Turn, deed: Deed) {
        let Deed {
            kind,
            by,
            to,
            at,
            vengefulness,
        } = deed;
        if by == to {
            return;
        }
        let (weight, life) = kind.weight_and_life();
        let same = self
            .incidents
            .iter_mut()
            .rev()
            .take_while(|i| i.turn == turn);
        for incident in same {
            if (incident.by, incident.to, incident.kind) == (by, to, kind) {
                incident.weight = weight * 2;
                return;
            }
        }
        let life = if kind.is_wrong() {
            muldiv(i32::from(life), 10 + i32::from(vengefulness), 10).max(1) as Turn
        } else {
            life
        };
        self.incidents.push(Incident {
            turn,
            by,
            to,
            kind,
            at,
            weight,
            life,
        });
    }

    /// Lets incidents fade and adds up the opinions anew; once a turn.
    pub fn settle(&mut self, now: Turn) {
        self.incidents
            .retain(|incident| incident.weight_at(now) != 0);
        let mut sums: Vec<i32> = self.standing.iter().map(|n| i32::from(*n)).collect();
        for incident in &self.incidents {
            sums[incident.to.index() * self.width + incident.by.index()] += incident.weight_at(now);
        }
        self.current.clear();
        self.current
            .extend(sums.into_iter().map(|sum| sum.clamp(-100, 100) as i16));
    }

    /// What is remembered of `by` by `to`, oldest first.
    pub fn incidents(&self, to: FactionId, by: FactionId) -> impl Iterator<Item = &Incident> {
        self.incidents
            .iter()
            .filter(move |incident| incident.to == to && incident.by == by)
    }

    /// What was remembered for the first time in this turn or later.
    #[must_use]
    pub fn since(&self, turn: Turn) -> &[Incident] {
        let first = self.incidents.partition_point(|i| i.turn < turn);
        &self.incidents[first..]
    }

    /// All that is remembered, oldest first.
    #[must_use]
    pub fn all(&self) -> &[Incident] {
        &self.incidents
    }
}
