//! Who sits around a table.

use crate::id::FactionId;
use crate::page::Action;
use crate::page::rich::{Rich, Tint};
use crate::page::sheet::{Block, Tone};

/// Somebody at the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chair {
    /// Who sits there.
    pub faction: FactionId,
    /// What they are called.
    pub name: String,
    /// What lies between them and the reader, the weightiest first.
    pub said: Vec<Rich>,
    /// How that stands.
    pub tone: Tone,
    /// What a click on them asks for.
    pub action: Action,
    /// Whether it is they with whom the reader speaks now.
    pub chosen: bool,
}

/// A table and who sits around it; the reader sits at the bottom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundTable {
    /// The reader's own faction.
    pub own: FactionId,
    /// The others, clockwise from the reader's left.
    pub chairs: Vec<Chair>,
}

impl RoundTable {
    /// Returns a line for each chair.
    pub(super) fn plain(&self) -> Vec<Block> {
        let line = |chair: &Chair| {
            let mut pieces = vec![(Tint::Plain, format!("{}:", chair.name))];
            for (at, said) in chair.said.iter().enumerate() {
                let before = pieces.last().map_or("", |(_, text)| text.as_str());
                // What is no sentence of its own is told apart from what follows it.
                let whole = at == 0 || before.ends_with(['.', '!', '?']);
                let joint = if whole { " " } else { " · " };
                pieces.push((Tint::Plain, String::from(joint)));
                pieces.extend(said.pieces.iter().cloned());
            }
            Block::Told(Rich { pieces }, chair.tone)
        };
        self.chairs.iter().map(line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Chair, RoundTable};
    use crate::id::FactionId;
    use crate::page::Action;
    use crate::page::layout::Layout;
    use crate::page::rich::Rich;
    use crate::page::sheet::{Block, Sheet, Tone};

    #[test]
    fn a_chair_reads_as_a_line_and_can_be_clicked() {
        let chair = Chair {
            faction: FactionId(2),
            name: String::from("Ogla"),
            said: vec![
                Rich::plain("One offer waits."),
                Rich::plain("you give 5 ore, you get 1 water"),
                Rich::plain("non-aggression"),
            ],
            tone: Tone::Good,
            action: Action::Deal(FactionId(2)),
            chosen: false,
        };
        let round = RoundTable {
            own: FactionId(0),
            chairs: vec![chair],
        };
        let mut sheet = Sheet::new("");
        sheet.blocks.push(Block::Laid(Layout::Round(round)));
        let words = sheet.words();
        assert!(
            words.ends_with(
                "Ogla: One offer waits. you give 5 ore, you get 1 water · non-aggression"
            ),
            "{words}"
        );
        assert_eq!(sheet.asks(), [(&Action::Deal(FactionId(2)), None)]);
    }
}
