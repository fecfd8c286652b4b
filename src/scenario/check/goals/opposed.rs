//! Conditions that ask for something and for its opposite.

use super::super::Played;
use crate::scenario::raw::RawCondition;
use crate::scenario::span::Spanned;

/// Reports a part of a list that is the opposite of another part: `All` of both can never hold, `Any` always does.
pub(super) fn check(list: &[Spanned<RawCondition>], needs_all: bool, all: &Played<'_, '_, '_>) {
    for part in list {
        let RawCondition::Not(denied) = &part.value else {
            continue;
        };
        // Where something was written decides nothing: equal conditions say the same.
        if list.iter().any(|other| *other == **denied) {
            let message = if needs_all {
                "this asks for something and for its opposite, and can never hold"
            } else {
                "this asks for something or its opposite, and always holds"
            };
            let found = all.warning("contradiction", part.span, String::from(message));
            all.report(found.label("leave one of the two out"));
        }
    }
}
