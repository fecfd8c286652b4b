//! The tabs: one row each. The bar of tabs, their keys, the search, the help and the terminal's verbs
//! read this table.

use super::context::PageContext;
use super::sheet::Sheet;
use super::{chronicle, codex, conference, council, goals, ledger, lists, pledges, plots, table};
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
    /// Treaties and pledges that are known, with the turns left.
    Pledges,
    /// Conferences: invitations, votes, what can be called.
    Conference,
    /// Plots of its own, and those it has found out.
    Plots,
}

/// A tab: its name, its title and what makes its page.
#[derive(Debug, Clone, Copy)]
pub struct TabRow {
    /// The tab.
    pub tab: Tab,
    /// The word that opens it in the terminal and on the command line.
    pub name: &'static str,
    /// The message that names it.
    pub title: &'static str,
    /// Whether its page takes more room than others, for what lies side by side on it.
    pub wide: bool,
    make: fn(&PageContext<'_>, &Voice<'_>) -> Sheet,
}

/// All tabs, in the order in which they are shown and in which [`Tab`] declares them. A new tab is a variant, a
/// row here, its page and its words; its key follows from its place.
pub static TABS: [TabRow; 13] = {
    const fn row(
        tab: Tab,
        name: &'static str,
        title: &'static str,
        make: fn(&PageContext<'_>, &Voice<'_>) -> Sheet,
    ) -> TabRow {
        TabRow {
            tab,
            name,
            title,
            wide: false,
            make,
        }
    }
    const fn wide(mut row: TabRow) -> TabRow {
        row.wide = true;
        row
    }
    [
        row(Tab::Council, "council", "tab-council", council::sheet),
        row(Tab::Lands, "lands", "tab-lands", lists::lands),
        row(Tab::Fleets, "fleets", "tab-fleets", lists::fleets),
        row(Tab::Majes, "majes", "tab-majes", lists::majes),
        wide(row(Tab::Sects, "sects", "tab-sects", lists::sects)),
        wide(row(Tab::Table, "table", "tab-table", table::sheet)),
        wide(row(Tab::Ledger, "ledger", "tab-ledger", ledger::sheet)),
        row(
            Tab::Chronicle,
            "chronicle",
            "tab-chronicle",
            chronicle::sheet,
        ),
        row(Tab::Goals, "goals", "tab-goals", goals::sheet),
        row(Tab::Codex, "codex", "tab-codex", codex::sheet),
        wide(row(Tab::Pledges, "pledges", "tab-pledges", pledges::sheet)),
        wide(row(
            Tab::Conference,
            "conference",
            "tab-conference",
            conference::sheet,
        )),
        wide(row(Tab::Plots, "plots", "tab-plots", plots::sheet)),
    ]
};

/// The keys of tabs, in the order of the tabs: digits, then the function keys that nothing else has.
pub const TAB_KEYS: [&str; 16] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "F2", "F3", "F4", "F6", "F7", "F8",
];

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

    /// Returns the key that opens it; empty if there are more tabs than keys.
    #[must_use]
    pub fn key(self) -> &'static str {
        TAB_KEYS.get(self as usize).copied().unwrap_or_default()
    }

    /// Returns the tab of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let row = TABS.iter().find(|row| row.name == name);
        row.map(|row| row.tab)
    }

    /// Returns its page.
    #[must_use]
    pub fn sheet(self, context: &PageContext<'_>) -> Sheet {
        (self.row().make)(context, &context.voice())
    }
}

#[cfg(test)]
mod tests {
    use super::{TAB_KEYS, TABS, Tab};
    use crate::page::aim::AIMS;
    use crate::page::overlay::DIALOGUES;
    use std::collections::BTreeSet;

    #[test]
    fn every_tab_has_its_own_row_and_name() {
        for (at, row) in TABS.iter().enumerate() {
            assert_eq!(row.tab as usize, at);
            assert_eq!(Tab::named(row.name), Some(row.tab));
            assert!(!row.tab.key().is_empty(), "{} has no key", row.name);
        }
    }

    #[test]
    fn no_key_means_two_things() {
        let aims = AIMS
            .iter()
            .map(|row| row.key.to_ascii_uppercase().to_string());
        let dialogues = DIALOGUES.iter().filter_map(|row| row.key);
        let others = dialogues.map(str::to_owned).chain(aims);
        let fixed = ["U", "Backspace"].map(str::to_owned);
        let keys: Vec<String> = TAB_KEYS
            .map(str::to_owned)
            .into_iter()
            .chain(others)
            .chain(fixed)
            .collect();
        let apart: BTreeSet<&String> = keys.iter().collect();
        assert_eq!(apart.len(), keys.len(), "{keys:?}");
    }
}
