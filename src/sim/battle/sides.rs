//! Who fights whom, and who joins in: plain rules over the fleets at one place.

use super::{AttackAim, Engagement, Present};
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::sim::command::Mission;

/// Who thinks at least this well of an attacker does not fight him for somebody else. Ours.
pub const FRIEND: i32 = 25;

/// What factions think of each other, and what they promised.
pub trait BattleRegard {
    /// What `of` thinks of `toward`.
    fn opinion(&self, of: FactionId, toward: FactionId) -> i32;
    /// Whether they are blood enemies.
    fn blood_enemies(&self, one: FactionId, other: FactionId) -> bool;
    /// Whether a deal keeps one from attacking another: it has prepared no breach of it.
    fn holds_back(&self, by: FactionId, whom: FactionId) -> bool;
    /// Whether one has promised not to attack another, and has prepared no breach of that.
    fn spares(&self, by: FactionId, whom: FactionId) -> bool;
    /// Whether one has promised another to fight for it where it is attacked, at this place at least.
    fn stands_by(&self, by: FactionId, whom: FactionId, at: TerritoryId) -> bool;
}

/// What has to be known to say who fights whom.
pub trait Relations {
    /// What factions think of each other, and what they promised.
    fn regard(&self) -> &impl BattleRegard;
    /// Whom a fleet is meant to harm.
    fn victim(&self, intruder: &Present) -> Option<FactionId>;
}

/// What a fleet at its goal has come for there.
#[must_use]
pub fn aim_at(mission: Mission, at: TerritoryId) -> Option<AttackAim> {
    match mission {
        Mission::Raid { target, .. } if target == at => Some(AttackAim::Raid),
        Mission::Seize { target } if target == at => Some(AttackAim::Seize),
        Mission::Blockade { place } if place == at => Some(AttackAim::Blockade),
        _ => None,
    }
}

/// Everything that is about to happen at one place, in the order of factions. `here` are the
/// fleets at the place, by id; `neutral` says that nobody is attacked there on sight.
pub fn engagements(
    at: TerritoryId,
    holder: Option<FactionId>,
    neutral: bool,
    here: &[Present],
    relations: &impl Relations,
    found: &mut Vec<Engagement>,
) {
    let first = found.len();
    for present in here {
        if let Some(aim) = aim_at(present.mission, at)
            && holder != Some(present.flag)
        {
            add(found, first, at, present.flag, aim, holder);
        }
        if let Some(quarry) = present.quarry
            && let Some(quarry) = here.iter().find(|p| p.fleet == quarry)
            && quarry.flag != present.flag
            && !relations.regard().holds_back(present.flag, quarry.flag)
        {
            let against = Some(quarry.flag);
            add(found, first, at, present.flag, AttackAim::Hunt, against);
        }
    }
    for guard in here {
        if guard.mission != (Mission::Guard { place: at }) || !guard.armed {
            continue;
        }
        for intruder in here.iter().filter(|p| p.flag != guard.flag) {
            if !drives(guard, intruder, holder, neutral, relations) {
                continue;
            }
            // Where they meet anyway, they meet once.
            let met = found[first..].iter().any(|e| {
                (e.by == intruder.flag && e.against == Some(guard.flag))
                    || (e.by == guard.flag && e.against == Some(intruder.flag))
            });
            if !met {
                let against = Some(intruder.flag);
                add(found, first, at, guard.flag, AttackAim::Drive, against);
            }
        }
    }
}

/// Whether a guard attacks a fleet on sight: one that is on its way to harm the guard's own or passes through its land to harm others, or
/// an armed one of a blood enemy. Whom it promised to spare it lets pass.
fn drives(
    guard: &Present,
    intruder: &Present,
    holder: Option<FactionId>,
    neutral: bool,
    relations: &impl Relations,
) -> bool {
    let (at, regard) = (guard.at, relations.regard());
    let passes = intruder.mission.is_hostile()
        && aim_at(intruder.mission, at).is_none()
        && (holder == Some(guard.flag) || relations.victim(intruder) == Some(guard.flag))
        && regard.opinion(guard.flag, intruder.flag) < FRIEND;
    let enemy = !neutral
        && intruder.armed
        && holder != Some(intruder.flag)
        && regard.blood_enemies(guard.flag, intruder.flag)
        && !regard.holds_back(guard.flag, intruder.flag);
    (passes || enemy) && !regard.spares(guard.flag, intruder.flag)
}

/// Adds an engagement, or raises the aim of the one there is: who comes for the land and for
/// the goods comes for the land.
fn add(
    found: &mut Vec<Engagement>,
    first: usize,
    at: TerritoryId,
    by: FactionId,
    aim: AttackAim,
    against: Option<FactionId>,
) {
    let same = found[first..]
        .iter_mut()
        .find(|e| e.by == by && e.against == against && e.aim.is_for_land() == aim.is_for_land());
    match same {
        Some(engagement) if aim == AttackAim::Seize || engagement.aim == AttackAim::Blockade => {
            engagement.aim = aim;
        }
        Some(_) => {}
        None => found.push(Engagement {
            at,
            by,
            aim,
            against,
            surprise: 0,
        }),
    }
}

/// Whether a fleet of the attacker takes part in his attack.
#[must_use]
pub fn attacks(engagement: &Engagement, present: &Present, here: &[Present]) -> bool {
    present.flag == engagement.by
        && (leads(engagement, present, here)
            || matches!(present.mission, Mission::Escort { fleet } if leads_id(engagement, fleet, here)))
}

fn leads_id(engagement: &Engagement, fleet: FleetId, here: &[Present]) -> bool {
    here.iter()
        .any(|p| p.fleet == fleet && p.flag == engagement.by && leads(engagement, p, here))
}

fn leads(engagement: &Engagement, present: &Present, here: &[Present]) -> bool {
    let at = engagement.at;
    let hunts = present.quarry.is_some_and(|quarry| {
        let mut here = here.iter();
        here.any(|p| p.fleet == quarry && Some(p.flag) == engagement.against)
    });
    match engagement.aim {
        AttackAim::Raid | AttackAim::Seize | AttackAim::Blockade => {
            aim_at(present.mission, at).is_some() || hunts
        }
        AttackAim::Hunt => hunts,
        AttackAim::Drive => present.mission == (Mission::Guard { place: at }),
        AttackAim::Ambush | AttackAim::Draw => present.armed,
    }
}

/// Whether a fleet of somebody else on guard joins the defender: it promised him so, or it thinks better of him than of the
/// attacker, who is no friend, or the attacker is its blood enemy. Who promised to spare the attacker keeps out of it, unless he promised
/// the defender help.
#[must_use]
pub fn helps(
    present: &Present,
    by: FactionId,
    defender: Option<FactionId>,
    relations: &impl BattleRegard,
) -> bool {
    let flag = present.flag;
    if present.mission != (Mission::Guard { place: present.at })
        || flag == by
        || Some(flag) == defender
    {
        return false;
    }
    if defender.is_some_and(|defender| relations.stands_by(flag, defender, present.at)) {
        return true;
    }
    if relations.spares(flag, by) {
        return false;
    }
    let of_attacker = relations.opinion(flag, by);
    let of_defender = defender.map_or(0, |defender| relations.opinion(flag, defender));
    if defender.is_some_and(|defender| relations.blood_enemies(flag, defender)) {
        return false;
    }
    relations.blood_enemies(flag, by) || (of_attacker < FRIEND && of_defender > of_attacker)
}
