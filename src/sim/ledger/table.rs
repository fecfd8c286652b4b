//! The books of all factions.

use super::{Account, Cause, LedgerLine};
use crate::id::FactionId;
use crate::scenario::audit::Flaw;
use crate::scenario::model::{Good, Goods};
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// The lines of the last turn by faction; what belongs to nobody is kept too, so that
/// the books balance.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    books: Vec<Vec<LedgerLine>>,
    nobody: Vec<LedgerLine>,
}

impl SavedTable for Ledger {
    fn begin(start: &Start<'_>) -> Self {
        Self {
            books: vec![Vec::new(); start.scenario.roster.factions.len()],
            nobody: Vec::new(),
        }
    }

    fn grow(&mut self, newcomer: FactionId, _: FactionId) {
        self.books.resize(newcomer.index() + 1, Vec::new());
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
        if amount != 0 {
            self.book_of(who).push(LedgerLine {
                account,
                amount,
                cause,
            });
        }
    }

    fn book_of(&mut self, who: Option<FactionId>) -> &mut Vec<LedgerLine> {
        match who.and_then(|who| self.books.get_mut(who.index())) {
            Some(book) => book,
            None => &mut self.nobody,
        }
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
        let book = self.book_of(who);
        for (good, amount) in goods.iter().filter(|(_, amount)| *amount != 0) {
            book.push(LedgerLine {
                account: account(good),
                amount: sign * amount,
                cause,
            });
        }
    }

    /// The lines of a faction, in the order in which things happened.
    #[must_use]
    pub fn of(&self, faction: FactionId) -> &[LedgerLine] {
        self.books.get(faction.index()).map_or(&[], Vec::as_slice)
    }

    /// All lines of everybody and nobody.
    pub fn all(&self) -> impl Iterator<Item = &LedgerLine> {
        self.books.iter().flatten().chain(&self.nobody)
    }
}
