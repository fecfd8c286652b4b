//! Events of the scenario, in the words of their author: names are put where the braces are.

use super::say;
use super::voice::{Voice, capital};
use crate::id::SceneId;
use crate::scenario::model::{SceneEffect, SceneOption, Speaker, Stake};
use crate::sim::event::Chosen;
use crate::sim::opinion::{Incident, IncidentKind};
use crate::sim::scene::{Cast, Posed};

impl Voice<'_> {
    /// What happens, in the words of the scenario: its title and its text.
    #[must_use]
    pub fn scene(&self, posed: &Posed) -> String {
        let def = self.book().scene(posed.scene);
        let text = self.cast_in(&def.text, posed.cast, None);
        let title = def.title.as_str();
        let cast = posed.cast;
        let (id, who) = match def.speaker {
            Speaker::Nobody => ("scene", None),
            Speaker::Maje => ("scene-maje", cast.maje.map(|maje| self.maje(maje))),
            Speaker::Other => ("scene-other", cast.other.map(|other| self.them(other))),
            Speaker::People => ("scene-people", cast.place.map(|at| self.place(at))),
        };
        match who {
            Some(who) => say!(self, id, title = title, who = who, text = text),
            None => say!(self, "scene", title = title, text = text),
        }
    }

    /// What a button for an option says.
    #[must_use]
    pub fn scene_option(&self, posed: &Posed, option: &SceneOption) -> String {
        capital(&self.cast_in(&option.text, posed.cast, None))
    }

    /// What follows from an option, a line each.
    #[must_use]
    pub fn scene_effects(&self, posed: &Posed, option: &SceneOption) -> Vec<String> {
        let all = option.effects.iter();
        let told = option.canon.then(|| say!(self, "scene-canon"));
        let effects = all.map(|effect| self.scene_effect(posed.cast, effect));
        told.into_iter().chain(effects).collect()
    }

    /// The title of an event.
    #[must_use]
    pub fn scene_title(&self, scene: SceneId) -> String {
        let def = self.book().scenes.get(scene.index());
        def.map_or_else(|| say!(self, "name-unknown"), |def| def.title.clone())
    }

    /// What was chosen in an event that waits.
    pub(super) fn choice(&self, scene: SceneId, option: u8) -> String {
        let mut waiting = self.view.own.scenes.iter();
        let posed = waiting.find(|posed| posed.scene == scene);
        let options = self
            .book()
            .scenes
            .get(scene.index())
            .map(|def| &def.options);
        let option = options.and_then(|options| options.get(usize::from(option)));
        let chosen = posed.zip(option);
        let chosen = chosen.map(|(posed, option)| self.scene_option(posed, option));
        say!(
            self,
            "order-choose",
            title = self.scene_title(scene),
            option = chosen.unwrap_or_default()
        )
    }

    pub(super) fn chosen(&self, it: &Chosen) -> String {
        let def = self.book().scenes.get(it.scene.index());
        let option = def.and_then(|def| def.options.get(usize::from(it.option)));
        let Some(option) = option else {
            return self.scene_title(it.scene);
        };
        let cast = Cast {
            other: it.other,
            place: it.place,
            maje: it.maje,
        };
        self.cast_in(&option.result, cast, Some(it.faction))
    }

    /// A text with the names of whom it is about. The faction is that of the view unless another is named.
    pub(super) fn cast_in(
        &self,
        text: &str,
        cast: Cast,
        faction: Option<crate::id::FactionId>,
    ) -> String {
        let faction = faction.unwrap_or_else(|| self.view.faction());
        let leader = self
            .view
            .common
            .factions
            .get(faction.index())
            .and_then(|known| known.first_maje);
        let name = |part: &str| match part {
            "sect" => Some(self.them(faction)),
            "leader" => leader.map(|maje| self.maje(maje)),
            "other" => cast.other.map(|other| self.them(other)),
            "place" => cast.place.map(|place| self.place(place)),
            "maje" => cast.maje.map(|maje| self.maje(maje)),
            _ => None,
        };
        let mut told = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('{') {
            told.push_str(before);
            let Some((part, after)) = after.split_once('}') else {
                told.push('{');
                rest = after;
                continue;
            };
            let named = name(part).unwrap_or_else(|| say!(self, "name-unknown"));
            told.push_str(&if begins_sentence(&told) {
                capital(&named)
            } else {
                named
            });
            rest = after;
        }
        told.push_str(rest);
        told
    }

    fn scene_effect(&self, cast: Cast, effect: &SceneEffect) -> String {
        let place = || {
            cast.place
                .map_or_else(|| say!(self, "name-unknown"), |at| self.place(at))
        };
        match *effect {
            SceneEffect::Gain(goods) => {
                say!(self, "scene-effect-gain", goods = self.goods(goods))
            }
            SceneEffect::Pay(goods) => say!(self, "scene-effect-pay", goods = self.goods(goods)),
            SceneEffect::Prestige(by) => {
                say!(self, "scene-effect-prestige", by = self.signed(by))
            }
            SceneEffect::Morale(by) => say!(self, "scene-effect-morale", by = self.signed(by)),
            SceneEffect::Loyalty(by) => match cast.maje {
                Some(maje) => say!(
                    self,
                    "scene-effect-loyalty",
                    maje = self.maje(maje),
                    by = self.signed(by)
                ),
                None => say!(self, "scene-effect-loyalty-all", by = self.signed(by)),
            },
            SceneEffect::Calm(by) => {
                say!(
                    self,
                    "scene-effect-calm",
                    place = place(),
                    by = self.signed(by)
                )
            }
            SceneEffect::People(by) => say!(
                self,
                "scene-effect-people",
                place = place(),
                by = self.signed(by)
            ),
            SceneEffect::Reveal => say!(self, "scene-effect-reveal"),
            SceneEffect::Did(kind) => self.scene_deed(kind, cast, true),
            SceneEffect::Suffered(kind) => self.scene_deed(kind, cast, false),
            SceneEffect::Technology { technology, units } => say!(
                self,
                "scene-effect-technology",
                technology = self.technology(technology),
                units = i32::from(units)
            ),
            SceneEffect::Ships { class, count } => say!(
                self,
                "scene-effect-ships",
                ships = self.ships_of(class, i32::from(count))
            ),
            SceneEffect::Count { var, by } => say!(
                self,
                "scene-effect-count",
                name = self.book().var(var).name.as_str(),
                by = self.signed(by)
            ),
            SceneEffect::Set { var, to } => say!(
                self,
                "scene-effect-set",
                name = self.book().var(var).name.as_str(),
                to = to
            ),
            SceneEffect::Arrive { class, count, at } => say!(
                self,
                "scene-effect-arrive",
                ships = self.ships_of(class, i32::from(count)),
                place = self.place(at)
            ),
            SceneEffect::Convene {
                at,
                ref guests,
                about,
            } => say!(
                self,
                "scene-effect-convene",
                place = self.place(at),
                guests = self.factions(guests),
                motion = self.motion(about)
            ),
            SceneEffect::Offer { to, give, want } => say!(
                self,
                "scene-effect-offer",
                who = self.them(to),
                give = self.stake(give),
                want = self.stake(want)
            ),
            SceneEffect::Attack { whom, turns, .. } => say!(
                self,
                "scene-effect-attack",
                who = self.them(whom),
                turns = i32::from(turns)
            ),
            SceneEffect::Draw { ref of, count } => {
                let effects: Vec<String> = of
                    .iter()
                    .map(|effect| self.scene_effect(cast, effect))
                    .collect();
                say!(
                    self,
                    "scene-effect-draw",
                    count = i32::from(count),
                    effects = effects.join(" ")
                )
            }
            SceneEffect::For(who, ref effect) => {
                let effect = self.scene_effect(cast, effect);
                say!(
                    self,
                    "scene-effect-for",
                    who = self.them(who),
                    effect = effect
                )
            }
            SceneEffect::Later { .. } => say!(self, "scene-effect-later"),
        }
    }

    /// One side of an offer.
    fn stake(&self, stake: Stake) -> String {
        let technology = stake.technology.map(|(which, units)| {
            let units = i32::from(units);
            say!(
                self,
                "scene-stake",
                technology = self.technology(which),
                units = units
            )
        });
        match (stake.goods.is_none(), technology) {
            (true, Some(technology)) => technology,
            (true, None) => say!(self, "scene-stake-nothing"),
            (false, None) => self.goods(stake.goods),
            (false, Some(technology)) => format!("{}, {technology}", self.goods(stake.goods)),
        }
    }

    /// Who will remember what of whom, and how much it weighs.
    fn scene_deed(&self, kind: IncidentKind, cast: Cast, mine: bool) -> String {
        let me = self.view.faction();
        let other = cast.other.unwrap_or(me);
        let (by, to) = if mine { (me, other) } else { (other, me) };
        let felt = self.book().incidents[kind];
        let incident = Incident {
            turn: self.view.turn(),
            by,
            to,
            kind,
            at: None,
            maje: None,
            weight: felt.weight,
            life: felt.life,
        };
        say!(
            self,
            "scene-effect-deed",
            deed = self.incident(&incident),
            whose = self.possessive(to),
            weight = self.signed(felt.weight)
        )
    }
}

/// Whether what is written next begins a sentence.
fn begins_sentence(before: &str) -> bool {
    let before = before.trim_end_matches([' ', '\n', '“', '"']);
    before.is_empty() || before.ends_with(['.', '!', '?'])
}

#[cfg(test)]
mod tests {
    use super::begins_sentence;

    #[test]
    fn a_name_after_a_full_stop_begins_a_sentence() {
        for before in ["", "He had one ship. ", "Who? ", "“", "End.\n\n"] {
            assert!(begins_sentence(before), "{before:?}");
        }
        for before in ["A man from the ", "One, ", "(of "] {
            assert!(!begins_sentence(before), "{before:?}");
        }
    }
}
