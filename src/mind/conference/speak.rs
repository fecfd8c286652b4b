//! What a mind says in a round of a conference.

use super::dice;
use super::draw::draws;
use super::wishes::{Wishes, wishes};
use crate::id::FactionId;
use crate::mind::character::Character;
use crate::mind::lots::Lots;
use crate::scenario::model::Temper;
use crate::sim::conference::{
    KnownConference, KnownSitting, Soundings, Tabled, can_sign, check_motion, rules,
};
use crate::sim::dice::Seed;
use crate::sim::terms::{Ballot, Rationale, Vote};
use crate::sim::view::View;

/// How likely a guest puts something forward in a round, in percent. A host always does, if there is anything.
const PUTS_FORWARD: i32 = 20;
/// How likely whoever has reason to draws weapons in a round, in percent.
const DRAWS: i32 = 50;
/// Tells the dice for that from others of the same round.
const WEAPONS: usize = 16;
/// Whoever is as bold as this walks out when a conference turns on him.
const PROUD: i8 = 2;

/// What a mind does in a round of a conference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SaidAtTable {
    /// What it says.
    pub ballot: Ballot,
    /// Why in truth, where that is worth a line of the second ledger.
    pub decision: Option<Rationale>,
}

impl From<Ballot> for SaidAtTable {
    fn from(ballot: Ballot) -> Self {
        Self {
            ballot,
            decision: None,
        }
    }
}

/// What the mind of a view says in this round of a conference.
#[must_use]
pub fn speak(
    view: &View<'_>,
    temper: Temper,
    seed: Seed,
    known: &KnownConference,
    sitting: &KnownSitting,
) -> SaidAtTable {
    let character = Character::of(view, temper);
    let mut dice = dice(view, seed, known.host, WEAPONS + sitting.round());
    // Who would not draw in this round anyway need not look for anybody to draw on.
    let dares = dice.chance(DRAWS);
    let drawn = dares.then(|| draws(view, &character, known, sitting));
    match drawn.flatten() {
        Some(why) => SaidAtTable {
            ballot: Ballot::Draw { on: why.toward },
            decision: Some(why),
        },
        None => vote(view, &character, seed, known, sitting).into(),
    }
}

/// How it votes, and what it puts forward.
fn vote(
    view: &View<'_>,
    character: &Character,
    seed: Seed,
    known: &KnownConference,
    sitting: &KnownSitting,
) -> Ballot {
    let me = view.faction();
    let tabled = sitting.tabled;
    if tabled.motion.target() == Some(me) && character.traits.boldness >= PROUD {
        return Ballot::Leave;
    }
    let soundings = Soundings::of(view);
    let vote = match soundings.expected(me, tabled, &sitting.present) {
        Vote::Yes if can_sign(view, tabled.motion, &sitting.present).is_err() => Vote::Abstain,
        vote => vote,
    };
    let mut dice = dice(view, seed, known.host, sitting.round());
    let last = sitting.round() >= usize::from(rules::ROUNDS);
    let heard = known.host == me || dice.chance(PUTS_FORWARD);
    if last || !heard {
        return Ballot::plain(vote);
    }
    let lots = Lots::of(view, seed);
    let next = wishes(view, &lots, character, Wishes::AtTheTable)
        .into_iter()
        .find(|motion| {
            let about = motion.about();
            let fresh = !sitting.has_decided(*motion) && check_motion(view, *motion).is_ok();
            let tabled = Tabled {
                motion: *motion,
                by: me,
            };
            let others = sitting.present.iter().filter(|who| **who != me);
            let agrees = |who: FactionId| soundings.expected(who, tabled, &sitting.present);
            let mut yes = others.filter(|who| agrees(**who) == Vote::Yes);
            fresh && !about.contains(&Some(known.host)) && yes.nth(1).is_some()
        });
    Ballot::Vote { vote, next }
}
