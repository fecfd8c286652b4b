//! What a mind does at the table: it offers trade to those who likely have what it lacks, asks ransom,
//! lets prisoners go, gives where it gains a friend, and ends contracts it cannot bear.

use super::aims::Aims;
use super::character::Character;
use super::needs::Needs;
use super::offer::fair_offer;
use super::plan::Talk;
use super::survey::{Survey, surpluses};
use crate::id::FactionId;
use crate::scenario::model::{Good, Goods, Temper, muldiv};
use crate::sim::command::{Act, Gift, Terms, TradeTerms};
use crate::sim::deal::reach::{carriers_free, in_reach, offers_left};
use crate::sim::deal::{Likely, Side, appraise, preview};
use crate::sim::dice::{Dice, Purpose, Seed};
use crate::sim::view::View;
use std::cell::LazyCell;
use std::ops::Deref;

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

/// What the utility mind does at the table.
#[must_use]
pub fn talk(view: &View<'_>, temper: Temper, seed: Seed) -> Talk {
    let mut talk = Talk::default();
    let character = Character::of(view, temper);
    let needs = Needs::of(view);
    // Many turns there is nothing to buy and nothing to give, and nobody has to be looked at.
    let survey = LazyCell::new(|| Survey::of(view));
    let mut dice = seed.dice(view.turn(), Purpose::Mind, Some(view.faction()), 0, 0);
    end(view, &character, &needs, &mut talk);
    trade(view, &character, &needs, &survey, &mut talk);
    prisoners(view, &character, &needs, &mut dice, &mut talk);
    give(view, &needs, &survey, &mut dice, &mut talk);
    talk
}

/// Ends a contract that takes what its own people die for; the honourable bear more.
fn end(view: &View<'_>, character: &Character, needs: &Needs, talk: &mut Talk) {
    for contract in &view.own.contracts {
        let Some(side) = contract.side_of(view.faction()) else {
            continue;
        };
        let ((gives, giving), (gets, getting)) =
            (contract.delivers[side], contract.delivers[1 - side]);
        let price = |good: Good, loads: u16| needs.price[good as usize] * i32::from(loads);
        let loss = price(gives, giving) - price(gets, getting);
        let short = needs.tenths[gives as usize] < 10 && needs.balance[gives] < 0;
        let borne = Character::by(BORNE * i32::from(giving), character.traits.honour);
        talk.appraised += 1;
        if short && gives != Good::Ore && loss > borne {
            let contract = contract.id;
            talk.acts.push(Act::EndContract { contract });
        }
    }
}

/// Offers to those who are most likely to have what it lacks.
fn trade(
    view: &View<'_>,
    character: &Character,
    needs: &Needs,
    survey: &impl Deref<Target = Survey>,
    talk: &mut Talk,
) {
    let mut lacks = needs.balance;
    for n in &mut lacks.0 {
        *n = (-*n).max(0);
    }
    if lacks.is_none() {
        return;
    }
    let mut carriers = carriers_free(view);
    let courted = (PARTNERS as i32 * character.temper.trade.min(100) + 50) / 100;
    for (_, other) in candidates(view, needs, survey)
        .into_iter()
        .take(courted.max(1) as usize)
    {
        talk.appraised += 1;
        let Some(terms) = fair_offer(view, other) else {
            continue;
        };
        let Some(terms) = scaled(terms, lacks[terms.get.0], carriers) else {
            continue;
        };
        talk.appraised += 1;
        if appraise(view, other, &Terms::Trade(terms), Side::Offers).accepts() {
            lacks[terms.get.0] -= i32::from(terms.get.1);
            carriers -= i32::from(terms.give.1);
            talk.acts.push(Act::Propose {
                to: other,
                terms: Terms::Trade(terms),
            });
        }
    }
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
                .filter(|(_, whom, _)| *whom == other);
            let value = muldiv(sells, 150 + rival.regard, 150) - 40 * refused.count() as i32;
            found.push((value, other));
        }
    }
    found.sort_by_key(|(value, other)| (std::cmp::Reverse(*value), *other));
    found
}

/// Asks ransom for one prisoner, or lets one go.
fn prisoners(
    view: &View<'_>,
    character: &Character,
    needs: &Needs,
    dice: &mut Dice,
    talk: &mut Talk,
) {
    let wants_release = Aims::of(view).release;
    for (of, held) in &view.own.prisoners {
        let maje = held.id;
        let proposed = talk
            .acts
            .iter()
            .any(|act| matches!(act, Act::Propose { to, .. } if to == of));
        let status = view.common.faction(*of).status;
        if status != crate::sim::faction::Status::Active || proposed || offers_left(view, *of) == 0
        {
            continue;
        }
        let honour = i32::from(character.traits.honour).max(0);
        let mercy = if wants_release {
            OPEN_HANDED
        } else {
            MERCY * honour
        };
        if dice.chance(mercy) {
            talk.acts.push(Act::Release { maje });
            return;
        }
        let good = dearest(needs);
        for loads in PRICES {
            let price = Goods::of(good, loads);
            let terms = Terms::Ransom { maje, price };
            talk.appraised += 2;
            let mine = appraise(view, *of, &terms, Side::Offers).accepts();
            if mine && preview(view, *of, &terms).likely() != Likely::No {
                talk.acts.push(Act::Propose { to: *of, terms });
                return;
            }
        }
    }
}

/// The good a load of which is worth most to it.
fn dearest(needs: &Needs) -> Good {
    let by_price = |good: &Good| (needs.price[*good as usize], std::cmp::Reverse(*good));
    Good::ALL
        .into_iter()
        .max_by_key(by_price)
        .unwrap_or(Good::Food)
}

/// What there is too much of goes to a neighbour who lacks it: one to be feared, or one to be won.
fn give(
    view: &View<'_>,
    needs: &Needs,
    survey: &impl Deref<Target = Survey>,
    dice: &mut Dice,
    talk: &mut Talk,
) {
    let open_handed = Aims::of(view).give;
    if !dice.chance(if open_handed { OPEN_HANDED } else { GIFT }) {
        return;
    }
    let own = view.own;
    let spare = Good::ALL.into_iter().find(|good| {
        needs.balance[*good] >= 0 && own.stock[*good] * 100 >= own.capacity[*good] * FULL
    });
    let Some(good) = spare else { return };
    let loads = (own.stock[good] / 10).min(GIVEN.1);
    let there = crate::sim::deal::at_hand(view)[good];
    if loads < GIVEN.0 || there < 2 * loads {
        return;
    }
    let over = surpluses(view);
    let friend = view
        .book
        .faction_ids()
        .filter(|other| {
            let rival = survey.rival(*other);
            *other != view.faction() && rival.active && !rival.blood && rival.gap <= 8
        })
        .max_by_key(|other| {
            let rival = survey.rival(*other);
            let lacks = (-over[other.index()][good]).clamp(0, 30);
            let feared = rival.hostility * rival.strength / 400;
            (
                lacks + feared - rival.regard.max(0) / 3,
                std::cmp::Reverse(*other),
            )
        });
    if let Some(to) = friend {
        let gift = Gift::Goods(Goods::of(good, loads));
        talk.acts.push(Act::Gift { to, gift });
    }
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
        let talk = talk(&simulation.view(FactionId(0)), Temper::default(), Seed(1));
        let Some(Act::Propose { to, terms }) = talk.acts.first() else {
            panic!("{talk:?}");
        };
        assert_eq!(*to, FactionId(1));
        let Terms::Trade(terms) = terms else {
            panic!("{terms:?}");
        };
        assert_eq!((terms.give.0, terms.get.0), (Good::Food, Good::Water));
        assert!(terms.get.1 >= 5, "{terms:?}");
    }

    #[test]
    fn blood_enemies_are_not_courted() {
        let simulation = neighbours().opinion(0, 1, -80, true).start(1);
        let talk = talk(&simulation.view(FactionId(0)), Temper::default(), Seed(1));
        assert_eq!(talk.acts, []);
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
