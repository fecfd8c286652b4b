//! Whether a prisoner can be turned, and how likely it is, as a view tells.

use super::rules::{self, STUBBORN, Tempted};
use crate::id::{MajeId, Turn};
use crate::scenario::model::{Good, Goods, Rank};
use crate::sim::check::Refusal;
use crate::sim::view::View;

/// Whether the faction of the view can try to turn one of its prisoners when the turn ends: also one who is promised to go home then.
///
/// # Errors
/// Says why not.
pub fn check_suborn(view: &View<'_>, maje: MajeId) -> Result<(), Refusal> {
    let own = view.own;
    let mut held = own.prisoners.iter();
    let found = held.find(|(_, it)| it.id == maje);
    let (_, prisoner) = found.ok_or(Refusal::NotYourPrisoner(maje))?;
    if prisoner.rank == Rank::First {
        return Err(Refusal::LeadsTheirs(maje));
    }
    if own.informants.iter().any(|it| it.maje == maje) {
        return Err(Refusal::TurnedPrisoner(maje));
    }
    let known = own.captivity(maje);
    if known.is_some_and(|it| it.planned) {
        return Err(Refusal::TriedAlready(maje));
    }
    let left = stubborn_for(view, maje);
    if left > 0 {
        return Err(Refusal::Stubborn { maje, left });
    }
    if own.stock[Good::Ore] < rules::BRIBE {
        let missing = Goods::of(Good::Ore, rules::BRIBE - own.stock[Good::Ore].max(0));
        return Err(Refusal::NotEnough { missing });
    }
    Ok(())
}

/// For how many more turns a prisoner who refused cannot be tried again; 0 if he can.
fn stubborn_for(view: &View<'_>, maje: MajeId) -> Turn {
    let known = view.own.captivity(maje).map(|it| it.captivity);
    let refused = known.filter(|it| it.refused > 0);
    refused.map_or(0, |it| {
        let again = it.last.saturating_add(STUBBORN).saturating_add(1);
        again.saturating_sub(view.turn())
    })
}

/// The lowest and the highest chance that a try turns a prisoner of the view, in percent, by what his captor can know of him; `None` if
/// nobody like that is held.
#[must_use]
pub fn suborn_odds(view: &View<'_>, maje: MajeId) -> Option<[i32; 2]> {
    let own = view.own;
    let at = own.prisoners.iter().position(|(_, it)| it.id == maje)?;
    let traits = own.prisoners[at].1.traits;
    let treatment = own.treatments.get(at).copied().unwrap_or_default();
    let known = own.captivity(maje).map(|it| it.captivity);
    let odds = |loyalty| {
        rules::chance(&Tempted {
            traits,
            loyalty,
            treatment,
            held: known.map_or(0, |it| view.turn().saturating_sub(it.since)),
            refused: known.map_or(0, |it| it.refused),
        })
    };
    let [low, high] = rules::guessed_loyalty(traits);
    Some([odds(high), odds(low)])
}
