//! What happened to majes.

use super::say;
use super::voice::Voice;
use crate::sim::event::Event;

impl Voice<'_> {
    pub(super) fn maje_event(&self, event: &Event) -> String {
        match event {
            Event::MajeCaptured { maje, of, by, at } => say!(
                self,
                "event-maje-captured",
                maje = self.maje(*maje),
                whose = self.possessive(*of),
                by = self.faction(*by),
                place = self.place(*at)
            ),
            Event::MajeKilled { maje, of, at } => say!(
                self,
                "event-maje-killed",
                maje = self.maje(*maje),
                whose = self.possessive(*of),
                place = self.place(*at)
            ),
            Event::MajeReleased {
                maje,
                to,
                by,
                price,
            } => {
                let id = if price.is_none() {
                    "event-maje-released"
                } else {
                    "event-maje-ransomed"
                };
                say!(
                    self,
                    id,
                    maje = self.maje(*maje),
                    pronoun = self.pronoun(*maje),
                    to = self.faction(*to),
                    by = self.faction(*by),
                    price = self.goods(*price)
                )
            }
            Event::MajeDeserted {
                maje,
                from,
                to,
                fleet,
            } => {
                let maje = self.maje(*maje);
                let from = self.faction(*from);
                let fleet = fleet.map(|fleet| self.fleet(fleet));
                match (to, fleet) {
                    (Some(to), Some(fleet)) => say!(
                        self,
                        "event-deserted-with",
                        maje = maje,
                        from = from,
                        to = self.faction(*to),
                        fleet = fleet
                    ),
                    (Some(to), None) => say!(
                        self,
                        "event-deserted",
                        maje = maje,
                        from = from,
                        to = self.faction(*to)
                    ),
                    (None, _) => say!(self, "event-went", maje = maje, from = from),
                }
            }
            Event::FirstMajeRose { maje, of } => say!(
                self,
                "event-first-maje",
                maje = self.maje(*maje),
                of = self.faction(*of)
            ),
            Event::MajeRose { maje, of } => say!(
                self,
                "event-maje-rose",
                maje = self.maje(*maje),
                of = self.faction(*of)
            ),
            Event::SpyCaught { maje, of, by } => say!(
                self,
                "event-spy-caught",
                maje = self.maje(*maje),
                whose = self.possessive(*of),
                by = self.faction(*by)
            ),
            _ => String::new(),
        }
    }
}
