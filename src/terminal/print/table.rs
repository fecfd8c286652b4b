//! Tables of sheets.

use super::rich::{inked, toned};
use super::sheet::Printer;
use super::{Grid, Output};
use crate::page::Action;
use crate::page::rich::Thing;
use crate::page::sheet::{Cell, Row, Table, Tone};
use crate::terminal::ink::{Ink, ink};

impl Printer<'_> {
    /// A table: the number by which a fleet is typed in front, what else is typed behind, why it cannot be typed below.
    pub(super) fn table(&self, table: &Table, output: &mut Output) {
        let fleets = table.rows.iter().any(|row| self.fleet(row).is_some());
        let flags = table.rows.iter().any(|row| self.flag(row).is_some());
        let under = |at: usize| {
            let mut cells = table.rows.iter().filter_map(|row| row.cells.get(at));
            cells.any(|cell| !cell.under.is_empty())
        };
        let mut grid = Grid::new();
        if fleets {
            grid = grid.words(String::new());
        }
        for (at, column) in table.columns.iter().enumerate() {
            grid = if column.numbers {
                grid.numbers(column.name.clone())
            } else {
                grid.words(column.name.clone())
            };
            if at == 0 && flags {
                grid = grid.words(String::new());
            }
            if under(at) {
                grid = grid.words(String::new());
            }
        }
        for row in &table.rows {
            let mut cells = Vec::new();
            if fleets {
                cells.push(self.fleet(row).unwrap_or_default());
            }
            for at in 0..table.columns.len() {
                let cell = row.cells.get(at);
                cells.push(cell.map_or_else(String::new, |cell| said(row, at, cell)));
                if at == 0 && flags {
                    cells.push(self.flag(row).unwrap_or_default());
                }
                if under(at) {
                    let under = cell.map(|cell| toned(&inked(&cell.under), Tone::Dim));
                    cells.push(under.unwrap_or_default());
                }
            }
            grid.row(cells);
            if let Some(line) = self.typed(row) {
                grid.typed(&line);
            }
            self.below(table, row, &mut grid);
        }
        output.table(grid);
    }

    /// The line that a row stands for, where it is more than the name of the row.
    fn typed(&self, row: &Row) -> Option<String> {
        let action = row.action.as_ref().filter(|_| row.refused.is_none())?;
        if matches!(action, Action::Look(_)) {
            return None;
        }
        self.line(action)
    }

    /// Why a row is refused, and where its numbers come from.
    fn below(&self, table: &Table, row: &Row, grid: &mut Grid) {
        if let Some(why) = &row.refused {
            grid.below(ink(Ink::Dim, why));
        }
        if !self.explained {
            return;
        }
        for (column, cell) in table.columns.iter().zip(&row.cells) {
            if cell.why.is_empty() {
                continue;
            }
            let why: Vec<String> = cell.why.iter().map(inked).collect();
            let said = format!("{}: {}", column.name, why.join(" · "));
            grid.below(ink(Ink::Dim, &said));
        }
    }

    /// Whose a row is, where its first cell does not say so.
    fn flag(&self, row: &Row) -> Option<String> {
        let faction = row.crest?;
        let short = self.short_name(faction);
        let named = row
            .cells
            .iter()
            .any(|cell| cell.words.words().contains(&short));
        (!named).then(|| ink(Ink::Faction(faction.0), &short))
    }

    /// What shows the fleet of a row, if it is about one.
    fn fleet(&self, row: &Row) -> Option<String> {
        match row.action {
            Some(Action::Look(Thing::Fleet(id))) => Some(self.speller.fleet(id)),
            Some(Action::Look(Thing::Contact(id))) => Some(self.speller.contact(id)),
            _ => None,
        }
    }
}

/// What a cell says; the first one tells by a star what is chosen.
fn said(row: &Row, at: usize, cell: &Cell) -> String {
    let words = toned(&inked(&cell.words), cell.tone);
    let words = match row.crest {
        Some(faction) if at == 0 && cell.tone == Tone::Plain => {
            ink(Ink::Faction(faction.0), &words)
        }
        _ => words,
    };
    let gives = !matches!(row.action, None | Some(Action::Look(_)));
    if at == 0 && row.chosen && gives {
        return format!("* {words}");
    }
    words
}
