//! Copies what lies on the table before a faction with its stores, and sets aside what it has offered and signed away.

use super::Own;
use super::build::ViewSources;
use super::layout::Said;
use crate::scenario::model::Goods;
use crate::sim::deal::clause;
use crate::sim::terms::Owed;

impl ViewSources<'_, '_> {
    /// Whether only its stores and its technology have to be copied again to see what is set aside: it has no orders laid
    /// over them, and none of its goods are aboard ships.
    pub(super) fn is_plain(&self, own: &Own) -> bool {
        self.plans.of(own.faction).is_empty() && !own.lands.is_empty()
    }

    /// What lies on the table before a faction, and what is left in its stores but for what is set aside.
    pub(super) fn stores(&self, own: &mut Own, said: Said) {
        self.table(own, said);
        let (.., arsenal, _, _, _) = self.faction_parts(self.index.faction(own.faction));
        arsenal.held().clone_into(&mut own.technology);
        own.stock = Goods::NONE;
        for land in &mut own.lands {
            let entity = self.index.territories[land.id.index()];
            if let Ok(store) = self.stores.get(entity) {
                land.store = store.0;
            }
            own.stock += land.store;
        }
        self.set_aside(own);
    }

    /// What was signed away, offered or accepted from whoever mediates cannot be spent on anything else. What lies on the table must have been copied.
    pub(super) fn set_aside(&self, own: &mut Own) {
        let me = own.faction;
        let settling = own.settling.iter().map(|known| &known.deal);
        let offered = own.offers.iter().filter(|offer| offer.from == me);
        let accepted = own.mediations.iter().filter(|it| it.answer == Some(true));
        let deals = settling.chain(offered.map(|offer| &offer.deal));
        let deals = deals.chain(accepted.map(|it| &it.deal));
        let clauses = deals.flat_map(|deal| deal.clauses.iter());
        let due = clauses.filter(|it| it.from == me && it.is_due_now());
        let due: Vec<Owed> = due.map(|it| it.what).collect();
        for what in due {
            clause::sign(own, what, &self.setting);
        }
    }
}
