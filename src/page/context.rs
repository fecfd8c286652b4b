//! What pages are made from.

use super::aiming::{Aiming, Weighed};
use super::dial::Dials;
use super::outcome;
use super::rich::mark;
use crate::council::Recall;
use crate::id::{FactionId, Turn};
use crate::session::Session;
use crate::sim::command::Order;
use crate::sim::decision::MadeDecision;
use crate::sim::event::Perceived;
use crate::sim::informant::Informant;
use crate::sim::story::BeatState;
use crate::sim::victory::{Ending, Grade};
use crate::sim::view::View;
use crate::text::{Text, Voice};

/// What happened in one turn, as far as the reader may know it.
#[derive(Debug, Clone)]
pub struct News {
    /// The turn.
    pub turn: Turn,
    /// What happened, in order.
    pub records: Vec<Perceived>,
}

impl News {
    /// Returns what a faction may know of a turn; whoever looks on where nobody plays may know everything.
    #[must_use]
    pub fn of(session: &Session, who: FactionId, turn: Turn) -> Self {
        Self {
            turn,
            records: session.readable_news(who, turn),
        }
    }
}

/// How a game ended and how everybody stood then. After the end nothing is secret.
#[derive(Debug, Clone)]
pub struct GameEnd {
    /// When it ended.
    pub turn: Turn,
    /// How it ended.
    pub ending: Ending,
    /// Whom persons played.
    pub persons: Vec<FactionId>,
    /// How many lands each faction held, by [`FactionId`]; `None` for one that is gone.
    pub lands: Vec<Option<usize>>,
    /// How far the beats of the story came, by `BeatId`.
    pub story: Vec<BeatState>,
    /// Why factions did what they did, the oldest first.
    pub decisions: Vec<MadeDecision>,
    /// Majes whom their captors turned, in the order in which they did.
    pub turned: Vec<Informant>,
    /// Everybody in the order in which they stand.
    pub standing: Vec<FactionId>,
    /// How well it ended for each, by [`FactionId`]; `None` for one that is not ranked.
    pub grades: Vec<Option<Grade>>,
}

impl GameEnd {
    /// Returns how a game ended, or `None` while it goes on or an earlier turn is looked back at.
    #[must_use]
    pub fn of(session: &Session) -> Option<Self> {
        if session.looks_back_at().is_some() {
            return None;
        }
        let (turn, ending) = session.ending()?;
        let factions = || session.roster().faction_ids();
        let standing = session.standing();
        Some(Self {
            turn,
            ending,
            persons: factions()
                .filter(|id| session.seat(*id).is_person())
                .collect(),
            lands: factions()
                .map(|id| Some(session.view(id)?.own.lands.len()))
                .collect(),
            story: session.observe().map_or_else(Vec::new, |truth| {
                super::story::states(truth.story(), truth.book().beats.len())
            }),
            decisions: session
                .observe()
                .map_or_else(Vec::new, |truth| truth.decisions().made().to_vec()),
            turned: session
                .observe()
                .map_or_else(Vec::new, |truth| truth.informants().all().to_vec()),
            grades: factions()
                .map(|id| outcome::grade(session, (turn, ending), &standing, id))
                .collect(),
            standing,
        })
    }

    /// Whether a person played this faction.
    #[must_use]
    pub fn is_person(&self, faction: FactionId) -> bool {
        self.persons.contains(&faction)
    }
}

/// What pages are made from: what one reader sees and what he has set. A page reads nothing else, so
/// it cannot say what its reader does not know.
#[derive(Debug, Clone)]
pub struct PageContext<'a> {
    /// The words.
    pub text: &'a Text,
    /// What the reader sees.
    pub view: View<'a>,
    /// Whether the reader plans this turn. Otherwise he looks on and is offered no commands.
    pub planning: bool,
    /// The orders given this turn, without those that later ones replaced.
    pub orders: &'a [Order],
    /// What happened, the latest turn last.
    pub news: &'a [News],
    /// What the council said in the last turns.
    pub recall: &'a Recall,
    /// What has been set on pages.
    pub dials: &'a Dials,
    /// A mission being aimed.
    pub aiming: Option<Aiming>,
    /// A mission whose odds are shown before it is ordered.
    pub weighed: Option<&'a Weighed>,
    /// How the game ended, once it has.
    pub ended: Option<GameEnd>,
}

impl<'a> PageContext<'a> {
    /// Returns a voice that speaks of what the reader sees, with names marked for [`Rich`](super::rich::Rich).
    #[must_use]
    pub fn voice(&self) -> Voice<'a> {
        let voice = Voice::new(self.text, self.view, mark);
        let faction = self.view.faction();
        let played = self
            .ended
            .as_ref()
            .is_some_and(|ended| ended.is_person(faction));
        if self.planning || played {
            voice
        } else {
            voice.for_observer()
        }
    }
}
