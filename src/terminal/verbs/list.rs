//! All verbs there are.

use super::{Group, Joint, Kinds, Verb};

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
        | Kinds::PRISONER.0
        | Kinds::EXILE.0
        | Kinds::GOOD.0
        | Kinds::GOAL.0
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
    verb(
        Group::Look,
        "ledger",
        &["goods", "why", "stores", "economy", "books"],
        WHY,
        &[],
    ),
    verb(Group::Look, "log", &["chronicle", "news"], Kinds::NONE, &[]),
    verb(
        Group::Look,
        "objectives",
        &["goals", "aims"],
        Kinds::NONE,
        &[],
    ),
    verb(Group::Look, "look", &["entry"], ANYTHING, &[]),
    verb(Group::Look, "explain", &["details"], ANYTHING, &[]),
    verb(
        Group::Look,
        "table",
        &["offers", "contracts", "trades"],
        Kinds::NONE,
        &[],
    ),
    verb(
        Group::Look,
        "pledges",
        &["treaties", "promises"],
        Kinds::NONE,
        &[],
    ),
    verb(Group::Look, "conference", &["hall"], Kinds::NONE, &[]),
    verb(
        Group::Look,
        "plots",
        &["conspiracies"],
        Kinds::NONE,
        &[
            ("against", "against", Kinds::FACTION),
            ("with", "with", Kinds::MAJE),
        ],
    ),
    verb(Group::Look, "codex", &["encyclopedia"], Kinds::NONE, &[]),
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
        &[TO, TOWARD, WITH, BY],
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
        &[("to", "to", Kinds::OWN), WITH, BY],
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
            ("once", "once", Kinds::NONE),
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
            ("plot", "plot", Kinds::FACTION),
            ("at", "at", Kinds::PLACE),
            ("against", "against", Kinds::FACTION),
            ("now", "now", Kinds::NONE),
            ("host", "host", Kinds::NONE),
            ("attend", "attend", Kinds::FACTION.or(Kinds::SELF)),
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
    verb(Group::Home, "choose", &["choice"], Kinds::NONE, &[]),
    verb(
        Group::Home,
        "plot",
        &["conspire"],
        Kinds::FACTION,
        &[
            ("at", "at", Kinds::PLACE),
            ("against", "against", Kinds::FACTION),
            ("with", "with", Kinds::MAJE),
            ("by", "with", Kinds::MAJE),
        ],
    ),
    verb(Group::Home, "strike", &[], Kinds::MAJE, &[]),
    verb(
        Group::Fleets,
        "seal",
        &["contingency"],
        Kinds::FLEET,
        &[
            ("defend", "defend", Kinds::NONE),
            ("strike", "strike", Kinds::NONE),
            ("withdraw", "withdraw", Kinds::NONE),
            ("on", "on", Kinds::FACTION),
            ("by", "by", Kinds::FACTION),
            ("of", "of", Kinds::FACTION),
            ("at", "at", Kinds::PLACE),
            ("off", "off", Kinds::NONE),
        ],
    ),
    verb(Group::Home, "drop", &[], Kinds::MAJE, &[]),
    verb(
        Group::Home,
        "heir",
        &["successor"],
        Kinds::MAJE,
        &[("off", "off", Kinds::NONE)],
    ),
    verb(Group::Home, "exile", &["banish"], Kinds::MAJE, &[]),
    verb(Group::Home, "shelter", &["harbour"], Kinds::EXILE, &[]),
    verb(Group::Table, "offer", &["propose"], Kinds::FACTION, &[]),
    verb(Group::Table, "suggest", &["deal"], Kinds::FACTION, &[]),
    verb(Group::Table, "what", &[], Kinds::FACTION, &[]),
    verb(Group::Table, "accept", &[], Kinds::NONE, &[]),
    verb(
        Group::Table,
        "refuse",
        &["reject", "decline"],
        Kinds::NONE,
        &[
            ("frankly", "frankly", Kinds::NONE),
            ("pretext", "pretext", Kinds::NONE),
        ],
    ),
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
    verb(Group::Table, "demand", &["extort"], Kinds::FACTION, &[]),
    verb(
        Group::Table,
        "denounce",
        &["condemn"],
        Kinds::FACTION,
        &[("for", "for", Kinds::NONE)],
    ),
    verb(
        Group::Table,
        "duel",
        &["challenge"],
        Kinds::FACTION,
        &[
            ("fight", "fight", Kinds::NONE),
            ("refuse", "refuse", Kinds::NONE),
        ],
    ),
    verb(
        Group::Table,
        "mediate",
        &["broker"],
        Kinds::FACTION,
        &[
            ("with", "with", Kinds::FACTION),
            ("for", "for", Kinds::GOOD),
            ("accept", "accept", Kinds::NONE),
            ("refuse", "refuse", Kinds::NONE),
        ],
    ),
    verb(
        Group::Table,
        "keep",
        &["treat"],
        Kinds::PRISONER,
        &[
            ("well", "well", Kinds::NONE),
            ("badly", "badly", Kinds::NONE),
            ("plainly", "plainly", Kinds::NONE),
        ],
    ),
    verb(Group::Table, "execute", &[], Kinds::PRISONER, &[]),
    verb(Group::Table, "turn", &["suborn"], Kinds::PRISONER, &[]),
    verb(
        Group::Table,
        "convene",
        &["summon"],
        Kinds::PLACE,
        &[
            ("about", "about", Kinds::NONE),
            ("with", "with", Kinds::FACTION),
            ("in", "in", Kinds::NONE),
            ("escort", "escort", Kinds::NONE),
        ],
    ),
    verb(
        Group::Table,
        "attend",
        &["rsvp"],
        Kinds::FACTION,
        &[("refuse", "refuse", Kinds::NONE)],
    ),
    verb(
        Group::Table,
        "vote",
        &["ballot"],
        Kinds::NONE,
        &[
            ("then", "then", Kinds::FACTION),
            ("at", "at", Kinds::FACTION.or(Kinds::SELF)),
        ],
    ),
    verb(
        Group::Table,
        "walkout",
        &[],
        Kinds::NONE,
        &[("at", "at", Kinds::FACTION.or(Kinds::SELF))],
    ),
    verb(
        Group::Table,
        "draw",
        &[],
        Kinds::FACTION,
        &[
            ("on", "on", Kinds::FACTION),
            ("now", "now", Kinds::NONE),
            ("at", "at", Kinds::FACTION.or(Kinds::SELF)),
        ],
    ),
    verb(
        Group::Table,
        "expose",
        &["accuse"],
        Kinds::FACTION,
        &[("for", "for", Kinds::NONE)],
    ),
    verb(
        Group::Table,
        "suspect",
        &["foresee", "pin"],
        Kinds::FACTION,
        &[("of", "of", Kinds::FACTION), ("by", "by", Kinds::NONE)],
    ),
    verb(Group::Game, "end", &["next", "done"], Kinds::NONE, &[]),
    verb(Group::Game, "undo", &[], Kinds::NONE, &[]),
    verb(Group::Game, "orders", &["plan"], Kinds::NONE, &[]),
    verb(Group::Game, "save", &[], Kinds::NONE, &[]),
    verb(Group::Game, "overwrite", &["replace"], Kinds::NONE, &[]),
    verb(Group::Game, "load", &["restore"], Kinds::NONE, &[]),
    verb(Group::Game, "saves", &[], Kinds::NONE, &[]),
    verb(Group::Game, "watch", &["eyes"], Kinds::FACTION, &[]),
    verb(Group::Game, "rewind", &["lookback"], Kinds::NONE, &[]),
    verb(Group::Game, "truth", &[], Kinds::NONE, &[]),
    verb(
        Group::Game,
        "play",
        &["continue", "onward"],
        Kinds::NONE,
        &[],
    ),
    verb(Group::Game, "help", &["?", "commands"], Kinds::TOPIC, &[]),
    verb(Group::Game, "quit", &["exit", "bye"], Kinds::NONE, &[]),
];
