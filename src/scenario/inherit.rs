//! A scenario that takes over what came of an earlier game. Nothing but the opening changes, and what everybody knows of it.

use super::model::{
    Before, Carry, DealDef, EarlierGame, FactionDef, FactionLegacy, Goods, Legacy, MAX_PROMISES,
    MAX_TERM, OpeningFate, PromiseDef, Rank, RelationDef, Scenario, muldiv,
};
use crate::id::{FactionId, TechId};
use std::sync::Arc;

/// The least and the most that ships and goods are scaled by, in percent.
const SCALE: (i32, i32) = (40, 160);
/// The longest term of a deal, in turns.
const LONGEST: u16 = MAX_TERM as u16;

impl Scenario {
    /// The scenario after an earlier game: it takes over what its block `meta` says it does; nothing if it says nothing of that game.
    #[must_use]
    pub fn inheriting(self: &Arc<Self>, earlier: &EarlierGame) -> Arc<Self> {
        let mut follows = self.follows.iter();
        let follows = follows.find(|(scenario, _)| *scenario == earlier.scenario);
        let Some((_, carries)) = follows else {
            return Arc::clone(self);
        };
        let mut carries = carries.clone();
        carries.sort_unstable();
        carries.dedup();
        let mut heir = Inheritance::new((**self).clone(), &earlier.legacy);
        let game = Before::Game(earlier.title.clone());
        heir.scenario.book_mut().before.push(game);
        for carry in carries {
            heir.take(carry);
        }
        Arc::new(heir.finish())
    }
}

/// A scenario on its way to take over what came before.
struct Inheritance<'a> {
    scenario: Scenario,
    legacy: &'a Legacy,
    /// Who a faction of the earlier game is in this one, if it is there.
    factions: Vec<Option<FactionId>>,
    /// The same for technologies.
    technologies: Vec<Option<TechId>>,
}

impl<'a> Inheritance<'a> {
    fn new(scenario: Scenario, legacy: &'a Legacy) -> Self {
        let here = &scenario.roster.factions;
        let factions = legacy.factions.iter().map(|it| {
            let same = |faction: &FactionDef| faction.key == it.key;
            let named = |faction: &FactionDef| faction.name == it.name;
            let at = here.iter().position(same);
            let at = at.or_else(|| here.iter().position(named));
            at.map(FactionId::from_index)
        });
        let technologies = legacy.technologies.iter().map(|key| {
            let mut known = scenario.technologies.iter();
            known.position(|it| it.key == *key).map(TechId::from_index)
        });
        Self {
            factions: factions.collect(),
            technologies: technologies.collect(),
            legacy,
            scenario,
        }
    }

    fn here(&self, faction: FactionId) -> Option<FactionId> {
        self.factions.get(faction.index()).copied().flatten()
    }

    /// Those who are in both games.
    fn shared(&self) -> Vec<(&'a FactionLegacy, FactionId)> {
        let both = self.legacy.factions.iter().zip(&self.factions);
        both.filter_map(|(legacy, here)| Some((legacy, (*here)?)))
            .collect()
    }

    fn take(&mut self, carry: Carry) {
        match carry {
            Carry::Lives => self.lives(),
            Carry::Leaders => self.leaders(),
            Carry::Opinions => self.opinions(),
            Carry::Trust => self.trust(),
            Carry::Prestige => {
                for (legacy, here) in self.shared() {
                    let start = &mut self.scenario.opening.factions[here.index()];
                    start.prestige = (start.prestige + legacy.prestige).clamp(0, 1000);
                }
            }
            Carry::Deals => self.deals(),
            Carry::Technology => self.technology(),
            Carry::Ships => self.ships(),
            Carry::Goods => self.goods(),
        }
    }

    fn lives(&mut self) {
        for legacy in &self.legacy.majes {
            let mut known = self.scenario.notables.iter();
            let Some(at) = known.position(|it| it.key == legacy.key) else {
                continue;
            };
            let name = self.scenario.notables[at].name.clone();
            let captor = legacy.captor.and_then(|captor| self.here(captor));
            let owner = self.scenario.opening.majes[at].id.owner;
            let captor = captor.filter(|captor| *captor != owner);
            let (fate, told) = match captor {
                _ if !legacy.lives => (OpeningFate::Dead, Before::Died(name)),
                Some(by) => (OpeningFate::Captive(by), Before::Held(name, by)),
                None => continue,
            };
            let home = captor.and_then(|by| self.scenario.faction(by).home);
            let maje = &mut self.scenario.opening.majes[at];
            maje.fate = fate;
            maje.at = home.unwrap_or(maje.at);
            self.scenario.book_mut().before.push(told);
        }
    }

    /// Whoever led a faction leads it on: in his own place or, if this scenario does not know him, in that of one who has died.
    fn leaders(&mut self) {
        for (legacy, here) in self.shared() {
            let Some(leader) = &legacy.leader else {
                continue;
            };
            let Some(first) = self.first(here) else {
                continue;
            };
            let scenario = &mut self.scenario;
            let book = Arc::make_mut(&mut scenario.book);
            let majes = &mut scenario.opening.majes;
            let known = leader.key.as_ref();
            let is_known = known.is_some_and(|key| book.notables.iter().any(|it| it.key == *key));
            if known.is_some_and(|key| *key == book.notables[first].key) {
                continue;
            }
            let seat = known.and_then(|key| {
                let mut own = (0..majes.len()).filter(|at| majes[*at].id.owner == here);
                own.find(|at| book.notables[*at].key == *key)
            });
            if let Some(seat) = seat {
                majes[seat].rank = Rank::First;
                majes[first].rank = Rank::Lesser;
            } else if majes[first].fate == OpeningFate::Dead && !is_known {
                let (notable, maje) = (&mut book.notables[first], &mut majes[first]);
                notable.name.clone_from(&leader.name);
                notable.pronoun = leader.pronoun;
                notable.about.clear();
                (maje.portrait, maje.age) = (leader.portrait, leader.age);
                (maje.traits, maje.ambition) = (leader.traits, leader.ambition);
                maje.fate = OpeningFate::Free;
            } else {
                continue;
            }
            book.before.push(Before::Leads(leader.name.clone(), here));
        }
    }

    /// The position of the First Maje of a faction.
    fn first(&self, of: FactionId) -> Option<usize> {
        let mut majes = self.scenario.opening.majes.iter();
        majes.position(|it| it.id.owner == of && it.rank == Rank::First)
    }

    fn relation(&mut self, of: FactionId, toward: FactionId) -> &mut RelationDef {
        let relations = &mut self.scenario.opening.relations;
        let known = relations
            .iter()
            .position(|it| (it.of, it.toward) == (of, toward));
        let at = known.unwrap_or_else(|| {
            relations.push(RelationDef {
                of,
                toward,
                opinion: 0,
                blood_enemies: false,
                trust: None,
                earned: 0,
                why: String::new(),
            });
            relations.len() - 1
        });
        &mut relations[at]
    }

    /// Does something for each pair of factions that is in both games, with the position of the other in the list of the earlier one.
    fn each_pair(&mut self, mut change: impl FnMut(&FactionLegacy, usize, &mut RelationDef)) {
        for (legacy, of) in self.shared() {
            for at in 0..self.factions.len() {
                match self.factions[at] {
                    Some(toward) if toward != of => {
                        change(legacy, at, self.relation(of, toward));
                    }
                    _ => {}
                }
            }
        }
    }

    fn opinions(&mut self) {
        self.each_pair(|legacy, at, relation| {
            let moved = legacy.opinions.get(at).copied().unwrap_or(0);
            relation.opinion = (relation.opinion + moved).clamp(-100, 100);
            let other = FactionId::from_index(at);
            if let Some((_, now)) = legacy.blood.iter().find(|(who, _)| *who == other) {
                relation.blood_enemies = *now;
            }
        });
    }

    fn trust(&mut self) {
        self.each_pair(|legacy, at, relation| {
            relation.earned = legacy.trust.get(at).copied().unwrap_or(0);
        });
    }

    fn deals(&mut self) {
        for (hours, def) in &self.legacy.deals {
            let parties = def.parties.map(|party| self.here(party));
            let [Some(one), Some(other)] = parties else {
                continue;
            };
            let mut promises: Vec<(FactionId, PromiseDef)> = Vec::new();
            for (from, promise) in &def.promises {
                let said = self.here(*from).zip(self.promise(*promise));
                promises.extend(said);
            }
            // What cannot be said here takes what was promised for it along.
            let whole = promises.len() == def.promises.len();
            if whole && one != other && promises.len() <= MAX_PROMISES {
                let turns = hours.turns(self.scenario.turn).clamp(1, LONGEST);
                self.scenario.opening.deals.push(DealDef {
                    parties: [one, other],
                    public: def.public,
                    turns,
                    promises,
                });
            }
        }
    }

    /// The same promise with the ids of this scenario.
    fn promise(&self, promise: PromiseDef) -> Option<PromiseDef> {
        Some(match promise {
            PromiseDef::Each(..) if self.legacy.turn != Some(self.scenario.turn) => return None,
            PromiseDef::Embargo(on) => PromiseDef::Embargo(self.here(on)?),
            PromiseDef::War(on) => PromiseDef::War(self.here(on)?),
            PromiseDef::Units(tech, units) => {
                let tech = self.technologies.get(tech.index()).copied().flatten()?;
                PromiseDef::Units(tech, units)
            }
            other => other,
        })
    }

    fn technology(&mut self) {
        for (legacy, here) in self.shared() {
            for (gained, tech) in legacy.technology.iter().zip(&self.technologies) {
                let Some(tech) = tech else {
                    continue;
                };
                let units = self.scenario.technology(*tech).units;
                let held = &mut self.scenario.opening.factions[here.index()].technology;
                let held = &mut held[tech.index()];
                // What is known cannot be known twice.
                let most = if units { i32::from(u16::MAX) } else { 1 };
                let now = (i32::from(*held) + gained).clamp(0, most);
                *held = u16::try_from(now).unwrap_or(u16::MAX);
            }
        }
    }

    fn ships(&mut self) {
        for (legacy, here) in self.shared() {
            let percent = legacy.ships.clamp(SCALE.0, SCALE.1);
            let fleets = self.scenario.opening.fleets.iter_mut();
            for fleet in fleets.filter(|it| it.id.owner == here) {
                for ships in &mut fleet.ships {
                    // Of one ship there is neither less nor more.
                    let half = if percent < 100 { 50 } else { 0 };
                    let count = (i32::from(ships.count) * percent + half) / 100;
                    ships.count = u16::try_from(count.clamp(1, 999)).unwrap_or(ships.count);
                }
            }
        }
    }

    fn goods(&mut self) {
        for (legacy, here) in self.shared() {
            let percent = legacy.goods.clamp(SCALE.0, SCALE.1);
            let scaled = |goods: Goods| Goods(goods.0.map(|loads| muldiv(loads, percent, 100)));
            let opening = &mut self.scenario.opening;
            for land in &mut opening.lands {
                if land.holder == Some(here) {
                    land.store = scaled(land.store);
                }
            }
            let fleets = opening.fleets.iter_mut();
            for fleet in fleets.filter(|it| it.id.owner == here) {
                fleet.cargo = scaled(fleet.cargo);
            }
        }
    }

    /// Sees to it that every faction is led, and every fleet commanded, by somebody who is there.
    fn finish(mut self) -> Scenario {
        let factions: Vec<FactionId> = self.scenario.faction_ids().collect();
        for faction in factions {
            let Some(first) = self.first(faction) else {
                continue;
            };
            // Whoever is a prisoner leads on, as he does in play.
            if self.scenario.opening.majes[first].fate != OpeningFate::Dead {
                continue;
            }
            let majes = &mut self.scenario.opening.majes;
            let own = (0..majes.len()).filter(|at| {
                let it = &majes[*at];
                it.id.owner == faction && it.rank == Rank::Lesser && it.fate == OpeningFate::Free
            });
            if let Some(heir) = own.max_by_key(|at| majes[*at].loyalty) {
                majes[heir].rank = Rank::First;
                majes[first].rank = Rank::Lesser;
                let name = self.scenario.notables[heir].name.clone();
                let before = &mut self.scenario.book_mut().before;
                before.push(Before::Leads(name, faction));
            } else {
                // Nobody else is left to lead: it begins as it stands in the file.
                majes[first].fate = OpeningFate::Free;
                let name = self.scenario.notables[first].name.clone();
                let before = &mut self.scenario.book_mut().before;
                before.retain(|it| !matches!(it, Before::Died(who) if *who == name));
            }
        }
        let opening = &mut self.scenario.opening;
        for fleet in &mut opening.fleets {
            let majes = &opening.majes;
            let commands = |id| {
                majes
                    .iter()
                    .any(|it| it.id == id && it.fate == OpeningFate::Free)
            };
            fleet.commander = fleet.commander.filter(|id| commands(*id));
        }
        self.scenario
    }
}
