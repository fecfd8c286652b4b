//! What the faction of a view can expect if it draws weapons at a conference.

use super::hall::{Bystander, CHANCES, Party, chance};
use super::known::KnownConference;
use super::leaning::{opinion_if, partners_of};
use crate::id::{FactionId, TerritoryId};
use crate::sim::event::Observers;
use crate::sim::view::{PublicGuarantee, View};

/// What comes of weapons drawn in a hall, as far as the view tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HallOdds {
    /// How likely the faction of the view wins in the hall, in percent.
    pub chance: i32,
    /// Who is expected to stand with it, and who with the other, by id.
    pub helpers: [Vec<FactionId>; 2],
    /// Whether the First Maje of each of the two is there, its own first.
    pub leaders: [bool; 2],
    /// Armed ships over the hall of each of the two, as far as they are seen.
    pub ships: [i32; 2],
}

impl HallOdds {
    /// Odds than which none are better for whoever draws: nobody stands with the other, whose First Maje is there to be shot.
    #[must_use]
    pub const fn best() -> Self {
        let (_, chance) = CHANCES;
        Self {
            chance,
            helpers: [Vec::new(), Vec::new()],
            leaders: [false, true],
            ships: [0, 0],
        }
    }
}

/// Works out what the faction of the view can expect if it draws weapons on somebody; nothing if it is not at the table with him.
#[must_use]
pub fn hall_odds(view: &View<'_>, known: &KnownConference, on: FactionId) -> Option<HallOdds> {
    let sitting = known.sitting.as_ref()?;
    let between = [view.faction(), on];
    if on == view.faction() || !between.iter().all(|who| sitting.present.contains(who)) {
        return None;
    }
    let mut helpers = [Vec::new(), Vec::new()];
    let partners = partners_of(view, on);
    let present = sitting.present.iter().copied();
    for who in present.filter(|who| !between.contains(who)) {
        let stands = bystander(view, known.host, who, between, partners);
        if let Some(side) = stands.stands_with() {
            helpers[side].push(who);
        }
    }
    let party = |who: FactionId| Party {
        boldness: view.common.faction(who).character.boldness,
        ships: ships(view, known.at, who),
    };
    let help = helpers.each_ref().map(|all| {
        let all = all.iter().copied();
        all.map(party).collect::<Vec<Party>>()
    });
    let leads = |who: FactionId| {
        let first = view.common.faction(who).first_maje;
        first.is_some() && sitting.speaker_of(who) == first
    };
    Some(HallOdds {
        chance: chance(between.map(party), [&help[0], &help[1]]),
        helpers,
        leaders: between.map(leads),
        ships: between.map(|who| ships(view, known.at, who)),
    })
}

/// What would make somebody else take a side; `partners` are those who are bound to whoever is drawn on. Blood between others is not
/// counted: what they think of each other tells enough.
fn bystander(
    view: &View<'_>,
    host: FactionId,
    who: FactionId,
    between: [FactionId; 2],
    partners: Observers,
) -> Bystander {
    let [of, with] = between;
    let vouches = PublicGuarantee { by: who, of, with };
    let enemy = view.own.blood_enemies.get(who.index()) == Some(&true);
    Bystander {
        hosts: who == host,
        vouched: view.common.guarantees.contains(&vouches),
        blood: [enemy, false],
        regard: between.map(|of| opinion_if(view, who, of, || partners.includes(who))),
    }
}

/// Armed ships of a faction over a place: one's own, or those of others that are seen there.
fn ships(view: &View<'_>, at: TerritoryId, of: FactionId) -> i32 {
    if of == view.faction() {
        let fleets = view.own.fleets.iter();
        let here = fleets.filter(|it| it.position.arrived() == Some(at));
        let ships = here.flat_map(|it| &it.ships);
        let armed = ships.filter(|it| view.book.class(it.class).attack > 0);
        return armed.map(|it| i32::from(it.count)).sum();
    }
    let seen = view.beliefs.fleets.iter();
    let here = seen.filter(|it| it.flag == of && it.at == at && it.attack.high > 0);
    here.map(|it| it.ships.middle()).sum()
}
