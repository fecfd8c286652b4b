//! Every screen, at both sizes and every scale: no words cut or over each other, all of them readable,
//! every control named and reached.

use super::paint::{Words, words};
use super::{Bench, session};
use bevy_egui::egui::accesskit::{Action, Node, NodeId, Role};
use bevy_egui::egui::{FullOutput, Key, Rect, Vec2};
use first_maje::page::Tab;
use first_maje::session::Session;
use first_maje::session::save;
use first_maje::window::ScreenName;
use first_maje::window::action::DeskAction as Command;
use first_maje::window::look::{CONTRAST, contrast};
use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};

const SIZES: [Vec2; 2] = [Vec2::new(1280.0, 720.0), Vec2::new(1920.0, 1080.0)];
const SCALES: [u16; 4] = [80, 100, 150, 200];

/// Scroll areas cut what they scroll; what is lower than this is none.
const SCROLLS: f32 = 60.0;

/// Tab is pressed so often at most.
const MOST: usize = 600;

fn again(bytes: &[u8]) -> Session {
    let saved = save::decode(bytes).expect("what was just written");
    Session::from_saved(saved).expect("what was just written")
}

/// A game to show a screen of: most screens share one, and all tests share all of them.
fn game(screen: ScreenName) -> Session {
    static KEPT: OnceLock<Vec<(ScreenName, Vec<u8>)>> = OnceLock::new();
    let kept = KEPT.get_or_init(|| {
        let special = [
            ScreenName::Ending,
            ScreenName::HandOver,
            ScreenName::Watch,
            ScreenName::Fallen,
            ScreenName::Tab(Tab::Council),
        ];
        let play = |screen| {
            let session = session("2371-eighteen-sects", 5, screen);
            (screen, session.to_bytes().expect("a small game"))
        };
        special.into_iter().map(play).collect()
    });
    let same = |of: ScreenName| of == screen || of.is_at_end() && screen.is_at_end();
    let own = kept.iter().find(|(of, _)| same(*of));
    again(&own.or(kept.last()).expect("they were played").1)
}

/// What was found, by screen.
type Found = BTreeMap<String, BTreeSet<String>>;

/// Looks at every screen in these sizes and scales, on as many threads as there are cores.
fn every_screen(
    settings: &[(Vec2, u16)],
    look: impl Fn(&mut Bench, ScreenName) -> BTreeSet<String> + Sync,
) -> Found {
    let screens: Vec<ScreenName> = ScreenName::all().collect();
    let next = AtomicUsize::new(0);
    let found = Mutex::new(Found::new());
    let work = || {
        while let Some(screen) = screens.get(next.fetch_add(1, Ordering::Relaxed)) {
            for (size, scale) in settings {
                let mut bench = Bench::screen(*screen, game(*screen), *size, *scale);
                let lines = look(&mut bench, *screen);
                if !lines.is_empty() {
                    let name = format!("{screen:?} {}×{} {scale}%", size.x, size.y);
                    let mut found = found.lock().expect("nobody panicked");
                    found.insert(name, lines);
                }
            }
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, NonZero::get);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    found.into_inner().expect("nobody panicked")
}

/// Fails with what was found, a few lines of each screen.
fn complain(found: &Found) {
    let all: usize = found.values().map(BTreeSet::len).sum();
    let mut text = format!("{all} findings");
    for (screen, lines) in found {
        text += &format!("\n{screen}: {}", lines.len());
        for line in lines.iter().take(6) {
            text += &format!("\n    {line}");
        }
    }
    assert!(all == 0, "{text}");
}

/// Labels of the map may leave the map's frame: it is a window on something larger.
fn is_label_of_map(bench: &Bench, words: &Words) -> bool {
    bench
        .front
        .memory
        .map
        .frame
        .is_some_and(|frame| frame.expand(1.0).contains_rect(words.clip))
}

#[test]
fn no_words_are_cut_or_over_each_other_and_all_can_be_read() {
    let settings = SIZES.map(|size| SCALES.map(|scale| (size, scale)));
    let found = every_screen(settings.as_flattened(), |bench, _| {
        let mut found = BTreeSet::new();
        let output = bench.frame(Vec::new());
        let space = bench.front.look.space();
        let seen = words(&output.shapes, space);
        if seen.is_empty() {
            found.insert(String::from("nothing to be read"));
        }
        for one in &seen {
            if let Some(fault) = fault_of(bench, one) {
                found.insert(format!("“{}” {fault}", one.text));
            }
        }
        for (at, one) in seen.iter().enumerate() {
            for other in &seen[at + 1..] {
                if overlap(one, other) {
                    found.insert(format!(
                        "“{}” over “{}” at {:?}",
                        one.text, other.text, one.ink
                    ));
                }
            }
        }
        found
    });
    complain(&found);
}

fn fault_of(bench: &Bench, words: &Words) -> Option<String> {
    // Names of sects on the map have a shadow, and fade when it comes closer.
    if is_label_of_map(bench, words) && words.text.chars().all(|c| !c.is_lowercase()) {
        return None;
    }
    let seen = contrast(words.colour, words.ground);
    if seen + 0.05 < CONTRAST {
        return Some(format!(
            "has a contrast of {seen:.2}: {:?} on {:?}",
            words.colour, words.ground
        ));
    }
    if is_label_of_map(bench, words) {
        return None;
    }
    let outside = |rect: Rect| !rect.expand(1.5).contains_rect(words.ink);
    let (ink, clip) = (words.ink, words.clip);
    if words.elided {
        return Some(String::from("is cut short"));
    }
    if ink.left() < clip.left() - 1.5 || ink.right() > clip.right() + 1.5 {
        return Some(format!("is cut at the side: {ink:?} in {clip:?}"));
    }
    if clip.height() < SCROLLS && outside(clip) {
        return Some(format!("is cut: {ink:?} in {clip:?}"));
    }
    let wide_open = clip.contains_rect(bench.rect());
    (wide_open && outside(bench.rect())).then(|| format!("leaves the screen: {ink:?}"))
}

fn overlap(one: &Words, other: &Words) -> bool {
    // A shadow lies under its own words.
    if one.text == other.text && one.ink.center().distance(other.ink.center()) < 4.0 {
        return false;
    }
    let (a, b) = (one.ink.intersect(one.clip), other.ink.intersect(other.clip));
    if !a.is_positive() || !b.is_positive() {
        return false;
    }
    let both = a.shrink(1.0).intersect(b.shrink(1.0));
    both.is_positive() && both.width() > 1.0 && both.height() > 1.0
}

fn nodes(output: &FullOutput) -> BTreeMap<NodeId, Node> {
    let update = output.platform_output.accesskit_update.as_ref();
    let update = update.expect("a tree for those who do not see");
    update.nodes.iter().cloned().collect()
}

fn is_control(node: &Node) -> bool {
    let role = matches!(
        node.role(),
        Role::Button
            | Role::CheckBox
            | Role::ComboBox
            | Role::Link
            | Role::RadioButton
            | Role::Slider
            | Role::SpinButton
            | Role::TextInput
    );
    role || node.supports_action(Action::Focus)
}

fn name_of(node: &Node, all: &BTreeMap<NodeId, Node>) -> String {
    let mut name = node.label().unwrap_or_default().to_owned();
    for by in node.labelled_by() {
        let label = all.get(by);
        name += label
            .and_then(|l| l.label().or(l.value()))
            .unwrap_or_default();
    }
    name
}

/// Controls that can be used, with what they are called and what they are.
fn controls(output: &FullOutput) -> BTreeMap<NodeId, (String, String)> {
    let all = nodes(output);
    let usable = all
        .iter()
        .filter(|(_, node)| is_control(node) && !node.is_disabled());
    let said = |node: &Node| format!("{:?} {:?}", node.role(), node.bounds());
    usable
        .map(|(id, node)| (*id, (name_of(node, &all), said(node))))
        .collect()
}

/// All that has the focus while Tab is pressed again and again.
fn tabbed(bench: &mut Bench) -> BTreeSet<NodeId> {
    let mut reached = BTreeSet::new();
    let mut stale = 0;
    while stale < 4 && reached.len() < MOST {
        let output = bench.tap(Key::Tab);
        let update = output.platform_output.accesskit_update.as_ref();
        let focus = update.expect("a tree").focus;
        stale = if reached.insert(focus) { 0 } else { stale + 1 };
    }
    reached
}

/// Controls that are not named, or not reached; or reached behind a dialogue.
fn unreached(bench: &mut Bench, screen: ScreenName) -> BTreeSet<String> {
    // What is said in passing goes by.
    bench.front.desk.note = None;
    let output = bench.frame(Vec::new());
    let controls = controls(&output);
    let nameless = controls.values().filter(|(name, _)| name.trim().is_empty());
    let mut found: BTreeSet<String> = nameless
        .map(|(_, said)| format!("a {said} without a name"))
        .collect();
    let reached = tabbed(bench);
    let desk = &mut bench.front.desk;
    let overlaid = desk.overlay().is_some();
    let weighed = desk.game().is_some_and(|game| game.weighed.is_some());
    let aiming = desk.game().is_some_and(|game| game.aiming.is_some());
    let mut behind = BTreeSet::new();
    if overlaid || weighed {
        desk.overlays.clear();
        if weighed {
            desk.act(Command::Escape);
        }
        behind.extend(self::controls(&bench.frame(Vec::new())).into_keys());
    } else if aiming {
        // While something is aimed, Tab goes from target to target.
        return found;
    }
    if std::env::var_os("FIRST_MAJE_TELL").is_some() {
        eprintln!(
            "{screen:?}: {} controls, {} behind, {} reached",
            controls.len(),
            behind.len(),
            reached.len()
        );
    }
    // Where a panel comes back when the odds are gone, the map is smaller than it was behind them, and does not tell what was.
    let moved = weighed && behind.iter().any(|id| !controls.contains_key(id));
    for (id, (name, _)) in &controls {
        match (behind.contains(id), reached.contains(id)) {
            (false, false) if moved => {}
            (false, false) => drop(found.insert(format!("“{name}” is not reached"))),
            (true, true) => drop(found.insert(format!("“{name}” is reached behind a dialogue"))),
            _ => {}
        }
    }
    if !behind.is_empty() && controls.keys().all(|id| behind.contains(id)) {
        found.insert(String::from("nothing is in the dialogue"));
    }
    found
}

#[test]
fn every_control_has_a_name_and_is_reached_by_the_keyboard() {
    let [small, large] = SIZES;
    let settings = [(small, 100), (large, 100), (small, 80), (small, 200)];
    complain(&every_screen(&settings, unreached));
}
