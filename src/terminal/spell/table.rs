//! Acts at the table as they are typed.

use super::Speller;
use crate::id::FactionId;
use crate::sim::command::Act;
use crate::sim::terms::{Deal, FeudAct, OnlyIf, Owed, Secrecy, Treatment};

impl Speller<'_> {
    /// The line that does something at the table.
    #[must_use]
    pub fn act(&self, act: &Act) -> String {
        let own = self.voice.view.own;
        match act {
            Act::Propose { to, deal } => self.deal(*to, deal),
            Act::Answer { offer, accept, .. } => {
                let verb = if *accept { "accept" } else { "refuse" };
                let mut waiting = own.offers.iter().filter(|offer| offer.to == own.faction);
                let at = waiting.position(|found| found.id == *offer);
                numbered(verb, at)
            }
            Act::EndDeal { deal } => {
                let at = own.deals.iter().position(|found| found.id == *deal);
                numbered("cancel", at)
            }
            Act::Feud(feud) => self.feud(*feud),
            Act::Release { maje } => format!("release {}", self.prisoner(*maje)),
        }
    }

    /// The line that does something to another faction that is no deal.
    fn feud(&self, act: FeudAct) -> String {
        match act {
            FeudAct::Denounce { whom, cause } => {
                let cause = cause.key().replace('_', " ");
                format!("denounce {} for {cause}", self.faction(whom))
            }
            FeudAct::Challenge { to } => format!("duel {}", self.faction(to)),
            FeudAct::Meet { from, accept: true } => format!("duel {}", self.faction(from)),
            FeudAct::Meet { from, .. } => format!("duel {} refuse", self.faction(from)),
            FeudAct::Treat { maje, treatment } => {
                let how = match treatment {
                    Treatment::Plain => "plainly",
                    Treatment::Well => "well",
                    Treatment::Badly => "badly",
                };
                format!("keep {} {how}", self.prisoner(maje))
            }
            FeudAct::Execute { maje } => format!("execute {}", self.prisoner(maje)),
        }
    }

    /// The line that offers a deal, or makes a gift.
    fn deal(&self, to: FactionId, deal: &Deal) -> String {
        let me = self.voice.view.faction();
        let part = |from: FactionId| {
            let owed = deal.clauses.iter().filter(|it| it.from == from);
            let words: Vec<String> = owed.map(|it| self.what(it.what)).collect();
            words.join(" and ")
        };
        let (gives, gets) = (part(me), part(to));
        if let Some(maje) = deal.prisoner() {
            let mine = self.voice.view.maje(maje).is_some();
            let price = deal.at_once(if mine { me } else { to });
            return format!("ransom {} for {}", self.maje(maje), self.goods(price));
        }
        if deal.is_gift() {
            return format!("gift {} {gives}", self.faction(to));
        }
        if deal.is_demand() {
            return format!("demand {} {gets}", self.faction(to));
        }
        let length = self.voice.book().turn;
        let term = deal
            .term()
            .map_or_else(String::new, |term| format!(" for {}", term.turns(length)));
        let line = format!("offer {} {gives} for {gets}{term}", self.faction(to));
        line + &self.conditions(me, deal) + public(deal)
    }

    /// Only if what happens each party gives what it owes.
    fn conditions(&self, me: FactionId, deal: &Deal) -> String {
        let mut said = String::new();
        for (mine, victim) in [(true, "them"), (false, "us")] {
            let mut clauses = deal.clauses.iter().filter(|it| (it.from == me) == mine);
            if let Some(OnlyIf::AttackedBy(by)) = clauses.find_map(|it| it.only_if) {
                said += &format!(" if {} attack {victim}", self.faction(by));
            }
        }
        said
    }

    fn what(&self, what: Owed) -> String {
        match what {
            Owed::Goods(good, loads) => format!("{loads} {}", self.good(good)),
            Owed::Technology(tech, units) => format!("{units} {}", self.technology(tech)),
            Owed::Prisoner(maje) => self.maje(maje),
        }
    }
}

/// That everybody is to know of a deal.
fn public(deal: &Deal) -> &'static str {
    match deal.secrecy {
        Secrecy::Secret => "",
        Secrecy::Public => " publicly",
    }
}

/// A verb with a number counted from 1.
fn numbered(verb: &str, at: Option<usize>) -> String {
    at.map_or_else(|| verb.to_owned(), |at| format!("{verb} {}", at + 1))
}
