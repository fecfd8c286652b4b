//! What a person sets once: how large, which colours, how much movement.

use crate::session::folder;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::PathBuf;

/// The smallest scale of the interface, in percent.
pub const SMALLEST: u16 = 80;
/// The largest scale of the interface, in percent.
pub const LARGEST: u16 = 200;

/// What a person sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The scale of the interface in percent of what suits the monitor, from [`SMALLEST`] to [`LARGEST`].
    pub scale: u16,
    /// Colours for eyes that cannot tell red from green.
    pub safe_colours: bool,
    /// Show what happened on the map after a turn.
    pub animation: bool,
    /// Show it at half the speed.
    pub slow: bool,
    /// Ask before the turn ends while something needs a decision.
    pub ask_before_end: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            scale: 100,
            safe_colours: false,
            animation: true,
            slow: false,
            ask_before_end: true,
        }
    }
}

impl Settings {
    /// The settings of this user. A file that cannot be read is as none: it is only taste.
    #[must_use]
    pub fn load() -> Self {
        let text = file().and_then(|file| fs::read_to_string(file).ok());
        text.and_then(|text| ron::from_str::<Self>(&text).ok())
            .unwrap_or_default()
            .sound()
    }

    /// Keeps the settings for the next time.
    ///
    /// # Errors
    /// The operating system refuses.
    pub fn keep(&self) -> io::Result<()> {
        let Some(file) = file() else {
            return Ok(());
        };
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        let text = ron::ser::to_string_pretty(self, ron::ser::PrettyConfig::default())
            .map_err(io::Error::other)?;
        fs::write(file, text)
    }

    /// The settings with everything within its range.
    #[must_use]
    pub fn sound(mut self) -> Self {
        self.scale = self.scale.clamp(SMALLEST, LARGEST);
        self
    }

    /// The scale as a factor.
    #[must_use]
    pub fn factor(&self) -> f32 {
        f32::from(self.scale) / 100.0
    }
}

fn file() -> Option<PathBuf> {
    folder::data().map(|data| data.join("settings.ron"))
}

#[cfg(test)]
mod tests {
    use super::Settings;

    #[test]
    fn what_is_out_of_range_is_brought_back() {
        let wild: Settings = ron::from_str("(scale: 9000)").expect("settings may leave things out");
        assert_eq!(wild.sound().scale, super::LARGEST);
        assert!(wild.animation);
    }
}
