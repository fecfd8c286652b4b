//! Acts at the table as they are typed.

use super::Speller;
use crate::id::FactionId;
use crate::mind::Candour;
use crate::sim::command::Act;
use crate::sim::deal::KnownOffer;
use crate::sim::terms::{Deal, FeudAct, MediationAct, Secrecy, Suspicion, Told, Treatment};

impl Speller<'_> {
    /// The line that does something at the table.
    #[must_use]
    pub fn act(&self, act: &Act) -> String {
        let own = self.voice.view.own;
        match act {
            Act::Propose { to, deal } => self.deal(*to, deal),
            Act::Answer {
                offer,
                accept,
                motive,
            } => {
                let verb = if *accept { "accept" } else { "refuse" };
                let waiting = own.offers.iter().filter(|offer| offer.to == own.faction);
                let mut waiting = waiting.enumerate();
                let found = waiting.find(|(_, found)| found.id == *offer);
                let line = numbered(verb, found.map(|(at, _)| at));
                match found.filter(|_| !accept) {
                    Some((_, offer)) => line + self.candour(offer, motive),
                    None => line,
                }
            }
            Act::EndDeal { deal, .. } => {
                let at = own.deals.iter().position(|found| found.id == *deal);
                numbered("cancel", at)
            }
            Act::Feud(feud) => self.feud(*feud),
            Act::Confer(act) => self.conference(act),
            Act::Mediate(act) => self.mediation(*act),
            Act::Release { maje } => format!("release {}", self.prisoner(*maje)),
            Act::Suspect(said) => self.suspicion(*said),
        }
    }

    /// In which manner something is said of a refusal.
    fn candour(&self, offer: &KnownOffer, said: &Told) -> &'static str {
        match Candour::of(&self.voice().view, offer, said) {
            Candour::Silent => "",
            Candour::Frank => " frankly",
            Candour::Pretext => " pretext",
        }
    }

    /// The line that does something to another faction that is no deal.
    fn feud(&self, act: FeudAct) -> String {
        match act {
            FeudAct::Denounce { whom, cause } => {
                let cause = cause.key().replace('_', " ");
                format!("denounce {} for {cause}", self.faction(whom))
            }
            FeudAct::Challenge { to } => format!("duel {} fight", self.faction(to)),
            FeudAct::Meet { from, accept: true } => format!("duel {} fight", self.faction(from)),
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
            FeudAct::Expose { by, kind } => {
                format!("expose {} for {}", self.faction(by), kind.key())
            }
        }
    }

    /// The line that proposes peace to two others, or answers whoever does.
    fn mediation(&self, act: MediationAct) -> String {
        match act {
            MediationAct::Propose {
                between: [one, other],
                price,
            } => {
                let two = format!("{} with {}", self.faction(one), self.faction(other));
                match price {
                    Some((good, loads)) => {
                        format!("mediate {two} for {loads} {}", self.good(good))
                    }
                    None => format!("mediate {two}"),
                }
            }
            MediationAct::Answer { by, accept: true } => {
                format!("mediate {} accept", self.faction(by))
            }
            MediationAct::Answer { by, .. } => format!("mediate {} refuse", self.faction(by)),
        }
    }

    /// The line that writes a suspicion down.
    fn suspicion(&self, said: Suspicion) -> String {
        let who = self.faction(said.suspect);
        if said.victim == self.voice.view.faction() {
            format!("suspect {who} by {}", said.by)
        } else {
            let whom = self.faction(said.victim);
            format!("suspect {who} of {whom} by {}", said.by)
        }
    }

    /// Everything that is owed under a deal, by whomever.
    fn all_owed(&self, deal: &Deal) -> String {
        let owed: Vec<String> = deal.clauses.iter().map(|it| self.owed(it.what)).collect();
        owed.join(" and ")
    }

    /// The line that offers a deal, or makes a gift.
    fn deal(&self, to: FactionId, deal: &Deal) -> String {
        if let Some(maje) = deal.prisoner() {
            let me = deal.parties[0];
            let captor = if self.voice.view.maje(maje).is_some() {
                to
            } else {
                me
            };
            let price = deal.at_once(if captor == me { to } else { me });
            if *deal == Deal::ransom([me, to], captor, maje, price) {
                let name = if captor == me {
                    self.prisoner(maje)
                } else {
                    self.maje(maje)
                };
                return format!("ransom {name} for {}", self.goods(price));
            }
        }
        let who = self.faction(to);
        if *deal == Deal::gift(deal.parties[0], to, deal.clauses.iter().map(|it| it.what)) {
            return format!("gift {who} {}", self.all_owed(deal));
        }
        if deal.is_demand() && deal.secrecy == Secrecy::Secret {
            return format!("demand {who} {}", self.all_owed(deal));
        }
        format!("offer {who} {}", self.terms(deal))
    }
}

/// A verb with a number counted from 1.
fn numbered(verb: &str, at: Option<usize>) -> String {
    at.map_or_else(|| verb.to_owned(), |at| format!("{verb} {}", at + 1))
}
