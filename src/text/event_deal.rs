//! What happened at the table.

use super::reason::JudgeIs;
use super::say;
use super::voice::Voice;
use crate::id::FactionId;
use crate::scenario::model::Goods;
use crate::sim::event::{
    CalledToArms, ContractEnded, ContractFailed, ContractMade, ContractTrouble, EscrowEnded,
    Exchanged, Given, GuaranteeCalled, Lapsed, Leak, NoticeGiven, Offered, PledgeJudged, Refused,
    SecretLearned,
};
use crate::sim::terms::{Clause, ClauseState, Deal, DealSort, Motive, When};

impl Voice<'_> {
    pub(super) fn offered(&self, it: &Offered) -> String {
        say!(
            self,
            "event-offered",
            from = self.faction(it.from),
            to = self.faction(it.to),
            terms = self.terms(&it.deal)
        )
    }

    pub(super) fn refused(&self, it: &Refused) -> String {
        let [from, to] = [self.possessive(it.from), self.faction(it.to)];
        if it.deal.is_demand() {
            let what = self.whats(it.deal.clauses.iter().map(|clause| clause.what));
            return say!(
                self,
                "event-demand-refused",
                from = from,
                to = to,
                what = what
            );
        }
        let refused = self.refused_terms(it, from, to);
        match it.since {
            Some(since) if self.is_you(it.from) => {
                format!("{refused} {}", self.since(since, JudgeIs::They))
            }
            _ => refused,
        }
    }

    /// That an offer which is no demand was refused, and why, if its maker reads of it.
    fn refused_terms(&self, it: &Refused, from: String, to: String) -> String {
        let terms = self.terms(&it.deal);
        match it.why.filter(|_| self.is_you(it.from)) {
            None => say!(self, "event-refused", from = from, to = to, terms = terms),
            Some(why) => {
                let why = self.reason(why, JudgeIs::They);
                say!(
                    self,
                    "event-refused-because",
                    from = from,
                    to = to,
                    terms = terms,
                    why = why
                )
            }
        }
    }

    pub(super) fn lapsed(&self, it: &Lapsed) -> String {
        say!(
            self,
            "event-lapsed",
            from = self.possessive(it.from),
            to = self.faction(it.to)
        )
    }

    pub(super) fn contract_made(&self, it: &ContractMade) -> String {
        if it.deal.is_demand() {
            let what = self.demanded(&it.deal);
            let [from, to] = it.deal.parties;
            return say!(
                self,
                "event-demand-met",
                from = self.possessive(from),
                to = self.faction(to),
                what = what
            );
        }
        if let Some(witness) = it.deal.witness.filter(|who| self.is_you(*who)) {
            let alone = Deal {
                witness: None,
                ..it.deal.clone()
            };
            return say!(
                self,
                "event-contract-witnessed",
                witness = self.faction(witness),
                from = self.faction(it.deal.parties[0]),
                to = self.faction(it.deal.parties[1]),
                terms = self.terms(&alone)
            );
        }
        say!(
            self,
            "event-contract-made",
            from = self.faction(it.deal.parties[0]),
            to = self.faction(it.deal.parties[1]),
            terms = self.terms(&it.deal)
        )
    }

    pub(super) fn notice_given(&self, it: &NoticeGiven) -> String {
        say!(
            self,
            "event-notice-given",
            by = self.faction(it.by),
            to = self.faction(it.to)
        ) + &self.motive(it.motive)
    }

    pub(super) fn guarantee_called(&self, it: &GuaranteeCalled) -> String {
        say!(
            self,
            "event-guarantee-called",
            by = self.faction(it.by),
            of = self.faction(it.of),
            with = self.faction(it.with)
        )
    }

    pub(super) fn escrow_ended(&self, it: &EscrowEnded) -> String {
        let id = if it.forfeit {
            "event-escrow-forfeit"
        } else {
            "event-escrow-back"
        };
        say!(
            self,
            id,
            goods = self.goods(Goods::of(it.good, i32::from(it.loads))),
            of = self.faction(it.of),
            with = self.faction(it.with)
        )
    }

    pub(super) fn called_to_arms(&self, it: &CalledToArms) -> String {
        let call = &it.call;
        say!(
            self,
            "event-called-to-arms",
            to = self.faction(call.to),
            by = self.faction(call.by),
            against = self.faction(call.against),
            at = self.place(call.at)
        )
    }

    pub(super) fn pledge_judged(&self, it: &PledgeJudged) -> String {
        let id = match it.state {
            ClauseState::Kept => "event-pledge-kept",
            ClauseState::KeptInPart => "event-pledge-kept-in-part",
            ClauseState::Broken => "event-pledge-broken",
            ClauseState::Open | ClauseState::Running | ClauseState::Excused => {
                "event-pledge-excused"
            }
        };
        say!(
            self,
            id,
            by = self.faction(it.by),
            to = self.faction(it.to),
            what = self.what(it.what)
        ) + &self.seen_by(it.witness)
    }

    /// A sentence of its own with who witnessed a deal, if anybody did.
    fn seen_by(&self, witness: Option<FactionId>) -> String {
        witness.map_or_else(String::new, |who| {
            let seen = say!(self, "event-pledge-witnessed", who = self.faction(who));
            format!(" {seen}")
        })
    }

    pub(super) fn contract_failed(&self, it: &ContractFailed) -> String {
        say!(
            self,
            "event-contract-failed",
            trade = self.deal_of(it.sort, it.parties),
            why = self.trouble(it.why)
        )
    }

    pub(super) fn contract_ended(&self, it: &ContractEnded) -> String {
        say!(
            self,
            "event-contract-ended",
            trade = self.deal_of(it.sort, it.parties),
            why = self.trouble(it.why)
        ) + &self.seen_by(it.witness)
    }

    pub(super) fn given(&self, it: &Given) -> String {
        say!(
            self,
            "event-given",
            from = self.faction(it.from),
            to = self.faction(it.to),
            gift = self.whats(it.gift.iter().copied())
        ) + &self.motive(it.motive)
    }

    pub(super) fn exchanged(&self, it: &Exchanged) -> String {
        let at_once = |clause: &&Clause| clause.when == When::Now;
        let handed: Vec<&Clause> = it.deal.clauses.iter().filter(at_once).collect();
        // What is due later has not changed hands yet.
        if let [first, rest @ ..] = handed.as_slice()
            && handed.len() < it.deal.clauses.len()
            && rest.iter().all(|clause| clause.from == first.from)
        {
            return say!(
                self,
                "event-handed",
                giver = self.faction(first.from),
                taker = self.faction(first.to),
                gift = self.whats(handed.iter().map(|clause| clause.what)),
                terms = self.terms(&it.deal)
            );
        }
        say!(
            self,
            "event-exchanged",
            from = self.faction(it.from),
            to = self.faction(it.to),
            terms = self.terms(&it.deal)
        )
    }

    /// A sentence of its own with what somebody says he does something for.
    fn motive(&self, motive: Option<Motive>) -> String {
        motive.map_or_else(String::new, |motive| {
            let why = self.motive_said(motive);
            format!(" {}", say!(self, "motive-stated", why = why))
        })
    }

    /// What is said, as somebody says it.
    pub(super) fn motive_said(&self, motive: Motive) -> String {
        match motive {
            Motive::Plenty(good) => say!(self, "motive-plenty", good = self.good(good)),
            Motive::Lack(good) => say!(self, "motive-lack", good = self.good(good)),
            Motive::Peace => say!(self, "motive-peace"),
            Motive::Hunger(good) => say!(self, "motive-hunger", good = self.good(good)),
            Motive::Wrongs => say!(self, "motive-wrongs"),
            Motive::Claim => say!(self, "motive-claim"),
            Motive::Heir => say!(self, "motive-heir"),
        }
    }

    /// A deal by its sort and its parties: "your treaty with the Ogla".
    fn deal_of(&self, sort: DealSort, [one, other]: [FactionId; 2]) -> String {
        let (whose, with) = if self.is_you(other) {
            (other, one)
        } else {
            (one, other)
        };
        say!(
            self,
            "deal-of",
            whose = self.possessive(whose),
            sort = self.deal_sort(sort),
            with = self.faction(with)
        )
    }

    pub(super) fn secret_learned(&self, it: &SecretLearned) -> String {
        let [of, with] = it.parties;
        let sort = self.deal_sort(it.sort);
        let whose = match it.leak {
            Leak::Spy | Leak::Talk => say!(self, "name-their"),
            Leak::Prisoner(_) | Leak::Deserter(_) | Leak::Informant(_) => self.possessive(of),
        };
        let deal = say!(
            self,
            "secret-deal",
            whose = whose,
            sort = sort,
            with = self.faction(with),
            ago = self.ago(it.signed)
        );
        let (id, maje) = match it.leak {
            Leak::Spy => ("event-secret-spied", None),
            Leak::Prisoner(maje) => ("event-secret-prisoner", Some(maje)),
            Leak::Deserter(maje) => ("event-secret-deserter", Some(maje)),
            Leak::Talk => ("event-secret-talk", None),
            Leak::Informant(maje) => ("event-secret-informant", Some(maje)),
        };
        let mut gaps = vec![
            ("by", self.faction(it.by).into()),
            ("whose", self.possessive(it.by).into()),
            ("who", self.faction(of).into()),
            ("deal", deal.into()),
        ];
        gaps.extend(maje.map(|maje| ("maje", self.maje(maje).into())));
        self.say(id, &gaps)
    }

    /// What people call a deal.
    #[must_use]
    pub fn deal_sort(&self, sort: DealSort) -> String {
        say!(self, "deal-sort", sort = sort.word())
    }

    /// Why a contract was not served, or ended.
    #[must_use]
    pub fn trouble(&self, why: ContractTrouble) -> String {
        match why {
            ContractTrouble::Short(who) => say!(self, "trouble-short", who = self.faction(who)),
            ContractTrouble::Blockaded(at) => {
                say!(self, "trouble-blockaded", place = self.place(at))
            }
            ContractTrouble::OutOfReach => say!(self, "trouble-out-of-reach"),
            ContractTrouble::NoCarriers(who) => {
                say!(self, "trouble-no-carriers", who = self.faction(who))
            }
            ContractTrouble::Ended(who, motive) => {
                let who = self.faction(who);
                match motive {
                    None => say!(self, "trouble-ended", who = who),
                    Some(motive) => {
                        let why = self.motive_said(motive);
                        say!(self, "trouble-ended-because", who = who, why = why)
                    }
                }
            }
            ContractTrouble::Breach(who) => say!(self, "trouble-breach", who = self.faction(who)),
            ContractTrouble::Hostilities(who) => {
                say!(self, "trouble-hostilities", who = self.faction(who))
            }
            ContractTrouble::Term => say!(self, "trouble-term"),
        }
    }
}
