//! Which events happen to a faction, judged by its own view.

use super::table::{Cast, Posed, Scenes};
use crate::id::{FactionId, MajeId, SceneId, TerritoryId};
use crate::scenario::model::{CastDef, CastMaje, CastOther, CastPlace, Good, Rank, SceneDef};
use crate::sim::dice::{Dice, Purpose, Seed};
use crate::sim::faction::Status;
use crate::sim::victory::{Believed, concerns};
use crate::sim::view::{OwnLand, OwnMaje, View};
use std::cmp::Reverse;

/// How many events may wait for a faction at once; those that follow from a choice come in any case.
const MOST_WAITING: usize = 2;

/// The event that happens to the faction of the view now, if any does: of all that can, dice draw one. `believed` is how things stand by
/// this view, worked out here unless it is there already.
#[must_use]
pub fn pose(
    view: &View<'_>,
    believed: &mut Option<Believed>,
    scenes: &Scenes,
    seed: Seed,
) -> Option<Posed> {
    let faction = view.faction();
    let plays = view.own.status == Status::Active;
    if !plays || scenes.posed(faction).len() >= MOST_WAITING {
        return None;
    }
    let dice = |ordinal| seed.dice(view.turn(), Purpose::Scene, Some(faction), 0, ordinal);
    let mut happening: Vec<Posed> = Vec::new();
    for (at, def) in view.book.scenes.iter().enumerate() {
        let scene = SceneId::from_index(at);
        if !concerns(def.audience, faction, view.roster) || !may_happen(view, scenes, scene, def) {
            continue;
        }
        let mut dice = dice(u32::try_from(at).unwrap_or(u32::MAX).saturating_add(1));
        if !dice.chance(i32::from(def.chance)) {
            continue;
        }
        let holds = def
            .when
            .as_ref()
            .is_none_or(|when| Believed::holds_by(believed, view, when));
        if let Some(cast) = holds.then(|| cast(view, def.cast, &mut dice)).flatten() {
            happening.push(Posed {
                scene,
                cast,
                chosen: None,
            });
        }
    }
    let sides = u32::try_from(happening.len()).unwrap_or(u32::MAX);
    (sides > 0).then(|| happening.swap_remove(dice(0).below(sides) as usize))
}

fn may_happen(view: &View<'_>, scenes: &Scenes, scene: SceneId, def: &SceneDef) -> bool {
    let faction = view.faction();
    if def.chance == 0 || scenes.posed(faction).iter().any(|it| it.scene == scene) {
        return false;
    }
    match (scenes.last(faction, scene), def.pause) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(last), Some(pause)) => view.turn() >= last.saturating_add(pause),
    }
}

/// Whom and what an event is about; `None` if it lacks somebody.
fn cast(view: &View<'_>, def: CastDef, dice: &mut Dice) -> Option<Cast> {
    let mut cast = Cast::default();
    if let Some(wanted) = def.other {
        cast.other = Some(other(view, wanted, dice)?);
    }
    if let Some(wanted) = def.place {
        cast.place = Some(place(view, wanted, dice)?);
    }
    if let Some(wanted) = def.maje {
        cast.maje = Some(maje(view, wanted, dice)?);
    }
    Some(cast)
}

fn other(view: &View<'_>, wanted: CastOther, dice: &mut Dice) -> Option<FactionId> {
    let me = view.faction();
    let active = |id: FactionId| id != me && view.common.faction(id).status == Status::Active;
    let all = || view.roster.faction_ids().filter(|id| active(*id));
    let opinion = |id: FactionId| view.own.opinions.get(id.index()).copied().unwrap_or(0);
    match wanted {
        CastOther::Only(id) => active(id).then_some(id),
        CastOther::Friend => {
            let friends = all().filter(|id| opinion(*id) > 0);
            least(friends, |id| Reverse(opinion(*id)), dice)
        }
        CastOther::Rival => {
            let rivals = all().filter(|id| opinion(*id) < 0);
            least(rivals, |id| opinion(*id), dice)
        }
        CastOther::Neighbour => {
            let lanes = view.book.lanes.iter();
            let beside = lanes.flat_map(|lane| {
                let mine = |at: TerritoryId| view.land(at).is_some();
                let reached = [
                    mine(lane.a).then_some(lane.b),
                    mine(lane.b).then_some(lane.a),
                ];
                reached.into_iter().flatten()
            });
            let mut holders: Vec<FactionId> = beside
                .filter_map(|at| view.holder(at))
                .filter(|id| active(*id))
                .collect();
            holders.sort_unstable();
            holders.dedup();
            any(&holders, dice)
        }
    }
}

fn place(view: &View<'_>, wanted: CastPlace, dice: &mut Dice) -> Option<TerritoryId> {
    let peopled = || view.own.lands.iter().filter(|land| land.people > 0);
    let water = |land: &OwnLand| land.store[Good::Water] * 100 / land.need[Good::Water].max(1);
    let found = match wanted {
        CastPlace::Only(at) => view.land(at),
        CastPlace::Any => {
            let all: Vec<&OwnLand> = peopled().collect();
            any(&all, dice)
        }
        CastPlace::Driest => least(peopled(), |land| water(land), dice),
        CastPlace::Restless => least(peopled(), |land| land.calm, dice),
    };
    found.map(|land| land.id)
}

fn maje(view: &View<'_>, wanted: CastMaje, dice: &mut Dice) -> Option<MajeId> {
    let majes = view.own.majes.iter();
    let lesser: Vec<&OwnMaje> = majes
        .filter(|maje| maje.rank == Rank::Lesser && maje.captor.is_none())
        .collect();
    let found = match wanted {
        CastMaje::Any => any(&lesser, dice),
        CastMaje::Disloyal => least(lesser.into_iter(), |maje| maje.loyalty, dice),
        CastMaje::Ambitious => least(lesser.into_iter(), |maje| Reverse(maje.ambition), dice),
    };
    found.map(|maje| maje.id)
}

/// Of those with the least key one by the dice, so that the order of the file favours nobody.
fn least<T: Copy, K: Ord>(
    all: impl Iterator<Item = T>,
    key: impl Fn(&T) -> K,
    dice: &mut Dice,
) -> Option<T> {
    let mut all: Vec<T> = all.collect();
    let least = all.iter().map(&key).min()?;
    all.retain(|it| key(it) == least);
    any(&all, dice)
}

fn any<T: Copy>(all: &[T], dice: &mut Dice) -> Option<T> {
    let sides = u32::try_from(all.len()).unwrap_or(u32::MAX);
    (sides > 0).then(|| all[dice.below(sides) as usize])
}
