//! Why a mind would plot, against whom, and how much it expects of it. All numbers are ours.

use crate::id::{FactionId, TerritoryId};
use crate::mind::advice::Advice;
use crate::scenario::model::Traits;
use crate::sim::terms::{PlotKind, Scheme};
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
const BREAKS: i32 = 60;
/// What it costs to plot against a partner.
const PARTNER: i32 = 20;

/// What is felt about one faction.
#[derive(Debug, Clone, Copy)]
struct Feeling {
    who: FactionId,
    /// What they did.
    grudge: i32,
    /// What they could do.
    fear: i32,
    /// What speaks against harming them.
    restraint: i32,
    /// Whether fleets get there soon.
    beside: bool,
}

impl Feeling {
    const fn threat(&self) -> i32 {
        self.grudge + self.fear / 3
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
    short: bool,
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
                grudge: (-rival.opinion).max(0) + blood,
                fear: feared.min(MOST_FEARED),
                restraint: rival.opinion.max(0) + partner.max(0),
                beside: rival.gap <= BESIDE,
            })
        });
        let mut felt: Vec<Feeling> = near.collect();
        let lots = advice.lots;
        felt.sort_by_cached_key(|it| {
            let threat = it.threat() - it.restraint;
            (std::cmp::Reverse(threat), lots.faction(it.who))
        });
        Self {
            traits,
            beams: view.own.effects.beams,
            short: advice.needs.scarcest().is_some(),
            felt,
        }
    }

    /// What could be plotted, with what it promises. `spots` are where fleets of others lie.
    #[must_use]
    pub fn schemes(&self, spots: &[Spot]) -> Vec<(i32, Scheme)> {
        let mut found = Vec::new();
        for feeling in &self.felt {
            for kind in [
                PlotKind::Murder,
                PlotKind::Coup,
                PlotKind::Poaching,
                PlotKind::Breach,
            ] {
                if kind == PlotKind::Breach && !feeling.beside {
                    continue;
                }
                let scheme = Scheme::new(kind, feeling.who);
                found.push((self.promise(kind, feeling), scheme));
            }
        }
        // The two who are feared most are turned against each other; the second is said to be behind it.
        if let [first, second, ..] = self.felt.as_slice() {
            for kind in [PlotKind::Incitement, PlotKind::Forgery, PlotKind::FalseFlag] {
                let scheme = Scheme::new(kind, first.who).with(second.who);
                let promise = self.promise(kind, first) + second.threat() / 4;
                found.push((promise - second.restraint / 2, scheme));
            }
        }
        for spot in spots {
            let feeling = self.felt.iter().find(|it| it.who == spot.who);
            let Some(feeling) = feeling else {
                continue;
            };
            if spot.odds > 0 {
                let promise = self.promise(PlotKind::Ambush, feeling) + (spot.odds - 50) / 2;
                let scheme = Scheme::new(PlotKind::Ambush, spot.who).at(spot.at);
                found.push((promise, scheme));
            }
            // Ships that are not at home will not be there when the time comes.
            if spot.home {
                let promise = self.promise(PlotKind::ShipTheft, feeling);
                let scheme = Scheme::new(PlotKind::ShipTheft, spot.who).at(spot.at);
                found.push((promise, scheme));
            }
        }
        found
    }

    /// What a plot of a kind promises against somebody.
    fn promise(&self, kind: PlotKind, felt: &Feeling) -> i32 {
        let Traits {
            boldness,
            honour,
            vengefulness,
            greed,
            guile,
            tradition,
        } = self.traits;
        let by = |weight: i32, axis: i8| weight * i32::from(axis);
        let gain = match kind {
            PlotKind::Murder => {
                let beams = if self.beams { 30 } else { 0 };
                felt.grudge - 28 + beams + by(5, vengefulness) - by(6, honour)
            }
            PlotKind::Breach => {
                let short = if self.short { 12 } else { 0 };
                let outmatched = (felt.fear - 100).max(0) / 2;
                BREAKS - outmatched + short + felt.grudge / 2 + by(3, greed) + by(3, boldness)
                    - by(5, honour)
            }
            PlotKind::Coup => 14 + felt.threat() / 2 + by(4, guile) - by(4, tradition),
            PlotKind::Poaching => 30 + felt.grudge / 3 + by(4, greed) - by(2, honour),
            PlotKind::Incitement => felt.threat() / 2 - 6 + by(4, guile) - by(3, honour),
            PlotKind::Forgery => felt.threat() / 2 - 6 + by(4, guile) - by(4, honour),
            PlotKind::FalseFlag => {
                let short = if self.short { 16 } else { 0 };
                14 + short + felt.grudge / 4 + by(3, greed) - by(4, honour)
            }
            PlotKind::Ambush => felt.grudge / 2 + 18 + by(4, boldness) - by(4, honour),
            PlotKind::ShipTheft => 36 + felt.grudge / 3 + by(4, greed) - by(3, honour),
        };
        gain - felt.restraint
    }
}
