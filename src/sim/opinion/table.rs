//! The table of incidents and the matrix of opinions.

use super::felt::{felt, longest_kindness};
use super::incident::{Deed, Incident, IncidentId};
use super::memories::{Memories, Memory};
use super::war::WarToll;
use crate::id::{FactionId, Turn};
use crate::scenario::audit::Flaw;
use crate::scenario::model::{IncidentDef, IncidentFamily, IncidentKind, TurnLength};
use crate::sim::event::Observers;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// All kindness of one kind that one faction did to another weighs at most this many times the full weight of the kind: thanks
/// cannot be bought without end. Ours.
pub const WEARS_THIN: i32 = 4;

/// Incidents and the opinions they add up to.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinions {
    memories: Memories,
    next: IncidentId,
    /// Standing opinion, row by row: of × toward.
    standing: Vec<i16>,
    blood: Vec<bool>,
    /// Standing opinion and incidents together, not yet held to -100 to 100.
    current: Vec<i32>,
    width: usize,
}

impl SavedTable for Opinions {
    fn begin(start: &Start<'_>) -> Self {
        let width = start.scenario.roster.factions.len();
        let mut opinions = Self {
            memories: Memories::default(),
            next: IncidentId(0),
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
        let standing = opinions.standing.iter();
        opinions.current = standing.map(|opinion| i32::from(*opinion)).collect();
        opinions
    }

    /// The newcomer thinks of others as its parent did, and others of it as of its parent; of each other the two think nothing.
    fn grow(&mut self, newcomer: FactionId, parent: FactionId) {
        let (old, factions) = (self.width, newcomer.index() + 1);
        self.standing = wider(&self.standing, old, factions);
        self.current = wider(&self.current, old, factions);
        self.blood = wider(&self.blood, old, factions);
        self.width = factions;
        for other in (0..old)
            .map(FactionId::from_index)
            .filter(|it| *it != parent)
        {
            for (new, old) in [
                ((newcomer, other), (parent, other)),
                ((other, newcomer), (other, parent)),
            ] {
                let (new, old) = (self.cell(new.0, new.1), self.cell(old.0, old.1));
                self.standing[new] = self.standing[old];
                self.blood[new] = self.blood[old];
                self.current[new] = i32::from(self.standing[old]);
            }
        }
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let cells = context.factions() * context.factions();
        let moderate = |opinion: &i16| (-100..=100).contains(opinion);
        let bounded = |sum: &i32| (-100_000_000..=100_000_000).contains(sum);
        let turns = self
            .memories
            .all()
            .iter()
            .map(|memory| memory.incident.turn);
        let numbered = |two: &[Memory]| two[0].id < two[1].id;
        let weighed = |memory: &Memory| {
            let it = &memory.incident;
            it.by != it.to && (-200..=200).contains(&it.weight) && memory.id < self.next
        };
        let holds = self.width == context.factions()
            && [self.standing.len(), self.blood.len(), self.current.len()] == [cells; 3]
            && self.standing.iter().all(moderate)
            && self.current.iter().all(bounded)
            && turns.is_sorted()
            && self.memories.all().windows(2).all(numbered)
            && self.memories.all().iter().all(weighed);
        ensure(holds, "its tables")
    }
}

/// A square table in the corner of a larger one.
fn wider<T: Copy + Default>(table: &[T], old: usize, new: usize) -> Vec<T> {
    let mut grown = vec![T::default(); new * new];
    for (row, values) in table.chunks(old.max(1)).enumerate() {
        grown[row * new..][..old].copy_from_slice(values);
    }
    grown
}

impl Opinions {
    #[inline]
    fn cell(&self, of: FactionId, toward: FactionId) -> usize {
        of.index() * self.width + toward.index()
    }

    /// What `of` thinks of `toward`, -100 to 100.
    #[must_use]
    pub fn of(&self, of: FactionId, toward: FactionId) -> i32 {
        self.current[self.cell(of, toward)].clamp(-100, 100)
    }

    /// What `of` thinks of everybody in turn: one value a faction.
    pub fn by(&self, of: FactionId) -> impl Iterator<Item = i32> + '_ {
        let row = &self.current[of.index() * self.width..][..self.width];
        row.iter().map(|opinion| (*opinion).clamp(-100, 100))
    }

    /// What `of` thought of `toward` before anything happened, -100 to 100.
    #[must_use]
    pub fn standing(&self, of: FactionId, toward: FactionId) -> i16 {
        self.standing[self.cell(of, toward)]
    }

    /// What everybody in turn thinks of `toward`: one value a faction.
    pub fn toward(&self, toward: FactionId) -> impl Iterator<Item = i32> + '_ {
        (0..self.width).map(move |of| self.of(FactionId::from_index(of), toward))
    }

    /// Whether they are blood enemies.
    #[must_use]
    #[inline]
    pub fn blood_enemies(&self, one: FactionId, other: FactionId) -> bool {
        self.blood[self.cell(one, other)] || self.blood[self.cell(other, one)]
    }

    /// Whether everybody in turn is a blood enemy of one faction.
    pub fn blood_enemies_of(&self, one: FactionId) -> impl Iterator<Item = bool> + '_ {
        let (row, column) = (one.index() * self.width, one.index());
        let sworn = self.blood[row..][..self.width].iter();
        let theirs = self.blood[column..].iter().step_by(self.width);
        sworn.zip(theirs).map(|(sworn, theirs)| *sworn || *theirs)
    }

    /// Makes two factions blood enemies; returns whether they were not.
    pub fn swear_blood(&mut self, one: FactionId, other: FactionId) -> bool {
        let before = self.blood_enemies(one, other);
        let cell = self.cell(one, other);
        self.blood[cell] = true;
        !before
    }

    /// Ends the blood between two factions; returns whether there was any.
    pub fn settle_blood(&mut self, one: FactionId, other: FactionId) -> bool {
        let before = self.blood_enemies(one, other);
        for cell in [self.cell(one, other), self.cell(other, one)] {
            self.blood[cell] = false;
        }
        before
    }

    /// All blood enemies, in order.
    pub fn blood_pairs(&self) -> impl Iterator<Item = [FactionId; 2]> + '_ {
        let all = (0..self.width).map(FactionId::from_index);
        let pairs = all.flat_map(|one| {
            let later = (one.index() + 1..self.width).map(FactionId::from_index);
            later.map(move |other| [one, other])
        });
        pairs.filter(|[one, other]| self.blood_enemies(*one, *other))
    }

    /// Remembers an incident, or adds to the one of the same kind, turn and maje: many small wrongs in one turn weigh at
    /// most twice one. The opinion of who felt it changes at once. `usual` is what the book says of the kind.
    ///
    /// Kindness that weighs nothing is not remembered: a trifle, or more of a kind than [`WEARS_THIN`] allows.
    pub fn remember(&mut self, when: (Turn, TurnLength), usual: IncidentDef, deed: Deed) {
        if deed.by == deed.to {
            return;
        }
        let turn = when.0;
        let felt = felt(usual, &deed);
        let weight = self.weight_of(when, (usual, felt), &deed);
        if felt.weight > 0 && weight <= 0 {
            return;
        }
        let known = deed.knows();
        let cell = self.cell(deed.to, deed.by);
        if let Some(same) = self.memories.same_as(&deed, turn) {
            let most = 2 * felt.weight.abs();
            let sum = (same.incident.weight + weight).clamp(-most, most);
            same.known = same.known.union(known);
            self.current[cell] += sum - same.incident.weight;
            same.incident.weight = sum;
            return;
        }
        self.memories.push(Memory {
            id: self.next,
            known,
            incident: Incident {
                turn,
                by: deed.by,
                to: deed.to,
                kind: deed.kind,
                at: deed.at,
                maje: deed.maje,
                weight,
                life: felt.life,
            },
        });
        self.next.0 += 1;
        self.current[cell] += weight;
    }

    /// What a deed weighs: its share of the full weight, and of kindness no more than what has not worn thin.
    fn weight_of(
        &self,
        (turn, length): (Turn, TurnLength),
        (usual, felt): (IncidentDef, IncidentDef),
        deed: &Deed,
    ) -> i32 {
        let weight = felt.weight * deed.share / 100;
        if weight <= 0 {
            return weight;
        }
        // What is older weighs nothing any more.
        let life = usual
            .life
            .map_or(Turn::MAX, |life| longest_kindness(life).turns(length));
        let oldest = turn.saturating_sub(life);
        let before = self
            .memories
            .felt_by(deed.to)
            .filter(|it| it.turn >= oldest);
        let before = before.filter(|it| (it.by, it.kind) == (deed.by, deed.kind));
        let before = before.map(|it| it.weight_at(turn, length));
        let (mut left, mut before) = (WEARS_THIN * felt.weight, before);
        // Once nothing is left, what else there was does not matter.
        while left > 0
            && let Some(known) = before.next()
        {
            left -= known;
        }
        weight.min(left)
    }

    /// Whether two are at war, as both know: one of them attacked the other lately, and they have not made peace since.
    #[must_use]
    pub fn are_at_war(&self, parties: [FactionId; 2], now: Turn, turn: TurnLength) -> bool {
        let both = |memory: &&Memory| parties.into_iter().all(|who| memory.known.includes(who));
        let known = self.memories.all().iter().rev().filter(both);
        WarToll::goes_on(known.map(|memory| &memory.incident), parties, now, turn)
    }

    /// All who are at war with each other, as both know, each two by id.
    #[must_use]
    pub fn wars(&self, now: Turn, turn: TurnLength) -> Vec<[FactionId; 2]> {
        let mut last: Vec<([FactionId; 2], bool)> = Vec::new();
        let latest = self.memories.all().iter().rev();
        for memory in latest.take_while(|memory| memory.incident.is_of_war(now, turn)) {
            let it = &memory.incident;
            let decides = it.ends_war() || it.kind.is_attack();
            let both = memory.known.includes(it.by) && memory.known.includes(it.to);
            let two = [it.by.min(it.to), it.by.max(it.to)];
            if decides && both && last.iter().all(|(known, _)| *known != two) {
                last.push((two, it.ends_war()));
            }
        }
        let wars = last.into_iter().filter(|(_, ended)| !ended);
        wars.map(|(two, _)| two).collect()
    }

    /// What two did to each other in war weighs half from now on.
    pub fn lay_down_arms(&mut self, [one, other]: [FactionId; 2], now: Turn, turn: TurnLength) {
        let between = |it: &Incident| [[one, other], [other, one]].contains(&[it.by, it.to]);
        let width = self.width;
        for it in self.memories.incidents_mut() {
            if between(it) && it.kind.family() == IncidentFamily::War {
                let before = it.weight_at(now, turn);
                it.weight /= 2;
                let cell = it.to.index() * width + it.by.index();
                self.current[cell] += it.weight_at(now, turn) - before;
            }
        }
    }

    /// What somebody is said to have done to another in a turn weighs nothing any more as far as it is of these kinds: it was made up.
    pub fn acquit(
        &mut self,
        kinds: &[IncidentKind],
        [by, to]: [FactionId; 2],
        heard: Turn,
        (now, turn): (Turn, TurnLength),
    ) {
        let cell = self.cell(to, by);
        for it in self.memories.incidents_mut() {
            let said = (it.by, it.to, it.turn) == (by, to, heard);
            if said && kinds.contains(&it.kind) {
                self.current[cell] -= it.weight_at(now, turn);
                it.weight = 0;
            }
        }
    }

    /// Lets incidents fade and adds up the opinions anew; once a turn of this length.
    pub fn settle(&mut self, now: Turn, turn: TurnLength) {
        self.current.clear();
        let standing = self.standing.iter().map(|opinion| i32::from(*opinion));
        self.current.extend(standing);
        self.memories.retain(|memory| {
            let incident = &memory.incident;
            let weight = incident.weight_at(now, turn);
            self.current[incident.to.index() * self.width + incident.by.index()] += weight;
            weight != 0
        });
    }

    /// What is remembered of `by` by `to`, oldest first.
    pub fn incidents(&self, to: FactionId, by: FactionId) -> impl Iterator<Item = &Incident> {
        let felt = self.memories.felt_by(to);
        felt.filter(move |incident| incident.by == by)
    }

    /// What was remembered for the first time in this turn or later.
    pub fn since(&self, turn: Turn) -> impl Iterator<Item = &Incident> + Clone {
        self.known_since(turn).map(|(incident, _)| incident)
    }

    /// All that is remembered, oldest first.
    pub fn all(&self) -> impl DoubleEndedIterator<Item = &Incident> {
        self.memories.all().iter().map(|memory| &memory.incident)
    }

    /// What was remembered for the first time in this turn or later, with who knows of it.
    pub fn known_since(&self, turn: Turn) -> impl Iterator<Item = (&Incident, Observers)> + Clone {
        let before = |memory: &Memory| memory.incident.turn < turn;
        let all = self.memories.all();
        let late = all[all.partition_point(before)..].iter();
        late.map(|memory| (&memory.incident, memory.known))
    }
}
