//! What matters now: what presses, and what is possible.

use super::dues::dues;
use super::fleets::{awaits_orders, best_sortie, is_ordered, strongest};
use super::matter::{Matter, RESTLESS, What};
use super::posts::{filler, posts};
use super::{apart, is_ours, outlook, people, prospects, rumours, suspects, watch};
use crate::id::{FactionId, FleetId, TerritoryId, Turn};
use crate::mind::fair_offer;
use crate::scenario::model::{Condition, Count, Good, Rank};
use crate::sim::battle::odds;
use crate::sim::command::{Mission, Task};
use crate::sim::deal::rules::repudiation_left;
use crate::sim::deal::{inherited, unacknowledged};
use crate::sim::faction::Status;
use crate::sim::feud::duel_chance;
use crate::sim::house::claim::Decision;
use crate::sim::house::exile::check_roof;
use crate::sim::house::{LineOfSuccession, line_of_succession, secession};
use crate::sim::victory::{Nearness, contests};
use crate::sim::view::{OwnFleet, View};

/// A debt that cannot be paid is spoken of this many turns before. Ours.
const FORESEEN: i32 = 4;

/// What matters to the faction of the view, the weightiest first.
#[must_use]
pub fn matters(view: &View<'_>) -> Vec<Matter> {
    let mut matters: Vec<Matter> = Vec::new();
    scenes(view, &mut matters);
    rivals(view, &mut matters);
    calls(view, &mut matters);
    guards(view, &mut matters);
    conferences(view, &mut matters);
    shortages(view, &mut matters);
    debts(view, &mut matters);
    promises_of_the_dead(view, &mut matters);
    promises_to_us(view, &mut matters);
    offers(view, &mut matters);
    watch::threats(view, &mut matters);
    suspects::suspects(view, &mut matters);
    rumours::rumours(view, &mut matters);
    people::people(view, &mut matters);
    apart::cut_off(view, &mut matters);
    ending(view, &mut matters);
    majes(view, &mut matters);
    matters.extend(chance(view));
    matters.extend(idle_fleets(view));
    matters.extend(prospects::prospects(view));
    if matters.len() < 2 {
        matters.extend(prospects::aim(view));
    }
    matters.sort_by_key(|matter| std::cmp::Reverse(matter.weight));
    matters
}

/// More pressing than anything else: it happens once, and this turn.
fn scenes(view: &View<'_>, matters: &mut Vec<Matter>) {
    for posed in &view.own.scenes {
        matters.push(Matter::new(150, What::Scene { posed: *posed }));
    }
}

/// Who else may win soon: a claim before everything else, whoever is close only in passing.
fn rivals(view: &View<'_>, matters: &mut Vec<Matter>) {
    for contest in contests(view) {
        let weight = match contest.nearness {
            Nearness::Claimed(turns) => 140 - i32::from(turns),
            Nearness::Leads { turns, .. } => 80 - turns,
            Nearness::Close { .. } => 57,
        };
        matters.push(Matter::new(weight, What::Rival { contest }));
    }
}

/// Its word is at stake.
fn calls(view: &View<'_>, matters: &mut Vec<Matter>) {
    let calls = view.own.deals.iter().flat_map(|known| &known.calls);
    for call in calls.filter(|call| call.by == view.faction()) {
        let fleet = strongest(view).map(|fleet| fleet.id);
        matters.push(Matter::new(130, What::Called { call: *call, fleet }));
    }
}

/// Guards that were promised and are not on their way.
fn guards(view: &View<'_>, matters: &mut Vec<Matter>) {
    for post in posts(view).into_iter().filter(|post| !post.is_manned()) {
        let fleet = filler(view, &post);
        let weight = 129 - post.turns;
        matters.push(Matter::new(weight, What::Post { post, fleet }));
    }
}

fn shortages(view: &View<'_>, matters: &mut Vec<Matter>) {
    for good in Good::ALL {
        let outlook = outlook(view, good);
        let Some(turns) = outlook.lasts().filter(|turns| *turns <= 6) else {
            continue;
        };
        let seller = seller(view, good);
        let what = What::Short {
            good,
            turns,
            need: outlook.need + outlook.goes(),
            income: outlook.income + outlook.comes(),
            seller,
            fleet: strongest(view).map(|fleet| fleet.id),
        };
        matters.push(Matter::new(120 - turns * 8, what));
    }
}

/// What it promised and cannot pay, as long as there is time to do something about it, and what falls due now or next turn.
fn debts(view: &View<'_>, matters: &mut Vec<Matter>) {
    for due in dues(view) {
        let weight = match due.fails {
            Some(turns) if turns <= FORESEEN => 128 - turns,
            None if !due.each_turn && due.turns <= 1 => 60 - due.turns,
            _ => continue,
        };
        let missing = due.fails.and(due.what.goods());
        let seller = missing.and_then(|(good, _)| seller(view, good));
        matters.push(Matter::new(weight, What::Due { due, seller }));
    }
}

/// What a new First Maje may go back on.
fn promises_of_the_dead(view: &View<'_>, matters: &mut Vec<Matter>) {
    let mut to: Vec<FactionId> = inherited(view).map(|known| known.with).collect();
    to.sort_unstable();
    to.dedup();
    if !to.is_empty() {
        let since = view.common.faction(view.faction()).risen;
        let turns = repudiation_left(since, view.turn());
        let what = What::Inherited { to, since, turns };
        matters.push(Matter::new(89, what));
    }
}

/// What new First Majes of others may go back on.
fn promises_to_us(view: &View<'_>, matters: &mut Vec<Matter>) {
    let mut partners: Vec<FactionId> = view.own.deals.iter().map(|known| known.with).collect();
    partners.sort_unstable();
    partners.dedup();
    for by in partners {
        if unacknowledged(view, by).next().is_some() {
            let since = view.common.faction(by).risen;
            let turns = repudiation_left(since, view.turn());
            let what = What::Unacknowledged { by, since, turns };
            matters.push(Matter::new(62, what));
        }
    }
}

/// Whether somebody attacked us in the last turns, as far as is known.
fn has_attacked(view: &View<'_>, who: FactionId) -> bool {
    /// Turns. Ours.
    const LATELY: Turn = 4;
    let since = view.turn().saturating_sub(LATELY);
    let mut recent = view.own.incidents_since(since).iter();
    recent.any(|it| it.by == who && it.to == view.faction() && it.kind.is_attack())
}

/// Who would most likely sell a good: somebody with whom a trade can be thought of that both sides
/// could want, who thinks best of us and is nearest.
fn seller(view: &View<'_>, good: Good) -> Option<FactionId> {
    let me = view.faction();
    view.roster
        .faction_ids()
        .filter(|id| *id != me && view.common.faction(*id).status == Status::Active)
        // Who has just robbed us is not asked for a favour.
        .filter(|id| !has_attacked(view, *id))
        .filter(|id| fair_offer(view, *id).is_some_and(|terms| terms.get.0 == good))
        .filter_map(|id| {
            let regard = i32::from(view.own.regard_of(id));
            Some((regard - i32::from(distance_to(view, id)?), id))
        })
        .max_by_key(|(score, id)| (*score, std::cmp::Reverse(*id)))
        .map(|(_, id)| id)
}

/// How far the nearest land of a faction is from one's own.
fn distance_to(view: &View<'_>, who: FactionId) -> Option<u16> {
    let theirs = view.book.territory_ids();
    theirs
        .filter(|id| view.holder(*id) == Some(who))
        .flat_map(|there| {
            let own = view.own.lands.iter();
            own.map(move |land| view.routes.distance(land.id, there))
        })
        .min()
}

fn offers(view: &View<'_>, matters: &mut Vec<Matter>) {
    let me = view.faction();
    let waiting = view.own.offers.iter().filter(|offer| offer.to == me);
    let challenges = view.own.challenges.iter();
    for it in challenges.filter(|it| it.to == me && !it.accepted) {
        let what = What::Challenge {
            from: it.by,
            chance: duel_chance(view, it.by),
        };
        matters.push(Matter::new(140, what));
    }
    for it in &view.own.mediations {
        if let Some(with) = it.asks(me) {
            let what = What::Mediation { by: it.by, with };
            matters.push(Matter::new(88, what));
        }
    }
    for (number, offer) in (1..).zip(waiting) {
        let what = What::Offer {
            offer: offer.id,
            number,
        };
        matters.push(Matter::new(85 - number, what));
    }
}

/// Conferences: what waits for a vote, whom to send, invitations.
fn conferences(view: &View<'_>, matters: &mut Vec<Matter>) {
    let me = view.faction();
    for known in &view.own.conferences {
        let host = known.host;
        let sent = || {
            let task = Task::Attend { host };
            let mut majes = view.own.majes.iter();
            majes.any(|maje| maje.captor.is_none() && maje.task == task)
        };
        if known.asks(me).is_some() {
            matters.push(Matter::new(145, What::Vote { host }));
        } else if known.waits_for(me) {
            matters.push(Matter::new(125, What::Invitation { host }));
        } else if known.sitting.is_none() && known.is_bound_to_come(me) && !sent() {
            let late = i32::from(known.on == view.turn() + 1);
            matters.push(Matter::new(90 + 50 * late, What::Delegate { host }));
        }
    }
}

fn ending(view: &View<'_>, matters: &mut Vec<Matter>) {
    let left = view.common.turns_left();
    if let Some(turns) = left.filter(|left| (1..=3).contains(left)) {
        matters.push(Matter::new(60, What::Ending { turns }));
    }
}

fn majes(view: &View<'_>, matters: &mut Vec<Matter>) {
    let mut idle = Vec::new();
    for maje in view.own.majes.iter().filter(|maje| maje.captor.is_none()) {
        if maje.rank == Rank::Lesser && maje.loyalty < RESTLESS {
            let lands = secession(view, maje);
            let threatens = if lands.is_empty() { 50 } else { 100 };
            let what = What::Restless {
                maje: maje.id,
                loyalty: maje.loyalty,
                lands,
            };
            matters.push(Matter::new(threatens - maje.loyalty, what));
        }
        if maje.task == Task::Idle {
            idle.push(maje);
        }
    }
    if let Some(LineOfSuccession {
        pretenders,
        decision: Decision::Duel,
        ..
    }) = line_of_succession(view)
        && let [one, other, ..] = pretenders.as_slice()
    {
        let majes = [one.maje, other.maje];
        matters.push(Matter::new(35, What::Rivals { majes }));
    }
    for exile in view.own.exiles.iter().filter(|it| it.plan.is_none()) {
        if check_roof(view, exile.maje).is_ok() {
            let (maje, from) = (exile.maje, exile.from);
            matters.push(Matter::new(58, What::Exile { maje, from }));
        }
    }
    if let Some(first) = idle.first() {
        let ungoverned = view.own.lands.iter().find(|land| land.governor.is_none());
        let what = What::Idle {
            majes: idle.iter().map(|maje| maje.id).collect(),
            land: ungoverned
                .filter(|_| first.rank != Rank::Counsel)
                .map(|land| land.id),
        };
        matters.push(Matter::new(30, what));
    }
}

/// The best raid within reach, if there is a good one.
fn chance(view: &View<'_>) -> Option<Matter> {
    best_sortie(view, |fleet, target| raid(view, fleet, target))
}

fn raid(view: &View<'_>, fleet: &OwnFleet, target: TerritoryId) -> Option<(i32, Matter)> {
    let victim = view.holder(target).filter(|who| *who != view.faction())?;
    let turns = view
        .routes
        .turns(fleet.position.at, target, fleet.totals.speed)?;
    let regard = view.own.regard_of(victim);
    let mut deals = view.own.deals.iter();
    let partner = deals.any(|known| known.with == victim);
    if turns > 1 || regard > 5 || partner || is_ordered(view, target) {
        return None;
    }
    let mission = Mission::Raid { target, want: None };
    let found = odds(view, &[fleet.id], mission)?;
    let [least, most] = found.loot?;
    if found.chance.low < 60 || most.total() < 10 {
        return None;
    }
    // Only what is short is worth an enmity, or a name that raids earn.
    let useful: i32 = Good::ALL
        .into_iter()
        .filter(|good| outlook(view, *good).lasts().is_some_and(|turns| turns <= 6))
        .map(|good| (least[good] + most[good]) / 2)
        .sum();
    let earns = raids_earn(view);
    if useful < 5 && !earns {
        return None;
    }
    let weight = if useful < 5 { 45 } else { 55 };
    let what = What::Raid {
        fleet: fleet.id,
        target,
        victim,
        chance: found.chance,
        loot: most,
    };
    let worth = useful.max(i32::from(earns));
    Some((worth * found.chance.low, Matter::new(weight, what)))
}

/// Whether a raid would bring one nearer to something that is still to be achieved.
fn raids_earn(view: &View<'_>) -> bool {
    let counts = |condition: &Condition| match condition {
        Condition::Var { var, .. } => {
            let var = view.book.vars.get(var.index());
            var.is_some_and(|var| matches!(var.counts, Count::Raids | Count::Looted(_)))
        }
        _ => false,
    };
    let objectives = view.book.objectives.iter().enumerate();
    let mut open = objectives.filter(|(at, objective)| {
        let achieved = view.own.progress.achieved.get(*at).copied().unwrap_or(0);
        achieved == 0 && is_ours(view, objective)
    });
    open.any(|(_, objective)| counts(&objective.when))
}

fn idle_fleets(view: &View<'_>) -> Option<Matter> {
    let idle: Vec<&OwnFleet> = view
        .own
        .fleets
        .iter()
        .filter(|fleet| awaits_orders(view, fleet))
        .collect();
    let first = idle.first()?;
    let fleets: Vec<FleetId> = idle.iter().map(|fleet| fleet.id).collect();
    let what = What::Fleets {
        fleets,
        at: first.position.at,
    };
    Some(Matter::new(20, what))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Hours;
    use crate::sim::Simulation;
    use crate::sim::command::{Act, Command};
    use crate::sim::terms::{Clause, Deal, Owed, Told, When};
    use crate::sim::testing::Sandbox;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    fn said(game: &Simulation, who: FactionId) -> Vec<What> {
        let matters = matters(&game.view(who)).into_iter();
        let heirs = |it: &What| matches!(it, What::Inherited { .. } | What::Unacknowledged { .. });
        matters.map(|it| it.what).filter(heirs).collect()
    }

    #[test]
    fn both_sides_of_a_deal_are_told_when_a_new_first_maje_may_go_back_on_it() {
        let mut game = Sandbox::row(4, 2)
            .sect(&[0])
            .sect(&[1])
            .maje(0, 0, Rank::Lesser)
            .start(1);
        let term = Hours::of_turns(12, game.scenario().turn);
        let each =
            |(from, to, good)| Clause::new(from, to, Owed::Goods(good, 2), When::EachTurn { term });
        let clauses = [(ME, THEY, Good::Ore), (THEY, ME, Good::Water)].map(each);
        let deal = Deal::new([ME, THEY], clauses);
        let offer = Command::Act(Act::Propose { to: THEY, deal });
        assert_eq!(game.submit(ME, &offer), Ok(()));
        let answer = Command::Act(Act::Answer {
            offer: game.view(THEY).own.offers[0].id,
            accept: true,
            motive: Told::default(),
        });
        assert_eq!(game.submit(THEY, &answer), Ok(()));
        assert_eq!(said(&game, ME), []);
        game.lose_first_maje(ME);
        let since = game.view(THEY).common.faction(ME).risen;
        let turns = repudiation_left(since, game.turn());
        assert!(since > 0 && turns > 0);
        let to = vec![THEY];
        assert_eq!(said(&game, ME), [What::Inherited { to, since, turns }]);
        let by = ME;
        assert_eq!(
            said(&game, THEY),
            [What::Unacknowledged { by, since, turns }]
        );
        for _ in 0..turns {
            game.end_turn();
        }
        assert_eq!(said(&game, THEY), []);
    }
}
