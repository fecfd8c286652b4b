//! The block `events`.

use super::majes::traits;
use super::objectives::{audience, condition};
use super::scope::Scope;
use crate::id::FactionId;
use crate::scenario::diagnostic::Diagnostic;
use crate::scenario::model::{
    CastDef, CastOther, CastPlace, Goods, MAX_OPTIONS, Motion, PLACEHOLDERS, SceneDef, SceneEffect,
    SceneOption, Speaker, Stake,
};
use crate::scenario::raw::Ref;
use crate::scenario::raw::{
    RawCastOther, RawCastPlace, RawMotion, RawScene, RawSceneEffect, RawSceneOption, RawStake,
};
use crate::scenario::span::{EntryTable, List, Spanned};
use crate::scenario::suggest::{closest, one_of, quoted};

/// The most a counter may change.
const MOST: i64 = 1_000_000;

pub(super) fn scenes(raw: Option<&EntryTable<RawScene>>, scope: &Scope<'_, '_>) -> Vec<SceneDef> {
    let scene = |(key, raw): (&Spanned<String>, &RawScene)| scene(key, raw, scope);
    raw.into_iter()
        .flat_map(EntryTable::iter)
        .map(scene)
        .collect()
}

fn scene(key: &Spanned<String>, raw: &RawScene, scope: &Scope<'_, '_>) -> SceneDef {
    let cast = cast(raw, scope);
    let mut options: Vec<SceneOption> = raw
        .options
        .iter()
        .map(|option| option_of(&option.value, &cast, scope))
        .collect();
    let complete = raw.options.lost() == 0;
    if complete && !(1..=MAX_OPTIONS).contains(&options.len()) {
        let message = format!(
            "an event has 1 to {MAX_OPTIONS} options, this one {}",
            options.len()
        );
        scope.report(scope.error("option-count", key.span, message));
        options.truncate(MAX_OPTIONS);
    }
    if let Some((last, written)) = options.last().zip(raw.options.iter().last())
        && complete
        && last.price() != Goods::NONE
    {
        let message = "the last option costs something, but happens if nothing is chosen";
        let found = scope.error("costly-default", written.span, message);
        scope.report(found.note("add an option without `Pay` at the end"));
    }
    if let Some(missing) = speaker_missing(raw.speaker, &cast) {
        let message = format!("nobody can speak: the event names no `{missing}`");
        scope.report(scope.error("no-such-cast", key.span, message));
    }
    SceneDef {
        key: key.value.clone(),
        title: title(&raw.title, scope),
        text: told(&raw.text, "the text", &cast, scope),
        audience: audience(&raw.to, scope),
        when: raw.when.as_ref().map(|when| condition(when, scope)),
        cast,
        chance: scope.number_or(raw.chance.as_ref(), 0..=100, 10, "the chance"),
        pause: raw
            .pause
            .as_ref()
            .map(|pause| scope.number(pause, 1..=999, "the pause")),
        speaker: raw.speaker,
        public: raw.public,
        options,
        beat: None,
    }
}

fn cast(raw: &RawScene, scope: &Scope<'_, '_>) -> CastDef {
    let other = raw.other.as_ref().map(|other| match &other.value {
        RawCastOther::Neighbour => CastOther::Neighbour,
        RawCastOther::Friend => CastOther::Friend,
        RawCastOther::Rival => CastOther::Rival,
        RawCastOther::Only(faction) => CastOther::Only(scope.faction(faction)),
    });
    let place = raw.place.as_ref().map(|place| match &place.value {
        RawCastPlace::Any => CastPlace::Any,
        RawCastPlace::Driest => CastPlace::Driest,
        RawCastPlace::Restless => CastPlace::Restless,
        RawCastPlace::Only(territory) => CastPlace::Only(scope.territory(territory)),
    });
    CastDef {
        other,
        place,
        maje: raw.maje,
    }
}

/// What a speaker would need, if the event is not about it.
const fn speaker_missing(speaker: Speaker, cast: &CastDef) -> Option<&'static str> {
    match speaker {
        Speaker::Maje if cast.maje.is_none() => Some("maje"),
        Speaker::Other if cast.other.is_none() => Some("other"),
        Speaker::People if cast.place.is_none() => Some("place"),
        _ => None,
    }
}

/// A title: it is said where nobody knows any more whom it was about, and so names nobody.
pub(super) fn title(text: &Spanned<String>, scope: &Scope<'_, '_>) -> String {
    if text.contains('{') {
        let message = "a title names nobody: it is also said where the cast is not known";
        let found = scope.error("unknown-placeholder", text.span, message);
        scope.report(found.label("leave out what stands in braces"));
    }
    scope.text(text, "the title")
}

/// A text in which everything in braces stands for somebody.
pub(super) fn told(
    text: &Spanned<String>,
    what: &str,
    cast: &CastDef,
    scope: &Scope<'_, '_>,
) -> String {
    let known = |name: &str| match name {
        "other" => cast.other.is_some(),
        "place" => cast.place.is_some(),
        "maje" => cast.maje.is_some(),
        _ => true,
    };
    // Factions bring their article: "the Ogla", but "Voyager".
    for name in ["{sect}", "{other}"] {
        let lower = text.to_lowercase();
        if lower.contains(&format!("the {name}")) {
            let message = format!("{name} brings its own article: this reads “the the …”");
            let found = Diagnostic::warning("doubled-article", scope.file(), text.span, message);
            scope.report(found.label(format!("write {name} without “the”")));
        }
    }
    for part in text.split('{').skip(1) {
        let name = part.split('}').next().unwrap_or_default();
        if !PLACEHOLDERS.contains(&name) {
            let message = format!("{} stands for nothing", quoted(&format!("{{{name}}}")));
            let all: Vec<String> = PLACEHOLDERS.map(str::to_owned).to_vec();
            let found = scope.error("unknown-placeholder", text.span, message);
            let found = found.label(format!("in braces can stand {}", one_of(&all)));
            scope.report(found.suggest(closest(name, PLACEHOLDERS)));
        } else if !known(name) {
            let message = format!("the text speaks of {{{name}}}, but the event names no `{name}`");
            scope.report(scope.error("no-such-cast", text.span, message));
        }
    }
    scope.text(text, what)
}

fn option_of(raw: &RawSceneOption, cast: &CastDef, scope: &Scope<'_, '_>) -> SceneOption {
    SceneOption {
        text: told(&raw.text, "the text of an option", cast, scope),
        result: told(&raw.result, "the result", cast, scope),
        weight: scope.number_or(raw.weight.as_ref(), 0..=100, 10, "the weight"),
        leans: traits(&raw.leans, scope),
        effects: raw
            .effects
            .iter()
            .map(|raw| effect(raw, cast, scope))
            .collect(),
        canon: false,
    }
}

pub(super) fn effect(
    raw: &Spanned<RawSceneEffect>,
    cast: &CastDef,
    scope: &Scope<'_, '_>,
) -> SceneEffect {
    let by = |amount: &Spanned<i64>, most: i64, what: &str| -> i32 {
        scope.number(amount, -most..=most, what)
    };
    let needs = |present: bool, what: &str| {
        if !present {
            let message = format!("this is about a `{what}`, but the event names none");
            scope.report(scope.error("no-such-cast", raw.span, message));
        }
    };
    match &raw.value {
        RawSceneEffect::Gain(goods) => SceneEffect::Gain(scope.goods(goods)),
        RawSceneEffect::Pay(goods) => SceneEffect::Pay(scope.goods(goods)),
        RawSceneEffect::Prestige(amount) => SceneEffect::Prestige(by(amount, 100, "the prestige")),
        RawSceneEffect::Morale(amount) => SceneEffect::Morale(by(amount, 50, "the morale")),
        RawSceneEffect::Loyalty(amount) => SceneEffect::Loyalty(by(amount, 100, "the loyalty")),
        RawSceneEffect::Calm(amount) => {
            needs(cast.place.is_some(), "place");
            SceneEffect::Calm(by(amount, 100, "the calm"))
        }
        RawSceneEffect::People(percent) => {
            needs(cast.place.is_some(), "place");
            SceneEffect::People(by(percent, 50, "the share of people"))
        }
        RawSceneEffect::Reveal => SceneEffect::Reveal,
        RawSceneEffect::Did(kind) => {
            needs(cast.other.is_some(), "other");
            SceneEffect::Did(*kind)
        }
        RawSceneEffect::Suffered(kind) => {
            needs(cast.other.is_some(), "other");
            SceneEffect::Suffered(*kind)
        }
        RawSceneEffect::Technology { technology, units } => SceneEffect::Technology {
            technology: scope.technology(technology),
            units: scope.number_or(units.as_ref(), 1..=100, 1, "the number of units"),
        },
        RawSceneEffect::Ships { class, count } => SceneEffect::Ships {
            class: scope.class(class),
            count: scope.number(count, 1..=20, "the number of ships"),
        },
        RawSceneEffect::Count { var, by: amount } => SceneEffect::Count {
            var: scope.var(var),
            by: by(amount, MOST, "the change"),
        },
        RawSceneEffect::Set { var, to } => SceneEffect::Set {
            var: scope.var(var),
            to: scope.number(to, -MOST..=MOST, "the value"),
        },
        RawSceneEffect::Arrive { class, count, at } => SceneEffect::Arrive {
            class: scope.class(class),
            count: scope.number(count, 1..=20, "the number of ships"),
            at: scope.territory(at),
        },
        RawSceneEffect::Offer { to, give, want } => SceneEffect::Offer {
            to: scope.faction(to),
            give: stake(give, scope),
            want: stake(want, scope),
        },
        RawSceneEffect::Attack { whom, at, turns } => SceneEffect::Attack {
            whom: scope.faction(whom),
            at: at.as_ref().map(|at| scope.territory(at)),
            turns: scope.number_or(turns.as_ref(), 1..=20, 1, "the number of turns"),
        },
        RawSceneEffect::Convene { at, with, about } => SceneEffect::Convene {
            at: scope.territory(at),
            guests: guests(with, scope),
            about: motion(about, scope),
        },
        RawSceneEffect::Draw { of, count } => {
            let most = i64::try_from(of.iter().count()).unwrap_or(i64::MAX) - 1;
            if most < 1 && of.lost() == 0 {
                let message = "a lot is drawn among two effects or more";
                scope.report(scope.error("draw-count", raw.span, message));
            }
            SceneEffect::Draw {
                of: of.iter().map(|one| effect(one, cast, scope)).collect(),
                count: scope.number_or(
                    count.as_ref(),
                    1..=most.clamp(1, 99),
                    1,
                    "the number drawn",
                ),
            }
        }
        RawSceneEffect::For(who, one) => {
            SceneEffect::For(scope.faction(who), Box::new(effect(one, cast, scope)))
        }
        RawSceneEffect::Later { event, turns } => SceneEffect::Later {
            event: scope.scene(event),
            turns: scope.number(turns, 1..=99, "the number of turns"),
        },
    }
}

/// Who is invited to a conference, by id.
fn guests(raw: &List<Ref>, scope: &Scope<'_, '_>) -> Vec<FactionId> {
    let mut guests = scope.each(raw, Scope::faction);
    guests.sort_unstable();
    guests.dedup();
    guests
}

fn motion(raw: &RawMotion, scope: &Scope<'_, '_>) -> Motion {
    match raw {
        RawMotion::Peace => Motion::Peace,
        RawMotion::Defence => Motion::Defence,
        RawMotion::Embargo(on) => Motion::Embargo(scope.faction(on)),
        RawMotion::War(on) => Motion::War(scope.faction(on)),
        RawMotion::Acclaim(whom) => Motion::Acclaim(scope.faction(whom)),
        RawMotion::Settle(one, other) => {
            let (one, other) = (scope.faction(one), scope.faction(other));
            Motion::Settle([one.min(other), one.max(other)])
        }
    }
}

fn stake(raw: &RawStake, scope: &Scope<'_, '_>) -> Stake {
    let units = scope.number_or(raw.units.as_ref(), 1..=1000, 1, "the number of units");
    let technology = raw.technology.as_ref();
    Stake {
        goods: scope.goods(&raw.goods),
        technology: technology.map(|technology| (scope.technology(technology), units)),
    }
}
