//! A game as plain data: one section a subject, each sorted by stable id. The save writes it,
//! the [digest](super::digest) hashes it, a new game begins as one.
//!
//! **The list of what is saved is [`Snapshot`].** A new table is one more line there and an implementation of
//! [`SavedTable`](super::saved::SavedTable) beside its type; beginning, saving, loading, audit, digest and the census of
//! the world follow from that. What is not there is derived and worked out again when a game is restored; a test in
//! `census` declares every component and resource of the world to be one or the other.

#[cfg(test)]
mod census;
mod error;
mod restore;
mod section;
#[cfg(test)]
mod tests;

pub use error::RestoreError;

use self::section::{Section, Writer};
use super::belief::{Contacts, HiddenFactions, Knowledge};
use super::chronicle::Chronicle;
use super::conference::Conferences;
use super::deal::{Deals, Escrows, Hostages, Proposals};
use super::decision::Decisions;
use super::decree::Decrees;
use super::faction::{FactionState, FoundedFactions};
use super::feud::Feuds;
use super::fleet::FleetState;
use super::house::Heirs;
use super::house::exile::Exiles;
use super::index::Clock;
use super::informant::Informants;
use super::ledger::Ledger;
use super::maje::{Alarms, MajeState};
use super::mediation::Mediations;
use super::opinion::{Opinions, Trust};
use super::plan::Plans;
use super::plot::Plots;
use super::saved::{AuditContext, Start};
use super::scene::Scenes;
use super::seal::SealedOrders;
use super::story::Beats;
use super::suspicion::Suspicions;
use super::territory::TerritoryState;
use super::victory::Verdict;
use crate::id::FactionId;
use crate::scenario::audit::Audit;
use bevy::ecs::prelude::World;
use serde::{Deserialize, Serialize};

macro_rules! sections {
    (
        $(#[$meta:meta])*
        pub struct $snapshot:ident {
            $($(#[$doc:meta])* $name:ident: $table:ty,)*
        }
    ) => {
        $(#[$meta])*
        pub struct $snapshot { $($(#[$doc])* pub $name: $table,)* }

        /// The name of each section and what writes it, in the order in which they are saved.
        pub(super) const SECTIONS: [(&str, Writer); [$(stringify!($name)),*].len()] =
            [$((stringify!($name), <$table as Section>::write)),*];

        /// Makes room for a new faction in every table.
        pub(super) fn grow(world: &mut World, newcomer: FactionId, parent: FactionId) {
            $(<$table as Section>::grow(world, newcomer, parent);)*
        }

        impl $snapshot {
            /// A new game.
            pub(super) fn begin(start: &Start<'_>) -> Self {
                Self { $($name: <$table as Section>::begin(start),)* }
            }

            /// The game of a world.
            pub(super) fn capture(world: &World) -> Self {
                Self { $($name: <$table as Section>::read(world).into_owned(),)* }
            }

            /// Puts the game into a world that has everything else.
            pub(super) fn enter(self, world: &mut World) {
                $(self.$name.enter(world);)*
            }

            /// Looks over every section.
            fn audit(
                &self,
                audit: &Audit,
                context: &AuditContext<'_>,
            ) -> Result<(), RestoreError> {
                $(section::audit(stringify!($name), &self.$name, audit, context)?;)*
                Ok(())
            }

            /// All components and resources that are saved.
            #[cfg(test)]
            fn types() -> Vec<(std::any::TypeId, &'static str)> {
                [$(<$table as Section>::types()),*].concat()
            }
        }
    };
}

sections! {
    /// Everything about a game that cannot be worked out from the rest.
    #[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
    pub struct Snapshot {
        /// Turn and seed.
        clock: Clock,
        /// Factions that were founded in play.
        founded: FoundedFactions,
        /// By `FactionId`.
        factions: Vec<FactionState>,
        /// By `TerritoryId`.
        territories: Vec<TerritoryState>,
        /// By id.
        fleets: Vec<FleetState>,
        /// By id.
        majes: Vec<MajeState>,
        /// Whom First Majes have named to follow them.
        heirs: Heirs,
        /// Majes who were sent into exile.
        exiles: Exiles,
        /// Prisoners, those who came home, and those whom their captor turned.
        informants: Informants,
        /// Who has been spied on of late, and by whom.
        alarms: Alarms,
        /// Incidents and opinions.
        opinions: Opinions,
        /// What everybody holds of everybody's word.
        trust: Trust,
        /// Challenges that stand, and how prisoners are kept.
        feuds: Feuds,
        /// Mediations that stand, and those of late.
        mediations: Mediations,
        /// Conferences that were convened, and what came of those that were held.
        conferences: Conferences,
        /// Plots under way, and what is known of them.
        plots: Plots,
        /// Sealed orders, by fleet.
        sealed: SealedOrders,
        /// Who is expected to turn on whom.
        suspicions: Suspicions,
        /// Offers, contracts, gifts.
        deals: Deals,
        /// What everybody last proposed to each of the others, and why.
        proposals: Proposals,
        /// Why factions did what they did, and who knows.
        decisions: Decisions,
        /// Majes who live with others as security.
        hostages: Hostages,
        /// Goods that are laid aside as security of deals.
        escrows: Escrows,
        /// Orders given so far this turn.
        plans: Plans,
        /// What every faction believes.
        beliefs: Knowledge,
        /// Which fleets it means by which numbers.
        contacts: Contacts,
        /// Who knows of factions that hide.
        hidden: HiddenFactions,
        /// The books of the last turn.
        ledger: Ledger,
        /// What happened.
        chronicle: Chronicle,
        /// Events that wait for a choice, and those to come.
        scenes: Scenes,
        /// How far the beats of the story have come.
        story: Beats,
        /// What was decreed this turn.
        decrees: Decrees,
        /// How the game ended, if it has.
        verdict: Verdict,
    }
}
