//! The situation of a faction as its own view tells it, for the same judgement of conditions as at the end of a turn.

use super::renown::{self, Competition};
use super::rules::{self, Situation, WorldState};
use super::wide::{self, Living, Wide};
use crate::id::{FactionId, TerritoryId, Turn};
use crate::scenario::model::{Condition, FactionKind, Goods, Rank};
use crate::sim::belief::{Fact, Source};
use crate::sim::conference::ConferenceRecord;
use crate::sim::event::Observers;
use crate::sim::faction::Status;
use crate::sim::terms::FactKind;
use crate::sim::view::{PublicFaction, View, people_of};

/// A deal that was signed this many turns ago is believed to run still.
const RUNS: Turn = 12;

/// A faction and the world, as it believes them to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Believed {
    situation: Situation,
    world: WorldState,
}

impl Believed {
    /// What a view tells, as far as any condition of the scenario asks.
    #[must_use]
    pub fn of(view: &View<'_>) -> Self {
        let mut believed = Self::alone(view);
        if wide::is_asked(view.book) {
            believed.look_around(view);
        }
        believed
    }

    /// Fills in what a condition asks about others, if it is not there yet.
    fn look_for(&mut self, view: &View<'_>, condition: &Condition) {
        if self.world.all.is_empty() && wide::asks(condition) {
            self.look_around(view);
        }
    }

    /// Whether the condition holds now by this view, of which `believed` is filled in only as far as conditions have asked.
    pub fn holds_by(believed: &mut Option<Self>, view: &View<'_>, condition: &Condition) -> bool {
        // Most events ask for nothing but the turn.
        if matches!(condition, Condition::Turns { .. }) {
            return Self::in_turn(view.turn()).holds(view, condition);
        }
        let believed = believed.get_or_insert_with(|| Self::alone(view));
        believed.look_for(view, condition);
        believed.holds(view, condition)
    }

    /// What turn it is, and nothing beyond.
    fn in_turn(turn: Turn) -> Self {
        Self {
            situation: Situation::default(),
            world: WorldState {
                turn,
                ..WorldState::default()
            },
        }
    }

    /// What a view tells of what its faction has, and nothing beyond.
    fn alone(view: &View<'_>) -> Self {
        Self {
            situation: situation(view),
            world: world(view),
        }
    }

    /// Fills in what is known of others.
    fn look_around(&mut self, view: &View<'_>) {
        self.situation.wide = own_wide(view);
        self.world.majes = living(view);
        self.world.beats.clone_from(&view.own.beats);
        self.world.all = view
            .roster
            .faction_ids()
            .map(|id| {
                if id == view.faction() {
                    self.situation.clone()
                } else {
                    other(view, id)
                }
            })
            .collect();
    }

    /// What a view tells of another faction. What nobody outside can know, such as its counters, counts for nothing.
    #[must_use]
    pub fn about(view: &View<'_>, faction: FactionId) -> Self {
        Self {
            situation: rival(view, faction),
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

    /// The same of any faction, as far as it is known: of another it is what the view believes of it.
    #[must_use]
    pub fn counted_of(
        &self,
        view: &View<'_>,
        who: FactionId,
        condition: &Condition,
    ) -> Option<(i32, i32)> {
        if who == view.faction() {
            return self.counted(view, condition);
        }
        let other = self.world.all.get(who.index())?;
        rules::counted(condition, other, &self.world, view.book)
    }

    /// How far a condition has come as far as it is known, in thousandths.
    #[must_use]
    pub fn come(&self, view: &View<'_>, condition: &Condition) -> i32 {
        rules::come(condition, &self.situation, &self.world, view.book)
    }

    /// Of several ways to achieve something, the one that has come furthest.
    #[must_use]
    pub fn nearest<'a>(&self, view: &View<'_>, parts: &'a [Condition]) -> Option<&'a Condition> {
        let come = |part: &&Condition| self.come(view, part);
        // Of equals the first.
        parts.iter().rev().max_by_key(come)
    }

    /// Whether it may come first by prestige: it holds land, or lives aboard by nature.
    #[must_use]
    pub fn may_come_first(&self, view: &View<'_>) -> bool {
        let lands = self.situation.holds.iter().filter(|held| **held).count();
        renown::may_come_first(view.roster.faction(view.faction()), lands)
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
    people_of(view.beliefs.land(at), view.book.place(at))
}

fn situation(view: &View<'_>) -> Situation {
    let own = view.own;
    let mut situation = Situation {
        faction: Some(own.faction),
        holds: vec![false; view.book.places.len()],
        bound: bound(view),
        esteem: esteem(view),
        technology: own.technology.clone(),
        ships: vec![0; view.book.classes.len()],
        counters: own.counters.0.clone(),
        prestige: own.prestige,
        first: is_first(view, own.faction),
        conferences: record(view, own.faction),
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
    let lands = |id: FactionId| {
        if id == own.faction {
            own.lands.len()
        } else {
            view.estimate(id).map_or(0, |it| it.lands.len())
        }
    };
    let competition = Competition::of(&view.book.objectives, view.roster);
    let may_lead = |id: &FactionId| {
        let active = view.common.faction(*id).status == Status::Active;
        let competes = active && competition.includes(*id);
        competes && renown::may_come_first(view.roster.faction(*id), lands(*id))
    };
    let leaders = view.roster.faction_ids().filter(may_lead);
    let most = leaders.map(|id| view.common.faction(id).prestige).max();
    situation.most_prestige = may_lead(&own.faction) && Some(own.prestige) >= most;
    situation
}

/// Whether a faction is First among Majes, as everybody knows.
fn is_first(view: &View<'_>, faction: FactionId) -> bool {
    view.common.first.is_some_and(|it| it.faction == faction)
}

/// What a faction has had to do with conferences, as everybody knows.
fn record(view: &View<'_>, faction: FactionId) -> ConferenceRecord {
    let record = view.common.conferences.get(faction.index());
    record.copied().unwrap_or_default()
}

/// What the other sects in the game are believed to think of it.
fn esteem(view: &View<'_>) -> Vec<i32> {
    let others = view.roster.faction_ids().filter(|who| {
        let sect = view.roster.faction(*who).kind == FactionKind::Sect;
        let plays = view.common.faction(*who).status == Status::Active;
        *who != view.faction() && sect && plays
    });
    let regard = others.map(|who| i32::from(view.own.regard_of(who)));
    regard.collect()
}

/// Another faction as it is believed to be, with whom it is believed to be bound to.
fn rival(view: &View<'_>, faction: FactionId) -> Situation {
    let mut of = other(view, faction);
    if view.beliefs.faction(faction).mark.source == Source::Unknown {
        let first = view.common.first_technology[faction.index()];
        for (at, held) in of.technology.iter_mut().enumerate() {
            *held = u16::from(at < 64 && first >> at & 1 == 1);
        }
    }
    of.counters = vec![0; view.book.vars.len()];
    let facts = view.beliefs.facts.about(faction);
    let recent = rules::wrongs_count_from(view.turn());
    let wronged: Vec<FactionId> = facts
        .filter(|fact| fact.happened >= recent && fact.kind.is_wrong())
        .filter(|fact| fact.kind.about()[0] == Some(faction))
        .filter_map(|fact| fact.kind.about()[1])
        .collect();
    let partners = partners(view, faction).into_iter();
    of.bound = rules::bound(view.roster, partners, |who| wronged.contains(&who));
    of
}

/// With whom a faction is believed to trade: by one's own contracts, and by the deals that were heard of, less those of which it is known
/// that nothing is due each turn.
pub(super) fn partners(view: &View<'_>, of: FactionId) -> Vec<FactionId> {
    let facts = view.beliefs.facts.about(of);
    let lately = facts.filter(|fact| fact.happened + RUNS >= view.turn());
    let stands = |fact: &&Fact| fact.terms.is_none_or(|terms| terms.stands);
    let heard = lately.filter(stands).filter_map(|fact| match fact.kind {
        FactKind::Deal {
            parties: [one, other],
        } => Some(if one == of { other } else { one }),
        _ => None,
    });
    let mut own = view.own.deals.iter();
    let own = own
        .any(|known| known.with == of && known.deal.is_standing())
        .then(|| view.faction());
    let mut partners: Vec<FactionId> = heard.chain(own).collect();
    partners.sort_unstable();
    partners.dedup();
    partners
}

/// How many sects are bound to it, as at the end of this turn if nothing more happens.
fn bound(view: &View<'_>) -> i32 {
    let own = view.own;
    let standing = own.deals.iter().filter(|known| known.deal.is_standing());
    let partners = standing.map(|known| known.with);
    let recent = rules::wrongs_count_from(view.turn());
    rules::bound(view.roster, partners, |who| {
        let mut wrongs = own.incidents_since(recent).iter();
        wrongs.any(|wrong| wrong.by == own.faction && wrong.to == who && wrong.is_wrong())
    })
}

fn world(view: &View<'_>) -> WorldState {
    let mut world = WorldState {
        peopled: 0,
        lands: vec![0; view.common.factions.len()],
        turn: view.turn(),
        at_end: view.common.turns_left() == Some(0),
        ..WorldState::default()
    };
    let me = view.faction();
    let lands = view.beliefs.lands.iter().zip(&view.book.places);
    for (at, (belief, place)) in view.book.territory_ids().zip(lands) {
        let own = view.land(at);
        let people = own.map_or_else(|| people_of(belief, place), |land| land.people);
        world.peopled += i32::from(people > 0);
        // Of its own land a faction knows which it is, as in `View::holder`.
        let known = |holder: &FactionId| *holder != me || own.is_some();
        if let Some(holder) = belief.holder.filter(known) {
            world.lands[holder.index()] += 1;
        }
    }
    world
}

/// What a faction knows of itself beyond what it holds.
fn own_wide(view: &View<'_>) -> Wide {
    let own = view.own;
    let mut wide = Wide {
        partners: own.deals.iter().map(|known| known.with).collect(),
        opinions: own.opinions.clone(),
        prisoners: own.prisoners.iter().map(|(_, maje)| maje.id).collect(),
        unknown: known_as(view, |it| it.status == Status::Hidden),
        ..Wide::default()
    };
    for fleet in &own.fleets {
        let ships = fleet.ships.iter().map(|it| i32::from(it.count)).sum();
        wide.add_ships(fleet.position.at, ships);
    }
    let mine = own.incidents.iter().filter(|it| it.by == own.faction);
    wide.deeds = mine.map(|it| (it.turn, it.kind, it.to)).collect();
    wide
}

/// Those of whom this is known.
fn known_as(view: &View<'_>, is: impl Fn(&PublicFaction) -> bool) -> Observers {
    let factions = view.common.factions.iter().enumerate();
    let such = factions.filter(|(_, it)| is(it));
    Observers::of(such.map(|(at, _)| FactionId::from_index(at)))
}

/// Another faction, as it is believed to be. What is not known of it counts as nothing.
fn other(view: &View<'_>, id: FactionId) -> Situation {
    let own = view.own;
    let me = own.faction;
    let known = view.beliefs.faction(id);
    let public = view.common.faction(id);
    let technology = (0..view.book.technologies.len())
        .map(|at| u16::from(at < 64 && known.technology >> at & 1 == 1));
    let mut of = Situation {
        faction: Some(id),
        holds: vec![false; view.book.places.len()],
        technology: technology.collect(),
        ships: vec![0; view.book.classes.len()],
        prestige: public.prestige,
        first: is_first(view, id),
        conferences: record(view, id),
        alive: public.status == Status::Active,
        ..Situation::default()
    };
    for at in view.estimate(id).into_iter().flat_map(|it| &it.lands) {
        of.holds[at.index()] = true;
        let people = believed_people(view, *at);
        of.peopled += i32::from(people > 0);
        of.people = of.people.saturating_add(people);
    }
    for seen in view.beliefs.fleets.iter().filter(|seen| seen.flag == id) {
        of.wide.add_ships(seen.at, seen.ships.middle());
    }
    if own.deals.iter().any(|deal| deal.with == id) {
        of.wide.partners.push(me);
    }
    of.wide.opinions = vec![0; view.common.factions.len()];
    of.wide.opinions[me.index()] = own.regard_of(id);
    let held = own.majes.iter().filter(|maje| maje.captor == Some(id));
    of.wide.prisoners = held.map(|maje| maje.id).collect();
    // Of whom not everybody knows, nobody is believed to know.
    of.wide.unknown = known_as(view, |it| it.hides || it.status == Status::Hidden);
    for fact in view.beliefs.facts.about(id) {
        of.wide.note(id, fact.happened, fact.kind);
    }
    of
}

/// Majes of whom it is known that they live: its own, its prisoners, and those who lead others.
fn living(view: &View<'_>) -> Vec<Living> {
    let own = view.own;
    let mine = own.majes.iter().map(|maje| Living {
        maje: maje.id,
        captive: maje.captor.is_some(),
        leads: maje.rank == Rank::First,
    });
    let held = own.prisoners.iter().map(|(_, maje)| Living {
        maje: maje.id,
        captive: true,
        leads: maje.rank == Rank::First,
    });
    let mut known: Vec<Living> = mine.chain(held).collect();
    for maje in view.common.factions.iter().filter_map(|it| it.first_maje) {
        if known.iter().all(|it| it.maje != maje) {
            known.push(Living {
                maje,
                captive: false,
                leads: true,
            });
        }
    }
    known
}
