//! What a fleet could do to others: raid, seize, blockade, hunt. Each is weighed by what it promises,
//! how likely it succeeds, and what it costs.

use super::aims::Aims;
use super::character::Character;
use super::lots::Lots;
use super::needs::Needs;
use super::odds;
use super::survey::{Foe, Survey};
use super::targets::{Target, may_attack};
use super::units::Unit;
use crate::id::{TechId, TerritoryId};
use crate::scenario::model::{FactionTrait, Good, Goods, muldiv};
use crate::sim::battle::rules::{Grasp, grasp, loot};
use crate::sim::command::Mission;
use crate::sim::fleet::rules::SUPPLY_RANGE;
use crate::sim::terms::{Consideration, Decided, Grounds, Rationale};
use crate::sim::view::View;

/// A fleet does not go farther than this many turns to do harm.
const TURNS: u16 = 4;
/// What a point of its strength is worth: what it takes to build it again.
const SHIP: i32 = 20;
/// Readiness below this, and a fleet is not sent out to fight.
pub const FIT: i32 = 60;
/// The desperate send out what can move.
const HUNGRY: i32 = 25;
/// The desperate take chances that are this much worse, in percent.
const DESPERATE: i32 = 12;
/// Land of which it cannot be sure to govern it is not worth having.
const PER_STRIKE: i32 = 100;
/// What a prized technology is worth.
pub const TECHNOLOGY: i32 = 2600;
/// How likely a beaten ship that carries technology is taken, in percent.
const PRIZE: i32 = 22;
/// What it is worth to beat a fleet, for each point of its strength.
const VICTORY: i32 = 7;
/// What an enmity of blood, or an aim, weighs among the grounds of a hunt. Ours.
const SWORN_WEIGHS: i32 = 45;
/// What it is worth to beat a fleet of whoever is to be humbled, for each point of its strength. Ours.
const SWORN: i32 = 20;
/// What an intruder near its own land would cost, for each point of strength and of hostility.
const INTRUDER: i32 = 9;
/// Whoever is harmed more gladly than this, in percent, is hated enough to close his lanes.
const HATEFUL: i32 = 130;
/// What it is worth to close the lanes of somebody, for each point of grudge above that.
const CLOSED: i32 = 4;

/// Something a fleet could do.
#[derive(Debug, Clone, Copy)]
pub struct StrikeChoice {
    /// What.
    pub mission: Mission,
    /// Where.
    pub at: TerritoryId,
    /// What it is worth for each turn it takes.
    pub value: i32,
    /// The strength it has to beat.
    pub against: i32,
    /// Whether ships are believed to lead those it meets.
    pub led: bool,
}

/// What can come of a target, whatever fleet goes there: worked out once for all of them.
#[derive(Debug, Clone, Copy)]
pub struct Pickings<'a> {
    /// The target.
    pub target: &'a Target,
    /// What raiders could reach of its store.
    plunder: Goods,
    /// What a raid that carries off all there is would be worth: no raid is worth more.
    raid: i32,
    /// What having the land is worth; 0 or less if it is not to be had, or could not be taken or governed.
    seizure: i32,
    /// What closing its lanes is worth; 0 if they may not be closed.
    closing: i32,
    /// The most that can come of it.
    most: i32,
}

impl Pickings<'_> {
    /// Whether what can come of it could be worth this much for each turn, however near it is.
    #[must_use]
    pub fn promises(&self, least: i32) -> bool {
        promises(self.most, 0, least)
    }
}

/// How many things a fleet could do to a target.
#[must_use]
pub fn choices(target: &Target) -> usize {
    2 + usize::from(target.grudge > HATEFUL)
}

/// Whether something that takes this many turns could be worth `least` for each of them, if it succeeds for certain and costs nothing.
fn promises(gain: i32, turns: u16, least: i32) -> bool {
    gain > 0 && i64::from(gain) >= i64::from(least) * i64::from(turns.max(1) + 1)
}

/// What all fleets of a mind have in common when they weigh what to do.
#[derive(Debug, Clone, Copy)]
pub struct Strikes<'a> {
    /// The view.
    pub view: &'a View<'a>,
    /// Who decides.
    pub character: &'a Character,
    /// What goods are worth.
    pub needs: &'a Needs,
    /// What is believed of others.
    pub survey: &'a Survey,
    /// What it is after.
    pub aims: &'a Aims,
    /// Decides between equals.
    pub lots: &'a Lots,
    /// How many more lands can be governed.
    pub room: i32,
    /// The odds that are demanded of a fight, in percent.
    demanded: i32,
    /// What its stores can still take in.
    space: Goods,
}

impl<'a> Strikes<'a> {
    /// What the fleets of a mind have in common that can govern this many more lands.
    #[must_use]
    pub fn new(
        view: &'a View<'a>,
        character: &'a Character,
        needs: &'a Needs,
        survey: &'a Survey,
        aims: &'a Aims,
        lots: &'a Lots,
        room: i32,
    ) -> Self {
        let usual = character.odds_demanded();
        let chances = if needs.is_desperate() { DESPERATE } else { 0 };
        Self {
            view,
            character,
            needs,
            survey,
            aims,
            lots,
            room,
            demanded: usual - chances,
            space: view.own.capacity - view.own.stock,
        }
    }

    /// Readiness below which a fleet is not sent out to fight.
    #[must_use]
    pub fn fit(&self) -> i32 {
        if self.needs.is_desperate() {
            HUNGRY
        } else {
            FIT
        }
    }

    /// How likely a fleet of this strength beats another, if that is likely enough for it.
    fn odds(&self, strength: i32, against: i32) -> Option<i32> {
        let odds = odds::chance(strength, against);
        (odds >= self.demanded).then_some(odds)
    }

    /// What comes of a fight at these odds: gain if it is won, less what it costs in ships.
    fn weigh(
        unit: &Unit,
        (against, odds): (i32, i32),
        gain: i32,
        mission: Mission,
        (at, led, turns): (TerritoryId, bool, u16),
    ) -> Option<StrikeChoice> {
        if gain <= 0 {
            return None;
        }
        let (won, lost) = odds::price(unit.strength, against);
        let ships = unit.strength.saturating_mul(SHIP) / 100;
        let value = i64::from(gain) * i64::from(odds) / 100
            - i64::from(ships) * i64::from(won) * i64::from(odds) / 100
            - i64::from(ships) * i64::from(lost) * i64::from(100 - odds) / 100;
        if value <= 0 {
            return None;
        }
        let value = value / i64::from(turns.max(1) + 1);
        Some(StrikeChoice {
            mission,
            at,
            value: i32::try_from(value).unwrap_or(i32::MAX),
            against,
            led,
        })
    }

    /// How many turns a strike takes, if it is within reach and supply.
    #[must_use]
    #[inline]
    pub fn journey(&self, unit: &Unit, target: &Target) -> Option<u16> {
        let turns = unit.turns_to(self.view, target.at);
        let far = turns > 2 && self.is_remote(target);
        (turns <= TURNS && (!far || self.lives_aboard())).then_some(turns)
    }

    /// Whether no fleet is in supply at a target.
    #[must_use]
    #[inline]
    pub fn is_remote(&self, target: &Target) -> bool {
        self.view.own.near[target.at.index()] > SUPPLY_RANGE
    }

    /// Whether its people live aboard: they need no supply, and take no land.
    fn lives_aboard(&self) -> bool {
        let own = self.view.roster.faction(self.view.faction());
        own.is(FactionTrait::Nomads) || own.is(FactionTrait::Travellers)
    }

    /// Whether it could govern the land if it took it; of a beaten neighbour it takes one land more.
    fn governs(&self, target: &Target) -> bool {
        self.room + i32::from(target.beaten) > 0
    }

    /// What can come of a target for whatever fleet that is no stronger than this and could still govern as many lands.
    #[must_use]
    pub fn pickings<'t>(&self, target: &'t Target, strongest: i32) -> Pickings<'t> {
        let beats = |against: i32| self.odds(strongest, against).is_some();
        let mut pickings = Pickings {
            target,
            plunder: Goods::NONE,
            raid: 0,
            seizure: 0,
            closing: 0,
            most: 0,
        };
        // What a place is worth need not be known where even raiders would fail.
        if !beats(target.against_raiders()) {
            return pickings;
        }
        pickings.plunder = target.plunder(self.view);
        pickings.raid = self.gain_of_raid(target, pickings.plunder);
        let wanted = target.wanted && self.governs(target) && !self.lives_aboard();
        if wanted && beats(target.against_takers()) {
            pickings.seizure = self.gain_of_land(target);
        }
        if target.holder.is_some() {
            pickings.closing = (target.grudge - HATEFUL).max(0) * CLOSED;
        }
        pickings.most = pickings.raid.max(pickings.seizure).max(pickings.closing);
        pickings
    }

    /// Carrying goods off from a place that it reaches in this number of turns. Left out, here and below, if it could not be worth
    /// `least` for each of them.
    #[must_use]
    #[inline]
    pub fn raid(
        &self,
        unit: &Unit,
        pickings: &Pickings<'_>,
        turns: u16,
        least: i32,
    ) -> Option<StrikeChoice> {
        let target = pickings.target;
        let free = unit.room - unit.cargo;
        if free <= 0 || !promises(pickings.raid, turns, least) {
            return None;
        }
        let against = target.against_raiders();
        let odds = self.odds(unit.strength, against)?;
        let view = self.view;
        let skill = Grasp {
            loot: view.own.effects.loot,
            raiders: view
                .roster
                .faction(view.faction())
                .is(FactionTrait::Raiders),
        };
        let want = self.wanted(pickings.plunder);
        let taken = loot(pickings.plunder, want, grasp(free, skill));
        let gain = self.gain_of_raid(target, taken);
        let mission = Mission::Raid {
            target: target.at,
            want,
        };
        let place = (target.at, target.led, turns);
        Self::weigh(unit, (against, odds), gain, mission, place)
    }

    /// What it is worth to carry off this much, less what that costs in the eyes of others.
    fn gain_of_raid(&self, target: &Target, taken: Goods) -> i32 {
        let temper = self.character.temper.raiding;
        let greed = self.character.traits.greed;
        let plunder = Character::by(self.needs.worth(self.room_for(taken)), greed);
        let gain = muldiv(muldiv(plunder, temper, 100), target.grudge, 100);
        gain.saturating_sub(target.raid_cost)
    }

    /// What raiders are told to take first.
    fn wanted(&self, plunder: Goods) -> Option<Good> {
        let worth = |good: Good| plunder[good].min(80) * self.needs.price[good as usize];
        self.needs.scarcest().filter(|good| worth(*good) > 0)
    }

    /// What of the loot would find room at home.
    fn room_for(&self, loot: Goods) -> Goods {
        let mut kept = loot.min(self.space);
        for n in &mut kept.0 {
            *n = (*n).max(0);
        }
        kept
    }

    /// What it is worth to have the land, less what taking it costs in the eyes of others.
    fn gain_of_land(&self, target: &Target) -> i32 {
        let expansion = self.character.temper.expansion;
        let land = target.land(self.view, self.needs);
        let gain = muldiv(land / PER_STRIKE * expansion, target.grudge, 100);
        gain.saturating_sub(target.seize_cost)
    }

    /// Taking land.
    #[must_use]
    #[inline]
    pub fn seize(
        &self,
        unit: &Unit,
        pickings: &Pickings<'_>,
        turns: u16,
        least: i32,
    ) -> Option<StrikeChoice> {
        let target = pickings.target;
        let gain = pickings.seizure;
        if !promises(gain, turns, least) || !self.governs(target) {
            return None;
        }
        let mission = Mission::Seize { target: target.at };
        let against = target.against_takers();
        let odds = self.odds(unit.strength, against)?;
        let place = (target.at, target.led, turns);
        Self::weigh(unit, (against, odds), gain, mission, place)
    }

    /// Closing the lanes of somebody who is hated.
    #[must_use]
    #[inline]
    pub fn blockade(
        &self,
        unit: &Unit,
        pickings: &Pickings<'_>,
        turns: u16,
        least: i32,
    ) -> Option<StrikeChoice> {
        let target = pickings.target;
        let gain = pickings.closing;
        if !promises(gain, turns, least) {
            return None;
        }
        let mission = Mission::Blockade { place: target.at };
        let odds = self.odds(unit.strength, target.guard)?;
        let place = (target.at, target.led, turns);
        Self::weigh(unit, (target.guard, odds), gain, mission, place)
    }

    /// Why somebody is attacked: what a mission of a fleet at a target is meant to bring, what is thought of its holder, and what it costs.
    #[must_use]
    pub fn opening(&self, target: &Target, mission: Mission) -> Option<Rationale> {
        let toward = target.holder?;
        let temper = &self.character.temper;
        let (ground, gain, cost) = match mission {
            Mission::Raid { want, .. } => {
                let loot = self.needs.worth(self.room_for(target.plunder(self.view)));
                let loot = muldiv(
                    Character::by(loot, self.character.traits.greed),
                    temper.raiding,
                    100,
                );
                (
                    want.map_or(Consideration::Loot, Consideration::Want),
                    loot,
                    target.raid_cost,
                )
            }
            Mission::Seize { .. } => {
                let land = target.land(self.view, self.needs) / PER_STRIKE * temper.expansion;
                (Consideration::Land(target.at), land, target.seize_cost)
            }
            Mission::Blockade { .. } => {
                let closed = CLOSED * (target.grudge - HATEFUL).max(0);
                (Consideration::IllWill, closed, 0)
            }
            // A fleet is hunted for its own sake, not for that of the place where it lies.
            _ => return None,
        };
        let ill_will = target.grudge - 100 - target.league;
        let why = Grounds::of([
            (ground, gain),
            (Consideration::IllWill, muldiv(gain, ill_will, 100)),
            (Consideration::Looming, muldiv(gain, target.league, 100)),
            (Consideration::Repute, -cost),
        ]);
        Some(Rationale {
            what: Decided::Attack(target.at),
            toward,
            said: None,
            lie: false,
            why,
        })
    }

    /// Why a fleet is hunted: what is thought of whose it is, what he is expected to do, and what such a deed costs.
    #[must_use]
    pub fn hunting(&self, foe: &Foe) -> Rationale {
        let rival = self.survey.rival(foe.flag);
        let near = i32::from(self.view.own.near[foe.at.index()] <= 2);
        Rationale {
            what: Decided::Attack(foe.at),
            toward: foe.flag,
            said: None,
            lie: false,
            why: Grounds::of([
                (Consideration::IllWill, -rival.opinion),
                (Consideration::Fear, near * rival.hostility),
                (Consideration::Blood, i32::from(rival.blood) * SWORN_WEIGHS),
                (
                    Consideration::Gain,
                    i32::from(self.aims.humble.contains(&foe.flag)) * SWORN_WEIGHS,
                ),
            ]),
        }
    }

    /// Hunting a fleet: an intruder, an enemy, or somebody who carries what it lacks. Left out if it could not be worth `least` for
    /// each turn.
    #[must_use]
    pub fn hunt(&self, unit: &Unit, foe: &Foe, least: i32) -> Option<StrikeChoice> {
        let rival = self.survey.rival(foe.flag);
        if !may_attack(rival) {
            return None;
        }
        let turns = unit.turns_to(self.view, foe.at) + foe.age;
        if turns > TURNS || (foe.speed > unit.speed && turns > 1) {
            return None;
        }
        let near = self.view.own.near[foe.at.index()];
        let mut gain = 0;
        if rival.hostility > 55 {
            gain += foe.strength * VICTORY;
        }
        if self.aims.humble.contains(&foe.flag) {
            gain += foe.strength * SWORN;
        }
        if near <= 2 {
            gain += foe.strength * rival.hostility / 100 * INTRUDER;
        }
        gain +=
            prizes(self.view, foe) * TECHNOLOGY / 100 * PRIZE * self.character.temper.technology
                / 100;
        if !rival.blood {
            gain -= 8 * (rival.opinion + 100).clamp(10, 170) / 10;
        }
        if !promises(gain, turns, least) {
            return None;
        }
        let mission = Mission::Attack {
            contact: foe.contact,
        };
        // A fort of theirs, or friends of theirs, may lie in the way.
        let fort = self.view.beliefs.land(foe.at);
        let mut against = foe.strength;
        if fort.holder == Some(foe.flag) {
            against += odds::fort_strength(fort.fort);
        }
        for other in self.survey.foes(self.view) {
            if other.flag == foe.flag && other.contact != foe.contact && other.at == foe.at {
                against += other.strength;
            }
        }
        let odds = self.odds(unit.strength, against)?;
        Self::weigh(unit, (against, odds), gain, mission, (foe.at, true, turns))
    }
}

/// How many prized technologies a fleet is said to carry that it lacks.
fn prizes(view: &View<'_>, foe: &Foe) -> i32 {
    let lacks = |technology: &TechId| {
        view.own
            .technology
            .get(technology.index())
            .is_none_or(|n| *n == 0)
    };
    let carries = foe.carries;
    let kinds = (0..64).take_while(|kind| carries >> kind != 0);
    let kinds = kinds.filter(|kind| carries >> kind & 1 == 1);
    kinds.map(TechId).filter(lacks).count() as i32
}
