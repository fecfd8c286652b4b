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
