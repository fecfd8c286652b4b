//! Gathers the two sides of a battle out of the world.

use super::rules::{Contingent, Force};
use super::sides::{attacks, helps};
use super::{AttackAim, Campaign, Engagement, Field, Present};
use crate::id::{FactionId, FleetId};
use crate::scenario::model::Squadron;
use crate::sim::command::Mission;
use crate::sim::fleet::rules::{speed, totals};

/// One side of a battle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Side {
    /// Who leads it; nobody where people defend themselves.
    pub leader: Option<FactionId>,
    /// The fleets, those of the leader first, by id.
    pub fleets: Vec<FleetId>,
    /// Others who help, by id.
    pub helpers: Vec<FactionId>,
    /// Level of the fort that takes part.
    pub fort: u8,
    /// Thousands of people who take part, or as many as would be as strong as they are.
    pub militia: i32,
}

impl Side {
    /// Everybody on this side.
    pub fn factions(&self) -> impl Iterator<Item = FactionId> + '_ {
        self.leader.into_iter().chain(self.helpers.iter().copied())
    }

    /// Whether there is nobody and nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.fleets.is_empty() && self.fort == 0 && self.militia == 0
    }

    fn join(&mut self, present: &Present) {
        self.fleets.push(present.fleet);
        if Some(present.flag) != self.leader && !self.helpers.contains(&present.flag) {
            self.helpers.push(present.flag);
        }
    }
}

/// The sides of an engagement as they stand now, attacker first; `None` if the attacker is in
/// no state to attack any more.
#[must_use]
pub fn gather(field: &Field, campaign: &Campaign, engagement: &Engagement) -> Option<[Side; 2]> {
    let at = engagement.at;
    let here = campaign.at(at);
    let standing = |p: &&Present| campaign.stands(p.fleet) && field.index.fleet(p.fleet).is_some();
    let mut attacker = Side {
        leader: Some(engagement.by),
        ..Side::default()
    };
    for present in here.iter().filter(standing) {
        if attacks(engagement, present, here) {
            attacker.join(present);
        }
    }
    let armed = here
        .iter()
        .any(|p| p.armed && attacker.fleets.contains(&p.fleet));
    if !armed {
        return None;
    }
    let reign = field.reign(at)?;
    let holder = reign.holding.holder;
    let conqueror = campaign
        .conqueror(at)
        .filter(|conqueror| *conqueror != engagement.by);
    let leader = match (engagement.aim.is_for_land(), conqueror) {
        (true, Some(conqueror)) => Some(conqueror),
        _ => engagement.against,
    };
    // Whoever took the place a moment ago may be a partner of the next to come, who came for the land of others.
    let spares = |it| field.word.holds_back(engagement.by, it);
    if engagement.aim.is_for_land() && conqueror.is_some_and(spares) {
        return None;
    }
    let mut defender = Side {
        leader,
        ..Side::default()
    };
    for present in here.iter().filter(standing) {
        let own = Some(present.flag) == leader && !slips_away(field, present, &attacker);
        if own {
            defender.join(present);
        }
    }
    let ties = field.ties();
    for present in here.iter().filter(standing) {
        if helps(present, engagement.by, leader, &ties) {
            defender.join(present);
        }
    }
    let land = field.land(at)?;
    // A fort fights for the holder of the place, until somebody has won the place.
    if conqueror.is_none() && holder == leader && (engagement.aim.is_for_land() || holder.is_some())
    {
        let closed = reign.blockaded.0 == Some(engagement.by)
            && engagement.aim == AttackAim::Blockade
            && defender.fleets.is_empty();
        if !closed {
            defender.fort = land.works.fort;
        }
        if engagement.aim == AttackAim::Seize || (holder.is_none() && !closed) {
            let defiance = reign.holding.defiance;
            defender.militia = defiance.arms(land.people.0, field.clock.turn);
        }
    }
    if conqueror.is_none() && holder == attacker.leader {
        attacker.fort = land.works.fort;
    }
    Some([attacker, defender])
}

/// Whether a fleet on its way home gets away before the fight: it is as fast as who comes.
fn slips_away(field: &Field, present: &Present, attacker: &Side) -> bool {
    match present.mission {
        Mission::Withdraw { to } if to != present.at => {
            let speeds = attacker.fleets.iter().map(|id| speed_of(field, *id));
            speed_of(field, present.fleet) >= speeds.min().unwrap_or(u8::MAX)
        }
        _ => false,
    }
}

fn speed_of(field: &Field, fleet: FleetId) -> u8 {
    field.fleet(fleet).map_or(0, |parts| {
        let effects = field.effects(parts.flag.0);
        speed(&parts.ships.0, &field.setting.classes, &effects)
    })
}

/// The fleet that leads a side: of its leader's, one with a maje before one without, then
/// the one with the most weapons.
#[must_use]
pub fn flagship(field: &Field, side: &Side) -> Option<FleetId> {
    let leaders = side.fleets.iter().filter_map(|id| {
        let parts = field.fleet(*id)?;
        if Some(parts.flag.0) != side.leader || parts.ships.0.is_empty() {
            return None;
        }
        let attack: i64 = parts
            .ships
            .0
            .iter()
            .map(|s| i64::from(field.setting.class(s.class).attack) * i64::from(s.count))
            .sum();
        Some((parts.commander.0.is_some(), attack, std::cmp::Reverse(*id)))
    });
    leaders.max().map(|(_, _, id)| id.0)
}

/// What a side brings.
#[must_use]
pub fn force_of(field: &Field, side: &Side, flagship: Option<FleetId>) -> Force {
    let leads = flagship.and_then(|id| field.fleet(id));
    let mut force = Force::default();
    force.posture = leads.map(|parts| parts.tactics.0.posture);
    force.commander = flagship.and_then(|id| field.traits_of(id));
    for id in &side.fleets {
        let Some(parts) = field.fleet(*id) else {
            continue;
        };
        let effects = field.effects(parts.flag.0);
        let totals = totals(&parts.ships.0, &field.setting.classes, &effects);
        force.add(Contingent {
            attack: totals.attack,
            hull: totals.hull,
            weapons: effects.attack,
            shields: effects.shields,
            readiness: parts.readiness.0,
            morale: field.morale(parts.flag.0),
            break_point: i32::from(parts.tactics.0.break_point),
        });
    }
    if side.fort > 0 {
        let effects = side.leader.map(|f| field.effects(f)).unwrap_or_default();
        let morale = side.leader.map_or(50, |f| field.morale(f));
        force.add_fort(side.fort, effects.attack, effects.shields, morale);
    }
    force.add_militia(side.militia);
    force
}

/// All ships of a side, by class.
#[must_use]
pub fn ships_of(field: &Field, side: &Side) -> Vec<Squadron> {
    let mut all = Vec::new();
    for id in &side.fleets {
        if let Some(parts) = field.fleet(*id) {
            super::rules::add_ships(&mut all, &parts.ships.0, &field.setting.classes);
        }
    }
    all
}
