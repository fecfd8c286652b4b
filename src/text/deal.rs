//! Deals, offers and acts in words.

use super::reason::JudgeIs;
use super::say;
use super::voice::Voice;
use crate::id::{DealId, OfferId, Turn};
use crate::sim::command::Act;
use crate::sim::deal::{DealFault, KnownDeal, KnownOffer, rules};
use crate::sim::terms::{Clause, Deal, Owed, Secrecy, Told, TradeTerms};

impl Voice<'_> {
    /// What several clauses promise, in a list.
    #[must_use]
    pub fn whats(&self, whats: impl IntoIterator<Item = Owed>) -> String {
        let parts: Vec<String> = whats.into_iter().map(|what| self.what(what)).collect();
        self.list(&parts)
    }

    /// A deal as its giver puts it: what he gives for what he gets.
    #[must_use]
    pub fn terms(&self, deal: &Deal) -> String {
        let mut terms = self.terms_alone(deal);
        if deal.tribute().is_some() {
            terms = say!(self, "terms-tribute", terms = terms);
        }
        if let Some(witness) = deal.witness {
            terms = say!(
                self,
                "terms-witnessed",
                terms = terms,
                witness = self.faction(witness)
            );
        }
        match deal.secrecy {
            Secrecy::Secret => terms,
            Secrecy::Public => say!(self, "terms-public", terms = terms),
        }
    }

    fn terms_alone(&self, deal: &Deal) -> String {
        let [from, to] = deal.parties;
        if let Some(trade) = deal.as_trade(from, self.book().turn) {
            return self.trade(trade);
        }
        // What all is due each turn for the same time is said once.
        let term = deal.term();
        let whole = deal
            .clauses
            .iter()
            .all(|it| it.is_standing() && it.when.hours() == term);
        let mutual = |it: &Clause| deal.clauses.iter().any(|other| it.is_mirrored_by(other));
        let part = |wanted: &dyn Fn(&Clause) -> bool| {
            let owed = deal.clauses.iter().filter(|it| wanted(it));
            let owed: Vec<String> = owed
                .map(|it| {
                    if whole {
                        self.clause_alone(it)
                    } else {
                        self.clause(it)
                    }
                })
                .collect();
            (!owed.is_empty()).then(|| self.list(&owed))
        };
        let both = part(&|it| it.from == from && mutual(it));
        let gives = part(&|it| it.from == from && !mutual(it));
        let gets = part(&|it| it.from == to && !mutual(it));
        let said = match (both, gives, gets) {
            (Some(both), None, None) => say!(self, "terms-mutual", both = both),
            (Some(both), None, Some(gets)) => {
                say!(self, "terms-mutual-for", both = both, gets = gets)
            }
            (Some(both), Some(gives), gets) => {
                let rest = self.exchange(Some(gives), gets);
                say!(self, "terms-mutual-and", both = both, rest = rest)
            }
            (None, gives, gets) => self.exchange(gives, gets),
        };
        match term.filter(|_| whole) {
            Some(term) => say!(
                self,
                "terms-standing",
                terms = said,
                unit = self.unit(),
                term = self.turns(i32::from(term.turns(self.book().turn)))
            ),
            None => said,
        }
    }

    /// What is given for what.
    fn exchange(&self, gives: Option<String>, gets: Option<String>) -> String {
        match (gives, gets) {
            (Some(gives), Some(gets)) => say!(self, "terms-exchange", gives = gives, gets = gets),
            (None, Some(gets)) => say!(self, "terms-demand", gets = gets),
            (gives, None) => gives.unwrap_or_else(|| self.list(&[])),
        }
    }

    /// The terms of a trade, as "20 ore for 15 water, each week for 8 weeks".
    #[must_use]
    pub fn trade(&self, terms: TradeTerms) -> String {
        say!(
            self,
            "terms-trade",
            give = i32::from(terms.give.1),
            given = self.good(terms.give.0),
            get = i32::from(terms.get.1),
            got = self.good(terms.get.0),
            unit = self.unit(),
            term = self.turns(i32::from(terms.turns))
        )
    }

    /// An act, said back.
    #[must_use]
    pub fn act(&self, act: &Act) -> String {
        match act {
            Act::Propose { to, deal } if deal.is_gift() => say!(
                self,
                "act-gift",
                who = self.faction(*to),
                gift = self.terms(deal)
            ),
            Act::Propose { to, deal } if deal.is_demand() => {
                let gets = deal.clauses.iter().map(|it| it.what);
                say!(
                    self,
                    "act-demand",
                    who = self.faction(*to),
                    gets = self.whats(gets)
                )
            }
            Act::Propose { to, deal } => say!(
                self,
                "act-propose",
                who = self.faction(*to),
                terms = self.terms(deal)
            ),
            Act::Answer {
                offer,
                accept,
                motive,
            } => self.answer_to(*offer, *accept, motive),
            Act::EndDeal { deal, .. } => self.end_of(*deal),
            Act::Release { maje } => say!(self, "act-release", maje = self.maje(*maje)),
            Act::Feud(feud) => self.feud_act(*feud),
            Act::Confer(act) => self.conference_act(act),
            Act::Mediate(act) => self.mediation_act(*act),
            Act::Suspect(said) => self.suspicion_act(*said),
        }
    }

    /// An answer to an offer, with what was offered while it is still on the table.
    fn answer_to(&self, id: OfferId, accept: bool, said: &Told) -> String {
        let mut offers = self.view.own.offers.iter();
        let Some(offer) = offers.find(|offer| offer.id == id) else {
            return self.say(if accept { "act-accept" } else { "act-refuse" }, &[]);
        };
        let mut gaps = vec![
            ("whose", self.possessive(offer.from).into()),
            ("terms", self.terms(&offer.deal).into()),
        ];
        let reason = said.against().filter(|_| !accept);
        let id = match reason {
            _ if accept => "act-accept-what",
            Some(reason) => {
                gaps.push(("reason", self.reason(reason, JudgeIs::You).into()));
                "act-refuse-why"
            }
            None => "act-refuse-what",
        };
        self.say(id, &gaps)
    }

    /// The end of a deal, with its terms while it is in force.
    fn end_of(&self, id: DealId) -> String {
        let mut deals = self.view.own.deals.iter();
        let Some(known) = deals.find(|known| known.id == id) else {
            return say!(self, "act-end-contract");
        };
        let id = if known.deal.is_treaty() {
            "act-give-notice"
        } else {
            "act-end-contract-with"
        };
        let gaps = [
            ("who", self.faction(known.with).into()),
            ("deal", self.deal_terms(known).into()),
        ];
        self.say(id, &gaps)
    }

    /// What ending a deal now comes to: how long it still binds, whether a word is broken, and what that costs.
    #[must_use]
    pub fn price_of_ending(&self, known: &KnownDeal) -> String {
        let me = self.view.faction();
        let now = self.view.turn();
        let who = self.them(known.with);
        let mut said = Vec::new();
        if known.deal.is_treaty() {
            let until = rules::ends_by_notice(known.from, known.until, now);
            let left = i32::from(until) - i32::from(now) + 1;
            let left = self.turns(left.max(0));
            said.push(say!(
                self,
                "treaty-end-why",
                who = who.as_str(),
                left = left
            ));
        }
        if known.is_broken_if_ended(me) {
            let risen = self.view.common.faction(self.view.faction()).risen;
            let fault = DealFault::of_ending_now(known, me, risen, now);
            if rules::may_repudiate(risen, known.from, now) {
                said.push(say!(self, "table-end-heir-why"));
            }
            let last = self.view.common.last.unwrap_or(Turn::MAX);
            let prestige = -fault.shame(now, last);
            said.push(match known.deal.secrecy {
                Secrecy::Public => say!(self, "table-end-why", who = who, prestige = prestige),
                Secrecy::Secret => say!(self, "table-end-secret-why", who = who),
            });
        } else if !known.deal.is_treaty() {
            said.push(say!(self, "table-end-open-why"));
        }
        let laid = known.deal.escrow(me);
        if known.is_broken_if_ended(me) && !laid.is_none() {
            said.push(say!(self, "table-end-escrow-why", goods = self.goods(laid)));
        }
        if let Some(witness) = known.deal.witness.filter(|_| known.is_broken_if_ended(me)) {
            let id = match known.deal.secrecy {
                Secrecy::Public => "table-end-witness-why",
                Secrecy::Secret => "table-end-secret-witness-why",
            };
            said.push(self.say(id, &[("who", self.faction(witness).into())]));
        }
        said.join(" ")
    }

    /// What goes and what comes under a deal under way, without the name of the other.
    #[must_use]
    pub fn deal_terms(&self, known: &KnownDeal) -> String {
        let clauses = &known.deal.clauses;
        if !known.deal.is_standing() || clauses.iter().any(|it| !it.is_standing()) {
            return self.terms(&known.deal.put_by(self.view.faction()));
        }
        say!(
            self,
            "table-contract",
            give = self.goods(known.gives),
            get = self.goods(known.gets),
            unit = self.unit()
        )
    }

    /// What a faction would give and get under terms it was offered.
    #[must_use]
    pub fn offer(&self, offer: &KnownOffer) -> String {
        let who = self.them(offer.from);
        if offer.deal.is_demand() {
            return say!(
                self,
                "offer-demand",
                who = who,
                what = self.demanded(&offer.deal)
            );
        }
        let terms = self.terms(&offer.deal);
        say!(self, "offer-deal", who = who, terms = terms)
    }

    /// What is asked for in a demand.
    pub(super) fn demanded(&self, deal: &Deal) -> String {
        self.whats(deal.clauses.iter().map(|clause| clause.what))
    }

    /// An offer that was refused, and how long ago.
    #[must_use]
    pub fn refused_offer(&self, deal: &Deal, turn: Turn) -> String {
        let (who, ago) = (self.them(deal.parties[1]), self.ago(turn));
        if deal.is_demand() {
            let what = self.demanded(deal);
            return say!(self, "demand-refused", who = who, what = what, ago = ago);
        }
        let terms = self.terms(deal);
        say!(self, "offer-refused", who = who, terms = terms, ago = ago)
    }

    /// A deal under way: what one gives and gets each turn, and for how long.
    #[must_use]
    pub fn deal(&self, known: &KnownDeal) -> String {
        let left = self.turns(known.turns_left(self.view.turn()));
        if known.deal.clauses.iter().any(|it| !it.is_standing()) {
            let terms = self.terms(&known.deal.put_by(self.view.faction()));
            return say!(self, "treaty-with", terms = terms, left = left);
        }
        say!(
            self,
            "contract-with",
            give = self.goods(known.gives),
            get = self.goods(known.gets),
            left = left
        )
    }
}

#[cfg(test)]
mod tests {
    use super::Voice;
    use crate::id::FactionId;
    use crate::scenario::model::{Good, Hours};
    use crate::sim::terms::{Clause, Deal, Owed, When};
    use crate::sim::testing::Sandbox;
    use crate::text::Text;

    #[test]
    fn what_both_promise_for_a_price_is_said_without_nothing() {
        let text = Text::english().expect("the words are sound");
        let game = Sandbox::row(3, 1).sect(&[0]).sect(&[2]).start(1);
        let [me, they] = [FactionId(0), FactionId(1)];
        let voice = Voice::new(&text, game.view(me), |_, name| name.to_owned());
        let term = Hours::of_turns(12, voice.book().turn);
        let standing = When::For { term };
        let both = [(me, they), (they, me)];
        let both = both.map(|(from, to)| Clause::new(from, to, Owed::Peace, standing));
        let price = Clause::new(they, me, Owed::Goods(Good::Ore, 12), When::Now);
        let paid = Deal::new([me, they], both.into_iter().chain([price]));
        let said = voice.terms(&paid);
        assert!(said.contains("both sides alike, for 12 ore"), "{said}");
        let paying = voice.terms(&paid.put_by(they));
        assert!(paying.contains("both sides alike, and 12 ore"), "{paying}");
    }
}
