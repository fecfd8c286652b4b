//! What factions can agree on, as plain data: a deal is a list of clauses.

mod call;
mod clause;
mod conference;
mod deal;
mod decision;
mod exile;
mod fact;
mod feud;
mod mediation;
mod motive;
mod owed;
mod pledged;
mod plot;
mod seal;
mod sort;
mod suspicion;
mod testimony;
mod trade;

pub use call::Call;
pub use clause::{Clause, ClauseState, OnlyIf, When};
pub use conference::{Ballot, ConferenceAct, Motion, MotionOutcome, Vote};
pub use deal::{Deal, Secrecy};
pub use decision::{Consideration, Decided, Grounds, Nature, Rationale, Stated};
pub use exile::ExileCause;
pub use fact::{DealTold, FactKind, Origin};
pub use feud::{BloodEnding, FeudAct, Treatment};
pub use mediation::MediationAct;
pub use motive::{Change, Motive, Reason, Since, Told};
pub use owed::Owed;
pub use pledged::Pledged;
pub use plot::{PlotKind, Scheme};
pub use seal::{Response, SealedOrder, Trigger};
pub use sort::DealSort;
pub use suspicion::Suspicion;
pub use testimony::Testimony;
pub use trade::TradeTerms;
