//! The counters a scenario declares.

use super::Counters;
use crate::scenario::model::{Count, VarDef};

/// Adds `by` to every counter of a faction that counts this. `vars` is the scenario's table.
pub fn count(vars: &[VarDef], counters: &mut Counters, what: Count, by: i32) {
    for (var, value) in vars.iter().zip(&mut counters.0) {
        if var.counts == what {
            *value = value.saturating_add(by);
        }
    }
}
