//! Why every amount changed: one line a change, shown to whom it concerns.

use super::saved::{AuditContext, SavedTable, Start, ensure};
use crate::id::{ContractId, FactionId, FleetId, MajeId, TechId, TerritoryId};
use crate::scenario::audit::Flaw;
use crate::scenario::model::{Good, Goods};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Account {
    /// Loads of a good in the store of a place.
    Store(TerritoryId, Good),
    /// Loads of a good aboard a fleet.
    Cargo(FleetId, Good),
    /// Thousands of people at a place.
    People(TerritoryId),
    /// How calm the people of a place are, 0 to 100.
    Calm(TerritoryId),
    /// Readiness of a fleet, 0 to 100.
    Readiness(FleetId),
    /// Loyalty of a maje, 0 to 100.
    Loyalty(MajeId),
    /// Morale of the faction, 0 to 100.
    Morale,
    /// Prestige of the faction.
    Prestige,
    /// Units of a technology.
    Technology(TechId),
}

/// Why an amount changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Cause {
    /// The land yielded it.
    Yield,
    /// Ships grew or condensed it.
    ShipYield,
    /// People used it.
    Needs,
    /// Ships used it.
    Upkeep,
    /// It went to or came from another place of the same faction that was short.
    Shared,
    /// There was no room for it.
    NoRoom,
    /// It was loaded aboard or unloaded.
    Hauled,
    /// It paid for something built, or came back when that was given up.
    Building,
    /// It was carried off by raiders, or brought home by them.
    Raid,
    /// It changed hands with the land.
    Seizure,
    /// It was taken from a beaten fleet, or lost with the ships.
    Battle,
    /// It moved under a contract.
    Contract(ContractId),
    /// A blockade kept or took it.
    Blockade,
    /// It was given to or by another faction.
    Gift(FactionId),
    /// It was the price of a prisoner.
    Ransom(FactionId),
    /// People hungered.
    Hunger,
    /// People went thirsty.
    Thirst,
    /// There was no ore for the ships.
    NoOre,
    /// There was plenty.
    Plenty,
    /// More land than the majes can govern.
    Ungoverned,
    /// A maje governs here.
    Governed,
    /// It was seized not long ago.
    Unsettled,
    /// A maje kept open house.
    Hosting,
    /// A battle was won.
    Victory,
    /// A battle was lost.
    Defeat,
    /// Land was won.
    LandWon,
    /// Land was lost.
    LandLost,
    /// It rests where it is supplied.
    Supplied,
    /// It is out of supply.
    OutOfSupply,
    /// It goes back towards the usual.
    Time,
    /// A homeworld is held.
    Homeworld,
    /// An attack on neutral ground.
    NeutralGround,
    /// An objective was achieved.
    Objective,
    /// A prisoner was treated with respect, or let go.
    Mercy,
    /// A spy took it.
    Spying,
    /// It lay in ruins.
    Ruins,
    /// It was found aboard captured ships.
    Salvage,
    /// Ships joined or left a fleet.
    Regrouped,
    /// A contract was kept to its end, or broken.
    Word,
    /// There was nothing to do for him.
    Idle,
    /// A maje changed sides or was lost.
    MajeLost,
    /// It left the map with the ships that carried it.
    Departed,
    /// Land improved by terraforming.
    Terraforming,
}

/// One change of one amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// What changed.
    pub account: Account,
    /// By how much.
    pub amount: i32,
    /// Why.
    pub cause: Cause,
}

/// The lines of the last turn by faction; what belongs to nobody is kept too, so that
/// the books balance.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    books: Vec<Vec<Line>>,
    nobody: Vec<Line>,
}

impl SavedTable for Ledger {
    fn begin(start: &Start<'_>) -> Self {
        Self {
            books: vec![Vec::new(); start.scenario.factions.len()],
            nobody: Vec::new(),
        }
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        ensure(self.books.len() == context.factions(), "its books")
    }
}

impl Ledger {
    /// Forgets the last turn.
    pub fn clear(&mut self) {
        self.nobody.clear();
        for book in &mut self.books {
            book.clear();
        }
    }

    /// Writes a line, unless the amount is 0.
    pub fn post(&mut self, who: Option<FactionId>, account: Account, amount: i32, cause: Cause) {
        if amount == 0 {
            return;
        }
        let book = match who.and_then(|who| self.books.get_mut(who.index())) {
            Some(book) => book,
            None => &mut self.nobody,
        };
        book.push(Line {
            account,
            amount,
            cause,
        });
    }

    /// Writes a line for every good in `goods` that is not 0; `sign` is 1 or -1.
    pub fn post_goods(
        &mut self,
        who: Option<FactionId>,
        account: impl Fn(Good) -> Account,
        goods: Goods,
        sign: i32,
        cause: Cause,
    ) {
        for (good, amount) in goods.iter() {
            self.post(who, account(good), sign * amount, cause);
        }
    }

    /// The lines of a faction, in the order in which things happened.
    #[must_use]
    pub fn of(&self, faction: FactionId) -> &[Line] {
        self.books.get(faction.index()).map_or(&[], Vec::as_slice)
    }

    /// All lines of everybody and nobody.
    pub fn all(&self) -> impl Iterator<Item = &Line> {
        self.books.iter().flatten().chain(&self.nobody)
    }
}
