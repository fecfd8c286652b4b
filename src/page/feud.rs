//! What can be done to a faction at the table that is no deal: denouncing, demanding, a duel.

use super::part::{command, label, title};
use crate::council::{HostileStep, step_said};
use crate::id::FactionId;
use crate::page::rich::Rich;
use crate::page::sheet::{Choice, Sheet, Tone};
use crate::scenario::model::{Good, Goods};
use crate::sim::command::{Act, Command};
use crate::sim::deal::preview;
use crate::sim::feud::{duel_chance, worst_wrong};
use crate::sim::terms::{Clause, Deal, FeudAct, Owed, When};
use crate::text::{Voice, say};

/// Loads of a demand that is offered ready to be made.
const DEMANDED: i32 = 15;

/// The choices, with what is known of how they would end.
pub fn actions(voice: &Voice<'_>, id: FactionId, sheet: &mut Sheet) {
    let view = &voice.view;
    let mut choices: Vec<Choice> = denouncing(voice, id).into_iter().collect();
    if view.own.blood_enemies.get(id.index()) == Some(&true) {
        choices.extend(duels(voice, id));
    }
    choices.extend(Good::ALL.map(|good| demand(voice, id, good)));
    sheet.options(choices);
    sheet.note(&say!(voice, "sheet-demand-note"), Tone::Warn);
}

/// To say before everybody what was the worst that somebody did to the reader, if he did any wrong.
pub(super) fn denouncing(voice: &Voice<'_>, id: FactionId) -> Option<Choice> {
    let wrong = worst_wrong(&voice.view, id)?;
    let act = FeudAct::Denounce {
        whom: id,
        cause: wrong.kind,
    };
    let why = say!(voice, "sheet-denounce-why", wrong = voice.incident(wrong));
    let denounce = feud(voice, "sheet-denounce", act).hint(Rich::of(&why));
    let lines = step_said(voice, HostileStep::Denounce, id).into_iter();
    Some(lines.fold(denounce, |choice, line| {
        choice.hint(Rich::of(&line.alone(voice)))
    }))
}

fn feud(voice: &Voice<'_>, words: &str, act: FeudAct) -> Choice {
    command(voice, label(voice, words), Command::Act(Act::Feud(act)))
}

/// A challenge, or the answer to one, with the odds.
pub fn duels(voice: &Voice<'_>, id: FactionId) -> Vec<Choice> {
    let odds = say!(
        voice,
        "sheet-duel-odds",
        percent = duel_chance(&voice.view, id)
    );
    let mut open = voice.view.own.challenges.iter();
    if open.any(|it| it.by == id && !it.accepted) {
        let meet = |accept| FeudAct::Meet { from: id, accept };
        return vec![
            feud(voice, "sheet-meet", meet(true)).hint(Rich::plain(odds)),
            feud(voice, "sheet-shun", meet(false)),
        ];
    }
    let challenge = FeudAct::Challenge { to: id };
    vec![feud(voice, "sheet-challenge", challenge).hint(Rich::plain(odds))]
}

fn demand(voice: &Voice<'_>, id: FactionId, good: Good) -> Choice {
    let me = voice.view.faction();
    let what = Goods::of(good, DEMANDED);
    let owed = Owed::loads(what).map(|what| Clause::new(id, me, what, When::Now));
    let deal = Deal::new([me, id], owed);
    let guess = voice.preview(id, &preview(&voice.view, id, &deal));
    let words = say!(voice, "sheet-demand", what = voice.goods(what));
    let choice = command(
        voice,
        title(&words),
        Command::Act(Act::Propose { to: id, deal }),
    );
    guess
        .into_iter()
        .fold(choice, |choice, line| choice.hint(Rich::of(&line)))
}
