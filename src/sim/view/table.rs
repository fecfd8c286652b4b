//! Copies what lies on the table before a faction with its stores, and sets aside what it has offered and signed away.

use super::Own;
use super::build::ViewSources;
use super::layout::Said;
use crate::scenario::model::Goods;
use crate::sim::deal::clause;

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
