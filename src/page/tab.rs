//! The tabs: one row each. The bar of tabs, their keys, the search, the help and the terminal's verbs
//! read this table.

use super::context::PageContext;
use super::sheet::Sheet;
use super::{chronicle, codex, council, goals, ledger, lists, table};
use crate::text::Voice;

/// What lies open beside the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tab {
    /// What matters now.
    Council,
    /// The own lands.
    Lands,
    /// The own fleets.
    Fleets,
    /// The own majes.
    Majes,
    /// All sects and powers.
    Sects,
    /// Offers and contracts.
    Table,
    /// Stores, and why they changed.
    Ledger,
    /// What happened.
    Chronicle,
    /// Objectives.
    Goals,
    /// Texts about the world, classes of ships, technology.
    Codex,
}

/// A tab: its key, its title and what makes its page.
#[derive(Debug, Clone, Copy)]
pub struct TabRow {
    /// The tab.
    pub tab: Tab,
    /// The key that opens it.
    pub key: char,
    /// The message that names it.
    pub title: &'static str,
    make: fn(&PageContext<'_>, &Voice<'_>) -> Sheet,
}

/// All tabs, in the order in which they are shown and in which [`Tab`] declares them.
pub static TABS: [TabRow; 10] = {
    const fn row(
        tab: Tab,
        key: char,
        title: &'static str,
        make: fn(&PageContext<'_>, &Voice<'_>) -> Sheet,
    ) -> TabRow {
        TabRow {
            tab,
            key,
            title,
            make,
        }
    }
    [
        row(Tab::Council, '1', "tab-council", council::sheet),
        row(Tab::Lands, '2', "tab-lands", lists::lands),
        row(Tab::Fleets, '3', "tab-fleets", lists::fleets),
        row(Tab::Majes, '4', "tab-majes", lists::majes),
        row(Tab::Sects, '5', "tab-sects", lists::sects),
        row(Tab::Table, '6', "tab-table", table::sheet),
        row(Tab::Ledger, '7', "tab-ledger", ledger::sheet),
        row(Tab::Chronicle, '8', "tab-chronicle", chronicle::sheet),
        row(Tab::Goals, '9', "tab-goals", goals::sheet),
        row(Tab::Codex, '0', "tab-codex", codex::sheet),
    ]
};

impl Tab {
    /// Returns all tabs, in the order in which they are shown.
    pub fn all() -> impl Iterator<Item = Self> {
        TABS.iter().map(|row| row.tab)
    }

    /// Returns what front-ends know of it.
    #[must_use]
    pub fn row(self) -> &'static TabRow {
        &TABS[self as usize]
    }

    /// Returns its page.
    #[must_use]
    pub fn sheet(self, context: &PageContext<'_>) -> Sheet {
        (self.row().make)(context, &context.voice())
    }
}

#[cfg(test)]
mod tests {
    use super::TABS;
    use std::collections::BTreeSet;

    #[test]
    fn every_tab_has_its_own_row_and_key() {
        for (at, row) in TABS.iter().enumerate() {
            assert_eq!(row.tab as usize, at);
        }
        let keys: BTreeSet<char> = TABS.iter().map(|row| row.key).collect();
        assert_eq!(keys.len(), TABS.len());
    }
}
