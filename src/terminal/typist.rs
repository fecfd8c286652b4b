//! Lines that are typed for a faction without anybody to read the answers: scripts of tests.

use super::answer;
use super::lexicon::Lexicon;
use super::reader::Reader;
use super::request::{Request, Trouble};
use super::scene::Scene;
use super::words::{self, First};
use crate::id::FactionId;
use crate::session::{Session, SessionError};
use crate::text::{Text, Voice};

/// Types a line that gives commands for a faction that no person plays.
///
/// # Errors
/// Says why it is refused, or why it is no command.
pub fn type_for(
    session: &mut Session,
    who: FactionId,
    line: &str,
    text: &Text,
) -> Result<(), String> {
    let commands = {
        let mut reader = Reader::default();
        reader.read(session, who);
        let unseen = || text.say("cannot-order-over", &[]);
        let pages = reader.context(session, text).ok_or_else(unseen)?;
        let voice = Voice::new(text, session.view(who).ok_or_else(unseen)?, |_, name| {
            name.to_owned()
        });
        let scene = Scene {
            session,
            voice,
            pages: &pages,
            lexicon: &Lexicon::new(&voice),
            explained: false,
        };
        let all = words::words(line);
        let answer = match words::parse(all.clone()) {
            First::Verb(parsed) => answer::answer(&scene.line(&parsed)),
            First::Verbs(names) => Err(answer::which_verb(&voice, &names, line)),
            First::Other => answer::name_alone(scene, &all),
        };
        match answer {
            Ok(Request::Give(commands)) => commands,
            Ok(_) => return Err(text.say("typed-no-command", &[])),
            Err(Trouble::Said(why) | Trouble::Choice { question: why, .. }) => return Err(why),
        }
    };
    for command in &commands {
        if let Err(error) = session.prompt(who, command) {
            return Err(match (&error, session.view(who)) {
                (SessionError::Refused(refusal), Some(view)) => {
                    Voice::new(text, view, |_, name| name.to_owned()).refusal(refusal)
                }
                _ => error.to_string(),
            });
        }
    }
    Ok(())
}
