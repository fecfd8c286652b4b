//! The appraisal of terms: reasons with weights. A mind answers as its appraisal says; what a faction thinks
//! another will answer is the same sum, made of what it believes.

use super::reach::{carriers_free, in_reach};
use super::worth::Balance;
use crate::id::{FactionId, MajeId};
use crate::scenario::model::{Good, Goods, Rank};
use crate::sim::command::{Terms, TradeTerms};
use crate::sim::opinion::IncidentKind;
use crate::sim::view::{OwnMaje, View};
use serde::{Deserialize, Serialize};

/// Who of the two is judging.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Side {
    /// Who makes the offer.
    Offers,
    /// Who answers it.
    Answers,
}

/// Why terms are good or bad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Reason {
    /// What it gets, by how scarce that is.
    Gets(Good),
    /// There is no room or no use for what it gets.
    NoUse(Good),
    /// What it gives, by how scarce that is.
    Gives(Good),
    /// Fewer loads for more, or more for fewer.
    Measure,
    /// The First Maje wants his share.
    Greed,
    /// Standing opinion and what has happened between them.
    Opinion,
    /// Contracts the other did not serve, or broke.
    Trust,
    /// Blood enemies do not trade.
    BloodEnemies,
    /// With these it does not trade.
    Hatred,
    /// Its need is so great that it trades with anybody.
    Need(Good),
    /// They are too far apart.
    Distance,
    /// It has not carriers enough.
    Carriers,
    /// Each contract needs managing, the more so the more there are.
    Trouble,
    /// A maje comes home, or is given up.
    Prisoner(MajeId),
}

/// An appraisal: the reasons, the weightiest first, and their sum. Terms are taken if the sum
/// is not negative.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appraisal {
    /// Reasons with their weights.
    pub reasons: Vec<(Reason, i32)>,
    /// What they add up to.
    pub total: i32,
}

impl Appraisal {
    /// Whether the terms are taken.
    #[must_use]
    pub const fn accepts(&self) -> bool {
        self.total >= 0
    }

    fn sorted(mut self) -> Self {
        self.reasons
            .sort_by_key(|(reason, weight)| (std::cmp::Reverse(weight.abs()), *reason));
        self
    }
}

/// Where the weights of reasons are added up: with the reasons, or only as a sum, which is all that is asked of most
/// of the terms a mind thinks of.
trait Scale {
    fn add(&mut self, reason: Reason, weight: i32);
}

impl Scale for Appraisal {
    fn add(&mut self, reason: Reason, weight: i32) {
        if weight != 0 {
            self.reasons.push((reason, weight));
            self.total += weight;
        }
    }
}

impl Scale for i32 {
    fn add(&mut self, _: Reason, weight: i32) {
        *self += weight;
    }
}

/// What rules something out, whatever else speaks for it.
const NEVER: i32 = -10_000;
/// With whom it thinks less of than this it does not trade.
const HATED: i32 = -40;
/// What a load more given than gotten weighs.
const MEASURE: i32 = 12;
/// What a load more gotten than given weighs.
const BARGAIN: i32 = 4;
/// What any contract costs in trouble, and what each beyond the second costs on top.
const TROUBLE: (i32, i32) = (-8, -6);

/// Whoever appraises terms: the faction itself, or somebody's idea of it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Judge {
    /// How it stands with each good.
    pub balances: [Balance; 3],
    /// What it thinks of the other, -100 to 100.
    pub opinion: i32,
    /// What it remembers of contracts the other failed, 0 or less.
    pub trust: i32,
    /// Whether they are blood enemies.
    pub blood_enemies: bool,
    /// How greedy its First Maje is, -5 to 5.
    pub greed: i32,
    /// Whether the two are near enough.
    pub in_reach: bool,
    /// Loads a turn that it can still promise to deliver.
    pub carriers: i32,
    /// How many contracts it has.
    pub contracts: i32,
}

impl Judge {
    /// The faction of a view as judge of terms with another.
    #[must_use]
    pub fn of(view: &View<'_>, other: FactionId) -> Self {
        let own = view.own;
        let first = view.common.faction(view.faction());
        Self {
            balances: balances(view),
            opinion: i32::from(own.opinions[other.index()]),
            trust: trust(view, other),
            blood_enemies: own.blood_enemies[other.index()],
            greed: i32::from(first.character.greed),
            in_reach: in_reach(view, other),
            carriers: carriers_free(view),
            contracts: i32::try_from(own.contracts.len()).unwrap_or(i32::MAX),
        }
    }

    /// Judges a contract: what it gets and what it gives each turn, for this many turns.
    #[must_use]
    pub fn weigh(&self, get: (Good, u16), give: (Good, u16), turns: u8) -> Appraisal {
        let mut sum = Appraisal::default();
        self.weigh_on(&mut sum, get, give, turns);
        sum.sorted()
    }

    /// What [`Self::weigh`] adds up to, without the reasons.
    #[must_use]
    pub fn total(&self, get: (Good, u16), give: (Good, u16), turns: u8) -> i32 {
        let mut sum = 0;
        self.weigh_on(&mut sum, get, give, turns);
        sum
    }

    fn weigh_on(&self, sum: &mut impl Scale, get: (Good, u16), give: (Good, u16), turns: u8) {
        let (got, given) = (i32::from(get.1), i32::from(give.1));
        let wanted = &self.balances[get.0 as usize];
        let gain = wanted.getting(got);
        if gain == 0 && got > 0 {
            sum.add(Reason::NoUse(get.0), -got);
        }
        sum.add(Reason::Gets(get.0), gain);
        let cost = self.balances[give.0 as usize].giving(given, i32::from(turns));
        sum.add(Reason::Gives(give.0), -cost);
        let desperate = wanted.is_desperate() && gain > 0;
        let measure = if given > got {
            // Who goes hungry does not count loads so closely.
            let each = (MEASURE + 2 * self.greed).max(4);
            (got - given) * if desperate { each / 2 } else { each }
        } else {
            (got - given) * BARGAIN
        };
        sum.add(Reason::Measure, measure);
        sum.add(Reason::Greed, -gain * self.greed.max(0) * 4 / 100);
        sum.add(Reason::Opinion, self.opinion * (got + given) / 20);
        sum.add(Reason::Trust, self.trust);
        sum.add(
            Reason::Trouble,
            TROUBLE.0 + TROUBLE.1 * (self.contracts - 2).max(0),
        );
        self.rule_out(sum, desperate.then_some(get.0));
        if given > self.carriers {
            sum.add(Reason::Carriers, NEVER);
        }
        if !self.in_reach {
            sum.add(Reason::Distance, NEVER);
        }
    }

    /// Whether it would rather not trade at all.
    #[must_use]
    pub const fn is_enemy(&self) -> bool {
        self.blood_enemies || self.opinion < HATED
    }

    /// Enmity rules out what need does not force.
    fn rule_out(&self, sum: &mut impl Scale, desperate: Option<Good>) {
        let enmity = if self.blood_enemies {
            Reason::BloodEnemies
        } else if self.opinion < HATED {
            Reason::Hatred
        } else {
            return;
        };
        match desperate {
            Some(good) => sum.add(Reason::Need(good), 1),
            None => sum.add(enmity, NEVER),
        }
    }

    /// Judges a ransom. `worth` is what the prisoner is worth to this side.
    #[must_use]
    pub fn weigh_ransom(&self, maje: MajeId, worth: i32, price: Goods, side: Side) -> Appraisal {
        let mut sum = Appraisal::default();
        let pays = side == Side::Answers;
        let sign = if pays { -1 } else { 1 };
        for (good, loads) in price.iter() {
            let balance = &self.balances[good as usize];
            let worth = balance.once(loads, pays) * sign;
            let reason = if pays {
                Reason::Gives(good)
            } else {
                Reason::Gets(good)
            };
            sum.add(reason, worth);
            if pays && loads > balance.stock {
                sum.add(Reason::Need(good), NEVER);
            }
        }
        sum.add(Reason::Prisoner(maje), -sign * worth);
        sum.add(Reason::Greed, -self.greed.max(0) * worth / 50);
        sum.add(Reason::Opinion, self.opinion);
        sum.sorted()
    }
}

/// How the faction of a view stands with each good: contracts it has, and what it has on
/// offer, are counted as if they were served.
#[must_use]
pub fn balances(view: &View<'_>) -> [Balance; 3] {
    let own = view.own;
    let mut balances = Good::ALL.map(|good| Balance {
        stock: own.stock[good],
        income: own.income[good],
        need: own.need[good],
        capacity: own.capacity[good],
    });
    for contract in &own.contracts {
        if let Some(side) = contract.side_of(own.faction) {
            let (good, loads) = contract.delivers[side];
            balances[good as usize].need += i32::from(loads);
            // What has failed to come is not counted on.
            let (good, loads) = contract.delivers[1 - side];
            if contract.failed == 0 {
                balances[good as usize].income += i32::from(loads);
            }
        }
    }
    for offer in own.offers.iter().filter(|offer| offer.from == own.faction) {
        if let Terms::Trade(terms) = offer.terms {
            balances[terms.give.0 as usize].need += i32::from(terms.give.1);
        }
    }
    balances
}

/// What a faction remembers of contracts that another failed or broke: 0 or less.
fn trust(view: &View<'_>, other: FactionId) -> i32 {
    let (now, turn) = (view.turn(), view.book.turn);
    let failures = view.own.incidents.iter().filter(|incident| {
        let kind = incident.kind;
        let broken = kind == IncidentKind::ContractFailed || kind == IncidentKind::ContractBroken;
        broken && incident.by == other && incident.to == view.faction()
    });
    failures
        .map(|incident| 2 * incident.weight_at(now, turn))
        .sum()
}

/// What a maje is worth to his own faction, in the unit of [`Balance`].
fn worth_of(maje: &OwnMaje) -> i32 {
    match maje.rank {
        Rank::First => 900,
        Rank::Lesser => 250 + 3 * maje.loyalty,
        Rank::Counsel => 150,
    }
}

/// Appraises terms for the faction of the view. `side` says whether it offers or answers.
#[must_use]
pub fn appraise(view: &View<'_>, other: FactionId, terms: &Terms, side: Side) -> Appraisal {
    let judge = Judge::of(view, other);
    match terms {
        Terms::Trade(TradeTerms { give, get, turns }) => match side {
            Side::Offers => judge.weigh(*get, *give, *turns),
            Side::Answers => judge.weigh(*give, *get, *turns),
        },
        Terms::Ransom { maje, price } => {
            let prisoners = view.own.prisoners.iter();
            let held = prisoners
                .map(|(_, held)| held)
                .find(|held| held.id == *maje);
            let worth = match side {
                // To his captor a prisoner is worth half of what he is to his own.
                Side::Offers => held.map_or(0, |held| worth_of(held) / 2),
                Side::Answers => view.maje(*maje).map_or(0, worth_of),
            };
            judge.weigh_ransom(*maje, worth, *price, side)
        }
    }
}
