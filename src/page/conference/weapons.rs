//! Weapons at a conference: on whom the reader could draw, the odds as believed, and what it would bring with it.

use crate::council::{HostileStep, step_said};
use crate::id::FactionId;
use crate::page::PageContext;
use crate::page::dial::{Dial, Fold};
use crate::page::part::{command, label, title};
use crate::page::sheet::{Choice, Sheet, Tone};
use crate::page::{Action, rich};
use crate::sim::command::{Act, Command};
use crate::sim::conference::{HallOdds, KnownConference, KnownSitting, draw_price, hall_odds};
use crate::sim::terms::{Ballot, ConferenceAct};
use crate::text::{Voice, say};

/// What the reader can do with weapons in this round, folded away.
pub(super) fn section(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    known: &KnownConference,
    sitting: &KnownSitting,
    sheet: &mut Sheet,
) {
    let open = context.dials.is_open(Fold::Draw, false);
    if !sheet.fold(label(voice, "conference-draw"), Fold::Draw, open) {
        return;
    }
    let me = voice.view.faction();
    let others = sitting.present.iter().copied().filter(|who| *who != me);
    let others: Vec<FactionId> = others.collect();
    let set = context.dials.get(Dial::DrawOn);
    let set = set.and_then(|number| u8::try_from(number).ok().map(FactionId));
    let set = set.filter(|who| others.contains(who));
    let Some(on) = set.or(others.first().copied()) else {
        return;
    };
    let picks = others.iter().map(|who| {
        let pick = Action::dial(Dial::DrawOn, i32::from(who.0));
        Choice::new(title(&voice.short(*who)), pick).chosen(*who == on)
    });
    sheet.row(picks.collect());
    told(voice, known, on, sheet);
    let ballot = Ballot::Draw { on };
    let host = known.host;
    let act = Command::Act(Act::Confer(ConferenceAct::Speak { host, ballot }));
    let words = say!(
        voice,
        "conference-draw-on",
        who = rich::plain(&voice.faction(on))
    );
    sheet.row(vec![command(voice, words, act).tone(Tone::Bad)]);
}

/// What weapons drawn on somebody would bring, as a sheet of its own.
#[must_use]
pub fn preview(voice: &Voice<'_>, known: &KnownConference, on: FactionId) -> Sheet {
    let words = say!(voice, "conference-draw-on", who = voice.faction(on));
    let mut sheet = Sheet::new(title(&words));
    told(voice, known, on, &mut sheet);
    sheet
}

fn told(voice: &Voice<'_>, known: &KnownConference, on: FactionId, sheet: &mut Sheet) {
    let price = -draw_price(known.host == voice.view.faction());
    let why = say!(voice, "conference-draw-why", prestige = price);
    sheet.note(&why, Tone::Dim);
    if let Some(odds) = hall_odds(&voice.view, known, on) {
        expected(voice, &odds, on, sheet);
    }
    for line in step_said(voice, HostileStep::Draw, on) {
        let tone = if line.bad { Tone::Warn } else { Tone::Dim };
        sheet.note(&line.alone(voice), tone);
    }
}

/// The odds in the hall, and who takes whose side.
fn expected(voice: &Voice<'_>, odds: &HallOdds, on: FactionId, sheet: &mut Sheet) {
    let [mine, theirs] = odds.ships;
    sheet.para(&say!(
        voice,
        "conference-draw-odds",
        who = voice.faction(on),
        chance = odds.chance,
        mine = mine,
        theirs = theirs
    ));
    let between = [voice.view.faction(), on];
    let leaders = between.into_iter().zip(odds.leaders);
    let leaders = leaders.filter_map(|(who, there)| {
        let first = voice.view.common.faction(who).first_maje;
        first.filter(|_| there).map(|maje| voice.maje(maje))
    });
    let leaders: Vec<String> = leaders.collect();
    let said = if leaders.is_empty() {
        say!(voice, "conference-draw-no-leaders")
    } else {
        let leaders = voice.list(&leaders);
        say!(voice, "conference-draw-leaders", leaders = leaders)
    };
    sheet.note(&said, Tone::Plain);
    if odds.helpers.iter().all(Vec::is_empty) {
        sheet.note(&say!(voice, "conference-draw-nobody"), Tone::Dim);
    }
    for (who, helpers) in between.into_iter().zip(&odds.helpers) {
        if !helpers.is_empty() {
            let with = voice.factions(helpers);
            let said = say!(
                voice,
                "conference-draw-with",
                with = with,
                who = voice.faction(who)
            );
            let tone = if who == on { Tone::Warn } else { Tone::Good };
            sheet.note(&said, tone);
        }
    }
}
