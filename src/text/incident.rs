//! What factions remember of each other.

use super::say;
use super::voice::{Voice, capital};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::sim::belief::Fact;
use crate::sim::opinion::{Incident, IncidentKind};
use crate::sim::terms::{DealSort, DealTold, FactKind};

/// The message that tells of a kind of incident.
fn incident_words(kind: IncidentKind) -> String {
    format!("incident-{}", kind.key().replace('_', "-"))
}

impl Voice<'_> {
    /// What somebody did, in a sentence without its date.
    #[must_use]
    pub fn incident(&self, incident: &Incident) -> String {
        let between = [incident.by, incident.to];
        self.deed(incident.kind, between, incident.at, incident.maje)
    }

    /// What the first of two did to the second, in a sentence without its date.
    pub(super) fn deed(
        &self,
        kind: IncidentKind,
        [by, to]: [FactionId; 2],
        at: Option<TerritoryId>,
        maje: Option<MajeId>,
    ) -> String {
        self.deed_of(kind, (self.faction(by), to), at, maje)
    }

    /// The same of whoever is called by this name.
    pub(super) fn deed_of(
        &self,
        kind: IncidentKind,
        (by, to): (String, FactionId),
        at: Option<TerritoryId>,
        maje: Option<MajeId>,
    ) -> String {
        let placed = at.map(|at| self.place(at));
        let at = placed.as_ref().map_or_else(String::new, |place| {
            say!(self, "name-at", place = place.clone())
        });
        let whose = self.possessive(to);
        let place = placed.unwrap_or_else(|| say!(self, "name-land-of", whose = whose.clone()));
        let to = self.faction(to);
        let maje = maje.map_or_else(|| say!(self, "name-a-maje"), |maje| self.maje(maje));
        let id = incident_words(kind);
        let id = id.as_str();
        capital(&say!(
            self,
            id,
            by = by,
            to = to,
            whose = whose,
            place = place,
            at = at,
            maje = maje
        ))
    }

    /// What a faction is accused of, in a sentence that leaves open to whom it was done.
    pub(super) fn charge(&self, whom: FactionId, cause: IncidentKind) -> String {
        let id = incident_words(cause);
        let id = id.as_str();
        capital(&say!(
            self,
            id,
            by = self.faction(whom),
            to = say!(self, "name-others"),
            whose = say!(self, "name-others-whose"),
            place = say!(self, "name-others-land"),
            at = String::new(),
            maje = say!(self, "name-a-maje")
        ))
    }

    /// What somebody can know of others, in a sentence without its date.
    #[must_use]
    pub(super) fn known(&self, kind: FactKind, terms: Option<DealTold>) -> String {
        match kind {
            FactKind::Deed {
                kind,
                by,
                to,
                at,
                maje,
            } => self.deed(kind, [by, to], at, maje),
            FactKind::Deal { parties } => {
                let [one, other] = parties.map(|party| self.faction(party));
                let terms = terms.filter(|it| it.sort != DealSort::Exchange);
                let signed = match terms {
                    None => say!(self, "fact-deal", one = one, other = other),
                    Some(terms) => {
                        let sort = self.deal_sort(terms.sort);
                        let signed = say!(
                            self,
                            "fact-deal-sort",
                            one = one,
                            other = other,
                            sort = sort
                        );
                        self.turned(signed, &terms)
                    }
                };
                capital(&signed)
            }
            FactKind::Death { maje, of } => {
                let (maje, whose) = (self.maje(maje), self.possessive(of));
                capital(&say!(self, "fact-death", maje = maje, whose = whose))
            }
        }
    }

    /// A fact about others in a sentence, with when it happened and where it is known from.
    #[must_use]
    pub fn fact(&self, fact: &Fact) -> String {
        let what = self.known(fact.kind, fact.terms);
        let id = if fact.disputed {
            "fact-disputed"
        } else {
            "fact-known"
        };
        say!(
            self,
            id,
            what = what,
            ago = self.ago(fact.happened),
            source = self.source(fact.mark),
            sure = i32::from(fact.mark.sure)
        )
    }

    /// That two signed a deal, and who turned against whom by it.
    fn turned(&self, signed: String, terms: &DealTold) -> String {
        let turned = terms.turned.into_iter().flatten();
        let promises: Vec<String> = turned
            .map(|(by, what)| {
                let (by, what) = (self.faction(by), self.what(what));
                say!(self, "fact-deal-promise", by = by, what = what)
            })
            .collect();
        if promises.is_empty() {
            return signed;
        }
        let promises = self.list(&promises);
        say!(
            self,
            "fact-deal-turned",
            signed = signed,
            promises = promises
        )
    }

    /// What an opinion amounts to.
    #[must_use]
    pub fn feeling(&self, opinion: i16) -> String {
        let id = match opinion {
            ..=-60 => "feeling-hatred",
            -59..=-25 => "feeling-hostile",
            -24..=-8 => "feeling-cold",
            -7..=7 => "feeling-indifferent",
            8..=24 => "feeling-civil",
            25..=59 => "feeling-warm",
            60.. => "feeling-devoted",
        };
        self.say(id, &[])
    }
}
