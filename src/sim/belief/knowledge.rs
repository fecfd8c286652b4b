//! What everybody believes, and who sees what.

use super::{
    Band, Beliefs, Fact, FactionBelief, HiddenFaction, KnownFacts, LandBelief, Mark, Source, Traces,
};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::audit::Flaw;
use crate::scenario::model::{Book, Peculiarity, Scenario};
use crate::sim::event::{Family, Happening, Observers, Reach, Senses};
use crate::sim::map::Routes;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure, within};
use crate::sim::terms::{Deal, DealTold, FactKind};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The beliefs of every faction, by `FactionId`; shared with views until they change.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Knowledge(pub Vec<Arc<Beliefs>>);

impl SavedTable for Knowledge {
    /// Before the first turn everybody has heard who holds what and which public deals there are, and no more.
    fn begin(start: &Start<'_>) -> Self {
        let heard = Mark {
            turn: 0,
            source: Source::Rumoured,
            sure: 60,
        };
        let lands = start
            .scenario
            .opening
            .lands
            .iter()
            .map(|land| LandBelief {
                holder: land.holder,
                mark: heard,
                ..LandBelief::default()
            })
            .collect();
        let factions = start.scenario.roster.factions.len();
        let beliefs = Beliefs {
            lands,
            factions: vec![FactionBelief::UNKNOWN; factions],
            fleets: Vec::new(),
            contacts: Vec::new(),
            facts: public_deals(start.scenario, heard),
            traces: Traces::default(),
        };
        // Shared until a faction learns something of its own.
        let shared = Arc::new(beliefs);
        Self((0..factions).map(|_| Arc::clone(&shared)).collect())
    }

    /// The newcomer believes what its parent believes.
    fn grow(&mut self, newcomer: FactionId, parent: FactionId) {
        for beliefs in &mut self.0 {
            let factions = &mut Arc::make_mut(beliefs).factions;
            factions.resize(newcomer.index() + 1, FactionBelief::UNKNOWN);
        }
        self.0.push(Arc::clone(&self.0[parent.index()]));
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        ensure(self.0.len() == context.factions(), "whose they are")?;
        let mut all = self.0.iter();
        all.try_for_each(|one| audit_beliefs(one, context))
    }
}

/// The public deals that were signed before the first turn.
fn public_deals(scenario: &Scenario, heard: Mark) -> KnownFacts {
    let mut facts = KnownFacts::default();
    for def in scenario.opening.deals.iter().filter(|it| it.public) {
        let [one, other] = def.parties;
        facts.learn(Fact {
            happened: heard.turn,
            kind: FactKind::deal(one, other),
            terms: Some(DealTold::of(&Deal::agreed(def, scenario.turn))),
            mark: heard,
            heard: heard.turn,
            disputed: false,
        });
    }
    facts
}

fn audit_beliefs(beliefs: &Beliefs, context: &AuditContext<'_>) -> Result<(), Flaw> {
    let lands = beliefs.lands.len() == context.book.places.len();
    let factions = beliefs.factions.len() == context.factions();
    ensure(lands && factions, "the tables of beliefs")?;
    let sorted = beliefs.fleets.is_sorted_by(|a, b| a.contact < b.contact);
    ensure(sorted, "the sightings")?;
    ensure(beliefs.facts.is_sound(), "the facts")?;
    let traces = beliefs.traces.is_sound(context.factions());
    ensure(traces, "who has them from whom")?;
    let band = |band: Band| within(band.high - band.low, 0..=1_000_000_000, "an estimate");
    for it in &beliefs.fleets {
        [it.ships, it.attack, it.hull]
            .into_iter()
            .try_for_each(band)?;
    }
    for it in &beliefs.factions {
        within(it.standing.unwrap_or(0), -100..=100, "an opinion")?;
        [it.ships, it.strength].into_iter().try_for_each(band)?;
        let kinds = context.book.technologies.len();
        let known = kinds >= 64 || it.technology >> kinds == 0;
        ensure(known, "the technologies heard of")?;
    }
    Ok(())
}

impl Knowledge {
    /// What a faction believes.
    #[must_use]
    pub fn of(&self, faction: FactionId) -> &Beliefs {
        &self.0[faction.index()]
    }

    /// What everybody believes, to be changed, by [`FactionId`]: for whoever changes much.
    pub(super) fn all_mut(&mut self) -> Vec<&mut Beliefs> {
        self.0.iter_mut().map(Arc::make_mut).collect()
    }

    /// What a faction believes, to be changed.
    pub fn of_mut(&mut self, faction: FactionId) -> &mut Beliefs {
        Arc::make_mut(&mut self.0[faction.index()])
    }
}

/// Who sees each territory now: derived from who holds land and where fleets are.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq)]
pub struct Sight {
    sees: Vec<Observers>,
    /// Who holds a place or has a fleet there.
    present: Vec<Observers>,
    nebula: Vec<bool>,
    /// Who hides, and who knows of them.
    hidden: Vec<HiddenFaction>,
}

impl Sight {
    /// Nobody sees anything yet.
    #[must_use]
    pub fn new(book: &Book) -> Self {
        Self {
            sees: vec![Observers::NONE; book.places.len()],
            present: vec![Observers::NONE; book.places.len()],
            nebula: book
                .places
                .iter()
                .map(|place| place.is(Peculiarity::Nebula))
                .collect(),
            hidden: Vec::new(),
        }
    }

    /// Who sees what goes on at a place.
    #[must_use]
    #[inline]
    pub fn at(&self, place: TerritoryId) -> Observers {
        self.sees[place.index()]
    }

    /// Who is at a place: holds it, or has a fleet there.
    #[must_use]
    pub fn present(&self, place: TerritoryId) -> Observers {
        self.present[place.index()]
    }

    /// Who perceives an event: by who took part in it, who sees its places, and how far the news goes.
    #[must_use]
    pub fn senses(&self, event: &dyn Happening) -> Senses {
        let mut senses = Senses {
            party: event.parties(),
            ..Senses::default()
        };
        match event.reach() {
            Reach::Parties => {}
            Reach::World => {
                senses.hearsay = self.told(event).without(senses.party);
            }
            Reach::Sight => {
                let (mut present, mut seen) = (Observers::NONE, Observers::NONE);
                for place in [event.origin(), event.place()].into_iter().flatten() {
                    present = present.union(self.present(place));
                    seen = seen.union(self.at(place));
                }
                senses.witness = present.without(senses.party);
                senses.distant = seen.without(present).without(senses.party);
            }
        }
        senses
    }

    /// Who is told what everybody is told. What becomes of the majes of a faction that hides, those hear who know of it.
    fn told(&self, event: &dyn Happening) -> Observers {
        let of_majes = event.family() == Family::People;
        let hidden = self.hidden.iter().filter(|_| of_majes);
        let named = hidden.filter(|it| event.parties().includes(it.who));
        named.fold(Observers::ALL, |told, it| told.within(it.known_to))
    }

    /// Takes note of who hides, and who knows of them.
    pub fn hide(&mut self, hidden: &[HiddenFaction]) {
        self.hidden.clear();
        self.hidden.extend_from_slice(hidden);
    }

    /// Lets everybody be everywhere.
    pub fn open(&mut self) {
        self.sees.fill(Observers::ALL);
        self.present.fill(Observers::ALL);
    }

    /// Forgets who sees what.
    pub fn clear(&mut self) {
        self.sees.fill(Observers::NONE);
        self.present.fill(Observers::NONE);
    }

    /// Puts a faction at a place, from where it will [look](Self::look).
    pub fn put(&mut self, faction: FactionId, at: TerritoryId) {
        let here = &mut self.present[at.index()];
        *here = here.and(faction);
    }

    /// Lets everybody see from where he is: the place itself, and what lies within as many lanes as `lanes` says, by
    /// [`FactionId`]; nebulae excepted, which are seen only from inside.
    pub fn look(&mut self, lanes: &[i32], routes: &Routes) {
        self.sees.clone_from(&self.present);
        for gone in 0.. {
            let farther = (0..).map(FactionId).zip(lanes);
            let farther = farther.filter(|(_, lanes)| **lanes > gone);
            let farther = Observers::of(farther.map(|(faction, _)| faction));
            if farther.is_empty() {
                return;
            }
            self.look_a_lane_on(farther, routes);
        }
    }

    /// Lets these see what lies a lane beyond what they see already.
    fn look_a_lane_on(&mut self, those: Observers, routes: &Routes) {
        let before = self.sees.clone();
        for (at, seen) in before.into_iter().enumerate() {
            let seen = seen.within(those);
            if seen.is_empty() {
                continue;
            }
            for (there, _) in routes.neighbours(TerritoryId::from_index(at)) {
                if !self.nebula[there.index()] {
                    let there = &mut self.sees[there.index()];
                    *there = there.union(seen);
                }
            }
        }
    }
}
