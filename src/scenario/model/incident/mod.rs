//! What factions do to each other, and how it is felt.

mod kinds;

pub(crate) use kinds::incident_kinds;

use super::Hours;
use serde::{Deserialize, Serialize};
use std::ops::Index;

/// Makes the enum of kinds and what is known of each from the table.
macro_rules! define_kinds {
    ($($(#[$doc:meta])* $kind:ident $field:ident $family:ident $weight:literal $months:literal;)+) => {
        /// What one faction did to another.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum IncidentKind {
            $($(#[$doc])* $kind,)+
        }

        impl IncidentKind {
            /// All kinds, in order.
            pub const ALL: [Self; [$(Self::$kind),+].len()] = [$(Self::$kind),+];

            /// Its field in a scenario, which is also its name in batches and the key of its words.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$kind => stringify!($field),)+
                }
            }

            /// What it belongs to.
            #[must_use]
            pub const fn family(self) -> IncidentFamily {
                match self {
                    $(Self::$kind => IncidentFamily::$family,)+
                }
            }

            /// How it is felt unless the scenario says otherwise.
            #[inline]
            const fn usual(self) -> IncidentDef {
                let (weight, months) = match self {
                    $(Self::$kind => ($weight, $months),)+
                };
                IncidentDef {
                    weight,
                    life: if months > 0 { Some(Hours(months * MONTH)) } else { None },
                }
            }
        }
    };
}

incident_kinds!(define_kinds);

/// Hours of the setting in a month.
const MONTH: u32 = 730;

/// What kinds of incident have in common, and which trait of a First Maje makes them weigh more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum IncidentFamily {
    /// Force against land, goods and ships.
    War,
    /// Majes killed, taken, spied out, freed.
    Blood,
    /// A word kept or broken.
    Word,
    /// Threats, demands and insults.
    Table,
    /// Help and gifts.
    Kindness,
    /// What they are said to have done to others: they do not know that it is held against them.
    Heard,
}

impl IncidentKind {
    /// Whether it is an attack by force: whoever does it breaks the peace.
    #[must_use]
    pub const fn is_attack(self) -> bool {
        matches!(
            self,
            Self::Raided
                | Self::Seized
                | Self::Blockaded
                | Self::Fought
                | Self::Attacked
                | Self::DrewWeapons
        )
    }

    /// Whether a deal was not kept by it.
    #[must_use]
    const fn is_broken_deal(self) -> bool {
        matches!(
            self,
            Self::ContractFailed
                | Self::ContractBroken
                | Self::Repudiated
                | Self::Forsook
                | Self::LeftPost
        )
    }

    /// Whether a word was broken by it: a deal, a promise, a peace, the word of a vassal.
    #[must_use]
    pub const fn is_broken_word(self) -> bool {
        self.is_broken_deal() || matches!(self, Self::Betrayed | Self::BrokePeace | Self::Rebelled)
    }

    /// Whether it is a sign that somebody may be about to break his word.
    #[must_use]
    pub const fn is_sign(self) -> bool {
        matches!(
            self,
            Self::Massed | Self::SaidToPlot | Self::Plotted | Self::Tarried
        )
    }

    /// Whether signs are looked for that came before it: a betrayal, or a deal that was broken off.
    #[must_use]
    pub const fn may_have_signs(self) -> bool {
        self.is_betrayal() || matches!(self, Self::ContractBroken)
    }

    /// Whether it is a betrayal: a word broken by attack, ambush, murder, weapons drawn at a conference, or by staying away from an
    /// ally who calls or waits for a guard. A deal that is ended early, or not served for want of means, is none.
    #[must_use]
    pub const fn is_betrayal(self) -> bool {
        matches!(
            self,
            Self::Betrayed
                | Self::Ambushed
                | Self::Murdered
                | Self::Forsook
                | Self::LeftPost
                | Self::BrokePeace
                | Self::Rebelled
                | Self::DrewWeapons
        )
    }

    /// Whether it is cruelty to somebody who could not defend himself.
    #[must_use]
    pub const fn is_cruel(self) -> bool {
        matches!(self, Self::Executed | Self::Mistreated)
    }

    /// Whether it is a killing that makes blood enemies.
    #[must_use]
    pub const fn is_blood(self) -> bool {
        matches!(
            self,
            Self::KilledLeader | Self::Executed | Self::Murdered | Self::ShotDown
        )
    }

    /// Whether it is a wrong unless the scenario says otherwise.
    #[must_use]
    #[inline]
    pub const fn is_wrong(self) -> bool {
        WRONGS >> self as u32 & 1 == 1
    }
}

/// The kinds that are wrongs, one bit for each: it is asked of every fact that anybody knows.
const WRONGS: u128 = {
    let (mut wrongs, mut at) = (0, 0);
    while at < IncidentKind::ALL.len() {
        if IncidentKind::ALL[at].usual().weight < 0 {
            wrongs |= 1 << at;
        }
        at += 1;
    }
    wrongs
};

/// How an incident is felt by somebody who is neither forgiving nor vengeful.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentDef {
    /// What it adds to the opinion of who felt it, -100 to 100.
    pub weight: i32,
    /// For how long it is remembered; it fades evenly. `None`: for good.
    pub life: Option<Hours>,
}

/// How each kind of incident is felt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentDefs(Vec<IncidentDef>);

impl IncidentDefs {
    /// The longest life a scenario may give: ten million hours, more than a thousand years.
    pub const LONGEST: u32 = 10_000_000;

    /// Changes how a kind is felt.
    pub fn set(&mut self, kind: IncidentKind, felt: IncidentDef) {
        self.0[kind as usize] = felt;
    }

    /// Whether it holds every kind, with weights and lives in range.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let sound = |felt: &IncidentDef| {
            let life = felt
                .life
                .is_none_or(|life| (1..=Self::LONGEST).contains(&life.0));
            life && (-100..=100).contains(&felt.weight)
        };
        self.0.len() == IncidentKind::ALL.len() && self.0.iter().all(sound)
    }
}

impl Index<IncidentKind> for IncidentDefs {
    type Output = IncidentDef;

    fn index(&self, kind: IncidentKind) -> &IncidentDef {
        &self.0[kind as usize]
    }
}

impl Default for IncidentDefs {
    fn default() -> Self {
        Self(IncidentKind::ALL.map(IncidentKind::usual).to_vec())
    }
}

#[cfg(test)]
mod tests {
    use super::{IncidentDefs, IncidentKind};

    #[test]
    fn every_kind_stands_at_its_place() {
        for (at, kind) in IncidentKind::ALL.into_iter().enumerate() {
            assert_eq!(kind as usize, at);
        }
        assert!(IncidentKind::ALL.len() <= u128::BITS as usize);
        let wrongs = IncidentKind::ALL.map(|kind| kind.usual().weight < 0);
        assert_eq!(IncidentKind::ALL.map(IncidentKind::is_wrong), wrongs);
        assert!(IncidentDefs::default().is_sound());
        let raid = IncidentDefs::default()[IncidentKind::Raided];
        assert_eq!((raid.weight, raid.life), (-14, Some(super::Hours(14_600))));
        assert!(!IncidentDefs(Vec::new()).is_sound());
    }
}
