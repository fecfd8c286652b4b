//! What becomes of goods, and who has plenty of them.

use super::apart::apart;
use crate::id::{FactionId, Turn};
use crate::scenario::model::{Good, Goods};
use crate::sim::view::View;

/// So far ahead is looked where goods share the holds of ships, in turns. Ours.
const AHEAD: Turn = 120;

/// What becomes of a good if nothing is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outlook {
    /// In store.
    pub stock: i32,
    /// What land and ships yield each turn.
    pub income: i32,
    /// What people and ships use each turn.
    pub need: i32,
    /// What deals bring less what they take: each turn, and once where something falls due this turn.
    pub trade: i32,
    /// How much more there is next turn than yields, needs and contracts add up to: what cut-off lands lack is taken from
    /// nowhere, and what finds no room is lost.
    pub beyond: i32,
    /// In how many turns the store of most people is empty, if contracts end when they end; `None` if it does not run out.
    lasts: Option<i32>,
}

impl Outlook {
    /// What contracts bring.
    #[must_use]
    pub const fn comes(&self) -> i32 {
        if self.trade > 0 { self.trade } else { 0 }
    }

    /// What contracts take.
    #[must_use]
    pub const fn goes(&self) -> i32 {
        if self.trade < 0 { -self.trade } else { 0 }
    }
}

impl Outlook {
    /// What yields, needs and contracts add up to, each turn.
    #[must_use]
    pub const fn change(&self) -> i32 {
        self.income - self.need + self.trade
    }

    /// How much more lies in the stores next turn, if nothing is done.
    #[must_use]
    pub const fn next(&self) -> i32 {
        self.change() + self.beyond
    }

    /// In how many turns the store that most people share is empty, contracts ending when they end; `None` if it does not
    /// run out. What lands lack that are cut off from it, `apart` says.
    #[must_use]
    pub const fn lasts(&self) -> Option<i32> {
        self.lasts
    }
}

/// What becomes of a good of the faction's own if nothing is done.
#[must_use]
pub fn outlook(view: &View<'_>, good: Good) -> Outlook {
    let trade = trade(view, good, view.turn());
    let next = forecast(view, good, 1)[1];
    let balance = view.own.income[good] - view.own.need[good] + trade;
    Outlook {
        stock: view.own.stock[good],
        income: view.own.income[good],
        need: view.own.need[good],
        trade,
        beyond: next - view.own.stock[good] - balance,
        lasts: lasts(view, good),
    }
}

/// In how many turns the store that most people share is empty, if nothing is done and contracts end when they end.
fn lasts(view: &View<'_>, good: Good) -> Option<i32> {
    let now = view.turn();
    if view.own.lands.is_empty() {
        return lasts_aboard(view, good);
    }
    let end = view.own.deals.iter().map(|known| known.until).max();
    // After the last contract has ended the change is the same for good.
    let ahead = end.map_or(0, |end| end.saturating_sub(now).saturating_add(1));
    let mut stores = Stores::of(view, good);
    for turn in 0..=ahead {
        let change = change(view, good, now + turn);
        let (stock, loss) = (stores.main.stock, stores.elsewhere() - change);
        // The last one is that of all further turns.
        if loss > 0 && (turn == ahead || stock <= loss) {
            return Some(i32::from(turn).saturating_add(stock.saturating_add(loss - 1) / loss));
        }
        stores.turn(change);
    }
    None
}

/// The same of whoever holds no land, as far as anybody looks ahead: his goods share the holds, and room for one depends on the others.
fn lasts_aboard(view: &View<'_>, good: Good) -> Option<i32> {
    let course = forecast(view, good, AHEAD).into_iter();
    let mut course = (0..).zip(course);
    let gone = course.find(|(turn, stock)| {
        let falls = || change(view, good, view.turn()) < 0;
        *stock == 0 && (*turn > 0 || falls())
    });
    gone.map(|(turn, _)| turn)
}

/// Returns how much more of a good there is after a turn, if nothing is done.
fn change(view: &View<'_>, good: Good, turn: Turn) -> i32 {
    view.own.income[good] - view.own.need[good] + trade(view, good, turn)
}

/// Returns what deals bring of a good in a turn, less what they take: what is due each turn, and what falls due in this one.
fn trade(view: &View<'_>, good: Good, turn: Turn) -> i32 {
    let running = view.own.deals.iter().filter(|known| known.until >= turn);
    let each: i32 = running
        .map(|known| known.gets[good] - known.gives[good])
        .sum();
    each + due_once(view, good, turn)
}

/// Returns what others have to pay of a good in a turn, less what the faction of the view has to pay.
fn due_once(view: &View<'_>, good: Good, turn: Turn) -> i32 {
    let me = view.faction();
    let mut sum = 0;
    for known in &view.own.deals {
        let owed = known.deal.clauses.iter();
        for it in owed.filter(|it| it.is_pledge() && !it.is_settled()) {
            if let Some((what, loads)) = it.what.goods()
                && what == good
                && it.when.last_turn(known.from, view.book.turn) == turn
            {
                let loads = i32::from(loads);
                sum += if it.from == me { -loads } else { loads };
            }
        }
    }
    sum
}

/// Returns how much of a good there is now and after each of the next turns, if nothing is done: contracts end
/// when they end, no more is stored than there is room for, and lands that are cut off keep theirs to themselves.
#[must_use]
pub fn forecast(view: &View<'_>, good: Good, turns: Turn) -> Vec<i32> {
    if view.own.lands.is_empty() {
        let course = aboard(view, turns).into_iter();
        return course.map(|goods| goods[good]).collect();
    }
    let mut stores = Stores::of(view, good);
    let mut course = vec![view.own.stock[good]];
    for turn in 0..turns {
        course.push(stores.turn(change(view, good, view.turn() + turn)));
    }
    course
}

/// What whoever holds no land has aboard now and after each of the next turns: the goods share the holds, and what is too much
/// for them is lost.
fn aboard(view: &View<'_>, turns: Turn) -> Vec<Goods> {
    let room: i32 = view.own.fleets.iter().map(|fleet| fleet.totals.room).sum();
    let mut goods = view.own.stock;
    let mut course = vec![goods];
    for turn in 0..turns {
        for good in Good::ALL {
            let left = goods[good] + change(view, good, view.turn() + turn);
            goods[good] = left.max(0);
        }
        // Overboard goes first of what there is most.
        let excess = (goods.total() - room).max(0);
        if let Some(most) = Good::ALL
            .into_iter()
            .max_by_key(|good| (goods[*good], std::cmp::Reverse(*good)))
        {
            goods[most] -= excess.min(goods[most]);
        }
        course.push(goods);
    }
    course
}

/// What lies in the stores of all lands of one's own, by who shares with whom.
struct Stores {
    /// Of those that share with the most people.
    main: Store,
    /// Of the others, with what a turn changes there.
    cut: Vec<(Store, i32)>,
}

impl Stores {
    fn of(view: &View<'_>, good: Good) -> Self {
        let mut main = Store {
            stock: view.own.stock[good],
            room: view.own.capacity[good],
        };
        let apart = apart(view);
        let cut = apart.iter().map(|apart| {
            let store = Store {
                stock: apart.stock[good],
                room: apart.room[good],
            };
            main.stock -= store.stock;
            main.room -= store.room;
            (store, apart.change[good])
        });
        let cut = cut.collect();
        Self { main, cut }
    }

    /// What a turn changes in the lands that are cut off.
    fn elsewhere(&self) -> i32 {
        self.cut.iter().map(|(_, change)| change).sum()
    }

    /// Has a turn go by that changes so much in all; returns what there is then.
    fn turn(&mut self, change: i32) -> i32 {
        self.main.add(change - self.elsewhere());
        let mut sum = self.main.stock;
        for (store, change) in &mut self.cut {
            store.add(*change);
            sum += store.stock;
        }
        sum
    }
}

/// What lies in the stores of lands that share.
struct Store {
    stock: i32,
    room: i32,
}

impl Store {
    /// Adds what a turn brings, or takes; what lies above the room already, stays.
    fn add(&mut self, change: i32) {
        self.stock = (self.stock + change).min(self.room.max(self.stock)).max(0);
    }
}

/// What a faction is thought to make beyond what its people use: by the land it is believed to hold.
#[must_use]
pub fn surplus(view: &View<'_>, faction: FactionId) -> Goods {
    let mut sum = Goods::NONE;
    for id in view.book.territory_ids() {
        if view.holder(id) == Some(faction) {
            let place = view.book.place(id);
            sum += place.yields - view.book.need_of(place.people);
        }
    }
    sum
}

/// Goods of which a faction is thought to have plenty, and goods it is thought to lack.
#[must_use]
pub fn plenty_and_want(view: &View<'_>, faction: FactionId) -> (Vec<Good>, Vec<Good>) {
    let surplus = surplus(view, faction);
    let plenty = Good::ALL.into_iter().filter(|g| surplus[*g] > 3).collect();
    let want = Good::ALL.into_iter().filter(|g| surplus[*g] < -3).collect();
    (plenty, want)
}

#[cfg(test)]
mod tests {
    use super::{forecast, outlook};
    use crate::council::apart::apart;
    use crate::id::FactionId;
    use crate::scenario::model::{Good, Goods};
    use crate::sim::testing::{CARRIER, Sandbox};

    /// Whoever lives aboard once saw "120 (0)" and had 98 a turn later.
    #[test]
    fn what_finds_no_room_aboard_is_forecast_as_lost() {
        let me = FactionId(0);
        let mut game = Sandbox::row(3, 1)
            .sect(&[])
            .sect(&[2])
            .fleet(0, 0, &[(CARRIER, 2)])
            .change(|scenario| scenario.opening.fleets[0].cargo = Goods::new(90, 60, 60))
            .start(1);
        let said = Good::ALL.map(|good| forecast(&game.view(me), good, 1)[1]);
        let before = game.view(me).own.stock;
        game.end_turn();
        let stock = game.view(me).own.stock;
        assert!(stock.total() < before.total() - 9, "{before:?} {stock:?}");
        for (good, said) in Good::ALL.into_iter().zip(said) {
            let off = stock[good] - said;
            assert!(off.abs() <= 2, "{good:?}: {said} said, {stock:?}");
        }
    }

    #[test]
    fn what_one_land_makes_is_not_stored_in_another_that_is_cut_off() {
        // The land between them is somebody else's.
        let game = Sandbox::row(3, 2)
            .sect(&[0, 2])
            .sect(&[1])
            .place(0, |place| place.yields[Good::Ore] = 60)
            .place(2, |place| place.yields[Good::Ore] = 0)
            .start(1);
        let view = game.view(FactionId(0));
        assert_eq!(apart(&view).len(), 1, "one of the two is cut off");
        let rooms: Vec<i32> = view
            .own
            .lands
            .iter()
            .map(|it| it.capacity[Good::Ore])
            .collect();
        let last = *forecast(&view, Good::Ore, 40).last().expect("forty turns");
        assert!(last <= rooms[0].max(rooms[1]), "{last} of {rooms:?}");
        assert!(last < rooms[0] + rooms[1]);
    }

    #[test]
    fn what_a_land_lacks_that_is_cut_off_is_not_taken_from_the_store_of_the_others() {
        // Two lands share and have plenty of ore; the third is cut off and uses up what it has.
        let game = Sandbox::row(4, 2)
            .sect(&[0, 1, 3])
            .sect(&[2])
            .place(0, |place| place.yields[Good::Food] = 60)
            .place(3, |place| place.yields[Good::Food] = 0)
            .start(1);
        let view = game.view(FactionId(0));
        let cut = &apart(&view)[0];
        assert!(cut.lasts(Good::Food).is_some(), "one land goes hungry");
        let outlook = outlook(&view, Good::Food);
        assert_eq!(outlook.lasts(), None, "the others have plenty");
        let course = forecast(&view, Good::Food, 30);
        assert_eq!(course[1] - course[0], outlook.next());
        // The other way round: where most people live the food runs out, however much lies elsewhere.
        let game = Sandbox::row(4, 2)
            .sect(&[0, 1, 3])
            .sect(&[2])
            .place(0, |place| place.yields[Good::Food] = 0)
            .place(1, |place| place.yields[Good::Food] = 0)
            .place(3, |place| place.yields[Good::Food] = 60)
            .start(1);
        let view = game.view(FactionId(0));
        let lasts = super::outlook(&view, Good::Food).lasts();
        assert!(lasts.is_some_and(|turns| turns < 10), "{lasts:?}");
    }
}
