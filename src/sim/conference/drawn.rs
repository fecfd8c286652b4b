//! Weapons drawn at a conference: the talks end, everybody present remembers it, and when the turn resolves it is fought out in
//! the hall. Ships fight in [battles](crate::sim::battle).

use super::hall::{self, Bystander, Party};
use super::known::Drawn;
use super::table::{Conference, Conferences, Sitting};
use crate::id::{FactionId, MajeId, TerritoryId};
use crate::scenario::model::{IncidentKind, Rank};
use crate::sim::command::Task;
use crate::sim::conference::escort;
use crate::sim::consequence::act::{add_prestige, leader, record, remember};
use crate::sim::deal::{Deals, end_for_treason};
use crate::sim::dice::Purpose;
use crate::sim::event::{HallFate, HallFought, MajeCaptured, MajeKilled, Observers, WeaponsDrawn};
use crate::sim::faction::residence_in;
use crate::sim::index::{Clock, Index};
use crate::sim::ledger::Cause;
use crate::sim::maje::{Allegiance, Assignment, Captive, Person, Whereabouts, bury, relieve};
use crate::sim::opinion::{Deed, Opinions};
use crate::sim::terms::{Ballot, Owed};
use bevy::ecs::prelude::{Entity, Res, World};

/// Weapons drawn in a round, by whoever drew.
pub(super) fn among(ballots: &[(FactionId, Ballot)]) -> Vec<Drawn> {
    let drawn = ballots.iter().filter_map(|(by, ballot)| match ballot {
        Ballot::Draw { on } => Some(Drawn { by: *by, on: *on }),
        Ballot::Vote { .. } | Ballot::Leave => None,
    });
    drawn.collect()
}

/// Prestige that weapons drawn cost a host, or a guest: less than 0.
#[must_use]
pub const fn draw_price(hosts: bool) -> i32 {
    hall::TRUCE_BROKEN[hosts as usize]
}

/// Ends the talks. Whoever drew has broken the truce of the table, and every promise not to attack whom he drew on.
pub(super) fn break_up(
    world: &mut World,
    host: FactionId,
    sitting: &mut Sitting,
    drawn: Vec<Drawn>,
) {
    let at = world.resource::<Conferences>().of(host).map(|it| it.at);
    for it in at
        .into_iter()
        .flat_map(|at| drawn.iter().map(move |it| (at, it)))
    {
        accuse(world, host, &sitting.present, it);
    }
    sitting.over = true;
    sitting.drawn = drawn;
}

/// What one who drew weapons answers for at once.
fn accuse(
    world: &mut World,
    host: FactionId,
    present: &[FactionId],
    (at, &Drawn { by, on }): (TerritoryId, &Drawn),
) {
    record(world, WeaponsDrawn { host, by, on, at });
    add_prestige(world, by, draw_price(by == host), Cause::Conference);
    if by != host && on != host {
        add_prestige(world, host, hall::HOST_SHAMED, Cause::Conference);
    }
    for who in present.iter().copied().filter(|who| *who != by) {
        let kind = if who == on {
            IncidentKind::DrewWeapons
        } else if who == host {
            IncidentKind::ShamedHost
        } else {
            IncidentKind::BrokeTruce
        };
        let deed = Deed::new(kind, by, who).at(at);
        remember(world, deed.known_to(Observers::ALL));
    }
    end_for_treason(world, by, on);
}

/// Whether weapons were drawn at any conference this turn.
pub fn any_drawn(conferences: Res<Conferences>) -> bool {
    conferences.broken_up().next().is_some()
}

/// System: those who drew weapons and those on whom they drew fight it out in the hall, before the ships do.
pub fn shoot_out(world: &mut World) {
    let conferences = world.resource::<Conferences>();
    let broken: Vec<Conference> = conferences.broken_up().map(|(it, _)| it.clone()).collect();
    for conference in broken {
        for drawn in conference.sitting.iter().flat_map(|it| &it.drawn) {
            fight(world, &conference, *drawn);
        }
    }
}

/// One fight in the hall. Nobody left it before, whatever was ordered since; whoever is dead or a prisoner by now cannot fight.
fn fight(world: &mut World, conference: &Conference, drawn: Drawn) {
    let between = [drawn.by, drawn.on];
    let speaker = |who| {
        let sitting = conference.sitting.as_ref()?;
        let maje = sitting.speaker_of(who)?;
        stands(world, maje, who).then_some(maje)
    };
    let [Some(drawer), Some(other)] = between.map(speaker) else {
        return;
    };
    let helpers = helpers(world, conference, between);
    let party = |who: FactionId| Party {
        boldness: leader(world, who).boldness,
        ships: escort::ships_over(world, conference.at, who),
    };
    let help = helpers.each_ref().map(|all| {
        let all = all.iter().copied();
        all.map(party).collect::<Vec<Party>>()
    });
    let chance = hall::chance(between.map(party), [&help[0], &help[1]]);
    let clock = world.resource::<Clock>();
    let (subject, ordinal) = (u64::from(conference.host.0), u32::from(drawn.on.0));
    let by = Some(drawn.by);
    let mut dice = clock
        .seed
        .dice(clock.turn, Purpose::Hall, by, subject, ordinal);
    let drawer_wins = dice.chance(chance);
    let beaten = if drawer_wins { other } else { drawer };
    let [winner, loser] = if drawer_wins {
        between
    } else {
        [drawn.on, drawn.by]
    };
    let fate = hall::fate(&mut dice);
    for (side, all) in helpers.iter().enumerate() {
        for helper in all {
            let deed = Deed::new(IncidentKind::Helped, *helper, between[side]);
            remember(world, deed.at(conference.at).known_to(Observers::ALL));
        }
    }
    record(
        world,
        HallFought {
            host: conference.host,
            between,
            helpers,
            at: conference.at,
            winner,
            beaten,
            fate,
        },
    );
    let defends = winner == drawn.on;
    let done = Beaten {
        maje: beaten,
        of: loser,
        by: winner,
        at: conference.at,
        defends,
    };
    done.meets(world, fate);
}

/// Whether a maje still stands for a faction.
fn stands(world: &World, maje: MajeId, faction: FactionId) -> bool {
    let Some(entity) = world.resource::<Index>().maje(maje) else {
        return false;
    };
    let free = world
        .get::<Captive>(entity)
        .is_some_and(|it| it.0.is_none());
    free && world.get::<Allegiance>(entity).map(|it| it.0) == Some(faction)
}

/// Who else of those present stands with each of the two, by id.
fn helpers(world: &World, conference: &Conference, between: [FactionId; 2]) -> [Vec<FactionId>; 2] {
    let opinions = world.resource::<Opinions>();
    let mut found = [Vec::new(), Vec::new()];
    let present = conference.sitting.iter().flat_map(|it| &it.present);
    for who in present.copied().filter(|who| !between.contains(who)) {
        let stands = Bystander {
            hosts: who == conference.host,
            vouched: vouched(world.resource::<Deals>(), who, between),
            blood: between.map(|of| opinions.blood_enemies(who, of)),
            regard: between.map(|of| opinions.of(who, of)),
        };
        if let Some(side) = stands.stands_with() {
            found[side].push(who);
        }
    }
    found
}

/// Whether somebody vouched for the first of two before the other.
fn vouched(deals: &Deals, who: FactionId, [of, with]: [FactionId; 2]) -> bool {
    let mut clauses = deals.signed.iter().flat_map(|it| it.deal.clauses.iter());
    clauses
        .any(|it| !it.is_settled() && (it.from, it.to, it.what) == (who, of, Owed::Guarantee(with)))
}

/// A speaker who was beaten.
struct Beaten {
    maje: MajeId,
    of: FactionId,
    by: FactionId,
    at: TerritoryId,
    /// Whether whoever beat him only defended himself.
    defends: bool,
}

impl Beaten {
    fn meets(&self, world: &mut World, fate: HallFate) {
        let Some(entity) = world.resource::<Index>().maje(self.maje) else {
            return;
        };
        match fate {
            HallFate::Killed => self.dies(world, entity),
            HallFate::Taken => self.is_taken(world, entity),
            HallFate::Escaped => {
                let home = residence_in(world, self.of).unwrap_or(self.at);
                self.goes(world, entity, home);
            }
        }
    }

    /// His death is a blood debt, unless he died of his own attack; that of a First Maje always is.
    fn dies(&self, world: &mut World, entity: Entity) {
        let leads = world.get::<Person>(entity);
        let kind = if leads.is_some_and(|it| it.rank == Rank::First) {
            IncidentKind::KilledLeader
        } else if self.defends {
            IncidentKind::Killed
        } else {
            IncidentKind::ShotDown
        };
        self.remember(world, kind);
        bury(world, self.maje);
        let (maje, of, at) = (self.maje, self.of, self.at);
        record(world, MajeKilled { maje, of, at });
    }

    fn is_taken(&self, world: &mut World, entity: Entity) {
        let prison = residence_in(world, self.by).unwrap_or(self.at);
        self.goes(world, entity, prison);
        world.entity_mut(entity).insert(Captive(Some(self.by)));
        self.remember(world, IncidentKind::TookPrisoner);
        let (maje, of, by, at) = (self.maje, self.of, self.by, self.at);
        record(world, MajeCaptured { maje, of, by, at });
    }

    fn remember(&self, world: &mut World, kind: IncidentKind) {
        let deed = Deed::new(kind, self.by, self.of).about(self.maje);
        remember(world, deed.at(self.at).known_to(Observers::ALL));
    }

    /// He is somewhere else, and has nothing to do.
    fn goes(&self, world: &mut World, entity: Entity, to: TerritoryId) {
        relieve(world, self.maje, entity);
        let idle = (Assignment(Task::Idle), Whereabouts(to));
        world.entity_mut(entity).insert(idle);
    }
}
