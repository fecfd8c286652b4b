//! The part of the world that is copied after most acts: what lies on the table before each faction.

use super::layout::Said;
use super::{Own, Stale, Views};
use crate::sim::conference::Conferences;
use crate::sim::deal::{Deals, Proposals};
use crate::sim::event::Observers;
use crate::sim::faction::Serials;
use crate::sim::index::Index;
use crate::sim::mediation::Mediations;
use crate::sim::suspicion::Suspicions;
use crate::sim::terms::Clause;
use bevy::ecs::prelude::{Query, Res};
use bevy::ecs::system::SystemParam;

/// The part of the world that is copied after most acts: to find all that views are made from takes longer than to copy this.
#[derive(SystemParam)]
pub struct TableSources<'w, 's> {
    pub(super) index: Res<'w, Index>,
    pub(super) deals: Res<'w, Deals>,
    proposals: Res<'w, Proposals>,
    pub(super) conferences: Res<'w, Conferences>,
    pub(super) mediations: Res<'w, Mediations>,
    suspicions: Res<'w, Suspicions>,
    serials: Query<'w, 's, &'static Serials>,
}

impl Views {
    /// Whether nothing has gone stale but what lies on the table, as far as can be said without looking at it.
    #[must_use]
    pub fn lacks_only_table(&self) -> bool {
        self.stale.iter().all(|stale| *stale <= Stale::Table)
    }

    /// Copies what lies on the table before those who [lack only that](Self::lacks_only_table). Returns whether that was all there is to
    /// copy: if deals were signed or ended, there is more.
    #[must_use]
    pub fn refresh_table(&mut self, sources: &TableSources<'_, '_>) -> bool {
        if self.layout.is_outdated(&sources.deals) {
            return false;
        }
        sources.conferences(&mut self.own, &self.stale, &mut self.layout.conferences);
        for (own, stale) in self.own.iter_mut().zip(&mut self.stale) {
            if *stale == Stale::Table {
                sources.table(own, self.layout.said);
                *stale = Stale::Fresh;
            }
        }
        self.layout.said = sources.said();
        true
    }
}

impl TableSources<'_, '_> {
    /// How much of it has been said by now.
    pub(super) fn said(&self) -> Said {
        Said::of(&self.deals, &self.mediations, &self.suspicions)
    }

    /// What lies on the table before a faction, but for deals under way and conferences. Of what was `said` before, it has a copy.
    pub(super) fn table(&self, own: &mut Own, said: Said) {
        let me = own.faction;
        if let Ok(serials) = self.serials.get(self.index.faction(me)) {
            // Its other numbers may already be ahead, by the orders given so far.
            (own.serials.deal, own.serials.offer) = (serials.deal, serials.offer);
        }
        let offers = self.deals.offers.iter();
        own.offers.clear();
        own.offers
            .extend(offers.filter_map(|offer| offer.known_to(me)));
        let refused = self.deals.refused[said.refused..].iter();
        let mine = refused.filter(|(_, deal)| deal.parties[0] == me);
        own.refused.extend(mine.cloned());
        let lessons = self.deals.lessons[said.lessons..].iter();
        own.lessons
            .extend(lessons.filter(|it| it.deal.parties[0] == me).cloned());
        own.proposals.clear();
        own.proposals.extend(self.proposals.made_by(me).cloned());
        own.proposed.clear();
        own.proposed.extend(self.proposals.made_to(me));
        let asked = self.deals.asked[said.asked..].iter();
        let mine = asked.filter(|[from, _]| *from == me);
        own.asked.extend(mine.map(|[_, to]| *to));
        let open = self.mediations.open.iter();
        own.mediations.clear();
        own.mediations.extend(open.filter_map(|it| it.known_to(me)));
        let attempts = self.mediations.attempts_of(me, said.attempts);
        own.mediated.extend(attempts);
        let noted = self.suspicions.all()[said.suspicions..].iter();
        own.suspicions.extend(noted.filter(|it| it.of == me));
    }

    /// The conferences as those know them whose affairs are stale, but for those who `know` of them all there is to know.
    pub(super) fn conferences(&self, own: &mut [Own], stale: &[Stale], know: &mut Observers) {
        let stale = own.iter_mut().zip(stale);
        for (own, _) in stale.filter(|(_, stale)| **stale != Stale::Fresh) {
            let me = own.faction;
            if know.includes(me) {
                continue;
            }
            *know = know.and(me);
            let open = self.conferences.open.iter();
            own.conferences.clear();
            own.conferences
                .extend(open.filter_map(|it| it.known_to(me)));
            own.convened = self.conferences.record(me).convened;
        }
    }

    /// The deals under way of each of those who have no copy of them as they are. Of those before the one at `from` they have.
    pub(super) fn signed(&self, own: &mut [Own], from: usize, lacking: Observers) {
        if lacking.is_empty() {
            return;
        }
        if from == 0 {
            for of in lacking.iter(own.len()) {
                let own = &mut own[of.index()];
                own.deals.clear();
                own.witnessed.clear();
                own.settling.clear();
            }
        }
        for signed in &self.deals.signed[from..] {
            if let Some(witness) = signed.deal.witness.filter(|it| lacking.includes(*it)) {
                let known = signed.witnessed_by(witness);
                own[witness.index()].witnessed.extend(known);
            }
            for (side, party) in signed.deal.parties.into_iter().enumerate() {
                // What is given is seen when it comes.
                if !lacking.includes(party) || side == 1 && signed.deal.is_gift() {
                    continue;
                }
                let own = &mut own[party.index()];
                if signed.deal.clauses.iter().any(Clause::is_due_now) {
                    own.settling.extend(signed.known_to(party));
                }
                if signed.deal.is_lasting() {
                    own.deals.extend(signed.known_to(party));
                }
            }
        }
    }
}
