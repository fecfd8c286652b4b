//! Objectives: when they are achieved, and what they bring.

use super::say;
use super::voice::Voice;
use crate::id::{FactionId, Turn};
use crate::scenario::model::{
    BeatEnd, Condition, ConferenceCount, MajeFate, Objective, ObjectiveScope, Peculiarity,
};
use crate::sim::faction::Status;
use crate::sim::victory::{Believed, Competition};

impl Voice<'_> {
    /// What achieving an objective brings.
    #[must_use]
    pub fn scope(&self, scope: ObjectiveScope) -> String {
        match scope {
            ObjectiveScope::Victory => say!(self, "scope-victory"),
            ObjectiveScope::Prestige(amount) => say!(self, "scope-prestige", amount = amount),
        }
    }

    /// What is peculiar about a place.
    #[must_use]
    pub fn peculiarity(&self, peculiarity: Peculiarity) -> String {
        let id = match peculiarity {
            Peculiarity::WaterPoor => "peculiar-water-poor",
            Peculiarity::Nebula => "peculiar-nebula",
            Peculiarity::Asteroids => "peculiar-asteroids",
            Peculiarity::Ruins => "peculiar-ruins",
            Peculiarity::NeutralGround => "peculiar-neutral-ground",
            Peculiarity::Homeworld => "peculiar-homeworld",
            Peculiarity::Shipyard => "peculiar-shipyard",
            Peculiarity::Edge => "peculiar-edge",
        };
        self.say(id, &[])
    }

    /// How far a condition has come, where it can be counted: "3 of 4 held".
    #[must_use]
    pub fn progress(&self, objective: &Objective, running: u16) -> String {
        let believed = Believed::of(&self.view);
        self.condition(
            &believed,
            &objective.when,
            running,
            Some(self.view.faction()),
        )
    }

    /// What a condition asks for, and how far that has come.
    #[must_use]
    pub fn condition_words(&self, believed: &Believed, condition: &Condition) -> String {
        self.condition(believed, condition, 0, Some(self.view.faction()))
    }

    /// How long the game goes on.
    #[must_use]
    pub fn time_left(&self) -> String {
        match self.view.common.turns_left() {
            None => say!(self, "goals-open"),
            Some(0) => say!(self, "goals-over"),
            Some(left) => say!(self, "goals-left", turns = self.turns(left)),
        }
    }

    /// `subject` is the faction of which it is asked, if it is one and not any of several.
    fn condition(
        &self,
        believed: &Believed,
        condition: &Condition,
        running: u16,
        subject: Option<FactionId>,
    ) -> String {
        let who = subject.unwrap_or(self.view.faction());
        let (have, need) = believed
            .counted_of(&self.view, who, condition)
            .unwrap_or((0, 0));
        let counted = |id, turns| self.counted(id, have, need, turns, running);
        match condition {
            Condition::All(parts) => {
                let said: Vec<String> = parts
                    .iter()
                    .map(|part| self.condition(believed, part, running, subject))
                    .filter(|part| !part.is_empty())
                    .collect();
                said.join("; ")
            }
            Condition::Any(parts) => {
                let nearest = believed.nearest(&self.view, parts);
                nearest.map_or_else(String::new, |part| {
                    self.condition(believed, part, running, subject)
                })
            }
            Condition::HoldShare { percent, turns } => {
                let (held, all) = believed.share();
                let percent_held = held * 100 / all.max(1);
                self.counted("progress-share", percent_held, *percent, *turns, running)
            }
            Condition::Hold { turns, .. } => counted("progress-hold", *turns),
            Condition::HoldPeculiar { .. } => counted("progress-hold", 0),
            Condition::BoundTo { turns, .. } => counted("progress-bound", *turns),
            Condition::Esteemed { least, turns, .. } => {
                let so_far = say!(
                    self,
                    "progress-esteemed",
                    have = have,
                    need = need,
                    least = self.signed(*least)
                );
                self.running(so_far, *turns, running)
            }
            Condition::Acclaimed { turns } => {
                let id = if have > 0 {
                    "progress-acclaimed"
                } else {
                    "progress-not-acclaimed"
                };
                self.running(self.say(id, &[]), *turns, running)
            }
            Condition::Conferences { what, .. } => {
                let id = match what {
                    ConferenceCount::Hosted => "progress-hosted",
                    ConferenceCount::Attended => "progress-attended",
                    ConferenceCount::Condemned => "progress-condemned",
                };
                counted(id, 0)
            }
            Condition::Have { turns, .. } => counted("progress-have", *turns),
            Condition::HaveShip(class) => {
                say!(self, "progress-have-ship", class = self.class(*class))
            }
            Condition::Var { var, .. } => {
                let var = self.book().vars.get(var.index());
                let name = var.map_or("", |var| var.name.as_str());
                say!(self, "progress-var", name = name, have = have, need = need)
            }
            Condition::Store { good, .. } => say!(
                self,
                "progress-store",
                good = self.good(*good),
                have = have,
                need = need
            ),
            Condition::Prestige(_) => say!(self, "progress-prestige", have = have, need = need),
            Condition::MostPrestigeAtEnd => self.prestige_race(),
            Condition::SurviveToEnd => say!(self, "progress-survive"),
            Condition::Not(one) => self.negated(believed, one, subject),
            Condition::AtLeast(..) => counted("progress-at-least", 0),
            Condition::Turns { from, to } => self.span(*from, *to),
            Condition::Short { good, turns } => say!(
                self,
                "progress-short",
                good = self.good(*good),
                turns = self.turns(*turns)
            ),
            Condition::Units { technology, .. } => say!(
                self,
                "progress-units",
                technology = self.technology(*technology),
                have = have,
                need = need
            ),
            Condition::ShipsAt { at, .. } => say!(
                self,
                "progress-ships-at",
                place = self.place(*at),
                have = have,
                need = need
            ),
            Condition::DealWith(whom) => {
                say!(self, "progress-deal-with", who = self.them(*whom))
            }
            Condition::Knows(whom) => {
                say!(self, "progress-knows", who = self.them(*whom))
            }
            Condition::Likes { whom, at_least } => say!(
                self,
                "progress-likes",
                who = self.them(*whom),
                least = self.signed(*at_least)
            ),
            Condition::Did { what, to, .. } => {
                let by = subject.map_or_else(|| say!(self, "name-they"), |by| self.faction(by));
                self.deed_of(*what, (by, *to), None, None)
            }
            Condition::Prisoner(maje) => {
                say!(self, "progress-prisoner", maje = self.maje(*maje))
            }
            Condition::Maje { maje, is } => {
                let id = match is {
                    MajeFate::Alive => "progress-maje-alive",
                    MajeFate::Captive => "progress-maje-captive",
                    MajeFate::Leads => "progress-maje-leads",
                };
                self.say(id, &[("maje", self.maje(*maje).into())])
            }
            Condition::Beat { beat, is } => {
                let id = match is {
                    BeatEnd::Open => "progress-beat-open",
                    BeatEnd::Canon => "progress-beat-canon",
                    BeatEnd::Diverted => "progress-beat-diverted",
                    BeatEnd::Lapsed => "progress-beat-lapsed",
                };
                self.say(id, &[("title", self.beat_title(*beat).into())])
            }
            Condition::Option { option, is } => {
                let option = self.book().options.get(option.index());
                let choice = option.and_then(|it| it.choices.get(usize::from(*is)));
                say!(
                    self,
                    "progress-option",
                    option = option.map_or("", |option| option.name.as_str()),
                    choice = choice.map_or("", |choice| choice.name.as_str())
                )
            }
            Condition::Others { are, .. } => say!(
                self,
                "progress-others",
                have = have,
                need = need,
                what = self.condition(believed, are, running, None)
            ),
            Condition::Of(who, one) => say!(
                self,
                "progress-of",
                who = self.them(*who),
                what = self.condition(believed, one, running, Some(*who))
            ),
            Condition::Landless(who) => say!(self, "progress-landless", who = self.faction(*who)),
            Condition::Depart(class) => say!(self, "progress-depart", class = self.class(*class)),
        }
    }

    /// When something may be: turns are named as everywhere.
    fn span(&self, from: Turn, to: Turn) -> String {
        let ends = to < self.book().turns;
        match (from > 1, ends) {
            (true, true) => say!(
                self,
                "progress-turns",
                from = self.date(from),
                to = self.date(to)
            ),
            (true, false) => say!(self, "progress-turns-from", from = self.date(from)),
            (false, true) => say!(self, "progress-turns-to", to = self.date(to)),
            (false, false) => say!(self, "progress-turns-any"),
        }
    }

    /// What must not be so.
    fn negated(
        &self,
        believed: &Believed,
        condition: &Condition,
        subject: Option<FactionId>,
    ) -> String {
        let shortage = |part: &Condition| match part {
            Condition::Short { good, turns } => Some((*good, *turns)),
            _ => None,
        };
        let parts = match condition {
            Condition::Any(parts) => parts.as_slice(),
            one => std::slice::from_ref(one),
        };
        let short: Option<Vec<_>> = parts.iter().map(shortage).collect();
        match short {
            Some(short) => {
                let enough = short.into_iter().map(|(good, turns)| {
                    let (good, turns) = (self.good(good), self.turns(turns));
                    say!(self, "progress-enough", good = good, turns = turns)
                });
                enough.collect::<Vec<String>>().join("; ")
            }
            None => {
                let what = self.condition(believed, condition, 0, subject);
                say!(self, "progress-not", what = what)
            }
        }
    }

    fn counted(&self, id: &'static str, have: i32, need: i32, turns: u16, running: u16) -> String {
        self.running(say!(self, id, have = have, need = need), turns, running)
    }

    /// How far it has come, with for how many turns running it has held.
    fn running(&self, so_far: String, turns: u16, running: u16) -> String {
        if turns > 1 && running > 0 {
            say!(
                self,
                "progress-running",
                so_far = so_far,
                running = i32::from(running),
                turns = self.turns(i32::from(turns))
            )
        } else {
            so_far
        }
    }

    fn prestige_race(&self) -> String {
        let me = self.view.faction();
        let competition = Competition::of(&self.book().objectives, self.roster());
        let rival = self
            .roster()
            .faction_ids()
            .filter(|id| *id != me && self.view.common.faction(*id).status == Status::Active)
            .filter(|id| competition.includes(*id))
            .max_by_key(|id| {
                (
                    self.view.common.faction(*id).prestige,
                    std::cmp::Reverse(*id),
                )
            });
        match rival {
            Some(rival) => say!(
                self,
                "progress-race",
                mine = self.view.own.prestige,
                rival = self.them(rival),
                theirs = self.view.common.faction(rival).prestige
            ),
            None => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::id::FactionId;
    use crate::scenario::model::{Audience, Condition, Objective, ObjectiveScope};
    use crate::sim::decree::Decree;
    use crate::sim::testing::Sandbox;
    use crate::text::{Text, Voice};

    #[test]
    fn whoever_has_left_the_game_is_no_rival_for_the_first_name() {
        let text = Text::english().expect("the words are sound");
        let [me, leader] = [FactionId(0), FactionId(2)];
        let first = Objective {
            achieved: String::new(),
            missed: String::new(),
            key: "first".into(),
            name: "First".into(),
            text: String::new(),
            audience: Audience::All,
            scope: ObjectiveScope::Victory,
            when: Condition::MostPrestigeAtEnd,
        };
        let mut game = Sandbox::row(3, 1)
            .sect(&[0])
            .sect(&[1])
            .sect(&[2])
            .objective(first.clone())
            .change(|scenario| scenario.opening.factions[2].prestige = 900)
            .start(1);
        let race = |game: &crate::sim::Simulation| {
            let voice = Voice::new(&text, game.view(me), |_, name| name.to_owned());
            voice.progress(&first, 0)
        };
        assert!(race(&game).contains("Sect2"), "{}", race(&game));
        let end = Decree::End {
            faction: leader,
            heir: None,
        };
        game.decree(end).expect("it can end");
        game.end_turn();
        let said = race(&game);
        assert!(said.contains("Sect1") && !said.contains("Sect2"), "{said}");
    }
}
