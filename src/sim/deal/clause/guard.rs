//! Ships for hire: to keep ships of a measured strength on guard at a place of the other, where they fight for it. The numbers are ours.

use super::super::known::KnownDeal;
use super::super::rules;
use super::super::scale::Scale;
use super::bond::Bond;
use super::conduct::Conduct;
use super::danger::danger;
use super::eyes::Case;
use super::kind::{Breach, ClauseKind, LITTLE, MUCH, UNMOVED, paid_for, term};
use super::power::power;
use crate::id::{FactionId, TerritoryId, Turn};
use crate::scenario::model::{Traits, muldiv};
use crate::sim::check::Refusal;
use crate::sim::fleet::rules::strength;
use crate::sim::opinion::IncidentKind;
use crate::sim::terms::{Clause, ClauseState, Deal, Owed, Reason};
use crate::sim::view::View;

/// A guard that is less than this part of what was promised, in percent, is none: ships take damage.
pub const LEEWAY: i32 = 80;
/// The shortest term: ships need time to come.
const SHORTEST: Turn = rules::ANSWER + 1;
/// The term for which worth and cost are given, in turns.
const TERM: i32 = 12;
/// What it costs to have all one's ships lie elsewhere for that long.
const COST: i32 = 400;
/// What as many ships again as one has are worth for that long at a border with somebody as strong who is hated.
const HELP: i32 = 700;

/// Ships of this strength at this place.
pub(super) struct Guard(pub(super) TerritoryId, pub(super) u16);

/// The strength of the ships of the faction of the view that can be at a place in time, less what it has promised to keep on guard anywhere.
#[must_use]
pub fn free(view: &View<'_>, at: TerritoryId) -> i32 {
    let me = view.faction();
    let armed = view.own.fleets.iter().filter(|it| it.totals.attack > 0);
    let near = armed.filter(|it| {
        let turns = view.routes.turns(it.position.at, at, it.totals.speed);
        turns.is_some_and(|turns| turns <= SHORTEST)
    });
    let all = near.map(|it| strength(it.totals.attack, it.totals.hull));
    let promised = view.own.deals.iter().flat_map(|known| known.promises(me));
    let promised = promised.filter_map(|it| it.what.guarded());
    let promised = promised.map(|(_, strength)| i32::from(strength));
    all.fold(0, i32::saturating_add) - promised.sum::<i32>()
}

/// The places at which one could keep ships on guard for the other, with the greatest strength.
pub(super) fn offerable(view: &View<'_>, from: FactionId, to: FactionId) -> Vec<(Owed, u16)> {
    let most = |at: TerritoryId| {
        let most = if from == view.faction() {
            free(view, at)
        } else {
            power(view, from)
        };
        u16::try_from(most.max(0)).unwrap_or(u16::MAX)
    };
    let places = view.book.territory_ids();
    let held = places.filter(|at| view.holder(*at) == Some(to));
    let guards = held.map(|at| (at, most(at))).filter(|(_, most)| *most > 0);
    guards
        .map(|(at, most)| (Owed::Guard(at, most), most))
        .collect()
}

impl Guard {
    /// Its strength in percent of that of a faction's ships.
    fn share(&self, case: &Case<'_>, of: FactionId) -> i32 {
        // A guard is parted from ships that can be seen.
        let seen = case.eyes.view.estimate(of).map_or(0, |it| it.seen);
        muldiv(i32::from(self.1), 100, case.footing.power(of).max(seen)).clamp(1, 100)
    }

    /// Whether ships of this strength will do.
    fn is_enough(&self, ships: i32) -> bool {
        ships.saturating_mul(100) >= i32::from(self.1) * LEEWAY
    }
}

impl ClauseKind for Guard {
    // The bold would rather use their ships, and think that they need nobody else's.
    const BURDEN: Traits = Traits {
        honour: MUCH,
        boldness: LITTLE,
        ..UNMOVED
    };
    const COMFORT: Traits = Traits {
        boldness: -MUCH,
        ..UNMOVED
    };

    const BREACH: Breach = Breach {
        kind: IncidentKind::LeftPost,
        gravity: 100,
    };

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        if term(clause)?.turns(view.book.turn) < SHORTEST {
            return Err(Refusal::TooShort(SHORTEST));
        }
        if self.1 == 0 {
            return Err(Refusal::EmptyOffer);
        }
        // The same ships would serve both.
        let same = |it: &Clause| {
            it.from == clause.from && it.to == clause.to && it.what.is_same(clause.what)
        };
        let told = |known: &&KnownDeal| {
            known
                .deal
                .clauses
                .iter()
                .any(|it| !it.is_settled() && same(it))
        };
        if let Some(known) = view.own.deals.iter().find(told) {
            return Err(Refusal::SameDeal(known.id));
        }
        let (by, at) = (clause.to, self.0);
        if view.book.places.get(at.index()).is_none() {
            return Err(Refusal::NoSuchTerritory(at));
        }
        if view.holder(at) != Some(by) {
            return Err(Refusal::NotTheirLand { by, at });
        }
        if clause.from != view.faction() {
            return Ok(());
        }
        let free = free(view, at).max(0);
        if free < i32::from(self.1) {
            return Err(Refusal::TooFewShips { at, free });
        }
        Ok(())
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let me = case.eyes.me();
        let what = Owed::Guard(self.0, self.1);
        let lasts = |worth: i32| worth * case.turns() / TERM;
        if case.owes() {
            let far = 200 - case.footing.nearness(me, case.eyes.partner());
            let cost = lasts(COST * self.share(case, me) / 100) * far / 100;
            sum.add(Reason::Promises(what), -cost);
            let liking = case.judge.opinion * cost / 100;
            sum.add(Reason::Opinion, liking.min(cost / 2));
        } else {
            let mine = case.footing.power(me);
            let more = i32::from(self.1);
            let more = muldiv(more, 100, mine.saturating_add(more));
            let worth = lasts(HELP * more / 100) * danger(case, self.0) / 100;
            sum.add(Reason::Promised(what), worth);
            case.doubt(worth, sum);
        }
        0
    }

    fn bond(&self, clause: &Clause) -> Bond {
        Bond::sparing(clause)
    }

    /// Whoever is beaten or lost ships in a fight for the other there has kept his word; whoever lost the place cannot ask for a guard there. The first turn
    /// without enough ships is seen; the second breaks the word, and so does the last of the term: nobody would see him come back.
    fn decided(&self, clause: &Clause, conduct: &dyn Conduct) -> Option<ClauseState> {
        if !conduct.holds(clause.to, self.0) {
            return Some(ClauseState::Excused);
        }
        let due = conduct.age() >= rules::ANSWER;
        if self.is_enough(conduct.stationed(clause.from, self.0)) {
            return None;
        }
        // Nobody leaves and fights in the same turn.
        if conduct.fought_for(clause.from, clause.to, self.0) {
            return Some(ClauseState::Kept);
        }
        if !due {
            return None;
        }
        let again = conduct.tarried(clause.from, clause.to, self.0);
        (again || conduct.is_over()).then_some(ClauseState::Broken)
    }

    fn tarries(&self, clause: &Clause, conduct: &dyn Conduct) -> Option<TerritoryId> {
        let age = conduct.age();
        let ships = if age >= rules::ANSWER {
            conduct.stationed(clause.from, self.0)
        } else {
            conduct.sent(clause.from, self.0)
        };
        let seen = age + 1 >= rules::ANSWER && !self.is_enough(ships);
        seen.then_some(self.0)
    }

    fn stake(&self, clause: &Clause, deal: &Deal) -> i32 {
        paid_for(clause, deal)
    }
}
