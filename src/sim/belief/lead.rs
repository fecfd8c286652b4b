//! What the faction of a view could find out about where its rumours come from, and with whom.

use super::fact::Fact;
use super::mark::Source;
use super::trace::{Trace, goes_on, gravity};
use crate::id::FactionId;
use crate::sim::command::Task;
use crate::sim::event::Observers;
use crate::sim::faction::Status;
use crate::sim::terms::Origin;
use crate::sim::view::View;

/// A rumour of which the next step can be found out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lead {
    /// What was heard.
    pub fact: Fact,
    /// With whom an envoy or a spy has to ask.
    pub host: FactionId,
    /// How much it matters, 1 to 3, as [`gravity`] says.
    pub gravity: i32,
    /// Whether it is said of them, so that they are asked whether it is true, and not from whom they have it.
    pub accused: bool,
}

/// All leads that the faction of a view has, of the latest rumours first.
#[must_use]
pub fn leads(view: &View<'_>) -> Vec<Lead> {
    let (me, now) = (view.faction(), view.turn());
    let traces = &view.beliefs.traces;
    let mut found = Vec::new();
    for fact in view.beliefs.facts.latest() {
        // Most facts are too old: that is seen at once.
        if !fact.is_traceable(now) {
            continue;
        }
        let gravity = gravity(fact, me);
        if gravity == 0 {
            continue;
        }
        let trail = traces.of(fact.about());
        let hosts = asked_of(fact, trail).iter(view.roster.factions.len());
        let hosts = hosts.filter(|it| view.common.faction(*it).status == Status::Active);
        let hosts = hosts.filter(|it| goes_on(trail, fact, *it, me));
        found.extend(hosts.map(|host| Lead {
            fact: *fact,
            host,
            gravity,
            accused: fact.kind.concerns(host),
        }));
    }
    found
}

/// With whom the next step of a rumour could lie: whoever told it, or told it to others, and those of whom it is said.
fn asked_of(fact: &Fact, trail: &[Trace]) -> Observers {
    let teller = match fact.mark.source {
        Source::Told(by) => Some(by),
        _ => None,
    };
    let trail = trail.iter().filter_map(|it| match it.from {
        Origin::Told(by) => Some(by),
        _ => None,
    });
    let said_of = fact.kind.about().into_iter().flatten();
    Observers::of(teller.into_iter().chain(trail).chain(said_of))
}

/// Whether the faction of a view has a spy with another, if it has anybody there who can ask.
#[must_use]
pub fn ear_with(view: &View<'_>, host: FactionId) -> Option<bool> {
    let majes = view.own.majes.iter().filter(|it| it.captor.is_none());
    let ears = majes.filter_map(|maje| match maje.task {
        Task::Envoy { to } if to == host => Some(false),
        Task::Spy { on } if on == host => Some(true),
        _ => None,
    });
    ears.max()
}
