//! Odds of a raid, a seizure, a blockade or a hunt, before the order.

use crate::council::{FalloutLine, attack_said, bared, bared_said};
use crate::id::FleetId;
use crate::page::odds::Weighing;
use crate::page::sheet::Sheet;
use crate::page::{PageContext, Weighed, send, targets};
use crate::sim::command::Mission;
use crate::terminal::ink::{Ink, ink};
use crate::terminal::print::{Output, chance};
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::text::{Voice, capital, say};

/// Answers `odds FLEET`, `odds FLEET raid PLACE`, `odds raid PLACE with FLEET` and `odds raid PLACE`, which
/// compares all fleets that could go.
///
/// # Errors
/// Names nobody has, or an order that leads to no fight.
pub fn answer(line: &Line<'_>) -> Answer {
    if line.parsed.parts.iter().all(|(joint, _)| *joint == "with") {
        let phrase = line.parsed.part("with");
        let fleet = line.fleet(phrase.unwrap_or(&line.parsed.first))?;
        return targets_of(line, fleet);
    }
    let mission = mission(line)?;
    let known = ["with", "raid", "seize", "blockade", "attack"];
    let mut joints = line.parsed.parts.iter().map(|(joint, _)| *joint);
    if joints.any(|joint| !known.contains(&joint)) {
        return Err(line.puzzled());
    }
    let fleets = line.fleets(&["", "with"])?;
    if fleets.is_empty() {
        return compared(line, mission);
    }
    weighed(line, &fleets, mission)
}

fn mission(line: &Line<'_>) -> Result<Mission, Trouble> {
    let parsed = line.parsed;
    if let Some(phrase) = parsed.part("raid") {
        return Ok(Mission::Raid {
            target: line.place(phrase)?,
            want: None,
        });
    }
    if let Some(phrase) = parsed.part("seize") {
        return Ok(Mission::Seize {
            target: line.place(phrase)?,
        });
    }
    if let Some(phrase) = parsed.part("blockade") {
        return Ok(Mission::Blockade {
            place: line.place(phrase)?,
        });
    }
    if let Some(phrase) = parsed.part("attack") {
        return Ok(Mission::Attack {
            contact: line.seen(phrase)?,
        });
    }
    Err(line.puzzled())
}

/// Odds with all that is behind them, and the line that orders it.
fn weighed(line: &Line<'_>, fleets: &[FleetId], mission: Mission) -> Answer {
    let view = line.view();
    let Some((first, others)) = fleets.split_first() else {
        return Err(line.puzzled());
    };
    let mut weighed = Weighed::of(&view, *first, mission);
    others.clone_into(&mut weighed.could);
    for other in others {
        weighed.join(&view, *other);
    }
    if weighed.odds.is_none() && weighed.refused.is_none() {
        return Err(Trouble::Said(say!(line.voice, "odds-none")));
    }
    let weighed = if others.is_empty() {
        weighed.with_company(&view)
    } else {
        weighed
    };
    let context = PageContext {
        weighed: Some(&weighed),
        ..line.pages.clone()
    };
    let voice = context.voice();
    let Some(weighing) = Weighing::of(&context, &voice) else {
        return Err(line.puzzled());
    };
    let mut output = Output::new();
    output.heading(&weighing.title);
    if let Some(band) = weighing.chance {
        let said = say!(voice, "odds-chance", chance = chance(&voice, band));
        output.labelled(&capital(&say!(voice, "label-chance")), &said);
    }
    output.extend(line.printer().body(&weighing.sheet));
    let company = weighing.companions.iter().filter(|it| !it.goes);
    let company: Vec<&str> = company.map(|it| it.said.as_str()).collect();
    if !company.is_empty() {
        output.gap();
        output.para(&say!(voice, "print-company"));
    }
    for said in company {
        output.item(said);
    }
    if weighing.refused.is_none() {
        output.gap();
        let order = line.speller().mission_of(fleets, mission);
        output.para(&say!(voice, "print-order", line = order));
    }
    Ok(Request::Show(output))
}

/// Every fleet that could go, side by side.
fn compared(line: &Line<'_>, mission: Mission) -> Answer {
    let voice = line.pages.voice();
    let mut sheet = Sheet::new(capital(&crate::page::rich::plain(&voice.mission(mission))));
    let table = send::fleets(&voice, mission);
    if table.rows.iter().all(|row| row.refused.is_some()) {
        let why = table.rows.into_iter().find_map(|row| row.refused);
        let why = why.unwrap_or_else(|| say!(voice, "odds-none"));
        return Err(Trouble::Said(why));
    }
    sheet.table(table);
    Ok(Request::Show(line.printer().sheet(&sheet)))
}

/// Every place that a fleet could raid or seize this turn or the next.
fn targets_of(line: &Line<'_>, id: FleetId) -> Answer {
    let voice = line.pages.voice();
    let fleet = line.pages.view.fleet(id).ok_or_else(|| line.puzzled())?;
    let table = targets::table(&voice, fleet);
    if table.rows.is_empty() {
        return Err(Trouble::Said(say!(voice, "odds-no-targets")));
    }
    let title = say!(voice, "odds-targets", fleet = voice.fleet_name(id));
    let mut sheet = Sheet::new(title);
    sheet.table(table);
    Ok(Request::Show(line.printer().sheet(&sheet)))
}

/// What an attack would bring with it beside battles: who joins, what is lost, who sees it.
#[must_use]
pub fn brings(voice: &Voice<'_>, mission: Mission) -> Vec<String> {
    let lines = attack_said(voice, mission).into_iter();
    let inked = |line: FalloutLine| {
        let said = line.alone(voice);
        if line.bad { ink(Ink::Bad, &said) } else { said }
    };
    lines.map(inked).collect()
}

/// Own land that would stay unguarded, and who is in reach of it.
#[must_use]
pub fn left_bare(voice: &Voice<'_>, fleets: &[FleetId], mission: Mission) -> Vec<String> {
    let found = bared(&voice.view, fleets, mission);
    let said = found.iter().map(|bared| bared_said(voice, bared));
    said.map(|said| ink(Ink::Bad, &said)).collect()
}
