//! "Did you mean", and how names are shown in messages.

use super::lookalike::folded;

/// The candidate that is most probably meant by `name`, if any is close.
///
/// Distance counts a swap of neighbours as one slip. One slip is forgiven for
/// every three letters; neither case counts nor a letter of another alphabet that looks the same.
pub fn closest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Nobody mistypes a name of a hundred letters, and distances are not free.
    if name.len() > 100 {
        return None;
    }
    let name = folded(name).to_lowercase();
    let allowed = (name.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= 100)
        .map(|candidate| {
            (
                strsim::osa_distance(&name, &candidate.to_lowercase()),
                candidate,
            )
        })
        .filter(|(distance, candidate)| {
            *distance <= allowed && *distance < candidate.chars().count()
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// The most characters of an id.
pub const LONGEST_ID: usize = 40;

/// Whether an id is one: a small letter, then small letters, digits, `_` and `-`.
pub fn is_plain_id(id: &str) -> bool {
    let body = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    id.starts_with(|c: char| c.is_ascii_lowercase())
        && id.chars().all(body)
        && id.len() <= LONGEST_ID
}

/// The id that was probably meant by a name: `Jal Haron` by `jal_haron`.
pub fn plain_id(id: &str) -> Option<String> {
    let plain: String = folded(id)
        .to_lowercase()
        .chars()
        .map(|c| if c.is_whitespace() { '_' } else { c })
        .filter(|c| *c != '\'')
        .collect();
    is_plain_id(&plain).then_some(plain)
}

/// A text from a file, safe and short enough to appear in a message.
pub fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown: String = text
        .chars()
        .take(LONGEST)
        .flat_map(char::escape_debug)
        .collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    // `escape_debug` also escapes quotes, which are harmless here.
    format!("`{}`", shown.replace("\\\"", "\"").replace("\\'", "'"))
}

/// `a`, `b` or `c`; long lists are cut.
pub fn one_of(names: &[String]) -> String {
    joined(names, "or")
}

/// `a`, `b` and `c`; long lists are cut.
pub fn all_of(names: &[String]) -> String {
    joined(names, "and")
}

fn joined(names: &[String], word: &str) -> String {
    const MOST: usize = 12;
    let shown: Vec<&str> = names.iter().take(MOST).map(String::as_str).collect();
    match (shown.split_last(), names.len() > MOST) {
        (None, _) => String::from("nothing"),
        (Some(_), true) => format!("{} and {} more", shown.join(", "), names.len() - MOST),
        (Some((last, [])), false) => (*last).to_owned(),
        (Some((last, rest)), false) => format!("{} {word} {last}", rest.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_names_are_found_and_far_ones_are_not() {
        let known = ["people", "place", "holder"];
        assert_eq!(closest("peolpe", known), Some("people"));
        assert_eq!(closest("Holder", known), Some("holder"));
        assert_eq!(closest("yields", known), None);
        assert_eq!(closest("x", ["y"]), None);
    }

    #[test]
    fn names_in_messages_cannot_steer_the_terminal() {
        assert_eq!(quoted("a\u{1b}[31m"), "`a\\u{1b}[31m`");
        assert_eq!(one_of(&["a".into(), "b".into(), "c".into()]), "a, b or c");
    }
}
