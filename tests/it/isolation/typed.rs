//! What the terminal prints beside pages: maps, prompts, replies of minds.

use super::*;
use assert_cmd::Command as Program;
use first_maje::session::{Session, SessionConfig};
use tempfile::TempDir;

/// Lines that show everything there is to see, and ask others for a deal.
const LINES: &str = concat!(
    "council\nmap\nmap gate rock\nsects\nsect brannok\nsect vey\nlands\nbrann\nlone well\nfleets\nfleet f1\n",
    "fleet s1\nmajes\ngoods\nodds raid lone well\nodds f1 attack s1\nlog all\nobjectives\ntable\n",
    "suggest ossul\noffer ossul 5 ore for 5 water\nsuggest vey\noffer vey 3 ore for 9 water\noffers\norders\nquit\n",
);

/// What the program prints to the reader in the first turn of a game that minds play against it.
fn printed(scenario: Scenario, reader: FactionId) -> String {
    let data = TempDir::new().expect("a temporary folder");
    let file = data.path().join("pair.maje");
    let config = SessionConfig::minds(&scenario, 7).person(reader, "");
    let session = Session::new(Arc::new(scenario), config);
    session.save(&file).expect("it can be written");
    let output = Program::cargo_bin("first-maje")
        .expect("the program is built")
        .env("FIRST_MAJE_DATA", data.path())
        .args(["play", "--terminal", "--load"])
        .arg(&file)
        .write_stdin(LINES)
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Nothing that is printed to a reader differs.
#[track_caller]
fn prints_alike(pair: &Pair, reader: FactionId) {
    let [usual, changed] = pair.scenarios().map(|scenario| printed(scenario, reader));
    assert!(usual.lines().count() > 100, "the lines were understood");
    for (one, other) in usual.lines().zip(changed.lines()) {
        assert_eq!(one, other, "{reader:?} can tell {}", pair.hidden);
    }
    assert_eq!(usual.lines().count(), changed.lines().count());
}

#[test]
fn the_temper_of_another_mind_is_in_nothing_that_is_printed() {
    let pair = Pair::new("a mind's temper", |scenario| {
        scenario.opening.minds[BRANNOK.index()] = MindDef::Utility(Temper {
            raiding: 400,
            ..Temper::PLAIN
        });
    });
    prints_alike(&pair, KETH);
}

#[test]
fn unseen_fleets_and_serials_are_in_nothing_that_is_printed() {
    let at = unseen(BRANNOK, KETH);
    let pair = Pair::new("an unseen fleet", move |scenario| {
        one_more_fleet(scenario, BRANNOK, at);
        let fleets = &mut scenario.opening.fleets;
        let theirs = fleets.iter().filter(|fleet| fleet.id.owner == BRANNOK);
        let count = theirs.count() as u16;
        for fleet in fleets.iter_mut().filter(|it| it.id.owner == BRANNOK) {
            fleet.id.serial = (fleet.id.serial + 1) % count;
        }
        fleets.sort_by_key(|fleet| fleet.id);
    });
    prints_alike(&pair, KETH);
}

#[test]
fn what_lies_open_is_printed() {
    let pair = Pair::new("who holds a land", |scenario| {
        let held = scenario.opening.lands.iter_mut();
        let mut theirs = held.filter(|land| land.holder == Some(BRANNOK));
        theirs.next().expect("it holds land").holder = Some(VEY);
    });
    let [usual, changed] = pair.scenarios().map(|scenario| printed(scenario, KETH));
    assert_ne!(usual, changed);
}
