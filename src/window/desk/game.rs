//! A game on the desk: the session while it is here, and all that is shown of it.

use crate::council::Recall;
use crate::id::{FactionId, TerritoryId, Turn};
use crate::page::dial::Dials;
use crate::page::rich::{Thing, plain};
use crate::page::{Aiming, GameEnd, News, PageContext, Tab, Weighed};
use crate::scenario::model::{Book, Roster};
use crate::session::{LookBackError, Session, SessionError, Stage, in_force};
use crate::sim::command::Order;
use crate::sim::map::Routes;
use crate::sim::view::{OwnedView, View};
use crate::text::{Text, Voice};
use crate::window::turn::{Turning, Wake};
use std::sync::Arc;

/// What the map is asked to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapSight {
    /// A game begins, goes on, or is handed over: all of a small map, the home on a large one.
    Begin(TerritoryId),
    /// The place, if it is not in sight.
    See(TerritoryId),
    /// The place in the middle.
    Middle(TerritoryId),
}

/// A game on the desk.
#[derive(Debug)]
pub struct Game {
    /// The session; it is away while a turn resolves.
    pub(super) session: Option<Session>,
    turning: Option<Turning>,
    /// What is seen, kept while the session is away. Nothing while a seat is handed over.
    seen: Option<OwnedView>,
    /// Orders given this turn, without those that later ones replaced.
    pub orders: Vec<Order>,
    /// What happened, the latest turn last.
    pub news: Vec<News>,
    /// Through whose eyes an observer looks.
    pub eyes: FactionId,
    /// What was looked at, the latest last.
    pub looked: Vec<Thing>,
    /// What lies open beside the map.
    pub tab: Option<Tab>,
    /// Whether it was opened after what is looked at: where only one of the two has room, it is the one shown.
    pub tab_in_front: bool,
    /// A mission being aimed.
    pub aiming: Option<Aiming>,
    /// A mission whose odds are shown before it is ordered.
    pub weighed: Option<Weighed>,
    /// What the councils said in the last turns.
    recall: Recall,
    /// What has been set on sheets.
    pub dials: Dials,
    /// What the map is asked to show; the map takes it.
    pub sight: Option<MapSight>,
    /// What the map still has to show of the last turn, as seen before it.
    pub before: Option<OwnedView>,
    /// The same, once it has been shown, to be shown again.
    pub again: Option<OwnedView>,
    /// Whether the game saves itself.
    pub(super) keeps: bool,
    text: Arc<Text>,
    book: Arc<Book>,
    roster: Arc<Roster>,
    stage: Stage,
    turn: Turn,
    wake_turns: Turn,
}

/// What came of a turn that was resolved elsewhere.
#[derive(Debug)]
pub enum Came {
    /// It was resolved, or the seat is handed over.
    Resolved,
    /// It was refused.
    Refused(SessionError),
    /// It broke; the game is as it was before.
    Broken,
    /// It broke, and nothing could be kept but what is on disk.
    Lost,
}

impl Game {
    /// A game around a session.
    #[must_use]
    pub fn new(session: Session, text: &Arc<Text>) -> Self {
        let (book, roster) = (Arc::clone(session.book()), Arc::clone(session.roster()));
        let person = roster.faction_ids();
        let person = person.into_iter().find(|id| session.seat(*id).is_person());
        let first = person.or(book.recommended.first().copied());
        let mut game = Self {
            turning: None,
            seen: None,
            orders: Vec::new(),
            news: Vec::new(),
            eyes: first.unwrap_or(FactionId(0)),
            looked: Vec::new(),
            tab_in_front: false,
            tab: Some(Tab::Council),
            aiming: None,
            weighed: None,
            recall: Recall::default(),
            dials: Dials::default(),
            sight: None,
            before: None,
            again: None,
            keeps: false,
            text: Arc::clone(text),
            book,
            roster,
            stage: session.stage(),
            turn: session.turn(),
            wake_turns: 0,
            session: Some(session),
        };
        game.refresh();
        game.read_all_news();
        game.begin_at_home();
        game
    }

    /// The scenario.
    #[must_use]
    pub const fn book(&self) -> &Arc<Book> {
        &self.book
    }

    /// Who is in the game by now.
    #[must_use]
    pub const fn roster(&self) -> &Arc<Roster> {
        &self.roster
    }

    /// Whose move it is; while a turn resolves, whose it was.
    #[must_use]
    pub const fn stage(&self) -> Stage {
        self.stage
    }

    /// The turn being planned.
    #[must_use]
    pub const fn turn(&self) -> Turn {
        self.turn
    }

    /// The faction of the person who plans now.
    #[must_use]
    pub const fn person(&self) -> Option<FactionId> {
        match self.stage {
            Stage::Planning(faction) => Some(faction),
            Stage::HandOver(_) | Stage::Fallen(_) | Stage::Watching | Stage::Over => None,
        }
    }

    /// Whether a turn is being resolved.
    #[must_use]
    pub const fn is_turning(&self) -> bool {
        self.turning.is_some()
    }

    /// Whether the game has ended.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.stage == Stage::Over
    }

    /// The turn that is looked back at, if one is, and whether it is shown as it truly was.
    #[must_use]
    pub fn looks_back_at(&self) -> Option<(Turn, bool)> {
        self.session()?.looks_back_at()
    }

    /// The turn in which the game stands, whichever is looked at.
    #[must_use]
    pub fn last_turn(&self) -> Turn {
        self.session().map_or(self.turn, Session::last_turn)
    }

    /// Whose affairs are looked at now.
    #[must_use]
    pub const fn who(&self) -> Option<FactionId> {
        match self.stage {
            Stage::HandOver(_) => None,
            Stage::Planning(faction) | Stage::Fallen(faction) => Some(faction),
            Stage::Watching | Stage::Over => Some(self.eyes),
        }
    }

    /// What is seen; nothing while a seat is handed over.
    #[must_use]
    pub fn view(&self) -> Option<View<'_>> {
        self.seen.as_ref().map(OwnedView::view)
    }

    /// What pages are made from; nothing while a seat is handed over.
    #[must_use]
    pub fn context(&self) -> Option<PageContext<'_>> {
        Some(PageContext {
            text: &self.text,
            view: self.view()?,
            planning: self.person().is_some(),
            orders: &self.orders,
            news: &self.news,
            recall: &self.recall,
            dials: &self.dials,
            aiming: self.aiming,
            weighed: self.weighed.as_ref(),
            ended: self.session().and_then(GameEnd::of),
        })
    }

    /// A voice that speaks of what is seen, with names marked to be clicked.
    #[must_use]
    pub fn voice(&self) -> Option<Voice<'_>> {
        Some(self.context()?.voice())
    }

    /// Distances and ways on the map; `None` while nothing may be seen.
    #[must_use]
    pub fn routes(&self) -> Option<&Routes> {
        self.view().map(|view| view.routes)
    }

    /// The session, when it is here.
    #[must_use]
    pub const fn session(&self) -> Option<&Session> {
        self.session.as_ref()
    }

    /// What is looked at.
    #[must_use]
    pub fn thing(&self) -> Option<Thing> {
        self.looked.last().copied()
    }

    /// Looks at something.
    pub fn look(&mut self, thing: Thing) {
        if self.thing() != Some(thing) {
            self.dials.look_elsewhere();
            self.looked.retain(|before| *before != thing);
            self.looked.push(thing);
        }
        self.tab_in_front = false;
        // What was looked at long ago is not gone back to.
        let many = self.looked.len().saturating_sub(32);
        self.looked.drain(..many);
    }

    /// Ends what the map shows of the last turn; it can be shown again.
    pub fn end_story(&mut self) {
        if let Some(before) = self.before.take() {
            self.again = Some(before);
        }
    }

    /// Lets go of what is in hand: an aim, odds, a selection, an open tab. Returns whether there
    /// was any.
    pub fn let_go(&mut self) -> bool {
        if self.before.is_some() {
            self.end_story();
            return true;
        }
        // Odds lie over what was aimed: both are let go together.
        let held = self.weighed.take().is_some();
        if self.aiming.take().is_some() || held {
            return true;
        }
        if self.looked.is_empty() {
            return self.tab.take().is_some();
        }
        self.looked.clear();
        true
    }

    /// Copies anew what is seen.
    pub fn refresh(&mut self) {
        let Some(session) = &self.session else {
            return;
        };
        self.stage = session.stage();
        self.turn = session.turn();
        if let Stage::Planning(person) | Stage::HandOver(person) | Stage::Fallen(person) =
            self.stage
        {
            // Once the game is over, whoever played last looks back first.
            self.eyes = person;
        }
        let who = self.who();
        let Some(session) = &self.session else {
            return;
        };
        self.book = Arc::clone(session.book());
        self.roster = Arc::clone(session.roster());
        self.seen = who.and_then(|who| session.owned_view(who));
        let given = who.map_or(&[][..], |who| session.orders(who));
        self.orders = in_force(given).into_iter().cloned().collect();
        if let (Stage::Planning(_), Some(seen)) = (self.stage, &self.seen) {
            self.recall.remember(&seen.view());
        }
    }

    /// Reads the news of every turn anew: after loading, and when other eyes look.
    pub fn read_all_news(&mut self) {
        self.news.clear();
        for turn in 1..self.turn {
            self.read_news(turn);
        }
    }

    fn read_news(&mut self, turn: Turn) {
        let (Some(session), Some(who)) = (&self.session, self.who()) else {
            return;
        };
        self.news.push(News::of(session, who, turn));
    }

    /// Sets the map up anew for whoever plans now.
    fn begin_at_home(&mut self) {
        self.sight = self.home().map(MapSight::Begin);
    }

    /// The home of whoever is looked at, or what comes nearest to it.
    #[must_use]
    pub fn home(&self) -> Option<TerritoryId> {
        let view = self.view()?;
        let home = self.roster.faction(view.faction()).home;
        let own = home.filter(|home| view.land(*home).is_some());
        let any = view.own.lands.first().map(|land| land.id);
        let fleet = view.own.fleets.first().map(|fleet| fleet.position.at);
        own.or(any).or(fleet).or(home)
    }

    /// Takes over the seat that is handed over.
    pub fn acknowledge(&mut self) {
        if let Some(session) = &mut self.session {
            session.acknowledge();
            self.looked.clear();
            self.refresh();
            self.read_all_news();
            self.begin_at_home();
        }
    }

    /// Goes on past the end. Returns whether it did: there has to be an end.
    pub fn play_on(&mut self) -> bool {
        let over = self.is_over();
        match &mut self.session {
            Some(session) if over => session.play_on(),
            _ => return false,
        }
        self.looked.clear();
        self.refresh();
        self.read_all_news();
        true
    }

    /// Looks back at an earlier turn of a game that is over. One turn further, the map shows what moved.
    ///
    /// # Errors
    /// The game cannot be played again.
    pub fn look_back(&mut self, turn: Turn, truly: bool) -> Result<(), LookBackError> {
        let Some(session) = &mut self.session else {
            return Ok(());
        };
        session.look_back(turn, truly)?;
        if self.eyes.index() >= session.roster().factions.len() {
            // Who broke away later was not there yet.
            self.eyes = FactionId(0);
        }
        let (before, seen) = (self.turn, self.seen.take());
        self.refresh();
        self.before = seen.filter(|_| self.turn == before + 1);
        self.again = None;
        self.read_all_news();
        self.forget_what_is_gone();
        Ok(())
    }

    /// Looks through other eyes, where nobody plays.
    pub fn look_through(&mut self, eyes: FactionId) {
        (self.before, self.again) = (None, None);
        self.eyes = eyes;
        self.looked.clear();
        self.refresh();
        self.read_all_news();
        self.sight = self.home().map(MapSight::See);
    }

    /// Begins to resolve the turn on another thread.
    pub fn begin_turn(&mut self, turns: Turn, wake: Wake) {
        let Some(session) = self.session.take() else {
            return;
        };
        self.aiming = None;
        self.weighed = None;
        self.dials.done();
        self.before.clone_from(&self.seen);
        self.again = None;
        self.wake_turns = turns;
        self.turning = Some(Turning::begin(session, turns, wake));
    }

    /// Looks whether the turn is done.
    pub fn poll(&mut self) -> Option<Came> {
        if !self.turning.as_ref()?.is_done() {
            return None;
        }
        let before = self.turn;
        let (session, came) = match self.turning.take()?.finish() {
            Ok(outcome) => {
                let came = outcome.refused.map_or(Came::Resolved, Came::Refused);
                (outcome.session, came)
            }
            Err(Some(session)) => (*session, Came::Broken),
            Err(None) => return Some(Came::Lost),
        };
        self.session = Some(session);
        let watched = self.wake_turns;
        self.refresh();
        if self.seen.is_none() || watched > 1 {
            self.before = None;
        }
        if self.turn > before {
            // The person before may have seen other things.
            if self.news.last().is_some_and(|last| last.turn + 1 == before) || before == 1 {
                (before..self.turn).for_each(|turn| self.read_news(turn));
            } else {
                self.read_all_news();
            }
            self.tab = Some(Tab::Council);
        }
        self.forget_what_is_gone();
        Some(came)
    }

    /// Lets go of what is not there any more.
    fn forget_what_is_gone(&mut self) {
        let mut looked = std::mem::take(&mut self.looked);
        if let Some(view) = self.view() {
            looked.retain(|thing| match thing {
                Thing::Fleet(id) => view.fleet(*id).is_some(),
                Thing::Contact(id) => view.beliefs.sighting(*id).is_some(),
                _ => true,
            });
        } else {
            looked.clear();
        }
        self.looked = looked;
    }

    /// Why the session does not do something.
    #[must_use]
    pub fn why(&self, error: &SessionError) -> String {
        match (error, self.voice()) {
            (SessionError::Refused(refusal), Some(voice)) => voice.refusal(refusal),
            (SessionError::Over, _) => self.text.say("cannot-order-over", &[]),
            (SessionError::NotTheirTurn(_), _) => self.text.say("cannot-order-watching", &[]),
            (other, _) => plain(&other.to_string()),
        }
    }

    /// Why the game could not save itself, once.
    pub fn autosave_trouble(&mut self) -> Option<String> {
        let trouble = self.session.as_mut()?.autosave_trouble()?;
        Some(trouble.to_string())
    }
}
