//! What a part of the file can refer to, and how its mistakes are reported.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::names::{NameTarget, Names};
use crate::id::{
    BeatId, ClassId, FactionId, MajeId, OptionId, SceneId, TechId, TerritoryId, VarId,
};
use crate::scenario::diagnostic::{Diagnostic, Diagnostics, Label};
use crate::scenario::lookalike;
use crate::scenario::model::{Goods, SettledOption};
use crate::scenario::raw::{RawGoods, RawMaje, RawScenario, Ref};
use crate::scenario::source::FileId;
use crate::scenario::span::{EntryTable, List, Span, Spanned};
use crate::scenario::suggest::{closest, one_of, quoted};

/// The most loads a file may name anywhere.
const MOST_LOADS: i64 = 100_000;

/// The ids of a file by kind, and the collector of findings.
pub struct Scope<'r, 'd> {
    file: FileId,
    found: RefCell<&'d mut Diagnostics>,
    /// Territories.
    pub territories: Names<'r>,
    /// Sects and powers.
    pub factions: Names<'r>,
    /// Kinds of technology.
    pub technologies: Names<'r>,
    /// Ship classes.
    pub classes: Names<'r>,
    /// Majes.
    pub majes: Names<'r>,
    /// Counters.
    pub vars: Names<'r>,
    /// Events.
    pub scenes: Names<'r>,
    /// Beats.
    pub beats: Names<'r>,
    /// Options.
    pub options: Names<'r>,
    /// The choices of each option, in the order of the file.
    choices: Vec<Names<'r>>,
    /// The ids that majes have in play, in the order of the file.
    maje_ids: Vec<MajeId>,
}

impl<'r, 'd> Scope<'r, 'd> {
    /// The scope of a file.
    pub fn new(raw: &'r RawScenario, file: FileId, found: &'d mut Diagnostics) -> Self {
        let factions = raw.factions.get();
        // A block that may be left out defines nothing when it is.
        let mut vars = Names::new("counter", raw.vars.get());
        if raw.vars.is_absent() {
            vars.close();
        }
        let mut scenes = Names::new("event", raw.events.get());
        if raw.events.is_absent() {
            scenes.close();
        }
        let mut beats = Names::new("beat", raw.beats.get());
        if raw.beats.is_absent() {
            beats.close();
        }
        let mut options = Names::new("option", raw.options.get());
        if raw.options.is_absent() {
            options.close();
        }
        let choices = raw.options.get().into_iter().flat_map(EntryTable::iter);
        let choices = choices.map(|(_, option)| Names::new("choice", Some(&option.choices)));
        let mut scope = Self {
            file,
            found: RefCell::new(found),
            territories: Names::new("territory", raw.map.get().map(|map| &map.territories)),
            factions: Names::new("faction", factions.map(|factions| &factions.list)),
            technologies: Names::new("technology", factions.map(|block| &block.technologies)),
            classes: Names::new("ship class", raw.fleets.get().map(|fleets| &fleets.classes)),
            majes: Names::new("maje", raw.majes.get()),
            vars,
            scenes,
            beats,
            options,
            choices: choices.collect(),
            maje_ids: Vec::new(),
        };
        scope.maje_ids = scope.number_majes(raw);
        scope
    }

    /// Numbers majes within their faction, in the order of the file.
    fn number_majes(&self, raw: &RawScenario) -> Vec<MajeId> {
        let mut serials: BTreeMap<FactionId, u16> = BTreeMap::new();
        let majes = raw.majes.get().into_iter().flat_map(EntryTable::iter);
        let number = |(_, maje): (_, &RawMaje)| {
            let faction = match self.factions.find(&maje.faction) {
                NameTarget::Found(position) => FactionId::from_index(position),
                NameTarget::Lost | NameTarget::Unknown => FactionId(0),
            };
            let serial = serials.entry(faction).or_default();
            let id = MajeId::new(faction, *serial);
            *serial = serial.saturating_add(1);
            id
        };
        majes.map(number).collect()
    }

    /// A mistake at a place of this file, yet to be reported.
    pub fn error(&self, code: &'static str, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic::error(code, self.file, span, message)
    }

    /// The file.
    pub fn file(&self) -> FileId {
        self.file
    }

    /// Whether something of this kind was found.
    pub fn has_found(&self, code: &str) -> bool {
        let found = self.found.borrow();
        found.sorted().iter().any(|found| found.code == code)
    }

    /// How many findings there are.
    pub fn count_found(&self) -> usize {
        self.found.borrow().count_all()
    }

    /// Reports, unless it is about a dummy: that has been reported already.
    pub fn report(&self, mut diagnostic: Diagnostic) {
        if diagnostic.span == Some(Span::default()) {
            return;
        }
        let dummy = |label: &Label| label.span == Span::default();
        diagnostic.secondary.retain(|label| !dummy(label));
        self.found.borrow_mut().push(diagnostic);
    }

    /// The position a reference leads to; reports one that leads nowhere.
    pub fn find(&self, names: &Names<'_>, reference: &Ref) -> Option<usize> {
        match names.find(reference) {
            NameTarget::Found(position) => Some(position),
            NameTarget::Lost => None,
            // To look for what was meant takes time; what nobody will read is not worth it.
            NameTarget::Unknown if self.found.borrow().is_full() => {
                let message = format!("there is no {} {}", names.kind(), quoted(reference));
                self.report(self.error("unknown-id", reference.span, message));
                None
            }
            NameTarget::Unknown => {
                let message = format!("there is no {} {}", names.kind(), quoted(reference));
                let known: Vec<String> = names.all().map(str::to_owned).collect();
                let found = self.error("unknown-id", reference.span, message);
                let found = found.label(format!("expected {}", one_of(&known)));
                let suggestion = closest(reference, names.all());
                let found = found.suggest(suggestion).expected(known);
                self.report(found.notes(lookalike::note(reference)));
                None
            }
        }
    }

    /// The territory meant; the first one in place of a mistake.
    pub fn territory(&self, reference: &Ref) -> TerritoryId {
        TerritoryId::from_index(self.find(&self.territories, reference).unwrap_or(0))
    }

    /// The faction meant; the first one in place of a mistake.
    pub fn faction(&self, reference: &Ref) -> FactionId {
        FactionId::from_index(self.find(&self.factions, reference).unwrap_or(0))
    }

    /// The technology meant; the first one in place of a mistake.
    pub fn technology(&self, reference: &Ref) -> TechId {
        TechId::from_index(self.find(&self.technologies, reference).unwrap_or(0))
    }

    /// The ship class meant; the first one in place of a mistake.
    pub fn class(&self, reference: &Ref) -> ClassId {
        ClassId::from_index(self.find(&self.classes, reference).unwrap_or(0))
    }

    /// The counter meant; the first one in place of a mistake.
    pub fn var(&self, reference: &Ref) -> VarId {
        VarId::from_index(self.find(&self.vars, reference).unwrap_or(0))
    }

    /// The event meant; the first one in place of a mistake.
    pub fn scene(&self, reference: &Ref) -> SceneId {
        SceneId::from_index(self.find(&self.scenes, reference).unwrap_or(0))
    }

    /// The beat meant; the first one in place of a mistake.
    pub fn beat(&self, reference: &Ref) -> BeatId {
        BeatId::from_index(self.find(&self.beats, reference).unwrap_or(0))
    }

    /// The option meant, and the position of the choice; the first ones in place of a mistake.
    pub fn choice(&self, option: &Ref, choice: &Ref) -> SettledOption {
        let Some(at) = self.find(&self.options, option) else {
            return (OptionId(0), 0);
        };
        let choices = self.choices.get(at);
        let is = choices.and_then(|choices| self.find(choices, choice));
        let is = is.and_then(|is| u8::try_from(is).ok()).unwrap_or(0);
        (OptionId::from_index(at), is)
    }

    /// The maje meant; the first one in place of a mistake.
    pub fn maje(&self, reference: &Ref) -> MajeId {
        let position = self.find(&self.majes, reference).unwrap_or(0);
        let id = self.maje_ids.get(position).copied();
        id.unwrap_or(MajeId::new(FactionId(0), 0))
    }

    /// Follows every reference of a list.
    pub fn each<T>(&self, references: &List<Ref>, follow: impl Fn(&Self, &Ref) -> T) -> Vec<T> {
        references
            .iter()
            .map(|reference| follow(self, reference))
            .collect()
    }

    /// A number, held to its range.
    pub fn number<T>(&self, number: &Spanned<i64>, range: RangeInclusive<i64>, what: &str) -> T
    where
        T: TryFrom<i64> + Default,
    {
        let held = number.value.clamp(*range.start(), *range.end());
        if held != number.value {
            self.out_of_range(number.span, number.value, &range, what);
        }
        T::try_from(held).unwrap_or_default()
    }

    /// A number, or its default when it is left out.
    pub fn number_or<T>(
        &self,
        number: Option<&Spanned<i64>>,
        range: RangeInclusive<i64>,
        default: T,
        what: &str,
    ) -> T
    where
        T: TryFrom<i64> + Default,
    {
        number.map_or(default, |number| self.number(number, range, what))
    }

    /// Reports a number that is too small or too large.
    pub fn out_of_range(&self, span: Span, value: i64, range: &RangeInclusive<i64>, what: &str) {
        let expected = format!("a number from {} to {}", range.start(), range.end());
        let message = format!("{what} is out of range: {value}");
        let found = self.error("out-of-range", span, message);
        self.report(
            found
                .label(format!("expected {expected}"))
                .expected([expected]),
        );
    }

    /// Amounts of goods; none of them negative.
    pub fn goods(&self, goods: &RawGoods) -> Goods {
        self.goods_up_to(goods, MOST_LOADS)
    }

    /// Amounts of goods, each up to `most`; none of them negative.
    pub fn goods_up_to(&self, goods: &RawGoods, most: i64) -> Goods {
        let amount = |amount: &Option<Spanned<i64>>, what| {
            self.number_or(amount.as_ref(), 0..=most, 0, what)
        };
        Goods::new(
            amount(&goods.food, "the amount of food"),
            amount(&goods.ore, "the amount of ore"),
            amount(&goods.water, "the amount of water"),
        )
    }

    /// A text that must say something.
    pub fn text(&self, text: &Spanned<String>, what: &str) -> String {
        if text.trim().is_empty() {
            self.report(self.error("empty-text", text.span, format!("{what} is empty")));
        }
        text.value.clone()
    }
}

/// A text that may be left out.
pub(super) fn optional(text: Option<&Spanned<String>>) -> String {
    text.map(|text| text.value.clone()).unwrap_or_default()
}
