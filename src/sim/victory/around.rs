//! What conditions ask about beyond a faction's own possessions, gathered from the world.

use super::rules::WorldState;
use super::wide::Living;
use crate::scenario::model::Rank;
use crate::sim::belief::HiddenFactions;
use crate::sim::deal::Deals;
use crate::sim::event::Observers;
use crate::sim::fleet::{Flag, Position, Ships};
use crate::sim::index::Index;
use crate::sim::maje::{Allegiance, Captive, Person};
use crate::sim::opinion::Opinions;
use crate::sim::story::Beats;
use bevy::ecs::prelude::{Query, Res};
use bevy::ecs::system::SystemParam;

type MajeParts = (&'static Person, &'static Allegiance, &'static Captive);

/// Majes, fleets in their places, the story.
#[derive(SystemParam)]
pub struct Surroundings<'w, 's> {
    majes: Query<'w, 's, MajeParts>,
    fleets: Query<'w, 's, (&'static Flag, &'static Ships, &'static Position)>,
    story: Res<'w, Beats>,
    hidden: Res<'w, HiddenFactions>,
}

impl Surroundings<'_, '_> {
    /// Those of whom not everybody knows.
    pub fn hiding(&self) -> Observers {
        self.hidden.hiding()
    }

    /// Fills in what is true of everybody.
    pub fn fill(&self, index: &Index, deals: &Deals, opinions: &Opinions, world: &mut WorldState) {
        let all = &mut world.all;
        world.beats = self.story.ends();
        for (maje, entity) in index.majes() {
            let Ok((person, _, captive)) = self.majes.get(*entity) else {
                continue;
            };
            world.majes.push(Living {
                maje: *maje,
                captive: captive.0.is_some(),
                leads: person.rank == Rank::First,
            });
            if let Some(captor) = captive.0.and_then(|captor| all.get_mut(captor.index())) {
                captor.wide.prisoners.push(*maje);
            }
        }
        for (_, entity) in index.fleets() {
            let Ok((flag, ships, position)) = self.fleets.get(*entity) else {
                continue;
            };
            let count: i32 = ships.0.iter().map(|it| i32::from(it.count)).sum();
            if let Some(of) = all.get_mut(flag.0.index()) {
                of.wide.add_ships(position.at, count);
            }
        }
        let share = opinions.all().size_hint().0 / all.len().max(1);
        for of in all.iter_mut() {
            of.wide.deeds.reserve(share);
            let Some(me) = of.faction else { continue };
            of.wide.unknown = self.hidden.unknown_to(me);
            let opinions = opinions.by(me);
            let opinions = opinions.map(|it| i16::try_from(it).unwrap_or_default());
            of.wide.opinions = opinions.collect();
        }
        for [one, other] in deals.standing().map(|signed| signed.deal.parties) {
            for (me, partner) in [(one, other), (other, one)] {
                let of = all.get_mut(me.index()).filter(|of| of.faction.is_some());
                if let Some(of) = of {
                    of.wide.partners.push(partner);
                }
            }
        }
        for deed in opinions.all() {
            if let Some(of) = all.get_mut(deed.by.index()) {
                of.wide.deeds.push((deed.turn, deed.kind, deed.to));
            }
        }
    }
}
