//! Ways to win, as they were played: the tests of scenarios whose ids begin with `recorded`.

use assert_cmd::Command;

#[test]
fn every_seat_of_takedown_can_be_won_as_it_was_recorded() {
    let output = Command::cargo_bin("first-maje")
        .expect("the program is built")
        .args(["test", "scenarios/2410-takedown", "--only", "recorded"])
        .output()
        .expect("the program runs");
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(text.matches("  ok ").count(), 5, "{text}");
    assert_eq!(output.status.code(), Some(0), "{text}");
}
