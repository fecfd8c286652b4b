//! All the sentences of the interface: what happened, why something was refused, what a thing
//! is called. The words are in Fluent files under `assets/text`; this room chooses among them.
//!
//! [`Text`] holds the words of a language, [`Voice`] speaks to one faction about what it sees.

mod amounts;
mod battle;
mod beliefs;
mod bundle;
mod cause;
mod clause;
mod condition;
mod conference;
mod contest;
mod deal;
mod decision;
mod effect;
mod event;
mod event_deal;
mod event_land;
mod event_people;
mod exile;
mod feud;
mod incident;
mod informant;
mod lands;
mod mediation;
mod names;
mod odds;
mod order;
mod person;
mod plot;
mod reason;
mod refusal;
mod scene;
mod seal;
mod story;
mod supply;
mod suspicion;
mod trace;
mod voice;
mod weight;
mod witness;
mod yields;

pub use bundle::{Text, TextError};
pub use order::ALL_THERE_IS;
pub use reason::JudgeIs;
pub use voice::{NameMark, Named, Voice, capital};
pub use weight::Weight;

/// Speaks a message: `say!(voice, "message-id", name = value, …)`.
macro_rules! say {
    ($who:expr, $id:expr $(, $name:ident = $value:expr)* $(,)?) => {
        $who.say($id, &[$((stringify!($name), fluent_bundle::FluentValue::from($value))),*])
    };
}
pub(crate) use say;
