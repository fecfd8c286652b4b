//! What is remembered, in the order in which it happened, and where in that order stands what each faction felt.

use super::incident::{Deed, Incident, IncidentId};
use crate::id::{FactionId, Turn};
use crate::sim::event::Observers;
use serde::{Deserialize, Serialize, Serializer};

/// An incident, its number, and who knows of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Memory {
    pub id: IncidentId,
    pub known: Observers,
    pub incident: Incident,
}

/// All that is remembered, oldest first.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(from = "Vec<Memory>")]
pub(super) struct Memories {
    list: Vec<Memory>,
    /// Where in the list stands what each faction felt, by [`FactionId`]. It follows from the list, changes with it, and is not
    /// saved: most who ask for the past ask what one did to one other, and need not look through all of it.
    felt: Vec<Vec<usize>>,
}

impl Memories {
    /// Adds the latest.
    pub fn push(&mut self, memory: Memory) {
        let to = memory.incident.to.index();
        if self.felt.len() <= to {
            self.felt.resize(to + 1, Vec::new());
        }
        self.felt[to].push(self.list.len());
        self.list.push(memory);
    }

    /// Forgets what is not to be kept.
    pub fn retain(&mut self, mut keep: impl FnMut(&Memory) -> bool) {
        let Self { list, felt } = self;
        felt.iter_mut().for_each(Vec::clear);
        let mut kept = 0;
        for at in 0..list.len() {
            let memory = list[at];
            if keep(&memory) {
                felt[memory.incident.to.index()].push(kept);
                list[kept] = memory;
                kept += 1;
            }
        }
        list.truncate(kept);
    }

    /// All of them, oldest first.
    pub fn all(&self) -> &[Memory] {
        &self.list
    }

    /// All of them, oldest first, for what they weigh to be changed.
    pub fn incidents_mut(&mut self) -> impl Iterator<Item = &mut Incident> {
        self.list.iter_mut().map(|memory| &mut memory.incident)
    }

    /// What a faction felt, oldest first.
    pub fn felt_by(&self, faction: FactionId) -> impl DoubleEndedIterator<Item = &Incident> {
        let felt = self
            .felt
            .get(faction.index())
            .map_or(&[][..], Vec::as_slice);
        felt.iter().map(|at| &self.list[*at].incident)
    }

    /// What is remembered of this turn to which a deed adds, if anything is.
    pub fn same_as(&mut self, deed: &Deed, turn: Turn) -> Option<&mut Memory> {
        let list = &self.list;
        let felt = self.felt.get(deed.to.index())?.iter().rev();
        let mut lately = felt.take_while(|at| list[**at].incident.turn == turn);
        let at = *lately.find(|at| list[**at].incident.is_again(deed))?;
        Some(&mut self.list[at])
    }
}

impl From<Vec<Memory>> for Memories {
    fn from(list: Vec<Memory>) -> Self {
        let mut memories = Self::default();
        for memory in list {
            memories.push(memory);
        }
        memories
    }
}

impl Serialize for Memories {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.list.serialize(serializer)
    }
}

impl PartialEq for Memories {
    fn eq(&self, other: &Self) -> bool {
        self.list == other.list
    }
}

impl Eq for Memories {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::IncidentKind;

    fn memory(id: u32, turn: Turn, [by, to]: [u8; 2]) -> Memory {
        Memory {
            id: IncidentId(id),
            known: Observers::ALL,
            incident: Incident {
                turn,
                by: FactionId(by),
                to: FactionId(to),
                kind: IncidentKind::Raided,
                at: None,
                maje: None,
                weight: -14,
                life: None,
            },
        }
    }

    fn felt_by(memories: &Memories, faction: u8) -> Vec<Turn> {
        let felt = memories.felt_by(FactionId(faction));
        felt.map(|it| it.turn).collect()
    }

    #[test]
    fn what_each_felt_is_found_after_some_was_forgotten_and_after_loading() {
        let mut memories = Memories::default();
        for (at, parties) in [[0, 1], [1, 0], [0, 1], [2, 1]].into_iter().enumerate() {
            memories.push(memory(at as u32, at as Turn + 1, parties));
        }
        assert_eq!(felt_by(&memories, 1), [1, 3, 4]);
        memories.retain(|it| it.incident.turn > 1);
        assert_eq!(felt_by(&memories, 1), [3, 4]);
        assert_eq!(felt_by(&memories, 7), [] as [Turn; 0]);
        let bytes = postcard::to_stdvec(&memories).expect("it can be written");
        assert_eq!(Ok(bytes.clone()), postcard::to_stdvec(memories.all()));
        let loaded: Memories = postcard::from_bytes(&bytes).expect("it can be read");
        assert_eq!(felt_by(&loaded, 1), [3, 4]);
        let again = Deed::new(IncidentKind::Raided, FactionId(2), FactionId(1));
        assert!(memories.same_as(&again, 4).is_some());
        assert!(memories.same_as(&again, 3).is_none());
    }
}
