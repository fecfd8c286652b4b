//! Amounts, ages, dates.

use super::say;
use super::voice::Voice;
use crate::id::Turn;
use crate::scenario::model::{Date, Goods, TurnLength};
use crate::sim::belief::Band;

impl Voice<'_> {
    /// Amounts of goods: "20 water and 5 ore"; nothing if there is nothing.
    #[must_use]
    pub fn goods(&self, goods: Goods) -> String {
        let parts: Vec<String> = goods
            .iter()
            .filter(|(_, amount)| *amount != 0)
            .map(|(good, amount)| say!(self, "amount-of", amount = amount, good = self.good(good)))
            .collect();
        self.list(&parts)
    }

    /// A number of turns, in the unit of the scenario: "3 weeks".
    #[must_use]
    pub fn turns(&self, turns: i32) -> String {
        let unit = self.unit();
        say!(self, "turns", count = turns, unit = unit)
    }

    /// How long ago: "this week", "last week", "3 weeks ago".
    #[must_use]
    pub fn ago(&self, turn: Turn) -> String {
        let unit = self.unit();
        match i32::from(self.view.turn()) - i32::from(turn) {
            ..=0 => say!(self, "ago-now", unit = unit),
            1 => say!(self, "ago-last", unit = unit),
            n => say!(self, "ago-turns", turns = self.turns(n)),
        }
    }

    /// How long from now: "this week", "next week", "in 3 weeks".
    #[must_use]
    pub fn in_turns(&self, turns: i32) -> String {
        let unit = self.unit();
        match turns {
            ..=0 => say!(self, "ago-now", unit = unit),
            1 => say!(self, "ahead-next", unit = unit),
            n => say!(self, "ahead-turns", turns = self.turns(n)),
        }
    }

    /// The unit of turns in the singular: "week".
    #[must_use]
    pub fn unit(&self) -> String {
        match self.book().turn {
            TurnLength::Hour => say!(self, "unit-hour"),
            TurnLength::Day => say!(self, "unit-day"),
            TurnLength::Week => say!(self, "unit-week"),
            TurnLength::Month => say!(self, "unit-month"),
            TurnLength::Year => say!(self, "unit-year"),
        }
    }

    /// Turn and date: "week 3 of 8", "March 2371".
    #[must_use]
    pub fn date(&self, turn: Turn) -> String {
        let book = self.book();
        let since = i32::from(turn) - 1;
        match book.turn {
            TurnLength::Month => self.month_of(book.start, since),
            TurnLength::Year => (book.start.year + since).to_string(),
            TurnLength::Hour | TurnLength::Day | TurnLength::Week => {
                say!(
                    self,
                    "date-count",
                    unit = self.unit(),
                    turn = i32::from(turn)
                )
            }
        }
    }

    fn month_of(&self, start: Date, since: i32) -> String {
        const MONTHS: [&str; 12] = [
            "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8",
            "month-9", "month-10", "month-11", "month-12",
        ];
        let months = i32::from(start.month) - 1 + since;
        let id = MONTHS[months.rem_euclid(12) as usize];
        let year = start.year + months.div_euclid(12);
        say!(
            self,
            "date-month",
            month = self.say(id, &[]),
            year = year.to_string()
        )
    }

    /// What lies between two bounds: "3", "3 to 5".
    #[must_use]
    pub fn band(&self, band: Band) -> String {
        if band.low == band.high {
            band.low.to_string()
        } else {
            say!(self, "band", low = band.low, high = band.high)
        }
    }

    /// How many times as much an amount is that is larger by this many percent: "4", "1.4".
    #[must_use]
    pub fn times(&self, more: i32) -> String {
        let tenths = (105 + more) / 10;
        match tenths % 10 {
            0 => (tenths / 10).to_string(),
            tenth => format!("{}.{tenth}", tenths / 10),
        }
    }

    /// A change with its sign: "+3", "−2".
    #[must_use]
    pub fn signed(&self, amount: i32) -> String {
        match amount {
            0 => String::from("0"),
            1.. => format!("+{amount}"),
            _ => format!("\u{2212}{}", amount.unsigned_abs()),
        }
    }
}
