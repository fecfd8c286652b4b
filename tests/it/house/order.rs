//! The order inside `sim`: every file has a rank, and uses only files of its own rank and of lower ones.

use super::{Paths, absolute, is_for_tests, module_of, parsed};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use syn::visit::Visit;

/// What the ranks hold, lowest first.
const NAMES: [&str; 7] = [
    "plain data",
    "commands, events, books",
    "tables and pure rules",
    "views",
    "judges",
    "systems",
    "the simulation around them",
];

/// The rank of every file of `sim`, by the longest path that it begins with: whoever adds a subject adds its ranks.What is not listed is a system.
const RANKS: &[(&str, usize)] = &[
    ("sim", 6),
    // Plain data: ids, dice, terms.
    ("sim::dice", 0),
    ("sim::schedule", 0),
    ("sim::terms", 0),
    // Commands, events, books.
    ("sim::command", 1),
    ("sim::event", 1),
    ("sim::ledger", 1),
    ("sim::decree::kind", 1),
    // Tables, components and pure rules of all subjects; the plan.
    ("sim::saved", 2),
    ("sim::index", 2),
    ("sim::ledger::table", 2),
    ("sim::chronicle", 2),
    ("sim::opinion::incident", 2),
    ("sim::opinion::felt", 2),
    ("sim::opinion::trust", 2),
    ("sim::opinion::memories", 2),
    ("sim::opinion::war", 2),
    ("sim::conference::hall", 2),
    ("sim::conference::known", 2),
    ("sim::conference::rules", 2),
    ("sim::conference::table", 2),
    ("sim::feud::rules", 2),
    ("sim::feud::table", 2),
    ("sim::mediation::known", 2),
    ("sim::mediation::rules", 2),
    ("sim::mediation::table", 2),
    ("sim::plot::rules", 2),
    ("sim::plot::table", 2),
    ("sim::seal::table", 2),
    ("sim::suspicion::rules", 2),
    ("sim::suspicion::table", 2),
    ("sim::decision::table", 2),
    ("sim::informant::rules", 2),
    ("sim::informant::table", 2),
    ("sim::house::breakaway", 2),
    ("sim::house::claim", 2),
    ("sim::house::table", 2),
    ("sim::house::exile::known", 2),
    ("sim::house::exile::rules", 2),
    ("sim::house::exile::table", 2),
    ("sim::opinion::table", 2),
    ("sim::plan::table", 2),
    ("sim::map::routes", 2),
    ("sim::map::movement", 2),
    ("sim::map::way", 2),
    ("sim::territory", 2),
    ("sim::decree::look", 2),
    ("sim::decree::table", 2),
    ("sim::faction::components", 2),
    ("sim::faction::effects", 2),
    ("sim::faction::residence", 2),
    ("sim::faction::founded", 2),
    ("sim::faction::saved", 2),
    ("sim::fleet", 2),
    ("sim::maje::alarm", 2),
    ("sim::maje::components", 2),
    ("sim::maje::names", 2),
    ("sim::maje::rules", 2),
    ("sim::maje::saved", 2),
    ("sim::maje::governors", 2),
    ("sim::battle::rules", 2),
    ("sim::battle::campaign", 2),
    ("sim::battle::sides", 2),
    ("sim::economy::rules", 2),
    ("sim::economy::works", 2),
    ("sim::deal::known", 2),
    ("sim::deal::proposal", 2),
    ("sim::deal::rules", 2),
    ("sim::deal::table", 2),
    ("sim::deal::thanks", 2),
    ("sim::goods::ends", 2),
    ("sim::goods::estate", 2),
    ("sim::goods::network", 2),
    ("sim::goods::rules", 2),
    ("sim::goods::stores", 2),
    ("sim::belief::contacts", 2),
    ("sim::belief::fact", 2),
    ("sim::belief::hidden", 2),
    ("sim::belief::knowledge", 2),
    ("sim::belief::mark", 2),
    ("sim::belief::regard", 2),
    ("sim::belief::table", 2),
    ("sim::belief::tell", 2),
    ("sim::belief::trace", 2),
    ("sim::scene::table", 2),
    ("sim::scene::meant", 2),
    ("sim::story::table", 2),
    ("sim::victory::renown", 2),
    ("sim::victory::rules", 2),
    ("sim::victory::wide", 2),
    ("sim::victory::tie", 2),
    ("sim::victory::verdict", 2),
    // Views as data.
    ("sim::view", 3),
    // Judges: they read a view.
    ("sim::check", 4),
    ("sim::restraint", 4),
    ("sim::plan::overlay", 4),
    ("sim::battle::odds", 4),
    ("sim::fleet::feeding", 4),
    ("sim::maje::spy_odds", 4),
    ("sim::belief::lead", 4),
    ("sim::deal::appraise", 4),
    ("sim::deal::clause", 4),
    ("sim::deal::dealings", 4),
    ("sim::deal::nature", 4),
    ("sim::deal::outline", 4),
    ("sim::deal::scale", 4),
    ("sim::deal::weigh", 4),
    ("sim::deal::fault", 4),
    ("sim::deal::check", 4),
    ("sim::deal::learned", 4),
    ("sim::deal::living", 4),
    ("sim::deal::negotiation", 4),
    ("sim::deal::grudge", 4),
    ("sim::deal::preview", 4),
    ("sim::deal::reach", 4),
    ("sim::deal::spared", 4),
    ("sim::deal::told", 4),
    ("sim::deal::witness", 4),
    ("sim::deal::war", 4),
    ("sim::deal::worth", 4),
    ("sim::opinion::credit", 4),
    ("sim::opinion::signs", 4),
    ("sim::opinion::fear", 4),
    ("sim::conference::check", 4),
    ("sim::conference::hall_odds", 4),
    ("sim::conference::leaning", 4),
    ("sim::conference::assent", 4),
    ("sim::feud::check", 4),
    ("sim::mediation::check", 4),
    ("sim::plot::check", 4),
    ("sim::seal::check", 4),
    ("sim::suspicion::check", 4),
    ("sim::informant::check", 4),
    ("sim::house::check", 4),
    ("sim::house::prospect", 4),
    ("sim::house::exile::check", 4),
    ("sim::plot::odds", 4),
    ("sim::scene::pose", 4),
    ("sim::story::pose", 4),
    ("sim::scene::purse", 4),
    ("sim::scene::pursue", 4),
    ("sim::victory::believed", 4),
    ("sim::victory::contest", 4),
    // Systems are everything else.
    ("sim::battle", 5),
    ("sim::belief", 5),
    ("sim::consequence", 5),
    ("sim::economy", 5),
    ("sim::faction", 5),
    ("sim::fleet::systems", 5),
    ("sim::maje", 5),
    ("sim::map", 5),
    ("sim::opinion", 5),
    ("sim::conference", 5),
    ("sim::feud", 5),
    ("sim::mediation", 5),
    ("sim::plot", 5),
    ("sim::seal", 5),
    ("sim::informant", 5),
    ("sim::suspicion", 5),
    ("sim::decision", 5),
    ("sim::plan", 5),
    ("sim::deal", 5),
    ("sim::goods", 5),
    ("sim::scene", 5),
    ("sim::story", 5),
    ("sim::victory", 5),
    // The simulation around them.
    ("sim::decree", 6),
    ("sim::house", 6),
    ("sim::house::succeed", 5),
    ("sim::house::exile", 5),
    ("sim::digest", 6),
    ("sim::observe", 6),
    ("sim::legacy", 6),
    ("sim::simulation", 6),
    ("sim::snapshot", 6),
    ("sim::spawn", 6),
    ("sim::view::build", 6),
    ("sim::view::estimates", 6),
    ("sim::view::informants", 6),
    ("sim::view::layout", 6),
    ("sim::view::offers", 6),
    ("sim::view::public", 6),
    ("sim::view::regards", 6),
    ("sim::view::table", 6),
    ("sim::view::views", 6),
];

/// Imports against the order, as (who, whom), each with its reason. The list may only shrink.
const LEFT: &[(&str, &str)] = &[];

/// The rank of a module.
fn rank(module: &str) -> usize {
    let begins = |prefix: &str| {
        module
            .strip_prefix(prefix)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    };
    let fitting = RANKS.iter().filter(|(prefix, _)| begins(prefix));
    fitting
        .max_by_key(|(prefix, _)| prefix.len())
        .map(|(_, rank)| *rank)
        .unwrap_or_else(|| panic!("no rank for {module}"))
}

/// All modules of the house that are not only there for tests.
#[derive(Default)]
struct House {
    modules: BTreeMap<Vec<String>, Module>,
}

/// What a module imports, and what it hands on.
struct Module {
    /// Names that `use` brings in, and what they stand for.
    names: BTreeMap<String, Vec<String>>,
    /// All paths in it.
    paths: Vec<Vec<String>>,
}

fn attributes(item: &syn::Item) -> &[syn::Attribute] {
    match item {
        syn::Item::Mod(it) => &it.attrs,
        syn::Item::Use(it) => &it.attrs,
        syn::Item::Fn(it) => &it.attrs,
        syn::Item::Impl(it) => &it.attrs,
        _ => &[],
    }
}

impl House {
    fn new() -> Self {
        let mut files: Vec<(PathBuf, syn::File)> = parsed();
        let mut tests = BTreeSet::new();
        for (file, tree) in &mut files {
            let module = module_of(file);
            for item in &tree.items {
                if let syn::Item::Mod(child) = item
                    && is_for_tests(&child.attrs)
                {
                    let mut path = module.clone();
                    path.push(child.ident.to_string());
                    tests.insert(path);
                }
            }
            tree.items.retain(|item| !is_for_tests(attributes(item)));
        }
        let mut house = Self::default();
        for (file, tree) in files {
            let module = module_of(&file);
            if (0..=module.len()).any(|length| tests.contains(&module[..length])) {
                continue;
            }
            let found = Module::new(&module, &tree);
            house.modules.insert(module, found);
        }
        house
    }

    /// The module in which something is defined, and whether the path names the module itself.
    fn defined(&self, path: &[String], depth: usize) -> Option<(Vec<String>, bool)> {
        let mut module: Vec<String> = Vec::new();
        for (at, part) in path.iter().enumerate() {
            module.push(part.clone());
            if self.modules.contains_key(&module) {
                continue;
            }
            module.pop();
            let found = self.modules.get(&module)?;
            return match found.names.get(part) {
                Some(handed) if depth < 8 && handed[..] != path[..=at] => {
                    let mut on = handed.clone();
                    on.extend_from_slice(&path[at + 1..]);
                    self.defined(&on, depth + 1).or(Some((module, false)))
                }
                _ => Some((module, false)),
            };
        }
        Some((module, true))
    }

    /// The circles in which modules of a room use each other.
    fn circles(&self, room: &str) -> Vec<Vec<String>> {
        let inside = |module: &&Vec<String>| module.first().is_some_and(|first| first == room);
        let modules: Vec<&Vec<String>> = self.modules.keys().filter(inside).collect();
        let uses: BTreeMap<&Vec<String>, BTreeSet<Vec<String>>> =
            modules.iter().map(|it| (*it, self.uses(it))).collect();
        let reached = |from: &Vec<String>| {
            let mut seen = BTreeSet::new();
            let mut open = vec![from.clone()];
            while let Some(module) = open.pop() {
                for next in uses.get(&module).into_iter().flatten() {
                    if seen.insert(next.clone()) {
                        open.push(next.clone());
                    }
                }
            }
            seen
        };
        let reached: BTreeMap<&Vec<String>, BTreeSet<Vec<String>>> =
            modules.iter().map(|it| (*it, reached(it))).collect();
        let mut circles = BTreeSet::new();
        for one in &modules {
            let back = |other: &&&Vec<String>| {
                reached[*one].contains(**other) && reached[**other].contains(*one)
            };
            let circle: Vec<String> = modules.iter().filter(back).map(|it| joined(it)).collect();
            circles.insert(circle);
        }
        circles.remove(&Vec::new());
        circles.into_iter().collect()
    }

    /// The modules that a module uses, itself and bare mentions of modules left out.
    fn uses(&self, module: &[String]) -> BTreeSet<Vec<String>> {
        let paths = self.modules[module].paths.iter();
        paths
            .filter_map(|path| self.defined(path, 0))
            .filter(|(target, bare)| !bare && target != module)
            .map(|(target, _)| target)
            .collect()
    }
}

impl Module {
    fn new(module: &[String], tree: &syn::File) -> Self {
        let mut names = BTreeMap::new();
        let children: BTreeSet<String> = tree
            .items
            .iter()
            .filter_map(|item| match item {
                syn::Item::Mod(child) => Some(child.ident.to_string()),
                _ => None,
            })
            .collect();
        let full = |path: &[String]| -> Option<Vec<String>> {
            if path.first().is_some_and(|first| *first == "self") {
                return Some([module, &path[1..]].concat());
            }
            absolute(path, module).or_else(|| {
                let child = path.first().is_some_and(|first| children.contains(first));
                child.then(|| [module, path].concat())
            })
        };
        let mut paths = Vec::new();
        for item in &tree.items {
            let syn::Item::Use(item) = item else {
                continue;
            };
            let handed_on = !matches!(item.vis, syn::Visibility::Inherited);
            let mut found = Paths::default();
            found.visit_item_use(item);
            for (path, name) in found.found.iter().zip(&found.names) {
                let Some(path) = full(path) else {
                    continue;
                };
                // What a module hands on of its own children is theirs.
                if !handed_on || !path.starts_with(module) {
                    paths.push(path.clone());
                }
                names.insert(name.clone(), path);
            }
        }
        let mut found = Paths::default();
        for item in &tree.items {
            if !matches!(item, syn::Item::Use(_)) {
                found.visit_item(item);
            }
        }
        for path in &found.found {
            let meant = full(path).or_else(|| {
                let named = names.get(path.first()?)?;
                Some([named, &path[1..]].concat())
            });
            paths.extend(meant);
        }
        Self { names, paths }
    }
}

fn joined(module: &[String]) -> String {
    module.join("::")
}

#[test]
fn imports_inside_the_simulation_go_one_way() {
    let house = House::new();
    let mut wrong = BTreeSet::new();
    let modules = house.modules.keys();
    for module in modules.filter(|module| module.first().is_some_and(|room| room == "sim")) {
        let name = joined(module);
        for target in house.uses(module) {
            let target_name = joined(&target);
            if target[0] == "sim" && rank(&target_name) > rank(&name) {
                wrong.insert((name.clone(), target_name));
            }
        }
    }
    let left: BTreeSet<(String, String)> = LEFT
        .iter()
        .map(|(who, whom)| ((*who).to_owned(), (*whom).to_owned()))
        .collect();
    let new: Vec<String> = wrong
        .difference(&left)
        .map(|(who, whom)| {
            let ranks = (NAMES[rank(who)], NAMES[rank(whom)]);
            format!("{who} ({}) may not use {whom} ({})", ranks.0, ranks.1)
        })
        .collect();
    assert!(new.is_empty(), "{}", new.join("\n"));
    let gone: Vec<_> = left.difference(&wrong).collect();
    assert!(gone.is_empty(), "strike them from the list: {gone:?}");
}

#[test]
fn every_rank_is_of_a_file_that_exists() {
    let house = House::new();
    let names: Vec<String> = house.modules.keys().map(|module| joined(module)).collect();
    let gone = RANKS.iter().filter(|(prefix, _)| {
        let inside = format!("{prefix}::");
        !names
            .iter()
            .any(|name| name == prefix || name.starts_with(&inside))
    });
    let gone: Vec<_> = gone.collect();
    assert!(gone.is_empty(), "no such files: {gone:?}");
}

/// Rooms whose files use each other in no circle.
const WITHOUT_CIRCLES: [&str; 4] = ["sim", "mind", "session", "council"];

#[test]
fn no_file_uses_itself_in_a_circle() {
    let house = House::new();
    for room in WITHOUT_CIRCLES {
        let circles = house.circles(room);
        assert!(circles.is_empty(), "in {room}: {circles:#?}");
    }
}
