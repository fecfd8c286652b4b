//! Where lines come from and where pages go: a script, a line editor, or a pipe.

use super::editor::{LineEditor, Typed};
use super::ink::{colour, paint};
use super::lexicon::Lexicon;
use super::print::{LEAST, MOST, Output, USUAL};
use anstream::AutoStream;
use anstyle::Color;
use std::collections::VecDeque;
use std::io::{self, BufRead, IsTerminal, Stdout, Write};

/// What came of asking for a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Read {
    /// A line.
    Line(String),
    /// The line was given up.
    Cancelled,
    /// There will be no more lines.
    End,
}

/// Where lines come from when the script is over.
enum Live {
    Editor(Box<LineEditor>),
    Pipe,
    Nothing,
}

/// The person's side of the game.
pub struct Console {
    script: VecDeque<String>,
    live: Live,
    /// How wide the terminal says it is, where nobody can ask it.
    columns: usize,
    out: AutoStream<Stdout>,
    colours: Vec<Color>,
    broken: bool,
}

impl Console {
    /// A console that first reads the lines of a script. Without one it reads from the person, or
    /// from the pipe that stands for one; with one and without a person it ends with the script.
    #[must_use]
    pub fn new(script: Option<Vec<String>>) -> Self {
        let person = io::stdin().is_terminal() && io::stdout().is_terminal();
        let live = match (&script, person) {
            (_, true) => {
                LineEditor::new().map_or(Live::Pipe, |editor| Live::Editor(Box::new(editor)))
            }
            (Some(_), false) => Live::Nothing,
            (None, false) => Live::Pipe,
        };
        Self {
            script: script.unwrap_or_default().into(),
            live,
            columns: said_columns(),
            out: anstream::stdout(),
            colours: Vec::new(),
            broken: false,
        }
    }

    /// The colours of the factions from now on.
    pub fn set_colours(&mut self, colours: impl Iterator<Item = [u8; 3]>) {
        self.colours = colours.map(colour).collect();
    }

    /// Whether a person sits there now, so that screens can be cleared and questions asked.
    #[must_use]
    pub fn is_person(&self) -> bool {
        self.script.is_empty() && matches!(self.live, Live::Editor(_))
    }

    /// Whether nobody reads what is written any more.
    #[must_use]
    pub const fn is_broken(&self) -> bool {
        self.broken
    }

    /// Shows a page.
    pub fn show(&mut self, page: &Output) {
        let text = paint(&page.text(self.columns()), &self.colours);
        self.write(&text);
    }

    /// How wide the terminal is now.
    fn columns(&mut self) -> usize {
        let asked = match &mut self.live {
            Live::Editor(editor) => editor.columns(),
            Live::Pipe | Live::Nothing => None,
        };
        asked.unwrap_or(self.columns).clamp(LEAST, MOST)
    }

    /// Wipes the screen, where there is one, and what the line editor remembers: somebody else
    /// sits down now.
    pub fn wipe(&mut self) {
        let person = self.is_person();
        if let Live::Editor(editor) = &mut self.live
            && !editor.forget()
        {
            // Rather without an editor than with what somebody else typed.
            self.live = Live::Pipe;
        }
        if person {
            self.write("\u{1b}[2J\u{1b}[3J\u{1b}[H");
        }
    }

    fn write(&mut self, text: &str) {
        let written = self.out.write_all(text.as_bytes());
        if let Err(error) = written.and_then(|()| self.out.flush()) {
            // Whoever closed the output has read enough; any other trouble is said, once.
            if !self.broken && error.kind() != io::ErrorKind::BrokenPipe {
                let said = format!("The output cannot be written: {error}.\n");
                drop(anstream::stderr().write_all(said.as_bytes()));
            }
            self.broken = true;
        }
    }

    /// Reads a line. What does not come from a keyboard is shown after the prompt, so that a
    /// transcript reads like a game.
    pub fn read(&mut self, prompt: &str, lexicon: &Lexicon) -> Read {
        if self.broken {
            return Read::End;
        }
        if let Some(line) = self.script.pop_front() {
            let line = without_mark(&line);
            self.echo(&line);
            return Read::Line(line);
        }
        match &mut self.live {
            Live::Nothing => Read::End,
            Live::Pipe => self.read_pipe(),
            Live::Editor(editor) => match editor.read(prompt, lexicon) {
                Typed::Line(line) => Read::Line(line),
                Typed::Cancelled => Read::Cancelled,
                Typed::End => Read::End,
            },
        }
    }

    fn read_pipe(&mut self) -> Read {
        let mut bytes = Vec::new();
        match io::stdin().lock().read_until(b'\n', &mut bytes) {
            Ok(0) | Err(_) => Read::End,
            Ok(_) => {
                let line = without_mark(&String::from_utf8_lossy(&bytes));
                self.echo(&line);
                Read::Line(line)
            }
        }
    }

    fn echo(&mut self, line: &str) {
        let mut page = Output::new();
        page.line("");
        page.line(&format!("> {line}"));
        self.show(&page);
    }
}

/// A line without blanks at its ends, and without the mark that some editors put at the beginning of a file.
fn without_mark(line: &str) -> String {
    line.trim_start_matches('\u{feff}').trim().to_owned()
}

/// The width in the variable `COLUMNS`, by which a script or a test asks for one.
fn said_columns() -> usize {
    let said = std::env::var("COLUMNS").ok();
    said.and_then(|said| said.parse().ok()).unwrap_or(USUAL)
}
