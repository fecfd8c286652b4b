//! Any line may be typed: nothing panics, whatever the numbers, names and signs in it. The lines are drawn from a seed,
//! so that a run can be repeated. `.ci/run` gives it a minute by `FIRST_MAJE_FUZZ_SECONDS`.

use assert_cmd::Command as Program;
use first_maje::scenario::model::Scenario;
use first_maje::scenario::open::open;
use first_maje::terminal::verbs::{Group, Kinds, VERBS};
use std::path::Path;

/// For so many seconds lines are typed where nobody asks for more.
const SECONDS: u64 = 4;
/// Lines of one game.
const LINES: usize = 300;
/// Numbers at the edges of what a number can be.
const NUMBERS: &[&str] = &[
    "0",
    "1",
    "2",
    "3",
    "9",
    "12",
    "50",
    "100",
    "255",
    "256",
    "9999",
    "65535",
    "65536",
    "100000",
    "2000000000",
    "2147483647",
    "2147483648",
    "4294967295",
    "9223372036854775807",
    "18446744073709551615",
    "-1",
    "-2147483648",
    "+5",
    "1.5",
    "10%",
    "1e9",
    "0x10",
    "#1",
    "f1",
    "f2",
    "f999",
    "s1",
    "٣",
];
/// Numbers of which two are more than can be counted.
const HUGE: &[&str] = &["2000000000", "2147483647", "60000", "65535", "100000"];
/// Words between names.
const JOINTS: &[&str] = &[
    "and", "for", "with", "by", "from", "to", "at", "into", "once", ",", "the", "all", "break",
    "lure", "press", "screen", "govern", "command", "envoy", "spy", "host", "idle", "raid",
    "seize", "attack", "weeks", "week", "each", "every", "over", "against", "peace", "y", "yes",
    "no", "",
];
/// What no keyboard should send.
const ODD: &[&str] = &[
    "\u{feff}end",
    "\"",
    "“",
    "\"\"",
    "\u{0}",
    "\u{1b}[2J",
    "ß",
    "İ",
    "漢字",
    "🙂",
    "\u{202e}abc",
    "\u{e000}",
    "../../x",
    "/dev/null",
    "autosave-1",
    "con",
    "%s",
    "{ $who }",
    "\t",
    "é\u{301}",
];

/// Draws in a fixed order (xorshift).
struct Draws(u64);

impl Draws {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % most.max(1) as u64).expect("less than most")
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len())]
    }
}

/// The names of a scenario, by the kinds of things they are of.
struct Names<'a>(Vec<(Kinds, Vec<&'a str>)>);

impl<'a> Names<'a> {
    fn of(scenario: &'a Scenario) -> Self {
        let factions = scenario.roster.factions.iter();
        let factions = factions.flat_map(|f| [f.name.as_str(), f.short.as_str()]);
        let notables = scenario.notables.iter();
        let majes: Vec<&str> = notables.map(|known| known.name.as_str()).collect();
        let technologies = scenario.technologies.iter();
        Self(vec![
            (
                Kinds::PLACE.or(Kinds::OWN),
                scenario.places.iter().map(|p| p.name.as_str()).collect(),
            ),
            (Kinds::FACTION.or(Kinds::SELF), factions.collect()),
            (Kinds::FLEET, vec!["f1", "f2", "f3", "f4", "f5", "f9"]),
            (Kinds::SEEN, vec!["s1", "s2", "s3", "s4", "s9"]),
            (Kinds::MAJE.or(Kinds::PRISONER).or(Kinds::EXILE), majes),
            (
                Kinds::CLASS,
                scenario.classes.iter().map(|c| c.name.as_str()).collect(),
            ),
            (Kinds::TECH, technologies.map(|t| t.name.as_str()).collect()),
            (Kinds::GOOD, vec!["food", "ore", "water"]),
        ])
    }

    /// A name that fits, if there is one; any other name now and then.
    fn fitting(&self, draws: &mut Draws, kinds: Kinds) -> &'a str {
        let fits = |row: &&(Kinds, Vec<&str>)| row.0.meets(kinds) && !row.1.is_empty();
        let rows: Vec<_> = self.0.iter().filter(fits).collect();
        if rows.is_empty() || draws.below(6) == 0 {
            let (_, any) = &self.0[draws.below(self.0.len())];
            return if any.is_empty() { "" } else { draws.of(any) };
        }
        let row = draws.below(rows.len());
        draws.of(&rows[row].1)
    }
}

/// A line as a person could type it, or a cat.
fn line(draws: &mut Draws, names: &Names<'_>) -> String {
    let verb = &VERBS[draws.below(VERBS.len())];
    // Leaving would end the run, and long games are played elsewhere.
    if matches!(verb.name, "quit" | "end" | "load") && draws.below(30) > 0 {
        return String::new();
    }
    let mut line: Vec<&str> = Vec::new();
    if draws.below(12) > 0 {
        line.push(verb.name);
        amounts(draws, names, verb.first, &mut line);
        for (joint, _, kinds) in verb.joints {
            if draws.below(2) == 0 {
                line.push(joint);
                amounts(draws, names, *kinds, &mut line);
            }
        }
        if verb.group == Group::Table {
            amounts(draws, names, Kinds::GOOD, &mut line);
        }
    }
    if draws.below(3) == 0 {
        for _ in 0..draws.below(6) {
            line.push(match draws.below(4) {
                0 => names.fitting(draws, Kinds(u32::MAX)),
                1 => draws.of(NUMBERS),
                2 => draws.of(JOINTS),
                _ => draws.of(ODD),
            });
        }
    }
    line.join(" ")
}

/// A name, or several goods with their numbers, or a number.
fn amounts<'a>(draws: &mut Draws, names: &Names<'a>, kinds: Kinds, line: &mut Vec<&'a str>) {
    if kinds.meets(Kinds::GOOD) {
        // What overflows is the same thing twice, both times huge.
        let (good, huge) = (names.fitting(draws, Kinds::GOOD), draws.below(3) == 0);
        for _ in 0..=draws.below(3) {
            line.push(draws.of(if huge { HUGE } else { NUMBERS }));
            line.push(if draws.below(2) == 0 {
                good
            } else {
                names.fitting(draws, Kinds::GOOD)
            });
            line.push(draws.of(&["and", "for", ""]));
        }
    } else if kinds == Kinds::NONE || draws.below(10) == 0 {
        line.push(draws.of(NUMBERS));
    }
    if !kinds.meets(Kinds::GOOD) && kinds != Kinds::NONE {
        line.push(names.fitting(draws, kinds));
    }
}

/// Types drawn lines into a game, and returns what was typed and how the program ended.
fn play(scenario: &Scenario, seed: u64) -> (String, std::process::Output) {
    let names = Names::of(scenario);
    let mut draws = Draws(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let playable: Vec<&str> = scenario
        .roster
        .factions
        .iter()
        .filter(|faction| faction.playable)
        .map(|faction| faction.key.as_str())
        .collect();
    let (first, second) = (draws.of(&playable), draws.of(&playable));
    let mut lines: Vec<String> = (0..LINES).map(|_| line(&mut draws, &names)).collect();
    lines.push(String::from("end"));
    let typed = lines.join("\n");
    let data = tempfile::tempdir().expect("room on the disk");
    let output = Program::cargo_bin("first-maje")
        .expect("the program is built")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("FIRST_MAJE_DATA", data.path())
        .args([
            "play",
            &scenario.id,
            "--terminal",
            "--as",
            first,
            "--as",
            second,
        ])
        .args(["--seed", &seed.to_string()])
        .write_stdin(typed.clone())
        .output()
        .expect("the program runs");
    (typed, output)
}

/// The line after which the program broke: the first one that it did not answer.
fn breaking(typed: &str, output: &std::process::Output) -> String {
    let said = String::from_utf8_lossy(&output.stdout);
    let answered = said.lines().filter(|line| line.starts_with("> ")).count();
    typed
        .lines()
        .nth(answered.saturating_sub(1))
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn whatever_is_typed_nothing_breaks() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let scenarios = ["four-wells", "2371-eighteen-sects"];
    let scenarios = scenarios.map(|id| open(&root.join(id)).expect("a scenario of the game"));
    let asked = std::env::var("FIRST_MAJE_FUZZ_SECONDS").ok();
    let seconds = asked
        .and_then(|asked| asked.parse().ok())
        .unwrap_or(SECONDS);
    let begun = started();
    let mut seed: u64 = 1;
    while seed <= 2 || begun.elapsed().as_secs() < seconds {
        // The large one takes longer.
        let scenario = &scenarios[usize::from(seed.is_multiple_of(4))];
        let (typed, output) = play(scenario, seed);
        assert_eq!(
            output.status.code(),
            Some(0),
            "seed {seed} of {}, at “{}”: {}",
            scenario.id,
            breaking(&typed, &output),
            String::from_utf8_lossy(&output.stderr)
        );
        seed += 1;
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "the budget of a test, not a rule"
)]
fn started() -> std::time::Instant {
    std::time::Instant::now()
}

#[test]
fn numbers_too_large_to_count_are_refused_or_held_back() {
    let data = tempfile::tempdir().expect("room on the disk");
    let typed = "haul 2000000000 water and 2000000000 water from kethra to thin well with f3\n\
                 haul 2000000000 water and 2000000000 ore and 2000000000 food from kethra to thin well with f3\n\
                 odds f1 raid lone well\nend\nquit\n";
    Program::cargo_bin("first-maje")
        .expect("the program is built")
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("FIRST_MAJE_DATA", data.path())
        .args([
            "play",
            "four-wells",
            "--terminal",
            "--as",
            "keth",
            "--seed",
            "4",
        ])
        .write_stdin(typed)
        .assert()
        .success();
}
