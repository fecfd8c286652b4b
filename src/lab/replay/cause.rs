//! What it means to take the cause of a decision away, as whoever decided sees things:
//!
//! | what spoke for it | what is altered in his view |
//! |---|---|
//! | ill will, a wrong | he thinks neither well nor ill of the other, and remembers no wrong of his; where his word was not kept for it, he likes him just as much as those whom anybody helps |
//! | enmity of blood | there is none |
//! | fear | the other (or the third) has no ships |
//! | the odds | the other is as strong as he is, and each of his fleets that was seen as his own strongest |
//! | a victory that is near | nobody claims it |
//! | something that he lacks | his store of it is full, and as much comes in as is used |
//! | land, loot | nobody lives on what the other holds, and nothing lies in store there |
//! | his character | he leans to neither side of that axis |
//! | a promise to a third | there are no deals with the third |
//! | ships that are needed elsewhere | all his armed fleets lie ready where they are called to |
//! | the gain | he has no transporters; what a plot gains besides is the same for everybody, and cannot be taken away |
//!
//! What spoke against it stays, and so does whatever was not on record.

use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Good, Goods, Traits};
use crate::sim::belief::{Band, Beliefs, Mark, Source};
use crate::sim::command::Mission;
use crate::sim::fleet::Position;
use crate::sim::fleet::rules::{Totals, strength};
use crate::sim::terms::{Consideration, Decided, Nature, Rationale};
use crate::sim::view::{Common, Own, OwnedView};

/// Whether a ground is the character of whoever decided, and not his circumstances.
pub const fn is_character(ground: Consideration) -> bool {
    matches!(ground, Consideration::Nature(_))
}

/// The view without those causes of a decision that are asked for; nothing if none of them can be taken away.
pub fn without(
    view: OwnedView,
    decision: &Rationale,
    asked: impl Fn(Consideration) -> bool,
) -> Option<OwnedView> {
    let mut any = false;
    let view = view.changed(|common, own, beliefs| {
        let mut seen = Seen {
            common,
            own,
            beliefs,
        };
        let causes = decision.why.iter().filter(|(_, weight)| *weight > 0);
        for (ground, weight) in causes.filter(|(ground, _)| asked(*ground)) {
            any |= seen.take_away(ground, weight, decision);
        }
    });
    any.then_some(view)
}

/// What a view holds, to be altered.
struct Seen<'a> {
    common: &'a mut Common,
    own: &'a mut Own,
    beliefs: &'a mut Beliefs,
}

impl Seen<'_> {
    /// Takes one cause away. Returns whether it can be.
    fn take_away(&mut self, ground: Consideration, weight: i32, decision: &Rationale) -> bool {
        let toward = decision.toward;
        match ground {
            Consideration::IllWill | Consideration::Wrong => self.forgive(weight, decision),
            Consideration::Blood => {
                if let Some(blood) = self.own.blood_enemies.get_mut(toward.index()) {
                    *blood = false;
                }
            }
            Consideration::Fear => self.rate(toward, 0),
            Consideration::FearOf(who) => self.rate(who, 0),
            Consideration::Odds => self.match_strength(toward),
            Consideration::Looming => self.common.claims.retain(|it| it.faction != toward),
            Consideration::Want(good) => self.fill(good),
            Consideration::Land(_) | Consideration::Loot => self.lay_waste(toward),
            Consideration::Nature(nature) => return self.temper(nature),
            Consideration::Pledge(to) => self.own.deals.retain(|it| it.with != to),
            Consideration::Elsewhere => return self.free_ships(decision),
            Consideration::Gain => {
                return std::mem::take(&mut self.own.effects.beams);
            }
            Consideration::Keep(_)
            | Consideration::NoUse(_)
            | Consideration::Terms
            | Consideration::Bond
            | Consideration::Distrust
            | Consideration::Pride
            | Consideration::Distance
            | Consideration::Carriers
            | Consideration::Trouble
            | Consideration::Maje(_)
            | Consideration::Technology(_)
            | Consideration::Promise
            | Consideration::War
            | Consideration::Outmatched
            | Consideration::Repute
            | Consideration::Inherited
            | Consideration::Purpose => return false,
        }
        true
    }

    fn forgive(&mut self, weight: i32, decision: &Rationale) {
        let toward = decision.toward;
        let me = self.own.faction;
        if let Some(opinion) = self.own.opinions.get_mut(toward.index()) {
            // There the weight is what is lacking to liking him.
            let liked = match decision.what {
                Decided::Forsake(_) => opinion.saturating_add(i16::try_from(weight).unwrap_or(100)),
                _ => 0,
            };
            *opinion = (*opinion).max(liked);
        }
        self.own
            .incidents
            .retain(|it| (it.by, it.to) != (toward, me) || !it.kind.is_wrong());
    }

    /// Believes that the ships of a faction are this strong in all.
    fn rate(&mut self, who: FactionId, strength: i32) {
        let at = who.index();
        if let Some(belief) = self.beliefs.factions.get_mut(at) {
            belief.strength = Band::exact(strength);
            belief.mark = Mark {
                turn: self.common.turn,
                source: Source::Seen,
                sure: 100,
            };
        }
        if let Some(estimate) = self.own.estimates.get_mut(at) {
            estimate.seen = estimate.seen.min(strength);
        }
    }

    fn match_strength(&mut self, who: FactionId) {
        let of = |it: &Totals| strength(it.attack, it.hull);
        let mine = self.own.fleets.iter().map(|it| it.totals);
        let all = mine.clone().map(|it| of(&it)).fold(0, i32::saturating_add);
        let strongest = mine.max_by_key(of);
        self.rate(who, all);
        let theirs = self.beliefs.fleets.iter_mut();
        for seen in theirs.filter(|it| it.flag == who) {
            let totals = strongest.unwrap_or_default();
            seen.attack = Band::exact(totals.attack);
            seen.hull = Band::exact(totals.hull);
        }
    }

    fn fill(&mut self, good: Good) {
        let own = &mut *self.own;
        own.stock[good] = own.stock[good].max(own.capacity[good]);
        own.income[good] = own.income[good].max(own.need[good]);
    }

    fn lay_waste(&mut self, holder: FactionId) {
        let lands = self.beliefs.lands.iter_mut();
        for land in lands.filter(|it| it.holder == Some(holder)) {
            land.people = 0;
            land.store = Goods::NONE;
            land.detail = Mark {
                turn: self.common.turn,
                source: Source::Seen,
                sure: 100,
            };
        }
    }

    /// Takes one axis out of the character of its First Maje.
    fn temper(&mut self, nature: Nature) -> bool {
        let Some(leader) = self.own.first_maje().map(|it| it.id) else {
            return false;
        };
        let majes = self.own.majes.iter_mut();
        for maje in majes.filter(|it| it.id == leader) {
            flatten(&mut maje.traits, nature);
        }
        true
    }

    /// Has its armed fleets lie ready where somebody calls them to. Returns whether anybody does.
    fn free_ships(&mut self, decision: &Rationale) -> bool {
        let Some(at) = called_to(self.own, decision) else {
            return false;
        };
        let fleets = self.own.fleets.iter_mut();
        for fleet in fleets.filter(|it| it.totals.attack > 0) {
            fleet.position = Position::at(at);
            fleet.mission = Mission::Hold;
            fleet.readiness = 100;
        }
        true
    }
}

/// Where ships are owed by the promise that was not kept.
fn called_to(own: &Own, decision: &Rationale) -> Option<TerritoryId> {
    let Decided::Forsake(owed) = decision.what else {
        return None;
    };
    let guarded = owed.guarded().map(|(at, _)| at);
    guarded.or_else(|| {
        let mut calls = own.deals.iter().flat_map(|it| &it.calls);
        let call = calls.find(|it| (it.by, it.to) == (own.faction, decision.toward));
        call.map(|it| it.at)
    })
}

/// Leans to neither side of the axis of a nature.
fn flatten(traits: &mut Traits, nature: Nature) {
    let axes = [
        &mut traits.boldness,
        &mut traits.honour,
        &mut traits.vengefulness,
        &mut traits.greed,
        &mut traits.guile,
        &mut traits.tradition,
    ];
    *axes[nature.end().0] = 0;
}
