//! How much an event matters to the listener: what to tell first, what to leave to the log.

use super::voice::Voice;
use crate::id::FactionId;
use crate::sim::event::Event;

/// How much an event matters to the listener.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// Of less note: comings and goings, the quarrels of others.
    Quiet,
    /// Worth a line.
    Plain,
    /// A loss.
    Bad,
    /// A gain.
    Good,
}

impl Voice<'_> {
    /// How much an event matters to the listener.
    #[must_use]
    pub fn weight(&self, event: &Event) -> Weight {
        let mine = |faction: FactionId| self.is_you(faction);
        let lost = |faction: Option<FactionId>| faction.is_some_and(mine);
        match event {
            Event::Moved { flag, to, .. } => {
                let regard = self.view.own.regard_of(*flag);
                let comes = self.view.land(*to).is_some() && !mine(*flag) && regard < 0;
                if comes { Weight::Plain } else { Weight::Quiet }
            }
            // The table is shown by the council.
            Event::Offered { .. } | Event::Lapsed { .. } => Weight::Quiet,
            Event::Raided { by, victim, .. } => one_of(mine(*by), lost(*victim)),
            Event::Seized { by, from, .. } => match one_of(mine(*by), lost(*from)) {
                Weight::Quiet => Weight::Plain,
                weight => weight,
            },
            Event::Hunger { holder, .. } => one_of(false, lost(*holder)),
            Event::RanDry { faction, .. } | Event::Landless { faction } => {
                one_of(false, mine(*faction))
            }
            Event::Revolt { from, .. } => one_of(false, mine(*from)),
            Event::Blockade { by, victim, .. } => one_of(mine(*by), lost(*victim)),
            Event::ShipsCaptured { by, from, .. } => one_of(mine(*by), mine(*from)),
            Event::MajeCaptured { by, of, .. } | Event::SpyCaught { by, of, .. } => {
                one_of(mine(*by), mine(*of))
            }
            Event::MajeKilled { of, .. } => one_of(false, mine(*of)),
            Event::MajeDeserted { from, to, .. } => one_of(lost(*to), mine(*from)),
            Event::MajeReleased { to, .. } => one_of(mine(*to), false),
            Event::FleetLost { flag, .. } => one_of(false, mine(*flag)),
            Event::TechnologyGained { by, from, .. } => one_of(mine(*by), lost(*from)),
            Event::Achieved { faction, .. } | Event::Won { faction, .. } => {
                if mine(*faction) {
                    Weight::Good
                } else {
                    Weight::Plain
                }
            }
            Event::Battle(report) => {
                let sides = report.sides.iter();
                let fought = sides.flat_map(|s| s.faction.iter().chain(&s.helpers));
                plain_if(fought.copied().any(mine))
            }
            Event::Intercepted { flag, by, .. } => {
                plain_if(mine(*flag) || self.view.fleet(*by).is_some())
            }
            Event::MissionFailed { flag, .. } | Event::FleetLeft { flag, .. } => {
                plain_if(mine(*flag))
            }
            Event::Failed { faction, .. } => plain_if(mine(*faction)),
            Event::Refused { from, to, .. }
            | Event::ContractMade { from, to, .. }
            | Event::Given { from, to, .. } => plain_if(mine(*from) || mine(*to)),
            Event::ContractFailed { parties, .. } | Event::ContractEnded { parties, .. } => {
                plain_if(parties.iter().copied().any(mine))
            }
            Event::Built { by, .. } => plain_if(mine(*by)),
            Event::FirstMajeRose { .. }
            | Event::Founded { .. }
            | Event::Joined { .. }
            | Event::Merged { .. }
            | Event::Ended { .. }
            | Event::Departed { .. }
            | Event::TimeUp { .. } => Weight::Plain,
            Event::MajeRose { of, .. } => plain_if(mine(*of)),
        }
    }
}

const fn one_of(good: bool, bad: bool) -> Weight {
    match (good, bad) {
        (_, true) => Weight::Bad,
        (true, false) => Weight::Good,
        (false, false) => Weight::Quiet,
    }
}

const fn plain_if(concerned: bool) -> Weight {
    if concerned {
        Weight::Plain
    } else {
        Weight::Quiet
    }
}
