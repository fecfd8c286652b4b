//! The council: what matters now, and what still needs a decision.

use super::part::{command, label, order, rich, title};
use super::{report, suspicions, undecided};
use crate::council::{Matter, What, counsel_said, said};
use crate::id::{FactionId, FleetId, TerritoryId};
use crate::mind;
use crate::page::rich::{Thing, plain};
use crate::page::sheet::{Block, Choice, Sheet, Tone};
use crate::page::{Action, PageContext, Tab};
use crate::scenario::model::{Good, SceneOption};
use crate::sim::command::{Act, Command, Mission, Order, Project, Task};
use crate::sim::scene::Posed;
use crate::sim::terms::Told;
use crate::sim::victory::{Contest, Countermeasure, Nearness};
use crate::text::{Voice, capital, say};

/// The sheet of the council.
#[must_use]
pub fn sheet(context: &PageContext<'_>, voice: &Voice<'_>) -> Sheet {
    let mut sheet = Sheet::new(label(voice, "tab-council"));
    sheet.under = rich(&voice.date(voice.view.turn()));
    report::last_turn(context, voice, &mut sheet);
    if !sheet.blocks.is_empty() {
        sheet.heading(label(voice, "council-now"));
    }
    let agenda = context.recall.agenda(&voice.view);
    if agenda.is_empty() {
        undecided::quiet(context, voice, &mut sheet);
    }
    for matter in &agenda {
        let words = said(voice, &matter.what, |_, words| words.to_owned());
        sheet.blocks.push(Block::Matter {
            said: rich(&words),
            tone: tone(&matter.what),
        });
        let mut remedies = remedies(voice, &matter.what);
        if !context.planning {
            // Whoever only looks on gives no orders.
            remedies.retain(|choice| matches!(choice.action, Action::Look(_) | Action::Open(_)));
        }
        if matches!(matter.what, What::Scene { .. }) {
            // Each has consequences that are to be read before one is chosen.
            sheet.blocks.push(Block::Options(remedies));
        } else {
            sheet.row(remedies);
        }
    }
    advisers(context, voice, &agenda, &mut sheet);
    if !context.orders.is_empty() {
        sheet.heading(label(voice, "orders-title"));
        for order in voice.orders(context.orders) {
            sheet.item(&capital(&order));
        }
        let undo = Choice::new(label(voice, "sheet-undo"), Action::Undo).key('u');
        sheet.row(vec![undo]);
    }
    report::striving(voice, &mut sheet);
    sheet
}

/// What the advisers say of it, each with a face and a bias that shows.
fn advisers(context: &PageContext<'_>, voice: &Voice<'_>, agenda: &[Matter], sheet: &mut Sheet) {
    let said = context.recall.counsels(&voice.view, agenda);
    if said.is_empty() {
        return;
    }
    sheet.heading(label(voice, "council-advisers"));
    for counsel in &said {
        let adviser = counsel.adviser;
        let Some(maje) = voice.view.maje(adviser.maje) else {
            continue;
        };
        let who = say!(
            voice,
            "council-adviser",
            maje = voice.maje(adviser.maje),
            bias = voice.say(adviser.bias.id(), &[])
        );
        sheet.blocks.push(Block::Face {
            seed: maje.portrait,
            faction: voice.view.faction(),
            said: vec![rich(&who), rich(&counsel_said(voice, counsel))],
        });
    }
}

/// How something that matters stands.
const fn tone(what: &What) -> Tone {
    match what {
        What::Short { turns, .. } if *turns <= 4 => Tone::Bad,
        What::Threat { .. } | What::CutOff { .. } => Tone::Bad,
        What::Rival { contest } if matches!(contest.nearness, Nearness::Claimed(_)) => Tone::Bad,
        What::Short { .. }
        | What::Rival { .. }
        | What::Restless { .. }
        | What::Rivals { .. }
        | What::Inherited { .. }
        | What::Unacknowledged { .. }
        | What::Contract { .. }
        | What::Called { .. }
        | What::Post { .. }
        | What::Due { .. }
        | What::Suspect { .. }
        | What::Wronged { .. }
        | What::Imprisoned { .. }
        | What::Ending { .. } => Tone::Warn,
        What::Raid { .. } | What::Seize { .. } | What::Captive { .. } => Tone::Good,
        _ => Tone::Plain,
    }
}

/// To send a fleet to guard a place.
fn guard(voice: &Voice<'_>, words: &str, fleet: FleetId, place: TerritoryId) -> Choice {
    let mission = Mission::Guard { place };
    order(voice, plain(words), Order::Mission { fleet, mission })
}

/// The promise, and to send a fleet where it was promised.
fn promised(voice: &Voice<'_>, fleet: Option<FleetId>, at: TerritoryId) -> Vec<Choice> {
    let send = fleet.map(|fleet| {
        let words = say!(voice, "council-answer-call", fleet = voice.fleet(fleet));
        guard(voice, &words, fleet, at)
    });
    let look = Choice::new(label(voice, "tab-pledges"), Action::Open(Tab::Pledges));
    std::iter::once(look).chain(send).collect()
}

/// To see what could be agreed with somebody.
fn talk(voice: &Voice<'_>, who: FactionId) -> Choice {
    let words = say!(voice, "council-ransom-with", who = plain(&voice.them(who)));
    Choice::new(words, Action::Deal(who))
}

/// Where to look for what stops somebody from winning.
fn against(voice: &Voice<'_>, contest: &Contest) -> Vec<Choice> {
    let mut choices = Vec::new();
    for means in &contest.means {
        match means {
            Countermeasure::Take(lands) => choices.extend(lands.iter().map(|land| {
                let name = voice.book().place(*land).name.clone();
                Choice::new(name, Action::Look(Thing::Place(*land)))
            })),
            Countermeasure::EndTrade => {
                let table = label(voice, "council-see-table");
                choices.push(Choice::new(table, Action::Open(Tab::Table)));
            }
            Countermeasure::Unseat => {
                let hall = label(voice, "tab-conference");
                choices.push(Choice::new(hall, Action::Open(Tab::Conference)));
            }
            Countermeasure::Partners(_) | Countermeasure::Ship(_) | Countermeasure::Outdo => {}
        }
    }
    choices.push(Choice::new(
        label(voice, "tab-goals"),
        Action::Open(Tab::Goals),
    ));
    choices
}

/// What can be done about it at a click.
fn remedies(voice: &Voice<'_>, what: &What) -> Vec<Choice> {
    let look = |id: &str, thing: Thing| Choice::new(label(voice, id), Action::Look(thing));
    let open = |id: &str, tab: Tab| Choice::new(label(voice, id), Action::Open(tab));
    match what {
        What::Short {
            good,
            seller,
            fleet,
            ..
        } => {
            let mut choices = Vec::new();
            if let Some(who) = seller {
                let name = plain(&voice.them(*who));
                let words = say!(voice, "council-trade-with", who = name);
                choices.push(Choice::new(words, Action::Deal(*who)));
            }
            choices.push(look("council-who-has", Thing::Good(*good)));
            if seller.is_none()
                && let Some(fleet) = fleet
            {
                choices.push(look("council-strongest", Thing::Fleet(*fleet)));
            }
            choices
        }
        What::Rival { contest } => against(voice, contest),
        What::Scene { posed } => options(voice, posed),
        What::Post { post, fleet } => promised(voice, *fleet, post.at),
        What::Called { call, fleet } => promised(voice, *fleet, call.at),
        What::Challenge { from, .. } => super::feud::duels(voice, *from),
        What::Suspect {
            who,
            plot,
            land,
            fleet,
            ..
        } => {
            let mut choices = vec![look("council-see-them", Thing::Faction(*who))];
            choices.extend(suspicions::answers(voice, *who, *plot));
            choices.extend(land.zip(*fleet).map(|(place, fleet)| {
                let (at, with) = (voice.place(place), voice.fleet(fleet));
                let words = say!(voice, "council-guard-at", place = at, fleet = with);
                guard(voice, &words, fleet, place)
            }));
            choices
        }
        What::Wronged { by, .. } => {
            let mut choices = vec![look("council-see-them", Thing::Faction(*by))];
            choices.extend(super::feud::denouncing(voice, *by));
            choices.push(talk(voice, *by));
            choices
        }
        What::Captive { maje, .. } | What::Returned { maje, .. } => {
            vec![look("council-see-maje", Thing::Maje(*maje))]
        }
        What::Imprisoned { maje, by } => {
            vec![
                talk(voice, *by),
                look("council-see-maje", Thing::Maje(*maje)),
            ]
        }
        What::Ripe { maje, scheme, .. } => {
            let (maje, scheme, strikes) = (*maje, *scheme, true);
            let task = Task::Plot { scheme, strikes };
            let strike = Order::Assign { maje, task };
            vec![
                open("tab-plots", Tab::Plots),
                order(voice, label(voice, "council-strike-now"), strike),
            ]
        }
        What::Rumour { lead, .. } => super::rumours::senders(voice, lead),
        What::Invitation { host } => {
            let mut choices = super::conference::invitation(voice, *host);
            choices.insert(0, open("tab-conference", Tab::Conference));
            choices
        }
        What::Delegate { host } => super::conference::senders(voice, *host),
        What::Vote { .. } => vec![open("tab-conference", Tab::Conference)],
        What::Mediation { by, with } => super::mediation::remedies(voice, *by, *with),
        What::Offer { offer, .. } => {
            let answer = |id: &str, accept: bool| {
                let act = Act::Answer {
                    offer: *offer,
                    accept,
                    motive: Told::default(),
                };
                command(voice, label(voice, id), Command::Act(act))
            };
            let table = open("council-see-table", Tab::Table);
            let (yes, no) = (answer("table-accept", true), answer("table-refuse", false));
            let mut waiting = voice.view.own.offers.iter();
            let found = waiting.find(|known| known.id == *offer);
            // What one's own people would refuse is not recommended.
            if found.is_some_and(|offer| mind::answer(&voice.view, offer).accepts) {
                vec![table, yes.tone(Tone::Good), no]
            } else {
                vec![table, no, yes]
            }
        }
        What::Threat {
            contact,
            land,
            guard,
            theirs,
            ..
        } => {
            let mut choices = Vec::new();
            if let Some(guard) = guard {
                let words = say!(
                    voice,
                    "council-guard-with",
                    fleet = voice.fleet_name(guard.fleet),
                    with = guard.with,
                    theirs = voice.band(*theirs)
                );
                let holds = guard.with >= theirs.high;
                let (id, tone) = if holds {
                    ("council-guard-holds", Tone::Good)
                } else {
                    ("council-guard-falls", Tone::Warn)
                };
                let given = Order::Mission {
                    fleet: guard.fleet,
                    mission: Mission::Guard { place: *land },
                };
                let hint = rich(&voice.say(id, &[]));
                choices.push(order(voice, words, given).tone(tone).hint(hint));
            }
            choices.push(look("council-see-fleet", Thing::Contact(*contact)));
            choices.push(look("council-see-place", Thing::Place(*land)));
            choices
        }
        What::CutOff { lacks, relief, .. } => {
            let mut choices = Vec::new();
            if let Some(relief) = relief
                && let Mission::Haul { from, goods, .. } = relief.mission
                && let Some(good) = Good::ALL.into_iter().find(|good| goods[*good] > 0)
            {
                let words = say!(
                    voice,
                    "council-haul-with",
                    good = plain(&voice.good(good)),
                    from = voice.book().place(from).name.as_str(),
                    fleet = voice.fleet_name(relief.fleet)
                );
                let given = Order::Mission {
                    fleet: relief.fleet,
                    mission: relief.mission,
                };
                choices.push(order(voice, words, given));
            }
            let places = lacks.iter().flat_map(|lack| &lack.lands).take(3);
            choices.extend(places.map(|land| {
                let name = voice.book().place(*land).name.clone();
                Choice::new(name, Action::Look(Thing::Place(*land)))
            }));
            choices
        }
        What::Ending { .. } | What::Aim { .. } => vec![open("tab-goals", Tab::Goals)],
        What::Restless { maje, .. } => {
            let mut choices = vec![look("council-see-maje", Thing::Maje(*maje))];
            choices.extend(super::succession::appeasements(voice, *maje));
            choices
        }
        What::Inherited { .. } | What::Unacknowledged { .. } => {
            vec![open("tab-pledges", Tab::Pledges)]
        }
        What::Rivals { majes } => super::succession::heirs(voice, *majes),
        What::Exile { maje, .. } => super::exile::choices(voice, *maje),
        What::Idle { majes, land } => {
            let mut choices = Vec::new();
            let govern = majes.first().zip(*land);
            if let Some((maje, land)) = govern {
                let words = say!(
                    voice,
                    "council-let-govern",
                    maje = voice.maje_name(*maje),
                    place = voice.book().place(land).name.as_str()
                );
                let task = Task::Govern {
                    territories: vec![land],
                };
                choices.push(order(voice, words, Order::Assign { maje: *maje, task }));
            }
            let rest = majes.iter().take(3);
            choices.extend(
                rest.map(|maje| {
                    Choice::new(voice.maje_name(*maje), Action::Look(Thing::Maje(*maje)))
                }),
            );
            choices
        }
        What::Raid { fleet, target, .. } => {
            let mission = Mission::Raid {
                target: *target,
                want: None,
            };
            weigh(voice, *fleet, mission, Thing::Place(*target))
        }
        What::Seize { fleet, target, .. } => {
            let mission = Mission::Seize { target: *target };
            weigh(voice, *fleet, mission, Thing::Place(*target))
        }
        What::Cargo { fleet, .. } => {
            vec![look("council-see-fleet", Thing::Fleet(*fleet))]
        }
        What::Due { seller, .. } => {
            let mut choices = vec![open("tab-pledges", Tab::Pledges)];
            choices.extend(seller.map(|who| {
                let name = plain(&voice.them(who));
                let words = say!(voice, "council-trade-with", who = name);
                Choice::new(words, Action::Deal(who))
            }));
            choices
        }
        What::Contract { partner, .. } => vec![
            Choice::new(label(voice, "council-renew"), Action::Deal(*partner)),
            open("council-see-table", Tab::Table),
        ],
        What::Ungoverned { maje, all, .. } => {
            let words = say!(
                voice,
                "council-let-govern-too",
                maje = voice.maje_name(*maje)
            );
            let task = Task::Govern {
                territories: all.clone(),
            };
            vec![order(voice, words, Order::Assign { maje: *maje, task })]
        }
        What::Ore { class, at, .. } => {
            let project = Project::Ship(*class);
            let words = say!(
                voice,
                "council-build",
                class = voice.book().class(*class).name.as_str(),
                place = voice.book().place(*at).name.as_str()
            );
            vec![
                order(voice, words, Order::Build { at: *at, project }),
                look("council-see-place", Thing::Place(*at)),
            ]
        }
        What::Fleets { fleets, at } => {
            let mut choices = Vec::new();
            if let Some(first) = fleets.first() {
                let mission = Mission::Guard { place: *at };
                let words = say!(
                    voice,
                    "council-let-guard",
                    fleet = voice.fleet_name(*first),
                    place = voice.book().place(*at).name.as_str()
                );
                choices.push(order(
                    voice,
                    words,
                    Order::Mission {
                        fleet: *first,
                        mission,
                    },
                ));
            }
            choices.push(open("tab-fleets", Tab::Fleets));
            choices
        }
    }
}

/// The options of an event, with what follows from each.
fn options(voice: &Voice<'_>, posed: &Posed) -> Vec<Choice> {
    let all = voice.book().scene(posed.scene).options.iter();
    let choice = |(at, option): (u8, &SceneOption)| {
        let given = Order::Choose {
            scene: posed.scene,
            option: at,
        };
        let words = title(&voice.scene_option(posed, option));
        let mut choice = order(voice, words, given);
        for line in voice.scene_effects(posed, option) {
            choice = choice.hint(rich(&line));
        }
        choice.chosen = posed.chosen == Some(at);
        choice
    };
    (0..).zip(all).map(choice).collect()
}

fn weigh(voice: &Voice<'_>, fleet: FleetId, mission: Mission, target: Thing) -> Vec<Choice> {
    let look = Choice::new(label(voice, "council-see-place"), Action::Look(target));
    let weigh = Action::Weigh(fleet, mission);
    vec![Choice::new(label(voice, "council-weigh"), weigh), look]
}
