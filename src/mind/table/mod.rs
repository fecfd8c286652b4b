//! What a mind does at the table: it offers trade to those who likely have what it lacks, asks ransom,
//! lets prisoners go, gives where it gains a friend, and ends contracts it cannot bear.

mod again;
mod company;
mod endings;
mod feuds;
mod fosterage;
mod giving;
mod guarantees;
mod guards;
mod hostages;
mod lands;
mod loans;
mod mediation;
mod memory;
mod mergers;
mod peace;
mod prisoners;
mod releases;
mod repudiation;
mod silence;
mod suspicions;
mod trade;
mod treaties;
mod votes;
mod word;

pub use memory::TableMemory;

use super::answer::answer;
use super::candour::speak_of;
use super::character::Character;
use super::conference::{attends, convene, eagerness, owes_attendance};
use super::lots::Lots;
use super::mood::joins;
use super::needs::Needs;
use crate::scenario::model::{Good, Temper};
use crate::sim::command::Act;
use crate::sim::conference::KnownConference;
use crate::sim::deal::KnownDeal;
use crate::sim::dice::Seed;
use crate::sim::terms::{ConferenceAct, Consideration, Decided, Grounds, Motive, Owed, Rationale};
use crate::sim::view::View;
use endings::end_it;
use giving::{give, sell};
use memory::Step;
use prisoners::prisoners;
use trade::{court, trade};

/// What a contract may cost each turn before it is ended, for each load delivered.
const BORNE: i32 = 14;
/// More than this nobody does at a table of his own accord.
const INITIATIVES: usize = 24;
/// What a ground weighs that decides alone.
const ALONE: i32 = 100;

/// What the utility mind does next at the table, now that it has heard the answer to what it did before.
#[must_use]
pub fn act(view: &View<'_>, temper: Temper, seed: Seed, memory: &mut TableMemory) -> Option<Act> {
    if let Some(answer) = answer_waiting(view, memory) {
        return Some(answer);
    }
    if let Some(answer) = answer_invitation(view, seed, memory) {
        return Some(answer);
    }
    if let Some(answer) = mediation::answer(view) {
        return Some(answer);
    }
    let character = Character::of(view, temper);
    let needs = Needs::of(view);
    memory.forget_household();
    while memory.step != Step::Done {
        let (thought, next) = thought(view, seed, (&character, &needs), memory);
        if thought.is_some() {
            return thought;
        }
        memory.step = next;
    }
    None
}

/// What it does at the table of its own accord, were nothing of it answered: for studies of minds. At most [`INITIATIVES`].
#[must_use]
pub fn initiatives(view: &View<'_>, temper: Temper, seed: Seed) -> Vec<Act> {
    let (character, needs) = (Character::of(view, temper), Needs::of(view));
    let mut memory = TableMemory::default();
    let mut found = Vec::new();
    while memory.step != Step::Done && found.len() < INITIATIVES {
        let step = memory.step;
        let (thought, next) = thought(view, seed, (&character, &needs), &mut memory);
        // Only partners in trade come one after the other.
        let more = step == Step::Trade && thought.is_some() && found.last() != thought.as_ref();
        if !more {
            memory.step = next;
        }
        found.extend(thought);
    }
    found
}

/// What it thinks of in this step, and the step after it.
fn thought(
    view: &View<'_>,
    seed: Seed,
    (character, needs): (&Character, &Needs),
    memory: &mut TableMemory,
) -> (Option<Act>, Step) {
    match memory.step {
        Step::Feuds => {
            let thought = feuds::answer(view, character);
            (thought.or_else(|| suspicions::note(view)), Step::End)
        }
        Step::End => {
            let ended = desert(view, seed, memory);
            let ended = ended.or_else(|| end(view, character, needs, memory));
            let ended = ended.or_else(|| repudiation::repudiate(view, character, needs, memory));
            (ended, Step::Court)
        }
        Step::Court => {
            court(view, Lots::of(view, seed), character, needs, memory);
            (None, Step::Trade)
        }
        Step::Trade => {
            let thought = again::offer_back(view, memory);
            let thought = thought.or_else(|| trade(view, needs, memory));
            (thought, Step::Peace)
        }
        Step::Peace => {
            memory.step = Step::Treaties;
            let thought = peace::sue(view, seed, needs, memory);
            let thought =
                thought.or_else(|| fosterage::offer(view, seed, character, needs, memory));
            let thought = thought.or_else(|| mediation::mediate(view, seed, memory));
            (thought, Step::Treaties)
        }
        Step::Treaties => {
            memory.step = Step::Prisoners;
            let thought = treaties::notice(view, character, memory);
            let thought = thought.or_else(|| treaties::court(view, seed, character, memory));
            (thought, Step::Prisoners)
        }
        Step::Prisoners => {
            memory.step = Step::Threats;
            (
                prisoners(view, seed, character, needs, memory),
                Step::Threats,
            )
        }
        Step::Threats => {
            memory.step = Step::Convene;
            (
                feuds::start(view, seed, character, needs, memory),
                Step::Convene,
            )
        }
        Step::Convene => {
            let calls = memory.dice(view, seed).chance(eagerness(view));
            let thought = calls
                .then(|| convene(view, &Lots::of(view, seed), character))
                .flatten();
            let thought = thought.or_else(|| votes::buy(view, needs, memory));
            let thought = thought.or_else(|| votes::buy_attendance(view, needs, memory));
            (thought, Step::Borrow)
        }
        Step::Borrow => {
            memory.step = Step::Sell;
            let thought = releases::release(view, seed, needs, memory);
            let thought = thought.or_else(|| mergers::merge(view, seed, needs, memory));
            let thought = thought.or_else(|| lands::deal(view, seed, needs, memory));
            let thought = thought.or_else(|| guarantees::ask(view, seed, needs, memory));
            let thought = thought.or_else(|| guards::hire(view, seed, needs, memory));
            let thought = thought.or_else(|| guards::let_out(view, seed, needs, memory));
            let thought = thought.or_else(|| loans::loan(view, seed, needs, memory));
            (thought, Step::Sell)
        }
        Step::Sell => {
            memory.step = Step::Word;
            (sell(view, seed, needs, memory), Step::Word)
        }
        Step::Word => {
            memory.step = Step::Give;
            let thought = word::word(view, seed, needs, memory);
            let thought = thought.or_else(|| silence::buy(view, seed, needs, memory));
            (thought, Step::Give)
        }
        Step::Give => {
            memory.step = Step::Done;
            (give(view, seed, needs, memory), Step::Done)
        }
        Step::Done => (None, Step::Done),
    }
}

/// Answers what was offered to it in place of its own offer.
fn answer_waiting(view: &View<'_>, memory: &mut TableMemory) -> Option<Act> {
    let mut offers = view.own.offers.iter();
    let offer = offers.find(|it| it.to == view.faction() && !memory.answered.contains(&it.id))?;
    memory.answered.push(offer.id);
    memory.appraised += 1;
    let verdict = answer(view, offer);
    let spoken = speak_of(view, offer, &verdict);
    memory.decided = spoken.decision;
    Some(Act::Answer {
        offer: offer.id,
        accept: verdict.accepts,
        motive: spoken.told,
    })
}

/// Answers an invitation to a conference that waits, or takes a refusal back that somebody has paid for since.
fn answer_invitation(view: &View<'_>, seed: Seed, memory: &mut TableMemory) -> Option<Act> {
    let me = view.faction();
    let bought = |it: &KnownConference| {
        let refused = it.sitting.is_none() && it.answer_of(me) == Some(false);
        refused && owes_attendance(view, it.host) && attends(view, seed, it)
    };
    let mut known = view.own.conferences.iter();
    let known = known.find(|it| it.waits_for(me) || bought(it))?;
    let (host, comes) = (known.host, attends(view, seed, known));
    if !comes && owes_attendance(view, host) {
        let blood = view.own.blood_enemies[host.index()];
        let why = if blood {
            Consideration::Blood
        } else {
            Consideration::Elsewhere
        };
        memory.decided = Some(Rationale {
            what: Decided::Forsake(Owed::Attendance(host)),
            toward: host,
            said: None,
            lie: false,
            why: Grounds::of([(why, ALONE)]),
        });
    }
    Some(Act::Confer(ConferenceAct::Reply { host, comes }))
}

/// Ends its trade with whoever claims a victory, if it is one of those who stand against him.
fn desert(view: &View<'_>, seed: Seed, memory: &mut TableMemory) -> Option<Act> {
    let claims = |who| view.common.claims.iter().any(|claim| claim.faction == who);
    let mut deals = view.own.deals.iter();
    // A treaty of which notice was given still runs.
    let known = deals.find(|known| {
        known.notice.is_none() && claims(known.with) && joins(view, seed, known.with)
    })?;
    memory.appraised += 1;
    let why = Grounds::of([(Consideration::Looming, ALONE)]);
    Some(end_it(view, known, Motive::Claim, why, memory))
}

/// Ends a contract that takes what its own people die for; the honourable bear more.
fn end(
    view: &View<'_>,
    character: &Character,
    needs: &Needs,
    memory: &mut TableMemory,
) -> Option<Act> {
    let open = |known: &&KnownDeal| known.notice.is_none();
    for known in view.own.deals.iter().filter(open) {
        let short = |good: &Good| {
            let dry = needs.tenths[*good as usize] < 10 && needs.balance[*good] < 0;
            known.gives[*good] > 0 && *good != Good::Ore && dry
        };
        memory.appraised += 1;
        let Some(good) = Good::ALL.into_iter().find(short) else {
            continue;
        };
        let loss = needs.worth(known.gives) - needs.worth(known.gets);
        let borne = Character::by(BORNE * known.gives.total(), character.traits.honour);
        if loss > borne {
            let why = Grounds::of([(Consideration::Keep(good), loss)]);
            return Some(end_it(view, known, Motive::Hunger(good), why, memory));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::trade::scaled;
    use super::*;
    use crate::id::FactionId;
    use crate::scenario::model::{Audience, Condition, Goods, Hours, Objective, ObjectiveScope};
    use crate::sim::Simulation;
    use crate::sim::command::Command;
    use crate::sim::terms::{Clause, Deal, Owed, TradeTerms, When};
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

    /// A treaty of which notice was given still runs: it must not be ended again and again.
    #[test]
    fn a_treaty_with_a_claimant_is_ended_once() {
        let (claimant, me) = (FactionId(0), FactionId(1));
        let goal = Objective {
            achieved: String::new(),
            missed: String::new(),
            key: "share".into(),
            name: "Share".into(),
            text: String::new(),
            audience: Audience::Only(claimant),
            scope: ObjectiveScope::Victory,
            when: Condition::HoldShare {
                percent: 20,
                turns: 30,
            },
        };
        let mut game = Sandbox::row(3, 1)
            .sect(&[0])
            .sect(&[1])
            .sect(&[2])
            .objective(goal)
            .start(1);
        let peace = Owed::NonAggression;
        let when = When::usual(peace, Hours::of_turns(12, game.scenario().turn));
        let promise = |(from, to)| Clause::new(from, to, peace, when);
        let clauses = [(claimant, me), (me, claimant)].map(promise);
        let deal = Deal::new([claimant, me], clauses);
        let act_of = |game: &mut Simulation, who, act| {
            assert_eq!(game.submit(who, &Command::Act(act)), Ok(()));
        };
        act_of(&mut game, claimant, Act::Propose { to: me, deal });
        let offer = game.view(me).own.offers[0].id;
        let motive = crate::sim::terms::Told::default();
        let accept = true;
        let answer = Act::Answer {
            offer,
            accept,
            motive,
        };
        act_of(&mut game, me, answer);
        for _ in 0..8 {
            game.end_turn();
        }
        let mut seeds = (0..40).map(Seed);
        let seed = seeds.find(|seed| joins(&game.view(me), *seed, claimant));
        let seed = seed.expect("it joins sometimes");
        let mut memory = TableMemory::default();
        let ends = |game: &Simulation, memory: &mut TableMemory| {
            let thought = act(&game.view(me), Temper::default(), seed, memory);
            thought.filter(|thought| matches!(thought, Act::EndDeal { .. }))
        };
        let first = ends(&game, &mut memory).expect("it stands against the claimant");
        let Act::EndDeal { motive, .. } = &first else {
            unreachable!("only that is looked for");
        };
        assert_eq!(*motive, Some(Motive::Claim));
        act_of(&mut game, me, first);
        assert_eq!(
            game.view(me).own.deals.len(),
            1,
            "it runs until notice is over"
        );
        assert_eq!(ends(&game, &mut memory), None);
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
