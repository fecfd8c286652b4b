//! Copies what lies on the table before each faction, and sets aside what it has offered and signed away.

use super::Own;
use super::build::ViewSources;
use super::layout::Said;
use crate::scenario::model::Goods;
use crate::sim::deal::clause;
use crate::sim::terms::Clause;

impl ViewSources<'_, '_> {
    /// Whether only its stores and its technology have to be copied again to see what is set aside: it has no orders laid
    /// over them, and none of its goods are aboard ships.
    pub(super) fn is_plain(&self, own: &Own) -> bool {
        self.plans.of(own.faction).is_empty() && !own.lands.is_empty()
    }

    /// What lies on the table before a faction, and what is left in its stores but for what is set aside.
    pub(super) fn stores(&self, own: &mut Own, signed: bool, said: Said) {
        self.table(own, signed, said);
        let (.., arsenal, _, _, _) = self.faction_parts(self.index.faction(own.faction));
        own.technology.clone_from(&arsenal.0);
        own.stock = Goods::NONE;
        for land in &mut own.lands {
            let entity = self.index.territories[land.id.index()];
            if let Ok((_, _, store, ..)) = self.lands.get(entity) {
                land.store = store.0;
            }
            own.stock += land.store;
        }
        self.set_aside(own);
    }

    /// What lies on the table before a faction. Deals under way are copied only if one was `signed` or ended since; of what
    /// was `said` before, it has a copy.
    pub(super) fn table(&self, own: &mut Own, signed: bool, said: Said) {
        let me = own.faction;
        if let Ok(serials) = self.serials.get(self.index.faction(me)) {
            // Its other numbers may already be ahead, by the orders given so far.
            (own.serials.deal, own.serials.offer) = (serials.deal, serials.offer);
        }
        if signed {
            self.signed(own);
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
        let asked = self.deals.asked[said.asked..].iter();
        let mine = asked.filter(|[from, _]| *from == me);
        own.asked.extend(mine.map(|[_, to]| *to));
        let known = self.conferences.open.iter();
        own.conferences.clear();
        own.conferences
            .extend(known.filter_map(|it| it.known_to(me)));
        own.convened = self.conferences.record(me).convened;
    }

    /// The deals under way of a faction.
    fn signed(&self, own: &mut Own) {
        let me = own.faction;
        own.deals.clear();
        own.settling.clear();
        for signed in &self.deals.signed {
            // What is given is seen when it comes.
            let seen = signed.deal.parties[0] == me
                || signed.deal.parties[1] == me && !signed.deal.is_gift();
            let Some(known) = seen.then(|| signed.known_to(me)).flatten() else {
                continue;
            };
            if signed.deal.clauses.iter().any(Clause::is_due_now) {
                own.settling.push(known.clone());
            }
            if signed.deal.is_lasting() {
                own.deals.push(known);
            }
        }
    }

    /// What was signed away or offered cannot be spent on anything else.
    pub(super) fn set_aside(&self, own: &mut Own) {
        let me = own.faction;
        let settling = self.deals.signed.iter().map(|signed| &signed.deal);
        let offered = self.deals.offers.iter().map(|offer| &offer.deal);
        let offered = offered.filter(|deal| deal.parties[0] == me);
        let settling = settling.filter(|deal| deal.side_of(me).is_some());
        for deal in settling.chain(offered) {
            for it in deal.clauses.iter() {
                if it.from == me && it.is_due_now() {
                    clause::sign(own, it.what, &self.setting);
                }
            }
        }
    }
}
