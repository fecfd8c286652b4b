//! A new First Maje looks through what his predecessor promised, and goes back on what he would not have.

use super::endings::end_it;
use super::memory::TableMemory;
use crate::mind::character::Character;
use crate::mind::needs::Needs;
use crate::sim::command::Act;
use crate::sim::deal::{KnownDeal, inherited};
use crate::sim::terms::{Consideration, Grounds, Motive};
use crate::sim::view::View;

/// What a deal may cost him each turn, for each load he delivers, before somebody of common honour goes back on it. Ours.
const BORNE: i32 = 4;
/// Whom he thinks worse of than this, he does not stay bound to. Ours.
const UNLOVED: i32 = -15;
/// With more honour than this he acknowledges whatever was promised. Ours.
const HONOURABLE: i8 = 2;
/// What it weighs that he did not promise it himself. Ours.
const INHERITED: i32 = 10;

/// Ends a deal that he inherited, does not want, and can be rid of for half the blame.
pub(super) fn repudiate(
    view: &View<'_>,
    character: &Character,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let (me, honour) = (view.faction(), character.traits.honour);
    if honour > HONOURABLE {
        return None;
    }
    let unwanted = |known: &&KnownDeal| {
        let gives = known.gives.total();
        let loss = needs.worth(known.gives) - needs.worth(known.gets);
        let dear = gives > 0 && loss > Character::by(BORNE * gives, honour);
        let opinion = view.own.opinions.get(known.with.index());
        let unloved = opinion.is_some_and(|it| i32::from(*it) < Character::by(UNLOVED, honour));
        let owes = gives > 0
            || known
                .deal
                .vassalage()
                .is_some_and(|[vassal, _]| vassal == me);
        dear || (unloved && owes)
    };
    let known = inherited(view).find(unwanted)?;
    let opinion = view.own.opinions.get(known.with.index());
    let why = Grounds::of([
        (
            Consideration::Terms,
            needs.worth(known.gives) - needs.worth(known.gets),
        ),
        (
            Consideration::IllWill,
            -opinion.map_or(0, |it| i32::from(*it)),
        ),
        (Consideration::Inherited, INHERITED),
    ]);
    Some(end_it(view, known, Motive::Heir, why, memory))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;
    use crate::scenario::model::{Good, Hours, Rank, Temper};
    use crate::sim::Simulation;
    use crate::sim::command::Command;
    use crate::sim::dice::Seed;
    use crate::sim::terms::{Clause, Deal, Owed, Told, When};
    use crate::sim::testing::Sandbox;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    /// The first, who thinks this of the second, owes it a little ore for much water; then its First Maje dies, and one of this honour follows.
    fn heir(opinion: i32, honour: i8) -> Simulation {
        let mut game = Sandbox::row(4, 2)
            .sect(&[0])
            .sect(&[1])
            .maje(0, 0, Rank::Lesser)
            .opinion(0, 1, opinion, false)
            .change(|it| it.opening.majes[1].traits.honour = honour)
            .start(1);
        let term = Hours::of_turns(12, game.scenario().turn);
        let each = |(from, to, good, loads)| {
            let what = Owed::Goods(good, loads);
            Clause::new(from, to, what, When::EachTurn { term })
        };
        let clauses = [(ME, THEY, Good::Ore, 1), (THEY, ME, Good::Water, 9)].map(each);
        let deal = Deal::new([ME, THEY], clauses);
        let offer = Command::Act(Act::Propose { to: THEY, deal });
        assert_eq!(game.submit(ME, &offer), Ok(()));
        let answer = Command::Act(Act::Answer {
            offer: game.view(THEY).own.offers[0].id,
            accept: true,
            motive: Told::default(),
        });
        assert_eq!(game.submit(THEY, &answer), Ok(()));
        game.lose_first_maje(ME);
        game
    }

    fn goes_back(game: &Simulation) -> bool {
        let mut memory = TableMemory::default();
        let act = super::super::act(&game.view(ME), Temper::default(), Seed(1), &mut memory);
        let motive = Some(Motive::Heir);
        matches!(act, Some(Act::EndDeal { motive: it, .. }) if it == motive)
    }

    #[test]
    fn an_heir_goes_back_on_what_binds_him_to_somebody_he_dislikes_unless_he_is_honourable() {
        assert!(goes_back(&heir(-40, 0)));
        assert!(!goes_back(&heir(-40, 4)), "he acknowledges it");
        assert!(!goes_back(&heir(20, 0)), "he has nothing against them");
        let mut late = heir(-40, 0);
        for _ in 0..3 {
            late.end_turn();
        }
        assert!(!goes_back(&late), "he has let it stand");
    }
}
