//! What a mind does at the table: it offers trade to those who likely have what it lacks, asks ransom,
//! lets prisoners go, gives where it gains a friend, and ends contracts it cannot bear.

use super::aims::Aims;
use super::character::Character;
use super::needs::Needs;
use super::offer::fair_offer;
use super::survey::{Survey, surpluses};
use crate::id::{FactionId, TechId};
use crate::scenario::model::{Good, Goods, Temper, muldiv};
use crate::sim::command::Act;
use crate::sim::deal::reach::{carriers_free, in_reach, offers_left};
use crate::sim::deal::{Likely, appraise, at_hand, check_deal, preview};
use crate::sim::dice::{Dice, Purpose, Seed};
use crate::sim::faction::Status;
use crate::sim::terms::{Deal, Owed, TradeTerms};
use crate::sim::view::{OwnMaje, View};

/// A mind courts no more partners than this in a turn.
const PARTNERS: usize = 3;
/// With whom it thinks less of than this it does not deal.
const DISLIKED: i32 = -38;
/// What prisoners are offered for, in loads: first the most.
const PRICES: [i32; 4] = [40, 30, 20, 12];
/// How likely a mind thinks of a gift in a turn, in percent.
const GIFT: i32 = 10;
/// How likely it does if it has set out to give.
const OPEN_HANDED: i32 = 70;
/// Loads of a gift: as many as are noticed, and as many as it gives at most.
const GIVEN: (i32, i32) = (12, 24);
/// Stores filled so far, in percent, have something to give.
const FULL: i32 = 80;
/// How likely somebody honourable lets a prisoner go whom nobody ransoms, in percent a turn.
const MERCY: i32 = 8;
/// What a contract may cost each turn before it is ended, for each load delivered.
const BORNE: i32 = 14;
/// How likely a mind thinks of selling technology in a turn, in percent.
const SALE: i32 = 6;
/// What technology is offered for, in loads: first the most.
const FEES: [i32; 4] = [60, 40, 25, 15];
/// Units of a technology offered at once.
const LOT: u16 = 4;

/// What a mind remembers of its turn at the table: what it has thought of already, and what it need not work out twice.
#[derive(Debug, Default)]
pub struct TableMemory {
    /// How many deals were appraised.
    pub appraised: u32,
    step: Step,
    dice: Option<Dice>,
    survey: Option<Survey>,
    courted: Vec<FactionId>,
}

/// What is thought of next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Step {
    /// Ending the contract at this place of the list, or one after it.
    #[default]
    End,
    /// Finding partners for trade.
    Court,
    /// Offering to the partners that are left.
    Trade,
    /// Prisoners, of others and of its own.
    Prisoners,
    /// Selling technology.
    Sell,
    /// Giving.
    Give,
    /// Nothing more.
    Done,
}

/// What the utility mind does next at the table, now that it has heard the answer to what it did before.
#[must_use]
pub fn act(view: &View<'_>, temper: Temper, seed: Seed, memory: &mut TableMemory) -> Option<Act> {
    let character = Character::of(view, temper);
    let needs = Needs::of(view);
    loop {
        let (thought, next) = match memory.step {
            Step::End => (end(view, &character, &needs, memory), Step::Court),
            Step::Court => {
                court(view, &character, &needs, memory);
                memory.step = Step::Trade;
                continue;
            }
            Step::Trade => (trade(view, &needs, memory), Step::Prisoners),
            Step::Prisoners => {
                memory.step = Step::Sell;
                (
                    prisoners(view, seed, &character, &needs, memory),
                    Step::Sell,
                )
            }
            Step::Sell => {
                memory.step = Step::Give;
                (sell(view, seed, &needs, memory), Step::Give)
            }
            Step::Give => {
                memory.step = Step::Done;
                (give(view, seed, &needs, memory), Step::Done)
            }
            Step::Done => return None,
        };
        if thought.is_some() {
            return thought;
        }
        memory.step = next;
    }
}

impl TableMemory {
    /// The dice of this turn at the table, thrown on from where they were left.
    fn dice(&mut self, view: &View<'_>, seed: Seed) -> &mut Dice {
        let (turn, faction) = (view.turn(), view.faction());
        self.dice
            .get_or_insert_with(|| seed.dice(turn, Purpose::Mind, Some(faction), 0, 0))
    }

    /// How others stand. Many turns there is nothing to buy and nothing to give, and nobody has to be looked at.
    fn survey(&mut self, view: &View<'_>) -> &Survey {
        self.survey.get_or_insert_with(|| Survey::of(view))
    }
}

/// Ends a contract that takes what its own people die for; the honourable bear more.
fn end(
    view: &View<'_>,
    character: &Character,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    for known in &view.own.deals {
        let short = |good: &Good| {
            let dry = needs.tenths[*good as usize] < 10 && needs.balance[*good] < 0;
            known.gives[*good] > 0 && *good != Good::Ore && dry
        };
        let loss = needs.worth(known.gives) - needs.worth(known.gets);
        let borne = Character::by(BORNE * known.gives.total(), character.traits.honour);
        memory.appraised += 1;
        if Good::ALL.iter().any(short) && loss > borne {
            return Some(Act::EndDeal { deal: known.id });
        }
    }
    None
}

/// What it lacks each turn and has not asked anybody for.
fn lacks(view: &View<'_>, needs: &Needs) -> Goods {
    let mut lacks = needs.balance;
    for offer in &view.own.offers {
        if offer.from == view.faction() {
            lacks += offer.deal.each_turn(offer.to);
        }
    }
    for n in &mut lacks.0 {
        *n = (-*n).max(0);
    }
    lacks
}

/// Whom it will sit down with.
fn court(view: &View<'_>, character: &Character, needs: &Needs, memory: &mut TableMemory) {
    if lacks(view, needs).is_none() {
        return;
    }
    let courted = (PARTNERS as i32 * character.temper.trade.min(100) + 50) / 100;
    let found = candidates(view, needs, memory.survey(view)).into_iter();
    let found = found.take(courted.max(1) as usize);
    memory.courted = found.map(|(_, other)| other).collect();
    memory.courted.reverse();
}

/// Offers to those who are most likely to have what it lacks.
fn trade(view: &View<'_>, needs: &Needs, memory: &mut TableMemory) -> Option<Act> {
    while let Some(other) = memory.courted.pop() {
        let lacks = lacks(view, needs);
        if lacks.is_none() {
            return None;
        }
        memory.appraised += 1;
        let Some(terms) = fair_offer(view, other) else {
            continue;
        };
        let Some(terms) = scaled(terms, lacks[terms.get.0], carriers_free(view)) else {
            continue;
        };
        memory.appraised += 1;
        let deal = Deal::trade([view.faction(), other], terms, view.book.turn);
        if appraise(view, other, &deal).is_welcome() {
            return Some(Act::Propose { to: other, deal });
        }
    }
    None
}

/// Asks ransom for one prisoner or lets one go; else offers ransom for one of its own.
fn prisoners(
    view: &View<'_>,
    seed: Seed,
    character: &Character,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let wants_release = Aims::of(view).release;
    let me = view.faction();
    let can = |other: FactionId| {
        let asked = view
            .own
            .offers
            .iter()
            .any(|it| it.from == me && it.to == other);
        let active = view.common.faction(other).status == Status::Active;
        active && !asked && offers_left(view, other) > 0
    };
    let promised = |maje| {
        let mut settling = view.own.settling.iter();
        settling.any(|it| it.deal.prisoner() == Some(maje))
    };
    for (of, held) in &view.own.prisoners {
        if !can(*of) || promised(held.id) {
            continue;
        }
        let honour = i32::from(character.traits.honour).max(0);
        let mercy = if wants_release {
            OPEN_HANDED
        } else {
            MERCY * honour
        };
        if memory.dice(view, seed).chance(mercy) {
            return Some(Act::Release { maje: held.id });
        }
        let good = dearest(needs);
        let ask = |loads| Deal::ransom([me, *of], me, held.id, Goods::of(good, loads));
        if let Some(act) = first_good(view, *of, PRICES.map(ask), memory) {
            return Some(act);
        }
    }
    let captive = |maje: &OwnMaje| Some((maje.captor?, maje.id));
    for (captor, maje) in view.own.majes.iter().filter_map(captive) {
        if !can(captor) {
            continue;
        }
        let good = cheapest(needs);
        let mut prices = PRICES;
        // Who pays begins with the least.
        prices.reverse();
        let there = at_hand(view)[good];
        let bid = |loads| Deal::ransom([me, captor], captor, maje, Goods::of(good, loads));
        let bids = prices.into_iter().filter(|loads| *loads <= there).map(bid);
        if let Some(act) = first_good(view, captor, bids, memory) {
            return Some(act);
        }
    }
    None
}

/// The first of several deals that is welcome to itself and that the other may accept.
fn first_good(
    view: &View<'_>,
    other: FactionId,
    deals: impl IntoIterator<Item = Deal>,
    memory: &mut TableMemory,
) -> Option<Act> {
    for deal in deals {
        memory.appraised += 2;
        let mine = appraise(view, other, &deal).is_welcome();
        if mine
            && preview(view, other, &deal).likely() != Likely::No
            && check_deal(view, other, &deal).is_ok()
        {
            return Some(Act::Propose { to: other, deal });
        }
    }
    None
}

/// Offers technology for what it needs most to somebody who seems to lack it and has goods to spare.
fn sell(view: &View<'_>, seed: Seed, needs: &Needs, memory: &mut TableMemory) -> Option<Act> {
    let own = view.own;
    let has = |(at, held): (usize, &u16)| (*held > 0).then(|| TechId::from_index(at));
    let held: Vec<TechId> = own.technology.iter().enumerate().filter_map(has).collect();
    let short = needs.scarcest()?;
    if held.is_empty() || !memory.dice(view, seed).chance(SALE) {
        return None;
    }
    let me = view.faction();
    let over = surpluses(view);
    let open = |other: &FactionId| {
        let asked = own.offers.iter().any(|it| it.from == me && it.to == *other);
        over[other.index()][short] > 0
            && !asked
            && offers_left(view, *other) > 0
            && in_reach(view, *other)
    };
    let survey = memory.survey(view);
    let friend = view.book.faction_ids().filter(|other| {
        let rival = survey.rival(*other);
        *other != me && rival.active && !rival.blood && rival.opinion > 0
    });
    let buyer = friend
        .filter(open)
        .max_by_key(|other| (over[other.index()][short], std::cmp::Reverse(*other)))?;
    for tech in held {
        let kind = view.book.technology(tech);
        let known = view.beliefs.faction(buyer).technology >> tech.0.min(63) & 1 == 1;
        if kind.base || (known && !kind.units) {
            continue;
        }
        let units = if kind.units {
            own.technology[tech.index()].min(LOT)
        } else {
            1
        };
        let thing = Owed::Technology(tech, units);
        let ask = |loads| Deal::sale([me, buyer], me, thing, Goods::of(short, loads));
        if let Some(act) = first_good(view, buyer, FEES.map(ask), memory) {
            return Some(act);
        }
    }
    None
}

/// What there is too much of goes to a neighbour who lacks it: one to be feared, or one to be won.
fn give(view: &View<'_>, seed: Seed, needs: &Needs, memory: &mut TableMemory) -> Option<Act> {
    let open_handed = Aims::of(view).give;
    let thinks = if open_handed { OPEN_HANDED } else { GIFT };
    if !memory.dice(view, seed).chance(thinks) {
        return None;
    }
    let own = view.own;
    let good = Good::ALL.into_iter().find(|good| {
        needs.balance[*good] >= 0 && own.stock[*good] * 100 >= own.capacity[*good] * FULL
    })?;
    let loads = (own.stock[good] / 10).min(GIVEN.1);
    let there = at_hand(view)[good];
    if loads < GIVEN.0 || there < 2 * loads {
        return None;
    }
    let over = surpluses(view);
    let survey = memory.survey(view);
    let others = view.book.faction_ids().filter(|other| {
        let rival = survey.rival(*other);
        *other != view.faction() && rival.active && !rival.blood && rival.gap <= 8
    });
    let to = others.max_by_key(|other| {
        let rival = survey.rival(*other);
        let lacks = (-over[other.index()][good]).clamp(0, 30);
        let feared = rival.hostility * rival.strength / 400;
        (
            lacks + feared - rival.regard.max(0) / 3,
            std::cmp::Reverse(*other),
        )
    })?;
    let gift = Owed::loads(Goods::of(good, loads));
    let deal = Deal::gift(view.faction(), to, gift);
    Some(Act::Propose { to, deal })
}

/// Terms cut down to what is still lacking and what can still be carried.
fn scaled(terms: TradeTerms, lacking: i32, carriers: i32) -> Option<TradeTerms> {
    let (give, get) = (i32::from(terms.give.1), i32::from(terms.get.1));
    if give < 1 || get < 1 {
        return None;
    }
    let mut wanted = get.min(lacking);
    if give > carriers {
        wanted = wanted.min(muldiv(get, carriers, give));
    }
    let price = muldiv(give, wanted, get).max(1);
    (wanted >= 2).then_some(TradeTerms {
        give: (terms.give.0, price as u16),
        get: (terms.get.0, wanted as u16),
        ..terms
    })
}

/// Who could sell what it lacks, the most promising first.
fn candidates(view: &View<'_>, needs: &Needs, survey: &Survey) -> Vec<(i32, FactionId)> {
    let over = surpluses(view);
    let mut found = Vec::new();
    for other in view.book.faction_ids() {
        let rival = survey.rival(other);
        let open =
            rival.active && !rival.blood && rival.opinion > DISLIKED && rival.regard > DISLIKED;
        if other == view.faction() || !open {
            continue;
        }
        let sells: i32 = needs
            .balance
            .iter()
            .filter(|(_, balance)| *balance < 0)
            .map(|(good, balance)| {
                over[other.index()][good].clamp(0, -balance) * needs.price[good as usize]
            })
            .sum();
        if sells > 0 && offers_left(view, other) > 0 && in_reach(view, other) {
            let refused = view
                .own
                .refused
                .iter()
                .filter(|(_, deal)| deal.parties[1] == other);
            let value = muldiv(sells, 150 + rival.regard, 150) - 40 * refused.count() as i32;
            found.push((value, other));
        }
    }
    found.sort_by_key(|(value, other)| (std::cmp::Reverse(*value), *other));
    found
}

/// The good a load of which is worth most to it.
fn dearest(needs: &Needs) -> Good {
    let by_price = |good: &Good| (needs.price[*good as usize], std::cmp::Reverse(*good));
    Good::ALL
        .into_iter()
        .max_by_key(by_price)
        .unwrap_or(Good::Food)
}

/// The good a load of which is worth least to it.
fn cheapest(needs: &Needs) -> Good {
    let by_price = |good: &Good| (needs.price[*good as usize], *good);
    Good::ALL
        .into_iter()
        .min_by_key(by_price)
        .unwrap_or(Good::Food)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::testing::Sandbox;

    /// Two sects, of which each has what the other lacks.
    fn neighbours() -> Sandbox {
        Sandbox::row(4, 1)
            .sect(&[0, 1])
            .sect(&[2, 3])
            .place(0, |place| place.yields = Goods::new(30, 12, 0))
            .place(1, |place| place.yields = Goods::new(30, 12, 4))
            .place(2, |place| place.yields = Goods::new(0, 12, 30))
            .place(3, |place| place.yields = Goods::new(4, 12, 30))
    }

    #[test]
    fn who_lacks_water_offers_food_to_who_has_it() {
        let simulation = neighbours().start(1);
        let view = simulation.view(FactionId(0));
        let Some(Act::Propose { to, deal }) = act(
            &view,
            Temper::default(),
            Seed(1),
            &mut TableMemory::default(),
        ) else {
            panic!("no offer");
        };
        assert_eq!(to, FactionId(1));
        let terms = deal
            .as_trade(FactionId(0), view.book.turn)
            .expect("a trade");
        assert_eq!((terms.give.0, terms.get.0), (Good::Food, Good::Water));
        assert!(terms.get.1 >= 5, "{terms:?}");
    }

    #[test]
    fn blood_enemies_are_not_courted() {
        let simulation = neighbours().opinion(0, 1, -80, true).start(1);
        let view = simulation.view(FactionId(0));
        assert_eq!(
            act(
                &view,
                Temper::default(),
                Seed(1),
                &mut TableMemory::default()
            ),
            None
        );
    }

    #[test]
    fn terms_are_cut_to_what_is_lacking_and_carried() {
        let terms = TradeTerms {
            give: (Good::Food, 20),
            get: (Good::Water, 10),
            turns: 12,
        };
        let cut = |lacking, carriers| {
            scaled(terms, lacking, carriers).map(|terms| (terms.give.1, terms.get.1))
        };
        assert_eq!(cut(10, 100), Some((20, 10)));
        assert_eq!(cut(5, 100), Some((10, 5)));
        assert_eq!(cut(10, 8), Some((8, 4)));
        assert_eq!(cut(1, 100), None);
    }
}
