//! Tables of `sim` in a folder: Parquet says what CSV says, and nothing of an earlier batch stays beside them.

use assert_cmd::Command;
use first_maje::lab::{
    ColumnKind, FACTION_COLUMNS, GAME_COLUMNS, TURN_COLUMNS, TableCell, TableColumn,
};
use std::fs;
use std::path::Path;

/// The largest seed, which no signed number holds.
const LARGEST: &str = "18446744073709551615";

fn sim(folder: &Path, more: &[&str]) {
    let seeds = format!("3,{LARGEST}");
    Command::new(env!("CARGO_BIN_EXE_first-maje"))
        .args(["sim", "four-wells", "--turns", "3", "--seeds", &seeds])
        .arg("--out")
        .arg(folder)
        .args(more)
        .assert()
        .success();
}

/// The names of all files in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    let mut names: Vec<String> = entries
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// A cell is of the kind that its column promises, and only what may be empty is.
fn keeps_its_promise<R: Default>(columns: &[TableColumn<R>]) {
    let row = R::default();
    for column in columns {
        let fits = match (column.cell)(&row) {
            TableCell::Number(_) => {
                matches!(column.kind, ColumnKind::Signed | ColumnKind::Unsigned)
            }
            TableCell::Text(_) => column.kind == ColumnKind::Text,
            TableCell::Flag(_) => column.kind == ColumnKind::Flag,
            TableCell::Empty => column.optional,
        };
        assert!(fits, "{}", column.name);
    }
}

#[test]
fn cells_are_of_the_kind_of_their_column() {
    keeps_its_promise(GAME_COLUMNS);
    keeps_its_promise(TURN_COLUMNS);
    keeps_its_promise(FACTION_COLUMNS);
}

#[test]
fn results_of_an_earlier_batch_do_not_stay_beside_new_ones() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    fs::write(folder.path().join("notes.txt"), "mine").expect("room on the disk");
    fs::write(folder.path().join("games.parquet"), "old").expect("room on the disk");
    sim(folder.path(), &["--details"]);
    sim(folder.path(), &[]);
    assert_eq!(
        names(folder.path()),
        ["games.csv", "notes.txt", "summary.json"]
    );
}

/// A build without Parquet says how to get one, before it removes what is there.
#[cfg(not(feature = "parquet"))]
#[test]
fn a_build_without_parquet_says_so_and_removes_nothing() {
    let folder = tempfile::tempdir().expect("a folder for tests");
    sim(folder.path(), &[]);
    let before = names(folder.path());
    let refused = Command::new(env!("CARGO_BIN_EXE_first-maje"))
        .args(["sim", "four-wells", "--parquet", "--out"])
        .arg(folder.path())
        .assert()
        .code(2);
    let why = String::from_utf8_lossy(&refused.get_output().stderr).into_owned();
    assert!(why.contains("--features parquet"), "{why}");
    assert_eq!(names(folder.path()), before);
}

#[cfg(feature = "parquet")]
mod written {
    use super::{LARGEST, names, sim};
    use parquet::basic::{LogicalType, Repetition};
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::Field;
    use std::fs::{self, File};
    use std::path::Path;

    /// A Parquet table as CSV.
    fn as_csv(path: &Path) -> String {
        let reader =
            SerializedFileReader::new(File::open(path).expect("written")).expect("Parquet");
        let schema = reader.metadata().file_metadata().schema();
        let heading: Vec<&str> = schema
            .get_fields()
            .iter()
            .map(|field| field.name())
            .collect();
        let mut text = heading.join(",") + "\n";
        for row in reader.get_row_iter(None).expect("rows") {
            let row = row.expect("a row");
            let cells = row.get_column_iter().map(|(_, field)| match field {
                Field::Null => String::new(),
                Field::Str(text) => text.clone(),
                other => other.to_string(),
            });
            text += &(cells.collect::<Vec<_>>().join(",") + "\n");
        }
        text
    }

    #[test]
    fn parquet_says_what_csv_says() {
        let folder = tempfile::tempdir().expect("a folder for tests");
        let [csv, parquet] = ["csv", "parquet"].map(|name| folder.path().join(name));
        sim(&csv, &["--details"]);
        sim(&parquet, &["--details", "--parquet"]);
        for table in ["games", "turns", "factions"] {
            let text = fs::read_to_string(csv.join(format!("{table}.csv"))).expect("written");
            assert!(text.contains(LARGEST), "{text}");
            let same = as_csv(&parquet.join(format!("{table}.parquet")));
            assert_eq!(text, same, "{table}");
        }
        assert_eq!(
            names(&parquet),
            [
                "factions.parquet",
                "games.parquet",
                "summary.json",
                "turns.parquet"
            ]
        );
    }

    #[test]
    fn columns_have_types() {
        let folder = tempfile::tempdir().expect("a folder for tests");
        sim(folder.path(), &["--parquet"]);
        let file = File::open(folder.path().join("games.parquet")).expect("written");
        let reader = SerializedFileReader::new(file).expect("Parquet");
        let schema = reader.metadata().file_metadata().schema();
        let fields = schema.get_fields();
        let info = |name: &str| {
            let found = fields.iter().find(|field| field.name() == name);
            found.expect("a column").get_basic_info()
        };
        let seed = Some(LogicalType::integer(64, false));
        assert_eq!(info("seed").logical_type_ref(), seed.as_ref());
        assert_eq!(
            info("winner").logical_type_ref(),
            Some(&LogicalType::String)
        );
        assert_eq!(info("winner").repetition(), Repetition::OPTIONAL);
        assert_eq!(info("scenario").repetition(), Repetition::REQUIRED);
    }
}
