//! The block `beats`. The question to the actor of each is an event of its own, after those of the block `events`.

use super::majes::traits;
use super::objectives::{audience, condition};
use super::scenes::{effect, title, told};
use super::scope::Scope;
use crate::id::{BeatId, SceneId};
use crate::scenario::model::{
    Audience, BeatDef, CastDef, CastOther, DivertDef, LeadDef, MAX_LEADS, MAX_OPTIONS, OutcomeDef,
    SceneDef, SceneEffect, SceneOption, Speaker, Traits,
};
use crate::scenario::raw::{RawBeat, RawCondition, RawDivert, RawSceneEffect};
use crate::scenario::span::{EntryTable, List, Spanned};

/// Turns until an actor that waits is asked again.
const PAUSE: u16 = 3;

/// The beats, and the events that ask their actors; `first` is the number of the first of these.
pub(super) fn beats(
    raw: Option<&EntryTable<RawBeat>>,
    first: usize,
    scope: &Scope<'_, '_>,
) -> (Vec<BeatDef>, Vec<SceneDef>) {
    let all = raw.into_iter().flat_map(EntryTable::iter).enumerate();
    all.map(|(at, (key, raw))| {
        let ids = (BeatId::from_index(at), SceneId::from_index(first + at));
        beat(key, raw, ids, scope)
    })
    .unzip()
}

fn beat(
    key: &Spanned<String>,
    raw: &RawBeat,
    (id, scene): (BeatId, SceneId),
    scope: &Scope<'_, '_>,
) -> (BeatDef, SceneDef) {
    let actor = scope.faction(&raw.actor);
    let other = raw.other.as_ref().map(|other| scope.faction(other));
    let cast = CastDef {
        other: other.map(CastOther::Only),
        ..CastDef::default()
    };
    let holds = |raw: &Option<Spanned<RawCondition>>| raw.as_ref().map(|raw| condition(raw, scope));
    let effects = |raw: &List<Spanned<RawSceneEffect>>| -> Vec<SceneEffect> {
        let all = raw.iter();
        all.map(|raw| effect(raw, &cast, scope)).collect()
    };
    let outcome = |result: &Spanned<String>, raw: &List<Spanned<RawSceneEffect>>| OutcomeDef {
        result: told(result, "the result", &cast, scope),
        effects: effects(raw),
    };
    let canon = outcome(&raw.canon.result, &raw.canon.effects);
    by_commands(&raw.canon.effects, &canon.effects, scope);
    let begins = effects(&raw.canon.begins);
    by_commands(&raw.canon.begins, &begins, scope);
    let done = holds(&raw.canon.done);
    if done.is_none() && !begins.is_empty() {
        let message = "what is done as soon as it is chosen does not begin first";
        let found = scope.error("begins-without-done", key.span, message);
        scope.report(
            found.note("say in `done` when it has come to it, or write these as `effects`"),
        );
    }
    let at_once = if done.is_none() {
        canon.effects.clone()
    } else {
        begins.clone()
    };
    let mut options = vec![SceneOption {
        text: told(&raw.canon.text, "the text of the told way", &cast, scope),
        result: String::new(),
        weight: scope.number_or(raw.pull.as_ref(), 0..=100, 60, "the pull"),
        leans: Traits::default(),
        effects: at_once,
        canon: true,
    }];
    let mut diverts = Vec::new();
    for (key, divert) in raw.diverts.iter() {
        let outcome = outcome(&divert.result, &divert.effects);
        let mut option = None;
        if let Some(text) = &divert.text {
            option = u8::try_from(options.len()).ok();
            options.push(SceneOption {
                text: told(text, "the text of an option", &cast, scope),
                result: String::new(),
                weight: scope.number_or(divert.weight.as_ref(), 0..=100, 10, "the weight"),
                leans: traits(&divert.leans, scope),
                effects: outcome.effects.clone(),
                canon: false,
            });
        }
        one_way(key, divert, scope);
        diverts.push(DivertDef {
            key: key.value.clone(),
            option,
            when: holds(&divert.when),
            outcome,
        });
    }
    options.push(SceneOption {
        text: told(&raw.wait.text, "the text of waiting", &cast, scope),
        result: String::new(),
        weight: scope.number_or(raw.wait.weight.as_ref(), 0..=100, 10, "the weight"),
        leans: Traits::default(),
        effects: Vec::new(),
        canon: false,
    });
    if options.len() > MAX_OPTIONS {
        let most = MAX_OPTIONS - 2;
        let message = format!("at most {most} diverts can have a `text`");
        scope.report(scope.error("option-count", key.span, message));
        options.truncate(MAX_OPTIONS);
    }
    if raw.leads.is_empty() && raw.leads.lost() == 0 || raw.leads.iter().count() > MAX_LEADS {
        let message = format!("a beat has 1 to {MAX_LEADS} leads");
        let found = scope.error("lead-count", key.span, message);
        scope.report(found.note("without a sign of it nobody could do anything about it"));
    }
    let from = scope.number_or(raw.from.as_ref(), 1..=999, 1, "the first turn");
    let to = scope.number(&raw.to, i64::from(from)..=999, "the last turn");
    let scene = (
        scene,
        SceneDef {
            key: key.value.clone(),
            title: title(&raw.title, scope),
            text: told(&raw.text, "the text", &cast, scope),
            audience: Audience::Only(actor),
            when: None,
            cast,
            chance: 0,
            pause: Some(PAUSE),
            speaker: Speaker::Nobody,
            public: false,
            options,
            beat: Some(id),
        },
    );
    let leads = raw.leads.iter().take(MAX_LEADS).map(|lead| LeadDef {
        to: audience(&lead.value.to, scope),
        when: holds(&lead.value.when),
        text: told(&lead.value.text, "the lead", &cast, scope),
    });
    let failed = raw.failed.as_ref();
    if raw.world_needs.is_some() && failed.is_none() {
        let message = "nothing is told of an attempt that fails";
        let found = scope.error("empty-text", key.span, message);
        scope.report(found.note("with `world_needs` a beat also has a text `failed`"));
    }
    let def = BeatDef {
        key: key.value.clone(),
        title: scene.1.title.clone(),
        actor,
        other,
        from,
        to,
        actor_needs: holds(&raw.actor_needs),
        world_needs: holds(&raw.world_needs),
        failed: failed.map_or_else(String::new, |text| told(text, "the text", &cast, scope)),
        leads: leads.collect(),
        pull: scene.1.options[0]
            .weight
            .clamp(0, 100)
            .try_into()
            .unwrap_or(0),
        scene: scene.0,
        canon,
        done,
        begins,
        diverts,
        lapse: outcome(&raw.lapse.result, &raw.lapse.effects),
        public: raw.public,
        facts: raw.facts.iter().map(|fact| fact.value.clone()).collect(),
    };
    (def, scene.1)
}

/// What was told gives and takes nothing by itself.
fn by_commands(
    raw: &List<Spanned<RawSceneEffect>>,
    effects: &[SceneEffect],
    scope: &Scope<'_, '_>,
) {
    for (written, effect) in raw.iter().zip(effects) {
        if effect.hands_over() {
            let message = "a told outcome gives and takes nothing by itself";
            let found = scope.error("canon-by-decree", written.span, message);
            scope.report(found.note("have it happen by commands: ask for it in `done`"));
        }
    }
}

/// A divert is either chosen or happens by itself.
fn one_way(key: &Spanned<String>, divert: &RawDivert, scope: &Scope<'_, '_>) {
    let message = match (&divert.text, &divert.when) {
        (Some(_), Some(_)) => "this divert has both `text` and `when`",
        (None, None) => "this divert has neither `text` nor `when`",
        _ => return,
    };
    let found = scope.error("divert-kind", key.span, message);
    scope.report(found.note("`text` lets the actor choose it, `when` has it happen"));
}
