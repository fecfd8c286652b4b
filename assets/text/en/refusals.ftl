# Why an order is refused, and what would be possible.

refusal-out = your sect is out of the game. You can still look around.
refusal-over = the game is over. You can still look around, or begin another.
refusal-no-fleet = you have no such fleet. Those you have are listed under “fleets”.
refusal-no-maje = no such maje follows you. Those who do are listed under “majes”.
refusal-no-territory = there is no such place. The map shows them all.
refusal-no-faction = there is no such sect or power. They are listed under “sects”.
refusal-no-thing = there is no such thing in this scenario.
refusal-you-hide = everybody would hear of it, and not everybody knows that you are there. Make it secret.
refusal-they-hide = everybody would hear of it, and not everybody knows that { $who } are there. Make it secret, or leave them out.
refusal-gone = { $who } are no longer in the game. Choose another sect or power.
refusal-self = that is your own. Choose somebody else’s.
refusal-no-way = no lane leads to { $place } from there. Choose another place.
refusal-own-place = { $place } is yours. Guard it, or move there.
refusal-not-own-place = { $place } belongs to { $holder }. That can only be done on your own land.
refusal-free-place = { $place } is not yours. That can only be done on your own land.
refusal-nothing-there = nobody lives at { $place }, and nothing lies in store. Raid another place.
refusal-nomads-seize = your people live aboard and take no land. They can raid it.
refusal-travellers-seize = your people are passing through. They take no land.
refusal-travellers-build = your people are passing through. They build nothing here.
refusal-unarmed = { $fleet } has no weapons. Armed: { $others }.
refusal-no-room = { $fleet } has no cargo room. With cargo room: { $others }.
refusal-no-edge = { $place } is not at the edge of the map. Ways out: { $edges }.
refusal-no-edges = { $place } is not at the edge of the map, and this map has no way out.
refusal-escort-circle = they would escort each other in a circle. Somebody has to lead.
refusal-under-way = { $fleet } is between two places. Wait until it arrives.
refusal-not-together = the two fleets are not in one place. Move one to the other first.
refusal-cannot-spare = the fleet cannot spare those ships: at least one has to stay, and it must have what you ask for.
refusal-wrong-number = the next new fleet is { $fleet }.
refusal-break-point = the break point is the share of its hull, 10 to 100%, that a fleet will lose before it breaks off.
refusal-holds-back = you have a deal with { $who }, and an attack would break it. Give notice first ({ $cancel }), or have a maje prepare a breach a turn before ({ $breach }).
refusal-no-word-to-break = you have no deal with { $who } that an attack would break. Order the attack.
refusal-struck-by-fleets = a breach of your word to { $who } is struck by your fleets. Order them to attack; the surprise is theirs.
refusal-too-few-ships = { $free ->
    [0] no armed ships of yours that are free can be at { $place } within four turns. Choose a place that is nearer.
   *[other] only ships of strength { $free } can be at { $place } within four turns and are not promised elsewhere. Offer no more than that.
}
refusal-not-their-land = { $place } is not held by { $by }, as far as you know. Choose another place.
refusal-last-land = Nobody hands over the last of his land, and beside what { $by } promised before { $place } is the last. Choose something else.
refusal-land-promised = { $place } is promised or offered to somebody already. Choose another place.
refusal-too-large = { $who } hold more than { $most } places, and only small sects join others. Choose something else.
refusal-no-sect = { $who } are no sect, and only sects join each other. Choose something else.
refusal-holds-no-land = By custom { $who } hold no land. Choose something else.
refusal-not-pledged = { $by } do not owe { $what } at a later turn. Choose one of the promises on the pledges page.
refusal-witness-party = { $who } are a party of this deal, and cannot witness it. Name another sect.
refusal-witness-no-sect = { $who } are no sect, and only sects witness deals. Name a sect.
refusal-witness-bound = { $who } are bound to one of you as vassal or lord, and cannot witness this deal. Name another sect.
refusal-witness-too-far = { $who } are out of reach of both of you. Name a sect that is nearer.
refusal-witness-nothing = Nothing in this deal is due later, so there is nothing to witness. Add a promise, with `within 6` or `each turn` behind it, or leave the witness out.
refusal-nothing-secured = Goods are laid aside as security of a promise, and { $by } promise nothing for later in this deal. Add what they promise, with `within 6` or `each turn` behind it, or leave the escrow out.
refusal-no-hostage = { $maje } leads a sect or is none of theirs. Name another maje as hostage.
refusal-hostage = { $maje } lives with { $captor } by a deal. Choose another maje until that deal is over.
refusal-captive =
    { $maje } is a prisoner of { $captor }. Choose another maje until { $captor } lets { $pronoun ->
        [she] her
        [they] them
       *[he] him
    } go, for a ransom or for nothing.
refusal-leads = { $maje } is the First Maje already. Name a lesser maje as heir.
refusal-exile = { $maje } cannot be sent into exile. A First Maje who is free can send away lesser majes only.
refusal-no-roof = { $maje } does not ask you for a roof. Choose an exile from the list of your majes.
refusal-still-banished = You banished { $maje } yourself. Only another First Maje of yours can call { $maje } home.
refusal-court = You have { $most } majes, and more would plot. Take in nobody until one is gone.
refusal-leads-theirs = { $maje } leads a sect and has nobody to betray it to. Try a lesser prisoner.
refusal-turned = { $maje } serves you already. Let { $maje } go home, for a ransom or for nothing.
refusal-tried = You try to turn { $maje } this turn already. Wait for the end of the turn.
refusal-stubborn = { $maje } has refused you and stays stubborn for { $left }. Wait, or ask for a ransom.
refusal-counsel = { $maje } is a counsel, and neither commands nor governs. Choose a maje.
refusal-governs =
    a maje governs one to { $limit ->
        [one] one place
       *[other] { $limit } places
    }, each named once.
refusal-governed =
    { $maje } governs { $place } already. Give { $pronoun ->
        [she] her
        [they] them
       *[he] him
    } another task first.
refusal-not-enough = you are short of { $missing }. Lands joined by open lanes share their stores; haul goods from elsewhere.
refusal-not-built = { $class }: nobody builds any. What you can build: { $others }.
refusal-needs-technology = you need { $technology } for that. It is taken, given or stolen, never invented.
refusal-too-few-systems = an improvement uses up { $needed } terraforming systems, and you have { $held }. Buy more of whoever has them.
refusal-needs-terraforming = you have no terraforming systems. They are taken, given, stolen or found, never invented.
refusal-improved = { $place } cannot be improved any further.
refusal-fort = the fort at { $place } is at its highest level. Build something else.
refusal-works-full = { $place } cannot build more at once. Abandon something there, or build elsewhere.
refusal-nothing-built = nothing with that number is being built there.
refusal-no-fleet-there = no fleet of yours lies at { $place } to build it. Move one there first.
refusal-too-far = too far to trade: { $distance } lane lengths, and your haulers go { $range }.
refusal-too-far-to-spy = too far for a spy: { $distance } lane lengths from your nearest land or fleet at rest, and spies go { $range }. Send a fleet nearer, or an envoy to them first.
refusal-nobody-knows-where = you do not know where { $who } reside. Find them first.
refusal-needs-envoy = you can make { $who } no more offers this turn: one, or more with an envoy there. Wait for the next turn.
refusal-no-offer = that offer is not on the table any more.
refusal-contradicts = you have a public deal with { $who } that forbids it. End it first: `cancel { $number }`.
refusal-notice-given = notice was given already. The deal ends by itself.
refusal-not-at-war = you are not at war with { $who }: neither of you has attacked the other for eight months. Offer non-aggression instead.
refusal-binds-both = { $what } binds both sides or nobody. Offer mutual { $what }.
refusal-must-be-public = { $what } is known to everybody. Offer it publicly.
refusal-has-lord = { $who } are vassals already, and nobody has two lords or is a lord as a vassal. Wait until that ends.
refusal-has-vassals = { $who } have vassals of their own, and a lord is nobody’s vassal.
refusal-beyond-the-end = This falls due after the last turn of the game. Offer it within { $turns }.
refusal-last-turn = This falls due after the last turn of the game, which is this one. Offer it at once.
refusal-too-short = such a promise lasts at least { $turns }. Offer it for longer.
refusal-no-contract = you have no such contract.
refusal-not-for-you = that offer is not yours to answer.
refusal-said-twice = the deal names the same thing twice. Name it once, with the whole amount; a trade needs two kinds.
refusal-too-many-parts = a deal has at most { $most } parts. Leave some out, or make two deals.
refusal-about-a-party = that promise would be about { $who }, who are a party of the deal. Name somebody else.
refusal-wrong-time = this cannot be promised for such a time. Goods and things go now, each turn or by a turn; promises of conduct run for some turns.
refusal-empty-offer = the offer is empty. Give amounts above zero, and two different kinds of goods in a trade.
refusal-haul-nowhere = the haul would load and unload at { $place }. Choose another place to unload.
refusal-empty-haul = the haul would carry nothing. Say how much of which goods, above zero.
refusal-term = a contract runs for 1 to 24 turns. Choose a term between them.
refusal-same-contract = the two of you have a deal about the same already. End it first, or offer something else.
refusal-no-carriers = your carriers have room for { $room } more loads each turn. Offer less, or build a carrier.
refusal-not-prisoner = { $maje } is not your prisoner. Choose a maje you hold.
refusal-plot-place = For { $plot }, name the sect and the place where their ships lie, and nobody else.
refusal-plot-third = For { $plot }, name two different sects and no place.
refusal-plot-plain = For { $plot }, name only the sect it is against.
refusal-plot-not-begun = That plot has not begun yet. Begin it now; it can be struck from the next turn on.
refusal-needs-commander = Nobody commands { $fleet }. Put a maje in command first: he carries the sealed order.
refusal-no-fleet-to-strike = None of your armed fleets lies at { $place } or goes there. Move one there first.
refusal-nothing-found = You have found out nothing of that kind about { $who }. A spy with them would find out more.
refusal-too-few-to-give = you have { $held } { $technology } to give. Offer no more than that.
refusal-nothing-to-give = you have no { $technology } to give.
refusal-nothing-to-tell = you know nothing of { $who } that you could tell. Send a spy or an envoy there first.
refusal-not-seen = you have not seen { $fleet } lately. Choose a fleet you know of; they are listed under “fleets”.
refusal-no-event = no event waits for your choice. Type { $command } to see what does.
refusal-no-option = there is no such option. Choose one of those listed.
refusal-no-cause = { $who } did nothing of that kind to you. Look at what you remember of them first.
refusal-said-before = you have charged { $who } with that already. Charge them with something else, or wait until they do it again.
duel-first = Your First Maje would beat the First Maje of { $who } with a chance of about { $percent }%. The loser may die; whoever refuses loses prestige. To fight: `{ $line }`.
refusal-no-duels = { $who } are no sect; only sects settle blood by duels.
refusal-no-blood-enemy = { $who } are no blood enemies of yours; only blood enemies fight duels.
refusal-nobody-leads = No First Maje of { $who } is free to fight. Wait until one is.
refusal-already-challenged = A challenge already stands between you and { $who }. Wait for the answer, or give yours.
refusal-fights-them = You are at war with { $who } yourself. Make peace with them first.
refusal-at-peace = You know of no war between { $one } and { $other }. Name two who fight each other.
refusal-mediation-price = One of the two can be asked to pay 1 to { $most } loads. Name an amount in that range.
refusal-ends-before = A peace lasts at least { $turns }, and the game ends before that.
refusal-mediates-already = You mediate between two others already. Wait until both have answered.
refusal-no-mediation = { $who } have not proposed you a peace that waits for your answer.
refusal-no-challenge = { $who } have not challenged you.
refusal-suspect-is-victim = { $who } cannot turn on themselves. Name somebody else.
refusal-suspicion-turn = A suspicion looks no further ahead. Name a turn from { $from } to { $to }.
refusal-turned-already = { $who } have turned on you this turn: it is too late to foresee it.
refusal-suspected-already = You have written that down already, by turn { $turn }. Wait until it is settled.
refusal-suspects-enough = You have { $most } suspicions that are still open. Wait until one of them is settled.
refusal-too-soon = You did so a short while ago. Wait { $turns }.

# Conferences.
refusal-convened-already = You have called a conference that has not met yet. Wait until it is over.
refusal-conference-date = A conference meets { $soonest } to { $latest } turns after it is called, and not after the last turn.
refusal-no-ground = { $place } is neither your land nor neutral ground. Choose another place for the conference.
refusal-guests = Invite { $least } to { $most } guests, each of them once.
refusal-escort-too-large = Guests may bring at most { $most } ships each.
refusal-nobody-to-send = Nobody of yours is free to speak at a conference.
refusal-not-acclaimed = { $who } cannot be acclaimed: they are no sect, too young for a vote, or vassals.
refusal-not-invited = { $who } have not invited you to a conference.
refusal-not-promised = You have not promised { $who } to come. Accept the invitation first: `attend { $name }`.
refusal-conference-meets = The conference of { $who } meets already.
refusal-answered-already = You have given { $who } that answer already.
refusal-not-present = You are not present at a conference of { $who }.
refusal-no-vote = There is no vote to be promised at a conference of { $who }: whoever promises it has to be invited, and it must not have been taken.
refusal-not-at-table = { $who } are not present at this conference. You can draw weapons only on somebody at the table.
refusal-spoken-already = You have spoken in this round. It is revealed when everybody has.
refusal-spoken-of = That was voted on already, or no round is left for it. Propose something else.
