//! Works go on; what is finished is launched, raised or improved.

use super::building::builds_aboard;
use super::works;
use crate::id::{ClassId, FactionId, FleetId, TerritoryId};
use crate::scenario::model::{Count, FactionTrait, Squadron};
use crate::sim::command::{Mission, Project};
use crate::sim::consequence::Consequences;
use crate::sim::event::Built;
use crate::sim::faction::Serials;
use crate::sim::fleet::{Ships, new_fleet, regroup};
use crate::sim::goods::Estate;
use crate::sim::index::{Index, Setting};
use crate::sim::ledger::{Account, Cause, Ledger};
use crate::sim::territory::{Works, Worksite};
use bevy::ecs::prelude::{Commands, Query, Res, ResMut};
use bevy::ecs::system::SystemParam;

/// What is needed to launch ships and to tell of it.
#[derive(SystemParam)]
pub struct Yard<'w, 's> {
    setting: Res<'w, Setting>,
    index: ResMut<'w, Index>,
    estate: ResMut<'w, Estate>,
    ledger: ResMut<'w, Ledger>,
    consequences: Consequences<'w, 's>,
    serials: Query<'w, 's, &'static mut Serials>,
    ships: Query<'w, 's, &'static mut Ships>,
    commands: Commands<'w, 's>,
}

/// System: at every place the first of the works goes on. Works of whoever was driven out are
/// lost; those of nomads wait until they are back.
pub fn go_on(mut lands: Query<&mut Works>, mut yard: Yard<'_, '_>) {
    for at in 0..yard.estate.lands.len() {
        let at = TerritoryId::from_index(at);
        let Ok(mut works) = lands.get_mut(yard.index.territory(at)) else {
            continue;
        };
        if works.sites.is_empty() {
            continue;
        }
        let holder = yard.estate.land(at).holder;
        let aboard =
            |site: &Worksite| builds_aboard(&yard.setting.roster, &yard.estate, site.builder, at);
        let nomads = |site: &Worksite| {
            let builder = yard.setting.roster.faction(site.builder);
            builder.is(FactionTrait::Nomads)
        };
        works
            .sites
            .retain(|site| Some(site.builder) == holder || nomads(site));
        let next = works
            .sites
            .iter()
            .position(|site| Some(site.builder) == holder || aboard(site));
        let Some(next) = next else { continue };
        let site = &mut works.sites[next];
        site.left = site.left.saturating_sub(1);
        if site.left == 0 {
            let site = works.sites.remove(next);
            yard.finish(at, &mut works, site);
        }
    }
}

impl Yard<'_, '_> {
    fn finish(&mut self, at: TerritoryId, works: &mut Works, site: Worksite) {
        let by = site.builder;
        let mut fleet = None;
        match site.project {
            Project::Ship(class) => fleet = self.launch(by, at, class),
            Project::Fort => works.fort = (works.fort + 1).min(works::FORT_MOST),
            Project::Terraform => {
                works.improved = (works.improved + 1).min(works::IMPROVED_MOST);
                self.consequences.count(by, Count::Improved, 1);
            }
        }
        let built = Built {
            by,
            at,
            project: site.project,
            fleet: fleet.map(Into::into),
        };
        self.consequences.record(built);
    }

    /// A new ship joins the first fleet of its faction that holds at the place, or is a fleet
    /// of its own.
    fn launch(&mut self, by: FactionId, at: TerritoryId, class: ClassId) -> Option<FleetId> {
        let ship = Squadron {
            class,
            count: 1,
            damage: 0,
        };
        let holds = |fleet: &usize| self.estate.fleets[*fleet].mission == Mission::Hold;
        let waiting = self.estate.fleets_at(by, at).find(holds);
        if let Some(waiting) = waiting {
            let hold = &mut self.estate.fleets[waiting];
            let entity = self.index.fleet(hold.id);
            if let Some(mut ships) = entity.and_then(|entity| self.ships.get_mut(entity).ok()) {
                let before = ships.0.iter().map(|s| i32::from(s.count)).sum();
                regroup::join(&mut ships.0, &[ship]);
                let readiness = regroup::readiness((hold.readiness, before), (100, 1));
                let change = readiness - hold.readiness;
                hold.readiness = readiness;
                let account = Account::Readiness(hold.id);
                self.ledger
                    .post(Some(by), account, change, Cause::Regrouped);
                return Some(hold.id);
            }
        }
        self.launch_alone(by, at, ship)
    }

    fn launch_alone(&mut self, by: FactionId, at: TerritoryId, ship: Squadron) -> Option<FleetId> {
        let mut serials = self.serials.get_mut(self.index.faction(by)).ok()?;
        let id = serials.next_fleet(by);
        let fleet = new_fleet(id, by, vec![ship], at);
        let entity = self.commands.spawn(fleet).id();
        self.index.add_fleet(id, entity);
        Some(id)
    }
}
