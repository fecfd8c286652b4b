//! A page in two columns where it has the room: sections stay whole, the left one is read first.

use crate::page::layout::Layout;
use crate::page::sheet::Block;
use bevy_egui::egui::{Align, Id, Layout as Flow, Ui, UiBuilder, pos2};
use std::ops::Range;

/// A page is laid out in two columns where it is at least this wide, in points.
pub const WIDE: f32 = 880.0;
/// Between the columns, in points.
const GAP: f32 = 26.0;
/// The part of the room that a column takes beside one with a matrix.
const BESIDE_MATRIX: f32 = 0.44;

/// How the blocks of a page lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnPlan {
    /// What lies across both columns, above them.
    pub above: Range<usize>,
    /// The sections of both columns, in the order in which they are read.
    pub sections: Vec<Range<usize>>,
}

impl ColumnPlan {
    /// Returns how these blocks would lie in two columns; `None` if they are one section only.
    #[must_use]
    pub fn of(blocks: &[Block]) -> Option<Self> {
        let is_table = |block: &Block| matches!(block, Block::Table(_));
        let heads = (0..blocks.len()).filter(|at| matches!(blocks[*at], Block::Heading(_)));
        let mut begins: Vec<usize> = heads.collect();
        let first = begins.first().copied()?;
        // What comes before the first heading belongs to all of the page, unless it is a list of its own.
        let above = if blocks[..first].iter().any(is_table) {
            begins.insert(0, 0);
            0..0
        } else {
            0..first
        };
        let ends = begins.iter().skip(1).copied().chain([blocks.len()]);
        let sections: Vec<_> = begins
            .iter()
            .zip(ends)
            .map(|(from, to)| *from..to)
            .collect();
        (sections.len() > 1).then_some(Self { above, sections })
    }
}

/// Returns how many sections stand in the left column so that the longer column is as short as can be.
#[must_use]
pub fn halve(heights: &[f32]) -> usize {
    let longer = |at: &usize| {
        let (left, right) = heights.split_at(*at);
        left.iter().sum::<f32>().max(right.iter().sum())
    };
    let all = 1..heights.len().max(2);
    all.min_by(|one, other| longer(one).total_cmp(&longer(other)))
        .unwrap_or(1)
}

/// Shows the sections in two columns. How high they are is known from the frame before.
pub fn show(
    ui: &mut Ui,
    id: &str,
    blocks: &[Block],
    sections: &[Range<usize>],
    mut add: impl FnMut(&mut Ui, Range<usize>),
) {
    let memory = Id::new((id, "columns"));
    let known: Vec<f32> = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
    let heights = if known.len() == sections.len() {
        known.clone()
    } else {
        vec![1.0; sections.len()]
    };
    let at = halve(&heights);
    let (left, right) = sections.split_at(at.min(sections.len()));
    let has_matrix = |column: &[Range<usize>]| {
        let mut within = column.iter().flat_map(|section| &blocks[section.clone()]);
        within.any(|block| matches!(block, Block::Laid(Layout::Matrix(_))))
    };
    let part = match (has_matrix(left), has_matrix(right)) {
        (false, true) => BESIDE_MATRIX,
        (true, false) => 1.0 - BESIDE_MATRIX,
        _ => 0.5,
    };
    let room = ui.available_rect_before_wrap();
    let middle = room.left() + (room.width() - GAP) * part;
    let mut measured = Vec::with_capacity(sections.len());
    let mut lowest = room.top();
    for (column, from, to) in [
        (left, room.left(), middle),
        (right, middle + GAP, room.right()),
    ] {
        let mut place = room;
        (place.min.x, place.max.x) = (from, to);
        let builder = UiBuilder::new()
            .max_rect(place)
            .layout(Flow::top_down(Align::Min));
        let shown = ui.scope_builder(builder, |ui| {
            ui.set_width(to - from);
            for section in column {
                let before = ui.cursor().top();
                add(ui, section.clone());
                measured.push(ui.cursor().top() - before);
            }
        });
        lowest = lowest.max(shown.response.rect.bottom());
    }
    ui.advance_cursor_after_rect(bevy_egui::egui::Rect::from_min_max(
        room.min,
        pos2(room.right(), lowest),
    ));
    if measured != known {
        ui.data_mut(|data| data.insert_temp(memory, measured));
        ui.ctx().request_repaint();
    }
}

#[cfg(test)]
mod tests {
    use super::{ColumnPlan, halve};
    use crate::page::sheet::{Block, Table};

    fn head(words: &str) -> Block {
        Block::Heading(words.to_owned())
    }

    #[test]
    fn the_longer_column_is_as_short_as_can_be() {
        assert_eq!(halve(&[10.0, 10.0, 10.0, 10.0]), 2);
        assert_eq!(halve(&[100.0, 10.0, 10.0]), 1);
        assert_eq!(halve(&[10.0, 10.0, 100.0]), 2);
        // Each column has a section at least.
        assert_eq!(halve(&[10.0]), 1);
    }

    #[test]
    fn sections_begin_at_headings_and_what_is_above_them_stays_above() {
        let blocks = [Block::Rule, head("a"), Block::Rule, head("b")];
        let plan = ColumnPlan::of(&blocks).expect("two sections");
        assert_eq!((plan.above, plan.sections), (0..1, vec![1..3, 3..4]));
        assert_eq!(ColumnPlan::of(&blocks[..3]), None);
    }

    #[test]
    fn a_list_above_the_first_heading_is_a_section_too() {
        let blocks = [Block::Table(Table::default()), Block::Rule, head("a")];
        let plan = ColumnPlan::of(&blocks).expect("two sections");
        assert_eq!((plan.above, plan.sections), (0..0, vec![0..2, 2..3]));
    }
}
