//! The story of a game, told to one faction: its episodes, each with a name and a few sentences.

use super::episode::{EpisodeKind, League, LeagueEnd, Partner, Succession, War, episodes};
use crate::id::{FactionId, TerritoryId, Turn};
use crate::scenario::model::{Good, Goods};
use crate::sim::event::{Event, Perceived};
use crate::text::{Voice, capital, say};

/// A part of the story.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// Its name and when it was.
    pub name: String,
    /// What happened.
    pub text: String,
}

/// Returns the story of the faction of the view, from all that it may know; who led it is told in the second person.
#[must_use]
pub fn tale(voice: &Voice<'_>, records: &[&Perceived]) -> Vec<Chapter> {
    let me = voice.view.faction();
    let mut chapters = vec![opening(voice)];
    let mut names: Vec<String> = Vec::new();
    for episode in episodes(me, records) {
        let mut name = name(voice, &episode.kind);
        let text = match &episode.kind {
            EpisodeKind::War(war) => war_told(voice, war),
            EpisodeKind::Hunger(_, dead) => say!(
                voice,
                "tale-dead",
                whose = voice.possessive(me),
                dead = *dead
            ),
            EpisodeKind::Revolts(places) => say!(
                voice,
                "tale-revolts",
                places = voice.places(places),
                who = voice.faction(me)
            ),
            EpisodeKind::Table(partners) => {
                let told = partners.iter().map(|partner| dealt(voice, partner));
                told.collect::<Vec<_>>().join(" ")
            }
            EpisodeKind::League(league) => league_told(voice, league),
            EpisodeKind::Succession(it) => succession_told(voice, it),
            EpisodeKind::Convention(it) => {
                let mut told = vec![say!(
                    voice,
                    "tale-convention-host",
                    host = voice.faction(it.host),
                    count = it.present.len()
                )];
                told.extend(it.decided.iter().map(|event| voice.event(event)));
                told.join(" ")
            }
            EpisodeKind::Moments(moments) => {
                let told = moments.iter().map(|(turn, event)| {
                    say!(
                        voice,
                        "tale-moment",
                        date = capital(&voice.date(*turn)),
                        what = voice.event(event)
                    )
                });
                told.collect::<Vec<_>>().join(" ")
            }
        };
        names.push(name.clone());
        if names.iter().filter(|other| **other == name).count() > 1 {
            name = say!(voice, "tale-again", name = name);
        }
        chapters.push(Chapter {
            name: say!(
                voice,
                "tale-name",
                name = capital(&name),
                when = when(voice, episode.turns)
            ),
            text: capital(&text),
        });
    }
    chapters
}

/// How it began.
fn opening(voice: &Voice<'_>) -> Chapter {
    let me = voice.view.faction();
    let first = voice.view.common.first_holders.iter();
    let lands = first.filter(|holder| **holder == Some(me)).count();
    Chapter {
        name: say!(
            voice,
            "tale-name",
            name = say!(voice, "tale-opening"),
            when = voice.date(1)
        ),
        text: capital(&say!(
            voice,
            "tale-begin",
            who = voice.faction(me),
            lands = lands
        )),
    }
}

fn when(voice: &Voice<'_>, [from, to]: [Turn; 2]) -> String {
    if from == to {
        voice.date(from)
    } else {
        say!(
            voice,
            "tale-when",
            from = voice.date(from),
            to = voice.date(to)
        )
    }
}

fn name(voice: &Voice<'_>, kind: &EpisodeKind<'_>) -> String {
    match kind {
        EpisodeKind::War(war) => war_name(voice, war),
        EpisodeKind::Hunger(Good::Water, _) => say!(voice, "tale-thirst"),
        EpisodeKind::Hunger(..) => say!(voice, "tale-famine"),
        EpisodeKind::Revolts(places) => match places.as_slice() {
            [place] => say!(voice, "tale-revolt-of", place = voice.place(*place)),
            _ => say!(voice, "tale-revolt"),
        },
        EpisodeKind::Table(_) => say!(voice, "tale-table"),
        EpisodeKind::Convention(it) => say!(voice, "tale-convention", place = voice.place(it.at)),
        EpisodeKind::League(it) => league_name(voice, it),
        EpisodeKind::Succession(it) => say!(voice, "tale-succession", heir = voice.maje(it.heir)),
        EpisodeKind::Moments(moments) => {
            let gains = moments
                .iter()
                .any(|(_, event)| matches!(event, Event::TechnologyGained(_) | Event::Achieved(_)));
            if gains {
                say!(voice, "tale-deeds")
            } else {
                say!(voice, "tale-majes")
            }
        }
    }
}

/// A war by what it was about: land, goods, or the place where most of it happened.
fn war_name(voice: &Voice<'_>, war: &War) -> String {
    let Some(place) = war.place() else {
        return say!(voice, "tale-war");
    };
    if !war.taken.is_empty() {
        return say!(voice, "tale-war-for", place = voice.place(place));
    }
    let loot = war.loot[0] + war.loot[1];
    let most = Good::ALL.into_iter().max_by_key(|good| loot[*good]);
    match most.filter(|good| loot[*good] * 2 > loot.total()) {
        Some(good) => say!(voice, "tale-raids-for", good = voice.good(good)),
        None if war.raids == [0; 2] => say!(voice, "tale-fight-at", place = voice.place(place)),
        None => say!(voice, "tale-raids-on", place = voice.place(place)),
    }
}

fn war_told(voice: &Voice<'_>, war: &War) -> String {
    let [one, other] = war.sides.map(|side| voice.faction(side));
    let mut told = vec![say!(
        voice,
        "tale-fought",
        one = one.as_str(),
        other = other.as_str(),
        battles = war.battles(),
        won = war.won[0],
        lost = war.won[1]
    )];
    told.extend(lands_told(voice, war));
    for (side, loot) in war.loot.iter().enumerate() {
        if *loot != Goods::NONE {
            told.push(say!(
                voice,
                "tale-loot",
                who = voice.faction(war.sides[side]),
                goods = voice.goods(*loot)
            ));
        }
    }
    let told: Vec<String> = told.iter().map(|sentence| capital(sentence)).collect();
    told.join(" ")
}

/// Who took which land, and what went to and fro.
fn lands_told(voice: &Voice<'_>, war: &War) -> Vec<String> {
    let times = |place: TerritoryId| war.taken.iter().filter(|(at, _)| *at == place).count();
    let mut told = Vec::new();
    for side in [0, 1] {
        let lands = war.taken.iter().filter(|(_, by)| *by == side);
        let once = lands.map(|(at, _)| *at).filter(|at| times(*at) == 1);
        let once: Vec<TerritoryId> = once.collect();
        if !once.is_empty() {
            told.push(say!(
                voice,
                "tale-took",
                who = voice.faction(war.sides[side]),
                places = voice.places(&once)
            ));
        }
    }
    let mut often: Vec<TerritoryId> = war.taken.iter().map(|(at, _)| *at).collect();
    often.retain(|at| times(*at) > 1);
    often.sort_unstable();
    often.dedup();
    for place in often {
        let last = war.taken.iter().rfind(|(at, _)| *at == place);
        let Some((_, side)) = last else {
            continue;
        };
        told.push(say!(
            voice,
            "tale-to-and-fro",
            place = voice.place(place),
            count = times(place),
            who = voice.faction(war.sides[*side])
        ));
    }
    told
}

/// A treaty by what it promised, or by how it was betrayed.
fn league_name(voice: &Voice<'_>, league: &League) -> String {
    let with = voice.faction(league.with);
    match league.traitor() {
        Some(by) if by == league.with => say!(voice, "tale-betrayed-by", who = with),
        Some(_) => say!(voice, "tale-betrayal-of", who = with),
        None if league.helps => say!(voice, "tale-alliance", who = with),
        None => say!(
            voice,
            "tale-league",
            sort = voice.deal_sort(league.sort),
            who = with
        ),
    }
}

fn league_told(voice: &Voice<'_>, league: &League) -> String {
    let me = voice.view.faction();
    let lasted = i32::from(league.turns[1].saturating_sub(league.turns[0]));
    let mut told = vec![say!(
        voice,
        "tale-bound",
        one = voice.faction(me),
        other = voice.faction(league.with),
        sort = voice.deal_sort(league.sort),
        since = voice.date(league.turns[0]),
        helps = if league.helps { "yes" } else { "no" },
        renewed = league.signed - 1
    )];
    let turns = voice.turns(lasted);
    told.push(match league.end {
        LeagueEnd::Binds => say!(voice, "tale-binds"),
        LeagueEnd::RanOut => say!(voice, "tale-ran-out", turns = turns),
        LeagueEnd::Notice(by) => {
            say!(voice, "tale-notice", who = voice.faction(by), turns = turns)
        }
        LeagueEnd::Broken(by, None) => {
            say!(voice, "tale-broke", who = voice.faction(by), turns = turns)
        }
        LeagueEnd::Broken(by, Some(at)) => say!(
            voice,
            "tale-broke-at",
            who = voice.faction(by),
            turns = turns,
            place = voice.place(at)
        ),
    });
    let told: Vec<String> = told.iter().map(|sentence| capital(sentence)).collect();
    told.join(" ")
}

fn succession_told(voice: &Voice<'_>, succession: &Succession<'_>) -> String {
    let told = succession.events.iter().map(|event| voice.event(event));
    told.collect::<Vec<_>>().join(" ")
}

fn dealt(voice: &Voice<'_>, partner: &Partner) -> String {
    let me: FactionId = voice.view.faction();
    let [mine, theirs] = partner.broken;
    let mut ends = Vec::new();
    if partner.kept > 0 {
        ends.push(say!(voice, "tale-kept", count = partner.kept));
    }
    for (who, count) in [(me, mine), (partner.who, theirs)] {
        if count > 0 {
            ends.push(say!(
                voice,
                "tale-broken",
                count = count,
                who = voice.faction(who)
            ));
        }
    }
    let signed = say!(
        voice,
        "tale-signed",
        one = voice.faction(me),
        other = voice.faction(partner.who),
        count = partner.signed
    );
    let signed = capital(&signed);
    if ends.is_empty() {
        say!(voice, "tale-deals-open", signed = signed)
    } else {
        let ends = voice.list(&ends);
        say!(voice, "tale-deals", signed = signed, ends = ends)
    }
}
