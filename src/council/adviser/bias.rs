//! What an adviser sees first in everything.

use crate::scenario::model::Traits;
use std::cmp::Reverse;

/// What an adviser sees first in everything: the strongest side of his character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bias {
    /// The chance to fight.
    Bold,
    /// The danger.
    Cautious,
    /// Words that were given.
    Honourable,
    /// Old wrongs.
    Vengeful,
    /// Peace with everybody.
    Forgiving,
    /// What there is to gain.
    Greedy,
    /// What is behind it.
    Guileful,
    /// How it was always done.
    Traditional,
}

impl Bias {
    /// The sides of a character, the strongest first. Whoever is neither this nor that is cautious.
    #[must_use]
    pub fn of(traits: Traits) -> Vec<Self> {
        let sides = [
            (traits.boldness, Self::Bold),
            (-traits.boldness, Self::Cautious),
            (traits.honour, Self::Honourable),
            (-traits.honour, Self::Guileful),
            (traits.vengefulness, Self::Vengeful),
            (-traits.vengefulness, Self::Forgiving),
            (traits.greed, Self::Greedy),
            (traits.guile, Self::Guileful),
            (-traits.guile, Self::Honourable),
            (traits.tradition, Self::Traditional),
        ];
        let mut strong: Vec<(i8, Self)> = sides.into_iter().filter(|(by, _)| *by > 0).collect();
        strong.sort_by_key(|(by, bias)| (Reverse(*by), *bias));
        let mut biases: Vec<Self> = strong.into_iter().map(|(_, bias)| bias).collect();
        if biases.is_empty() {
            biases.push(Self::Cautious);
        }
        biases
    }

    /// The word for it among the texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Bold => "trait-bold",
            Self::Cautious => "trait-cautious",
            Self::Honourable => "trait-honourable",
            Self::Vengeful => "trait-vengeful",
            Self::Forgiving => "trait-forgiving",
            Self::Greedy => "trait-greedy",
            Self::Guileful => "trait-guileful",
            Self::Traditional => "trait-traditional",
        }
    }
}
