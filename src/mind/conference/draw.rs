//! When a mind draws weapons at a conference: on an enemy who sits within reach and is likely to lose, if it is bold enough and thinks
//! little enough of the peace of a table. All numbers are ours.

use crate::id::FactionId;
use crate::mind::character::Character;
use crate::sim::conference::{HallOdds, KnownConference, KnownSitting, hall_odds};
use crate::sim::deal::holds_back;
use crate::sim::opinion::fear;
use crate::sim::terms::{Consideration, Decided, Grounds, Nature, Rationale};
use crate::sim::view::View;

/// What speaks for it that the other is a blood enemy.
const BLOOD: i32 = 30;
/// One part in this many of what is thought ill of the other counts.
const ILL_WILL: i32 = 2;
/// What it counts that the other claims a victory.
const LOOMING: i32 = 20;
/// What it counts that the First Maje of the other is there to be shot or taken.
const PRIZE: i32 = 14;
/// Every this many percent of odds above even count one, and every one below.
const ODDS: i32 = 2;
/// What it counts for each percent of losing that one's own First Maje is in the hall, one part in this many.
const RISK: i32 = 3;
/// What a point of character counts: boldness, vengefulness, honour that it lacks, guile.
const CHARACTER: [i32; 4] = [3, 3, 4, 1];
/// What others would think of it, and more for each who is expected to stand with the other.
const REPUTE: (i32, i32) = (30, 4);
/// What a deal counts that would be broken.
const BOND: i32 = 12;
/// Every this many percent of fear of the other count one.
const FEAR: i32 = 10;
/// Whoever is thought of no worse than this is no enemy.
const ENEMY: i32 = -20;
/// Nobody draws at odds worse than this, in percent.
const FAIR: i32 = 58;
/// What the sum has to reach.
const LEAST: i32 = 22;

/// On whom the mind of a view would draw at a conference, and why: on the one for whom most speaks, if that is enough.
#[must_use]
pub fn draws(
    view: &View<'_>,
    character: &Character,
    known: &KnownConference,
    sitting: &KnownSitting,
) -> Option<Rationale> {
    let others = sitting.present.iter().filter(|who| is_enemy(view, **who));
    // Who would not be drawn on at the best of odds needs no others.
    let best = HallOdds::best();
    let worthwhile = others.filter(|who| sum(&grounds(view, character, **who, &best)) >= LEAST);
    let weighed = worthwhile.filter_map(|who| {
        let odds = hall_odds(view, known, *who)?;
        let why = grounds(view, character, *who, &odds);
        let sum = sum(&why);
        (odds.chance >= FAIR && sum >= LEAST).then_some((sum, *who, why))
    });
    let best = weighed.max_by_key(|(sum, who, _)| (*sum, std::cmp::Reverse(*who)));
    best.map(|(_, who, why)| rationale(who, why))
}

/// Why the faction of a view may draw on somebody, for the second ledger.
#[must_use]
pub fn why_draw(
    view: &View<'_>,
    character: &Character,
    known: &KnownConference,
    on: FactionId,
) -> Option<Rationale> {
    let odds = hall_odds(view, known, on)?;
    Some(rationale(on, grounds(view, character, on, &odds)))
}

/// What grounds add up to.
fn sum(why: &[(Consideration, i32)]) -> i32 {
    why.iter().map(|(_, weight)| *weight).sum()
}

fn rationale(toward: FactionId, why: Vec<(Consideration, i32)>) -> Rationale {
    Rationale {
        what: Decided::Draw,
        toward,
        said: None,
        lie: false,
        why: Grounds::of(why),
    }
}

fn is_enemy(view: &View<'_>, who: FactionId) -> bool {
    who != view.faction() && (is_blood(view, who) || opinion(view, who) <= ENEMY)
}

fn is_blood(view: &View<'_>, who: FactionId) -> bool {
    view.own.blood_enemies.get(who.index()) == Some(&true)
}

fn opinion(view: &View<'_>, who: FactionId) -> i32 {
    let opinion = view.own.opinions.get(who.index());
    opinion.map_or(0, |it| i32::from(*it))
}

/// What speaks for drawing on somebody, and what against it.
fn grounds(
    view: &View<'_>,
    character: &Character,
    on: FactionId,
    odds: &HallOdds,
) -> Vec<(Consideration, i32)> {
    let traits = character.traits;
    let [bold, vengeful, honour, guile] = CHARACTER;
    let first = |who: FactionId| view.common.faction(who).first_maje;
    // A First Maje in the hall is the prize, and what is staked.
    let stakes = [view.faction(), on].into_iter().zip(odds.leaders);
    let stakes = stakes.zip([(odds.chance - 100) / RISK, PRIZE]);
    let stakes = stakes.filter(|((_, there), _)| *there);
    let stakes =
        stakes.filter_map(|((who, _), weight)| Some((Consideration::Maje(first(who)?), weight)));
    let claims = view.common.claims.iter().any(|it| it.faction == on);
    let (usual, each) = REPUTE;
    let against = i32::try_from(odds.helpers[1].len()).unwrap_or(i32::MAX);
    let when = |it: bool, weight: i32| if it { weight } else { 0 };
    let grounds = [
        (Consideration::Blood, when(is_blood(view, on), BLOOD)),
        (Consideration::IllWill, -opinion(view, on) / ILL_WILL),
        (Consideration::Looming, when(claims, LOOMING)),
        (Consideration::Odds, (odds.chance - 50) / ODDS),
        (
            Consideration::Nature(Nature::Bold),
            bold * i32::from(traits.boldness),
        ),
        (
            Consideration::Nature(Nature::Vengeful),
            vengeful * i32::from(traits.vengefulness),
        ),
        (
            Consideration::Nature(Nature::Faithless),
            -honour * i32::from(traits.honour),
        ),
        (
            Consideration::Nature(Nature::Guileful),
            guile * i32::from(traits.guile),
        ),
        (Consideration::Repute, -usual - each.saturating_mul(against)),
        (Consideration::Bond, when(holds_back(view, on), -BOND)),
        (Consideration::Fear, -fear::between(view, on)[0] / FEAR),
    ];
    grounds.into_iter().chain(stakes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{MajeId, TerritoryId};
    use crate::scenario::model::{MindDef, Traits};
    use crate::sim::Simulation;
    use crate::sim::command::{Act, Command, Order, Task};
    use crate::sim::terms::{ConferenceAct, Motion};
    use crate::sim::testing::{RAIDER, Sandbox};

    const ME: FactionId = FactionId(0);
    const FOE: FactionId = FactionId(1);

    /// Three sects at the table of the first, over which it has ships; it thinks of the second as it is said here.
    fn hall(opinion: i32, blood: bool) -> Simulation {
        let sandbox = Sandbox::row(7, 1).sect(&[0]).sect(&[2]).sect(&[4]);
        let sandbox = sandbox.opinion(0, 1, opinion, blood);
        let sandbox = sandbox.fleet(0, 0, &[(RAIDER, 6)]);
        let mut game = sandbox
            .change(|it| it.opening.minds.fill(MindDef::Idle))
            .start(1);
        let guests = [FOE, FactionId(2)];
        let confer = |game: &mut Simulation, who, act| {
            assert_eq!(game.submit(who, &Command::Act(Act::Confer(act))), Ok(()));
        };
        let call = ConferenceAct::Convene {
            at: TerritoryId(0),
            on: 3,
            guests: guests.to_vec(),
            motion: Motion::Peace,
            escort: 2,
        };
        confer(&mut game, ME, call);
        let (host, comes) = (ME, true);
        for guest in guests {
            confer(&mut game, guest, ConferenceAct::Reply { host, comes });
        }
        game.end_turn();
        for who in [ME, FOE, FactionId(2)] {
            let (maje, task) = (MajeId::new(who, 0), Task::Attend { host });
            let order = Command::Order(Order::Assign { maje, task });
            assert_eq!(game.submit(who, &order), Ok(()));
        }
        game.end_turn();
        game
    }

    fn target(game: &Simulation, traits: Traits) -> Option<Rationale> {
        let view = game.view(ME);
        let character = Character {
            traits,
            ..Character::default()
        };
        let known = &view.own.conferences[0];
        let sitting = known.sitting.as_ref().expect("it sits");
        draws(&view, &character, known, sitting)
    }

    #[test]
    fn the_bold_and_faithless_draw_on_a_blood_enemy_and_the_honourable_do_not() {
        let ruthless = Traits {
            boldness: 3,
            honour: -3,
            vengefulness: 3,
            ..Traits::default()
        };
        let honourable = Traits {
            boldness: -2,
            honour: 5,
            ..Traits::default()
        };
        let game = hall(-40, true);
        let why = target(&game, ruthless).expect("it draws");
        assert_eq!((why.toward, why.what), (FOE, Decided::Draw));
        let mut grounds = why.why.iter();
        assert!(grounds.any(|(ground, weight)| ground == Consideration::Blood && weight > 0));
        assert_eq!(target(&game, honourable), None);
        assert_eq!(target(&hall(10, false), ruthless), None, "no enemy");
    }
}
