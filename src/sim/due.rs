//! What whoever runs the game carries out at the start of a turn: commands that follow from choices, and conferences that meet.

use super::Simulation;
use super::command::Command;
use super::conference::Conferences;
use super::scene::{self, Scenes};
use crate::id::FactionId;

impl Simulation {
    /// What follows from what factions chose, as commands of theirs: whoever runs the game submits them at the start
    /// of the turn.
    #[must_use]
    pub fn meant(&self) -> Vec<(FactionId, Command)> {
        let now = self.turn();
        let meant = self.world().resource::<Scenes>().meant().iter();
        let begun = meant.filter(|meant| meant.since == now);
        begun
            .flat_map(|meant| {
                let commands = scene::commands(meant, &self.view(meant.from));
                commands.into_iter().map(|command| (meant.from, command))
            })
            .collect()
    }

    /// Orders to which a faction keeps because of what it chose: a mind gives them after its own.
    #[must_use]
    pub fn kept_orders(&self, faction: FactionId) -> Vec<Command> {
        let meant = self.world().resource::<Scenes>().meant().iter();
        let own = meant.filter(|meant| meant.from == faction);
        let commands = own.flat_map(|meant| scene::commands(meant, &self.view(faction)));
        commands
            .filter(|command| matches!(command, Command::Order(_)))
            .collect()
    }

    /// The hosts of the conferences that meet this turn, by id: for whoever runs the game.
    #[must_use]
    pub fn sittings(&self) -> Vec<FactionId> {
        let open = self.world().resource::<Conferences>().open.iter();
        let met = open.filter(|it| it.sitting.as_ref().is_some_and(|it| !it.over));
        met.map(|it| it.host).collect()
    }

    /// Those who have not spoken in this round of the conference of a host, by id; nobody if it does not meet.
    #[must_use]
    pub fn silent_at(&self, host: FactionId) -> Vec<FactionId> {
        let conference = self.world().resource::<Conferences>().of(host);
        let sitting = conference.and_then(|it| it.sitting.as_ref());
        sitting.map_or_else(Vec::new, |it| it.silent().collect())
    }
}
