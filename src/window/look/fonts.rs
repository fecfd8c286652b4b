//! The fonts that come with the game: Barlow for words and numbers, Grenze for titles.

use bevy_egui::egui::{FontData, FontDefinitions, FontFamily};
use std::sync::Arc;

/// The family of titles.
pub const TITLE: &str = "title";
/// The family of strong words.
pub const STRONG: &str = "strong";
/// The family of slanted words.
pub const SLANTED: &str = "slanted";

const FILES: [(&str, &[u8]); 4] = [
    (
        "barlow",
        include_bytes!("../../../assets/fonts/Barlow-Medium.ttf"),
    ),
    (
        "barlow-strong",
        include_bytes!("../../../assets/fonts/Barlow-SemiBold.ttf"),
    ),
    (
        "barlow-slanted",
        include_bytes!("../../../assets/fonts/Barlow-Italic.ttf"),
    ),
    (
        "grenze",
        include_bytes!("../../../assets/fonts/Grenze-SemiBold.ttf"),
    ),
];

/// The fonts by family. Every family falls back on Barlow, so that no sign is missing in one only.
#[must_use]
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in FILES {
        let mut data = FontData::from_static(bytes);
        // Fitted to pixels, the dot of a small "i" runs into its stem: "RIch", "WIth".
        data.tweak.hinting = Some(false);
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    }
    let family = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let families = [
        (FontFamily::Proportional, family(&["barlow"])),
        (FontFamily::Monospace, family(&["barlow"])),
        (
            FontFamily::Name(STRONG.into()),
            family(&["barlow-strong", "barlow"]),
        ),
        (
            FontFamily::Name(SLANTED.into()),
            family(&["barlow-slanted", "barlow"]),
        ),
        (
            FontFamily::Name(TITLE.into()),
            family(&["grenze", "barlow"]),
        ),
    ];
    fonts.families.extend(families);
    fonts
}

#[cfg(test)]
mod tests {
    use super::definitions;
    use crate::scenario::letters::is_drawn;
    use crate::text::Text;
    use crate::window::look::Look;
    use bevy_egui::egui::{Context, RawInput};
    use std::sync::Arc;
    use ttf_parser::Face;

    /// The dot of an "i" stands apart from its stem, or "Rich" is read as "RIch".
    #[test]
    fn the_dot_of_a_small_i_stands_apart() {
        let look = Look::built_in(Arc::new(Text::english().expect("the words are sound")));
        let look = look.expect("the tokens are sound");
        let context = Context::default();
        look.dress(&context);
        let mut picture = None;
        let mut place = None;
        for _ in 0..3 {
            context.begin_pass(RawInput::default());
            let font = look.small_font();
            let galley = context
                .fonts_mut(|fonts| fonts.layout_no_wrap(String::from("i"), font, look.bone()));
            place = galley
                .rows
                .first()
                .and_then(|row| row.glyphs.first().map(|g| g.uv_rect));
            picture = Some(context.fonts(|fonts| fonts.image()));
            let mut output = context.end_pass();
            // Nothing is painted.
            output.textures_delta.clear();
        }
        let (picture, place) = (picture.expect("glyphs"), place.expect("a glyph"));
        let rows = place.min[1]..place.max[1];
        let inked = |y: u16| {
            let alpha = |x: u16| picture[(usize::from(x), usize::from(y))].a();
            (place.min[0]..place.max[0]).map(alpha).max().unwrap_or(0)
        };
        let ink: Vec<u8> = rows.map(inked).filter(|ink| *ink > 8).collect();
        let faint = |ink: &u8| *ink < 140;
        let ends = ink.len().saturating_sub(1);
        assert!(ink[1..ends].iter().any(faint), "no gap in {ink:?}");
    }

    /// `check` warns of letters that the fonts lack, by a list of its own: it has no fonts.
    #[test]
    fn check_knows_which_letters_there_are() {
        let fonts = definitions();
        let has = |name: &String, c: char| {
            let font = fonts.font_data.get(name).expect("a font of this name");
            let face = Face::parse(&font.font, 0).expect("a font");
            face.glyph_index(c).is_some()
        };
        // What one family lacks is missing somewhere, whatever the others have.
        let drawn = |c: char| {
            let mut families = fonts.families.values();
            families.all(|names| names.iter().any(|name| has(name, c)))
        };
        let wrong: String = (' '..='\u{fffd}')
            .filter(|c| !c.is_whitespace() && !c.is_control())
            .filter(|c| drawn(*c) != is_drawn(*c))
            .collect();
        assert_eq!(wrong, "", "mend scenario::letters");
    }
}
