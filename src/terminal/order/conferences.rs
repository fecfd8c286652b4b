//! Conferences: convening, answering, voting, and motions as they are typed.

use crate::id::{FactionId, TerritoryId};
use crate::mind::invite;
use crate::page::conference::preview;
use crate::scenario::model::IncidentKind;
use crate::sim::check::check;
use crate::sim::command::{Act, Command};
use crate::sim::conference::{conference, rules};
use crate::sim::deal::reach::seat;
use crate::sim::feud::worst_wrong;
use crate::sim::terms::{Ballot, ConferenceAct, Motion, Vote};
use crate::terminal::request::{Answer, Line, Request, Trouble};
use crate::terminal::verbs::Kinds;
use crate::text::say;

/// Answers `convene`, `attend`, `vote`, `walkout` and `draw`.
///
/// # Errors
/// Names nobody has, or parts that are missing.
pub fn answer(line: &Line<'_>) -> Answer {
    let act = match line.parsed.verb.name {
        "convene" => convene(line),
        "attend" => attend(line),
        "vote" => vote(line).and_then(|ballot| speak(line, ballot)),
        "draw" => return draw(line),
        _ => speak(line, Ballot::Leave),
    }?;
    Ok(Request::Give(vec![Command::Act(Act::Confer(act))]))
}

/// `convene PLACE about MOTION with SECTS in 3 escort 2`. What is left out is what would be usual.
fn convene(line: &Line<'_>) -> Result<ConferenceAct, Trouble> {
    let parsed = line.parsed;
    let motion = parsed.part("about").unwrap_or_default();
    let motion = read_motion(line, motion)?;
    let at = if parsed.first.is_empty() {
        here(line)?
    } else {
        line.own_place(&parsed.first)?
    };
    let guests = match parsed.part("with") {
        Some(_) => several(line)?,
        None => invite(&line.view(), motion),
    };
    let number = |joint: &str, usual: u16| match parsed.part(joint) {
        None => Ok(usual),
        Some(words) => words.trim().parse().map_err(|_| line.puzzled()),
    };
    let on = line
        .view()
        .turn()
        .saturating_add(number("in", rules::SOONEST)?);
    Ok(ConferenceAct::Convene {
        at,
        on,
        guests,
        motion,
        escort: number("escort", rules::ESCORT)?,
    })
}

/// Where a conference meets if no place is named: at the seat.
fn here(line: &Line<'_>) -> Result<TerritoryId, Trouble> {
    seat(&line.view()).ok_or_else(|| line.missing(Kinds::PLACE))
}

/// The guests, by id.
fn several(line: &Line<'_>) -> Result<Vec<FactionId>, Trouble> {
    let names = line.names("with", Kinds::FACTION);
    let names = names.iter().map(|name| line.faction(name));
    let mut found: Vec<FactionId> = names.collect::<Result<_, _>>()?;
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// `attend SECT`, `attend SECT refuse`.
fn attend(line: &Line<'_>) -> Result<ConferenceAct, Trouble> {
    let host = line.faction(&line.parsed.first)?;
    let comes = line.parsed.part("refuse").is_none();
    Ok(ConferenceAct::Reply { host, comes })
}

/// `vote yes`, `vote no then embargo on SECT`.
fn vote(line: &Line<'_>) -> Result<Ballot, Trouble> {
    let vote = match line.parsed.first.to_lowercase().as_str() {
        "yes" | "y" | "for" => Vote::Yes,
        "no" | "n" | "against" => Vote::No,
        "abstain" | "neither" => Vote::Abstain,
        _ => return Err(line.puzzled()),
    };
    let next = line.parsed.part("then");
    let next = next.map(|words| read_motion(line, words)).transpose()?;
    Ok(Ballot::Vote { vote, next })
}

/// `draw on SECT` shows what would come of it, `draw on SECT now` does it.
fn draw(line: &Line<'_>) -> Answer {
    let name = line.parsed.part("on").unwrap_or(&line.parsed.first);
    let on = line.faction(name)?;
    let act = speak(line, Ballot::Draw { on })?;
    let command = Command::Act(Act::Confer(act.clone()));
    let known = match &act {
        ConferenceAct::Speak { host, .. } => conference(&line.view(), *host),
        _ => None,
    };
    match known {
        Some(known) if line.parsed.part("now").is_none() => {
            if let Err(refusal) = check(&line.view(), &command) {
                return Err(Trouble::Said(line.voice.refusal(&refusal)));
            }
            let mut sheet = preview(&line.voice, known, on);
            let typed = line.voice.roster().faction(on).short.to_lowercase();
            sheet.para(&say!(line.voice, "draw-confirm", name = typed));
            Ok(Request::Show(line.printer().sheet(&sheet)))
        }
        _ => Ok(Request::Give(vec![command])),
    }
}

/// At whose conference is spoken: the one that is named, else the one that waits.
fn speak(line: &Line<'_>, ballot: Ballot) -> Result<ConferenceAct, Trouble> {
    let view = line.view();
    let host = match line.parsed.part("at") {
        Some(name) => line.anybody(name)?,
        None => {
            let mut open = view.own.conferences.iter();
            let waits = open.find(|it| it.asks(view.faction()).is_some());
            let waits = waits.map(|it| it.host);
            waits.ok_or_else(|| Trouble::Said(say!(line.voice, "vote-nowhere")))?
        }
    };
    Ok(ConferenceAct::Speak { host, ballot })
}

/// A motion: `peace`, `defence`, `embargo on SECT`, `war on SECT`, `acclaim SECT`, `accuse SECT of raided`, `settle SECT`.
fn read_motion(line: &Line<'_>, words: &str) -> Result<Motion, Trouble> {
    let (first, rest) = words.split_once(' ').unwrap_or((words, ""));
    let rest = rest.trim_start_matches("on ").trim();
    match first {
        "peace" => Ok(Motion::Peace),
        "defence" | "defense" => Ok(Motion::Defence),
        "embargo" => line.faction(rest).map(Motion::Embargo),
        "war" => line.faction(rest).map(Motion::War),
        "acclaim" if matches!(rest, "" | "us" | "me") => Ok(Motion::Acclaim(line.view().faction())),
        "acclaim" => line.anybody(rest).map(Motion::Acclaim),
        "accuse" => accuse(line, rest),
        "settle" => {
            let (me, other) = (line.view().faction(), line.faction(rest)?);
            Ok(Motion::Settle([me.min(other), me.max(other)]))
        }
        _ => Err(Trouble::Said(say!(line.voice, "motion-unknown"))),
    }
}

/// Without a wrong the worst that they did to oneself is meant.
fn accuse(line: &Line<'_>, words: &str) -> Result<Motion, Trouble> {
    let (name, wrong) = match words.split_once(" of ") {
        Some((name, wrong)) => (name, Some(wrong)),
        None => (words, None),
    };
    let whom = line.faction(name)?;
    let cause = match wrong {
        None => worst_wrong(&line.view(), whom).map(|wrong| wrong.kind),
        Some(words) => {
            let key = words.replace(' ', "_");
            IncidentKind::ALL.into_iter().find(|kind| kind.key() == key)
        }
    };
    let said = line.voice.faction(whom);
    let cause =
        cause.ok_or_else(|| Trouble::Said(say!(line.voice, "denounce-nothing", who = said)))?;
    Ok(Motion::Accuse { whom, cause })
}
