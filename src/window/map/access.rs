//! Names of what is on the map, for those who hear the screen, and for those who go through it by keyboard.

use super::MapState;
use crate::page::rich::Thing;
use crate::scenario::model::{Book, Roster};
use crate::text::say;
use crate::window::look::Look;
use bevy_egui::egui::accesskit::Action as Request;
use bevy_egui::egui::{Key, Modifiers, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType};

/// The most places and fleets.
const MOST: usize = 150;

/// Gives what can be seen of the map its names. Returns what has the focus, and what was chosen.
pub fn name(
    ui: &Ui,
    state: &MapState,
    frame: Rect,
    (book, roster): (&Book, &Roster),
    look: &Look,
) -> (Option<Thing>, Option<Thing>) {
    let shift = state.shift(frame);
    let (mut focused, mut chosen) = (None, None);
    let tokens = state.layout.tokens.iter().map(|placed| {
        let flag = roster.faction(placed.token.flag).short.as_str();
        (placed.token.thing, placed.rect, "", flag)
    });
    let markers = state.layout.markers.iter().map(|marker| {
        let rect = Rect::from_center_size(marker.at, Vec2::splat(marker.radius * 2.0 + 6.0));
        let holder = marker
            .holder
            .map_or("", |holder| roster.faction(holder).short.as_str());
        let name = book.place(marker.id).name.as_str();
        (Thing::Place(marker.id), rect, name, holder)
    });
    let seen = tokens
        .chain(markers)
        .map(|(thing, rect, name, holder)| (thing, rect.translate(shift), name, holder))
        .filter(|(_, rect, ..)| frame.contains_rect(*rect));
    for (thing, rect, place, flag) in seen.take(MOST) {
        let id = ui.id().with(("map", format!("{thing:?}")));
        let response = ui.interact(rect, id, Sense::focusable_noninteractive());
        response.widget_info(|| {
            let words = match thing {
                Thing::Fleet(_) | Thing::Contact(_) => {
                    say!(look.text, "map-name-fleet", flag = flag)
                }
                _ if flag.is_empty() => say!(look.text, "map-name-free", place = place),
                _ => say!(look.text, "map-name-held", place = place, holder = flag),
            };
            WidgetInfo::labeled(WidgetType::Button, true, words)
        });
        ui.ctx()
            .accesskit_node_builder(id, |node| node.add_action(Request::Click));
        let asked = ui.input(|input| input.has_accesskit_action_request(id, Request::Click));
        if asked {
            chosen = Some(thing);
        }
        if response.has_focus() {
            focused = Some(thing);
            let enter = ui.input_mut(|input| {
                input.consume_key(Modifiers::NONE, Key::Enter)
                    || input.consume_key(Modifiers::NONE, Key::Space)
            });
            if enter {
                chosen = Some(thing);
            }
        }
    }
    (focused, chosen)
}
