//! What a game that is over hands on to one that follows it. It tells the truth about everybody.

use super::Simulation;
use super::deal::{Deals, Hostages, Signed};
use super::faction::{Arsenal, Standing};
use super::index::Index;
use super::maje::{Allegiance, Captive, Maje, Person};
use super::opinion::{Opinions, Trust};
use super::terms::{Clause, Owed, Secrecy, When};
use crate::id::{FactionId, MajeId};
use crate::scenario::model::{
    DealDef, FactionLegacy, Goods, Hours, Leader, Legacy, MajeLegacy, PromiseDef, Rank,
};

impl Simulation {
    /// How things stand, for a game that follows this one: of the factions, majes and deals that its scenario names.
    #[must_use]
    pub fn legacy(&self) -> Legacy {
        let scenario = self.scenario();
        let technologies = scenario.technologies.iter();
        let majes = scenario.notables.iter().map(|notable| {
            let found = self.captor(notable.id);
            // Who is not there any more went away with his own, if they are gone.
            let gone = !self.plays(notable.id.owner);
            MajeLegacy {
                key: notable.key.clone(),
                lives: found.is_some() || gone,
                captor: found.flatten(),
            }
        });
        let deals = self.world().resource::<Deals>().signed.iter();
        Legacy {
            factions: self.faction_legacies(),
            majes: majes.collect(),
            technologies: technologies.map(|it| it.key.clone()).collect(),
            deals: deals.filter_map(|signed| self.running(signed)).collect(),
            turn: Some(scenario.turn),
        }
    }

    /// Who holds a maje prisoner, if he lives. Whoever is a hostage, or is brought up with others, goes home.
    fn captor(&self, id: MajeId) -> Option<Option<FactionId>> {
        let world = self.world();
        let entity = world.resource::<Index>().maje(id)?;
        let captive = world.get::<Captive>(entity)?;
        let ward = world.resource::<Hostages>().has(id);
        Some(captive.0.filter(|_| !ward))
    }

    /// Whether a faction is still in the game.
    fn plays(&self, faction: FactionId) -> bool {
        let world = self.world();
        let standing = world.get::<Standing>(world.resource::<Index>().faction(faction));
        standing.is_some_and(Standing::is_active)
    }

    fn faction_legacies(&self) -> Vec<FactionLegacy> {
        let (world, scenario) = (self.world(), self.scenario());
        let (opinions, trust) = (world.resource::<Opinions>(), world.resource::<Trust>());
        let index = world.resource::<Index>();
        let truth = self.observe();
        let began = Began::of(self);
        let each = scenario.roster.factions.iter().zip(scenario.faction_ids());
        let each = each.map(|(definition, of)| {
            let (now, at) = (&truth.factions[of.index()], of.index());
            let start = &scenario.opening.factions[at];
            let held = world.get::<Arsenal>(index.faction(of));
            let held = held.map_or(&[][..], Arsenal::held);
            let gained = held.iter().zip(&start.technology);
            let given = |toward: FactionId| {
                let mut relations = scenario.opening.relations.iter();
                relations.find(|it| (it.of, it.toward) == (of, toward))
            };
            let others = || scenario.faction_ids();
            let opinions_moved = others()
                .map(|toward| opinions.of(of, toward) - given(toward).map_or(0, |it| it.opinion));
            let blood = others().filter_map(|toward| {
                let now = opinions.blood_enemies(of, toward);
                let before = given(toward).is_some_and(|it| it.blood_enemies);
                (now != before).then_some((toward, now))
            });
            FactionLegacy {
                key: definition.key.clone(),
                name: definition.name.clone(),
                leader: self.leader(of),
                prestige: now.prestige - start.prestige,
                technology: gained
                    .map(|(now, before)| i32::from(*now) - i32::from(*before))
                    .collect(),
                ships: percent(i64::from(now.ships), i64::from(began.ships[at])),
                goods: percent(
                    i64::from(now.stock.total()),
                    i64::from(began.goods[at].total()),
                ),
                opinions: opinions_moved.collect(),
                trust: others()
                    .map(|toward| trust.of(of, toward).earned())
                    .collect(),
                blood: blood.collect(),
            }
        });
        each.collect()
    }

    /// Who leads a faction that is still in the game.
    fn leader(&self, of: FactionId) -> Option<Leader> {
        let (world, scenario) = (self.world(), self.scenario());
        let index = world.resource::<Index>();
        if !self.plays(of) {
            return None;
        }
        let leads = index.majes().iter().find_map(|(_, entity)| {
            let leads = world.get::<Allegiance>(*entity)?.0 == of;
            let person = world.get::<Person>(*entity)?;
            let first = leads && person.rank == Rank::First;
            first.then_some((world.get::<Maje>(*entity)?.0, person))
        });
        let (id, person) = leads?;
        let notable = scenario.notables.iter().find(|notable| notable.id == id);
        Some(Leader {
            key: notable.map(|notable| notable.key.clone()),
            name: person.name.clone(),
            pronoun: notable.map(|notable| notable.pronoun).unwrap_or_default(),
            portrait: person.portrait,
            age: person.age,
            traits: person.traits,
            ambition: person.ambition,
        })
    }

    /// What still runs of a deal, and for how long, as a scenario can say it.
    fn running(&self, signed: &Signed) -> Option<(Hours, DealDef)> {
        let scenario = self.scenario();
        let count = scenario.roster.factions.len();
        let deal = &signed.deal;
        let open = deal
            .clauses
            .iter()
            .filter(|it| it.is_lasting() && !it.is_settled());
        // It binds as long as the first of its promises does.
        let last = open.clone().map(|it| signed.last_turn(it, scenario.turn));
        let left = last.min()?.min(signed.until).saturating_sub(self.turn());
        // What cannot be said takes what was promised for it along.
        let promises = open.map(|it| Some((it.from, promise(it)?)));
        let promises: Vec<(FactionId, PromiseDef)> = promises.collect::<Option<_>>()?;
        let named = deal.parties.iter().all(|party| party.index() < count);
        let runs = named && left > 0 && signed.notice.is_none() && !promises.is_empty();
        runs.then(|| {
            let def = DealDef {
                parties: deal.parties,
                public: deal.secrecy == Secrecy::Public,
                turns: left,
                promises,
            };
            (Hours::of_turns(left, scenario.turn), def)
        })
    }
}

/// What factions began with, as their scenario says.
struct Began {
    ships: Vec<u32>,
    goods: Vec<Goods>,
}

impl Began {
    fn of(game: &Simulation) -> Self {
        let scenario = game.scenario();
        let count = scenario.roster.factions.len();
        let mut began = Self {
            ships: vec![0; count],
            goods: vec![Goods::NONE; count],
        };
        for fleet in &scenario.opening.fleets {
            let at = fleet.id.owner.index();
            let ships = fleet.ships.iter().map(|ships| u32::from(ships.count));
            began.ships[at] += ships.sum::<u32>();
            began.goods[at] += fleet.cargo;
        }
        for land in &scenario.opening.lands {
            if let Some(holder) = land.holder {
                began.goods[holder.index()] += land.store;
            }
        }
        began
    }
}

/// A part in percent of what it was; all of it if there was nothing.
fn percent(now: i64, began: i64) -> i32 {
    if began == 0 {
        return 100;
    }
    i32::try_from(now.saturating_mul(100) / began).unwrap_or(i32::MAX)
}

/// What a clause promises, as a scenario can say it.
const fn promise(clause: &Clause) -> Option<PromiseDef> {
    if clause.only_if.is_some() {
        return None;
    }
    Some(match (clause.what, clause.when) {
        (Owed::Goods(good, loads), When::EachTurn { .. }) => PromiseDef::Each(good, loads),
        (Owed::Goods(good, loads), When::By { .. }) => PromiseDef::Later(good, loads),
        (Owed::Technology(tech, units), When::By { .. }) => PromiseDef::Units(tech, units),
        (Owed::JointWar(on), When::By { .. }) => PromiseDef::War(on),
        (Owed::Embargo(on), When::For { .. }) => PromiseDef::Embargo(on),
        // Peace is for those at war; in the next game it is a treaty like any other.
        (Owed::NonAggression | Owed::Peace, When::For { .. }) => PromiseDef::NonAggression,
        (Owed::Defence, When::For { .. }) => PromiseDef::Defence,
        (Owed::Passage, When::For { .. }) => PromiseDef::Passage,
        (Owed::Vassalage, When::For { .. }) => PromiseDef::Vassalage,
        (Owed::Silence, When::For { .. }) => PromiseDef::Silence,
        _ => return None,
    })
}
