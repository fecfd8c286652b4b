//! What is remembered of goods that change hands, or do not: by those who had none to spare, and by blood enemies.

use super::settle::Settlement;
use crate::id::FactionId;
use crate::scenario::model::{Good, Goods};
use crate::sim::event::ContractTrouble;
use crate::sim::feud::rules::{BLOOD_PRICE, UNFORGIVING};
use crate::sim::opinion::IncidentKind;
use crate::sim::terms::{BloodEnding, Deal, Owed};

impl Settlement<'_, '_> {
    /// How a gift is remembered.
    pub(super) fn kindness(&self, to: FactionId, gift: &[Owed]) -> IncidentKind {
        let feeds = |what: &Owed| what.goods().is_some_and(|(good, _)| self.lacks(to, good));
        if gift.iter().any(|what| matches!(what, Owed::Technology(..))) {
            IncidentKind::SharedTechnology
        } else if gift.iter().any(feeds) {
            IncidentKind::FedHungry
        } else {
            IncidentKind::Gave
        }
    }

    /// Whether the people of a faction had less than a turn's need of a good when trade began; ore they can do without.
    fn lacks(&self, faction: FactionId, good: Good) -> bool {
        let house = self.estate.house(faction);
        good != Good::Ore && house.stock[good] < self.estate.need_of(faction)[good]
    }

    /// A gift that is large enough is a blood price. The most vengeful take none.
    pub(super) fn blood_price(&mut self, from: FactionId, to: FactionId, moved: Goods) {
        let price = BLOOD_PRICE * self.estate.need_of(to).total();
        let takes = self.estate.house(to).leader.vengefulness < UNFORGIVING;
        let enemies = self.consequences.opinions().blood_enemies(from, to);
        if enemies && takes && price > 0 && moved.total() >= price {
            self.consequences
                .settle_blood([from, to], BloodEnding::Tribute);
            self.remember(from, to, IncidentKind::MadePeace);
        }
    }

    /// Who serves a deal out of what his own people lack is thought the better of.
    pub(super) fn kept_in_need(&mut self, deal: &Deal) {
        let [one, other] = deal.parties;
        for (from, to) in [(one, other), (other, one)] {
            let given = deal.each_turn(from);
            let lacked = |good: &Good| given[*good] > 0 && self.lacks(from, *good);
            if Good::ALL.iter().any(lacked) {
                self.remember(from, to, IncidentKind::KeptInNeed);
            }
        }
    }

    /// Whoever closed the way of a trade did wrong to both.
    pub(super) fn cut_off(&mut self, parties: [FactionId; 2], why: ContractTrouble) {
        let ContractTrouble::Blockaded(at) = why else {
            return;
        };
        let by = self.estate.land(at).blockade;
        for (by, party) in parties.into_iter().filter_map(|party| Some((by?, party))) {
            self.remember(by, party, IncidentKind::CutTrade);
        }
    }
}
