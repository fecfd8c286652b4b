//! The rules of schism: who breaks away with the lands he governs. All numbers are ours.

use crate::scenario::model::{FactionDef, Provenance};

/// At or below this loyalty somebody proud breaks away.
pub const BREAKS: i32 = 15;
/// How likely somebody who may break away does so, in percent a turn.
pub const CHANCE: i32 = 6;
/// How ambitious somebody has to be to break away.
const PROUD: i32 = 70;
/// The fewest lands with which somebody breaks away: one could not feed itself.
pub const REALM: usize = 2;
/// The fewest lands that stay with the others.
const STAYS: usize = 2;
/// Who is less loyal than this and where a rebel governs goes with him.
pub const FOLLOWS: i32 = 35;
/// How loyal those who went with a rebel are to him.
pub const SWORN: i32 = 65;

/// A lesser maje who governs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Governor {
    /// Loyalty to the First Maje, 0 to 100.
    pub loyalty: i32,
    /// Ambition, 0 to 100.
    pub ambition: i32,
    /// How many lands he governs, the seat of the First Maje not counted.
    pub lands: usize,
    /// How many lands the sect holds.
    pub held: usize,
}

impl Governor {
    /// Whether he would break away if his loyalty fell far enough.
    #[must_use]
    pub const fn is_proud(self) -> bool {
        self.ambition >= PROUD && self.lands >= REALM && self.held >= self.lands + STAYS
    }

    /// Whether he may break away this turn.
    #[must_use]
    pub const fn may_break(self) -> bool {
        self.is_proud() && self.loyalty <= BREAKS
    }
}

/// What everybody knows of the sect that somebody of this name founds: it is named after him, and otherwise like the one that it
/// broke away from. A first part of the name, up to a hyphen, is kept.
#[must_use]
pub fn entry(parent: &FactionDef, founder: &str) -> FactionDef {
    let short = founder.split_whitespace().last().unwrap_or(founder);
    let family = parent.name.split_once('-').map(|(family, _)| family);
    FactionDef {
        key: format!("{}-{}", parent.key, short.to_lowercase()),
        name: family.map_or_else(|| short.to_owned(), |it| format!("{it}-{short}")),
        short: short.to_owned(),
        playable: false,
        situation: String::new(),
        source: Provenance::Invented,
        ..parent.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::testing::Sandbox;

    fn governor(loyalty: i32, ambition: i32, lands: usize, held: usize) -> Governor {
        Governor {
            loyalty,
            ambition,
            lands,
            held,
        }
    }

    #[test]
    fn only_the_proud_and_disloyal_with_land_break_away_from_a_sect_that_keeps_some() {
        assert!(governor(BREAKS, PROUD, 2, 4).may_break());
        assert!(!governor(BREAKS + 1, PROUD, 2, 4).may_break());
        assert!(!governor(0, PROUD - 1, 2, 4).may_break());
        assert!(!governor(0, 90, 1, 4).may_break());
        assert!(!governor(0, 90, 2, 3).may_break());
    }

    #[test]
    fn a_new_sect_is_named_after_its_founder() {
        let scenario = Sandbox::row(1, 1).sect(&[0]).scenario();
        let mut parent = scenario.roster.factions[0].clone();
        parent.name = String::from("Kazon-Ogla");
        let named = entry(&parent, "First Maje Jal Kelrik");
        assert_eq!(
            (named.name.as_str(), named.short.as_str()),
            ("Kazon-Kelrik", "Kelrik")
        );
        parent.name = String::from("Traders");
        assert_eq!(entry(&parent, "Kelrik").name, "Kelrik");
    }
}
