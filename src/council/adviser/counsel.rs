//! What the advisers say of what matters.

use super::plea::{Plea, plea};
use super::seat::{Adviser, advisers};
use crate::council::matter::{Matter, What};
use crate::id::MajeId;
use crate::sim::view::View;

/// What an adviser says of something that matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counsel {
    /// Who speaks.
    pub adviser: Adviser,
    /// Of what.
    pub about: What,
    /// What he says.
    pub plea: Plea,
}

/// What the advisers say of what matters now: one sentence each at most, rather about what nobody has spoken of yet, and not
/// what was `heard` of them lately.
#[must_use]
pub fn counsels(
    view: &View<'_>,
    agenda: &[Matter],
    heard: impl Fn(MajeId, Plea) -> bool,
) -> Vec<Counsel> {
    let mut said: Vec<Counsel> = Vec::new();
    for adviser in advisers(view) {
        let pleas = agenda.iter().filter_map(|matter| {
            let plea = plea(view, adviser, &matter.what)?;
            if heard(adviser.maje, plea) {
                return None;
            }
            let spoken = said.iter().filter(|it| it.about == matter.what).count();
            Some((spoken, &matter.what, plea))
        });
        if let Some((_, about, plea)) = pleas.min_by_key(|(spoken, ..)| *spoken) {
            let about = about.clone();
            said.push(Counsel {
                adviser,
                about,
                plea,
            });
        }
    }
    said
}
