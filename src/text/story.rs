//! Beats of the story, in the words of their author.

use super::say;
use super::voice::Voice;
use crate::id::BeatId;
use crate::scenario::model::{BeatDef, Before};
use crate::sim::event::{BeatNews, BeatTold, LeadTold};
use crate::sim::scene::Cast;

impl Voice<'_> {
    /// The title of a beat.
    #[must_use]
    pub fn beat_title(&self, beat: BeatId) -> String {
        let def = self.book().beats.get(beat.index());
        def.map_or_else(|| say!(self, "name-unknown"), |def| def.title.clone())
    }

    /// A text of a beat with the names of whom it is about.
    #[must_use]
    pub fn beat_text(&self, def: &BeatDef, text: &str) -> String {
        let cast = Cast {
            other: def.other,
            ..Cast::default()
        };
        self.cast_in(text, cast, Some(def.actor))
    }

    /// What an earlier game changed.
    #[must_use]
    pub fn before(&self, before: &Before) -> String {
        match before {
            Before::Game(title) => say!(self, "before-game", title = title.as_str()),
            Before::Died(name) => say!(self, "before-died", name = name.as_str()),
            Before::Held(name, by) => {
                let by = self.faction(*by);
                say!(self, "before-held", name = name.as_str(), by = by)
            }
            Before::Leads(name, who) => {
                let who = self.faction(*who);
                say!(self, "before-leads", name = name.as_str(), who = who)
            }
        }
    }

    pub(super) fn lead_told(&self, it: &LeadTold) -> String {
        let def = self.book().beats.get(it.beat.index());
        let lead = def.and_then(|def| Some((def, def.leads.get(usize::from(it.lead))?)));
        match lead {
            Some((def, lead)) => say!(self, "event-lead", text = self.beat_text(def, &lead.text)),
            None => say!(self, "name-unknown"),
        }
    }

    pub(super) fn beat_told(&self, it: &BeatTold) -> String {
        let Some(def) = self.book().beats.get(it.beat.index()) else {
            return say!(self, "name-unknown");
        };
        let text = match it.news {
            BeatNews::Begun => {
                let title = def.title.as_str();
                return say!(
                    self,
                    "event-beat-begun",
                    who = self.faction(it.actor),
                    title = title
                );
            }
            BeatNews::Failed => &def.failed,
            BeatNews::Canon => &def.canon.result,
            BeatNews::Lapsed => &def.lapse.result,
            BeatNews::Diverted(by) => match def.diverts.get(usize::from(by)) {
                Some(divert) => &divert.outcome.result,
                None => return self.beat_title(it.beat),
            },
        };
        self.beat_text(def, text)
    }
}
