//! What is due under deals changes hands: each turn's clauses first, the oldest deals first, then what was signed this turn.

use super::clause::{self, Delivery, Means};
use super::free::{Freed, Freedom};
use super::hostilities::attacked;
use super::rules;
use super::table::{Deals, Signed};
use crate::id::{FactionId, MajeId, TechId, Turn};
use crate::scenario::model::{Count, Goods};
use crate::sim::command::{Act, Command, Mission};
use crate::sim::consequence::Consequences;
use crate::sim::event::{
    ContractEnded, ContractFailed, ContractTrouble, Event, Exchanged, Failure, Gained, Given,
    OrderFailed, PledgeJudged, TechnologyGained,
};
use crate::sim::faction::Arsenal;
use crate::sim::goods::rules::carried;
use crate::sim::goods::{Ends, Estate, at_hand, ends, hand_over, obstacle};
use crate::sim::index::{Clock, Index, Setting, Ways};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::maje::{Allegiance, Captive};
use crate::sim::opinion::{Deed, IncidentKind, Kept};
use crate::sim::terms::{Clause, ClauseState, Deal, OnlyIf, Owed};
use bevy::ecs::prelude::{Local, Query, Res, ResMut};
use bevy::ecs::system::SystemParam;

/// What keeping deals changes.
#[derive(SystemParam)]
pub struct Settlement<'w, 's> {
    clock: Res<'w, Clock>,
    setting: Res<'w, Setting>,
    ways: Res<'w, Ways>,
    index: Res<'w, Index>,
    pub(super) estate: ResMut<'w, Estate>,
    ledger: ResMut<'w, Ledger>,
    pub(super) consequences: Consequences<'w, 's>,
    freed: ResMut<'w, Freed>,
    arsenals: Query<'w, 's, &'static mut Arsenal>,
    majes: Query<'w, 's, (&'static Allegiance, &'static Captive)>,
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
            Ok(_) => settlement.served(signed),
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
        let over = signed.until <= now;
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

    /// Keeps all clauses that are due, or none: says what is in the way. Returns the goods that each party gave.
    fn keep(
        &mut self,
        signed: &Signed,
        pass: Pass,
        carriers: &mut [i32],
        effects: &mut Vec<(FactionId, FactionId, Delivery)>,
    ) -> Result<[Goods; 2], ContractTrouble> {
        let deal = &signed.deal;
        let parties = deal.parties;
        let active = |party: &FactionId| self.estate.house(*party).active;
        if !parties.iter().all(active) {
            return Err(ContractTrouble::OutOfReach);
        }
        let due = |it: &&Clause| self.is_due(signed, it, pass);
        let clauses: Vec<&Clause> = deal.clauses.iter().filter(due).collect();
        let ends = if clauses.iter().any(|it| matches!(it.what, Owed::Goods(..))) {
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
                technology: arsenal.map_or(&[], |held| &held.0),
                captives: &|maje| self.captive(maje),
                in_part: deal.is_gift() || pass == Pass::By,
            };
            let effect = clause::due(it, &means)?;
            if let Delivery::Goods(good, loads) = effect {
                spent[side][good] += loads;
            }
            effects.push((it.from, it.to, effect));
        }
        for (from, to, effect) in effects.drain(..) {
            self.apply(signed, ends, (from, to), effect, pass);
        }
        if pass == Pass::EachTurn {
            for (party, spent) in parties.into_iter().zip(spent) {
                carriers[party.index()] -= spent.total();
            }
        }
        Ok(spent)
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
        let closed = |end: &crate::id::TerritoryId| self.estate.land(*end).blockade.is_some();
        match ends.0.iter().find(|end| closed(end)) {
            Some(end) => Err(ContractTrouble::Blockaded(*end)),
            None => Ok(ends),
        }
    }

    /// Makes it so.
    fn apply(
        &mut self,
        signed: &Signed,
        ends: Option<Ends>,
        (from, to): (FactionId, FactionId),
        effect: Delivery,
        pass: Pass,
    ) {
        let deal = &signed.deal;
        let gift = deal.is_gift();
        let side = usize::from(from != deal.parties[0]);
        let causes = [(side, to), (1 - side, from)].map(|(side, other)| match (pass, gift) {
            (Pass::EachTurn, _) => Cause::Deal(signed.numbers[side]),
            (Pass::Now, true) => Cause::Gift(other),
            (Pass::Now | Pass::By, _) => Cause::Exchange(other),
        });
        match effect {
            Delivery::Goods(good, loads) => {
                let Some(ends) = ends else { return };
                let moved = hand_over(
                    &mut self.estate,
                    &mut self.ledger,
                    (from, ends.0[side], causes[0]),
                    (to, ends.0[1 - side], causes[1]),
                    Goods::of(good, loads),
                );
                let what = match (pass, gift) {
                    (Pass::EachTurn, _) => Count::Delivered,
                    (Pass::Now, true) => Count::Given,
                    (Pass::Now | Pass::By, _) => return,
                };
                self.consequences.count(from, what, moved.total());
            }
            Delivery::Technology(tech, units) => self.hand_on((from, to), tech, units, causes),
            Delivery::Nothing => {}
            Delivery::Freedom(maje) => self.freed.0.push(Freedom {
                captor: from,
                maje,
                price: deal.at_once(to),
            }),
        }
    }

    /// Units change hands; knowledge is copied.
    fn hand_on(
        &mut self,
        (from, to): (FactionId, FactionId),
        technology: TechId,
        units: u16,
        causes: [Cause; 2],
    ) {
        let counted = self.setting.technology(technology).units;
        let account = Account::Technology(technology);
        let change = i32::from(units);
        if counted && let Ok(mut arsenal) = self.arsenals.get_mut(self.index.faction(from)) {
            let held = &mut arsenal.0[technology.index()];
            *held = held.saturating_sub(units);
            self.ledger.post(Some(from), account, -change, causes[0]);
        }
        let Ok(mut arsenal) = self.arsenals.get_mut(self.index.faction(to)) else {
            return;
        };
        let held = &mut arsenal.0[technology.index()];
        if !counted && *held > 0 {
            return;
        }
        *held = held.saturating_add(units);
        self.ledger.post(Some(to), account, change, causes[1]);
        let event = Event::TechnologyGained(TechnologyGained {
            by: to,
            technology,
            units,
            how: Gained::Given,
            from: Some(from),
        });
        self.consequences.record(event);
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
        let state = if kept.is_ok() {
            ClauseState::Kept
        } else {
            ClauseState::Broken
        };
        let deal = signed.deal.clone();
        signed.deal.mark(state, Clause::is_due_now);
        match kept {
            Ok([moved, _]) if gift => self.given(&deal, moved),
            Ok(_) => {
                let event = Event::Exchanged(Exchanged { from, to, deal });
                self.consequences.record(event);
            }
            // Who never heard of a gift does not miss it.
            Err(why) if gift => {
                let event = Event::OrderFailed(OrderFailed {
                    faction: from,
                    order: Command::Act(Act::Propose { to, deal }),
                    why: failure(why),
                });
                self.consequences.record(event);
            }
            Err(why) => {
                signed.failed = rules::FAILURES;
                self.blame(&deal, why);
                let event = Event::ContractEnded(ContractEnded {
                    parties: signed.deal.parties,
                    why,
                });
                self.consequences.record(event);
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
        let kept = self.keep(signed, Pass::By, carriers, effects);
        let parties = signed.deal.parties;
        let due = |it: &&Clause| self.is_due(signed, it, Pass::By);
        let due: Vec<Clause> = signed.deal.clauses.iter().filter(due).copied().collect();
        for it in &due {
            let side = usize::from(it.from != parties[0]);
            let wanted = it.what.goods();
            let state = match &kept {
                Ok(moved) if wanted.is_none_or(|(good, n)| moved[side][good] >= i32::from(n)) => {
                    ClauseState::Kept
                }
                Ok(_) => ClauseState::KeptInPart,
                Err(why) => match clause::breach(*why) {
                    Some((by, _)) if by == it.from => ClauseState::Broken,
                    _ => ClauseState::Excused,
                },
            };
            self.judge(signed, it, state);
        }
    }

    /// A pledge has come to its end.
    fn judge(&mut self, signed: &mut Signed, pledge: &Clause, state: ClauseState) {
        signed.deal.mark(state, |it| it.is_same(pledge));
        let (by, to, what) = (pledge.from, pledge.to, pledge.what);
        let loads = what.goods().map_or(0, |(_, loads)| i32::from(loads));
        match state {
            ClauseState::Kept => {
                let (stake, cost) = (loads, loads);
                self.consequences.keep_word(by, to, Kept { stake, cost });
                self.remember(by, to, IncidentKind::ContractKept);
            }
            ClauseState::KeptInPart | ClauseState::Broken => {
                self.consequences.break_word(by, to, loads);
                self.remember(by, to, IncidentKind::ContractFailed);
            }
            ClauseState::Open | ClauseState::Running | ClauseState::Excused => {}
        }
        let event = Event::PledgeJudged(PledgeJudged {
            by,
            to,
            what,
            state,
            secrecy: signed.deal.secrecy,
        });
        self.consequences.record(event);
    }

    /// A gift has come.
    fn given(&mut self, deal: &Deal, moved: Goods) {
        let [from, to] = deal.parties;
        let others = deal.clauses.iter().map(|it| it.what);
        let others = others.filter(|what| !matches!(what, Owed::Goods(..)));
        let gift: Vec<Owed> = Owed::loads(moved).chain(others.clone()).collect();
        if moved.total() >= rules::NOTICED || others.count() > 0 {
            self.remember(from, to, self.kindness(to, &gift));
        }
        self.blood_price(from, to, moved);
        let event = Event::Given(Given { from, to, gift });
        self.consequences.record(event);
    }

    fn served(&mut self, signed: &mut Signed) {
        signed.failed = 0;
        signed.served += 1;
        if signed.served == 1 {
            signed.deal.mark(ClauseState::Running, Clause::is_standing);
        }
        self.remember_both(signed.deal.parties, IncidentKind::ContractServed);
        self.kept_in_need(&signed.deal);
    }

    fn failed(&mut self, signed: &mut Signed, why: ContractTrouble) {
        signed.failed += 1;
        let (parties, failed) = (signed.deal.parties, signed.failed);
        self.blame(&signed.deal, why);
        self.cut_off(parties, why);
        let event = Event::ContractFailed(ContractFailed { parties, why });
        self.consequences.record(event);
        if failed >= rules::FAILURES {
            let event = Event::ContractEnded(ContractEnded { parties, why });
            self.consequences.record(event);
        }
    }

    /// Whoever is to blame is remembered for it.
    fn blame(&mut self, deal: &Deal, why: ContractTrouble) {
        let parties = deal.parties;
        if let Some((by, kind)) = clause::breach(why) {
            let other = parties[usize::from(parties[0] == by)];
            self.remember(by, other, kind);
            let stake = deal.each_turn(by) + deal.at_once(by);
            self.consequences.break_word(by, other, stake.total());
        }
    }

    /// The term is over. Who kept it to the end is thought the better of.
    fn run_out(&mut self, signed: &Signed) {
        let parties = signed.deal.parties;
        if signed.failed == 0 && signed.deal.is_standing() {
            self.remember_both(parties, IncidentKind::ContractKept);
            let [one, other] = parties;
            for (by, to) in [(one, other), (other, one)] {
                self.consequences
                    .add_prestige(&mut self.ledger, by, rules::KEPT, Cause::Word);
                let turns = i32::from(signed.served);
                let stake = signed.deal.each_turn(by).total().saturating_mul(turns);
                // To lose what was promised costs as much as to give it.
                let kept = Kept { stake, cost: stake };
                self.consequences.keep_word(by, to, kept);
            }
        }
        let event = Event::ContractEnded(ContractEnded {
            parties,
            why: ContractTrouble::Term,
        });
        self.consequences.record(event);
    }

    fn remember_both(&mut self, [one, other]: [FactionId; 2], kind: IncidentKind) {
        self.remember(one, other, kind);
        self.remember(other, one, kind);
    }

    pub(super) fn remember(&mut self, by: FactionId, to: FactionId, kind: IncidentKind) {
        let deed = Deed::new(kind, by, to);
        let leader = self.estate.house(to).leader;
        self.consequences.remember(deed.felt_by(leader));
    }
}

/// Why a gift did not get there, as its giver is told.
const fn failure(why: ContractTrouble) -> Failure {
    match why {
        ContractTrouble::Short(_) | ContractTrouble::NoCarriers(_) => Failure::NoGoods,
        ContractTrouble::Blockaded(_) => Failure::Blockaded,
        ContractTrouble::OutOfReach => Failure::NoWay,
        ContractTrouble::Ended(_)
        | ContractTrouble::Hostilities(_)
        | ContractTrouble::Breach(_)
        | ContractTrouble::Term => Failure::Gone,
    }
}
