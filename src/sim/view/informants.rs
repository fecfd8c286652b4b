//! What captors know of their prisoners, masters of those whom they turned, and houses of those who came home.

use super::Own;
use super::build::ViewSources;
use crate::sim::informant::{Captivity, ExposedInformant, KnownCaptivity, KnownInformant};

impl ViewSources<'_, '_> {
    /// What a faction knows of prisoners, of those who came home, and of informants.
    pub(super) fn turned(&self, own: &mut Own) {
        let (me, now) = (own.faction, self.clock.turn);
        own.captivities.clear();
        let prisoners = own.prisoners.iter();
        own.captivities.extend(prisoners.map(|(_, prisoner)| {
            let known = self.informants.captivity(prisoner.id);
            let captivity = known.filter(|it| it.captor == me).copied();
            KnownCaptivity {
                captivity: captivity.unwrap_or(Captivity {
                    maje: prisoner.id,
                    captor: me,
                    since: now,
                    refused: 0,
                    last: now,
                }),
                planned: false,
            }
        }));
        own.homecomings.clear();
        let home = self.informants.homecomings().iter();
        let home = home.filter(|it| it.house == me);
        own.homecomings.extend(home.copied());
        self.informants_of(own);
    }

    /// Those whom a faction turned, whether their house found them out or not; and those of its own whom it found out.
    fn informants_of(&self, own: &mut Own) {
        let me = own.faction;
        own.informants.clear();
        own.exposed.clear();
        for it in self.informants.all() {
            let person = || {
                let entity = self.index.maje(it.maje)?;
                Some(self.majes.get(entity).ok()?.0)
            };
            if it.master == me
                && it.is_counted_on()
                && let Some(person) = person()
            {
                own.informants.push(KnownInformant {
                    maje: it.maje,
                    name: person.name.clone(),
                    house: it.house,
                    since: it.since,
                });
            }
            if let Some(turn) = it.found()
                && it.house == me
                && own.maje(it.maje).is_some()
            {
                own.exposed.push(ExposedInformant {
                    maje: it.maje,
                    master: it.master,
                    turn,
                });
            }
        }
    }
}
