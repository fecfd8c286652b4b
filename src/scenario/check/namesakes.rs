//! Doubts: things of one name, so that whoever types or reads it cannot tell which is meant.

use std::collections::BTreeMap;

use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::lookalike::folded;
use crate::scenario::raw::RawScenario;
use crate::scenario::resolve::Scope;
use crate::scenario::span::{EntryTable, Spanned};
use crate::scenario::suggest::quoted;

/// A name, and what bears it.
type Named<'r> = (&'r Spanned<String>, &'static str);

pub(super) fn check(raw: &RawScenario, scope: &Scope<'_, '_>) {
    let map = raw.map.get();
    let factions = raw.factions.get();
    let fleets = raw.fleets.get();
    // Whatever is typed in a command.
    let mut typed: Vec<Named<'_>> = Vec::new();
    for (_, faction) in factions
        .into_iter()
        .flat_map(|factions| factions.list.iter())
    {
        typed.push((&faction.short, "faction"));
    }
    for (_, territory) in map.into_iter().flat_map(|map| map.territories.iter()) {
        typed.push((&territory.name, "territory"));
    }
    for (_, maje) in raw.majes.get().into_iter().flat_map(EntryTable::iter) {
        typed.push((&maje.name, "maje"));
    }
    each_once(&typed, scope);
    can_be_typed(&typed, scope);
    let technologies = factions
        .into_iter()
        .flat_map(|block| block.technologies.iter());
    let technologies: Vec<Named<'_>> = technologies
        .map(|(_, technology)| (&technology.name, "technology"))
        .collect();
    each_once(&technologies, scope);
    let classes = fleets.into_iter().flat_map(|fleets| fleets.classes.iter());
    let classes: Vec<Named<'_>> = classes
        .map(|(_, class)| (&class.name, "ship class"))
        .collect();
    each_once(&classes, scope);
    let named = fleets.into_iter().flat_map(|fleets| &fleets.start);
    let named: Vec<Named<'_>> = named
        .filter_map(|fleet| Some((fleet.name.as_ref()?, "fleet")))
        .collect();
    each_once(&named, scope);
    let vars = raw.vars.get().into_iter().flat_map(EntryTable::iter);
    let vars: Vec<Named<'_>> = vars.map(|(_, var)| (&var.name, "counter")).collect();
    each_once(&vars, scope);
    let objectives = raw.objectives.get().into_iter().flat_map(EntryTable::iter);
    let objectives: Vec<Named<'_>> = objectives
        .map(|(_, objective)| (&objective.name, "objective"))
        .collect();
    each_once(&objectives, scope);
    let entries = raw
        .encyclopedia
        .get()
        .into_iter()
        .flat_map(EntryTable::iter);
    let entries: Vec<Named<'_>> = entries
        .flat_map(|(_, entry)| std::iter::once(&entry.title).chain(entry.aliases.iter()))
        .map(|name| (name, "entry of the encyclopedia"))
        .collect();
    each_once(&entries, scope);
}

/// Names that a command takes for something else, or that are too long to be typed.
fn can_be_typed(all: &[Named<'_>], scope: &Scope<'_, '_>) {
    /// Letters. Ours.
    const LONGEST: usize = 60;
    /// Words that part what belongs to a command.
    const JOINTS: [&str; 6] = ["with", "for", "to", "from", "and", "about"];
    for (name, kind) in all {
        let said = name.trim().to_lowercase();
        let digits = said.strip_prefix(['f', 's']).unwrap_or(&said);
        let number = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
        let word = ["food", "ore", "water", "all", "none", "nothing", "nobody"];
        let taken = if number {
            "is a number to commands: of a choice, or of a fleet"
        } else if word.contains(&said.as_str()) {
            "is a word of commands that means something else"
        } else if said.contains(',') {
            "has a comma, which parts names in commands"
        } else if said.split_whitespace().any(|it| JOINTS.contains(&it)) && said.contains(' ') {
            "has a word of commands in it, and must be typed in quotes"
        } else if said.chars().count() > LONGEST {
            "is too long for lists and for typing"
        } else {
            continue;
        };
        let message = format!("the name {} {taken}", quoted(name));
        let found = Diagnostic::warning("hard-to-type", scope.file(), name.span, message);
        scope.report(found.label(format!("give the {kind} another name")));
    }
}

fn each_once(all: &[Named<'_>], scope: &Scope<'_, '_>) {
    let mut seen: BTreeMap<String, Named<'_>> = BTreeMap::new();
    for (name, kind) in all {
        let key = folded(name).to_lowercase();
        let Some((first, first_kind)) = seen.get(&key) else {
            seen.insert(key, (name, kind));
            continue;
        };
        // Two factions of one short name are a mistake, and told as one.
        if (*kind, *first_kind) == ("faction", "faction") {
            continue;
        }
        let message = if kind == first_kind {
            format!("there is another {kind} with the name {}", quoted(name))
        } else {
            format!("a {first_kind} has the name {} too", quoted(name))
        };
        let found = Diagnostic::warning("same-name", scope.file(), name.span, message);
        scope.report(found.label("give it a name of its own").secondary(
            scope.file(),
            first.span,
            format!("the {first_kind}"),
        ));
    }
}
