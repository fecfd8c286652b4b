//! What the faction of a view owes by its word, and whether there will be enough when it is due.

use super::goods::forecast;
use super::matter::Debt;
use crate::id::Turn;
use crate::scenario::model::Good;
use crate::sim::view::View;

/// All that it owes and hands over later, the soonest first. What is owed in the same turn is paid from the same stores.
#[must_use]
pub fn dues(view: &View<'_>) -> Vec<Debt> {
    let (me, now) = (view.faction(), view.turn());
    let mut found = Vec::new();
    for known in &view.own.deals {
        let owed = known.deal.clauses.iter().filter(|it| it.from == me);
        for it in owed.filter(|it| it.is_lasting() && !it.is_settled() && !it.what.is_promise()) {
            let last = it.when.last_turn(known.from, view.book.turn);
            let last = last.min(known.until).max(now);
            found.push(Debt {
                deal: known.id,
                to: known.with,
                what: it.what,
                each_turn: it.is_standing(),
                turns: i32::from(last - now),
                there: None,
                fails: None,
            });
        }
    }
    found.sort_by_key(|due| (due.turns, due.deal));
    weigh(view, &mut found);
    found
}

/// Compares what is owed in goods with what there will be.
fn weigh(view: &View<'_>, dues: &mut [Debt]) {
    for good in Good::ALL {
        let owed = |due: &Debt| due.what.goods().filter(|(it, _)| *it == good);
        let Some(furthest) = dues
            .iter()
            .filter(|it| owed(it).is_some())
            .map(|it| it.turns)
            .max()
        else {
            continue;
        };
        let course = forecast(view, good, Turn::try_from(furthest).unwrap_or(0));
        // What was owed once in a turn is gone for those who come after.
        let mut paid = vec![0; course.len()];
        for due in dues.iter_mut() {
            let Some((_, loads)) = owed(due) else {
                continue;
            };
            let loads = i32::from(loads);
            let last = usize::try_from(due.turns)
                .unwrap_or(0)
                .min(course.len() - 1);
            let turns = if due.each_turn { 0..=last } else { last..=last };
            let left = |at: &usize| course[*at] - paid[*at];
            let fails = turns.clone().find(|at| left(at) < loads);
            due.there = Some(left(&fails.unwrap_or(last)).max(0));
            due.fails = fails.and_then(|at| i32::try_from(at).ok());
            for at in turns {
                paid[at] += loads;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;
    use crate::scenario::model::{Goods, Hours};
    use crate::sim::Simulation;
    use crate::sim::command::{Act, Command};
    use crate::sim::terms::{Clause, Deal, Owed, Told, When};
    use crate::sim::testing::Sandbox;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    /// The first borrows water and promises this much ore within three turns; its land makes a little more than it uses.
    fn borrows(ore: u16) -> Simulation {
        let mut game = Sandbox::row(4, 2)
            .sect(&[0])
            .sect(&[1])
            .place(0, |place| place.yields = Goods::new(20, 8, 20))
            .start(1);
        let within = Hours::of_turns(3, game.scenario().turn);
        let lent = Clause::new(THEY, ME, Owed::Goods(Good::Water, 2), When::Now);
        let back = Owed::Goods(Good::Ore, ore);
        let back = Clause::new(ME, THEY, back, When::By { within });
        let deal = Deal::new([ME, THEY], [lent, back]);
        let act = Command::Act(Act::Propose { to: THEY, deal });
        assert_eq!(game.submit(ME, &act), Ok(()));
        let offer = game.view(THEY).own.offers[0].id;
        let (accept, motive) = (true, Told::default());
        let act = Command::Act(Act::Answer {
            offer,
            accept,
            motive,
        });
        assert_eq!(game.submit(THEY, &act), Ok(()));
        game
    }

    #[test]
    fn a_loan_that_cannot_be_paid_is_seen_three_turns_before() {
        let short = borrows(2_000);
        let [due] = dues(&short.view(ME))[..] else {
            panic!("one loan");
        };
        assert_eq!((due.to, due.turns, due.fails), (THEY, 3, Some(3)));
        assert!(due.there.is_some_and(|there| there < 2_000));
        let paid = borrows(1);
        let [due] = dues(&paid.view(ME))[..] else {
            panic!("one loan");
        };
        assert_eq!(due.fails, None);
        // Whoever lent it owes nothing any more.
        assert_eq!(dues(&paid.view(THEY)), []);
    }

    #[test]
    fn the_forecast_falls_in_the_turn_in_which_a_loan_is_due() {
        let course = |ore| forecast(&borrows(ore).view(ME), Good::Ore, 5);
        let (none, some) = (course(1), course(11));
        assert_eq!(none[..4], some[..4], "nothing is paid before");
        assert_eq!(none[4] - some[4], 10, "{none:?} {some:?}");
        let comes = |ore| forecast(&borrows(ore).view(THEY), Good::Ore, 5);
        assert_eq!(
            comes(11)[4] - comes(1)[4],
            10,
            "who lent it reckons with it"
        );
    }
}
