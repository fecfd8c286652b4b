//! What everybody learns at the end of a turn.

use super::{Band, FactionBelief, Knowledge, LandBelief, Mark, Sight, Source};
use crate::id::FactionId;
use crate::scenario::model::muldiv;
use crate::sim::chronicle::Chronicle;
use crate::sim::command::Task;
use crate::sim::deal::Deals;
use crate::sim::event::{Ceded, Event, Revolt, Seized};
use crate::sim::faction::Arsenal;
use crate::sim::feud::Feuds;
use crate::sim::fleet::rules::{Might, upkeep};
use crate::sim::fleet::{Flag, Ships};
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::maje::{Allegiance, Assignment, Captive, Maje};
use crate::sim::opinion::Opinions;
use crate::sim::terms::Treatment;
use crate::sim::territory::{Blockaded, Holding, People, Store, Territory, Works};
use bevy::ecs::prelude::{Local, Query, Res, ResMut};

/// System: every faction takes in what it sees of land.
pub fn learn_lands(
    clock: Res<Clock>,
    index: Res<Index>,
    sight: Res<Sight>,
    lands: Query<(&Territory, &Holding, &People, &Store, &Works, &Blockaded)>,
    mut knowledge: ResMut<Knowledge>,
) {
    let mark = Mark {
        turn: clock.turn,
        source: Source::Seen,
        sure: 100,
    };
    let mut beliefs = knowledge.all_mut();
    for (at, holding, people, store, works, blockade) in &lands {
        let seen = LandBelief {
            holder: holding.holder,
            people: people.0,
            defiance: holding.defiance,
            fort: works.fort,
            store: store.0,
            blockade: blockade.0,
            mark,
            detail: mark,
        };
        let observers = sight.at(at.0);
        for faction in observers.iter(index.factions.len()) {
            beliefs[faction.index()].lands[at.0.index()] = seen;
        }
    }
}

/// System: who perceives that land changed hands believes it, though it sees the place no more.
pub fn learn_changes(
    clock: Res<Clock>,
    index: Res<Index>,
    sight: Res<Sight>,
    chronicle: Res<Chronicle>,
    mut knowledge: ResMut<Knowledge>,
) {
    let mark = Mark {
        turn: clock.turn,
        source: Source::Seen,
        sure: 100,
    };
    for record in chronicle.of_turn(clock.turn) {
        let (at, holder) = match record.event {
            Event::Seized(Seized { by, at, .. }) => (at, Some(by)),
            Event::Ceded(Ceded { to, at, .. }) => (at, Some(to)),
            Event::Revolt(Revolt { at, .. }) => (at, None),
            _ => continue,
        };
        // What is in sight is known better than that.
        let unseen = record.senses.anybody().without(sight.at(at));
        for faction in unseen.iter(index.factions.len()) {
            let belief = &mut knowledge.of_mut(faction).lands[at.index()];
            belief.holder = holder;
            belief.mark = mark;
        }
    }
}

/// System: envoys and spies tell of those they stay with, contract partners of each other.
pub fn learn_factions(
    setting: Res<Setting>,
    clock: Res<Clock>,
    index: Res<Index>,
    deals: Res<Deals>,
    opinions: Res<Opinions>,
    feuds: Res<Feuds>,
    arsenals: Query<&Arsenal>,
    lands: Query<(&Holding, &People, &Store)>,
    fleets: Query<(&Flag, &Ships)>,
    majes: Query<(&Maje, &Allegiance, &Assignment, &Captive)>,
    mut knowledge: ResMut<Knowledge>,
    mut sums: Local<Vec<FactionSum>>,
) {
    add_up(&mut sums, &setting, &index, &lands, &fleets);
    let tell = |knowledge: &mut Knowledge,
                listener: FactionId,
                about: FactionId,
                blur: i32,
                source: Source| {
        let mark = Mark {
            turn: clock.turn,
            source,
            sure: 100 - blur as u8,
        };
        let belief = &mut knowledge.of_mut(listener).factions[about.index()];
        // What a spy found out is not overwritten by what a partner says.
        if !belief.mark.yields_to(mark) {
            return;
        }
        belief.technology = technology(&index, &arsenals, about);
        sums[about.index()].tell(belief, blur, mark);
    };
    for signed in deals.standing() {
        let [one, other] = signed.deal.parties;
        tell(&mut knowledge, one, other, 30, Source::Told(other));
        tell(&mut knowledge, other, one, 30, Source::Told(one));
    }
    for (_, entity) in index.majes() {
        let Ok((maje, allegiance, task, captive)) = majes.get(*entity) else {
            continue;
        };
        if let Some(captor) = captive.0 {
            // Who is made to talk talks.
            if feuds.treatment(maje.0) == Treatment::Badly {
                tell(
                    &mut knowledge,
                    captor,
                    allegiance.0,
                    10,
                    Source::Told(captor),
                );
            }
            continue;
        }
        match task.0 {
            Task::Envoy { to } => {
                let own = allegiance.0;
                tell(&mut knowledge, own, to, 15, Source::Told(own));
                let belief = &mut knowledge.of_mut(own).factions[to.index()];
                belief.standing = Some(opinions.standing(to, own));
            }
            Task::Spy { on } => tell(
                &mut knowledge,
                allegiance.0,
                on,
                5,
                Source::Told(allegiance.0),
            ),
            _ => {}
        }
    }
}

/// Adds up what every faction has, by [`FactionId`].
pub(super) fn add_up(
    sums: &mut Vec<FactionSum>,
    setting: &Setting,
    index: &Index,
    lands: &Query<(&Holding, &People, &Store)>,
    fleets: &Query<(&Flag, &Ships)>,
) {
    sums.clear();
    sums.resize(index.factions.len(), FactionSum::default());
    for (flag, ships) in fleets {
        let might = Might::of(&ships.0, &setting.classes);
        let upkeep = upkeep(&ships.0, &setting.classes);
        let sum = &mut sums[flag.0.index()];
        sum.ships += might.ships;
        sum.strength += might.strength();
        for good in 0..3 {
            sum.need[good] += upkeep.0[good];
        }
    }
    for (holding, people, store) in lands {
        let Some(holder) = holding.holder else {
            continue;
        };
        let need = setting.need_of(people.0);
        let sum = &mut sums[holder.index()];
        for good in 0..3 {
            sum.need[good] += need.0[good];
            sum.store[good] += store.0.0[good];
        }
    }
}

/// The technology that a faction has, as bits.
pub(super) fn technology(index: &Index, arsenals: &Query<&Arsenal>, faction: FactionId) -> u64 {
    let held = arsenals
        .get(index.faction(faction))
        .map_or(&[][..], Arsenal::held);
    held.iter()
        .enumerate()
        .filter(|(_, n)| **n > 0)
        .fold(0_u64, |set, (at, _)| set | 1 << at.min(63))
}

/// What a faction has, added up.
#[derive(Debug, Clone, Copy, Default)]
pub struct FactionSum {
    ships: i32,
    strength: i32,
    store: [i32; 3],
    need: [i32; 3],
}

impl FactionSum {
    /// Has somebody believe it, give or take this many percent.
    pub(super) fn tell(&self, belief: &mut FactionBelief, blur: i32, mark: Mark) {
        let band = |n: i32| Band {
            low: n - muldiv(n, blur, 100),
            high: n + muldiv(n, blur, 100),
        };
        belief.ships = band(self.ships);
        belief.strength = band(self.strength);
        belief.stores = std::array::from_fn(|good| {
            muldiv(self.store[good], 1, self.need[good].max(1)).min(100) as i8
        });
        belief.mark = mark;
    }
}
