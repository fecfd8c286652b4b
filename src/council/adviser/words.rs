//! What advisers say, in words.

use super::counsel::Counsel;
use super::plea::Plea;
use crate::council::matter::What;
use crate::id::FactionId;
use crate::text::Voice;

/// How many ways there are to say a plea.
const WAYS: u32 = 2;

/// Says what an adviser says, in another way each turn.
#[must_use]
pub fn counsel_said(voice: &Voice<'_>, counsel: &Counsel) -> String {
    let who = about(voice, &counsel.about);
    let named = who.map(|who| voice.faction(who));
    let them = who.map(|who| voice.them(who));
    let good = match &counsel.about {
        What::Short { good, .. } => Some(voice.good(*good)),
        _ => None,
    };
    let place = match &counsel.about {
        What::Raid { target, .. } | What::Seize { target, .. } => Some(voice.place(*target)),
        What::Threat { land, .. } => Some(voice.place(*land)),
        _ => None,
    };
    let maje = match &counsel.about {
        What::Restless { maje, .. } | What::Captive { maje, .. } | What::Ripe { maje, .. } => {
            Some(voice.maje(*maje))
        }
        _ => None,
    };
    let way = u32::from(voice.view.turn()) + u32::from(counsel.adviser.maje.serial);
    // A plea speaks of what its matter has: of the rest no words are filled in.
    let gap = |found: Option<String>| found.unwrap_or_default().into();
    let gaps = [
        ("way", (way % WAYS).into()),
        ("who", gap(named)),
        ("them", gap(them)),
        ("good", gap(good)),
        ("place", gap(place)),
        ("maje", gap(maje)),
    ];
    voice.say(id(counsel.plea), &gaps)
}

/// Whom something that matters is about.
fn about(voice: &Voice<'_>, what: &What) -> Option<FactionId> {
    match what {
        What::Offer { offer, .. } => {
            let mut offers = voice.view.own.offers.iter();
            offers.find(|it| it.id == *offer).map(|it| it.from)
        }
        What::Raid { victim, .. } => Some(*victim),
        What::Seize { victim, .. } => *victim,
        What::Called { call, .. } => Some(call.to),
        What::Post { post, .. } => Some(post.to),
        What::Challenge { from, .. } => Some(*from),
        What::Suspect { who, .. } => Some(*who),
        What::Mediation { with, .. } => Some(*with),
        What::Exile { from, .. } => Some(*from),
        What::Wronged { by, .. } | What::Imprisoned { by, .. } => Some(*by),
        What::Captive { of, .. } => Some(*of),
        What::Ripe { scheme, .. } => Some(scheme.target),
        What::Short { seller, .. } => *seller,
        What::Rival { contest } => Some(contest.faction),
        _ => None,
    }
}

const fn id(plea: Plea) -> &'static str {
    match plea {
        Plea::OfferGain => "counsel-offer-gain",
        Plea::OfferLoss => "counsel-offer-loss",
        Plea::OfferHatred => "counsel-offer-hatred",
        Plea::OfferFaithless => "counsel-offer-faithless",
        Plea::OfferPeace => "counsel-offer-peace",
        Plea::OfferTrick => "counsel-offer-trick",
        Plea::OfferWell => "counsel-offer-well",
        Plea::OfferIll => "counsel-offer-ill",
        Plea::StrikeNerve => "counsel-strike-nerve",
        Plea::StrikeOdds => "counsel-strike-odds",
        Plea::StrikeRevenge => "counsel-strike-revenge",
        Plea::StrikeShame => "counsel-strike-shame",
        Plea::StrikeGain => "counsel-strike-gain",
        Plea::StrikeTalk => "counsel-strike-talk",
        Plea::CallWord => "counsel-call-word",
        Plea::CallBurden => "counsel-call-burden",
        Plea::DuelNerve => "counsel-duel-nerve",
        Plea::DuelOdds => "counsel-duel-odds",
        Plea::ShortTake => "counsel-short-take",
        Plea::ShortBuy => "counsel-short-buy",
        Plea::ThreatMeet => "counsel-threat-meet",
        Plea::ThreatStay => "counsel-threat-stay",
        Plea::SuspectStrike => "counsel-suspect-strike",
        Plea::SuspectGuard => "counsel-suspect-guard",
        Plea::SuspectAsk => "counsel-suspect-ask",
        Plea::RestlessHonour => "counsel-restless-honour",
        Plea::RestlessLands => "counsel-restless-lands",
        Plea::RivalUnite => "counsel-rival-unite",
        Plea::RivalStrike => "counsel-rival-strike",
        Plea::WrongRevenge => "counsel-wrong-revenge",
        Plea::WrongWords => "counsel-wrong-words",
        Plea::WrongPrice => "counsel-wrong-price",
        Plea::WrongPatience => "counsel-wrong-patience",
        Plea::CaptiveRansom => "counsel-captive-ransom",
        Plea::CaptiveHome => "counsel-captive-home",
        Plea::CaptiveTurn => "counsel-captive-turn",
        Plea::CaptiveHard => "counsel-captive-hard",
        Plea::PlotStrike => "counsel-plot-strike",
        Plea::PlotWait => "counsel-plot-wait",
        Plea::PlotShame => "counsel-plot-shame",
    }
}
