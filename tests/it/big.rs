//! A world of 64 sects on 1,000 territories is played, saved and loaded like any other.

use first_maje::lab::enlarge;
use first_maje::scenario::audit::audit_scenario;
use first_maje::scenario::open::open;
use first_maje::session::save::decode;
use first_maje::session::{Session, SessionConfig};
use std::path::Path;
use std::sync::Arc;

#[test]
fn a_big_world_goes_on_the_same_after_loading() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/2371-eighteen-sects");
    let base = open(&path).expect("a scenario of the game");
    let world = Arc::new(enlarge(&base, 64, 1000));
    assert_eq!(
        (world.roster.factions.len(), world.places.len()),
        (64, 1000)
    );
    audit_scenario(&world).expect("a sound world");
    let config = SessionConfig::minds(&world, 1).open_end(true);
    let mut session = Session::new(world, config);
    for _ in 0..3 {
        session.advance().expect("nobody plays");
    }
    let bytes = session.to_bytes().expect("not too large");
    let saved = decode(&bytes).expect("just written");
    let mut loaded = Session::from_saved(saved).expect("just saved");
    for _ in 0..2 {
        session.advance().expect("nobody plays");
        loaded.advance().expect("nobody plays");
    }
    let digest = |session: &Session| session.observe().map(|game| game.digest());
    assert_eq!(digest(&session), digest(&loaded));
}
