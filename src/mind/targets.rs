//! Places that could be raided, seized or blockaded: what they promise, what defends them, what it
//! costs in the eyes of others.

use super::aims::Aims;
use super::character::Character;
use super::mood::Mood;
use super::needs::Needs;
use super::odds::{fort_strength, militia_strength, their_strength};
use super::survey::{Rival, Survey};
use super::worth::{believed_store, foreign_land};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{FactionTrait, Goods, Peculiarity};
use crate::sim::battle::rules::RAID_SHARE;
use crate::sim::belief::{LandBelief, Source};
use crate::sim::deal::clause;
use crate::sim::event::Observers;
use crate::sim::feud::rules::BLUFF_AFTER;
use crate::sim::opinion::{IncidentKind, fear};
use crate::sim::victory::believed_people;
use crate::sim::view::View;
use std::cell::LazyCell;

/// Lane lengths from its own land within which a mind looks for targets.
const REACH: u16 = 9;
/// A fleet that was seen at a place this many turns ago is still believed to be there.
const STAYS: u16 = 2;
/// The share of a holder's ships believed to guard a place nobody has looked at lately, in percent
/// of what would be there if they were spread evenly.
const UNSEEN_GUARD: i32 = 110;
/// What a point of opinion is worth, of somebody as strong as oneself.
const OPINION: i32 = 16;
/// Whoever is farther than this many lane lengths from its land is far.
const NEAR: u16 = 6;
/// What the opinion of those who are far is worth, in percent.
const FAR: i32 = 60;
/// Opinion that a raid costs.
const RAID_COST: i32 = 24;
/// Opinion that a seizure costs.
const SEIZE_COST: i32 = 10;
/// What a contract with the victim is worth for each load of it.
const CONTRACT: i32 = 45;
/// What each load that its own hostages secure with somebody weighs against harming him: they would not come home. Ours.
const HOSTAGE: i32 = 20;
/// An attack on neutral ground costs the good opinion of everybody.
const NEUTRAL: i32 = 900;
/// A neighbour who has lost land and has no more than this is beaten, if the mind's own fleets are at least this many
/// percent of his. Ours.
const BEATEN: (i32, i32) = (3, 150);
/// What the land of a beaten neighbour is worth, in percent: with the last of it, he is done with. Ours.
const FINISHED: i32 = 200;
/// Who is thought less of than this is an enemy who is finished off when he is beaten.
const BAD_BLOOD: i32 = -50;
/// What it is worth to bring down whoever has most, in percent more at most.
const LEADER: i32 = 15;
/// What a goal of its own adds to the worth of land, in percent.
const AIM: i32 = 180;
/// What a league against the holder adds to the grudge, in percent.
const LEAGUE: i32 = 45;
/// What it adds that a breach of faith is prepared. Ours.
const RESOLVED: i32 = 90;
/// Land that has changed hands lately between it and others is worth this much less each time, in percent: it is burnt
/// ground.
const BURNT: i32 = 85;
/// By how many percent its people must fight harder for land to be worth one percent less: they will again.
const DEFIED: i32 = 3;
/// Land that is not with those who had it when the game began is worth this much, in percent: everybody claims it.
const UNSETTLED: i32 = 90;
/// Land that would be kept with less than this chance, in percent, is not taken without a cause.
const KEPT: i32 = 40;
/// Land that does not touch its own is harder to keep, in percent.
const APART: i32 = 55;

/// A place that belongs to somebody else, or to nobody.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Where.
    pub at: TerritoryId,
    /// Who holds it.
    pub holder: Option<FactionId>,
    /// Strength of fleets and fort there.
    pub guard: i32,
    /// Whether ships are believed to lead the defence.
    pub led: bool,
    /// Strength of the people, who fight for their land.
    pub militia: i32,
    /// What the land is worth for where it lies and what became of it, each in percent of what the last leaves.
    shares: [i32; 4],
    /// The chance to keep it, in percent.
    keeps: i32,
    /// What a raid costs in the eyes of others.
    pub raid_cost: i32,
    /// What a seizure costs in the eyes of others.
    pub seize_cost: i32,
    /// How gladly harm is done to the holder, in percent.
    pub grudge: i32,
    /// What of that is a league against the holder, in percent.
    pub league: i32,
    /// Whether it is out to take it at all.
    pub wanted: bool,
    /// Whether the holder is beaten, so that his land is taken even by whoever has enough to govern.
    pub beaten: bool,
}

/// Targets that are looked for when they are first asked for: whoever has no fleet to send needs none.
pub type LazyTargets<'a> = LazyCell<Vec<Target>, Box<dyn FnOnce() -> Vec<Target> + 'a>>;

/// Everything within reach that can be attacked in good conscience.
#[must_use]
pub fn targets(
    view: &View<'_>,
    character: &Character,
    needs: &Needs,
    survey: &Survey,
    aims: &Aims,
    mood: &Mood,
) -> Vec<Target> {
    let mut found = Vec::with_capacity(32);
    let lately = Lately::of(view, survey);
    let mut victims: Vec<Option<Victim>> = vec![None; survey.rivals.len()];
    for (at, near) in view.book.territory_ids().zip(&view.own.near) {
        // Its own land lies at no distance from itself.
        if *near > REACH || *near == 0 && view.land(at).is_some() {
            continue;
        }
        let holder = view.holder(at);
        if holder.is_some_and(|holder| !may_attack(survey.rival(holder))) {
            continue;
        }
        let people = believed_people(view, at);
        if people <= 0 && holder.is_none() {
            continue;
        }
        let aimed = aims.wants(view, at);
        let mut target = target(view, aimed, &lately, (at, holder), people);
        if let Some(holder) = holder {
            let victim = victims[holder.index()].get_or_insert_with(|| {
                Victim::of(view, character, needs, survey, aims, mood, &lately, holder)
            });
            target.defend(view, aimed, &lately, victim);
        }
        found.push(target);
    }
    found
}

/// What harm to a holder of land means, wherever it is done: worked out once for all his places.
#[derive(Debug, Clone, Copy)]
struct Victim {
    /// Whether it is out to take land of his, whichever.
    wanted: bool,
    /// The chance that what is taken from him is kept, in percent: whoever is stronger will want it back.
    keeps: i32,
    /// Strength that is believed to guard each of his lands that nobody watches.
    spread: i32,
    /// What a raid costs in the eyes of others, where he is near and where he is far.
    raid_costs: [i32; 2],
    /// The same of a seizure.
    seize_costs: [i32; 2],
    /// How gladly harm is done to him, in percent.
    grudge: i32,
    /// What of that is a league against him.
    league: i32,
    /// Whether he is beaten, and there is cause enough to finish him off.
    beaten: bool,
}

impl Victim {
    fn of(
        view: &View<'_>,
        character: &Character,
        needs: &Needs,
        survey: &Survey,
        aims: &Aims,
        mood: &Mood,
        lately: &Lately,
        holder: FactionId,
    ) -> Self {
        let in_league = mood.league == Some(holder);
        let league = if in_league { LEAGUE } else { 0 };
        let rival = survey.rival(holder);
        let breach = rival.breach;
        let mine = survey.strength_of(view.faction());
        let begun = lately.took_land.includes(holder);
        let keeps = 200 * mine / (2 * mine + rival.strength).max(1);
        let hated = in_league || rival.blood || aims.humble.contains(&holder);
        let at_odds = rival.blood || rival.opinion < BAD_BLOOD || begun;
        let beaten =
            (mood.hungry || at_odds) && is_beaten(rival, lately.first[holder.index()], mine);
        let eager = mood.hungry || beaten || needs.is_desperate();
        // The last land of a sect is taken by its enemies, and by nobody else.
        let spared = rival.lands <= 1 && !at_odds;
        // A breach of faith is prepared, or he refused lately what was demanded of him.
        let resolved = breach || lately.defied.includes(holder);
        // The honourable mind what others think of them.
        let each = [100, FAR].map(|far| match in_league {
            true => 0,
            false => Character::by(
                point_of_opinion(view, mine, rival, far),
                character.traits.honour,
            ),
        });
        // Who has made up his mind has counted what it costs.
        let contracts = if breach || !lately.bound.includes(holder) {
            0
        } else {
            broken_contracts(view, character, holder)
        };
        let besides = contracts + dread(character, mine, rival);
        let resolve = if breach { RESOLVED } else { 0 };
        Self {
            wanted: hated || resolved || eager && !spared && keeps >= KEPT,
            keeps,
            spread: rival.strength / rival.lands.max(1) * UNSEEN_GUARD / 100,
            raid_costs: each.map(|each| RAID_COST * each + besides),
            seize_costs: each.map(|each| SEIZE_COST * each + besides),
            grudge: grudge(character, survey, aims, holder) + league + resolve,
            league,
            beaten,
        }
    }
}

/// Whether attacking somebody is thought of at all: partners only once a breach of the word given to them is prepared.
#[must_use]
pub const fn may_attack(rival: &Rival) -> bool {
    !rival.partner || rival.breach
}

/// What of its own affairs and beliefs is looked at for every target: picked out once.
struct Lately {
    /// Strength of the fleets that are still believed to be where they were seen and to stand by whoever holds the place, by
    /// [`TerritoryId`].
    fleets: Vec<i32>,
    /// How often it and others took land from each other, by [`TerritoryId`].
    seized: Vec<u8>,
    /// Whether a place touches its own land, by [`TerritoryId`].
    beside: Vec<bool>,
    /// Who took land from it that is remembered, or it from them.
    took_land: Observers,
    /// Who refused lately what was demanded of them: a threat wants deeds, or it was a bluff.
    defied: Observers,
    /// With whom it has deals.
    bound: Observers,
    /// How many places each held when the game began, by [`FactionId`].
    first: Vec<i32>,
}

impl Lately {
    fn of(view: &View<'_>, survey: &Survey) -> Self {
        let places = view.book.places.len();
        let mut seized = vec![0_u8; places];
        let mut took_land = Observers::NONE;
        let incidents = view.own.incidents.iter();
        for incident in incidents.filter(|it| it.kind == IncidentKind::Seized) {
            took_land = took_land.and(incident.by).and(incident.to);
            if let Some(at) = incident.at {
                seized[at.index()] = seized[at.index()].saturating_add(1);
            }
        }
        let mut beside = vec![false; places];
        for land in &view.own.lands {
            for (there, _) in view.routes.neighbours(land.id) {
                beside[there.index()] = true;
            }
        }
        let mut first = vec![0; survey.rivals.len()];
        for holder in view.common.first_holders.iter().flatten() {
            first[holder.index()] += 1;
        }
        let bluffs = view.turn().saturating_sub(BLUFF_AFTER);
        let refused = view.own.incidents_since(bluffs).iter();
        let refused = refused.filter(|it| it.kind == IncidentKind::RefusedDemand);
        Self {
            fleets: fleets_on_guard(view, survey),
            seized,
            beside,
            took_land,
            defied: Observers::of(refused.map(|it| it.by)),
            bound: Observers::of(view.own.deals.iter().map(|known| known.with)),
            first,
        }
    }
}

/// Strength of fleets believed to be at each place and to fight for its holder: his own, and those of whoever is liked much less than
/// he is.
fn fleets_on_guard(view: &View<'_>, survey: &Survey) -> Vec<i32> {
    let since = view.turn().saturating_sub(1);
    let mut fleets = vec![0; view.book.places.len()];
    let seen = view.beliefs.fleets.iter();
    for seen in seen.filter(|seen| seen.mark.turn + STAYS >= since) {
        let Some(holder) = view.holder(seen.at) else {
            continue;
        };
        let opinion = |who: FactionId| survey.rival(who).opinion;
        if seen.flag == holder || opinion(seen.flag) < opinion(holder) - 60 {
            fleets[seen.at.index()] += their_strength(seen.attack.middle(), seen.hull.middle());
        }
    }
    fleets
}

/// A place as a target, whoever holds it.
fn target(
    view: &View<'_>,
    aimed: bool,
    lately: &Lately,
    (at, holder): (TerritoryId, Option<FactionId>),
    people: i32,
) -> Target {
    let belief = view.beliefs.land(at);
    let neutral = view.book.place(at).is(Peculiarity::NeutralGround);
    let apart = view.own.near[at.index()] > 0 && !lately.beside[at.index()];
    let first = view.common.first_holders[at.index()];
    let unsettled = first != holder && first != Some(view.faction());
    Target {
        at,
        holder,
        guard: fort_strength(belief.fort),
        led: false,
        militia: militia_strength(belief.defiance.arms(people, view.turn())),
        shares: [
            if apart { APART } else { 100 },
            if aimed { AIM } else { 100 },
            fought_over(view, lately, at, belief),
            if unsettled { UNSETTLED } else { 100 },
        ],
        keeps: 100,
        raid_cost: if neutral { NEUTRAL } else { 0 },
        seize_cost: if neutral { NEUTRAL } else { 0 },
        grudge: 100,
        league: 0,
        wanted: true,
        beaten: false,
    }
}

impl Target {
    /// What raiders could reach of its store.
    #[must_use]
    pub fn plunder(&self, view: &View<'_>) -> Goods {
        believed_store(view, self.at).scale(RAID_SHARE, 100)
    }

    /// The strength that raiders meet: where nobody rules, people fight for their stores themselves.
    #[must_use]
    pub const fn against_raiders(&self) -> i32 {
        match self.holder {
            Some(_) => self.guard,
            None => self.guard + self.militia,
        }
    }

    /// The strength that has to be beaten to take the land.
    #[must_use]
    pub const fn against_takers(&self) -> i32 {
        self.guard + self.militia
    }

    /// What having the land is worth, the chance to keep it counted in: worked out only where it could be taken.
    #[must_use]
    pub fn land(&self, view: &View<'_>, needs: &Needs) -> i32 {
        let people = believed_people(view, self.at);
        let all = foreign_land(view, needs, self.at, people);
        let [place, aim, peace, claim] = self.shares;
        let finished = if self.beaten { FINISHED } else { 100 };
        let shares = [place, aim, peace, claim, self.keeps, finished];
        shares.iter().fold(all, |land, share| land * share / 100)
    }

    /// Counts in who holds the place.
    fn defend(&mut self, view: &View<'_>, aimed: bool, lately: &Lately, victim: &Victim) {
        let fleets = fleets_there(view, lately, self.at, victim);
        self.led = fleets > 0;
        self.guard += fleets;
        self.keeps = victim.keeps;
        self.beaten = victim.beaten;
        self.wanted = victim.wanted || aimed;
        let far = usize::from(view.own.near[self.at.index()] > NEAR);
        self.raid_cost += victim.raid_costs[far];
        self.seize_cost += victim.seize_costs[far];
        self.grudge = victim.grudge;
        self.league = victim.league;
    }
}

/// Whether a neighbour with `had` lands at the start has lost some, has little left, and few ships to keep it.
const fn is_beaten(rival: &Rival, had: i32, mine: i32) -> bool {
    let (lands, ahead) = BEATEN;
    let weak = rival.strength.saturating_mul(ahead) / 100 < mine;
    rival.lands <= lands && weak && rival.lands < had
}

/// What land is worth that it and others have taken from each other lately, in percent.
fn fought_over(view: &View<'_>, lately: &Lately, at: TerritoryId, belief: &LandBelief) -> i32 {
    let times = i32::from(lately.seized[at.index()]);
    let defiance = belief.defiance.at(view.turn());
    (100 - BURNT * times - defiance / DEFIED).max(0)
}

/// Strength of the fleets believed to guard a place of somebody.
fn fleets_there(view: &View<'_>, lately: &Lately, at: TerritoryId, victim: &Victim) -> i32 {
    let seen = lately.fleets[at.index()];
    let looked = view.beliefs.land(at).detail;
    let watched = looked.source == Source::Seen && looked.turn + STAYS >= view.turn();
    if watched {
        return seen;
    }
    seen.max(victim.spread)
}

/// What a point of somebody's opinion is worth: more of the strong, little of who is an enemy anyway; `far` is what the distance
/// leaves of it, in percent.
fn point_of_opinion(view: &View<'_>, mine: i32, rival: &Rival, far: i32) -> i32 {
    if rival.blood {
        return 0;
    }
    let weight = (rival.strength * 100 / mine).clamp(40, 180);
    let left = (rival.opinion + 100).clamp(10, 170);
    let voyager = view.roster.factions[view.faction().index()].is(FactionTrait::Travellers);
    let each = OPINION * weight / 100 * left / 100 * far / 100;
    if voyager { each * 3 } else { each }
}

fn broken_contracts(view: &View<'_>, character: &Character, victim: FactionId) -> i32 {
    let own = view.own;
    let pawns = clause::pawned(view, view.faction(), victim);
    let lost: i32 = own
        .deals
        .iter()
        .filter(|known| known.with == victim)
        .map(|known| known.gets.total() * CONTRACT)
        .sum();
    Character::by(lost, character.traits.honour).saturating_add(pawns * HOSTAGE)
}

/// What harming somebody costs for fear of what he could do: nothing if he is no stronger than oneself and next door; the
/// bold think less of it.
fn dread(character: &Character, mine: i32, rival: &Rival) -> i32 {
    let fear = fear::fear(mine, rival.strength, Some(rival.gap));
    Character::by((fear - 100).max(0), -character.traits.boldness)
}

/// How gladly harm is done to somebody, in percent: wrongs on record, blood, envy, a goal.
fn grudge(character: &Character, survey: &Survey, aims: &Aims, holder: FactionId) -> i32 {
    let rival = survey.rival(holder);
    let mut grudge = 100;
    if rival.opinion < 0 {
        grudge += Character::by(-rival.opinion, character.traits.vengefulness) * 2 / 5;
    } else {
        grudge -= rival.opinion * 2 / 5;
    }
    if rival.blood {
        grudge += 30;
    }
    if aims.humble.contains(&holder) {
        grudge += 40;
    }
    if survey.leader == Some(holder) {
        let active = survey.rivals.iter().filter(|r| r.lands > 0).count() as i32;
        let usual = survey.world / active.max(1);
        let ahead = (rival.people - usual) * 20 / usual.max(1);
        grudge += ahead.clamp(0, LEADER);
    }
    grudge
}
