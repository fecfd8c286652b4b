//! The bar at the top, and the strip of tabs below it.

use super::notes;
use super::parts::at_right;
use crate::page::bar::Amount;
use crate::page::tab::TabRow;
use crate::page::{Action, Overlay};
use crate::scenario::model::Good;
use crate::window::action::DeskAction;
use crate::window::desk::Game;
use crate::window::look::Look;
use crate::window::map::icon::Icon;
use crate::window::map::mode::{MODES, Mode};
use crate::window::panel::hint::Hint as _;
use crate::window::panel::words::{colour_of, crest, explained};
use crate::window::shown::Shown;
use bevy_egui::egui::{Response, RichText, Sense, Ui, Vec2, WidgetInfo, WidgetType};

/// Below this width the bar says less.
const NARROW: f32 = 1020.0;
/// Below this width the menu stands beside the tabs.
const ROOM: f32 = 800.0;
/// Between two tabs, in points.
const BETWEEN: f32 = 3.0;
/// What a tab keeps free beside its words where there is little room, in points.
const TIGHT: f32 = 6.0;
/// How much room the menu takes beside the tabs, in points.
const MENU: f32 = 190.0;

/// Shows the bar.
pub fn show(
    ui: &mut Ui,
    game: &Game,
    shown: &Shown,
    mode: &mut Mode,
    look: &Look,
) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    let bar = &shown.bar;
    let full = ui.available_width();
    let wide = full >= NARROW;
    let roomy = has_room(full);
    ui.horizontal_wrapped(|ui| {
        if let Some(faction) = bar.crest {
            crest(ui, faction, 30.0, game.roster(), look).hint(&bar.who);
        }
        if wide {
            let font = look.title_font(look.sizes().heading);
            ui.label(RichText::new(&bar.who).font(font).color(look.bone()));
            ui.add_space(14.0);
        }
        let goods = bar.goods.iter().map(|(good, amount)| (Some(*good), amount));
        let standing = bar.standing.iter().map(|amount| (None, amount));
        for (good, amount) in goods.chain(standing) {
            // Where there is little room, a sign stands for the name of a good.
            show_amount(ui, amount, good.filter(|_| !roomy), look);
            ui.add_space(if wide { 10.0 } else { 2.0 });
        }
        if roomy {
            actions.extend(at_right(ui, "menu", |ui| buttons(ui, look)));
        } else {
            modes(ui, mode, look);
        }
    });
    actions
}

/// Whether the menu fits beside the goods; else it stands beside the tabs.
fn has_room(width: f32) -> bool {
    width >= ROOM
}

fn buttons(ui: &mut Ui, look: &Look) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    for (id, why, action) in [
        ("notes", "notes-why", notes::AGAIN),
        ("search", "search-why", Action::Overlay(Overlay::Search)),
        ("menu", "menu-why", Action::Overlay(Overlay::Pause)),
    ] {
        let button = ui.button(look.text.say(id, &[]));
        if button.hint(look.text.say(why, &[])).clicked() {
            actions.push(action.into());
        }
    }
    actions
}

/// Shows the tabs; where there are more than fit, they go on in the next line.
pub fn tabs(
    ui: &mut Ui,
    rows: &[TabRow],
    shown: &Shown,
    mode: &mut Mode,
    look: &Look,
) -> Vec<DeskAction> {
    let mut actions = Vec::new();
    let full = ui.available_width();
    let wide = has_room(full) && full >= width_of_tabs(ui, rows, look);
    let menu = if has_room(full) { 0.0 } else { MENU };
    ui.horizontal_top(|ui| {
        ui.scope(|ui| {
            ui.set_max_width(full - menu);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = BETWEEN;
                if !has_room(full) {
                    ui.spacing_mut().button_padding.x = TIGHT;
                }
                for row in rows {
                    actions.extend(one(ui, row, wide, shown, look));
                }
            });
        });
        if has_room(full) {
            modes(ui, mode, look);
        } else {
            actions.extend(at_right(ui, "menu", |ui| buttons(ui, look)));
        }
    });
    actions
}

/// Shows what the map can tell, at the right of the tabs: all of it where there is room, else what it tells now.
pub fn modes(ui: &mut Ui, mode: &mut Mode, look: &Look) {
    let full = ui.available_size_before_wrap().x;
    let names: f32 = MODES.iter().map(|row| width_of(ui, row.name, look)).sum();
    if full >= names {
        at_right(ui, "modes", |ui| {
            ui.spacing_mut().item_spacing.x = BETWEEN;
            for row in &MODES {
                let words = RichText::new(look.text.say(row.name, &[])).color(look.bone());
                let shown = ui.selectable_label(*mode == row.mode, words);
                if shown.hint(row.mode.why(look)).clicked() {
                    *mode = row.mode;
                }
            }
        });
    } else if full >= width_of(ui, mode.row().name, look) {
        at_right(ui, "mode", |ui| {
            let shown = ui.button(look.text.say(mode.row().name, &[]));
            if shown.hint(look.text.say("mode-why", &[])).clicked() {
                *mode = mode.next();
            }
        });
    }
}

fn width_of(ui: &Ui, id: &str, look: &Look) -> f32 {
    let words = look.text.say(id, &[]);
    let galley = ui
        .painter()
        .layout_no_wrap(words, look.text_font(), look.bone());
    galley.size().x + ui.spacing().button_padding.x * 2.0 + BETWEEN
}

/// A tab; closed ones show their key alone where there is little room.
fn one(ui: &mut Ui, row: &TabRow, wide: bool, shown: &Shown, look: &Look) -> Option<DeskAction> {
    let open = shown.tab.as_ref().is_some_and(|(open, _)| *open == row.tab);
    let words = look.text.say(row.title, &[]);
    let label = if wide || open || row.tab.key().is_empty() {
        title_of(row, look)
    } else {
        row.tab.key().to_owned()
    };
    let label = RichText::new(label).color(look.bone());
    let shown = ui.selectable_label(open, label).hint(&words);
    named(&shown, open, &words);
    let action = if open {
        DeskAction::CloseTab
    } else {
        Action::Open(row.tab).into()
    };
    shown.clicked().then_some(action)
}

/// The key of a tab and its name.
fn title_of(row: &TabRow, look: &Look) -> String {
    let title = look.text.say(row.title, &[]);
    format!("{} {title}", row.tab.key()).trim().to_owned()
}

/// How wide all tabs are with their names, in points. Where there is less, closed ones show their key alone.
fn width_of_tabs(ui: &Ui, rows: &[TabRow], look: &Look) -> f32 {
    let padding = ui.spacing().button_padding.x * 2.0 + BETWEEN;
    let width = |row: &TabRow| {
        let font = look.text_font();
        let galley = ui
            .painter()
            .layout_no_wrap(title_of(row, look), font, look.bone());
        galley.size().x + padding
    };
    rows.iter().map(width).sum()
}

fn named(response: &Response, open: bool, words: &str) {
    response.widget_info(|| WidgetInfo::selected(WidgetType::SelectableLabel, true, open, words));
}

/// An amount, with its name or the sign of its good.
fn show_amount(ui: &mut Ui, amount: &Amount, sign: Option<Good>, look: &Look) {
    let shown = ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        if let Some(good) = sign {
            let side = look.sizes().text;
            let (square, shown) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
            Icon::of_good(good).paint(ui.painter(), square, look.goods(good));
            shown.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, &amount.name));
        } else {
            ui.label(RichText::new(&amount.name).color(look.dim()));
        }
        let font = look.strong_font(look.sizes().text + 1.0);
        ui.label(RichText::new(&amount.stock).font(font).color(look.bone()));
        if !amount.change.is_empty() {
            ui.label(RichText::new(&amount.change).color(colour_of(amount.tone, look)));
        }
        if amount.alarm {
            let font = look.strong_font(look.sizes().text + 1.0);
            ui.label(RichText::new("!").font(font).color(look.bad()));
        }
    });
    explained(shown.response, &amount.why, look);
}

#[cfg(test)]
mod tests {
    use super::{MENU, tabs};
    use crate::page::tab::TABS;
    use crate::text::Text;
    use crate::window::look::Look;
    use crate::window::map::mode::Mode;
    use crate::window::shown::Shown;
    use bevy_egui::egui::{Context, RawInput, Rect, UiBuilder, pos2, vec2};
    use std::sync::Arc;

    /// Two and a half times as many tabs as there are, on a screen of 640 by 360 points.
    #[test]
    fn many_tabs_have_room_even_on_a_small_screen() {
        let text = Arc::new(Text::english().expect("the words are sound"));
        let look = Look::built_in(text).expect("the tokens are sound");
        let rows: Vec<_> = TABS.iter().copied().cycle().take(25).collect();
        let context = Context::default();
        context.enable_accesskit();
        let screen = Rect::from_min_size(pos2(0.0, 0.0), vec2(640.0, 360.0));
        look.dress(&context);
        for pass in 0..3 {
            context.begin_pass(RawInput {
                screen_rect: Some(screen),
                ..RawInput::default()
            });
            let builder = UiBuilder::new().max_rect(screen);
            let mut ui = bevy_egui::egui::Ui::new(context.clone(), "tabs".into(), builder);
            // Fonts are there from the second pass on.
            if pass > 0 {
                tabs(
                    &mut ui,
                    &rows,
                    &Shown::default(),
                    &mut Mode::default(),
                    &look,
                );
            }
            let mut output = context.end_pass();
            // Nothing is painted.
            output.textures_delta.clear();
            if pass < 2 {
                continue;
            }
            let tree = output.platform_output.accesskit_update.expect("a tree");
            let names: Vec<_> = rows
                .iter()
                .map(|row| look.text.say(row.title, &[]))
                .collect();
            let bounds = tree.nodes.iter().filter_map(|(_, node)| {
                let name = node.label()?;
                names
                    .iter()
                    .any(|known| known == name)
                    .then(|| node.bounds())?
            });
            let bounds: Vec<_> = bounds.collect();
            assert_eq!(bounds.len(), rows.len());
            for bounds in bounds {
                let right = f64::from(screen.right() - MENU);
                assert!(bounds.x0 >= 0.0 && bounds.x1 <= right, "{bounds:?}");
            }
        }
    }
}
