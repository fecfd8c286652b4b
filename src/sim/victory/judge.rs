//! The phase in which objectives are looked at and the game may end.

use super::around::Surroundings;
use super::renown::{self, Competition};
use super::rules::{self, Situation, WorldState};
use super::tie::Contender;
use super::{Ending, Verdict, wide};
use crate::id::{FactionId, ObjectiveId, Turn};
use crate::scenario::model::{Book, FactionKind, Objective, ObjectiveScope};
use crate::sim::conference::Conferences;
use crate::sim::consequence::Consequences;
use crate::sim::deal::Deals;
use crate::sim::economy::rules::needs;
use crate::sim::event::{Achieved, ClaimLost, Claimed, Event, Observers, TimeUp, Won};
use crate::sim::faction::{Arsenal, Effects, Emigrants, Progress, Standing};
use crate::sim::fleet::rules::upkeep;
use crate::sim::fleet::{Flag, Ships};
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::ledger::{Cause, Ledger};
use crate::sim::territory::{Holding, People, Store, Territory};
use bevy::ecs::prelude::{Entity, Query, Res, ResMut};
use bevy::ecs::system::SystemParam;
use std::cmp::Reverse;

type FactionParts = (
    &'static Standing,
    &'static Arsenal,
    &'static Emigrants,
    &'static mut Progress,
);

type LandParts = (
    &'static Territory,
    &'static Holding,
    &'static People,
    &'static Store,
);

/// All that objectives can ask about.
#[derive(SystemParam)]
pub struct Facts<'w, 's> {
    setting: Res<'w, Setting>,
    clock: Res<'w, Clock>,
    index: Res<'w, Index>,
    deals: Res<'w, Deals>,
    conferences: Res<'w, Conferences>,
    verdict: ResMut<'w, Verdict>,
    consequences: Consequences<'w, 's>,
    lands: Query<'w, 's, LandParts>,
    fleets: Query<'w, 's, (&'static Flag, &'static Ships)>,
    factions: Query<'w, 's, FactionParts>,
    around: Surroundings<'w, 's>,
}

/// System: judges every objective of every faction and ends the game once somebody has won, or after the last turn.
///
/// What pays is judged first, what asks for prestige after that, and victories last: whoever wins by prestige wins with all
/// that the turn has paid. Where several win in one turn, victories that do not ask for prestige go first; then
/// [`Contender`] says who wins.
pub fn judge(mut facts: Facts<'_, '_>, mut ledger: ResMut<Ledger>) {
    if facts.setting.objectives.is_empty() && facts.clock.turn < facts.setting.turns {
        return;
    }
    let mut winners: Vec<(FactionId, ObjectiveId)> = Vec::new();
    let asks_widely = facts
        .setting
        .objectives
        .iter()
        .any(|it| wide::asks(&it.when));
    let mut world = facts.gather(asks_widely);
    for stage in Stage::ALL {
        if facts.pay(stage, &world, &mut winners, &mut ledger) {
            facts.rank(&mut world);
        }
    }
    if !facts.is_open() {
        return;
    }
    let turn = facts.clock.turn;
    let contender = |faction: FactionId| {
        let seed = facts.clock.seed;
        Contender::new(
            &world.all[faction.index()],
            &facts.setting.roster,
            seed,
            turn,
        )
    };
    let first = winners.iter().filter_map(|(faction, objective)| {
        let objective_def = facts.setting.objective(*objective);
        // Whoever leads by prestige would always come first among those who won, and leave their victories without a use.
        let by_deeds = !rules::asks_for_prestige(&objective_def.when);
        let key = Reverse(&objective_def.key);
        Some((by_deeds, contender(*faction)?, key, *faction, *objective))
    });
    if let Some((.., faction, objective)) = first.max() {
        facts.verdict.ending = Some((turn, Ending::Won(faction, objective)));
        let event = Event::Won(Won { faction, objective });
        facts.consequences.record(event);
    } else if world.at_end {
        let alive = world.all.iter().filter(|situation| situation.alive);
        let factions = alive.filter_map(|situation| situation.faction);
        let ranked = factions.filter_map(|faction| Some((contender(faction)?, faction)));
        let leader = ranked.max().map(|(_, faction)| faction);
        facts.verdict.ending = Some((turn, Ending::TimeUp(leader)));
        facts.consequences.record(Event::TimeUp(TimeUp { leader }));
    }
}

/// The order in which objectives are judged within a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// They pay prestige and do not ask for it.
    Pays,
    /// They pay prestige to those who have it.
    PaysPrestige,
    /// They win the game.
    Wins,
}

impl Stage {
    const ALL: [Self; 3] = [Self::Pays, Self::PaysPrestige, Self::Wins];

    fn of(objective: &Objective) -> Self {
        match objective.scope {
            ObjectiveScope::Victory => Self::Wins,
            ObjectiveScope::Prestige(_) if rules::asks_for_prestige(&objective.when) => {
                Self::PaysPrestige
            }
            ObjectiveScope::Prestige(_) => Self::Pays,
        }
    }
}

impl Facts<'_, '_> {
    /// The book of the game.
    pub(super) fn book(&self) -> &Book {
        &self.setting
    }

    /// Judges the objectives of one stage and pays what they promise. Returns whether anything was paid.
    fn pay(
        &mut self,
        stage: Stage,
        world: &WorldState,
        winners: &mut Vec<(FactionId, ObjectiveId)>,
        ledger: &mut Ledger,
    ) -> bool {
        let setting = self.setting.clone();
        let goals = setting.objectives.iter().enumerate();
        let goals: Vec<(usize, &Objective)> =
            goals.filter(|(_, goal)| Stage::of(goal) == stage).collect();
        let mut paid = false;
        for situation in &world.all {
            let Some(faction) = situation.faction else {
                continue;
            };
            for (at, goal) in goals.iter().copied() {
                if !rules::concerns(goal.audience, faction, &setting.roster)
                    || !self.achieves(faction, at, goal, || {
                        rules::holds(&goal.when, situation, world, &setting)
                    })
                {
                    continue;
                }
                let objective = ObjectiveId::from_index(at);
                match goal.scope {
                    ObjectiveScope::Victory => winners.push((faction, objective)),
                    ObjectiveScope::Prestige(amount) => {
                        let door = &mut self.consequences;
                        door.add_prestige(ledger, faction, amount, Cause::Objective);
                        paid = true;
                    }
                }
                self.consequences
                    .record(Event::Achieved(Achieved { faction, objective }));
            }
        }
        paid
    }

    /// Notes that a condition holds this turn or does not. Returns whether it has now held for long enough, for the first time.
    fn achieves(
        &mut self,
        faction: FactionId,
        at: usize,
        goal: &Objective,
        holds: impl FnOnce() -> bool,
    ) -> bool {
        let entity = self.index.faction(faction);
        let Ok((.., mut progress)) = self.factions.get_mut(entity) else {
            return false;
        };
        if progress.achieved[at] > 0 {
            return false;
        }
        let (before, holds) = (progress.running[at], holds());
        progress.running[at] = if holds { before + 1 } else { 0 };
        let left = holds.then(|| goal.when.duration().saturating_sub(before + 1));
        let achieved = left == Some(0);
        if achieved {
            progress.achieved[at] = self.clock.turn;
        } else if goal.scope == ObjectiveScope::Victory && holds != (before > 0) {
            self.tell_claim(faction, ObjectiveId::from_index(at), left);
        }
        achieved
    }

    /// Whether the game can still be won.
    fn is_open(&self) -> bool {
        !self.verdict.open_end && self.verdict.ending.is_none()
    }

    /// Everybody hears that a victory is claimed, with the turns that are left, or that the claim is lost.
    fn tell_claim(&mut self, faction: FactionId, objective: ObjectiveId, turns: Option<Turn>) {
        if !self.is_open() {
            return;
        }
        let event = match turns {
            Some(turns) => Event::Claimed(Claimed {
                faction,
                objective,
                turns,
            }),
            None => Event::ClaimLost(ClaimLost { faction, objective }),
        };
        self.consequences.record(event);
    }

    /// Looks at everybody; `widely` if conditions ask about more than what a faction has.
    pub(super) fn gather(&self, widely: bool) -> WorldState {
        let count = self.index.factions.len();
        let mut world = WorldState {
            peopled: 0,
            lands: vec![0; count],
            turn: self.clock.turn,
            at_end: self.clock.turn >= self.setting.turns,
            ..WorldState::default()
        };
        let bound = self.bound();
        let mut all: Vec<Situation> = self
            .setting
            .roster
            .faction_ids()
            .zip(bound)
            .map(|(faction, bound)| self.situation(faction, bound))
            .collect();
        // Few scenarios ask what anybody needs, and it takes time to work out.
        let needs_count = rules::is_need_asked(&self.setting);
        let effects: Vec<Effects> = if needs_count {
            let all = self.index.factions.iter();
            all.map(|entity| self.effects(*entity)).collect()
        } else {
            Vec::new()
        };
        let mut objectives = self.setting.objectives.iter();
        if objectives.any(|it| rules::asks_for_esteem(&it.when)) {
            self.add_esteem(&mut all);
        }
        for (at, holding, people, store) in &self.lands {
            world.peopled += i32::from(people.0 > 0);
            let Some(holder) = holding.holder else {
                continue;
            };
            world.lands[holder.index()] += 1;
            let of = &mut all[holder.index()];
            of.holds[at.0.index()] = true;
            of.peopled += i32::from(people.0 > 0);
            of.people = of.people.saturating_add(people.0);
            of.stock += store.0;
            if let Some(effects) = effects.get(holder.index()) {
                of.need += needs(people.0, self.setting.needs, effects);
            }
            of.alive = true;
        }
        for (flag, ships) in &self.fleets {
            let of = &mut all[flag.0.index()];
            of.alive = true;
            if needs_count {
                of.need += upkeep(&ships.0, &self.setting.classes);
            }
            for squadron in &ships.0 {
                of.ships[squadron.class.index()] += i32::from(squadron.count);
            }
        }
        world.all = all;
        self.rank(&mut world);
        if widely {
            let opinions = self.consequences.opinions();
            let around = &self.around;
            around.fill(&self.index, &self.deals, opinions, &mut world);
        }
        world
    }

    fn effects(&self, faction: Entity) -> Effects {
        self.factions.get(faction).map_or_else(
            |_| Effects::default(),
            |(_, arsenal, ..)| arsenal.effects(&self.setting.technologies),
        )
    }

    /// Fills in everybody's prestige, and who has the most: all that what objectives pay changes.
    fn rank(&self, world: &mut WorldState) {
        let WorldState { all, lands, .. } = world;
        let hiding = self.around.hiding();
        let roster = &self.setting.roster;
        let competition = Competition::of(&self.setting.objectives, roster);
        let competes = |who: FactionId| {
            let lands = usize::try_from(lands[who.index()]).unwrap_or(0);
            let open = !hiding.includes(who) && competition.includes(who);
            open && renown::may_come_first(roster.faction(who), lands)
        };
        let may_lead = |of: &Situation| of.alive && of.faction.is_some_and(competes);
        for (of, faction) in all.iter_mut().zip(self.setting.roster.faction_ids()) {
            of.prestige = self.consequences.prestige(faction);
        }
        let leaders = all.iter().filter(|of| may_lead(of));
        let most = leaders.map(|of| of.prestige).max();
        for of in all {
            of.most_prestige = may_lead(of) && Some(of.prestige) == most;
        }
    }

    /// Adds what the sects in the game think of each other.
    fn add_esteem(&self, all: &mut [Situation]) {
        let opinions = self.consequences.opinions();
        let plays = |who: FactionId| {
            let standing = self.factions.get(self.index.faction(who));
            let sect = self.setting.roster.faction(who).kind == FactionKind::Sect;
            sect && standing.is_ok_and(|(standing, ..)| standing.is_active())
        };
        let hiding = self.around.hiding();
        let sects: Vec<FactionId> = self
            .setting
            .roster
            .faction_ids()
            .filter(|who| plays(*who) && !hiding.includes(*who))
            .collect();
        for of in &mut *all {
            of.esteem.reserve_exact(sects.len());
        }
        for who in sects {
            for (of, opinion) in all.iter_mut().zip(opinions.by(who)) {
                if of.faction.is_some_and(|faction| faction != who) {
                    of.esteem.push(opinion);
                }
            }
        }
    }

    fn situation(&self, faction: FactionId, bound: i32) -> Situation {
        let mut situation = Situation {
            holds: vec![false; self.index.territories.len()],
            ships: vec![0; self.setting.classes.len()],
            bound,
            first: self
                .conferences
                .first
                .is_some_and(|it| it.faction == faction),
            conferences: self.conferences.record(faction),
            ..Situation::default()
        };
        if let Ok((standing, arsenal, emigrants, _)) =
            self.factions.get(self.index.faction(faction))
        {
            let plays = standing.is_active() || !emigrants.0.is_empty();
            situation.faction = plays.then_some(faction);
            arsenal.held().clone_into(&mut situation.technology);
            situation.counters = self.consequences.counters(faction).to_vec();
            situation.departed.clone_from(&emigrants.0);
        }
        situation
    }

    /// How many sects have a running contract with each faction and no fresh wrong of it to remember, by [`FactionId`].
    fn bound(&self) -> Vec<i32> {
        let count = self.index.factions.len();
        let mut partners = vec![Observers::NONE; count];
        for signed in self.deals.standing() {
            let [one, other] = signed.deal.parties;
            partners[one.index()] = partners[one.index()].and(other);
            partners[other.index()] = partners[other.index()].and(one);
        }
        let mut wronged = vec![Observers::NONE; count];
        let recent = rules::wrongs_count_from(self.clock.turn);
        let since = self.consequences.opinions().since(recent);
        for wrong in since.filter(|it| it.is_wrong()) {
            wronged[wrong.by.index()] = wronged[wrong.by.index()].and(wrong.to);
        }
        let both = partners.into_iter().zip(wronged);
        both.map(|(partners, wronged)| {
            let partners = partners.iter(count);
            rules::bound(&self.setting.roster, partners, |who| wronged.includes(who))
        })
        .collect()
    }
}
