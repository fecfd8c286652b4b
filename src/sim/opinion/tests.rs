use super::{Deed, IncidentKind, Opinions};
use crate::id::{FactionId, MajeId};
use crate::scenario::model::{IncidentDef, IncidentDefs, TurnLength};
use crate::sim::event::Observers;
use crate::sim::saved::{SavedTable, Start};
use crate::sim::testing::Sandbox;

const ME: FactionId = FactionId(0);
const THEY: FactionId = FactionId(1);
const THIRD: FactionId = FactionId(2);

fn opinions() -> Opinions {
    let sandbox = Sandbox::row(3, 1).sect(&[0]).sect(&[1]).sect(&[2]);
    let scenario = sandbox.scenario();
    let start = Start {
        scenario: &scenario,
        seed: 1,
    };
    Opinions::begin(&start)
}

fn felt(kind: IncidentKind) -> IncidentDef {
    IncidentDefs::default()[kind]
}

fn happens(opinions: &mut Opinions, deed: Deed) {
    opinions.remember((1, TurnLength::Month), felt(deed.kind), deed);
}

#[test]
fn an_opinion_changes_at_once_and_settling_changes_nothing_more() {
    let mut opinions = opinions();
    happens(&mut opinions, Deed::new(IncidentKind::Raided, THEY, ME));
    assert_eq!(opinions.of(ME, THEY), -14);
    assert_eq!(opinions.of(THEY, ME), 0);
    happens(&mut opinions, Deed::new(IncidentKind::Raided, THEY, ME));
    happens(&mut opinions, Deed::new(IncidentKind::Raided, THEY, ME));
    assert_eq!(opinions.of(ME, THEY), -28, "at most twice one");
    opinions.settle(1, TurnLength::Month);
    assert_eq!(opinions.of(ME, THEY), -28);
}

#[test]
fn two_kin_killed_in_one_turn_are_two() {
    let mut opinions = opinions();
    for serial in [0, 1, 2] {
        let deed = Deed::new(IncidentKind::Killed, THEY, ME);
        happens(&mut opinions, deed.about(MajeId::new(ME, serial)));
    }
    assert_eq!(opinions.incidents(ME, THEY).count(), 3);
    let each = felt(IncidentKind::Killed).weight;
    assert_eq!(opinions.of(ME, THEY), 3 * each);
}

#[test]
fn grudges_fade_by_the_hour_and_blood_debts_never() {
    let after = |kind, turns: u16, length| {
        let mut opinions = opinions();
        happens(&mut opinions, Deed::new(kind, THEY, ME));
        opinions.settle(1 + turns, length);
        opinions.of(ME, THEY)
    };
    assert_eq!(after(IncidentKind::Raided, 10, TurnLength::Month), -7);
    assert_eq!(after(IncidentKind::Raided, 20, TurnLength::Month), 0);
    assert_eq!(after(IncidentKind::Raided, 24, TurnLength::Hour), -14);
    assert_eq!(after(IncidentKind::Killed, 999, TurnLength::Year), -12);
}

#[test]
fn who_was_not_there_knows_nothing_of_it() {
    let mut opinions = opinions();
    happens(&mut opinions, Deed::new(IncidentKind::Gave, ME, THEY));
    let seen = Deed::new(IncidentKind::Raided, THEY, ME).known_to(Observers::only(&[THIRD]));
    happens(&mut opinions, seen);
    let known = |reader| -> Vec<IncidentKind> {
        let known = opinions.known_since(0);
        let known = known.filter(|(_, known)| known.includes(reader));
        known.map(|(incident, _)| incident.kind).collect()
    };
    assert_eq!(known(ME), [IncidentKind::Gave, IncidentKind::Raided]);
    assert_eq!(known(THEY), known(ME));
    assert_eq!(known(THIRD), [IncidentKind::Raided]);
}

#[test]
fn who_did_it_does_not_know_that_hearsay_is_held_against_him() {
    let mut opinions = opinions();
    let heard = Deed::new(IncidentKind::AttackedFriend, THEY, ME);
    happens(&mut opinions, heard.known_to(Observers::ALL));
    assert_eq!(opinions.of(ME, THEY), -5);
    let known: Vec<_> = opinions.known_since(0).map(|(_, known)| known).collect();
    assert_eq!(known, [Observers::only(&[ME])]);
}

#[test]
fn nobody_accepts_more_of_an_open_word_than_he_trusts() {
    use crate::scenario::model::Good;
    use crate::sim::deal::appraise;
    use crate::sim::terms::{Deal, Reason, TradeTerms};
    let refuses = |trust: i32| {
        let game = Sandbox::row(4, 1)
            .sect(&[0])
            .sect(&[3])
            .opinion(1, 0, 0, false)
            .change(move |s| s.opening.relations[0].trust = Some(trust))
            .start(1);
        let view = game.view(THEY);
        let terms = TradeTerms {
            give: (Good::Ore, 10),
            get: (Good::Food, 1),
            turns: 12,
        };
        let deal = Deal::trade([ME, THEY], terms, view.book.turn);
        let reasons = appraise(&view, ME, &deal).reasons;
        reasons.iter().any(|(it, _)| *it == Reason::Credit)
    };
    assert!(refuses(19), "20 loads are at risk");
    assert!(!refuses(20));
}

#[test]
fn a_deed_weighs_its_share_and_a_trifle_is_not_remembered() {
    let mut opinions = opinions();
    let gave = |share| Deed::new(IncidentKind::Gave, ME, THEY).weighing(share);
    happens(&mut opinions, gave(9));
    assert_eq!(opinions.all().count(), 0, "less than a tenth of ten");
    happens(&mut opinions, gave(50));
    assert_eq!(opinions.of(THEY, ME), 5);
    happens(&mut opinions, gave(30));
    assert_eq!(opinions.of(THEY, ME), 8, "two small gifts in a turn add up");
    happens(&mut opinions, gave(900));
    assert_eq!(opinions.of(THEY, ME), 20, "at most twice the full weight");
}

#[test]
fn kindness_of_one_kind_wears_thin_and_wrongs_do_not() {
    let mut opinions = opinions();
    for turn in 1..=12 {
        for kind in [IncidentKind::Gave, IncidentKind::Raided] {
            let deed = Deed::new(kind, ME, THEY);
            opinions.remember((turn, TurnLength::Hour), felt(kind), deed);
        }
    }
    let all = |kind| {
        opinions
            .incidents(THEY, ME)
            .filter(move |it| it.kind == kind)
    };
    let gave = all(IncidentKind::Gave).map(|it| it.weight_at(12, TurnLength::Hour));
    assert_eq!(gave.sum::<i32>(), 40);
    assert_eq!(all(IncidentKind::Raided).count(), 12);
    assert!(all(IncidentKind::Raided).all(|it| it.weight == -14));
}
