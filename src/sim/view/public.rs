//! Copies what everybody knows out of the world.

use super::build::ViewSources;
use super::{Claim, Common, PublicFaction, PublicGuarantee, PublicTreaty};
use crate::id::{FactionId, ObjectiveId};
use crate::scenario::model::{FactionKind, ObjectiveScope, Place, Rank};
use crate::sim::conference::ConferenceRecord;
use crate::sim::deal::Signed;
use crate::sim::faction::{Progress, Status};
use crate::sim::terms::{Clause, Owed, Secrecy};

impl ViewSources<'_, '_> {
    /// What acts may change of what everybody knows.
    pub(super) fn standings(&self, common: &mut Common) {
        let renown = self.renown.iter_many(&self.index.factions);
        for (public, (standing, prestige)) in common.factions.iter_mut().zip(renown) {
            public.status = standing.0;
            public.prestige = prestige.0;
        }
        self.first_among_majes(common);
    }

    /// Who is First among Majes, and who has a vote on that, by how factions stand.
    fn first_among_majes(&self, common: &mut Common) {
        common.first = self.conferences.first;
        common.voters.clear();
        common.conferences.clear();
        let vassals = self.deals.vassals(self.clock.turn);
        for (at, public) in common.factions.iter().enumerate() {
            let faction = FactionId::from_index(at);
            let sect = self.setting.roster.faction(faction).kind == FactionKind::Sect;
            let of_age = || self.conferences.is_of_age(faction, self.clock.turn);
            let plays = public.status == Status::Active;
            if sect && plays && of_age() && !vassals.includes(faction) {
                common.voters.push(faction);
            }
            common.conferences.push(ConferenceRecord {
                convened: None,
                ..self.conferences.record(faction)
            });
        }
    }

    /// The victories that a faction claims: those that may still be won, and whose condition holds.
    fn claims(&self, faction: FactionId, progress: &Progress, claims: &mut Vec<Claim>) {
        if self.verdict.open_end || self.verdict.ending.is_some() {
            return;
        }
        for (at, goal) in self.setting.objectives.iter().enumerate() {
            let running = progress.running.get(at).copied().unwrap_or(0);
            let turns = goal.when.duration().saturating_sub(running);
            if goal.scope == ObjectiveScope::Victory && running > 0 && turns > 0 {
                claims.push(Claim {
                    faction,
                    objective: ObjectiveId::from_index(at),
                    turns,
                });
            }
        }
    }

    /// What everybody knows to be signed. Word of it takes a turn; that it was ended is seen at once.
    pub(super) fn treaties(&self, common: &mut Common) {
        common.treaties.clear();
        let public = |it: &&Signed| {
            let public = it.deal.secrecy == Secrecy::Public && it.deal.is_lasting();
            public && it.deal.signed < Some(self.clock.turn)
        };
        let public = self.deals.signed.iter().filter(public);
        common.treaties.extend(public.map(|it| PublicTreaty {
            deal: it.deal.clone(),
            until: it.until,
        }));
        common.guarantees.clear();
        for treaty in &common.treaties {
            let clauses = treaty.deal.clauses.iter();
            common.guarantees.extend(clauses.filter_map(guarantee));
        }
    }

    pub(super) fn common(&self, common: &mut Common) {
        common.turn = self.clock.turn;
        common.canon = self.story.canon;
        common.last = (!self.verdict.open_end).then_some(self.setting.turns);
        if common.spare.is_empty() {
            let spare =
                |place: &Place| place.yields_unimproved() - self.setting.need_of(place.people);
            common.spare = self.setting.places.iter().map(spare).collect();
        }
        self.treaties(common);
        common.factions.clear();
        common.claims.clear();
        for (at, entity) in self.index.factions.iter().enumerate() {
            let (standing, _, prestige, .., progress, _) = self.faction_parts(*entity);
            self.claims(FactionId::from_index(at), progress, &mut common.claims);
            common.factions.push(PublicFaction {
                status: standing.0,
                prestige: prestige.0,
                risen: self.heirs.risen(FactionId::from_index(at)),
                ..PublicFaction::default()
            });
        }
        self.first_among_majes(common);
        for (id, entity) in self.index.majes() {
            let Ok((person, allegiance, ..)) = self.majes.get(*entity) else {
                continue;
            };
            if person.rank == Rank::First {
                let public = &mut common.factions[allegiance.0.index()];
                public.first_maje = Some(*id);
                public.first_maje_name.clone_from(&person.name);
                public.character = person.traits;
            }
        }
    }
}

/// What everybody knows of a clause that is a guarantee and binds.
fn guarantee(clause: &Clause) -> Option<PublicGuarantee> {
    let Owed::Guarantee(with) = clause.what else {
        return None;
    };
    (!clause.is_settled()).then_some(PublicGuarantee {
        by: clause.from,
        of: clause.to,
        with,
    })
}
