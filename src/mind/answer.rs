//! The one answer to an offer: of minds, of advice to persons, of tests.

use super::counter::counter;
use crate::id::FactionId;
use crate::sim::check::Refusal;
use crate::sim::deal::{Appraisal, Judge, KnownOffer, Negotiation, Proposal, check_deal};
use crate::sim::mediation::{self, KnownMediation};
use crate::sim::terms::{Deal, Reason, Told};
use crate::sim::view::View;

/// What somebody makes of an offer made to him, or of a peace that a third proposes. It is accepted exactly if nothing makes it impossible, and the
/// reasons do not add up to less than nothing or it is what he last proposed himself and no reason has turned against it since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DealVerdict {
    /// Whether he accepts.
    pub accepts: bool,
    /// The reasons with their weights, and what they add up to.
    pub appraisal: Appraisal,
    /// Why he could not accept, whatever speaks for it.
    pub impossible: Option<Refusal>,
    /// His own last proposal to the other, if it is offered back to him.
    pub proposed: Option<Proposal>,
    /// Who has judged so.
    pub(super) judge: Judge,
}

/// How the faction of the view answers an offer made to it.
#[must_use]
pub fn answer(view: &View<'_>, offer: &KnownOffer) -> DealVerdict {
    let judge = Judge::of(view, offer.from);
    let appraisal = judge.appraise(view, offer.from, &offer.deal);
    let impossible = check_deal(view, offer.from, &offer.deal).err();
    let proposed = view.own.proposal(offer.from, &offer.deal).cloned();
    let fallen = |it: &Proposal| it.most_fallen(&appraisal.reasons).is_some();
    let stands_by_it = proposed.as_ref().is_some_and(|it| !fallen(it));
    DealVerdict {
        accepts: (appraisal.is_welcome() || stands_by_it) && impossible.is_none(),
        appraisal,
        impossible,
        proposed,
        judge,
    }
}

/// How the faction of the view answers whoever mediates between it and another: by what it makes of the peace, and of the mediator.
#[must_use]
pub fn answer_mediator(view: &View<'_>, known: &KnownMediation, other: FactionId) -> DealVerdict {
    let appraisal = mediation::appraise(view, known, other);
    let impossible = check_deal(view, other, &known.deal).err();
    DealVerdict {
        accepts: appraisal.is_welcome() && impossible.is_none(),
        appraisal,
        impossible,
        proposed: None,
        judge: Judge::of(view, other),
    }
}

impl DealVerdict {
    /// The motive that is stated: the reasons that are told, whether something is kept back, and what has changed since he proposed the same.
    #[must_use]
    pub fn told(&self) -> Told {
        let impossible = self.impossible.is_some();
        let refused = self.proposed.as_ref().filter(|_| !self.accepts);
        Told {
            since: refused.map(|it| it.since(self.reasons(), impossible)),
            ..self.appraisal.told(impossible)
        }
    }

    /// The reasons with their weights, the weightiest first.
    #[must_use]
    pub fn reasons(&self) -> &[(Reason, i32)] {
        &self.appraisal.reasons
    }

    /// Terms that he would offer in place of those he does not accept, if he knows any; the view is that of the answer. The
    /// search for them costs more than the answer, and is made only for whoever asks.
    #[must_use]
    pub fn counter(&self, view: &View<'_>, offer: &KnownOffer) -> Option<Deal> {
        if self.accepts {
            return None;
        }
        let talks = Negotiation::judged(view, offer.from, self.judge);
        counter(&talks, &offer.deal, self.appraisal.total)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::{Good, Goods};
    use crate::sim::Simulation;
    use crate::sim::command::{Act, Command};
    use crate::sim::terms::{Change, TradeTerms};
    use crate::sim::testing::Sandbox;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    /// Terms that nobody would accept who had not proposed them himself.
    fn bad_trade(game: &Simulation, food: u16) -> Deal {
        let terms = TradeTerms {
            give: (Good::Food, food),
            get: (Good::Water, 1),
            turns: 6,
        };
        Deal::trade([ME, THEY], terms, game.scenario().turn)
    }

    /// What one says to an offer of the other that is put on the table.
    fn answered(game: &mut Simulation, deal: Deal) -> DealVerdict {
        let offer = Command::Act(Act::Propose { to: ME, deal });
        assert_eq!(game.submit(THEY, &offer), Ok(()));
        let view = game.view(ME);
        let offer = view.own.offers.iter().find(|it| it.to == ME);
        answer(&view, offer.expect("one was made"))
    }

    /// A game in which one has proposed to give a lot for little, and has been refused.
    fn refused(game: &mut Simulation) {
        let deal = bad_trade(game, 9);
        let offer = Command::Act(Act::Propose { to: THEY, deal });
        assert_eq!(game.submit(ME, &offer), Ok(()));
        let answer = Act::Answer {
            offer: game.view(THEY).own.offers[0].id,
            accept: false,
            motive: Told::default(),
        };
        assert_eq!(game.submit(THEY, &Command::Act(answer)), Ok(()));
    }

    fn game() -> Simulation {
        Sandbox::row(4, 2)
            .sect(&[0])
            .sect(&[1])
            .place(0, |place| place.yields = Goods::new(18, 6, 4))
            .place(1, |place| place.yields = Goods::new(4, 6, 18))
            .start(1)
    }

    #[test]
    fn one_stands_by_what_one_proposed_and_by_nothing_else() {
        let mut game = game();
        refused(&mut game);
        let same = bad_trade(&game, 9).put_by(THEY);
        let verdict = answered(&mut game, same);
        assert!(
            verdict.appraisal.total < 0 && verdict.accepts,
            "{verdict:?}"
        );
        assert_eq!(verdict.told().since, None);
        let mut game = self::game();
        refused(&mut game);
        let dearer = bad_trade(&game, 10).put_by(THEY);
        let verdict = answered(&mut game, dearer);
        assert!(!verdict.accepts && verdict.told().since.is_none());
    }

    #[test]
    fn what_has_changed_since_one_proposed_it_is_named() {
        let mut game = game();
        refused(&mut game);
        game.break_word(THEY, ME, 40);
        let same = bad_trade(&game, 9).put_by(THEY);
        let verdict = answered(&mut game, same);
        assert!(!verdict.accepts, "{verdict:?}");
        let since = verdict.told().since.expect("he proposed the same");
        assert_eq!(since.made, 1);
        let Change::Weighs { reason, then, now } = since.change else {
            panic!("{since:?}");
        };
        assert_eq!((reason, then), (Reason::Credit, 0));
        assert!(now < 0);
    }
}
