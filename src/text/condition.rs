//! Objectives: when they are achieved, and what they bring.

use super::say;
use super::voice::Voice;
use crate::id::FactionId;
use crate::scenario::model::{Condition, FactionKind, Objective, Peculiarity, Scope};

impl Voice<'_> {
    /// What achieving an objective brings.
    #[must_use]
    pub fn scope(&self, scope: Scope) -> String {
        match scope {
            Scope::Victory => say!(self, "scope-victory"),
            Scope::Prestige(amount) => say!(self, "scope-prestige", amount = amount),
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
        self.condition(&objective.when, running)
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

    fn condition(&self, condition: &Condition, running: u16) -> String {
        let own = self.view.own;
        let me = self.view.faction();
        match condition {
            Condition::All(parts) => {
                let said: Vec<String> = parts
                    .iter()
                    .map(|part| self.condition(part, running))
                    .filter(|part| !part.is_empty())
                    .collect();
                said.join("; ")
            }
            Condition::Any(parts) => self.nearest(parts, running),
            Condition::HoldShare { percent, turns } => {
                let (held, all) = self.share();
                let percent_held = held * 100 / all.max(1);
                self.counted("progress-share", percent_held, *percent, *turns, running)
            }
            Condition::Hold { territories, turns } => {
                let held = territories.iter().filter(|id| own.land(**id).is_some());
                let (held, all) = (held.count() as i32, territories.len() as i32);
                self.counted("progress-hold", held, all, *turns, running)
            }
            Condition::HoldPeculiar { peculiarity, count } => {
                let here = |id| self.book().place(id).is(*peculiarity);
                let held = own.lands.iter().filter(|land| here(land.id)).count() as i32;
                self.counted("progress-hold", held, *count, 0, running)
            }
            Condition::BoundTo { count, turns } => {
                let bound = self.bound_to(me);
                self.counted("progress-bound", bound, *count, *turns, running)
            }
            Condition::Have {
                technologies,
                turns,
            } => {
                let has =
                    |id: &crate::id::TechId| own.technology.get(id.index()).is_some_and(|n| *n > 0);
                let have = technologies.iter().filter(|id| has(id)).count() as i32;
                let all = technologies.len() as i32;
                self.counted("progress-have", have, all, *turns, running)
            }
            Condition::HaveShip(class) => {
                let has = own
                    .fleets
                    .iter()
                    .any(|f| f.ships.iter().any(|s| s.class == *class && s.count > 0));
                self.counted("progress-have", i32::from(has), 1, 0, running)
            }
            Condition::Var { var, at_least } => {
                let value = own.counters.0.get(var.index()).copied().unwrap_or(0);
                let name = self
                    .book()
                    .vars
                    .get(var.index())
                    .map_or("", |v| v.name.as_str());
                say!(
                    self,
                    "progress-var",
                    name = name,
                    have = value,
                    need = *at_least
                )
            }
            Condition::Store { good, at_least } => say!(
                self,
                "progress-store",
                good = self.good(*good),
                have = own.stock[*good],
                need = *at_least
            ),
            Condition::Prestige(need) => {
                say!(self, "progress-prestige", have = own.prestige, need = *need)
            }
            Condition::MostPrestigeAtEnd => self.prestige_race(),
            Condition::SurviveToEnd => say!(self, "progress-survive"),
            Condition::Landless(who) => say!(self, "progress-landless", who = self.faction(*who)),
            Condition::Depart(class) => say!(self, "progress-depart", class = self.class(*class)),
        }
    }

    /// Of several ways to achieve something, the one that has come furthest.
    fn nearest(&self, parts: &[Condition], running: u16) -> String {
        let held = |part: &Condition| match part {
            Condition::Hold { territories, .. } => {
                let mine = |id: &&crate::id::TerritoryId| self.view.land(**id).is_some();
                territories.iter().filter(mine).count()
            }
            _ => 0,
        };
        parts
            .iter()
            .rev()
            .max_by_key(|part| held(part))
            .map_or_else(String::new, |part| self.condition(part, running))
    }

    fn counted(&self, id: &'static str, have: i32, need: i32, turns: u16, running: u16) -> String {
        let so_far = say!(self, id, have = have, need = need);
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

    /// How much land with people it holds, and how much there is.
    fn share(&self) -> (i32, i32) {
        let peopled = |id| self.book().place(id).people > 0;
        let all = self
            .book()
            .territory_ids()
            .filter(|id| peopled(*id))
            .count();
        let held = self.view.own.lands.iter().filter(|l| peopled(l.id)).count();
        (held as i32, all as i32)
    }

    fn bound_to(&self, me: FactionId) -> i32 {
        let mut partners: Vec<FactionId> = self
            .view
            .own
            .contracts
            .iter()
            .filter_map(|contract| contract.partner_of(me))
            .filter(|who| self.book().faction(*who).kind == FactionKind::Sect)
            .collect();
        partners.sort_unstable();
        partners.dedup();
        partners.len() as i32
    }

    fn prestige_race(&self) -> String {
        let me = self.view.faction();
        let rival = self
            .book()
            .faction_ids()
            .filter(|id| *id != me)
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
