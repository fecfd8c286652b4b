//! Everything that has a name: what the search finds.

use crate::id::FactionId;
use crate::page::PageContext;
use crate::page::dial::{Dial, Fold};
use crate::page::overlay::{DIALOGUES, Listing};
use crate::page::rich::{Thing, plain};
use crate::page::tab::TABS;
use crate::page::{Action, Aim};
use crate::sim::faction::Status;
use crate::text::{Named, Voice, say};

/// Something that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: String,
    /// Whose it is.
    pub flag: Option<FactionId>,
    /// What taking it asks for.
    pub action: Action,
    /// What it asks for after that.
    pub then: Option<Action>,
}

/// Everything that can be found in a game now.
#[must_use]
pub fn hits(context: &PageContext<'_>, voice: &Voice<'_>) -> Vec<Hit> {
    let mut hits = Vec::new();
    things(context, voice, &mut hits);
    if context.planning {
        commands(voice, &mut hits);
        majes(voice, &mut hits);
        dealings(voice, &mut hits);
    }
    let mut push = |id: &str, action: Action| {
        hits.push(Hit {
            name: voice.say(id, &[]),
            kind: voice.say("kind-command", &[]),
            flag: None,
            action,
            then: None,
        });
    };
    for row in &TABS {
        push(row.title, Action::Open(row.tab));
    }
    for row in DIALOGUES
        .iter()
        .filter(|row| row.offered >= Listing::Search)
    {
        push(row.title, Action::Overlay(row.overlay));
    }
    if context.planning {
        push("end-turn", Action::EndTurn);
        push("undo", Action::Undo);
    }
    push("pause-leave", Action::Leave);
    push("pause-quit", Action::Quit);
    hits
}

fn things(context: &PageContext<'_>, voice: &Voice<'_>, hits: &mut Vec<Hit>) {
    let view = &voice.view;
    let book = voice.book();
    let mut push = |name: String, kind: &str, flag: Option<FactionId>, thing: Thing| {
        let kind = voice.say(kind, &[]);
        // While something is aimed, what may be its target is taken as that.
        let target = context.aiming.is_some_and(|aim| aim.allows(view, thing));
        let (kind, action) = if target {
            (
                say!(voice, "kind-target", kind = kind),
                Action::Target(thing),
            )
        } else {
            (kind, Action::Look(thing))
        };
        hits.push(Hit {
            name,
            kind,
            flag,
            action,
            then: None,
        });
    };
    for id in book.territory_ids() {
        let name = book.place(id).name.clone();
        push(name, "kind-place", view.holder(id), Thing::Place(id));
    }
    for id in voice.known_factions() {
        let name = voice.roster().faction(id).name.clone();
        push(name, "kind-sect", Some(id), Thing::Faction(id));
    }
    for fleet in &view.own.fleets {
        let name = plain(&voice.fleet(fleet.id));
        push(
            name,
            "kind-fleet",
            Some(view.faction()),
            Thing::Fleet(fleet.id),
        );
    }
    for seen in &view.beliefs.fleets {
        let name = plain(&voice.contact_of(seen.contact, seen.flag));
        push(
            name,
            "kind-fleet",
            Some(seen.flag),
            Thing::Contact(seen.contact),
        );
    }
    for maje in &view.own.majes {
        push(
            maje.name.clone(),
            "kind-maje",
            Some(view.faction()),
            Thing::Maje(maje.id),
        );
    }
    for (of, maje) in view.own.prisoners.iter().chain(&view.own.hostages) {
        push(
            maje.name.clone(),
            "kind-maje",
            Some(*of),
            Thing::Maje(maje.id),
        );
    }
    for exile in &view.own.exiles {
        if view.maje(exile.maje).is_none() {
            let thing = Thing::Maje(exile.maje);
            push(exile.name.clone(), "kind-maje", Some(exile.from), thing);
        }
    }
    for (at, entry) in (0..).zip(&book.encyclopedia) {
        push(entry.title.clone(), "kind-entry", None, Thing::Entry(at));
    }
    for (at, objective) in (0..).zip(&book.objectives) {
        if crate::council::is_ours(view, objective) {
            let thing = Thing::Goal(crate::id::ObjectiveId(at));
            push(objective.name.clone(), "kind-goal", None, thing);
        }
    }
    for (at, class) in (0..).zip(&book.classes) {
        let thing = Thing::Class(crate::id::ClassId(at));
        push(class.name.clone(), "kind-class", None, thing);
    }
    for (at, technology) in (0..).zip(&book.technologies) {
        let thing = Thing::Technology(crate::id::TechId(at));
        push(technology.name.clone(), "kind-technology", None, thing);
    }
}

/// Everything a fleet can be sent to do.
fn commands(voice: &Voice<'_>, hits: &mut Vec<Hit>) {
    for fleet in &voice.view.own.fleets {
        let name = plain(&voice.mark(Named::Fleet(fleet.id, None), &voice.fleet_name(fleet.id)));
        for aim in Aim::all() {
            hits.push(Hit {
                name: format!("{}: {name}", voice.say(aim.row().title, &[])),
                kind: voice.say("kind-command", &[]),
                flag: None,
                action: Action::Aim(fleet.id, aim),
                then: None,
            });
        }
    }
}

/// A command with whom or where it is given; it leads to there.
fn lead(voice: &Voice<'_>, id: &str, who: &str, thing: Thing, dial: (Dial, i32)) -> Hit {
    Hit {
        name: format!("{}: {who}", voice.say(id, &[])),
        kind: voice.say("kind-command", &[]),
        flag: None,
        action: Action::Look(thing),
        then: Some(Action::Dials(vec![dial])),
    }
}

/// Everything a maje can be told to do, and what can be built.
fn majes(voice: &Voice<'_>, hits: &mut Vec<Hit>) {
    let own = voice.view.own;
    for maje in own.majes.iter().filter(|maje| maje.captor.is_none()) {
        let thing = Thing::Maje(maje.id);
        // In the order of the kinds of tasks on the sheet.
        for (number, id) in (0..).zip(["find-govern", "find-command", "find-envoy", "find-spy"]) {
            hits.push(lead(voice, id, &maje.name, thing, (Dial::Task, number)));
        }
        hits.push(Hit {
            then: None,
            ..lead(voice, "find-host", &maje.name, thing, (Dial::Task, 0))
        });
    }
    for land in &own.lands {
        let name = &voice.book().place(land.id).name;
        let open = (Dial::Fold(Fold::Build), 1);
        hits.push(lead(voice, "find-build", name, Thing::Place(land.id), open));
    }
}

/// What can be done with other sects and powers.
fn dealings(voice: &Voice<'_>, hits: &mut Vec<Hit>) {
    let view = &voice.view;
    for id in view.roster.faction_ids() {
        let there = view.common.faction(id).status == Status::Active;
        if id == view.faction() || !there {
            continue;
        }
        let name = &view.roster.faction(id).short;
        hits.push(Hit {
            name: format!("{}: {name}", voice.say("find-trade", &[])),
            kind: voice.say("kind-command", &[]),
            flag: None,
            action: Action::Deal(id),
            then: None,
        });
        let open = (Dial::Fold(Fold::Gift), 1);
        hits.push(lead(voice, "find-gift", name, Thing::Faction(id), open));
    }
}

/// What fits what was typed, the closest first: names that begin so, then words that do, then
/// names that have it somewhere.
#[must_use]
pub fn matching<'a>(hits: &'a [Hit], typed: &str) -> Vec<&'a Hit> {
    let typed = typed.trim().to_lowercase();
    let mut found: Vec<(u8, &Hit)> = hits
        .iter()
        .filter_map(|hit| {
            let name = hit.name.to_lowercase();
            let words = name.split(|c: char| !c.is_alphanumeric());
            let rank = if name.starts_with(&typed) {
                0
            } else if words.into_iter().any(|word| word.starts_with(&typed)) {
                1
            } else if name.contains(&typed) {
                2
            } else {
                let all = typed.split_whitespace().all(|part| name.contains(part));
                if all { 3 } else { return None }
            };
            Some((rank, hit))
        })
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, hit)| hit).collect()
}

#[cfg(test)]
mod tests {
    use super::{Hit, matching};
    use crate::page::Action;

    fn hit(name: &str) -> Hit {
        Hit {
            name: name.to_owned(),
            kind: String::new(),
            flag: None,
            action: Action::Undo,
            then: None,
        }
    }

    #[test]
    fn the_closest_comes_first_and_parts_may_be_typed() {
        let hits = ["Deep Well", "Wellspring", "Swell", "Gate Rock"].map(hit);
        let names = |typed: &str| -> Vec<String> {
            let found = matching(&hits, typed);
            found.iter().map(|hit| hit.name.clone()).collect()
        };
        assert_eq!(names("well"), ["Wellspring", "Deep Well", "Swell"]);
        assert_eq!(names("ro ga"), ["Gate Rock"]);
        assert_eq!(names("xyz"), Vec::<String>::new());
        assert_eq!(names("").len(), 4);
    }
}
