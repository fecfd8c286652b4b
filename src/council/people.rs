//! What was just done to one's own people, or by them: wrongs, prisoners taken and lost, who came home, and plots that are ready.

use super::matter::{Matter, What};
use crate::id::Turn;
use crate::sim::command::Task;
use crate::sim::feud::fresh_wrongs;
use crate::sim::plot::plot_odds;
use crate::sim::view::{OwnMaje, View};

/// A wrong that weighs less than this is not spoken of. Ours.
const GRAVE: i32 = -10;
/// Whoever came home is spoken of for this many turns. Ours.
const HOME: Turn = 2;
/// A plot with less of a chance than this is left alone, in percent. Ours.
const CHANCE: i32 = 40;
/// How much each matters: somebody of one's own is held, a wrong, a plot that is ready, a prisoner, somebody who came home.
const WEIGHTS: [i32; 5] = [68, 64, 59, 54, 42];

/// Adds all of it.
pub(super) fn people(view: &View<'_>, matters: &mut Vec<Matter>) {
    let [lost, wronged, ripe, captive, returned] = WEIGHTS;
    let mut add = |weight: i32, what: What| matters.push(Matter::new(weight, what));
    let since = view.turn().saturating_sub(1);
    for (by, wrong) in fresh_wrongs(view, since, GRAVE) {
        let wrong = *wrong;
        add(wronged, What::Wronged { by, wrong });
    }
    for (of, held) in &view.own.prisoners {
        let (maje, of) = (held.id, *of);
        add(captive, What::Captive { maje, of });
    }
    for own in &view.own.majes {
        if let Some(by) = own.captor {
            let maje = own.id;
            add(lost, What::Imprisoned { maje, by });
        } else if let Some(what) = ripening(view, own) {
            add(ripe, what);
        }
    }
    for home in &view.own.homecomings {
        if home.house == view.faction() && home.turn.saturating_add(HOME) >= view.turn() {
            let (maje, from) = (home.maje, home.from);
            add(returned, What::Returned { maje, from });
        }
    }
}

/// The plot that somebody leads, if it has a chance and is not about to be struck. What fleets strike is decided with them.
fn ripening(view: &View<'_>, maje: &OwnMaje) -> Option<What> {
    let Task::Plot {
        scheme,
        strikes: false,
    } = maje.task
    else {
        return None;
    };
    let odds = plot_odds(view, maje, scheme);
    let ready = !scheme.kind.is_fought() && odds.waited > 0 && odds.chance >= CHANCE;
    ready.then_some(What::Ripe {
        maje: maje.id,
        scheme,
        chance: odds.chance,
        later: odds.later,
        leak: odds.leak,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{FactionId, MajeId};
    use crate::scenario::model::{IncidentKind, MindDef, Rank};
    use crate::sim::Simulation;
    use crate::sim::command::{Act, Command, Order};
    use crate::sim::opinion::Deed;
    use crate::sim::terms::{PlotKind, Scheme};
    use crate::sim::testing::Sandbox;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    fn neighbours() -> Simulation {
        Sandbox::row(6, 2)
            .sect(&[0, 1])
            .sect(&[3])
            .maje(0, 0, Rank::Lesser)
            .change(|it| it.opening.minds.fill(MindDef::Idle))
            .start(1)
    }

    fn said(game: &Simulation, who: FactionId) -> Vec<What> {
        let mut matters = Vec::new();
        people(&game.view(who), &mut matters);
        matters.into_iter().map(|it| it.what).collect()
    }

    #[test]
    fn a_wrong_is_spoken_of_while_it_is_fresh() {
        let mut game = neighbours();
        assert_eq!(said(&game, ME), []);
        game.remember(Deed::new(IncidentKind::Betrayed, THEY, ME));
        let wronged = |game: &Simulation| {
            let said = said(game, ME);
            matches!(said.as_slice(), [What::Wronged { by: THEY, .. }])
        };
        assert!(wronged(&game));
        game.end_turn();
        assert!(wronged(&game), "the turn after it is the one to answer it");
        game.end_turn();
        assert_eq!(said(&game, ME), []);
    }

    #[test]
    fn prisoners_matter_to_both_houses_and_whoever_comes_home_to_his_own() {
        let mut game = neighbours();
        let maje = MajeId::new(ME, 1);
        game.capture(maje, THEY);
        assert_eq!(said(&game, ME), [What::Imprisoned { maje, by: THEY }]);
        assert_eq!(said(&game, THEY), [What::Captive { maje, of: ME }]);
        game.end_turn();
        let release = Command::Act(Act::Release { maje });
        game.submit(THEY, &release).expect("he is a prisoner");
        game.end_turn();
        assert_eq!(said(&game, ME), [What::Returned { maje, from: THEY }]);
        assert_eq!(said(&game, THEY), []);
    }

    #[test]
    fn a_plot_is_spoken_of_once_it_has_a_chance_until_it_is_to_be_struck() {
        let mut game = neighbours();
        let maje = MajeId::new(ME, 1);
        let plot = |strikes| {
            let scheme = Scheme::new(PlotKind::Murder, THEY);
            let task = Task::Plot { scheme, strikes };
            Command::Order(Order::Assign { maje, task })
        };
        game.submit(ME, &plot(false)).expect("it can be plotted");
        let mut waited = 0;
        while said(&game, ME).is_empty() && waited < 12 {
            game.end_turn();
            waited += 1;
        }
        let spoken = said(&game, ME);
        assert!(
            matches!(spoken.as_slice(), [What::Ripe { chance, .. }] if *chance >= CHANCE),
            "{spoken:?}"
        );
        assert!(waited >= 2, "nobody strikes at once");
        game.submit(ME, &plot(true)).expect("it can be struck");
        assert_eq!(said(&game, ME), []);
    }
}
