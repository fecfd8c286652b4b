//! Who else may win soon, and what would stop it, in words.

use super::say;
use super::voice::Voice;
use crate::sim::victory::{Contest, Countermeasure, Nearness};

impl Voice<'_> {
    /// Who may win soon, and how near it is.
    #[must_use]
    pub fn contest(&self, contest: &Contest) -> String {
        let who = self.them(contest.faction);
        let goal = self.book().objective(contest.objective).name.as_str();
        match contest.nearness {
            Nearness::Claimed(turns) => say!(
                self,
                "contest-claimed",
                who = who,
                goal = goal,
                turns = self.turns(i32::from(turns))
            ),
            Nearness::Leads { turns, behind } => say!(
                self,
                "contest-leads",
                who = who,
                goal = goal,
                behind = behind,
                turns = self.turns(turns)
            ),
            Nearness::Close { have, need } => say!(
                self,
                "contest-close",
                who = who,
                goal = goal,
                have = have,
                need = need
            ),
        }
    }

    /// What would stop it, a sentence each.
    #[must_use]
    pub fn contest_means(&self, contest: &Contest) -> Vec<String> {
        let said = contest.means.iter().map(|means| match means {
            Countermeasure::Take(lands) => say!(
                self,
                "contest-take",
                places = self.places(lands),
                count = lands.len()
            ),
            Countermeasure::EndTrade => {
                say!(self, "contest-end-trade", who = self.them(contest.faction))
            }
            Countermeasure::Partners(partners) => {
                let names: Vec<String> = partners.iter().map(|who| self.them(*who)).collect();
                say!(self, "contest-partners", partners = self.list(&names))
            }
            Countermeasure::Ship(class) => say!(self, "contest-ship", class = self.class(*class)),
            Countermeasure::Unseat => say!(self, "contest-unseat"),
            Countermeasure::Outdo => say!(self, "contest-outdo"),
        });
        said.collect()
    }
}
