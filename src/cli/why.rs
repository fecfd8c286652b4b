//! `first-maje why`: plays a game up to the end of a beat, and says what was true of its conditions and what was not.

use super::complain::{complain, unwritten};
use super::sim::settled_at;
use crate::id::BeatId;
use crate::scenario::model::{BeatDef, BeatEnd, Canon, Condition};
use crate::scenario::suggest;
use crate::session::{Session, SessionConfig};
use crate::sim::story::BeatStage;
use crate::sim::victory::{Believed, Situations};
use crate::sim::view::View;
use crate::text::{Text, Voice};
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::Arc;

/// Which beat of which game.
#[derive(Debug)]
pub struct Asked {
    /// The id of the beat.
    pub beat: String,
    /// The scenario.
    pub scenario: PathBuf,
    /// How its options are settled.
    pub options: Vec<String>,
    /// The root of all dice.
    pub seed: u64,
    /// Turns at most.
    pub turns: Option<u16>,
    /// How strongly minds follow the story as it was told.
    pub canon: Canon,
}

/// Writes why a beat went as it did. Returns the exit code.
pub fn why(asked: &Asked) -> u8 {
    match told(asked) {
        Ok(text) => match io::stdout().write_all(text.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => unwritten(&error),
            _ => super::CLEAN,
        },
        Err(message) => {
            complain(&message);
            super::COULD_NOT_RUN
        }
    }
}

fn told(asked: &Asked) -> Result<String, String> {
    let scenario = settled_at(&asked.scenario, &asked.options)?;
    let (beat, seed) = (asked.beat.as_str(), asked.seed);
    let language = Text::english().map_err(|error| error.to_string())?;
    let Some((id, def)) = scenario.all_beats().find(|(_, def)| def.key == beat) else {
        let all: Vec<&str> = scenario
            .all_beats()
            .map(|(_, def)| def.key.as_str())
            .collect();
        let known = match suggest::closest(beat, all.iter().copied()) {
            Some(close) => format!("Did you mean “{close}”?"),
            None if all.is_empty() => String::from("This scenario has none."),
            None => format!("There are: {}.", all.join(", ")),
        };
        return Err(format!("There is no beat “{beat}”. {known}"));
    };
    let config = SessionConfig::minds(&scenario, seed)
        .canon(asked.canon)
        .forgetful();
    let mut session = Session::new(Arc::clone(&scenario), config);
    let mut text = format!("{} (seed {seed})\n", def.title);
    let mut stage = BeatStage::Dormant;
    for _ in 0..asked.turns.unwrap_or(scenario.turns) {
        let Ok(turn) = session.advance() else { break };
        let now = stage_of(&session, id);
        if now != stage {
            stage = now;
            let _ = writeln!(text, "turn {turn}: {}", called(def, stage));
        }
        if stage.end() != BeatEnd::Open {
            break;
        }
    }
    let turn = session.turn().saturating_sub(1);
    let _ = writeln!(
        text,
        "\nafter turn {turn}, asked in turns {} to {}:",
        def.from, def.to
    );
    let truth = session.truth().ok_or("the game cannot be observed")?;
    let view = session
        .view(def.actor)
        .ok_or("the game cannot be observed")?;
    let teller = Teller {
        voice: Voice::new(&language, view, |_, name| name.to_owned()).for_observer(),
        believed: Believed::of(&view),
        truth,
        view,
        def,
    };
    let mut part = |name: &str, condition: &Option<Condition>| {
        if let Some(condition) = condition {
            let _ = writeln!(text, "{name}");
            teller.tree(&mut text, condition, 1);
        }
    };
    part("actor_needs (what the actor knows)", &def.actor_needs);
    part("world_needs (the truth)", &def.world_needs);
    part("canon.done (the truth)", &def.done);
    for divert in &def.diverts {
        part(&format!("divert {} (the truth)", divert.key), &divert.when);
    }
    for lead in &def.leads {
        part(&format!("lead “{}” (the truth)", lead.text), &lead.when);
    }
    Ok(text)
}

fn stage_of(session: &Session, id: BeatId) -> BeatStage {
    session
        .observe()
        .map_or(BeatStage::Dormant, |game| game.story().beat(id).stage)
}

fn called(def: &BeatDef, stage: BeatStage) -> String {
    match stage {
        BeatStage::Dormant => String::from("dormant"),
        BeatStage::Foreshadowed => String::from("foreshadowed"),
        BeatStage::Ready => String::from("ready: its actor is asked"),
        BeatStage::UnderWay => String::from("under way"),
        BeatStage::Canon => String::from("canon"),
        BeatStage::Lapsed => String::from("lapsed"),
        BeatStage::Diverted(by) => {
            let divert = def.diverts.get(usize::from(by));
            format!("diverted: {}", divert.map_or("", |divert| &divert.key))
        }
    }
}

/// Writes trees of conditions.
struct Teller<'a> {
    voice: Voice<'a>,
    believed: Believed,
    truth: Situations,
    view: View<'a>,
    def: &'a BeatDef,
}

impl Teller<'_> {
    fn tree(&self, text: &mut String, condition: &Condition, depth: usize) {
        let indent = "  ".repeat(depth);
        let holds = self.truth.holds(self.def.actor, condition, self.view.book);
        let known = self.believed.holds(&self.view, condition);
        let mark = if holds { "true " } else { "false" };
        let differs = match (holds, known) {
            (true, false) => " (the actor does not know)",
            (false, true) => " (the actor believes it)",
            _ => "",
        };
        let (name, parts): (String, &[Condition]) = match condition {
            Condition::All(parts) => (String::from("all of"), parts),
            Condition::Any(parts) => (String::from("one of"), parts),
            Condition::AtLeast(least, parts) => (format!("at least {least} of"), parts),
            Condition::Not(one) => (String::from("not"), std::slice::from_ref(&**one)),
            leaf => {
                let words = self.voice.condition_words(&self.believed, leaf);
                let count = self.truth.counted(self.def.actor, leaf, self.view.book);
                let count = count.map_or_else(String::new, |(have, need)| {
                    format!(" [truly {have} of {need}]")
                });
                (format!("{words}{count}"), &[])
            }
        };
        let _ = writeln!(text, "{indent}{mark} {name}{differs}");
        for part in parts {
            self.tree(text, part, depth + 1);
        }
    }
}
