//! Opens sealed orders once it is known who meets whom, before anybody fights.

use super::table::{CarriedOrder, SealedOrders};
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::sim::battle::{AttackAim, Campaign, Engagement, GivenWord, Present};
use crate::sim::belief::Sight;
use crate::sim::command::Mission;
use crate::sim::consequence::Consequences;
use crate::sim::event::{Failure, MissionFailed, SealOpened};
use crate::sim::faction::{Arsenal, Effects, Residences};
use crate::sim::fleet::rules::totals;
use crate::sim::fleet::{Commander, Flag, Position, Ships, StandingOrders};
use crate::sim::index::{Index, Setting, Ways};
use crate::sim::plot::rules::surprise;
use crate::sim::terms::{Response, SealedOrder, Trigger};
use bevy::ecs::prelude::{Entity, ParamSet, Query, Res, ResMut};

/// How far from its place a carrier perceives what happens, in lane lengths. Ours.
const PERCEIVES: u16 = 6;

type Fleets<'w, 's> = Query<
    'w,
    's,
    (
        &'static Flag,
        &'static mut Position,
        &'static mut StandingOrders,
        &'static Commander,
        &'static Ships,
    ),
>;

/// A fleet whose sealed order may be opened.
struct Carrier {
    fleet: FleetId,
    entity: Entity,
    flag: FactionId,
    speed: u8,
    armed: bool,
}

/// System: whoever perceives the trigger of the sealed order that he carries opens it. Where he can be there this turn, he
/// takes part in this turn's battle; else he sets out.
pub fn open_seals(
    setting: Res<Setting>,
    ways: Res<Ways>,
    index: Res<Index>,
    sight: Res<Sight>,
    arsenals: Query<&Arsenal>,
    mut sealed: ResMut<SealedOrders>,
    mut campaign: ResMut<Campaign>,
    word: GivenWord,
    mut world: ParamSet<(Residences, Fleets)>,
    mut consequences: Consequences,
) {
    if sealed.all().is_empty() {
        return;
    }
    let mut opened = Vec::new();
    for CarriedOrder { fleet, by, order } in sealed.all().iter().copied() {
        let Some(entity) = index.fleet(fleet) else {
            opened.push(fleet);
            continue;
        };
        let fleets = world.p1();
        let Ok((flag, position, _, commander, ships)) = fleets.get(entity) else {
            continue;
        };
        let (Some(carrier), true) = (commander.0, by == flag.0) else {
            opened.push(fleet);
            continue;
        };
        let Some(at) = position.arrived() else {
            continue;
        };
        let held = arsenals.get(index.faction(flag.0));
        let effects = held.map_or_else(
            |_| Effects::default(),
            |held| held.effects(&setting.technologies),
        );
        let totals = totals(&ships.0, &setting.classes, &effects);
        let who = Carrier {
            fleet,
            entity,
            flag: flag.0,
            speed: totals.speed,
            armed: totals.attack > 0,
        };
        let near = |place: TerritoryId| {
            let lanes = ways.distance(at, place);
            place == at || lanes <= PERCEIVES && sight.at(place).includes(flag.0)
        };
        let Some((place, foe)) = trigger(&campaign, order, near) else {
            continue;
        };
        let home = world.p0().of(who.flag);
        opened.push(fleet);
        consequences.record(SealOpened {
            by: who.flag,
            carrier,
            at: place,
            then: order.then,
        });
        // Whoever attacks one has broken his word himself; nobody else is struck whom a deal protects.
        let strikes = order.then == Response::Strike;
        let provoked = matches!(order.when, Trigger::Attack { on, .. } if on == who.flag);
        let held = strikes && !provoked && word.holds_back(who.flag, foe);
        if held {
            consequences.record(MissionFailed {
                fleet: fleet.into(),
                flag: who.flag,
                at: place,
                why: Failure::HeldBack,
            });
        }
        let struck = (strikes && !held).then_some(foe);
        let there = ways.distance(at, place) <= u16::from(who.speed);
        let mut fleets = world.p1();
        if let Ok((_, mut position, mut orders, ..)) = fleets.get_mut(entity) {
            orders.0 = match (order.then, home) {
                (Response::Defend, _) => Mission::Guard { place },
                (Response::Strike, _) => Mission::Move { to: place },
                (Response::Withdraw, Some(to)) => Mission::Withdraw { to },
                (Response::Withdraw, None) => Mission::Hold,
            };
            if there && order.then != Response::Withdraw {
                *position = Position::at(place);
                commit(&mut campaign, &who, place, struck, orders.0);
            }
        }
    }
    sealed.retain(|fleet| !opened.contains(&fleet));
}

/// Where what opens a sealed order happens this turn, and who is to blame for it.
fn trigger(
    campaign: &Campaign,
    order: SealedOrder,
    near: impl Fn(TerritoryId) -> bool,
) -> Option<(TerritoryId, FactionId)> {
    match order.when {
        Trigger::Attack { by, on } => {
            let mut fights = campaign.engagements.iter();
            let found = fights.find(|it| {
                let meant = it.against == Some(on) && by.is_none_or(|by| by == it.by);
                meant && it.aim != AttackAim::Drive && near(it.at)
            });
            found.map(|it| (it.at, it.by))
        }
        Trigger::Arrival { of, at } => {
            let here = campaign.at(at).iter().any(|it| it.flag == of);
            (here && near(at)).then_some((at, of))
        }
    }
}

/// The fleet takes part in what is fought at a place this turn, and strikes whom it came for.
fn commit(
    campaign: &mut Campaign,
    who: &Carrier,
    place: TerritoryId,
    struck: Option<FactionId>,
    mission: Mission,
) {
    campaign.present.retain(|it| it.fleet != who.fleet);
    campaign.present.push(Present {
        at: place,
        fleet: who.fleet,
        entity: who.entity,
        flag: who.flag,
        mission,
        quarry: None,
        armed: who.armed,
    });
    campaign.present.sort_by_key(|it| (it.at, it.fleet));
    if let Some(foe) = struck.filter(|foe| who.armed && *foe != who.flag) {
        let strike = Engagement {
            at: place,
            by: who.flag,
            aim: AttackAim::Ambush,
            against: Some(foe),
            surprise: surprise(0),
        };
        if !campaign.engagements.contains(&strike) {
            campaign.engagements.insert(0, strike);
        }
    }
}
