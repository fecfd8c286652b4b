//! A conference to be called, and what to put before one: a motion, a place, a date, guests.

use super::seats;
use crate::id::{FactionId, TerritoryId};
use crate::mind::invite;
use crate::page::dial::{Dial, Fold};
use crate::page::layout::Layout;
use crate::page::part::{command, label, refused, title};
use crate::page::sheet::{Block, Choice, Dialled, Sheet, Tone};
use crate::page::{Action, PageContext};
use crate::scenario::model::Peculiarity;
use crate::sim::command::{Act, Command};
use crate::sim::conference::{KnownSitting, Tabled, check_motion, rules};
use crate::sim::deal::reach::seat;
use crate::sim::faction::Status;
use crate::sim::feud::worst_wrong;
use crate::sim::terms::{ConferenceAct, Motion};
use crate::text::{Voice, say};

/// Kinds of motions, with what names each.
const KINDS: [&str; 7] = [
    "motion-kind-peace",
    "motion-kind-defence",
    "motion-kind-embargo",
    "motion-kind-war",
    "motion-kind-acclaim",
    "motion-kind-accuse",
    "motion-kind-settle",
];
/// What a dial is set to while nothing is put forward.
const NOTHING: i32 = -1;

/// The motion that is set, of a kind and about somebody; nothing if there is none of that kind.
fn motion(voice: &Voice<'_>, kind: i32, whom: FactionId) -> Option<Motion> {
    let view = &voice.view;
    let me = view.faction();
    let found = match kind {
        0 => Motion::Peace,
        1 => Motion::Defence,
        2 => Motion::Embargo(whom),
        3 => Motion::War(whom),
        4 => Motion::Acclaim(whom),
        5 => Motion::Accuse {
            whom,
            cause: worst_wrong(view, whom)?.kind,
        },
        6 => Motion::Settle([me.min(whom), me.max(whom)]),
        _ => return None,
    };
    Some(found)
}

/// About whom a motion of a kind could be.
fn subjects(voice: &Voice<'_>, kind: i32) -> Vec<FactionId> {
    let view = &voice.view;
    let all = view.roster.faction_ids();
    let all = all.filter(|id| view.common.faction(*id).status == Status::Active);
    let fits = |id: &FactionId| {
        let motion = motion(voice, kind, *id);
        motion.is_some_and(|it| it.about() != [None, None] && check_motion(view, it).is_ok())
    };
    all.filter(fits).collect()
}

/// About whom the motion is: whom the reader set, else whom it fits best: oneself to be acclaimed, else whoever is liked least.
fn subject(context: &PageContext<'_>, voice: &Voice<'_>, kind: i32) -> Option<FactionId> {
    let found = subjects(voice, kind);
    let set = context.dials.get(Dial::MotionAbout);
    let set = set.and_then(|number| u8::try_from(number).ok().map(FactionId));
    let view = &voice.view;
    let opinion = |id: &FactionId| view.own.opinions.get(id.index()).copied().unwrap_or(0);
    let usual = if kind == 4 {
        found.iter().find(|id| **id == view.faction())
    } else {
        found.iter().min_by_key(|id| (opinion(id), **id))
    };
    set.filter(|id| found.contains(id)).or(usual.copied())
}

/// Kinds of motions to choose from, and about whom.
fn kinds(context: &PageContext<'_>, voice: &Voice<'_>, chosen: i32, sheet: &mut Sheet) {
    let choices = (0..).zip(KINDS).map(|(kind, id)| {
        let none = kind > 1 && subjects(voice, kind).is_empty();
        let why = none.then(|| say!(voice, "motion-kind-none"));
        Choice::new(label(voice, id), Action::dial(Dial::Motion, kind))
            .chosen(kind == chosen)
            .refused(why)
    });
    sheet.row(choices.collect());
    let about = subjects(voice, chosen);
    if chosen > 1 && about.len() > 1 {
        let set = subject(context, voice, chosen);
        let picks = about.into_iter().map(|id| {
            let words = title(&voice.short(id));
            Choice::new(words, Action::dial(Dial::MotionAbout, i32::from(id.0)))
                .chosen(set == Some(id))
        });
        sheet.row(picks.collect());
    }
}

/// The motion that the reader has set.
fn set_motion(context: &PageContext<'_>, voice: &Voice<'_>, kind: i32) -> Option<Motion> {
    let whom = subject(context, voice, kind).unwrap_or(voice.view.faction());
    motion(voice, kind, whom).filter(|it| check_motion(&voice.view, *it).is_ok())
}

/// What the reader puts forward for the next round, if anything.
pub(super) fn next(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    sitting: &KnownSitting,
) -> Option<Motion> {
    let kind = context.dials.or(Dial::Motion, NOTHING);
    set_motion(context, voice, kind).filter(|it| !sitting.has_decided(*it))
}

/// What can be put forward for the next round.
pub(super) fn put_forward(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    sitting: &KnownSitting,
    sheet: &mut Sheet,
) {
    let open = context.dials.is_open(Fold::Motion, false);
    if !sheet.fold(label(voice, "conference-put-forward"), Fold::Motion, open) {
        return;
    }
    let kind = context.dials.or(Dial::Motion, NOTHING);
    let nothing = Choice::new(
        label(voice, "motion-kind-nothing"),
        Action::dial(Dial::Motion, NOTHING),
    );
    sheet.row(vec![nothing.chosen(kind == NOTHING)]);
    kinds(context, voice, kind, sheet);
    let set = set_motion(context, voice, kind);
    if set.is_some_and(|it| sitting.has_decided(it)) {
        sheet.note(&say!(voice, "refusal-spoken-of"), Tone::Warn);
    }
}

/// Where the reader could host: at the seat, then on other land of its own and on neutral ground.
fn grounds(voice: &Voice<'_>) -> Vec<TerritoryId> {
    let view = &voice.view;
    let mut found: Vec<TerritoryId> = seat(view).into_iter().collect();
    let own = view.own.lands.iter().map(|land| land.id);
    let all = view.book.territory_ids();
    let neutral = all.filter(|at| view.book.place(*at).is(Peculiarity::NeutralGround));
    for at in neutral.chain(own) {
        if !found.contains(&at) {
            found.push(at);
        }
    }
    found
}

/// A conference to be called.
pub(super) fn section(context: &PageContext<'_>, voice: &Voice<'_>, sheet: &mut Sheet) {
    let view = &voice.view;
    let me = view.faction();
    sheet.heading(label(voice, "conference-call"));
    if view.own.conferences.iter().any(|it| it.host == me) {
        sheet.note(&say!(voice, "conference-called-already"), Tone::Dim);
        return;
    }
    sheet.note(&say!(voice, "conference-call-why"), Tone::Dim);
    let kind = context.dials.or(Dial::Motion, 0).max(0);
    kinds(context, voice, kind, sheet);
    let Some(motion) = set_motion(context, voice, kind) else {
        return;
    };
    sheet.note(&voice.motion_means(motion), Tone::Dim);
    let grounds = grounds(voice);
    let set = context.dials.or(Dial::Ground, 0);
    let set = usize::try_from(set).unwrap_or(0);
    let at = grounds.get(set).or(grounds.first()).copied();
    let Some(at) = at else {
        sheet.note(&say!(voice, "conference-no-ground"), Tone::Warn);
        return;
    };
    if grounds.len() > 1 {
        sheet.note(&say!(voice, "conference-where"), Tone::Dim);
        let places = (0..).zip(&grounds).map(|(number, place)| {
            let name = voice.book().place(*place).name.clone();
            Choice::new(name, Action::dial(Dial::Ground, number)).chosen(*place == at)
        });
        sheet.row(places.take(8).collect());
    }
    let turns = context
        .dials
        .or(Dial::Meets, i32::from(rules::SOONEST))
        .clamp(i32::from(rules::SOONEST), i32::from(rules::LATEST));
    let escort = context
        .dials
        .or(Dial::Escort, i32::from(rules::ESCORT))
        .clamp(0, i32::from(rules::ESCORT_MOST));
    let meets = Dialled::new(
        label(voice, "conference-meets-in"),
        Dial::Meets,
        turns,
        (i32::from(rules::SOONEST), i32::from(rules::LATEST)),
    );
    let ships = Dialled::new(
        label(voice, "conference-ships"),
        Dial::Escort,
        escort,
        (0, i32::from(rules::ESCORT_MOST)),
    );
    let (turns_said, ships_said) = (
        say!(voice, "conference-meets-unit"),
        say!(voice, "conference-ships-unit"),
    );
    sheet.blocks.push(Block::Dial(meets.says(turns_said)));
    sheet.blocks.push(Block::Dial(ships.says(ships_said)));
    let guests = guests(context, voice, motion, sheet);
    let mut all = guests.clone();
    all.push(me);
    all.sort_unstable();
    let tabled = Tabled { motion, by: me };
    let round = seats::around(context, voice, tabled, &all, |_| None);
    sheet.blocks.push(Block::Laid(Layout::Round(round)));
    let price = rules::price(guests.len());
    let act = ConferenceAct::Convene {
        at,
        on: view.turn().saturating_add(turns as u16),
        guests,
        motion,
        escort: escort as u16,
    };
    let call = Command::Act(Act::Confer(act));
    let words = say!(
        voice,
        "conference-call-now",
        motion = crate::page::rich::plain(&voice.motion(motion)),
        price = crate::page::rich::plain(&voice.goods(price))
    );
    if let Some(why) = refused(voice, &call) {
        sheet.note(&why, Tone::Warn);
    }
    sheet.row(vec![command(voice, words, call).tone(Tone::Good)]);
}

/// Whom the reader invites: those who may agree, and whoever was added, without whoever was left out.
fn guests(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    motion: Motion,
    sheet: &mut Sheet,
) -> Vec<FactionId> {
    let view = &voice.view;
    let suggested = invite(view, motion);
    let others = view.roster.faction_ids();
    let others = others
        .filter(|id| *id != view.faction() && view.common.faction(*id).status == Status::Active);
    let mut guests = Vec::new();
    let mut choices = Vec::new();
    for id in others {
        let usual = i32::from(suggested.contains(&id));
        let comes = context.dials.or(Dial::Guest(id), usual) != 0;
        if comes {
            guests.push(id);
        }
        let turn = Action::dial(Dial::Guest(id), i32::from(!comes));
        choices.push(Choice::new(title(&voice.short(id)), turn).chosen(comes));
    }
    let open = context.dials.is_open(Fold::Guests, false);
    let words = say!(voice, "conference-guests", count = guests.len());
    if sheet.fold(title(&words), Fold::Guests, open) {
        sheet.row(choices);
    }
    guests
}
