//! What two factions think of each other, as sums: each list holds one direction and adds up to the number above it.

use super::part::{label, regard};
use crate::id::{FactionId, Turn};
use crate::page::PageContext;
use crate::page::dial::Fold;
use crate::page::rich::Rich;
use crate::page::sheet::{Sheet, Tone};
use crate::sim::deal::clause;
use crate::sim::opinion::{credit, fear};
use crate::text::{Voice, capital, say};

/// The most reasons that are listed one by one; the rest is one line.
const MOST: usize = 8;

/// A reason for an opinion: something that happened, once or again and again.
struct Remembered {
    what: String,
    weight: i32,
    count: i32,
    /// When it happened last; 0 before the game began.
    turn: Turn,
}

/// What each thinks of the other, and why.
pub fn section(context: &PageContext<'_>, voice: &Voice<'_>, id: FactionId, sheet: &mut Sheet) {
    let own = voice.view.own;
    let me = voice.view.faction();
    sheet.heading(label(voice, "sheet-feelings"));
    let ours = own.opinions.get(id.index()).copied().unwrap_or(0);
    let both = [("sheet-of-you", own.regard_of(id)), ("sheet-of-them", ours)];
    for (words, value) in both {
        sheet.fact_why(
            label(voice, words),
            &say!(
                voice,
                "sheet-opinion",
                amount = voice.signed(i32::from(value)),
                word = voice.feeling(value)
            ),
            regard(value),
            vec![Rich::plain(say!(voice, "sheet-opinion-why"))],
        );
    }
    sheet.note(&voice.regard(id), Tone::Dim);
    trust(voice, id, sheet);
    if own.blood_enemies.get(id.index()) == Some(&true) {
        sheet.note(&say!(voice, "sheet-blood"), Tone::Bad);
    }
    let open = context.dials.is_open(Fold::Memory, true);
    if !sheet.fold(label(voice, "sheet-memory"), Fold::Memory, open) {
        return;
    }
    let theirs = reasons(voice, id, me);
    let ours = reasons(voice, me, id);
    if theirs.is_empty() && ours.is_empty() {
        sheet.note(&say!(voice, "sheet-no-memory"), Tone::Dim);
    }
    for (id, reasons) in [("sheet-theirs", theirs), ("sheet-ours", ours)] {
        list(voice, id, reasons, sheet);
    }
}

/// How far each trusts the word of the other, and how much each could fear the other.
fn trust(voice: &Voice<'_>, id: FactionId, sheet: &mut Sheet) {
    let view = &voice.view;
    let [ours, theirs] = [
        [credit::trust_in(view, id), credit::left(view, id)],
        credit::believed(view, id),
    ];
    let me = view.faction();
    let pawns = [[id, me], [me, id]].map(|[of, with]| clause::pawned(view, of, with));
    let why = [("sheet-trust-own", ours), ("sheet-trust-theirs", theirs)];
    let vouched = [[id, me], [me, id]];
    for (((words, [limit, left]), pawned), [of, with]) in why.into_iter().zip(pawns).zip(vouched) {
        let vouchers = clause::guarantors(view, of, with);
        let mut said = say!(voice, "sheet-trust", limit = limit, left = left.max(0));
        if pawned > 0 {
            said = say!(voice, "sheet-trust-secured", trust = said, loads = pawned);
        }
        let mut why = vec![Rich::plain(say!(voice, "sheet-trust-why"))];
        why.extend(vouchers.map(|by| {
            let by = voice.faction(by);
            Rich::plain(say!(voice, "sheet-trust-vouched", by = by))
        }));
        sheet.fact_why(label(voice, words), &said, Tone::Plain, why);
    }
    let [ours, theirs] = fear::between(view, id);
    for (words, fear) in [("sheet-fear-own", ours), ("sheet-fear-theirs", theirs)] {
        let said = say!(voice, "sheet-fear", percent = fear);
        let why = vec![Rich::plain(say!(voice, "sheet-fear-why"))];
        sheet.fact_why(label(voice, words), &said, Tone::Plain, why);
    }
}

/// Why one of the two thinks of the other as it does, the latest first.
fn reasons(voice: &Voice<'_>, of: FactionId, toward: FactionId) -> Vec<Remembered> {
    let view = &voice.view;
    let own = view.own;
    let mut found: Vec<Remembered> = Vec::new();
    let mut relations = own.relations.iter();
    let relation = relations.find(|r| (r.of, r.toward) == (of, toward));
    // What an envoy was told replaces what was rumoured.
    let told = view.beliefs.faction(of).standing.map(i32::from);
    let told = told.filter(|_| of != view.faction());
    let standing = told.or(relation.map(|relation| relation.opinion));
    if let Some(weight) = standing.filter(|weight| *weight != 0) {
        let why = relation.map(|relation| relation.why.clone());
        let why = why.filter(|why| !why.is_empty());
        found.push(Remembered {
            what: why.unwrap_or_else(|| say!(voice, "sect-standing")),
            weight,
            count: 1,
            turn: 0,
        });
    }
    // One's own opinions faded as the last turn ended; what others are believed to think is worked out for this one.
    let settled = if of == view.faction() {
        view.turn().saturating_sub(1)
    } else {
        view.turn()
    };
    let deeds = own.incidents.iter();
    for incident in deeds.filter(|it| (it.by, it.to) == (toward, of)) {
        let weight = incident.weight_at(settled, view.book.turn);
        let what = voice.incident(incident);
        // What happened again and again is told once.
        match found.iter_mut().find(|old| old.what == what) {
            Some(old) => {
                old.weight += weight;
                old.count += 1;
                old.turn = old.turn.max(incident.turn);
            }
            None => found.push(Remembered {
                what,
                weight,
                count: 1,
                turn: incident.turn,
            }),
        }
    }
    // What has faded to nothing is no reason any more.
    found.retain(|one| one.weight != 0);
    found.sort_by_key(|one| std::cmp::Reverse(one.turn));
    found
}

/// One direction, with what all of it comes to.
fn list(voice: &Voice<'_>, heading: &str, reasons: Vec<Remembered>, sheet: &mut Sheet) {
    if reasons.is_empty() {
        return;
    }
    let sum: i32 = reasons.iter().map(|one| one.weight).sum();
    let sum = voice.signed(sum.clamp(-100, 100));
    // No note: that would belong to the last reason of the other list.
    sheet.para(&capital(&voice.say(heading, &[("sum", sum.into())])));
    let rest: i32 = reasons.iter().skip(MOST).map(|one| one.weight).sum();
    let many = reasons.len() > MOST;
    for one in reasons.into_iter().take(MOST) {
        let what = if one.count > 1 {
            say!(voice, "sheet-times", what = one.what, count = one.count)
        } else {
            one.what
        };
        let when = match one.turn {
            0 => say!(voice, "ago-before"),
            turn => voice.ago(turn),
        };
        sheet.item(&say!(
            voice,
            "sheet-reason",
            weight = voice.signed(one.weight),
            what = what,
            when = when
        ));
    }
    if many {
        sheet.item(&say!(voice, "sheet-older", weight = voice.signed(rest)));
    }
}

#[cfg(test)]
mod tests {
    use super::reasons;
    use crate::id::{FactionId, FleetId, TerritoryId};
    use crate::sim::command::{Command, Mission, Order};
    use crate::sim::testing::{RAIDER, Sandbox};
    use crate::text::{Text, Voice};

    #[test]
    fn the_reasons_of_each_direction_add_up_to_its_opinion() {
        let (me, other) = (FactionId(0), FactionId(1));
        let mut game = Sandbox::row(4, 2)
            .sect(&[0])
            .sect(&[2, 3])
            .fleet(0, 0, &[(RAIDER, 6)])
            .opinion(0, 1, 12, false)
            .opinion(1, 0, -40, false)
            .start(1);
        let target = TerritoryId(2);
        let raid = Order::Mission {
            fleet: FleetId::new(me, 0),
            mission: Mission::Raid { target, want: None },
        };
        game.submit(me, &Command::Order(raid)).expect("a raid");
        let text = Text::english().expect("the words are sound");
        let mut raided = false;
        for turn in 1..6 {
            game.end_turn();
            for (who, whom) in [(me, other), (other, me)] {
                let view = game.view(who);
                let voice = Voice::new(&text, view, |_, name| name.to_owned());
                let sum = |of, toward| -> i32 {
                    reasons(&voice, of, toward)
                        .iter()
                        .map(|one| one.weight)
                        .sum()
                };
                let own = i32::from(view.own.opinions[whom.index()]);
                assert_eq!(sum(who, whom), own, "{who:?} of {whom:?}, turn {turn}");
                let theirs = i32::from(view.own.regard_of(whom));
                assert_eq!(sum(whom, who), theirs, "{whom:?} of {who:?}, turn {turn}");
                raided |= reasons(&voice, whom, who).iter().any(|one| one.turn > 0);
            }
        }
        assert!(raided, "a raid is remembered");
    }
}
