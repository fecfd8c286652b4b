//! How everything looks: one [`Look`] travels to every panel.

mod emblem;
mod fonts;
mod hues;
mod style;
mod tokens;

pub use emblem::{Emblems, PictureLayer, Shape};
pub use tokens::{Colours, Sizes, Tokens, TokensError};

use self::hues::Hues;
use crate::id::FactionId;
use crate::scenario::model::{Book, Good, Roster};
use crate::text::Text;
use bevy_egui::egui::{Color32, Context, FontFamily, FontId};
use std::sync::Arc;

/// How everything looks, and in which words it speaks.
#[derive(Debug, Clone)]
pub struct Look {
    /// The words.
    pub text: Arc<Text>,
    /// Colours and sizes.
    pub tokens: Arc<Tokens>,
    /// The emblems of sects.
    pub emblems: Arc<Emblems>,
    /// Whether colours are chosen for eyes that cannot tell red from green.
    pub safe: bool,
    /// The safe hues of the sects of the game that is shown.
    hues: Arc<Hues>,
}

impl Look {
    /// The look that is built in.
    ///
    /// # Errors
    /// The file of tokens is damaged; a test sees to it that it is not.
    pub fn built_in(text: Arc<Text>) -> Result<Self, TokensError> {
        Ok(Self {
            text,
            tokens: Arc::new(Tokens::built_in()?),
            emblems: Arc::new(Emblems::built_in()),
            safe: false,
            hues: Arc::default(),
        })
    }

    /// Gives a context its fonts and its style.
    pub fn dress(&self, context: &Context) {
        context.set_fonts(fonts::definitions());
        style::apply(self, context);
    }

    /// Sizes, in points at scale 1.
    #[must_use]
    pub fn sizes(&self) -> &Sizes {
        &self.tokens.sizes
    }

    /// Behind everything.
    #[must_use]
    pub fn space(&self) -> Color32 {
        self.tokens.colours.space.0
    }

    /// Panels.
    #[must_use]
    pub fn panel(&self) -> Color32 {
        self.tokens.colours.panel.0
    }

    /// Controls.
    #[must_use]
    pub fn raised(&self) -> Color32 {
        self.tokens.colours.raised.0
    }

    /// Fields for writing.
    #[must_use]
    pub fn sunken(&self) -> Color32 {
        self.tokens.colours.sunken.0
    }

    /// Thin lines.
    #[must_use]
    pub fn line(&self) -> Color32 {
        self.tokens.colours.line.0
    }

    /// The edge of panels.
    #[must_use]
    pub fn edge(&self) -> Color32 {
        self.tokens.colours.edge.0
    }

    /// Words.
    #[must_use]
    pub fn bone(&self) -> Color32 {
        self.tokens.colours.bone.0
    }

    /// Words of less importance.
    #[must_use]
    pub fn dim(&self) -> Color32 {
        self.tokens.colours.dim.0
    }

    /// What can be touched.
    #[must_use]
    pub fn copper(&self) -> Color32 {
        self.tokens.colours.copper.0
    }

    /// The ground of a control that is chosen.
    #[must_use]
    pub fn copper_deep(&self) -> Color32 {
        self.tokens.colours.copper_deep.0
    }

    /// What lies between a dialogue and the rest.
    #[must_use]
    pub fn shade(&self) -> Color32 {
        self.tokens.colours.shade.0
    }

    /// What helps.
    #[must_use]
    pub fn good(&self) -> Color32 {
        if self.safe {
            self.tokens.safe.good.0
        } else {
            self.tokens.colours.good.0
        }
    }

    /// What may go wrong.
    #[must_use]
    pub fn warn(&self) -> Color32 {
        if self.safe {
            self.tokens.safe.warn.0
        } else {
            self.tokens.colours.warn.0
        }
    }

    /// What hurts.
    #[must_use]
    pub fn bad(&self) -> Color32 {
        if self.safe {
            self.tokens.safe.rust.0
        } else {
            self.tokens.colours.rust.0
        }
    }

    /// Chooses safe hues for the sects of the game that is shown.
    pub fn choose_hues(&mut self, book: &Book, roster: &Roster) {
        self.hues = Arc::new(Hues::new(book, roster, self.tokens.safe_sects.len()));
    }

    /// The colour of a sect: its own, or one that every eye can tell from its neighbours'.
    #[must_use]
    pub fn faction(&self, roster: &Roster, id: FactionId) -> Color32 {
        if self.safe
            && let Some(safe) = self.tokens.safe_sects.get(self.hues.of(id))
        {
            return safe.0;
        }
        let known = roster.factions.get(id.index());
        known.map_or(self.dim(), |faction| {
            let [red, green, blue] = faction.colour;
            Color32::from_rgb(red, green, blue)
        })
    }

    /// The colour of a sect as words on a panel may have it: lifted until they can be read.
    #[must_use]
    pub fn faction_words(&self, roster: &Roster, id: FactionId) -> Color32 {
        readable(self.faction(roster, id), self.raised())
    }

    /// The colour of a good.
    #[must_use]
    pub fn goods(&self, good: Good) -> Color32 {
        let colours = &self.tokens.colours;
        match good {
            Good::Food => colours.food.0,
            Good::Ore => colours.ore.0,
            Good::Water => colours.water.0,
        }
    }

    /// One of several colours that every eye can tell apart, over and over.
    #[must_use]
    pub fn group(&self, at: usize) -> Color32 {
        let hues = &self.tokens.safe_sects;
        hues.get(at % hues.len().max(1))
            .map_or(self.copper(), |hue| hue.0)
    }

    /// The font of titles, in this size.
    #[must_use]
    pub fn title_font(&self, size: f32) -> FontId {
        FontId::new(size, FontFamily::Name(fonts::TITLE.into()))
    }

    /// The font of strong words.
    #[must_use]
    pub fn strong_font(&self, size: f32) -> FontId {
        FontId::new(size, FontFamily::Name(fonts::STRONG.into()))
    }

    /// The font of slanted words.
    #[must_use]
    pub fn slanted_font(&self, size: f32) -> FontId {
        FontId::new(size, FontFamily::Name(fonts::SLANTED.into()))
    }

    /// The font of ordinary text.
    #[must_use]
    pub fn text_font(&self) -> FontId {
        FontId::proportional(self.sizes().text)
    }

    /// The font of notes.
    #[must_use]
    pub fn small_font(&self) -> FontId {
        FontId::proportional(self.sizes().small)
    }
}

/// The least contrast between words and their ground (WCAG 2.1, level AA).
pub const CONTRAST: f32 = 4.5;

/// How light a colour is to the eye, 0 to 1 (WCAG 2.1, relative luminance).
#[must_use]
pub fn luminance(colour: Color32) -> f32 {
    let linear = |channel: u8| {
        let value = f32::from(channel) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
}

/// How well two colours can be told apart, 1 to 21 (WCAG 2.1, contrast ratio).
#[must_use]
pub fn contrast(one: Color32, other: Color32) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// A colour, lifted towards white until it can be read on this ground.
#[must_use]
pub fn readable(colour: Color32, ground: Color32) -> Color32 {
    let mut lifted = colour;
    for step in 1_u8..=20 {
        if contrast(lifted, ground) >= CONTRAST {
            break;
        }
        lifted = colour.lerp_to_gamma(Color32::WHITE, f32::from(step) / 20.0);
    }
    lifted
}

#[cfg(test)]
mod tests {
    use super::{CONTRAST, Look, contrast};
    use crate::text::Text;
    use std::sync::Arc;

    #[test]
    fn words_can_be_read_on_every_ground() {
        let text = Arc::new(Text::english().expect("the words are sound"));
        let mut look = Look::built_in(text).expect("the tokens are sound");
        for safe in [false, true] {
            look.safe = safe;
            let words = [
                look.bone(),
                look.dim(),
                look.copper(),
                look.good(),
                look.warn(),
                look.bad(),
            ];
            for ground in [look.space(), look.panel(), look.raised(), look.sunken()] {
                for word in words {
                    let found = contrast(word, ground);
                    assert!(found >= CONTRAST, "{word:?} on {ground:?}: {found}");
                }
            }
            assert!(contrast(look.bone(), look.copper_deep()) >= CONTRAST);
        }
    }
}
