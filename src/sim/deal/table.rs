//! The table of offers and of deals under way.

use super::known::{KnownDeal, KnownOffer, Lesson, WitnessedDeal};
use crate::id::{DealId, FactionId, OfferId, Turn};
use crate::scenario::audit::Flaw;
use crate::scenario::model::{MAX_PROMISES, TurnLength};
use crate::sim::event::Observers;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure};
use crate::sim::terms::{Call, Clause, Deal, Owed, Secrecy};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// More clauses than this no deal has.
pub const CLAUSES: usize = MAX_PROMISES;
/// The first turn of a game.
const FIRST: Turn = 1;

/// A signed deal under way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// The true number, which nobody who plays ever sees.
    pub key: u32,
    /// How each party numbers it.
    pub numbers: [DealId; 2],
    /// What was agreed.
    pub deal: Deal,
    /// The first turn in which something is due.
    pub from: Turn,
    /// The last turn in which something is due.
    pub until: Turn,
    /// In how many turns it has been kept.
    pub served: u16,
    /// In how many turns running it has not.
    pub failed: u8,
    /// Who gave notice, if somebody did.
    pub notice: Option<FactionId>,
    /// Calls to arms under it that are open.
    pub calls: Vec<Call>,
    /// Who is to blame for the last of these, if somebody is.
    pub blame: Option<FactionId>,
    /// What each party has delivered each turn, in percent of half of what the other uses in a turn.
    pub delivered: [i32; 2],
}

/// An offer on the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    /// How each party numbers it.
    pub numbers: [OfferId; 2],
    /// What is offered: the first party offers it to the second.
    pub deal: Deal,
    /// In which turn; it lapses at the end of the next.
    pub made: Turn,
}

/// Offers, and deals under way.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deals {
    /// Deals in the order in which they were signed.
    pub signed: Vec<Signed>,
    /// Offers in the order in which they were made.
    pub offers: Vec<Offer>,
    /// Offers refused this turn and the last: minds do not ask again at once.
    pub refused: Vec<(Turn, Deal)>,
    /// Refusals of late, with what was said.
    pub lessons: Vec<Lesson>,
    /// Who has asked whom this turn, once for each offer, whatever became of it.
    pub asked: Vec<[FactionId; 2]>,
    /// The next true number.
    next: u32,
}

impl SavedTable for Deals {
    /// What was signed before the first turn binds from the first turn on.
    fn begin(start: &Start<'_>) -> Self {
        let scenario = start.scenario;
        let mut deals = Self::default();
        let mut known = vec![0; scenario.roster.factions.len()];
        for def in &scenario.opening.deals {
            let deal = Deal::agreed(def, scenario.turn);
            let numbers = def.parties.map(|party| {
                known[party.index()] += 1;
                DealId(known[party.index()])
            });
            let until = deal.last_turn(FIRST, scenario.turn);
            deals.sign(numbers, deal, FIRST, until);
        }
        for signed in &mut deals.signed {
            signed.deal.signed = Some(FIRST - 1);
        }
        deals
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let keys = self.signed.iter().map(|it| it.key);
        let ordered = keys.clone().is_sorted_by(|a, b| a < b);
        let known = keys.clone().all(|key| key < self.next);
        ensure(ordered && known, "the numbers of deals")?;
        for it in &self.signed {
            Self::check_shape(&it.deal)?;
            let plays = |who: FactionId| who.index() < context.factions();
            ensure(it.deal.witness.is_none_or(plays), "the witness of a deal")?;
            for (number, party) in it.numbers.iter().zip(it.deal.parties) {
                let known = number.0 <= context.serials(party).deal;
                ensure(known, "the numbers of deals")?;
            }
            ensure(it.from <= it.until, "the terms of a deal")?;
            let between = |call: &Call| {
                let third = call.against.index() < context.factions();
                let parties = [[call.by, call.to], [call.to, call.by]];
                third && parties.contains(&it.deal.parties)
            };
            let notice = it.notice.is_none_or(|by| it.deal.parties.contains(&by));
            ensure(notice && it.calls.iter().all(between), "calls to arms")?;
            let blamed = it.blame.is_none_or(|who| it.deal.parties.contains(&who));
            let delivered = it.delivered.iter().all(|share| *share >= 0);
            ensure(blamed && delivered, "how a deal was kept")?;
        }
        for it in &self.offers {
            Self::check_shape(&it.deal)?;
            for (number, party) in it.numbers.iter().zip(it.deal.parties) {
                let known = number.0 <= context.serials(party).offer;
                ensure(known, "the numbers of offers")?;
            }
        }
        for [from, to] in &self.asked {
            let known = [from, to]
                .into_iter()
                .all(|it| it.index() < context.factions());
            ensure(known && from != to, "who asked whom")?;
        }
        let taught = self.lessons.iter().map(|it| &it.deal);
        let refused = self.refused.iter().map(|(_, deal)| deal);
        taught.chain(refused).try_for_each(Self::check_shape)
    }
}

impl Deals {
    /// Refuses a save unless each clause of a deal binds one of two parties to the other.
    ///
    /// # Errors
    /// One does not.
    pub fn check_shape(deal: &Deal) -> Result<(), Flaw> {
        let [one, other] = deal.parties;
        let pairs = [[one, other], [other, one]];
        let binds = |clause: &Clause| pairs.contains(&[clause.from, clause.to]);
        let few = deal.clauses.len() <= CLAUSES;
        let third = deal.witness.is_none_or(|it| !deal.parties.contains(&it));
        let sound = one != other && few && third && deal.clauses.iter().all(binds);
        ensure(sound, "the clauses of a deal")
    }

    /// Adds a deal that was signed. Returns its true number.
    pub fn sign(&mut self, numbers: [DealId; 2], mut deal: Deal, from: Turn, until: Turn) -> u32 {
        deal.signed = Some(from);
        self.signed.push(Signed {
            key: self.next,
            numbers,
            deal,
            from,
            until,
            served: 0,
            failed: 0,
            notice: None,
            calls: Vec::new(),
            blame: None,
            delivered: [0; 2],
        });
        self.next += 1;
        self.next - 1
    }

    /// How many deals there are and how many there have been: another pair whenever one was signed or ended in between.
    #[must_use]
    pub fn edition(&self) -> (usize, u32) {
        (self.signed.len(), self.next)
    }

    /// The deals that are due each turn.
    pub fn standing(&self) -> impl Iterator<Item = &Signed> + Clone {
        self.signed.iter().filter(|it| it.deal.is_standing())
    }

    /// Whether somebody has promised in a deal to come to the next conference of a host.
    #[must_use]
    pub fn owe_attendance(&self, who: FactionId, host: FactionId) -> bool {
        let mut clauses = self.signed.iter().flat_map(|it| it.deal.clauses.iter());
        clauses.any(|it| it.is_attendance(who, host))
    }

    /// Who is the vassal of another by a deal of an earlier turn: then everybody has heard of it.
    #[must_use]
    pub fn vassals(&self, now: Turn) -> Observers {
        let known = self.signed.iter();
        let known = known.filter(|signed| signed.deal.signed < Some(now));
        let bows = |it: &&Clause| matches!(it.what, Owed::Vassalage) && !it.is_settled();
        let clauses = known.flat_map(|signed| signed.deal.clauses.iter().filter(bows));
        Observers::of(clauses.map(|clause| clause.from))
    }

    /// Over whose land goods and ships of each faction pass, by [`FactionId`]: what is due each turn has to get there. Those whose
    /// number is not below `factions` are left out.
    #[must_use]
    pub fn ways(&self, factions: usize) -> Vec<Observers> {
        let mut ways = vec![Observers::NONE; factions];
        let mut lead = |of: FactionId, over: FactionId| {
            if let Some(ways) = ways.get_mut(of.index()) {
                *ways = ways.and(over);
            }
        };
        for signed in &self.signed {
            for it in signed.deal.clauses.iter() {
                let [comes, goes] = passes(it);
                if comes {
                    lead(it.to, it.from);
                }
                if goes {
                    lead(it.from, it.to);
                }
            }
        }
        ways
    }

    /// About whom each faction has promised to be silent, by [`FactionId`]; none for all if nobody has.
    #[must_use]
    pub fn hushed(&self, factions: usize) -> Vec<Observers> {
        let promises = self.signed.iter().flat_map(Signed::promises);
        let mut hushed = Vec::new();
        for it in promises.filter(|it| it.what == Owed::Silence) {
            hushed.resize(factions, Observers::NONE);
            let about = &mut hushed[it.from.index()];
            *about = about.and(it.to);
        }
        hushed
    }

    /// In which turn a faction promised another silence about it, if that binds.
    #[must_use]
    pub fn silence_since(&self, by: FactionId, about: FactionId) -> Option<Turn> {
        let silent = |it: &Signed| {
            let mut promises = it.promises();
            promises.any(|it| (it.from, it.to, it.what) == (by, about, Owed::Silence))
        };
        let signed = self.signed.iter().filter(|it| silent(it));
        signed.map(Signed::made).min()
    }

    /// Whether two signed a deal in secret that binds them still, in this turn.
    #[must_use]
    pub fn is_secret(&self, [one, other]: [FactionId; 2], signed: Turn) -> bool {
        let same = |it: &&Signed| {
            it.deal.partner_of(one) == Some(other) && [it.from, it.made()].contains(&signed)
        };
        let mut same = self.signed.iter().filter(same).peekable();
        same.peek().is_some() && same.all(|it| it.deal.secrecy == Secrecy::Secret)
    }

    /// Whether a deal keeps two from attacking each other.
    #[must_use]
    pub fn bind(&self, one: FactionId, other: FactionId) -> bool {
        let mut signed = self.signed.iter();
        signed.any(|it| it.deal.partner_of(one) == Some(other) && it.deal.forbids_arms())
    }
}

/// Whether goods or ships of whom a clause is owed pass by it over land of who owes it, and the other way round.
const fn passes(clause: &Clause) -> [bool; 2] {
    let stands = clause.is_standing();
    let grants = matches!(clause.what, Owed::Passage) && !clause.is_settled();
    // Who guards a place has to get there.
    let guards = matches!(clause.what, Owed::Guard(..)) && !clause.is_settled();
    [stands || grants, stands || guards]
}

impl Signed {
    /// The last turn in which a clause binds: its own, or that of the whole deal after notice.
    #[must_use]
    pub fn last_turn(&self, clause: &Clause, length: TurnLength) -> Turn {
        clause.when.last_turn(self.from, length).min(self.until)
    }

    /// The turn of the signature, which lies before the first if the scenario says so.
    #[must_use]
    pub fn made(&self) -> Turn {
        self.deal.signed.unwrap_or(self.from)
    }

    /// Whether nothing is due under it after this turn.
    #[must_use]
    pub const fn ends(&self, now: Turn) -> bool {
        self.until <= now
    }

    /// The promises under it that still bind.
    pub fn promises(&self) -> impl Iterator<Item = &Clause> {
        let clauses = self.deal.clauses.iter();
        clauses.filter(|it| it.what.is_promise() && !it.is_settled())
    }

    /// Whether goods or ships of one party pass by it over land of the other.
    #[must_use]
    pub fn has_ways(&self) -> bool {
        let clauses = &mut self.deal.clauses.iter();
        clauses.any(|it| passes(it) != [false; 2])
    }

    /// The deal as one of its parties knows it.
    #[must_use]
    pub fn known_to(&self, faction: FactionId) -> Option<KnownDeal> {
        let side = self.deal.side_of(faction)?;
        let each_turn = self.deal.each_turn_of_both();
        Some(KnownDeal {
            id: self.numbers[side],
            with: self.deal.parties[1 - side],
            gives: each_turn[side],
            gets: each_turn[1 - side],
            deal: self.deal.clone(),
            from: self.from,
            until: self.until,
            served: self.served,
            failed: self.failed,
            notice: self.notice,
            calls: self.calls.clone(),
            blame: self.blame,
        })
    }

    /// What the witness knows of it; nothing for anybody else.
    #[must_use]
    pub fn witnessed_by(&self, faction: FactionId) -> Option<WitnessedDeal> {
        let witness = self.deal.witness == Some(faction) && self.deal.is_lasting();
        witness.then(|| WitnessedDeal {
            deal: self.deal.clone(),
            from: self.from,
            until: self.until,
        })
    }
}

impl Offer {
    /// The offer as one of its parties knows it.
    #[must_use]
    pub fn known_to(&self, faction: FactionId) -> Option<KnownOffer> {
        let side = self.deal.side_of(faction)?;
        let [from, to] = self.deal.parties;
        Some(KnownOffer {
            id: self.numbers[side],
            from,
            to,
            deal: self.deal.clone(),
            made: self.made,
        })
    }
}
