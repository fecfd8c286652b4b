//! What a faction thinks another will answer, from what it believes.

use super::clause::{Eyes, Footing, JudgeOf};
use super::dealings;
use super::grudge::{fresh_grudge, looming};
use super::learned::Learned;
use super::living::living;
use super::outline::Outline;
use super::scale::{Appraisal, Judge};
use super::spared::free_hand;
use super::weigh::Promises;
use super::worth::Balance;
use crate::id::FactionId;
use crate::scenario::model::{Good, muldiv};
use crate::sim::belief::Band;
use crate::sim::goods;
use crate::sim::opinion::credit;
use crate::sim::terms::{Clause, Deal, Reason, TradeTerms};
use crate::sim::view::View;
use std::cell::OnceCell;

/// What another will make of terms, as far as can be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// What their appraisal will add up to: they accept what is not negative.
    pub total: Band,
    /// Their reasons, as one would guess them.
    pub reasons: Vec<(Reason, i32)>,
    /// Loads a turn that they are thought to be able to carry.
    pub carriers: i32,
}

/// How likely they are to accept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likely {
    /// Hardly.
    No,
    /// It may be.
    Maybe,
    /// Very.
    Yes,
}

impl Preview {
    /// How likely they are to accept.
    #[must_use]
    pub const fn likely(&self) -> Likely {
        likely(self.total)
    }
}

/// How likely terms are accepted that the other will find worth so much.
const fn likely(total: Band) -> Likely {
    if total.low >= 0 {
        Likely::Yes
    } else if total.high >= 0 {
        Likely::Maybe
    } else {
        Likely::No
    }
}

/// What is guessed of another faction, with its stores as low and as high as they may be. Of who only promises that is all the same.
/// Each of it is worked out when it is first asked for.
#[derive(Debug, Default)]
pub(super) struct Guess {
    low: OnceCell<Judge>,
    high: OnceCell<Judge>,
    /// Promises that the two have weighed.
    promises: [Promises; 2],
    learned: OnceCell<Learned>,
}

/// Stores that are not known are between a turn's need and this many turns'.
const UNKNOWN: (i32, i32) = (1, 3);
/// How many contracts somebody is assumed to have whose contracts are not known: at least, and at most.
const USUAL_CONTRACTS: (i32, i32) = (3, 10);
/// How much of what it lacks somebody may have bought from others already, in percent: for each turn played, and at most.
const BOUGHT: (i32, i32) = (15, 75);
/// Loads a turn that each contract is assumed to take.
const USUAL_LOADS: i32 = 10;

impl Guess {
    /// With its stores as low as they may be.
    pub(super) fn low(&self, footing: &Footing<'_>) -> &Judge {
        self.low.get_or_init(|| guessed(footing))
    }

    /// With its stores as high as they may be, and most of what it lacks bought from others.
    pub(super) fn high(&self, footing: &Footing<'_>) -> &Judge {
        self.high.get_or_init(|| {
            let (view, other) = footing.sides();
            let guessed = self.low(footing);
            let played = i32::from(view.turn()) - 1;
            let bought = (BOUGHT.0 * played).min(BOUGHT.1);
            let contracts = USUAL_CONTRACTS.1.min(USUAL_CONTRACTS.0 + played);
            let promised = (contracts - USUAL_CONTRACTS.0) * USUAL_LOADS;
            Judge {
                balances: Good::ALL.map(|good| {
                    let low = guessed.balances[good as usize];
                    let turns = turns_stored(view, other, good, UNKNOWN.1);
                    Balance {
                        stock: low.need.saturating_mul(turns),
                        income: low.income + muldiv(low.deficit(), bought, 100),
                        ..low
                    }
                }),
                carriers: (guessed.carriers - promised).max(0),
                contracts,
                ..*guessed
            }
        })
    }

    /// What its refusals have taught.
    fn learned(&self, footing: &Footing<'_>) -> &Learned {
        self.learned.get_or_init(|| {
            let (view, other) = footing.sides();
            Learned::of(view, other, |terms| self.band(footing, terms).middle())
        })
    }

    /// What terms that the faction of the view offers would be worth to them, before anything was learned: as low and as high as
    /// may be.
    fn band(&self, footing: &Footing<'_>, terms: &TradeTerms) -> Band {
        let total = |judge: &Judge| total(judge, footing, terms);
        span(total(self.low(footing)), total(self.high(footing)))
    }

    /// How likely they are to accept a deal with the faction of the view, whichever of the two offers it.
    #[must_use]
    pub(super) fn likely_to_sign(&self, footing: &Footing<'_>, deal: &Deal) -> Likely {
        likely(self.band_of(footing, deal))
    }

    /// Whether it is not unlikely that they do. The worse end of what they may think of it often says so alone.
    #[must_use]
    pub(super) fn may_sign(&self, footing: &Footing<'_>, deal: &Deal) -> bool {
        let outline = Outline::of(&theirs(footing), deal);
        let deal = (deal, &outline);
        let learned = self.learned_of(footing, deal.0);
        self.least(footing, deal) + learned >= 0
            || (!promises_alone(deal.0) && self.most(footing, deal) + learned >= 0)
    }

    /// What a deal with the faction of the view would be worth to them, as low and as high as may be, without the reasons.
    #[must_use]
    pub(super) fn band_of(&self, footing: &Footing<'_>, deal: &Deal) -> Band {
        let outline = Outline::of(&theirs(footing), deal);
        let least = self.least(footing, (deal, &outline));
        let most = if promises_alone(deal) {
            least
        } else {
            self.most(footing, (deal, &outline))
        };
        lowered(span(least, most), self.learned_of(footing, deal))
    }

    /// What a deal would be worth to them with their stores as low as they may be.
    fn least(&self, footing: &Footing<'_>, deal: (&Deal, &Outline)) -> i32 {
        let [promises, _] = &self.promises;
        let low = self.low(footing);
        low.sum_of(&theirs(footing), footing, deal, promises)
    }

    /// The same with their stores as high as they may be.
    fn most(&self, footing: &Footing<'_>, deal: (&Deal, &Outline)) -> i32 {
        let [_, promises] = &self.promises;
        let high = self.high(footing);
        high.sum_of(&theirs(footing), footing, deal, promises)
    }

    /// By how much a deal is worth less to them by what was learned.
    fn learned_of(&self, footing: &Footing<'_>, deal: &Deal) -> i32 {
        let (view, _) = footing.sides();
        let terms = deal.as_trade(view.faction(), view.book.turn);
        terms.map_or(0, |terms| self.learned(footing).about(&terms))
    }

    /// How likely they are to accept terms that the faction of the view offers, if they are at `least` so likely to.
    #[must_use]
    pub(super) fn likely(
        &self,
        footing: &Footing<'_>,
        terms: &TradeTerms,
        least: Likely,
    ) -> Option<Likely> {
        let learned = self.learned(footing).about(terms);
        let total = |judge: &Judge| learned + total(judge, footing, terms);
        let one = total(self.low(footing));
        // What they may not want is not certain, whatever they think of it at best.
        if one < 0 && least == Likely::Yes {
            return None;
        }
        let likely = likely(span(one, total(self.high(footing))));
        (likely >= least).then_some(likely)
    }
}

/// Guesses how another faction stands, with its stores as low as they may be: from the map everybody knows and what is believed.
fn guessed(footing: &Footing<'_>) -> Judge {
    let (view, other) = footing.sides();
    let dealings = footing.dealings(dealings::add_up);
    let ([open, _], [security, _]) = (dealings.open, dealings.pawned);
    let (income, need) = living(view, other);
    let credit = credit::believed_limit(view, other, need.total()) - open;
    let (income, need) = (income + dealings.gives, need + dealings.gets);
    let [feared, fear] = footing.fears();
    let regard = i32::from(view.own.regard_of(other));
    // Whoever has ships has some that carry.
    let ships = view.beliefs.faction(other).ships.middle();
    let carriers = goods::rules::SMALL_CRAFT + 4 * ships;
    Judge {
        balances: Good::ALL.map(|good| Balance {
            stock: need[good].saturating_mul(turns_stored(view, other, good, UNKNOWN.0)),
            income: income[good],
            need: need[good],
            capacity: need[good].saturating_mul(view.book.rules.store_turns),
        }),
        opinion: regard,
        trust: 2 * view.bygones(other).unkept_by_me,
        blood_enemies: view.own.blood_enemies[other.index()],
        looming: looming(view, view.faction(), regard),
        grudge: fresh_grudge(view, view.faction(), other),
        carriers: carriers.max(0),
        contracts: USUAL_CONTRACTS.0,
        credit,
        security,
        free_hand: free_hand(dealings.bound, feared, regard),
        fear,
        character: view.common.faction(other).character,
    }
}

/// What terms that the faction of the view offers add up to for a judge on the other side.
fn total(judge: &Judge, footing: &Footing<'_>, terms: &TradeTerms) -> i32 {
    judge.total(footing, terms.give, terms.get, terms.turns)
}

/// For how many turns another faction is believed to have stored a good, if nothing is known this many.
fn turns_stored(view: &View<'_>, of: FactionId, good: Good, unknown: i32) -> i32 {
    let known = i32::from(view.beliefs.faction(of).stores[good as usize]);
    if known < 0 { unknown } else { known }
}

/// How the other looks at it, as the view imagines that.
const fn theirs<'a>(footing: &Footing<'a>) -> Eyes<'a> {
    let (view, other) = footing.sides();
    Eyes {
        view,
        other,
        judge: JudgeOf::Theirs,
    }
}

/// Whether a deal hands nothing over: then it is worth the same to somebody whatever there is in store.
fn promises_alone(deal: &Deal) -> bool {
    let promises = |it: &Clause| it.what.is_promise() && !it.is_standing();
    deal.clauses.iter().all(promises)
}

/// The band between two amounts.
fn span(one: i32, other: i32) -> Band {
    Band {
        low: one.min(other),
        high: one.max(other),
    }
}

/// A band after something was learned: it costs the better end as much as the worse.
const fn lowered(band: Band, by: i32) -> Band {
    Band {
        low: band.low + by,
        high: band.high + by,
    }
}

fn between(one: Appraisal, other: &Appraisal, carriers: i32) -> Preview {
    Preview {
        total: span(one.total, other.total),
        reasons: one.reasons,
        carriers,
    }
}

/// What another will make of a deal with the faction of the view, whichever of the two offers it.
#[must_use]
pub fn preview(view: &View<'_>, other: FactionId, deal: &Deal) -> Preview {
    let footing = Footing::new(view, other);
    let guess = Guess::default();
    let eyes = theirs(&footing);
    let weigh = |judge: &Judge| judge.weigh(&eyes, deal);
    let guessed = guess.low(&footing);
    let (low, high) = (weigh(guessed), weigh(guess.high(&footing)));
    let mut preview = between(low, &high, guessed.carriers);
    preview.total = lowered(preview.total, guess.learned_of(&footing, deal));
    preview
}
