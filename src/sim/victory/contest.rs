//! Who else may win soon, and what would stop it, as a view tells it: claims, which everybody hears of, and what can be
//! worked out from beliefs.

use super::believed::{Believed, partners};
use super::renown::Competition;
use super::rules;
use crate::id::{ClassId, FactionId, ObjectiveId, TerritoryId, Turn};
use crate::scenario::model::{Condition, Objective, ObjectiveScope};
use crate::sim::faction::Status;
use crate::sim::view::View;

/// Whoever has come this far is close to a victory, in thousandths.
const CLOSE: i32 = 750;
/// Who has the most prestige is warned of in this many last turns.
const LAST_TURNS: i32 = 6;
/// No more lands or partners than this are named.
const NAMED: usize = 3;

/// Somebody else who may win soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contest {
    /// Who.
    pub faction: FactionId,
    /// With which victory.
    pub objective: ObjectiveId,
    /// How near it is.
    pub nearness: Nearness,
    /// What would stop it.
    pub means: Vec<Countermeasure>,
}

/// How near somebody is to a victory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nearness {
    /// It is claimed, and won in this many turns if nothing changes.
    Claimed(Turn),
    /// It has the most prestige, by this much more than the reader, and wins in this many turns if nothing changes.
    Leads {
        /// Turns left.
        turns: i32,
        /// How far the reader is behind.
        behind: i32,
    },
    /// So much of what is asked for is there, as far as is known.
    Close {
        /// How much there is.
        have: i32,
        /// How much is asked for.
        need: i32,
    },
}

/// What would stop somebody from winning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Countermeasure {
    /// Taking one of these lands, the nearest first.
    Take(Vec<TerritoryId>),
    /// Ending one's own contract with it.
    EndTrade,
    /// Turning these partners away from it.
    Partners(Vec<FactionId>),
    /// Capturing or destroying its ship of this class.
    Ship(ClassId),
    /// Having a conference condemn it, or acclaim somebody else.
    Unseat,
    /// Gaining more prestige than it.
    Outdo,
}

/// Everybody else who may win soon, the most pressing first.
#[must_use]
pub fn contests(view: &View<'_>) -> Vec<Contest> {
    let mut found = Vec::new();
    if view.common.last.is_none() {
        // Nobody wins a game that goes on for as long as one likes.
        return found;
    }
    let me = view.faction();
    for faction in view.roster.faction_ids().filter(|id| *id != me) {
        if view.common.faction(faction).status != Status::Active {
            continue;
        }
        let believed = Believed::about(view, faction);
        for (at, goal) in view.book.objectives.iter().enumerate() {
            let objective = ObjectiveId::from_index(at);
            let open = goal.scope == ObjectiveScope::Victory
                && rules::concerns(goal.audience, faction, view.roster);
            let nearness = open
                .then(|| nearness(view, &believed, faction, objective, goal))
                .flatten();
            if let Some(nearness) = nearness {
                found.push(Contest {
                    faction,
                    objective,
                    nearness,
                    means: means(view, faction, &goal.when),
                });
            }
        }
    }
    found.sort_by_key(|contest| match contest.nearness {
        Nearness::Claimed(turns) => (0, i32::from(turns)),
        Nearness::Leads { turns, .. } => (1, turns),
        Nearness::Close { have, need } => (2, -rules::share_done(have, need)),
    });
    found
}

fn nearness(
    view: &View<'_>,
    believed: &Believed,
    faction: FactionId,
    objective: ObjectiveId,
    goal: &Objective,
) -> Option<Nearness> {
    let mut claims = view.common.claims.iter();
    let claim = claims.find(|it| it.faction == faction && it.objective == objective);
    if let Some(claim) = claim {
        return Some(Nearness::Claimed(claim.turns));
    }
    if goal.when == Condition::MostPrestigeAtEnd {
        return leads(view, faction);
    }
    let earliest = i32::from(rules::earliest(&goal.when));
    if earliest > i32::from(view.turn()) + LAST_TURNS {
        return None;
    }
    let (have, need) = believed.counted(view, &goal.when)?;
    let come = believed.come(view, &goal.when);
    let close = (CLOSE..).contains(&come);
    close.then_some(Nearness::Close { have, need })
}

/// Whether a faction has the most prestige while the game is about to end.
fn leads(view: &View<'_>, faction: FactionId) -> Option<Nearness> {
    let turns = view.common.turns_left()?;
    let theirs = view.common.faction(faction).prestige;
    let competition = Competition::of(&view.book.objectives, view.roster);
    let competes = |who: &FactionId| {
        let active = view.common.faction(*who).status == Status::Active;
        active && competition.includes(*who)
    };
    let playing = view.roster.faction_ids().filter(competes);
    let most = playing.map(|it| view.common.faction(it).prestige).max()?;
    let behind = theirs - view.own.prestige;
    ((1..=LAST_TURNS).contains(&turns) && theirs == most).then_some(Nearness::Leads {
        turns,
        behind: behind.max(0),
    })
}

/// What would keep a condition of somebody from holding.
#[must_use]
pub fn means(view: &View<'_>, of: FactionId, when: &Condition) -> Vec<Countermeasure> {
    let mut found = Vec::new();
    let mut lands = Vec::new();
    add_means(view, of, when, (&mut lands, &mut found));
    found.dedup();
    let lands = nearest(view, lands);
    if !lands.is_empty() {
        found.insert(0, Countermeasure::Take(lands));
    }
    found
}

/// Adds the lands of somebody that count, and what else would keep the condition from holding.
fn add_means(
    view: &View<'_>,
    of: FactionId,
    when: &Condition,
    (lands, found): (&mut Vec<TerritoryId>, &mut Vec<Countermeasure>),
) {
    let mut take = |counts: &dyn Fn(TerritoryId) -> bool| {
        let held = |at: &TerritoryId| view.holder(*at) == Some(of) && counts(*at);
        lands.extend(view.book.territory_ids().filter(held));
    };
    match when {
        Condition::All(parts) | Condition::Any(parts) | Condition::AtLeast(_, parts) => {
            for part in parts {
                add_means(view, of, part, (&mut *lands, &mut *found));
            }
        }
        Condition::HoldShare { .. } => take(&|_| true),
        Condition::Hold { territories, .. } => take(&|at| territories.contains(&at)),
        Condition::HoldPeculiar { peculiarity, .. } => {
            take(&|at| view.book.place(at).is(*peculiarity));
        }
        Condition::BoundTo { .. } => {
            if view
                .own
                .deals
                .iter()
                .any(|known| known.with == of && known.deal.is_standing())
            {
                found.push(Countermeasure::EndTrade);
            }
            let mut partners = partners(view, of);
            partners.retain(|who| *who != view.faction());
            partners.truncate(NAMED);
            if !partners.is_empty() {
                found.push(Countermeasure::Partners(partners));
            }
        }
        Condition::Acclaimed { .. } if view.common.first.is_some_and(|it| it.faction == of) => {
            found.push(Countermeasure::Unseat);
        }
        Condition::HaveShip(class) => found.push(Countermeasure::Ship(*class)),
        Condition::Prestige(_) | Condition::MostPrestigeAtEnd => found.push(Countermeasure::Outdo),
        _ => {}
    }
}

/// A few of these lands, each once, the nearest to one's own first.
fn nearest(view: &View<'_>, mut lands: Vec<TerritoryId>) -> Vec<TerritoryId> {
    let home = view.residence_of(view.faction());
    lands.sort_by_key(|at| {
        let own = view.own.lands.iter().map(|land| land.id).chain(home);
        let near = own.map(|from| view.routes.distance(from, *at)).min();
        (near.unwrap_or(u16::MAX), *at)
    });
    lands.dedup();
    lands.truncate(NAMED);
    lands
}

#[cfg(test)]
mod tests {
    use super::{Countermeasure, Nearness, contests};
    use crate::id::{FactionId, ObjectiveId, TerritoryId};
    use crate::scenario::model::{Audience, Condition, Objective, ObjectiveScope};
    use crate::sim::Simulation;
    use crate::sim::event::{ClaimLost, Claimed, Event};
    use crate::sim::testing::{RAIDER, Sandbox};

    /// Two sects in a row of six lands; whoever holds two thirds of it for three turns wins.
    fn game(held: &[u16], turns: u16) -> Simulation {
        let goal = Objective {
            achieved: String::new(),
            missed: String::new(),
            key: "share".into(),
            name: "Share".into(),
            text: String::new(),
            audience: Audience::All,
            scope: ObjectiveScope::Victory,
            when: Condition::HoldShare { percent: 66, turns },
        };
        Sandbox::row(6, 1)
            .sect(held)
            .sect(&[5])
            .fleet(0, 0, &[(RAIDER, 3)])
            .objective(goal)
            .start(1)
    }

    #[test]
    fn nobody_is_close_to_what_is_asked_for_only_at_the_end() {
        let at_the_end = |from| {
            let game = Sandbox::row(6, 1)
                .sect(&[0, 1])
                .sect(&[5])
                .objective(Objective {
                    achieved: String::new(),
                    missed: String::new(),
                    key: "late".into(),
                    name: "Late".into(),
                    text: String::new(),
                    audience: Audience::Only(FactionId(0)),
                    scope: ObjectiveScope::Victory,
                    when: Condition::All(vec![
                        Condition::Turns { from, to: 50 },
                        Condition::Hold {
                            territories: vec![TerritoryId(0)],
                            turns: 1,
                        },
                        Condition::Hold {
                            territories: vec![TerritoryId(1)],
                            turns: 1,
                        },
                    ]),
                })
                .start(1);
            contests(&game.view(FactionId(1)))
        };
        assert_eq!(at_the_end(40), []);
        let soon = at_the_end(5);
        let lands = vec![TerritoryId(1), TerritoryId(0)];
        assert_eq!(soon[0].means, [Countermeasure::Take(lands)]);
    }

    #[test]
    fn a_part_that_counts_much_does_not_stand_for_the_others() {
        let game = Sandbox::row(10, 1)
            .sect(&[0, 1, 2, 3, 4, 5, 6, 7])
            .sect(&[9])
            .objective(Objective {
                achieved: String::new(),
                missed: String::new(),
                key: "league".into(),
                name: "League".into(),
                text: String::new(),
                audience: Audience::Only(FactionId(0)),
                scope: ObjectiveScope::Victory,
                when: Condition::All(vec![
                    Condition::HoldShare {
                        percent: 80,
                        turns: 3,
                    },
                    Condition::BoundTo { count: 2, turns: 3 },
                ]),
            })
            .start(1);
        // All of the land, and nobody bound: half of what it takes, not eight parts of ten.
        assert_eq!(contests(&game.view(FactionId(1))), []);
    }

    #[test]
    fn a_claim_is_announced_to_everybody_with_what_stops_it() {
        let mut game = game(&[0, 1, 2, 3], 3);
        game.end_turn();
        let other = FactionId(1);
        let view = game.view(other);
        let found = contests(&view);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].faction, FactionId(0));
        assert_eq!(found[0].nearness, Nearness::Claimed(2));
        let lands = [3, 2, 1].map(TerritoryId).to_vec();
        assert_eq!(found[0].means, [Countermeasure::Take(lands)]);
        let claimed = Claimed {
            faction: FactionId(0),
            objective: ObjectiveId(0),
            turns: 2,
        };
        let told = Event::Claimed(claimed);
        assert!(game.news(other, 1).any(|perceived| perceived.event == told));
    }

    #[test]
    fn a_claim_that_is_stopped_is_lost_and_everybody_hears_of_it() {
        let mut game = game(&[0, 1, 2, 3], 9);
        game.end_turn();
        let lost = game.world_mut();
        let entity = lost
            .resource::<crate::sim::index::Index>()
            .territory(TerritoryId(3));
        let mut holding = lost
            .get_mut::<crate::sim::territory::Holding>(entity)
            .unwrap();
        holding.holder = None;
        game.end_turn();
        let view = game.view(FactionId(1));
        let claims = view.common.claims.len();
        assert_eq!(claims, 0);
        let event = Event::ClaimLost(ClaimLost {
            faction: FactionId(0),
            objective: ObjectiveId(0),
        });
        let mut news = game.news(FactionId(1), 2);
        assert!(news.any(|perceived| perceived.event == event));
    }

    #[test]
    fn whoever_has_come_three_quarters_of_the_way_is_close() {
        let near = |held: &[u16]| contests(&game(held, 3).view(FactionId(1)));
        assert_eq!(near(&[0, 1]), []);
        let found = near(&[0, 1, 2]);
        assert_eq!(found[0].nearness, Nearness::Close { have: 3, need: 4 });
    }
}
