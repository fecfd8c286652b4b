//! Plots in words: what is plotted, and what came of it.

use super::say;
use super::voice::Voice;
use crate::sim::event::{
    Deposed, MajeMurdered, PlotExposed, PlotFound, PlotMoved, PlotStage, RobbedByFlag, ShipsStolen,
};
use crate::sim::opinion::signs::Sign;
use crate::sim::terms::{PlotKind, Scheme};

/// The messages of a kind of plot: its name, what it does, and what is plotted.
const fn words(kind: PlotKind) -> [&'static str; 3] {
    match kind {
        PlotKind::Ambush => ["plot-ambush", "plot-ambush-about", "scheme-ambush"],
        PlotKind::Murder => ["plot-murder", "plot-murder-about", "scheme-murder"],
        PlotKind::Incitement => ["plot-incite", "plot-incite-about", "scheme-incite"],
        PlotKind::ShipTheft => [
            "plot-steal-ships",
            "plot-steal-ships-about",
            "scheme-steal-ships",
        ],
        PlotKind::Poaching => ["plot-poach", "plot-poach-about", "scheme-poach"],
        PlotKind::FalseFlag => [
            "plot-false-flag",
            "plot-false-flag-about",
            "scheme-false-flag",
        ],
        PlotKind::Forgery => ["plot-forge", "plot-forge-about", "scheme-forge"],
        PlotKind::Breach => ["plot-breach", "plot-breach-about", "scheme-breach"],
        PlotKind::Coup => ["plot-coup", "plot-coup-about", "scheme-coup"],
    }
}

impl Voice<'_> {
    /// A sign that somebody may break faith, or broke it.
    #[must_use]
    pub fn sign(&self, sign: &Sign) -> String {
        match sign {
            Sign::Deed(it) => {
                let (what, ago) = (self.incident(it), self.ago(it.turn));
                say!(self, "signs-deed", what = what, ago = ago)
            }
            Sign::Heard(it) => self.fact(it),
            Sign::Plot(it) => {
                let (kind, ago) = (self.plot_kind(it.kind), self.ago(it.turn));
                say!(self, "signs-plot", kind = kind, ago = ago)
            }
        }
    }

    /// A kind of plot, in a word or two.
    #[must_use]
    pub fn plot_kind(&self, kind: PlotKind) -> String {
        self.say(words(kind)[0], &[])
    }

    /// What a kind of plot does, in a sentence or two.
    #[must_use]
    pub fn plot_about(&self, kind: PlotKind) -> String {
        self.say(words(kind)[1], &[])
    }

    /// What is plotted against whom, in a phrase.
    #[must_use]
    pub fn scheme(&self, scheme: Scheme) -> String {
        let place = scheme.at.map_or_else(String::new, |at| self.place(at));
        let third = scheme.third.map_or_else(String::new, |it| self.faction(it));
        let gaps = [
            ("who", self.faction(scheme.target).into()),
            ("place", place.into()),
            ("third", third.into()),
        ];
        self.say(words(scheme.kind)[2], &gaps)
    }

    /// What a maje does who leads a plot.
    pub(super) fn plotting(&self, scheme: Scheme, strikes: bool) -> String {
        let id = if strikes { "task-strike" } else { "task-plot" };
        self.say(id, &[("plot", self.scheme(scheme).into())])
    }

    pub(super) fn plot_moved(&self, it: &PlotMoved) -> String {
        let id = match it.stage {
            PlotStage::Begun => "event-plot-begun",
            PlotStage::Dropped => "event-plot-dropped",
            PlotStage::Done => "event-plot-done",
            PlotStage::Vain => "event-plot-vain",
        };
        let gaps = [
            ("maje", self.maje(it.leader).into()),
            ("plot", self.scheme(it.scheme).into()),
        ];
        self.say(id, &gaps)
    }

    pub(super) fn plot_found(&self, it: &PlotFound) -> String {
        say!(
            self,
            "event-plot-found",
            whose = self.possessive(it.by),
            against = self.faction(it.against),
            plot = self.plot_kind(it.kind)
        )
    }

    pub(super) fn plot_exposed(&self, it: &PlotExposed) -> String {
        let id = match (it.tried, it.caught) {
            (true, true) => "event-plot-failed-caught",
            (true, false) => "event-plot-failed",
            (false, true) => "event-plot-exposed-caught",
            (false, false) => "event-plot-exposed",
        };
        let gaps = [
            ("by", self.faction(it.by).into()),
            ("whose", self.possessive(it.by).into()),
            ("against", self.faction(it.against).into()),
            ("plot", self.plot_kind(it.kind).into()),
            ("maje", self.maje(it.leader).into()),
        ];
        self.say(id, &gaps)
    }

    pub(super) fn maje_murdered(&self, it: &MajeMurdered) -> String {
        let id = match (it.by.is_some(), it.beamed) {
            (true, true) => "event-murdered-beamed-by",
            (true, false) => "event-murdered-by",
            (false, true) => "event-murdered-beamed",
            (false, false) => "event-murdered",
        };
        let by = it.by.map_or_else(String::new, |by| self.faction(by));
        let gaps = [
            ("maje", self.maje(it.maje).into()),
            ("whose", self.possessive(it.of).into()),
            ("by", by.into()),
        ];
        self.say(id, &gaps)
    }

    pub(super) fn deposed(&self, it: &Deposed) -> String {
        let id = if it.by.is_some() {
            "event-deposed-by"
        } else {
            "event-deposed"
        };
        let by = it.by.map_or_else(String::new, |by| self.faction(by));
        let gaps = [
            ("old", self.maje(it.old).into()),
            ("new", self.maje(it.new).into()),
            ("of", self.faction(it.of).into()),
            ("by", by.into()),
        ];
        self.say(id, &gaps)
    }

    pub(super) fn ships_stolen(&self, it: &ShipsStolen) -> String {
        let id = if it.by.is_some() {
            "event-ships-stolen-by"
        } else {
            "event-ships-stolen"
        };
        let by = it.by.map_or_else(String::new, |by| self.faction(by));
        let gaps = [
            ("whose", self.possessive(it.from).into()),
            ("by", by.into()),
            ("place", self.place(it.at).into()),
            ("ships", i32::from(it.ships).into()),
        ];
        self.say(id, &gaps)
    }

    pub(super) fn robbed_by_flag(&self, it: &RobbedByFlag) -> String {
        let id = if it.by.is_some() {
            "event-robbed-by"
        } else {
            "event-robbed"
        };
        let by = it.by.map_or_else(String::new, |by| self.faction(by));
        let gaps = [
            ("victim", self.faction(it.victim).into()),
            ("flag", self.faction(it.flag).into()),
            ("by", by.into()),
            ("place", self.place(it.at).into()),
            ("goods", self.goods(it.goods).into()),
        ];
        self.say(id, &gaps)
    }
}
