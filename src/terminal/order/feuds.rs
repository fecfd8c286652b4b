//! Denunciations, duels, and what is done to prisoners.

use crate::scenario::model::IncidentKind;
use crate::sim::command::{Act, Command};
use crate::sim::feud::{duel_chance, worst_wrong};
use crate::sim::terms::{FeudAct, Treatment};
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::text::say;

/// Answers `denounce`, `duel`, `keep` and `execute`.
///
/// # Errors
/// Names nobody has, or parts that are missing.
pub fn answer(line: &Line<'_>) -> Answer {
    let act = match line.parsed.verb.name {
        "denounce" => denounce(line),
        "duel" => duel(line),
        "keep" => keep(line),
        _ => line
            .prisoner(&line.parsed.first)
            .map(|maje| FeudAct::Execute { maje }),
    }?;
    Ok(Request::Give(vec![Command::Act(Act::Feud(act))]))
}

/// `denounce SECT` for the worst of what they did, `denounce SECT for took home`.
fn denounce(line: &Line<'_>) -> Result<FeudAct, Trouble> {
    let whom = line.faction(&line.parsed.first)?;
    let cause = match line.parsed.part("for") {
        None => worst_wrong(&line.view(), whom).map(|wrong| wrong.kind),
        Some(words) => {
            let key = words.replace(' ', "_");
            let mut kinds = IncidentKind::ALL.into_iter();
            Some(
                kinds
                    .find(|kind| kind.key() == key)
                    .ok_or_else(|| line.puzzled())?,
            )
        }
    };
    let whom_said = line.voice.faction(whom);
    let cause = cause
        .ok_or_else(|| Trouble::Said(say!(line.voice, "denounce-nothing", who = whom_said)))?;
    Ok(FeudAct::Denounce { whom, cause })
}

/// `duel SECT fight`: challenges them, or meets their challenge. `duel SECT refuse` refuses it; `duel SECT` says how it would go.
fn duel(line: &Line<'_>) -> Result<FeudAct, Trouble> {
    let other = line.faction(&line.parsed.first)?;
    let mut open = line.view().own.challenges.iter();
    let challenged = open.any(|it| it.by == other);
    let refuses = line.parsed.part("refuse").is_some();
    if !refuses && line.parsed.part("fight").is_none() {
        return Err(Trouble::Said(say!(
            line.voice,
            "duel-first",
            who = line.voice.faction(other),
            percent = duel_chance(&line.view(), other),
            line = format!("duel {} fight", line.parsed.first)
        )));
    }
    Ok(if challenged || refuses {
        FeudAct::Meet {
            from: other,
            accept: !refuses,
        }
    } else {
        FeudAct::Challenge { to: other }
    })
}

/// `keep MAJE well`, `keep MAJE badly`, `keep MAJE plainly`.
fn keep(line: &Line<'_>) -> Result<FeudAct, Trouble> {
    let maje = line.prisoner(&line.parsed.first)?;
    let treatment = match line.parsed.parts.first() {
        Some(("well", _)) => Treatment::Well,
        Some(("badly", _)) => Treatment::Badly,
        Some(("plainly", _)) => Treatment::Plain,
        _ => return Err(line.puzzled()),
    };
    Ok(FeudAct::Treat { maje, treatment })
}
