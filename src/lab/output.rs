//! Writes what came of a batch.

use super::row::GameRow;
use super::summary::Summary;
use comfy_table::{CellAlignment, Table, presets};
use serde_json::Value;
use std::io::{self, Write};

/// Writes one row a game as CSV, with a line of names.
///
/// # Errors
/// The text cannot be written.
pub fn csv(games: &[GameRow], out: &mut dyn Write) -> io::Result<()> {
    let rows: Vec<Value> = games
        .iter()
        .map(serde_json::to_value)
        .collect::<Result<_, _>>()?;
    let names = serde_json::to_value(GameRow::default())?;
    let names: Vec<String> = names
        .as_object()
        .map(|names| names.keys().cloned().collect())
        .unwrap_or_default();
    writeln!(out, "{}", names.join(","))?;
    for row in &rows {
        let cells: Vec<String> = names.iter().map(|name| cell(&row[name])).collect();
        writeln!(out, "{}", cells.join(","))?;
    }
    Ok(())
}

fn cell(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) if text.contains([',', '"', '\n']) => {
            format!("\"{}\"", text.replace('"', "\"\""))
        }
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts.iter().map(cell).collect::<Vec<_>>().join("/"),
        other => other.to_string(),
    }
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
        writeln!(out, "Stopped: only games that were finished are counted.")?;
    }
    for (what, times) in &summary.victories {
        writeln!(out, "  {times:>5} × {what}")?;
    }
    writeln!(out, "  {:>5} × nobody won", summary.without_winner)?;
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.set_header(["a game", "min", "low", "median", "high", "max"]);
    for (name, spread) in &summary.spread {
        let numbers = [
            spread.min,
            spread.low,
            spread.median,
            spread.high,
            spread.max,
        ];
        let numbers = numbers.iter().map(ToString::to_string);
        table.add_row(std::iter::once(name.replace('_', " ")).chain(numbers));
    }
    for column in table.column_iter_mut().skip(1) {
        column.set_cell_alignment(CellAlignment::Right);
    }
    writeln!(out, "{table}")?;
    writeln!(
        out,
        "the leader at turn 50 wins {}% of the games; the largest share of land is at most 35% in {}% of them",
        summary.leader_50_won_percent, summary.share_within_35_percent
    )?;
    writeln!(
        out,
        "a hundred mind-turns: {} orders considered, {} deals appraised; {} commands refused in all",
        minds.considered_in_100, minds.appraised_in_100, minds.refused
    )?;
    writeln!(
        out,
        "{} turns a second, {} a job ({} jobs, {} ms)",
        speed.turns_per_second, speed.turns_per_second_per_job, speed.jobs, speed.milliseconds
    )
}
