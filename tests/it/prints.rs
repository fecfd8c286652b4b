//! The terminal prints every page whole: what a page says stands on it, whatever the width.

use crate::sheets::{desk, everything, seated};
use first_maje::page::sheet::Sheet;
use first_maje::terminal::ink::{mark, plain, width};
use first_maje::terminal::lexicon::Lexicon;
use first_maje::terminal::print::Printer;
use first_maje::terminal::spell::Speller;
use first_maje::text::Voice;
use first_maje::window::desk::Desk;
use std::collections::BTreeMap;

/// Every page of a game as it is printed, with all that is on it, or in short.
fn printed(desk: &Desk, sheets: &[Sheet], explained: bool, columns: usize) -> Vec<String> {
    let view = desk.game().and_then(|game| game.view()).expect("a view");
    let voice = Voice::new(&desk.text, view, mark);
    let lexicon = Lexicon::new(&voice);
    let printer = Printer::new(Speller::new(voice, &lexicon)).explained(explained);
    let text = |sheet| plain(&printer.sheet(sheet).text(columns));
    sheets.iter().map(text).collect()
}

/// How often each name and number stands in a text.
fn tokens(text: &str) -> BTreeMap<String, usize> {
    let mut tokens = BTreeMap::new();
    for token in text.split(|c: char| !c.is_alphanumeric()) {
        if !token.is_empty() {
            *tokens.entry(token.to_lowercase()).or_default() += 1;
        }
    }
    tokens
}

#[test]
fn what_a_page_says_is_printed() {
    for (name, turns) in [("four-wells", 3), ("2371-eighteen-sects", 6)] {
        let mut desk = desk(seated(name, turns, None));
        let sheets = everything(&mut desk);
        let printed = printed(&desk, &sheets, true, 200);
        for (sheet, text) in sheets.iter().zip(&printed) {
            let found = tokens(text);
            for (token, count) in tokens(&sheet.words()) {
                let has = found.get(&token).copied().unwrap_or(0);
                assert!(
                    has >= count,
                    "“{token}” {count} times in:\n{}\nprinted:\n{text}",
                    sheet.words()
                );
            }
        }
    }
}

#[test]
fn no_page_is_wider_than_the_terminal() {
    let mut desk = desk(seated("2371-eighteen-sects", 3, None));
    let sheets = everything(&mut desk);
    for columns in [40, 80, 140] {
        for explained in [false, true] {
            for text in printed(&desk, &sheets, explained, columns) {
                let wide = text.lines().find(|line| width(line) > columns);
                assert_eq!(wide, None, "{columns} columns:\n{text}");
            }
        }
    }
}

#[test]
fn a_refusal_is_printed_with_its_reason() {
    let mut desk = desk(seated("four-wells", 0, None));
    let sheets = everything(&mut desk);
    let printed = printed(&desk, &sheets, false, 200);
    let mut refused = 0;
    for (sheet, text) in sheets.iter().zip(&printed) {
        let flat = text.split_whitespace().collect::<Vec<&str>>().join(" ");
        for why in sheet.asks().into_iter().filter_map(|(_, why)| why) {
            refused += 1;
            assert!(flat.contains(why), "“{why}” is missing in:\n{text}");
        }
    }
    assert!(refused > 20, "{refused}");
}
