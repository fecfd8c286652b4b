//! The changes themselves.

use crate::id::FactionId;
use crate::scenario::model::{Count, IncidentKind, VarDef};
use crate::sim::event::BloodSworn;
use crate::sim::faction::{Counters, Prestige};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::opinion::{Deed, Opinions};

/// Adds to prestige, which stays between 0 and [`i32::MAX`], and posts the real change.
pub(super) fn prestige(
    prestige: &mut Prestige,
    ledger: &mut Ledger,
    of: FactionId,
    amount: i32,
    cause: Cause,
) {
    let before = prestige.0;
    prestige.0 = before.saturating_add(amount).max(0);
    let change = prestige.0 - before;
    ledger.post(Some(of), Account::Prestige, change, cause);
}

/// First Majes as vengeful as this swear blood for any maje who is killed. Ours.
const SWEARS: i8 = 3;

/// Makes blood enemies of two factions if the deed is a killing that does; returns what happened if they were not.
pub(super) fn blood(opinions: &mut Opinions, deed: &Deed) -> Option<BloodSworn> {
    let (by, to) = (deed.to, deed.by);
    // The vengeful swear blood for any of their kin.
    let kin = deed.kind == IncidentKind::Killed && deed.felt_by.vengefulness >= SWEARS;
    let sworn = (kin || deed.kind.is_blood()) && by != to && opinions.swear_blood(by, to);
    sworn.then_some(BloodSworn { by, to })
}

/// Whether the scenario has a counter for this.
pub(super) fn is_counted(vars: &[VarDef], what: Count) -> bool {
    vars.iter().any(|var| var.counts == what)
}

/// Adds to every counter that counts this; `vars` is the scenario's table.
pub(super) fn counters(vars: &[VarDef], counters: &mut Counters, what: Count, by: i32) {
    for (var, value) in vars.iter().zip(&mut counters.0) {
        if var.counts == what {
            *value = value.saturating_add(by);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, VarDef, counters, prestige};
    use crate::id::FactionId;
    use crate::sim::faction::{Counters, Prestige};
    use crate::sim::ledger::{Account, Cause, Ledger, LedgerLine};

    fn change(before: i32, amount: i32) -> (i32, Vec<LedgerLine>) {
        let (mut held, mut ledger) = (Prestige(before), Ledger::default());
        let of = FactionId(0);
        prestige(&mut held, &mut ledger, of, amount, Cause::Word);
        (held.0, ledger.all().copied().collect())
    }

    fn line(amount: i32) -> Vec<LedgerLine> {
        vec![LedgerLine {
            account: Account::Prestige,
            amount,
            cause: Cause::Word,
        }]
    }

    #[test]
    fn prestige_stays_in_its_range_and_the_books_say_what_really_changed() {
        assert_eq!(change(5, 3), (8, line(3)));
        assert_eq!(change(5, -8), (0, line(-5)));
        assert_eq!(change(0, -8), (0, Vec::new()));
        assert_eq!(change(i32::MAX - 1, 8), (i32::MAX, line(1)));
    }

    #[test]
    fn only_counters_of_the_kind_count_and_they_saturate() {
        let var = |counts| VarDef {
            key: String::new(),
            name: String::new(),
            start: 0,
            counts,
        };
        let vars = [var(Count::Raids), var(Count::Seizures), var(Count::Raids)];
        let mut held = Counters(vec![1, 1, i32::MAX]);
        counters(&vars, &mut held, Count::Raids, 2);
        assert_eq!(held.0, [3, 1, i32::MAX]);
    }
}
