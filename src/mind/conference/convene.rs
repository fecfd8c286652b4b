//! When a mind calls a conference, and whom it invites.

use super::wishes::{Wishes, lacks_acclamation, wishes};
use crate::id::FactionId;
use crate::mind::character::Character;
use crate::mind::lots::Lots;
use crate::sim::command::Act;
use crate::sim::conference::{Soundings, Tabled, check_conference, check_motion, rules};
use crate::sim::deal::reach::seat;
use crate::sim::faction::Status;
use crate::sim::terms::{ConferenceAct, Motion, Vote};
use crate::sim::view::View;

/// How likely a mind thinks of calling a conference in a turn, in percent.
const CONVENES: i32 = 4;
/// The same for one that lacks nothing but an acclamation to win.
const PRESSES: i32 = 40;
/// A mind invites no more than this to sign a treaty or to hear a case.
const FEW: usize = 7;
/// How many times the price of a conference there must be in store.
const RICH: i32 = 4;

/// How likely the mind of a view thinks of calling a conference this turn, in percent.
#[must_use]
pub fn eagerness(view: &View<'_>) -> i32 {
    if lacks_acclamation(view) {
        PRESSES
    } else {
        CONVENES
    }
}

/// The conference that the mind of a view calls, if it wants one that it believes will decide something.
#[must_use]
pub fn convene(view: &View<'_>, lots: &Lots, character: &Character) -> Option<Act> {
    let again = view.own.convened.map_or(0, |it| it + rules::AGAIN);
    let hosts = view
        .own
        .conferences
        .iter()
        .any(|it| it.host == view.faction());
    if hosts || again > view.turn() || !can_pay(view, 0) {
        return None;
    }
    let at = seat(view)?;
    let soundings = Soundings::of(view);
    let call = |motion: Motion| {
        let guests = invited(view, &soundings, motion);
        let act = ConferenceAct::Convene {
            at,
            on: view.turn() + rules::SOONEST,
            guests,
            motion,
            escort: rules::ESCORT,
        };
        let good = check_conference(view, &act).is_ok() && serves(view, &soundings, &act);
        good.then_some(act)
    };
    let wanted = wishes(view, lots, character, Wishes::ToConvene);
    let mut wanted = wanted
        .into_iter()
        .filter(|it| check_motion(view, *it).is_ok());
    wanted.find_map(call).map(Act::Confer)
}

/// Whether it has plenty in store for a conference with this number of guests: the more there are, the more it costs.
fn can_pay(view: &View<'_>, guests: usize) -> bool {
    let mut price = rules::price(guests);
    for amount in &mut price.0 {
        *amount *= RICH;
    }
    view.own.stock.covers(price)
}

/// Whether it believes that enough will come and agree, and can pay for it.
fn serves(view: &View<'_>, soundings: &Soundings<'_>, act: &ConferenceAct) -> bool {
    let ConferenceAct::Convene { guests, motion, .. } = act else {
        return false;
    };
    let me = view.faction();
    if !can_pay(view, guests.len()) {
        return false;
    }
    let tabled = Tabled {
        motion: *motion,
        by: me,
    };
    let mut present = guests.clone();
    present.push(me);
    present.sort_unstable();
    let votes = present
        .iter()
        .map(|who| (*who, soundings.expected(*who, tabled, &present)));
    let votes: Vec<(FactionId, Vote)> = votes.collect();
    let of = |wanted: Vote| votes.iter().filter(|(_, vote)| *vote == wanted).count();
    match motion {
        // Those who waver may be won over, and not everybody comes.
        Motion::Acclaim(_) => {
            of(Vote::Yes) + of(Vote::Abstain) / 3 >= rules::needed(view.common.voters.len())
        }
        Motion::Accuse { .. } => of(Vote::Yes) > of(Vote::No),
        Motion::Settle(_) => true,
        _ => of(Vote::Yes) > rules::SIGNATORIES,
    }
}

/// Whom the faction of a view would invite for a motion: those who may agree, and those it is about where they are heard.
#[must_use]
pub fn invite(view: &View<'_>, motion: Motion) -> Vec<FactionId> {
    invited(view, &Soundings::of(view), motion)
}

/// The same for who thinks of several motions.
fn invited(view: &View<'_>, soundings: &Soundings<'_>, motion: Motion) -> Vec<FactionId> {
    let me = view.faction();
    let tabled = Tabled { motion, by: me };
    let heard = match motion {
        Motion::Accuse { .. } | Motion::Settle(_) => motion.about(),
        _ => [None, None],
    };
    let heard = heard.into_iter().flatten().filter(|who| *who != me);
    let mut guests: Vec<FactionId> = heard
        .filter(|who| view.common.faction(*who).status == Status::Active)
        .collect();
    let feud = |who: FactionId| view.own.blood_enemies.get(who.index()) == Some(&true);
    let others = view.roster.faction_ids().filter(|who| {
        let active = view.common.faction(*who).status == Status::Active;
        *who != me && active && !feud(*who) && !motion.about().contains(&Some(*who))
    });
    let mut others: Vec<FactionId> = others.collect();
    let all = matches!(motion, Motion::Acclaim(_));
    if all {
        others.retain(|who| view.common.voters.contains(who));
    }
    others.sort_by_key(|who| (-i32::from(view.own.regard_of(*who)), *who));
    let agrees = |who: &FactionId| soundings.expected(*who, tabled, &[me, *who]) != Vote::No;
    let most = if all { rules::GUESTS } else { FEW };
    // Of those who think little of one nobody asks more than a few.
    let asked = if all { others.len() } else { 2 * FEW };
    let welcome = others.into_iter().take(asked).filter(agrees);
    guests.extend(welcome.take(most.saturating_sub(guests.len())));
    guests.sort_unstable();
    guests.dedup();
    guests
}
