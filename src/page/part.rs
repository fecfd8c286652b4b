//! Parts that many sheets are made of.

use crate::page::Action;
use crate::page::rich::{Rich, plain};
use crate::page::sheet::{Choice, Tone};
use crate::sim::belief::Band;
use crate::sim::check::check;
use crate::sim::command::{Command, Order};
use crate::sim::faction::Status;
use crate::sim::ledger::Account;
use crate::text::{Voice, capital, say};

/// A label: the message, without marks, its first letter large.
#[must_use]
pub fn label(voice: &Voice<'_>, id: &str) -> String {
    capital(&plain(&voice.say(id, &[])))
}

/// How a faction that is gone left the game, and when; nothing for one that is in it.
#[must_use]
pub fn status(voice: &Voice<'_>, status: Status) -> String {
    match status {
        Status::Active | Status::Hidden => String::new(),
        Status::Ended(turn) => say!(voice, "gone-ended", date = voice.date(turn)),
        Status::Departed(turn) => say!(voice, "gone-departed", date = voice.date(turn)),
    }
}

/// A sentence in pieces, its first letter large.
#[must_use]
pub fn rich(sentence: &str) -> Rich {
    Rich::of(&capital(sentence))
}

/// Words on a button: no marks, the first letter large.
#[must_use]
pub fn title(sentence: &str) -> String {
    capital(&plain(sentence))
}

/// Why a command is refused, if it is.
#[must_use]
pub fn refused(voice: &Voice<'_>, command: &Command) -> Option<String> {
    let refusal = check(&voice.view, command).err()?;
    Some(title(&voice.refusal(&refusal)))
}

/// A choice that gives an order, or says why it cannot be given.
#[must_use]
pub fn order(voice: &Voice<'_>, label: impl Into<String>, order: Order) -> Choice {
    command(voice, label, Command::Order(order))
}

/// A choice that gives a command, or says why it cannot be given.
#[must_use]
pub fn command(voice: &Voice<'_>, label: impl Into<String>, command: Command) -> Choice {
    let why = refused(voice, &command);
    Choice::new(label, Action::Give(command)).refused(why)
}

/// A chance in percent, and how good that is.
#[must_use]
pub fn chance(voice: &Voice<'_>, band: Band) -> (String, Tone) {
    let words = say!(voice, "percent", band = voice.band(band));
    let tone = match band.low {
        70.. => Tone::Good,
        ..=39 => Tone::Bad,
        _ => Tone::Warn,
    };
    (words, tone)
}

/// When a fleet gets there.
#[must_use]
pub fn arrival(voice: &Voice<'_>, turns: u16) -> String {
    match turns {
        0 => say!(voice, "sheet-is-there"),
        n => voice.arrival(n),
    }
}

/// Why an account changed in the last turn, a line for each cause.
#[must_use]
pub fn why(voice: &Voice<'_>, which: impl Fn(Account) -> bool) -> Vec<Rich> {
    let mut lines: Vec<Rich> = voice
        .view
        .ledger
        .iter()
        .filter(|line| which(line.account))
        .map(|line| {
            rich(&say!(
                voice,
                "ledger-cause",
                amount = voice.signed(line.amount),
                cause = voice.cause(line.cause)
            ))
        })
        .collect();
    if lines.is_empty() {
        lines.push(Rich::plain(say!(voice, "sheet-no-change")));
    } else {
        lines.insert(0, Rich::plain(say!(voice, "sheet-last-turn")));
    }
    lines
}

/// How an opinion stands.
#[must_use]
pub const fn regard(value: i16) -> Tone {
    match value {
        ..=-20 => Tone::Bad,
        20.. => Tone::Good,
        _ => Tone::Plain,
    }
}

/// How an amount of up to 100 stands.
#[must_use]
pub const fn health(value: i32, bad: i32, poor: i32) -> Tone {
    if value < bad {
        Tone::Bad
    } else if value < poor {
        Tone::Warn
    } else {
        Tone::Plain
    }
}
