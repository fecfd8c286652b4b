//! Every screen, at both sizes and every scale: no words cut or over each other, all of them readable,
//! every control named and reached.

use super::paint::{Words, words};
use super::{Bench, session};
use bevy_egui::egui::accesskit::{Action, Node, NodeId, Role};
use bevy_egui::egui::{FullOutput, Key, Rect, Vec2};
use clap::ValueEnum;
use first_maje::session::Session;
use first_maje::session::save;
use first_maje::window::ScreenName;
use first_maje::window::look::{CONTRAST, contrast};
use std::collections::{BTreeMap, BTreeSet};

const SIZES: [Vec2; 2] = [Vec2::new(1280.0, 720.0), Vec2::new(1920.0, 1080.0)];
const SCALES: [u16; 4] = [80, 100, 150, 200];

/// Scroll areas cut what they scroll; what is lower than this is none.
const SCROLLS: f32 = 60.0;

fn again(bytes: &[u8]) -> Session {
    let saved = save::decode(bytes).expect("what was just written");
    Session::from_saved(saved).expect("what was just written")
}

/// Games to show the screens of: most screens share one.
fn games() -> impl Fn(ScreenName) -> Session {
    let special = [
        ScreenName::Ending,
        ScreenName::HandOver,
        ScreenName::Watch,
        ScreenName::Council,
    ];
    let kept: Vec<(ScreenName, Vec<u8>)> = special
        .into_iter()
        .map(|screen| {
            let session = session("2371-eighteen-sects", 5, screen);
            (screen, session.to_bytes().expect("a small game"))
        })
        .collect();
    move |screen| {
        let own = kept.iter().find(|(of, _)| *of == screen);
        again(&own.unwrap_or(&kept[3]).1)
    }
}

fn every_screen(mut look: impl FnMut(&mut Bench, &str)) {
    let game = games();
    for screen in ScreenName::value_variants() {
        for size in SIZES {
            for scale in SCALES {
                let mut bench = Bench::screen(*screen, game(*screen), size, scale);
                look(
                    &mut bench,
                    &format!("{screen:?} {}×{} {scale}%", size.x, size.y),
                );
            }
        }
    }
}

/// Fails with what was found, a few lines of each screen.
fn complain(found: BTreeMap<String, BTreeSet<String>>) {
    let all: usize = found.values().map(BTreeSet::len).sum();
    let mut text = format!("{all} findings");
    for (screen, lines) in &found {
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
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    every_screen(|bench, name| {
        let output = bench.frame(Vec::new());
        let space = bench.front.look.space();
        let seen = words(&output.shapes, space);
        assert!(!seen.is_empty(), "{name}: nothing to be read");
        for one in &seen {
            if let Some(fault) = fault_of(bench, one) {
                let line = format!("“{}” {fault}", one.text);
                found.entry(name.to_owned()).or_default().insert(line);
            }
        }
        for (at, one) in seen.iter().enumerate() {
            for other in &seen[at + 1..] {
                if overlap(one, other) {
                    let line = format!("“{}” over “{}” at {:?}", one.text, other.text, one.ink);
                    found.entry(name.to_owned()).or_default().insert(line);
                }
            }
        }
    });
    complain(found);
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

#[test]
fn every_control_has_a_name_and_is_reached_by_the_keyboard() {
    let game = games();
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for screen in ScreenName::value_variants() {
        let mut bench = Bench::screen(*screen, game(*screen), SIZES[0], 100);
        // What is said in passing goes by.
        bench.front.desk.note = None;
        let mut output = bench.frame(Vec::new());
        let all = nodes(&output);
        let controls: BTreeMap<NodeId, String> = all
            .iter()
            .filter(|(_, node)| is_control(node) && !node.is_disabled())
            .map(|(id, node)| (*id, name_of(node, &all)))
            .collect();
        for (id, name) in &controls {
            if name.trim().is_empty() {
                let role = all[id].role();
                found
                    .entry(format!("{screen:?}"))
                    .or_default()
                    .insert(format!("a {role:?} without a name {:?}", all[id].bounds()));
            }
        }
        let mut reached = BTreeSet::new();
        let mut stale = 0;
        while stale < 4 && reached.len() < 400 {
            output = bench.press(Key::Tab);
            let update = output.platform_output.accesskit_update.as_ref();
            let focus = update.expect("a tree").focus;
            stale = if reached.insert(focus) { 0 } else { stale + 1 };
        }
        let behind = bench.front.desk.overlay().is_some()
            || bench
                .front
                .desk
                .game()
                .is_some_and(|game| game.weighed.is_some());
        if std::env::var_os("FIRST_MAJE_TELL").is_some() {
            eprintln!(
                "{screen:?}: {} controls, {} reached",
                controls.len(),
                reached.len()
            );
        }
        for (id, name) in &controls {
            // What lies behind a dialogue must not be reached.
            let aiming = bench
                .front
                .desk
                .game()
                .is_some_and(|game| game.aiming.is_some());
            // While something is aimed, Tab goes from target to target.
            if !reached.contains(id) && !behind && !aiming {
                found
                    .entry(format!("{screen:?}"))
                    .or_default()
                    .insert(format!("“{name}” is not reached"));
            }
        }
        if behind && !controls.keys().any(|id| reached.contains(id)) {
            found
                .entry(format!("{screen:?}"))
                .or_default()
                .insert(String::from("nothing in the dialogue is reached"));
        }
    }
    complain(found);
}
