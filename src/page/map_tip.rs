//! What is said of what the pointer is on.

use crate::id::{ContactId, FactionId, FleetId, TerritoryId};
use crate::page::Weighed;
use crate::page::rich::{Thing, plain};
use crate::page::sheet::Tone;
use crate::sim::belief::Source;
use crate::sim::fleet::rules::strength;
use crate::text::{Voice, capital, say};

/// A note beside the pointer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tip {
    /// What it is about.
    pub title: String,
    /// Whose emblem stands beside the title.
    pub crest: Option<FactionId>,
    /// What is said.
    pub lines: Vec<(String, Tone)>,
}

impl Tip {
    fn say(&mut self, sentence: &str, tone: Tone) {
        if !sentence.is_empty() {
            self.lines.push((capital(&plain(sentence)), tone));
        }
    }
}

/// What is said of a thing on the map.
#[must_use]
pub fn tip(voice: &Voice<'_>, thing: Thing) -> Option<Tip> {
    match thing {
        Thing::Place(id) => Some(place(voice, id)),
        Thing::Fleet(id) => own_fleet(voice, id),
        Thing::Contact(id) => foreign(voice, id),
        _ => None,
    }
}

fn place(voice: &Voice<'_>, id: TerritoryId) -> Tip {
    let view = &voice.view;
    let found = view.book.place(id);
    let holder = view.holder(id);
    let mut tip = Tip {
        title: found.name.clone(),
        crest: holder,
        lines: Vec::new(),
    };
    let belief = view.beliefs.land(id);
    if let Some(land) = view.land(id) {
        tip.say(&say!(voice, "map-own"), Tone::Plain);
        let people = say!(voice, "land-people", people = land.people, calm = land.calm);
        tip.say(&people, Tone::Dim);
        if land.fort > 0 {
            let level = say!(voice, "odds-fort", level = i32::from(land.fort));
            tip.say(&level, Tone::Dim);
        }
        let store = voice.goods(land.store);
        tip.say(&say!(voice, "map-store", goods = store), Tone::Dim);
    } else {
        let source = voice.source(belief.mark);
        let held = match holder {
            Some(_) => say!(
                voice,
                "map-held",
                holder = voice.holder(holder),
                source = source
            ),
            None => say!(voice, "map-free", source = source),
        };
        tip.say(&held, Tone::Plain);
        if belief.detail.source == Source::Unknown {
            tip.say(&say!(voice, "land-not-seen"), Tone::Dim);
        } else {
            let known = say!(
                voice,
                "land-known",
                people = belief.people,
                fort = i32::from(view.fort(id).unwrap_or_default()),
                source = voice.source(belief.detail)
            );
            tip.say(&known, Tone::Dim);
            let store = voice.goods(belief.store);
            tip.say(&say!(voice, "map-store", goods = store), Tone::Dim);
        }
    }
    let yields = say!(voice, "map-yields", goods = voice.goods(found.yields));
    tip.say(&yields, Tone::Dim);
    for peculiarity in &found.peculiarities {
        tip.say(&voice.peculiarity(*peculiarity), Tone::Dim);
    }
    for site in view.land(id).into_iter().flat_map(|land| &land.sites) {
        let building = say!(
            voice,
            "map-site",
            what = voice.project(site.project),
            turns = voice.turns(i32::from(site.left))
        );
        tip.say(&building, Tone::Good);
    }
    if let Some(by) = view.blockade(id) {
        let closed = say!(voice, "note-blockaded", by = voice.faction(by));
        tip.say(&closed, Tone::Bad);
    }
    let own = view.own.fleets.iter();
    for fleet in own.filter(|fleet| fleet.position.arrived() == Some(id)) {
        let here = say!(
            voice,
            "map-fleet",
            fleet = voice.fleet(fleet.id),
            ships = voice.squadrons(&fleet.ships)
        );
        tip.say(&here, Tone::Good);
    }
    for seen in view
        .beliefs
        .fleets
        .iter()
        .filter(|seen| seen.at == id)
        .take(5)
    {
        tip.say(&voice.sighting(seen), Tone::Warn);
    }
    tip
}

fn own_fleet(voice: &Voice<'_>, id: FleetId) -> Option<Tip> {
    let fleet = voice.view.fleet(id)?;
    let mut tip = Tip {
        title: voice.fleet_name(id),
        crest: Some(voice.view.faction()),
        lines: Vec::new(),
    };
    tip.say(&voice.squadrons(&fleet.ships), Tone::Plain);
    tip.say(&voice.mission(fleet.mission), Tone::Plain);
    let totals = &fleet.totals;
    let fight = say!(
        voice,
        "fleet-fight",
        attack = totals.attack,
        hull = totals.hull,
        full = totals.full_hull,
        strength = strength(totals.attack, totals.hull)
    );
    tip.say(&fight, Tone::Dim);
    let ready = say!(voice, "map-ready", readiness = fleet.readiness);
    tip.say(&ready, Tone::Dim);
    let (supply, fed) = voice.supply(fleet);
    if !fed {
        tip.say(&supply, Tone::Warn);
    }
    Some(tip)
}

fn foreign(voice: &Voice<'_>, id: ContactId) -> Option<Tip> {
    let seen = voice.view.beliefs.sighting(id)?;
    let mut tip = Tip {
        title: voice.contact_name(id),
        crest: Some(seen.flag),
        lines: Vec::new(),
    };
    tip.say(&voice.sighting(seen), Tone::Plain);
    let fight = say!(
        voice,
        "fleet-seen",
        attack = voice.band(seen.attack),
        hull = voice.band(seen.hull),
        speed = i32::from(seen.speed)
    );
    tip.say(&fight, Tone::Dim);
    Some(tip)
}

/// What a mission would come to, in a few lines.
#[must_use]
pub fn weighed(voice: &Voice<'_>, weighed: &Weighed) -> Vec<(String, Tone)> {
    let mut lines = vec![(
        capital(&plain(&voice.mission(weighed.mission))),
        Tone::Plain,
    )];
    let mut line = |sentence: String, tone: Tone| lines.push((capital(&plain(&sentence)), tone));
    if let Some(refusal) = &weighed.refused {
        line(voice.refusal(refusal), Tone::Bad);
        return lines;
    }
    if let Some(odds) = &weighed.odds {
        let tone = match odds.chance.middle() {
            ..=34 => Tone::Bad,
            35..=64 => Tone::Warn,
            _ => Tone::Good,
        };
        let band = say!(voice, "percent", band = voice.band(odds.chance));
        line(say!(voice, "odds-chance", chance = band), tone);
        line(voice.losses_expected(odds), Tone::Dim);
    }
    for bared in &weighed.bared {
        let place = voice.place(bared.land);
        line(say!(voice, "map-unguarded", place = place), Tone::Bad);
    }
    if let Some(turns) = turns(voice, weighed) {
        let when = voice.arrival(turns);
        line(say!(voice, "note-arrives", arrives = when), Tone::Dim);
    }
    lines
}

fn turns(voice: &Voice<'_>, weighed: &Weighed) -> Option<u16> {
    let view = &voice.view;
    if let Some(odds) = &weighed.odds {
        return Some(odds.turns);
    }
    let fleet = view.fleet(weighed.fleet)?;
    let goal = view.goal(weighed.mission)?;
    view.routes
        .turns(fleet.position.at, goal, fleet.totals.speed)
}
