//! What is put together from several messages is made of whole sentences.

use first_maje::council::{matters, said};
use first_maje::scenario::open::open;
use first_maje::session::{Session, SessionConfig};
use first_maje::text::{Text, Voice};
use std::path::Path;
use std::sync::Arc;

/// Whether a sentence in a text begins with a small letter.
fn begins_small(text: &str) -> bool {
    let mut ends = text.match_indices(". ").map(|(at, end)| at + end.len());
    ends.any(|at| text[at..].starts_with(char::is_lowercase))
}

/// Where a blockade cuts land off, the second sentence names whose it is.
#[test]
fn every_sentence_of_the_council_begins_with_a_capital() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/2371-eighteen-sects");
    let scenario = Arc::new(open(&path).expect("the scenario is sound"));
    let text = Text::english().expect("the words are sound");
    let config = SessionConfig::minds(&scenario, 2).open_end(true);
    let mut session = Session::new(Arc::clone(&scenario), config);
    let (mut read, mut several) = (0, 0);
    for _ in 0..48 {
        session.advance().expect("minds play on");
        for view in session
            .roster()
            .faction_ids()
            .filter_map(|who| session.view(who))
        {
            let voice = Voice::new(&text, view, |_, name| String::from(name));
            for matter in matters(&view) {
                let told = said(&voice, &matter.what, |_, words| String::from(words));
                assert!(!begins_small(&told), "{told}");
                read += 1;
                several += usize::from(told.contains(". "));
            }
        }
    }
    assert!(
        read > 500 && several > 100,
        "{read} read, {several} of several"
    );
}
