//! The text front-end from the outside: whole games through pipes.

mod arguments;
#[cfg(target_os = "linux")]
mod keys;
mod offers;
mod slips;
mod suspicions;

use assert_cmd::Command;
use first_maje::sim::terms::PlotKind;
use std::path::Path;
use tempfile::TempDir;

/// The game with data of its own, so that no test finds the saves of another.
fn game(data: &Path) -> Command {
    let mut command = Command::cargo_bin("first-maje").expect("the program is built");
    command
        .env("FIRST_MAJE_DATA", data)
        .env_remove("NO_COLOR")
        .env_remove("COLUMNS");
    command
}

/// What is said when these lines are typed in Four Wells as the Keth.
fn keth(data: &Path, lines: &str) -> String {
    let output = game(data)
        .args(["play", "four-wells", "--as", "keth", "--seed", "1"])
        .write_stdin(lines)
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn said(lines: &str) -> String {
    let data = TempDir::new().expect("a temporary folder");
    keth(data.path(), lines)
}

#[track_caller]
fn has(text: &str, wanted: &[&str]) {
    let flat = text.split_whitespace().collect::<Vec<&str>>().join(" ");
    for part in wanted {
        assert!(flat.contains(part), "“{part}” is missing in:\n{text}");
    }
}

#[test]
fn a_whole_game_of_four_wells() {
    let text = said(concat!(
        "goods\nsuggest ossul\nodds varrun raid lone well\nraid lone well with varrun for water\n",
        "guard thin well with f2\nassign mossin govern thin well, gate rock\nend\nlog battles\nledger water\n",
        "end\nend\nend\nend\nend\nend\nend\nobjectives\nwatch vey\nlands\nquit\n",
    ));
    has(
        &text,
        &[
            "Four Wells",
            "Kazon-Keth · week 1 · turn 1 of 8",
            "Water runs out in 4 weeks",
            "Varrun's Raiders: raid Lone Well for water.",
            "Kazon-Keth · week 2 · turn 2 of 8",
            "What changed in the last turn, and why",
            "The end",
            "You view the game as Kazon-Vey",
            "Until the next time.",
        ],
    );
}

#[test]
fn every_line_fits_the_page_and_no_message_is_missing() {
    let text = said(concat!(
        "council\nmap\nmap gate rock\nsects\nsect vey\nlands\nlone well\nkethra\nfleets\nfleet f1\nfleet s1\n",
        "majes\nmaje varrun\ngoods\nodds raid lone well\nodds f1 attack s5\nledger\nlog\nobjectives\nlook\n",
        "ships\ntechnology\nbriefing\noffers\ncontracts\norders\nsaves\nhelp\nhelp trade\nhelp raid\n",
        "end\nmap\nfleets\nlog all\nledger\nledger kethra\nledger f1\nledger varrun\nledger prestige\n",
    ));
    for line in text.lines() {
        assert!(line.chars().count() <= 80, "longer than 80: {line}");
        assert!(!line.contains('{') && !line.contains('\u{1b}'), "{line}");
    }
}

#[test]
fn a_refused_order_says_why_and_what_would_be_possible() {
    let text = said(concat!(
        "undo\nraid kethra with f1\nfort lone well\nstance f1 lure break 5\nmerge f1 into f2\nseize lone well with f3\n",
        "offer ossul 20 ore for 15 ore\nbuild gunboat at kethra\naccept 3\nsplit f2 1 raider\n",
    ));
    has(
        &text,
        &[
            "Kethra is yours. Guard it, or move there.",
            "Lone Well belongs to the Vey.",
            "The break point is the share of its hull",
            "The two fleets are not in one place.",
            "You are short of 26 ore.",
            "No offer waits for your answer.",
            "There is nothing to undo.",
            "The fleet cannot spare those ships",
        ],
    );
}

#[test]
fn what_is_unknown_is_asked_back() {
    let text = said(concat!(
        "xyzzy\nriad lone well with f1\ny\nmap lone wlel\ny\nraid lone well\n1\nmap well\nfleet nobody\n",
        "assign mossin dance\nhlep\nsect ossl\n",
    ));
    has(
        &text,
        &[
            "“xyzzy” is not a command.",
            "Did you mean raid? (y)",
            "Varrun's Raiders: raid Lone Well.",
            "Did you mean Lone Well? (y)",
            "With which fleet? 1. Varrun's Raiders: 5 raiders",
            "Which “well”?",
            "What should Jal Mossin do: govern, command, envoy, spy, plot, host, idle, attend?",
            "Did you mean help? (y)",
            "Did you mean Ossul? (y)",
        ],
    );
}

#[test]
fn the_end_of_the_input_is_a_clean_end() {
    has(&said(""), &["Kazon-Keth · week 1", "go on from here"]);
    has(&said("\n\n# nothing\n"), &["go on from here"]);
    let data = TempDir::new().expect("a temporary folder");
    let bytes = game(data.path())
        .args(["play", "four-wells", "--as", "keth", "--seed", "1"])
        .write_stdin(&b"map\xff\xfe \x1b[2J\n\"\n\x00\n"[..])
        .output()
        .expect("the program runs");
    assert_eq!(bytes.status.code(), Some(0));
    assert!(!bytes.stdout.contains(&0x1b));
}

#[test]
fn a_saved_game_goes_on() {
    let data = TempDir::new().expect("a temporary folder");
    let text = keth(
        data.path(),
        "raid lone well with f1\nend\nsave before the storm\nend\nload before the storm\nload gone\nsaves\n",
    );
    has(
        &text,
        &[
            "Saved as “before-the-storm”.",
            "Four Wells, turn 2.",
            "No saved game is called “gone”.",
            "before-the-storm Four Wells 2 Kazon-Keth",
        ],
    );
    let again = game(data.path())
        .args(["play", "--load", "before-the-storm"])
        .write_stdin("council\nend\n")
        .output()
        .expect("the program runs");
    assert_eq!(again.status.code(), Some(0), "{again:?}");
    let again = String::from_utf8(again.stdout).expect("UTF-8");
    has(&again, &["turn 2 of 8", "turn 3 of 8"]);
    let missing = game(data.path())
        .args(["play", "--load", "nowhere"])
        .output()
        .expect("the program runs");
    assert_eq!(missing.status.code(), Some(2));
}

#[test]
fn colours_are_for_terminals_only() {
    assert!(!said("map\nsects\n").contains('\u{1b}'));
    let data = TempDir::new().expect("a temporary folder");
    let forced = |no_colour: bool| {
        let mut command = game(data.path());
        command.env("CLICOLOR_FORCE", "1");
        if no_colour {
            command.env_remove("CLICOLOR_FORCE").env("NO_COLOR", "1");
        }
        let output = command
            .args(["play", "four-wells", "--as", "keth", "--seed", "1"])
            .write_stdin("map\n")
            .output()
            .expect("the program runs");
        output.stdout.contains(&0x1b)
    };
    assert!(forced(false));
    assert!(!forced(true));
}

#[test]
fn a_script_is_read_and_then_it_is_over() {
    let data = TempDir::new().expect("a temporary folder");
    let script = data.path().join("script.txt");
    std::fs::write(&script, "goods\nend\n").expect("written");
    let output = game(data.path())
        .args([
            "play",
            "four-wells",
            "--as",
            "keth",
            "--seed",
            "1",
            "--script",
        ])
        .arg(&script)
        .write_stdin("map\n")
        .output()
        .expect("the program runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    has(&text, &["> goods", "> end", "turn 2 of 8"]);
    assert!(!text.contains("> map"), "{text}");
}

#[test]
fn persons_hand_over_and_see_nothing_before() {
    let data = TempDir::new().expect("a temporary folder");
    let output = game(data.path())
        .args([
            "play",
            "four-wells",
            "--as",
            "keth",
            "--as",
            "vey",
            "--seed",
            "1",
        ])
        .write_stdin("\ngoods\nend\ngoods\nlands\nend\n\n")
        .output()
        .expect("the program runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    has(
        &text,
        &["Hand over to Kazon-Keth", "Hand over to Kazon-Vey"],
    );
    // The first line after a hand-over only takes the seat.
    let handed = text
        .split("Hand over to Kazon-Vey")
        .nth(1)
        .expect("handed over");
    let before_taking = handed.split("> goods").next().expect("text");
    assert!(!before_taking.contains("In store"), "{before_taking}");
    has(handed, &["Your lands", "Red Shelf"]);
}

#[test]
fn one_can_watch() {
    let data = TempDir::new().expect("a temporary folder");
    let output = game(data.path())
        .args(["play", "four-wells", "--as", "none", "--seed", "2"])
        .write_stdin("end 3\nwatch vey\nmap\nraid lone well with f1\nlog all\nend 20\n")
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    has(
        &text,
        &[
            "You only watch: minds play every seat.",
            "You only watch here.",
            "The end · week 8",
        ],
    );
}

#[test]
fn a_game_that_is_over_can_be_looked_back_at() {
    let data = TempDir::new().expect("a temporary folder");
    let output = game(data.path())
        .args(["play", "four-wells", "--as", "keth", "--seed", "2"])
        .write_stdin(
            "rewind 1\nend\nend\nend\nend\nend\nend\nend\nend\nrewind 2\nfleets\ntruth\nfleets\nend\n\
             raid lone well with f1\nrewind end\nrewind 0\nquit\n",
        )
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    has(
        &text,
        &[
            "You can look back once the game is over",
            "You look back at week 2, turn 2 of 9, as Keth believed it to be.",
            "as it truly was, shown from the side of Keth",
            "You look back at week 3, turn 3 of 9, as it truly was",
            "You are back at the end of the game.",
        ],
    );
    // Under the truth fleets are seen that nobody of the Keth could see.
    let [_, believed, truly, ..] = text.split("> fleets").collect::<Vec<_>>()[..] else {
        panic!("fleets are listed twice: {text}");
    };
    let is_seen = |line: &&str| {
        let serial = line.strip_prefix('s').and_then(|rest| rest.chars().next());
        serial.is_some_and(|sign| sign.is_ascii_digit())
    };
    let seen = |page: &str| page.lines().filter(is_seen).count();
    assert!(seen(truly) > seen(believed), "{believed}\n---\n{truly}");
}

#[test]
fn the_picker_leads_to_a_game() {
    let data = TempDir::new().expect("a temporary folder");
    let output = game(data.path())
        .write_stdin("four\nabout vey\nketh\ngoods\nquit\n")
        .output()
        .expect("the program runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    has(
        &text,
        &[
            "1. Four Wells",
            "Choose your sect:",
            "Kazon-Keth · week 1",
            "From here on",
        ],
    );
    let wrong = game(data.path())
        .args(["play", "for-wells"])
        .output()
        .expect("runs");
    assert_eq!(wrong.status.code(), Some(2));
    has(
        &String::from_utf8_lossy(&wrong.stderr),
        &["Did you mean “four-wells”?"],
    );
}

/// What is said when these lines are typed in the Eighteen Sects.
fn collective(data: &Path, sect: &str, lines: &str) -> String {
    let output = game(data)
        .args([
            "play",
            "scenarios/2371-eighteen-sects",
            "--as",
            sect,
            "--seed",
            "5",
        ])
        .write_stdin(lines)
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn the_end_is_told_to_whoever_played_and_can_be_played_past() {
    let data = TempDir::new().expect("a temporary folder");
    let text = keth(
        data.path(),
        concat!(
            "play on\nend\nend\nend\nend\nend\nend\nend\nend\nlands\nraid lone well with f1\nplay on\ncouncil\n",
            "raid lone well with f1\nend\nobjectives\nsave after\nend\nload after\nend\n",
        ),
    );
    has(
        &text,
        &[
            "It is not over yet.",
            "The end · week 8",
            "You: place",
            "Kethra",
            "The game is over. Look around, or play on past the end",
            "The game is decided.",
            "Kazon-Keth · week 9 · turn 9",
            "Varrun's Raiders: raid Lone Well.",
            "Kazon-Keth · week 10 · turn 10",
            "The game goes on for as long as you like.",
            "Four Wells, turn 10.",
            "Kazon-Keth · week 11 · turn 11",
        ],
    );
    let save = data.path().join("saves/four-wells-1/after.maje");
    let again = game(data.path())
        .arg("replay")
        .arg(save)
        .output()
        .expect("the program runs");
    assert_eq!(again.status.code(), Some(0), "{again:?}");
}

#[test]
fn one_can_go_back_in_the_picker() {
    let data = TempDir::new().expect("a temporary folder");
    let output = game(data.path())
        .write_stdin("7\n2371\nback\n1\nabout vey\n99\nketh\nquit\n")
        .output()
        .expect("the program runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(text.matches("1. Four Wells").count(), 2, "{text}");
    has(
        &text,
        &[
            "There is no such choice. A number from 1 to",
            "A number from 1 to 4",
            "Kazon-Keth · week 1",
        ],
    );
}

#[test]
fn options_and_the_story_are_set_up_before_the_game() {
    let data = TempDir::new().expect("a temporary folder");
    let said = |arguments: &[&str], lines: &str| {
        let mut command = game(data.path());
        command.arg("play").args(arguments);
        let output = command.write_stdin(lines.to_owned()).output();
        let output = output.expect("the program runs");
        let told = [output.stdout, output.stderr].concat();
        String::from_utf8(told).expect("UTF-8")
    };
    let bremark = ["scenarios/2410-bremark", "--terminal"];
    let text = said(
        &bremark,
        "story freely\nstory free\noption kardens_sect pommar\noption kardens_sect oglamar\noglamar\nquit\n",
    );
    has(
        &text,
        &[
            "Minds follow the story: leaning.",
            "Minds can follow the story `strict`, `leaning` or `free`",
            "Minds follow the story: free.",
            "Karden's sect: the Ogla.",
            "has no choice “pommar”. There are ogla, oglamar.",
            "Karden's sect: the Oglamar. Karden is First Maje of the Oglamar",
            "Kazon-Oglamar · week 1",
        ],
    );
    let named = [
        &bremark[..],
        &["--as", "oglamar", "--option", "kardens_sect=oglamar"],
    ]
    .concat();
    has(&said(&named, "quit\n"), &["Kazon-Oglamar · week 1"]);
    let unknown = [
        &bremark[..],
        &["--as", "ogla", "--option", "kardens_set=ogla"],
    ]
    .concat();
    has(&said(&unknown, "quit\n"), &["Did you mean “kardens_sect”?"]);
}

#[test]
fn a_game_follows_another() {
    let data = TempDir::new().expect("a temporary folder");
    let played = |scenario: &str, arguments: &[&str], lines: &str| {
        let mut command = game(data.path());
        command
            .args(["play", scenario, "--terminal"])
            .args(arguments);
        let output = command.write_stdin(lines.to_owned()).output();
        let output = output.expect("the program runs");
        let told = [output.stdout, output.stderr].concat();
        String::from_utf8(told).expect("UTF-8")
    };
    let bremark = "scenarios/2410-bremark";
    let setup = [
        "--as",
        "ogla",
        "--seed",
        "3",
        "--option",
        "kardens_sect=oglamar",
    ];
    let open = played(bremark, &setup, "end\nsave open\nquit\n");
    has(&open, &["Saved as “open”."]);
    let told = played(
        bremark,
        &setup,
        &format!("{}save over\nquit\n", "end\n".repeat(16)),
    );
    has(
        &told,
        &[
            "Takedown (2410) can follow this game",
            "What came of it",
            "Karden's word was worth what it fetched on the day.",
        ],
    );
    let takedown = "scenarios/2410-takedown";
    let next = played(takedown, &["--as", "alliance", "--after", "over"], "quit\n");
    has(&next, &["Karden's sect: the Oglamar.", "Nelek's hundred: "]);
    has(&next, &["This game follows your game of Bremark (2410)"]);
    let refused = played(takedown, &["--as", "alliance", "--after", "open"], "quit\n");
    has(&refused, &["The game of Bremark (2410) is not over yet."]);
    let other = played("four-wells", &["--as", "keth", "--after", "over"], "quit\n");
    has(
        &other,
        &["Nothing that came of Bremark (2410) matters to Four Wells."],
    );
}

#[test]
fn a_large_map_is_shown_in_part_and_as_a_whole() {
    let data = TempDir::new().expect("a temporary folder");
    let text = collective(data.path(), "nistrim", "map\nmap all\nmap nistra 4\n");
    assert!(!text.contains('{'), "{text}");
    let maps: Vec<&str> = text.split("> map").skip(1).collect();
    let [near, all, _] = maps.as_slice() else {
        panic!("three maps: {text}");
    };
    has(
        near,
        &["Nistra", "Last Furrow", "Mostra", "All of it: `map all`"],
    );
    assert!(!near.contains("Iskar"), "{near}");
    has(all, &["Nistra", "Iskar", "Mostra", "Named: your land"]);
    assert!(all.lines().count() <= 32, "{all}");
    assert!(text.lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn what_could_be_done_is_listed() {
    let text = said(concat!(
        "odds f1\nodds\nsuggest\nsuggest water\ny\nkethra\ngate rock\nassign mossin govern thin well, gate rock\ngate rock\n",
        "help raid\nhelp suggest\nhelp escrow\nhelp passage\nhelp deals\nsec vey\n",
    ));
    has(
        &text,
        &[
            "What Varrun's Raiders could do",
            "With whom? Type the number to look closer. 1. Ossul: 20 ore for 20 water",
            "By nature it makes",
            "A governor would add 15%.",
            "+15%: Jal Mossin governs.",
            "With your orders:",
            "`suggest` (everybody)",
            "escrow Something that a deal can be about.",
            "passage Something that a deal can be about.",
            "A standing trade is so much for so much",
            "Kazon-Vey First Maje",
        ],
    );
}

#[test]
fn orders_are_said_back_so_that_they_mean_something() {
    let text = said(concat!(
        "haul water from thin well to kethra with f3\nhaul 20 water from thin well to kethra with f3\n",
        "build carrier at kethra\nend\nabandon kethra\nsuggest ossul\ny\nend\naccept\n",
    ));
    has(
        &text,
        &[
            "haul water from Thin Well to Kethra, again and again",
            "haul 20 water from Thin Well to Kethra, again and again",
            "Costs 30 ore, takes",
            "Kethra: give up carrier",
        ],
    );
    assert!(!text.contains("9999"), "{text}");
    let data = TempDir::new().expect("a temporary folder");
    let text = collective(
        data.path(),
        "ogla",
        "suggest sara\ny\nsuggest hobii\ny\nhaul water from oglar to tarok with f4\n",
    );
    has(
        &text,
        &["It is signed.", "Your contracts need these carriers"],
    );
}

#[test]
fn a_place_that_cannot_be_written_to_is_named() {
    let data = TempDir::new().expect("a temporary folder");
    let file = data.path().join("file");
    std::fs::write(&file, "no folder").expect("written");
    let output = game(&file)
        .args(["play", "four-wells", "--as", "keth", "--seed", "1"])
        .write_stdin("save here\nend\nquit\n")
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(1), "something is lost");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    has(
        &text,
        &[
            "The game could not save itself:",
            "It could not be saved:",
            "turn 2 of 8",
            "ask once more to leave it unsaved",
            "Until the next time.",
        ],
    );
    assert!(!text.contains("Saved."), "{text}");
}

#[test]
fn whoever_reads_only_the_first_line_is_served_quietly() {
    use std::process::{Command as Process, Stdio};
    for (arguments, code) in [
        (&["check", "scenarios"][..], 0),
        // A game that nobody can read any more has not been played to its end.
        (&["play", "--terminal", "four-wells", "--as", "keth"], 1),
    ] {
        let data = TempDir::new().expect("a temporary folder");
        let mut child = Process::new(assert_cmd::cargo::cargo_bin("first-maje"))
            .args(arguments)
            .env("FIRST_MAJE_DATA", data.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(output.status.code(), Some(code), "{output:?}");
        assert!(output.stderr.is_empty(), "{output:?}");
    }
}

#[test]
fn a_way_of_several_legs_is_one_line_of_the_log() {
    let data = TempDir::new().expect("a temporary folder");
    let text = collective(data.path(), "ogla", "end\nend\nend\nlog all\n");
    let told = text.split("> log all").nth(1).expect("the log");
    let legs: Vec<&str> = told.lines().filter(|l| l.contains(" went from ")).collect();
    assert!(legs.iter().any(|leg| leg.contains(" by ")), "{told}");
    assert!(!told.contains("by  to"), "{told}");
}

/// What stands between back-quotes on a page, where nothing has to be chosen first.
fn lines_to_type(text: &str) -> Vec<String> {
    let flat = text.split_whitespace().collect::<Vec<&str>>().join(" ");
    let quoted = flat.split('`').skip(1).step_by(2);
    let whole = quoted.filter(|line| !line.chars().any(char::is_uppercase));
    let mut lines: Vec<String> = whole.map(str::to_owned).collect();
    lines.sort();
    lines.dedup();
    lines
}

#[test]
fn every_line_that_a_page_offers_is_understood() {
    let pages = concat!(
        "kethra\nlone well\nfleet f1\nfleet s5\nmaje mossin\nsect vey\nlands\nfleets\nmajes\nsects\ntable\nledger\nlog\n",
        "objectives\ncodex\nships\ntechnology\nlook water\nodds f1\nodds raid lone well\nexplain kethra\nexplain f1\n",
        "explain mossin\nexplain ossul\n",
    );
    let lines = lines_to_type(&said(pages));
    assert!(lines.len() > 60, "{lines:?}");
    // Whoever is sent away is no maje of whom later lines can speak.
    let last = ["end", "quit", "first-maje", "exile mossin"];
    let typed: Vec<&str> = lines
        .iter()
        .map(String::as_str)
        .filter(|line| !last.contains(line))
        .collect();
    let text = said(&(typed.join("\n") + "\n"));
    let troubles = [
        "is not a command",
        "Did you mean",
        "is called",
        "That was not understood",
        "Which “",
    ];
    for trouble in troubles {
        assert!(!text.contains(trouble), "{trouble}:\n{text}");
    }
}

#[test]
fn pages_are_as_wide_as_the_terminal() {
    for columns in [40, 140, 200] {
        let data = TempDir::new().expect("a temporary folder");
        let output = game(data.path())
            .env("COLUMNS", columns.to_string())
            .args(["play", "four-wells", "--as", "keth", "--seed", "1"])
            .write_stdin("map\nkethra\nsects\nexplain f1\nodds f1\n")
            .output()
            .expect("the program runs");
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        let widest = text.lines().map(|line| line.chars().count()).max();
        let widest = widest.expect("lines");
        assert!(
            widest <= columns && widest > columns * 2 / 3,
            "{widest}:\n{text}"
        );
    }
}

/// The heading of the second list of reasons is no part of the first list.
#[test]
fn headings_of_lists_begin_at_the_margin() {
    let text = said("sect ossul\n");
    for heading in ["What they remember of you", "What you remember of them"] {
        let line = text.lines().find(|line| line.contains(heading));
        assert!(line.is_some_and(|line| line.starts_with(heading)), "{text}");
    }
}

#[test]
fn an_answer_is_an_answer_to_the_last_question_only() {
    let text = said("end\ntable\ny\nyes\nno\nmap well\ny\n1\ntable\n");
    has(
        &text,
        &[
            "> y Nothing was asked.",
            "> yes Nothing was asked.",
            "> y Type a number from 1 to",
        ],
    );
    assert!(!text.contains("It is signed"), "{text}");
    assert!(text.contains("`accept 1`"), "an offer waits: {text}");
}

#[test]
fn a_turn_ends_only_when_that_was_said() {
    let text = said("end x\nend 3\nend 0\nundo everything\nquit smoking\nend the turn\n");
    has(
        &text,
        &["> end 3 You end one turn at a time", "turn 2 of 8"],
    );
    assert!(!text.contains("turn 3 of 8"), "{text}");
}

#[test]
fn a_term_too_long_to_count_signs_nothing_shorter() {
    let text = said(
        "offer ossul 20 ore for 15 water for 100000\noffer ossul 20 ore for 15 water for 12 whales\ntable\n",
    );
    assert!(!text.contains("for 12 weeks"), "{text}");
}

#[test]
fn a_mark_at_the_beginning_of_a_file_is_no_word() {
    let data = TempDir::new().expect("a temporary folder");
    let script = data.path().join("script.txt");
    std::fs::write(&script, "\u{feff}end\r\nend\r\n").expect("written");
    let output = game(data.path())
        .args([
            "play",
            "four-wells",
            "--as",
            "keth",
            "--seed",
            "1",
            "--script",
        ])
        .arg(&script)
        .output()
        .expect("the program runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    has(&text, &["turn 3 of 8"]);
    has(&said("\u{feff}end\n"), &["turn 2 of 8"]);
}

#[test]
fn whoever_is_wiped_out_reads_the_tale_and_watches_on() {
    let data = TempDir::new().expect("a temporary folder");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/data");
    let play = |scenario: &str, seats: &[&str], lines: &'static str| {
        let mut command = game(data.path());
        command
            .arg("play")
            .arg(path.join(scenario))
            .args(["--seed", "4"]);
        for seat in seats {
            command.args(["--as", seat]);
        }
        let output = command
            .write_stdin(lines)
            .output()
            .expect("the program runs");
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let alone = play("elim_alone", &["bb"], "end\nundo\n\nend\n");
    has(
        &alone,
        &[
            "the end of Sect B",
            "Your sect has fallen",
            "You only watch",
        ],
    );
    let shared = play(
        "elim",
        &["aa", "bb"],
        "\nseize bhome with eight\nend\n\nend\nsects\n\n\n\ncouncil\n",
    );
    has(
        &shared,
        &[
            "the end of Sect B",
            "Hand over to Sect A; the others look away. Enter goes on. > Sect A",
        ],
    );
}

/// Technology is given by units, and too many are refused with how many there are.
#[test]
fn technology_is_given_by_units() {
    let data = TempDir::new().expect("a temporary folder");
    let output = game(data.path())
        .args(["play", "2371", "--as", "trabe", "--seed", "1"])
        .write_stdin("gift relora 100 terraforming systems\ngift relora 4 terraforming systems\n")
        .output()
        .expect("the program runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let wanted = [
        "You have 4 terraforming systems to give. Offer no more than that.",
        "Give the Relora 4 terraforming systems.",
    ];
    has(&text, &wanted);
}

/// What could be plotted is chosen by its kind: none is left out for want of room.
#[test]
fn every_kind_of_plot_is_named_on_the_page_of_plots() {
    let text = said("plots\nquit\n");
    for kind in PlotKind::ALL {
        has(&text, &[&format!("plots {}", kind.key())]);
    }
}
