//! What is set on a sheet before an order is given: which partner, how much, how many ships. Sheets
//! show it as [dials](crate::page::sheet::Dialled) and picks; the desk keeps it, so that models can
//! say at once what an order with these numbers would mean.

use crate::id::{ClassId, FactionId};
use crate::scenario::model::Good;
use std::collections::BTreeMap;

/// A part of a sheet that opens and closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fold {
    /// What can be built.
    Build,
    /// What can be sent there.
    Send,
    /// Parting ships from a fleet.
    Split,
    /// Carrying goods.
    Haul,
    /// Who else of one's own is near.
    Others,
    /// Giving something away.
    Gift,
    /// Denouncing, demanding, a duel.
    Feud,
    /// Writing down that somebody may turn on somebody.
    Suspicion,
    /// Sending somebody.
    Errand,
    /// Ransom and release.
    Prisoner,
    /// What happened between two.
    Memory,
    /// Trades that could be made.
    Partners,
    /// What has to happen for a deal to be due.
    Conditions,
    /// Whom promises could be about.
    Third,
    /// What to put before a conference next.
    Motion,
    /// Whom to invite to a conference.
    Guests,
    /// Drawing weapons at one.
    Draw,
    /// Who witnesses a deal.
    Witness,
}

impl Fold {
    /// All of them.
    pub const ALL: [Self; 18] = [
        Self::Build,
        Self::Send,
        Self::Split,
        Self::Haul,
        Self::Others,
        Self::Gift,
        Self::Feud,
        Self::Suspicion,
        Self::Errand,
        Self::Prisoner,
        Self::Memory,
        Self::Partners,
        Self::Conditions,
        Self::Third,
        Self::Motion,
        Self::Guests,
        Self::Draw,
        Self::Witness,
    ];
}

/// A list that can be sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SortableList {
    /// The own lands.
    Lands,
    /// The own fleets.
    Fleets,
    /// Fleets of others.
    Seen,
    /// The own majes.
    Majes,
    /// Sects and powers.
    Sects,
}

/// Something that can be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dial {
    /// Whether a part of a sheet is open: 1, or 0.
    Fold(Fold),
    /// By what a list is sorted: a column counted from 1, negative for the largest first, 0 for not at all.
    Sort(SortableList),
    /// What happened is told of: everything, oneself, battles.
    Told,
    /// What the ledger is about.
    Ledger,
    /// What of the codex is shown.
    Codex,
    /// Which missions are compared, by their place in [`AIMS`](super::aim::AIMS).
    Mission,
    /// What to take first: 0 for anything, or one more than the good.
    Want,
    /// Which kind of task is chosen for a maje.
    Task,
    /// Which kind of plot is looked at.
    Plot,
    /// Who would lead it, by his place among the majes.
    Plotter,
    /// Which third faction would be drawn in.
    PlotThird,
    /// By which turn somebody is expected to turn on somebody.
    Suspicion,
    /// On whom.
    Victim,
    /// With whom a deal is made.
    Partner,
    /// What is given, by its number.
    GiveGood,
    /// How much of it.
    Give,
    /// What is given on top of that, by its number.
    ExtraGood,
    /// How much of it.
    Extra,
    /// What is asked for, by its number.
    GetGood,
    /// How much of it.
    Get,
    /// For how many turns.
    Term,
    /// Whether everybody is to know of the deal: 1, or 0.
    Public,
    /// When what is handed over is due: each turn, at once, or for one side later.
    When,
    /// What both promise each other, by its number.
    Both,
    /// The third faction that promises are about.
    Third,
    /// Who witnesses the deal.
    Witness,
    /// Who has to attack the other for what is given to be due.
    IfThey,
    /// Who has to attack the reader for what is asked for to be due.
    IfYou,
    /// What a conference is about, by its kind.
    Motion,
    /// About whom that is.
    MotionAbout,
    /// On whom weapons would be drawn.
    DrawOn,
    /// Where a conference meets, by its place in the list.
    Ground,
    /// In how many turns it meets.
    Meets,
    /// How many ships each may bring to it.
    Escort,
    /// Whether somebody is invited to it: 1, or 0.
    Guest(FactionId),
    /// Which contract is to be ended: one more than its place in the list.
    End,
    /// How much of a good is given away.
    Gift(Good),
    /// How much of a good a prisoner costs.
    Price(Good),
    /// How many ships of a class are parted.
    Part(ClassId),
    /// When a fleet breaks off.
    Break,
    /// How much of a good is hauled.
    Load(Good),
    /// Where from.
    LoadFrom,
    /// Where to.
    LoadTo,
    /// Whether it is hauled once: 1, or 0 for again and again.
    LoadOnce,
}

impl Dial {
    /// Whether it is about what is shown, not about an order.
    const fn is_taste(self) -> bool {
        matches!(
            self,
            Self::Fold(_) | Self::Sort(_) | Self::Told | Self::Ledger | Self::Codex | Self::Partner
        )
    }

    /// Whether it is about the deal on the table, not about what is looked at.
    const fn is_deal(self) -> bool {
        matches!(
            self,
            Self::GiveGood
                | Self::Give
                | Self::ExtraGood
                | Self::Extra
                | Self::GetGood
                | Self::Get
                | Self::Term
                | Self::Public
                | Self::When
                | Self::Both
                | Self::Third
                | Self::Witness
                | Self::IfThey
                | Self::IfYou
        )
    }
}

/// What has been set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dials(BTreeMap<Dial, i32>);

impl Dials {
    /// What a dial is set to, if it has been touched.
    #[must_use]
    pub fn get(&self, dial: Dial) -> Option<i32> {
        self.0.get(&dial).copied()
    }

    /// What a dial is set to, or what it is set to before anybody touches it.
    #[must_use]
    pub fn or(&self, dial: Dial, before: i32) -> i32 {
        self.get(dial).unwrap_or(before)
    }

    /// Whether a part of a sheet is open.
    #[must_use]
    pub fn is_open(&self, fold: Fold, before: bool) -> bool {
        self.or(Dial::Fold(fold), i32::from(before)) != 0
    }

    /// The partner of the deal on the table.
    #[must_use]
    pub fn partner(&self) -> Option<FactionId> {
        let number = self.get(Dial::Partner)?;
        u8::try_from(number).ok().map(FactionId)
    }

    /// Sets dials.
    pub fn set(&mut self, settings: &[(Dial, i32)]) {
        for (dial, value) in settings {
            // Who turns to somebody else begins anew.
            if *dial == Dial::Partner && self.get(Dial::Partner) != Some(*value) {
                self.0.retain(|dial, _| !dial.is_deal());
            }
            self.0.insert(*dial, *value);
        }
    }

    /// Something else is looked at: only the deal on the table and taste stay.
    pub fn look_elsewhere(&mut self) {
        self.0.retain(|dial, _| dial.is_taste() || dial.is_deal());
    }

    /// What was set has been ordered, or the turn is over.
    pub fn done(&mut self) {
        self.0.retain(|dial, _| dial.is_taste());
    }
}

#[cfg(test)]
mod tests {
    use super::{Dial, Dials, Fold};

    #[test]
    fn orders_are_forgotten_and_taste_is_kept() {
        let mut dials = Dials::default();
        dials.set(&[(Dial::Fold(Fold::Haul), 1), (Dial::Break, 40)]);
        dials.set(&[(Dial::Partner, 3), (Dial::Give, 12)]);
        dials.look_elsewhere();
        assert_eq!(dials.get(Dial::Break), None);
        assert_eq!(dials.get(Dial::Give), Some(12));
        dials.set(&[(Dial::Partner, 3)]);
        assert_eq!(dials.get(Dial::Give), Some(12), "the same partner");
        dials.set(&[(Dial::Partner, 4)]);
        assert_eq!(dials.get(Dial::Give), None);
        dials.done();
        assert!(dials.is_open(Fold::Haul, false));
        assert_eq!(dials.partner().map(|id| id.0), Some(4));
    }
}
