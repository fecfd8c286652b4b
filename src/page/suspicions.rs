//! Suspicions: those that are written down with what became of them, and what could be.

use super::part::{command, label, title};
use super::plots::expose;
use crate::id::{FactionId, Turn};
use crate::page::dial::{Dial, Fold};
use crate::page::rich::Rich;
use crate::page::sheet::{Block, Choice, Dialled, Sheet, Tone};
use crate::page::{Action, PageContext};
use crate::sim::command::{Act, Command};
use crate::sim::faction::Status;
use crate::sim::opinion::Incident;
use crate::sim::suspicion::{NotedSuspicion, SuspicionState, rules, turns_open, usual_turn};
use crate::sim::terms::{PlotKind, Suspicion};
use crate::text::{Voice, say};

/// As many settled suspicions are listed, the latest first.
const SETTLED: usize = 6;

/// A sheet of the suspicions of the reader alone.
#[must_use]
pub fn sheet(voice: &Voice<'_>) -> Sheet {
    let mut sheet = Sheet::new(label(voice, "suspicions"));
    list(voice, &mut sheet);
    sheet
}

/// The suspicions of the reader on another page.
pub(super) fn section(voice: &Voice<'_>, sheet: &mut Sheet) {
    sheet.heading(label(voice, "suspicions"));
    list(voice, sheet);
}

fn list(voice: &Voice<'_>, sheet: &mut Sheet) {
    let note = say!(voice, "suspicions-note", most = rules::MOST_OPEN);
    sheet.note(&note, Tone::Dim);
    let all = &voice.view.own.suspicions;
    if all.is_empty() {
        sheet.note(&say!(voice, "suspicions-none"), Tone::Dim);
        return;
    }
    let (open, settled): (Vec<&NotedSuspicion>, Vec<&NotedSuspicion>) =
        all.iter().partition(|it| it.is_open());
    let latest = settled.iter().rev().take(SETTLED).copied();
    lines(voice, open.into_iter().chain(latest), sheet);
    if !settled.is_empty() {
        let right = settled.iter().filter(|it| it.is_right()).count();
        let score = say!(
            voice,
            "suspicions-score",
            right = right,
            settled = settled.len()
        );
        sheet.para(&score);
    }
}

fn lines<'n>(
    voice: &Voice<'_>,
    noted: impl Iterator<Item = &'n NotedSuspicion>,
    sheet: &mut Sheet,
) {
    for it in noted {
        let tone = match it.state {
            SuspicionState::Open => Tone::Warn,
            SuspicionState::Right(_) => Tone::Good,
            SuspicionState::Wrong => Tone::Dim,
        };
        sheet.note(&voice.noted_suspicion(it), tone);
    }
}

/// A button that writes a suspicion down.
fn choice(voice: &Voice<'_>, said: Suspicion) -> Choice {
    let words = say!(voice, "suspicion-note-it", said = voice.suspicion(said));
    let why = say!(voice, "suspicions-note", most = rules::MOST_OPEN);
    command(voice, title(&words), Command::Act(Act::Suspect(said))).hint(Rich::plain(why))
}

/// What can be done about somebody who shows signs, without a fleet: to expose a plot that was found out, and to write down that he will turn
/// on the reader before long.
pub(super) fn answers(
    voice: &Voice<'_>,
    suspect: FactionId,
    plot: Option<PlotKind>,
) -> Vec<Choice> {
    let said = Suspicion {
        suspect,
        victim: voice.view.faction(),
        by: usual_turn(&voice.view),
    };
    let exposed = plot.map(|kind| expose(voice, suspect, kind));
    exposed.into_iter().chain([choice(voice, said)]).collect()
}

/// On whom somebody may turn and by when, on his page.
pub(super) fn fold(context: &PageContext<'_>, voice: &Voice<'_>, id: FactionId, sheet: &mut Sheet) {
    let open = context.dials.is_open(Fold::Suspicion, false);
    if !sheet.fold(label(voice, "sheet-suspicion"), Fold::Suspicion, open) {
        return;
    }
    let view = &voice.view;
    let note = say!(voice, "suspicions-note", most = rules::MOST_OPEN);
    sheet.note(&note, Tone::Dim);
    let noted = view.own.suspicions.iter();
    let open = noted.filter(|it| it.is_open() && it.said.suspect == id);
    lines(voice, open, sheet);
    let by = turn(context, voice, sheet);
    let victim = victim(context, voice, id, sheet);
    let said = Suspicion {
        suspect: id,
        victim,
        by,
    };
    sheet.row(vec![choice(voice, said)]);
}

/// By which turn, as it is dialled.
fn turn(context: &PageContext<'_>, voice: &Voice<'_>, sheet: &mut Sheet) -> Turn {
    let [now, last] = turns_open(&voice.view);
    let usual = i32::from(usual_turn(&voice.view));
    let dial = Dialled::new(
        label(voice, "suspicion-turn"),
        Dial::Suspicion,
        context.dials.or(Dial::Suspicion, usual),
        (i32::from(now), i32::from(last)),
    );
    let by = Turn::try_from(dial.value).unwrap_or(last);
    let dial = dial.says(voice.in_turns(i32::from(by) - i32::from(now)));
    sheet.blocks.push(Block::Dial(dial));
    by
}

/// On whom: the reader, unless another is chosen.
fn victim(
    context: &PageContext<'_>,
    voice: &Voice<'_>,
    suspect: FactionId,
    sheet: &mut Sheet,
) -> FactionId {
    let view = &voice.view;
    let plays = |it: &FactionId| view.common.faction(*it).status == Status::Active;
    let others = view.roster.faction_ids();
    let others = others.filter(|it| ![suspect, view.faction()].contains(it) && plays(it));
    let all: Vec<FactionId> = std::iter::once(view.faction()).chain(others).collect();
    let dialled = context.dials.get(Dial::Victim);
    let mut found = all.iter().filter(|it| dialled == Some(i32::from(it.0)));
    let chosen = found.next().copied().unwrap_or(view.faction());
    sheet.note(&say!(voice, "suspicion-victim"), Tone::Plain);
    let choices = all.iter().map(|it| {
        let action = Action::dial(Dial::Victim, i32::from(it.0));
        Choice::new(title(&voice.short(*it)), action).chosen(*it == chosen)
    });
    sheet.row(choices.collect());
    chosen
}

/// When the reader had written down that a betrayal of himself would come, if he had.
pub(super) fn foreseen(voice: &Voice<'_>, betrayal: &Incident) -> Option<i32> {
    let mut noted = voice.view.own.suspicions.iter();
    let same = noted.find(|it| {
        it.is_about(betrayal.by, betrayal.to) && it.state == SuspicionState::Right(betrayal.turn)
    });
    same.map(|it| i32::from(it.noted))
}

/// How many suspicions of the reader came true, at the end of a game; nothing if there were none.
pub(super) fn at_the_end(voice: &Voice<'_>, sheet: &mut Sheet) {
    let all = &voice.view.own.suspicions;
    if all.is_empty() {
        return;
    }
    sheet.heading(label(voice, "end-suspicions"));
    let right = all.iter().filter(|it| it.is_right()).count();
    let open = all.iter().filter(|it| it.is_open()).count();
    let score = say!(
        voice,
        "end-suspicions-score",
        right = right,
        all = all.len(),
        open = open
    );
    sheet.para(&score);
    lines(voice, all.iter(), sheet);
}

#[cfg(test)]
mod tests {
    use super::{at_the_end, section};
    use crate::id::{FactionId, FleetId, MajeId, TerritoryId};
    use crate::page::sheet::Sheet;
    use crate::page::signs;
    use crate::scenario::model::{MindDef, Rank};
    use crate::sim::Simulation;
    use crate::sim::command::{Act, Command, Mission, Order, Task};
    use crate::sim::terms::{Owed, PlotKind, Scheme, Suspicion};
    use crate::sim::testing::{RAIDER, Sandbox};
    use crate::text::{Text, Voice};

    const ME: FactionId = FactionId(0);
    const THEY: FactionId = FactionId(1);

    fn submit(game: &mut Simulation, by: FactionId, command: Command) {
        game.submit(by, &command).expect("legal");
    }

    /// They promise not to attack, and prepare to break that.
    fn promise(game: &mut Simulation) {
        game.promise_each_other([THEY, ME], Owed::NonAggression, 12);
        let maje = MajeId::new(THEY, 1);
        let task = Task::Plot {
            scheme: Scheme::new(PlotKind::Breach, ME),
            strikes: false,
        };
        submit(game, THEY, Command::Order(Order::Assign { maje, task }));
    }

    fn raid(game: &mut Simulation) {
        let mission = Mission::Raid {
            target: TerritoryId(1),
            want: None,
        };
        let fleet = FleetId::new(THEY, 0);
        submit(
            game,
            THEY,
            Command::Order(Order::Mission { fleet, mission }),
        );
    }

    fn suspect(game: &mut Simulation, suspect: FactionId, by: u16) {
        let said = Suspicion {
            suspect,
            victim: ME,
            by,
        };
        submit(game, ME, Command::Act(Act::Suspect(said)));
    }

    /// Everything that a sheet says.
    fn words(game: &Simulation, fill: impl Fn(&Voice<'_>, &mut Sheet)) -> String {
        let text = Text::english().expect("the words are sound");
        let voice = Voice::new(&text, game.view(ME), |_, name| name.to_owned());
        let mut sheet = Sheet::default();
        fill(&voice, &mut sheet);
        format!("{:?}", sheet.blocks)
    }

    #[test]
    fn pages_tell_what_became_of_each_suspicion_and_of_all() {
        let mut game = Sandbox::row(8, 1)
            .sect(&[0, 1])
            .sect(&[2, 3])
            .sect(&[5])
            .sect(&[7])
            .maje(1, 2, Rank::Lesser)
            .fleet(1, 2, &[(RAIDER, 6)])
            .change(|s| s.opening.minds.fill(MindDef::Idle))
            .start(1);
        assert_eq!(words(&game, at_the_end), "[]");
        for (who, by) in [(1, 8), (2, 1), (3, 9)] {
            suspect(&mut game, FactionId(who), by);
        }
        promise(&mut game);
        game.end_turn();
        let open = words(&game, section);
        assert!(open.contains("by turn 9: 8 "), "{open}");
        raid(&mut game);
        game.end_turn();
        let listed = words(&game, section);
        for said in [
            "it came true on turn 2, as you wrote down on turn 1",
            "it did not come true",
            "1 of 2 came true so far",
        ] {
            assert!(listed.contains(said), "“{said}” is missing in {listed}");
        }
        let ended = words(&game, at_the_end);
        let score = "1 of 3 suspicions came true. One was still open.";
        assert!(ended.contains(score), "{ended}");
        let foreseen = words(&game, signs::section);
        let noted = "You had written it down on turn 1";
        assert!(foreseen.contains(noted), "{foreseen}");
    }
}
