//! Lands that are cut off from the rest, and what becomes of their goods.

use super::matter::{Lack, Matter, Relief, What};
use crate::id::{FactionId, TerritoryId};
use crate::scenario::model::{Good, Goods};
use crate::sim::check::check;
use crate::sim::command::{Command, Mission, Order};
use crate::sim::view::View;

/// What lasts no longer than this is spoken of.
const SOON: i32 = 3;

/// Lands that share with each other but not with the rest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Apart {
    /// Which.
    pub lands: Vec<TerritoryId>,
    /// Who closed their lanes, if somebody did.
    pub closed_by: Option<FactionId>,
    /// What lies in store there.
    pub stock: Goods,
    /// How much can be stored there.
    pub room: Goods,
    /// What they yield less what their people need, each turn.
    pub change: Goods,
}

impl Apart {
    /// In how many turns a good is gone there; `None` if it does not run out.
    #[must_use]
    pub fn lasts(&self, good: Good) -> Option<i32> {
        let loss = -self.change[good];
        (loss > 0).then(|| (self.stock[good].max(0) + loss - 1) / loss)
    }

    /// Whether it is short of a good.
    #[must_use]
    pub fn is_short(&self, good: Good) -> bool {
        self.lasts(good).is_some_and(|turns| turns <= SOON)
    }
}

/// The lands that are cut off from the rest: all but those that share with the most people.
#[must_use]
pub fn apart(view: &View<'_>) -> Vec<Apart> {
    let mut numbers: Vec<u16> = view.own.lands.iter().map(|land| land.network).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let people = |number: u16| {
        let lands = view.own.lands.iter();
        let there = lands.filter(|land| land.network == number);
        there.map(|land| land.people).sum::<i32>()
    };
    let main = numbers
        .iter()
        .copied()
        .max_by_key(|number| (people(*number), std::cmp::Reverse(*number)));
    numbers.retain(|number| Some(*number) != main);
    let mut found = Vec::new();
    for number in numbers {
        let mut cut = Apart {
            lands: Vec::new(),
            closed_by: None,
            stock: Goods::NONE,
            room: Goods::NONE,
            change: Goods::NONE,
        };
        for land in view.own.lands.iter().filter(|land| land.network == number) {
            cut.lands.push(land.id);
            cut.closed_by = cut.closed_by.or(land.blockade);
            cut.stock += land.store;
            cut.room += land.capacity;
            cut.change += land.yields - land.need;
        }
        found.push(cut);
    }
    found
}

/// Lands that are cut off for one reason and short of something.
struct CutGroup {
    closed_by: Option<FactionId>,
    hauled: bool,
    weight: i32,
    lacks: Vec<Lack>,
    relief: Option<Relief>,
}

/// Lands that are cut off and short of something, those with one reason together, with a haul that would help those first
/// who need it first, if there is one.
pub(super) fn cut_off(view: &View<'_>, matters: &mut Vec<Matter>) {
    let mut groups: Vec<CutGroup> = Vec::new();
    for cut in apart(view) {
        let mut short: Vec<(i32, Good)> = Good::ALL
            .into_iter()
            .filter(|good| cut.is_short(*good))
            .filter_map(|good| Some((cut.lasts(good)?, good)))
            .collect();
        // People need food and water more than ore.
        short.sort_by_key(|(turns, good)| (*turns, *good == Good::Ore));
        let Some((turns, good)) = short.first().copied() else {
            continue;
        };
        // What is already on its way helps.
        let hauled = view.own.fleets.iter().any(|fleet| {
            matches!(fleet.mission, Mission::Haul { to, goods, .. }
                if cut.lands.contains(&to) && goods[good] > 0)
        });
        let relief = if hauled {
            None
        } else {
            relief(view, &cut, good)
        };
        let weight = match (good, hauled) {
            (Good::Ore, _) | (_, true) => 60,
            _ => 110,
        };
        let weight = weight - turns * 8;
        let mut known = groups.iter_mut();
        match known.find(|it| (it.closed_by, it.hauled) == (cut.closed_by, hauled)) {
            Some(group) => group.add(cut.lands, (good, turns), weight, relief),
            None => groups.push(CutGroup {
                closed_by: cut.closed_by,
                hauled,
                weight,
                lacks: vec![Lack {
                    lands: cut.lands,
                    good,
                    turns,
                }],
                relief,
            }),
        }
    }
    matters.extend(groups.into_iter().map(|mut group| {
        let first = |lack: &Lack| (lack.turns, lack.good == Good::Ore);
        group.lacks.sort_by_key(first);
        let what = What::CutOff {
            lacks: group.lacks,
            closed_by: group.closed_by,
            hauled: group.hauled,
            relief: group.relief,
        };
        Matter::new(group.weight, what)
    }));
}

impl CutGroup {
    /// Counts more land in; where the same is gone in the same turn, it is told as one.
    fn add(
        &mut self,
        lands: Vec<TerritoryId>,
        (good, turns): (Good, i32),
        weight: i32,
        relief: Option<Relief>,
    ) {
        if weight > self.weight || self.relief.is_none() {
            self.relief = relief.or(self.relief);
        }
        self.weight = self.weight.max(weight);
        let mut lacks = self.lacks.iter_mut();
        match lacks.find(|lack| (lack.good, lack.turns) == (good, turns)) {
            Some(lack) => lack.lands.extend(lands),
            None => self.lacks.push(Lack { lands, good, turns }),
        }
    }
}

/// The haul that would bring the most, from where there is plenty, with a fleet that has nothing better to do.
fn relief(view: &View<'_>, cut: &Apart, good: Good) -> Option<Relief> {
    let to = *cut.lands.first()?;
    let stores = view.own.lands.iter();
    let from = stores
        .filter(|land| !cut.lands.contains(&land.id))
        .max_by_key(|land| (land.store[good], std::cmp::Reverse(land.id)))?;
    let fleets = view.own.fleets.iter().filter_map(|fleet| {
        let at_rest = matches!(fleet.mission, Mission::Hold | Mission::Guard { .. });
        let loads = fleet.totals.room.min(from.store[good]);
        let way = view
            .routes
            .turns(fleet.position.at, from.id, fleet.totals.speed)?;
        let mission = Mission::Haul {
            from: from.id,
            to,
            goods: Goods::of(good, loads),
            again: true,
        };
        let order = Command::Order(Order::Mission {
            fleet: fleet.id,
            mission,
        });
        let can = at_rest && loads > 0 && check(view, &order).is_ok();
        // Whoever was built to carry goes before whoever was built to fight.
        let armed = std::cmp::Reverse(fleet.totals.attack);
        let key = (armed, loads, std::cmp::Reverse((way, fleet.id)));
        can.then_some((key, fleet.id, mission))
    });
    let (_, fleet, mission) = fleets.max_by_key(|(key, ..)| *key)?;
    Some(Relief { fleet, mission })
}

#[cfg(test)]
mod tests {
    use super::{Lack, What, cut_off};
    use crate::id::{FactionId, FleetId, TerritoryId};
    use crate::scenario::model::{Good, Goods};
    use crate::sim::Simulation;
    use crate::sim::command::{Command, Mission, Order};
    use crate::sim::testing::{CARRIER, Sandbox};

    const ME: FactionId = FactionId(0);

    fn found(simulation: &Simulation) -> Option<What> {
        let mut matters = Vec::new();
        cut_off(&simulation.view(ME), &mut matters);
        matters.into_iter().map(|matter| matter.what).next()
    }

    #[test]
    fn land_that_is_cut_off_and_short_is_spoken_of_with_a_haul_that_helps() {
        let sandbox = |holder: &[u16]| {
            Sandbox::row(5, 2)
                .sect(holder)
                .sect(&[2])
                .fleet(0, 0, &[(CARRIER, 2)])
                .place(3, |place| place.yields = Goods::NONE)
                .start(1)
        };
        assert_eq!(found(&sandbox(&[0, 1])), None, "nothing is cut off");
        let mut simulation = sandbox(&[0, 1, 3]);
        let Some(What::CutOff { lacks, relief, .. }) = found(&simulation) else {
            panic!("it is cut off");
        };
        let lack = Lack {
            lands: vec![TerritoryId(3)],
            good: Good::Food,
            turns: 2,
        };
        assert_eq!(lacks, [lack]);
        let relief = relief.expect("a haul");
        assert_eq!(relief.fleet, FleetId::new(ME, 0));
        let order = Order::Mission {
            fleet: relief.fleet,
            mission: relief.mission,
        };
        assert!(matches!(
            relief.mission,
            Mission::Haul {
                to: TerritoryId(3),
                ..
            }
        ));
        simulation
            .submit(ME, &Command::Order(order))
            .expect("it can be ordered");
        let Some(What::CutOff { relief, hauled, .. }) = found(&simulation) else {
            panic!("it is cut off still");
        };
        assert!(
            relief.is_none() && hauled,
            "what is ordered is not asked for"
        );
    }

    #[test]
    fn several_lands_that_are_cut_off_are_spoken_of_once() {
        let barren = |place: &mut crate::scenario::model::Place| place.yields = Goods::NONE;
        let simulation = Sandbox::row(7, 2)
            .sect(&[0, 2, 4, 6])
            .sect(&[1, 3, 5])
            .place(2, barren)
            .place(4, barren)
            .place(6, |place| place.yields = Goods::new(0, 9, 99))
            .start(1);
        let mut matters = Vec::new();
        cut_off(&simulation.view(ME), &mut matters);
        let [matter] = matters.as_slice() else {
            panic!("one sentence names them: {matters:?}");
        };
        let What::CutOff { lacks, .. } = &matter.what else {
            panic!("{matter:?}");
        };
        let named: Vec<u16> = lacks
            .iter()
            .flat_map(|it| &it.lands)
            .map(|it| it.0)
            .collect();
        assert_eq!(named, [2, 4, 6], "{lacks:?}");
    }
}
