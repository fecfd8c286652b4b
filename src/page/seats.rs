//! Who sits at the table: those in reach, with what lies between them and the reader.

use super::part::{rich, title};
use crate::id::FactionId;
use crate::page::layout::{Chair, RoundTable};
use crate::page::rich::{Rich, Thing};
use crate::page::sheet::Tone;
use crate::page::{Action, PageContext};
use crate::sim::deal::reach::in_reach;
use crate::sim::faction::Status;
use crate::text::{Voice, say};

/// The most who sit there: those with whom there is most to settle.
const MOST: usize = 12;

/// The table, with everybody in reach around it; `None` if nobody is.
#[must_use]
pub fn round(context: &PageContext<'_>, voice: &Voice<'_>) -> Option<RoundTable> {
    let view = &voice.view;
    let me = view.faction();
    let others = view.roster.faction_ids();
    let others = others.filter(|id| *id != me);
    let there = others.filter(|id| view.common.faction(*id).status == Status::Active);
    let mut chairs: Vec<(usize, Chair)> = there
        .filter_map(|id| {
            let said = between(voice, id);
            let partner = context.dials.partner() == Some(id);
            let comes = partner || !said.is_empty() || in_reach(view, id);
            comes.then(|| (said.len(), chair(context, voice, id, said)))
        })
        .collect();
    if chairs.len() > MOST {
        chairs.sort_by_key(|(weight, chair)| {
            (!chair.chosen, std::cmp::Reverse(*weight), chair.faction)
        });
        chairs.truncate(MOST);
        chairs.sort_by_key(|(_, chair)| chair.faction);
    }
    let chairs: Vec<Chair> = chairs.into_iter().map(|(_, chair)| chair).collect();
    (!chairs.is_empty()).then_some(RoundTable { own: me, chairs })
}

fn chair(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    id: FactionId,
    mut said: Vec<(Rich, Tone)>,
) -> Chair {
    let tone = said.first().map_or(Tone::Plain, |(_, tone)| *tone);
    if said.is_empty() {
        let nothing = say!(voice, "seats-nothing");
        said.push((Rich::plain(nothing), Tone::Dim));
    }
    let said = said.into_iter().map(|(line, _)| line).collect();
    seat(context, voice, id, said, tone)
}

/// The chair of somebody of whom this is said.
pub(super) fn seat(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    id: FactionId,
    said: Vec<Rich>,
    tone: Tone,
) -> Chair {
    Chair {
        faction: id,
        name: title(&voice.short(id)),
        said,
        tone,
        action: if context.planning {
            Action::Deal(id)
        } else {
            Action::Look(Thing::Faction(id))
        },
        chosen: context.dials.partner() == Some(id),
    }
}

/// What lies between somebody and the reader: offers that wait, then deals.
fn between(voice: &Voice<'_>, id: FactionId) -> Vec<(Rich, Tone)> {
    let own = voice.view.own;
    let theirs = own.offers.iter().filter(|offer| offer.from == id);
    let theirs = theirs.map(|offer| {
        let terms = voice.terms(&offer.deal);
        (
            rich(&say!(voice, "seats-offers", terms = terms)),
            Tone::Warn,
        )
    });
    let mine = own.offers.iter().filter(|offer| offer.to == id);
    let mine = mine.map(|offer| {
        let terms = voice.terms(&offer.deal);
        (
            rich(&say!(voice, "seats-offered", terms = terms)),
            Tone::Dim,
        )
    });
    let deals = own.deals.iter().filter(|known| known.with == id);
    let deals = deals.map(|known| {
        let tone = if known.failed > 0 {
            Tone::Bad
        } else {
            Tone::Good
        };
        (rich(&voice.deal_terms(known)), tone)
    });
    theirs.chain(deals).chain(mine).collect()
}
