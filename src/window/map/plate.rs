//! How dark the plates under names are: so dark that words can be read on the lightest of what lies below them, and
//! no darker.

use super::fill::{Fill, Shade};
use crate::scenario::model::Roster;
use crate::window::look::{CONTRAST, Look, contrast};
use bevy_egui::egui::{Color32, Rgba};

/// The part of its holder's colour that a land has in its middle; `lands.wgsl` has the same number.
const GROUND: f32 = 0.15;
/// What the glow along its border adds at most; `lands.wgsl` has the same number.
const GLOW: f32 = 0.20;
/// The part of its colour that a land of nobody has; `lands.wgsl` has the same number.
const FREE: f32 = 0.22;
/// What a line of the hatch adds. Ours: to be seen, and to be read over.
const HATCH: f32 = 0.24;
/// The same where colours alone do not tell sects apart.
const HATCH_SAFE: f32 = 0.42;

/// The least opacity of a plate on land that somebody holds.
pub const LEAST: f32 = 0.62;
/// The least opacity of a plate on land of nobody.
pub const LEAST_FREE: f32 = 0.5;
/// The opacity of the plates of numbers: enough on every colour.
pub const NUMBER: f32 = 0.8;

/// How strong the hatch is.
#[must_use]
pub const fn hatch(look: &Look) -> f32 {
    if look.safe { HATCH_SAFE } else { HATCH }
}

/// The colour of a land; `None` for that of nobody.
#[must_use]
pub fn colour(roster: &Roster, fill: &Fill, look: &Look) -> Option<Color32> {
    match fill.shade {
        None => fill.holder.map(|holder| look.faction(roster, holder)),
        Some(Shade::Nothing) => fill
            .holder
            .map(|_| look.edge().lerp_to_gamma(look.line(), 0.8)),
        Some(Shade::Own) => Some(look.copper()),
        Some(Shade::Group(at)) => Some(look.group(usize::from(at))),
        Some(Shade::Known(sure)) => Some(look.line().lerp_to_gamma(look.bone(), sure * 0.5)),
        Some(Shade::Scale(value)) => {
            #[expect(clippy::cast_precision_loss, reason = "-100 to 100")]
            let part = value.clamp(-100, 100) as f32 / 100.0;
            let end = if part < 0.0 { look.bad() } else { look.good() };
            Some(look.line().lerp_to_gamma(end, part.abs()))
        }
    }
}

/// The lightest that a land becomes but for its border: a line of the hatch where the border glows.
#[must_use]
pub fn lightest(roster: &Roster, fill: &Fill, look: &Look) -> Rgba {
    let (colour, part) = match colour(roster, fill, look) {
        Some(colour) => (colour, GROUND + GLOW + hatch(look)),
        None => (look.line(), FREE),
    };
    Rgba::from(look.space()) * (1.0 - part) + Rgba::from(colour) * part
}

/// What a plate makes of its ground. Everything is blended as light, as it is on the screen.
#[must_use]
pub fn over(ground: Rgba, opacity: f32, look: &Look) -> Color32 {
    let plate = Rgba::from(look.space().gamma_multiply(opacity));
    Color32::from(plate + ground * (1.0 - plate.a()))
}

/// How opaque a plate is to be for words in this colour on all of these grounds.
#[must_use]
pub fn opacity(
    grounds: impl Iterator<Item = Rgba>,
    words: Color32,
    least: f32,
    look: &Look,
) -> f32 {
    grounds.fold(least, |opacity, ground| {
        let mut opacity = opacity;
        while opacity < 1.0 && contrast(words, over(ground, opacity, look)) < CONTRAST {
            opacity += 0.01;
        }
        opacity.min(1.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::open::open;
    use crate::text::Text;
    use std::path::Path;
    use std::sync::Arc;

    const SHADER: &str = include_str!("../../../assets/shaders/lands.wgsl");

    /// Every land of every scenario that could be below a name, in the colours of sects and in safe ones.
    fn grounds(mut look_at: impl FnMut(&Look, &str, Rgba)) {
        let text = Arc::new(Text::english().expect("the words are sound"));
        let mut look = Look::built_in(text).expect("the tokens are sound");
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
        let mut seen = 0;
        for entry in std::fs::read_dir(folder).expect("scenarios") {
            let scenario = open(&entry.expect("a folder").path()).expect("a scenario");
            for safe in [false, true] {
                look.safe = safe;
                let holders = scenario.faction_ids().map(Some).chain([None]);
                for holder in holders {
                    let fill = Fill {
                        holder,
                        sure: 1.0,
                        shade: None,
                    };
                    let name = holder.map_or("nobody", |id| &scenario.faction(id).short);
                    look_at(&look, name, lightest(&scenario.roster, &fill, &look));
                    seen += 1;
                }
            }
        }
        assert!(seen > 40, "{seen}");
    }

    #[test]
    fn words_can_be_read_on_every_land() {
        grounds(|look, name, ground| {
            for (words, least, most) in [(look.bone(), LEAST, 0.81), (look.dim(), LEAST_FREE, 0.96)]
            {
                let found = opacity([ground].into_iter(), words, least, look);
                let seen = contrast(words, over(ground, found, look));
                assert!(seen >= CONTRAST, "{name}: {seen} at {found}");
                // Darker than that it would be a hole in the map.
                assert!(found <= most, "{name}: {found}");
            }
            let seen = contrast(look.bone(), over(ground, NUMBER, look));
            assert!(seen >= CONTRAST, "a number on {name}: {seen}");
        });
    }

    #[test]
    fn a_plate_is_no_darker_than_it_must_be() {
        grounds(|look, name, ground| {
            let found = opacity([ground].into_iter(), look.bone(), LEAST, look);
            if found > LEAST {
                let less = over(ground, found - 0.02, look);
                assert!(contrast(look.bone(), less) < CONTRAST, "{name}: {found}");
            }
        });
    }

    #[test]
    fn the_shader_has_the_same_numbers() {
        for line in [
            format!("var alpha = {FREE:.2};"),
            format!(
                "alpha = {GROUND:.2} + {GLOW:.2} * glow + pattern * settings.y * (1.0 - 0.5 * border);"
            ),
        ] {
            assert!(SHADER.contains(&line), "“{line}” is not in lands.wgsl");
        }
    }
}
