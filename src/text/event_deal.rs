//! What happened at the table.

use super::say;
use super::voice::Voice;
use crate::id::FactionId;
use crate::sim::event::{ContractTrouble, Event};

impl Voice<'_> {
    pub(super) fn deal_event(&self, event: &Event) -> String {
        match event {
            Event::Offered {
                from, to, terms, ..
            } => say!(
                self,
                "event-offered",
                from = self.faction(*from),
                to = self.faction(*to),
                terms = self.terms(terms)
            ),
            Event::Refused {
                from, to, terms, ..
            } => say!(
                self,
                "event-refused",
                from = self.possessive(*from),
                to = self.faction(*to),
                terms = self.terms(terms)
            ),
            Event::Lapsed { from, to, .. } => say!(
                self,
                "event-lapsed",
                from = self.possessive(*from),
                to = self.faction(*to)
            ),
            Event::ContractMade { from, to, .. } => say!(
                self,
                "event-contract-made",
                from = self.faction(*from),
                to = self.faction(*to)
            ),
            Event::ContractFailed {
                parties: [one, other],
                why,
                ..
            } => say!(
                self,
                "event-contract-failed",
                trade = self.trade_of(*one, *other),
                why = self.trouble(*why)
            ),
            Event::ContractEnded {
                parties: [one, other],
                why,
                ..
            } => say!(
                self,
                "event-contract-ended",
                trade = self.trade_of(*one, *other),
                why = self.trouble(*why)
            ),
            Event::Given { from, to, gift } => say!(
                self,
                "event-given",
                from = self.faction(*from),
                to = self.faction(*to),
                gift = self.gift(gift)
            ),
            _ => String::new(),
        }
    }

    /// A contract by its parties: "your trade with the Ossul".
    fn trade_of(&self, one: FactionId, other: FactionId) -> String {
        let (whose, with) = if self.is_you(other) {
            (other, one)
        } else {
            (one, other)
        };
        say!(
            self,
            "trade-of",
            whose = self.possessive(whose),
            with = self.faction(with)
        )
    }

    /// Why a contract was not served, or ended.
    #[must_use]
    pub fn trouble(&self, why: ContractTrouble) -> String {
        match why {
            ContractTrouble::Short(who) => say!(self, "trouble-short", who = self.faction(who)),
            ContractTrouble::Blockaded(at) => {
                say!(self, "trouble-blockaded", place = self.place(at))
            }
            ContractTrouble::OutOfReach => say!(self, "trouble-out-of-reach"),
            ContractTrouble::NoCarriers(who) => {
                say!(self, "trouble-no-carriers", who = self.faction(who))
            }
            ContractTrouble::Ended(who) => say!(self, "trouble-ended", who = self.faction(who)),
            ContractTrouble::Hostilities(who) => {
                say!(self, "trouble-hostilities", who = self.faction(who))
            }
            ContractTrouble::Term => say!(self, "trouble-term"),
        }
    }
}
