//! What is due under deals changes hands: each turn's clauses first, the oldest deals first, then what was signed this turn.

use super::cede::{Cession, Cessions};
use super::clause::{self, Delivery, Means, technology_value};
use super::escrow::Escrows;
use super::free::{Freed, Freedom};
use super::hostilities::attacked;
use super::merge::Mergers;
use super::table::{Deals, Signed};
use super::{rules, thanks};
use crate::id::{FactionId, MajeId, TechId, TerritoryId, Turn};
use crate::scenario::model::{Count, Good, Goods};
use crate::sim::belief::{Contacts, Knowledge, tell};
use crate::sim::command::{Act, Command, Mission};
use crate::sim::consequence::Consequences;
use crate::sim::event::{
    ContractEnded, ContractTrouble, Event, Exchanged, Gained, Observers, OrderFailed,
    TechnologyGained,
};
use crate::sim::faction::Arsenal;
use crate::sim::goods::rules::carried;
use crate::sim::goods::{Ends, Estate, at_hand, ends, hand_over, obstacle};
use crate::sim::index::{Clock, Index, Setting, Ways};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::maje::{Allegiance, Captive};
use crate::sim::terms::{Clause, ClauseState, OnlyIf, Owed};
use bevy::ecs::prelude::{Local, Query, Res, ResMut};
use bevy::ecs::system::SystemParam;

/// What keeping deals changes.
#[derive(SystemParam)]
pub struct Settlement<'w, 's> {
    pub(super) clock: Res<'w, Clock>,
    pub(super) setting: Res<'w, Setting>,
    ways: Res<'w, Ways>,
    index: Res<'w, Index>,
    pub(super) estate: ResMut<'w, Estate>,
    pub(super) ledger: ResMut<'w, Ledger>,
    pub(super) consequences: Consequences<'w, 's>,
    freed: ResMut<'w, Freed>,
    ceded: ResMut<'w, Cessions>,
    mergers: ResMut<'w, Mergers>,
    pub(super) escrows: ResMut<'w, Escrows>,
    arsenals: Query<'w, 's, &'static mut Arsenal>,
    majes: Query<'w, 's, (&'static Allegiance, &'static Captive)>,
    knowledge: ResMut<'w, Knowledge>,
    contacts: ResMut<'w, Contacts>,
    /// About whom each faction has promised to be silent.
    hushed: Local<'s, Vec<Observers>>,
}

/// Which clauses are settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pass {
    /// Those due each turn.
    EachTurn,
    /// Those due in the turn of the signature.
    Now,
    /// Those due once at a later turn, which is this.
    By,
}

/// Lists that [`settle`] uses again.
#[derive(Debug, Default)]
pub struct SettlementLists {
    order: Vec<(Turn, usize)>,
    carriers: Vec<i32>,
    effects: Vec<(FactionId, FactionId, Delivery)>,
}

/// What moved under a deal in a turn.
#[derive(Debug, Default)]
pub(super) struct Moved {
    /// Goods that each party gave.
    pub(super) goods: [Goods; 2],
    /// What else the first party gave.
    pub(super) things: Vec<Owed>,
    /// What each party delivered, in percent of half of what the other uses in a turn.
    pub(super) shares: [i32; 2],
}

/// System: what is due changes hands. What cannot be kept each turn is told to both; twice running, and the deal is at
/// an end. What is due at once moves whole or not at all, but of a gift as much as there is.
pub fn settle(
    mut deals: ResMut<Deals>,
    mut settlement: Settlement<'_, '_>,
    mut scratch: Local<SettlementLists>,
) {
    if deals.signed.is_empty() {
        return;
    }
    let now = settlement.clock.turn;
    let SettlementLists {
        order,
        carriers,
        effects,
    } = &mut *scratch;
    *settlement.hushed = deals.hushed(settlement.estate.houses.len());
    settlement.count_carriers(carriers);
    order.clear();
    let standing = deals.signed.iter().enumerate();
    let standing = standing.filter(|(_, it)| it.deal.is_standing() && it.from <= now);
    order.extend(standing.map(|(position, it)| (it.from, position)));
    order.sort_unstable();
    for (_, position) in &*order {
        let signed = &mut deals.signed[*position];
        if !settlement.is_any_due(signed, Pass::EachTurn) {
            continue;
        }
        match settlement.keep(signed, Pass::EachTurn, carriers, effects) {
            Ok(moved) => settlement.served(signed, moved.shares),
            Err(why) => settlement.failed(signed, why),
        }
    }
    for signed in &mut deals.signed {
        if settlement.is_any_due(signed, Pass::By) {
            settlement.settle_pledges(signed, carriers, effects);
        }
        if settlement.is_any_due(signed, Pass::Now) {
            settlement.settle_at_once(signed, carriers, effects);
        }
    }
    deals.signed.retain(|signed| {
        if !signed.deal.is_lasting() || signed.failed >= rules::FAILURES {
            return false;
        }
        let over = signed.ends(now);
        if over {
            settlement.run_out(signed);
        }
        !over
    });
}

impl Settlement<'_, '_> {
    /// Loads that each faction can carry this turn.
    fn count_carriers(&self, carriers: &mut Vec<i32>) {
        carriers.clear();
        carriers.resize(self.estate.houses.len(), 0);
        for hold in &self.estate.fleets {
            if !matches!(hold.mission, Mission::Haul { .. }) {
                carriers[hold.flag.index()] += hold.carriers;
            }
        }
        for room in carriers {
            *room = carried(*room);
        }
    }

    /// Keeps all clauses that are due, or none: says what is in the way.
    fn keep(
        &mut self,
        signed: &Signed,
        pass: Pass,
        carriers: &mut [i32],
        effects: &mut Vec<(FactionId, FactionId, Delivery)>,
    ) -> Result<Moved, ContractTrouble> {
        let deal = &signed.deal;
        let parties = deal.parties;
        let active = |party: &FactionId| self.estate.house(*party).active;
        if !parties.iter().all(active) {
            return Err(ContractTrouble::OutOfReach);
        }
        let due = |it: &&Clause| self.is_due(signed, it, pass);
        let clauses: Vec<&Clause> = deal.clauses.iter().filter(due).collect();
        let by_goods = |it: &&Clause| matches!(it.what, Owed::Goods(..) | Owed::Escrow(..));
        let ends = if clauses.iter().any(by_goods) {
            Some(self.way(parties, pass)?)
        } else {
            None
        };
        effects.clear();
        let mut spent = [Goods::NONE; 2];
        for it in clauses {
            let side = usize::from(it.from != parties[0]);
            let at_hand = ends.map(|ends| at_hand(&self.estate, it.from, ends.0[side]));
            let arsenal = self.arsenals.get(self.index.faction(it.from));
            let means = Means {
                at_hand: at_hand.unwrap_or(Goods::NONE) - spent[side],
                carriers: match pass {
                    Pass::EachTurn => carriers[it.from.index()] - spent[side].total(),
                    Pass::Now | Pass::By => i32::MAX,
                },
                technology: arsenal.map_or(&[], Arsenal::held),
                captives: &|maje| self.captive(maje),
                lands: &|at| self.keeper(at, effects),
                joined: self.mergers.rules_out([it.from, it.to]),
                in_part: deal.is_gift() || pass == Pass::By,
            };
            let effect = clause::due(it, &means)?;
            match effect {
                Delivery::Goods(good, loads) => spent[side][good] += loads,
                Delivery::Escrow(good, loads) => spent[side][good] += i32::from(loads),
                _ => {}
            }
            effects.push((it.from, it.to, effect));
        }
        let mut moved = Moved::default();
        for (from, to, effect) in effects.drain(..) {
            let side = usize::from(from != parties[0]);
            moved.shares[side] += match effect {
                Delivery::Goods(good, loads) => {
                    let goods = self.hand(signed, ends, (from, to), (good, loads), pass);
                    moved.goods[side] += goods;
                    let need = self.estate.house(to).need;
                    thanks::share(goods, self.estate.house(to).stock, need)
                }
                Delivery::Technology(tech, units) => {
                    let worth = self.hand_on(signed, (from, to), (tech, units), pass);
                    if worth.is_some() && side == 0 {
                        moved.things.push(Owed::Technology(tech, units));
                    }
                    thanks::share_of(worth.unwrap_or(0), self.estate.house(to).need)
                }
                Delivery::Information(about) => {
                    if side == 0 {
                        moved.things.push(Owed::Information(about));
                    }
                    let now = self.clock.turn;
                    let hushed = self.hushed.get(from.index()).copied().unwrap_or_default();
                    let (knowledge, contacts) = (&mut self.knowledge, &mut self.contacts);
                    let news = tell(knowledge, contacts, ([from, to], hushed), about, now);
                    thanks::share_of(thanks::word(news), self.estate.house(to).need)
                }
                Delivery::Release(pledged) => {
                    if side == 0 {
                        moved.things.push(Owed::Release(pledged));
                    }
                    let loads = Owed::from(pledged).goods();
                    let goods = loads.map_or(Goods::NONE, |(good, loads)| {
                        Goods::of(good, i32::from(loads))
                    });
                    let need = self.estate.house(to).need;
                    thanks::share(goods, self.estate.house(to).stock, need)
                }
                Delivery::Territory(at) => {
                    if side == 0 {
                        moved.things.push(Owed::Territory(at));
                    }
                    self.ceded.0.push(Cession { from, to, at });
                    let worth = self.estate.land(at).people * clause::PER_THOUSAND;
                    thanks::share_of(worth, self.estate.house(to).need)
                }
                Delivery::House => {
                    if side == 0 {
                        moved.things.push(Owed::Merger);
                    }
                    self.mergers.0.push([from, to]);
                    0
                }
                Delivery::Nothing => 0,
                Delivery::Escrow(good, loads) => {
                    if let Some(ends) = ends {
                        let books = (&mut *self.estate, &mut *self.ledger);
                        let from = ([from, to], ends.0[side]);
                        self.escrows.lay_aside(books, signed, from, (good, loads));
                    }
                    0
                }
                Delivery::Freedom(maje) => {
                    self.freed.0.push(Freedom {
                        captor: from,
                        maje,
                        price: deal.at_once(to),
                    });
                    0
                }
            };
        }
        if pass == Pass::EachTurn {
            for (party, spent) in parties.into_iter().zip(spent) {
                carriers[party.index()] -= spent.total();
            }
        }
        Ok(moved)
    }

    /// Who can hand a place over: whoever holds it, if it is not handed to somebody already and is not the last of his land.
    fn keeper(
        &self,
        at: TerritoryId,
        effects: &[(FactionId, FactionId, Delivery)],
    ) -> Option<FactionId> {
        let holder = self.estate.land(at).holder?;
        let here = effects.iter().filter_map(|(from, _, effect)| match effect {
            Delivery::Territory(at) => Some((*from, *at)),
            _ => None,
        });
        let leaving = self.ceded.0.iter().map(|it| (it.from, it.at)).chain(here);
        let theirs = leaving.clone().filter(|(from, _)| *from == holder).count();
        let left = self.estate.house(holder).lands - i32::try_from(theirs).unwrap_or(i32::MAX);
        let taken = leaving.map(|(_, at)| at).any(|it| it == at);
        (!taken && left > 1).then_some(holder)
    }

    /// Whose maje somebody is, and who holds him, if he is a prisoner.
    fn captive(&self, maje: MajeId) -> Option<(FactionId, FactionId)> {
        let (of, captive) = self.majes.get(self.index.maje(maje)?).ok()?;
        Some((of.0, captive.0?))
    }

    fn is_any_due(&self, signed: &Signed, pass: Pass) -> bool {
        let mut clauses = signed.deal.clauses.iter();
        clauses.any(|it| self.is_due(signed, it, pass))
    }

    /// Whether a clause is due this turn, among those that a pass is about.
    fn is_due(&self, signed: &Signed, clause: &Clause, pass: Pass) -> bool {
        let now = self.clock.turn;
        match pass {
            Pass::Now => clause.is_due_now(),
            Pass::By => {
                let due = clause.when.last_turn(signed.from, self.setting.turn);
                clause.is_pledge()
                    && !clause.what.is_promise()
                    && !clause.is_settled()
                    && due <= now
            }
            Pass::EachTurn => {
                let happens = clause.only_if.is_none_or(|OnlyIf::AttackedBy(by)| {
                    attacked(self.consequences.opinions(), now, by, clause.to)
                });
                clause.is_standing() && happens
            }
        }
    }

    /// The ends between two parties, if goods can pass.
    fn way(&self, parties: [FactionId; 2], pass: Pass) -> Result<Ends, ContractTrouble> {
        let found = ends(&self.estate, &self.ways, parties);
        let ends = found.ok_or(ContractTrouble::OutOfReach)?;
        if pass == Pass::EachTurn {
            let in_the_way = obstacle(&self.estate, &self.setting, &self.ways, parties, ends);
            return in_the_way.map_or(Ok(ends), Err);
        }
        let closed = |end: &TerritoryId| self.estate.land(*end).blockade.is_some();
        match ends.0.iter().find(|end| closed(end)) {
            Some(end) => Err(ContractTrouble::Blockaded(*end)),
            None => Ok(ends),
        }
    }

    /// Under which cause each of the two books what moves between them.
    fn causes(signed: &Signed, (from, to): (FactionId, FactionId), pass: Pass) -> [Cause; 2] {
        let (deal, gift) = (&signed.deal, signed.deal.is_gift());
        let side = usize::from(from != deal.parties[0]);
        [(side, to), (1 - side, from)].map(|(side, other)| match (pass, gift) {
            (Pass::EachTurn, _) => Cause::Deal(signed.numbers[side]),
            (Pass::Now, true) => Cause::Gift(other),
            (Pass::Now | Pass::By, _) => Cause::Exchange(other),
        })
    }

    /// Loads change hands. Returns those that did.
    fn hand(
        &mut self,
        signed: &Signed,
        ends: Option<Ends>,
        (from, to): (FactionId, FactionId),
        (good, loads): (Good, i32),
        pass: Pass,
    ) -> Goods {
        let Some(ends) = ends else { return Goods::NONE };
        let side = usize::from(from != signed.deal.parties[0]);
        let causes = Self::causes(signed, (from, to), pass);
        let moved = hand_over(
            &mut self.estate,
            &mut self.ledger,
            (from, ends.0[side], causes[0]),
            (to, ends.0[1 - side], causes[1]),
            Goods::of(good, loads),
        );
        let what = match (pass, signed.deal.is_gift()) {
            (Pass::EachTurn, _) => Some(Count::Delivered),
            (Pass::Now, true) => Some(Count::Given),
            (Pass::Now | Pass::By, _) => None,
        };
        if let Some(what) = what {
            self.consequences.count(from, what, moved.total());
        }
        moved
    }

    /// Units change hands; knowledge is copied, unless they have it. Returns what it is worth to them, if it moved.
    fn hand_on(
        &mut self,
        signed: &Signed,
        (from, to): (FactionId, FactionId),
        (technology, units): (TechId, u16),
        pass: Pass,
    ) -> Option<i32> {
        let causes = Self::causes(signed, (from, to), pass);
        let kind = self.setting.technology(technology);
        let needed = self.setting.rules.terraform_units;
        let account = Account::Technology(technology);
        let change = i32::from(units);
        let receiver = self.index.faction(to);
        let held = self.arsenals.get(receiver).ok()?.held()[technology.index()];
        if !kind.units && held > 0 {
            return None;
        }
        let worth = technology_value(kind, needed, held, units, false);
        if kind.units
            && let Ok(mut arsenal) = self.arsenals.get_mut(self.index.faction(from))
        {
            let held = &mut arsenal.held_mut()[technology.index()];
            *held = held.saturating_sub(units);
            self.ledger.post(Some(from), account, -change, causes[0]);
        }
        let mut arsenal = self.arsenals.get_mut(receiver).ok()?;
        arsenal.held_mut()[technology.index()] = held.saturating_add(units);
        self.ledger.post(Some(to), account, change, causes[1]);
        let event = Event::TechnologyGained(TechnologyGained {
            by: to,
            technology,
            units,
            how: Gained::Given,
            from: Some(from),
        });
        self.consequences.record(event);
        Some(worth)
    }

    /// Settles what is due in the turn of the signature.
    fn settle_at_once(
        &mut self,
        signed: &mut Signed,
        carriers: &mut [i32],
        effects: &mut Vec<(FactionId, FactionId, Delivery)>,
    ) {
        let [from, to] = signed.deal.parties;
        let gift = signed.deal.is_gift();
        let kept = self.keep(signed, Pass::Now, carriers, effects);
        let deal = signed.deal.clone();
        signed.deal.settle_now(kept.is_ok());
        match kept {
            Ok(moved) if gift => self.given(deal, moved),
            Ok(_) => {
                let event = Event::Exchanged(Exchanged { from, to, deal });
                self.consequences.record(event);
            }
            // Who never heard of a gift does not miss it.
            Err(why) if gift => {
                let event = Event::OrderFailed(OrderFailed {
                    faction: from,
                    order: Command::Act(Act::Propose { to, deal }),
                    why: why.of_gift(),
                });
                self.consequences.record(event);
            }
            Err(why) => {
                signed.failed = rules::FAILURES;
                self.blame(&deal, why);
                self.consequences.record(ContractEnded::of(&deal, why));
            }
        }
    }

    /// Settles what was to be handed over by this turn.
    fn settle_pledges(
        &mut self,
        signed: &mut Signed,
        carriers: &mut [i32],
        effects: &mut Vec<(FactionId, FactionId, Delivery)>,
    ) {
        let mut kept = self.keep(signed, Pass::By, carriers, effects);
        let parties = signed.deal.parties;
        let due = |it: &&Clause| self.is_due(signed, it, Pass::By);
        let due: Vec<Clause> = signed.deal.clauses.iter().filter(due).copied().collect();
        for it in &due {
            let side = usize::from(it.from != parties[0]);
            let came = kept.as_ref().map_or(Goods::NONE, |moved| moved.goods[side]);
            let missing = it
                .what
                .goods()
                .map_or(0, |(good, loads)| i32::from(loads) - came[good]);
            let state = match &kept {
                Ok(_) if missing <= 0 => ClauseState::Kept,
                Ok(_) => ClauseState::KeptInPart,
                Err(why) => match clause::breach(*why) {
                    Some((by, _)) if by == it.from => ClauseState::Broken,
                    _ => ClauseState::Excused,
                },
            };
            // What a party delivered counts once, whatever it was made of.
            let share = kept
                .as_mut()
                .map_or(0, |moved| std::mem::take(&mut moved.shares[side]));
            self.judge(signed, it, state, [share, missing]);
        }
    }
}
