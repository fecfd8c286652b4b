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
    let me = view.faction();
    let mut found = Vec::new();
    for (fact, gravity, trail) in trails(view) {
        let hosts = asked_of(fact, trail, me).iter(view.roster.factions.len());
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

/// How much the gravest of the leads matters that the faction of a view has with each other, by [`FactionId`]; 0 with whom it has none.
#[must_use]
pub fn gravest_leads(view: &View<'_>) -> Vec<i32> {
    let me = view.faction();
    let mut gravest = vec![0; view.roster.factions.len()];
    for (fact, gravity, trail) in trails(view) {
        for host in asked_of(fact, trail, me).iter(gravest.len()) {
            // Most rumours are no graver than what is known to be asked there.
            if gravity > gravest[host.index()]
                && view.common.faction(host).status == Status::Active
                && goes_on(trail, fact, host, me)
            {
                gravest[host.index()] = gravity;
            }
        }
    }
    gravest
}

/// The rumours that somebody would trace, the latest first: each with how much it matters, and the steps found out about it.
fn trails<'a>(view: &View<'a>) -> impl Iterator<Item = (&'a Fact, i32, &'a [Trace])> {
    let (me, now) = (view.faction(), view.turn());
    let mut traces = view.beliefs.traces.all();
    view.beliefs.facts.latest().filter_map(move |fact| {
        // Most facts are too old: that is seen at once.
        if !fact.is_traceable(now) {
            return None;
        }
        let gravity = gravity(fact, me);
        if gravity == 0 {
            return None;
        }
        // Both lists are in the same order: steps about what came later are done with.
        let about = fact.about();
        while let Some((_, before)) = traces.split_last().filter(|(it, _)| it.about() > about) {
            traces = before;
        }
        let steps = traces.iter().rev();
        let steps = steps.take_while(|it| it.about() == about).count();
        Some((fact, gravity, &traces[traces.len() - steps..]))
    })
}

/// With whom the next step of a rumour could lie: whoever told it, or told it to others, and those of whom it is said where it harms `me`.
fn asked_of(fact: &Fact, trail: &[Trace], me: FactionId) -> Observers {
    let mut asked = Observers::NONE;
    if let Source::Told(by) = fact.mark.source {
        asked = asked.and(by);
    }
    for step in trail {
        if let Origin::Told(by) = step.from {
            asked = asked.and(by);
        }
    }
    if fact.harms(me) {
        let said_of = fact.kind.about().into_iter().flatten();
        asked = said_of.fold(asked, Observers::and);
    }
    asked
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
