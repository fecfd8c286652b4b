//! Factions that are founded, join and end in play.

use first_maje::id::FactionId;
use first_maje::scenario::open::open;
use first_maje::session::save::decode;
use first_maje::session::{Seat, Session, SessionConfig, replay};
use first_maje::sim::Simulation;
use first_maje::sim::decree::{Decree, DecreeError, Share};
use first_maje::sim::event::Event;
use first_maje::sim::faction::Status;
use std::path::Path;
use std::sync::Arc;

/// A game of the eighteen sects that only minds play, after some turns.
pub fn watched(turns: u16) -> Session {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/2371-eighteen-sects");
    let scenario = Arc::new(open(&path).expect("a scenario of the game"));
    let config = SessionConfig::minds(&scenario, 5).open_end(true);
    let mut session = Session::new(scenario, config);
    for _ in 0..turns {
        session.advance().expect("nobody plays");
    }
    session
}

fn truth(session: &Session) -> &Simulation {
    session.observe().expect("nobody plays")
}

/// The sect with the most lands.
pub fn largest(session: &Session) -> FactionId {
    let game = truth(session);
    let ids = game.roster().faction_ids();
    ids.max_by_key(|id| game.view(*id).own.lands.len())
        .expect("there are factions")
}

/// Half of what a faction has: lands, fleets, majes who are free.
pub fn half_of(session: &Session, parent: FactionId) -> Share {
    let own = truth(session).view(parent).own;
    let free = own.majes.iter().filter(|maje| maje.captor.is_none());
    let majes: Vec<_> = free.map(|maje| maje.id).collect();
    Share {
        parent,
        lands: own
            .lands
            .iter()
            .skip(1)
            .step_by(2)
            .map(|it| it.id)
            .collect(),
        fleets: own.fleets.iter().step_by(2).map(|it| it.id).collect(),
        majes: majes.into_iter().skip(1).step_by(2).collect(),
    }
}

/// Has half of the largest sect break away under a new name.
pub fn schism(session: &mut Session) -> (FactionId, Share) {
    let parent = largest(session);
    let share = half_of(session, parent);
    let mut entry = session.roster().faction(parent).clone();
    entry.key = String::from("kazon-newcomers");
    entry.name = String::from("Kazon-Newcomers");
    entry.short = String::from("Newcomers");
    entry.home = share.lands.first().copied();
    let founded = FactionId::from_index(session.roster().factions.len());
    let decree = Decree::Found {
        entry,
        share: share.clone(),
    };
    session.decree(decree).expect("it is all theirs");
    session.advance().expect("nobody plays");
    (founded, share)
}

fn loaded(session: &Session) -> Session {
    let bytes = session.to_bytes().expect("not too large");
    let saved = decode(&bytes).expect("just written");
    Session::from_saved(saved).expect("just saved")
}

#[test]
fn a_faction_founded_in_play_is_a_faction_like_any_other() {
    let mut session = watched(4);
    let before = session.roster().factions.len();
    let book = Arc::clone(session.book());
    let (founded, share) = schism(&mut session);
    assert!(Arc::ptr_eq(&book, session.book()), "the book never changes");
    assert_eq!(session.roster().factions.len(), before + 1);
    assert_eq!(session.seat(founded), &Seat::Mind);
    let own = truth(&session).view(founded).own;
    let holds = share.lands.iter().filter(|land| own.land(**land).is_some());
    // A land may have been lost in the turn itself.
    assert!(holds.count() + 1 >= share.lands.len() && !own.lands.is_empty());
    let led = &truth(&session)
        .view(share.parent)
        .common
        .faction(founded)
        .first_maje;
    assert!(led.is_some(), "somebody leads them");
    for faction in session.roster().faction_ids() {
        let view = truth(&session).view(faction);
        assert_eq!(view.roster.faction(founded).short, "Newcomers");
        assert_eq!(view.common.faction(founded).status, Status::Active);
        let mut news = truth(&session).news(faction, session.turn() - 1);
        let told = |event: &Event| matches!(event, Event::Founded(it) if it.faction == founded);
        assert!(
            news.any(|record| told(&record.event)),
            "everybody hears of it"
        );
    }
    let look = |id: FactionId| {
        let entry = session.roster().faction(id);
        (entry.colour, entry.hatch, entry.glyph.clone())
    };
    let others = (0..before).map(FactionId::from_index);
    assert!(others.map(look).all(|it| it != look(founded)));
}

#[test]
fn a_game_with_a_new_faction_goes_on_and_is_saved_loaded_and_replayed() {
    let mut session = watched(4);
    let (founded, _) = schism(&mut session);
    let mut other = loaded(&session);
    for turn in 0..20 {
        session.advance().expect("nobody plays");
        other.advance().expect("nobody plays");
        let difference = truth(&session)
            .digest()
            .first_difference(&truth(&other).digest());
        assert_eq!(difference, None, "turn {turn} after loading");
        if turn % 5 == 0 {
            other = loaded(&session);
            for faction in session.roster().faction_ids() {
                let (mine, theirs) = (truth(&session).view(faction), truth(&other).view(faction));
                assert_eq!(mine.common, theirs.common);
                assert_eq!(mine.own, theirs.own);
                assert_eq!(mine.book, theirs.book);
            }
        }
    }
    let minds = session.tally().mind_turns;
    assert!(minds > 0 && truth(&session).parent(founded).is_some());
    let again = replay(&session.recording()).expect("the same game");
    assert_eq!(again.digest(), truth(&session).digest());
}

#[test]
fn a_decree_that_was_given_but_not_carried_out_is_saved() {
    let mut session = watched(1);
    let end = Decree::End {
        faction: largest(&session),
        heir: None,
    };
    session.decree(end).expect("they play");
    let mut other = loaded(&session);
    session.advance().expect("nobody plays");
    other.advance().expect("nobody plays");
    assert_eq!(truth(&session).digest(), truth(&other).digest());
}

#[test]
fn a_faction_ends_with_an_heir_or_without_and_can_come_back() {
    let mut session = watched(2);
    let mut ids = session.roster().faction_ids();
    let heir = largest(&session);
    let faction = ids.find(|id| *id != heir).expect("there are many");
    let majes = truth(&session).view(faction).own.majes.clone();
    let merge = Decree::End {
        faction,
        heir: Some(heir),
    };
    session.decree(merge).expect("both play");
    session.advance().expect("nobody plays");
    let view = truth(&session).view(heir);
    assert!(matches!(
        view.common.faction(faction).status,
        Status::Ended(_)
    ));
    let ended = truth(&session).view(faction).own;
    assert!(ended.lands.is_empty() && ended.fleets.is_empty() && ended.majes.is_empty());
    let taken_in = majes.iter().filter(|maje| view.maje(maje.id).is_some());
    assert!(taken_in.count() > 0, "their majes serve the heir");

    let share = half_of(&session, heir);
    let back = Decree::Join { faction, share };
    session.decree(back).expect("they are gone");
    session.advance().expect("nobody plays");
    let view = truth(&session).view(faction);
    assert_eq!(view.own.status, Status::Active);
    assert!(!view.own.lands.is_empty() && view.common.faction(faction).first_maje.is_some());

    let end = Decree::End {
        faction,
        heir: None,
    };
    session.decree(end).expect("they play");
    session.advance().expect("nobody plays");
    let gone = truth(&session).view(faction);
    assert!(matches!(gone.own.status, Status::Ended(_)));
    for _ in 0..5 {
        session.advance().expect("nobody plays");
    }
    assert!(replay(&session.recording()).is_ok());
}

#[test]
fn what_cannot_be_decreed_is_refused() {
    let mut session = watched(0);
    let (one, other) = (FactionId(0), FactionId(1));
    let entry = session.roster().faction(one).clone();
    let share = half_of(&session, one);
    let taken = Decree::Found {
        entry: entry.clone(),
        share: share.clone(),
    };
    assert_eq!(session.decree(taken), Err(DecreeError::NameTaken));
    let mut fresh = entry;
    for name in [&mut fresh.key, &mut fresh.name, &mut fresh.short] {
        *name = String::from("Nobody Else");
    }
    let foreign = Share {
        parent: other,
        ..share.clone()
    };
    let found = |share| Decree::Found {
        entry: fresh.clone(),
        share,
    };
    assert_eq!(session.decree(found(foreign)), Err(DecreeError::NotTheirs));
    let nothing = Share {
        lands: Vec::new(),
        fleets: Vec::new(),
        ..share.clone()
    };
    assert_eq!(session.decree(found(nothing)), Err(DecreeError::Nothing));
    let join = Decree::Join {
        faction: other,
        share,
    };
    assert_eq!(session.decree(join), Err(DecreeError::Active(other)));
    let itself = Decree::End {
        faction: one,
        heir: Some(one),
    };
    assert_eq!(session.decree(itself), Err(DecreeError::Itself));
    let nobody = FactionId(99);
    let gone = Decree::End {
        faction: nobody,
        heir: None,
    };
    assert_eq!(
        session.decree(gone),
        Err(DecreeError::NoSuchFaction(nobody))
    );
}
