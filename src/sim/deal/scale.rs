//! The judge of a deal, and the reasons it gives.

use super::rules;
use super::worth::Balance;
use crate::scenario::model::{Good, IncidentKind, Traits};
use crate::sim::terms::Reason;
use serde::{Deserialize, Serialize};

/// An appraisal: the reasons, the weightiest first, and their sum.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appraisal {
    /// Reasons with their weights.
    pub reasons: Vec<(Reason, i32)>,
    /// What they add up to.
    pub total: i32,
}

impl Appraisal {
    /// Whether the terms are welcome: the sum is not negative.
    #[must_use]
    pub const fn is_welcome(&self) -> bool {
        self.total >= 0
    }

    /// Whether a reason rules the terms out, whatever else speaks for them.
    #[must_use]
    pub fn is_ruled_out(&self) -> bool {
        self.reasons.iter().any(|(_, weight)| *weight <= NEVER / 2)
    }

    /// The same with more reasons.
    #[must_use]
    pub fn with(mut self, reasons: impl IntoIterator<Item = (Reason, i32)>) -> Self {
        for (reason, weight) in reasons {
            self.add(reason, weight);
        }
        self.sorted()
    }

    /// The same, each reason once, the weightiest first. Several clauses may have one reason, which is told as one.
    pub(super) fn sorted(mut self) -> Self {
        self.reasons.sort_by_key(|(reason, _)| *reason);
        self.reasons.dedup_by(|next, first| {
            let same = next.0 == first.0;
            if same {
                first.1 += next.1;
            }
            same
        });
        self.reasons.retain(|(_, weight)| *weight != 0);
        self.reasons
            .sort_by_key(|(reason, weight)| (std::cmp::Reverse(weight.abs()), *reason));
        self
    }
}

/// Where the weights of reasons are added up: with the reasons, or only as a sum, which is all that is asked of most
/// of the terms a mind thinks of.
pub trait Scale {
    /// Adds a reason with its weight.
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
pub const NEVER: i32 = -10_000;
/// With whom it thinks less of than this it does not trade.
const HATED: i32 = -40;
/// What a load more given than gotten weighs.
const MEASURE: i32 = 12;
/// What a load more gotten than given weighs.
const BARGAIN: i32 = 4;
/// The part of a gain, in percent, that each point of greed wants for itself.
const SHARE: i32 = 6;
/// By how much each point of vengefulness raises the opinion below which it does not trade.
const UNFORGIVING: i32 = 4;
/// Who is at least so forgiving deals with somebody who lately harmed it, if it is paid for that.
const FORGIVING: i8 = -3;
/// What it costs to win the forgiving over, and what part of a gain, in percent: the more is at stake, the more they ask.
const WRONGED: (i32, i32) = (-40, 40);
/// Who is feared less than this, in percent, is not feared.
const FEARED: i32 = 60;
/// Points of fear beyond that weigh one in a deal of any kind.
const APPEASE: i32 = 10;
/// What a point of fear beyond that weighs where a threat is behind a demand.
const GIVE_WAY: i32 = 4;
/// What it costs to give way to a threat at all.
const PRIDE: i32 = -40;
/// What any contract costs in trouble, and what each beyond the second costs on top.
const TROUBLE: (i32, i32) = (-8, -6);

/// Whoever appraises terms: the faction itself, or somebody's idea of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Judge {
    /// How it stands with each good.
    pub balances: [Balance; 3],
    /// What it thinks of the other, -100 to 100.
    pub opinion: i32,
    /// What it remembers of contracts the other failed, 0 or less.
    pub trust: i32,
    /// Whether they are blood enemies.
    pub blood_enemies: bool,
    /// What the other lately took from it by force, if that is not forgotten.
    pub grudge: Option<IncidentKind>,
    /// What it weighs that the other is about to win, 0 or less.
    pub looming: i32,
    /// What it weighs that a deal that lasts keeps it from attacking the other, 0 or less.
    pub free_hand: i32,
    /// Loads a turn that it can still promise to deliver.
    pub carriers: i32,
    /// How many contracts it has.
    pub contracts: i32,
    /// How many loads more the open word of the other may put at risk.
    pub credit: i32,
    /// How many loads of its open word the other has secured by hostages, and by goods laid aside and a witness in the deal that is judged.
    pub security: i32,
    /// How much it fears the other, in percent: 100 is somebody as strong as itself next door.
    pub fear: i32,
    /// What its First Maje is like.
    pub character: Traits,
}

/// Whether somebody of this character whose blood enemy another is, or who thinks so of him, signs nothing with him but to end a war, to
/// have kin brought up, or to have prisoners home.
#[must_use]
pub const fn hates(blood: bool, opinion: i32, character: &Traits) -> bool {
    blood || opinion < hated(character)
}

/// With whom somebody of this character thinks less of than this he does not trade.
const fn hated(character: &Traits) -> i32 {
    HATED + UNFORGIVING * character.vengefulness as i32
}

impl Judge {
    /// What is due each turn. `lump` is how many loads more it is paid once than it pays once, for each turn of the term.
    pub(super) fn weigh_standing(
        &self,
        sum: &mut impl Scale,
        gets: impl Iterator<Item = (Good, u16)>,
        gives: impl Iterator<Item = (Good, u16)>,
        turns: i32,
        lump: i32,
    ) {
        let (mut got, mut given, mut gain, mut desperate) = (0, 0, 0, None);
        for (good, loads) in gets {
            let wanted = &self.balances[good as usize];
            let loads = i32::from(loads);
            let worth = wanted.getting(loads);
            if worth == 0 {
                sum.add(Reason::NoUse(good), -loads);
            }
            sum.add(Reason::Gets(good), worth);
            if wanted.is_desperate() && worth > 0 {
                desperate = Some(good);
            }
            (got, gain) = (got + loads, gain + worth);
        }
        for (good, loads) in gives {
            let loads = i32::from(loads);
            let balance = &self.balances[good as usize];
            sum.add(Reason::Gives(good), -balance.giving(loads, turns));
            if balance.bares(0, loads, turns) {
                sum.add(Reason::Reserve(good), NEVER);
            }
            given += loads;
        }
        let more = got + lump - given;
        let measure = if more < 0 {
            // Who goes hungry does not count loads so closely.
            let each = (MEASURE + 2 * i32::from(self.character.greed)).max(4);
            let each = if desperate.is_some() { each / 2 } else { each };
            more * each
        } else {
            more * BARGAIN
        };
        sum.add(Reason::Measure, measure);
        sum.add(Reason::Greed, -self.share(gain));
        sum.add(Reason::Opinion, self.opinion * (got + given) / 20);
        sum.add(Reason::Trust, self.trust);
        sum.add(Reason::Looming, self.looming);
        sum.add(
            Reason::Trouble,
            TROUBLE.0 + TROUBLE.1 * (self.contracts - 2).max(0),
        );
        self.rule_out(sum, desperate, gain);
        self.appease(sum);
        if rules::at_risk(got, turns) > self.credit + self.security && desperate.is_none() {
            sum.add(Reason::Credit, NEVER);
        }
        if given > self.carriers {
            sum.add(Reason::Carriers, NEVER);
        }
    }

    /// What part of a gain the greedy want for the deal itself.
    pub(super) fn share(&self, gain: i32) -> i32 {
        gain * i32::from(self.character.greed).max(0) * SHARE / 100
    }

    /// Whoever is feared is better pleased than angered.
    pub(super) fn appease(&self, sum: &mut impl Scale) {
        sum.add(Reason::Fear, (self.fear - FEARED).max(0) / APPEASE);
    }

    /// What giving way to a threat is worth: nothing from somebody who is not feared, and the bold would rather fight.
    pub(super) fn give_way(&self, sum: &mut impl Scale) {
        sum.add(Reason::Fear, (self.fear - FEARED).max(0) * GIVE_WAY);
        sum.add(Reason::Pride, PRIDE);
    }

    /// Whether it would rather not trade at all.
    #[must_use]
    pub const fn is_enemy(&self) -> bool {
        hates(self.blood_enemies, self.opinion, &self.character)
            || (self.grudge.is_some() && !self.forgives())
    }

    const fn forgives(&self) -> bool {
        self.character.vengefulness <= FORGIVING
    }

    /// Enmity rules out what need does not force; `gain` is what the other gives, as it is worth to whoever judges.
    pub(super) fn rule_out(&self, sum: &mut impl Scale, desperate: Option<Good>, gain: i32) {
        let enmity = if self.blood_enemies {
            Reason::BloodEnemies
        } else if self.opinion < hated(&self.character) {
            Reason::Hatred
        } else if let Some(wrong) = self.grudge {
            if self.forgives() {
                let share = gain.max(0).saturating_mul(WRONGED.1) / 100;
                sum.add(Reason::Grudge(wrong), WRONGED.0 - share);
                return;
            }
            Reason::Grudge(wrong)
        } else {
            return;
        };
        match desperate {
            Some(good) => sum.add(Reason::Need(good), 1),
            None => sum.add(enmity, NEVER),
        }
    }
}
