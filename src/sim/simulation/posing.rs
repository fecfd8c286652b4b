//! Puts what the scenario asks before those whom it asks, once a turn is over.

use super::Simulation;
use crate::sim::scene::{self, Scenes};
use crate::sim::story::{self, BeatStage, Beats};
use crate::sim::victory::Believed;
use std::sync::Arc;

impl Simulation {
    /// Has events of the scenario happen, judged by what each faction knows now.
    pub(super) fn pose_scenes(&mut self) {
        if self.book().scenes.is_empty() || self.is_over() {
            return;
        }
        let (turn, seed) = (self.turn(), self.clock.seed);
        let mut scenes = std::mem::take(&mut *self.world.resource_mut::<Scenes>());
        scenes.pose_due(turn);
        let mut believed: Vec<Option<Believed>> = vec![None; self.roster().factions.len()];
        for (faction, believed) in self.roster().faction_ids().zip(&mut believed) {
            if let Some(posed) = scene::pose(&self.view(faction), believed, &scenes, seed) {
                scenes.add(faction, turn, posed);
            }
        }
        self.ask_actors(&mut believed, &mut scenes);
        for own in &mut self.views.own {
            own.scenes.clear();
            own.scenes.extend_from_slice(scenes.posed(own.faction));
        }
        *self.world.resource_mut::<Scenes>() = scenes;
    }

    /// Asks the actors of beats to which it comes now. `believed` is how things stand by the view of each faction, as far as it is worked
    /// out.
    fn ask_actors(&mut self, believed: &mut [Option<Believed>], scenes: &mut Scenes) {
        let turn = self.turn();
        let book = Arc::clone(self.book());
        for (id, def) in book.all_beats() {
            let story = self.world.resource::<Beats>();
            let believed = &mut believed[def.actor.index()];
            let view = self.view(def.actor);
            if let Some(posed) = story::ask(&view, believed, (id, def), story, scenes) {
                scenes.add(def.actor, turn, posed);
                let mut story = self.world.resource_mut::<Beats>();
                story.put(id, BeatStage::Ready, turn);
            }
        }
    }
}
