//! Letters that the fonts of the window have.

/// Ranges of characters, first and last, that every font of the window has or falls back on. A test of the window
/// (`window::look::fonts`) holds the list to the fonts.
#[rustfmt::skip]
const DRAWN: &[(char, char)] = &[
    ('\u{20}', '\u{7e}'),
    ('\u{a0}', '\u{113}'),
    ('\u{116}', '\u{12b}'),
    ('\u{12d}', '\u{131}'),
    ('\u{133}', '\u{137}'),
    ('\u{139}', '\u{13e}'),
    ('\u{140}', '\u{148}'),
    ('\u{14a}', '\u{14d}'),
    ('\u{14f}', '\u{17e}'),
    ('\u{18f}', '\u{18f}'),
    ('\u{192}', '\u{192}'),
    ('\u{1a0}', '\u{1a1}'),
    ('\u{1af}', '\u{1b0}'),
    ('\u{1cd}', '\u{1ce}'),
    ('\u{1d4}', '\u{1d4}'),
    ('\u{1e5}', '\u{1e5}'),
    ('\u{1e7}', '\u{1e7}'),
    ('\u{1e9}', '\u{1e9}'),
    ('\u{1ef}', '\u{1ef}'),
    ('\u{1ff}', '\u{1ff}'),
    ('\u{218}', '\u{21b}'),
    ('\u{21f}', '\u{21f}'),
    ('\u{228}', '\u{229}'),
    ('\u{237}', '\u{237}'),
    ('\u{259}', '\u{259}'),
    ('\u{292}', '\u{292}'),
    ('\u{2bb}', '\u{2bc}'),
    ('\u{2c6}', '\u{2c7}'),
    ('\u{2c9}', '\u{2c9}'),
    ('\u{2d8}', '\u{2dd}'),
    ('\u{300}', '\u{304}'),
    ('\u{306}', '\u{30c}'),
    ('\u{312}', '\u{313}'),
    ('\u{31b}', '\u{31b}'),
    ('\u{323}', '\u{323}'),
    ('\u{326}', '\u{328}'),
    ('\u{335}', '\u{338}'),
    ('\u{394}', '\u{394}'),
    ('\u{3a9}', '\u{3a9}'),
    ('\u{3bc}', '\u{3bc}'),
    ('\u{3c0}', '\u{3c0}'),
    ('\u{1e80}', '\u{1e85}'),
    ('\u{1ea0}', '\u{1ef9}'),
    ('\u{2010}', '\u{2010}'),
    ('\u{2013}', '\u{2014}'),
    ('\u{2018}', '\u{201a}'),
    ('\u{201c}', '\u{201e}'),
    ('\u{2020}', '\u{2022}'),
    ('\u{2026}', '\u{2026}'),
    ('\u{2030}', '\u{2030}'),
    ('\u{2032}', '\u{2033}'),
    ('\u{2039}', '\u{203a}'),
    ('\u{2044}', '\u{2044}'),
    ('\u{2074}', '\u{2079}'),
    ('\u{20a3}', '\u{20a3}'),
    ('\u{20ac}', '\u{20ac}'),
    ('\u{20ba}', '\u{20ba}'),
    ('\u{20bd}', '\u{20bd}'),
    ('\u{2113}', '\u{2113}'),
    ('\u{2122}', '\u{2122}'),
    ('\u{2126}', '\u{2126}'),
    ('\u{212e}', '\u{212e}'),
    ('\u{215b}', '\u{215e}'),
    ('\u{2202}', '\u{2202}'),
    ('\u{2206}', '\u{2206}'),
    ('\u{220f}', '\u{220f}'),
    ('\u{2211}', '\u{2212}'),
    ('\u{2215}', '\u{2215}'),
    ('\u{2219}', '\u{221a}'),
    ('\u{221e}', '\u{221e}'),
    ('\u{222b}', '\u{222b}'),
    ('\u{2248}', '\u{2248}'),
    ('\u{2260}', '\u{2260}'),
    ('\u{2264}', '\u{2265}'),
    ('\u{25ca}', '\u{25ca}'),
    ('\u{27e9}', '\u{27e9}'),
    ('\u{fb01}', '\u{fb02}'),
];

/// Whether the window can draw this character. Spaces and line breaks need no drawing.
pub fn is_drawn(c: char) -> bool {
    // The first range holds nearly all there is.
    if matches!(c, ' '..='~') {
        return true;
    }
    let after = DRAWN.partition_point(|(first, _)| *first <= c);
    let range = after.checked_sub(1).and_then(|at| DRAWN.get(at));
    c.is_whitespace() || range.is_some_and(|(_, last)| c <= *last)
}

/// The characters of a text that the window cannot draw.
pub fn missing(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| !is_drawn(*c))
}

#[cfg(test)]
mod tests {
    use super::{DRAWN, missing};

    #[test]
    fn letters_of_western_europe_are_drawn_and_others_are_not() {
        assert!(DRAWN.is_sorted() && DRAWN.iter().all(|(first, last)| first <= last));
        assert_eq!(missing("Łódź žluť “Ke\u{301}thra” — ½\n").count(), 0);
        assert_eq!(missing("К→井").collect::<String>(), "К→井");
    }
}
