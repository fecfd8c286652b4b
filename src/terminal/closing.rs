//! A game that is closed from outside, by `kill`, a closed terminal or the end of a session: it says goodbye, leaves
//! the keyboard as it found it, and says by its exit code which signal it was.

use std::sync::{Arc, Mutex, PoisonError};

/// What is said when the game is closed from outside. Orders are saved as they are given, so nothing else is left to do.
#[derive(Debug, Clone, Default)]
pub struct Closing {
    words: Arc<Mutex<String>>,
}

impl Closing {
    /// Begins to listen for signals. Where that is impossible, they end the process as usual.
    #[must_use]
    pub fn listen() -> Self {
        let closing = Self::default();
        #[cfg(unix)]
        closing.wait();
        closing
    }

    /// Sets what is said if a signal comes now.
    pub fn set_last_words(&self, words: String) {
        *self.words.lock().unwrap_or_else(PoisonError::into_inner) = words;
    }

    /// Waits for a signal on a thread of its own: the game itself waits for a line.
    #[cfg(unix)]
    fn wait(&self) {
        use rustix::termios::{OptionalActions, tcgetattr, tcsetattr};
        use signal_hook::consts::{SIGHUP, SIGTERM};
        use std::io::Write;

        let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGTERM, SIGHUP]) else {
            return;
        };
        // The line editor changes the keyboard while it reads.
        let keyboard = tcgetattr(std::io::stdin()).ok();
        let words = Arc::clone(&self.words);
        let waiting = move || {
            let Some(signal) = signals.forever().next() else {
                return;
            };
            if let Some(keyboard) = &keyboard {
                let _ = tcsetattr(std::io::stdin(), OptionalActions::Now, keyboard);
            }
            let words = words.lock().unwrap_or_else(PoisonError::into_inner);
            // The terminal may be gone; the exit code says it.
            drop(writeln!(anstream::stdout(), "\n{words}"));
            std::process::exit(SIGNALLED + signal);
        };
        drop(std::thread::Builder::new().spawn(waiting));
    }
}

/// The exit code of a program that a signal ended is this and the number of the signal.
#[cfg(unix)]
const SIGNALLED: i32 = 128;
