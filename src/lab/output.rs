//! Writes what came of a batch.

use super::column::{TableCell, TableColumn};
use super::replay::ReplayRate;
use super::summary::Summary;
use comfy_table::{CellAlignment, Table, presets};
use std::io::{self, Write};

/// Writes the names of columns as the first line of a CSV file.
///
/// # Errors
/// The text cannot be written.
pub fn csv_names<R>(columns: &[TableColumn<R>], out: &mut dyn Write) -> io::Result<()> {
    let names: Vec<&str> = columns.iter().map(|column| column.name).collect();
    writeln!(out, "{}", names.join(","))
}

/// Writes rows as lines of a CSV file.
///
/// # Errors
/// The text cannot be written.
pub fn csv_rows<'r, R: 'r>(
    columns: &[TableColumn<R>],
    rows: impl IntoIterator<Item = &'r R>,
    out: &mut dyn Write,
) -> io::Result<()> {
    for row in rows {
        for (at, column) in columns.iter().enumerate() {
            if at > 0 {
                out.write_all(b",")?;
            }
            match (column.cell)(row) {
                TableCell::Number(number) => write!(out, "{number}")?,
                TableCell::Flag(flag) => write!(out, "{flag}")?,
                TableCell::Text(text) if text.contains([',', '"', '\n', '\r']) => {
                    write!(out, "\"{}\"", text.replace('"', "\"\""))?;
                }
                TableCell::Text(text) => out.write_all(text.as_bytes())?,
                TableCell::Empty => {}
            }
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Writes any result as one JSON document.
///
/// # Errors
/// The text cannot be written.
pub fn json<T: serde::Serialize + ?Sized>(value: &T, out: &mut dyn Write) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)
}

/// Writes the summary for people.
///
/// # Errors
/// The text cannot be written.
pub fn table(summary: &Summary, out: &mut dyn Write) -> io::Result<()> {
    let Summary {
        scenario,
        games,
        turns,
        speed,
        minds,
        ..
    } = summary;
    writeln!(out, "{scenario}: {games} games, {turns} turns")?;
    if summary.stopped {
        writeln!(
            out,
            "Stopped after {games} of {} games: only those are counted.",
            summary.asked
        )?;
    }
    for (what, times) in &summary.victories {
        writeln!(out, "  {times:>5} × {what}")?;
    }
    writeln!(out, "  {:>5} × nobody won", summary.without_winner)?;
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header([
        "each game",
        "mean",
        "deviation",
        "min",
        "low",
        "median",
        "high",
        "max",
    ]);
    for (name, spread) in &summary.spread {
        let numbers = [
            spread.min,
            spread.low,
            spread.median,
            spread.high,
            spread.max,
        ];
        let numbers = numbers.iter().map(ToString::to_string);
        let means = [spread.mean, spread.deviation].map(|number| number.to_string());
        let name = std::iter::once(name.replace('_', " "));
        table.add_row(name.chain(means).chain(numbers));
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    writeln!(out, "{table}")?;
    writeln!(
        out,
        "who leads after half of the turns wins {}% of the games; the largest share of land is at most 35% in {}%",
        summary.leader_half_won_percent, summary.share_within_35_percent
    )?;
    writeln!(
        out,
        "each hundred mind-turns: {} orders considered, {} deals appraised; {} commands refused in all",
        minds.considered_in_100, minds.appraised_in_100, minds.refused
    )?;
    if let Some(replay) = &summary.replay {
        betrayals(replay, out)?;
    }
    writeln!(
        out,
        "{} turns a second, {} a job ({} jobs, {} ms)",
        speed.turns_per_second, speed.turns_per_second_per_job, speed.jobs, speed.milliseconds
    )
}

/// Writes what came of playing betrayals again.
fn betrayals(replay: &ReplayRate, out: &mut dyn Write) -> io::Result<()> {
    let all = &replay.all;
    writeln!(
        out,
        "betrayals played again: {} of {} decided the same again; without its causes {}% of these are decided otherwise, under other circumstances alone {}%",
        replay.replayed,
        all.betrayals,
        replay.reversed_percent,
        replay.reversed_by_circumstances_percent
    )?;
    writeln!(
        out,
        "betrayals played without: in {}% of {} the betrayer is worse off twelve turns later, in {} as well off; {} were staying away, {} came too late",
        replay.worse_without_percent,
        replay.compared,
        all.equal_without,
        all.absences,
        all.too_late
    )
}
