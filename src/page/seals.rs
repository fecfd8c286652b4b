//! Sealed orders on the page of plots: what each commander carries, and what he could be handed.

use super::part::{label, order, title};
use crate::id::{FactionId, FleetId};
use crate::page::PageContext;
use crate::page::sheet::{Choice, Sheet, Tone};
use crate::sim::command::Order;
use crate::sim::terms::{Response, SealedOrder, Trigger};
use crate::text::{Voice, say};

/// The fleets that somebody commands, with what they carry.
pub(super) fn section(context: &PageContext<'_>, voice: &Voice<'_>, sheet: &mut Sheet) {
    sheet.heading(label(voice, "seals"));
    sheet.note(&say!(voice, "seals-note"), Tone::Dim);
    let view = &voice.view;
    let led = view.own.fleets.iter().filter(|it| it.commander.is_some());
    let led: Vec<FleetId> = led.map(|it| it.id).collect();
    if led.is_empty() {
        sheet.note(&say!(voice, "seals-nobody"), Tone::Dim);
    }
    for fleet in led {
        let mut sealed = view.own.sealed.iter();
        let now = sealed.find(|it| it.fleet == fleet).map(|it| it.order);
        let gaps = [
            ("fleet", voice.fleet(fleet).into()),
            ("sealed", voice.sealed(now).into()),
        ];
        sheet.para(&voice.say("seals-carries", &gaps));
        if context.planning {
            sheet.options(choices(voice, fleet, now));
        }
    }
}

/// What is worth foreseeing: an attack by anybody, by a partner or by a blood enemy, and attacks on partners.
fn choices(voice: &Voice<'_>, fleet: FleetId, now: Option<SealedOrder>) -> Vec<Choice> {
    let view = &voice.view;
    let me = view.faction();
    let attack = |by: Option<FactionId>, on: FactionId, then: Response| SealedOrder {
        when: Trigger::Attack { by, on },
        then,
    };
    let mut partners: Vec<FactionId> = view.own.deals.iter().map(|it| it.with).collect();
    partners.sort_unstable();
    partners.dedup();
    let enemies = view.roster.faction_ids();
    let enemies = enemies.filter(|it| view.own.blood_enemies[it.index()]);
    let mut foreseen = vec![
        attack(None, me, Response::Defend),
        attack(None, me, Response::Strike),
    ];
    foreseen.extend(
        partners
            .iter()
            .map(|it| attack(Some(*it), me, Response::Strike)),
    );
    foreseen.extend(
        partners
            .iter()
            .map(|it| attack(None, *it, Response::Defend)),
    );
    foreseen.extend(enemies.map(|it| attack(Some(it), me, Response::Strike)));
    let seal = |sealed| Order::Seal { fleet, sealed };
    let mut choices: Vec<Choice> = foreseen
        .into_iter()
        .map(|it| {
            let words = title(&voice.sealed(Some(it)));
            order(voice, words, seal(Some(it))).chosen(now == Some(it))
        })
        .collect();
    if now.is_some() {
        choices.push(order(voice, label(voice, "seals-off"), seal(None)));
    }
    choices
}
