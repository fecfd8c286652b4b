//! Sheets: everything a page says, on the terminal.

use super::rich::{inked, toned};
use super::{Grid, Output};
use crate::id::FactionId;
use crate::page::Action;
use crate::page::layout::Layout;
use crate::page::rich::{Rich, Thing};
use crate::page::sheet::{Block, Dialled, Sheet, Tone};
use crate::terminal::ink::{Ink, ink};
use crate::terminal::spell::Speller;
use crate::text::{capital, say};

/// Prints sheets.
#[derive(Debug, Clone, Copy)]
pub struct Printer<'a> {
    pub(super) speller: Speller<'a>,
    /// Whether everything is told: where numbers come from, what choices mean.
    pub(super) explained: bool,
    /// What the sheet is about.
    pub(super) about: Option<Thing>,
}

impl<'a> Printer<'a> {
    /// A printer that leaves out where numbers come from.
    #[must_use]
    pub const fn new(speller: Speller<'a>) -> Self {
        Self {
            speller,
            explained: false,
            about: None,
        }
    }

    /// A printer that tells everything, or only what matters.
    #[must_use]
    pub const fn explained(mut self, explained: bool) -> Self {
        self.explained = explained;
        self
    }

    /// A printer of the sheet of a thing.
    #[must_use]
    pub const fn about(mut self, thing: Thing) -> Self {
        self.about = Some(thing);
        self
    }

    /// A sheet with its title.
    #[must_use]
    pub fn sheet(&self, sheet: &Sheet) -> Output {
        let mut output = Output::new();
        let title = match sheet.crest {
            Some(faction) => ink(Ink::Faction(faction.0), &sheet.title),
            None => sheet.title.clone(),
        };
        if sheet.under.is_empty() {
            output.heading(&title);
        } else {
            output.heading(&format!("{title} · {}", inked(&sheet.under)));
        }
        output.extend(self.body(sheet));
        output
    }

    /// What a sheet says below its title.
    #[must_use]
    pub fn body(&self, sheet: &Sheet) -> Output {
        let mut output = Output::new();
        let mut closed = Vec::new();
        // Whether a note is about the item above it.
        let mut in_item = false;
        let mut blocks = sheet.blocks.as_slice();
        while let Some((block, rest)) = blocks.split_first() {
            blocks = rest;
            let of_item = in_item;
            in_item = match block {
                Block::Item(_) | Block::Told(..) => true,
                Block::Note(..) => of_item,
                _ => false,
            };
            match (block, rest.first()) {
                (Block::Note(rich, tone), _) if of_item => {
                    output.below(&toned(&inked(rich), *tone));
                }
                (Block::Para(rich), Some(Block::Para(_))) => {
                    output.para(&inked(rich));
                    output.gap();
                }
                (Block::Matter { said, tone }, next) => {
                    let choices = match next {
                        Some(Block::Choices(choices)) => choices.as_slice(),
                        _ => &[],
                    };
                    let said = [toned(&inked(said), *tone)];
                    let parts = said.into_iter().chain(self.remedy(choices));
                    output.item(&parts.collect::<Vec<String>>().join(" "));
                    if !choices.is_empty() && !self.explained {
                        blocks = &rest[1..];
                    }
                }
                (Block::Axis { .. }, _) => {
                    let all = std::iter::once(block).chain(rest);
                    let many = all.take_while(|b| matches!(b, Block::Axis { .. })).count();
                    self.axes(
                        &sheet.blocks[sheet.blocks.len() - rest.len() - 1..][..many],
                        &mut output,
                    );
                    blocks = &rest[many - 1..];
                }
                (
                    Block::Fold {
                        title, open: false, ..
                    },
                    _,
                ) => closed.push(title.as_str()),
                _ => self.block(block, &mut output),
            }
        }
        if let Some(line) = self.more(&closed) {
            output.gap();
            output.para(&line);
        }
        output
    }

    fn block(&self, block: &Block, output: &mut Output) {
        match block {
            Block::Heading(words) | Block::Fold { title: words, .. } => {
                output.heading(words);
            }
            Block::Para(rich) => output.para(&inked(rich)),
            Block::Note(rich, tone) => output.para(&toned(&inked(rich), *tone)),
            Block::Item(rich) => output.item(&inked(rich)),
            Block::Told(rich, tone) => output.item(&told(rich, *tone)),
            Block::Matter { said, tone } => output.item(&told(said, *tone)),
            Block::Fact {
                label,
                value,
                tone,
                why,
            } => {
                output.labelled(label, &toned(&inked(value), *tone));
                self.why(why, output);
            }
            Block::Meter {
                label,
                value,
                most,
                tone,
                why,
            } => {
                output.labelled(label, &toned(&format!("{value}/{most}"), *tone));
                self.why(why, output);
            }
            Block::Dial(dialled) => self.dial(dialled, output),
            Block::Face { said, .. } => {
                let said: Vec<String> = said.iter().map(inked).collect();
                output.para(&said.join(" · "));
            }
            Block::Axis { .. } => self.axes(std::slice::from_ref(block), output),
            Block::Table(table) => self.table(table, output),
            Block::Choices(choices) => self.choices(choices, output),
            Block::Options(choices) => self.options(choices, output),
            Block::Laid(layout) => self.laid(layout, output),
            Block::Rule => output.gap(),
        }
    }

    /// A layout beyond one column; the reasons of a matrix are told where everything is.
    fn laid(&self, layout: &Layout, output: &mut Output) {
        let short = matches!(layout, Layout::Matrix(_)) && !self.explained;
        let most = if short { 1 } else { usize::MAX };
        for block in layout.plain().iter().take(most) {
            self.block(block, output);
        }
    }

    /// Where something comes from, where that is told.
    fn why(&self, why: &[Rich], output: &mut Output) {
        if self.explained {
            for line in why {
                output.labelled("", &toned(&inked(line), Tone::Dim));
            }
        }
    }

    /// What can be set: the line that uses it has the number in it.
    fn dial(&self, dialled: &Dialled, output: &mut Output) {
        let Dialled {
            label,
            value,
            least,
            most,
            says,
            ..
        } = dialled;
        let bounds = if says.contains(&most.to_string()) {
            String::new()
        } else {
            format!(" ({least}–{most})")
        };
        output.labelled(label, &format!("{value} {says}{bounds}"));
        self.why(&dialled.why, output);
    }

    /// Where somebody stands between opposites, two beside each other.
    fn axes(&self, axes: &[Block], output: &mut Output) {
        let mut grid = Grid::new();
        for _ in 0..2 {
            grid = grid
                .words(String::new())
                .words(String::new())
                .words(String::new());
        }
        for pair in axes.chunks(2) {
            let mut cells = Vec::new();
            for axis in pair {
                if let Block::Axis {
                    low, high, value, ..
                } = axis
                {
                    cells.extend([low.clone(), track(*value), high.clone()]);
                }
            }
            grid.row(cells);
            for axis in pair.iter().filter(|_| self.explained) {
                if let Block::Axis { why, .. } = axis {
                    let why: Vec<String> = why.iter().map(inked).collect();
                    grid.below(ink(Ink::Dim, &why.join(" ")));
                }
            }
        }
        output.table(grid);
    }

    /// What is folded away, and the line that shows it.
    fn more(&self, closed: &[&str]) -> Option<String> {
        if closed.is_empty() {
            return None;
        }
        let what = self.about.and_then(|thing| self.speller.look(thing));
        let line = what.map_or_else(|| String::from("explain"), |what| format!("explain {what}"));
        let voice = self.speller.voice();
        Some(say!(
            voice,
            "print-more",
            parts = closed.join(", "),
            line = line
        ))
    }

    /// The line that does what an action does, as far as a line does it.
    pub(super) fn line(&self, action: &Action) -> Option<String> {
        self.speller.action(action, self.about)
    }

    /// The bare short name of a faction.
    pub(super) fn short_name(&self, id: FactionId) -> String {
        capital(&crate::terminal::ink::plain(
            &self.speller.voice().short(id),
        ))
    }
}

/// What happened: good and bad are told apart without colours too.
fn told(rich: &Rich, tone: Tone) -> String {
    match tone {
        Tone::Bad => format!("{} {}", ink(Ink::Bad, "!"), inked(rich)),
        Tone::Good => format!("{} {}", ink(Ink::Good, "*"), inked(rich)),
        Tone::Plain | Tone::Warn | Tone::Dim => toned(&inked(rich), tone),
    }
}

/// A value from -5 to 5 as a place on a line.
fn track(value: i8) -> String {
    let at = usize::try_from(value.clamp(-5, 5) + 5).unwrap_or(5);
    let line: String = (0..11)
        .map(|place| match place {
            _ if place == at => '●',
            5 => '|',
            _ => '·',
        })
        .collect();
    format!("{line} {value}")
}
