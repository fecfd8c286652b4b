//! The story of a game, told to one faction: its episodes, each with a name and a few sentences.

mod league;
mod war;

use super::episode::{EpisodeKind, Partner, Succession, episodes};
use crate::id::{FactionId, Turn};
use crate::scenario::model::Good;
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
            EpisodeKind::War(war) => war::told(voice, war),
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
            EpisodeKind::League(league) => league::told(voice, league),
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
        EpisodeKind::War(war) => war::name(voice, war),
        EpisodeKind::Hunger(Good::Water, _) => say!(voice, "tale-thirst"),
        EpisodeKind::Hunger(..) => say!(voice, "tale-famine"),
        EpisodeKind::Revolts(places) => match places.as_slice() {
            [place] => say!(voice, "tale-revolt-of", place = voice.place(*place)),
            _ => say!(voice, "tale-revolt"),
        },
        EpisodeKind::Table(_) => say!(voice, "tale-table"),
        EpisodeKind::Convention(it) => say!(voice, "tale-convention", place = voice.place(it.at)),
        EpisodeKind::League(it) => league::name(voice, it),
        EpisodeKind::Succession(it) => say!(voice, "tale-succession", heir = voice.maje(it.heir)),
        EpisodeKind::Moments(moments) => {
            let gains = moments
                .iter()
                .any(|(_, event)| matches!(event, Event::TechnologyGained(_) | Event::Achieved(_)));
            let foreseen = |(_, event): &(Turn, &Event)| matches!(event, Event::SuspicionJudged(_));
            if gains {
                say!(voice, "tale-deeds")
            } else if moments.iter().all(foreseen) {
                say!(voice, "tale-foreseen")
            } else {
                say!(voice, "tale-majes")
            }
        }
    }
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
