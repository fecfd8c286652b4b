//! Hasty hands: keys that are held down and second clicks do nothing that cannot be undone.

use super::action::DeskAction;
use crate::page::Action;
use crate::sim::command::Command;
use bevy_egui::egui::{Event, Key, Ui};

/// For this long after something that cannot be undone nothing of that kind is done again, and lists stay where they
/// are, in seconds: what a second click hits is what stood there at the first.
const MOMENT: f64 = 0.5;

/// When something was done that cannot be undone.
#[derive(Debug, Clone, Copy, Default)]
pub struct Haste {
    done: Option<f64>,
    /// Whether pages wait to be made anew.
    holds: bool,
}

impl Haste {
    /// Whether something may be done now.
    #[must_use]
    pub fn allows(&self, action: &DeskAction, now: f64) -> bool {
        !(self.is_fresh(now) && is_final(action))
    }

    /// Notes what was done. `counts` says whether it went through: a turn that was only asked about has not ended.
    pub fn note(&mut self, action: &DeskAction, counts: bool, now: f64) {
        if counts && is_final(action) {
            self.done = Some(now);
            self.holds = is_act(action);
        }
    }

    /// For how long pages still stay as they are, in seconds.
    #[must_use]
    pub fn holds(&self, now: f64) -> Option<f64> {
        let left = self.done.map(|done| done + MOMENT - now);
        left.filter(|left| self.holds && *left > 0.0)
    }

    fn is_fresh(&self, now: f64) -> bool {
        self.done
            .is_some_and(|done| (0.0..MOMENT).contains(&(now - done)))
    }
}

/// Whether it cannot be undone.
fn is_final(action: &DeskAction) -> bool {
    match action {
        DeskAction::Page(Action::EndTurn | Action::Leave | Action::Quit)
        | DeskAction::EndTurnNow
        | DeskAction::Acknowledge
        | DeskAction::PlayOn
        | DeskAction::Overwrite(_)
        | DeskAction::Load(_) => true,
        other => is_act(other),
    }
}

/// Whether it is done at the table, at once.
fn is_act(action: &DeskAction) -> bool {
    let act = |command: &Command| matches!(command, Command::Act(_));
    match action {
        DeskAction::Page(Action::Give(command)) => act(command),
        DeskAction::Page(Action::GiveAll(commands)) => commands.iter().any(act),
        _ => false,
    }
}

/// Drops keys that are only held down, where they would do something again and again: what is chosen by Enter or the
/// space bar, and every command but those of writing and moving.
pub fn drop_held_keys(ui: &Ui) {
    let writing = ui.ctx().text_edit_focused();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key {
                key,
                repeat: true,
                modifiers,
                ..
            } => {
                let chooses = matches!(key, Key::Enter | Key::Space | Key::Escape);
                !chooses && (writing || !modifiers.command)
            }
            _ => true,
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{FactionId, MajeId};
    use crate::sim::command::Act;

    fn release(serial: u16) -> DeskAction {
        let act = Act::Release {
            maje: MajeId::new(FactionId(1), serial),
        };
        Action::Give(Command::Act(act)).into()
    }

    #[test]
    fn the_second_click_of_a_double_click_signs_nothing() {
        let mut haste = Haste::default();
        assert!(haste.allows(&release(1), 10.0));
        haste.note(&release(1), true, 10.0);
        assert!(!haste.allows(&release(2), 10.2));
        assert!(haste.holds(10.2).is_some(), "the list stays where it is");
        assert!(haste.allows(&DeskAction::Escape, 10.2), "looking is free");
        assert!(haste.allows(&release(2), 10.6) && haste.holds(10.6).is_none());
    }

    #[test]
    fn what_did_not_happen_holds_up_nobody() {
        let mut haste = Haste::default();
        haste.note(&Action::EndTurn.into(), false, 10.0);
        assert!(haste.allows(&DeskAction::EndTurnNow, 10.1));
        haste.note(&DeskAction::EndTurnNow, true, 10.1);
        assert!(!haste.allows(&Action::EndTurn.into(), 10.3));
    }
}
