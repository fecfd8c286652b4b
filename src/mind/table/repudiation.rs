//! A new First Maje looks through what his predecessor promised, and goes back on what he would not have.

use crate::mind::character::Character;
use crate::mind::needs::Needs;
use crate::sim::command::Act;
use crate::sim::deal::{KnownDeal, rules};
use crate::sim::terms::Motive;
use crate::sim::view::View;

/// What a deal may cost him each turn, for each load he delivers, before somebody of common honour goes back on it. Ours.
const BORNE: i32 = 4;
/// Whom he thinks worse of than this, he does not stay bound to. Ours.
const UNLOVED: i32 = -15;
/// With more honour than this he acknowledges whatever was promised. Ours.
const HONOURABLE: i8 = 2;

/// Ends a deal that he inherited, does not want, and can be rid of for half the blame.
pub(super) fn repudiate(view: &View<'_>, character: &Character, needs: &Needs) -> Option<Act> {
    let (me, honour) = (view.faction(), character.traits.honour);
    if view.own.risen == 0 || honour > HONOURABLE {
        return None;
    }
    let inherited = |known: &&KnownDeal| {
        let may = rules::may_repudiate(view.own.risen, known.from, view.turn());
        may && known.notice.is_none() && known.is_broken_if_ended(me)
    };
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
    let mut deals = view.own.deals.iter().filter(inherited);
    let known = deals.find(unwanted)?;
    Some(Act::EndDeal {
        deal: known.id,
        motive: Some(Motive::Heir),
    })
}
