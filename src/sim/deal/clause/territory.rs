//! A place, now or later. It changes hands with its people, its stores and its works, and goes on yielding in full: nobody took it by force.
//! Nobody gives away the last of its land. The numbers are ours.

use super::super::scale::Scale;
use super::super::worth::Balance;
use super::eyes::Case;
use super::kind::{ClauseKind, LITTLE, MUCH, UNMOVED};
use super::means::{Delivery, Means};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{
    Condition, FactionTrait, Good, Goods, Objective, ObjectiveScope, Peculiarity, Traits, muldiv,
};
use crate::sim::check::Refusal;
use crate::sim::event::ContractTrouble;
use crate::sim::map::UNREACHABLE;
use crate::sim::opinion::WarToll;
use crate::sim::terms::{Clause, Owed, Reason, When};
use crate::sim::victory::concerns;
use crate::sim::view::View;

/// For how many turns the yields of land count.
const HORIZON: i32 = 10;
/// What a thousand people are worth besides.
pub const PER_THOUSAND: i32 = 35;
/// What ruins, yards and homeworlds are worth besides.
const PECULIAR: i32 = 400;
/// What land is worth to whoever has it, in percent of what it would be to anybody; and the home.
const ATTACHED: (i32, i32) = (150, 400);
/// The same of land without which its holder cannot win as it is laid down for it.
const NEEDED: i32 = 2_000;
/// Land farther away than this from where its new holder resides is worth half.
const NEAR: u16 = 8;
/// Land that a stronger enemy could take anyway is worth less, but never less than this part, in percent.
const LEFT: i32 = 20;

/// A place.
pub(super) struct Land(pub(super) TerritoryId);

/// The places that a party could give away, as far as the view tells; none to those who hold no land by custom.
pub fn offerable(view: &View<'_>, from: FactionId, to: FactionId) -> Vec<(Owed, u16)> {
    let held: Vec<TerritoryId> = lands(view, from).collect();
    if held.len() < 2 || is_rootless(view, to) {
        return Vec::new();
    }
    held.into_iter()
        .map(|at| (Owed::Territory(at), 1))
        .collect()
}

/// The land that a faction holds, as far as the view tells.
pub(super) fn lands(view: &View<'_>, of: FactionId) -> impl Iterator<Item = TerritoryId> {
    let all = view.book.territory_ids();
    let held: Vec<TerritoryId> = all.filter(|at| view.holder(*at) == Some(of)).collect();
    held.into_iter()
}

/// The land that a faction has promised already, as far as the view tells: in deals that bind, and in offers of its own that wait.
fn promised(view: &View<'_>, by: FactionId) -> Vec<TerritoryId> {
    let own = view.own;
    let signed = own.deals.iter().chain(&own.settling).map(|it| &it.deal);
    // What another offers the reader is what is looked at.
    let mine = by == view.faction();
    let offered = own.offers.iter().filter(|it| mine && it.from == by);
    let offered = offered.map(|it| &it.deal);
    let clauses = signed.chain(offered).flat_map(|deal| deal.clauses.iter());
    let open = clauses.filter(|it| it.from == by && !it.is_settled());
    let mut found: Vec<TerritoryId> = open.filter_map(|it| it.what.territory()).collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn is_rootless(view: &View<'_>, who: FactionId) -> bool {
    let faction = view.roster.faction(who);
    faction.is(FactionTrait::Nomads) || faction.is(FactionTrait::Travellers)
}

/// Whether a victory that is laid down for a faction asks for just this land.
fn is_needed(view: &View<'_>, who: FactionId, at: TerritoryId) -> bool {
    let wins = |it: &&Objective| it.scope == ObjectiveScope::Victory;
    let mut victories = view.book.objectives.iter().filter(wins);
    victories.any(|it| concerns(it.audience, who, view.roster) && asks_for(&it.when, at))
}

fn asks_for(condition: &Condition, at: TerritoryId) -> bool {
    match condition {
        Condition::Hold { territories, .. } => territories.contains(&at),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().any(|it| asks_for(it, at)),
        _ => false,
    }
}

impl Land {
    /// What the land yields, what its people need, and how many thousands they are.
    fn inside(&self, view: &View<'_>) -> (Goods, Goods, i32) {
        if let Some(own) = view.land(self.0) {
            return (own.yields, own.need, own.people);
        }
        let place = view.book.place(self.0);
        let need = view.book.need_of(place.people);
        (place.yields_unimproved(), need, place.people)
    }

    /// What it is worth to a judge, to lose it or to gain it.
    pub(super) fn worth(&self, case: &Case<'_>) -> i32 {
        let (view, me) = (case.eyes.view, case.eyes.me());
        let (yields, need, people) = self.inside(view);
        let change = |good: Good| {
            let balance: &Balance = &case.judge.balances[good as usize];
            let more = yields[good] - need[good];
            match (case.owes(), more >= 0) {
                (true, true) => balance.giving(more, HORIZON),
                (true, false) => -balance.getting(-more),
                (false, true) => balance.getting(more),
                (false, false) => -balance.giving(-more, HORIZON),
            }
        };
        let each_turn: i32 = Good::ALL.into_iter().map(change).sum();
        let place = view.book.place(self.0);
        let prized = [
            Peculiarity::Ruins,
            Peculiarity::Shipyard,
            Peculiarity::Homeworld,
        ];
        let peculiar = prized.into_iter().any(|it| place.is(it));
        let bonus = if peculiar { PECULIAR } else { 0 };
        let worth = (each_turn * HORIZON + people * PER_THOUSAND + bonus).max(10 * people);
        if case.owes() {
            let attached = if is_needed(view, me, self.0) {
                NEEDED
            } else if view.roster.faction(me).home == Some(self.0) {
                ATTACHED.1
            } else {
                ATTACHED.0
            };
            muldiv(worth, attached, 100) * self.safe(case) / 100
        } else {
            let seat = view.residence_of(me);
            let far = seat.map_or(UNREACHABLE, |seat| view.routes.distance(seat, self.0));
            if far > NEAR { worth / 2 } else { worth }
        }
    }

    /// How much of land one may count on keeping, in percent: in a war the stronger could take it.
    fn safe(&self, case: &Case<'_>) -> i32 {
        let (view, me, partner) = (case.eyes.view, case.eyes.me(), case.eyes.partner());
        if WarToll::between(view, me, partner).is_none() {
            return 100;
        }
        let menace = case.footing.ratio(partner, me, (100, 300)) - 100;
        (100 - menace).max(LEFT)
    }
}

impl ClauseKind for Land {
    // Land of the fathers.
    const BURDEN: Traits = Traits {
        tradition: MUCH,
        ..UNMOVED
    };
    const COMFORT: Traits = Traits {
        greed: LITTLE,
        ..UNMOVED
    };

    fn check(&self, view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
        if !matches!(clause.when, When::Now | When::By { .. }) {
            return Err(Refusal::WrongTime);
        }
        if self.0.index() >= view.book.places.len() {
            return Err(Refusal::NoSuchTerritory(self.0));
        }
        let (by, at) = (clause.from, self.0);
        if view.holder(at) != Some(by) {
            return Err(Refusal::NotTheirLand { by, at });
        }
        if is_rootless(view, clause.to) {
            return Err(Refusal::HoldsNoLand(clause.to));
        }
        let promised = promised(view, by);
        if promised.contains(&at) {
            return Err(Refusal::LandPromised { by, at });
        }
        if lands(view, by).count() < promised.len() + 2 {
            return Err(Refusal::LastLand { by, at });
        }
        Ok(())
    }

    fn appraise(&self, case: &Case<'_>, sum: &mut impl Scale) -> i32 {
        let worth = self.worth(case);
        let what = Owed::Territory(self.0);
        if case.owes() {
            sum.add(Reason::Promises(what), -worth);
        } else {
            sum.add(Reason::Promised(what), worth);
            case.doubt(worth, sum);
        }
        case.signed(worth)
    }

    fn due(&self, clause: &Clause, means: &Means<'_>) -> Result<Delivery, ContractTrouble> {
        if (means.lands)(self.0) != Some(clause.from) {
            return Err(ContractTrouble::Short(clause.from));
        }
        Ok(Delivery::Territory(self.0))
    }
}
