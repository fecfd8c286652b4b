//! A sentence laid out at once, however often it wraps, with the names in it as links.

use super::words::colour_of;
use crate::page::Action;
use crate::page::rich::{Rich, Thing, Tint};
use crate::page::sheet::Tone;
use crate::scenario::model::Roster;
use crate::window::look::Look;
use bevy_egui::egui::text::{LayoutJob, TextFormat};
use bevy_egui::egui::{
    Color32, CursorIcon, FontId, Galley, Id, Pos2, Rect, Sense, Ui, Vec2, WidgetInfo, WidgetType,
};
use std::ops::Range;
use std::sync::Arc;

/// A sentence laid out.
#[derive(Debug, Clone)]
pub struct WrappedLine {
    galley: Arc<Galley>,
    links: Vec<Link>,
}

#[derive(Debug, Clone)]
struct Link {
    /// Which characters of the sentence it is.
    chars: Range<usize>,
    thing: Thing,
    colour: Color32,
    words: String,
}

impl WrappedLine {
    /// Lays a sentence out within a width.
    #[must_use]
    pub fn of(
        ui: &Ui,
        rich: &Rich,
        tone: Tone,
        font: &FontId,
        width: f32,
        roster: &Roster,
        look: &Look,
    ) -> Self {
        let mut job = LayoutJob::default();
        job.wrap.max_width = width;
        // Words of more than a line are better broken than cut off.
        job.wrap.break_anywhere = false;
        let mut links = Vec::new();
        let mut at = 0;
        for (tint, words) in &rich.pieces {
            let strong = FontId::new(font.size, look.strong_font(font.size).family);
            let (colour, font, thing) = match *tint {
                Tint::Plain => (colour_of(tone, look), font.clone(), None),
                Tint::Typed => (look.copper(), font.clone(), None),
                Tint::Name(thing) => (look.copper(), strong, Some(thing)),
                Tint::Flag(thing, flag) => (look.faction_words(roster, flag), strong, Some(thing)),
            };
            let words = words.replace('\n', " ");
            let many = words.chars().count();
            let mut format = TextFormat::simple(font, colour);
            format.line_height = Some(format.font_id.size * 1.32);
            job.append(&words, 0.0, format);
            if let Some(thing) = thing {
                links.push(Link {
                    chars: at..at + many,
                    thing,
                    colour,
                    words,
                });
            }
            at += many;
        }
        let galley = ui.painter().layout_job(job);
        Self { galley, links }
    }

    /// How much room it takes.
    #[must_use]
    pub fn size(&self) -> Vec2 {
        self.galley.size()
    }

    /// Paints it where something larger takes the clicks.
    pub fn paint_still(&self, ui: &Ui, at: Pos2) {
        ui.painter()
            .galley(at, Arc::clone(&self.galley), Color32::PLACEHOLDER);
    }

    /// Paints it and answers with what a click on a name asks for. `id` tells it from other sentences.
    pub fn paint(&self, ui: &Ui, id: Id, at: Pos2) -> Option<Action> {
        let mut asked = None;
        self.paint_still(ui, at);
        for (number, link) in self.links.iter().enumerate() {
            let rects = self.rects(&link.chars, at);
            let Some(whole) = rects.iter().copied().reduce(Rect::union) else {
                continue;
            };
            // A name that wraps is one link still, for keyboards; the mouse must hit its letters.
            let response = ui.interact(whole, id.with(("link", number)), Sense::click());
            response
                .widget_info(|| WidgetInfo::labeled(WidgetType::Link, true, link.words.as_str()));
            let pointer = ui.ctx().pointer_latest_pos();
            let hit = rects.len() == 1
                || pointer.is_none_or(|pointer| rects.iter().any(|rect| rect.contains(pointer)));
            let lit = (response.hovered() && hit) || response.has_focus();
            if lit {
                for rect in &rects {
                    let y = rect.bottom() - 1.0;
                    ui.painter().hline(rect.x_range(), y, (1.0, link.colour));
                }
            }
            let response = if lit {
                response.on_hover_cursor(CursorIcon::PointingHand)
            } else {
                response
            };
            if response.clicked() && (hit || response.has_focus()) {
                asked = Some(Action::Look(link.thing));
            }
        }
        asked
    }

    /// Where some characters are on the screen, a rectangle a row.
    fn rects(&self, chars: &Range<usize>, at: Pos2) -> Vec<Rect> {
        let mut rects = Vec::new();
        let mut count = 0;
        for row in &self.galley.rows {
            let origin = at + row.pos.to_vec2();
            let mut found: Option<Rect> = None;
            for glyph in &row.row.glyphs {
                if chars.contains(&count) {
                    let low = origin.x + glyph.pos.x;
                    let letter = Rect::from_min_max(
                        Pos2::new(low, origin.y),
                        Pos2::new(low + glyph.advance_width, origin.y + row.row.size.y),
                    );
                    found = Some(found.map_or(letter, |rect| rect.union(letter)));
                }
                count += 1;
            }
            rects.extend(found);
        }
        rects
    }
}
