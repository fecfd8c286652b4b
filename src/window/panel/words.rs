//! Words on the screen: sentences whose names can be clicked, tooltips, emblems.

use super::line::WrappedLine;
use crate::id::FactionId;
use crate::page::Action;
use crate::page::rich::Rich;
use crate::page::sheet::Tone;
use crate::scenario::model::Roster;
use crate::window::look::{Look, luminance};
use crate::window::panel::hint::Hint as _;
use bevy_egui::egui::{
    Color32, FontId, Painter, Rect, Response, RichText, Sense, StrokeKind, Ui, Vec2, WidgetInfo,
    WidgetType,
};

/// The colour of a tone.
#[must_use]
pub fn colour_of(tone: Tone, look: &Look) -> Color32 {
    match tone {
        Tone::Plain => look.bone(),
        Tone::Good => look.good(),
        Tone::Warn => look.warn(),
        Tone::Bad => look.bad(),
        Tone::Dim => look.dim(),
    }
}

/// Shows a sentence; names in it can be clicked and are reached by the keyboard.
pub fn sentence(ui: &mut Ui, rich: &Rich, tone: Tone, roster: &Roster, look: &Look) -> Vec<Action> {
    sentence_in(ui, rich, tone, &look.text_font(), roster, look)
}

/// Shows a sentence in a font.
pub fn sentence_in(
    ui: &mut Ui,
    rich: &Rich,
    tone: Tone,
    font: &FontId,
    roster: &Roster,
    look: &Look,
) -> Vec<Action> {
    let width = ui.available_width();
    let line = WrappedLine::of(ui, rich, tone, font, width, roster, look);
    let (rect, response) = ui.allocate_exact_size(line.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, rich.words()));
    line.paint(ui, response.id, rect.min).into_iter().collect()
}

/// A tooltip of these lines, if there are any.
pub fn explained(response: Response, why: &[Rich], look: &Look) -> Response {
    if why.is_empty() {
        return response;
    }
    response.hint_with(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for line in why {
            ui.label(RichText::new(line.words()).color(look.bone()));
        }
    })
}

/// The emblem of a sect on a plate of its colour.
pub fn crest(ui: &mut Ui, faction: FactionId, side: f32, roster: &Roster, look: &Look) -> Response {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    paint_crest(ui.painter(), rect, faction, roster, look);
    let name = roster
        .factions
        .get(faction.index())
        .map_or("", |known| known.name.as_str());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Image, true, name));
    response
}

/// Paints an emblem into a square.
pub fn paint_crest(
    painter: &Painter,
    rect: Rect,
    faction: FactionId,
    roster: &Roster,
    look: &Look,
) {
    let Some(known) = roster.factions.get(faction.index()) else {
        return;
    };
    let ground = look.faction(roster, faction);
    // The emblem is cut out of a light plate, or laid on a dark one.
    let ink = if luminance(ground) > 0.2 {
        look.space()
    } else {
        Color32::WHITE
    };
    let corner = rect.width() * 0.12;
    painter.rect_filled(rect, corner, ground);
    painter.rect_stroke(rect, corner, (1.0, look.space()), StrokeKind::Inside);
    let inner = rect.shrink(rect.width() * 0.08);
    look.emblems.get(&known.emblem).paint(painter, inner, ink);
}
