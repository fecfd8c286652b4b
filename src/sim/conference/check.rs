//! Checks of acts about conferences.

use super::known::{KnownConference, KnownSitting};
use super::leaning::{latest_wrong, pact};
use super::rules;
use crate::id::{FactionId, TerritoryId, Turn};
use crate::scenario::model::{Goods, IncidentKind, Peculiarity};
use crate::sim::check::{ConferenceRefusal, Refusal, in_the_open, playing};
use crate::sim::deal::check_deal;
use crate::sim::goods::rules::to_spare;
use crate::sim::terms::{Ballot, ConferenceAct, Motion, Vote};
use crate::sim::view::View;

/// Whether the act can be done, as far as the view tells.
///
/// # Errors
/// Says why not.
pub fn check_conference(view: &View<'_>, act: &ConferenceAct) -> Result<(), Refusal> {
    match act {
        ConferenceAct::Convene {
            at,
            on,
            guests,
            motion,
            escort,
        } => {
            in_the_open(view, view.faction())?;
            check_date(view, *on)?;
            check_place(view, *at)?;
            check_guests(view, guests)?;
            if *escort > rules::ESCORT_MOST {
                return Err(ConferenceRefusal::EscortTooLarge(rules::ESCORT_MOST).into());
            }
            check_motion(view, *motion)?;
            somebody_is_free(view)?;
            affordable(view, rules::price(guests.len()))
        }
        ConferenceAct::Reply { host, comes } => {
            let invited = conference(view, *host).filter(|_| *host != view.faction());
            let known = invited.ok_or(ConferenceRefusal::NotInvited(*host))?;
            if known.sitting.is_some() {
                return Err(ConferenceRefusal::ConferenceMeets(*host).into());
            }
            if known.answer_of(view.faction()) == Some(*comes) {
                return Err(ConferenceRefusal::AnsweredAlready(*host).into());
            }
            if *comes {
                somebody_is_free(view)
            } else {
                Ok(())
            }
        }
        ConferenceAct::Speak { host, ballot } => {
            let sitting = conference(view, *host).and_then(|it| it.sitting.as_ref());
            let present = sitting.filter(|it| !it.over && it.present.contains(&view.faction()));
            let sitting = present.ok_or(ConferenceRefusal::NotPresent(*host))?;
            if sitting.ballot.is_some() {
                return Err(ConferenceRefusal::SpokenAlready(*host).into());
            }
            check_ballot(view, sitting, *ballot)
        }
    }
}

/// The conference of a host, if the faction of the view hosts it or is invited.
#[must_use]
pub fn conference<'a>(view: &View<'a>, host: FactionId) -> Option<&'a KnownConference> {
    view.own.conferences.iter().find(|it| it.host == host)
}

fn check_date(view: &View<'_>, on: Turn) -> Result<(), Refusal> {
    if conference(view, view.faction()).is_some() {
        return Err(ConferenceRefusal::ConvenedAlready.into());
    }
    let next = view.own.convened.map_or(0, |it| it + rules::AGAIN);
    let wait = next.saturating_sub(view.turn());
    if wait > 0 {
        return Err(Refusal::TooSoon(wait));
    }
    let dates = view.turn() + rules::SOONEST..=view.turn() + rules::LATEST;
    let late = view.common.last.is_some_and(|last| on > last);
    if dates.contains(&on) && !late {
        Ok(())
    } else {
        Err(ConferenceRefusal::ConferenceDate.into())
    }
}

/// Whether a conference of this faction could meet at a place: on its own land, or on neutral ground.
fn check_place(view: &View<'_>, at: TerritoryId) -> Result<(), Refusal> {
    let place = view.book.places.get(at.index());
    let place = place.ok_or(Refusal::NoSuchTerritory(at))?;
    if view.land(at).is_some() || place.is(Peculiarity::NeutralGround) {
        Ok(())
    } else {
        Err(ConferenceRefusal::NoGround(at).into())
    }
}

fn check_guests(view: &View<'_>, guests: &[FactionId]) -> Result<(), Refusal> {
    for guest in guests {
        playing(view, *guest)?;
        in_the_open(view, *guest)?;
    }
    let sorted = guests.is_sorted_by(|one, next| one < next);
    let few = rules::QUORUM - 1;
    if sorted && (few..=rules::GUESTS).contains(&guests.len()) {
        Ok(())
    } else {
        Err(ConferenceRefusal::Guests {
            least: few,
            most: rules::GUESTS,
        }
        .into())
    }
}

/// Whether the faction of the view could put a motion before a conference.
///
/// # Errors
/// Says why not.
pub fn check_motion(view: &View<'_>, motion: Motion) -> Result<(), Refusal> {
    let me = view.faction();
    for whom in motion.about().into_iter().flatten() {
        in_the_open(view, whom)?;
    }
    match motion {
        Motion::Peace | Motion::Defence => Ok(()),
        Motion::Embargo(whom) | Motion::War(whom) => playing(view, whom),
        Motion::Acclaim(whom) if view.common.voters.contains(&whom) => Ok(()),
        Motion::Acclaim(whom) => Err(ConferenceRefusal::NotAcclaimed(whom).into()),
        Motion::Accuse { whom, cause } => {
            playing(view, whom)?;
            let wrong = latest_wrong(view, whom, cause).ok_or(Refusal::NoCause(whom))?;
            // One wrong is judged once, whoever else is called together.
            let mut incidents = view.own.incidents.iter();
            let accused = (me, whom, IncidentKind::Accused);
            let before = incidents.any(|it| (it.by, it.to, it.kind) == accused && it.turn >= wrong);
            if before {
                Err(Refusal::SaidBefore(whom))
            } else {
                Ok(())
            }
        }
        Motion::Settle([one, other]) => {
            let enemy = if one == me { other } else { one };
            playing(view, enemy)?;
            let feud = view.own.blood_enemies.get(enemy.index()) == Some(&true);
            if [one, other].contains(&me) && one < other && feud {
                Ok(())
            } else {
                Err(Refusal::NoBloodEnemy(enemy))
            }
        }
    }
}

fn check_ballot(view: &View<'_>, sitting: &KnownSitting, ballot: Ballot) -> Result<(), Refusal> {
    let (vote, next) = match ballot {
        Ballot::Vote { vote, next } => (vote, next),
        Ballot::Leave => return Ok(()),
        Ballot::Draw { on } => return check_target(view, sitting, on),
    };
    if let Some(next) = next {
        check_motion(view, next)?;
        if sitting.has_decided(next) || sitting.round() >= usize::from(rules::ROUNDS) {
            return Err(ConferenceRefusal::SpokenOf.into());
        }
    }
    if vote == Vote::Yes {
        can_sign(view, sitting.tabled.motion, &sitting.present)?;
    }
    Ok(())
}

/// Whether weapons could be drawn on somebody.
fn check_target(view: &View<'_>, sitting: &KnownSitting, on: FactionId) -> Result<(), Refusal> {
    if on == view.faction() {
        Err(Refusal::Self_)
    } else if sitting.present.contains(&on) {
        Ok(())
    } else {
        Err(ConferenceRefusal::NotAtTable(on).into())
    }
}

/// Whether the faction of the view could sign a treaty with one of those present at least.
///
/// # Errors
/// Says why not.
pub fn can_sign(view: &View<'_>, motion: Motion, present: &[FactionId]) -> Result<(), Refusal> {
    let me = view.faction();
    let Some(what) = motion.treaty() else {
        return Ok(());
    };
    if what.third() == Some(me) {
        return Err(Refusal::Self_);
    }
    let others = present.iter().copied();
    let others = others.filter(|it| *it != me && what.third() != Some(*it));
    let mut found = Ok(());
    for other in others {
        found = check_deal(view, other, &pact(view, [me, other], what));
        if found.is_ok() {
            break;
        }
    }
    found
}

/// Whether anybody could be sent to speak.
fn somebody_is_free(view: &View<'_>) -> Result<(), Refusal> {
    let mut majes = view.own.majes.iter();
    if majes.any(|maje| maje.captor.is_none()) {
        Ok(())
    } else {
        Err(ConferenceRefusal::NobodyToSend.into())
    }
}

fn affordable(view: &View<'_>, price: Goods) -> Result<(), Refusal> {
    if view.own.stock.covers(price) {
        return Ok(());
    }
    let missing = to_spare(price, view.own.stock);
    Err(Refusal::NotEnough { missing })
}
