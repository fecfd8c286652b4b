//! The phase in which objectives are looked at and the game may end.

use super::rules::{self, Situation, WorldState};
use super::{Ending, Verdict};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Audience, Book, Objective, Scope};
use crate::sim::consequence::Consequences;
use crate::sim::deal::Deals;
use crate::sim::event::{Achieved, Event, TimeUp, Won};
use crate::sim::faction::{Arsenal, Emigrants, Progress, Standing};
use crate::sim::fleet::{Flag, Ships};
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::ledger::{Cause, Ledger};
use crate::sim::territory::{Holding, People, Store};
use bevy::ecs::prelude::{Query, Res, ResMut};
use bevy::ecs::system::SystemParam;

type FactionParts = (
    &'static Standing,
    &'static Arsenal,
    &'static Emigrants,
    &'static mut Progress,
);

/// All that objectives can ask about.
#[derive(SystemParam)]
pub struct Facts<'w, 's> {
    setting: Res<'w, Setting>,
    clock: Res<'w, Clock>,
    index: Res<'w, Index>,
    deals: Res<'w, Deals>,
    consequences: Consequences<'w, 's>,
    lands: Query<'w, 's, (&'static Holding, &'static People, &'static Store)>,
    fleets: Query<'w, 's, (&'static Flag, &'static Ships)>,
    factions: Query<'w, 's, FactionParts>,
}

/// System: looks at every objective of every faction; the first of those who win, by prestige,
/// ends the game. After the last turn the game ends in any case.
pub fn judge(mut facts: Facts<'_, '_>, mut verdict: ResMut<Verdict>, mut ledger: ResMut<Ledger>) {
    if facts.setting.objectives.is_empty() && facts.clock.turn < facts.setting.turns {
        return;
    }
    let turn = facts.clock.turn;
    let (world, situations) = facts.gather();
    let setting = facts.setting.clone();
    let mut winners: Vec<(i32, FactionId, usize)> = Vec::new();
    for situation in &situations {
        let Some(faction) = situation.faction else {
            continue;
        };
        let Ok((.., mut progress)) = facts.factions.get_mut(facts.index.faction(faction)) else {
            continue;
        };
        for (at, objective) in setting.objectives.iter().enumerate() {
            if progress.achieved[at] > 0 || !concerns(objective, faction, &setting) {
                continue;
            }
            if !rules::holds(&objective.when, situation, &world, &setting) {
                progress.running[at] = 0;
                continue;
            }
            progress.running[at] += 1;
            if progress.running[at] < rules::duration(&objective.when) {
                continue;
            }
            progress.achieved[at] = turn;
            let objective_id = crate::id::ObjectiveId::from_index(at);
            match objective.scope {
                Scope::Victory => winners.push((situation.prestige, faction, at)),
                Scope::Prestige(amount) => {
                    let door = &mut facts.consequences;
                    door.add_prestige(&mut ledger, faction, amount, Cause::Objective);
                }
            }
            let event = Event::Achieved(Achieved {
                faction,
                objective: objective_id,
            });
            facts.consequences.record(event);
        }
    }
    winners.sort_by_key(|(prestige, faction, at)| (std::cmp::Reverse(*prestige), *faction, *at));
    if verdict.open_end || verdict.ending.is_some() {
        return;
    }
    if let Some((_, faction, at)) = winners.first().copied() {
        let objective = crate::id::ObjectiveId::from_index(at);
        verdict.ending = Some((turn, Ending::Won(faction, objective)));
        facts
            .consequences
            .record(Event::Won(Won { faction, objective }));
    } else if world.at_end {
        let leader = situations
            .iter()
            .filter(|s| s.alive)
            .max_by_key(|s| (s.prestige, std::cmp::Reverse(s.faction)))
            .and_then(|s| s.faction);
        verdict.ending = Some((turn, Ending::TimeUp(leader)));
        facts.consequences.record(Event::TimeUp(TimeUp { leader }));
    }
}

fn concerns(objective: &Objective, faction: FactionId, book: &Book) -> bool {
    match objective.audience {
        Audience::All => true,
        Audience::Kind(kind) => book.faction(faction).kind == kind,
        Audience::Only(only) => only == faction,
    }
}

impl Facts<'_, '_> {
    fn gather(&self) -> (WorldState, Vec<Situation>) {
        let count = self.index.factions.len();
        let mut world = WorldState {
            peopled: 0,
            lands: vec![0; count],
            at_end: self.clock.turn >= self.setting.turns,
        };
        let mut all: Vec<Situation> = self
            .setting
            .faction_ids()
            .map(|faction| self.situation(faction))
            .collect();
        for (at, entity) in self.index.territories.iter().enumerate() {
            let Ok((holding, people, store)) = self.lands.get(*entity) else {
                continue;
            };
            world.peopled += i32::from(people.0 > 0);
            let Some(holder) = holding.holder else {
                continue;
            };
            world.lands[holder.index()] += 1;
            let of = &mut all[holder.index()];
            of.holds[TerritoryId::from_index(at).index()] = true;
            of.peopled += i32::from(people.0 > 0);
            of.stock += store.0;
            of.alive = true;
        }
        for (_, entity) in self.index.fleets() {
            let Ok((flag, ships)) = self.fleets.get(*entity) else {
                continue;
            };
            let of = &mut all[flag.0.index()];
            of.alive = true;
            for squadron in &ships.0 {
                of.ships[squadron.class.index()] += i32::from(squadron.count);
            }
        }
        let most = all.iter().filter(|s| s.alive).map(|s| s.prestige).max();
        for of in &mut all {
            of.most_prestige = of.alive && Some(of.prestige) == most;
        }
        (world, all)
    }

    fn situation(&self, faction: FactionId) -> Situation {
        let mut situation = Situation {
            holds: vec![false; self.index.territories.len()],
            ships: vec![0; self.setting.classes.len()],
            bound: self.bound_to(faction),
            ..Situation::default()
        };
        if let Ok((standing, arsenal, emigrants, _)) =
            self.factions.get(self.index.faction(faction))
        {
            let plays = standing.is_active() || !emigrants.0.is_empty();
            situation.faction = plays.then_some(faction);
            situation.prestige = self.consequences.prestige(faction);
            situation.technology.clone_from(&arsenal.0);
            situation.counters = self.consequences.counters(faction).to_vec();
            situation.departed.clone_from(&emigrants.0);
        }
        situation
    }

    /// How many sects have a running contract with it and no fresh wrong to remember.
    fn bound_to(&self, faction: FactionId) -> i32 {
        let partners = self.deals.partners_of(faction);
        let recent = rules::wrongs_count_from(self.clock.turn);
        let wrongs = self.consequences.opinions().since(recent);
        let wronged: Vec<FactionId> = wrongs
            .filter(|wrong| wrong.by == faction && wrong.is_wrong())
            .map(|wrong| wrong.to)
            .collect();
        rules::bound(&self.setting, partners, |who| wronged.contains(&who))
    }
}
