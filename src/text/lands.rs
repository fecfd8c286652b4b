//! What is remarked of lands, in the same words for every front-end.

use super::say;
use super::voice::Voice;
use crate::id::{FactionId, TerritoryId};
use crate::sim::view::OwnLand;

impl Voice<'_> {
    /// What is being built, closed or unsettled on a land of one's own.
    #[must_use]
    pub fn remarks(&self, land: &OwnLand) -> Vec<String> {
        let mut remarks: Vec<String> = land
            .sites
            .iter()
            .map(|site| {
                say!(
                    self,
                    "note-building",
                    what = self.project(site.project),
                    turns = self.turns(i32::from(site.left))
                )
            })
            .collect();
        if let Some(by) = land.blockade {
            remarks.push(say!(self, "note-blockaded", by = self.them(by)));
        }
        let rules = &self.book().rules;
        let settled = land.seized + rules.seized_turns;
        if land.seized > 0 && self.view.turn() < settled {
            remarks.push(say!(
                self,
                "note-unsettled",
                share = rules.seized_yield,
                until = self.date(settled)
            ));
        }
        remarks
    }

    /// Who lies at a place, as far as is known; one's own first.
    #[must_use]
    pub fn fleets_at(&self, place: TerritoryId) -> Vec<String> {
        let own = self.view.own.fleets.iter();
        let own = own.filter(|fleet| fleet.position.arrived() == Some(place));
        let mut lines: Vec<String> = own
            .map(|fleet| {
                say!(
                    self,
                    "land-own-fleet",
                    fleet = self.fleet(fleet.id),
                    ships = self.squadrons(&fleet.ships)
                )
            })
            .collect();
        let seen = self.view.beliefs.fleets.iter();
        let seen = seen.filter(|sighting| sighting.at == place);
        lines.extend(seen.map(|sighting| self.sighting(sighting)));
        lines
    }

    /// The lands that a faction is believed to hold.
    #[must_use]
    pub fn lands_of(&self, faction: FactionId) -> String {
        let held: Vec<String> = self
            .book()
            .territory_ids()
            .filter(|place| self.view.holder(*place) == Some(faction))
            .map(|place| self.place(place))
            .collect();
        if held.is_empty() {
            return say!(self, "sect-landless");
        }
        say!(
            self,
            "sect-lands",
            count = held.len(),
            lands = held.join(", ")
        )
    }
}
