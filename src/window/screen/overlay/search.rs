//! Finding anything by its name: places, fleets, sects, majes, texts, and everything one can do.

use super::Scene;
use crate::page::search::{Hit, matching};
use crate::window::action::DeskAction;
use crate::window::screen::parts::{dialogue, dim};
use bevy_egui::egui::{
    Button, Key, Modifiers, RichText, TextEdit, Ui, WidgetInfo, WidgetType, vec2,
};

/// How many finds are shown.
const MOST: usize = 12;

/// What the search remembers.
#[derive(Debug, Clone, Default)]
pub struct SearchState {
    /// What is searched for.
    pub typed: String,
    /// Which find is chosen.
    chosen: usize,
}

/// Shows it.
pub fn show(ui: &Ui, scene: &Scene<'_>, state: &mut SearchState) -> Vec<DeskAction> {
    let look = scene.look;
    if scene.fresh {
        *state = SearchState::default();
    }
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (down, up) = (pressed(Key::ArrowDown), pressed(Key::ArrowUp));
    let enter = ui.input(|input| input.key_pressed(Key::Enter));
    let shown = dialogue(
        ui.ctx(),
        look,
        "overlay-search",
        &scene.say("search-title"),
        520.0,
        |ui| {
            let hint = RichText::new(scene.say("search-hint")).color(look.dim());
            let field = TextEdit::singleline(&mut state.typed)
                .hint_text(hint)
                .desired_width(f32::INFINITY);
            let field = ui.add(field);
            field.widget_info(|| {
                WidgetInfo::labeled(WidgetType::TextEdit, true, scene.say("search-title"))
            });
            if scene.fresh {
                field.request_focus();
            }
            if field.changed() {
                state.chosen = 0;
            }
            let found: Vec<&Hit> = matching(&scene.shown.hits, &state.typed)
                .into_iter()
                .take(MOST)
                .collect();
            let last = found.len().saturating_sub(1);
            if down {
                state.chosen = (state.chosen + 1).min(last);
            }
            if up {
                state.chosen = state.chosen.saturating_sub(1);
            }
            state.chosen = state.chosen.min(last);
            if found.is_empty() {
                dim(ui, look, &scene.say("search-nothing"));
            }
            let mut taken = None;
            for (at, hit) in found.iter().enumerate() {
                if one(ui, scene, hit, at == state.chosen) {
                    taken = Some((*hit).clone());
                }
            }
            if enter && field.lost_focus() && taken.is_none() {
                taken = found.get(state.chosen).map(|hit| (*hit).clone());
                if taken.is_none() {
                    field.request_focus();
                }
            }
            taken
        },
        |ui, _| dim(ui, look, &scene.say("search-how")),
    );
    match shown.inner.0 {
        Some(hit) => [DeskAction::Escape, hit.action.into()]
            .into_iter()
            .chain(hit.then.map(Into::into))
            .collect(),
        None if shown.beside => vec![DeskAction::Escape],
        None => Vec::new(),
    }
}

fn one(ui: &mut Ui, scene: &Scene<'_>, hit: &Hit, chosen: bool) -> bool {
    let look = scene.look;
    let fill = if chosen {
        look.copper_deep()
    } else {
        look.panel()
    };
    let colour = match (hit.flag, scene.desk.game()) {
        (Some(flag), Some(game)) if !chosen => look.faction_words(game.roster(), flag),
        _ => look.bone(),
    };
    let button = Button::new(RichText::new(&hit.name).color(colour))
        .right_text(
            RichText::new(&hit.kind)
                .color(look.bone())
                .font(look.small_font()),
        )
        .fill(fill)
        .min_size(vec2(ui.available_width(), 24.0));
    let shown = ui.add(button);
    shown.widget_info(|| {
        let name = format!("{}, {}", hit.name, hit.kind);
        WidgetInfo::selected(WidgetType::Button, true, chosen, name)
    });
    shown.clicked()
}
