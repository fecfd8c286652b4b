//! Promises that are kept by conduct: calls to arms are made and answered, and what was promised is judged by what was done.

use super::clause::{self, Conduct};
use super::escrow::Escrows;
use super::hostilities::{Attacks, attacked_since, is_attack};
use super::rules;
use super::table::{Deals, Signed};
use crate::id::{FactionId, TerritoryId, Turn};
use crate::sim::belief::Knowledge;
use crate::sim::command::{Mission, Stance};
use crate::sim::conference::{Conferences, PastRound};
use crate::sim::consequence::Consequences;
use crate::sim::event::{CalledToArms, ContractEnded, ContractTrouble, Observers, PledgeJudged};
use crate::sim::fleet::rules::{strength, totals};
use crate::sim::fleet::{Flag, Position, Ships, StandingOrders, Tactics};
use crate::sim::goods::Estate;
use crate::sim::index::{Clock, Index, Setting, Ways};
use crate::sim::ledger::Ledger;
use crate::sim::opinion::{Deed, IncidentKind, Kept, Opinions};
use crate::sim::terms::{BloodEnding, Call, Clause, ClauseState, Deal, FactKind, Owed, When};
use crate::sim::territory::Holding;
use bevy::ecs::prelude::{Query, Res, ResMut};
use bevy::ecs::system::SystemParam;

/// What promises are judged by, and what follows from them.
#[derive(SystemParam)]
pub struct Tribunal<'w, 's> {
    clock: Res<'w, Clock>,
    setting: Res<'w, Setting>,
    ways: Res<'w, Ways>,
    index: Res<'w, Index>,
    estate: Res<'w, Estate>,
    knowledge: Res<'w, Knowledge>,
    conferences: Res<'w, Conferences>,
    escrows: ResMut<'w, Escrows>,
    ledger: ResMut<'w, Ledger>,
    consequences: Consequences<'w, 's>,
    lands: Query<'w, 's, &'static Holding>,
    fleets: Query<
        'w,
        's,
        (
            &'static Flag,
            &'static Position,
            &'static Tactics,
            &'static StandingOrders,
            &'static Ships,
        ),
    >,
}

/// A fleet as far as it counts for help.
#[derive(Debug, Clone, Copy)]
struct Helper {
    flag: FactionId,
    at: TerritoryId,
    arrived: bool,
    strength: i32,
    speed: u8,
    stance: Stance,
    /// Where it lies or is told to go.
    bound: Option<TerritoryId>,
    /// Where it is told to stand guard.
    guards: Option<TerritoryId>,
}

/// System: calls to arms are made and judged, then the promises themselves. A deal of which a promise is broken is over.
pub fn judge_promises(mut deals: ResMut<Deals>, mut tribunal: Tribunal<'_, '_>) {
    let promises = |it: &Signed| it.promises().next().is_some();
    if !deals.signed.iter().any(promises) {
        return;
    }
    // What follows from promises is no attack.
    let attacks = Attacks::of(tribunal.consequences.opinions(), tribunal.clock.turn);
    let helpers = tribunal.helpers(called_for(&deals.signed, &attacks));
    deals.signed.retain_mut(|signed| {
        if !promises(signed) {
            return true;
        }
        let ignored = tribunal.judge_calls(signed, &helpers);
        let breaker = tribunal.judge(signed, &attacks, ignored, &helpers);
        tribunal.call(signed, &attacks, &helpers);
        if let Some(by) = breaker {
            tribunal.escrows.forfeit(signed.key, by);
            let ended = ContractEnded::of(&signed.deal, ContractTrouble::Breach(by));
            tribunal.consequences.record(ended);
        }
        breaker.is_none()
    });
}

/// Whose ships it takes to judge what was promised in these deals: those of whoever was called, will be, or keeps a guard.
fn called_for(deals: &[Signed], attacks: &Attacks) -> Observers {
    let by_ships = |it: &&Clause| {
        let called = || clause::is_called(it) && attacks.any_against(it.to);
        it.what.guarded().is_some() || called()
    };
    Observers::of(deals.iter().flat_map(|signed| {
        let promises = signed.promises().filter(by_ships);
        let called = signed.calls.iter().map(|call| call.by);
        called.chain(promises.map(|it| it.from))
    }))
}

/// What was done this turn and since a promise was made.
struct Record<'a> {
    attacks: &'a Attacks,
    opinions: &'a Opinions,
    knowledge: &'a Knowledge,
    conferences: &'a Conferences,
    now: Turn,
    since: Turn,
    /// The turn of the signature, which lies before the first if the scenario says so.
    made: Turn,
    last: Turn,
    ignored: bool,
    helpers: &'a [Helper],
    holder: &'a dyn Fn(TerritoryId) -> Option<FactionId>,
}

impl Conduct for Record<'_> {
    fn attacked(&self, by: FactionId, victim: FactionId) -> bool {
        self.attacks.attacked(by, victim)
    }

    fn has_attacked(&self, by: FactionId, victim: FactionId) -> bool {
        attacked_since(self.opinions, self.since, by, victim)
    }

    fn knows_deal(&self, reader: FactionId, [one, other]: [FactionId; 2]) -> bool {
        let wanted = FactKind::deal(one, other);
        let facts = self.knowledge.of(reader).facts.about(one);
        let mut since = facts.take_while(|fact| fact.happened > self.made);
        since.any(|fact| fact.kind == wanted)
    }

    fn knows_telling(&self, reader: FactionId, by: FactionId) -> bool {
        let facts = self.knowledge.of(reader).facts.about(by);
        let mut since = facts.take_while(|fact| fact.happened > self.made);
        let mut traced = self.knowledge.of(reader).traces.told_on(reader, by);
        traced.any(|told| told > self.made)
            || since.any(|fact| fact.terms.is_some_and(|terms| terms.tells(by, reader)))
    }

    fn ignored_call(&self) -> bool {
        self.ignored
    }

    fn first_round(&self, host: FactionId) -> Option<&PastRound> {
        let conference = self.conferences.of(host)?;
        conference.sitting.as_ref()?.past.first()
    }

    fn came(&self, who: FactionId, host: FactionId) -> Option<bool> {
        let conference = self.conferences.of(host);
        let sitting = conference.and_then(|it| it.sitting.as_ref());
        if sitting.is_some_and(|it| it.present.contains(&who)) {
            return Some(true);
        }
        let mut deeds = self.opinions.incidents(host, who);
        let stayed = deeds.any(|it| {
            let kind = it.kind == IncidentKind::StayedAway;
            kind && (it.by, it.to) == (who, host) && it.turn >= self.since
        });
        stayed.then_some(false)
    }

    fn stationed(&self, who: FactionId, at: TerritoryId) -> i32 {
        let mine = self.helpers.iter().filter(|it| it.flag == who);
        let there = mine.filter(|it| it.arrived && it.at == at && it.is_posted(at));
        there.map(|it| it.strength).sum()
    }

    fn sent(&self, who: FactionId, at: TerritoryId) -> i32 {
        let mine = self.helpers.iter().filter(|it| it.flag == who);
        let sent = mine.filter(|it| it.is_posted(at));
        sent.map(|it| it.strength).sum()
    }

    fn tarried(&self, who: FactionId, toward: FactionId, at: TerritoryId) -> bool {
        let mut deeds = self.opinions.incidents(toward, who);
        deeds.any(|it| {
            let kind = it.kind == IncidentKind::Tarried && it.by == who;
            let before = (self.since..self.now).contains(&it.turn);
            kind && before && it.at == Some(at)
        })
    }

    fn holds(&self, who: FactionId, at: TerritoryId) -> bool {
        (self.holder)(at) == Some(who)
    }

    fn fought_for(&self, who: FactionId, whom: FactionId, at: TerritoryId) -> bool {
        let mut deeds = self.opinions.incidents(whom, who);
        deeds.any(|it| {
            let fought = matches!(it.kind, IncidentKind::StoodBy | IncidentKind::Helped);
            let here = it.turn == self.now && it.at == Some(at);
            fought && here && (it.by, it.to) == (who, whom)
        })
    }

    fn age(&self) -> Turn {
        self.now.saturating_sub(self.since)
    }

    fn is_over(&self) -> bool {
        self.last <= self.now
    }
}

impl Helper {
    /// Whether it means to stay if it is attacked.
    const fn stays(&self) -> bool {
        self.stance.break_point >= rules::STAYS
    }

    /// Whether it is told to stand guard at a place, and to stay if it is attacked.
    fn is_posted(&self, at: TerritoryId) -> bool {
        self.guards == Some(at) && self.stays()
    }
}

impl Tribunal<'_, '_> {
    /// The fleets of those whose ships count; in many turns nobody's do.
    fn helpers(&self, whose: Observers) -> Vec<Helper> {
        let mut found = Vec::new();
        if whose.is_empty() {
            return found;
        }
        for (_, entity) in self.index.fleets() {
            let Ok((flag, position, tactics, orders, ships)) = self.fleets.get(*entity) else {
                continue;
            };
            if !whose.includes(flag.0) {
                continue;
            }
            let effects = &self.estate.house(flag.0).effects;
            let totals = totals(&ships.0, &self.setting.classes, effects);
            found.push(Helper {
                flag: flag.0,
                at: position.at,
                arrived: position.arrived().is_some(),
                strength: if totals.attack > 0 {
                    strength(totals.attack, totals.hull)
                } else {
                    0
                },
                speed: totals.speed,
                stance: tactics.0,
                bound: orders.0.destination().or_else(|| position.arrived()),
                guards: match orders.0 {
                    Mission::Guard { place } => Some(place),
                    _ => None,
                },
            });
        }
        found
    }

    fn holder(&self, at: TerritoryId) -> Option<FactionId> {
        let holding = self.lands.get(self.index.territory(at));
        holding.ok().and_then(|holding| holding.holder)
    }

    /// Judges the promises of a deal. Returns who broke one.
    fn judge(
        &mut self,
        signed: &mut Signed,
        attacks: &Attacks,
        ignored: Option<FactionId>,
        helpers: &[Helper],
    ) -> Option<FactionId> {
        // As they were before any of them was judged.
        let clauses = signed.deal.clauses.clone();
        let mut breaker = None;
        let open = |it: &&Clause| it.what.is_promise() && !it.is_settled();
        for promise in clauses.iter().filter(open) {
            let record = Record {
                attacks,
                opinions: self.consequences.opinions(),
                knowledge: &self.knowledge,
                conferences: &self.conferences,
                now: self.clock.turn,
                since: signed.from,
                made: signed.made(),
                last: if clause::lasts_with_deal(promise) {
                    signed.until
                } else {
                    signed.last_turn(promise, self.setting.turn)
                },
                ignored: ignored == Some(promise.from),
                helpers,
                holder: &|at| self.holder(at),
            };
            let Some(state) = clause::judge(promise, &record) else {
                if let Some(at) = clause::tarries(promise, &record) {
                    let deed = Deed::new(IncidentKind::Tarried, promise.from, promise.to);
                    self.consequences.remember(deed.at(at));
                }
                continue;
            };
            signed.deal.mark(state, |it| it.is_same(promise));
            if state == ClauseState::Broken {
                breaker = breaker.or(Some(promise.from));
            }
            self.verdict(promise, state, &signed.deal);
        }
        breaker
    }

    /// What follows from a promise that was kept or broken.
    fn verdict(&mut self, promise: &Clause, state: ClauseState, deal: &Deal) {
        let (by, to, secrecy) = (promise.from, promise.to, deal.secrecy);
        let breach = clause::broken(promise);
        let stake = clause::stake(promise, deal);
        let lost = stake * breach.gravity / 100;
        let (now, last) = (self.clock.turn, self.setting.turns);
        let shame = rules::shame(lost, breach.gravity, now, last);
        let kind = match state {
            ClauseState::Broken => Some((breach.kind, shame)),
            // A word that took a deed to keep is worth more than one that took none.
            ClauseState::Kept if promise.is_lasting() && !promise.is_pledge() => {
                Some((IncidentKind::KeptPromise, 0))
            }
            ClauseState::Kept => Some((IncidentKind::ContractKept, rules::KEPT)),
            _ => None,
        };
        if let Some((kind, prestige)) = kind {
            let leader = self.estate.house(to).leader;
            let deed = Deed::new(kind, by, to).known_to(Observers::of(deal.witness));
            self.consequences.remember(deed.felt_by(leader));
            let testimony = if state == ClauseState::Broken {
                self.consequences.break_word(by, to, lost);
                deal.seen_broken(by, lost)
            } else {
                let cost = stake / 2;
                self.consequences.keep_word(by, to, Kept { stake, cost });
                deal.seen_kept(by, stake)
            };
            let leader = |witness| self.estate.house(witness).leader;
            self.consequences
                .testify(&mut self.ledger, testimony, leader);
            self.consequences
                .answer_for_word(&mut self.ledger, by, prestige, secrecy);
        }
        if state == ClauseState::Kept && matches!(promise.what, Owed::Fostering(_)) {
            self.reconcile([by, to]);
        }
        self.consequences.record(PledgeJudged {
            by,
            to,
            what: promise.what,
            state,
            secrecy,
            witness: deal.witness,
        });
    }

    /// Whose kin grew up with the other is no stranger there any more, and no enemy of blood.
    fn reconcile(&mut self, [one, other]: [FactionId; 2]) {
        let ending = BloodEnding::Fostering;
        self.consequences.settle_blood([one, other], ending);
        for (by, to) in [(one, other), (other, one)] {
            let leader = self.estate.house(to).leader;
            let deed = Deed::new(IncidentKind::Fostered, by, to);
            self.consequences.remember(deed.felt_by(leader));
        }
    }

    /// Whoever was promised help and is attacked without cause calls for it.
    fn call(&mut self, signed: &mut Signed, attacks: &Attacks, helpers: &[Helper]) {
        let now = self.clock.turn;
        let called: Vec<Clause> = signed
            .promises()
            .filter(|it| clause::is_called(it))
            .copied()
            .collect();
        for promise in called {
            let (by, to) = (promise.from, promise.to);
            for (against, at) in attacks.against(to) {
                let open = signed
                    .calls
                    .iter()
                    .any(|call| call.by == by && call.against == against);
                if against == by || open || self.provoked(to, against) {
                    continue;
                }
                let Some(at) = at.or(self.estate.house(to).seat) else {
                    continue;
                };
                let near = |helper: &Helper| {
                    let lanes = self.ways.distance(helper.at, at);
                    let reach = u16::from(helper.speed) * rules::ANSWER;
                    helper.flag == by && helper.strength > 0 && lanes <= reach
                };
                let call = Call {
                    by,
                    to,
                    against,
                    at,
                    made: now,
                    until: now.saturating_add(rules::ANSWER),
                    in_reach: helpers.iter().any(near),
                };
                signed.calls.push(call);
                let secrecy = signed.deal.secrecy;
                self.consequences.record(CalledToArms { call, secrecy });
            }
        }
    }

    /// Whether who is attacked attacked the other before.
    fn provoked(&self, victim: FactionId, by: FactionId) -> bool {
        let now = self.clock.turn;
        let since = now.saturating_sub(rules::PROVOKED);
        let incidents = self.consequences.opinions().all().rev();
        let mut before = incidents
            .skip_while(|it| it.turn >= now)
            .take_while(|it| it.turn >= since);
        before.any(|it| (it.by, it.to) == (victim, by) && is_attack(it.kind))
    }

    /// Judges calls to arms. Returns who ignored one.
    fn judge_calls(&mut self, signed: &mut Signed, helpers: &[Helper]) -> Option<FactionId> {
        let mut ignored = None;
        let calls = std::mem::take(&mut signed.calls);
        for call in calls {
            let state = if self.is_answered(&call, helpers) {
                ClauseState::Kept
            } else if call.until > self.clock.turn {
                self.note_delay(&call, helpers);
                signed.calls.push(call);
                continue;
            } else if call.in_reach {
                ignored = ignored.or(Some(call.by));
                continue;
            } else {
                ClauseState::Excused
            };
            let mut called = signed.promises();
            let called = called.find(|it| it.from == call.by && clause::is_called(it));
            let what = called.map_or(Owed::Defence, |it| it.what);
            let promise = Clause::new(call.by, call.to, what, When::Now);
            self.verdict(&promise, state, &signed.deal);
        }
        ignored
    }

    /// Whoever could come and has not sent enough ships once he was called is seen to tarry.
    fn note_delay(&mut self, call: &Call, helpers: &[Helper]) {
        if !call.in_reach || self.clock.turn == call.made || self.has_tarried(call) {
            return;
        }
        let mine = helpers.iter().filter(|helper| helper.flag == call.by);
        let all: i32 = mine.clone().map(|helper| helper.strength).sum();
        let sent = mine.filter(|helper| helper.bound == Some(call.at) && helper.stays());
        let sent: i32 = sent.map(|helper| helper.strength).sum();
        if sent.saturating_mul(rules::PART) < all {
            let deed = Deed::new(IncidentKind::Tarried, call.by, call.to);
            self.consequences.remember(deed.at(call.at));
        }
    }

    /// Whether it was noted already that somebody tarries after a call.
    fn has_tarried(&self, call: &Call) -> bool {
        let mut deeds = self.consequences.opinions().incidents(call.to, call.by);
        deeds.any(|it| {
            let kind = it.kind == IncidentKind::Tarried;
            kind && it.by == call.by && it.turn >= call.made
        })
    }

    /// Whether help came: the helper struck the attacker, or enough ships stand where they are wanted and mean to stay.
    fn is_answered(&self, call: &Call, helpers: &[Helper]) -> bool {
        let opinions = self.consequences.opinions();
        let struck = attacked_since(opinions, call.made + 1, call.by, call.against);
        let mine = helpers.iter().filter(|helper| helper.flag == call.by);
        let all: i32 = mine.clone().map(|helper| helper.strength).sum();
        let there = mine.filter(|helper| helper.arrived && helper.at == call.at && helper.stays());
        let there: i32 = there.map(|helper| helper.strength).sum();
        struck || there > 0 && there.saturating_mul(rules::PART) >= all
    }
}
