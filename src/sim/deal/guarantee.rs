//! Whoever vouched for somebody answers for his word when he breaks it.

use super::rules;
use super::table::Deals;
use crate::id::FactionId;
use crate::sim::consequence::Consequences;
use crate::sim::event::GuaranteeCalled;
use crate::sim::index::{Clock, Setting};
use crate::sim::ledger::Ledger;
use crate::sim::opinion::{Deed, IncidentKind, Opinions};
use crate::sim::terms::{ClauseState, Owed};
use bevy::ecs::prelude::{Res, ResMut};

/// Loads of trust at stake for whoever vouched. Ours.
const STAKE: i32 = rules::PROMISE / 2;
/// What he bears of the shame of a broken word, in percent, where everybody knew that he vouched for it. Ours.
const SHARE: i32 = 50;

/// Whether anybody vouches for anybody.
pub(super) fn any_guarantee(deals: Res<Deals>) -> bool {
    let mut clauses = deals.signed.iter().flat_map(|it| it.deal.clauses.iter());
    clauses.any(|it| matches!(it.what, Owed::Guarantee(_)) && !it.is_settled())
}

/// System: where a word was broken this turn for which somebody vouched, he shares the shame, and remembers who brought it on him. He
/// has kept his promise then, and is free of it.
pub(super) fn answer_for_others(
    clock: Res<Clock>,
    setting: Res<Setting>,
    mut deals: ResMut<Deals>,
    mut ledger: ResMut<Ledger>,
    mut consequences: Consequences<'_, '_>,
) {
    let shame = rules::shame(STAKE, SHARE, clock.turn, setting.turns);
    for signed in &mut deals.signed {
        let clauses = signed.deal.clauses.clone();
        for promise in clauses.iter().filter(|it| !it.is_settled()) {
            let Owed::Guarantee(with) = promise.what else {
                continue;
            };
            let (by, of) = (promise.from, promise.to);
            if !has_broken(consequences.opinions(), of, with, clock.turn) {
                continue;
            }
            signed
                .deal
                .mark(ClauseState::Kept, |it| it.is_same(promise));
            consequences.break_word(by, with, STAKE);
            consequences.answer_for_word(&mut ledger, by, shame, signed.deal.secrecy);
            consequences.remember(Deed::new(IncidentKind::VouchedInVain, by, with));
            consequences.remember(Deed::new(IncidentKind::ShamedGuarantor, of, by));
            consequences.record(GuaranteeCalled { by, of, with });
        }
    }
}

/// Whether somebody broke his word to another this turn.
fn has_broken(opinions: &Opinions, by: FactionId, to: FactionId, now: u16) -> bool {
    let mut deeds = opinions.incidents(to, by);
    deeds.any(|it| it.turn == now && (it.by, it.to) == (by, to) && it.kind.is_broken_word())
}
