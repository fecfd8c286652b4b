//! The window without a display: its screens run in an egui context of their own, and what egui would
//! paint is measured.

#![allow(
    clippy::float_arithmetic,
    reason = "places on a screen and contrast are floats"
)]

mod audit;
mod draw;
mod eye;
mod focus;
mod hands;
mod haste;
mod orders;
mod paint;
mod play;
mod shelf;

use bevy_egui::egui::accesskit::{Node, Role};
use bevy_egui::egui::{
    Context, Event, FullOutput, Key, LayerId, Modifiers, Order, PointerButton, Pos2, RawInput,
    Rect, Ui, UiBuilder, Vec2,
};
use first_maje::id::FactionId;
use first_maje::scenario::open::open;
use first_maje::session::{Session, SessionConfig};
use first_maje::text::Text;
use first_maje::window::desk::{Desk, Shelf};
use first_maje::window::front::Front;
use first_maje::window::look::Look;
use first_maje::window::{ScreenName, StagedScreen, seat_fallen};
use std::path::Path;
use std::sync::Arc;

/// A front in a context of its own.
pub struct Bench {
    /// The front.
    pub front: Front,
    context: Context,
    size: Vec2,
    scale: f32,
    time: f64,
}

/// A game of a scenario after some turns of minds, with a person on a recommended seat.
pub fn session(scenario: &str, turns: u16, screen: ScreenName) -> Session {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let scenario = open(&root.join(scenario)).expect("a scenario of the game");
    let ends = screen.is_at_end();
    let turns = if ends { scenario.turns } else { turns };
    let most = scenario.turns;
    let seat = scenario.recommended.first().copied();
    let seat = seat.unwrap_or(FactionId(0));
    let config = SessionConfig::minds(&scenario, 1).open_end(!ends);
    let mut session = Session::new(Arc::new(scenario), config);
    for _ in 0..turns {
        if session.advance().is_err() {
            break;
        }
    }
    if screen == ScreenName::Fallen {
        let fallen = seat_fallen(&mut session, most);
        assert!(fallen.is_some(), "somebody falls");
    } else if screen != ScreenName::Watch {
        session.seat_person(seat, "");
    }
    if screen == ScreenName::HandOver {
        session.seat_person(FactionId(1), "");
    }
    session
}

/// What egui tells screen readers of a control.
#[derive(Debug, Clone, PartialEq)]
pub struct Control {
    /// Its kind.
    pub role: Role,
    /// Where it is.
    pub at: Rect,
    /// What it is called.
    pub name: String,
    /// The number it is set to.
    pub value: Option<f64>,
}

impl Control {
    fn of(node: &Node) -> Option<Self> {
        let bounds = node.bounds()?;
        #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
        let at = |x: f64, y: f64| Pos2::new(x as f32, y as f32);
        Some(Self {
            role: node.role(),
            at: Rect::from_min_max(at(bounds.x0, bounds.y0), at(bounds.x1, bounds.y1)),
            name: node.label().unwrap_or_default().to_owned(),
            value: node.numeric_value(),
        })
    }
}

impl Bench {
    /// A screen, set up as for a picture.
    pub fn screen(screen: ScreenName, session: Session, pixels: Vec2, scale: u16) -> Self {
        let stage = StagedScreen {
            screen,
            scale,
            safe_colours: false,
        };
        let text = Text::english().expect("the words are sound");
        let front = stage.set(session, text).expect("built in");
        Self::around(front, pixels, scale)
    }

    /// An empty desk without a trace on disk.
    pub fn desk() -> Self {
        let text = Arc::new(Text::english().expect("the words are sound"));
        let look = Look::built_in(Arc::clone(&text)).expect("the tokens are sound");
        let mut desk = Desk::bare(text);
        desk.shelf = Shelf::of_game();
        Self::around(Front::new(desk, look), Vec2::new(1280.0, 720.0), 100)
    }

    fn around(front: Front, pixels: Vec2, scale: u16) -> Self {
        let context = Context::default();
        context.enable_accesskit();
        let scale = f32::from(scale) / 100.0;
        let mut bench = Self {
            front,
            context,
            size: pixels / scale,
            scale,
            time: 0.0,
        };
        for _ in 0..4 {
            bench.frame(Vec::new());
        }
        bench
    }

    /// Shows a frame with these events.
    pub fn frame(&mut self, events: Vec<Event>) -> FullOutput {
        self.time += 0.1;
        let mut input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            time: Some(self.time),
            focused: true,
            events,
            ..RawInput::default()
        };
        if let Some(viewport) = input.viewports.get_mut(&input.viewport_id) {
            viewport.native_pixels_per_point = Some(self.scale);
        }
        self.context.begin_pass(input);
        let builder = UiBuilder::new()
            .layer_id(LayerId::background())
            .max_rect(Rect::from_min_size(Pos2::ZERO, self.size));
        let mut ui = Ui::new(self.context.clone(), "front".into(), builder);
        self.front.show(&mut ui);
        let mut output = self.context.end_pass();
        // Nothing is drawn, so that nobody takes the textures.
        output.textures_delta.clear();
        output
    }

    /// The screen in points.
    pub fn rect(&self) -> Rect {
        Rect::from_min_size(Pos2::ZERO, self.size)
    }

    /// Returns how many tooltips were painted in the last frame.
    pub fn tooltips(&self) -> usize {
        self.context.memory(|memory| {
            let layers = memory.areas().visible_layer_ids();
            let tips = layers.iter().filter(|layer| layer.order == Order::Tooltip);
            tips.filter(|layer| memory.areas().visible_last_frame(layer))
                .count()
        })
    }

    /// Lets time go by.
    pub fn pass(&mut self, seconds: f64) {
        self.time += seconds;
        self.frame(Vec::new());
    }

    /// Clicks somewhere.
    pub fn click(&mut self, at: Pos2) {
        let button = |pressed| Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        for event in [Event::PointerMoved(at), button(true), button(false)] {
            self.time -= 0.08;
            self.frame(vec![event]);
        }
    }

    /// Presses a key and lets it go.
    pub fn key(&mut self, key: Key, modifiers: Modifiers) -> FullOutput {
        let event = |pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers,
        };
        self.frame(vec![Event::ModifiersChanged(modifiers), event(true)]);
        self.frame(vec![event(false), Event::ModifiersChanged(Modifiers::NONE)]);
        self.frame(Vec::new())
    }

    /// Presses a key and lets it go within one frame.
    pub fn tap(&mut self, key: Key) -> FullOutput {
        let event = |pressed| Event::Key {
            key,
            physical_key: None,
            pressed,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        self.frame(vec![event(true), event(false)])
    }

    /// The control that has the focus.
    pub fn focused(&mut self) -> Option<Control> {
        let update = self.frame(Vec::new()).platform_output.accesskit_update?;
        let nodes = update.nodes.into_iter();
        let (_, node) = nodes.into_iter().find(|(id, _)| *id == update.focus)?;
        Control::of(&node)
    }

    /// Everything that screen readers are told of.
    pub fn controls(&mut self) -> Vec<Control> {
        let update = self.frame(Vec::new()).platform_output.accesskit_update;
        let nodes = update.into_iter().flat_map(|update| update.nodes);
        nodes.filter_map(|(_, node)| Control::of(&node)).collect()
    }

    /// Presses a key alone.
    pub fn press(&mut self, key: Key) -> FullOutput {
        self.key(key, Modifiers::NONE)
    }

    /// Types a text.
    pub fn write(&mut self, text: &str) -> FullOutput {
        self.frame(vec![Event::Text(text.to_owned())]);
        self.frame(Vec::new())
    }
}
