//! What its majes do: they govern first of all, then keep the sect together, lead its fleets, speak for
//! it, and find out what others have.

use super::advice::Advice;
use super::captives::is_doubtful;
use super::character::Character;
use super::draft::Draft;
use super::errands::{envoy_to, may_spy, spy_on};
use super::needs::Needs;
use super::plots;
use super::units::Kind;
use crate::id::{MajeId, TerritoryId};
use crate::scenario::model::{Good, Rank};
use crate::sim::belief::gravest_leads;
use crate::sim::command::{Mission, Order, Task};
use crate::sim::view::{OwnLand, OwnMaje, View};
use std::cell::OnceCell;

/// A lesser maje less loyal than this, and the sect keeps open house.
const WAVERING: i32 = 34;
/// Open house is kept until everybody is at least this loyal.
const STEADY: i32 = 44;
/// Tenths of a turn of food there must be to keep open house.
const FEAST: i32 = 18;
/// Where envoys and spies go is reconsidered after this many turns.
const REVIEW: u16 = 8;
/// A point of calm that is missing makes land so much more in need of a governor.
const CALM: i32 = 4;
/// A fleet of fewer ships needs no maje.
const COMMAND: i32 = 3;

/// When a task is given: whoever plots or spies may need the envoy who is there now, and whoever stops governing does so before others take
/// over.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    Abroad,
    Other,
    Govern,
}

impl Stage {
    const fn of(task: &Task) -> Self {
        match task {
            Task::Plot { .. } | Task::Spy { .. } => Self::Abroad,
            Task::Govern { .. } => Self::Govern,
            _ => Self::Other,
        }
    }
}

/// A maje and what he is to do; `None` while that is open.
struct Seat<'a> {
    maje: &'a OwnMaje,
    task: Option<Task>,
}

/// Gives every free maje a task.
pub fn majes(draft: &mut Draft<'_>, view: &View<'_>, advice: &Advice<'_>) {
    let free = view.own.majes.iter().filter(|maje| maje.captor.is_none());
    let free = free.filter(|maje| draft.keeps(maje.id));
    let mut seats: Vec<Seat<'_>> = free.map(|maje| Seat { maje, task: None }).collect();
    draft.considered(seats.len() * 4);
    conspire(draft, view, advice, &mut seats);
    attend(view, advice.character, &mut seats);
    govern(view, advice.needs, &mut seats);
    host(view, advice, &mut seats);
    command(draft, advice, &mut seats);
    scheme(draft, view, advice, &mut seats);
    errands(view, advice, &mut seats);
    for stage in [Stage::Abroad, Stage::Other, Stage::Govern] {
        for seat in &mut seats {
            let Some(task) = seat.task.take_if(|task| Stage::of(task) == stage) else {
                continue;
            };
            if task != seat.maje.task {
                let maje = seat.maje.id;
                draft.order(Order::Assign { maje, task });
            }
        }
    }
}

/// Somebody speaks at each conference that meets next turn and where one is bound to come: whoever governs and commands nothing,
/// if there is anybody. A First Maje goes himself unless he is cautious.
fn attend(view: &View<'_>, character: &Character, seats: &mut [Seat<'_>]) {
    let me = view.faction();
    let himself = character.traits.boldness >= 0;
    let due = view.own.conferences.iter();
    let due = due.filter(|it| it.on == view.turn() + 1 && it.is_bound_to_come(me));
    for known in due {
        let task = Task::Attend { host: known.host };
        let goes = (0..seats.len())
            .filter(|at| seats[*at].task.is_none())
            .min_by_key(|at| {
                let maje = seats[*at].maje;
                let busy = matches!(maje.task, Task::Govern { .. } | Task::Command { .. });
                let here = maje.at == known.at;
                let first = maje.rank == Rank::First;
                (maje.task != task, busy, first != himself, !here, maje.id)
            });
        if let Some(at) = goes {
            seats[at].task = Some(task);
        }
    }
}

/// Enough majes govern to hold everything; who governs already goes on.
fn govern(view: &View<'_>, needs: &Needs, seats: &mut [Seat<'_>]) {
    let each = usize::from(view.book.rules.governs.max(1));
    let wanted = view.own.lands.len().div_ceil(each);
    let mut able: Vec<usize> = (0..seats.len())
        .filter(|at| seats[*at].task.is_none() && seats[*at].maje.rank != Rank::Counsel)
        .collect();
    // First who governs most now, then the First Maje, then who is least loyal: he has something to lose.
    able.sort_by_cached_key(|at| {
        let maje = seats[*at].maje;
        let first = maje.rank == Rank::First;
        (
            std::cmp::Reverse(governed(view, maje.id)),
            !first,
            maje.loyalty,
            maje.id,
        )
    });
    able.truncate(wanted);
    let mut open: Vec<&OwnLand> = view.own.lands.iter().collect();
    open.retain(|land| {
        land.governor
            .is_none_or(|maje| !able.iter().any(|at| seats[*at].maje.id == maje))
    });
    open.sort_by_key(|land| {
        let worth = needs.worth(land.yields) + (100 - land.calm) * CALM;
        (std::cmp::Reverse(worth), land.id)
    });
    let mut open = open.into_iter();
    for at in able {
        let maje = seats[at].maje.id;
        let mut territories: Vec<TerritoryId> = view
            .own
            .lands
            .iter()
            .filter(|land| land.governor == Some(maje))
            .map(|land| land.id)
            .take(each)
            .collect();
        let missing = each - territories.len();
        territories.extend(open.by_ref().take(missing).map(|land| land.id));
        let current = &seats[at].maje.task;
        let same = matches!(current, Task::Govern { territories: now }
            if now.len() == territories.len() && territories.iter().all(|t| now.contains(t)));
        if same {
            seats[at].task = Some(current.clone());
        } else if !territories.is_empty() {
            seats[at].task = Some(Task::Govern { territories });
        }
    }
}

fn governed(view: &View<'_>, maje: MajeId) -> usize {
    let lands = view.own.lands.iter();
    lands.filter(|land| land.governor == Some(maje)).count()
}

/// One maje keeps open house while loyalty is low and there is food.
fn host(view: &View<'_>, advice: &Advice<'_>, seats: &mut [Seat<'_>]) {
    let (needs, lots) = (advice.needs, advice.lots.lasting());
    let lowest = view
        .own
        .majes
        .iter()
        .filter(|maje| maje.rank == Rank::Lesser && maje.captor.is_none())
        .map(|maje| maje.loyalty)
        .min();
    let hosts_now = seats.iter().any(|seat| seat.maje.task == Task::Host);
    let limit = if hosts_now { STEADY } else { WAVERING };
    // The greedy do not like to feed others.
    let limit = Character::by(limit, -advice.character.traits.greed);
    let wanted = lowest.is_some_and(|loyalty| loyalty < limit);
    if !wanted || view.own.lands.is_empty() || needs.tenths[Good::Food as usize] < FEAST {
        return;
    }
    let host = (0..seats.len())
        .filter(|at| seats[*at].task.is_none())
        .max_by_key(|at| {
            let maje = seats[*at].maje;
            let hosts = maje.task == Task::Host;
            (hosts, maje.loyalty, lots.maje(maje.id))
        });
    if let Some(at) = host {
        seats[at].task = Some(Task::Host);
    }
}

/// The strongest fleets are led, the strongest by the boldest who is free.
fn command(draft: &Draft<'_>, advice: &Advice<'_>, seats: &mut [Seat<'_>]) {
    let (character, lots) = (advice.character, advice.lots.lasting());
    let mut fleets: Vec<_> = draft
        .units
        .iter()
        .filter(|unit| unit.kind == Kind::Armed && !unit.gone && unit.ships >= COMMAND)
        .collect();
    fleets.sort_by_key(|unit| (std::cmp::Reverse(unit.strength), unit.id));
    let mut left = 1 + usize::from(seats.len() > 4);
    // Who is in command already stays there.
    fleets.retain(|unit| {
        let led = seats
            .iter_mut()
            .find(|seat| Some(seat.maje.id) == unit.commander && seat.task.is_none());
        let Some(seat) = led.filter(|_| left > 0) else {
            return true;
        };
        seat.task = Some(Task::Command { fleet: unit.id });
        left -= 1;
        false
    });
    for unit in fleets.into_iter().take(left) {
        let bold = (0..seats.len())
            .filter(|at| {
                let seat = &seats[*at];
                let leads = seat.maje.rank == Rank::Lesser
                    || (seat.maje.rank == Rank::First && character.traits.boldness >= 3);
                seat.task.is_none() && leads
            })
            .max_by_key(|at| {
                let maje = seats[*at].maje;
                (maje.traits.boldness, lots.maje(maje.id))
            });
        let Some(at) = bold else { return };
        seats[at].task = Some(Task::Command { fleet: unit.id });
    }
}

/// Whoever leads a plot goes on with it as long as there is reason to.
fn conspire(draft: &mut Draft<'_>, view: &View<'_>, advice: &Advice<'_>, seats: &mut [Seat<'_>]) {
    let led = |seat: &&mut Seat<'_>| matches!(seat.maje.task, Task::Plot { .. });
    let Some(seat) = seats.iter_mut().find(led) else {
        return;
    };
    let Some((mut task, trap)) = plots::go_on(view, advice, seat.maje) else {
        return;
    };
    if let Some(trap) = trap {
        let mut units = draft.units.iter();
        match units.position(|it| it.id == trap.fleet && !it.gone) {
            Some(unit) => draft.mission(unit, Mission::Move { to: trap.at }),
            // Its ships have joined others this turn: the trap waits.
            None => {
                if let Task::Plot { strikes, .. } = &mut task {
                    *strikes = false;
                }
            }
        }
    }
    seat.task = Some(task);
}

/// One begins a plot, if nobody leads one and there is reason for it: the most guileful who is free.
fn scheme(draft: &mut Draft<'_>, view: &View<'_>, advice: &Advice<'_>, seats: &mut [Seat<'_>]) {
    let leads = |seat: &Seat<'_>| matches!(seat.task, Some(Task::Plot { .. }));
    if seats.iter().any(leads) {
        return;
    }
    let free = |seat: &&mut Seat<'_>| seat.task.is_none() && seat.maje.rank != Rank::First;
    let guileful = seats.iter_mut().filter(free);
    if let Some(seat) = guileful.max_by_key(|seat| (seat.maje.traits.guile, seat.maje.id)) {
        let begun = plots::begin(view, advice, seat.maje);
        let begun = begun.filter(|(task, _)| !is_doubtful(view, seat.maje.id, task));
        if let Some((task, decision)) = begun {
            seat.task = Some(task);
            draft.decide(decision);
        }
    }
}

/// One speaks for it abroad, one finds things out, if there is anybody left.
fn errands(view: &View<'_>, advice: &Advice<'_>, seats: &mut [Seat<'_>]) {
    let (character, survey) = (advice.character, advice.survey);
    let lots = advice.lots.lasting();
    let due = view.turn() + advice.lots.lasting().offset(REVIEW);
    let review = due.is_multiple_of(REVIEW);
    let active = |task: &Task| match task {
        Task::Envoy { to } => survey.rival(*to).active,
        Task::Spy { on } => survey.rival(*on).active && may_spy(view, *on),
        _ => false,
    };
    let (mut envoy, mut spy) = (false, false);
    if !review {
        for seat in seats.iter_mut().filter(|seat| seat.task.is_none()) {
            let task = &seat.maje.task;
            let taken = match task {
                Task::Envoy { .. } => &mut envoy,
                Task::Spy { .. } => &mut spy,
                _ => continue,
            };
            if !*taken && active(task) {
                *taken = true;
                seat.task = Some(task.clone());
            }
        }
    }
    let free = |seat: &Seat<'_>| seat.task.is_none() && seat.maje.rank != Rank::First;
    let mut pick = |wanted: &dyn Fn() -> Option<Task>, fit: fn(&OwnMaje) -> i8| {
        // To whom to send somebody is not asked where there is nobody to send.
        let wanted = seats.iter().any(free).then(wanted).flatten();
        let Some(task) = wanted else { return };
        let chosen = (0..seats.len())
            .filter(|at| free(&seats[*at]))
            .filter(|at| !is_doubtful(view, seats[*at].maje.id, &task))
            .max_by_key(|at| {
                let maje = seats[*at].maje;
                (maje.task == task, fit(maje), lots.maje(maje.id))
            });
        if let Some(at) = chosen {
            seats[at].task = Some(task);
        }
    };
    let heard = OnceCell::new();
    let heard = || heard.get_or_init(|| gravest_leads(view)).as_slice();
    let envoy_task = || envoy_to(view, advice, heard()).map(|to| Task::Envoy { to });
    let spy_task = || spy_on(view, advice, heard).map(|on| Task::Spy { on });
    // The guileful spy first, the others talk first.
    let guileful = character.traits.guile >= 2;
    for round in [guileful, !guileful] {
        if round && !spy {
            pick(&spy_task, |maje| maje.traits.guile);
        } else if !round && !envoy {
            pick(&envoy_task, |maje| maje.traits.honour);
        }
    }
    for seat in seats.iter_mut().filter(|seat| seat.task.is_none()) {
        seat.task = Some(Task::Idle);
    }
}

#[cfg(test)]
mod tests {
    use super::super::lots::Lots;
    use super::super::survey::Survey;
    use super::*;
    use crate::id::FactionId;
    use crate::scenario::model::Temper;
    use crate::sim::dice::Seed;
    use crate::sim::testing::Sandbox;

    fn tasks(sandbox: Sandbox) -> Vec<Task> {
        let simulation = sandbox.start(1);
        let view = simulation.view(FactionId(0));
        let mut draft = Draft::new(&view);
        let needs = Needs::of(&view);
        let survey = Survey::of(&view);
        majes(
            &mut draft,
            &view,
            &Advice {
                character: &Character::of(&view, Temper::default()),
                needs: &needs,
                survey: &survey,
                lots: &Lots::of(&view, Seed(1)),
            },
        );
        let orders = draft.finish().orders;
        orders
            .into_iter()
            .filter_map(|order| match order {
                Order::Assign { task, .. } => Some(task),
                _ => None,
            })
            .collect()
    }

    #[test]
    fn all_land_is_governed_before_anything_else() {
        let sandbox = Sandbox::row(6, 1)
            .sect(&[0, 1, 2, 3])
            .sect(&[5])
            .maje(0, 0, Rank::Lesser);
        let mut lands: Vec<TerritoryId> = tasks(sandbox)
            .into_iter()
            .flat_map(|task| match task {
                Task::Govern { territories } => territories,
                _ => Vec::new(),
            })
            .collect();
        lands.sort_unstable();
        assert_eq!(lands, [0, 1, 2, 3].map(TerritoryId));
    }

    #[test]
    fn who_is_not_needed_at_home_goes_abroad() {
        let sandbox = Sandbox::row(4, 1)
            .sect(&[0, 1])
            .sect(&[3])
            .maje(0, 0, Rank::Lesser);
        let given = tasks(sandbox);
        assert!(
            given.contains(&Task::Envoy { to: FactionId(1) }),
            "{given:?}"
        );
    }
}
