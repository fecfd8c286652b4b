//! A scenario without mistakes, as it was written and as it will be played.

use crate::id::{ClassId, FactionId, TechId};
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::model::{Audience, BeatDef, Good, Peculiarity, Scenario, SceneEffect, muldiv};
use crate::scenario::raw::RawScenario;
use crate::scenario::resolve::Scope;
use crate::scenario::span::Span;

/// What doubts about a scenario look at.
pub(super) struct Played<'r, 's, 'd> {
    /// As it was written.
    pub raw: &'r RawScenario,
    /// As it is played.
    pub scenario: &'r Scenario,
    /// What can be referred to, and where findings go.
    pub scope: &'s Scope<'r, 'd>,
}

impl Played<'_, '_, '_> {
    /// A doubt about this place, yet to be reported.
    pub fn warning(
        &self,
        code: &'static str,
        span: Span,
        message: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic::warning(code, self.scope.file(), span, message)
    }

    /// Reports a finding.
    pub fn report(&self, found: Diagnostic) {
        self.scope.report(found);
    }

    /// More loads of each good than all stores of the world can ever hold, by [`Good`].
    pub fn world_stores(&self) -> [i64; 3] {
        let scenario = self.scenario;
        let mut all = [0_i64; 3];
        for good in Good::ALL {
            let turns = i64::from(scenario.rules.store_turns);
            let places = scenario.places.iter().map(|place| {
                let need = muldiv(scenario.needs[good], place.people, 10);
                i64::from(need.max(10)) * turns
            });
            let ships = scenario
                .opening
                .fleets
                .iter()
                .flat_map(|fleet| &fleet.ships);
            let upkeep = ships.map(|squadron| {
                let each = scenario.class(squadron.class).upkeep[good];
                i64::from(each) * i64::from(squadron.count)
            });
            let begun = scenario.opening.lands.iter();
            let begun: i64 = begun.map(|land| i64::from(land.store[good])).sum();
            // Fleets grow in play, and stores with them: three times those of the start are more than enough.
            let room = places.sum::<i64>() + 3 * turns * upkeep.sum::<i64>();
            all[good as usize] = room.max(begun);
        }
        all
    }

    /// Whether a fleet has ships of the class with this id at the start.
    pub fn sails(&self, id: &str) -> bool {
        let fleets = self.raw.fleets.get();
        let mut ships = fleets
            .into_iter()
            .flat_map(|fleets| &fleets.start)
            .flat_map(|fleet| &fleet.ships);
        ships.any(|ships| ships.class.value == id)
    }

    /// Whether anybody can ever have a ship of this class.
    pub fn is_class_within_reach(&self, class: ClassId) -> bool {
        let known = self.scenario.class(class);
        let built = known.cost.is_some()
            && known
                .requires
                .is_none_or(|technology| self.is_technology_within_reach(technology));
        let joins = |effect: &SceneEffect| match effect {
            SceneEffect::Ships { class: it, .. } | SceneEffect::Arrive { class: it, .. } => {
                *it == class
            }
            _ => false,
        };
        built || self.sails(&known.key) || self.story_brings(joins)
    }

    /// Whether an event or a beat has such an effect, on whomever.
    fn story_brings(&self, effect: impl Fn(&SceneEffect) -> bool) -> bool {
        let options = self.scenario.scenes.iter().flat_map(|scene| &scene.options);
        let chosen = options.flat_map(|option| &option.effects);
        let beats = self.scenario.beats.iter();
        let mut all = chosen.chain(beats.flat_map(BeatDef::effects));
        all.any(|it| it.leaves().into_iter().any(&effect))
    }

    /// Whether anybody can ever have this technology: somebody has it, it lies in ruins, or ships carry it.
    pub fn is_technology_within_reach(&self, technology: TechId) -> bool {
        let scenario = self.scenario;
        let held = scenario.opening.factions.iter();
        let mut held = held.filter_map(|start| start.technology.get(technology.index()));
        let ruins = || {
            scenario
                .places
                .iter()
                .any(|place| place.is(Peculiarity::Ruins))
        };
        let carried = || {
            let mut classes = scenario.classes.iter();
            classes.any(|class| class.carries.contains(&technology) && self.sails(&class.key))
        };
        let given = |effect: &SceneEffect| matches!(effect, SceneEffect::Technology { technology: it, .. } if *it == technology);
        held.any(|count| *count > 0)
            || (scenario.technology(technology).in_ruins && ruins())
            || carried()
            || self.story_brings(given)
    }

    /// Whose objective it is.
    pub fn audience(&self, audience: Audience) -> Vec<FactionId> {
        let fits = |id: &FactionId| match audience {
            Audience::All => true,
            Audience::Kind(kind) => self.scenario.faction(*id).kind == kind,
            Audience::Only(only) => *id == only,
        };
        self.scenario.faction_ids().filter(fits).collect()
    }
}
