//! Exiles: why they were sent away, what it costs, and what becomes of them.

use super::say;
use super::voice::Voice;
use crate::sim::event::{ExileAsked, ExileHoused, ExileLost, MajeExiled};
use crate::sim::house::exile::ExilePrice;
use crate::sim::terms::ExileCause;

impl Voice<'_> {
    /// What can be held against somebody who is sent into exile.
    #[must_use]
    pub fn exile_cause(&self, cause: ExileCause) -> String {
        let id = match cause {
            ExileCause::Conspired => "exile-cause-conspired",
            ExileCause::Disloyal => "exile-cause-disloyal",
            ExileCause::Claims => "exile-cause-claims",
            ExileCause::Informed => "exile-cause-informed",
            ExileCause::Nothing => "exile-cause-nothing",
        };
        self.say(id, &[])
    }

    /// What it costs to send somebody into exile.
    #[must_use]
    pub fn exile_price(&self, price: &ExilePrice) -> String {
        let others = price.others.iter().filter(|(_, by)| *by != 0);
        let others: Vec<String> = others
            .map(|(maje, by)| {
                let (maje, by) = (self.maje(*maje), self.signed(*by));
                say!(self, "exile-costs-one", maje = maje, by = by)
            })
            .collect();
        let prestige = -price.prestige;
        if others.is_empty() {
            say!(self, "exile-costs-prestige", prestige = prestige)
        } else {
            let others = self.list(&others);
            say!(self, "exile-costs", prestige = prestige, others = others)
        }
    }

    pub(super) fn maje_exiled(&self, it: &MajeExiled) -> String {
        let (maje, of) = (self.maje(it.maje), self.faction(it.of));
        match it.cause {
            Some(cause) => {
                let cause = self.exile_cause(cause);
                say!(
                    self,
                    "event-exiled-why",
                    maje = maje,
                    of = of,
                    cause = cause
                )
            }
            None => say!(self, "event-exiled", maje = maje, of = of),
        }
    }

    pub(super) fn exile_asked(&self, it: &ExileAsked) -> String {
        say!(
            self,
            "event-exile-asked",
            maje = self.maje(it.maje),
            of = self.them(it.of),
            to = self.faction(it.to),
            place = self.place(it.at)
        )
    }

    pub(super) fn exile_housed(&self, it: &ExileHoused) -> String {
        let (maje, by) = (self.maje(it.maje), self.faction(it.by));
        if it.by == it.of {
            say!(self, "event-exile-home", maje = maje, by = by)
        } else {
            let of = self.them(it.of);
            say!(self, "event-exile-housed", maje = maje, by = by, of = of)
        }
    }

    pub(super) fn exile_lost(&self, it: &ExileLost) -> String {
        let (maje, of) = (self.maje(it.maje), self.faction(it.of));
        say!(self, "event-exile-lost", maje = maje, of = of)
    }
}
