//! `docs/a-first-game.md` is a game that somebody could play: its commands are typed here, and what it shows of the answers
//! is what the game says. `FIRST_MAJE_BLESS=1 cargo test --test it first_game` writes the answers anew; read it afterwards,
//! for what is told between them has to fit.

use assert_cmd::Command;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

const GUIDE: &str = "docs/a-first-game.md";
/// What begins a block of the game; how many lines of each answer it shows follows.
const FENCE: &str = "```game ";
/// What begins lines that are typed unseen, with semicolons between them.
const MEANWHILE: &str = "<!-- meanwhile: ";
/// What begins the arguments of the game.
const PLAYED: &str = "<!-- played: ";

/// A part of the guide.
enum Piece<'a> {
    /// A line as it stands.
    Line(&'a str),
    /// What is typed, and how many lines of each answer are shown.
    Block(usize, Vec<&'a str>),
    /// What is typed unseen: the line, and its commands.
    Unseen(&'a str, Vec<&'a str>),
}

fn pieces(guide: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut lines = guide.lines();
    while let Some(line) = lines.next() {
        if let Some(most) = line.strip_prefix(FENCE) {
            let most = most.parse().expect("how many lines to show");
            let block = lines.by_ref().take_while(|line| *line != "```");
            let typed = block.filter_map(|line| line.strip_prefix("> "));
            pieces.push(Piece::Block(most, typed.collect()));
        } else if let Some(typed) = line.strip_prefix(MEANWHILE) {
            let typed = typed.trim_end_matches(" -->").split("; ");
            pieces.push(Piece::Unseen(line, typed.collect()));
        } else {
            pieces.push(Piece::Line(line));
        }
    }
    pieces
}

/// The answers to lines typed one after the other.
fn answers(arguments: &str, typed: &[&str]) -> Vec<String> {
    let data = TempDir::new().expect("a temporary folder");
    let mut command = Command::cargo_bin("first-maje").expect("the program is built");
    command
        .env("FIRST_MAJE_DATA", data.path())
        .env("COLUMNS", "80")
        .arg("play")
        .args(arguments.split(' '))
        .arg("--terminal")
        .write_stdin(format!("{}\nquit\n", typed.join("\n")));
    let output = command.output().expect("the program runs");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let said = String::from_utf8(output.stdout).expect("UTF-8");
    let mut answers: Vec<String> = Vec::new();
    for line in said.lines() {
        if line.starts_with("> ") {
            answers.push(String::new());
        } else if let Some(last) = answers.last_mut() {
            let _ = writeln!(last, "{line}");
        }
    }
    // What is said on leaving answers "quit".
    assert_eq!(
        answers.len(),
        typed.len() + 1,
        "every line is echoed:\n{said}"
    );
    answers
}

/// The guide with the answers that the game gives now.
fn played(guide: &str) -> String {
    let arguments = guide.lines().find_map(|line| line.strip_prefix(PLAYED));
    let arguments = arguments.expect("which game is played");
    let pieces = pieces(guide);
    let typed: Vec<&str> = pieces
        .iter()
        .flat_map(|piece| match piece {
            Piece::Line(_) => &[],
            Piece::Block(_, typed) | Piece::Unseen(_, typed) => typed.as_slice(),
        })
        .copied()
        .collect();
    let mut answers = answers(arguments.trim_end_matches(" -->"), &typed).into_iter();
    let mut text = String::new();
    for piece in &pieces {
        match piece {
            Piece::Line(line) => {
                let _ = writeln!(text, "{line}");
            }
            Piece::Unseen(line, typed) => {
                let _ = writeln!(text, "{line}");
                answers.by_ref().take(typed.len()).for_each(drop);
            }
            Piece::Block(most, typed) => {
                let _ = writeln!(text, "{FENCE}{most}");
                for (line, answer) in typed.iter().zip(answers.by_ref()) {
                    let _ = writeln!(text, "> {line}");
                    let answer: Vec<&str> = answer.trim().lines().collect();
                    for said in answer.iter().take(*most) {
                        let _ = writeln!(text, "{}", said.trim_end());
                    }
                    if answer.len() > *most {
                        text.push_str("…\n");
                    }
                }
                text.push_str("```\n");
            }
        }
    }
    text
}

#[test]
fn the_first_game_is_played_as_it_is_told() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(GUIDE);
    let guide = fs::read_to_string(&path).expect("the guide");
    let now = played(&guide);
    if std::env::var_os("FIRST_MAJE_BLESS").is_some() {
        fs::write(&path, &now).expect("the guide can be written");
    } else {
        assert!(
            now == guide,
            "{GUIDE} shows what the game no longer says; FIRST_MAJE_BLESS=1 writes it anew:\n{now}"
        );
    }
    for wanted in [
        "They refuse",
        "It is signed",
        "conference",
        "The signs you missed",
    ] {
        assert!(now.contains(wanted), "“{wanted}” is to be seen in {GUIDE}");
    }
    for puzzled in ["is not a command", "Nothing is called", "No sect or power"] {
        assert!(
            !now.contains(puzzled),
            "a command of {GUIDE} is not understood"
        );
    }
}
