//! Why a mind would plot, against whom, and how much it expects of it. All numbers are ours.

use crate::id::{FactionId, TerritoryId};
use crate::mind::advice::Advice;
use crate::scenario::model::{Good, Traits};
use crate::sim::terms::{Consideration, Nature, PlotKind, Scheme};
use crate::sim::view::View;

/// What enmity of blood adds to a grudge.
const BLOOD: i32 = 40;
/// Who is farther off than this, in lane lengths, is neither feared nor plotted against.
const NEAR: u16 = 16;
/// Who is no farther off than this can be attacked.
const BESIDE: u16 = 6;
/// Nobody is feared more than this, in percent of one's own strength.
const MOST_FEARED: i32 = 200;
/// What speaks for breaking one's word by arms, before grudges and character are heard.
const BREAKS: i32 = 40;
/// What speaks for it if the other is no match at all, in percent of what he falls short of one's own strength.
const EASY: i32 = 45;
/// What speaks for it if the other is about to win.
const LOOMS: i32 = 30;
/// No plot has more grounds than this.
const MOST_GROUNDS: usize = 13;
/// What it costs to plot against a partner.
const PARTNER: i32 = 20;

/// What is felt about one faction.
#[derive(Debug, Clone, Copy)]
struct Feeling {
    who: FactionId,
    /// How ill is thought of them.
    ill_will: i32,
    /// What enmity of blood adds to that.
    blood: i32,
    /// What they could do.
    fear: i32,
    /// How well is thought of them.
    good_will: i32,
    /// What deals with them speak against harming them.
    bond: i32,
    /// Whether fleets get there soon.
    beside: bool,
    /// Whether they are about to win.
    looms: bool,
}

impl Feeling {
    const fn threat(&self) -> i32 {
        self.ill_will + self.blood + self.fear / 3
    }

    /// What speaks against harming them.
    const fn restraint(&self) -> i32 {
        self.good_will + self.bond
    }
}

/// Where a fleet of somebody else was just seen.
#[derive(Debug, Clone, Copy)]
pub struct Spot {
    /// Whose.
    pub who: FactionId,
    /// Where.
    pub at: TerritoryId,
    /// The odds of the best ambush there, in percent; 0 where none is possible.
    pub odds: i32,
    /// Whether the place is believed to be theirs.
    pub home: bool,
}

/// Why a mind would plot.
pub struct Motives {
    traits: Traits,
    beams: bool,
    short: Option<Good>,
    /// Those who are near, the greatest threat first.
    felt: Vec<Feeling>,
}

impl Motives {
    /// What the faction of a view feels about others.
    #[must_use]
    pub fn of(view: &View<'_>, advice: &Advice<'_>) -> Self {
        let traits = advice.character.traits;
        let me = view.faction();
        let mine = advice.survey.rival(me).strength.max(1);
        let others = view.roster.faction_ids().filter(|it| *it != me);
        let near = others.filter_map(|who| {
            let rival = advice.survey.rival(who);
            let blood = if rival.blood { BLOOD } else { 0 };
            let partner = if rival.partner {
                PARTNER + 4 * i32::from(traits.honour)
            } else {
                0
            };
            let feared = rival.strength.saturating_mul(100) / mine;
            (rival.active && rival.gap <= NEAR).then_some(Feeling {
                who,
                ill_will: (-rival.opinion).max(0),
                blood,
                fear: feared.min(MOST_FEARED),
                good_will: rival.opinion.max(0),
                bond: partner.max(0),
                beside: rival.gap <= BESIDE,
                looms: view.common.claims.iter().any(|it| it.faction == who),
            })
        });
        let mut felt: Vec<Feeling> = near.collect();
        let lots = advice.lots;
        felt.sort_by_cached_key(|it| {
            let threat = it.threat() - it.restraint();
            (std::cmp::Reverse(threat), lots.faction(it.who))
        });
        Self {
            traits,
            beams: view.own.effects.beams,
            short: advice.needs.scarcest(),
            felt,
        }
    }

    /// Who could be betrayed by arms, and what speaks for and against it.
    #[must_use]
    pub fn breaches(&self) -> Vec<(Vec<(Consideration, i32)>, Scheme)> {
        let beside = self.felt.iter().filter(|it| it.beside);
        let breach = |it: &Feeling| {
            let scheme = Scheme::new(PlotKind::Breach, it.who);
            (self.grounds(PlotKind::Breach, it), scheme)
        };
        beside.map(breach).collect()
    }

    /// What could be plotted, and what speaks for and against it. `spots` are where fleets of others lie.
    #[must_use]
    pub fn schemes(&self, spots: &[Spot]) -> Vec<(Vec<(Consideration, i32)>, Scheme)> {
        let mut found = Vec::new();
        for feeling in &self.felt {
            for kind in [PlotKind::Murder, PlotKind::Coup, PlotKind::Poaching] {
                let scheme = Scheme::new(kind, feeling.who);
                found.push((self.grounds(kind, feeling), scheme));
            }
        }
        found.extend(self.breaches());
        // The two who are feared most are turned against each other; the second is said to be behind it.
        if let [first, second, ..] = self.felt.as_slice() {
            for kind in [PlotKind::Incitement, PlotKind::Forgery, PlotKind::FalseFlag] {
                let scheme = Scheme::new(kind, first.who).with(second.who);
                let mut grounds = self.grounds(kind, first);
                let both = second.threat() / 4 - second.restraint() / 2;
                grounds.push((Consideration::FearOf(second.who), both));
                found.push((grounds, scheme));
            }
        }
        for spot in spots {
            let feeling = self.felt.iter().find(|it| it.who == spot.who);
            let Some(feeling) = feeling else {
                continue;
            };
            if spot.odds > 0 {
                let mut grounds = self.grounds(PlotKind::Ambush, feeling);
                grounds.push((Consideration::Odds, (spot.odds - 50) / 2));
                let scheme = Scheme::new(PlotKind::Ambush, spot.who).at(spot.at);
                found.push((grounds, scheme));
            }
            // Ships that are not at home will not be there when the time comes.
            if spot.home {
                let grounds = self.grounds(PlotKind::ShipTheft, feeling);
                let scheme = Scheme::new(PlotKind::ShipTheft, spot.who).at(spot.at);
                found.push((grounds, scheme));
            }
        }
        found
    }

    /// What speaks for and against a plot of a kind against somebody.
    fn grounds(&self, kind: PlotKind, felt: &Feeling) -> Vec<(Consideration, i32)> {
        let weights = Weights::of(kind);
        let share = |n: i32, percent: i32| n * percent / 100;
        let beams = if self.beams { weights.beams } else { 0 };
        let (outmatched, easy, looms) = if kind == PlotKind::Breach {
            let outmatched = -(felt.fear - 100).max(0) / 2;
            let easy = share((100 - felt.fear).max(0), EASY);
            (outmatched, easy, if felt.looms { LOOMS } else { 0 })
        } else {
            (0, 0, 0)
        };
        let mut grounds = Vec::with_capacity(MOST_GROUNDS);
        grounds.extend([
            (Consideration::Gain, weights.gain + beams),
            (
                Consideration::IllWill,
                share(felt.ill_will, weights.grudge) - felt.good_will,
            ),
            (Consideration::Blood, share(felt.blood, weights.grudge)),
            (Consideration::Fear, share(felt.fear, weights.fear)),
            (Consideration::Outmatched, outmatched),
            (Consideration::Odds, easy),
            (Consideration::Looming, looms),
            (Consideration::Bond, -felt.bond),
        ]);
        grounds.extend(
            self.short
                .map(|good| (Consideration::Want(good), weights.short)),
        );
        let by = |(nature, weight): (Nature, i32)| {
            let (axis, upper) = nature.end();
            let axis = i32::from(self.traits.axes()[axis]);
            let axis = if upper { axis } else { -axis };
            (Consideration::Nature(nature), weight * axis)
        };
        grounds.extend(weights.natures.map(by));
        grounds
    }
}

/// What weighs how much for a kind of plot.
struct Weights {
    /// What is gained by it.
    gain: i32,
    /// What transporters add to that.
    beams: i32,
    /// What ill will counts, in percent.
    grudge: i32,
    /// What fear counts, in percent.
    fear: i32,
    /// What it adds that something is lacking.
    short: i32,
    /// What each point of the two sides of character that matter most adds.
    natures: [(Nature, i32); 3],
}

impl Weights {
    const fn of(kind: PlotKind) -> Self {
        use Nature::{Bold, Faithless, Greedy, Guileful, Lawless, Vengeful};
        let none = (Bold, 0);
        let (gain, [grudge, fear, short], natures) = match kind {
            PlotKind::Murder => (-28, [100, 0, 0], [(Vengeful, 5), (Faithless, 8), none]),
            PlotKind::Breach => (
                BREAKS,
                [50, 0, 12],
                [(Greedy, 3), (Bold, 3), (Faithless, 5)],
            ),
            PlotKind::Coup => (
                14,
                [50, 17, 0],
                [(Guileful, 4), (Lawless, 3), (Faithless, 5)],
            ),
            PlotKind::Poaching => (30, [33, 0, 0], [(Greedy, 4), (Faithless, 2), none]),
            PlotKind::Incitement => (-6, [50, 17, 0], [(Guileful, 4), (Faithless, 3), none]),
            PlotKind::Forgery => (-6, [50, 17, 0], [(Guileful, 4), (Faithless, 4), none]),
            PlotKind::FalseFlag => (14, [25, 0, 16], [(Greedy, 3), (Faithless, 4), none]),
            PlotKind::Ambush => (18, [50, 0, 0], [(Bold, 4), (Faithless, 4), none]),
            PlotKind::ShipTheft => (36, [33, 0, 0], [(Greedy, 4), (Faithless, 3), none]),
        };
        let beams = if matches!(kind, PlotKind::Murder) {
            30
        } else {
            0
        };
        Self {
            gain,
            beams,
            grudge,
            fear,
            short,
            natures,
        }
    }
}
