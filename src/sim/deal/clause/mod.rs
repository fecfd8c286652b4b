//! The kinds of clauses, one file each: who could promise what, what may be promised, what it is worth, what is set aside
//! when it is signed, and what moves when it is due. This file holds the one match over them.

mod attendance;
mod bond;
mod conduct;
mod danger;
mod defence;
mod embargo;
mod escrow;
mod eyes;
mod footing;
mod fostering;
mod goods;
mod guarantee;
mod guard;
mod hostage;
mod information;
mod joint_war;
mod kind;
mod means;
mod merger;
mod non_aggression;
mod passage;
mod peace;
mod power;
mod prisoner;
mod release;
mod silence;
mod technology;
mod territory;
mod vassalage;
mod vote;

use super::scale::Scale;
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::Traits;
use crate::sim::check::Refusal;
use crate::sim::event::ContractTrouble;
use crate::sim::faction::Status;
use crate::sim::index::Setting;
use crate::sim::opinion::{IncidentKind, WarToll};
use crate::sim::terms::{Clause, ClauseState, Deal, Owed};
use crate::sim::view::{Own, View};

use kind::ClauseKind;

pub use bond::Bond;
pub use conduct::Conduct;
pub use eyes::{Case, Eyes, JudgeOf, MOST_WRONGS, opinion_of};
pub use footing::{Dealings, Footing};
pub use guarantee::guarantors;
pub use guard::{LEEWAY, free as free_guards};
pub use hostage::{offerable as hostages, own as own_hostages, pawned, security};
pub use information::ignorance;
pub use kind::{Breach, LITTLE, MUCH};
pub use means::{Delivery, Means};
pub use release::open as open_pledges;
pub use silence::{hidden, is_silent};
pub use technology::value as technology_value;
pub use territory::{PER_THOUSAND, offerable as cedable};

/// The one match: does something with the kind of what is owed.
macro_rules! of_kind {
    ($what:expr, $kind:ident => $does:expr) => {
        match $what {
            Owed::Goods(good, loads) => {
                let $kind = goods::Loads(good, loads);
                $does
            }
            Owed::Technology(tech, units) => {
                let $kind = technology::Units(tech, units);
                $does
            }
            Owed::Prisoner(maje) => {
                let $kind = prisoner::Freedom(maje);
                $does
            }
            Owed::NonAggression => {
                let $kind = non_aggression::NonAggression;
                $does
            }
            Owed::Peace => {
                let $kind = peace::Peace;
                $does
            }
            Owed::Passage => {
                let $kind = passage::Passage;
                $does
            }
            Owed::Vassalage => {
                let $kind = vassalage::Vassalage;
                $does
            }
            Owed::Hostage(maje) => {
                let $kind = hostage::Hostage(maje);
                $does
            }
            Owed::Fostering(maje) => {
                let $kind = fostering::Fostering(maje);
                $does
            }
            Owed::Release(pledged) => {
                let $kind = release::Release(pledged);
                $does
            }
            Owed::Territory(at) => {
                let $kind = territory::Land(at);
                $does
            }
            Owed::Defence => {
                let $kind = defence::Defence;
                $does
            }
            Owed::Embargo(on) => {
                let $kind = embargo::Embargo(on);
                $does
            }
            Owed::JointWar(on) => {
                let $kind = joint_war::JointWar(on);
                $does
            }
            Owed::Vote(at) => {
                let $kind = vote::Vote(at);
                $does
            }
            Owed::Attendance(at) => {
                let $kind = attendance::Attendance(at);
                $does
            }
            Owed::Guarantee(with) => {
                let $kind = guarantee::Guarantee(with);
                $does
            }
            Owed::Information(on) => {
                let $kind = information::Information(on);
                $does
            }
            Owed::Guard(at, strength) => {
                let $kind = guard::Guard(at, strength);
                $does
            }
            Owed::Merger => {
                let $kind = merger::Merger;
                $does
            }
            Owed::Silence => {
                let $kind = silence::Silence;
                $does
            }
            Owed::Escrow(good, loads) => {
                let $kind = escrow::Escrow(good, loads);
                $does
            }
        }
    };
}

/// What a party could put into a deal with the other, as far as the view tells, with the most of it. Editors list it.
#[must_use]
pub fn offerable(view: &View<'_>, from: FactionId, to: FactionId) -> Vec<(Owed, u16)> {
    let mut found = goods::offerable();
    found.extend(technology::offerable(view, from));
    found.extend(prisoner::offerable(view, from, to));
    found.extend(release::offerable(view, from, to));
    found.extend(territory::offerable(view, from, to));
    found.extend(guard::offerable(view, from, to));
    found.extend(escrow::offerable());
    let war = WarToll::between(view, from, to).map(|_| Owed::Peace);
    let promises = [
        Owed::NonAggression,
        Owed::Passage,
        Owed::Defence,
        Owed::Vassalage,
        Owed::Silence,
    ];
    let merger = merger::is_offerable(view, from, to).then_some(Owed::Merger);
    let promises = promises.into_iter().chain(war).chain(merger);
    let others = view.roster.faction_ids().filter(|other| {
        let active = view.common.faction(*other).status == Status::Active;
        active && *other != from && *other != to
    });
    let about = others.flat_map(|it| {
        [
            Owed::Embargo(it),
            Owed::JointWar(it),
            Owed::Information(it),
            Owed::Guarantee(it),
        ]
    });
    let votes = vote::offerable(view, from);
    let comings = attendance::offerable(view, from, to);
    let hostages = hostage::offerable(view, from);
    let wards = hostages.iter().filter_map(|it| it.hostage());
    let wards: Vec<Owed> = wards.map(Owed::Fostering).collect();
    found.extend(
        promises
            .chain(about)
            .chain(votes)
            .chain(comings)
            .chain(hostages)
            .chain(wards)
            .map(|what| (what, 1)),
    );
    found
}

/// Whether whoever reads the view could keep the clause or, if it is the other's, could be promised it.
///
/// # Errors
/// Says why not.
pub fn check(view: &View<'_>, clause: &Clause) -> Result<(), Refusal> {
    of_kind!(clause.what, kind => kind.check(view, clause))
}

/// Adds what a clause is worth that is not due each turn, to a judge who owes it or to whom it is owed. Returns the worth
/// of what is not goods.
pub fn appraise(case: &Case<'_>, sum: &mut impl Scale) -> i32 {
    of_kind!(case.clause.what, kind => kind.appraise(case, sum))
}

/// Sets aside what its giver has signed away and has to have when it is due.
pub fn sign(own: &mut Own, what: Owed, setting: &Setting) {
    of_kind!(what, kind => kind.sign(own, setting));
}

/// What moves now that the clause is due.
///
/// # Errors
/// Says what its giver lacks; then nothing moves.
pub fn due(clause: &Clause, means: &Means<'_>) -> Result<Delivery, ContractTrouble> {
    of_kind!(clause.what, kind => kind.due(clause, means))
}

/// What a clause makes of the relation of its giver to others.
#[must_use]
pub fn bond(clause: &Clause) -> Bond {
    of_kind!(clause.what, kind => kind.bond(clause))
}

/// How a promise ends by what was done this turn, if it does.
#[must_use]
pub fn judge(clause: &Clause, conduct: &dyn Conduct) -> Option<ClauseState> {
    of_kind!(clause.what, kind => kind.judge(clause, conduct))
}

/// Where the giver of a promise is seen not to do what it takes, while it still binds.
#[must_use]
pub fn tarries(clause: &Clause, conduct: &dyn Conduct) -> Option<TerritoryId> {
    of_kind!(clause.what, kind => kind.tarries(clause, conduct))
}

/// Whether the giver of a clause is called when the other is attacked.
#[must_use]
pub fn is_called(clause: &Clause) -> bool {
    of_kind!(clause.what, kind => kind.is_called())
}

/// Loads that the other loses if a promise of a deal is broken.
#[must_use]
pub fn stake(clause: &Clause, deal: &Deal) -> i32 {
    of_kind!(clause.what, kind => kind.stake(clause, deal))
}

/// Whether a promise binds as long as anything of its deal does.
#[must_use]
pub fn lasts_with_deal(clause: &Clause) -> bool {
    const fn of<K: ClauseKind>(_: &K) -> bool {
        K::LASTS_WITH_DEAL
    }
    of_kind!(clause.what, kind => of(&kind))
}

/// By how many percent each point on an axis of character moves what a clause costs whoever owes it, and what it is worth to the other.
#[must_use]
pub fn leanings(what: Owed) -> [Traits; 2] {
    const fn of<K: ClauseKind>(_: &K) -> [Traits; 2] {
        [K::BURDEN, K::COMFORT]
    }
    of_kind!(what, kind => of(&kind))
}

/// What follows if a promise is broken by what its giver did.
#[must_use]
pub fn broken(clause: &Clause) -> Breach {
    const fn of<K: ClauseKind>(_: &K) -> Breach {
        K::BREACH
    }
    of_kind!(clause.what, kind => of(&kind))
}

/// What the other remembers of whoever did not keep a clause, if that is to blame for it.
#[must_use]
pub fn breach(trouble: ContractTrouble) -> Option<(FactionId, IncidentKind)> {
    match trouble {
        ContractTrouble::Short(by) | ContractTrouble::NoCarriers(by) => {
            Some((by, IncidentKind::ContractFailed))
        }
        ContractTrouble::Blockaded(_)
        | ContractTrouble::OutOfReach
        | ContractTrouble::Ended(..)
        | ContractTrouble::Hostilities(_)
        | ContractTrouble::Breach(_)
        | ContractTrouble::Term => None,
    }
}
