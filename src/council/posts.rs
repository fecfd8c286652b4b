//! Guards that the faction of a view has promised, and whether they are where they have to be.

use super::fleets::is_free;
use super::matter::Post;
use crate::id::{FleetId, TerritoryId};
use crate::sim::command::Mission;
use crate::sim::deal::rules::{ANSWER, STAYS};
use crate::sim::fleet::rules::strength;
use crate::sim::view::{OwnFleet, View};

/// All guards that it has promised, in the order of its deals.
#[must_use]
pub fn posts(view: &View<'_>) -> Vec<Post> {
    let (me, now) = (view.faction(), view.turn());
    let mut found = Vec::new();
    for known in &view.own.deals {
        for promise in known.promises(me) {
            let Some((at, wanted)) = promise.what.guarded() else {
                continue;
            };
            let sent = view.own.fleets.iter().filter(|it| is_sent(it, at));
            let last = promise.when.last_turn(known.from, view.book.turn);
            found.push(Post {
                to: known.with,
                at,
                wanted: i32::from(wanted),
                sent: sent.map(strength_of).sum(),
                turns: i32::from((known.from + ANSWER).saturating_sub(now)),
                left: i32::from(last.min(known.until).saturating_sub(now)) + 1,
            });
        }
    }
    found
}

/// Whether a fleet is told to stand guard at a place, and to stay if it is attacked.
fn is_sent(fleet: &OwnFleet, at: TerritoryId) -> bool {
    fleet.mission == (Mission::Guard { place: at }) && fleet.stance.break_point >= STAYS
}

fn strength_of(fleet: &OwnFleet) -> i32 {
    strength(fleet.totals.attack, fleet.totals.hull)
}

/// The weakest free fleet that fills a post alone, or the strongest where none does.
pub(super) fn filler(view: &View<'_>, post: &Post) -> Option<FleetId> {
    let missing = post.wanted - post.sent;
    let free = view.own.fleets.iter();
    let free = free.filter(|it| is_free(view, it) && !is_sent(it, post.at));
    let best = free.min_by_key(|fleet| {
        let short = (missing - strength_of(fleet)).max(0);
        (short, strength_of(fleet), fleet.id)
    });
    best.map(|fleet| fleet.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::council::{What, matters};
    use crate::id::FactionId;
    use crate::scenario::model::{Good, Hours};
    use crate::sim::command::{Act, Command, Order, Posture, Stance};
    use crate::sim::terms::{Clause, Deal, Owed, Told, When};
    use crate::sim::testing::{RAIDER, Sandbox};

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);
    const POST: TerritoryId = TerritoryId(1);

    #[test]
    fn the_council_speaks_of_a_guard_until_enough_ships_are_told_to_stay_there() {
        let mut game = Sandbox::row(4, 2)
            .sect(&[0])
            .sect(&[1])
            .fleet(0, 0, &[(RAIDER, 9)])
            .fleet(0, 0, &[(RAIDER, 4)])
            .start(1);
        let term = Hours::of_turns(8, game.scenario().turn);
        let strong: Vec<i32> = game.view(ME).own.fleets.iter().map(strength_of).collect();
        let wanted = u16::try_from(strong[1]).expect("small");
        let ships = Clause::new(ME, THEY, Owed::Guard(POST, wanted), When::For { term });
        let wages = Owed::Goods(Good::Food, 1);
        let wages = Clause::new(THEY, ME, wages, When::EachTurn { term });
        let deal = Deal::new([ME, THEY], [ships, wages]);
        let act = Command::Act(Act::Propose { to: THEY, deal });
        assert_eq!(game.submit(ME, &act), Ok(()));
        let answer = Act::Answer {
            offer: game.view(THEY).own.offers[0].id,
            accept: true,
            motive: Told::default(),
        };
        assert_eq!(game.submit(THEY, &Command::Act(answer)), Ok(()));
        let said = |game: &crate::sim::Simulation| {
            let mut matters = matters(&game.view(ME)).into_iter();
            matters.find_map(|it| match it.what {
                What::Post { post, fleet } => Some((post, fleet)),
                _ => None,
            })
        };
        let (post, fleet) = said(&game).expect("it is said");
        assert_eq!((post.sent, post.turns, post.left), (0, 3, 8));
        // The weaker of the two fleets will do.
        let fleet = fleet.expect("one could go");
        assert_eq!(fleet, FleetId::new(ME, 1));
        let mission = Mission::Guard { place: POST };
        let order = |break_point| {
            let posture = Posture::Screen;
            let stance = Stance {
                posture,
                break_point,
            };
            Command::Order(Order::Stance { fleet, stance })
        };
        assert_eq!(game.submit(ME, &order(40)), Ok(()));
        let goes = Command::Order(Order::Mission { fleet, mission });
        assert_eq!(game.submit(ME, &goes), Ok(()));
        assert!(said(&game).is_some(), "who runs is no guard");
        assert_eq!(game.submit(ME, &order(50)), Ok(()));
        assert_eq!(said(&game), None);
        assert!(posts(&game.view(ME))[0].is_manned());
    }
}
