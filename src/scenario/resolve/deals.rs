//! The block `deals`.

use super::scope::Scope;
use crate::id::{FactionId, TechId};
use crate::scenario::model::{DealDef, MAX_PROMISES, MAX_TERM, PromiseDef};
use crate::scenario::raw::{RawDeal, RawPromise, Ref};
use crate::scenario::span::{List, Span, Spanned};

/// Deals that run already when the game begins.
pub(super) fn deals(raw: Option<&List<RawDeal>>, scope: &Scope<'_, '_>) -> Vec<DealDef> {
    raw.into_iter()
        .flatten()
        .filter_map(|raw| deal(raw, scope))
        .collect()
}

fn deal(raw: &RawDeal, scope: &Scope<'_, '_>) -> Option<DealDef> {
    let turns = scope.number(&raw.turns, 1..=i64::from(MAX_TERM), "the number of turns");
    let (one, other) = (faction(&raw.of, scope), faction(&raw.with, scope));
    let sides = [
        (&raw.both, true, true),
        (&raw.gives, true, false),
        (&raw.gets, false, true),
    ];
    let mut promises = Vec::new();
    let mut written = 0;
    for (list, by_one, by_other) in sides {
        for each in list {
            let what = promise(each, raw, scope);
            for (_, who) in [(by_one, one), (by_other, other)].iter().filter(|it| it.0) {
                written += 1;
                promises.extend(who.zip(what));
            }
        }
    }
    let (one, other) = (one?, other?);
    let say = |span: Span, message: &str| scope.report(scope.error("bad-deal", span, message));
    if one == other {
        say(raw.with.span, "nobody has a deal with himself");
        return None;
    }
    if !(1..=MAX_PROMISES).contains(&written) {
        let message = format!(
            "a deal holds 1 to {MAX_PROMISES} promises; what stands in `both` counts twice"
        );
        say(raw.of.span, &message);
        return None;
    }
    let third = |(_, what): &(FactionId, PromiseDef)| match what {
        PromiseDef::Embargo(on) | PromiseDef::War(on) => [one, other].contains(on),
        _ => false,
    };
    if promises.iter().any(third) {
        say(
            raw.of.span,
            "a promise against somebody is about a third faction",
        );
        return None;
    }
    Some(DealDef {
        parties: [one, other],
        public: raw.public,
        turns,
        promises,
    })
}

/// A faction, if there is one of this name.
fn faction(name: &Ref, scope: &Scope<'_, '_>) -> Option<FactionId> {
    let found = scope.find(&scope.factions, name);
    found.map(FactionId::from_index)
}

/// What a promise comes to; nothing if it names what there is not.
fn promise(raw: &Spanned<RawPromise>, deal: &RawDeal, scope: &Scope<'_, '_>) -> Option<PromiseDef> {
    let loads = |loads: &Spanned<i64>| scope.number(loads, 1..=1000, "the number of loads");
    let faction = |name: &Ref| faction(name, scope);
    Some(match &raw.value {
        RawPromise::Each(good, each) => PromiseDef::Each(*good, loads(each)),
        RawPromise::Later(good, all) => PromiseDef::Later(*good, loads(all)),
        RawPromise::Units(technology, units) => {
            let units = scope.number(units, 1..=1000, "the number of units");
            let found = scope.find(&scope.technologies, technology)?;
            PromiseDef::Units(TechId::from_index(found), units)
        }
        RawPromise::NonAggression => PromiseDef::NonAggression,
        RawPromise::Defence => PromiseDef::Defence,
        RawPromise::Passage => PromiseDef::Passage,
        RawPromise::Vassalage => {
            if !deal.public {
                let message = "everybody knows of a vassal: the deal has to be `public: true`";
                scope.report(scope.error("bad-deal", raw.span, message));
            }
            PromiseDef::Vassalage
        }
        RawPromise::Silence => PromiseDef::Silence,
        RawPromise::Embargo(on) => PromiseDef::Embargo(faction(on)?),
        RawPromise::War(on) => PromiseDef::War(faction(on)?),
    })
}
