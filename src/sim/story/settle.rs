//! What an actor chose happens, or fails; what happens by itself does; what is too late lapses.

use super::table::{BeatStage, Beats};
use crate::id::{BeatId, Turn};
use crate::scenario::model::{BeatDef, Condition, OutcomeDef, Roster, SceneEffect};
use crate::sim::consequence::act::record;
use crate::sim::event::{BeatNews, BeatTold, LeadTold, Observers};
use crate::sim::index::{Clock, Setting};
use crate::sim::scene::{Cast, Posed, Scenes, apply};
use crate::sim::victory::{Situations, TruthSources, concerns};
use bevy::ecs::prelude::{Local, World};

/// The actor of a beat chose an option of its question.
pub fn choose(world: &mut World, id: BeatId, option: usize) {
    let setting = world.resource::<Setting>().clone();
    let def = setting.beat(id);
    if !world.resource::<Beats>().beat(id).stage.is_open() {
        return;
    }
    if let Some(by) = def.divert_of(option) {
        divert(world, (id, def), by);
    } else if option == 0 {
        let needs = def.world_needs.as_ref();
        let succeeds =
            needs.is_none_or(|needs| Situations::of(world).holds(def.actor, needs, &setting));
        if !succeeds {
            world.resource_mut::<Beats>().fail(id);
            tell(world, (id, def), BeatNews::Failed);
        } else if def.done.is_some() {
            put(world, id, BeatStage::UnderWay);
            follow(world, def, &def.begins);
            tell(world, (id, def), BeatNews::Begun);
        } else {
            end(world, (id, def), BeatStage::Canon, &def.canon);
        }
    }
}

/// System: signs are told, what was under way comes to its end, what turns a beat another way does so, and what is too late
/// lapses. The truth is looked at once, before any of it.
pub fn unfold(world: &mut World, mut sources: Local<TruthSources>) {
    let setting = world.resource::<Setting>().clone();
    let turn = world.resource::<Clock>().turn;
    let story = world.resource::<Beats>();
    if !setting
        .all_beats()
        .any(|(id, _)| story.beat(id).stage.is_open())
    {
        return;
    }
    let truth = Situations::found(world, &mut sources);
    for (id, def) in setting.all_beats() {
        let state = world.resource::<Beats>().beat(id);
        if !state.stage.is_open() {
            continue;
        }
        let is_true = |when: &Condition| truth.holds(def.actor, when, &setting);
        let happens = |when: Option<&_>| when.is_some_and(is_true);
        for (at, lead) in def.leads.iter().enumerate() {
            let is_due = lead.when.as_ref().is_none_or(is_true);
            if is_due && world.resource_mut::<Beats>().tell(id, at) {
                foreshadow(world, (id, def), at, &setting.roster);
            }
        }
        let by = def.diverts.iter().position(|it| happens(it.when.as_ref()));
        if state.stage == BeatStage::UnderWay && happens(def.done.as_ref()) {
            end(world, (id, def), BeatStage::Canon, &def.canon);
        } else if let Some(by) = by {
            divert(world, (id, def), by);
        } else if turn >= def.to {
            end(world, (id, def), BeatStage::Lapsed, &def.lapse);
        }
    }
}

/// Those whom a lead is for learn of it.
fn foreshadow(world: &mut World, (id, def): (BeatId, &BeatDef), at: usize, roster: &Roster) {
    let lead = &def.leads[at];
    let hearers = roster.faction_ids();
    let hearers = hearers.filter(|it| concerns(lead.to, *it, roster));
    record(
        world,
        LeadTold {
            beat: id,
            lead: u8::try_from(at).unwrap_or(u8::MAX),
            hearers: Observers::of(hearers),
        },
    );
    if world.resource::<Beats>().beat(id).stage == BeatStage::Dormant {
        put(world, id, BeatStage::Foreshadowed);
    }
}

fn divert(world: &mut World, (id, def): (BeatId, &BeatDef), by: usize) {
    let stage = BeatStage::Diverted(u8::try_from(by).unwrap_or(u8::MAX));
    end(world, (id, def), stage, &def.diverts[by].outcome);
}

fn end(world: &mut World, (id, def): (BeatId, &BeatDef), stage: BeatStage, outcome: &OutcomeDef) {
    put(world, id, stage);
    world.resource_mut::<Scenes>().drop_meant(def.scene);
    follow(world, def, &outcome.effects);
    let news = match stage {
        BeatStage::Diverted(by) => BeatNews::Diverted(by),
        BeatStage::Lapsed => BeatNews::Lapsed,
        _ => BeatNews::Canon,
    };
    tell(world, (id, def), news);
}

/// Effects of a beat take place.
fn follow(world: &mut World, def: &BeatDef, effects: &[SceneEffect]) {
    let cast = Cast {
        other: def.other,
        ..Cast::default()
    };
    let posed = Posed {
        scene: def.scene,
        cast,
        chosen: None,
    };
    for effect in effects {
        apply(world, def.actor, posed, effect);
    }
}

fn put(world: &mut World, id: BeatId, stage: BeatStage) {
    let turn: Turn = world.resource::<Clock>().turn;
    world.resource_mut::<Beats>().put(id, stage, turn);
}

fn tell(world: &mut World, (id, def): (BeatId, &BeatDef), news: BeatNews) {
    // That nothing came of it is known to whoever meant it.
    let public = def.public && !matches!(news, BeatNews::Begun | BeatNews::Lapsed);
    record(
        world,
        BeatTold {
            beat: id,
            news,
            actor: def.actor,
            other: def
                .other
                .filter(|_| news != BeatNews::Begun && news != BeatNews::Lapsed),
            public,
        },
    );
}
