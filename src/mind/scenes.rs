//! What a mind chooses in events of the scenario: by the weights of the options and the character of its First Maje.

use super::character::Character;
use crate::scenario::model::{Canon, Goods, SceneOption, Temper, Traits};
use crate::sim::command::Order;
use crate::sim::dice::{Purpose, Seed};
use crate::sim::scene::{Posed, purse};
use crate::sim::view::View;

/// A choice for every event that waits, and what they cost together. What the faction cannot pay, or could not pay without going hungry,
/// it leaves.
#[must_use]
pub fn choices(view: &View<'_>, seed: Seed) -> (Vec<Order>, Goods) {
    let traits = Character::of(view, Temper::PLAIN).traits;
    let mut left = purse(view.own, view.roster);
    let mut cost = Goods::NONE;
    let mut orders = Vec::with_capacity(view.own.scenes.len());
    for posed in &view.own.scenes {
        let options = &view.book.scene(posed.scene).options;
        let weights = weights(view, options, traits, left);
        let faction = Some(view.faction());
        let subject = u64::from(posed.scene.0);
        let mut dice = seed.dice(view.turn(), Purpose::Choice, faction, subject, 0);
        let sum: i32 = weights.iter().sum();
        let Ok(sides @ 1..) = u32::try_from(sum) else {
            continue;
        };
        let mut thrown = dice.below(sides) as i32;
        let chosen = weights.iter().position(|weight| {
            thrown -= weight;
            thrown < 0
        });
        if let Some(at) = chosen {
            left -= options[at].price();
            cost += options[at].price();
            orders.push(Order::Choose {
                scene: posed.scene,
                option: u8::try_from(at).unwrap_or(u8::MAX),
            });
        }
    }
    (orders, cost)
}

/// The option it is most likely to choose in an event that waits, counted from the first; nothing if it can choose none.
#[must_use]
pub fn favourite(view: &View<'_>, posed: Posed) -> Option<usize> {
    let traits = Character::of(view, Temper::PLAIN).traits;
    let options = &view.book.scene(posed.scene).options;
    let weights = weights(view, options, traits, purse(view.own, view.roster));
    let most = weights.iter().copied().max().filter(|most| *most > 0)?;
    weights.iter().position(|weight| *weight == most)
}

/// How likely each option is chosen, compared with the others.
fn weights(view: &View<'_>, options: &[SceneOption], traits: Traits, left: Goods) -> Vec<i32> {
    let each = options.iter();
    let weights = each.map(|option| weight(option, traits, left, view.own.need));
    follow_canon(weights.collect(), options, view.common.canon)
}

/// The weights with the told way as heavy as the player set it: at its strictest, nothing else counts.
fn follow_canon(mut weights: Vec<i32>, options: &[SceneOption], canon: Canon) -> Vec<i32> {
    let Some(told) = options.iter().position(|option| option.canon) else {
        return weights;
    };
    if weights[told] > 0 {
        match canon.weight(u8::try_from(options[told].weight).unwrap_or(u8::MAX)) {
            Some(weight) => weights[told] = weight,
            None => {
                weights.fill(0);
                weights[told] = 1;
            }
        }
    }
    weights
}

fn weight(option: &SceneOption, traits: Traits, stock: Goods, need: Goods) -> i32 {
    let price = option.price();
    if !price.is_none() && !stock.covers(price + need) {
        return 0;
    }
    let leaning: i32 = option
        .leans
        .axes()
        .into_iter()
        .zip(traits.axes())
        .map(|(lean, axis)| i32::from(lean) * i32::from(axis))
        .sum();
    (option.weight + leaning).clamp(0, 1_000)
}
