//! Which front-end plays: the window where there is one, else the terminal.

use super::PlayArguments;
use crate::terminal;

/// Plays, in the window if the arguments and the machine allow it.
pub fn play(arguments: PlayArguments) -> u8 {
    #[cfg(feature = "window")]
    if !arguments.terminal && arguments.script.is_none() && !is_fed() {
        return window::play(arguments);
    }
    terminal::play(&arguments.into())
}

/// Whether lines come from a pipe or a file: whoever sends them means the terminal.
#[cfg(all(feature = "window", unix))]
fn is_fed() -> bool {
    use std::os::unix::fs::FileTypeExt;
    std::fs::metadata("/dev/stdin").is_ok_and(|stdin| {
        let kind = stdin.file_type();
        kind.is_fifo() || kind.is_file()
    })
}

/// Whether lines come from a pipe or a file.
#[cfg(all(feature = "window", not(unix)))]
fn is_fed() -> bool {
    false
}

#[cfg(feature = "window")]
mod window {
    use super::super::complain::complain;
    use super::super::{COULD_NOT_RUN, PlayArguments};
    use crate::session::library;
    use crate::terminal::{self, Options};
    use crate::text::{Text, say};
    use crate::window::{self, Trial, WindowFailure, WindowOpening};

    /// Plays in the window, or says why not and plays in the terminal.
    pub fn play(arguments: PlayArguments) -> u8 {
        let trial = Trial {
            close_after: arguments.close_after.map(std::time::Duration::from_secs),
            lose_graphics: arguments.lose_graphics,
        };
        let options = Options::from(arguments);
        let text = match Text::english() {
            Ok(text) => text,
            Err(error) => return fail(&error.to_string()),
        };
        if !has_display() {
            complain(&say!(text, "no-display"));
            return terminal::play(&options);
        }
        let opening = match terminal::unasked(&options, &text) {
            Ok(Some((session, fresh))) => WindowOpening::Game(Box::new(session), fresh),
            Ok(None) => match terminal::asked_for(&options, &text) {
                Ok(setup) => WindowOpening::Picker {
                    scenario: options.scenario.as_deref().and_then(library::located),
                    seed: options.seed,
                    setup: setup.map(|setup| (setup.scenario, setup.canon)),
                },
                Err(why) => return fail(&why),
            },
            Err(why) => return fail(&why),
        };
        match window::play(opening, trial) {
            Ok(()) => super::super::CLEAN,
            Err(WindowFailure::NoGraphics(why)) => {
                complain(&say!(text, "no-graphics", why = why));
                terminal::play(&options)
            }
            Err(other) => fail(&other.to_string()),
        }
    }

    fn fail(why: &str) -> u8 {
        complain(&format!("first-maje: {why}"));
        COULD_NOT_RUN
    }

    /// Whether there is a display to open a window on, as far as the environment tells.
    fn has_display() -> bool {
        let names = |variable: &str| std::env::var_os(variable).is_some_and(|v| !v.is_empty());
        !cfg!(target_os = "linux") || names("DISPLAY") || names("WAYLAND_DISPLAY")
    }
}
