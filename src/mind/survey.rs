//! What is believed of everybody else, added up once a call: who holds how much, how strong he is, how near,
//! how likely he comes as an enemy, and which armed fleets were seen lately.

use super::needs::MOST;
use super::odds::their_strength;
use crate::id::{ContactId, FactionId, TerritoryId, Turn};
use crate::scenario::model::{FactionTrait, Goods};
use crate::sim::deal::is_ready;
use crate::sim::faction::Status;
use crate::sim::map::UNREACHABLE;
use crate::sim::opinion::fear;
use crate::sim::view::View;
use std::cell::OnceCell;

/// A fleet that was seen longer ago than this may be anywhere.
const FRESH: Turn = 3;
/// How likely somebody is to attack who thinks of it neither well nor ill, in percent.
const HOSTILITY: i32 = 22;
/// What a blood feud adds to that.
const BLOOD: i32 = 45;
/// What a contract takes off.
const CONTRACT: i32 = 15;
/// What each sign of the last turns adds that somebody is about to break his word, and for how many turns it does. Ours.
const SIGN: i32 = 10;
const SIGNS_LAST: Turn = 5;
/// What it adds that a plot of his was found out. Ours.
const FOUND: i32 = 30;
/// Wrongs that were lately done to somebody else add no more than this. Ours.
const MOST_WRONGS: i32 = 9;

/// What is believed of one faction.
#[derive(Debug, Clone, Copy)]
pub struct Rival {
    /// Whether it is in the game.
    pub active: bool,
    /// Thousands of people on land it is believed to hold.
    pub people: i32,
    /// How many territories it is believed to hold.
    pub lands: i32,
    /// Strength of its ships.
    pub strength: i32,
    /// Lane lengths from the nearest land of the mind's own to its nearest; without land of its own, from its fleets.
    pub gap: u16,
    /// How likely it comes as an enemy, in percent.
    pub hostility: i32,
    /// Whether there is a deal between the two that both are still to keep.
    pub partner: bool,
    /// Whether a breach of faith with it is prepared.
    pub breach: bool,
    /// What is thought of it, -100 to 100.
    pub opinion: i32,
    /// What it thinks of the mind's faction, -100 to 100.
    pub regard: i32,
    /// Whether the two are blood enemies.
    pub blood: bool,
}

/// An armed fleet of somebody else, seen lately.
#[derive(Debug, Clone, Copy)]
pub struct Foe {
    /// Which.
    pub contact: ContactId,
    /// Whose.
    pub flag: FactionId,
    /// Where.
    pub at: TerritoryId,
    /// How strong.
    pub strength: i32,
    /// How fast.
    pub speed: u8,
    /// How many turns ago.
    pub age: Turn,
    /// Prized technology that its ships are said to carry: bit n for `TechId(n)`.
    pub carries: u64,
}

/// What is believed of everybody else.
#[derive(Debug, Clone)]
pub struct Survey {
    /// By [`FactionId`]; its own entry holds its own people and lands.
    pub rivals: Vec<Rival>,
    foes: OnceCell<Vec<Foe>>,
    /// Thousands of people in the world.
    pub world: i32,
    /// Who is believed to hold most people, if nobody else holds as many.
    pub leader: Option<FactionId>,
}

impl Survey {
    /// Adds up the beliefs of a view.
    #[must_use]
    pub fn of(view: &View<'_>) -> Self {
        let me = view.faction();
        let mut rivals = rivals(view);
        rivals[me.index()].strength = fear::own_strength(view).min(MOST);
        Self {
            leader: leader(&rivals).filter(|id| *id != me),
            rivals,
            foes: OnceCell::new(),
            world: view.own.world,
        }
    }

    /// Armed fleets seen lately, by contact, as the view tells that the survey is of; who only talks need not know of them.
    #[must_use]
    pub fn foes(&self, view: &View<'_>) -> &[Foe] {
        self.foes.get_or_init(|| foes(view))
    }

    /// What is believed of a faction.
    #[must_use]
    #[inline]
    pub fn rival(&self, id: FactionId) -> &Rival {
        &self.rivals[id.index()]
    }

    /// The strength of a faction's ships; at least 1.
    #[must_use]
    pub fn strength_of(&self, id: FactionId) -> i32 {
        self.rival(id).strength.max(1)
    }
}

/// Who has most people, if nobody else has as many.
fn leader(rivals: &[Rival]) -> Option<FactionId> {
    let most = rivals.iter().map(|rival| rival.people).max()?;
    let mut first = (0..rivals.len()).filter(|at| rivals[*at].people == most);
    let leader = first.next().map(FactionId::from_index);
    leader.filter(|_| first.next().is_none())
}

/// Armed fleets that were seen lately.
fn foes(view: &View<'_>) -> Vec<Foe> {
    let now = view.turn();
    let mut foes = Vec::with_capacity(view.beliefs.fleets.len());
    for sighting in &view.beliefs.fleets {
        let age = now.saturating_sub(sighting.mark.turn + 1);
        if age > FRESH {
            continue;
        }
        let attack = sighting.attack.middle();
        let hull = sighting.hull.middle();
        // Carriers have a gun or two; what counts is a fleet that came to fight.
        if attack * 8 > hull {
            foes.push(Foe {
                contact: sighting.contact,
                flag: sighting.flag,
                at: sighting.at,
                strength: their_strength(attack, hull),
                speed: sighting.speed,
                age,
                carries: sighting.carries,
            });
        }
    }
    foes
}

/// What somebody is believed to have left of each good each turn: what his lands yield and their people use, as everybody
/// can tell who knows the map.
#[must_use]
pub fn surplus(view: &View<'_>, of: FactionId) -> Goods {
    view.own.estimates[of.index()].spare
}

fn rivals(view: &View<'_>) -> Vec<Rival> {
    let own = view.own;
    let factions = view.common.factions.iter().zip(&view.roster.factions);
    let mut rivals: Vec<Rival> = factions
        .enumerate()
        .map(|(at, (public, definition))| {
            let opinion = own.opinions.get(at).map_or(0, |n| i32::from(*n));
            let regard = own.regard.get(at).map_or(0, |it| i32::from(it.middle()));
            let blood = own.blood_enemies.get(at).is_some_and(|blood| *blood);
            let boldness = i32::from(public.character.boldness);
            let mut hostility = HOSTILITY - regard / 2 + 2 * boldness;
            if blood {
                hostility += BLOOD;
            }
            if definition.is(FactionTrait::Travellers) {
                hostility /= 4;
            }
            let estimate = own.estimates.get(at);
            let (people, seen) = estimate.map_or((0, 0), |of| (of.people, of.seen.min(MOST)));
            let lands = estimate.map_or(0, |of| of.lands.len());
            let strength = view.beliefs.factions.get(at).map_or(seen, |belief| {
                fear::believed_strength(belief, seen, people).min(MOST)
            });
            Rival {
                active: public.status == Status::Active
                    && own.shown_to.includes(FactionId::from_index(at)),
                people,
                lands: i32::try_from(lands).unwrap_or(i32::MAX),
                strength,
                gap: estimate.map_or(UNREACHABLE, |of| of.gap),
                hostility,
                partner: false,
                breach: false,
                opinion,
                regard,
                blood,
            }
        })
        .collect();
    for known in &own.deals {
        let rival = &mut rivals[known.with.index()];
        if !known.deal.forbids_arms() {
            continue;
        }
        rival.hostility -= CONTRACT;
        if !rival.partner {
            rival.partner = true;
            rival.breach = is_ready(view, known.with);
        }
    }
    let me = view.faction();
    let lately = own.incidents_since(view.turn().saturating_sub(SIGNS_LAST));
    for sign in lately.iter().filter(|it| it.to == me && it.kind.is_sign()) {
        rivals[sign.by.index()].hostility += SIGN;
    }
    for found in &own.found {
        rivals[found.by.index()].hostility += FOUND;
    }
    for (rival, of) in rivals.iter_mut().zip(&own.estimates) {
        let wrongs = of.aggression.min(MOST_WRONGS);
        rival.hostility = (rival.hostility + wrongs).clamp(3, 90);
    }
    rivals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::FleetId;
    use crate::sim::Simulation;
    use crate::sim::command::{Command, Mission, Order};
    use crate::sim::testing::{RAIDER, Sandbox};

    #[test]
    fn it_adds_up_what_it_believes() {
        let simulation = Sandbox::row(5, 1)
            .sect(&[0, 1])
            .sect(&[2, 3, 4])
            .fleet(1, 2, &[(RAIDER, 4)])
            .opinion(1, 0, -60, true)
            .start(1);
        let view = simulation.view(FactionId(0));
        let survey = Survey::of(&view);
        let rival = survey.rival(FactionId(1));
        assert_eq!((rival.lands, rival.people, rival.gap), (3, 30, 1));
        assert!(rival.hostility > 80 && rival.blood);
        assert_eq!(survey.foes(&view).len(), 1);
        assert_eq!(survey.leader, Some(FactionId(1)));
        assert_eq!(view.own.near, [0, 0, 1, 2, 3]);
    }

    #[test]
    fn whoever_wrongs_others_is_expected_to_come() {
        let mut simulation = Sandbox::row(6, 2)
            .sect(&[0, 1])
            .sect(&[2])
            .sect(&[3])
            .fleet(2, 3, &[(RAIDER, 12)])
            .start(1);
        let raider = FactionId(2);
        let hostility = |simulation: &Simulation| {
            let survey = Survey::of(&simulation.view(FactionId(0)));
            survey.rival(raider).hostility
        };
        let before = hostility(&simulation);
        let order = Order::Mission {
            fleet: FleetId::new(raider, 0),
            mission: Mission::Raid {
                target: TerritoryId(2),
                want: None,
            },
        };
        assert_eq!(simulation.submit(raider, &Command::Order(order)), Ok(()));
        simulation.end_turn();
        assert!(hostility(&simulation) > before, "the raid was seen");
    }
}
