//! The block `tests`.

use super::objectives::condition;
use super::scope::Scope;
use crate::id::Turn;
use crate::scenario::model::{BeatDef, Forced, ScenarioTest, TestClaim};
use crate::scenario::raw::{RawClaim, RawForced, RawTrial};
use crate::scenario::span::{EntryTable, Spanned};

pub(super) fn trials(
    raw: Option<&EntryTable<RawTrial>>,
    last: Turn,
    beats: &[BeatDef],
    scope: &Scope<'_, '_>,
) -> Vec<ScenarioTest> {
    let trial = |(key, raw): (&Spanned<String>, &RawTrial)| ScenarioTest {
        key: key.value.clone(),
        who: scope.faction(&raw.who),
        claim: claim(&raw.claim.value, scope),
        seeds: scope.number_or(raw.seeds.as_ref(), 1..=1000, 20, "the number of games"),
        turns: scope.number_or(raw.turns.as_ref(), 1..=999, last, "the number of turns"),
        canon: raw.canon,
        options: raw
            .options
            .iter()
            .map(|raw| scope.choice(&raw.value.option, &raw.value.is))
            .collect(),
        choices: raw
            .choices
            .iter()
            .filter_map(|raw| forced(raw, beats, scope))
            .collect(),
    };
    raw.into_iter()
        .flat_map(EntryTable::iter)
        .map(trial)
        .collect()
}

fn claim(raw: &RawClaim, scope: &Scope<'_, '_>) -> TestClaim {
    match raw {
        RawClaim::Rate { when, from, to } => {
            let from: u8 = scope.number_or(from.as_ref(), 0..=100, 0, "the share");
            TestClaim::Rate {
                when: condition(when, scope),
                from,
                to: scope.number_or(to.as_ref(), i64::from(from)..=100, 100, "the share"),
            }
        }
        RawClaim::Always(when) => TestClaim::Always(condition(when, scope)),
        RawClaim::Never(when) => TestClaim::Never(condition(when, scope)),
        RawClaim::Reachable(when) => TestClaim::Reachable(condition(when, scope)),
    }
}

fn forced(raw: &Spanned<RawForced>, beats: &[BeatDef], scope: &Scope<'_, '_>) -> Option<Forced> {
    let who = scope.faction(&raw.value.who);
    let option: u8 = scope.number(&raw.value.option, 1..=Forced::MOST, "the option");
    let beat = beats.get(scope.find(&scope.beats, &raw.value.beat)?)?;
    if beat.actor != who {
        let message = "the beat asks another faction";
        scope.report(scope.error("not-the-actor", raw.value.who.span, message));
    }
    Some(Forced {
        who,
        scene: beat.scene,
        option: option.saturating_sub(1),
    })
}
