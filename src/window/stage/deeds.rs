//! What a person would have done for a picture.

use crate::id::{FleetId, TerritoryId};
use crate::page::rich::Thing;
use crate::page::{Action, Aim};
use crate::sim::view::View;
use crate::window::desk::Desk;

/// Every fleet goes to the place beside it, so that there are orders to be seen.
pub(super) fn orders(view: &View<'_>) -> Vec<Action> {
    let next = |fleet: &crate::sim::view::OwnFleet| {
        let at = fleet.position.at;
        let lane = view
            .book
            .lanes
            .iter()
            .find(|lane| lane.a == at || lane.b == at)?;
        let to = if lane.a == at { lane.b } else { lane.a };
        let mission = crate::sim::command::Mission::Move { to };
        Some(Action::mission(fleet.id, mission))
    };
    view.own.fleets.iter().filter_map(next).collect()
}

/// Aims a raid with the fleet.
pub(super) fn aim(fleet: Option<FleetId>) -> Vec<Action> {
    let aim = |fleet| {
        [
            Action::Look(Thing::Fleet(fleet)),
            Action::Aim(fleet, Aim::Raid),
        ]
    };
    fleet.map(aim).into_iter().flatten().collect()
}

/// The nearest place that the fleet could raid.
pub(super) fn target(desk: &Desk, fleet: Option<FleetId>) -> Option<Action> {
    let game = desk.game()?;
    let view = game.view()?;
    let fleet = view.fleet(fleet?)?;
    let aiming = crate::page::Aiming {
        fleet: fleet.id,
        aim: Aim::Raid,
        from: None,
    };
    aiming
        .targets(&view)
        .into_iter()
        .min_by_key(|id| view.routes.distance(fleet.position.at, *id))
        .map(|id| Action::Target(Thing::Place(id)))
}

/// The richest land of somebody else.
pub(super) fn foreign(view: &View<'_>) -> Option<Thing> {
    let held = |id: &TerritoryId| view.holder(*id).is_some_and(|who| who != view.faction());
    let all = view.book.territory_ids().filter(held);
    all.max_by_key(|id| {
        (
            view.beliefs.land(*id).store.total(),
            view.book.place(*id).people,
        )
    })
    .map(Thing::Place)
}
