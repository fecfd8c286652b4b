//! What somebody knows of who is in the game who does not know of factions that hide.

use super::common::{Common, PublicFaction, PublicTreaty};
use crate::id::FactionId;
use crate::scenario::model::{
    Difficulty, Faces, FactionDef, FactionKind, Hatch, Provenance, Roster,
};
use crate::sim::conference::ConferenceRecord;
use crate::sim::event::Observers;
use crate::sim::faction::Status;
use std::sync::Arc;

/// What everybody knows, without factions that hide. They keep their places in tables, so that ids mean the same to all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unaware {
    /// What is known of everybody else.
    pub common: Common,
    /// Everybody else; in place of those who hide stand blanks.
    pub roster: Arc<Roster>,
}

impl Unaware {
    /// What everybody knows, less all that names those who are unknown.
    #[must_use]
    pub fn of(common: &Common, roster: &Arc<Roster>, unknown: Observers) -> Self {
        let mut common = common.clone();
        let known = |faction: FactionId| !unknown.includes(faction);
        for who in unknown.iter(common.factions.len()) {
            common.factions[who.index()] = PublicFaction {
                status: Status::Hidden,
                ..PublicFaction::default()
            };
            if let Some(said) = common.first_technology.get_mut(who.index()) {
                *said = 0;
            }
            if let Some(record) = common.conferences.get_mut(who.index()) {
                *record = ConferenceRecord::default();
            }
        }
        common.voters.retain(|who| known(*who));
        common.claims.retain(|it| known(it.faction));
        let named = |it: &PublicTreaty| it.deal.parties.into_iter().all(known);
        common.treaties.retain(named);
        common.guarantees.retain(|it| known(it.by) && known(it.of));
        let mut roster = Arc::clone(roster);
        let entries = &mut Arc::make_mut(&mut roster).factions;
        for who in unknown.iter(entries.len()) {
            entries[who.index()] = blank();
        }
        Self { common, roster }
    }
}

/// An entry of the roster that says nothing of who stands there: every field is written out, so that none is taken over.
fn blank() -> FactionDef {
    FactionDef {
        key: String::new(),
        name: String::from("?"),
        short: String::from("?"),
        kind: FactionKind::Power,
        emblem: String::from("unknown"),
        glyph: String::from("?"),
        colour: [128; 3],
        hatch: Hatch::Plain,
        home: None,
        traits: Vec::new(),
        playable: false,
        difficulty: Difficulty::default(),
        faces: Faces::usual(FactionKind::Power),
        situation: String::new(),
        source: Provenance::default(),
    }
}
