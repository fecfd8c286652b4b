//! Who speaks at the council.

use super::bias::Bias;
use crate::id::MajeId;
use crate::scenario::model::Rank;
use crate::sim::view::{OwnMaje, View};

/// The most advisers who speak in a turn.
const ADVISERS: usize = 4;
/// A guileful maje less loyal than this lies to his First Maje.
const DISLOYAL: i32 = 35;
/// How guileful somebody has to be to lie at the council.
const LIES: i8 = 2;

/// A maje who speaks at the council.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Adviser {
    /// Who.
    pub maje: MajeId,
    /// What he sees first in everything.
    pub bias: Bias,
    /// Whether he says the opposite of what he thinks.
    pub(super) lies: bool,
}

/// The advisers of the faction of the view: counsels first, then lesser majes who are free, as far as they differ in bias.
#[must_use]
pub fn advisers(view: &View<'_>) -> Vec<Adviser> {
    let free = |maje: &&OwnMaje| maje.captor.is_none() && maje.rank != Rank::First;
    let mut majes: Vec<&OwnMaje> = view.own.majes.iter().filter(free).collect();
    majes.sort_by_key(|maje| (maje.rank != Rank::Counsel, maje.id));
    let mut seated: Vec<Adviser> = Vec::new();
    for maje in majes {
        let taken = |bias: &Bias| seated.iter().any(|it| it.bias == *bias);
        let biases = Bias::of(maje.traits);
        let bias = biases.iter().find(|it| !taken(it)).or(biases.first());
        let Some(bias) = bias.copied().filter(|_| seated.len() < ADVISERS) else {
            continue;
        };
        seated.push(Adviser {
            maje: maje.id,
            bias,
            lies: maje.loyalty < DISLOYAL && maje.traits.guile >= LIES,
        });
    }
    seated
}
