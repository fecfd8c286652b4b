//! The phase in which it turns out who meets whom.

use super::given_word::{GivenWord, Ties};
use super::sides::{BattleRegard, Relations, aim_at, engagements};
use super::{Campaign, Present, ambush};
use crate::id::{ContactId, FactionId, TerritoryId, Turn};
use crate::scenario::model::Peculiarity;
use crate::sim::belief::{Beliefs, Contacts, Knowledge, SIGHTINGS_KEPT};
use crate::sim::command::Mission;
use crate::sim::conference::Conferences;
use crate::sim::consequence::Consequences;
use crate::sim::dice::Purpose;
use crate::sim::event::{Failure, MissionFailed};
use crate::sim::fleet::{Flag, Position, Ships, StandingOrders};
use crate::sim::index::{Clock, Index, Setting};
use crate::sim::opinion::Opinions;
use crate::sim::plot::Plots;
use crate::sim::plot::rules::surprise;
use crate::sim::territory::{Holding, People, Store};
use bevy::ecs::prelude::{Query, Res, ResMut};

/// System: ends missions that have lost their sense: the target is its own by now, the
/// quarry is known to be gone or sails under the same flag, so is who was to be escorted, there is nobody to raid.
pub fn end_senseless_missions(
    clock: Res<Clock>,
    index: Res<Index>,
    knowledge: Res<Knowledge>,
    contacts: Res<Contacts>,
    lands: Query<(&Holding, &People, &Store)>,
    flags: Query<&Flag>,
    mut fleets: Query<(&Flag, &Position, &mut StandingOrders)>,
    word: GivenWord,
    mut chronicle: Consequences,
) {
    for (id, entity) in index.fleets() {
        let Ok((flag, position, mut orders)) = fleets.get_mut(*entity) else {
            continue;
        };
        let gone = |contact| {
            let quarry = contacts.fleet(flag.0, contact);
            let quarry = quarry.and_then(|fleet| index.fleet(fleet));
            let quarry = quarry.and_then(|entity| flags.get(entity).ok());
            let joined = quarry.is_some_and(|quarry| quarry.0 == flag.0);
            joined || is_gone(knowledge.of(flag.0), contact, clock.turn)
        };
        let why = match orders.0 {
            Mission::Attack { contact } => gone(contact).then_some(Failure::Gone),
            mission => senseless(flag.0, position, mission, &index, &lands, &flags),
        };
        let victim = match orders.0 {
            Mission::Attack { contact } => knowledge.of(flag.0).sighting(contact).map(|it| it.flag),
            mission => holder_at_goal(position, mission, &index, &lands),
        };
        let held = victim.is_some_and(|it| word.holds_back(flag.0, it));
        let Some(why) = why.or(held.then_some(Failure::HeldBack)) else {
            continue;
        };
        orders.0 = match (why, orders.0.destination()) {
            (Failure::OwnPlace, Some(place)) => Mission::Guard { place },
            _ => Mission::Hold,
        };
        chronicle.record(MissionFailed {
            fleet: (*id).into(),
            flag: flag.0,
            at: position.at,
            why,
        });
    }
}

/// Who holds the place that a fleet has come to harm.
fn holder_at_goal(
    position: &Position,
    mission: Mission,
    index: &Index,
    lands: &Query<(&Holding, &People, &Store)>,
) -> Option<FactionId> {
    let at = position.arrived()?;
    aim_at(mission, at)?;
    lands.get(index.territory(at)).ok()?.0.holder
}

/// Whether a faction knows that a fleet of somebody else is no more, or has not perceived it for too long.
fn is_gone(beliefs: &Beliefs, contact: ContactId, now: Turn) -> bool {
    beliefs
        .contact(contact)
        .is_none_or(|known| known.lost || known.perceived + SIGHTINGS_KEPT < now)
}

fn senseless(
    flag: FactionId,
    position: &Position,
    mission: Mission,
    index: &Index,
    lands: &Query<(&Holding, &People, &Store)>,
    flags: &Query<&Flag>,
) -> Option<Failure> {
    if let Mission::Escort { fleet } = mission {
        let ward = index.fleet(fleet).and_then(|fleet| flags.get(fleet).ok());
        return (ward.map(|ward| ward.0) != Some(flag)).then_some(Failure::Gone);
    }
    let at = position.arrived()?;
    aim_at(mission, at)?;
    let (holding, people, store) = lands.get(index.territory(at)).ok()?;
    if holding.holder == Some(flag) {
        return Some(Failure::OwnPlace);
    }
    let deserted = holding.holder.is_none() && people.0 == 0 && store.0.is_none();
    let takes_land = matches!(mission, Mission::Seize { .. });
    (deserted && !takes_land).then_some(Failure::Empty)
}

/// System: notes which fleets lie where.
pub fn find_present(
    setting: Res<Setting>,
    index: Res<Index>,
    contacts: Res<Contacts>,
    fleets: Query<(&Flag, &Position, &StandingOrders, &Ships)>,
    mut campaign: ResMut<Campaign>,
) {
    campaign.clear();
    for (id, entity) in index.fleets() {
        let Ok((flag, position, orders, ships)) = fleets.get(*entity) else {
            continue;
        };
        let Some(at) = position.arrived() else {
            continue;
        };
        let armed = ships
            .0
            .iter()
            .any(|squadron| setting.class(squadron.class).attack > 0);
        campaign.present.push(Present {
            at,
            fleet: *id,
            entity: *entity,
            flag: flag.0,
            mission: orders.0,
            quarry: match orders.0 {
                Mission::Attack { contact } => contacts.fleet(flag.0, contact),
                _ => None,
            },
            armed,
        });
    }
    // By id they come already; a stable sort keeps that.
    campaign.present.sort_by_key(|present| present.at);
}

/// System: tells hunters that met nobody where they had seen their quarry a turn ago, and those that met a partner under a flag that they
/// did not expect. They go on hunting.
pub fn tell_missed(
    clock: Res<Clock>,
    knowledge: Res<Knowledge>,
    contacts: Res<Contacts>,
    campaign: Res<Campaign>,
    word: GivenWord,
    mut chronicle: Consequences,
) {
    for hunter in &campaign.present {
        let Mission::Attack { contact } = hunter.mission else {
            continue;
        };
        let last = knowledge.of(hunter.flag).sighting(contact);
        let fresh =
            last.is_some_and(|seen| seen.at == hunter.at && seen.mark.turn + 1 >= clock.turn);
        let quarry = contacts.fleet(hunter.flag, contact);
        let mut here = campaign.at(hunter.at).iter();
        let why = match here.find(|present| Some(present.fleet) == quarry) {
            None => fresh.then_some(Failure::Missed),
            Some(met) => word
                .holds_back(hunter.flag, met.flag)
                .then_some(Failure::HeldBack),
        };
        if let Some(why) = why {
            chronicle.record(MissionFailed {
                fleet: hunter.fleet.into(),
                flag: hunter.flag,
                at: hunter.at,
                why,
            });
        }
    }
}

/// System: finds who comes to harm whom, and draws by lot who comes first.
pub fn find_encounters(
    setting: Res<Setting>,
    clock: Res<Clock>,
    index: Res<Index>,
    opinions: Res<Opinions>,
    plots: Res<Plots>,
    conferences: Res<Conferences>,
    word: GivenWord,
    lands: Query<&'static Holding>,
    mut campaign: ResMut<Campaign>,
) {
    let relations = Known {
        ties: Ties {
            opinions: &opinions,
            word: &word,
        },
        index: &index,
        lands: &lands,
        campaign: &campaign,
    };
    let mut found = Vec::new();
    for here in campaign.present.chunk_by(|a, b| a.at == b.at) {
        let at = here[0].at;
        let stirs =
            |p: &Present| p.mission.is_hostile() || p.mission == Mission::Guard { place: at };
        if !here.iter().any(stirs) {
            continue;
        }
        let first = found.len();
        let neutral = setting.place(at).is(Peculiarity::NeutralGround);
        engagements(
            at,
            relations.holder(at),
            neutral,
            here,
            &relations,
            &mut found,
        );
        if found.len() > first + 1 {
            clock
                .seed
                .dice(clock.turn, Purpose::Arrival, None, u64::from(at.0), 0)
                .shuffle(&mut found[first..]);
        }
    }
    // Whoever breaks his word is not expected; whoever lies in ambush strikes before anybody else.
    for engagement in &mut found {
        let breach = engagement
            .against
            .and_then(|against| plots.breach(engagement.by, against, clock.turn));
        engagement.surprise = breach.map_or(0, |plot| surprise(plot.waited(clock.turn)));
    }
    let mut first = ambush::engagements(&plots, clock.turn, &campaign);
    first.extend(ambush::drawn(&conferences, &campaign));
    first.append(&mut found);
    campaign.engagements = first;
}

/// What there is to know about factions, in the world.
struct Known<'a, 'w, 's> {
    ties: Ties<'a, 'w>,
    index: &'a Index,
    lands: &'a Query<'w, 's, &'static Holding>,
    campaign: &'a Campaign,
}

impl Known<'_, '_, '_> {
    fn holder(&self, at: TerritoryId) -> Option<FactionId> {
        self.lands
            .get(self.index.territory(at))
            .ok()
            .and_then(|land| land.holder)
    }
}

impl Relations for Known<'_, '_, '_> {
    fn regard(&self) -> &impl BattleRegard {
        &self.ties
    }

    fn victim(&self, intruder: &Present) -> Option<FactionId> {
        match intruder.mission {
            Mission::Attack { .. } => self
                .campaign
                .present
                .iter()
                .find(|p| Some(p.fleet) == intruder.quarry)
                .map(|p| p.flag),
            hostile if hostile.is_hostile() => hostile.destination().and_then(|at| self.holder(at)),
            _ => None,
        }
    }
}
