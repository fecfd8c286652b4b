//! Conferences, played.

use super::{Conferences, check_motion, rules};
use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
use crate::scenario::model::{Good, Goods, Hours, IncidentKind, MindDef, Motion, Peculiarity};
use crate::sim::check::{ConferenceRefusal, Refusal};
use crate::sim::command::{Act, Command, Order, Task};
use crate::sim::consequence::act::remember;
use crate::sim::event::Event;
use crate::sim::faction::Status;
use crate::sim::index::Index;
use crate::sim::opinion::{Deed, WarToll};
use crate::sim::simulation::Simulation;
use crate::sim::terms::{
    Ballot, Clause, ClauseState, ConferenceAct, Deal, MotionOutcome, Owed, Told, Vote, When,
};
use crate::sim::territory::Holding;
use crate::sim::testing::{RAIDER, Sandbox};

pub(super) const ME: FactionId = FactionId(0);
pub(super) const TWO: FactionId = FactionId(1);
pub(super) const THREE: FactionId = FactionId(2);
pub(super) const FOUR: FactionId = FactionId(3);

/// Four sects in a row of nine lands; the last of them is neutral ground.
pub(super) fn four() -> Sandbox {
    Sandbox::row(9, 1)
        .sect(&[0, 1])
        .sect(&[2])
        .sect(&[4])
        .sect(&[6])
        .peculiar(8, Peculiarity::NeutralGround)
        .change(|s| s.opening.minds.fill(MindDef::Idle))
}

pub(super) fn confer(
    game: &mut Simulation,
    by: FactionId,
    act: ConferenceAct,
) -> Result<(), Refusal> {
    game.submit(by, &Command::Act(Act::Confer(act)))
}

fn convene(game: &Simulation, motion: Motion, guests: &[FactionId]) -> ConferenceAct {
    ConferenceAct::Convene {
        at: TerritoryId(0),
        on: game.turn() + rules::SOONEST,
        guests: guests.to_vec(),
        motion,
        escort: 2,
    }
}

fn reply(game: &mut Simulation, by: FactionId, comes: bool) {
    let answer = ConferenceAct::Reply { host: ME, comes };
    assert_eq!(confer(game, by, answer), Ok(()));
}

fn send(game: &mut Simulation, who: FactionId) {
    let (maje, task) = (MajeId::new(who, 0), Task::Attend { host: ME });
    let order = Command::Order(Order::Assign { maje, task });
    assert_eq!(game.submit(who, &order), Ok(()));
}

pub(super) fn say(game: &mut Simulation, by: FactionId, ballot: Ballot) {
    let word = ConferenceAct::Speak { host: ME, ballot };
    assert_eq!(confer(game, by, word), Ok(()));
}

/// A conference of the first sect that meets with all who are named here.
pub(super) fn meeting(mut game: Simulation, motion: Motion, guests: &[FactionId]) -> Simulation {
    let call = convene(&game, motion, guests);
    assert_eq!(confer(&mut game, ME, call), Ok(()));
    for guest in guests {
        reply(&mut game, *guest, true);
    }
    game.end_turn();
    send(&mut game, ME);
    for guest in guests {
        send(&mut game, *guest);
    }
    game.end_turn();
    assert_eq!(game.sittings(), [ME]);
    game
}

pub(super) fn count(game: &Simulation, wanted: fn(&Event) -> bool) -> usize {
    let events = game.chronicle().of_turn(game.turn()).iter();
    events.filter(|record| wanted(&record.event)).count()
}

#[test]
fn a_treaty_binds_everybody_who_says_yes_to_each_other_and_nobody_else() {
    let all = [TWO, THREE, FOUR];
    let mut game = meeting(four().start(1), Motion::Peace, &all);
    for who in [ME, TWO, THREE] {
        say(&mut game, who, Ballot::plain(Vote::Yes));
    }
    assert_eq!(game.silent_at(ME), [FOUR]);
    assert!(
        game.view(ME).own.deals.is_empty(),
        "nothing is revealed yet"
    );
    say(&mut game, FOUR, Ballot::plain(Vote::No));
    let with = |who: FactionId| -> Vec<FactionId> {
        let deals = &game.view(who).own.deals;
        let peace = deals.iter().filter(|it| {
            let mut clauses = it.deal.clauses.iter();
            clauses.all(|clause| clause.what == Owed::NonAggression)
        });
        peace.map(|it| it.with).collect()
    };
    assert_eq!(with(ME), [TWO, THREE]);
    assert_eq!(with(THREE), [ME, TWO]);
    assert_eq!(with(FOUR), []);
    assert!(
        game.sittings().is_empty(),
        "nobody put anything else forward"
    );
}

#[test]
fn two_at_war_who_vote_for_a_peace_of_all_end_their_war() {
    let mut game = four().start(1);
    let raid = Deed::new(IncidentKind::Raided, TWO, THREE).at(TerritoryId(4));
    remember(game.world_mut(), raid);
    let mut game = meeting(game, Motion::Peace, &[TWO, THREE]);
    let war = |game: &Simulation| WarToll::between(&game.view(THREE), THREE, TWO).is_some();
    assert!(war(&game));
    for who in [ME, TWO, THREE] {
        say(&mut game, who, Ballot::plain(Vote::Yes));
    }
    let promised = |who: FactionId, with: FactionId| -> Vec<Owed> {
        let deals = &game.view(who).own.deals;
        let deals = deals.iter().filter(|it| it.with == with);
        deals
            .flat_map(|it| it.promises(who))
            .map(|it| it.what)
            .collect()
    };
    assert_eq!(promised(THREE, TWO), [Owed::Peace]);
    assert_eq!(promised(ME, TWO), [Owed::NonAggression]);
    assert!(!war(&game), "their war is over");
    let ended = game.opinions().incidents(THREE, TWO);
    assert_eq!(ended.filter(|it| it.ends_war()).count(), 1);
}

#[test]
fn a_round_is_revealed_together_and_the_motion_of_the_host_comes_next() {
    let mut game = meeting(four().start(1), Motion::War(FOUR), &[TWO, THREE]);
    let next = |motion| Ballot::Vote {
        vote: Vote::No,
        next: Some(motion),
    };
    say(&mut game, TWO, next(Motion::Embargo(FOUR)));
    let view = game.view(THREE);
    let sitting = view.own.conferences[0].sitting.as_ref().expect("it meets");
    assert!(sitting.ballot.is_none() && sitting.past.is_empty());
    say(&mut game, THREE, next(Motion::Defence));
    say(&mut game, ME, next(Motion::Peace));
    let view = game.view(THREE);
    let sitting = view.own.conferences[0].sitting.as_ref().expect("it meets");
    assert_eq!(sitting.tabled.motion, Motion::Peace);
    assert_eq!(sitting.past[0].outcome, MotionOutcome::Failed);
    let again = Ballot::Vote {
        vote: Vote::Yes,
        next: Some(Motion::War(FOUR)),
    };
    let word = ConferenceAct::Speak {
        host: ME,
        ballot: again,
    };
    assert_eq!(
        confer(&mut game, TWO, word),
        Err(ConferenceRefusal::SpokenOf.into())
    );
}

#[test]
fn whoever_is_acclaimed_is_first_until_condemned() {
    let mut game = meeting(four().start(1), Motion::Acclaim(TWO), &[TWO, THREE]);
    let before = game.view(TWO).own.prestige;
    remember(game.world_mut(), Deed::new(IncidentKind::Raided, TWO, ME));
    game.refresh_all();
    let accuse = Motion::Accuse {
        whom: TWO,
        cause: IncidentKind::Raided,
    };
    say(
        &mut game,
        ME,
        Ballot::Vote {
            vote: Vote::Yes,
            next: Some(accuse),
        },
    );
    say(&mut game, TWO, Ballot::plain(Vote::Yes));
    say(&mut game, THREE, Ballot::plain(Vote::Abstain));
    let first = game.view(FOUR).common.first.map(|it| it.faction);
    assert_eq!(first, Some(TWO), "two of four sects are half of them");
    assert_eq!(game.view(TWO).own.prestige, before + rules::ACCLAIMED);
    say(&mut game, ME, Ballot::plain(Vote::Yes));
    say(&mut game, TWO, Ballot::plain(Vote::No));
    say(&mut game, THREE, Ballot::plain(Vote::Yes));
    assert_eq!(game.view(FOUR).common.first, None);
    let prestige = game.view(TWO).own.prestige;
    assert_eq!(prestige, before + rules::ACCLAIMED + rules::CONDEMNED);
    let record = game.view(FOUR).common.conferences[TWO.index()];
    assert_eq!((record.condemned, record.attended), (1, 1));
}

#[test]
fn an_accusation_needs_evidence_and_costs_whoever_makes_it_in_vain() {
    let accuse = Motion::Accuse {
        whom: FOUR,
        cause: IncidentKind::Raided,
    };
    let mut game = four().start(1);
    let call = convene(&game, accuse, &[TWO, THREE]);
    assert_eq!(confer(&mut game, ME, call), Err(Refusal::NoCause(FOUR)));
    remember(game.world_mut(), Deed::new(IncidentKind::Raided, FOUR, ME));
    game.refresh_all();
    let mut game = meeting(game, accuse, &[TWO, THREE]);
    let before = game.view(ME).own.prestige;
    say(&mut game, ME, Ballot::plain(Vote::Yes));
    say(&mut game, TWO, Ballot::plain(Vote::No));
    say(&mut game, THREE, Ballot::plain(Vote::No));
    assert_eq!(game.view(ME).own.prestige, before + rules::ACCUSED_IN_VAIN);
    // One wrong is judged once.
    let again = |game: &Simulation| check_motion(&game.view(ME), accuse);
    assert_eq!(again(&game), Err(Refusal::SaidBefore(FOUR)));
    game.end_turn();
    remember(game.world_mut(), Deed::new(IncidentKind::Raided, FOUR, ME));
    game.refresh_all();
    assert_eq!(again(&game), Ok(()));
}

#[test]
fn blood_is_settled_if_both_agree() {
    let blood = || four().opinion(0, 1, -40, true).start(1);
    let settle = Motion::Settle([ME, TWO]);
    for (vote, left) in [(Vote::Yes, false), (Vote::No, true)] {
        let mut game = meeting(blood(), settle, &[TWO, THREE]);
        say(&mut game, ME, Ballot::plain(Vote::Yes));
        say(&mut game, TWO, Ballot::plain(vote));
        say(&mut game, THREE, Ballot::plain(Vote::Yes));
        assert_eq!(game.view(ME).own.blood_enemies[TWO.index()], left);
    }
}

#[test]
fn whoever_promised_and_sends_nobody_is_remembered_and_too_few_decide_nothing() {
    let mut game = four().start(1);
    let call = convene(&game, Motion::Peace, &[TWO, THREE, FOUR]);
    assert_eq!(confer(&mut game, ME, call), Ok(()));
    reply(&mut game, TWO, true);
    reply(&mut game, THREE, true);
    reply(&mut game, FOUR, false);
    game.end_turn();
    send(&mut game, ME);
    send(&mut game, TWO);
    let order = |maje, task| Command::Order(Order::Assign { maje, task });
    let unpromised = order(MajeId::new(FOUR, 0), Task::Attend { host: ME });
    assert_eq!(
        game.submit(FOUR, &unpromised),
        Err(ConferenceRefusal::NotPromised(ME).into())
    );
    let records = game.end_turn().to_vec();
    assert!(game.sittings().is_empty());
    let failed = |event: &Event| matches!(event, Event::ConferenceFailed(_));
    assert!(records.iter().any(|record| failed(&record.event)));
    let of = |kind: IncidentKind, by: FactionId| {
        let mut incidents = game.view(ME).own.incidents.iter();
        incidents.any(|it| (it.kind, it.by) == (kind, by))
    };
    assert!(of(IncidentKind::StayedAway, THREE));
    assert!(!of(IncidentKind::StayedAway, TWO), "it came");
    assert!(!of(IncidentKind::StayedAway, FOUR), "it never promised");
}

#[test]
fn a_conference_costs_food_and_is_called_once_in_six_turns() {
    let mut game = four().start(1);
    let price = rules::price(3)[Good::Food];
    let mut other = four().start(1);
    let call = convene(&game, Motion::Peace, &[TWO, THREE, FOUR]);
    assert_eq!(confer(&mut game, ME, call.clone()), Ok(()));
    assert_eq!(
        confer(&mut game, ME, call),
        Err(ConferenceRefusal::ConvenedAlready.into())
    );
    game.end_turn();
    other.end_turn();
    let food = |game: &Simulation| game.view(ME).own.stock[Good::Food];
    assert_eq!(food(&other) - food(&game), price);
    game.end_turn();
    game.end_turn();
    let again = convene(&game, Motion::Peace, &[TWO, THREE]);
    assert_eq!(confer(&mut game, ME, again), Err(Refusal::TooSoon(3)));
}

#[test]
fn it_meets_on_own_land_or_on_neutral_ground() {
    let mut game = four().start(1);
    let at = |place: u16| ConferenceAct::Convene {
        at: TerritoryId(place),
        on: 3,
        guests: vec![TWO, THREE],
        motion: Motion::Peace,
        escort: 0,
    };
    let foreign = TerritoryId(2);
    assert_eq!(
        confer(&mut game, ME, at(2)),
        Err(ConferenceRefusal::NoGround(foreign).into())
    );
    assert_eq!(confer(&mut game, ME, at(8)), Ok(()));
}

#[test]
fn hidden_ships_are_found_by_those_present_who_see_them() {
    let found = |ships: u16| {
        let sandbox = four().fleet(1, 3, &[(RAIDER, ships)]);
        let mut game = sandbox.start(1);
        let order = Command::Order(Order::Mission {
            fleet: FleetId::new(TWO, 0),
            mission: crate::sim::command::Mission::Move { to: TerritoryId(1) },
        });
        assert_eq!(game.submit(TWO, &order), Ok(()));
        let game = meeting(game, Motion::Peace, &[TWO, THREE]);
        let mut incidents = game.view(ME).own.incidents.iter();
        incidents.any(|it| (it.kind, it.by) == (IncidentKind::HidShips, TWO))
    };
    assert!(found(5), "five raiders lie where two are allowed");
    assert!(!found(2));
}

#[test]
fn whoever_walks_out_has_no_vote_and_is_not_there_for_the_next_round() {
    let mut game = meeting(four().start(1), Motion::War(FOUR), &[TWO, THREE]);
    say(&mut game, THREE, Ballot::Leave);
    say(
        &mut game,
        ME,
        Ballot::Vote {
            vote: Vote::Yes,
            next: Some(Motion::Peace),
        },
    );
    say(&mut game, TWO, Ballot::plain(Vote::Yes));
    assert_eq!(game.silent_at(ME), [ME, TWO]);
    assert_eq!(count(&game, |it| matches!(it, Event::WalkedOut(_))), 1);
    assert!(game.view(ME).own.deals.is_empty(), "two are no treaty");
}

#[test]
fn those_who_were_not_invited_know_nothing_and_guests_not_who_accepted() {
    let mut game = four().start(1);
    let call = convene(&game, Motion::Peace, &[TWO, THREE]);
    assert_eq!(confer(&mut game, ME, call), Ok(()));
    reply(&mut game, TWO, true);
    assert!(game.view(FOUR).own.conferences.is_empty());
    let answer = |who: FactionId| game.view(who).own.conferences[0].answer_of(TWO);
    assert_eq!(answer(ME), Some(true));
    assert_eq!(answer(THREE), None);
    assert_eq!(answer(TWO), Some(true));
}

#[test]
fn a_founded_sect_has_a_vote_after_twelve_turns() {
    let mut conferences = Conferences::default();
    crate::sim::saved::SavedTable::grow(&mut conferences, ME, TWO);
    conferences.note_newcomers(5);
    assert!(!conferences.is_of_age(ME, 16));
    assert!(conferences.is_of_age(ME, 17));
}

#[test]
fn a_promised_vote_is_kept_or_broken_by_how_one_votes() {
    let promise = |game: &mut Simulation, by: FactionId| {
        let within = Hours::of_turns(4, game.scenario().turn);
        let vote = Clause::new(by, ME, Owed::Vote(ME), When::By { within });
        let paid =
            Owed::loads(Goods::of(Good::Ore, 2)).map(|what| Clause::new(ME, by, what, When::Now));
        let deal = Deal::new([ME, by], paid.chain([vote]));
        let act = Command::Act(Act::Propose { to: by, deal });
        assert_eq!(game.submit(ME, &act), Ok(()));
        let offer = game.view(by).own.offers[0].id;
        let (accept, motive) = (true, Told::default());
        let answer = Act::Answer {
            offer,
            accept,
            motive,
        };
        assert_eq!(game.submit(by, &Command::Act(answer)), Ok(()));
    };
    let mut game = meeting(four().start(1), Motion::Acclaim(ME), &[TWO, THREE, FOUR]);
    promise(&mut game, TWO);
    promise(&mut game, THREE);
    for (who, vote) in [
        (ME, Vote::Yes),
        (TWO, Vote::Yes),
        (THREE, Vote::No),
        (FOUR, Vote::Abstain),
    ] {
        say(&mut game, who, Ballot::plain(vote));
    }
    let records = game.end_turn().to_vec();
    let judged = |by: FactionId| {
        records.iter().find_map(|record| match &record.event {
            Event::PledgeJudged(it) if it.by == by => Some(it.state),
            _ => None,
        })
    };
    assert_eq!(judged(TWO), Some(ClauseState::Kept));
    assert_eq!(judged(THREE), Some(ClauseState::Broken));
}

/// Who is no more when the conference meets is not waited for.
#[test]
fn a_promise_to_come_is_kept_by_coming_and_broken_by_staying_away() {
    for comes in [true, false] {
        let mut game = four().start(1);
        let within = Hours::of_turns(6, game.scenario().turn);
        let owed = Owed::Attendance(ME);
        let promise = Clause::new(TWO, ME, owed, When::By { within });
        let paid = Clause::new(ME, TWO, Owed::Goods(Good::Ore, 1), When::Now);
        let deal = Deal::new([ME, TWO], [paid, promise]);
        let offer = Command::Act(Act::Propose { to: TWO, deal });
        assert_eq!(game.submit(ME, &offer), Ok(()));
        let accept = Act::Answer {
            offer: game.view(TWO).own.offers[0].id,
            accept: true,
            motive: Told::default(),
        };
        assert_eq!(game.submit(TWO, &Command::Act(accept)), Ok(()));
        let call = convene(&game, Motion::Peace, &[TWO, THREE, FOUR]);
        assert_eq!(confer(&mut game, ME, call), Ok(()));
        reply(&mut game, TWO, comes);
        reply(&mut game, THREE, true);
        reply(&mut game, FOUR, true);
        game.end_turn();
        for who in [ME, THREE, FOUR] {
            send(&mut game, who);
        }
        if comes {
            send(&mut game, TWO);
        }
        game.end_turn();
        assert_eq!(game.sittings().len(), 1);
        game.end_turn();
        let judged = game.chronicle().all().iter();
        let judged = judged.filter_map(|record| match &record.event {
            Event::PledgeJudged(it) if it.what == owed => Some(it.state),
            _ => None,
        });
        let wanted = if comes {
            ClauseState::Kept
        } else {
            ClauseState::Broken
        };
        assert_eq!(judged.collect::<Vec<_>>(), [wanted]);
    }
}

#[test]
fn nobody_waits_for_the_word_of_a_sect_that_ended_as_the_conference_met() {
    let mut game = four().start(1);
    let call = convene(&game, Motion::Peace, &[TWO, THREE]);
    assert_eq!(confer(&mut game, ME, call), Ok(()));
    for guest in [TWO, THREE] {
        reply(&mut game, guest, true);
    }
    game.end_turn();
    for who in [ME, TWO, THREE] {
        send(&mut game, who);
    }
    let last = game.world().resource::<Index>().territory(TerritoryId(4));
    let mut holding = game.world_mut().get_mut::<Holding>(last).expect("a land");
    holding.holder = None;
    game.end_turn();
    assert_eq!(game.view(THREE).own.status, Status::Ended(2));
    assert_eq!(game.silent_at(ME), [ME, TWO]);
}
