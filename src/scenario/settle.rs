//! Options as a person writes them: `name=choice`.

use super::model::{Scenario, ScenarioOption, SettledOption};
use super::suggest::closest;
use crate::id::OptionId;
use thiserror::Error;

/// Why an option cannot be settled like this.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SettleError {
    /// There is no `=` in it.
    #[error("Write an option as NAME=CHOICE, not “{0}”.")]
    Form(String),
    /// The scenario has no such option.
    #[error("There is no option “{name}” in this scenario. {known}")]
    Option {
        /// What was written.
        name: String,
        /// What there is instead.
        known: String,
    },
    /// The option has no such choice.
    #[error("The option “{option}” has no choice “{name}”. {known}")]
    Choice {
        /// The option.
        option: String,
        /// What was written.
        name: String,
        /// What there is instead.
        known: String,
    },
}

/// Reads options as they are written on a command line, by ids or names.
///
/// # Errors
/// The first that the scenario does not have.
pub fn read_options(
    scenario: &Scenario,
    written: &[String],
) -> Result<Vec<SettledOption>, SettleError> {
    let each = written.iter().map(|written| {
        let parts = written.split_once('=');
        let (name, choice) = parts.ok_or_else(|| SettleError::Form(written.clone()))?;
        read_option(scenario, name.trim(), choice.trim())
    });
    each.collect()
}

/// Reads one option and its choice, by ids or names.
///
/// # Errors
/// The scenario has no such option, or the option no such choice.
pub fn read_option(
    scenario: &Scenario,
    name: &str,
    choice: &str,
) -> Result<SettledOption, SettleError> {
    let options = scenario.options.iter();
    let named: Vec<[&str; 2]> = options.map(|it| [it.key.as_str(), &it.name]).collect();
    let at = position(&named, name).ok_or_else(|| SettleError::Option {
        name: name.to_owned(),
        known: instead(&named, name),
    })?;
    let option: &ScenarioOption = &scenario.options[at];
    let choices = option.choices.iter();
    let named: Vec<[&str; 2]> = choices.map(|it| [it.key.as_str(), &it.name]).collect();
    let chosen = position(&named, choice).and_then(|at| u8::try_from(at).ok());
    let chosen = chosen.ok_or_else(|| SettleError::Choice {
        option: option.key.clone(),
        name: choice.to_owned(),
        known: instead(&named, choice),
    })?;
    Ok((OptionId::from_index(at), chosen))
}

fn position(named: &[[&str; 2]], written: &str) -> Option<usize> {
    let written = written.to_lowercase();
    let fits = |known: &&str| known.to_lowercase() == written;
    named.iter().position(|both| both.iter().any(&fits))
}

/// What was perhaps meant, or all there is.
fn instead(named: &[[&str; 2]], written: &str) -> String {
    let ids = || named.iter().map(|both| both[0]);
    if let Some(close) = closest(written, ids()) {
        return format!("Did you mean “{close}”?");
    }
    let all: Vec<&str> = ids().collect();
    if all.is_empty() {
        return String::from("It has none.");
    }
    match all.as_slice() {
        [only] => format!("There is only {only}."),
        _ => format!("There are {}.", all.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::read_options;
    use crate::id::OptionId;
    use crate::scenario::check;
    use crate::scenario::diagnostic::Diagnostics;
    use crate::scenario::model::Scenario;
    use crate::scenario::source::Sources;
    use std::sync::Arc;

    const OPTION: &str = r#"options: {
        "whose": (
            name: "Whose man", text: "Whose man is he?",
            choices: {
                "ogla": (name: "Ogla", text: "Theirs."),
                "oglamar": (name: "Oglamar", text: "Not theirs.", called: {"ogla": (name: "Kazon-Oglamar", short: "Oglamar")}),
            },
        ),
    },
    objectives: {"#;

    fn scenario() -> Arc<Scenario> {
        let sound = include_str!("../../tests/it/data/small.ron");
        let text = sound.replacen("objectives: {", OPTION, 1);
        let file = Sources::new().add("scenario.ron", &text);
        let scenario = check::text("test", &text, file, &mut Diagnostics::new());
        Arc::new(scenario.expect("it is sound"))
    }

    #[test]
    fn an_option_is_settled_by_id_or_name() {
        let scenario = scenario();
        let named = |scenario: &Scenario, key: &str| {
            let mut all = scenario.roster.factions.iter();
            all.find(|it| it.key == key).map(|it| it.short.clone())
        };
        for written in ["whose=oglamar", "WHOSE MAN = Oglamar"] {
            let settled = read_options(&scenario, &[written.into()]).expect("it is known");
            assert_eq!(settled, [(OptionId(0), 1)]);
            let played = scenario.settled(&settled);
            assert_eq!(played.options[0].chosen, 1);
            assert_eq!(named(&played, "ogla").as_deref(), Some("Oglamar"));
            let again = played.settled(&[(OptionId(0), 0)]);
            assert_eq!(again, scenario);
        }
    }

    #[test]
    fn what_is_unknown_is_explained() {
        let scenario = scenario();
        let refused = |written: &str| {
            let error = read_options(&scenario, &[written.into()]);
            error.expect_err("it is refused").to_string()
        };
        assert_eq!(
            refused("whose"),
            "Write an option as NAME=CHOICE, not “whose”."
        );
        assert_eq!(
            refused("whoes=ogla"),
            "There is no option “whoes” in this scenario. Did you mean “whose”?"
        );
        assert_eq!(
            refused("whose=nistrim"),
            "The option “whose” has no choice “nistrim”. There are ogla, oglamar."
        );
    }
}
