//! Acts at the table as they are typed.

use super::Speller;
use crate::scenario::model::Good;
use crate::sim::command::{Act, Gift, Terms, TradeTerms};

impl Speller<'_> {
    /// The line that does something at the table.
    #[must_use]
    pub fn act(&self, act: &Act) -> String {
        let own = self.voice.view.own;
        match act {
            Act::Propose { to, terms } => match terms {
                Terms::Trade(terms) => {
                    format!("offer {} {}", self.faction(*to), self.trade(*terms))
                }
                Terms::Ransom { maje, price } => {
                    format!("ransom {} for {}", self.prisoner(*maje), self.goods(*price))
                }
            },
            Act::Answer { offer, accept } => {
                let verb = if *accept { "accept" } else { "refuse" };
                let mut waiting = own.offers.iter().filter(|offer| offer.to == own.faction);
                let at = waiting.position(|found| found.id == *offer);
                numbered(verb, at)
            }
            Act::EndContract { contract } => {
                let at = own.contracts.iter().position(|found| found.id == *contract);
                numbered("cancel", at)
            }
            Act::Gift { to, gift } => match gift {
                Gift::Goods(goods) => {
                    format!("gift {} {}", self.faction(*to), self.goods(*goods))
                }
                Gift::Technology(id) => {
                    format!("gift {} {}", self.faction(*to), self.technology(*id))
                }
            },
            Act::Release { maje } => format!("release {}", self.prisoner(*maje)),
        }
    }

    fn trade(&self, terms: TradeTerms) -> String {
        let part = |(good, amount): (Good, u16)| format!("{amount} {}", self.good(good));
        let (give, get) = (part(terms.give), part(terms.get));
        format!("{give} for {get} for {}", terms.turns)
    }
}

/// A verb with a number counted from 1.
fn numbered(verb: &str, at: Option<usize>) -> String {
    at.map_or_else(|| verb.to_owned(), |at| format!("{verb} {}", at + 1))
}
