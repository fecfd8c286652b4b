//! Signals that end a batch: what is finished is kept, and the exit code says which signal it was.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// The exit code of a program that a signal ended is this and the number of the signal.
const SIGNALLED: usize = 128;

/// Listens for signals that ask to stop.
pub(super) struct Signals {
    stop: Arc<AtomicBool>,
    which: Arc<AtomicUsize>,
}

impl Signals {
    /// Begins to listen. Where that is impossible, signals end the process as usual.
    pub(super) fn listen() -> Self {
        let signals = Self {
            stop: Arc::new(AtomicBool::new(false)),
            which: Arc::new(AtomicUsize::new(0)),
        };
        for signal in SIGNALS {
            let number = usize::try_from(signal).unwrap_or_default();
            let stop = Arc::clone(&signals.stop);
            let which = Arc::clone(&signals.which);
            // A second signal of a kind does not wait for games under way.
            let known = Arc::clone(&signals.stop);
            let hurry = signal_hook::flag::register_conditional_shutdown(
                signal,
                i32::try_from(SIGNALLED + number).unwrap_or(1),
                known,
            );
            let noted = signal_hook::flag::register_usize(signal, which, number);
            drop((hurry, noted, signal_hook::flag::register(signal, stop)));
        }
        signals
    }

    /// Set once a signal has come.
    pub(super) fn stop(&self) -> &AtomicBool {
        &self.stop
    }

    /// The exit code that tells of the signal.
    pub(super) fn code(&self) -> u8 {
        let signal = self.which.load(Ordering::Relaxed);
        u8::try_from(SIGNALLED + signal).unwrap_or(u8::MAX)
    }
}

/// Ctrl-C, and what `kill`, a closed terminal and the end of a session send.
#[cfg(unix)]
const SIGNALS: [i32; 3] = [
    signal_hook::consts::SIGINT,
    signal_hook::consts::SIGTERM,
    signal_hook::consts::SIGHUP,
];

/// Ctrl-C and the end of a session.
#[cfg(not(unix))]
const SIGNALS: [i32; 2] = [signal_hook::consts::SIGINT, signal_hook::consts::SIGTERM];
