//! Laying out: pieces become lines of a given width.

use super::output::Piece;
use crate::terminal::ink::{Ink, ink, width};

/// The least width that a terminal is taken to have, in columns.
pub const LEAST: usize = 40;
/// The greatest width that is used, in columns.
pub const MOST: usize = 200;
/// The width of a terminal that does not say how wide it is.
pub const USUAL: usize = 80;
/// Sentences longer than this are hard to read: tables may be wider.
const MEASURE: usize = 100;
/// The narrowest and the widest column of labels.
const LABELS: (usize, usize) = (14, 24);

/// Text being laid out.
pub(super) struct Layout {
    text: String,
    width: usize,
    /// How wide the column of labels is.
    labels: usize,
}

impl Layout {
    /// The pieces as a text of lines that are at most `columns` wide, a line feed after each.
    pub(super) fn of(pieces: &[Piece], columns: usize) -> String {
        let longest = pieces.iter().map(|piece| match piece {
            Piece::Labelled { label, .. } => width(label) + 2,
            _ => 0,
        });
        let labels = longest.max().unwrap_or(0).clamp(LABELS.0, LABELS.1);
        let mut layout = Self {
            text: String::new(),
            width: columns.clamp(LEAST, MOST),
            labels: labels.min(columns / 3),
        };
        for piece in pieces {
            layout.lay(piece);
        }
        layout.text
    }

    fn lay(&mut self, piece: &Piece) {
        match piece {
            Piece::Heading(text) => {
                self.gap();
                self.wrapped(&ink(Ink::Heading, text), 0, 0);
            }
            Piece::Para(text) => {
                for line in text.split('\n') {
                    if line.trim().is_empty() {
                        self.gap();
                    } else {
                        self.wrapped(line, 0, 0);
                    }
                }
            }
            Piece::Item(text) => self.wrapped(text, 2, 4),
            Piece::Below(text) => self.wrapped(text, 4, 4),
            Piece::Labelled { label, text } => {
                let gap = self.labels.saturating_sub(width(label)).max(1);
                let line = format!("{}{}{text}", ink(Ink::Dim, label), "\u{a0}".repeat(gap));
                self.wrapped(&line, 0, self.labels);
            }
            Piece::Line(text) => self.line(text),
            Piece::Gap => self.gap(),
            Piece::Table(grid) => {
                for line in grid.lines(self.width) {
                    self.line(&line);
                }
            }
            Piece::Chart(chart) => {
                for line in chart.lines(self.width) {
                    self.line(&line);
                }
            }
        }
    }

    fn line(&mut self, text: &str) {
        self.text.push_str(text.trim_end());
        self.text.push('\n');
    }

    fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn wrapped(&mut self, text: &str, first: usize, further: usize) {
        for line in wrap(text, first, further, self.width.min(MEASURE)) {
            self.line(&line);
        }
    }
}

/// Breaks a text into lines of at most `limit` columns; the first is indented by `first`, the
/// others by `further`. No-break spaces keep words together; a word that is wider than a line is
/// broken.
pub(super) fn wrap(text: &str, first: usize, further: usize, limit: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = " ".repeat(first);
    let mut used = first;
    let mut begun = false;
    let words = text.split([' ', '\t']).filter(|word| !word.is_empty());
    for word in words.flat_map(|word| pieces(word, limit.saturating_sub(further).max(1))) {
        let takes = width(&word);
        if begun && used + 1 + takes > limit {
            lines.push(std::mem::replace(&mut line, " ".repeat(further)));
            used = further;
            begun = false;
        }
        if begun {
            line.push(' ');
            used += 1;
        }
        line.push_str(&word.replace('\u{a0}', " "));
        used += takes;
        begun = true;
    }
    if begun {
        lines.push(line);
    }
    lines
}

/// A word in pieces that are at most `limit` columns wide; almost always one.
fn pieces(word: &str, limit: usize) -> Vec<String> {
    if width(word) <= limit {
        return vec![word.to_owned()];
    }
    let mut pieces = vec![String::new()];
    for c in word.chars() {
        let last = pieces.last().map_or(0, |piece| width(piece));
        if last + width(c.encode_utf8(&mut [0; 4])) > limit {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::super::Output;
    use super::wrap;
    use crate::terminal::ink::{Ink, ink, plain, width};

    #[test]
    fn lines_are_broken_between_words() {
        assert_eq!(wrap("one two three", 0, 2, 8), ["one two", "  three"]);
        assert_eq!(wrap("", 0, 0, 8), Vec::<String>::new());
        assert_eq!(
            wrap("a verylongword b", 0, 2, 8),
            ["a verylo", "  ngword", "  b"]
        );
    }

    #[test]
    fn labels_share_a_column_and_gaps_are_single() {
        let mut output = Output::new();
        output.gap();
        output.labelled("calm", "80 of 100");
        output.gap();
        output.gap();
        output.labelled("what they think", "little");
        assert_eq!(
            plain(&output.text(80)),
            "calm             80 of 100\n\nwhat they think  little\n"
        );
    }

    #[test]
    fn nothing_is_wider_than_the_terminal() {
        let mut output = Output::new();
        output.heading(&ink(
            Ink::Faction(1),
            "The Keth and all who came before them",
        ));
        output.para("A paragraph that is longer than forty columns are wide, by far.");
        output.item("An item that is longer than forty columns are wide, by far.");
        output.labelled("a label that is long", "and what it stands for is longer");
        for columns in [40, 57, 80] {
            let text = output.text(columns);
            assert!(text.lines().all(|line| width(line) <= columns), "{text}");
        }
    }
}
