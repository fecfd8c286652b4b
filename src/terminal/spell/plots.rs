//! Plots as they are typed.

use super::Speller;
use crate::sim::terms::Scheme;

impl Speller<'_> {
    /// The task of a maje who leads a plot.
    pub(super) fn plot(&self, scheme: Scheme, strikes: bool) -> String {
        let mut line = format!("plot {} {}", scheme.kind.key(), self.faction(scheme.target));
        if let Some(at) = scheme.at {
            line.push_str(&format!(" at {}", self.place(at)));
        }
        if let Some(third) = scheme.third {
            line.push_str(&format!(" against {}", self.faction(third)));
        }
        if strikes {
            line.push_str(" now");
        }
        line
    }
}
