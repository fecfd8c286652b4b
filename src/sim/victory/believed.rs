//! The situation of a faction as its own view tells it, for the same judgement of conditions as at the end of a turn.

use super::rules::{self, Situation, WorldState};
use crate::id::TerritoryId;
use crate::scenario::model::{Condition, Goods};
use crate::sim::belief::Source;
use crate::sim::faction::Status;
use crate::sim::view::{PublicFaction, View};

/// A faction and the world, as it believes them to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Believed {
    situation: Situation,
    world: WorldState,
}

impl Believed {
    /// What a view tells.
    #[must_use]
    pub fn of(view: &View<'_>) -> Self {
        Self {
            situation: situation(view),
            world: world(view),
        }
    }

    /// Whether the condition holds now, as far as is known and apart from for how long.
    #[must_use]
    pub fn holds(&self, view: &View<'_>, condition: &Condition) -> bool {
        rules::holds(condition, &self.situation, &self.world, view.book)
    }

    /// How much there is of what the condition asks for, and how much it asks for; `None` where that cannot be
    /// counted.
    #[must_use]
    pub fn counted(&self, view: &View<'_>, condition: &Condition) -> Option<(i32, i32)> {
        rules::counted(condition, &self.situation, &self.world, view.book)
    }

    /// Of several ways to achieve something, the one that has come furthest.
    #[must_use]
    pub fn nearest<'a>(&self, view: &View<'_>, parts: &'a [Condition]) -> Option<&'a Condition> {
        let come = |part: &&Condition| {
            let counted = self.counted(view, part);
            counted.map_or(0, |(have, need)| rules::share_done(have, need))
        };
        // Of equals the first.
        parts.iter().rev().max_by_key(come)
    }

    /// How many lands with people it holds, and how many there are.
    #[must_use]
    pub const fn share(&self) -> (i32, i32) {
        (self.situation.peopled, self.world.peopled)
    }
}

/// Thousands of people believed to live at a place: what was seen, else what everybody says.
#[must_use]
pub fn believed_people(view: &View<'_>, at: TerritoryId) -> i32 {
    if let Some(land) = view.land(at) {
        return land.people;
    }
    let belief = view.beliefs.land(at);
    if belief.detail.source == Source::Unknown {
        view.book.place(at).people
    } else {
        belief.people
    }
}

fn situation(view: &View<'_>) -> Situation {
    let own = view.own;
    let mut situation = Situation {
        faction: Some(own.faction),
        holds: vec![false; view.book.places.len()],
        bound: bound(view),
        technology: own.technology.clone(),
        ships: vec![0; view.book.classes.len()],
        counters: own.counters.0.clone(),
        prestige: own.prestige,
        need: own.need,
        alive: !own.lands.is_empty() || !own.fleets.is_empty(),
        ..Situation::default()
    };
    for land in &own.lands {
        situation.holds[land.id.index()] = true;
        situation.peopled += i32::from(land.people > 0);
        situation.people = situation.people.saturating_add(land.people);
    }
    let stores = own.lands.iter().map(|land| land.store);
    situation.stock = stores.fold(Goods::NONE, |sum, store| sum + store);
    for squadron in own.fleets.iter().flat_map(|fleet| &fleet.ships) {
        situation.ships[squadron.class.index()] += i32::from(squadron.count);
    }
    let others = view.common.factions.iter();
    let plays = |faction: &&PublicFaction| faction.status == Status::Active;
    let most = others.filter(plays).map(|faction| faction.prestige).max();
    situation.most_prestige = Some(own.prestige) >= most;
    situation
}

/// How many sects are bound to it, as at the end of this turn if nothing more happens.
fn bound(view: &View<'_>) -> i32 {
    let own = view.own;
    let partners = own.deals.iter().map(|known| known.with);
    let recent = rules::wrongs_count_from(view.turn());
    rules::bound(view.roster, partners, |who| {
        own.incidents.iter().any(|wrong| {
            wrong.turn >= recent && wrong.by == own.faction && wrong.to == who && wrong.is_wrong()
        })
    })
}

fn world(view: &View<'_>) -> WorldState {
    let mut world = WorldState {
        peopled: 0,
        lands: vec![0; view.common.factions.len()],
        turn: view.turn(),
        at_end: view.common.turns_left() == Some(0),
    };
    for at in view.book.territory_ids() {
        world.peopled += i32::from(believed_people(view, at) > 0);
        if let Some(holder) = view.holder(at) {
            world.lands[holder.index()] += 1;
        }
    }
    world
}
