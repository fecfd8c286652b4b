//! What advisers say: each bias judges what matters by a few things only, so that each can be right, and wrong.

use super::bias::Bias;
use super::seat::Adviser;
use crate::council::matter::What;
use crate::id::{FactionId, OfferId};
use crate::mind;
use crate::sim::belief::Band;
use crate::sim::terms::Reason;
use crate::sim::victory::Nearness;
use crate::sim::view::View;

/// A chance that the bold take, in percent.
const DARES: i32 = 45;
/// A chance below which the cautious warn, in percent.
const SAFE: i32 = 85;
/// Who is liked less than this is an enemy to the vengeful.
const DISLIKED: i16 = -15;
/// Guile from which on the guileful think that others hide something.
const SLY: i8 = 1;

/// What an adviser says of something that matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Plea {
    /// Accept: it brings in more than it costs.
    OfferGain,
    /// Refuse: it costs more than it brings in.
    OfferLoss,
    /// Refuse: they wronged us.
    OfferHatred,
    /// Refuse: they break their word.
    OfferFaithless,
    /// Accept: it keeps the peace.
    OfferPeace,
    /// Refuse: they hide something.
    OfferTrick,
    /// Accept: there is nothing against it.
    OfferWell,
    /// Refuse: there is nothing in it for us.
    OfferIll,
    /// Strike: the odds are good enough.
    StrikeNerve,
    /// Do not strike: it may fail.
    StrikeOdds,
    /// Strike: they have it coming.
    StrikeRevenge,
    /// Do not strike: they did nothing to us.
    StrikeShame,
    /// Strike: there is much to gain.
    StrikeGain,
    /// Do not strike: talking costs less.
    StrikeTalk,
    /// Answer the call: the word was given.
    CallWord,
    /// Leave the call: the ships are needed here.
    CallBurden,
    /// Fight the duel.
    DuelNerve,
    /// Do not fight the duel.
    DuelOdds,
    /// Take what is short.
    ShortTake,
    /// Buy what is short.
    ShortBuy,
    /// Meet who threatens.
    ThreatMeet,
    /// Gather what there is and stay.
    ThreatStay,
    /// Strike first at who may break faith.
    SuspectStrike,
    /// Be on guard against him, and say nothing.
    SuspectGuard,
    /// Ask him to his face.
    SuspectAsk,
    /// Honour the one who is restless.
    RestlessHonour,
    /// Take his lands from him.
    RestlessLands,
    /// Unite the others against who is about to win.
    RivalUnite,
    /// Strike at who is about to win.
    RivalStrike,
    /// Pay a wrong back.
    WrongRevenge,
    /// Say before everybody what was done.
    WrongWords,
    /// Ask something in return for a wrong.
    WrongPrice,
    /// Bear a wrong.
    WrongPatience,
    /// Sell a prisoner back.
    CaptiveRansom,
    /// Keep a prisoner well, and let him go home.
    CaptiveHome,
    /// Turn a prisoner.
    CaptiveTurn,
    /// Do not let a prisoner go.
    CaptiveHard,
    /// Strike while a plot is not found out.
    PlotStrike,
    /// Wait until a plot is ripe.
    PlotWait,
    /// Give a plot up.
    PlotShame,
}

impl Plea {
    /// Whether it is said of something that goes on for turns, and is not about a new offer or chance.
    #[must_use]
    pub const fn goes_on(self) -> bool {
        matches!(
            self,
            Self::ShortTake
                | Self::ShortBuy
                | Self::ThreatMeet
                | Self::ThreatStay
                | Self::SuspectStrike
                | Self::SuspectGuard
                | Self::SuspectAsk
                | Self::RestlessHonour
                | Self::RestlessLands
                | Self::RivalUnite
                | Self::RivalStrike
                | Self::WrongRevenge
                | Self::WrongWords
                | Self::WrongPrice
                | Self::WrongPatience
                | Self::CaptiveRansom
                | Self::CaptiveHome
                | Self::CaptiveTurn
                | Self::CaptiveHard
                | Self::PlotStrike
                | Self::PlotWait
                | Self::PlotShame
        )
    }
}

/// What an adviser says of this; nothing if it is not his business.
pub(super) fn plea(view: &View<'_>, adviser: Adviser, what: &What) -> Option<Plea> {
    match what {
        What::Offer { offer, .. } => on_offer(view, adviser, *offer),
        What::Mediation { by, with } => on_mediation(view, adviser, *by, *with),
        What::Raid { victim, chance, .. } => on_strike(view, adviser, Some(*victim), *chance),
        What::Seize { victim, chance, .. } => on_strike(view, adviser, *victim, *chance),
        What::Called { .. } | What::Post { .. } => match adviser.bias {
            Bias::Honourable | Bias::Traditional | Bias::Bold => Some(Plea::CallWord),
            Bias::Cautious | Bias::Greedy | Bias::Guileful => Some(Plea::CallBurden),
            Bias::Vengeful | Bias::Forgiving => None,
        },
        What::Challenge { chance, .. } => match adviser.bias {
            Bias::Bold | Bias::Vengeful | Bias::Traditional => Some(Plea::DuelNerve),
            Bias::Cautious | Bias::Guileful if *chance < SAFE => Some(Plea::DuelOdds),
            _ => None,
        },
        What::Short { seller, fleet, .. } => match adviser.bias {
            Bias::Bold | Bias::Vengeful if fleet.is_some() => Some(Plea::ShortTake),
            Bias::Cautious | Bias::Greedy | Bias::Forgiving | Bias::Guileful
                if seller.is_some() =>
            {
                Some(Plea::ShortBuy)
            }
            _ => None,
        },
        What::Threat { .. } => match adviser.bias {
            Bias::Bold | Bias::Vengeful => Some(Plea::ThreatMeet),
            Bias::Cautious | Bias::Traditional => Some(Plea::ThreatStay),
            _ => None,
        },
        What::Suspect { .. } => match adviser.bias {
            Bias::Bold | Bias::Vengeful => Some(Plea::SuspectStrike),
            Bias::Cautious | Bias::Guileful | Bias::Greedy => Some(Plea::SuspectGuard),
            Bias::Honourable | Bias::Traditional | Bias::Forgiving => Some(Plea::SuspectAsk),
        },
        // Nobody speaks of himself.
        What::Restless { maje, .. } if *maje != adviser.maje => match adviser.bias {
            Bias::Honourable | Bias::Forgiving | Bias::Traditional => Some(Plea::RestlessHonour),
            Bias::Guileful | Bias::Vengeful | Bias::Cautious => Some(Plea::RestlessLands),
            Bias::Bold | Bias::Greedy => None,
        },
        What::Wronged { .. } => Some(match adviser.bias {
            Bias::Bold | Bias::Vengeful => Plea::WrongRevenge,
            Bias::Honourable | Bias::Traditional => Plea::WrongWords,
            Bias::Greedy | Bias::Guileful => Plea::WrongPrice,
            Bias::Cautious | Bias::Forgiving => Plea::WrongPatience,
        }),
        What::Captive { .. } => Some(match adviser.bias {
            Bias::Greedy | Bias::Cautious => Plea::CaptiveRansom,
            Bias::Honourable | Bias::Forgiving | Bias::Traditional => Plea::CaptiveHome,
            Bias::Guileful => Plea::CaptiveTurn,
            Bias::Bold | Bias::Vengeful => Plea::CaptiveHard,
        }),
        // Whoever leads it speaks of it himself.
        What::Ripe { maje, .. } if *maje != adviser.maje => Some(match adviser.bias {
            Bias::Bold | Bias::Vengeful | Bias::Greedy => Plea::PlotStrike,
            Bias::Guileful | Bias::Cautious => Plea::PlotWait,
            Bias::Honourable | Bias::Traditional | Bias::Forgiving => Plea::PlotShame,
        }),
        What::Rival { contest } if matches!(contest.nearness, Nearness::Claimed(_)) => {
            match adviser.bias {
                Bias::Bold | Bias::Vengeful => Some(Plea::RivalStrike),
                _ => Some(Plea::RivalUnite),
            }
        }
        _ => None,
    }
}

/// What he says of an offer that waits for an answer.
fn on_offer(view: &View<'_>, adviser: Adviser, id: OfferId) -> Option<Plea> {
    let offer = view.own.offers.iter().find(|it| it.id == id)?;
    let from = offer.from;
    let verdict = mind::answer(view, offer);
    if adviser.lies {
        return Some(if verdict.accepts {
            Plea::OfferIll
        } else {
            Plea::OfferWell
        });
    }
    let goods = verdict.reasons().iter().filter_map(|(reason, weight)| {
        let goods = matches!(
            reason,
            Reason::Gets(_) | Reason::Gives(_) | Reason::NoUse(_) | Reason::Technology(_)
        );
        goods.then_some(*weight)
    });
    let goods: i32 = goods.sum();
    if verdict.appraisal.is_ruled_out() {
        return Some(Plea::OfferIll);
    }
    match adviser.bias {
        Bias::Greedy if goods < 0 => Some(Plea::OfferLoss),
        Bias::Greedy => Some(Plea::OfferGain),
        Bias::Vengeful if is_disliked(view, from) => Some(Plea::OfferHatred),
        Bias::Honourable | Bias::Traditional if has_broken_word(view, from) => {
            Some(Plea::OfferFaithless)
        }
        Bias::Guileful if view.common.faction(from).character.guile >= SLY => {
            Some(Plea::OfferTrick)
        }
        Bias::Cautious | Bias::Forgiving => Some(Plea::OfferPeace),
        _ if verdict.accepts => Some(Plea::OfferWell),
        _ => Some(Plea::OfferIll),
    }
}

/// What he says of a peace that a third proposes.
fn on_mediation(view: &View<'_>, adviser: Adviser, by: FactionId, with: FactionId) -> Option<Plea> {
    let known = view.own.mediations.iter().find(|it| it.by == by)?;
    let accepts = mind::answer_mediator(view, known, with).accepts;
    Some(match adviser.bias {
        _ if adviser.lies && accepts => Plea::OfferIll,
        _ if adviser.lies => Plea::OfferWell,
        Bias::Vengeful if is_disliked(view, with) => Plea::OfferHatred,
        Bias::Honourable | Bias::Traditional if has_broken_word(view, with) => Plea::OfferFaithless,
        Bias::Cautious | Bias::Forgiving => Plea::OfferPeace,
        _ if accepts => Plea::OfferWell,
        _ => Plea::OfferIll,
    })
}

/// What he says of land that could be raided or taken.
fn on_strike(
    view: &View<'_>,
    adviser: Adviser,
    victim: Option<FactionId>,
    chance: Band,
) -> Option<Plea> {
    if adviser.lies {
        let good = chance.low >= SAFE;
        return Some(if good {
            Plea::StrikeOdds
        } else {
            Plea::StrikeNerve
        });
    }
    match adviser.bias {
        Bias::Bold if chance.high >= DARES => Some(Plea::StrikeNerve),
        Bias::Cautious if chance.low < SAFE => Some(Plea::StrikeOdds),
        Bias::Greedy => Some(Plea::StrikeGain),
        Bias::Vengeful if victim.is_some_and(|it| is_disliked(view, it)) => {
            Some(Plea::StrikeRevenge)
        }
        Bias::Honourable | Bias::Forgiving if victim.is_some_and(|it| !is_disliked(view, it)) => {
            Some(Plea::StrikeShame)
        }
        Bias::Guileful if victim.is_some() => Some(Plea::StrikeTalk),
        _ => None,
    }
}

fn is_disliked(view: &View<'_>, who: FactionId) -> bool {
    view.own.blood_enemies[who.index()] || view.own.opinions[who.index()] < DISLIKED
}

/// Whether somebody broke its word to the faction of the view, as long as that is remembered.
fn has_broken_word(view: &View<'_>, who: FactionId) -> bool {
    let me = view.faction();
    let mut incidents = view.own.incidents.iter();
    incidents.any(|it| it.kind.is_broken_word() && (it.by, it.to) == (who, me))
}
