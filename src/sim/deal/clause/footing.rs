//! What two factions are to each other whatever the terms between them.

use super::super::reach;
use super::power::{nearness, power, power_of_ships};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Goods, muldiv};
use crate::sim::opinion::fear;
use crate::sim::view::View;
use std::cell::{Cell, OnceCell};

/// What the deals of the faction of a view with another come to for whoever judges one more.
#[derive(Debug, Clone, Copy, Default)]
pub struct Dealings {
    /// Whether one of them keeps the two from attacking each other.
    pub(in crate::sim::deal) bound: bool,
    /// Loads at risk by the word that each has given, first the faction of the view.
    pub(in crate::sim::deal) open: [i32; 2],
    /// Loads of open word that the hostages secure whom each has left with the other.
    pub(in crate::sim::deal) pawned: [i32; 2],
    /// What the faction of the view gives each turn.
    pub(in crate::sim::deal) gives: Goods,
    /// What it gets each turn.
    pub(in crate::sim::deal) gets: Goods,
}

/// What the faction of a view and another are to each other, as far as the view tells. Each of it is worked out when it is first asked
/// for, and serves all deals between the two that are thought of.
#[derive(Debug)]
pub struct Footing<'a> {
    view: &'a View<'a>,
    other: FactionId,
    /// Strength of the ships of the faction of the view.
    strength: OnceCell<i32>,
    fears: OnceCell<[i32; 2]>,
    dealings: OnceCell<Dealings>,
    in_reach: OnceCell<bool>,
    power: OnceCell<i32>,
    nearness: OnceCell<i32>,
    danger: Cell<Option<(TerritoryId, i32)>>,
}

impl<'a> Footing<'a> {
    /// The footing of the faction of a view with another.
    #[must_use]
    pub const fn new(view: &'a View<'a>, other: FactionId) -> Self {
        Self {
            view,
            other,
            strength: OnceCell::new(),
            fears: OnceCell::new(),
            dealings: OnceCell::new(),
            in_reach: OnceCell::new(),
            power: OnceCell::new(),
            nearness: OnceCell::new(),
            danger: Cell::new(None),
        }
    }

    /// The view, and with whom its faction deals.
    #[must_use]
    pub const fn sides(&self) -> (&'a View<'a>, FactionId) {
        (self.view, self.other)
    }

    /// The same where it is known already how strong the ships of the faction of the view are.
    #[must_use]
    pub fn of_strength(self, strength: i32) -> Self {
        Self {
            strength: OnceCell::from(strength),
            ..self
        }
    }

    /// Strength of the ships of the faction of the view.
    pub(super) fn strength(&self) -> i32 {
        *self.strength.get_or_init(|| fear::own_strength(self.view))
    }

    /// How much the faction of the view fears the other, and how much it believes the other fears it, in percent.
    #[must_use]
    pub fn fears(&self) -> [i32; 2] {
        let between = || fear::between_as(self.view, self.other, || self.strength());
        *self.fears.get_or_init(between)
    }

    /// What the deals that the two have already come to.
    pub(in crate::sim::deal) fn dealings(
        &self,
        add_up: fn(&View<'_>, FactionId) -> Dealings,
    ) -> &Dealings {
        self.dealings.get_or_init(|| add_up(self.view, self.other))
    }

    /// Whether the two are near enough to trade, as far as is known.
    #[must_use]
    pub fn in_reach(&self) -> bool {
        *self
            .in_reach
            .get_or_init(|| reach::in_reach(self.view, self.other))
    }

    /// The strength of the ships of one of the two, or of somebody else: see [`power`].
    pub(super) fn power(&self, of: FactionId) -> i32 {
        if of == self.view.faction() {
            power_of_ships(self.strength())
        } else if of == self.other {
            *self.power.get_or_init(|| power(self.view, of))
        } else {
            power(self.view, of)
        }
    }

    /// The strength of one in percent of that of another, between bounds.
    pub(super) fn ratio(&self, one: FactionId, other: FactionId, (low, high): (i32, i32)) -> i32 {
        muldiv(self.power(one), 100, self.power(other)).clamp(low, high)
    }

    /// How near the two are to each other, or others are: see [`nearness`].
    pub(super) fn nearness(&self, one: FactionId, other: FactionId) -> i32 {
        let parties = [self.view.faction(), self.other];
        if [one, other] == parties || [other, one] == parties {
            *self
                .nearness
                .get_or_init(|| nearness(self.view, one, other))
        } else {
            nearness(self.view, one, other)
        }
    }

    /// How much danger the faction of the view is in at a place, in percent. The place that was asked for last is remembered.
    pub(super) fn danger(&self, at: TerritoryId, work_out: impl FnOnce() -> i32) -> i32 {
        let known = self.danger.get().filter(|(place, _)| *place == at);
        let (_, danger) = known.unwrap_or_else(|| (at, work_out()));
        self.danger.set(Some((at, danger)));
        danger
    }
}
