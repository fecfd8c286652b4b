//! What was just done to one's own people, or by them, in words.

use super::matter::What;
use crate::text::{Voice, say};

/// Says it, without what would address it; nothing if it is about something else.
pub(super) fn people_said(voice: &Voice<'_>, what: &What) -> Option<String> {
    Some(match what {
        What::Wronged { wrong, .. } => say!(
            voice,
            "council-wronged",
            wrong = voice.incident(wrong),
            ago = voice.ago(wrong.turn)
        ),
        What::Captive { maje, of } => say!(
            voice,
            "council-captive",
            maje = voice.maje(*maje),
            whose = voice.them(*of)
        ),
        What::Imprisoned { maje, by } => say!(
            voice,
            "council-imprisoned",
            maje = voice.maje(*maje),
            who = voice.faction(*by)
        ),
        What::Returned { maje, from } => say!(
            voice,
            "council-returned",
            maje = voice.maje(*maje),
            from = voice.them(*from)
        ),
        What::Ripe {
            maje,
            scheme,
            chance,
            later,
            leak,
        } => say!(
            voice,
            "council-ripe",
            maje = voice.maje(*maje),
            plot = voice.scheme(*scheme),
            now = *chance,
            later = *later,
            leak = *leak,
            unit = voice.unit()
        ),
        _ => return None,
    })
}
