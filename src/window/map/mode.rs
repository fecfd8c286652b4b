//! What the map tells of its lands: who holds them, where goods are, who is strong, what is supplied and known, who
//! thinks well of one, who is bound to one, trusted and feared.

use super::fill::{Fill, Shade, fills, sureness};
use super::goods::short_of;
use super::strength::balance;
use super::ties::{Tie, dread, trust};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::Good;
use crate::sim::view::View;
use crate::text::say;
use crate::window::look::Look;

/// What the map tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mode {
    /// Who holds what.
    #[default]
    Holders,
    /// What lands make, and where it runs out.
    Goods,
    /// Whose ships are where, and how strong.
    Strength,
    /// Which lands share their stores, and how old is what is known of others.
    Supply,
    /// What others think of one.
    Opinion,
    /// What binds one to others, and who is an enemy.
    Ties,
    /// How far the word of others is trusted.
    Trust,
    /// How much others are to be feared.
    Fear,
}

/// What is known of a mode: the messages that name and explain it.
#[derive(Debug, Clone, Copy)]
pub struct ModeRow {
    /// The mode.
    pub mode: Mode,
    /// The message on its button.
    pub name: &'static str,
    /// The message that explains its colours.
    pub why: &'static str,
}

/// All modes, in the order in which they are offered.
pub const MODES: [ModeRow; 8] = {
    const fn row(mode: Mode, name: &'static str, why: &'static str) -> ModeRow {
        ModeRow { mode, name, why }
    }
    [
        row(Mode::Holders, "mode-holders", "mode-holders-why"),
        row(Mode::Goods, "mode-goods", "mode-goods-why"),
        row(Mode::Strength, "mode-strength", "mode-strength-why"),
        row(Mode::Supply, "mode-supply", "mode-supply-why"),
        row(Mode::Opinion, "mode-opinion", "mode-opinion-why"),
        row(Mode::Ties, "mode-ties", "mode-ties-why"),
        row(Mode::Trust, "mode-trust", "mode-trust-why"),
        row(Mode::Fear, "mode-fear", "mode-fear-why"),
    ]
};

impl Mode {
    /// Returns what is known of it.
    #[must_use]
    pub fn row(self) -> &'static ModeRow {
        let found = MODES.iter().find(|row| row.mode == self);
        found.unwrap_or(&MODES[0])
    }

    /// Returns what its colours say, in words.
    #[must_use]
    pub fn why(self, look: &Look) -> String {
        let (good, bad) = if look.safe {
            ("colour-blue", "colour-orange")
        } else {
            ("colour-green", "colour-red")
        };
        let (good, bad) = (look.text.say(good, &[]), look.text.say(bad, &[]));
        say!(look.text, self.row().why, good = good, bad = bad)
    }

    /// Returns the mode after it; after the last, the first.
    #[must_use]
    pub fn next(self) -> Self {
        let at = MODES.iter().position(|row| row.mode == self).unwrap_or(0);
        MODES[(at + 1) % MODES.len()].mode
    }

    /// Returns how all lands are painted, by [`TerritoryId`].
    #[must_use]
    pub fn fills(self, view: &View<'_>) -> Vec<Fill> {
        let mut fills = fills(view);
        if self != Self::Holders {
            for (id, fill) in view.book.territory_ids().zip(&mut fills) {
                fill.shade = Some(self.shade(view, id));
            }
        }
        fills
    }

    fn shade(self, view: &View<'_>, id: TerritoryId) -> Shade {
        match self {
            Self::Holders => Shade::Nothing,
            Self::Goods => goods(view, id),
            Self::Strength => balance(view, id)
                .map_or(Shade::Nothing, |share| Shade::Scale(share.clamp(-100, 100))),
            Self::Supply => supply(view, id),
            Self::Opinion => toward(view, id, |who| i32::from(view.own.regard_of(who))),
            Self::Ties => toward(view, id, |who| Tie::with(view, who).map_or(0, Tie::good)),
            Self::Trust => toward(view, id, |who| trust(view, who).1),
            Self::Fear => toward(view, id, |who| dread(view, who).1),
        }
    }
}

/// Own land is good or bad by what runs out soonest there; other land says nothing by its colour.
fn goods(view: &View<'_>, id: TerritoryId) -> Shade {
    let Some(land) = view.land(id) else {
        return Shade::Nothing;
    };
    let short = Good::ALL
        .into_iter()
        .any(|good| short_of(view, land.network, good));
    Shade::Scale(if short { -90 } else { 60 })
}

/// Own lands that share their stores have one colour; others are the brighter, the newer what is known.
fn supply(view: &View<'_>, id: TerritoryId) -> Shade {
    if let Some(land) = view.land(id) {
        return Shade::Group(land.network);
    }
    let sure = sureness(view.beliefs.land(id).detail, view.turn());
    Shade::Known(sure)
}

/// How one stands to the holder of a land, as some measure has it.
fn toward(view: &View<'_>, id: TerritoryId, measure: impl Fn(FactionId) -> i32) -> Shade {
    match view.holder(id) {
        Some(holder) if holder == view.faction() => Shade::Own,
        Some(holder) => Shade::Scale(measure(holder).clamp(-100, 100)),
        None => Shade::Nothing,
    }
}

#[cfg(test)]
mod tests {
    use super::{MODES, Mode};
    use crate::id::FactionId;
    use crate::window::map::fill::Shade;
    use crate::window::map::tests::game;

    #[test]
    fn going_on_leads_through_all_of_them() {
        let mut mode = Mode::default();
        for row in MODES {
            assert_eq!((mode, mode.row().name), (row.mode, row.name));
            mode = mode.next();
        }
        assert_eq!(mode, Mode::default());
    }

    #[test]
    fn every_mode_but_the_first_shades_every_land_by_what_the_seat_knows() {
        let session = game();
        let view = session.view(FactionId(0)).expect("minds play");
        for row in MODES {
            let fills = row.mode.fills(&view);
            assert_eq!(fills.len(), view.book.places.len());
            let shaded = fills.iter().filter(|fill| fill.shade.is_some()).count();
            let all = if row.mode == Mode::Holders {
                0
            } else {
                fills.len()
            };
            assert_eq!(shaded, all, "{:?}", row.mode);
        }
        for mode in [Mode::Opinion, Mode::Ties, Mode::Trust, Mode::Fear] {
            for (id, fill) in view.book.territory_ids().zip(mode.fills(&view)) {
                let own = view.land(id).is_some();
                assert_eq!(fill.shade == Some(Shade::Own), own);
            }
        }
        for (id, fill) in view.book.territory_ids().zip(Mode::Supply.fills(&view)) {
            let group = view.land(id).map(|land| Shade::Group(land.network));
            assert!(group.is_none() || fill.shade == group);
        }
    }
}
