//! Who may be about to break faith, by the signs of the last turns.

use super::fleets::strongest;
use super::matter::{Matter, What};
use crate::id::{FactionId, TerritoryId, Turn};
use crate::sim::command::Mission;
use crate::sim::deal::is_bound;
use crate::sim::opinion::signs::{Sign, signs_of};
use crate::sim::view::{OwnFleet, View};

/// For how many turns a sign is spoken of. Ours.
const FRESH: Turn = 3;
/// How much it matters: a plot that was found out, several signs, one.
const WEIGHTS: [i32; 3] = [126, 112, 66];

/// Partners who show signs, and whoever is found to plot.
pub(super) fn suspects(view: &View<'_>, matters: &mut Vec<Matter>) {
    let others = view.roster.faction_ids().filter(|it| *it != view.faction());
    matters.extend(others.filter_map(|who| suspect(view, who)));
}

fn suspect(view: &View<'_>, who: FactionId) -> Option<Matter> {
    let mut found = view.own.found.iter();
    let plot = found.find(|it| it.by == who).map(|it| it.kind);
    if plot.is_none() && !is_bound(view, who) {
        return None;
    }
    let mut signs = signs_of(view, who, view.turn());
    signs.retain(|sign| sign.turn().saturating_add(FRESH) >= view.turn());
    // What was found out says most.
    let known = signs.iter().find(|sign| matches!(sign, Sign::Plot(_)));
    let sign = *known.or(signs.first())?;
    let weight = match (plot, signs.len()) {
        (Some(_), _) => WEIGHTS[0],
        (None, 2..) => WEIGHTS[1],
        (None, _) => WEIGHTS[2],
    };
    let signs = i32::try_from(signs.len()).unwrap_or(i32::MAX);
    let land = nearest(view, who);
    let stands =
        |fleet: &OwnFleet| matches!(fleet.mission, Mission::Guard { place } if Some(place) == land);
    let what = What::Suspect {
        who,
        sign,
        signs,
        plot,
        land,
        fleet: strongest(view).filter(|it| !stands(it)).map(|it| it.id),
    };
    Some(Matter::new(weight, what))
}

/// The own land that is nearest to land of somebody.
fn nearest(view: &View<'_>, who: FactionId) -> Option<TerritoryId> {
    let theirs = &view.estimate(who)?.lands;
    let lands = view.own.lands.iter().map(|land| land.id);
    let distance = |land: TerritoryId| {
        let ways = theirs.iter().map(|at| view.routes.distance(land, *at));
        ways.min()
    };
    let near = lands.filter_map(|land| distance(land).map(|lanes| (lanes, land)));
    near.min().map(|(_, land)| land)
}

#[cfg(test)]
mod tests {
    use crate::council::{What, matters};
    use crate::id::{FactionId, MajeId};
    use crate::scenario::model::{MindDef, Rank};
    use crate::sim::Simulation;
    use crate::sim::command::{Command, Order, Task};
    use crate::sim::terms::{Owed, PlotKind, Scheme};
    use crate::sim::testing::{RAIDER, Sandbox};

    const THEY: FactionId = FactionId(0);
    const ME: FactionId = FactionId(1);

    fn submit(game: &mut Simulation, by: FactionId, command: Command) {
        game.submit(by, &command).expect("legal");
    }

    fn suspected(game: &Simulation) -> Option<FactionId> {
        let mut found = matters(&game.view(ME)).into_iter();
        found.find_map(|matter| match matter.what {
            What::Suspect { who, .. } => Some(who),
            _ => None,
        })
    }

    /// Ships that a partner makes ready nearby are spoken of, until nothing more is seen of it for some turns.
    #[test]
    fn a_partner_who_shows_signs_is_spoken_of() {
        let mut game = Sandbox::row(4, 1)
            .sect(&[0, 1])
            .sect(&[2, 3])
            .maje(0, 0, Rank::Lesser)
            .fleet(0, 1, &[(RAIDER, 6)])
            .change(|s| s.opening.minds.fill(MindDef::Idle))
            .start(1);
        game.promise_each_other([THEY, ME], Owed::NonAggression, 12);
        game.end_turn();
        assert_eq!(suspected(&game), None);
        let maje = MajeId::new(THEY, 1);
        let assign = |game: &mut Simulation, task| {
            submit(game, THEY, Command::Order(Order::Assign { maje, task }));
            game.end_turn();
        };
        let breach = Task::Plot {
            scheme: Scheme::new(PlotKind::Breach, ME),
            strikes: false,
        };
        assign(&mut game, breach);
        assert_eq!(suspected(&game), Some(THEY));
        assign(&mut game, Task::Idle);
        assert_eq!(suspected(&game), Some(THEY));
        for _ in 0..4 {
            game.end_turn();
        }
        assert_eq!(suspected(&game), None);
    }
}
