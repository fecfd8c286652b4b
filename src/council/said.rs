//! What matters, in words: the same in every front-end.

use super::apart::Apart;
use super::matter::{Debt, Lack, What};
use super::people_said::people_said;
use super::watch::Bared;
use crate::id::TerritoryId;
use crate::scenario::model::{Good, ObjectiveScope};
use crate::sim::belief::{Band, Lead, TRACED_BY_ENVOY, TRACED_BY_SPY};
use crate::sim::conference::conference;
use crate::sim::house::breakaway::BREAKS;
use crate::text::{Voice, capital, say};

/// How words may be stressed, where a front-end can.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stress {
    /// It is good.
    Good,
    /// It is bad.
    Bad,
    /// It is worth a second look.
    Strong,
}

/// Says what matters, without what would address it. `stress` makes words stand out.
#[must_use]
pub fn said(voice: &Voice<'_>, what: &What, stress: fn(Stress, &str) -> String) -> String {
    match what {
        What::Short {
            good,
            turns,
            need,
            income,
            ..
        } => {
            if *turns == 0 {
                return say!(
                    voice,
                    "council-out",
                    good = voice.good(*good),
                    need = *need,
                    income = *income
                );
            }
            let ends = say!(voice, "council-in", turns = voice.turns(*turns));
            if income >= need {
                return say!(
                    voice,
                    "council-short-but",
                    good = voice.good(*good),
                    ends = ends
                );
            }
            let how = if *turns <= 4 {
                Stress::Bad
            } else {
                Stress::Strong
            };
            say!(
                voice,
                "council-short",
                good = voice.good(*good),
                ends = stress(how, &ends),
                need = *need,
                income = *income
            )
        }
        What::Rival { contest } => {
            let mut sentences = vec![voice.contest(contest)];
            sentences.extend(voice.contest_means(contest));
            sentences.join(" ")
        }
        What::Scene { posed } => voice.scene(posed),
        What::Called { call, .. } => say!(
            voice,
            "council-called",
            who = voice.them(call.to),
            against = voice.faction(call.against),
            at = voice.place(call.at),
            left = voice.turns(i32::from(call.until) - i32::from(voice.view.turn()) + 1)
        ),
        What::Post { post, .. } => say!(
            voice,
            "council-post",
            who = voice.them(post.to),
            at = voice.place(post.at),
            wanted = post.wanted,
            sent = post.sent,
            when = voice.in_turns(post.turns)
        ),
        What::Suspect {
            who, sign, signs, ..
        } => say!(
            voice,
            "council-suspect",
            who = voice.faction(*who),
            sign = voice.sign(sign),
            more = *signs - 1
        ),
        What::Wronged { .. }
        | What::Captive { .. }
        | What::Imprisoned { .. }
        | What::Returned { .. }
        | What::Ripe { .. } => people_said(voice, what).unwrap_or_default(),
        What::Rumour { lead, .. } => rumour_said(voice, lead),
        What::Challenge { from, chance } => say!(
            voice,
            "council-challenge",
            who = voice.faction(*from),
            percent = *chance
        ),
        What::Invitation { host } | What::Delegate { host } | What::Vote { host } => {
            conference_said(voice, what, *host)
        }
        What::Mediation { by, .. } => {
            let mut open = voice.view.own.mediations.iter();
            let found = open.find(|known| known.by == *by);
            found.map_or_else(String::new, |known| voice.mediation(known))
        }
        What::Offer { offer, .. } => {
            let mut offers = voice.view.own.offers.iter();
            let found = offers.find(|known| known.id == *offer);
            found.map_or_else(String::new, |offer| voice.offer(offer))
        }
        What::Ending { turns } => say!(voice, "council-ending", turns = voice.turns(*turns)),
        What::Threat { .. } => threat(voice, what),
        What::CutOff {
            lacks,
            closed_by,
            hauled,
            ..
        } => {
            let help = match closed_by {
                Some(by) => {
                    let said = say!(voice, "council-cut-off-closed", by = voice.them(*by));
                    capital(&said)
                }
                None if *hauled => say!(voice, "council-cut-off-hauled"),
                None => say!(voice, "council-cut-off-help"),
            };
            format!("{} {help}", lacking(voice, lacks, stress))
        }
        What::Restless {
            maje,
            loyalty,
            lands,
        } if lands.is_empty() => say!(
            voice,
            "council-restless",
            maje = voice.maje(*maje),
            loyalty = *loyalty
        ),
        What::Restless {
            maje,
            loyalty,
            lands,
        } => say!(
            voice,
            "council-secession",
            maje = voice.maje(*maje),
            loyalty = *loyalty,
            breaks = BREAKS,
            places = voice.places(lands)
        ),
        What::Inherited { to, turns, .. } => {
            let names: Vec<String> = to.iter().map(|who| voice.them(*who)).collect();
            say!(
                voice,
                "council-inherited",
                who = voice.list(&names),
                left = voice.turns(*turns)
            )
        }
        What::Unacknowledged { by, turns, .. } => say!(
            voice,
            "council-unacknowledged",
            who = voice.faction(*by),
            left = voice.turns(*turns)
        ),
        What::Rivals { majes } => say!(
            voice,
            "council-rivals",
            one = voice.maje(majes[0]),
            other = voice.maje(majes[1])
        ),
        What::Exile { maje, from } if *from == voice.view.faction() => {
            say!(voice, "council-exile-home", maje = voice.maje(*maje))
        }
        What::Exile { maje, from } => {
            let exile = voice.view.own.exile(*maje);
            let character = exile.map_or_else(String::new, |it| voice.character(it.traits));
            say!(
                voice,
                "council-exile",
                maje = voice.maje(*maje),
                of = voice.them(*from),
                character = character
            )
        }
        What::Idle { majes, .. } => {
            let names: Vec<String> = majes.iter().map(|maje| voice.maje(*maje)).collect();
            say!(
                voice,
                "council-idle",
                majes = voice.list(&names),
                count = names.len()
            )
        }
        What::Fleets { fleets, .. } => {
            let names: Vec<String> = fleets.iter().take(3).map(|f| voice.fleet(*f)).collect();
            say!(voice, "council-fleets", fleets = voice.list(&names))
        }
        What::Raid {
            fleet,
            target,
            victim,
            chance: found,
            loot,
        } => say!(
            voice,
            "council-raid",
            fleet = voice.fleet(*fleet),
            place = voice.place(*target),
            whose = voice.possessive(*victim),
            chance = chance(voice, *found, stress),
            loot = voice.goods(*loot)
        ),
        What::Seize {
            fleet,
            target,
            victim: Some(victim),
            chance: found,
        } => say!(
            voice,
            "council-seize",
            fleet = voice.fleet(*fleet),
            place = voice.place(*target),
            whose = voice.possessive(*victim),
            chance = chance(voice, *found, stress)
        ),
        What::Seize {
            fleet,
            target,
            chance: found,
            ..
        } => say!(
            voice,
            "council-seize-free",
            fleet = voice.fleet(*fleet),
            place = voice.place(*target),
            chance = chance(voice, *found, stress)
        ),
        What::Cargo { fleet, goods } => say!(
            voice,
            "council-cargo",
            fleet = voice.fleet(*fleet),
            goods = voice.goods(*goods)
        ),
        What::Due { due, .. } => debt_said(voice, due),
        What::Contract {
            partner,
            sort,
            turns,
            ..
        } => say!(
            voice,
            "council-contract",
            sort = voice.deal_sort(*sort),
            who = voice.them(*partner),
            turns = voice.turns(*turns)
        ),
        What::Ungoverned { added, .. } => {
            say!(voice, "council-ungoverned", places = voice.places(added))
        }
        What::Ore {
            spare, class, cost, ..
        } => say!(
            voice,
            "council-ore",
            ore = *spare,
            class = voice.class(*class),
            cost = voice.goods(*cost)
        ),
        What::Aim { objective, running } => {
            let objective = voice.book().objective(*objective);
            let state = voice.progress(objective, *running);
            let name = objective.name.as_str();
            match objective.scope {
                ObjectiveScope::Victory => {
                    say!(voice, "council-aim-victory", name = name, state = state)
                }
                ObjectiveScope::Prestige(_) => say!(
                    voice,
                    "council-aim",
                    name = name,
                    brings = voice.scope(objective.scope),
                    state = state
                ),
            }
        }
    }
}

fn threat(voice: &Voice<'_>, what: &What) -> String {
    let What::Threat {
        contact,
        land,
        here,
        theirs,
        stays,
        ..
    } = what
    else {
        return String::new();
    };
    let Some(seen) = voice.view.beliefs.sighting(*contact) else {
        return String::new();
    };
    let id = if *here {
        "council-threat-here"
    } else {
        "council-threat"
    };
    say!(
        voice,
        id,
        fleet = voice.contact_of(seen.contact, seen.flag),
        ships = voice.band(seen.ships),
        many = seen.ships.high,
        at = voice.place(seen.at),
        place = voice.place(*land),
        theirs = voice.band(*theirs),
        stays = *stays
    )
}

/// What an order would leave bare, and who could come.
#[must_use]
pub fn bared_said(voice: &Voice<'_>, bared: &Bared) -> String {
    let Some(seen) = voice.view.beliefs.sighting(bared.by) else {
        return String::new();
    };
    say!(
        voice,
        "odds-bared",
        place = voice.place(bared.land),
        fleet = voice.contact_of(seen.contact, seen.flag),
        ships = voice.band(seen.ships),
        many = seen.ships.high,
        theirs = voice.band(bared.theirs),
        stays = bared.stays
    )
}

/// Which lands are cut off, and what runs out where.
fn lacking(voice: &Voice<'_>, lacks: &[Lack], stress: fn(Stress, &str) -> String) -> String {
    let ends = |lack: &Lack| {
        let ends = match lack.turns {
            0 => say!(voice, "goods-now"),
            turns => say!(voice, "council-in", turns = voice.turns(turns)),
        };
        stress(Stress::Bad, &ends)
    };
    let lands = lacks.iter().flat_map(|lack| &lack.lands);
    let lands: Vec<TerritoryId> = lands.copied().collect();
    let (places, count) = (voice.places(&lands), lands.len());
    if let [lack] = lacks {
        let (good, ends) = (voice.good(lack.good), ends(lack));
        return say!(
            voice,
            "council-cut-off",
            places = places,
            count = count,
            good = good,
            ends = ends
        );
    }
    let each = lacks.iter().map(|lack| {
        say!(
            voice,
            "council-runs-out",
            good = voice.good(lack.good),
            places = voice.places(&lack.lands),
            ends = ends(lack)
        )
    });
    let each: Vec<String> = each.collect();
    say!(
        voice,
        "council-cut-off-several",
        places = places,
        each = voice.list(&each)
    )
}

/// How a good stands where lands are cut off.
#[must_use]
pub fn apart_said(voice: &Voice<'_>, apart: &Apart, good: Good) -> String {
    let lasts = match apart.lasts(good) {
        None => say!(voice, "bar-enough"),
        Some(turns) => say!(voice, "bar-lasts", turns = voice.turns(turns)),
    };
    say!(
        voice,
        "bar-apart",
        places = voice.places(&apart.lands),
        stock = apart.stock[good],
        change = voice.signed(apart.change[good]),
        lasts = lasts
    )
}

/// A chance in percent, good or bad.
fn chance(voice: &Voice<'_>, band: Band, stress: fn(Stress, &str) -> String) -> String {
    let text = say!(voice, "percent", band = voice.band(band));
    match band.low {
        70.. => stress(Stress::Good, &text),
        ..=39 => stress(Stress::Bad, &text),
        _ => text,
    }
}

/// What a conference asks of the reader.
fn conference_said(voice: &Voice<'_>, what: &What, host: crate::id::FactionId) -> String {
    let Some(known) = conference(&voice.view, host) else {
        return String::new();
    };
    let id = match what {
        What::Invitation { .. } => "council-invitation",
        What::Delegate { .. } => "council-conference-send",
        _ => "council-conference-vote",
    };
    let motion = match (what, &known.sitting) {
        (What::Vote { .. }, Some(sitting)) => sitting.tabled.motion,
        _ => known.motion,
    };
    let gaps = [
        ("who", voice.faction(host).into()),
        ("conference", voice.conference(host).into()),
        ("place", voice.place(known.at).into()),
        ("date", voice.date(known.on).into()),
        ("motion", voice.motion(motion).into()),
    ];
    voice.say(id, &gaps)
}

/// What could be found out about a rumour, and with whom.
fn rumour_said(voice: &Voice<'_>, lead: &Lead) -> String {
    let id = if lead.accused {
        "council-rumour-true"
    } else {
        "council-rumour"
    };
    let gaps = [
        ("rumour", voice.fact(&lead.fact).into()),
        ("who", voice.them(lead.host).into()),
        ("envoy", TRACED_BY_ENVOY.into()),
        ("spy", TRACED_BY_SPY.into()),
        ("unit", voice.unit().into()),
    ];
    voice.say(id, &gaps)
}

/// What is owed, and whether it will be there.
fn debt_said(voice: &Voice<'_>, due: &Debt) -> String {
    let id = match (due.fails, due.each_turn) {
        (None, _) => "council-due",
        (Some(_), false) => "council-due-short",
        (Some(_), true) => "council-due-fails",
    };
    let turns = due.fails.unwrap_or(due.turns);
    let gaps = [
        ("what", voice.what(due.what).into()),
        ("who", voice.them(due.to).into()),
        ("when", voice.in_turns(turns).into()),
        ("there", due.there.unwrap_or(0).into()),
    ];
    voice.say(id, &gaps)
}
