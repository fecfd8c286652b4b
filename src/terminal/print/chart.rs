//! A map in letters: places where they lie, lanes between them, and names where there is room, for any width.

use super::layout::USUAL;
use crate::terminal::ink::{Ink, ink};

/// A place on a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartPlace {
    /// Where it lies, in the units of the scenario.
    pub at: (i32, i32),
    /// The letters it is drawn with, and their colour.
    pub symbol: (String, Option<Ink>),
    /// Its name, and the colour of that.
    pub name: (String, Option<Ink>),
}

/// A map that is drawn as wide as the terminal is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chart {
    /// All places.
    pub places: Vec<ChartPlace>,
    /// Pairs of places that a lane joins.
    pub lanes: Vec<(usize, usize)>,
    /// Places whose names are written, those first that need theirs most.
    pub named: Vec<usize>,
    /// How many lines it has where the terminal has the usual width; wider ones get more.
    pub height: usize,
}

/// Columns kept free at the right edge, for names.
const EDGE: usize = 14;
/// Beyond the usual width, a line more for this many columns.
const COLUMNS_A_LINE: usize = 10;

impl Chart {
    /// The lines of the map, at most `width` columns wide.
    pub(super) fn lines(&self, width: usize) -> Vec<String> {
        let height = self.height + width.saturating_sub(USUAL) / COLUMNS_A_LINE;
        let mut canvas = Canvas::new(width, height);
        let spots = self.spots(&canvas);
        for (one, other) in &self.lanes {
            canvas.lane(spots[*one], spots[*other]);
        }
        for (place, (x, y)) in self.places.iter().zip(&spots) {
            let (symbol, colour) = &place.symbol;
            canvas.write(*x, *y, symbol, *colour);
        }
        for at in &self.named {
            canvas.label(&self.places[*at], spots[*at]);
        }
        canvas.rows()
    }

    /// The cell of each place: where it lies, fitted to the page, no two in one cell.
    fn spots(&self, canvas: &Canvas) -> Vec<(usize, usize)> {
        let points = || self.places.iter().map(|place| place.at);
        let span = |numbers: &mut dyn Iterator<Item = i32>| {
            let (least, most) = numbers.fold((i32::MAX, i32::MIN), |(least, most), number| {
                (least.min(number), most.max(number))
            });
            (least, most.saturating_sub(least).max(1))
        };
        let (left, across) = span(&mut points().map(|point| point.0));
        let (top, down) = span(&mut points().map(|point| point.1));
        let columns = canvas.width.saturating_sub(EDGE) as i32;
        let rows = canvas.height as i32 - 1;
        let mut taken: Vec<(usize, usize)> = Vec::new();
        for (px, py) in points() {
            let mut x = ((px - left) * columns / across + 1) as usize;
            let y = ((py - top) * rows / down) as usize;
            let near = |x: usize| taken.iter().any(|(tx, ty)| *ty == y && tx.abs_diff(x) < 4);
            while near(x) && x + 4 < canvas.width {
                x += 1;
            }
            taken.push((x, y));
        }
        taken
    }
}

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cell {
    c: char,
    ink: Option<Ink>,
}

const EMPTY: Cell = Cell { c: ' ', ink: None };

struct Canvas {
    width: usize,
    height: usize,
    cells: Vec<Cell>,
}

impl Canvas {
    fn new(width: usize, height: usize) -> Self {
        Self {
            width,
            height,
            cells: vec![EMPTY; width * height],
        }
    }

    fn put(&mut self, x: usize, y: usize, cell: Cell) {
        if x < self.width && y < self.height {
            self.cells[y * self.width + x] = cell;
        }
    }

    /// Whether this many cells are free for a name; lanes do not count.
    fn is_free(&self, x: usize, y: usize, length: usize) -> bool {
        x + length <= self.width
            && y < self.height
            && self.cells[y * self.width + x..][..length]
                .iter()
                .all(|cell| matches!(cell.c, ' ' | '·'))
    }

    fn write(&mut self, x: usize, y: usize, text: &str, ink: Option<Ink>) {
        for (at, c) in text.chars().enumerate() {
            self.put(x + at, y, Cell { c, ink });
        }
    }

    /// A dotted line between two cells.
    fn lane(&mut self, (x0, y0): (usize, usize), (x1, y1): (usize, usize)) {
        let (dx, dy) = (x1 as i32 - x0 as i32, y1 as i32 - y0 as i32);
        let steps = dx.abs().max(dy.abs() * 2).max(1);
        for step in (2..steps).step_by(2) {
            let part = |d: i32| (d * step + d.signum() * steps / 2) / steps;
            let x = (x0 as i32 + part(dx)) as usize;
            let y = (y0 as i32 + part(dy)) as usize;
            if x < self.width && y < self.height && self.cells[y * self.width + x] == EMPTY {
                let dot = Cell {
                    c: '·',
                    ink: Some(Ink::Dim),
                };
                self.put(x, y, dot);
            }
        }
    }

    /// The name of a place: to the right of it, to the left, below, above, or shortened to the right; with a free cell on
    /// both sides.
    fn label(&mut self, place: &ChartPlace, (x, y): (usize, usize)) {
        let (name, colour) = &place.name;
        let full = name.chars().count();
        let right = x + place.symbol.0.chars().count() + 1;
        let beside = (full + 2).min(self.width.saturating_sub(right - 1));
        let under = [y + 1, y.wrapping_sub(1)].into_iter().find(|row| {
            self.is_free(x.saturating_sub(1), *row, full + 2) && x + full <= self.width
        });
        if right + full <= self.width && self.is_free(right - 1, y, beside) {
            self.write(right - 1, y, &format!(" {name} "), *colour);
        } else if x > full + 1 && self.is_free(x - full - 2, y, full + 2) {
            self.write(x - full - 1, y, name, *colour);
        } else if let Some(row) = under {
            self.write(x, row, name, *colour);
        } else {
            let short: String = name.chars().take(6).collect();
            let short = format!("{}\u{2026}", short.trim_end());
            if self.is_free(right - 1, y, short.chars().count() + 2) {
                self.write(right - 1, y, &format!(" {short}"), *colour);
            }
        }
    }

    fn rows(&self) -> Vec<String> {
        self.cells.chunks(self.width).map(row).collect()
    }
}

/// A row of cells as text, without blanks at its end.
fn row(cells: &[Cell]) -> String {
    let end = cells.iter().rposition(|cell| cell.c != ' ');
    let drawn = &cells[..end.map_or(0, |at| at + 1)];
    let runs = drawn.chunk_by(|one, other| one.ink == other.ink);
    runs.map(|run| {
        let text: String = run.iter().map(|cell| cell.c).collect();
        match run[0].ink {
            Some(colour) => ink(colour, &text),
            None => text,
        }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::{Chart, ChartPlace};
    use crate::terminal::ink::{plain, width};

    fn chart() -> Chart {
        let place = |at, glyph: &str, name: &str| ChartPlace {
            at,
            symbol: (glyph.to_owned(), None),
            name: (name.to_owned(), None),
        };
        Chart {
            places: vec![
                place((0, 0), "A*", "Alder"),
                place((900, 0), "B", "A name as long as they get"),
                place((450, 500), "C", "Cope"),
            ],
            lanes: vec![(0, 1), (0, 2)],
            named: vec![0, 1, 2],
            height: 10,
        }
    }

    #[test]
    fn a_map_is_as_wide_as_the_terminal() {
        let mut before = 0;
        for columns in [40, 57, 80, 120, 200] {
            let lines = chart().lines(columns);
            let widest = lines.iter().map(|line| width(line)).max().unwrap_or(0);
            assert!(widest <= columns, "{lines:#?}");
            assert!(
                widest > before,
                "{columns} columns are not used: {lines:#?}"
            );
            before = widest;
            let text = plain(&lines.join("\n"));
            for wanted in ["A* Alder", "C Cope", "·"] {
                assert!(text.contains(wanted), "{text}");
            }
        }
    }

    #[test]
    fn a_wide_map_is_higher_too() {
        let lines = |columns| chart().lines(columns).len();
        assert_eq!([lines(40), lines(80), lines(200)], [10, 10, 22]);
    }
}
