//! Commands typed into the terminal; what came of them is read in the log of the saved game.

use assert_cmd::Command as Program;
use first_maje::id::FactionId;
use first_maje::session::{LogEntry, Session, save};
use first_maje::sim::command::Command;

/// What a game is saved as here.
const NAME: &str = "typed";

/// Types these commands into the terminal in a game, each order undone at once, and returns what came out and
/// what was said.
pub fn typed(session: &Session, me: FactionId, lines: &[String]) -> (Vec<Command>, String) {
    let data = tempfile::tempdir().expect("room on the disk");
    let begun = data.path().join("begun.maje");
    session.save(&begun).expect("room on the disk");
    let before = session.recording().log.entries().len();
    let all = [lines, &[format!("save {NAME}"), String::from("quit")]].concat();
    let output = Program::cargo_bin("first-maje")
        .expect("the program is built")
        .env("FIRST_MAJE_DATA", data.path())
        .args(["play", "--terminal", "--load"])
        .arg(&begun)
        .write_stdin(all.join("\n") + "\n")
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{output:?}");
    let saves = data.path().join("saves").join(session.name());
    let saved = save::read(&saves.join(format!("{NAME}.{}", save::EXTENSION)));
    let log = saved.expect("it was saved").state.log;
    let given = log.entries()[before..].iter().filter_map(|entry| {
        let LogEntry::Command(who, command) = entry else {
            return None;
        };
        (*who == me).then(|| command.clone())
    });
    (given.collect(), said)
}
