//! Why an order is refused, and what would be possible.

use super::say;
use super::voice::{Voice, capital};
use crate::id::{ClassId, DealId, FactionId, TechId, TerritoryId};
use crate::scenario::model::{FactionTrait, Goods, Peculiarity};
use crate::sim::check::Refusal;

impl Voice<'_> {
    /// Why an order is refused, and what would be possible.
    #[must_use]
    pub fn refusal(&self, refusal: &Refusal) -> String {
        let sentence = match refusal {
            Refusal::OutOfTheGame => say!(self, "refusal-out"),
            Refusal::GameOver => say!(self, "refusal-over"),
            Refusal::NoSuchFleet(_) => say!(self, "refusal-no-fleet"),
            Refusal::NoSuchMaje(_) => say!(self, "refusal-no-maje"),
            Refusal::NoSuchTerritory(_) => say!(self, "refusal-no-territory"),
            Refusal::NoSuchFaction(_) => say!(self, "refusal-no-faction"),
            Refusal::NoSuchThing => say!(self, "refusal-no-thing"),
            Refusal::TheyAreGone(who) => say!(self, "refusal-gone", who = self.faction(*who)),
            Refusal::TheyHide(who) if self.is_you(*who) => say!(self, "refusal-you-hide"),
            Refusal::TheyHide(who) => say!(self, "refusal-they-hide", who = self.faction(*who)),
            Refusal::SaidBefore(who) => {
                say!(self, "refusal-said-before", who = self.faction(*who))
            }
            Refusal::NoCause(who) => say!(self, "refusal-no-cause", who = self.faction(*who)),
            Refusal::NoDuels(who) => say!(self, "refusal-no-duels", who = self.faction(*who)),
            Refusal::NoBloodEnemy(who) => {
                say!(self, "refusal-no-blood-enemy", who = self.faction(*who))
            }
            Refusal::NobodyLeads(who) => {
                say!(self, "refusal-nobody-leads", who = self.faction(*who))
            }
            Refusal::AlreadyChallenged(who) => {
                say!(self, "refusal-already-challenged", who = self.faction(*who))
            }
            Refusal::NoChallenge(who) => {
                say!(self, "refusal-no-challenge", who = self.faction(*who))
            }
            Refusal::FightsThem(who) => {
                say!(self, "refusal-fights-them", who = self.faction(*who))
            }
            Refusal::TheyAreAtPeace(one, other) => say!(
                self,
                "refusal-at-peace",
                one = self.faction(*one),
                other = self.faction(*other)
            ),
            Refusal::MediationPrice(most) => {
                say!(self, "refusal-mediation-price", most = i32::from(*most))
            }
            Refusal::EndsBefore(turns) => {
                say!(
                    self,
                    "refusal-ends-before",
                    turns = self.turns(i32::from(*turns))
                )
            }
            Refusal::MediatesAlready => say!(self, "refusal-mediates-already"),
            Refusal::NoMediation(who) => {
                say!(self, "refusal-no-mediation", who = self.faction(*who))
            }
            Refusal::PlotUnclear(kind) => {
                let id = if kind.wants_place() {
                    "refusal-plot-place"
                } else if kind.wants_third() {
                    "refusal-plot-third"
                } else {
                    "refusal-plot-plain"
                };
                self.say(id, &[("plot", self.plot_kind(*kind).into())])
            }
            Refusal::NeedsCommander(fleet) => {
                say!(self, "refusal-needs-commander", fleet = self.fleet(*fleet))
            }
            Refusal::PlotNotBegun => say!(self, "refusal-plot-not-begun"),
            Refusal::NoFleetToStrike(at) => {
                say!(self, "refusal-no-fleet-to-strike", place = self.place(*at))
            }
            Refusal::SuspectIsVictim(who) => {
                say!(self, "refusal-suspect-is-victim", who = self.faction(*who))
            }
            Refusal::SuspicionTurn { from, to } => say!(
                self,
                "refusal-suspicion-turn",
                from = i32::from(*from),
                to = i32::from(*to)
            ),
            Refusal::TurnedAlready(who) => {
                say!(self, "refusal-turned-already", who = self.faction(*who))
            }
            Refusal::SuspectedAlready { suspect, by } => self.suspected_already(*suspect, *by),
            Refusal::SuspectsEnough(most) => {
                say!(self, "refusal-suspects-enough", most = *most)
            }
            Refusal::NothingFound(who) => {
                say!(self, "refusal-nothing-found", who = self.faction(*who))
            }
            Refusal::TooSoon(turns) => say!(
                self,
                "refusal-too-soon",
                turns = self.turns(i32::from(*turns))
            ),
            Refusal::Conference(refusal) => self.conference_refusal(refusal),
            Refusal::NoSuchEvent => {
                say!(self, "refusal-no-event", command = self.command("council"))
            }
            Refusal::NoSuchOption => say!(self, "refusal-no-option"),
            Refusal::Self_ => say!(self, "refusal-self"),
            Refusal::NoWay(to) => say!(self, "refusal-no-way", place = self.place(*to)),
            Refusal::OwnPlace(at) => say!(self, "refusal-own-place", place = self.place(*at)),
            Refusal::NotOwnPlace(at) => self.not_own_place(*at),
            Refusal::NothingThere(at) => {
                say!(self, "refusal-nothing-there", place = self.place(*at))
            }
            Refusal::CannotSeize => {
                let nomads = self.roster().faction(self.view.faction());
                if nomads.is(FactionTrait::Nomads) {
                    say!(self, "refusal-nomads-seize")
                } else {
                    say!(self, "refusal-travellers-seize")
                }
            }
            Refusal::CannotBuildAtAll => say!(self, "refusal-travellers-build"),
            Refusal::Unarmed(fleet) => say!(
                self,
                "refusal-unarmed",
                fleet = self.fleet(*fleet),
                others = self.fleets_where(|f| f.totals.attack > 0)
            ),
            Refusal::NoRoom(fleet) => say!(
                self,
                "refusal-no-room",
                fleet = self.fleet(*fleet),
                others = self.fleets_where(|f| f.totals.room > 0)
            ),
            Refusal::NoEdge(at) => self.no_edge(*at),
            Refusal::EscortCircle => say!(self, "refusal-escort-circle"),
            Refusal::UnderWay(fleet) => say!(self, "refusal-under-way", fleet = self.fleet(*fleet)),
            Refusal::NotTogether => say!(self, "refusal-not-together"),
            Refusal::CannotSpare => say!(self, "refusal-cannot-spare"),
            Refusal::WrongNumber { next } => {
                say!(self, "refusal-wrong-number", fleet = self.fleet(*next))
            }
            Refusal::BreakPoint => say!(self, "refusal-break-point"),
            Refusal::HoldsBack(who) => self.holds_back(*who),
            Refusal::NoWordToBreak(who) => {
                say!(self, "refusal-no-word-to-break", who = self.faction(*who))
            }
            Refusal::StruckByFleets(who) => {
                say!(self, "refusal-struck-by-fleets", who = self.faction(*who))
            }
            Refusal::NotTheirLand { by, at } => say!(
                self,
                "refusal-not-their-land",
                by = self.faction(*by),
                place = self.place(*at)
            ),
            Refusal::TooFewShips { at, free } => say!(
                self,
                "refusal-too-few-ships",
                place = self.place(*at),
                free = *free
            ),
            Refusal::LastLand { by, at } => say!(
                self,
                "refusal-last-land",
                by = self.faction(*by),
                place = self.place(*at)
            ),
            Refusal::LandPromised { by, at } => say!(
                self,
                "refusal-land-promised",
                by = self.faction(*by),
                place = self.place(*at)
            ),
            Refusal::HoldsNoLand(who) => {
                say!(self, "refusal-holds-no-land", who = self.faction(*who))
            }
            Refusal::TooLarge { who, most } => say!(
                self,
                "refusal-too-large",
                who = self.faction(*who),
                most = i32::try_from(*most).unwrap_or(i32::MAX)
            ),
            Refusal::NoSect(who) => say!(self, "refusal-no-sect", who = self.faction(*who)),
            Refusal::NotPledged { by, what } => say!(
                self,
                "refusal-not-pledged",
                by = self.faction(*by),
                what = self.what(*what)
            ),
            Refusal::Witness(why) => self.witness_refusal(*why),
            Refusal::NothingSecured(by) => {
                say!(self, "refusal-nothing-secured", by = self.faction(*by))
            }
            Refusal::NoHostage(maje) => say!(self, "refusal-no-hostage", maje = self.maje(*maje)),
            Refusal::Captive { maje, captor } => say!(
                self,
                if self.view.maje(*maje).is_some_and(|it| it.hostage) {
                    "refusal-hostage"
                } else {
                    "refusal-captive"
                },
                maje = self.maje(*maje),
                pronoun = self.pronoun(*maje),
                captor = self.faction(*captor)
            ),
            Refusal::Leads(maje) => say!(self, "refusal-leads", maje = self.maje(*maje)),
            Refusal::OnlyCounsels(maje) => say!(self, "refusal-counsel", maje = self.maje(*maje)),
            Refusal::Governs { limit } => say!(self, "refusal-governs", limit = i32::from(*limit)),
            Refusal::GovernedAlready { maje, territory } => say!(
                self,
                "refusal-governed",
                maje = self.maje(*maje),
                pronoun = self.pronoun(*maje),
                place = self.place(*territory)
            ),
            Refusal::NotEnough { missing } => self.not_enough(*missing),
            Refusal::NotBuilt(class) => say!(
                self,
                "refusal-not-built",
                class = self.class(*class),
                others = self.buildable()
            ),
            Refusal::NeedsTechnology(tech) => say!(
                self,
                "refusal-needs-technology",
                technology = self.technology(*tech)
            ),
            Refusal::NeedsTerraforming => say!(self, "refusal-needs-terraforming"),
            Refusal::TooFewSystems { held, needed } => say!(
                self,
                "refusal-too-few-systems",
                held = held,
                needed = needed
            ),
            Refusal::ImprovedEnough(at) => say!(self, "refusal-improved", place = self.place(*at)),
            Refusal::FortComplete(at) => say!(self, "refusal-fort", place = self.place(*at)),
            Refusal::WorksFull(at) => say!(self, "refusal-works-full", place = self.place(*at)),
            Refusal::NothingBuilt => say!(self, "refusal-nothing-built"),
            Refusal::NoFleetThere(at) => {
                say!(self, "refusal-no-fleet-there", place = self.place(*at))
            }
            Refusal::TooFar { distance, range } => say!(
                self,
                "refusal-too-far",
                distance = i32::from(*distance),
                range = i32::from(*range)
            ),
            Refusal::TooFarToSpy { distance, range } => say!(
                self,
                "refusal-too-far-to-spy",
                distance = i32::from(*distance),
                range = i32::from(*range)
            ),
            Refusal::NobodyKnowsWhere(who) => {
                say!(self, "refusal-nobody-knows-where", who = self.faction(*who))
            }
            Refusal::NeedsEnvoy(who) => say!(self, "refusal-needs-envoy", who = self.faction(*who)),
            Refusal::NoSuchOffer(_) => say!(self, "refusal-no-offer"),
            Refusal::Contradicts(deal) => self.contradiction(*deal),
            Refusal::NoticeGiven(_) => say!(self, "refusal-notice-given"),
            Refusal::NotAtWar(who) => {
                say!(self, "refusal-not-at-war", who = self.faction(*who))
            }
            Refusal::BindsBoth(what) => say!(self, "refusal-binds-both", what = self.what(*what)),
            Refusal::MustBePublic(what) => {
                say!(self, "refusal-must-be-public", what = self.what(*what))
            }
            Refusal::HasLord(who) => say!(self, "refusal-has-lord", who = self.faction(*who)),
            Refusal::HasVassals(who) => {
                say!(self, "refusal-has-vassals", who = self.faction(*who))
            }
            Refusal::TooShort(turns) => say!(
                self,
                "refusal-too-short",
                turns = self.turns(i32::from(*turns))
            ),
            Refusal::NoSuchDeal(_) => say!(self, "refusal-no-contract"),
            Refusal::NotForYou(_) => say!(self, "refusal-not-for-you"),
            Refusal::EmptyOffer => say!(self, "refusal-empty-offer"),
            Refusal::SaidTwice => say!(self, "refusal-said-twice"),
            Refusal::TooManyParts(most) => {
                let most = i32::try_from(*most).unwrap_or(i32::MAX);
                say!(self, "refusal-too-many-parts", most = most)
            }
            Refusal::AboutAParty(who) => {
                say!(self, "refusal-about-a-party", who = self.faction(*who))
            }
            Refusal::WrongTime => say!(self, "refusal-wrong-time"),
            Refusal::HaulNowhere(at) => say!(self, "refusal-haul-nowhere", place = self.place(*at)),
            Refusal::EmptyHaul => say!(self, "refusal-empty-haul"),
            Refusal::Term => say!(self, "refusal-term"),
            Refusal::BeyondTheEnd(0) => say!(self, "refusal-last-turn"),
            Refusal::BeyondTheEnd(turns) => say!(
                self,
                "refusal-beyond-the-end",
                turns = self.turns(i32::from(*turns))
            ),
            Refusal::SameDeal(_) => say!(self, "refusal-same-contract"),
            Refusal::NoCarriers { room } => say!(self, "refusal-no-carriers", room = *room),
            Refusal::NotYourPrisoner(maje) => {
                say!(self, "refusal-not-prisoner", maje = self.maje(*maje))
            }
            Refusal::NothingToGive(tech) => self.too_few_to_give(*tech),
            Refusal::NothingToTell(who) => {
                say!(self, "refusal-nothing-to-tell", who = self.faction(*who))
            }
            Refusal::NotSeen(contact) => {
                say!(self, "refusal-not-seen", fleet = self.contact(*contact))
            }
            Refusal::CannotExile(maje) => say!(self, "refusal-exile", maje = self.maje(*maje)),
            Refusal::SeeksNoRoof(maje) => say!(self, "refusal-no-roof", maje = self.maje(*maje)),
            Refusal::StillBanished(maje) => {
                say!(self, "refusal-still-banished", maje = self.maje(*maje))
            }
            Refusal::LeadsTheirs(maje) => {
                say!(self, "refusal-leads-theirs", maje = self.maje(*maje))
            }
            Refusal::TurnedPrisoner(maje) => {
                say!(self, "refusal-turned", maje = self.maje(*maje))
            }
            Refusal::TriedAlready(maje) => say!(self, "refusal-tried", maje = self.maje(*maje)),
            Refusal::Stubborn { maje, left } => say!(
                self,
                "refusal-stubborn",
                maje = self.maje(*maje),
                left = self.turns(i32::from(*left))
            ),
            Refusal::CourtFull { most } => say!(self, "refusal-court", most = i32::from(*most)),
        };
        capital(&sentence)
    }

    /// A promise not to attack: how to be free of it, openly or in secret.
    fn holds_back(&self, who: FactionId) -> String {
        let mut deals = (1..).zip(&self.view.own.deals);
        let known = deals.find(|(_, known)| known.with == who && known.deal.is_treaty());
        let number: i32 = known.map_or(1, |(number, _)| number);
        say!(
            self,
            "refusal-holds-back",
            who = self.faction(who),
            cancel = self.command(&format!("cancel {number}")),
            breach = self.command("plots breach")
        )
    }

    fn not_own_place(&self, at: TerritoryId) -> String {
        let holder: Option<FactionId> = self.view.holder(at);
        match holder {
            Some(holder) => say!(
                self,
                "refusal-not-own-place",
                place = self.place(at),
                holder = self.faction(holder)
            ),
            None => say!(self, "refusal-free-place", place = self.place(at)),
        }
    }

    /// Too few units of a technology, or none, to give away.
    fn too_few_to_give(&self, tech: TechId) -> String {
        let held = self.view.own.technology.get(tech.index()).copied();
        match held.unwrap_or(0) {
            0 => say!(
                self,
                "refusal-nothing-to-give",
                technology = self.technology(tech)
            ),
            held => say!(
                self,
                "refusal-too-few-to-give",
                held = i32::from(held),
                technology = self.technology(tech)
            ),
        }
    }

    fn no_edge(&self, at: TerritoryId) -> String {
        let edges: Vec<TerritoryId> = self
            .book()
            .territory_ids()
            .filter(|id| self.book().place(*id).is(Peculiarity::Edge))
            .collect();
        if edges.is_empty() {
            say!(self, "refusal-no-edges", place = self.place(at))
        } else {
            say!(
                self,
                "refusal-no-edge",
                place = self.place(at),
                edges = self.places(&edges)
            )
        }
    }

    fn contradiction(&self, deal: DealId) -> String {
        let mut deals = (1..).zip(&self.view.own.deals);
        let found = deals.find(|(_, known)| known.id == deal);
        found.map_or_else(String::new, |(number, known)| {
            let number: i32 = number;
            say!(
                self,
                "refusal-contradicts",
                who = self.faction(known.with),
                number = number
            )
        })
    }

    fn not_enough(&self, missing: Goods) -> String {
        say!(self, "refusal-not-enough", missing = self.goods(missing))
    }

    fn buildable(&self) -> String {
        let names: Vec<String> = (0u8..)
            .zip(&self.book().classes)
            .filter(|(_, class)| class.cost.is_some())
            .filter(|(_, class)| {
                class.requires.is_none_or(|tech| {
                    let held = self.view.own.technology.get(tech.index());
                    held.is_some_and(|n| *n > 0)
                })
            })
            .map(|(id, _)| self.class(ClassId(id)))
            .collect();
        self.list(&names)
    }

    fn fleets_where(&self, able: impl Fn(&crate::sim::view::OwnFleet) -> bool) -> String {
        let names: Vec<String> = self
            .view
            .own
            .fleets
            .iter()
            .filter(|fleet| able(fleet))
            .take(4)
            .map(|fleet| self.fleet(fleet.id))
            .collect();
        self.list(&names)
    }
}
