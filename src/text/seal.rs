//! Sealed orders in words.

use super::say;
use super::voice::Voice;
use crate::sim::event::SealOpened;
use crate::sim::terms::{Response, SealedOrder, Trigger};

impl Voice<'_> {
    /// A sealed order in a phrase: what has to happen, and what is done then.
    #[must_use]
    pub fn sealed(&self, sealed: Option<SealedOrder>) -> String {
        let Some(sealed) = sealed else {
            return say!(self, "seal-none");
        };
        let then = self.response(sealed.then);
        let me = self.view.faction();
        match sealed.when {
            Trigger::Attack { by, on } => {
                let on = if on == me {
                    say!(self, "seal-us")
                } else {
                    self.faction(on)
                };
                match by.map(|by| self.faction(by)) {
                    Some(by) => say!(self, "seal-attack", by = by, on = on, then = then),
                    None => say!(self, "seal-attack-anybody", on = on, then = then),
                }
            }
            Trigger::Arrival { of, at } => say!(
                self,
                "seal-arrival",
                of = self.faction(of),
                place = self.place(at),
                then = then
            ),
        }
    }

    /// What a fleet does whose sealed order is opened.
    fn response(&self, then: Response) -> String {
        let id = match then {
            Response::Defend => "seal-defend",
            Response::Strike => "seal-strike",
            Response::Withdraw => "seal-withdraw",
        };
        self.say(id, &[])
    }

    pub(super) fn seal_opened(&self, it: &SealOpened) -> String {
        say!(
            self,
            "event-seal-opened",
            maje = self.maje(it.carrier),
            place = self.place(it.at),
            then = self.response(it.then)
        )
    }
}
