//! The emblems that come with the game.

use include_dir::{Dir, include_dir};

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/emblems");

/// Names and drawings (SVG) of all emblems that come with the game.
pub fn built_in() -> impl Iterator<Item = (&'static str, &'static str)> {
    FILES.files().filter_map(|file| {
        let name = file.path().to_str()?.strip_suffix(".svg")?;
        Some((name, file.contents_utf8()?))
    })
}

/// The emblem that is shown where there is none of the name; no faction wears it on purpose.
pub const UNKNOWN: &str = "unknown";
