//! The chronicle of a game in episodes: wars, treaties and how they ended, successions, hunger, revolts, the table, majes, deeds.

mod conference;
mod league;
mod succession;
mod war;

pub use conference::Convention;
pub use league::{League, LeagueEnd};
pub use succession::Succession;
pub use war::War;

use self::league::other_of;
use crate::id::{FactionId, TerritoryId, Turn};
use crate::scenario::model::Good;
use crate::sim::event::{
    Achieved, ContractEnded, ContractMade, ContractTrouble, Event, ExileHoused, Hunger,
    MajeCaptured, MajeDeserted, MajeExiled, MajeKilled, Perceived, Revolt, SuspicionJudged,
    TechnologyGained,
};

/// After this many turns without a death the next one begins another hunger. Ours.
const RELIEF: Turn = 3;
/// The most episodes that are told of the reader, and of others.
const OWN: usize = 8;
const OTHERS: usize = 2;
/// The most moments that are told together.
const MOMENTS: usize = 4;

/// What a faction agreed on with another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// With whom.
    pub who: FactionId,
    /// How many deals were signed.
    pub signed: i32,
    /// How many ran to their end.
    pub kept: i32,
    /// How many the faction ended itself, and how many the other did.
    pub broken: [i32; 2],
}

/// What an episode is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EpisodeKind<'r> {
    /// Two factions fought.
    War(War),
    /// People died for want of a good, in thousands.
    Hunger(Good, i32),
    /// Land threw the faction off.
    Revolts(Vec<TerritoryId>),
    /// What was agreed at the table.
    Table(Vec<Partner>),
    /// Two were bound by treaties.
    League(League),
    /// Another came to lead the faction.
    Succession(Succession<'r>),
    /// A conference met, and decided something.
    Convention(Convention<'r>),
    /// What became of majes, or what was gained: told one by one.
    Moments(Vec<(Turn, &'r Event)>),
}

/// A part of the story of a game.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Episode<'r> {
    /// The first and the last turn.
    pub turns: [Turn; 2],
    /// What it is about.
    pub kind: EpisodeKind<'r>,
}

/// Returns the episodes of a game that are worth telling to a faction, in the order in which they began.
#[must_use]
pub fn episodes<'r>(me: FactionId, records: &[&'r Perceived]) -> Vec<Episode<'r>> {
    let events = || records.iter().map(|record| (record.turn, &record.event));
    let (mut own, mut others): (Vec<War>, Vec<War>) = war::wars(me, events())
        .into_iter()
        .partition(|war| war.is_of(me));
    // Of others only what changed the map.
    others.retain(|war| !war.taken.is_empty());
    for (wars, most) in [(&mut own, OWN), (&mut others, OTHERS)] {
        wars.sort_by_key(|war| std::cmp::Reverse(war.weight()));
        wars.truncate(most);
    }
    let mut found: Vec<Episode<'r>> = own
        .into_iter()
        .chain(others)
        .map(|war| Episode {
            turns: war.turns,
            kind: EpisodeKind::War(war),
        })
        .collect();
    found.extend(hunger(me, events()));
    found.extend(revolts(me, events()));
    found.extend(table(me, events()));
    let leagues = league::leagues(me, events()).into_iter();
    found.extend(leagues.map(|it| Episode {
        turns: it.turns,
        kind: EpisodeKind::League(it),
    }));
    let successions = succession::successions(me, events());
    let told: Vec<(Turn, &Event)> = successions
        .iter()
        .flat_map(|it| it.events.iter().map(|event| (it.turn, *event)))
        .collect();
    found.extend(successions.into_iter().map(|it| Episode {
        turns: [it.turn; 2],
        kind: EpisodeKind::Succession(it),
    }));
    let conventions = conference::conventions(me, events()).into_iter();
    found.extend(conventions.map(|(turn, it)| Episode {
        turns: [turn; 2],
        kind: EpisodeKind::Convention(it),
    }));
    found.extend(moments(
        events().filter(|it| is_of_people(me, it.1) && !told.contains(it)),
    ));
    found.extend(moments(events().filter(|(_, event)| is_gain(me, event))));
    found.extend(moments(
        events().filter(|(_, event)| matches!(event, Event::Merged(_))),
    ));
    found.extend(moments(events().filter(|(_, event)| {
        matches!(event, Event::Mediated(_)) && event.concerns(me)
    })));
    found.extend(moments(events().filter(|it| is_foreseen(it.1))));
    found.sort_by_key(|episode| episode.turns);
    found
}

/// Times in which people died for want of a good.
fn hunger<'r>(me: FactionId, events: impl Iterator<Item = (Turn, &'r Event)>) -> Vec<Episode<'r>> {
    let mut times: Vec<(Good, [Turn; 2], i32)> = Vec::new();
    for (turn, event) in events {
        let Event::Hunger(Hunger {
            holder, good, dead, ..
        }) = event
        else {
            continue;
        };
        if *holder != Some(me) || *dead == 0 {
            continue;
        }
        let mut same = times.iter_mut().rev().filter(|time| time.0 == *good);
        match same.next().filter(|time| turn - time.1[1] <= RELIEF) {
            Some(time) => {
                time.1[1] = turn;
                time.2 += dead;
            }
            None => times.push((*good, [turn; 2], *dead)),
        }
    }
    let episodes = times.into_iter().map(|(good, turns, dead)| Episode {
        turns,
        kind: EpisodeKind::Hunger(good, dead),
    });
    episodes.collect()
}

/// Land that threw the faction off.
fn revolts<'r>(
    me: FactionId,
    events: impl Iterator<Item = (Turn, &'r Event)>,
) -> Option<Episode<'r>> {
    let lost = events.filter_map(|(turn, event)| match event {
        Event::Revolt(Revolt { at, from }) if *from == me => Some((turn, *at)),
        _ => None,
    });
    let lost: Vec<(Turn, TerritoryId)> = lost.collect();
    let turns = [lost.first()?.0, lost.last()?.0];
    let mut places: Vec<TerritoryId> = lost.into_iter().map(|(_, at)| at).collect();
    places.sort_unstable();
    places.dedup();
    Some(Episode {
        turns,
        kind: EpisodeKind::Revolts(places),
    })
}

/// What was agreed at the table but for treaties, the busiest partner first.
fn table<'r>(
    me: FactionId,
    events: impl Iterator<Item = (Turn, &'r Event)>,
) -> Option<Episode<'r>> {
    let mut turns: Option<[Turn; 2]> = None;
    let mut partners: Vec<Partner> = Vec::new();
    for (turn, event) in events {
        let (parties, why) = match event {
            Event::ContractMade(ContractMade { deal }) if !league::is_treaty(deal.sort()) => {
                (deal.parties, None)
            }
            Event::ContractEnded(ContractEnded {
                parties, sort, why, ..
            }) if !league::is_treaty(*sort) => (*parties, Some(*why)),
            _ => continue,
        };
        let Some(who) = other_of(me, parties) else {
            continue;
        };
        let at = partners.iter().position(|partner| partner.who == who);
        let at = at.unwrap_or_else(|| {
            partners.push(Partner {
                who,
                signed: 0,
                kept: 0,
                broken: [0; 2],
            });
            partners.len() - 1
        });
        let partner = &mut partners[at];
        match why {
            None => partner.signed += 1,
            Some(ContractTrouble::Term) => partner.kept += 1,
            Some(
                ContractTrouble::Ended(by, _)
                | ContractTrouble::Hostilities(by)
                | ContractTrouble::Breach(by),
            ) => {
                partner.broken[usize::from(by != me)] += 1;
            }
            Some(_) => {}
        }
        turns = Some([turns.map_or(turn, |turns| turns[0]), turn]);
    }
    partners.sort_by_key(|partner| std::cmp::Reverse(partner.signed));
    partners.truncate(MOMENTS);
    Some(Episode {
        turns: turns?,
        kind: EpisodeKind::Table(partners),
    })
}

/// Moments of one kind, the first few of them.
fn moments<'r>(events: impl Iterator<Item = (Turn, &'r Event)>) -> Option<Episode<'r>> {
    let moments: Vec<(Turn, &'r Event)> = events.take(MOMENTS).collect();
    Some(Episode {
        turns: [moments.first()?.0, moments.last()?.0],
        kind: EpisodeKind::Moments(moments),
    })
}

/// Whether a suspicion came true: nobody reads of those of others.
const fn is_foreseen(event: &Event) -> bool {
    matches!(
        event,
        Event::SuspicionJudged(SuspicionJudged { right: true, .. })
    )
}

/// Whether a maje of the faction, or one it caught, came to grief or rose.
fn is_of_people(me: FactionId, event: &Event) -> bool {
    match event {
        Event::MajeCaptured(MajeCaptured { of, by, .. }) => [*of, *by].contains(&me),
        Event::MajeKilled(MajeKilled { of, .. }) => *of == me,
        Event::MajeDeserted(MajeDeserted { from, to, .. }) => *from == me || *to == Some(me),
        Event::MajeExiled(MajeExiled { of, .. }) => *of == me,
        Event::ExileHoused(ExileHoused { of, by, .. }) => [*of, *by].contains(&me),
        _ => false,
    }
}

/// Whether the faction gained technology or achieved something.
fn is_gain(me: FactionId, event: &Event) -> bool {
    match event {
        Event::TechnologyGained(TechnologyGained { by, .. }) => *by == me,
        Event::Achieved(Achieved { faction, .. }) => *faction == me,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{EpisodeKind, episodes};
    use crate::id::{FactionId, TerritoryId, Turn};
    use crate::scenario::model::Good;
    use crate::sim::event::{Event, Hunger, Merged, Perceived, Revolt};

    const ME: FactionId = FactionId(0);

    #[test]
    fn who_joined_whom_is_told_to_everybody() {
        let [faction, heir] = [FactionId(1), FactionId(2)];
        let merged = perceived(3, Event::from(Merged { faction, heir }));
        let told = episodes(ME, &[&merged]);
        let kind = EpisodeKind::Moments(vec![(3, &merged.event)]);
        assert_eq!((told[0].turns, &told[0].kind), ([3, 3], &kind));
    }

    fn perceived(turn: Turn, event: Event) -> Perceived {
        Perceived {
            turn,
            sense: None,
            event,
        }
    }

    fn hunger(holder: Option<FactionId>, dead: i32) -> Event {
        let at = TerritoryId(0);
        let good = Good::Food;
        Event::from(Hunger {
            holder,
            at,
            good,
            dead,
        })
    }

    #[test]
    fn the_dead_of_one_time_of_hunger_are_counted_together_and_only_ones_own() {
        let records = [
            perceived(2, hunger(Some(ME), 3)),
            perceived(3, hunger(None, 50)),
            perceived(4, hunger(Some(ME), 2)),
            perceived(9, hunger(Some(ME), 1)),
            perceived(9, hunger(Some(FactionId(1)), 40)),
        ];
        let records: Vec<&Perceived> = records.iter().collect();
        let found = episodes(ME, &records);
        let told: Vec<_> = found.iter().map(|e| (e.turns, &e.kind)).collect();
        let (first, second) = (
            EpisodeKind::Hunger(Good::Food, 5),
            EpisodeKind::Hunger(Good::Food, 1),
        );
        assert_eq!(told, [([2, 4], &first), ([9, 9], &second)]);
    }

    #[test]
    fn a_revolt_is_told_to_whom_it_threw_off() {
        let at = TerritoryId(3);
        let records = [perceived(5, Event::from(Revolt { at, from: ME }))];
        let records: Vec<&Perceived> = records.iter().collect();
        assert_eq!(
            episodes(ME, &records)[0].kind,
            EpisodeKind::Revolts(vec![at])
        );
        assert!(episodes(FactionId(1), &records).is_empty());
    }
}
