//! What the reader can release others from, and be released from: rows of the page of pledges.

use super::part::{command, label};
use super::rich::Rich;
use crate::id::FactionId;
use crate::page::Action;
use crate::page::sheet::{Choice, Sheet, Tone};
use crate::scenario::model::Goods;
use crate::sim::command::{Act, Command};
use crate::sim::deal::clause::open_pledges;
use crate::sim::terms::{Deal, Owed, Pledged};
use crate::text::{Voice, say};

/// A row for each promise that is due later and still binds: of the other's the button that releases it, of the reader's own those that
/// ask for a release, for nothing or for something.
pub(super) fn rows(voice: &Voice<'_>, sheet: &mut Sheet) {
    let view = &voice.view;
    let me = view.faction();
    let mut partners: Vec<FactionId> = view.own.deals.iter().map(|known| known.with).collect();
    partners.sort_unstable();
    partners.dedup();
    let between = |from: FactionId, to: FactionId| {
        let owed = open_pledges(view, from, to);
        owed.filter_map(|(it, _)| it.what.pledged())
            .collect::<Vec<_>>()
    };
    let mut found = Vec::new();
    for other in partners {
        let owed = between(me, other).into_iter();
        found.extend(owed.map(|pledged| asking(voice, other, pledged)));
        let owed = between(other, me).into_iter();
        found.extend(owed.map(|pledged| vec![releasing(voice, other, pledged)]));
    }
    if found.is_empty() {
        return;
    }
    sheet.heading(label(voice, "pledges-release"));
    for choices in found {
        sheet.row(choices);
    }
    sheet.note(&say!(voice, "pledges-release-why"), Tone::Dim);
}

/// The button that releases another.
fn releasing(voice: &Voice<'_>, other: FactionId, pledged: Pledged) -> Choice {
    let me = voice.view.faction();
    let deal = Deal::gift(me, other, [Owed::Release(pledged)]);
    let words = words(voice, "pledges-release-them", other, pledged);
    command(voice, words, Command::Act(Act::Propose { to: other, deal }))
}

/// The buttons that ask for a release: at once for nothing, or on the page of the deal for something.
fn asking(voice: &Voice<'_>, other: FactionId, pledged: Pledged) -> Vec<Choice> {
    let me = voice.view.faction();
    let what = Owed::Release(pledged);
    let deal = Deal::sale([me, other], other, what, Goods::NONE);
    let plea = words(voice, "pledges-release-me", other, pledged);
    let plea = command(
        voice,
        plea,
        Command::Act(Act::Propose {
            to: other,
            deal: deal.clone(),
        }),
    );
    let bargain = Choice::new(label(voice, "pledges-release-for"), Action::Draft(deal));
    vec![
        plea,
        bargain.hint(Rich::plain(say!(voice, "pledges-release-for-why"))),
    ]
}

fn words(voice: &Voice<'_>, id: &str, other: FactionId, pledged: Pledged) -> String {
    let gaps = [
        ("who", voice.them(other).into()),
        ("what", voice.what(Owed::from(pledged)).into()),
    ];
    crate::page::rich::plain(&voice.say(id, &gaps))
}
