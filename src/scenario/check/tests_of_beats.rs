//! Mistakes in beats and in tests, and doubts about them.

use super::testing::{SOUND, expect_all, findings};

/// The sound scenario with one beat; `edits` replace pieces of it, and » marks where the findings stand.
#[track_caller]
fn beat(codes: &[&str], edits: &[(&str, &str)]) {
    const BEAT: &str = r#"beats: {
        "the_toast": (
            title: "A toast", text: "{leader} could drink with {other}.", actor: "ogla", other: "nistrim", from: 3, to: 20,
            actor_needs: Likes(whom: "nistrim", at_least: -90),
            leads: [(to: Only("nistrim"), when: Turns(from: 2), text: "Somebody has bought cups.")],
            canon: (text: "Drink", result: "They drank.", done: Units(technology: "transporter", at_least: 1), effects: [Did(Envoy), Prestige(3)]),
            wait: (text: "Not yet"),
            diverts: {
                "alone": (text: "Drink alone", result: "Nobody came."),
                "blood": (when: Of("nistrim", Did(what: Raided, to: "ogla")), result: "They had raided by then."),
            },
            lapse: (result: "The cups were sold."),
        ),
    },
    tests: {
        "they_drink": (who: "ogla", seeds: 3, claim: Rate(when: Beat(beat: "the_toast", is: Canon), from: 10), choices: [(who: "ogla", beat: "the_toast", option: 1)]),
    },
    objectives: {"#;
    let mut text = String::from(BEAT);
    for (piece, replacement) in edits {
        assert!(text.contains(piece), "the beat has no {piece}");
        text = text.replacen(piece, replacement, 1);
    }
    expect_all(codes, &[("objectives: {", &text)]);
}

#[test]
fn a_beat_with_signs_and_diverts_is_sound() {
    beat(&[], &[]);
    assert_eq!(findings(SOUND).0, []);
}

#[test]
fn references_of_beats_are_followed() {
    beat(
        &["unknown-id"],
        &[(r#"actor: "ogla""#, r#"actor: »"olga""#)],
    );
    beat(&["unknown-id"], &[(r#"Of("nistrim""#, r#"Of(»"nistrom""#)]);
    beat(
        &["unknown-id"],
        &[(r#"Beat(beat: "the_toast""#, r#"Beat(beat: »"the_feast""#)],
    );
    beat(
        &["unknown-id"],
        &[(
            r#"technology: "transporter""#,
            r#"technology: »"transport""#,
        )],
    );
    beat(
        &["no-such-cast"],
        &[
            (r#"other: "nistrim", "#, ""),
            (r#""{leader}"#, r#"»"{leader}"#),
            ("Did(Envoy), ", ""),
        ],
    );
    beat(
        &["doubled-article"],
        &[(
            r#""{leader} could drink with {other}."#,
            r#"»"{leader} could drink with the {other}."#,
        )],
    );
}

#[test]
fn the_told_way_hands_nothing_over() {
    beat(&["canon-by-decree"], &[("Did(Envoy)", "»Gain((food: 5))")]);
    beat(
        &["canon-by-decree"],
        &[("Did(Envoy)", r#"»For("nistrim", Pay((food: 5)))"#)],
    );
}

#[test]
fn what_begins_a_beat_is_an_order_to_others_before_it_is_done() {
    let begins = r#"begins: [Attack(whom: "nistrim", turns: 3)], effects:"#;
    beat(&[], &[("effects:", begins)]);
    beat(
        &["canon-by-decree"],
        &[("effects:", r#"begins: [»Pay((food: 3))], effects:"#)],
    );
    beat(
        &["no-effect"],
        &[("effects:", r#"begins: [Attack(whom: »"ogla")], effects:"#)],
    );
    beat(
        &["out-of-range"],
        &[(
            "effects:",
            r#"begins: [Attack(whom: "nistrim", turns: »21)], effects:"#,
        )],
    );
    beat(
        &["begins-without-done"],
        &[
            (r#""the_toast": ("#, r#"»"the_toast": ("#),
            (
                r#"done: Units(technology: "transporter", at_least: 1), "#,
                "",
            ),
            ("effects:", begins),
        ],
    );
}

#[test]
fn a_lot_is_drawn_among_several() {
    let draw = |of: &str| format!("Draw(of: [{of}])");
    let two = draw(r#"Prestige(3), For("nistrim", Prestige(4))"#);
    beat(&[], &[("Prestige(3)", &two)]);
    let one = format!("»{}", draw("Prestige(3)"));
    beat(&["draw-count"], &[("Prestige(3)", &one)]);
    let gives = format!("»{}", draw("Prestige(3), Pay((food: 2))"));
    beat(&["canon-by-decree"], &[("Prestige(3)", &gives)]);
    let many = r#"Draw(of: [Prestige(3), Morale(2)], count: »2)"#;
    beat(&["out-of-range"], &[("Prestige(3)", many)]);
}

#[test]
fn a_divert_is_chosen_or_happens() {
    beat(
        &["divert-kind"],
        &[(r#""alone": (text: "Drink alone", "#, r#"»"alone": ("#)],
    );
    beat(
        &["divert-kind"],
        &[(r#""blood": ("#, r#"»"blood": (text: "Raid them", "#)],
    );
}

#[test]
fn a_beat_has_signs_and_enough_time() {
    beat(
        &["lead-count"],
        &[
            (r#""the_toast": ("#, r#"»"the_toast": ("#),
            (
                r#"(to: Only("nistrim"), when: Turns(from: 2), text: "Somebody has bought cups.")"#,
                "",
            ),
        ],
    );
    beat(&["out-of-range"], &[("to: 20", "to: »2")]);
    beat(
        &["empty-text"],
        &[
            (r#""the_toast": ("#, r#"»"the_toast": ("#),
            ("leads:", r#"world_needs: Turns(from: 4), leads:"#),
        ],
    );
}

#[test]
fn doubts_about_beats() {
    beat(
        &["never-happens"],
        &[("from: 3, to: 20", "from: »70, to: 80")],
    );
    beat(
        &["no-divert"],
        &[
            (r#""the_toast": ("#, r#"»"the_toast": ("#),
            (
                r#""blood": (when: Of("nistrim", Did(what: Raided, to: "ogla")), result: "They had raided by then."),"#,
                "",
            ),
        ],
    );
    beat(
        &["true-at-once"],
        &[(
            r#"Of("nistrim", Did(what: Raided, to: "ogla"))"#,
            r#"Units(technology: "plasma", at_least: »1)"#,
        )],
    );
    beat(
        &["true-at-once"],
        &[(
            r#"Units(technology: "transporter", at_least: 1)"#,
            r#"ShipsAt(at: "sobras", at_least: »4)"#,
        )],
    );
    beat(
        &["contradiction"],
        &[(r#"Likes(whom: "nistrim""#, r#"Likes(whom: »"ogla""#)],
    );
    beat(
        &["contradiction"],
        &[(
            r#"when: Of("nistrim", Did(what: Raided, to: "ogla"))"#,
            r#"when: »Beat(beat: "the_toast", is: Canon)"#,
        )],
    );
}

#[test]
fn a_test_makes_choices_for_those_who_are_asked() {
    beat(
        &["not-the-actor"],
        &[(r#"choices: [(who: "ogla""#, r#"choices: [(who: »"nistrim""#)],
    );
    beat(&["out-of-range"], &[("seeds: 3", "seeds: »0")]);
    beat(&["no-such-option"], &[("option: 1", "option: »4")]);
    beat(
        &["choice-of-what"],
        &[(
            r#"[(who: "ogla", beat: "the_toast", option: 1)]"#,
            r#"[»(who: "ogla", option: 1)]"#,
        )],
    );
    beat(
        &["unknown-id"],
        &[(r#"seeds: 3"#, r#"seeds: 3, idle: [»"olga"]"#)],
    );
}

#[test]
fn ships_arrive_at_an_edge() {
    beat(
        &["no-edge"],
        &[(
            "Prestige(3)",
            r#"Arrive(class: "raider", count: 1, at: »"sobras")"#,
        )],
    );
    beat(
        &[],
        &[(
            "Prestige(3)",
            r#"Arrive(class: "raider", count: 1, at: "gema")"#,
        )],
    );
}

#[test]
fn only_objectives_count_for_how_long_something_holds() {
    let share = |turns: &str| format!("HoldShare(percent: 20, turns: {turns})");
    let needs = "Likes(whom: \"nistrim\", at_least: -90)";
    beat(&[], &[(needs, &share("1"))]);
    beat(&["no-effect"], &[(needs, &share("»2"))]);
    let done = "Units(technology: \"transporter\", at_least: 1)";
    let both = format!("All([{done}, Not({})])", share("»3"));
    beat(&["no-effect"], &[(done, &both)]);
    let blood = r#"Did(what: Raided, to: "ogla")"#;
    let most = "HoldShare(percent: 90, turns: »2)";
    beat(&["no-effect"], &[(blood, most)]);
    let claimed = r#"Beat(beat: "the_toast", is: Canon), from: 10"#;
    let claims = format!(r#"Of("ogla", {}), from: 10"#, share("»2"));
    beat(&["no-effect"], &[(claimed, &claims)]);
}
