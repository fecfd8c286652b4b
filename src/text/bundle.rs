//! The words of a language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::fmt;
use thiserror::Error;
use unic_langid::LanguageIdentifier;

/// The files of the language everything is written in.
const ENGLISH: [(&str, &str); 11] = [
    ("names", include_str!("../../assets/text/en/names.ftl")),
    (
        "refusals",
        include_str!("../../assets/text/en/refusals.ftl"),
    ),
    ("events", include_str!("../../assets/text/en/events.ftl")),
    ("causes", include_str!("../../assets/text/en/causes.ftl")),
    ("battles", include_str!("../../assets/text/en/battles.ftl")),
    ("orders", include_str!("../../assets/text/en/orders.ftl")),
    ("screens", include_str!("../../assets/text/en/screens.ftl")),
    ("talk", include_str!("../../assets/text/en/talk.ftl")),
    ("help", include_str!("../../assets/text/en/help.ftl")),
    ("window", include_str!("../../assets/text/en/window.ftl")),
    ("sheets", include_str!("../../assets/text/en/sheets.ftl")),
];

/// Why a file of words could not be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum TextError {
    /// It is not Fluent.
    #[error("{file}.ftl cannot be read: {message}")]
    Syntax {
        /// Which file.
        file: String,
        /// The first mistake.
        message: String,
    },
    /// A message is there twice.
    #[error("{file}.ftl says something again: {message}")]
    Twice {
        /// Which file.
        file: String,
        /// The first message.
        message: String,
    },
}

/// The words of a language.
pub struct Text {
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Text").finish_non_exhaustive()
    }
}

impl Text {
    /// English, which is built in.
    ///
    /// # Errors
    /// If a file of words is damaged; a test sees to it that none is.
    pub fn english() -> Result<Self, TextError> {
        Self::of("en", &ENGLISH)
    }

    /// The words of these files, each with its name.
    ///
    /// # Errors
    /// If one of them is damaged, or two say the same.
    pub fn of(language: &str, files: &[(&str, &str)]) -> Result<Self, TextError> {
        let language: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        for (file, words) in files {
            let resource =
                FluentResource::try_new((*words).to_owned()).map_err(|(_, errors)| {
                    TextError::Syntax {
                        file: (*file).to_owned(),
                        message: errors.first().map(ToString::to_string).unwrap_or_default(),
                    }
                })?;
            bundle
                .add_resource(resource)
                .map_err(|errors| TextError::Twice {
                    file: (*file).to_owned(),
                    message: errors.first().map(ToString::to_string).unwrap_or_default(),
                })?;
        }
        Ok(Self { bundle })
    }

    /// The message with this id, with its gaps filled. What is missing shows its id: a test
    /// sees to it that nothing is.
    #[must_use]
    pub fn say(&self, id: &str, gaps: &[(&'static str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) else {
            return format!("{{{id}}}");
        };
        let mut args = FluentArgs::with_capacity(gaps.len());
        for (name, value) in gaps {
            args.set(*name, value.clone());
        }
        let mut errors = Vec::new();
        let said = self
            .bundle
            .format_pattern(pattern, Some(&args), &mut errors)
            .into_owned();
        debug_assert!(errors.is_empty(), "{id}: {errors:?}");
        said
    }

    /// Whether there is a message with this id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }
}
