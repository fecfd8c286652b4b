//! Who fights whom, and who joins in, without a world.

use crate::id::{ContactId, FactionId, FleetId, TerritoryId};
use crate::sim::battle::sides::{BattleRegard, Relations, attacks, engagements, helps};
use crate::sim::battle::{AttackAim, Engagement, Present};
use crate::sim::command::Mission;
use bevy::ecs::prelude::Entity;

const HERE: TerritoryId = TerritoryId(3);
const THERE: TerritoryId = TerritoryId(4);

struct Table(Vec<(u8, u8, i32)>, Vec<(u8, u8)>);

impl BattleRegard for Table {
    fn opinion(&self, of: FactionId, toward: FactionId) -> i32 {
        let found = self.0.iter().find(|r| (r.0, r.1) == (of.0, toward.0));
        found.map_or(0, |r| r.2)
    }

    fn blood_enemies(&self, one: FactionId, other: FactionId) -> bool {
        self.1.contains(&(one.0, other.0)) || self.1.contains(&(other.0, one.0))
    }
}

impl Relations for Table {
    fn victim(&self, intruder: &Present) -> Option<FactionId> {
        (intruder.mission.destination() == Some(THERE)).then_some(FactionId(5))
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
        quarry: None,
        armed: true,
    }
}

const GUARD: Mission = Mission::Guard { place: HERE };
const RAID: Mission = Mission::Raid {
    target: HERE,
    want: None,
};
const SEIZE: Mission = Mission::Seize { target: HERE };

fn found(holder: Option<u8>, here: &[Present], table: &Table) -> Vec<(u8, AttackAim, Option<u8>)> {
    let mut list = Vec::new();
    engagements(HERE, holder.map(FactionId), false, here, table, &mut list);
    list.iter()
        .map(|e| (e.by.0, e.aim, e.against.map(|f| f.0)))
        .collect()
}

#[test]
fn who_came_for_the_place_attacks_and_the_guard_just_defends() {
    let here = [fleet(0, 0, GUARD), fleet(1, 0, RAID)];
    assert_eq!(
        found(Some(0), &here, &nothing()),
        [(1, AttackAim::Raid, Some(0))]
    );
    // Its own place is not attacked.
    assert_eq!(found(Some(1), &here[1..], &nothing()), []);
}

#[test]
fn fleets_of_one_flag_attack_together_for_the_greater_aim() {
    let here = [fleet(1, 0, RAID), fleet(1, 1, SEIZE), fleet(1, 2, RAID)];
    assert_eq!(
        found(None, &here, &nothing()),
        [(1, AttackAim::Seize, None)]
    );
    let engagement = Engagement {
        at: HERE,
        by: FactionId(1),
        aim: AttackAim::Seize,
        against: None,
        surprise: 0,
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
        aim: AttackAim::Raid,
        against: Some(FactionId(0)),
        surprise: 0,
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
    let drive = [(0, AttackAim::Drive, Some(1))];
    assert_eq!(found(Some(0), &here, &nothing()), drive);
    // On ground that is not its own, only for its own sake.
    assert_eq!(found(None, &here, &nothing()), []);
    let own = [fleet(1, 0, passing), fleet(5, 0, GUARD)];
    let for_its_own = [(5, AttackAim::Drive, Some(1))];
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
    assert_eq!(found(None, &here, &blood), [(0, AttackAim::Drive, Some(1))]);
}

#[test]
fn hunters_fight_where_the_quarry_is() {
    let quarry = FleetId::new(FactionId(2), 0);
    let contact = ContactId(0);
    let hunter = Present {
        quarry: Some(quarry),
        ..fleet(1, 0, Mission::Attack { contact })
    };
    let here = [hunter, fleet(2, 0, Mission::Hold)];
    assert_eq!(
        found(None, &here, &nothing()),
        [(1, AttackAim::Hunt, Some(2))]
    );
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
