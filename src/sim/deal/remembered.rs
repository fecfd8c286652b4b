//! What is remembered of how deals are kept: by what was delivered, by those who had none to spare, and by blood enemies.

use super::settle::{Moved, Settlement};
use super::table::Signed;
use super::{DealFault, clause, rules, thanks};
use crate::id::FactionId;
use crate::scenario::model::{Good, Goods};
use crate::sim::command::{Act, Command};
use crate::sim::event::{
    ContractEnded, ContractFailed, ContractTrouble, Event, Failure, Given, Observers, OrderFailed,
    PledgeJudged,
};
use crate::sim::feud::rules::{BLOOD_PRICE, UNFORGIVING};
use crate::sim::ledger::Cause;
use crate::sim::opinion::{Deed, IncidentKind, Kept};
use crate::sim::terms::{BloodEnding, Clause, ClauseState, Deal, Owed, Secrecy, Testimony};

impl Settlement<'_, '_> {
    /// A gift has come. Where nothing changed hands, its giver is told, and nobody thanks him.
    pub(super) fn given(&mut self, deal: Deal, moved: Moved) {
        let [from, to] = deal.parties;
        let goods = moved.goods[0];
        let gift: Vec<Owed> = Owed::loads(goods).chain(moved.things).collect();
        if gift.is_empty() {
            let event = Event::OrderFailed(OrderFailed {
                faction: from,
                order: Command::Act(Act::Propose { to, deal }),
                why: Failure::TheyHaveIt,
            });
            self.consequences.record(event);
            return;
        }
        let kind = self.kindness(to, &gift);
        self.remember(from, to, kind, moved.shares[0]);
        self.blood_price(from, to, goods);
        let motive = deal.motive;
        let event = Event::Given(Given {
            from,
            to,
            gift,
            motive,
        });
        self.consequences.record(event);
    }

    /// A pledge has come to its end; what was delivered for it is in percent of half of what the other uses in a turn, what is
    /// missing in loads. Whoever kept it in part answers for the part that is missing.
    pub(super) fn judge(
        &mut self,
        signed: &mut Signed,
        pledge: &Clause,
        state: ClauseState,
        [delivered, missing]: [i32; 2],
    ) {
        signed.deal.mark(state, |it| it.is_same(pledge));
        let (by, to, what) = (pledge.from, pledge.to, pledge.what);
        let loads = what.goods().map_or(0, |(_, loads)| i32::from(loads));
        match state {
            ClauseState::Kept => {
                let (stake, cost) = (loads, loads);
                self.consequences.keep_word(by, to, Kept { stake, cost });
                self.remember(by, to, IncidentKind::ContractKept, thanks::kept(delivered));
                self.testify(signed.deal.seen_kept(by, stake));
            }
            ClauseState::KeptInPart | ClauseState::Broken => {
                self.escrows.forfeit(signed.key, by);
                let whole = if loads > 0 { loads } else { rules::PROMISE };
                let missing = if loads > 0 { missing } else { whole };
                let part = (100 * missing / whole).max(1);
                self.consequences.break_word(by, to, missing);
                let deed = Deed::new(IncidentKind::ContractFailed, by, to).weighing(part);
                self.note(deed.known_to(Observers::of(signed.deal.witness)));
                self.testify(signed.deal.seen_broken(by, missing));
                let shame = rules::shame(missing, part, self.clock.turn, self.setting.turns);
                let secrecy = signed.deal.secrecy;
                self.consequences
                    .answer_for_word(&mut self.ledger, by, shame, secrecy);
            }
            ClauseState::Open | ClauseState::Running | ClauseState::Excused => {}
        }
        let event = Event::PledgeJudged(PledgeJudged {
            by,
            to,
            what,
            state,
            secrecy: signed.deal.secrecy,
            witness: signed.deal.witness,
        });
        self.consequences.record(event);
    }

    /// What is due each turn was kept.
    pub(super) fn served(&mut self, signed: &mut Signed, shares: [i32; 2]) {
        signed.failed = 0;
        signed.blame = None;
        signed.served += 1;
        if signed.served == 1 {
            signed.deal.mark(ClauseState::Running, Clause::is_standing);
        }
        for (side, share) in shares.into_iter().enumerate() {
            signed.delivered[side] = signed.delivered[side].saturating_add(share);
        }
        if signed.served.is_multiple_of(rules::SERVED) && !signed.ends(self.clock.turn) {
            for side in [0, 1] {
                let (by, to) = (signed.deal.parties[side], signed.deal.parties[1 - side]);
                let share = thanks::served(signed.delivered[side], signed.served);
                self.remember(by, to, IncidentKind::ContractServed, share);
            }
        }
        if let Some(parties) = signed.deal.tribute()
            && signed.served.is_multiple_of(rules::TRIBUTE)
            && signed.deal.secrecy == Secrecy::Public
        {
            for (who, change) in parties.into_iter().zip([-1, 1]) {
                self.consequences
                    .add_prestige(&mut self.ledger, who, change, Cause::Tribute);
            }
        }
        self.kept_in_need(&signed.deal);
    }

    /// What is due each turn was not kept. Who lets it fail until it ends has broken its word.
    pub(super) fn failed(&mut self, signed: &mut Signed, why: ContractTrouble) {
        signed.failed += 1;
        let (parties, failed) = (signed.deal.parties, signed.failed);
        signed.blame = self.blame(&signed.deal, why);
        if let Some([payer, lord]) = signed.deal.tribute()
            && signed.blame == Some(payer)
        {
            self.remember(payer, lord, IncidentKind::WithheldTribute, 100);
        }
        self.cut_off(parties, why);
        let sort = signed.deal.sort();
        self.consequences
            .record(ContractFailed { parties, sort, why });
        if failed >= rules::FAILURES {
            if let Some(by) = signed.blame {
                self.escrows.forfeit(signed.key, by);
                let (now, last) = (self.clock.turn, self.setting.turns);
                let turns = i32::from(signed.until.saturating_sub(now)) + 1;
                let fault = DealFault::of_ending(&signed.deal, by, turns);
                let secrecy = signed.deal.secrecy;
                self.consequences.answer_for_word(
                    &mut self.ledger,
                    by,
                    fault.shame(now, last),
                    secrecy,
                );
                self.testify(signed.deal.seen_broken(by, fault.stake));
            }
            self.consequences
                .record(ContractEnded::of(&signed.deal, why));
        }
    }

    /// Whoever is to blame is remembered for it. Returns who is.
    pub(super) fn blame(&mut self, deal: &Deal, why: ContractTrouble) -> Option<FactionId> {
        let (by, kind) = clause::breach(why)?;
        let other = deal.parties[usize::from(deal.parties[0] == by)];
        let deed = Deed::new(kind, by, other);
        self.note(deed.known_to(Observers::of(deal.witness)));
        let stake = deal.each_turn(by) + deal.at_once(by);
        self.consequences.break_word(by, other, stake.total());
        Some(by)
    }

    /// The term is over. Who kept it to the end is thought the better of, by what he delivered each turn.
    pub(super) fn run_out(&mut self, signed: &Signed) {
        let parties = signed.deal.parties;
        for side in [0, 1] {
            if signed.failed > 0 || !signed.deal.is_standing() {
                continue;
            }
            let (by, to) = (parties[side], parties[1 - side]);
            let delivered = signed.delivered[side];
            self.remember(by, to, IncidentKind::ContractKept, thanks::kept(delivered));
            if thanks::is_notable(delivered) {
                let secrecy = signed.deal.secrecy;
                self.consequences
                    .answer_for_word(&mut self.ledger, by, rules::KEPT, secrecy);
            }
            let turns = i32::from(signed.served);
            let stake = signed.deal.each_turn(by).total().saturating_mul(turns);
            // To lose what was promised costs as much as to give it.
            let kept = Kept { stake, cost: stake };
            self.consequences.keep_word(by, to, kept);
            self.testify(signed.deal.seen_kept(by, stake));
        }
        let ended = ContractEnded::of(&signed.deal, ContractTrouble::Term);
        self.consequences.record(ended);
    }

    /// Lets a party remember a deed of the other with this share of its full weight, in percent.
    fn remember(&mut self, by: FactionId, to: FactionId, kind: IncidentKind, share: i32) {
        self.note(Deed::new(kind, by, to).weighing(share));
    }

    /// Lets whoever felt a deed remember it.
    fn note(&mut self, deed: Deed) {
        let leader = self.estate.house(deed.to).leader;
        self.consequences.remember(deed.felt_by(leader));
    }

    /// Lets the witness of a deal, if it has one, take to heart what it saw.
    fn testify(&mut self, testimony: Option<Testimony>) {
        let leader = |witness| self.estate.house(witness).leader;
        self.consequences
            .testify(&mut self.ledger, testimony, leader);
    }

    /// How a gift is remembered.
    fn kindness(&self, to: FactionId, gift: &[Owed]) -> IncidentKind {
        let feeds = |what: &Owed| what.goods().is_some_and(|(good, _)| self.lacks(to, good));
        if gift.iter().any(|what| matches!(what, Owed::Technology(..))) {
            IncidentKind::SharedTechnology
        } else if gift.iter().any(feeds) {
            IncidentKind::FedHungry
        } else {
            IncidentKind::Gave
        }
    }

    /// Whether the people of a faction had less than a turn's need of a good when trade began; ore they can do without.
    fn lacks(&self, faction: FactionId, good: Good) -> bool {
        let house = self.estate.house(faction);
        good != Good::Ore && house.stock[good] < self.estate.house(faction).need[good]
    }

    /// A gift that is large enough is a blood price. The most vengeful take none.
    fn blood_price(&mut self, from: FactionId, to: FactionId, moved: Goods) {
        let price = BLOOD_PRICE * self.estate.house(to).need.total();
        let takes = self.estate.house(to).leader.vengefulness < UNFORGIVING;
        let enemies = self.consequences.opinions().blood_enemies(from, to);
        if enemies && takes && price > 0 && moved.total() >= price {
            self.consequences
                .settle_blood([from, to], BloodEnding::Tribute);
            self.remember(from, to, IncidentKind::MadePeace, 100);
        }
    }

    /// Who serves a deal out of what his own people lack is thought the better of.
    fn kept_in_need(&mut self, deal: &Deal) {
        let [one, other] = deal.parties;
        for (from, to) in [(one, other), (other, one)] {
            let given = deal.each_turn(from);
            let lacked = |good: &Good| given[*good] > 0 && self.lacks(from, *good);
            if Good::ALL.iter().any(lacked) {
                self.remember(from, to, IncidentKind::KeptInNeed, 100);
            }
        }
    }

    /// Whoever closed the way of a trade did wrong to both.
    fn cut_off(&mut self, parties: [FactionId; 2], why: ContractTrouble) {
        let ContractTrouble::Blockaded(at) = why else {
            return;
        };
        let by = self.estate.land(at).blockade;
        for (by, party) in parties.into_iter().filter_map(|party| Some((by?, party))) {
            self.remember(by, party, IncidentKind::CutTrade, 100);
        }
    }
}
