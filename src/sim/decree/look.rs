//! The look of a new faction.

use crate::scenario::model::{FactionDef, Hatch};

/// All hatches, in the order in which they are tried.
const HATCHES: [Hatch; 10] = [
    Hatch::Plain,
    Hatch::Rising,
    Hatch::Falling,
    Hatch::Cross,
    Hatch::Level,
    Hatch::Upright,
    Hatch::Grid,
    Hatch::Dots,
    Hatch::Chevrons,
    Hatch::Waves,
];

/// Gives an entry a hatch that nobody of the same colour has, and a glyph of its own, as far as there is one left.
pub fn distinguish(entry: &mut FactionDef, others: &[FactionDef]) {
    let taken = |hatch: Hatch| {
        let mut others = others.iter();
        others.any(|it| it.colour == entry.colour && it.hatch == hatch)
    };
    if taken(entry.hatch) {
        let free = HATCHES.into_iter().find(|hatch| !taken(*hatch));
        entry.hatch = free.unwrap_or(entry.hatch);
    }
    let used = |glyph: &str| others.iter().any(|it| it.glyph == glyph);
    if used(&entry.glyph) {
        let letters = ('A'..='Z').chain('a'..='z').map(String::from);
        let free = letters.into_iter().find(|glyph| !used(glyph));
        entry.glyph = free.unwrap_or_else(|| entry.glyph.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::distinguish;
    use crate::scenario::model::Hatch;
    use crate::sim::testing::Sandbox;

    #[test]
    fn a_new_faction_looks_like_no_other() {
        let scenario = Sandbox::row(3, 2).sect(&[0]).sect(&[2]).scenario();
        let mut entry = scenario.roster.factions[0].clone();
        distinguish(&mut entry, &scenario.roster.factions);
        let same = |hatch: Hatch, glyph: &str| {
            let mut all = scenario.roster.factions.iter();
            all.any(|it| (it.colour == entry.colour && it.hatch == hatch) || it.glyph == glyph)
        };
        assert!(!same(entry.hatch, &entry.glyph));
    }
}
