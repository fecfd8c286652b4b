//! Every kind of finding, by its code. Codes are stable: people search for them, and tools
//! switch on them. `docs/modding/findings.md` is made from this list.

/// Codes and what they mean, in alphabetical order.
pub const CODES: &[(&str, &str)] = &[
    (
        "ambiguous-name",
        "Warning: the short name of a faction is so short that it may be typed for another that begins the same way.",
    ),
    (
        "bad-attribute",
        "`#![…]` at the start of the file is not understood. Leave it out: no attribute is needed.",
    ),
    (
        "bad-character",
        "A character means nothing here. Texts stand in double quotes; ids without quotes are names of the format.",
    ),
    (
        "bad-colour",
        "A colour is written `#rrggbb` with hexadecimal digits, such as `#b5651d`.",
    ),
    (
        "bad-deal",
        "A deal from before the first turn is between two factions, holds 1 to 8 promises, and is public if it makes a vassal; what is promised against somebody is promised against a third.",
    ),
    (
        "bad-drawing",
        "A drawing in the folder `emblems` of a scenario is no SVG that can be drawn: a text in UTF-8 of 64 KiB at most, with a `viewBox` and outlines (`d` of a path).",
    ),
    (
        "bad-escape",
        "After a backslash in a text stands `n`, `t`, `\"`, `\\`, `u{…}` or the like. A backslash itself is written `\\\\`; in `r\"…\"` none is special.",
    ),
    (
        "bad-glyph",
        "A glyph is one or two characters that can be seen: it stands for a faction on the drawn map.",
    ),
    (
        "bad-id",
        "An id begins with a small letter and goes on with small letters, digits, `_` and `-`, 40 at most. It is typed in commands.",
    ),
    (
        "bad-number",
        "This begins like a number, but is none. Write `42`, `-7` or `1_000`.",
    ),
    (
        "bad-quotes",
        "A text stands in quotes that the format does not know: curly ones as word processors write them, or single ones. Write straight double quotes.",
    ),
    (
        "bad-sign",
        "A sign of another language or keyboard stands where this format has its own: `=` for `:`, `;` for `,`, a dash for a minus, a wide bracket.",
    ),
    (
        "bad-space",
        "A space that is not the ordinary one, as word processors and web pages have it. It looks the same; delete it and type a space.",
    ),
    (
        "bad-value",
        "The value is of the right type, but not one that can stand here.",
    ),
    (
        "begins-without-done",
        "The told way of a beat has effects that begin it, but it is done as soon as it is chosen. Say in `done` when it has come to it, or write `effects`.",
    ),
    (
        "cannot-hide",
        "A faction that hides holds no land, has no public deal, and only those named in `hidden_but_to` know of it at the start.",
    ),
    (
        "canon-by-decree",
        "The told way of a beat hands goods, people, technology or ships over. These change hands by commands and battles only.",
    ),
    (
        "cargo-too-large",
        "Warning: a fleet carries more at the start than its ships have room for.",
    ),
    (
        "choice-of-what",
        "A choice in a test names neither a beat nor an event, or both.",
    ),
    (
        "contradiction",
        "Warning: two things are said that cannot both be meant.",
    ),
    (
        "costly-default",
        "The last option of an event costs something. It happens if nothing is chosen, and must be possible for everybody.",
    ),
    (
        "divert-kind",
        "A divert has both `text` and `when`, or neither. `text` lets the actor choose it, `when` has it happen by itself.",
    ),
    (
        "doubled-article",
        "“The” stands before a word in braces that brings its own: “the Ogla”. Leave it out.",
    ),
    (
        "draw-count",
        "A lot is drawn among fewer than two effects. Write what happens without `Draw`.",
    ),
    (
        "duplicate-class",
        "A class of ships stands in one fleet twice. Add the numbers up.",
    ),
    (
        "duplicate-field",
        "A field stands in one entry twice. Only the first is read.",
    ),
    (
        "duplicate-key",
        "An id stands in one table twice. Only the first is read.",
    ),
    (
        "duplicate-lane",
        "Two lanes join the same two territories. A lane runs both ways, so one is enough.",
    ),
    (
        "duplicate-name",
        "Two factions have the same name or short name, so that commands could not tell them apart.",
    ),
    (
        "duplicate-relation",
        "What one faction thinks of another is said twice.",
    ),
    (
        "empty-condition",
        "A list in a condition is empty: it would hold, or fail, for everybody at once.",
    ),
    (
        "empty-file",
        "There is nothing in the file but space and comments.",
    ),
    ("empty-fleet", "A fleet has no ships."),
    (
        "empty-home",
        "Warning: nobody lives at the home of a faction.",
    ),
    ("empty-route", "A traveller has no places to go to."),
    ("empty-text", "A text that players are shown is empty."),
    (
        "faint-colour",
        "Warning: the colour of a faction with land is nearly white or nearly black, as names, lines and empty space are.",
    ),
    (
        "file-not-found",
        "There is no such file, or no `scenario.ron` in the folder. Exit code 2.",
    ),
    (
        "file-not-readable",
        "The file is there, but the system refuses to hand it over. Exit code 2.",
    ),
    (
        "file-too-large",
        "A file may have 1 MiB. Most of a larger one is probably not meant for people to read.",
    ),
    (
        "foreign-commander",
        "A fleet is commanded by a maje of another faction.",
    ),
    (
        "foreign-place",
        "Warning: a fleet begins at a territory that another faction holds.",
    ),
    (
        "hard-to-type",
        "Warning: a name that commands take for something else, or that is too long to be typed.",
    ),
    (
        "hash-comment",
        "A comment begins with `//` and goes on to the end of the line; `#` begins none.",
    ),
    (
        "hidden-character",
        "A text that players are shown holds a character that nobody sees: a tab, a control character, a mark that turns the direction of writing.",
    ),
    (
        "home-not-held",
        "The home of a faction is held by another, or by nobody. A faction without land names no home.",
    ),
    (
        "impossible",
        "Warning: nobody can ever achieve this: it takes longer than the game, or asks for what is not in the world.",
    ),
    (
        "lane-to-self",
        "Both ends of a lane are the same territory.",
    ),
    (
        "lead-count",
        "A beat has no signs by which others can know of it, or too many.",
    ),
    (
        "long-name",
        "`Kind::Sect` is written `Sect`: names of the format have no first part.",
    ),
    (
        "missing-bracket",
        "A bracket is closed that was never opened; it is blamed where it probably belongs.",
    ),
    (
        "missing-colon",
        "A name or an id is not followed by `:` and a value.",
    ),
    (
        "missing-comma",
        "Two values follow each other without a comma between them.",
    ),
    (
        "missing-content",
        "This name takes something in parentheses, such as `Looted(Food)`.",
    ),
    (
        "missing-field",
        "Fields that cannot be left out are missing. The reference marks those that can.",
    ),
    (
        "missing-letters",
        "Warning: a text that players are shown has letters that the fonts of the window lack. Latin letters are there, with all accents of Europe and Vietnam.",
    ),
    (
        "missing-value",
        "There is a name, an id or a comma, but no value.",
    ),
    (
        "never-happens",
        "Warning: an event or a beat can never happen.",
    ),
    (
        "no-attack",
        "Warning: a class of ships that is there to fight has no attack.",
    ),
    (
        "no-audience",
        "Warning: an objective is for factions of which there are none.",
    ),
    (
        "no-cargo",
        "Warning: a class of ships that is there to carry has no cargo.",
    ),
    (
        "no-divert",
        "Warning: nobody but its actor can turn a beat another way.",
    ),
    (
        "no-edge",
        "An objective asks to leave the map, or ships arrive, where no territory has the peculiarity `Edge`.",
    ),
    (
        "no-effect",
        "Warning: what is written here changes nothing.",
    ),
    (
        "no-first-maje",
        "Nobody leads the faction. A sect needs a maje with `rank: First`; for a power it is a warning.",
    ),
    (
        "no-fleet",
        "Warning: a faction starts without a fleet, and can do little until it has built one.",
    ),
    (
        "no-home",
        "A sect holds land, but does not say where its First Maje sits.",
    ),
    (
        "no-place",
        "A maje has nowhere to be: there is no `at`, and the faction has neither a home nor a fleet.",
    ),
    (
        "no-room",
        "Warning: a name is so long that it has no room on the map and in tables.",
    ),
    (
        "no-such-cast",
        "An event speaks of another faction, a territory or a maje that it does not name. Add `other:`, `place:` or `maje:` to the event.",
    ),
    (
        "no-such-option",
        "A test chooses an option that the event or the beat does not have.",
    ),
    (
        "no-victory",
        "Warning: no objective wins the game, so that it always lasts to the last turn.",
    ),
    (
        "nobody-playable",
        "Warning: every faction has `playable: false`.",
    ),
    (
        "not-a-file",
        "The path leads to a device, a pipe or the like. Exit code 2.",
    ),
    (
        "not-playable",
        "A faction is recommended to players, but has `playable: false`.",
    ),
    (
        "not-the-actor",
        "A test has a faction choose in a beat that asks another.",
    ),
    (
        "not-utf8",
        "The file is no text in UTF-8. Save it as UTF-8 in your editor.",
    ),
    (
        "nowhere",
        "A faction has neither land nor a fleet: it is not in the world at all.",
    ),
    (
        "option-count",
        "An event has no option, or too many; or an option of the scenario has too few choices, or too many.",
    ),
    (
        "out-of-range",
        "A number is smaller or larger than the rules allow.",
    ),
    (
        "placeholder",
        "Warning: a text that players are shown looks like a note of the author, such as TODO.",
    ),
    (
        "quoted-name",
        "The name of a field stands in quotes. Only ids and texts do.",
    ),
    ("relation-to-self", "A relation is of a faction to itself."),
    (
        "repeated",
        "Warning: the same stands there twice where once is enough: in a list, or as a victory that another one always goes before.",
    ),
    (
        "reserved-glyph",
        "Warning: the map of the terminal has another meaning for the glyph of a faction.",
    ),
    (
        "route-without-end",
        "The route of a traveller must end at a territory with the peculiarity `Edge`.",
    ),
    ("same-emblem", "Warning: two factions have the same emblem."),
    (
        "same-glyph",
        "Warning: two factions look alike on the map of the terminal.",
    ),
    (
        "same-look",
        "Warning: two factions have the same hatch and the same colour, or nearly so.",
    ),
    (
        "same-name",
        "Warning: two things that are typed or listed have the same name.",
    ),
    (
        "same-place",
        "Warning: two territories lie so close that they cannot be told apart on the map.",
    ),
    (
        "settled-nomads",
        "Warning: a faction holds land, but by its trait or its mind it lives aboard or passes through.",
    ),
    (
        "store-too-large",
        "Warning: more lies in store than the stores of the place hold; what is too much is lost in the first turn.",
    ),
    (
        "stray-blank",
        "Warning: a name begins or ends with a blank, or has two blanks together.",
    ),
    (
        "stray-bracket",
        "A closing bracket closes nothing. One too many, or one of the wrong kind.",
    ),
    ("surplus-content", "This name takes nothing in parentheses."),
    ("too-deep", "Values nest more than 64 deep."),
    (
        "too-many",
        "There are more of these than the game can hold.",
    ),
    (
        "too-much",
        "All of this in the world together is more than the game can count. Count in larger loads.",
    ),
    (
        "trailing-text",
        "Something follows after the end of the scenario. A scenario is one `( … )`.",
    ),
    (
        "true-at-once",
        "Warning: somebody has achieved an objective before the first turn.",
    ),
    ("two-commands", "A maje commands two fleets."),
    (
        "two-first-majes",
        "A faction has two First Majes. The others are `Lesser`.",
    ),
    (
        "two-places",
        "A maje commands a fleet in one place and is said to be in another.",
    ),
    (
        "unaffordable",
        "Warning: something costs more than all stores of the world hold.",
    ),
    (
        "unclosed-bracket",
        "A bracket is never closed. It is blamed where it was opened; how far lines are indented helps to find it.",
    ),
    ("unclosed-comment", "`/*` is never followed by `*/`."),
    ("unclosed-text", "A text has no closing quote."),
    (
        "uneven-ways",
        "An objective can be achieved in several ways (`Any`) of which each has to last for another number of turns. It is counted for how long any of them has held: make an objective of each way.",
    ),
    (
        "unexpected-token",
        "Something stands where something else was expected.",
    ),
    (
        "unknown-emblem",
        "There is no emblem of this name, neither with the game nor in the folder `emblems` of the scenario.",
    ),
    (
        "unknown-field",
        "An entry has no field of this name. The reference lists those it has.",
    ),
    (
        "unknown-format",
        "The file is in a format this game does not read.",
    ),
    ("unknown-id", "Nothing of this kind has this id."),
    (
        "unknown-placeholder",
        "A word in braces in the text of an event stands for nothing.",
    ),
    (
        "unknown-variant",
        "This is none of the names that can stand here.",
    ),
    (
        "unreachable",
        "No lanes lead from the rest of the map to a territory.",
    ),
    ("unused", "Warning: nothing refers to this."),
    (
        "world-short",
        "Warning: the whole world makes less of a good than it needs. Water-poor places yield no water until they are improved.",
    ),
    (
        "wrong-bracket",
        "A bracket is closed by one of another kind: `(` by `)`, `[` by `]`, `{` by `}`.",
    ),
    (
        "wrong-type",
        "A value is of another type than is expected: a number for a text, a list for a table.",
    ),
];

/// What a code means.
pub fn explain(code: &str) -> Option<&'static str> {
    let found = CODES.iter().find(|(known, _)| *known == code);
    found.map(|(_, meaning)| *meaning)
}
