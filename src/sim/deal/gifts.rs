//! Gifts on their way, and offers that nobody answered.

use super::rules;
use super::table::Deals;
use crate::id::{FactionId, TechId};
use crate::scenario::model::{Count, Goods};
use crate::sim::command::{Act, Command, Gift};
use crate::sim::consequence::Consequences;
use crate::sim::event::{Event, Failure, Gained, Given, Lapsed, OrderFailed, TechnologyGained};
use crate::sim::faction::Arsenal;
use crate::sim::goods::Estate;
use crate::sim::goods::{at_hand, ends, hand_over};
use crate::sim::index::{Clock, Index, Setting, Ways};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::opinion::{Deed, IncidentKind};
use bevy::ecs::prelude::{Query, Res, ResMut};
use bevy::ecs::system::SystemParam;

/// What giving changes.
#[derive(SystemParam)]
pub struct Giving<'w, 's> {
    setting: Res<'w, Setting>,
    ways: Res<'w, Ways>,
    index: Res<'w, Index>,
    estate: ResMut<'w, Estate>,
    ledger: ResMut<'w, Ledger>,
    consequences: Consequences<'w, 's>,
    arsenals: Query<'w, 's, &'static mut Arsenal>,
}

/// System: what was given away this turn changes hands.
pub fn give(mut deals: ResMut<Deals>, mut giving: Giving<'_, '_>) {
    for (from, to, gift) in deals.gifts.drain(..) {
        let given = match gift {
            Gift::Goods(goods) => giving.goods(from, to, goods).map(Gift::Goods),
            Gift::Technology(technology) => giving.technology(from, to, technology).map(|()| gift),
        };
        match given {
            Ok(gift) => {
                let event = Event::Given(Given { from, to, gift });
                giving.consequences.record(event);
            }
            Err(why) => {
                let order = Command::Act(Act::Gift { to, gift });
                let event = Event::OrderFailed(OrderFailed {
                    faction: from,
                    order,
                    why,
                });
                giving.consequences.record(event);
            }
        }
    }
}

impl Giving<'_, '_> {
    /// Moves what is there of the goods; returns what that was.
    fn goods(&mut self, from: FactionId, to: FactionId, goods: Goods) -> Result<Goods, Failure> {
        if !self.estate.house(to).active {
            return Err(Failure::Gone);
        }
        let ends = ends(&self.estate, &self.ways, [from, to]).ok_or(Failure::NoWay)?;
        let [here, there] = ends.0;
        let blockaded = |end| self.estate.land(end).blockade.is_some();
        if blockaded(here) || blockaded(there) {
            return Err(Failure::Blockaded);
        }
        let goods = goods.min(at_hand(&self.estate, from, here));
        if goods.is_none() {
            return Err(Failure::NoGoods);
        }
        hand_over(
            &mut self.estate,
            &mut self.ledger,
            (from, here, Cause::Gift(to)),
            (to, there, Cause::Gift(from)),
            goods,
        );
        self.consequences.count(from, Count::Given, goods.total());
        if goods.total() >= rules::NOTICED {
            self.remember(from, to);
        }
        Ok(goods)
    }

    fn technology(
        &mut self,
        from: FactionId,
        to: FactionId,
        technology: TechId,
    ) -> Result<(), Failure> {
        if !self.estate.house(to).active {
            return Err(Failure::Gone);
        }
        let units = self.setting.technology(technology).units;
        let (giver, taker) = (self.index.faction(from), self.index.faction(to));
        let mut arsenal = self.arsenals.get_mut(giver).map_err(|_| Failure::Gone)?;
        if !arsenal.has(technology) {
            return Err(Failure::NoTechnology);
        }
        let account = Account::Technology(technology);
        if units {
            arsenal.0[technology.index()] -= 1;
            self.ledger.post(Some(from), account, -1, Cause::Gift(to));
        }
        let mut arsenal = self.arsenals.get_mut(taker).map_err(|_| Failure::Gone)?;
        let held = &mut arsenal.0[technology.index()];
        if units || *held == 0 {
            *held = held.saturating_add(1);
            self.ledger.post(Some(to), account, 1, Cause::Gift(from));
            self.consequences.count(to, Count::TechnologyGained, 1);
            let event = Event::TechnologyGained(TechnologyGained {
                by: to,
                technology,
                how: Gained::Given,
                from: Some(from),
            });
            self.consequences.record(event);
        }
        self.remember(from, to);
        Ok(())
    }

    fn remember(&mut self, by: FactionId, to: FactionId) {
        let vengefulness = self.estate.house(to).vengefulness;
        let deed = Deed::new(IncidentKind::Gave, by, to);
        self.consequences.remember(deed.felt_by(vengefulness));
    }
}

/// System: offers that have lain too long lapse, and those of or to whoever is out of the game; refusals are
/// remembered for a turn.
pub fn lapse(
    clock: Res<Clock>,
    estate: Res<Estate>,
    mut deals: ResMut<Deals>,
    mut chronicle: Consequences,
) {
    let next = clock.turn + 1;
    deals.offers.retain(|offer| {
        let active = estate.house(offer.from).active && estate.house(offer.to).active;
        let stands = active && rules::stands(offer.made, next);
        if !stands {
            let event = Event::Lapsed(Lapsed {
                offer: offer.id,
                from: offer.from,
                to: offer.to,
            });
            chronicle.record(event);
        }
        stands
    });
    deals
        .refused
        .retain(|(turn, ..)| rules::stands(*turn, next));
}
