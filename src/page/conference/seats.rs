//! Who sits around the table of a conference, how they are likely to vote, and how they did.

use crate::id::FactionId;
use crate::page::PageContext;
use crate::page::layout::RoundTable;
use crate::page::part::rich;
use crate::page::rich::Rich;
use crate::page::seats::seat;
use crate::page::sheet::Tone;
use crate::sim::conference::{KnownConference, KnownSitting, PastRound, Tabled, leaning, rules};
use crate::sim::terms::Vote;
use crate::text::{Voice, say};

/// Whoever leans this far to a side is sure to vote for it.
const SURE: i32 = 40;

/// The table of a conference, with everybody but the reader around it: how they are likely to vote, and what else is to be
/// said of them.
pub(super) fn around(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    tabled: Tabled,
    who: &[FactionId],
    more: impl Fn(FactionId) -> Option<String>,
) -> RoundTable {
    let me = voice.view.faction();
    let others = who.iter().copied().filter(|id| *id != me);
    let chairs = others.map(|id| {
        let (likely, tone) = likely(voice, id, tabled, who);
        let mut said: Vec<Rich> = more(id).map(|line| rich(&line)).into_iter().collect();
        said.push(rich(&likely));
        seat(context, voice, id, said, tone)
    });
    RoundTable {
        own: me,
        chairs: chairs.collect(),
    }
}

/// How somebody is believed to vote.
fn likely(voice: &Voice<'_>, who: FactionId, tabled: Tabled, all: &[FactionId]) -> (String, Tone) {
    let lean = leaning(&voice.view, who, tabled, all);
    let (id, tone) = match lean {
        lean if lean >= SURE => ("leans-surely-yes", Tone::Good),
        lean if lean >= rules::DECIDED => ("leans-yes", Tone::Good),
        lean if lean <= -SURE => ("leans-surely-no", Tone::Bad),
        lean if lean <= -rules::DECIDED => ("leans-no", Tone::Bad),
        _ => ("leans-neither", Tone::Warn),
    };
    (voice.say(id, &[]), tone)
}

/// What an invited faction has answered, as far as the reader knows.
pub(super) fn answer(voice: &Voice<'_>, known: &KnownConference, who: FactionId) -> Option<String> {
    if who == known.host {
        return Some(say!(voice, "seat-host"));
    }
    let told = known.host == voice.view.faction();
    match known.answer_of(who) {
        Some(true) => Some(say!(voice, "seat-comes")),
        Some(false) => Some(say!(voice, "seat-stays-away")),
        None if told => Some(say!(voice, "seat-silent")),
        None => None,
    }
}

/// How somebody voted in the last round.
pub(super) fn voted(voice: &Voice<'_>, past: &[PastRound], who: FactionId) -> Option<String> {
    let votes = &past.last()?.votes;
    let (_, vote) = votes.iter().find(|(id, _)| *id == who)?;
    let id = match vote {
        Vote::Yes => "seat-voted-yes",
        Vote::No => "seat-voted-no",
        Vote::Abstain => "seat-abstained",
    };
    Some(voice.say(id, &[]))
}

/// Whether the First Maje of somebody speaks for him, in the first round, before anybody has voted.
pub(super) fn leads(voice: &Voice<'_>, sitting: &KnownSitting, who: FactionId) -> Option<String> {
    let first = voice.view.common.faction(who).first_maje?;
    let speaks = sitting.speaker_of(who) == Some(first);
    speaks.then(|| say!(voice, "conference-speaks-first"))
}
