//! What one's own fleet can be told: missions, how to fight, who leads, parting and joining, hauling.

use super::part::{command, label, order, refused, rich, title};
use crate::id::{ClassId, FleetId, TerritoryId};
use crate::page::dial::{Dial, Fold};
use crate::page::rich::{Rich, Thing};
use crate::page::sheet::{Block, Choice, Dialled, Sheet, Tone};
use crate::page::{Action, Aim};
use crate::page::{Aiming, PageContext, aimed};
use crate::scenario::model::{Good, Goods, Rank};
use crate::sim::check::{Refusal, check};
use crate::sim::command::{Command, Mission, Order, Posture, Stance, Task};
use crate::sim::view::OwnFleet;
use crate::text::{ALL_THERE_IS, Voice, say};

/// What the fleet can be told.
pub fn sections(context: &PageContext<'_>, voice: &Voice<'_>, fleet: &OwnFleet, sheet: &mut Sheet) {
    sheet.heading(label(voice, "sheet-missions"));
    missions(context, voice, fleet, sheet);
    stance(context, voice, fleet, sheet);
    let open = context.dials.is_open(Fold::Errand, false);
    if sheet.fold(label(voice, "sheet-commander"), Fold::Errand, open) {
        commanders(voice, fleet, sheet);
    }
    if fleet.totals.room > 0 && voice.view.own.lands.len() > 1 {
        let open = context.dials.is_open(Fold::Haul, false);
        if sheet.fold(label(voice, "sheet-haul"), Fold::Haul, open) {
            haul(context, voice, fleet, sheet);
        }
    }
    if fleet.totals.ships > 1 {
        let open = context.dials.is_open(Fold::Split, false);
        if sheet.fold(label(voice, "sheet-split"), Fold::Split, open) {
            split(context, voice, fleet, sheet);
        }
    }
    if voice.view.own.fleets.len() > 1 {
        let open = context.dials.is_open(Fold::Others, false);
        if sheet.fold(label(voice, "sheet-others"), Fold::Others, open) {
            others(voice, fleet, sheet);
        }
    }
}

/// Whether the standing orders are of this kind.
const fn fits(aim: Aim, mission: Mission) -> bool {
    matches!(
        (aim, mission),
        (Aim::Move, Mission::Move { .. })
            | (Aim::Raid, Mission::Raid { .. })
            | (Aim::Seize, Mission::Seize { .. })
            | (Aim::Guard, Mission::Guard { .. })
            | (Aim::Blockade, Mission::Blockade { .. })
            | (Aim::Withdraw, Mission::Withdraw { .. })
            | (Aim::Attack, Mission::Attack { .. })
            | (Aim::Escort, Mission::Escort { .. })
            | (Aim::Haul, Mission::Haul { .. })
            | (Aim::Depart, Mission::Depart { .. })
    )
}

fn missions(context: &PageContext<'_>, voice: &Voice<'_>, fleet: &OwnFleet, sheet: &mut Sheet) {
    // While something is aimed, that is lit and not what was ordered before.
    let aiming = context.aiming.filter(|aiming| aiming.fleet == fleet.id);
    let hold = Order::Mission {
        fleet: fleet.id,
        mission: Mission::Hold,
    };
    let hold = order(voice, label(voice, "aim-name-hold"), hold)
        .hint(Rich::plain(say!(voice, "aim-why-hold")))
        .chosen(aiming.is_none() && fleet.mission == Mission::Hold);
    let mut choices = vec![hold];
    for aim in Aim::all() {
        let choice = Choice::new(label(voice, aim.row().name), Action::Aim(fleet.id, aim))
            .hint(Rich::plain(voice.say(aim.row().why, &[])))
            .key(aim.row().key)
            .chosen(aiming.map_or_else(|| fits(aim, fleet.mission), |now| now.aim == aim))
            .refused(why_not(voice, fleet, aim));
        choices.push(choice);
    }
    sheet.row(choices);
}

/// Why there is nothing on the map that an aim could lead to, if there is nothing.
fn why_not(voice: &Voice<'_>, fleet: &OwnFleet, aim: Aim) -> Option<String> {
    let view = &voice.view;
    let aiming = Aiming {
        fleet: fleet.id,
        aim,
        from: view.own.lands.first().map(|land| land.id),
    };
    let places = view.book.territory_ids().map(Thing::Place);
    let own = view.own.fleets.iter().filter(|other| other.id != fleet.id);
    let own = own.map(|other| Thing::Fleet(other.id));
    let seen = view.beliefs.fleets.iter();
    let seen = seen.map(|seen| Thing::Contact(seen.contact));
    let mut worst: Option<Refusal> = None;
    for thing in places.chain(own).chain(seen) {
        let Some(mission) = aimed(view, aiming, thing) else {
            continue;
        };
        let give = Command::Order(Order::Mission {
            fleet: fleet.id,
            mission,
        });
        match check(view, &give) {
            Ok(()) => return None,
            // That one's own land cannot be raided says nothing of the fleet.
            Err(
                Refusal::OwnPlace(_)
                | Refusal::NotOwnPlace(_)
                | Refusal::HaulNowhere(_)
                | Refusal::EmptyHaul
                | Refusal::NoEdge(_)
                | Refusal::Self_,
            ) => {}
            Err(refusal) => worst = Some(refusal),
        }
    }
    Some(worst.map_or_else(
        || say!(voice, "sheet-nothing-to-aim-at"),
        |refusal| title(&voice.refusal(&refusal)),
    ))
}

fn stance(context: &PageContext<'_>, voice: &Voice<'_>, fleet: &OwnFleet, sheet: &mut Sheet) {
    sheet.heading(label(voice, "label-stance"));
    let set = |posture, break_point| Order::Stance {
        fleet: fleet.id,
        stance: Stance {
            posture,
            break_point,
        },
    };
    let now = fleet.stance;
    let choices = Posture::ALL.map(|posture| {
        let beaten = Posture::ALL.into_iter().find(|other| posture.beats(*other));
        let beats = say!(
            voice,
            "sheet-posture-why",
            beats = beaten.map_or_else(String::new, |other| voice.posture(other))
        );
        order(
            voice,
            title(&voice.posture(posture)),
            set(posture, now.break_point),
        )
        .hint(Rich::plain(beats))
        .chosen(posture == now.posture)
    });
    sheet.row(choices.to_vec());
    let point = context.dials.or(Dial::Break, i32::from(now.break_point));
    let dial = Dialled::new(label(voice, "sheet-break"), Dial::Break, point, (10, 100))
        .step(10)
        .says(say!(voice, "sheet-percent"))
        .why(Rich::plain(say!(voice, "sheet-break-why")));
    let point = u8::try_from(dial.value).unwrap_or(now.break_point);
    sheet.blocks.push(Block::Dial(dial));
    if point != now.break_point {
        let words = say!(voice, "sheet-break-set", point = i32::from(point));
        sheet.row(vec![order(voice, words, set(now.posture, point))]);
    }
}

fn commanders(voice: &Voice<'_>, fleet: &OwnFleet, sheet: &mut Sheet) {
    sheet.note(&say!(voice, "sheet-commander-note"), Tone::Dim);
    let majes = voice.view.own.majes.iter();
    let able = majes.filter(|maje| maje.captor.is_none() && maje.rank != Rank::Counsel);
    let choices = able.map(|maje| {
        let here = maje.task == Task::Command { fleet: fleet.id };
        let (task, id) = if here {
            (Task::Idle, "sheet-commands-no-more")
        } else {
            (Task::Command { fleet: fleet.id }, "sheet-shall-command")
        };
        let words = voice.say(id, &[("maje", voice.maje_name(maje.id).into())]);
        let assign = Order::Assign {
            maje: maje.id,
            task,
        };
        let now = say!(voice, "sheet-now", task = voice.task(&maje.task));
        let bold = say!(
            voice,
            "sheet-boldness",
            boldness = voice.signed(i32::from(maje.traits.boldness))
        );
        order(voice, title(&words), assign)
            .hint(rich(&now))
            .hint(Rich::plain(bold))
            .chosen(here)
    });
    sheet.options(choices.collect());
}

fn haul(context: &PageContext<'_>, voice: &Voice<'_>, fleet: &OwnFleet, sheet: &mut Sheet) {
    let view = &voice.view;
    let lands: Vec<TerritoryId> = view.own.lands.iter().map(|land| land.id).collect();
    let place = |dial: Dial, usual: usize| {
        let set = context.dials.get(dial).and_then(|n| u16::try_from(n).ok());
        let set = set.map(TerritoryId).filter(|id| lands.contains(id));
        set.or_else(|| lands.get(usual).copied())
    };
    let fullest = view.own.lands.iter().enumerate();
    let fullest = fullest.max_by_key(|(_, land)| land.store.total());
    let usual = fullest.map_or(0, |(at, _)| at);
    let (Some(from), Some(to)) = (
        place(Dial::LoadFrom, usual),
        place(Dial::LoadTo, usize::from(usual == 0)),
    ) else {
        return;
    };
    for (id, dial, chosen) in [
        ("sheet-haul-from", Dial::LoadFrom, from),
        ("sheet-haul-to", Dial::LoadTo, to),
    ] {
        sheet.note(&say!(voice, id), Tone::Dim);
        let picks = view.own.lands.iter().map(|land| {
            let name = voice.book().place(land.id).name.clone();
            Choice::new(name, Action::dial(dial, i32::from(land.id.0)))
                .hint(rich(&say!(
                    voice,
                    "sheet-in-store",
                    goods = voice.goods(land.store)
                )))
                .chosen(land.id == chosen)
        });
        sheet.row(picks.collect());
    }
    let mission = amounts(context, voice, fleet, (from, to), sheet);
    let give = Order::Mission {
        fleet: fleet.id,
        mission,
    };
    let words = title(&voice.mission(mission));
    sheet.options(vec![order(voice, words, give)]);
}

/// How much of each good is hauled, and how often, for a haul that was aimed on the map.
pub fn load(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    fleet: &OwnFleet,
    (from, to): (TerritoryId, TerritoryId),
    sheet: &mut Sheet,
) -> Mission {
    if let Some(land) = voice.view.land(from) {
        let goods = voice.goods(land.store);
        sheet.para(&say!(
            voice,
            "haul-in-store",
            place = voice.place(from),
            goods = goods
        ));
    }
    amounts(context, voice, fleet, (from, to), sheet)
}

/// Dials for how much of each good is hauled, and how often; answers with the haul they stand for.
fn amounts(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    fleet: &OwnFleet,
    (from, to): (TerritoryId, TerritoryId),
    sheet: &mut Sheet,
) -> Mission {
    let room = fleet.totals.room;
    let mut goods = Goods::NONE;
    for good in Good::ALL {
        let value = context.dials.or(Dial::Load(good), room);
        let dial = Dialled::new(title(&voice.good(good)), Dial::Load(good), value, (0, room))
            .says(say!(voice, "sheet-of-room", room = room));
        goods[good] = if dial.value == room {
            ALL_THERE_IS
        } else {
            dial.value
        };
        sheet.blocks.push(Block::Dial(dial));
    }
    let once = context.dials.or(Dial::LoadOnce, 0) != 0;
    let often = [("sheet-haul-again", 0), ("sheet-haul-once", 1)].map(|(id, value)| {
        let action = Action::dial(Dial::LoadOnce, value);
        Choice::new(label(voice, id), action).chosen(once == (value == 1))
    });
    sheet.row(often.to_vec());
    Mission::Haul {
        from,
        to,
        goods,
        again: !once,
    }
}

fn split(context: &PageContext<'_>, voice: &Voice<'_>, fleet: &OwnFleet, sheet: &mut Sheet) {
    sheet.note(&say!(voice, "sheet-split-note"), Tone::Dim);
    let mut ships: Vec<(ClassId, u16)> = Vec::new();
    for squadron in &fleet.ships {
        let class = squadron.class;
        let most = i32::from(squadron.count);
        let value = context.dials.or(Dial::Part(class), 0);
        let dial = Dialled::new(
            title(&voice.class(class)),
            Dial::Part(class),
            value,
            (0, most),
        )
        .says(say!(voice, "sheet-of", most = most));
        if let Ok(count) = u16::try_from(dial.value)
            && count > 0
        {
            ships.push((class, count));
        }
        sheet.blocks.push(Block::Dial(dial));
    }
    let new = FleetId::new(voice.view.faction(), voice.view.own.serials.fleet);
    let count: i32 = ships.iter().map(|(_, count)| i32::from(*count)).sum();
    let words = say!(voice, "sheet-part", count = count);
    let parting = Order::Split {
        fleet: fleet.id,
        ships,
        new,
    };
    sheet.row(vec![order(voice, words, parting)]);
}

fn others(voice: &Voice<'_>, fleet: &OwnFleet, sheet: &mut Sheet) {
    let view = &voice.view;
    let others = view.own.fleets.iter().filter(|other| other.id != fleet.id);
    for other in others {
        sheet.item(&say!(
            voice,
            "sheet-other-fleet",
            fleet = voice.fleet(other.id),
            place = voice.whereabouts(other),
            ships = voice.squadrons(&other.ships)
        ));
        let escort = Command::Order(Order::Mission {
            fleet: fleet.id,
            mission: Mission::Escort { fleet: other.id },
        });
        let mut choices = vec![
            command(voice, label(voice, "aim-name-escort"), escort)
                .hint(Rich::plain(say!(voice, "aim-why-escort"))),
        ];
        let merge = Command::Order(Order::Merge {
            fleet: fleet.id,
            into: other.id,
        });
        if refused(voice, &merge).is_none() {
            let words = label(voice, "sheet-join");
            let why = Rich::plain(say!(voice, "sheet-join-why"));
            choices.push(command(voice, words, merge).hint(why));
        }
        sheet.row(choices);
    }
    sheet.note(&say!(voice, "sheet-join-note"), Tone::Dim);
}
