//! Commands typed into the terminal: each is spelled as a person would, and what came of it is read in the log of
//! the saved game.

use assert_cmd::Command as Program;
use first_maje::id::{ClassId, FactionId, FleetId, MajeId, TerritoryId};
use first_maje::scenario::model::{Good, Goods};
use first_maje::session::{Entry, Session, save};
use first_maje::sim::command::{
    Act, Command, Gift, Mission, Order, Posture, Project, Stance, Task, Terms, TradeTerms,
};
use first_maje::terminal::ink::{mark, plain};
use first_maje::terminal::verbs::VERBS;
use first_maje::text::{Text, Voice};

/// What a game is saved as here.
const NAME: &str = "typed";

/// Types these commands into the terminal in a game, each order taken back at once, and answers what came out and
/// what was said.
pub fn typed(session: &Session, me: FactionId, lines: &[String]) -> (Vec<Command>, String) {
    let data = tempfile::tempdir().expect("room on the disk");
    let begun = data.path().join("begun.maje");
    session.save(&begun).expect("room on the disk");
    let before = session.recording().log.entries().len();
    let all = [lines, &[format!("save {NAME}"), String::from("quit")]].concat();
    let output = Program::cargo_bin("first-maje")
        .expect("the program is built")
        .env("FIRST_MAJE_DATA", data.path())
        .args(["play", "--terminal", "--load"])
        .arg(&begun)
        .write_stdin(all.join("\n") + "\n")
        .output()
        .expect("the program runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{output:?}");
    let saves = data.path().join("saves").join(session.name());
    let saved = save::read(&saves.join(format!("{NAME}.{}", save::EXTENSION)));
    let log = saved.expect("it was saved").state.log;
    let given = log.entries()[before..].iter().filter_map(|entry| {
        let Entry::Command(who, command) = entry else {
            return None;
        };
        (*who == me).then(|| command.clone())
    });
    (given.collect(), said)
}

/// Spells commands in words.
pub struct Speller<'a> {
    voice: Voice<'a>,
}

impl<'a> Speller<'a> {
    /// A speller of what this faction may say.
    pub fn new(session: &'a Session, me: FactionId, text: &'a Text) -> Self {
        let view = session.view(me).expect("a view");
        Self {
            voice: Voice::new(text, view, mark),
        }
    }

    /// The line that gives a command, with its verb in front.
    pub fn line(&self, verb: &str, command: &Command) -> String {
        let rest = match command {
            Command::Order(order) => self.order(order),
            Command::Act(act) => self.act(act),
        };
        format!("{verb} {rest}")
    }

    fn order(&self, order: &Order) -> String {
        match order {
            Order::Mission { fleet, mission } => self.mission(*fleet, *mission),
            Order::Stance { fleet, stance } => {
                format!("{} {}", self.fleet(*fleet), manner(*stance))
            }
            Order::Split { fleet, ships, .. } => {
                let ships = ships.iter().map(|(class, count)| {
                    let class = self.class(*class);
                    format!("{count} {class}")
                });
                let ships: Vec<String> = ships.collect();
                format!("{} {}", self.fleet(*fleet), ships.join(" and "))
            }
            Order::Merge { fleet, into } => {
                format!("{} into {}", self.fleet(*fleet), self.fleet(*into))
            }
            Order::Assign { maje, task } => format!("{} {}", self.own_maje(*maje), self.task(task)),
            Order::Build { at, project } => match project {
                Project::Ship(class) => format!("{} at {}", self.class(*class), self.place(*at)),
                Project::Fort | Project::Terraform => self.place(*at),
            },
            Order::Abandon { at, index } => format!("{} {}", self.place(*at), index + 1),
        }
    }

    fn mission(&self, fleet: FleetId, mission: Mission) -> String {
        let own = self.fleet(fleet);
        match mission {
            Mission::Hold => own,
            Mission::Move { to } | Mission::Withdraw { to } => {
                format!("{own} to {}", self.place(to))
            }
            Mission::Raid { target, want } => {
                let wanted = want.map(|good| format!(" for {}", self.good(good)));
                let wanted = wanted.unwrap_or_default();
                format!("{} with {own}{wanted}", self.place(target))
            }
            Mission::Seize { target: place }
            | Mission::Guard { place }
            | Mission::Blockade { place } => format!("{} with {own}", self.place(place)),
            Mission::Attack { fleet } | Mission::Escort { fleet } => {
                format!("{} with {own}", self.fleet(fleet))
            }
            Mission::Haul {
                from,
                to,
                goods,
                again,
            } => {
                let once = if again { "" } else { " once" };
                let (from, to) = (self.place(from), self.place(to));
                let goods = self.goods(goods, ", ");
                format!("{goods} from {from} to {to} with {own}{once}")
            }
            Mission::Depart { edge } => format!("{own} at {}", self.place(edge)),
        }
    }

    fn task(&self, task: &Task) -> String {
        match task {
            Task::Idle => String::from("idle"),
            Task::Host => String::from("host"),
            Task::Command { fleet } => format!("command {}", self.fleet(*fleet)),
            Task::Govern { territories } => {
                let places: Vec<String> = territories.iter().map(|id| self.place(*id)).collect();
                format!("govern {}", places.join(", "))
            }
            Task::Envoy { to } => format!("envoy to {}", self.sect(*to)),
            Task::Spy { on } => format!("spy on {}", self.sect(*on)),
        }
    }

    fn act(&self, act: &Act) -> String {
        let own = self.voice.view.own;
        match act {
            Act::Propose { to, terms } => match terms {
                Terms::Trade(terms) => format!("{} {}", self.sect(*to), self.trade(*terms)),
                Terms::Ransom { maje, price } => {
                    format!(
                        "{} for {}",
                        self.prisoner(*maje),
                        self.goods(*price, " and ")
                    )
                }
            },
            Act::Answer { offer, .. } => {
                let mut waiting = own.offers.iter().filter(|offer| offer.to == own.faction);
                let at = waiting.position(|found| found.id == *offer);
                (at.expect("it waits") + 1).to_string()
            }
            Act::EndContract { contract } => {
                let at = own.contracts.iter().position(|found| found.id == *contract);
                (at.expect("it runs") + 1).to_string()
            }
            Act::Gift { to, gift } => match gift {
                Gift::Goods(goods) => format!("{} {}", self.sect(*to), self.goods(*goods, " and ")),
                Gift::Technology(id) => {
                    let name = &self.voice.scenario().technologies[id.index()].name;
                    format!("{} {}", self.sect(*to), whole(name))
                }
            },
            Act::Release { maje } => self.prisoner(*maje),
        }
    }

    fn trade(&self, terms: TradeTerms) -> String {
        let part = |(good, amount): (Good, u16)| format!("{amount} {}", self.good(good));
        let (give, get) = (part(terms.give), part(terms.get));
        format!("{give} for {get} for {}", terms.turns)
    }

    fn goods(&self, goods: Goods, between: &str) -> String {
        let some = Good::ALL.into_iter().filter(|good| goods[*good] > 0);
        let parts: Vec<String> = some
            .map(|good| format!("{} {}", goods[good], self.good(good)))
            .collect();
        parts.join(between)
    }

    fn good(&self, good: Good) -> String {
        plain(&self.voice.good(good))
    }

    fn place(&self, id: TerritoryId) -> String {
        whole(&self.voice.scenario().place(id).name)
    }

    fn sect(&self, id: FactionId) -> String {
        whole(&self.voice.scenario().faction(id).short)
    }

    fn class(&self, id: ClassId) -> String {
        whole(&self.voice.scenario().class(id).name)
    }

    fn fleet(&self, id: FleetId) -> String {
        whole(&self.voice.fleet_name(id))
    }

    fn own_maje(&self, id: MajeId) -> String {
        let mut all = self.voice.view.own.majes.iter();
        whole(&all.find(|maje| maje.id == id).expect("a maje").name)
    }

    fn prisoner(&self, id: MajeId) -> String {
        let mut all = self.voice.view.own.prisoners.iter();
        let found = all.find(|(_, maje)| maje.id == id);
        whole(&found.expect("a prisoner").1.name)
    }
}

fn manner(stance: Stance) -> String {
    let posture = match stance.posture {
        Posture::Lure => "lure",
        Posture::Press => "press",
        Posture::Screen => "screen",
    };
    format!("{posture} break {}", stance.break_point)
}

/// A name as it is typed: in quotes only where one of its words means something in a line.
fn whole(name: &str) -> String {
    let joints = || VERBS.iter().flat_map(|verb| verb.joints);
    let means = |word: &str| {
        let joint = joints().any(|joint| joint.0.eq_ignore_ascii_case(word));
        joint || word == "and" || word.parse::<u16>().is_ok() || word.contains(',')
    };
    if name.split(' ').any(means) {
        format!("\"{name}\"")
    } else {
        name.to_owned()
    }
}
