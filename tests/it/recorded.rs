//! Ways to win, as they were played: the tests of scenarios whose ids begin with `recorded`.

use assert_cmd::Command;

/// Plays the recorded tests of a scenario, of which there are this many.
#[track_caller]
fn as_recorded(scenario: &str, tests: usize) {
    let output = Command::cargo_bin("first-maje")
        .expect("the program is built")
        .args(["test", scenario, "--only", "recorded"])
        .output()
        .expect("the program runs");
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(text.matches("  ok ").count(), tests, "{text}");
    assert_eq!(output.status.code(), Some(0), "{text}");
}

#[test]
fn every_seat_of_takedown_can_be_won_as_it_was_recorded() {
    as_recorded("scenarios/2410-takedown", 5);
}

#[test]
fn every_seat_of_bremark_can_be_won_as_it_was_recorded() {
    as_recorded("scenarios/2410-bremark", 10);
}

#[test]
fn every_seat_of_the_delta_alliance_can_be_won_and_lost_as_it_was_recorded() {
    as_recorded("scenarios/2410-delta-alliance", 12);
}
