//! What the chosen fleet could do at a place: the menu of a right click.

use crate::id::FleetId;
use crate::page::map_tip;
use crate::page::rich::{Thing, plain};
use crate::page::{Action, Aim};
use crate::page::{Aiming, Weighed, aimed};
use crate::sim::view::View;
use crate::text::{Voice, say};
use crate::window::look::Look;
use crate::window::panel::hint::Hint as _;
use crate::window::panel::lead::{has_just_opened, lead_to};
use crate::window::panel::words::colour_of;
use bevy_egui::egui::{Button, RichText, Ui};

/// What is offered at a place, weighed when the menu was opened.
#[derive(Debug, Clone, PartialEq)]
pub struct Menu {
    /// The place.
    pub at: Thing,
    /// The fleet that would do it.
    pub fleet: Option<FleetId>,
    /// What it could do, or why it cannot.
    pub offers: Vec<Weighed>,
}

impl Menu {
    /// The menu for a thing on the map.
    #[must_use]
    pub fn of(view: &View<'_>, fleet: Option<FleetId>, at: Thing) -> Self {
        let offers = fleet.map_or_else(Vec::new, |fleet| {
            // A haul needs two places, so it is aimed from the fleet's own sheet.
            Aim::all()
                .filter(|aim| *aim != Aim::Haul)
                .filter_map(|aim| {
                    let from = None;
                    let aiming = Aiming { fleet, aim, from };
                    let mission = aimed(view, aiming, at)?;
                    Some(Weighed::of(view, fleet, mission))
                })
                .collect()
        });
        let mut menu = Self { at, fleet, offers };
        // What can be done comes first.
        menu.offers.sort_by_key(|offer| offer.refused.is_some());
        menu
    }
}

/// Shows the menu.
pub fn show(ui: &mut Ui, menu: &Menu, voice: &Voice<'_>, look: &Look) -> Option<Action> {
    let mut chosen = None;
    ui.set_min_width(220.0);
    let mut opened = has_just_opened(ui, "menu of the map");
    if menu.fleet.is_none() {
        let words = say!(voice, "map-menu-no-fleet");
        ui.label(RichText::new(words).color(look.dim()));
        let look_at = ui.button(say!(voice, "map-menu-look"));
        lead_to(&look_at, opened);
        if look_at.clicked() {
            chosen = Some(Action::Look(menu.at));
        }
        return chosen;
    }
    for offer in &menu.offers {
        let lines = map_tip::weighed(voice, offer);
        let Some((title, _)) = lines.first() else {
            continue;
        };
        let mut words = plain(title);
        if let Some(odds) = &offer.odds {
            let chance = say!(voice, "percent", band = voice.band(odds.chance));
            words = format!("{words}  {chance}");
        }
        let can = offer.refused.is_none();
        let button = ui.add_enabled(can, Button::new(words).frame_when_inactive(false));
        if can {
            // The first that can be done.
            lead_to(&button, std::mem::take(&mut opened));
        }
        let hint = |ui: &mut Ui| {
            for (line, tone) in lines.iter().skip(1) {
                ui.label(RichText::new(line).color(colour_of(*tone, look)));
            }
        };
        let button = button.hint_with(hint).hint_disabled_with(hint);
        if button.clicked() {
            chosen = Some(Action::Weigh(offer.fleet, offer.mission));
            ui.close();
        }
    }
    chosen
}
