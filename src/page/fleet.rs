//! A fleet: one's own with its orders, any other as it was seen.

use super::part::{health, label, regard, rich, title, why};
use super::{fleet_orders, send};
use crate::id::{ContactId, FleetId};
use crate::page::PageContext;
use crate::page::dial::Fold;
use crate::page::rich::Rich;
use crate::page::sheet::{Sheet, Tone};
use crate::sim::belief::{Band, Sighting};
use crate::sim::command::Mission;
use crate::sim::fleet::rules::{SUPPLY_RANGE, strength};
use crate::sim::ledger::Account;
use crate::sim::view::OwnFleet;
use crate::text::{Voice, say};

/// The sheet of a fleet of its own; `None` if it has no such fleet.
#[must_use]
pub fn sheet(context: &PageContext<'_>, voice: &Voice<'_>, id: FleetId) -> Option<Sheet> {
    voice.view.fleet(id).map(|fleet| own(context, voice, fleet))
}

/// The sheet of a fleet of somebody else; `None` if it has not been seen lately.
#[must_use]
pub fn contact_sheet(context: &PageContext<'_>, voice: &Voice<'_>, id: ContactId) -> Option<Sheet> {
    let seen = voice.view.beliefs.sighting(id)?;
    Some(foreign(context, voice, seen))
}

fn own(context: &PageContext<'_>, voice: &Voice<'_>, fleet: &OwnFleet) -> Sheet {
    let mut sheet = Sheet::new(voice.fleet_name(fleet.id));
    sheet.crest = Some(voice.view.faction());
    sheet.under = rich(&say!(
        voice,
        "sheet-fleet-under",
        place = voice.whereabouts(fleet),
        orders = voice.mission(fleet.mission)
    ));
    sheet.fact(label(voice, "label-ships"), &voice.squadrons(&fleet.ships));
    state(voice, fleet, &mut sheet);
    if context.planning {
        fleet_orders::sections(context, voice, fleet, &mut sheet);
    }
    sheet
}

fn state(voice: &Voice<'_>, fleet: &OwnFleet, sheet: &mut Sheet) {
    let totals = &fleet.totals;
    let id = fleet.id;
    sheet.fact_why(
        label(voice, "label-strength"),
        &strength(totals.attack, totals.hull).to_string(),
        Tone::Plain,
        vec![
            Rich::plain(say!(
                voice,
                "sheet-strength-why",
                attack = totals.attack,
                hull = totals.hull
            )),
            Rich::plain(say!(voice, "sheet-strength-readiness")),
        ],
    );
    sheet.meter_why(
        label(voice, "label-readiness"),
        fleet.readiness,
        100,
        health(fleet.readiness, 40, 70),
        why(voice, |account| account == Account::Readiness(id)),
    );
    let hull_tone = health(totals.hull * 100 / totals.full_hull.max(1), 40, 70);
    sheet.meter_why(
        label(voice, "col-hull"),
        totals.hull,
        totals.full_hull,
        hull_tone,
        vec![Rich::plain(say!(voice, "sheet-hull-why"))],
    );
    let (supply, fed) = voice.supply(fleet);
    let tone = if fed { Tone::Plain } else { Tone::Bad };
    sheet.fact_why(
        label(voice, "sheet-supply"),
        &supply,
        tone,
        vec![Rich::plain(say!(
            voice,
            "sheet-supply-why",
            range = i32::from(SUPPLY_RANGE)
        ))],
    );
    if totals.room > 0 {
        sheet.meter_why(
            label(voice, "label-cargo"),
            fleet.cargo.total(),
            totals.room,
            Tone::Plain,
            vec![rich(&say!(
                voice,
                "sheet-aboard",
                goods = voice.goods(fleet.cargo)
            ))],
        );
    }
    let speed = say!(
        voice,
        "fleet-speed",
        speed = i32::from(totals.speed),
        unit = voice.unit()
    );
    sheet.fact_why(
        label(voice, "label-speed"),
        &speed,
        Tone::Plain,
        vec![Rich::plain(say!(voice, "sheet-speed-why"))],
    );
    sheet.fact(label(voice, "label-upkeep"), &voice.goods(totals.upkeep));
    sheet.fact(label(voice, "label-stance"), &voice.stance(fleet.stance));
    let commander = match fleet.commander {
        Some(maje) => voice.maje(maje),
        None => say!(voice, "battle-unled"),
    };
    sheet.fact(label(voice, "label-commander"), &commander);
}

fn foreign(context: &PageContext<'_>, voice: &Voice<'_>, seen: &Sighting) -> Sheet {
    let view = &voice.view;
    let mut sheet = Sheet::new(title(&voice.contact_name(seen.contact)));
    sheet.crest = Some(seen.flag);
    sheet.under = rich(&voice.source(seen.mark));
    let known = || vec![rich(&voice.source(seen.mark))];
    let fact = |sheet: &mut Sheet, id: &str, said: &str| {
        sheet.fact_why(label(voice, id), said, Tone::Plain, known());
    };
    fact(&mut sheet, "col-flag", &voice.them(seen.flag));
    fact(&mut sheet, "label-where", &voice.place(seen.at));
    fact(&mut sheet, "label-ships", &voice.band(seen.ships));
    let power = Band {
        low: strength(seen.attack.low, seen.hull.low),
        high: strength(seen.attack.high, seen.hull.high),
    };
    fact(&mut sheet, "label-strength", &voice.band(power));
    fact(&mut sheet, "col-attack", &voice.band(seen.attack));
    fact(&mut sheet, "col-hull", &voice.band(seen.hull));
    fact(&mut sheet, "label-speed", &seen.speed.to_string());
    let of_you = view.own.regard_of(seen.flag);
    if seen.flag != view.faction() {
        sheet.fact_why(
            label(voice, "sheet-of-you"),
            &say!(
                voice,
                "sheet-opinion",
                amount = voice.signed(i32::from(of_you)),
                word = voice.feeling(of_you)
            ),
            regard(of_you),
            vec![Rich::plain(say!(voice, "sheet-opinion-why"))],
        );
    }
    let person = context.planning && !view.own.fleets.is_empty();
    if person {
        let open = context.dials.is_open(Fold::Send, true);
        if sheet.fold(label(voice, "sheet-hunt"), Fold::Send, open) {
            let mission = Mission::Attack {
                contact: seen.contact,
            };
            sheet.table(send::fleets(voice, mission));
            sheet.note(&say!(voice, "sheet-hunt-note"), Tone::Dim);
        }
    }
    sheet
}
