//! How often prisoners are turned, what they tell, and how often they are found out.

use crate::sim::event::{Event, Leak};
use std::ops::Sub;

/// Counts of tries to turn prisoners, and of informants.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InformantCounts {
    /// Tries to turn a prisoner.
    pub tried: i64,
    /// Of these, those that succeeded.
    pub turned: i64,
    /// Informants whom their house found out.
    pub found: i64,
    /// Things that informants told: rumours, secret deals and true reasons.
    pub told: i64,
}

impl InformantCounts {
    /// Counts what an event says of informants.
    pub fn count(&mut self, event: &Event) {
        match event {
            Event::Suborned(it) => {
                self.tried += 1;
                self.turned += i64::from(it.turned);
            }
            Event::InformantFound(_) => self.found += 1,
            Event::InformantTold(_) => self.told += 1,
            Event::SecretLearned(it) => self.leaked(it.leak),
            Event::MotiveLearned(it) => self.leaked(it.leak),
            _ => {}
        }
    }

    fn leaked(&mut self, leak: Leak) {
        self.told += i64::from(matches!(leak, Leak::Informant(_)));
    }
}

impl Sub for InformantCounts {
    type Output = Self;

    fn sub(self, earlier: Self) -> Self {
        Self {
            tried: self.tried - earlier.tried,
            turned: self.turned - earlier.turned,
            found: self.found - earlier.found,
            told: self.told - earlier.told,
        }
    }
}
