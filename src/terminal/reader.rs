//! What pages are made from, kept for whoever looks now.

use crate::council::Recall;
use crate::id::{FactionId, Turn};
use crate::page::dial::Dials;
use crate::page::{GameEnd, News, PageContext};
use crate::session::{Session, Stage, in_force};
use crate::sim::command::Order;
use crate::text::Text;

/// What the faction that looks now has read and ordered.
#[derive(Debug, Default)]
pub struct Reader {
    of: Option<(FactionId, Turn, Stage)>,
    news: Vec<News>,
    orders: Vec<Order>,
    recall: Recall,
    ended: Option<GameEnd>,
    dials: Dials,
}

impl Reader {
    /// Reads the session for a faction: orders anew each time, of the news only what it has not read yet.
    pub fn read(&mut self, session: &Session, who: FactionId) {
        let given = session.orders(who);
        self.orders = in_force(given).into_iter().cloned().collect();
        let now = (who, session.turn(), session.stage());
        if self.of == Some(now) {
            return;
        }
        let goes_on = self.of.is_some_and(|(before, turn, stage)| {
            (before, stage) == (who, session.stage()) && turn < session.turn()
        });
        if !goes_on {
            self.news.clear();
        }
        let read = self.news.last().map_or(0, |news| news.turn);
        let turns = read + 1..session.turn();
        let news = turns.map(|turn| News::of(session, who, turn));
        self.news.extend(news);
        if session.stage() == Stage::Planning(who)
            && let Some(view) = session.view(who)
        {
            self.recall.remember(&view);
        }
        self.of = Some(now);
        self.ended = GameEnd::of(session);
    }

    /// Forgets everything: another game, or somebody else's seat.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// What pages are made from; `None` while nobody may see anything.
    #[must_use]
    pub fn context<'a>(&'a self, session: &'a Session, text: &'a Text) -> Option<PageContext<'a>> {
        let (who, _, _) = self.of?;
        Some(PageContext {
            text,
            view: session.view(who)?,
            planning: session.stage() == Stage::Planning(who),
            orders: &self.orders,
            news: &self.news,
            recall: &self.recall,
            dials: &self.dials,
            aiming: None,
            weighed: None,
            ended: self.ended.clone(),
        })
    }
}
