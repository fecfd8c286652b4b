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
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
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
    use ttf_parser::Face;

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
