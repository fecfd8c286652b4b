//! Taking goods from stores and putting them there, with a line in the ledger for each change.

use super::estate::Estate;
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Good, Goods};
use crate::sim::ledger::{Account, Cause, Ledger};
use std::cmp::Reverse;

impl Estate {
    /// Loads in the network of a place.
    #[must_use]
    pub fn available(&self, at: TerritoryId) -> Goods {
        self.members(self.network(at))
            .iter()
            .fold(Goods::NONE, |sum, land| sum + self.land(*land).store)
    }

    /// Loads for which the network of a place still has room.
    #[must_use]
    pub fn room(&self, at: TerritoryId) -> Goods {
        let mut room = Goods::NONE;
        for land in self.members(self.network(at)) {
            let land = self.land(*land);
            for good in Good::ALL {
                room[good] += (land.capacity[good] - land.store[good]).max(0);
            }
        }
        room
    }

    /// Takes up to `wanted` for use at a place: from its own store first, then from the fullest
    /// stores of its network. Returns what was there.
    pub fn take(
        &mut self,
        ledger: &mut Ledger,
        at: TerritoryId,
        wanted: Goods,
        cause: Cause,
    ) -> Goods {
        let land = &mut self.lands[at.index()];
        // Mostly all of it is there.
        if land.store.covers(wanted) && wanted.covers(Goods::NONE) {
            land.store -= wanted;
            let account = |good| Account::Store(at, good);
            ledger.post_goods(land.holder, account, wanted, -1, cause);
            return wanted;
        }
        let mut taken = Goods::NONE;
        for (good, amount) in wanted.iter() {
            if amount > 0 {
                taken[good] = self.take_one(ledger, at, good, amount, cause);
            }
        }
        taken
    }

    fn take_one(
        &mut self,
        ledger: &mut Ledger,
        at: TerritoryId,
        good: Good,
        amount: i32,
        cause: Cause,
    ) -> i32 {
        let here = self.land(at).store[good].min(amount);
        let shared = self.fetch(ledger, at, good, amount - here);
        self.add(ledger, at, good, -(here + shared), cause);
        here + shared
    }

    /// Moves up to `amount` from other stores of the network into the one at a place.
    pub(crate) fn fetch(
        &mut self,
        ledger: &mut Ledger,
        at: TerritoryId,
        good: Good,
        amount: i32,
    ) -> i32 {
        let mut fetched = 0;
        while fetched < amount {
            let fullest = self
                .members(self.network(at))
                .iter()
                .map(|land| (self.land(*land).store[good], Reverse(*land)))
                .filter(|(store, Reverse(land))| *store > 0 && *land != at)
                .max();
            let Some((store, Reverse(land))) = fullest else {
                break;
            };
            let part = store.min(amount - fetched);
            self.add(ledger, land, good, -part, Cause::Shared);
            fetched += part;
        }
        if fetched > 0 {
            self.add(ledger, at, good, fetched, Cause::Shared);
        }
        fetched
    }

    /// Puts goods into the store of a place, however full it is: what is too much goes elsewhere at the end of the
    /// turn (see [`make_room`](Self::make_room)).
    pub fn put(&mut self, ledger: &mut Ledger, at: TerritoryId, goods: Goods, cause: Cause) {
        let land = &mut self.lands[at.index()];
        // Mostly none of it is less than nothing.
        if goods.covers(Goods::NONE) {
            land.store += goods;
            let account = |good| Account::Store(at, good);
            ledger.post_goods(land.holder, account, goods, 1, cause);
            return;
        }
        for (good, amount) in goods.iter() {
            if amount > 0 {
                self.add(ledger, at, good, amount, cause);
            }
        }
    }

    /// Moves what a store cannot hold to the emptiest stores of its network; what finds no
    /// room is lost.
    pub fn make_room(&mut self, ledger: &mut Ledger, at: TerritoryId) {
        for good in Good::ALL {
            let land = self.land(at);
            let mut excess = land.store[good] - land.capacity[good];
            while excess > 0 {
                let emptiest = self
                    .members(self.network(at))
                    .iter()
                    .map(|land| {
                        let shelf = self.land(*land);
                        (shelf.capacity[good] - shelf.store[good], Reverse(*land))
                    })
                    .filter(|(room, Reverse(land))| *room > 0 && *land != at)
                    .max();
                let Some((room, Reverse(land))) = emptiest else {
                    self.add(ledger, at, good, -excess, Cause::NoRoom);
                    break;
                };
                let part = room.min(excess);
                self.add(ledger, at, good, -part, Cause::Shared);
                self.add(ledger, land, good, part, Cause::Shared);
                excess -= part;
            }
        }
    }

    fn add(&mut self, ledger: &mut Ledger, at: TerritoryId, good: Good, amount: i32, cause: Cause) {
        let land = &mut self.lands[at.index()];
        land.store[good] += amount;
        ledger.post(land.holder, Account::Store(at, good), amount, cause);
    }

    /// Loads aboard the fleets of a faction that lie at a place.
    #[must_use]
    pub fn aboard(&self, flag: FactionId, at: TerritoryId) -> Goods {
        self.fleets_at(flag, at)
            .fold(Goods::NONE, |sum, fleet| sum + self.fleets[fleet].cargo)
    }

    /// Takes up to `wanted` from the fleets of a faction that lie at a place, by id. Returns
    /// what was there.
    pub fn take_aboard(
        &mut self,
        ledger: &mut Ledger,
        flag: FactionId,
        at: TerritoryId,
        wanted: Goods,
        cause: Cause,
    ) -> Goods {
        let mut left = wanted;
        for fleet in 0..self.fleets.len() {
            let hold = &self.fleets[fleet];
            if hold.flag == flag && hold.at == at && !hold.under_way && !left.is_none() {
                left -= self.unload(ledger, fleet, left, cause);
            }
        }
        wanted - left
    }

    /// Puts goods aboard the first fleet of a faction that lies at a place, however full it is: what is too much goes
    /// elsewhere at the end of the turn. Without a fleet there, nothing happens.
    pub fn pile(
        &mut self,
        ledger: &mut Ledger,
        flag: FactionId,
        at: TerritoryId,
        goods: Goods,
        cause: Cause,
    ) {
        let first = self.fleets_at(flag, at).next();
        if let Some(fleet) = first {
            let hold = &mut self.fleets[fleet];
            hold.cargo += goods;
            let id = hold.id;
            ledger.post_goods(Some(flag), |g| Account::Cargo(id, g), goods, 1, cause);
        }
    }

    /// Takes up to `wanted` from the fleet at this position of the list. Returns what was there.
    pub fn unload(
        &mut self,
        ledger: &mut Ledger,
        fleet: usize,
        wanted: Goods,
        cause: Cause,
    ) -> Goods {
        let hold = &mut self.fleets[fleet];
        let taken = hold.cargo.min(wanted);
        hold.cargo -= taken;
        let id = hold.id;
        ledger.post_goods(Some(hold.flag), |g| Account::Cargo(id, g), taken, -1, cause);
        taken
    }

    /// Puts goods aboard the fleet at this position of the list, as far as it has room. Returns what it took.
    pub fn load(&mut self, ledger: &mut Ledger, fleet: usize, goods: Goods, cause: Cause) -> Goods {
        let hold = &mut self.fleets[fleet];
        let room = (hold.room - hold.cargo.total()).max(0);
        let taken = fitting(goods, room);
        hold.cargo += taken;
        let id = hold.id;
        ledger.post_goods(Some(hold.flag), |g| Account::Cargo(id, g), taken, 1, cause);
        taken
    }

    /// Takes goods out of an overfull fleet: into others of its faction in the same place, as far as
    /// they have room, and the rest overboard.
    pub(crate) fn hand_over(&mut self, ledger: &mut Ledger, fleet: usize, goods: Goods) {
        let hold = self.fleets[fleet];
        let mut left = goods;
        for other in 0..self.fleets.len() {
            let receiver = &self.fleets[other];
            let beside = receiver.flag == hold.flag && receiver.at == hold.at;
            let rests = !receiver.under_way && !hold.under_way;
            let room = receiver.room - receiver.cargo.total();
            if beside && rests && room > 0 && !left.is_none() {
                let part = fitting(left, room);
                self.unload(ledger, fleet, part, Cause::Shared);
                self.load(ledger, other, part, Cause::Shared);
                left -= part;
            }
        }
        self.unload(ledger, fleet, left, Cause::NoRoom);
    }
}

/// As much of the goods as there is room for, of each its share.
#[must_use]
pub fn fitting(goods: Goods, room: i32) -> Goods {
    let total = goods.total();
    if total <= room {
        return goods;
    }
    let mut fitting = goods.scale(room.max(0), total.max(1));
    // Rounding leaves a load or two of room.
    let mut left = room.max(0) - fitting.total();
    for good in Good::ALL {
        let more = (goods[good] - fitting[good]).min(left);
        fitting[good] += more;
        left -= more;
    }
    fitting
}
