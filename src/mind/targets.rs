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
use crate::sim::belief::{Sighting, Source};
use crate::sim::deal::clause;
use crate::sim::event::Observers;
use crate::sim::feud::rules::BLUFF_AFTER;
use crate::sim::opinion::{IncidentKind, fear};
use crate::sim::victory::believed_people;
use crate::sim::view::View;

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
    /// What raiders could reach of its store.
    pub plunder: Goods,
    /// What having the land is worth, the chance to keep it counted in.
    pub land: i32,
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
    let lately = Lately::of(view);
    let mut victims: Vec<Option<Victim>> = vec![None; survey.rivals.len()];
    for at in view.book.territory_ids() {
        if view.own.near[at.index()] > REACH || view.land(at).is_some() {
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
        let mut target = target(view, needs, aims, &lately, (at, holder), people);
        if let Some(holder) = holder {
            let victim = victims[holder.index()].get_or_insert_with(|| {
                Victim::of(view, character, survey, aims, mood, &lately, holder)
            });
            target.defend(view, needs, survey, aims, mood, &lately, victim);
        }
        found.push(target);
    }
    found
}

/// What harm to a holder of land means, wherever it is done: worked out once for all his places.
#[derive(Debug, Clone, Copy)]
struct Victim {
    /// Who.
    holder: FactionId,
    /// Whether it is in league with others against him.
    in_league: bool,
    /// Whether that, blood or a goal is cause enough to take his land.
    hated: bool,
    /// Whether his land is taken for what is between the two.
    at_odds: bool,
    /// The chance that what is taken from him is kept, in percent: whoever is stronger will want it back.
    keeps: i32,
    /// Strength that is believed to guard each of his lands that nobody watches.
    spread: i32,
    /// What a point of his opinion is worth where it is near, and where it is far.
    each: [i32; 2],
    /// What breaking the contracts with him costs.
    contracts: i32,
    /// How gladly harm is done to him, in percent.
    grudge: i32,
    /// What harming him costs for fear of what he could do.
    dread: i32,
    /// Whether harm to him is resolved: a breach of faith is prepared, or he refused lately what was demanded of him.
    resolved: bool,
    /// Whether he has lost land, has little left, and few ships to keep it.
    beaten: bool,
}

impl Victim {
    fn of(
        view: &View<'_>,
        character: &Character,
        survey: &Survey,
        aims: &Aims,
        mood: &Mood,
        lately: &Lately<'_>,
        holder: FactionId,
    ) -> Self {
        let in_league = mood.league == Some(holder);
        let league = if in_league { LEAGUE } else { 0 };
        let rival = survey.rival(holder);
        let breach = rival.breach;
        let mine = survey.strength_of(view.faction());
        let begun = lately.took_land.includes(holder);
        Self {
            holder,
            in_league,
            hated: in_league || rival.blood || aims.humble.contains(&holder),
            at_odds: rival.blood || rival.opinion < BAD_BLOOD || begun,
            keeps: 200 * mine / (2 * mine + rival.strength).max(1),
            spread: rival.strength / rival.lands.max(1) * UNSEEN_GUARD / 100,
            // The honourable mind what others think of them.
            each: [100, FAR].map(|far| match in_league {
                true => 0,
                false => Character::by(
                    point_of_opinion(view, mine, rival, far),
                    character.traits.honour,
                ),
            }),
            // Who has made up his mind has counted what it costs.
            contracts: if breach {
                0
            } else {
                broken_contracts(view, character, holder)
            },
            grudge: grudge(character, survey, aims, holder)
                + league
                + if breach { RESOLVED } else { 0 },
            dread: dread(character, mine, rival),
            resolved: breach || lately.defied.includes(holder),
            beaten: is_beaten(view, rival, holder, mine),
        }
    }
}

/// Whether attacking somebody is thought of at all: partners only once a breach of the word given to them is prepared.
#[must_use]
pub const fn may_attack(rival: &Rival) -> bool {
    !rival.partner || rival.breach
}

/// What of its own affairs and beliefs is looked at for every target: picked out once.
struct Lately<'a> {
    /// Fleets that are still believed to be where they were seen, by place.
    fleets: Vec<&'a Sighting>,
    /// How often it and others took land from each other, by [`TerritoryId`].
    seized: Vec<u8>,
    /// Who took land from it that is remembered, or it from them.
    took_land: Observers,
    /// Who refused lately what was demanded of them: a threat wants deeds, or it was a bluff.
    defied: Observers,
}

impl<'a> Lately<'a> {
    fn of(view: &View<'a>) -> Self {
        let since = view.turn().saturating_sub(1);
        let fleets = view.beliefs.fleets.iter();
        let mut fleets: Vec<&Sighting> = fleets
            .filter(|seen| seen.mark.turn + STAYS >= since)
            .collect();
        fleets.sort_by_key(|seen| seen.at);
        let mut seized = vec![0_u8; view.book.places.len()];
        let mut took_land = Observers::NONE;
        let incidents = view.own.incidents.iter();
        for incident in incidents.filter(|it| it.kind == IncidentKind::Seized) {
            took_land = took_land.and(incident.by).and(incident.to);
            if let Some(at) = incident.at {
                seized[at.index()] = seized[at.index()].saturating_add(1);
            }
        }
        let bluffs = view.turn().saturating_sub(BLUFF_AFTER);
        let refused = view.own.incidents_since(bluffs).iter();
        let refused = refused.filter(|it| it.kind == IncidentKind::RefusedDemand);
        Self {
            fleets,
            seized,
            took_land,
            defied: Observers::of(refused.map(|it| it.by)),
        }
    }

    fn fleets_at(&self, at: TerritoryId) -> impl Iterator<Item = &'a Sighting> {
        let first = self.fleets.partition_point(|seen| seen.at < at);
        let from_here = self.fleets[first..].iter().copied();
        from_here.take_while(move |seen| seen.at == at)
    }
}

/// A place as a target, whoever holds it.
fn target(
    view: &View<'_>,
    needs: &Needs,
    aims: &Aims,
    lately: &Lately<'_>,
    (at, holder): (TerritoryId, Option<FactionId>),
    people: i32,
) -> Target {
    let belief = view.beliefs.land(at);
    let neutral = view.book.place(at).is(Peculiarity::NeutralGround);
    let mut target = Target {
        at,
        holder,
        guard: fort_strength(belief.fort),
        led: false,
        militia: militia_strength(belief.defiance.arms(people, view.turn())),
        plunder: believed_store(view, at).scale(RAID_SHARE, 100),
        land: foreign_land(view, needs, at, people),
        raid_cost: if neutral { NEUTRAL } else { 0 },
        seize_cost: if neutral { NEUTRAL } else { 0 },
        grudge: 100,
        league: 0,
        wanted: true,
        beaten: false,
    };
    if view.own.near[at.index()] > 0 && !touches_own(view, at) {
        target.land = target.land * APART / 100;
    }
    if aims.wants(view, at) {
        target.land = target.land * AIM / 100;
    }
    target.land = target.land * fought_over(view, lately, at) / 100;
    let first = view.common.first_holders[at.index()];
    if first != holder && first != Some(view.faction()) {
        target.land = target.land * UNSETTLED / 100;
    }
    target
}

impl Target {
    /// Counts in who holds the place.
    fn defend(
        &mut self,
        view: &View<'_>,
        needs: &Needs,
        survey: &Survey,
        aims: &Aims,
        mood: &Mood,
        lately: &Lately<'_>,
        victim: &Victim,
    ) {
        let at = self.at;
        let rival = survey.rival(victim.holder);
        let fleets = fleets_there(view, survey, lately, at, victim);
        self.led = fleets > 0;
        self.guard += fleets;
        self.land = self.land * victim.keeps / 100;
        let cause = victim.hated || aims.wants(view, at);
        self.beaten = victim.beaten && (mood.hungry || victim.at_odds);
        self.wanted = mood.hungry || cause || self.beaten || needs.is_desperate();
        // The last land of a sect is taken by its enemies, and by nobody else.
        let spared = rival.lands <= 1 && !(cause || victim.at_odds);
        if spared || (victim.keeps < KEPT && !cause) {
            self.wanted = false;
        }
        if self.beaten {
            self.land = self.land * FINISHED / 100;
        }
        let each = victim.each[usize::from(view.own.near[at.index()] > NEAR)];
        self.raid_cost += RAID_COST * each + victim.contracts + victim.dread;
        self.seize_cost += SEIZE_COST * each + victim.contracts + victim.dread;
        self.grudge = victim.grudge;
        self.league = if victim.in_league { LEAGUE } else { 0 };
        self.wanted |= victim.resolved;
    }
}

/// Whether a neighbour has lost land, has little left, and few ships to keep it.
fn is_beaten(view: &View<'_>, rival: &Rival, holder: FactionId, mine: i32) -> bool {
    let (lands, ahead) = BEATEN;
    // How much each had is counted only where the rest holds, which is seldom.
    let had = || {
        let first = view.common.first_holders.iter();
        first.filter(|it| **it == Some(holder)).count() as i32
    };
    rival.lands <= lands && rival.strength.saturating_mul(ahead) / 100 < mine && rival.lands < had()
}

/// What land is worth that it and others have taken from each other lately, in percent.
fn fought_over(view: &View<'_>, lately: &Lately<'_>, at: TerritoryId) -> i32 {
    let times = i32::from(lately.seized[at.index()]);
    let defiance = view.beliefs.land(at).defiance.at(view.turn());
    (100 - BURNT * times - defiance / DEFIED).max(0)
}

fn touches_own(view: &View<'_>, at: TerritoryId) -> bool {
    let beside = view.routes.neighbours(at).iter();
    beside
        .into_iter()
        .any(|(there, _)| view.land(*there).is_some())
}

/// Strength of the holder's fleets believed to be at a place.
fn fleets_there(
    view: &View<'_>,
    survey: &Survey,
    lately: &Lately<'_>,
    at: TerritoryId,
    victim: &Victim,
) -> i32 {
    let (now, holder) = (view.turn(), victim.holder);
    let seen: i32 = lately
        .fleets_at(at)
        .filter(|sighting| {
            sighting.flag == holder
                || survey.rival(sighting.flag).opinion < survey.rival(holder).opinion - 60
        })
        .map(|sighting| their_strength(sighting.attack.middle(), sighting.hull.middle()))
        .sum();
    let looked = view.beliefs.land(at).detail;
    let watched = looked.source == Source::Seen && looked.turn + STAYS >= now;
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
