//! The blocks `vars` and `objectives`.

use super::scope::Scope;
use crate::id::Turn;
use crate::scenario::model::{Audience, Condition, Count, Objective, ObjectiveScope, VarDef};
use crate::scenario::raw::{RawAudience, RawCondition, RawCount, RawObjective, RawScope, RawVar};
use crate::scenario::span::{EntryTable, List, Spanned};

const MOST: i64 = 1_000_000;

pub(super) fn vars(raw: Option<&EntryTable<RawVar>>, scope: &Scope<'_, '_>) -> Vec<VarDef> {
    let var = |(key, raw): (&Spanned<String>, &RawVar)| VarDef {
        key: key.value.clone(),
        name: scope.text(&raw.name, "the name"),
        start: scope.number_or(raw.start.as_ref(), -MOST..=MOST, 0, "the start"),
        counts: raw
            .counts
            .as_ref()
            .map_or(Count::Nothing, |counts| count(&counts.value)),
    };
    raw.into_iter()
        .flat_map(EntryTable::iter)
        .map(var)
        .collect()
}

fn count(raw: &RawCount) -> Count {
    match raw {
        RawCount::Raids => Count::Raids,
        RawCount::Looted(good) => Count::Looted(*good),
        RawCount::Seizures => Count::Seizures,
        RawCount::BattlesWon => Count::BattlesWon,
        RawCount::ShipsCaptured => Count::ShipsCaptured,
        RawCount::MajesCaptured => Count::MajesCaptured,
        RawCount::Delivered => Count::Delivered,
        RawCount::Given => Count::Given,
        RawCount::TechnologyGained => Count::TechnologyGained,
        RawCount::Improved => Count::Improved,
        RawCount::Released => Count::Released,
        RawCount::Nothing => Count::Nothing,
    }
}

pub(super) fn objectives(raw: &EntryTable<RawObjective>, scope: &Scope<'_, '_>) -> Vec<Objective> {
    let told = |text: Option<&Spanned<String>>| {
        text.map_or_else(String::new, |text| {
            scope.text(text, "what is told at the end")
        })
    };
    let objective = |(key, raw): (&Spanned<String>, &RawObjective)| Objective {
        key: key.value.clone(),
        name: scope.text(&raw.name, "the name"),
        text: scope.text(&raw.text, "the text"),
        audience: audience(&raw.audience, scope),
        scope: match &raw.scope {
            RawScope::Victory => ObjectiveScope::Victory,
            RawScope::Prestige(prestige) => {
                ObjectiveScope::Prestige(scope.number(prestige, 1..=1000, "the prestige"))
            }
        },
        when: condition(&raw.when, scope),
        achieved: told(raw.achieved.as_ref()),
        missed: told(raw.missed.as_ref()),
    };
    raw.iter().map(objective).collect()
}

pub(super) fn audience(raw: &RawAudience, scope: &Scope<'_, '_>) -> Audience {
    match raw {
        RawAudience::All => Audience::All,
        RawAudience::Kind(kind) => Audience::Kind(*kind),
        RawAudience::Only(faction) => Audience::Only(scope.faction(faction)),
    }
}

pub(super) fn condition(raw: &Spanned<RawCondition>, scope: &Scope<'_, '_>) -> Condition {
    let turns =
        |turns: &Spanned<i64>| -> Turn { scope.number(turns, 1..=999, "the number of turns") };
    let count = |count: &Spanned<i64>| -> i32 { scope.number(count, 1..=2000, "the count") };
    let amount = |amount: &Spanned<i64>| -> i32 { scope.number(amount, 1..=MOST, "the amount") };
    let some = |empty: bool| {
        if empty {
            let message = "an empty list here holds at once, for everybody";
            scope.report(scope.error("empty-condition", raw.span, message));
        }
    };
    let each = |list: &List<Spanned<RawCondition>>| -> Vec<Condition> {
        some(list.is_empty() && list.lost() == 0);
        list.iter().map(|raw| condition(raw, scope)).collect()
    };
    match &raw.value {
        RawCondition::All(list) => Condition::All(each(list)),
        RawCondition::Any(list) => Condition::Any(each(list)),
        RawCondition::HoldShare {
            percent,
            turns: running,
        } => Condition::HoldShare {
            percent: scope.number(percent, 1..=100, "the share"),
            turns: turns(running),
        },
        RawCondition::Hold {
            territories,
            turns: running,
        } => {
            some(territories.is_empty() && territories.lost() == 0);
            Condition::Hold {
                territories: scope.each(territories, Scope::territory),
                turns: turns(running),
            }
        }
        RawCondition::HoldPeculiar {
            peculiarity,
            count: many,
        } => Condition::HoldPeculiar {
            peculiarity: *peculiarity,
            count: count(many),
        },
        RawCondition::BoundTo {
            count: many,
            turns: running,
        } => Condition::BoundTo {
            count: count(many),
            turns: turns(running),
        },
        RawCondition::Esteemed {
            count: many,
            least,
            turns: running,
        } => Condition::Esteemed {
            count: count(many),
            least: scope.number(least, 1..=100, "the opinion"),
            turns: turns(running),
        },
        RawCondition::Have {
            technologies,
            turns: running,
        } => {
            some(technologies.is_empty() && technologies.lost() == 0);
            Condition::Have {
                technologies: scope.each(technologies, Scope::technology),
                turns: turns(running),
            }
        }
        RawCondition::HaveShip(class) => Condition::HaveShip(scope.class(class)),
        RawCondition::Var { var, at_least } => Condition::Var {
            var: scope.var(var),
            at_least: scope.number(at_least, -MOST..=MOST, "the value"),
        },
        RawCondition::Store { good, at_least } => Condition::Store {
            good: *good,
            at_least: amount(at_least),
        },
        RawCondition::Prestige(prestige) => Condition::Prestige(amount(prestige)),
        RawCondition::MostPrestigeAtEnd => Condition::MostPrestigeAtEnd,
        RawCondition::SurviveToEnd => Condition::SurviveToEnd,
        RawCondition::Landless(faction) => Condition::Landless(scope.faction(faction)),
        RawCondition::Depart(class) => Condition::Depart(scope.class(class)),
        RawCondition::Not(one) => Condition::Not(Box::new(condition(one, scope))),
        RawCondition::AtLeast(least, list) => {
            let all = each(list);
            let most = i64::try_from(all.len().max(1)).unwrap_or(i64::MAX);
            Condition::AtLeast(scope.number(least, 1..=most, "how many hold"), all)
        }
        RawCondition::Turns { from, to } => {
            let turn = |turn: &Option<Spanned<i64>>, default, what| {
                scope.number_or(turn.as_ref(), 1..=999, default, what)
            };
            Condition::Turns {
                from: turn(from, 1, "the first turn"),
                to: turn(to, 999, "the last turn"),
            }
        }
        RawCondition::Short {
            good,
            turns: running,
        } => Condition::Short {
            good: *good,
            turns: scope.number(running, 1..=99, "the number of turns"),
        },
        RawCondition::Units {
            technology,
            at_least,
        } => Condition::Units {
            technology: scope.technology(technology),
            at_least: count(at_least),
        },
        RawCondition::ShipsAt { at, at_least } => Condition::ShipsAt {
            at: scope.territory(at),
            at_least: count(at_least),
        },
        RawCondition::Knows(whom) => Condition::Knows(scope.faction(whom)),
        RawCondition::DealWith(whom) => Condition::DealWith(scope.faction(whom)),
        RawCondition::Likes { whom, at_least } => Condition::Likes {
            whom: scope.faction(whom),
            at_least: scope.number(at_least, -100..=100, "the opinion"),
        },
        RawCondition::Did { what, to, turns } => Condition::Did {
            what: *what,
            to: scope.faction(to),
            turns: scope.number_or(turns.as_ref(), 1..=999, 999, "the number of turns"),
        },
        RawCondition::Prisoner(maje) => Condition::Prisoner(scope.maje(maje)),
        RawCondition::Maje { maje, is } => Condition::Maje {
            maje: scope.maje(maje),
            is: *is,
        },
        RawCondition::Beat { beat, is } => Condition::Beat {
            beat: scope.beat(beat),
            is: *is,
        },
        RawCondition::Acclaimed { turns: running } => Condition::Acclaimed {
            turns: turns(running),
        },
        RawCondition::Conferences { what, at_least } => Condition::Conferences {
            what: *what,
            at_least: count(at_least),
        },
        RawCondition::Others { at_least, are } => Condition::Others {
            at_least: scope.number(at_least, 1..=100, "how many"),
            are: Box::new(condition(are, scope)),
        },
        RawCondition::Option { option, is } => {
            let (option, is) = scope.choice(option, is);
            Condition::Option { option, is }
        }
        RawCondition::Of(who, one) => {
            Condition::Of(scope.faction(who), Box::new(condition(one, scope)))
        }
    }
}
