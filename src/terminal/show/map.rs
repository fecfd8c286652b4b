//! The map, drawn: places where they lie, who holds them, lanes, fleets.

use crate::id::TerritoryId;
use crate::terminal::ink::{Ink, ink};
use crate::terminal::print::{Output, USUAL as WIDTH};
use crate::terminal::request::{Answer, Line, Request};
use crate::text::{Voice, say};

/// Answers `map` and `map PLACE [RADIUS]`.
///
/// # Errors
/// A name nobody has.
pub fn answer(line: &Line<'_>) -> Answer {
    let phrase = line.parsed.first.trim();
    if phrase.is_empty() {
        return Ok(Request::Show(usual(&line.voice)));
    }
    if matches!(phrase, "all" | "whole" | "everything") {
        return Ok(Request::Show(whole(&line.voice)));
    }
    let (name, radius) = match phrase.rsplit_once(' ') {
        Some((name, number)) => match number.parse::<u16>() {
            Ok(radius) => (name, radius.clamp(1, 60)),
            Err(_) => (phrase, 6),
        },
        None => (phrase, 6),
    };
    let centre = line.place(name)?;
    Ok(Request::Show(around(&line.voice, centre, radius)))
}

/// More places than this do not fit on a page with their names and lanes.
const FITS: usize = 40;
/// How many are drawn around your own land where the whole map does not fit.
const NEAR: usize = 24;

/// The map as it is shown unasked: all of it where it fits, else what lies around one's own land.
#[must_use]
pub fn usual(voice: &Voice<'_>) -> Output {
    let all: Vec<TerritoryId> = voice.book().territory_ids().collect();
    let Some(centre) = centre(voice).filter(|_| all.len() > FITS) else {
        return whole(voice);
    };
    let distance = |id: &TerritoryId| {
        let own = voice.view.land(*id).is_some();
        (!own, voice.view.routes.distance(centre, *id), *id)
    };
    let mut near = all;
    near.sort_by_key(distance);
    near.truncate(NEAR.max(voice.view.own.lands.len()));
    near.sort_unstable();
    let mut page = Output::new();
    draw(voice, &near, Some(centre), 19, &mut page);
    legend(voice, &near, false, &mut page);
    let place = voice.book().place(centre).name.to_lowercase();
    page.para(&say!(voice, "map-zoom", place = place));
    page
}

/// Where one sits: the home that is still held, the first land, the first fleet.
fn centre(voice: &Voice<'_>) -> Option<TerritoryId> {
    let view = &voice.view;
    let home = view.roster.faction(view.faction()).home;
    let home = home.filter(|home| view.land(*home).is_some());
    let land = || view.own.lands.first().map(|land| land.id);
    let fleet = || view.own.fleets.first().map(|fleet| fleet.position.at);
    home.or_else(land).or_else(fleet)
}

/// The whole map; where it is large, without lanes, and with names only for one's own land and
/// for the seats of the others.
#[must_use]
pub fn whole(voice: &Voice<'_>) -> Output {
    let all: Vec<TerritoryId> = voice.book().territory_ids().collect();
    let mut page = Output::new();
    if all.len() <= FITS {
        draw(voice, &all, None, 19, &mut page);
        legend(voice, &all, false, &mut page);
        return page;
    }
    overview(voice, &all, &mut page);
    legend(voice, &all, true, &mut page);
    page
}

/// Who holds what, without lanes.
fn overview(voice: &Voice<'_>, ids: &[TerritoryId], page: &mut Output) {
    const HEIGHT: usize = 22;
    let mut canvas = Canvas::new(HEIGHT);
    let spots = spots(voice, ids, HEIGHT);
    for (id, (x, y)) in &spots {
        let (text, colour) = symbol(voice, *id);
        canvas.write(*x, *y, &text, colour);
    }
    let seat = |id: &TerritoryId| {
        let holder = voice.view.holder(*id);
        holder.is_some_and(|who| voice.roster().faction(who).home == Some(*id))
    };
    let mut named: Vec<_> = spots
        .iter()
        .filter(|(id, _)| voice.view.land(*id).is_some() || seat(id))
        .collect();
    named.sort_by_key(|(id, _)| (voice.view.land(*id).is_none(), *id));
    for (id, spot) in named {
        let (text, colour) = symbol(voice, *id);
        label(&mut canvas, voice, *id, *spot, text.chars().count(), colour);
    }
    for row in canvas.rows() {
        page.line(&row);
    }
}

/// The places within this many lane lengths of another.
#[must_use]
pub fn around(voice: &Voice<'_>, centre: TerritoryId, radius: u16) -> Output {
    let near: Vec<TerritoryId> = voice
        .book()
        .territory_ids()
        .filter(|id| voice.view.routes.distance(centre, *id) <= radius)
        .collect();
    let mut page = Output::new();
    draw(voice, &near, Some(centre), 19, &mut page);
    legend(voice, &near, false, &mut page);
    page
}

/// What stands in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cell {
    c: char,
    ink: Option<Ink>,
}

const EMPTY: Cell = Cell { c: ' ', ink: None };

struct Canvas {
    height: usize,
    cells: Vec<Cell>,
}

impl Canvas {
    fn new(height: usize) -> Self {
        Self {
            height,
            cells: vec![EMPTY; WIDTH * height],
        }
    }

    fn put(&mut self, x: usize, y: usize, cell: Cell) {
        if x < WIDTH && y < self.height {
            self.cells[y * WIDTH + x] = cell;
        }
    }

    /// Whether this many cells are free for a label; lanes do not count.
    fn is_free(&self, x: usize, y: usize, length: usize) -> bool {
        x + length <= WIDTH
            && y < self.height
            && self.cells[y * WIDTH + x..][..length]
                .iter()
                .all(|cell| matches!(cell.c, ' ' | '·'))
    }

    fn write(&mut self, x: usize, y: usize, text: &str, ink: Option<Ink>) {
        for (at, c) in text.chars().enumerate() {
            self.put(x + at, y, Cell { c, ink });
        }
    }

    /// A dotted line between two cells.
    fn line(&mut self, (x0, y0): (usize, usize), (x1, y1): (usize, usize)) {
        let (dx, dy) = (x1 as i32 - x0 as i32, y1 as i32 - y0 as i32);
        let steps = dx.abs().max(dy.abs() * 2).max(1);
        for step in 1..steps {
            let part = |d: i32| (d * step + d.signum() * steps / 2) / steps;
            let x = (x0 as i32 + part(dx)) as usize;
            let y = (y0 as i32 + part(dy)) as usize;
            if step % 2 == 0 && x < WIDTH && y < self.height && self.cells[y * WIDTH + x] == EMPTY {
                let dot = Cell {
                    c: '·',
                    ink: Some(Ink::Dim),
                };
                self.put(x, y, dot);
            }
        }
    }

    fn rows(&self) -> Vec<String> {
        self.cells
            .chunks(WIDTH)
            .map(|row| {
                let end = row
                    .iter()
                    .rposition(|cell| cell.c != ' ')
                    .map_or(0, |at| at + 1);
                let mut text = String::new();
                let mut run = String::new();
                let mut now: Option<Ink> = None;
                for cell in &row[..end] {
                    if cell.ink != now {
                        push_run(&mut text, &mut run, now);
                        now = cell.ink;
                    }
                    run.push(cell.c);
                }
                push_run(&mut text, &mut run, now);
                text
            })
            .collect()
    }
}

fn push_run(text: &mut String, run: &mut String, now: Option<Ink>) {
    match now {
        Some(colour) => text.push_str(&ink(colour, run)),
        None => text.push_str(run),
    }
    run.clear();
}

fn draw(
    voice: &Voice<'_>,
    ids: &[TerritoryId],
    centre: Option<TerritoryId>,
    height: usize,
    page: &mut Output,
) {
    let mut canvas = Canvas::new(height);
    let spots = spots(voice, ids, height);
    let spot = |id: TerritoryId| spots.iter().find(|(at, _)| *at == id).map(|(_, xy)| *xy);
    for (id, here) in &spots {
        for (there, _) in voice.view.routes.neighbours(*id) {
            if let Some(there) = spot(*there).filter(|_| there > id) {
                canvas.line(*here, there);
            }
        }
    }
    for (id, (x, y)) in &spots {
        let (text, colour) = symbol(voice, *id);
        canvas.write(*x, *y, &text, colour);
    }
    // Names where there is room: the centre and one's own first, then whoever is left.
    let mut order: Vec<_> = spots.clone();
    order.sort_by_key(|(id, _)| {
        let own = voice.view.land(*id).is_some();
        let held = voice.view.holder(*id).is_some();
        (Some(*id) != centre, !own, !held, *id)
    });
    for (id, (x, y)) in order {
        let (text, colour) = symbol(voice, id);
        label(&mut canvas, voice, id, (x, y), text.chars().count(), colour);
    }
    for row in canvas.rows() {
        page.line(&row);
    }
}

/// What a place looks like: whose it is, and marks for fleets.
fn symbol(voice: &Voice<'_>, id: TerritoryId) -> (String, Option<Ink>) {
    let view = &voice.view;
    let holder = view.holder(id);
    let mut text = match holder {
        Some(holder) => view.roster.faction(holder).glyph.clone(),
        None if view.book.place(id).people > 0 => String::from("o"),
        None => String::from("."),
    };
    if view
        .own
        .fleets
        .iter()
        .any(|f| f.position.arrived() == Some(id))
    {
        text.push('*');
    }
    if view.beliefs.fleets_at(id, view.turn(), 1).next().is_some() {
        text.push('!');
    }
    (text, holder.map(|holder| Ink::Faction(holder.0)))
}

fn label(
    canvas: &mut Canvas,
    voice: &Voice<'_>,
    id: TerritoryId,
    (x, y): (usize, usize),
    taken: usize,
    colour: Option<Ink>,
) {
    let name = &voice.book().place(id).name;
    let full = name.chars().count();
    let right = x + taken + 1;
    let colour = if voice.view.land(id).is_some() {
        colour
    } else {
        None
    };
    // To the right, to the left, below, above, shortened to the right; with a free cell on both sides.
    if canvas.is_free(
        right - 1,
        y,
        (full + 2).min(WIDTH.saturating_sub(right - 1)),
    ) && right + full <= WIDTH
    {
        canvas.write(right - 1, y, " ", None);
        canvas.write(right, y, name, colour);
        canvas.write(right + full, y, " ", None);
    } else if x > full + 1 && canvas.is_free(x - full - 2, y, full + 2) {
        canvas.write(x - full - 1, y, name, colour);
    } else if let Some(row) = [y + 1, y.wrapping_sub(1)].into_iter().find(|row| {
        let before = x.saturating_sub(1);
        canvas.is_free(before, *row, full + 2) && x + full <= WIDTH
    }) {
        canvas.write(x, row, name, colour);
    } else {
        let short: String = name.chars().take(6).collect();
        let short = format!("{}\u{2026}", short.trim_end());
        let length = short.chars().count();
        if canvas.is_free(right - 1, y, length + 2) {
            canvas.write(right - 1, y, " ", None);
            canvas.write(right, y, &short, colour);
        }
    }
}

/// The cell of each place: its coordinates fitted to the page, no two in one cell.
fn spots(
    voice: &Voice<'_>,
    ids: &[TerritoryId],
    height: usize,
) -> Vec<(TerritoryId, (usize, usize))> {
    let points = || ids.iter().map(|id| voice.book().place(*id).at);
    let (Some(left), Some(right)) = (points().map(|p| p.0).min(), points().map(|p| p.0).max())
    else {
        return Vec::new();
    };
    let top = points().map(|p| p.1).min().unwrap_or(0);
    let bottom = points().map(|p| p.1).max().unwrap_or(0);
    // Room for names at the right edge.
    let columns = (WIDTH - 14) as i32;
    let rows = height as i32 - 1;
    let mut taken: Vec<(usize, usize)> = Vec::new();
    ids.iter()
        .map(|id| {
            let (px, py) = voice.book().place(*id).at;
            let mut x = ((px - left) * columns / (right - left).max(1) + 1) as usize;
            let y = ((py - top) * rows / (bottom - top).max(1)) as usize;
            while taken.iter().any(|(tx, ty)| *ty == y && tx.abs_diff(x) < 4) && x + 4 < WIDTH {
                x += 1;
            }
            taken.push((x, y));
            (*id, (x, y))
        })
        .collect()
}

fn legend(voice: &Voice<'_>, ids: &[TerritoryId], all: bool, page: &mut Output) {
    let mut holders: Vec<crate::id::FactionId> =
        ids.iter().filter_map(|id| voice.view.holder(*id)).collect();
    holders.sort_unstable();
    holders.dedup();
    let mut parts: Vec<String> = holders
        .into_iter()
        .map(|holder| {
            let definition = voice.roster().faction(holder);
            say!(
                voice,
                "map-holder",
                glyph = ink(Ink::Faction(holder.0), &definition.glyph),
                short = definition.short.as_str()
            )
        })
        .collect();
    parts.push(say!(voice, "map-legend"));
    page.gap();
    page.para(&parts.join("  "));
    if all {
        page.para(&say!(voice, "map-seats"));
    }
}
