//! The texts that diagnostics point into.

use super::span::Span;

/// One file of a [`Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(u32);

/// A place for people: both counted from one, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextPosition {
    /// The line.
    pub line: u32,
    /// The column.
    pub column: u32,
}

/// A file's name, text and the starts of its lines.
#[derive(Debug, Clone)]
pub struct SourceFile {
    name: String,
    text: String,
    line_starts: Vec<u32>,
}

impl SourceFile {
    fn new(name: String, text: String) -> Self {
        let after_breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        let line_starts = std::iter::once(0)
            .chain(after_breaks)
            .map(|at| u32::try_from(at).unwrap_or(u32::MAX))
            .collect();
        Self {
            name,
            text,
            line_starts,
        }
    }

    /// What to call the file: its path as the person gave it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The text under a span; empty if the span does not fit.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or("")
    }

    /// Line and column of a byte.
    pub fn position(&self, offset: u32) -> TextPosition {
        let line = self
            .line_starts
            .partition_point(|start| *start <= offset)
            .max(1);
        let start = self.line_starts.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(start as usize..).unwrap_or("");
        let column = before
            .char_indices()
            .take_while(|(at, _)| start as usize + at < offset as usize)
            .count()
            + 1;
        TextPosition {
            line: to_u32(line),
            column: to_u32(column),
        }
    }

    /// The bytes of a line, counted from one, without its line break.
    pub fn line(&self, line: u32) -> Span {
        let at = |index: u32| self.line_starts.get(index as usize).copied();
        let start = at(line.saturating_sub(1)).unwrap_or(0);
        let end = at(line).map_or(to_u32(self.text.len()), |next| next.saturating_sub(1));
        Span::new(start, end.max(start))
    }
}

fn to_u32(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}

/// All files of one run.
#[derive(Debug, Clone, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// No files yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file. One that could not be read is added with an empty text.
    pub fn add(&mut self, name: impl Into<String>, text: impl Into<String>) -> FileId {
        let id = FileId(to_u32(self.files.len()));
        self.files.push(SourceFile::new(name.into(), text.into()));
        id
    }

    /// A file of this set.
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0 as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters() {
        let mut sources = Sources::new();
        let id = sources.add("a", "äb\ncd\n");
        let file = sources.get(id).expect("just added");
        let at = |offset| (file.position(offset).line, file.position(offset).column);
        assert_eq!(at(0), (1, 1));
        assert_eq!(at(2), (1, 2));
        assert_eq!(at(4), (2, 1));
        assert_eq!(at(5), (2, 2));
        assert_eq!(at(7), (3, 1));
        assert_eq!(at(900), (3, 1));
        assert_eq!(file.line(2), Span::new(4, 6));
    }
}
