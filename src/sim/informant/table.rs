//! Who is held by whom since when, who came home, and whom his captor turned.

use super::rules::CARE;
use crate::id::{FactionId, MajeId, Turn};
use crate::scenario::audit::Flaw;
use crate::sim::saved::{AuditContext, SavedTable, Start, ensure, within};
use bevy::ecs::prelude::Resource;
use serde::{Deserialize, Serialize};

/// That somebody is a prisoner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Captivity {
    /// Who.
    pub maje: MajeId,
    /// Whose prisoner.
    pub captor: FactionId,
    /// Since when.
    pub since: Turn,
    /// How often he has refused to be turned.
    pub refused: u8,
    /// When he refused last.
    pub last: Turn,
}

/// That somebody came home from captivity; his house knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Homecoming {
    /// Who.
    pub maje: MajeId,
    /// Whose maje.
    pub house: FactionId,
    /// Who had held him.
    pub from: FactionId,
    /// In which turn he came home, at the latest.
    pub turn: Turn,
}

/// How it stands with an informant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum InformantState {
    /// He serves his master, as soon as he is at home.
    Serving,
    /// His house found him out in this turn; his master does not know.
    Found(Turn),
    /// He is dead, in exile, leads his house, or somebody else's: his master knows since this turn.
    Over(Turn),
    /// The same of one whom his house had found out in this turn.
    FoundAndOver(Turn),
}

/// A prisoner whom his captor turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Informant {
    /// Who.
    pub maje: MajeId,
    /// Whose maje.
    pub house: FactionId,
    /// Who turned him.
    pub master: FactionId,
    /// When.
    pub since: Turn,
    /// How much he has told.
    pub told: u16,
    /// How it stands with him.
    pub state: InformantState,
}

impl Informant {
    /// Whether he is still to serve his master.
    #[must_use]
    pub fn serves(&self) -> bool {
        self.state == InformantState::Serving
    }

    /// Whether his master still believes that he serves.
    #[must_use]
    pub fn is_counted_on(&self) -> bool {
        matches!(
            self.state,
            InformantState::Serving | InformantState::Found(_)
        )
    }

    /// When his house found him out, if it did.
    #[must_use]
    pub fn found(&self) -> Option<Turn> {
        match self.state {
            InformantState::Found(turn) | InformantState::FoundAndOver(turn) => Some(turn),
            InformantState::Serving | InformantState::Over(_) => None,
        }
    }

    /// Whether it fits a game in which this turn is planned.
    fn is_sound(&self, now: Turn) -> bool {
        let turn = match self.state {
            InformantState::Serving => self.since,
            InformantState::Found(turn)
            | InformantState::Over(turn)
            | InformantState::FoundAndOver(turn) => turn,
        };
        self.house != self.master && self.since <= turn && turn <= now
    }
}

/// How a captor knows that he holds somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownCaptivity {
    /// What is known of it; the prisoner is in the list of prisoners.
    pub captivity: Captivity,
    /// Whether it is tried to turn him when this turn ends.
    pub planned: bool,
}

/// An informant, as his master knows him.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownInformant {
    /// Who.
    pub maje: MajeId,
    /// His name.
    pub name: String,
    /// Whose maje.
    pub house: FactionId,
    /// Since when.
    pub since: Turn,
}

/// One of its own whom a house found out to have been turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ExposedInformant {
    /// Who.
    pub maje: MajeId,
    /// Who turned him.
    pub master: FactionId,
    /// When he was found out.
    pub turn: Turn,
}

/// Prisoners, those who came home, and all who were ever turned.
#[derive(Resource, Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Informants {
    /// By id.
    captives: Vec<Captivity>,
    /// The last homecoming of each, by id, as long as his house remembers it.
    homecomings: Vec<Homecoming>,
    /// In the order in which they were turned.
    turned: Vec<Informant>,
}

impl SavedTable for Informants {
    fn begin(_: &Start<'_>) -> Self {
        Self::default()
    }

    fn audit(&self, context: &AuditContext<'_>) -> Result<(), Flaw> {
        let (now, count) = (context.turn, context.factions());
        let captive = |it: &Captivity| it.since <= now && it.last <= now;
        let captives = self.captives.is_sorted_by(|a, b| a.maje < b.maje);
        ensure(captives && self.captives.iter().all(captive), "prisoners")?;
        let home = |it: &Homecoming| it.turn <= now && it.house != it.from;
        let homecomings = self.homecomings.is_sorted_by(|a, b| a.maje < b.maje);
        let homecomings = homecomings && self.homecomings.iter().all(home);
        ensure(homecomings, "those who came home")?;
        within(self.turned.len(), 0..=10_000, "the number of informants")?;
        let sorted = self.turned.is_sorted_by_key(|it| it.since);
        let sound = self.turned.iter().all(|it| it.is_sound(now));
        let counted_on = self.turned.iter().filter(|it| it.is_counted_on());
        let mut serving: Vec<MajeId> = counted_on.map(|it| it.maje).collect();
        serving.sort_unstable();
        let once = serving.windows(2).all(|two| two[0] != two[1]);
        ensure(sorted && sound && once, "the informants")?;
        let majes = self.captives.iter().map(|it| it.maje);
        let majes = majes.chain(self.homecomings.iter().map(|it| it.maje));
        for maje in majes.chain(self.turned.iter().map(|it| it.maje)) {
            let known = maje.owner.index() < count;
            let known = known && maje.serial < context.serials(maje.owner).maje;
            ensure(known, "the numbers of informants")?;
        }
        Ok(())
    }
}

impl Informants {
    /// All who were ever turned, in the order in which they were.
    #[must_use]
    pub fn all(&self) -> &[Informant] {
        &self.turned
    }

    /// Those who still serve their masters, in the same order.
    pub fn serving(&self) -> impl Iterator<Item = &Informant> {
        self.turned.iter().filter(|it| it.serves())
    }

    /// Whether a maje serves another faction than his own.
    #[must_use]
    pub fn serves(&self, maje: MajeId, master: FactionId) -> bool {
        let mut serving = self.serving();
        serving.any(|it| (it.maje, it.master) == (maje, master))
    }

    /// Whether his house has found out that a maje of its own served others.
    #[must_use]
    pub fn is_exposed(&self, maje: MajeId, house: FactionId) -> bool {
        let mut all = self.turned.iter();
        all.any(|it| (it.maje, it.house) == (maje, house) && it.found().is_some())
    }

    /// What is known of the captivity of somebody.
    #[must_use]
    pub fn captivity(&self, maje: MajeId) -> Option<&Captivity> {
        let at = self.captives.binary_search_by_key(&maje, |it| it.maje);
        at.ok().map(|at| &self.captives[at])
    }

    /// Those who came home lately, by id.
    #[must_use]
    pub fn homecomings(&self) -> &[Homecoming] {
        &self.homecomings
    }

    /// Whether somebody came home from a faction so lately that his house is careful with him.
    #[must_use]
    pub fn is_lately_home(&self, maje: MajeId, from: FactionId) -> bool {
        let mut lately = self.homecomings.iter();
        lately.any(|it| (it.maje, it.from) == (maje, from))
    }

    /// Writes down who is held by whom, as (prisoner, captor) by id, and who has come home to which house.
    pub(super) fn follow(
        &mut self,
        held: &[(MajeId, FactionId)],
        home: impl Fn(MajeId) -> Option<FactionId>,
        now: Turn,
    ) {
        let before = std::mem::take(&mut self.captives);
        let known = |maje: MajeId, captor: FactionId| {
            let at = before.binary_search_by_key(&maje, |it| it.maje).ok();
            at.map(|at| before[at]).filter(|it| it.captor == captor)
        };
        let captives = held.iter().map(|&(maje, captor)| {
            known(maje, captor).unwrap_or(Captivity {
                maje,
                captor,
                since: now,
                refused: 0,
                last: now,
            })
        });
        self.captives = captives.collect();
        for it in &before {
            let Some(house) = home(it.maje).filter(|house| *house != it.captor) else {
                continue;
            };
            self.come_home(Homecoming {
                maje: it.maje,
                house,
                from: it.captor,
                turn: now,
            });
        }
        let fresh = |it: &Homecoming| now <= it.turn.saturating_add(CARE);
        self.homecomings
            .retain(|it| fresh(it) && home(it.maje) == Some(it.house));
    }

    fn come_home(&mut self, home: Homecoming) {
        let at = self.homecomings.partition_point(|it| it.maje < home.maje);
        self.homecomings.retain(|it| it.maje != home.maje);
        self.homecomings.insert(at, home);
    }

    /// Remembers that a prisoner refused to be turned.
    pub(super) fn refuse(&mut self, maje: MajeId, captor: FactionId, now: Turn) {
        let at = self.captives.partition_point(|it| it.maje < maje);
        let known = self.captives.get(at).is_some_and(|it| it.maje == maje);
        if !known {
            let since = now;
            self.captives.insert(
                at,
                Captivity {
                    maje,
                    captor,
                    since,
                    refused: 0,
                    last: now,
                },
            );
        }
        let captive = &mut self.captives[at];
        captive.refused = captive.refused.saturating_add(1);
        captive.last = now;
    }

    /// Adds an informant.
    pub(super) fn turn(&mut self, informant: Informant) {
        self.turned.push(informant);
    }

    /// Says how it stands with somebody on whom his master counts.
    pub(super) fn settle(&mut self, maje: MajeId, state: InformantState) {
        let mut all = self.turned.iter_mut();
        if let Some(it) = all.find(|it| it.maje == maje && it.is_counted_on()) {
            it.state = state;
        }
    }

    /// Counts that an informant told something.
    pub(super) fn count(&mut self, maje: MajeId, things: u16) {
        let mut all = self.turned.iter_mut();
        if let Some(it) = all.find(|it| it.maje == maje && it.serves()) {
            it.told = it.told.saturating_add(things);
        }
    }

    /// The same with another number of the first informant: for tests of what a save may hold.
    #[cfg(test)]
    pub(super) fn renumbered(mut self, serial: u16) -> Self {
        self.turned[0].maje.serial = serial;
        self
    }
}
