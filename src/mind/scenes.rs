//! What a mind chooses in events of the scenario: by the weights of the options and the character of its First Maje.

use super::character::Character;
use crate::scenario::model::{Canon, Goods, SceneOption, Temper, Traits};
use crate::sim::command::Order;
use crate::sim::dice::{Purpose, Seed};
use crate::sim::scene::{Posed, purse};
use crate::sim::terms::{Consideration, Decided, Grounds, Nature, Rationale};
use crate::sim::view::View;

/// What is chosen in the events that wait.
#[derive(Debug, Default)]
pub struct Choices {
    /// An order for each.
    pub orders: Vec<Order>,
    /// What they cost together.
    pub cost: Goods,
    /// Why the actors of beats choose what they do, where another has a part in it.
    pub decisions: Vec<Rationale>,
}

/// A choice for every event that waits. What the faction cannot pay, or could not pay without going hungry, it leaves.
#[must_use]
pub fn choices(view: &View<'_>, seed: Seed) -> Choices {
    let traits = Character::of(view, Temper::PLAIN).traits;
    let mut left = purse(view.own, view.roster);
    let mut made = Choices::default();
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
            made.cost += options[at].price();
            let option = u8::try_from(at).unwrap_or(u8::MAX);
            made.orders.push(Order::Choose {
                scene: posed.scene,
                option,
            });
            made.decisions.extend(why(view, posed, option, traits));
        }
    }
    made
}

/// Why the actor of a beat chooses an option, if another has a part in it: its character, and what the story pulls towards. Whoever
/// waits has not decided yet.
#[must_use]
pub fn why(view: &View<'_>, posed: &Posed, option: u8, traits: Traits) -> Option<Rationale> {
    let def = view.book.scene(posed.scene);
    let toward = posed.cast.other.filter(|it| *it != view.faction())?;
    let (at, last) = (usize::from(option), def.options.len().checked_sub(1)?);
    if def.beat.is_none() || at >= last {
        return None;
    }
    let others: i32 = (def.options.iter().enumerate())
        .filter(|(other, _)| *other != at)
        .map(|(_, it)| it.weight)
        .sum();
    let count = i32::try_from(last).unwrap_or(i32::MAX);
    let chosen = &def.options[at];
    let purpose = chosen.weight - others / count.max(1);
    // What the story pulls towards is chosen whatever the character.
    let leans = if chosen.canon {
        Traits::default()
    } else {
        chosen.leans
    };
    let natures = leans.axes().into_iter().zip(traits.axes());
    let natures = natures.zip(Nature::AXES).map(|((lean, axis), ends)| {
        let nature = ends[usize::from(lean > 0)];
        (
            Consideration::Nature(nature),
            i32::from(lean) * i32::from(axis),
        )
    });
    Some(Rationale {
        what: Decided::Choose(posed.scene, option),
        toward,
        said: None,
        lie: false,
        why: Grounds::of(natures.chain([(Consideration::Purpose, purpose)])),
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{BeatId, FactionId, SceneId};
    use crate::scenario::model::{Audience, CastDef, SceneDef, Speaker};
    use crate::sim::scene::Cast;
    use crate::sim::testing::Sandbox;

    const ME: FactionId = FactionId(0);
    const THEM: FactionId = FactionId(1);

    fn option(weight: i32, canon: bool, leans: Traits) -> SceneOption {
        SceneOption {
            text: String::from("This"),
            result: String::new(),
            weight,
            leans,
            effects: Vec::new(),
            canon,
        }
    }

    /// Why the first sect chooses an option of a beat, told first, then an honourable way out, then to wait.
    fn why_of(option_chosen: u8, other: Option<FactionId>, beat: bool) -> Option<Rationale> {
        let honest = Traits {
            honour: 3,
            boldness: -2,
            ..Traits::default()
        };
        let scene = SceneDef {
            key: String::from("beat"),
            title: String::from("A beat"),
            text: String::from("Now?"),
            audience: Audience::Only(ME),
            when: None,
            cast: CastDef::default(),
            chance: 0,
            pause: None,
            speaker: Speaker::Nobody,
            public: false,
            options: vec![
                option(60, true, honest),
                option(10, false, honest),
                option(20, false, Traits::default()),
            ],
            beat: beat.then_some(BeatId(0)),
        };
        let sandbox = Sandbox::row(4, 2).sect(&[0, 1]).sect(&[2, 3]);
        let game = sandbox
            .change(|scenario| scenario.book_mut().scenes = vec![scene])
            .start(1);
        let posed = Posed {
            scene: SceneId(0),
            cast: Cast {
                other,
                ..Cast::default()
            },
            chosen: None,
        };
        let traits = Traits {
            honour: -1,
            boldness: -4,
            ..Traits::default()
        };
        why(&game.view(ME), &posed, option_chosen, traits)
    }

    #[test]
    fn the_actor_of_a_beat_goes_on_record_with_what_moved_it() {
        let told = why_of(0, Some(THEM), true).expect("it is on record");
        assert_eq!(told.what, Decided::Choose(SceneId(0), 0));
        let grounds: Vec<_> = told.why.iter().collect();
        assert_eq!(grounds, [(Consideration::Purpose, 45)]);
        let own = why_of(1, Some(THEM), true).expect("it is on record");
        let grounds: Vec<_> = own.why.iter().collect();
        let nature = Consideration::Nature;
        assert_eq!(
            grounds,
            [
                (Consideration::Purpose, -30),
                (nature(Nature::Cautious), 8),
                (nature(Nature::Honourable), -3),
            ]
        );
    }

    #[test]
    fn whoever_waits_or_chooses_alone_decides_nothing_about_others() {
        assert_eq!(why_of(2, Some(THEM), true), None);
        assert_eq!(why_of(0, None, true), None);
        assert_eq!(why_of(0, Some(ME), true), None);
        assert_eq!(why_of(0, Some(THEM), false), None);
    }
}
