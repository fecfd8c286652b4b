# Screens: titles, columns, labels, notes.

col-arrives = arrives
col-attack = attack
col-calm = calm
col-cargo = cargo
col-chance = chance
col-change = change
col-beyond = other
col-class = class
col-commander = commander
col-cost = cost
col-does = does
col-flag = flag
col-fleet = fleet
col-good = goods
col-hull = hull
col-land = land
col-lands = lands
col-outcome = came to
col-lasts = lasts
col-loyalty = loyal
col-maje = maje
col-makes = made
col-of-them = yours
col-of-you = theirs
col-name = name
col-scenario = scenario
col-turn = turn
col-plays = played
col-orders = orders
col-own-loss = loss
col-people = people
col-prestige = prestige
col-room = room
col-sect = sect
col-ships = ships
col-speed = speed
col-stock = stock
col-store-at = in store at
col-strength = strength
col-to-raid = raid
col-to-seize = seize
col-seen = seen
col-trade = trade
col-uses = used
col-what = what
col-why = why

label-against = against
label-arrives = arrives
label-cargo = cargo
label-chance = chance
label-character = character
label-claims = claims
label-commander = commander
label-cost = cost
label-does = now
label-first-maje = First Maje
label-fleets = fleets
label-fort = fort
label-governor = governor
label-holder = holder
label-known = known
label-lands = lands
label-lanes = lanes
label-joins = joins them
label-hears = who hears
label-loot = loot
label-loses = you lose
label-losses = losses
label-loyalty = loyalty
label-may-come = may come
label-peculiar = peculiar
label-people = people
label-defiance = defiance
label-prestige = prestige
label-rank = rank
label-readiness = readiness
label-requires = requires
label-ships = ships
label-speed = speed
label-stance = stance
label-store = store
label-stores = stores
label-strength = strength
label-technology = technology
label-upkeep = upkeep
label-unguarded = unguarded
label-ways = ways
label-resides = resides at
label-where = where
label-yields = yields

mark-you = you
mark-gone = gone
gone-ended = ended { $date }
gone-departed = departed { $date }
gone-how = { $who } ({ $how })
unknown-mark = ?
with-source = { $what } ({ $source })
percent = { $band }%

# The council.
council-now = what matters now
council-quiet = Nothing is urgent. Enjoy it; it will not last.
council-quiet-but = Nothing is urgent. Still waiting for a word from you:
undeliverable = You cannot deliver the { $owed } { $good } that you owe { $who } at the end of this turn: { $left } would be left.
council-short-but = { $good } runs out { $ends }: a contract that brings it ends, or lands that need it are cut off.
council-short = { $good } runs out { $ends }: you use { $need } and get { $income }.
council-out = There is no { $good } left: you use { $need } and get { $income }.
council-in = in { $turns }
council-threat =
    { $fleet }, { $ships } { $many ->
        [one] ship
       *[other] ships
    }, is at { $at }, within reach of { $place }: strength { $theirs } against { $stays ->
        [0] no defenders
       *[other] { $stays }
    }.
council-threat-here =
    { $fleet }, { $ships } { $many ->
        [one] ship
       *[other] ships
    }, is at { $place } and hostile: strength { $theirs } against { $stays ->
        [0] no defenders
       *[other] { $stays }
    }.
council-cut-off =
    { $places } { $count ->
        [one] is
       *[other] are
    } cut off from the rest: { $good } runs out there { $ends }.
council-cut-off-several = { $places } are cut off from the rest: { $each }.
council-runs-out = { $good } runs out at { $places } { $ends }
council-cut-off-closed = { $by } blockade them. Drive that fleet off, or wait until it leaves.
council-cut-off-hauled = What is being hauled there helps.
council-cut-off-help = Haul goods there, or win what lies between.
council-called = { $who } call you to arms against { $against } at { $at }. Send ships that stay (break point 50% or more), or strike { $against }: { $left } left.
council-post = You promised { $who } a guard of strength { $wanted } at { $at }, and { $sent ->
    [0] no ships are on their way
   *[other] only strength { $sent } is there or on its way
}. They have to be there { $when }, with a break point of 50% or more.
council-ending = The game ends in { $turns }.
council-restless = { $maje } is restless: loyalty { $loyalty }.
council-advisers = Your advisers
council-adviser = { $maje } ({ $bias })
council-secession = { $maje } is proud and restless: loyalty { $loyalty }. At { $breaks } or less, { $maje } may break away with { $places }.
council-unacknowledged = A new First Maje leads { $who }. For { $left } more they can go back on what was promised you before, at half of what breaking their word costs.
council-inherited = Your predecessor made promises to { $who }. For { $left } more you can go back on them, at half of what breaking your own word costs.
council-rivals = Nobody is named to follow you. If you fell, { $one } and { $other } would fight for your place.
council-exile = { $maje } asks you for a roof: an exile of { $of }, { $character }.
council-exile-home = { $maje } is in exile, and who banished { $maje } leads you no more. You can call { $maje } home.
council-idle =
    { $majes } { $count ->
        [one] has
       *[other] have
    } no task.
council-fleets = Without orders: { $fleets }.
council-raid = { $fleet } could raid { $whose } { $place }: { $chance } chance, up to { $loot }.
council-seize = { $fleet } could take { $whose } { $place }: { $chance } chance.
council-seize-free = { $fleet } could take { $place }, which nobody holds: { $chance } chance.
council-cargo = { $fleet } lies idle away from your land with { $goods } aboard.
council-due = You owe { $who } { $what } { $when }. It is there.
council-due-short = You owe { $who } { $what } { $when }, and only { $there } will be in store by then. Whoever pays in part answers for the rest.
council-due-fails = You owe { $who } { $what } each turn, and { $when } only { $there } will be in store.
council-contract = Your { $sort } with { $who } ends in { $turns }.
council-ungoverned = Nobody governs { $places }.
council-ore = You have { $ore } ore to spare; a { $class } costs { $cost }.
contest-claimed = Claimed by { $who }: “{ $goal }”. They win in { $turns } unless somebody stops them.
contest-leads = The most prestige belongs to { $who }, { $behind } more than you have. They win “{ $goal }” in { $turns }.
contest-close = Close to “{ $goal }”: { $who }, with { $have } of { $need } as far as you know.
contest-take = Take land from them that counts, such as { $places }.
contest-end-trade = End your trade with { $who }: it counts for them.
contest-partners = Turn their partners away from them: { $partners }. A partner they wrong does not count.
contest-ship = Capture or destroy their { $class }.
contest-unseat = Have a conference condemn them, or acclaim somebody else.
contest-outdo = Gain more prestige than they have, or take land from them: each costs them some.
council-aim = An objective worth { $brings }: “{ $name }” ({ $state }).
council-aim-victory = To win: “{ $name }” ({ $state }).
summary = In store: { $goods }. { $standing }.
summary-good = { $good } { $stock } ({ $change })

# Goods.
goods-enough = enough
goods-now = now
note-aboard = aboard
note-apart = cut off from the rest
note-blockaded = blockaded by { $by }
note-building = building { $what }, { $turns }
note-unsettled = taken recently: makes { $share }% until { $until }

# The ledger.
ledger-title = What changed in the last turn, and why
ledger-nothing = Nothing about that changed in the last turn.
ledger-total = together
ledger-aboard = Aboard your ships
ledger-cause = { $amount } { $cause }

# The chronicle.
log-title = What happened · { $date }
log-nothing = Nothing that you know of.
log-nothing-yet = Nothing has happened yet.
log-way = { $fleet } went from { $from } by { $by } to { $to }.
log-many-achieved = { $count } others achieved “{ $objective }”.
battle-none = There was no battle you know of.

# Sects and powers.
sects-title = Sects and powers
sect-ended = The sect ended { $ago }.
sect-hides = You hide: as far as you can tell, only { $known } know that you are there. Whoever sees your ships, is attacked by you or gets an offer from you knows it from then on.
sect-hides-from-all = You hide: as far as you can tell, nobody knows that you are there. Whoever sees your ships, is attacked by you or gets an offer from you knows it from then on.
sect-is-hidden = They hide: not everybody knows that they are there.
sect-departed = They left the map { $ago }.
sect-lands = { $count }: { $lands }
sect-landless = none known
sect-goods-plenty = rich in { $plenty }
sect-goods-want = short of { $want }
sect-goods = rich in { $plenty }, short of { $want }
sect-store = { $good } for { $turns }
sect-no-fleets-seen = none seen
sect-standing = long-standing opinion
feeling-hatred = hatred
feeling-hostile = hostile
feeling-cold = cold
feeling-indifferent = indifferent
feeling-civil = civil
feeling-warm = warm
feeling-devoted = devoted
ways-nomads = nomads: they live aboard and take no land
ways-raiders = raiders: they carry off a quarter more
ways-traders = traders: they trade over distances half as long again
ways-travellers = travellers: they pass through

# Lands.
lands-title = Your lands
land-remark = { $place }: { $notes }
lands-none = You hold no land. Your ships are your land.
land-people = { $people } thousand, calm { $calm }
land-known = { $people } thousand, fort { $fort } ({ $source })
land-not-seen = none of your people has been there
land-defiance = they were conquered before and fight { $times } times as hard; this fades
land-fort = level { $level }
land-ungoverned = nobody
factor-nature = By nature it makes { $goods }.
factor-dry = No water before the land is improved.
factor-hands = ×{ $percent }%: { $people } of { $usual } thousand people are left to work.
factor-governor = +{ $percent }%: { $maje } governs.
factor-no-governor = A governor would add { $percent }%.
factor-improved = +{ $percent }%: improved.
factor-unrest = −{ $percent }%: calm below { $calm }.
factor-technology = +{ $percent }% { $good }: technology.
factor-seized = ×{ $percent }% until { $until }: taken recently.
factor-planned = With your orders: { $goods }.
land-own-fleet = { $fleet }: { $ships }, yours

# Fleets.
fleets-title = Your fleets
fleets-none = You have no fleet.
fleets-seen = Fleets of others
fleet-under-way = { $from } › { $to }
fleet-supplied = in supply
fleet-unsupplied = out of supply
fleet-underfed = in supply, but the stores in reach lack { $goods } a turn
fleet-fight = { $strength }: attack { $attack }, hull { $hull } of { $full }
fleet-speed =
    { $speed ->
        [one] { $speed } lane length
       *[other] { $speed } lane lengths
    } each { $unit }
fleet-seen = Attack { $attack }, hull { $hull }, speed { $speed }.
class-cost = { $goods }, { $turns }
class-not-built = not built
class-fight = attack { $attack }, hull { $hull }

# Majes.
majes-title = Your majes
majes-prisoners = Prisoners:
majes-hostages = Living with you by a deal:
majes-prisoner = { $maje }, { $rank } of { $whose }
majes-exiles = Exiles:
majes-exile-seeks = { $maje }, an exile of { $whose }, seeks a roof
majes-exile-leaves = { $maje } goes into exile when the turn ends
majes-exile-housed = { $maje }, an exile of { $whose }, lives with { $by }
majes-exile-lost = { $maje }, an exile of { $whose }, is lost
majes-informants = Turned by you:
majes-informant = { $maje } of { $whose }, since { $since }
majes-informant-held = { $maje } of { $whose }, still your prisoner
maje-ward = brought up with { $who }
maje-hostage = a hostage with { $who }
maje-captive = a prisoner of { $who }
maje-rank = { $rank }, { $age } years old

# Objectives.
goals-victory = To win
goals-victory-several = To win, any one of these
goals-prestige = For prestige
goals-rivals = Who else may win
goals-over = The time is up.
goals-open = The game goes on for as long as you like.
goals-left = { $turns } left, this one included.
goals-places = About: { $places }.
goal-place = { $place } ({ $holder })
goal-achieved = achieved { $ago }

# The map.
map-holder = { $glyph } { $short }
map-legend = o free · . empty · * your fleet · ! a fleet of others
map-seats = Named: your land, and the seats of the others. Lanes: `map`, `map PLACE`.
map-zoom = All of it: `map all`. More or less around a place: `map { $place } 4`, `map { $place } 10`.

# Anything by its name.
look-title = Encyclopedia
look-nothing = This scenario has no encyclopedia.
technology-known = { $name }: { $effects }
technology-units = { $name }, { $units } left: { $effects }
effect-attack = damage dealt +{ $n }%
effect-shields = damage taken −{ $n }%
effect-loot = loot +{ $n }%
effect-boarding = captures +{ $n }%
effect-needs = { $good } needed −{ $n }%
effect-yield = { $good } made +{ $n }%
effect-repair = readiness regained +{ $n }
effect-speed = speed +{ $n }
effect-sight = sight +{ $n }
effect-cargo = cargo +{ $n }%
effect-spying = spying +{ $n }%
effect-terraforming = land can be improved, one use each time
effect-beaming = murder is easier: whoever is in reach can be beamed into space

# Odds.
odds-title = { $fleets }: { $mission }
odds-chance = { $chance } to get what it comes for
odds-losses-own = you { $own }% of hull
odds-losses = you { $own }% of hull, they { $theirs }%
odds-targets = What { $fleet } could do
odds-no-targets = Nothing lies within two turns of that fleet.
odds-guess = a guess
fallout-alone = { $said }.
fallout-helpers = { $helpers } are bound by a public treaty to help { $who }
fallout-unread = { $others } signed a deal with { $who }, and you do not know what it says
fallout-ends = it ends your { $deals } with { $who }
fallout-trust = their trust in your word, { $held } loads, falls by { $lost }
fallout-prestige = up to { $prestige } prestige, for a public word that is broken
fallout-hostages = { $majes }, with { $who } as a hostage, is a prisoner then
fallout-escrow = { $goods }, laid aside as security for { $who }, are theirs then
fallout-friends = { $friends } have a treaty with { $who } and will think worse of you
fallout-regard = { $who } think well of you ({ $regard }), and will not after that
fallout-everybody = everybody hears of it
fallout-nobody = nobody but { $who } is known to be near enough to see it
fallout-near = { $near } are near enough to see it, and may tell others
odds-bared =
    { $place }: { $fleet }, { $ships } { $many ->
        [one] ship
       *[other] ships
    }, is within reach, strength { $theirs } against { $stays ->
        [0] no defenders
       *[other] { $stays }
    }
odds-none = There are no odds: none of your fleets can do that, or nobody would fight.
odds-never-seen = you have never seen the place: how many of their ships lie there is a guess, and others may lie there too
odds-seen-now = seen this { $unit }
odds-seen = seen { $age } ago
odds-defender =
    { $fleet }, { $ships } { $many ->
        [one] ship
       *[other] ships
    }
odds-fort = a fort of level { $level }
odds-defiance = people who were conquered before and fight { $times } times as hard
odds-people = its people
odds-no-defenders = nobody
odds-quarry = A fleet may move on before yours is there: the low end is that you meet nobody.
odds-unled = No ships lead the defence: people and forts screen, and press beats screen.
odds-third-way = { $fleet }, on the way at { $place }, to stop you there
odds-third-holder = { $fleet }, theirs, { $arrives }
odds-third-foe = { $fleet }, your blood enemies, { $arrives }
odds-third-other = { $fleet }, for whichever side it likes, { $arrives }
arrives-now = this { $unit }
loot-up-to = up to { $goods }
loot-between = { $low } at least, { $high } at most

# The table.
offers-title = Offers
offers-none = No offer waits for your answer.
offers-own = Yours, waiting:
offers-refused = Refused lately:
offer-deal = { $who } offer { $terms }.
offer-demand = { $who } demand { $what }.
mediation-title = Mediation
mediation-proposed = { $by } would bring you to make { $terms }.
mediation-own = You have proposed { $terms }.
mediation-waits = It stands until the end of the next turn. What each of them answers you hear once both have.
mediation-accepted = You have accepted. What the others answer you hear once both of you have.
mediation-refused = You have refused. They hear it once both of you have answered.
mediation-accept-why = If both of you accept, peace is signed, and everybody hears that { $who } brought it about.
mediation-refuse-why = Nothing is signed. { $who } remember it a little.
offer-own = to { $who }: { $terms }
demand-refused = { $who } refused your demand for { $what } ({ $ago })
offer-refused = { $who } refused { $terms } ({ $ago })
contracts-title = Contracts
contracts-none = Nothing binds you to anybody.
contracts-not-that = You have no contract with them. `contracts` lists what binds you.
treaty-with = Treaty: { $terms }, { $left } left.
contract-with = Contract: you give { $give }, you get { $get }, { $left } left.

# Printed pages.
print-more = More: { $parts } → `{ $line }`
print-company = Could go along and arrive at the same time (`with FLEET, FLEET`):
print-order = → `{ $line }`

# Orders.
orders-title = Orders of this turn
orders-none = None yet. Fleets keep their standing orders, majes their tasks.
orders-hint = `undo` undoes the last one.
