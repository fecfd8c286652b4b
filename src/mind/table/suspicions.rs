//! Suspicions that a mind writes down: of partners who show signs.

use crate::id::FactionId;
use crate::scenario::model::IncidentKind;
use crate::sim::check::check_act;
use crate::sim::command::Act;
use crate::sim::event::Observers;
use crate::sim::opinion::signs::{bearers, signs_of};
use crate::sim::suspicion::usual_turn;
use crate::sim::terms::Suspicion;
use crate::sim::view::View;

/// Of whom it knows this many signs it expects the worst. Ours.
const SIGNS: usize = 2;

/// Writes down the partner who shows most signs that it has not yet taken into account.
pub(super) fn note(view: &View<'_>) -> Option<Act> {
    let bound = view.own.deals.iter().filter(|it| it.deal.forbids_arms());
    let bound = Observers::of(bound.map(|it| it.with));
    if bound.is_empty() {
        return None;
    }
    let suspicious = bearers(view).within(bound);
    let partners = suspicious.iter(view.roster.factions.len());
    let suspects = partners.filter_map(|suspect| {
        let signs = fresh_signs(view, suspect);
        let act = Act::Suspect(Suspicion {
            suspect,
            victim: view.faction(),
            by: usual_turn(view),
        });
        (signs >= SIGNS && check_act(view, &act).is_ok()).then_some((signs, act))
    });
    // The last of several with as many signs, by id.
    suspects.max_by_key(|(signs, _)| *signs).map(|(_, act)| act)
}

/// How many signs of another it knows, but for those because of which it has suspected him before, and those of a plot that everybody has
/// heard of since: that one is over.
fn fresh_signs(view: &View<'_>, suspect: FactionId) -> usize {
    let me = view.faction();
    let noted = view.own.suspicions.iter();
    let noted = noted.filter(|it| it.is_about(suspect, me));
    let exposed = view.own.incidents.iter().filter(|it| {
        let exposed = it.kind == IncidentKind::Plotted;
        exposed && (it.by, it.to) == (suspect, me)
    });
    let exposed = exposed.map(|it| it.turn.saturating_add(1));
    let since = noted.map(|it| it.noted).chain(exposed).max().unwrap_or(0);
    let signs = signs_of(view, suspect, view.turn());
    signs.iter().filter(|it| it.turn() >= since).count()
}

#[cfg(test)]
mod tests {
    use super::{SIGNS, note};
    use crate::id::{FactionId, MajeId};
    use crate::scenario::model::{MindDef, Rank};
    use crate::sim::Simulation;
    use crate::sim::command::{Act, Command, Order, Task};
    use crate::sim::opinion::signs::signs_of;
    use crate::sim::terms::{Owed, PlotKind, Scheme, Suspicion};
    use crate::sim::testing::{RAIDER, Sandbox};

    const THEY: FactionId = FactionId(0);
    const ME: FactionId = FactionId(1);

    fn submit(game: &mut Simulation, by: FactionId, command: Command) {
        game.submit(by, &command).expect("legal");
    }

    fn assign(game: &mut Simulation, task: Task) {
        let maje = MajeId::new(THEY, 1);
        submit(game, THEY, Command::Order(Order::Assign { maje, task }));
    }

    /// They prepare to break their word until there is reason to suspect them; how many signs were seen until then.
    fn prepare(game: &mut Simulation) -> Vec<usize> {
        let breach = Task::Plot {
            scheme: Scheme::new(PlotKind::Breach, ME),
            strikes: false,
        };
        assign(game, breach);
        let mut seen = Vec::new();
        while note(&game.view(ME)).is_none() && seen.len() < 12 {
            let view = game.view(ME);
            seen.push(signs_of(&view, THEY, view.turn()).len());
            game.end_turn();
        }
        seen
    }

    #[test]
    fn a_partner_is_suspected_for_two_signs_and_again_only_for_new_ones() {
        let mut game = Sandbox::row(4, 1)
            .sect(&[0, 1])
            .sect(&[2, 3])
            .maje(0, 0, Rank::Lesser)
            .fleet(0, 1, &[(RAIDER, 6)])
            .change(|s| s.opening.minds.fill(MindDef::Idle))
            .start(1);
        game.promise_each_other([THEY, ME], Owed::NonAggression, 24);
        let seen = prepare(&mut game);
        assert!(seen.iter().all(|signs| *signs < SIGNS), "{seen:?}");
        let act = note(&game.view(ME)).expect("they have shown two signs");
        assert!(matches!(act, Act::Suspect(said) if said.suspect == THEY && said.victim == ME));
        let said = Suspicion {
            suspect: THEY,
            victim: ME,
            by: game.turn() + 1,
        };
        submit(&mut game, ME, Command::Act(Act::Suspect(said)));
        assert!(note(&game.view(ME)).is_none(), "it is written down");
        assign(&mut game, Task::Idle);
        while game.view(ME).own.suspicions.iter().any(|it| it.is_open()) {
            game.end_turn();
        }
        let view = game.view(ME);
        assert!(signs_of(&view, THEY, view.turn()).len() >= SIGNS);
        assert!(note(&view).is_none(), "nothing new was seen");
        prepare(&mut game);
        assert!(note(&game.view(ME)).is_some());
    }
}
