//! What can be built, what it costs, how long it takes. The numbers are ours.

use crate::id::{TechId, TerritoryId};
use crate::scenario::model::{Book, Goods, Peculiarity};
use crate::sim::command::Project;
use crate::sim::territory::Worksite;

/// The highest level of a fort.
pub const FORT_MOST: u8 = 5;
/// How much can be under way at one place at once.
pub const SITES: usize = 3;
/// How often land can be improved.
pub const IMPROVED_MOST: u8 = 2;

/// The level a fort will have when all that is under way is done.
#[must_use]
pub fn fort_planned(fort: u8, sites: &[Worksite]) -> u8 {
    let rising = sites.iter().filter(|site| site.project == Project::Fort);
    fort.saturating_add(u8::try_from(rising.count()).unwrap_or(u8::MAX))
}

/// What a project costs at a place where the fort has this level (see [`fort_planned`]), and how many turns it
/// takes; `None` for a class that nobody builds. Shipyards take a turn less.
#[must_use]
pub fn cost(book: &Book, at: TerritoryId, project: Project, fort: u8) -> Option<(Goods, u8)> {
    let (goods, turns) = match project {
        Project::Ship(class) => {
            let class = book.classes.get(class.index())?;
            (class.cost?, class.turns)
        }
        Project::Fort => (Goods::new(0, 30 * (i32::from(fort) + 1), 0), 3),
        Project::Terraform => (Goods::new(10, 40, 10), 4),
    };
    let yard = book.place(at).is(Peculiarity::Shipyard);
    Some((goods, turns.saturating_sub(u8::from(yard)).max(1)))
}

/// How many units of this technology an improvement uses up: 1 of what does not come in units, which is only asked for.
#[must_use]
pub fn terraforming(book: &Book, technology: TechId) -> u16 {
    if book.technology(technology).units {
        book.rules.terraform_units
    } else {
        1
    }
}

/// What comes back when a site is given up at a place whose fort has this level without it: half of the cost, or all
/// of it before any work was done.
#[must_use]
pub fn refund(book: &Book, at: TerritoryId, site: &Worksite, fort: u8) -> Goods {
    match cost(book, at, site.project, fort) {
        Some((goods, turns)) if site.left >= turns => goods,
        Some((goods, _)) => goods.scale(1, 2),
        None => Goods::NONE,
    }
}
