//! Witnesses of deals: who may be one, and what it is to a party that there is one.

use super::clause::{Eyes, opinion_of};
use super::reach::{are_in_reach, has_envoy};
use crate::id::FactionId;
use crate::scenario::model::{FactionKind, Traits};
use crate::sim::check::{Refusal, WitnessRefusal, in_game, in_the_open};
use crate::sim::terms::{Deal, Secrecy};
use crate::sim::view::View;

/// What it weighs that one more knows of a secret deal. Ours.
const SPREADS: i32 = -6;
/// What each point of faithlessness weighs for whoever gives his word before a witness. Ours.
const FAITHLESS: i32 = 3;
/// What is thought of a witness who is disliked weighs one part in this many. Ours.
const DISLIKED: i32 = 5;

/// Whether a faction may witness a deal of the faction of the view with another: a sect that both know, that one of them can reach, and that
/// is bound to neither as vassal or lord.
///
/// # Errors
/// Says why not.
pub fn check(view: &View<'_>, other: FactionId, witness: FactionId) -> Result<(), Refusal> {
    let parties = [view.faction(), other];
    if parties.contains(&witness) {
        return Err(WitnessRefusal::Party(witness).into());
    }
    in_game(view, witness)?;
    in_the_open(view, witness)?;
    if view.roster.faction(witness).kind != FactionKind::Sect {
        return Err(WitnessRefusal::NoSect(witness).into());
    }
    if parties.iter().any(|party| is_bound(view, *party, witness)) {
        return Err(WitnessRefusal::Bound(witness).into());
    }
    let reached = |party: &FactionId| are_in_reach(view, *party, witness);
    if parties.iter().any(reached) || has_envoy(view, witness) {
        Ok(())
    } else {
        Err(WitnessRefusal::TooFar(witness).into())
    }
}

/// Whether one of two is the vassal of the other, as everybody knows.
fn is_bound(view: &View<'_>, one: FactionId, other: FactionId) -> bool {
    let public = view.common.treaties.iter().map(|it| &it.deal);
    let own = view.own.deals.iter().map(|it| &it.deal);
    let mut between = public
        .chain(own)
        .filter(|deal| deal.partner_of(one) == Some(other));
    between.any(|deal| deal.vassalage().is_some())
}

/// What it weighs for a party of this character that somebody witnesses a deal, 0 or less: the faithless give no word that others see, what is
/// to stay secret is told to one more, and nobody shows his hand to whom he dislikes.
pub(super) fn burden(eyes: &Eyes<'_>, character: &Traits, deal: &Deal, witness: FactionId) -> i32 {
    let faithless = if deal.binds(eyes.me()) {
        FAITHLESS * i32::from(character.honour).min(0)
    } else {
        0
    };
    let spreads = match deal.secrecy {
        Secrecy::Secret => SPREADS - i32::from(character.guile).max(0),
        Secrecy::Public => 0,
    };
    faithless + spreads + opinion_of(eyes, witness).min(0) / DISLIKED
}
