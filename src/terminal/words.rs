//! A typed line taken apart: the verb, what follows it, and what follows each joint.

use super::verbs::{self, Verb};

/// A word or a quoted phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// The text, without quotes.
    pub text: String,
    /// Whether it was quoted: then it is never a joint.
    pub quoted: bool,
}

/// A line in words. Control characters vanish; commas stand for themselves.
#[must_use]
pub fn words(line: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut text = String::new();
    let mut quoted = false;
    let mut finish = |text: &mut String, quoted: bool| {
        if quoted || !text.is_empty() {
            words.push(Word {
                text: std::mem::take(text),
                quoted,
            });
        }
    };
    for c in line.chars() {
        match c {
            '"' | '“' | '”' => {
                finish(&mut text, quoted);
                quoted = !quoted;
            }
            _ if quoted => text.push(c),
            ',' => {
                finish(&mut text, false);
                finish(&mut String::from(","), false);
            }
            _ if c.is_whitespace() || c.is_control() => finish(&mut text, false),
            _ => text.push(c),
        }
    }
    let open_quote = quoted && !text.is_empty();
    finish(&mut text, open_quote);
    words.retain(|word| !word.text.is_empty());
    words
}

/// A line without what is copied along with it from a page: the prompt, a slash, back-quotes, the stop of a sentence.
#[must_use]
pub fn cleaned(line: &str) -> &str {
    let line = line.trim().trim_start_matches(['>', '/']).trim();
    let unquoted = line.trim_matches('`').trim();
    let stopped = unquoted.strip_suffix('.');
    stopped
        .filter(|rest| rest.ends_with(|c: char| c.is_alphanumeric() || c == '`'))
        .map_or(unquoted, |rest| rest.trim_matches('`'))
}

/// A line put together again, so that names with joints in them stay whole.
#[must_use]
pub fn line_of(words: &[Word]) -> String {
    let mut line = String::new();
    for word in words {
        if !line.is_empty() && word.text != "," {
            line.push(' ');
        }
        if word.quoted {
            line.push('"');
            line.push_str(&word.text);
            line.push('"');
        } else {
            line.push_str(&word.text);
        }
    }
    line
}

/// A line whose verb is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parsed {
    /// The verb.
    pub verb: &'static Verb,
    /// All words, the verb's full name first.
    pub words: Vec<Word>,
    /// What follows the verb at once.
    pub first: String,
    /// What follows each joint, by its full name, in order.
    pub parts: Vec<(&'static str, String)>,
}

impl Parsed {
    /// Takes the words after a verb apart at its joints.
    #[must_use]
    pub fn new(verb: &'static Verb, mut words: Vec<Word>) -> Self {
        if let Some(first) = words.first_mut() {
            verb.name.clone_into(&mut first.text);
        }
        let mut first = String::new();
        let mut parts: Vec<(&'static str, String)> = Vec::new();
        for word in words.iter().skip(1) {
            if let Some(joint) = verb.joint(word) {
                parts.push((joint, String::new()));
                continue;
            }
            let phrase = parts.last_mut().map_or(&mut first, |(_, phrase)| phrase);
            if !phrase.is_empty() && word.text != "," {
                phrase.push(' ');
            }
            phrase.push_str(&word.text);
        }
        Self {
            verb,
            words,
            first,
            parts,
        }
    }

    /// What follows a joint, if it was said.
    #[must_use]
    pub fn part(&self, joint: &str) -> Option<&str> {
        self.parts
            .iter()
            .find(|(name, _)| *name == joint)
            .map(|(_, phrase)| phrase.as_str())
    }

    /// The words that follow a joint, or those that follow the verb at once if the joint is empty.
    #[must_use]
    pub fn words_after(&self, joint: &str) -> &[Word] {
        let found = |word: &Word| self.verb.joint(word);
        let rest = self.words.get(1..).unwrap_or_default();
        let from = if joint.is_empty() {
            0
        } else {
            let at = rest.iter().position(|word| found(word) == Some(joint));
            at.map_or(rest.len(), |at| at + 1)
        };
        let after = &rest[from..];
        let until = after.iter().position(|word| found(word).is_some());
        &after[..until.unwrap_or(after.len())]
    }

    /// A joint that was said twice.
    #[must_use]
    pub fn doubled(&self) -> Option<&'static str> {
        let parts = self.parts.iter().enumerate();
        let mut doubled = parts.filter(|(at, (name, _))| {
            let mut earlier = self.parts[..*at].iter();
            earlier.any(|(before, _)| before == name)
        });
        doubled.next().map(|(_, (name, _))| *name)
    }

    /// The words after the verb.
    #[must_use]
    pub fn rest(&self) -> Vec<&str> {
        self.words.iter().skip(1).map(|w| w.text.as_str()).collect()
    }

    /// The line with a phrase in it replaced by a full name.
    #[must_use]
    pub fn with(&self, phrase: &str, name: &str) -> String {
        let wanted: Vec<Word> = words(phrase);
        let name = Word {
            text: name.to_owned(),
            quoted: true,
        };
        let mut all = self.words.clone();
        let found = (1..all.len()).rev().find(|at| {
            let here = all[*at..].iter().take(wanted.len());
            !wanted.is_empty() && here.map(|w| &w.text).eq(wanted.iter().map(|w| &w.text))
        });
        let quoted = (1..all.len()).rev().find(|at| all[*at].text == phrase);
        if let Some(at) = quoted {
            all[at] = name;
            return line_of(&all);
        }
        match found {
            Some(at) => drop(all.splice(at..at + wanted.len(), [name])),
            None => all.push(name),
        }
        line_of(&all)
    }

    /// The line with more said at its end.
    #[must_use]
    pub fn and(&self, joint: &str, name: &str) -> String {
        format!("{} {joint} \"{name}\"", line_of(&self.words))
    }
}

/// What the first word of a line stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum First {
    /// A verb.
    Verb(Parsed),
    /// One of several verbs.
    Verbs(Vec<&'static str>),
    /// No verb: perhaps the name of something.
    Other,
}

/// Finds the verb of a line.
#[must_use]
pub fn parse(all: Vec<Word>) -> First {
    let Some(word) = all.first().filter(|word| !word.quoted) else {
        return First::Other;
    };
    let name = word.text.to_lowercase();
    match verbs::matching(&name).as_slice() {
        [] => First::Other,
        [verb] => First::Verb(Parsed::new(
            verbs::for_words(verb, &name, all.len() - 1),
            all,
        )),
        several => First::Verbs(several.iter().map(|verb| verb.name).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Parsed {
        match parse(words(line)) {
            First::Verb(parsed) => parsed,
            other => panic!("{line}: {other:?}"),
        }
    }

    #[test]
    fn a_line_is_taken_apart_at_its_joints() {
        let line = parsed("raid lone  well with Varrun's Raiders for water");
        assert_eq!(line.verb.name, "raid");
        assert_eq!(line.first, "lone well");
        assert_eq!(line.part("with"), Some("Varrun's Raiders"));
        assert_eq!(line.part("for"), Some("water"));
        let line = parsed("assign mossin govern kethra, \"thin well\"");
        assert_eq!(line.part("govern"), Some("kethra, thin well"));
    }

    #[test]
    fn a_phrase_can_be_replaced_by_a_name() {
        let line = parsed("raid well with varrun");
        assert_eq!(
            line.with("well", "Lone Well"),
            "raid \"Lone Well\" with varrun"
        );
        assert_eq!(
            parsed("raid well").and("with", "f1"),
            "raid well with \"f1\""
        );
    }

    #[test]
    fn words_stand_where_they_were_said() {
        let line = parsed("assign mossin govern kethra, \"ford, mill\" and thin well");
        let governed = line.words_after("govern");
        let texts: Vec<&str> = governed.iter().map(|word| word.text.as_str()).collect();
        assert_eq!(texts, ["kethra", ",", "ford, mill", "and", "thin", "well"]);
        assert_eq!(line.words_after("").len(), 1);
        assert!(line.words_after("spy").is_empty());
        assert_eq!(
            line.with("ford, mill", "Ford"),
            "assign mossin govern kethra, \"Ford\" and thin well"
        );
        assert_eq!(parsed("raid well for ore for water").doubled(), Some("for"));
        assert_eq!(line.doubled(), None);
    }

    #[test]
    fn what_is_copied_along_with_a_line_is_left_out() {
        let copied = [
            "`suggest ossul`",
            "> suggest ossul",
            "/suggest ossul",
            "suggest ossul.",
            "`suggest ossul`.",
        ];
        for line in copied {
            assert_eq!(cleaned(line), "suggest ossul", "{line}");
        }
        assert_eq!(cleaned("save a..."), "save a...");
        assert_eq!(cleaned("?"), "?");
    }

    #[test]
    fn prefixes_find_verbs() {
        assert_eq!(parsed("obj").verb.name, "objectives");
        assert_eq!(parsed("fl").verb.name, "fleets");
        assert_eq!(parsed("exit").verb.name, "quit");
        assert!(matches!(parse(words("s")), First::Verbs(_)));
        assert_eq!(parse(words("xyzzy")), First::Other);
    }
}
