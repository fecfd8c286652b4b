//! Witnesses: where a word is hardly trusted, a mind asks for somebody who hears it.

use crate::id::FactionId;
use crate::sim::deal::{Negotiation, rules, witness};
use crate::sim::terms::Deal;
use crate::sim::view::View;
use std::cmp::Reverse;

/// The same deal before a witness, if that secures as much of the word of one party as the other does not trust, as far as the view tells;
/// nothing if its word alone will do, or nobody can witness it.
pub(super) fn witnessed(talks: &Negotiation<'_>, deal: &Deal, giver: FactionId) -> Option<Deal> {
    let doubted = (1..=rules::WITNESSED).contains(&talks.untrusted(deal, giver));
    let (view, other) = talks.sides();
    doubted.then(|| before_witness(view, other, deal)).flatten()
}

/// The same deal before the witness of whom both are likely to think best, if anybody can witness it.
pub(super) fn before_witness(view: &View<'_>, other: FactionId, deal: &Deal) -> Option<Deal> {
    if deal.witness.is_some() || !deal.is_lasting() {
        return None;
    }
    let welcome = |who: &FactionId| {
        let wrongs = view.estimate(*who).map_or(0, |it| it.wrongs_to(other));
        (wrongs, Reverse(opinion(view, *who)), *who)
    };
    // Most can witness it, and to find that out costs more than to rank them.
    let mut ranked: Vec<FactionId> = view.roster.faction_ids().collect();
    ranked.sort_by_cached_key(welcome);
    let mut ranked = ranked.into_iter();
    let chosen = ranked.find(|who| witness::check(view, other, *who).is_ok())?;
    Some(Deal {
        witness: Some(chosen),
        ..deal.clone()
    })
}

/// Whether there is cause to doubt the word of another that is not counted in loads: it was broken before, its First Maje is known to be
/// faithless, or nothing good is thought of it.
pub(super) fn doubts(view: &View<'_>, other: FactionId) -> bool {
    let faithless = view.common.faction(other).character.honour < 0;
    let broken = view.bygones(other).unkept_by_them < 0;
    broken || faithless || opinion(view, other) < 0
}

fn opinion(view: &View<'_>, of: FactionId) -> i16 {
    view.own.opinions.get(of.index()).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mind::answer::answer;
    use crate::mind::testing::{ME, THEY, loan, neighbours};
    use crate::sim::Simulation;
    use crate::sim::command::{Act, Command};
    use crate::sim::deal::{Judge, appraise, check_deal};
    use crate::sim::terms::{Secrecy, Told};

    const THIRD: FactionId = FactionId(2);

    /// A loan in the open.
    fn public(game: &Simulation, food: i32) -> Deal {
        Deal {
            secrecy: Secrecy::Public,
            ..loan(game, food)
        }
    }

    #[test]
    fn a_word_that_is_trusted_a_little_too_little_is_given_before_a_witness() {
        let game = neighbours(60, true);
        let view = game.view(ME);
        let talks = Negotiation::with(&view, THEY);
        let trusted = Judge::of(&game.view(THEY), ME).credit;
        let trusted = trusted.min(talks.guess().credit);
        assert_eq!(witnessed(&talks, &public(&game, trusted), ME), None);
        let much = public(&game, trusted + rules::WITNESSED + 30);
        assert_eq!(witnessed(&talks, &much, ME), None, "that needs more");
        let heard = witnessed(&talks, &public(&game, trusted + 3), ME).expect("the third can");
        assert_eq!(heard.witness, Some(THIRD));
        assert_eq!(check_deal(&view, THEY, &heard), Ok(()));
        assert!(talks.untrusted(&heard, ME) <= 0);
    }

    #[test]
    fn who_is_asked_to_trust_a_little_too_much_asks_for_a_witness() {
        let mut game = neighbours(60, true);
        let lost = game.view(THEY).own.need.total() / 2 - 2;
        game.break_word(ME, THEY, lost);
        let trusted = Judge::of(&game.view(THEY), ME).credit;
        let deal = public(&game, trusted + 3);
        let act = Act::Propose { to: THEY, deal };
        assert_eq!(game.submit(ME, &Command::Act(act)), Ok(()));
        let view = game.view(THEY);
        let offer = &view.own.offers[0];
        let verdict = answer(&view, offer);
        assert!(!verdict.accepts);
        let counter = verdict.counter(&view, offer).expect("it has a way");
        assert_eq!(counter.witness, Some(THIRD));
        assert!(appraise(&view, ME, &counter).is_welcome());
    }

    #[test]
    fn several_small_deals_before_a_witness_secure_no_more_than_one() {
        let mut game = neighbours(60, true);
        let view = game.view(ME);
        let talks = Negotiation::with(&view, THEY);
        let trusted = Judge::of(&game.view(THEY), ME).credit;
        let trusted = trusted.min(talks.guess().credit);
        let first = witnessed(&talks, &public(&game, trusted + 3), ME);
        let deal = first.expect("the third can");
        let offer = Act::Propose { to: THEY, deal };
        assert_eq!(game.submit(ME, &Command::Act(offer)), Ok(()));
        let accept = Act::Answer {
            offer: game.view(THEY).own.offers[0].id,
            accept: true,
            motive: Told::default(),
        };
        assert_eq!(game.submit(THEY, &Command::Act(accept)), Ok(()));
        let view = game.view(ME);
        let talks = Negotiation::with(&view, THEY);
        let second = public(&game, rules::WITNESSED);
        assert!(talks.untrusted(&second, ME) > rules::WITNESSED);
        assert_eq!(witnessed(&talks, &second, ME), None);
    }
}
