//! Treaties and betrayals in words.

use crate::council::episode::{League, LeagueEnd};
use crate::text::{Voice, capital, say};

/// A treaty by what it promised, or by how it was betrayed.
pub(super) fn name(voice: &Voice<'_>, league: &League) -> String {
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

pub(super) fn told(voice: &Voice<'_>, league: &League) -> String {
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
