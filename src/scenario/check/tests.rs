//! Every finding, with its place, from a file that is sound but for it.

use super::testing::{SOUND, expect, expect_all, findings};

#[test]
fn the_sound_scenario_is_clean() {
    let (found, report) = findings(SOUND);
    assert!(found.is_empty(), "{report}");
}

#[test]
fn unknown_ids() {
    expect("unknown-id", r#"holder: "ogla""#, r#"holder: »"oglaa""#);
    expect(
        "unknown-id",
        r#"a: "gema", b: "hemikek""#,
        r#"a: "gema", b: »"hemikeck""#,
    );
    expect(
        "unknown-id",
        r#"{"plasma": 1}, prestige"#,
        r#"{»"plasme": 1}, prestige"#,
    );
    expect(
        "unknown-id",
        r#"class: "raider", count: 5"#,
        r#"class: »"rider", count: 5"#,
    );
    expect(
        "unknown-id",
        r#"commander: "haron""#,
        r#"commander: »"haran""#,
    );
    expect(
        "unknown-id",
        r#"claims: ["hemikek"]"#,
        r#"claims: [»"nowhere"]"#,
    );
    expect(
        "unknown-id",
        r#"toward: "nistrim""#,
        r#"toward: »"nistrum""#,
    );
    expect("unknown-id", r#"Only("ogla")"#, r#"Only(»"orga")"#);
    expect("unknown-id", r#"["transporter"]"#, r#"[»"transporters"]"#);
    expect(
        "unknown-id",
        r#"factions: {"ogla": Utility"#,
        r#"factions: {»"olga": Utility"#,
    );
    expect(
        "unknown-id",
        r#"recommended: ["ogla"]"#,
        r#"recommended: [»"ogl"]"#,
    );
}

#[test]
fn numbers_out_of_range() {
    for (piece, replacement) in [
        ("turns: 60", "turns: »0"),
        ("month: 3", "month: »13"),
        ("store_turns: 4", "store_turns: »-1"),
        ("at: (100, 200)", "at: »(100, 2000)"),
        ("fort: 1", "fort: »6"),
        ("length: 3", "length: »0"),
        ("Attack(10)", "»Attack(9999)"),
        ("Needs(Food, 5)", "»Needs(Food, 500)"),
        ("prestige: 60", "prestige: »1001"),
        ("age: 51", "age: »9"),
        ("boldness: 2", "boldness: »6"),
        ("guile: -1", "guile: »-6"),
        ("hull: 20", "hull: »0"),
        ("speed: 6", "speed: »21"),
        ("cost: (ore: 20)", "cost: (ore: »-20)"),
        ("count: 4", "count: »0"),
        ("opinion: -40", "opinion: »-400"),
        ("percent: 80", "percent: »101"),
        ("80, turns: 1", "80, turns: »-3"),
        ("Prestige(10)", "Prestige(»0)"),
        ("raiding: 130", "raiding: »-130"),
        ("yields: (food: 40", "yields: (food: »-40"),
    ] {
        expect("out-of-range", piece, replacement);
    }
}

#[test]
fn texts_that_mean_nothing() {
    expect("bad-colour", r##""#aa3311""##, r##"»"#aa331""##);
    expect("bad-colour", r##""#aa3311""##, r##"»"#+a3311""##);
    expect("bad-glyph", r#"glyph: "O""#, r#"glyph: »"""#);
    expect("bad-glyph", r#"glyph: "O""#, r#"glyph: »"Ogl""#);
    expect("empty-text", r#"name: "Sobras""#, r#"name: »" ""#);
}

#[test]
fn formats() {
    expect("unknown-format", "format: 1", "format: »2");
    expect("unknown-format", "format: 1", "format: »0");
    expect("missing-field", "(\n    format: 1,", "»(");
}

#[test]
fn ids_that_are_not_plain() {
    expect("bad-id", r#""water": (title"#, r#"»"Clean Water": (title"#);
    expect("bad-id", r#""hegemony": ("#, r#"»"": ("#);
}

#[test]
fn lanes() {
    expect(
        "lane-to-self",
        r#"(a: "gema", b: "hemikek"),"#,
        r#"(a: "gema", b: "hemikek"), (a: "gema", b: »"gema"),"#,
    );
    expect(
        "duplicate-lane",
        r#"(a: "gema", b: "hemikek"),"#,
        r#"(a: "gema", b: "hemikek"), (a: »"gema", b: "sobras"),"#,
    );
    expect_all(
        &["unreachable"],
        &[
            (r#"(a: "gema", b: "hemikek"),"#, ""),
            (r#""hemikek": (name"#, r#"»"hemikek": (name"#),
        ],
    );
}

#[test]
fn hiding() {
    let hides = |known: &str| format!(r#"hatch: Plain, hidden_but_to: {known}, home: "gema""#);
    let holder = (r#"holder: Some("nistrim")"#, r#"holder: Some(»"nistrim")"#);
    let faction = r#"hatch: Plain, home: "gema""#;
    let thinks = (r#"(of: "ogla", toward"#, r#"(of: »"ogla", toward"#);
    expect_all(
        &["cannot-hide", "cannot-hide"],
        &[holder, (faction, &hides("[]")), thinks],
    );
    // Of two factions the one hides from the other or from nobody.
    let from_nobody = hides(r#"["ogla"]"#);
    let named = (r#""nistrim": ("#, r#"»"nistrim": ("#);
    expect_all(
        &["cannot-hide", "cannot-hide"],
        &[holder, named, (faction, &from_nobody)],
    );
    let from_itself = hides(r#"[»"nistrim"]"#);
    expect_all(
        &["cannot-hide", "cannot-hide", "cannot-hide"],
        &[holder, (faction, &from_itself), thinks],
    );
    let both = "turns: 9, public: true, both: [NonAggression]";
    let public = format!("deals: [(of: »\"nistrim\", with: \"ogla\", {both})],\n    vars: {{");
    expect_all(
        &["cannot-hide", "cannot-hide", "cannot-hide"],
        &[
            holder,
            (faction, &hides("[]")),
            thinks,
            ("vars: {", &public),
        ],
    );
    let secret = format!(
        "deals: [(of: \"nistrim\", with: »\"ogla\", {})],\n    vars: {{",
        both.replace("true", "false")
    );
    expect_all(
        &["cannot-hide", "cannot-hide", "cannot-hide"],
        &[
            holder,
            (faction, &hides("[]")),
            thinks,
            ("vars: {", &secret),
        ],
    );
}

#[test]
fn who_hides_from_nobody_is_known_at_once_and_cannot_step_out() {
    let rich = r#"when: All([Var(var: "looted""#;
    let known = r#"when: Any([Knows(»"nistrim"), Var(var: "looted""#;
    let at_once = (
        r#"["transporter"], turns: 2"#,
        r#"["transporter"], turns: 1"#,
    );
    expect_all(&["true-at-once"], &[(rich, known), at_once]);
    let event = r#"events: {
        "out": (
            title: "Out", text: "Somebody asks who that is.", to: Only("ogla"),
            options: [(text: "Say it", result: "They said it.", effects: [»Reveal]), (text: "Wait", result: "They waited.")],
        ),
    },
    vars: {"#;
    expect_all(&["no-effect"], &[("vars: {", event)]);
}

#[test]
fn homes() {
    expect("home-not-held", r#"home: "gema""#, r#"home: »"hemikek""#);
    expect("home-not-held", r#"home: "gema""#, r#"home: »"sobras""#);
    expect_all(
        &["no-home"],
        &[
            (r#", home: "gema""#, ""),
            (r#""nistrim": ("#, r#"»"nistrim": ("#),
        ],
    );
    expect_all(
        &["nowhere", "no-place"],
        &[
            (r#"holder: Some("nistrim"), "#, ""),
            (r#", home: "gema""#, ""),
            (
                r#"(name: "The Spear", faction: "nistrim", at: "gema", ships: [(class: "raider", count: 5)]),"#,
                "",
            ),
            (r#""nistrim": ("#, r#"»"nistrim": ("#),
            (r#", at: "gema"),"#, "),"),
            (r#""culluh": ("#, r#"»"culluh": ("#),
        ],
    );
}

#[test]
fn majes() {
    expect_all(
        &["no-first-maje"],
        &[
            (
                r#"faction: "nistrim", rank: First"#,
                r#"faction: "nistrim", rank: Lesser"#,
            ),
            (r#""nistrim": ("#, r#"»"nistrim": ("#),
        ],
    );
    expect(
        "two-first-majes",
        r#""culluh": ("#,
        r#"»"second": (name: "Jal X", faction: "ogla", rank: First), "culluh": ("#,
    );
    expect("two-places", r#"age: 51"#, r#"age: 51, at: »"gema""#);
}

#[test]
fn fleets() {
    expect(
        "empty-fleet",
        r#"(faction: "ogla", at"#,
        r#"(faction: »"nistrim", at: "gema", ships: []), (faction: "ogla", at"#,
    );
    expect(
        "duplicate-class",
        r#"count: 4)"#,
        r#"count: 4), (class: »"raider", count: 1)"#,
    );
    expect_all(
        &["foreign-commander"],
        &[
            (r#"commander: "haron""#, r#"commander: »"culluh""#),
            (r#", at: "gema"),"#, "),"),
        ],
    );
    expect(
        "two-commands",
        r#"(name: "The Spear""#,
        r#"(faction: "ogla", at: "sobras", ships: [(class: "raider", count: 1)], commander: »"haron"), (name: "The Spear""#,
    );
}

#[test]
fn relations() {
    expect(
        "relation-to-self",
        r#"toward: "nistrim""#,
        r#"toward: »"ogla""#,
    );
    expect_all(
        &["duplicate-relation"],
        &[
            (r#"(of: "ogla", "#, r#"(of: »"ogla", "#),
            (
                "relations: [",
                r#"relations: [(of: "ogla", toward: "nistrim"),"#,
            ),
        ],
    );
}

#[test]
fn deals() {
    let cases = [
        r#"(of: "ogla", with: »"ogla", turns: 12, both: [NonAggression])"#,
        r#"(of: »"ogla", with: "nistrim", turns: 12)"#,
        r#"(of: »"ogla", with: "nistrim", turns: 12, gives: [War("nistrim")])"#,
        r#"(of: "ogla", with: "nistrim", turns: 12, gives: [»Vassalage])"#,
    ];
    for case in cases {
        expect(
            "bad-deal",
            "relations: [",
            &format!("deals: [{case}], relations: ["),
        );
    }
    expect(
        "out-of-range",
        "relations: [",
        r#"deals: [(of: "ogla", with: "nistrim", turns: »25, both: [Silence])], relations: ["#,
    );
    expect(
        "unknown-id",
        "relations: [",
        r#"deals: [(of: "ogla", with: "nistrim", turns: 5, gets: [Embargo(»"nobody")])], relations: ["#,
    );
}

#[test]
fn factions_alike() {
    expect("duplicate-name", r#"short: "Nistrim""#, r#"short: »"ogla""#);
    expect("same-glyph", r#"glyph: "N""#, r#"glyph: »"O""#);
    expect_all(
        &["same-look"],
        &[
            ("#115533", "#AA3311"),
            ("hatch: Plain", "hatch: Rising"),
            ("colour: \"#AA3311", "colour: »\"#AA3311"),
        ],
    );
    expect_all(
        &["not-playable"],
        &[
            (r#"recommended: ["ogla"]"#, r#"recommended: [»"ogla"]"#),
            ("prestige: 60", "playable: false"),
        ],
    );
}

#[test]
fn ways_out() {
    expect(
        "empty-route",
        r#"{"ogla": Utility((raiding: 130))}"#,
        r#"{»"ogla": Traveller(route: [])}"#,
    );
    expect(
        "route-without-end",
        r#"{"ogla": Utility((raiding: 130))}"#,
        r#"{"ogla": Traveller(route: ["gema", »"sobras"])}"#,
    );
    expect_all(
        &["no-edge"],
        &[
            ("[Edge]", "[]"),
            ("when: Any([", "when: »Any([Depart(\"raider\"), "),
        ],
    );
    expect("empty-condition", "when: All([", "when: All([»Any([]), ");
}

#[test]
fn doubts() {
    expect("world-short", "food: 10, ore: 5", "food: »100, ore: 5");
    expect("world-short", "water: 6", "water: »60");
    expect(
        "unused",
        r#""raider": ("#,
        r#"»"hulk": (name: "hulk", role: Warship, attack: 1, hull: 1, speed: 1), "raider": ("#,
    );
    expect(
        "unused",
        r#""plasma": ("#,
        r#"»"shields": (name: "Shields", effects: []), "plasma": ("#,
    );
    expect(
        "unused",
        r#"vars: {"#,
        r#"vars: { »"x": (name: "X", counts: Raids),"#,
    );
    expect_all(
        &["uneven-ways"],
        &[
            (r#""hegemony": ("#, r#"»"hegemony": ("#),
            (
                "turns: 1), MostPrestigeAtEnd",
                "turns: 3), MostPrestigeAtEnd",
            ),
        ],
    );
    expect_all(&["no-victory"], &[("scope: Victory", "scope: Prestige(5)")]);
    expect_all(
        &["no-fleet"],
        &[
            (r#""nistrim": ("#, r#"»"nistrim": ("#),
            (
                r#"(name: "The Spear", faction: "nistrim", at: "gema", ships: [(class: "raider", count: 5)]),"#,
                "",
            ),
        ],
    );
}

/// What follows from a mistake is not reported beside it.
#[test]
fn mistakes_do_not_cascade() {
    // A territory that cannot be read is still a territory.
    expect("wrong-type", r#"name: "Gema""#, "name: »5");
    // A class, likewise.
    expect("wrong-type", "hull: 20", "hull: »\"20\"");
    // A whole block, and all ids in it.
    expect_all(
        &["missing-field"],
        &[
            ("needs: (food: 10, ore: 5, water: 6),", ""),
            ("map: (", "map: »("),
        ],
    );
    // A misspelt field is not also a missing one.
    expect("unknown-field", r#"name: "Gema""#, r#"»nmae: "Gema""#);
    // A forgotten bracket costs its own entry at most.
    expect(
        "unclosed-bracket",
        "peculiarities: [Edge],",
        "peculiarities: »[Edge,",
    );
    expect("unclosed-bracket", "fleets: (", "fleets: »((");
    expect("unclosed-bracket", r#""gema": ("#, r#""gema": »(("#);
    expect_all(
        &["unclosed-bracket"],
        &[
            ("minds: (", "minds: »("),
            (
                r#"Utility((raiding: 130))},
    ),"#,
                r#"Utility((raiding: 130))},"#,
            ),
        ],
    );
    expect(
        "unclosed-text",
        r#"name: "Sobras", at"#,
        r#"name: »"Sobras, at"#,
    );
}

/// A block that lacks something is checked all the same.
#[test]
fn blocks_are_checked_as_far_as_they_could_be_read() {
    expect_all(
        &["missing-field", "out-of-range"],
        &[
            ("summary: \"Water against food.\",", ""),
            ("meta: (", "meta: »("),
            ("month: 3", "month: »13"),
        ],
    );
    // Where a table is lost, any id may have been in it.
    expect_all(
        &["missing-field", "unknown-field"],
        &[(
            "factions: (\n        technologies: {",
            "factions: »(\n        »kinds: {",
        )],
    );
}
