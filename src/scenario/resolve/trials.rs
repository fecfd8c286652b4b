//! The block `tests`.

use super::objectives::condition;
use super::scope::Scope;
use crate::id::Turn;
use crate::scenario::model::{BeatDef, Forced, ScenarioTest, SceneDef, ScriptedLine, TestClaim};
use crate::scenario::raw::{RawClaim, RawForced, RawTrial};
use crate::scenario::span::{EntryTable, Spanned};

pub(super) fn trials(
    raw: Option<&EntryTable<RawTrial>>,
    last: Turn,
    story: (&[BeatDef], &[SceneDef]),
    scope: &Scope<'_, '_>,
) -> Vec<ScenarioTest> {
    let trial = |(key, raw): (&Spanned<String>, &RawTrial)| ScenarioTest {
        key: key.value.clone(),
        who: scope.faction(&raw.who),
        claim: claim(&raw.claim.value, scope),
        given: raw.given.as_ref().map(|given| condition(given, scope)),
        seeds: scope.number_or(raw.seeds.as_ref(), 1..=1000, 20, "the number of games"),
        turns: scope.number_or(raw.turns.as_ref(), 1..=999, last, "the number of turns"),
        canon: raw.canon,
        options: raw
            .options
            .iter()
            .map(|raw| scope.choice(&raw.value.option, &raw.value.is))
            .collect(),
        idle: scope.each(&raw.idle, Scope::faction),
        script: raw
            .script
            .iter()
            .map(|raw| ScriptedLine {
                who: scope.faction(&raw.value.who),
                turn: scope.number(&raw.value.turn, 1..=999, "the turn"),
                line: scope.text(&raw.value.line, "the line"),
            })
            .collect(),
        choices: raw
            .choices
            .iter()
            .filter_map(|raw| forced(raw, story, scope))
            .collect(),
    };
    raw.into_iter()
        .flat_map(EntryTable::iter)
        .map(trial)
        .collect()
}

fn claim(raw: &RawClaim, scope: &Scope<'_, '_>) -> TestClaim {
    let shares = |from: &Option<Spanned<i64>>, to: &Option<Spanned<i64>>| -> (u8, u8) {
        let from: u8 = scope.number_or(from.as_ref(), 0..=100, 0, "the share");
        let to = scope.number_or(to.as_ref(), i64::from(from)..=100, 100, "the share");
        (from, to)
    };
    match raw {
        RawClaim::Rate { when, from, to } => {
            let (from, to) = shares(from, to);
            let when = condition(when, scope);
            TestClaim::Rate { when, from, to }
        }
        RawClaim::Leans { when, from, by } => TestClaim::Leans {
            when: condition(when, scope),
            from: scope.number(from, 0..=100, "the share"),
            by: scope.number(by, 1..=100, "the difference"),
        },
        RawClaim::Always(when) => TestClaim::Always(condition(when, scope)),
        RawClaim::Never(when) => TestClaim::Never(condition(when, scope)),
        RawClaim::Reachable(when) => TestClaim::Reachable(condition(when, scope)),
        RawClaim::Wins { from, to } => {
            let (from, to) = shares(from, to);
            TestClaim::Wins { from, to }
        }
    }
}

fn forced(
    raw: &Spanned<RawForced>,
    (beats, scenes): (&[BeatDef], &[SceneDef]),
    scope: &Scope<'_, '_>,
) -> Option<Forced> {
    let who = scope.faction(&raw.value.who);
    let option: u8 = scope.number(&raw.value.option, 1..=Forced::MOST, "the option");
    let scene = match (&raw.value.beat, &raw.value.event) {
        (Some(beat), None) => {
            let beat = beats.get(scope.find(&scope.beats, beat)?)?;
            if beat.actor != who {
                let message = "the beat asks another faction";
                scope.report(scope.error("not-the-actor", raw.value.who.span, message));
            }
            beat.scene
        }
        (None, Some(event)) => scope.scene(event),
        _ => {
            let message = "a choice is made in one `beat` or in one `event`";
            scope.report(scope.error("choice-of-what", raw.span, message));
            return None;
        }
    };
    let options = scenes.get(scene.index()).map(|it| it.options.len());
    if options.is_some_and(|count| usize::from(option) > count) {
        let message = "there is no option with this number";
        scope.report(scope.error("no-such-option", raw.value.option.span, message));
    }
    Some(Forced {
        who,
        scene,
        option: option.saturating_sub(1),
    })
}
