//! The design tokens: every colour and size of the window, from one file.

use bevy_egui::egui::Color32;
use serde::{Deserialize, Deserializer};
use thiserror::Error;

/// The file, built in.
const FILE: &str = include_str!("../../../assets/theme/tokens.ron");

/// Why the file of tokens cannot be used.
#[derive(Debug, Clone, PartialEq, Error)]
#[error("assets/theme/tokens.ron: {0}")]
pub struct TokensError(String);

/// A colour as the file writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hex(pub Color32);

impl<'de> Deserialize<'de> for Hex {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Color32::from_hex(&text)
            .map(Self)
            .map_err(|_| serde::de::Error::custom(format!("{text} is not a colour")))
    }
}

/// The roles that colours play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Colours {
    /// Behind everything.
    pub space: Hex,
    /// Panels.
    pub panel: Hex,
    /// Controls, and what stands out of a panel.
    pub raised: Hex,
    /// Fields for writing, and what lies deeper than a panel.
    pub sunken: Hex,
    /// Thin lines that part things.
    pub line: Hex,
    /// The edge of panels.
    pub edge: Hex,
    /// Words.
    pub bone: Hex,
    /// Words of less importance.
    pub dim: Hex,
    /// What can be touched: links, the selected, the focused.
    pub copper: Hex,
    /// The ground of a control that is pressed or chosen.
    pub copper_deep: Hex,
    /// What hurts.
    pub rust: Hex,
    /// What helps.
    pub good: Hex,
    /// What may go wrong.
    pub warn: Hex,
    /// What lies between a dialogue and the rest.
    pub shade: Hex,
    /// Food.
    pub food: Hex,
    /// Ore.
    pub ore: Hex,
    /// Water.
    pub water: Hex,
}

/// What changes for eyes that cannot tell red from green.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Safe {
    /// What helps.
    pub good: Hex,
    /// What may go wrong.
    pub warn: Hex,
    /// What hurts.
    pub rust: Hex,
}

/// Sizes, in points at scale 1.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct Sizes {
    /// Ordinary text.
    pub text: f32,
    /// Notes and labels of the map.
    pub small: f32,
    /// Headings of panels.
    pub heading: f32,
    /// Titles of screens.
    pub title: f32,
    /// Between things that belong together.
    pub gap: f32,
    /// Between the edge of a panel and what is in it.
    pub pad: f32,
    /// The least height of a control.
    pub control: f32,
    /// The width of side panels.
    pub side: f32,
    /// The radius of corners.
    pub corner: u8,
}

/// All tokens.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Tokens {
    /// Colours.
    pub colours: Colours,
    /// Their safe variants.
    pub safe: Safe,
    /// Hues for sects that every eye can tell apart.
    pub safe_sects: Vec<Hex>,
    /// Sizes.
    pub sizes: Sizes,
}

impl Tokens {
    /// The tokens that are built in.
    ///
    /// # Errors
    /// The file is damaged; a test sees to it that it is not.
    pub fn built_in() -> Result<Self, TokensError> {
        ron::from_str(FILE).map_err(|error| TokensError(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::Tokens;

    #[test]
    fn the_file_can_be_read() {
        let tokens = Tokens::built_in().expect("the tokens are sound");
        assert!(tokens.safe_sects.len() >= 8);
    }
}
