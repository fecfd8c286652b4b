//! What somebody says of what he does. Most keep silent about what does not concern others; the guileful give a pretext in its place, and in the place of
//! what would offend, and nobody can tell it from a true reason. All numbers are ours.

use super::answer::{DealVerdict, answer};
use super::character::Character;
use crate::scenario::model::{Good, Temper};
use crate::sim::deal::{KnownDeal, KnownOffer};
use crate::sim::terms::{
    Change, Consideration, Deal, Decided, Grounds, Motive, Rationale, Reason, Since, Stated, Told,
};
use crate::sim::view::View;

/// With this much guile somebody gives a pretext.
const GUILEFUL: i8 = 3;
/// What a pretext weighs beyond all that speaks for an offer.
const FEIGNED: i32 = 20;
/// A reason that weighs less than this rules a deal out, whatever else speaks for it.
const RULES_OUT: i32 = -5_000;

/// What somebody says who answers an offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// The reasons that he states.
    pub told: Told,
    /// Why he refused in truth, where he said something else or kept a weighty reason back.
    pub decision: Option<Rationale>,
}

/// What the faction of the view says of its answer to an offer.
#[must_use]
pub fn speak_of(view: &View<'_>, offer: &KnownOffer, verdict: &DealVerdict) -> Spoken {
    let mut told = verdict.told();
    let refuses = !verdict.accepts && !told.impossible;
    let lie = refuses && is_guileful(view) && pretend(view, offer, verdict, &mut told);
    let silent = |it: Since| it.change == Change::Untold;
    let noted = refuses && (lie || told.kept_back || told.since.is_some_and(silent));
    let decision = noted.then(|| refused(offer, verdict.reasons(), &told, lie));
    Spoken { told, decision }
}

/// What somebody says of a refusal: nothing, what is true and can be told, or a pretext. Whoever is refused offers other terms next time
/// by what he was told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Candour {
    /// Nothing.
    Silent,
    /// What can be told of the true reasons.
    Frank,
    /// That he keeps for his own what he would give most of or, where he would give nothing, that each deal is trouble.
    Pretext,
}

impl Candour {
    /// What the faction of the view says in this manner of its answer to an offer.
    #[must_use]
    pub fn words(self, view: &View<'_>, offer: &KnownOffer) -> Told {
        match self {
            Self::Silent => Told::default(),
            Self::Frank => answer(view, offer).told(),
            Self::Pretext => {
                let verdict = answer(view, offer);
                let mut told = verdict.told();
                told.reasons.retain(|(_, weight)| *weight > 0);
                let gains: i32 = told.reasons.iter().map(|(_, weight)| *weight).sum();
                let reason = pretext(view, &offer.deal);
                told.reasons.retain(|(other, _)| *other != reason);
                told.reasons.insert(0, (reason, -gains - FEIGNED));
                let proposed = verdict.proposed.as_ref();
                Told {
                    kept_back: false,
                    impossible: false,
                    since: proposed.map(|it| it.pretended(reason, &told)),
                    ..told
                }
            }
        }
    }

    /// In which manner something was said of the answer to an offer.
    #[must_use]
    pub fn of(view: &View<'_>, offer: &KnownOffer, said: &Told) -> Self {
        if *said == Told::default() {
            Self::Silent
        } else if *said == Self::Frank.words(view, offer) {
            Self::Frank
        } else {
            Self::Pretext
        }
    }
}

/// The reason that the guileful give in place of the true one.
fn pretext(view: &View<'_>, deal: &Deal) -> Reason {
    given_most(view, deal).map_or(Reason::Trouble, Reason::Reserve)
}

/// A refusal for the second ledger: what was against the offer was for refusing it.
#[must_use]
pub fn refused(offer: &KnownOffer, reasons: &[(Reason, i32)], told: &Told, lie: bool) -> Rationale {
    let reasons = reasons.iter();
    Rationale {
        what: Decided::Refuse(offer.deal.sort()),
        toward: offer.from,
        said: told.against().map(|it| Stated::Reason(it.into())),
        lie,
        why: Grounds::of(reasons.map(|(reason, weight)| (Consideration::from(*reason), -weight))),
    }
}

/// The end of a deal for the second ledger, and the motive that is stated: the guileful speak of hunger where the deal takes anything.
#[must_use]
pub fn ended(
    view: &View<'_>,
    known: &KnownDeal,
    motive: Motive,
    why: Grounds,
) -> (Motive, Rationale) {
    let pretext = matches!(motive, Motive::Wrongs | Motive::Claim)
        .then(|| given_most(view, &known.deal))
        .flatten()
        .filter(|_| is_guileful(view))
        .map(Motive::Hunger);
    let said = pretext.unwrap_or(motive);
    let decision = Rationale {
        what: Decided::End(known.deal.sort()),
        toward: known.with,
        said: Some(Stated::Motive(said)),
        lie: pretext.is_some(),
        why,
    };
    (said, decision)
}

fn is_guileful(view: &View<'_>) -> bool {
    Character::of(view, Temper::default()).traits.guile >= GUILEFUL
}

/// Puts a pretext in place of what the guileful do not say, if that weighs most. Returns whether it did.
fn pretend(view: &View<'_>, offer: &KnownOffer, verdict: &DealVerdict, told: &mut Told) -> bool {
    let against = verdict.reasons().iter().filter(|(_, weight)| *weight < 0);
    let weightiest = against.clone().min_by_key(|(_, weight)| *weight);
    // What rules everything out is said, or the other would go on asking.
    let hides = |it: &&(Reason, i32)| is_hidden(it.0) && it.1 > RULES_OUT;
    if weightiest.is_none_or(|it| !hides(&it)) {
        return false;
    }
    let pretext = pretext(view, &offer.deal);
    // What of the pretext is true is counted in.
    let blamed = |it: &&(Reason, i32)| hides(it) || it.0 == pretext;
    let hidden: i32 = against.filter(blamed).map(|(_, weight)| *weight).sum();
    told.reasons.retain(|it| it.1 >= 0 || !blamed(&it));
    told.reasons.push((pretext, hidden));
    told.reasons
        .sort_by_key(|(reason, weight)| (std::cmp::Reverse(weight.abs()), *reason));
    told.kept_back = false;
    let proposed = verdict.proposed.as_ref();
    told.since = proposed.map(|it| it.pretended(pretext, told));
    true
}

/// Whether the guileful would rather not say it: what others could use, and what would offend them.
const fn is_hidden(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::Greed
            | Reason::Need(_)
            | Reason::Carriers
            | Reason::Fear
            | Reason::Opinion
            | Reason::Toward(_)
            | Reason::Trust
            | Reason::Credit
            | Reason::Looming
            | Reason::FreeHand
            | Reason::Witness(_)
    )
}

/// The good of which the faction of the view would give most.
fn given_most(view: &View<'_>, deal: &Deal) -> Option<Good> {
    let mine = deal.clauses.iter().filter(|it| it.from == view.faction());
    let goods = mine.filter_map(|it| it.what.goods());
    goods.max_by_key(|(_, loads)| *loads).map(|(good, _)| good)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FactionId;
    use crate::scenario::model::{Goods, Hours};
    use crate::sim::Simulation;
    use crate::sim::command::{Act, Command};
    use crate::sim::deal::{Appraisal, Judge};
    use crate::sim::terms::{Clause, DealSort, Owed, When};
    use crate::sim::testing::Sandbox;

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    fn game(guile: i8) -> Simulation {
        Sandbox::row(4, 2)
            .sect(&[0])
            .sect(&[2])
            .change(|it| it.opening.majes[0].traits.guile = guile)
            .start(1)
    }

    /// What the first says who refuses to give so much for nothing, of these reasons.
    fn said(guile: i8, give: Goods, reasons: &[(Reason, i32)]) -> Spoken {
        let game = game(guile);
        let deal = Deal::sale([THEY, ME], THEY, Owed::Peace, give);
        let offer = KnownOffer {
            id: crate::id::OfferId(1),
            from: THEY,
            to: ME,
            deal,
            made: 1,
        };
        let verdict = DealVerdict {
            accepts: false,
            appraisal: Appraisal {
                reasons: reasons.to_vec(),
                total: reasons.iter().map(|(_, weight)| *weight).sum(),
            },
            impossible: None,
            proposed: None,
            judge: Judge::default(),
        };
        speak_of(&game.view(ME), &offer, &verdict)
    }

    #[test]
    fn the_guileful_give_a_pretext_where_others_keep_silent_or_offend() {
        let ore = Goods::of(Good::Ore, 6);
        let reasons = [
            (Reason::Opinion, -40),
            (Reason::Greed, -20),
            (Reason::Gives(Good::Ore), -5),
        ];
        let candid = said(2, ore, &reasons);
        assert!(candid.told.kept_back);
        assert_eq!(candid.told.reasons, [reasons[0], reasons[2]]);
        let noted = candid.decision.expect("he kept something back");
        let ill_will = Stated::Reason(Consideration::IllWill);
        assert!(!noted.lie && noted.said == Some(ill_will));
        let guileful = said(3, ore, &reasons);
        assert!(!guileful.told.kept_back);
        let pretext = (Reason::Reserve(Good::Ore), -60);
        assert_eq!(guileful.told.reasons, [pretext, reasons[2]]);
        let noted = guileful.decision.expect("he lied");
        assert!(noted.lie && noted.toward == THEY);
        let keeps = Stated::Reason(Consideration::Keep(Good::Ore));
        assert_eq!(noted.said, Some(keeps));
        let weighs: Vec<i32> = noted.why.iter().map(|(_, weight)| weight).collect();
        assert_eq!(
            weighs,
            [40, 20, 5],
            "what was against the offer was for refusing"
        );
    }

    #[test]
    fn what_is_true_of_a_pretext_still_counts() {
        let reserve = Reason::Reserve(Good::Ore);
        let reasons = [(Reason::Opinion, -40), (reserve, -30)];
        let told = said(3, Goods::of(Good::Ore, 6), &reasons).told;
        assert_eq!(told.reasons, [(reserve, -70)]);
    }

    #[test]
    fn nobody_gives_a_pretext_where_something_else_weighs_most_or_rules_all_out() {
        let ore = Goods::of(Good::Ore, 6);
        let open = [(Reason::Measure, -40), (Reason::Opinion, -5)];
        assert_eq!(said(5, ore, &open).decision, None);
        let never = [(Reason::Opinion, -9_000)];
        assert_eq!(said(5, ore, &never).told.reasons, never);
    }

    #[test]
    fn the_guileful_speak_of_hunger_when_they_end_what_they_dislike() {
        let ends = |guile, gives: bool| {
            let mut game = game(guile);
            let [from, to] = if gives { [ME, THEY] } else { [THEY, ME] };
            let term = Hours::of_turns(9, game.scenario().turn);
            let water = Owed::Goods(Good::Water, 2);
            let clause = Clause::new(from, to, water, When::EachTurn { term });
            let deal = Deal::new([from, to], [clause]);
            let offer = Act::Propose { to, deal };
            assert_eq!(game.submit(from, &Command::Act(offer)), Ok(()));
            let answer = Act::Answer {
                offer: game.view(to).own.offers[0].id,
                accept: true,
                motive: Told::default(),
            };
            assert_eq!(game.submit(to, &Command::Act(answer)), Ok(()));
            let view = game.view(ME);
            let known = &view.own.deals[0];
            let why = Grounds::of([(Consideration::IllWill, 50)]);
            let (said, decision) = ended(&view, known, Motive::Wrongs, why);
            assert_eq!(decision.said, Some(Stated::Motive(said)));
            assert_eq!(decision.what, Decided::End(DealSort::Supply));
            (said, decision.lie)
        };
        let hunger = Motive::Hunger(Good::Water);
        assert_eq!(ends(3, true), (hunger, true));
        assert_eq!(ends(2, true), (Motive::Wrongs, false));
        assert_eq!(ends(3, false), (Motive::Wrongs, false), "it takes nothing");
    }

    #[test]
    fn a_person_says_nothing_or_the_truth_or_a_pretext_and_each_is_told_from_the_others() {
        let game = game(0);
        let give = Goods::of(Good::Water, 12);
        let deal = Deal::sale([THEY, ME], THEY, Owed::Information(FactionId(1)), give);
        let offer = KnownOffer {
            id: crate::id::OfferId(1),
            from: THEY,
            to: ME,
            deal,
            made: 1,
        };
        let view = game.view(ME);
        for candour in [Candour::Silent, Candour::Frank, Candour::Pretext] {
            let said = candour.words(&view, &offer);
            assert_eq!(Candour::of(&view, &offer, &said), candour, "{said:?}");
        }
        let said = Candour::Pretext.words(&view, &offer);
        assert_eq!(said.against(), Some(Reason::Reserve(Good::Water)));
        let sum: i32 = said.reasons.iter().map(|(_, weight)| weight).sum();
        assert!(sum < 0, "{said:?}");
    }
}
