//! The line editor: history, and completion of verbs and of the names that fit.

use super::lexicon::Lexicon;
use super::verbs::{self, Kinds, VERBS};
use crate::session::folder;
use rustyline::completion::{Completer, Pair};
use rustyline::error::ReadlineError;
use rustyline::highlight::Highlighter;
use rustyline::hint::Hinter;
use rustyline::history::FileHistory;
use rustyline::validate::Validator;
use rustyline::{CompletionType, Config, Context, Editor, Helper};
use std::path::PathBuf;

/// What was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Typed {
    /// A line.
    Line(String),
    /// The line was given up with Ctrl-C.
    Cancelled,
    /// The end, with Ctrl-D.
    End,
}

/// A line editor with a history that is kept.
pub struct LineEditor {
    editor: Editor<Names, FileHistory>,
    history: Option<PathBuf>,
}

impl LineEditor {
    /// A line editor; none if the terminal cannot do it.
    #[must_use]
    pub fn new() -> Option<Self> {
        let mut editor = fresh()?;
        let history = folder::data().map(|data| data.join("history.txt"));
        if let Some(path) = &history {
            // A first game has no history, and one that cannot be read is no loss.
            let _ = editor.load_history(path);
        }
        Some(Self { editor, history })
    }

    /// Reads a line, completing it from these names.
    pub fn read(&mut self, prompt: &str, lexicon: &Lexicon) -> Typed {
        if let Some(names) = self.editor.helper_mut() {
            names.lexicon.clone_from(lexicon);
        }
        match self.editor.readline(prompt) {
            Ok(line) => {
                if !line.trim().is_empty() {
                    self.remember(&line);
                }
                Typed::Line(line)
            }
            Err(ReadlineError::Interrupted) => Typed::Cancelled,
            Err(_) => Typed::End,
        }
    }

    /// How many columns the terminal has.
    pub fn columns(&mut self) -> Option<usize> {
        let (columns, _) = self.editor.dimensions()?;
        Some(usize::from(columns)).filter(|columns| *columns > 0)
    }

    /// Forgets all lines and what was cut out of them, and keeps none on disk from now on: several persons share this
    /// keyboard. Returns whether it could.
    pub fn forget(&mut self) -> bool {
        self.history = None;
        // Lines that were cut are forgotten with the editor that holds them: nothing else clears them.
        let Some(editor) = fresh() else {
            return false;
        };
        self.editor = editor;
        true
    }

    fn remember(&mut self, line: &str) {
        let added = self.editor.add_history_entry(line);
        if let (Ok(true), Some(path)) = (added, &self.history) {
            if let Some(folder) = path.parent() {
                // Without a place to keep it the history lasts for this game.
                let _ = std::fs::create_dir_all(folder);
            }
            let _ = self.editor.append_history(path);
        }
    }
}

/// An editor without a past.
fn fresh() -> Option<Editor<Names, FileHistory>> {
    let config = Config::builder()
        .history_ignore_space(true)
        .completion_type(CompletionType::List)
        .completion_prompt_limit(60)
        .max_history_size(500)
        .ok()?
        .build();
    let mut editor = Editor::with_config(config).ok()?;
    editor.set_helper(Some(Names::default()));
    Some(editor)
}

#[derive(Debug, Default)]
struct Names {
    lexicon: Lexicon,
}

impl Helper for Names {}
impl Highlighter for Names {}
impl Validator for Names {}
impl Hinter for Names {
    type Hint = String;
}

impl Completer for Names {
    type Candidate = Pair;

    fn complete(
        &self,
        line: &str,
        pos: usize,
        _: &Context<'_>,
    ) -> rustyline::Result<(usize, Vec<Pair>)> {
        let before = line.get(..pos).unwrap_or(line);
        let (start, words) = candidates(before, &self.lexicon);
        let pairs = words.into_iter().map(|word| Pair {
            display: word.clone(),
            replacement: format!("{word} "),
        });
        Ok((start, pairs.collect()))
    }
}

/// What could complete a line up to the cursor, and where it would begin.
#[must_use]
pub fn candidates(line: &str, lexicon: &Lexicon) -> (usize, Vec<String>) {
    let begun = line.trim_start();
    let offset = line.len() - begun.len();
    let Some((verb, rest)) = begun.split_once(' ') else {
        let mut names: Vec<String> = VERBS
            .iter()
            .map(|verb| verb.name)
            .filter(|name| name.starts_with(&begun.to_lowercase()))
            .map(str::to_owned)
            .collect();
        if names.is_empty() {
            names = beginning_with(begun, lexicon.shown(Kinds(u32::MAX)));
        }
        return (offset, names);
    };
    let found = verbs::matching(&verb.to_lowercase());
    let [verb] = found.as_slice() else {
        return (line.len(), Vec::new());
    };
    let rest_at = line.len() - rest.len();
    // The phrase being typed begins after the last joint or comma.
    let mut kinds = verb.first;
    let mut start = rest_at;
    let mut at = rest_at;
    for word in rest.split_inclusive([' ', ',']) {
        at += word.len();
        let said = word.trim_end();
        let joint = verb
            .joints
            .iter()
            .find(|joint| word.len() > said.len() && said.eq_ignore_ascii_case(joint.0));
        if let Some((_, _, follows)) = joint {
            kinds = *follows;
            start = at;
        } else if word.ends_with(',') {
            start = at;
        }
    }
    let phrase = &line[start..];
    let typed = phrase.trim_start();
    let start = start + (phrase.len() - typed.len());
    let typed = typed.trim_start_matches(['"', '“']);
    let mut names = if kinds.meets(Kinds::TOPIC) {
        beginning_with(typed, VERBS.iter().map(|verb| verb.name))
    } else {
        beginning_with(typed, lexicon.shown(kinds))
    };
    // After a whole name comes a joint, and so it does where no name is wanted.
    let whole = names
        .iter()
        .any(|name| name.eq_ignore_ascii_case(typed.trim_end()));
    let last_word_at = line.rfind([' ', ',']).map_or(0, |space| space + 1);
    let last_word = &line[last_word_at..];
    if (names.is_empty() || whole || kinds == Kinds::NONE) && start < line.len() {
        let joints: Vec<String> = verb
            .joints
            .iter()
            .filter(|joint| joint.0 == joint.1)
            .filter(|joint| joint.0.starts_with(&last_word.to_lowercase()))
            .map(|joint| joint.0.to_owned())
            .collect();
        if !joints.is_empty() && (line.ends_with(' ') || names.is_empty()) {
            return (last_word_at, joints);
        }
    }
    names.dedup();
    (start, names)
}

fn beginning_with<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let typed = typed.to_lowercase();
    let mut first = Vec::new();
    let mut later = Vec::new();
    for name in names {
        let lower = name.to_lowercase();
        if lower.starts_with(&typed) {
            first.push(name.to_owned());
        } else if lower.split(' ').any(|word| word.starts_with(&typed)) {
            later.push(name.to_owned());
        }
    }
    if first.is_empty() { later } else { first }
}
