//! Deals as they are typed: nothing is given, signed or ended that nobody meant.

use super::{game, has, said};
use tempfile::TempDir;

/// What is said when these lines are typed in Four Wells by these seats.
fn seated(seats: &[&str], lines: &str) -> String {
    let data = TempDir::new().expect("a temporary folder");
    let mut command = game(data.path());
    command.args(["play", "four-wells", "--seed", "4"]);
    for seat in seats {
        command.args(["--as", seat]);
    }
    let output = command.write_stdin(lines.to_owned()).output();
    let output = output.expect("the program runs");
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// What was said to a line.
fn answer<'t>(text: &'t str, line: &str) -> &'t str {
    let (_, rest) = text.split_once(&format!("> {line}\n")).expect(line);
    rest.split("\n> ").next().expect("an answer")
}

#[test]
fn an_offer_that_asks_for_nothing_is_no_gift() {
    let text = said(concat!(
        "offer ossul 20 ore\noffer ossul 20 ore for 8\noffer ossul 20 ore, 20 water for 8\noffer ossul plasma weapons\n",
        "offer ossul embargo on vey\noffer ossul 1 ore for nothing for 8\norders\noffer ossul 2 ore for nothing\norders\n",
    ));
    has(
        answer(&text, "offer ossul 20 ore for 8"),
        &[
            "For what? Type `offer ossul 20 ore for …` with what you want in return, or give it away: `gift ossul 20 ore`.",
        ],
    );
    has(
        answer(&text, "offer ossul embargo on vey"),
        &["give it away: `offer ossul embargo on vey for nothing for 8`."],
    );
    has(
        answer(&text, "offer ossul 1 ore for nothing for 8"),
        &["Nothing in this deal goes on for 8 weeks"],
    );
    let (before, after) = text.split_once("> offer ossul 2 ore").expect("typed");
    assert!(!before.contains("Give the Ossul"), "{before}");
    has(
        after,
        &[
            "Give the Ossul 2 ore.",
            "You give the Ossul 2 ore, as a gift.",
        ],
    );
}

#[test]
fn the_name_of_the_other_ends_where_it_ends() {
    let lines = [
        "offer ossul plasma weapons for 20 water",
        "offer the vey deflector shields for 20 water now",
        "offer kazon ossul 1.5 ore for 10 water",
        "offer ossul 2 plasma weapons for 20 food now",
        "offer ossul 20 ore for 15 water for 12 whales",
        "offer osul plasma weapons for 20 water",
        "gift ossul ore",
        "gift ossul 99999999999 ore",
        "gift ossul 3 ore 2 water",
        "haul 99999999999999999999999 water from kethra to thin well with f3",
    ];
    let text = said(&(lines.join("\n") + "\n"));
    assert!(!text.contains("No sect or power"), "{text}");
    has(
        &text,
        &[
            "“1.5” is not an amount.",
            "Give no number with plasma weapons",
            "“12 whales” is no length of time.",
            "Did you mean Ossul? (y)",
            "How much ore? Put a number before it.",
            "99999999999 is too large a number here: 65535 is the most.",
            "Give the Ossul 3 ore and 2 water.",
            "too large a number here: 9998 is the most.",
        ],
    );
}

#[test]
fn of_several_deals_the_one_that_is_meant_ends_and_says_what_it_costs() {
    let text = seated(
        &["keth"],
        concat!(
            "offer ossul 5 ore for 1 water for 8\nend\noffer ossul mutual non-aggression for 8 publicly\ntable\n",
            "cancel ossul\n1\ncancel the ossul\ncancel ossul\n",
        ),
    );
    has(
        answer(&text, "table"),
        &["Ossul: You give 5 ore, you get 1 water each week · Non-aggression for 8 weeks"],
    );
    has(
        answer(&text, "cancel ossul"),
        &[
            "Which deal? 1. End the deal with the Ossul: you give 5 ore, you get 1 water each week. Ended early it is broken",
            "2. Give the Ossul notice of the treaty: non-aggression for 8 weeks, both sides alike, publicly. It ends by notice and binds for 6 weeks more, and the Ossul are told.",
        ],
    );
    has(
        answer(&text, "1"),
        &[
            "End the deal with the Ossul: you give 5 ore, you get 1 water each week. Ended early it is broken",
        ],
    );
    has(
        answer(&text, "cancel the ossul"),
        &[
            "Give the Ossul notice of the treaty: non-aggression",
            "binds for 6 weeks more",
        ],
    );
    let (_, last) = text.rsplit_once("> cancel ossul").expect("typed");
    assert!(!last.contains("notice of the treaty"), "{last}");
}

#[test]
fn who_offers_what_was_offered_signs_it_and_is_told_so() {
    let text = seated(
        &["keth", "ossul"],
        "\noffer ossul 5 ore for 5 water for 8\nend\n\noffer keth 5 water for 5 ore for 8\nquit\n",
    );
    has(
        answer(&text, "offer keth 5 water for 5 ore for 8"),
        &["They had offered you the same: it is signed."],
    );
}

#[test]
fn what_comes_back_of_a_work_is_said() {
    let text = said(
        "build raider at kethra\nabandon kethra\nbuild raider at kethra\nend\nabandon kethra 1\nabandon thin well\n",
    );
    has(
        answer(&text, "abandon kethra"),
        &["give up raider.", "All of its cost comes back: 40 ore."],
    );
    has(
        answer(&text, "abandon kethra 1"),
        &["Half of its cost comes back: 20 ore."],
    );
    has(
        answer(&text, "abandon thin well"),
        &["Nothing is being built at Thin Well."],
    );
}

/// What stands between two others nobody mediates in who knows of no war; the names may follow each other, with a price after them.
#[test]
fn a_mediation_is_typed_in_one_line() {
    let text = said(concat!(
        "mediate vey brannok\nmediate vey brannok 20 water\nmediate vey with brannok for 20 water\n",
        "mediate vey accept\nmediate vey\nhelp mediate\n",
    ));
    let at_peace =
        "You know of no war between the Vey and the Brannok. Name two who fight each other.";
    for line in [
        "mediate vey brannok",
        "mediate vey brannok 20 water",
        "mediate vey with brannok for 20 water",
    ] {
        has(answer(&text, line), &[at_peace]);
    }
    let none = "The Vey have not proposed you a peace that waits for your answer.";
    has(answer(&text, "mediate vey accept"), &[none]);
}
