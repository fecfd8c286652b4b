//! Who fights whom, and who joins in: plain rules over the fleets at one place.

use super::{Aim, Engagement, Present};
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::sim::command::Mission;
use crate::sim::opinion::Opinions;

/// Who thinks at least this well of an attacker does not fight him for somebody else. Ours.
const FRIEND: i32 = 25;

/// What factions think of each other.
pub trait Regard {
    /// What `of` thinks of `toward`.
    fn opinion(&self, of: FactionId, toward: FactionId) -> i32;
    /// Whether they are blood enemies.
    fn blood_enemies(&self, one: FactionId, other: FactionId) -> bool;
}

impl Regard for Opinions {
    fn opinion(&self, of: FactionId, toward: FactionId) -> i32 {
        self.of(of, toward)
    }

    fn blood_enemies(&self, one: FactionId, other: FactionId) -> bool {
        Self::blood_enemies(self, one, other)
    }
}

/// What has to be known to say who fights whom.
pub trait Relations: Regard {
    /// Whom a mission is meant to harm.
    fn victim(&self, mission: Mission) -> Option<FactionId>;
}

/// What a fleet at its goal has come for there.
#[must_use]
pub fn aim_at(mission: Mission, at: TerritoryId) -> Option<Aim> {
    match mission {
        Mission::Raid { target, .. } if target == at => Some(Aim::Raid),
        Mission::Seize { target } if target == at => Some(Aim::Seize),
        Mission::Blockade { place } if place == at => Some(Aim::Blockade),
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
        if let Mission::Attack { fleet } = present.mission
            && let Some(quarry) = here.iter().find(|p| p.fleet == fleet)
            && quarry.flag != present.flag
        {
            let against = Some(quarry.flag);
            add(found, first, at, present.flag, Aim::Hunt, against);
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
                add(found, first, at, guard.flag, Aim::Drive, against);
            }
        }
    }
}

/// Whether a guard attacks a fleet on sight: one that is on its way to harm the guard's
/// own or passes through its land to harm others, or an armed one of a blood enemy.
fn drives(
    guard: &Present,
    intruder: &Present,
    holder: Option<FactionId>,
    neutral: bool,
    relations: &impl Relations,
) -> bool {
    let at = guard.at;
    let passes = intruder.mission.is_hostile()
        && aim_at(intruder.mission, at).is_none()
        && (holder == Some(guard.flag) || relations.victim(intruder.mission) == Some(guard.flag))
        && relations.opinion(guard.flag, intruder.flag) < FRIEND;
    let enemy = !neutral
        && intruder.armed
        && holder != Some(intruder.flag)
        && relations.blood_enemies(guard.flag, intruder.flag);
    passes || enemy
}

/// Adds an engagement, or raises the aim of the one there is: who comes for the land and for
/// the goods comes for the land.
fn add(
    found: &mut Vec<Engagement>,
    first: usize,
    at: TerritoryId,
    by: FactionId,
    aim: Aim,
    against: Option<FactionId>,
) {
    let same = found[first..]
        .iter_mut()
        .find(|e| e.by == by && e.against == against && e.aim.is_for_land() == aim.is_for_land());
    match same {
        Some(engagement) if aim == Aim::Seize || engagement.aim == Aim::Blockade => {
            engagement.aim = aim;
        }
        Some(_) => {}
        None => found.push(Engagement {
            at,
            by,
            aim,
            against,
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
    let hunts = match present.mission {
        Mission::Attack { fleet } => here
            .iter()
            .any(|p| p.fleet == fleet && Some(p.flag) == engagement.against),
        _ => false,
    };
    match engagement.aim {
        Aim::Raid | Aim::Seize | Aim::Blockade => aim_at(present.mission, at).is_some() || hunts,
        Aim::Hunt => hunts,
        Aim::Drive => present.mission == (Mission::Guard { place: at }),
    }
}

/// Whether a fleet of somebody else on guard joins the defender: it thinks better of him than of the
/// attacker, who is no friend, or the attacker is its blood enemy.
#[must_use]
pub fn helps(
    present: &Present,
    by: FactionId,
    defender: Option<FactionId>,
    relations: &impl Regard,
) -> bool {
    let flag = present.flag;
    if present.mission != (Mission::Guard { place: present.at })
        || flag == by
        || Some(flag) == defender
    {
        return false;
    }
    let of_attacker = relations.opinion(flag, by);
    let of_defender = defender.map_or(0, |defender| relations.opinion(flag, defender));
    if defender.is_some_and(|defender| relations.blood_enemies(flag, defender)) {
        return false;
    }
    relations.blood_enemies(flag, by) || (of_attacker < FRIEND && of_defender > of_attacker)
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy::ecs::prelude::Entity;

    const HERE: TerritoryId = TerritoryId(3);
    const THERE: TerritoryId = TerritoryId(4);

    struct Table(Vec<(u8, u8, i32)>, Vec<(u8, u8)>);

    impl Regard for Table {
        fn opinion(&self, of: FactionId, toward: FactionId) -> i32 {
            let found = self.0.iter().find(|r| (r.0, r.1) == (of.0, toward.0));
            found.map_or(0, |r| r.2)
        }

        fn blood_enemies(&self, one: FactionId, other: FactionId) -> bool {
            self.1.contains(&(one.0, other.0)) || self.1.contains(&(other.0, one.0))
        }
    }

    impl Relations for Table {
        fn victim(&self, mission: Mission) -> Option<FactionId> {
            (mission.destination() == Some(THERE)).then_some(FactionId(5))
        }
    }

    fn nothing() -> Table {
        Table(Vec::new(), Vec::new())
    }

    fn fleet(flag: u8, serial: u16, mission: Mission) -> Present {
        Present {
            at: HERE,
            fleet: FleetId::new(FactionId(flag), serial),
            entity: Entity::PLACEHOLDER,
            flag: FactionId(flag),
            mission,
            armed: true,
        }
    }

    const GUARD: Mission = Mission::Guard { place: HERE };
    const RAID: Mission = Mission::Raid {
        target: HERE,
        want: None,
    };
    const SEIZE: Mission = Mission::Seize { target: HERE };

    fn found(holder: Option<u8>, here: &[Present], table: &Table) -> Vec<(u8, Aim, Option<u8>)> {
        let mut list = Vec::new();
        engagements(HERE, holder.map(FactionId), false, here, table, &mut list);
        list.iter()
            .map(|e| (e.by.0, e.aim, e.against.map(|f| f.0)))
            .collect()
    }

    #[test]
    fn who_came_for_the_place_attacks_and_the_guard_just_defends() {
        let here = [fleet(0, 0, GUARD), fleet(1, 0, RAID)];
        assert_eq!(found(Some(0), &here, &nothing()), [(1, Aim::Raid, Some(0))]);
        // Its own place is not attacked.
        assert_eq!(found(Some(1), &here[1..], &nothing()), []);
    }

    #[test]
    fn fleets_of_one_flag_attack_together_for_the_greater_aim() {
        let here = [fleet(1, 0, RAID), fleet(1, 1, SEIZE), fleet(1, 2, RAID)];
        assert_eq!(found(None, &here, &nothing()), [(1, Aim::Seize, None)]);
        let engagement = Engagement {
            at: HERE,
            by: FactionId(1),
            aim: Aim::Seize,
            against: None,
        };
        assert!(here.iter().all(|p| attacks(&engagement, p, &here)));
    }

    #[test]
    fn escorts_fight_beside_whom_they_escort() {
        let ward = FleetId::new(FactionId(1), 0);
        let here = [
            fleet(1, 0, RAID),
            fleet(1, 1, Mission::Escort { fleet: ward }),
            fleet(1, 2, Mission::Hold),
        ];
        let engagement = Engagement {
            at: HERE,
            by: FactionId(1),
            aim: Aim::Raid,
            against: Some(FactionId(0)),
        };
        let part: Vec<bool> = here
            .iter()
            .map(|p| attacks(&engagement, p, &here))
            .collect();
        assert_eq!(part, [true, true, false]);
    }

    #[test]
    fn guards_drive_off_who_passes_to_do_harm_and_blood_enemies() {
        let passing = Mission::Raid {
            target: THERE,
            want: None,
        };
        let here = [fleet(0, 0, GUARD), fleet(1, 0, passing)];
        let drive = [(0, Aim::Drive, Some(1))];
        assert_eq!(found(Some(0), &here, &nothing()), drive);
        // On ground that is not its own, only for its own sake.
        assert_eq!(found(None, &here, &nothing()), []);
        let own = [fleet(1, 0, passing), fleet(5, 0, GUARD)];
        let for_its_own = [(5, Aim::Drive, Some(1))];
        assert_eq!(found(None, &own, &nothing()), for_its_own);
        let idle = [fleet(0, 0, GUARD), fleet(1, 0, Mission::Hold)];
        assert_eq!(found(Some(0), &idle, &nothing()), []);
        let blood = Table(Vec::new(), vec![(1, 0)]);
        assert_eq!(found(Some(0), &idle, &blood), drive);
        let friend = Table(vec![(0, 1, 40)], Vec::new());
        assert_eq!(found(Some(0), &here, &friend), []);
    }

    #[test]
    fn two_guards_who_hate_each_other_meet_once() {
        let here = [fleet(0, 0, GUARD), fleet(1, 0, GUARD)];
        let blood = Table(Vec::new(), vec![(0, 1)]);
        assert_eq!(found(None, &here, &blood), [(0, Aim::Drive, Some(1))]);
    }

    #[test]
    fn hunters_fight_where_the_quarry_is() {
        let quarry = FleetId::new(FactionId(2), 0);
        let hunter = fleet(1, 0, Mission::Attack { fleet: quarry });
        let here = [hunter, fleet(2, 0, Mission::Hold)];
        assert_eq!(found(None, &here, &nothing()), [(1, Aim::Hunt, Some(2))]);
        assert_eq!(found(None, &here[..1], &nothing()), []);
    }

    #[test]
    fn guards_of_others_help_whom_they_like_better_and_never_a_blood_enemy() {
        let guard = fleet(2, 0, GUARD);
        let holder = Some(FactionId(0));
        let by = FactionId(1);
        let better = Table(vec![(2, 0, 10)], Vec::new());
        assert!(helps(&guard, by, holder, &better));
        assert!(!helps(&guard, by, holder, &nothing()));
        let friend = Table(vec![(2, 0, 80), (2, 1, 30)], Vec::new());
        assert!(!helps(&guard, by, holder, &friend));
        let blood = Table(vec![(2, 0, -10)], vec![(1, 2)]);
        assert!(helps(&guard, by, holder, &blood));
        let both = Table(Vec::new(), vec![(1, 2), (0, 2)]);
        assert!(!helps(&guard, by, holder, &both));
        let elsewhere = fleet(2, 0, Mission::Hold);
        assert!(!helps(&elsewhere, by, holder, &better));
    }
}
