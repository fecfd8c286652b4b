//! Reading a value again until all that is wrong with it is known.

use serde::de::{Deserialize, DeserializeSeed, SeqAccess};

use super::context::Context;
use super::error::Error;
use super::value::De;
use crate::scenario::syntax::Node;

/// More different mistakes than this in one entry are reported another time.
const MOST_ATTEMPTS: usize = 64;

/// One value, offered again and again: see `Recovered` in `scenario::list`.
pub(super) struct Attempts<'n, 'a, 'c, 'd> {
    de: De<'n, 'a, 'c, 'd>,
    left: usize,
    /// Whether a value with dummies in it is better than none.
    keeps_dummies: bool,
}

impl<'n, 'a, 'c, 'd> Attempts<'n, 'a, 'c, 'd> {
    pub(super) fn new(de: De<'n, 'a, 'c, 'd>, keeps_dummies: bool) -> Self {
        let left = if de.cx.is_given_up(de.node) {
            0
        } else {
            MOST_ATTEMPTS
        };
        Self {
            de,
            left,
            keeps_dummies,
        }
    }

    /// One attempt. `None` if the value is bad.
    fn attempt<T>(
        &mut self,
        read: impl FnOnce(De<'n, 'a, 'c, 'd>) -> Result<T, Error>,
    ) -> Option<T> {
        let cx = self.de.cx;
        let (progress, dummies) = (cx.progress(), cx.dummies());
        let result = cx.settle(self.de.node, read(self.de));
        self.left = self.left.saturating_sub(1);
        if cx.progress() == progress {
            self.left = 0;
        }
        let sound = self.keeps_dummies || cx.dummies() == dummies;
        cx.set_dummies(dummies);
        match result {
            Ok(value) if sound => return Some(value),
            // Read to the end with dummies in it: nothing more to find here.
            Ok(_) => self.left = 0,
            Err(_) => {}
        }
        if self.left == 0 {
            cx.give_up(self.de.node);
        }
        None
    }
}

impl<'de, 'a> SeqAccess<'de> for Attempts<'_, 'a, '_, '_> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(
        &mut self,
        seed: S,
    ) -> Result<Option<S::Value>, Error> {
        Ok(self.attempt(|de| seed.deserialize(de)))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

/// Reads the whole file. Dummies are left in place, for most of a file can be
/// checked even if its first line is wrong; the flag says whether there are none.
pub(super) fn whole_file<'de, T: Deserialize<'de>>(
    root: &Node<'_>,
    cx: &Context<'_>,
) -> (Option<T>, bool) {
    for _ in 0..MOST_ATTEMPTS {
        let progress = cx.progress();
        cx.set_dummies(0);
        match cx.settle(root, T::deserialize(De::new(root, cx))) {
            Ok(value) => return (Some(value), cx.dummies() == 0),
            Err(_) if cx.progress() == progress || cx.is_full() => break,
            Err(_) => {}
        }
    }
    (None, false)
}
