//! A deal: two parties and what they owe each other.

use super::Motive;
use super::{Clause, ClauseState, OnlyIf, Owed, When};
use crate::id::{FactionId, MajeId, Turn};
use crate::scenario::model::{DealDef, Goods, Hours, PromiseDef, TurnLength};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Few deals have more clauses than this.
const FEW: usize = 4;

/// Who learns that a deal was signed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Secrecy {
    /// Only the parties.
    #[default]
    Secret,
    /// Everybody.
    Public,
}

/// A deal: offered, or signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deal {
    /// Who offers it, and to whom.
    pub parties: [FactionId; 2],
    /// What they owe each other.
    pub clauses: Arc<[Clause]>,
    /// Who learns of it.
    pub secrecy: Secrecy,
    /// The third faction that hears all of it when it is signed, and later how each promise ended, if the parties name one.
    pub witness: Option<FactionId>,
    /// In which turn it was signed, if it was.
    pub signed: Option<Turn>,
    /// What whoever offers it says it is for, if he says so: gifts alone have it.
    pub motive: Option<Motive>,
}

impl Deal {
    /// A deal that has not been signed. Clauses are put in order: those of the first party, then those of the other.
    #[must_use]
    pub fn new(parties: [FactionId; 2], clauses: impl IntoIterator<Item = Clause>) -> Self {
        Self {
            parties,
            clauses: in_order(parties[0], clauses.into_iter().fuse()),
            secrecy: Secrecy::default(),
            witness: None,
            signed: None,
            motive: None,
        }
    }

    /// What two agreed on before the first turn, where a turn is this long.
    #[must_use]
    pub fn agreed(def: &DealDef, length: TurnLength) -> Self {
        let [one, other] = def.parties;
        let term = Hours::of_turns(def.turns, length);
        let clauses = def.promises.iter().map(|(from, promise)| {
            let to = if *from == one { other } else { one };
            let (what, when) = match *promise {
                PromiseDef::Each(good, loads) => {
                    (Owed::Goods(good, loads), When::EachTurn { term })
                }
                PromiseDef::Later(good, loads) => {
                    (Owed::Goods(good, loads), When::By { within: term })
                }
                PromiseDef::Units(tech, units) => {
                    (Owed::Technology(tech, units), When::By { within: term })
                }
                PromiseDef::War(on) => (Owed::JointWar(on), When::By { within: term }),
                PromiseDef::NonAggression => (Owed::NonAggression, When::For { term }),
                PromiseDef::Defence => (Owed::Defence, When::For { term }),
                PromiseDef::Passage => (Owed::Passage, When::For { term }),
                PromiseDef::Vassalage => (Owed::Vassalage, When::For { term }),
                PromiseDef::Silence => (Owed::Silence, When::For { term }),
                PromiseDef::Embargo(on) => (Owed::Embargo(on), When::For { term }),
            };
            Clause::new(*from, to, what, when)
        });
        let secrecy = if def.public {
            Secrecy::Public
        } else {
            Secrecy::Secret
        };
        Self {
            secrecy,
            ..Self::new(def.parties, clauses)
        }
    }

    /// A gift, which needs no answer.
    #[must_use]
    pub fn gift(from: FactionId, to: FactionId, gift: impl IntoIterator<Item = Owed>) -> Self {
        let clause = |what| Clause::new(from, to, what, When::Now);
        Self::new([from, to], gift.into_iter().map(clause))
    }

    /// A thing for goods, at once: `parties` are who offers and who is asked, `owner` is which of them owes the thing.
    #[must_use]
    pub fn sale(parties: [FactionId; 2], owner: FactionId, thing: Owed, price: Goods) -> Self {
        let buyer = parties[usize::from(parties[0] == owner)];
        let sold = Clause::new(owner, buyer, thing, When::Now);
        let paid = loads(price).map(|what| Clause::new(buyer, owner, what, When::Now));
        Self::new(parties, std::iter::once(sold).chain(paid))
    }

    /// A prisoner for goods. Either his captor or his own faction may offer it.
    #[must_use]
    pub fn ransom(parties: [FactionId; 2], captor: FactionId, maje: MajeId, price: Goods) -> Self {
        Self::sale(parties, captor, Owed::Prisoner(maje), price)
    }

    /// The other party, if the faction is one.
    #[must_use]
    pub fn partner_of(&self, faction: FactionId) -> Option<FactionId> {
        let side = self.side_of(faction)?;
        Some(self.parties[1 - side])
    }

    /// The same deal with one of its parties named first: what that one gives, and what it gets for it.
    #[must_use]
    pub fn put_by(&self, party: FactionId) -> Self {
        let [one, other] = self.parties;
        let parties = if other == party {
            [other, one]
        } else {
            [one, other]
        };
        Self {
            secrecy: self.secrecy,
            witness: self.witness,
            signed: self.signed,
            ..Self::new(parties, self.clauses.iter().copied())
        }
    }

    /// 0 or 1, if the faction is a party.
    #[must_use]
    #[inline]
    pub fn side_of(&self, faction: FactionId) -> Option<usize> {
        self.parties.iter().position(|party| *party == faction)
    }

    /// Whether only its giver owes anything, and all of it at once: then it needs no answer. Nobody is joined without being asked.
    #[must_use]
    #[inline]
    pub fn is_gift(&self) -> bool {
        let given = |clause: &Clause| {
            let freely = clause.when == When::Now && !matches!(clause.what, Owed::Merger);
            clause.from == self.parties[0] && freely
        };
        self.clauses.iter().all(given)
    }

    /// Whether only whoever is asked owes anything, and all of it at once, and it is no prisoner, no release and no merger: a
    /// demand, with a threat behind it.
    #[must_use]
    pub fn is_demand(&self) -> bool {
        let demanded = |clause: &Clause| {
            let what = clause.what;
            let pleads = matches!(what, Owed::Prisoner(_) | Owed::Release(_) | Owed::Merger);
            clause.from == self.parties[1] && clause.when == When::Now && !pleads
        };
        !self.clauses.is_empty() && self.clauses.iter().all(demanded)
    }

    /// Whether something is due each turn.
    #[must_use]
    #[inline]
    pub fn is_standing(&self) -> bool {
        self.clauses.iter().any(Clause::is_standing)
    }

    /// Whether it binds its parties beyond the turn of the signature.
    #[must_use]
    #[inline]
    pub fn is_lasting(&self) -> bool {
        self.clauses.iter().any(Clause::is_lasting)
    }

    /// Whether it keeps its parties from attacking each other, so that an attack breaks it: whatever lasts does, but for silence, which
    /// says nothing of arms.
    #[must_use]
    pub fn forbids_arms(&self) -> bool {
        self.clauses.iter().any(Clause::forbids_arms)
    }

    /// Who pays tribute to whom by it: goods each turn, and nothing for them but to be spared or defended.
    #[must_use]
    pub fn tribute(&self) -> Option<[FactionId; 2]> {
        let [one, other] = self.parties;
        let pays = |[payer, lord]: &[FactionId; 2]| {
            let lords = || self.clauses.iter().filter(|it| it.from == *lord);
            let spares = |what| matches!(what, Owed::NonAggression | Owed::Peace | Owed::Defence);
            !self.each_turn(*payer).is_none()
                && lords().any(|it| spares(it.what))
                && lords().all(|it| it.what.is_promise())
        };
        [[one, other], [other, one]].into_iter().find(pays)
    }

    /// Who becomes whose vassal by it.
    #[must_use]
    pub fn vassalage(&self) -> Option<[FactionId; 2]> {
        let mut clauses = self.clauses.iter();
        let bows = clauses.find(|it| matches!(it.what, Owed::Vassalage))?;
        Some([bows.from, bows.to])
    }

    /// Whether it ends a war between its parties.
    #[must_use]
    pub fn ends_war(&self) -> bool {
        self.clauses.iter().any(|it| matches!(it.what, Owed::Peace))
    }

    /// Whether it holds a promise that binds for a time: then it ends by notice.
    #[must_use]
    pub fn is_treaty(&self) -> bool {
        let binds = |it: &Clause| matches!(it.when, When::For { .. }) && !it.is_settled();
        self.clauses.iter().any(binds)
    }

    /// For how long something is due each turn.
    #[must_use]
    pub fn term(&self) -> Option<Hours> {
        let standing = self.clauses.iter().filter(|clause| clause.is_standing());
        standing.filter_map(|clause| clause.when.hours()).max()
    }

    /// The last turn in which something is due, if it is signed in `from`.
    #[must_use]
    pub fn last_turn(&self, from: Turn, length: TurnLength) -> Turn {
        let clauses = self.clauses.iter();
        let last = clauses.map(|clause| clause.when.last_turn(from, length));
        last.max().unwrap_or(from)
    }

    /// Whether both have the same parties, whoever offers it, the same clauses in whatever order, the same secrecy and the same witness.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        let [one, two] = self.parties;
        [[one, two], [two, one]].contains(&other.parties)
            && (self.secrecy, self.witness) == (other.secrecy, other.witness)
            && self.put_by(one).clauses == other.put_by(one).clauses
    }

    /// Loads that one party owes each turn, whatever happens.
    #[must_use]
    pub fn each_turn(&self, from: FactionId) -> Goods {
        self.sum(|clause| clause.from == from && clause.is_standing() && clause.only_if.is_none())
    }

    /// The same of both parties.
    #[must_use]
    pub fn each_turn_of_both(&self) -> [Goods; 2] {
        let mut sums = [Goods::NONE; 2];
        let standing = self.clauses.iter().filter(|it| it.is_standing());
        for clause in standing.filter(|it| it.only_if.is_none()) {
            if let Owed::Goods(good, loads) = clause.what {
                sums[usize::from(clause.from != self.parties[0])][good] += i32::from(loads);
            }
        }
        sums
    }

    /// Loads that one party still owes at once.
    #[must_use]
    pub fn at_once(&self, from: FactionId) -> Goods {
        self.sum(|clause| clause.from == from && clause.is_due_now())
    }

    /// Loads that one party lays aside by it as security, or has laid aside: none once they have gone back or are forfeit.
    #[must_use]
    pub fn escrow(&self, from: FactionId) -> Goods {
        let mut sum = Goods::NONE;
        let laid = self.clauses.iter().filter(|it| it.from == from);
        for (good, loads) in laid
            .filter(|it| !it.is_settled())
            .filter_map(|it| it.what.escrow())
        {
            sum[good] += i32::from(loads);
        }
        sum
    }

    /// Whether one party owes anything by it that lasts and is not settled: what its security is for.
    #[must_use]
    pub fn binds(&self, from: FactionId) -> bool {
        let mut owed = self.clauses.iter().filter(|it| it.from == from);
        owed.any(|it| it.is_lasting() && !it.is_settled())
    }

    fn sum(&self, counts: impl Fn(&Clause) -> bool) -> Goods {
        let mut sum = Goods::NONE;
        for clause in self.clauses.iter().filter(|clause| counts(clause)) {
            if let Owed::Goods(good, loads) = clause.what {
                sum[good] += i32::from(loads);
            }
        }
        sum
    }

    /// Loads that one party still owes once at a later turn: whoever gets them trusts it so far.
    #[must_use]
    pub fn promised_later(&self, from: FactionId) -> i32 {
        let owed = self.clauses.iter();
        let owed = owed.filter(|it| it.from == from && it.is_pledge() && !it.is_settled());
        let loads = owed.filter_map(|it| it.what.goods());
        loads.map(|(_, loads)| i32::from(loads)).sum()
    }

    /// The prisoner it is about, if it is about one.
    #[must_use]
    pub fn prisoner(&self) -> Option<MajeId> {
        let mut clauses = self.clauses.iter();
        clauses.find_map(|clause| clause.what.prisoner())
    }

    /// The prisoner whom one party would let go by it, if it is about one of his.
    #[must_use]
    pub fn promised_prisoner(&self, captor: FactionId) -> Option<MajeId> {
        let theirs = self.clauses.iter().filter(|clause| clause.from == captor);
        theirs.filter_map(|clause| clause.what.prisoner()).next()
    }

    /// The hostages whom one party leaves with the other by it.
    pub fn hostages(&self, from: FactionId) -> impl Iterator<Item = MajeId> {
        let open = self.clauses.iter().filter(move |it| it.from == from);
        open.filter(|it| !it.is_settled())
            .filter_map(|it| it.what.hostage())
    }

    /// The majes of one party who live with the other by it, as hostages or to be brought up there.
    pub fn wards(&self, from: FactionId) -> impl Iterator<Item = MajeId> {
        let open = self.clauses.iter().filter(move |it| it.from == from);
        open.filter(|it| !it.is_settled())
            .filter_map(|it| it.what.ward())
    }

    /// Whether anybody is brought up in the house of the other by it.
    #[must_use]
    pub fn fosters(&self) -> bool {
        let mut clauses = self.clauses.iter();
        clauses.any(|it| matches!(it.what, Owed::Fostering(_)))
    }

    /// Makes the clauses that a test picks due only if something happens.
    pub fn bind_to(&mut self, condition: OnlyIf, picks: impl Fn(&Clause) -> bool) {
        for clause in Arc::make_mut(&mut self.clauses) {
            if picks(clause) {
                clause.only_if = Some(condition);
            }
        }
    }

    /// Settles what is due in the turn of the signature. What was laid aside stays there.
    pub fn settle_now(&mut self, kept: bool) {
        let (state, laid) = if kept {
            (ClauseState::Kept, ClauseState::Running)
        } else {
            (ClauseState::Broken, ClauseState::Broken)
        };
        self.mark(laid, |it| it.is_due_now() && it.what.escrow().is_some());
        self.mark(state, Clause::is_due_now);
    }

    /// Sets how it stands with the clauses that a test picks.
    pub fn mark(&mut self, state: ClauseState, picks: impl Fn(&Clause) -> bool) {
        for clause in Arc::make_mut(&mut self.clauses) {
            if picks(clause) {
                clause.state = state;
            }
        }
    }
}

/// Puts clauses in order, those of one party first. Minds draw up many deals, of which few have more than a handful of clauses: those are
/// gathered without a list.
fn in_order(first: FactionId, mut clauses: impl Iterator<Item = Clause>) -> Arc<[Clause]> {
    let Some(one) = clauses.next() else {
        return Arc::default();
    };
    let key = |clause: &Clause| (clause.from != first, *clause);
    let mut few = [one; FEW];
    let mut count = 1;
    for (place, clause) in few[1..].iter_mut().zip(&mut clauses) {
        *place = clause;
        count += 1;
    }
    let Some(next) = clauses.next() else {
        let few = &mut few[..count];
        few.sort_unstable_by_key(key);
        return Arc::from(&*few);
    };
    let few = few.into_iter().chain([next]);
    let mut all: Vec<Clause> = few.chain(clauses).collect();
    all.sort_unstable_by_key(key);
    Arc::from(all)
}

/// Amounts of goods as what clauses promise; amounts no clause can hold are cut.
fn loads(goods: Goods) -> impl Iterator<Item = Owed> {
    let amounts = crate::scenario::model::Good::ALL.map(|good| (good, goods[good]));
    let amounts = amounts.into_iter().filter(|(_, amount)| *amount > 0);
    amounts.map(|(good, amount)| Owed::Goods(good, u16::try_from(amount).unwrap_or(u16::MAX)))
}

impl Owed {
    /// Amounts of goods as what clauses promise.
    pub fn loads(goods: Goods) -> impl Iterator<Item = Self> {
        loads(goods)
    }
}
