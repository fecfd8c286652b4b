//! Who fights whom, and who joins in, without a world.

use crate::id::{ContactId, FactionId, FleetId, TerritoryId};
use crate::sim::battle::sides::{BattleRegard, Relations, attacks, engagements, helps};
use crate::sim::battle::{AttackAim, Engagement, Present};
use crate::sim::command::Mission;
use bevy::ecs::prelude::Entity;

const HERE: TerritoryId = TerritoryId(3);
const THERE: TerritoryId = TerritoryId(4);

/// Opinions, blood enemies, and who promised to spare or to help whom.
#[derive(Default)]
struct Table {
    opinions: Vec<(u8, u8, i32)>,
    blood: Vec<(u8, u8)>,
    spares: Vec<(u8, u8)>,
    bound: Vec<(u8, u8)>,
    stands_by: Vec<(u8, u8)>,
}

impl BattleRegard for Table {
    fn opinion(&self, of: FactionId, toward: FactionId) -> i32 {
        let found = self
            .opinions
            .iter()
            .find(|r| (r.0, r.1) == (of.0, toward.0));
        found.map_or(0, |r| r.2)
    }

    fn blood_enemies(&self, one: FactionId, other: FactionId) -> bool {
        self.blood.contains(&(one.0, other.0)) || self.blood.contains(&(other.0, one.0))
    }

    fn holds_back(&self, by: FactionId, whom: FactionId) -> bool {
        self.spares(by, whom) || self.bound.contains(&(by.0, whom.0))
    }

    fn spares(&self, by: FactionId, whom: FactionId) -> bool {
        self.spares.contains(&(by.0, whom.0))
    }

    fn stands_by(&self, by: FactionId, whom: FactionId, at: TerritoryId) -> bool {
        assert_eq!(at, HERE);
        self.stands_by.contains(&(by.0, whom.0))
    }
}

impl Relations for Table {
    fn regard(&self) -> &impl BattleRegard {
        self
    }

    fn victim(&self, intruder: &Present) -> Option<FactionId> {
        (intruder.mission.destination() == Some(THERE)).then_some(FactionId(5))
    }
}

fn nothing() -> Table {
    Table::default()
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
    let blood = Table {
        blood: vec![(1, 0)],
        ..nothing()
    };
    assert_eq!(found(Some(0), &idle, &blood), drive);
    let friend = Table {
        opinions: vec![(0, 1, 40)],
        ..nothing()
    };
    assert_eq!(found(Some(0), &here, &friend), []);
}

#[test]
fn two_guards_who_hate_each_other_meet_once() {
    let here = [fleet(0, 0, GUARD), fleet(1, 0, GUARD)];
    let blood = Table {
        blood: vec![(0, 1)],
        ..nothing()
    };
    assert_eq!(found(None, &here, &blood), [(0, AttackAim::Drive, Some(1))]);
}

#[test]
fn guards_and_hunters_let_be_whom_they_promised_to_spare() {
    let passing = Mission::Raid {
        target: THERE,
        want: None,
    };
    let spares = Table {
        spares: vec![(0, 1)],
        blood: vec![(0, 1)],
        ..nothing()
    };
    let here = [fleet(0, 0, GUARD), fleet(1, 0, passing)];
    assert_eq!(found(Some(0), &here, &spares), []);
    let hunter = Present {
        quarry: Some(FleetId::new(FactionId(1), 0)),
        ..fleet(
            0,
            0,
            Mission::Attack {
                contact: ContactId(0),
            },
        )
    };
    let here = [hunter, fleet(1, 0, Mission::Hold)];
    assert_eq!(found(None, &here, &spares), []);
    let other_way = Table {
        spares: vec![(1, 0)],
        ..nothing()
    };
    assert_eq!(
        found(None, &here, &other_way),
        [(0, AttackAim::Hunt, Some(1))]
    );
}

/// A contract of a load a turn buys no way for raiders, and nobody attacks a partner on sight.
#[test]
fn guards_drive_off_partners_who_pass_to_do_harm_and_let_them_lie() {
    let passing = Mission::Raid {
        target: THERE,
        want: None,
    };
    let bound = Table {
        bound: vec![(0, 1)],
        blood: vec![(0, 1)],
        ..nothing()
    };
    let here = [fleet(0, 0, GUARD), fleet(1, 0, passing)];
    let drive = [(0, AttackAim::Drive, Some(1))];
    assert_eq!(found(Some(0), &here, &bound), drive);
    let idle = [fleet(0, 0, GUARD), fleet(1, 0, Mission::Hold)];
    assert_eq!(found(Some(0), &idle, &bound), []);
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
    let better = Table {
        opinions: vec![(2, 0, 10)],
        ..nothing()
    };
    assert!(helps(&guard, by, holder, &better));
    assert!(!helps(&guard, by, holder, &nothing()));
    let friend = Table {
        opinions: vec![(2, 0, 80), (2, 1, 30)],
        ..nothing()
    };
    assert!(!helps(&guard, by, holder, &friend));
    let blood = Table {
        opinions: vec![(2, 0, -10)],
        blood: vec![(1, 2)],
        ..nothing()
    };
    assert!(helps(&guard, by, holder, &blood));
    let both = Table {
        blood: vec![(1, 2), (0, 2)],
        ..nothing()
    };
    assert!(!helps(&guard, by, holder, &both));
    let elsewhere = fleet(2, 0, Mission::Hold);
    assert!(!helps(&elsewhere, by, holder, &better));
    // A contract alone keeps nobody from helping others. Between two who were promised something, only the promise of help is louder.
    let bound = Table {
        opinions: vec![(2, 0, 10)],
        bound: vec![(2, 1)],
        ..nothing()
    };
    assert!(helps(&guard, by, holder, &bound));
    let torn = |stands_by| Table {
        opinions: vec![(2, 0, 10)],
        spares: vec![(2, 1)],
        stands_by,
        ..nothing()
    };
    assert!(!helps(&guard, by, holder, &torn(Vec::new())));
    assert!(helps(&guard, by, holder, &torn(vec![(2, 0)])));
    // Who promised help gives it whomever he likes better.
    let sworn = |stands_by| Table {
        opinions: vec![(2, 1, 90), (2, 0, -20)],
        stands_by,
        ..nothing()
    };
    assert!(!helps(&guard, by, holder, &sworn(Vec::new())));
    assert!(helps(&guard, by, holder, &sworn(vec![(2, 0)])));
}
