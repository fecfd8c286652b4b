//! What can be typed: verbs, the words that join their parts, and what fits where.

/// A set of kinds of things that fit somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kinds(pub u16);

impl Kinds {
    /// Nothing that has a name.
    pub const NONE: Self = Self(0);
    /// Any territory.
    pub const PLACE: Self = Self(1);
    /// A territory of one's own.
    pub const OWN: Self = Self(1 << 1);
    /// A sect or power other than one's own.
    pub const FACTION: Self = Self(1 << 2);
    /// A fleet of one's own.
    pub const FLEET: Self = Self(1 << 3);
    /// A fleet of somebody else that was perceived.
    pub const SEEN: Self = Self(1 << 4);
    /// A maje of one's own.
    pub const MAJE: Self = Self(1 << 5);
    /// A prisoner.
    pub const PRISONER: Self = Self(1 << 6);
    /// A class of ships.
    pub const CLASS: Self = Self(1 << 7);
    /// A technology.
    pub const TECH: Self = Self(1 << 8);
    /// A good.
    pub const GOOD: Self = Self(1 << 9);
    /// A text of the encyclopedia.
    pub const ENTRY: Self = Self(1 << 10);
    /// A topic of the help, or a verb.
    pub const TOPIC: Self = Self(1 << 11);
    /// A posture.
    pub const POSTURE: Self = Self(1 << 12);
    /// One's own sect.
    pub const SELF: Self = Self(1 << 13);
    /// Another account of the ledger.
    pub const ACCOUNT: Self = Self(1 << 14);
    /// A hostile mission, for odds.
    pub const AIM: Self = Self(1 << 15);

    /// Both sets together.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the sets have something in common.
    #[must_use]
    pub const fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

/// A word that joins two parts of a command: the word, what it is short for, what follows it.
pub type Joint = (&'static str, &'static str, Kinds);

/// Groups in which verbs are explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Looking at things.
    Look,
    /// Orders to fleets.
    Fleets,
    /// Majes and works.
    Home,
    /// The table.
    Table,
    /// The game itself.
    Game,
}

/// A verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verb {
    /// What it is called.
    pub name: &'static str,
    /// Other words for it.
    pub aliases: &'static [&'static str],
    /// What may follow it at once.
    pub first: Kinds,
    /// What may follow after a joint.
    pub joints: &'static [Joint],
    /// Where it is explained.
    pub group: Group,
}

const fn verb(
    group: Group,
    name: &'static str,
    aliases: &'static [&'static str],
    first: Kinds,
    joints: &'static [Joint],
) -> Verb {
    Verb {
        name,
        aliases,
        first,
        joints,
        group,
    }
}

const ANYTHING: Kinds = Kinds(
    Kinds::PLACE.0
        | Kinds::FACTION.0
        | Kinds::SELF.0
        | Kinds::FLEET.0
        | Kinds::SEEN.0
        | Kinds::MAJE.0
        | Kinds::CLASS.0
        | Kinds::TECH.0
        | Kinds::ENTRY.0,
);
const WHY: Kinds = Kinds(
    Kinds::GOOD.0
        | Kinds::ACCOUNT.0
        | Kinds::OWN.0
        | Kinds::FLEET.0
        | Kinds::MAJE.0
        | Kinds::FACTION.0,
);
const WITH: Joint = ("with", "with", Kinds::FLEET);
const BY: Joint = ("by", "with", Kinds::FLEET);
const USING: Joint = ("using", "with", Kinds::FLEET);
const FOR: Joint = ("for", "for", Kinds::GOOD);
const TO: Joint = ("to", "to", Kinds::PLACE);
const TOWARD: Joint = ("toward", "to", Kinds::PLACE);

/// All verbs. A prefix of a name finds the first that fits, so the common ones come first.
pub const VERBS: &[Verb] = &[
    verb(
        Group::Look,
        "council",
        &["status", "brief"],
        Kinds::NONE,
        &[],
    ),
    verb(Group::Look, "map", &[], Kinds::PLACE, &[]),
    verb(
        Group::Look,
        "sects",
        &["factions", "powers"],
        Kinds::NONE,
        &[],
    ),
    verb(
        Group::Look,
        "sect",
        &["faction", "power"],
        Kinds(Kinds::FACTION.0 | Kinds::SELF.0),
        &[],
    ),
    verb(
        Group::Look,
        "lands",
        &["territories", "places"],
        Kinds::NONE,
        &[],
    ),
    verb(
        Group::Look,
        "territory",
        &["place", "land"],
        Kinds::PLACE,
        &[],
    ),
    verb(Group::Look, "fleets", &[], Kinds::NONE, &[]),
    verb(
        Group::Look,
        "fleet",
        &[],
        Kinds(Kinds::FLEET.0 | Kinds::SEEN.0),
        &[],
    ),
    verb(Group::Look, "majes", &[], Kinds::NONE, &[]),
    verb(Group::Look, "maje", &[], Kinds::MAJE, &[]),
    verb(
        Group::Look,
        "goods",
        &["stores", "economy", "stock"],
        Kinds::GOOD,
        &[],
    ),
    verb(
        Group::Look,
        "odds",
        &[],
        Kinds(Kinds::FLEET.0 | Kinds::AIM.0),
        &[
            ("raid", "raid", Kinds::PLACE),
            ("seize", "seize", Kinds::PLACE),
            ("blockade", "blockade", Kinds::PLACE),
            ("attack", "attack", Kinds::SEEN),
            WITH,
            BY,
        ],
    ),
    verb(Group::Look, "ledger", &["why", "books"], WHY, &[]),
    verb(Group::Look, "log", &["chronicle", "news"], Kinds::NONE, &[]),
    verb(
        Group::Look,
        "objectives",
        &["goals", "aims"],
        Kinds::NONE,
        &[],
    ),
    verb(
        Group::Look,
        "look",
        &["encyclopedia", "explain", "entry"],
        ANYTHING,
        &[],
    ),
    verb(Group::Look, "ships", &["classes"], Kinds::NONE, &[]),
    verb(
        Group::Look,
        "technology",
        &["technologies"],
        Kinds::NONE,
        &[],
    ),
    verb(Group::Look, "briefing", &[], Kinds::NONE, &[]),
    verb(
        Group::Fleets,
        "move",
        &["go", "send"],
        Kinds::FLEET,
        &[TO, TOWARD],
    ),
    verb(
        Group::Fleets,
        "raid",
        &[],
        Kinds::PLACE,
        &[WITH, BY, USING, FOR],
    ),
    verb(
        Group::Fleets,
        "seize",
        &["take", "conquer"],
        Kinds::PLACE,
        &[WITH, BY, USING],
    ),
    verb(
        Group::Fleets,
        "guard",
        &["defend"],
        Kinds::PLACE,
        &[WITH, BY, USING],
    ),
    verb(
        Group::Fleets,
        "blockade",
        &["close"],
        Kinds::PLACE,
        &[WITH, BY, USING],
    ),
    verb(
        Group::Fleets,
        "attack",
        &["hunt"],
        Kinds::SEEN,
        &[WITH, BY, USING],
    ),
    verb(
        Group::Fleets,
        "escort",
        &["follow"],
        Kinds::FLEET,
        &[WITH, BY, USING],
    ),
    verb(
        Group::Fleets,
        "withdraw",
        &["retreat"],
        Kinds::FLEET,
        &[("to", "to", Kinds::OWN)],
    ),
    verb(
        Group::Fleets,
        "haul",
        &["carry"],
        Kinds::GOOD,
        &[
            ("from", "from", Kinds::OWN),
            ("to", "to", Kinds::OWN),
            WITH,
            BY,
        ],
    ),
    verb(Group::Fleets, "hold", &["stop", "stay"], Kinds::FLEET, &[]),
    verb(
        Group::Fleets,
        "depart",
        &["leave"],
        Kinds::FLEET,
        &[("at", "at", Kinds::PLACE)],
    ),
    verb(
        Group::Fleets,
        "stance",
        &["posture"],
        Kinds::FLEET,
        &[
            ("lure", "lure", Kinds::NONE),
            ("press", "press", Kinds::NONE),
            ("screen", "screen", Kinds::NONE),
            ("break", "break", Kinds::NONE),
        ],
    ),
    verb(Group::Fleets, "split", &["part"], Kinds::FLEET, &[]),
    verb(
        Group::Fleets,
        "merge",
        &["join"],
        Kinds::FLEET,
        &[
            ("into", "into", Kinds::FLEET),
            ("with", "into", Kinds::FLEET),
            ("to", "into", Kinds::FLEET),
        ],
    ),
    verb(
        Group::Home,
        "assign",
        &["task", "order"],
        Kinds::MAJE,
        &[
            ("govern", "govern", Kinds::OWN),
            ("command", "command", Kinds::FLEET),
            ("envoy", "envoy", Kinds::FACTION),
            ("spy", "spy", Kinds::FACTION),
            ("host", "host", Kinds::NONE),
            ("idle", "idle", Kinds::NONE),
            ("rest", "idle", Kinds::NONE),
        ],
    ),
    verb(
        Group::Home,
        "build",
        &[],
        Kinds::CLASS,
        &[("at", "at", Kinds::OWN), ("in", "at", Kinds::OWN)],
    ),
    verb(Group::Home, "fort", &["fortify"], Kinds::OWN, &[]),
    verb(Group::Home, "improve", &["terraform"], Kinds::OWN, &[]),
    verb(Group::Home, "abandon", &[], Kinds::OWN, &[]),
    verb(Group::Table, "offer", &["propose"], Kinds::FACTION, &[]),
    verb(Group::Table, "suggest", &["deal"], Kinds::FACTION, &[]),
    verb(Group::Table, "offers", &["table"], Kinds::NONE, &[]),
    verb(Group::Table, "accept", &["yes"], Kinds::NONE, &[]),
    verb(
        Group::Table,
        "refuse",
        &["reject", "decline"],
        Kinds::NONE,
        &[],
    ),
    verb(Group::Table, "contracts", &["trades"], Kinds::NONE, &[]),
    verb(Group::Table, "cancel", &[], Kinds::FACTION, &[]),
    verb(Group::Table, "gift", &["give"], Kinds::FACTION, &[]),
    verb(
        Group::Table,
        "ransom",
        &[],
        Kinds::PRISONER,
        &[("for", "for", Kinds::GOOD)],
    ),
    verb(Group::Table, "release", &["free"], Kinds::PRISONER, &[]),
    verb(Group::Game, "end", &["next", "done"], Kinds::NONE, &[]),
    verb(Group::Game, "undo", &[], Kinds::NONE, &[]),
    verb(Group::Game, "orders", &["plan"], Kinds::NONE, &[]),
    verb(Group::Game, "save", &[], Kinds::NONE, &[]),
    verb(Group::Game, "load", &["restore"], Kinds::NONE, &[]),
    verb(Group::Game, "saves", &[], Kinds::NONE, &[]),
    verb(Group::Game, "watch", &["eyes"], Kinds::FACTION, &[]),
    verb(Group::Game, "help", &["?", "commands"], Kinds::TOPIC, &[]),
    verb(Group::Game, "quit", &["exit", "bye"], Kinds::NONE, &[]),
];

/// The verb with exactly this name or alias.
#[must_use]
pub fn exactly(word: &str) -> Option<&'static Verb> {
    VERBS
        .iter()
        .find(|verb| verb.name == word || verb.aliases.contains(&word))
}

/// The verbs a prefix may stand for: one if it is clear.
#[must_use]
pub fn matching(prefix: &str) -> Vec<&'static Verb> {
    if let Some(verb) = exactly(prefix) {
        return vec![verb];
    }
    let by_name: Vec<&'static Verb> = VERBS
        .iter()
        .filter(|verb| verb.name.starts_with(prefix))
        .collect();
    match by_name.as_slice() {
        // "flee" stands for the list: the singular wants a name after it anyway.
        [first, ..] if several_forms(&by_name) => vec![first],
        [] => VERBS
            .iter()
            .filter(|verb| verb.aliases.iter().any(|alias| alias.starts_with(prefix)))
            .collect(),
        _ => by_name,
    }
}

/// Whether all of these are forms of one word, such as fleet and fleets.
fn several_forms(verbs: &[&'static Verb]) -> bool {
    let shortest = verbs
        .iter()
        .map(|verb| verb.name)
        .min_by_key(|name| name.len());
    shortest.is_some_and(|stem| verbs.iter().all(|verb| verb.name.starts_with(stem)))
}

/// The verb that is most probably meant.
#[must_use]
pub fn closest(word: &str) -> Option<&'static str> {
    let names = VERBS
        .iter()
        .flat_map(|verb| std::iter::once(verb.name).chain(verb.aliases.iter().copied()));
    crate::scenario::suggest::closest(word, names)
}
