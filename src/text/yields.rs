//! Why a land makes what it makes: every factor, in the order in which it counts.

use super::say;
use super::voice::Voice;
use crate::scenario::model::{Good, Peculiarity};
use crate::sim::economy::rules::{self, GOVERNED, IMPROVED, RESTLESS};
use crate::sim::view::OwnLand;

impl Voice<'_> {
    /// The factors of what one's own land makes, a line each.
    #[must_use]
    pub fn factors(&self, land: &OwnLand) -> Vec<String> {
        let view = &self.view;
        let place = view.book.place(land.id);
        let mut said = vec![say!(
            self,
            "factor-nature",
            goods = self.goods(place.yields)
        )];
        if place.is(Peculiarity::WaterPoor) && land.improved == 0 {
            said.push(say!(self, "factor-dry"));
        }
        if land.people < place.people {
            let usual = place.people.max(1);
            let percent = if land.people == 0 {
                0
            } else {
                (land.people + usual) * 50 / usual
            };
            said.push(say!(
                self,
                "factor-hands",
                percent = percent,
                people = land.people,
                usual = usual
            ));
        }
        if land.improved > 0 {
            let percent = IMPROVED * i32::from(land.improved);
            said.push(say!(self, "factor-improved", percent = percent));
        }
        said.push(match land.governor {
            Some(maje) => say!(
                self,
                "factor-governor",
                percent = GOVERNED,
                maje = self.maje(maje)
            ),
            None => say!(self, "factor-no-governor", percent = GOVERNED),
        });
        if land.calm < RESTLESS {
            said.push(say!(
                self,
                "factor-unrest",
                percent = RESTLESS - land.calm,
                calm = RESTLESS
            ));
        }
        let book = &view.book.rules;
        if land.seized > 0 && view.turn() < land.seized + book.seized_turns {
            said.push(say!(
                self,
                "factor-seized",
                percent = book.seized_yield,
                until = self.date(land.seized + book.seized_turns)
            ));
        }
        for good in Good::ALL {
            let bonus = view.own.effects.yields[good as usize];
            if bonus != 0 && place.yields[good] > 0 {
                said.push(say!(
                    self,
                    "factor-technology",
                    percent = bonus,
                    good = self.good(good)
                ));
            }
        }
        let facts = rules::YieldFactors {
            place,
            people: land.people,
            calm: land.calm,
            seized: land.seized,
            improved: land.improved,
            governed: land.governor.is_some(),
        };
        // A governor named this turn counts when it ends.
        let coming = rules::yields(&facts, book, &view.own.effects, view.turn());
        if coming != land.yields {
            said.push(say!(self, "factor-planned", goods = self.goods(coming)));
        }
        said
    }
}
