//! Turns resolve on another thread, so that the window never stands still.

use crate::id::Turn;
use crate::session::save;
use crate::session::{Session, SessionError, Stage};
use std::fmt;
use std::sync::Arc;
use std::thread::{Builder, JoinHandle};

/// What came of a turn.
#[derive(Debug)]
pub struct TurnOutcome {
    /// The game after it.
    pub session: Session,
    /// Why it could not be ended, if it could not.
    pub refused: Option<SessionError>,
}

/// A turn that is being resolved elsewhere.
#[derive(Debug)]
pub struct Turning {
    thread: JoinHandle<TurnOutcome>,
    /// The game before the turn, should the thread break.
    before: Option<Vec<u8>>,
}

/// How whoever waits is told that a turn is done; from another thread.
#[derive(Clone)]
pub struct Wake(Arc<dyn Fn() + Send + Sync>);

impl Wake {
    /// Tells by calling this.
    pub fn new(tell: impl Fn() + Send + Sync + 'static) -> Self {
        Self(Arc::new(tell))
    }
}

impl Default for Wake {
    /// Nobody waits.
    fn default() -> Self {
        Self::new(|| {})
    }
}

impl fmt::Debug for Wake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Wake")
    }
}

impl Turning {
    /// Begins to resolve: the turn of the person who plans, or a number of turns where nobody plays.
    ///
    /// # Panics
    /// There is no thread to be had.
    #[must_use]
    pub fn begin(session: Session, turns: Turn, wake: Wake) -> Self {
        let before = session.to_bytes().ok();
        let work = move || {
            let outcome = resolve(session, turns);
            (wake.0)();
            outcome
        };
        let thread = Builder::new()
            .name(String::from("turn"))
            .spawn(work)
            .expect("a system that can open a window has a thread to spare");
        Self { thread, before }
    }

    /// Whether it is done.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.thread.is_finished()
    }

    /// What came of it; waits if it is not done. If the thread broke, the game as it was before.
    ///
    /// # Errors
    /// The thread broke: the game as it was before the turn, if it could be kept.
    pub fn finish(self) -> Result<TurnOutcome, Option<Box<Session>>> {
        self.thread.join().map_err(|_| {
            let saved = save::decode(&self.before?).ok()?;
            Session::from_saved(saved).ok().map(Box::new)
        })
    }
}

fn resolve(mut session: Session, turns: Turn) -> TurnOutcome {
    let refused = match session.stage() {
        Stage::Planning(person) => session.end_turn(person).err(),
        Stage::Watching | Stage::HandOver(_) | Stage::Fallen(_) | Stage::Over => {
            let mut refused = None;
            for _ in 0..turns.max(1) {
                if let Err(error) = session.advance() {
                    refused = Some(error);
                    break;
                }
                if session.stage() != Stage::Watching {
                    break;
                }
            }
            refused
        }
    };
    TurnOutcome { session, refused }
}
