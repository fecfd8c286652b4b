//! `docs/columns.md` is made from the tables of columns, and this test holds the two together.
//! `FIRST_MAJE_BLESS=1 cargo test --test it columns` writes it anew.

use first_maje::lab::{FACTION_COLUMNS, GAME_COLUMNS, TURN_COLUMNS, TableColumn};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

const BEGINNING: &str = "\
<!-- Made from src/lab/row.rs by tests/it/columns.rs; edit those. -->
# What `sim` writes

```console
first-maje sim SCENARIO --seeds 1..50 --out results            # 50 games: games.csv and summary.json
first-maje sim SCENARIO --seeds 1,5,9..20 --out results --details   # also turns.csv and factions.csv
first-maje sim SCENARIO --seeds 1..1000 --out results --details --parquet   # the same tables as .parquet
```

Both ends of a range of seeds are played. Rows come in the order of the seeds, whatever `--jobs` says; seed and scenario stand
first, so that files of several batches can be joined. A cell without a value is empty. Results of an earlier batch in the
folder are removed when a new one begins.

With `--parquet` the tables are Apache Parquet files (in a program built with `--features parquet`), which DuckDB, pandas, Polars and R read with the types of their columns:
texts, whole numbers of 64 bits (unsigned where none can be negative), yes or no, and null for what is empty. Rows are written in
groups, and the file can be read once the batch has ended or was stopped by a signal; CSV can be read while the batch runs.

Ctrl-C, SIGTERM and SIGHUP end a batch: games that are finished are kept, `summary.json` says `stopped: true` and how many games were
asked for, and the exit code is 128 and the number of the signal (130 after Ctrl-C, 143 after SIGTERM). A second signal does not wait.

`summary.json` has for each number of a game its `mean`, its standard `deviation` (of a sample), `min`, `low` (a tenth has less), `median`,
`high` (a tenth has more), `max` and `sum`.
";

fn table<R>(name: &str, row: &str, columns: &[TableColumn<R>], into: &mut String) {
    writeln!(
        into,
        "\n## {name}\n\n{row}\n\n| column | meaning |\n|---|---|"
    )
    .expect("a string takes all");
    let mut seen = BTreeSet::new();
    for column in columns {
        assert!(
            seen.insert(column.name),
            "{} stands in {name} twice",
            column.name
        );
        writeln!(into, "| `{}` | {} |", column.name, column.about).expect("a string takes all");
    }
}

#[test]
fn columns_are_explained() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/columns.md");
    let mut made = String::from(BEGINNING);
    table("games.csv", "A row for each game.", GAME_COLUMNS, &mut made);
    let turns = "With `--details`: a row for each turn of each game.";
    table("turns.csv", turns, TURN_COLUMNS, &mut made);
    let factions = "With `--details`: a row for each faction after each turn of each game.";
    table("factions.csv", factions, FACTION_COLUMNS, &mut made);
    if std::env::var_os("FIRST_MAJE_BLESS").is_some() {
        fs::write(&path, &made).expect("the page can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "docs/columns.md is out of date; run FIRST_MAJE_BLESS=1 cargo test --test it columns"
    );
}
