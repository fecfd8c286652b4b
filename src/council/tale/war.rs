//! A war in words.

use crate::council::episode::War;
use crate::id::TerritoryId;
use crate::scenario::model::{Good, Goods};
use crate::text::{Voice, capital, say};

/// A war by what it was about: land, goods, or the place where most of it happened.
pub(super) fn name(voice: &Voice<'_>, war: &War) -> String {
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

pub(super) fn told(voice: &Voice<'_>, war: &War) -> String {
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
