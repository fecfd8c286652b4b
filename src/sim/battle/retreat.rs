//! Where the beaten go.

use super::clash::Clash;
use super::{AttackAim, Field};
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::sim::command::Mission;
use crate::sim::dice::Purpose;
use crate::sim::event::Moved;
use crate::sim::fleet::Position;

/// The beaten fleet goes back the way it came, or one lane towards its nearest own place, or to
/// any neighbour that is not the victor's; it withdraws from there. Without a way out it stays.
pub fn retreat(field: &mut Field, clash: &Clash, fleet: FleetId) {
    let at = clash.engagement.at;
    let loser = clash.loser();
    let victor = clash.sides[1 - loser].leader;
    let Some((flag, from)) = field.fleet(fleet).map(|p| (p.flag.0, p.position.from)) else {
        return;
    };
    // Land about to be taken is no home any more; land that was only raided is.
    let lost = (loser == 0 || clash.engagement.aim == AttackAim::Seize).then_some(at);
    let refuge = refuge(field, flag, at, from, victor);
    let to = field
        .nearest_own(flag, refuge.unwrap_or(at), lost)
        .or(refuge)
        .unwrap_or(at);
    let Some(mut parts) = field.fleet_mut(fleet) else {
        return;
    };
    parts.orders.0 = Mission::Withdraw { to };
    let Some(refuge) = refuge else {
        return;
    };
    *parts.position = Position {
        from: at,
        ..Position::at(refuge)
    };
    let commander = parts.commander.0.and_then(|maje| field.index.maje(maje));
    if let Some(mut maje) = commander.and_then(|maje| field.majes.get_mut(maje).ok()) {
        maje.whereabouts.0 = refuge;
    }
    field.record(Moved {
        fleet: fleet.into(),
        flag,
        from: at,
        to: refuge,
    });
}

fn refuge(
    field: &Field,
    flag: FactionId,
    at: TerritoryId,
    from: TerritoryId,
    victor: Option<FactionId>,
) -> Option<TerritoryId> {
    let safe = |place: TerritoryId| {
        let holder = field.holder(place);
        holder.is_none() || holder == Some(flag) || holder != victor
    };
    if from != at && field.ways.lane(at, from).is_some() && safe(from) {
        return Some(from);
    }
    let homewards = field
        .nearest_own(flag, at, Some(at))
        .and_then(|home| field.ways.next(at, home))
        .filter(|next| safe(*next));
    homewards.or_else(|| {
        let rank = |place: TerritoryId| match field.holder(place) {
            Some(holder) if holder == flag => 0,
            None => 1,
            Some(holder) if field.consequences.opinions().blood_enemies(holder, flag) => 3,
            Some(_) => 2,
        };
        // Of equal places one by lot, not the first of the file.
        let lot = |place| {
            field
                .dice(Purpose::Retreat, flag, place, None)
                .below(u32::MAX)
        };
        field
            .ways
            .neighbours(at)
            .iter()
            .map(|(place, _)| *place)
            .filter(|place| safe(*place))
            .min_by_key(|place| (rank(*place), lot(*place)))
    })
}
