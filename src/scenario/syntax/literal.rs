//! What the characters of a literal stand for.

use std::borrow::Cow;

/// A number, as far as the format knows numbers.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Number {
    Whole(i128),
    Fraction,
    Malformed,
}

/// Reads `42`, `-7`, `1_000`, `0xFF`, `0b101`, `0o17`; knows `1.5` and `1e3` as fractions.
pub(super) fn number(text: &str) -> Number {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (base, digits) = match digits.get(..2) {
        Some("0x") => (16, digits.get(2..).unwrap_or("")),
        Some("0b") => (2, digits.get(2..).unwrap_or("")),
        Some("0o") => (8, digits.get(2..).unwrap_or("")),
        _ => (10, digits),
    };
    if base == 10 && is_fraction(digits) {
        return Number::Fraction;
    }
    if digits.starts_with('_') || !digits.chars().all(|c| c == '_' || c.is_digit(base)) {
        return Number::Malformed;
    }
    let bare: String = digits.chars().filter(|c| *c != '_').collect();
    match i128::from_str_radix(&bare, base) {
        Ok(value) => Number::Whole(if negative { -value } else { value }),
        // Nothing in a scenario comes near; too large by any measure.
        Err(_) if !bare.is_empty() => Number::Whole(if negative { i128::MIN } else { i128::MAX }),
        Err(_) => Number::Malformed,
    }
}

fn is_fraction(digits: &str) -> bool {
    let numeric = |part: &str| part.chars().all(|c| c == '_' || c.is_ascii_digit());
    let (mantissa, exponent) = digits
        .split_once(['e', 'E'])
        .map_or((digits, None), |(m, e)| (m, Some(e)));
    let (whole, fraction) = mantissa
        .split_once('.')
        .map_or((mantissa, None), |(w, f)| (w, Some(f)));
    let exponent_fits = exponent.is_none_or(|e| {
        let e = e.strip_prefix(['+', '-']).unwrap_or(e);
        !e.is_empty() && numeric(e)
    });
    (fraction.is_some() || exponent.is_some())
        && numeric(whole)
        && fraction.is_none_or(numeric)
        && exponent_fits
}

/// A bad escape: where it starts within the literal, how long it is, and why it is bad.
pub(super) type BadEscape = (usize, usize, &'static str);

/// The text that a literal with its quotes stands for.
pub(super) fn text(literal: &str) -> Result<Cow<'_, str>, BadEscape> {
    if let Some(raw) = literal.strip_prefix('r') {
        let bare = raw.trim_start_matches('#');
        let hashes = raw.len() - bare.len();
        return Ok(Cow::Borrowed(
            raw.get(hashes + 1..raw.len().saturating_sub(hashes + 1))
                .unwrap_or(""),
        ));
    }
    unescape(within(literal))
}

/// What stands between the quotes, which may be curly and so longer than a byte.
fn within(literal: &str) -> &str {
    let mut chars = literal.chars();
    let (_opening, _closing) = (chars.next(), chars.next_back());
    chars.as_str()
}

/// The character that a literal with its quotes stands for.
pub(super) fn character(literal: &str) -> Result<char, BadEscape> {
    let inner = unescape(within(literal))?;
    let mut chars = inner.chars();
    match (chars.next(), chars.next()) {
        (Some(c), None) => Ok(c),
        _ => Err((
            0,
            literal.len(),
            "exactly one character stands between `'`; a text is written \"…\"",
        )),
    }
}

/// Resolves escapes. Offsets in errors count the opening quote.
fn unescape(inner: &str) -> Result<Cow<'_, str>, BadEscape> {
    if !inner.contains('\\') {
        return Ok(Cow::Borrowed(inner));
    }
    let mut out = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some(mark) = rest.find('\\') {
        out.push_str(rest.get(..mark).unwrap_or(""));
        let at = inner.len() - rest.len() + mark + 1;
        let escape = rest.get(mark + 1..).unwrap_or("");
        let (c, used) = escaped(escape).map_err(|(used, why)| (at, used + 1, why))?;
        out.push(c);
        rest = escape.get(used..).unwrap_or("");
    }
    out.push_str(rest);
    Ok(Cow::Owned(out))
}

/// At most six digits; no sign, which the standard library would take.
fn hexadecimal(digits: &str) -> Option<u32> {
    let plain = digits.len() <= 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    u32::from_str_radix(digits, 16).ok().filter(|_| plain)
}

/// What follows a backslash: the character meant, and how many bytes say so.
fn escaped(escape: &str) -> Result<(char, usize), (usize, &'static str)> {
    let Some(first) = escape.chars().next() else {
        return Err((0, "nothing follows the backslash"));
    };
    let plain = match first {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '0' => '\0',
        '\\' | '"' | '\'' => first,
        'x' => {
            let code = escape
                .get(1..3)
                .and_then(hexadecimal)
                .and_then(char::from_u32);
            return match code.filter(char::is_ascii) {
                Some(c) => Ok((c, 3)),
                None => Err((
                    1,
                    "`\\x` takes two digits up to 7f; write other characters as they are",
                )),
            };
        }
        'u' => {
            let digits = escape
                .strip_prefix("u{")
                .and_then(|rest| rest.get(..rest.find('}')?));
            let code = digits.and_then(hexadecimal).and_then(char::from_u32);
            return match (code, digits) {
                (Some(c), Some(digits)) => Ok((c, digits.len() + 3)),
                _ => Err((1, "`\\u{…}` takes the number of a Unicode character")),
            };
        }
        _ => {
            return Err((
                first.len_utf8(),
                "this escape is unknown; a backslash itself is written `\\\\`",
            ));
        }
    };
    Ok((plain, first.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers() {
        assert_eq!(number("1_000"), Number::Whole(1000));
        assert_eq!(number("-0x1F"), Number::Whole(-31));
        assert_eq!(number("+5"), Number::Whole(5));
        assert_eq!(number("1.5"), Number::Fraction);
        assert_eq!(number("1e-3"), Number::Fraction);
        assert_eq!(number("12abc"), Number::Malformed);
        assert_eq!(number("0x"), Number::Malformed);
        assert_eq!(number(&"9".repeat(60)), Number::Whole(i128::MAX));
    }

    #[test]
    fn texts() {
        assert_eq!(text(r#""a\n\u{e4}\x41\\""#).as_deref(), Ok("a\nä\u{41}\\"));
        assert_eq!(text("r##\"a\"#b\"##").as_deref(), Ok("a\"#b"));
        assert_eq!(
            text(r#""a\q""#).map_err(|(at, len, _)| (at, len)),
            Err((2, 2))
        );
        assert_eq!(character(r"'\''"), Ok('\''));
        assert!(character("'ab'").is_err());
    }
}
