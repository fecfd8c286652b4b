# The sheets of the window: what panels say of things, and what can be asked for there.

# Missions, as they are aimed.
aim-name-hold = hold
aim-name-move = move
aim-name-raid = raid
aim-name-seize = seize
aim-name-guard = guard
aim-name-blockade = blockade
aim-name-withdraw = withdraw
aim-name-attack = attack
aim-name-escort = escort
aim-name-haul = haul
aim-name-depart = depart
aim-why-hold = Stay and recover; fight only if somebody attacks.
aim-why-move = Go there and hold.
aim-why-raid = Go there, take goods, come home with them. They will remember.
aim-why-seize = Go there, beat whoever defends it, take the land.
aim-why-guard = Go there and fight whoever comes to harm it.
aim-why-blockade = Go there and let no goods pass in or out.
aim-why-withdraw = Go there, avoiding fights where it can, unload and recover.
aim-why-attack = Hunt a fleet and fight it.
aim-why-escort = Go where another fleet of yours goes, and fight beside it.
aim-why-haul = Carry goods from one place of yours to another. Choose where to load, then where to unload.
aim-why-depart = Go to the edge of the map and leave for good.

# What many sheets say.
sheet-is-there = is there
sheet-no-change = It did not change in the last turn.
sheet-last-turn = In the last turn:
sheet-now = Now: { $task }
sheet-about = About
sheet-of = of { $most }
sheet-percent = %
sheet-no-way = no way
sheet-undo = Undo the last
sheet-act-note = What is said at the table takes effect at once and cannot be unsaid.

# Places.
sheet-own-land = Your land
sheet-people = { $people } thousand
sheet-fort-why = Each level fights like a few ships whenever the place is attacked.
sheet-fort-level = fort: level { $level }
sheet-governor-why = Whoever governs raises what the land makes and keeps it calm.
sheet-room-why = What does not fit is lost.
sheet-needs-why = For { $people } thousand people, each turn.
sheet-yields-why = What it makes by nature, with all its people at work and at peace.
sheet-lane = { $place }, held by { $holder }, { $length } away
sheet-made-used = made { $made }, used { $used }
sheet-governed-by = governed by { $maje }
sheet-land-makes = it makes { $goods }
sheet-sites = Being built
sheet-site-left = { $turns } to go; if you give it up, { $back } comes back
sheet-give-up = give up: { $what }
sheet-governor = Governor
sheet-governor-gain = A governor adds { $percent }% to what the land makes.
sheet-shall-govern = Let { $maje } govern here
sheet-governs-no-more = Relieve { $maje } as governor
sheet-build = Build
sheet-build-note = Paid when the turn ends, from this store and those that share with it.
sheet-project = what
sheet-project-fort = fort, level { $level }
sheet-project-improve = improve the land
sheet-improve-why = It makes a quarter more, and poor land gives water. Uses up { $units } of your terraforming systems.
sheet-time = time
sheet-class = attack { $attack }, hull { $hull }, speed { $speed }, cargo { $room }
sheet-class-upkeep = upkeep each turn: { $goods }
sheet-send = Send a fleet here
sheet-against = What your fleets could do here
sheet-want-any = take anything
sheet-want = { $good } first

# Fleets.
sheet-fleet-under = { $place } · { $orders }
sheet-strength-why = Attack { $attack } and a quarter of hull { $hull }.
sheet-strength-readiness = Readiness, morale, technology, stance and commander change how much of it counts in a fight.
sheet-ready = readiness { $readiness }%, { $supply }
sheet-hull-why = Damage is repaired while the fleet is in supply; it costs ore.
sheet-supply = supply
sheet-supply-why = In supply within { $range } lane lengths of your own open land: all stores in that range feed it, the nearest first. Readiness falls by what it lacks.
sheet-aboard = aboard: { $goods }
sheet-speed-why = As fast as its slowest ship.
sheet-missions = Orders
sheet-nothing-to-aim-at = There is no target for that on the map.
sheet-posture-why = It beats “{ $beats }”.
sheet-break = Break off
sheet-break-why = It breaks off when it has lost this much of its hull.
sheet-break-set = Break off at { $point }%
sheet-commander = Commander
sheet-commander-note = Whoever commands travels with the fleet. Boldness makes it hit harder; guile reads the other side’s stance.
sheet-boldness = boldness { $boldness }
sheet-shall-command = Give { $maje } command
sheet-commands-no-more = Relieve { $maje } of command
sheet-haul = Haul goods
sheet-haul-from = From:
sheet-haul-to = To:
sheet-haul-again = again and again
sheet-haul-once = once
sheet-in-store = in store: { $goods }
sheet-of-room = of { $room }
sheet-split = Split off ships
sheet-split-note = The ships become a fleet of their own, in the same place.
sheet-part = { $count ->
    [0] Split off ships
    [one] Split off 1 ship
   *[other] Split off { $count } ships
}
sheet-others = Your other fleets
sheet-other-fleet = { $fleet }, { $place }: { $ships }
sheet-join = join it
sheet-join-why = This fleet ends, the other grows.
sheet-join-note = Fleets in one place can join.
sheet-hunt = Hunt it
sheet-hunt-note = It may be elsewhere by then: your fleet pursues what it knows of.

# Sects and powers.
sheet-deal = Make a deal…
sheet-distance = They are { $distance } lane lengths away; trade reaches { $range }.
sheet-distance-unknown = You do not know where they are.
sheet-no-way-to-them = No lanes lead to them.
sheet-offers-left = { $count ->
    [0] They have heard you out this turn.
    [one] One offer to them is left this turn; an envoy would be heard more often.
   *[other] { $count } offers to them are left this turn.
}
sheet-errands = Send an envoy or a spy
sheet-envoy = envoy
sheet-envoy-why = An envoy raises what they think of you, lets you make more than one offer a turn, and may find out from whom they have what they know.
sheet-spy = spy
sheet-spy-why = A spy learns what they have, finds out from whom they have what they know, and, from the turn after he arrives, tries to steal what can be carried. It costs ore each turn, and each attempt makes the next riskier until they have calmed down. One who is caught is a prisoner, and they mind.
sheet-spy-chances = As a spy: { $success }% to bring something home, { $caught }% to be caught in the next { $unit } there, for { $ore } ore.
sheet-call-back = call back
sheet-maje-now = { $maje }, who now { $task }
sheet-gift = Give them something
sheet-give = give { $what }
sheet-give-why = They thank you by what it is worth to them: much for what they lack, nothing for what they have plenty of.
sheet-give-unit-why = { $units ->
    [one] It is the only one you have.
   *[other] You have { $units }; one goes.
}
sheet-give-knowledge-why = You keep it too.
sheet-at-hand = What your seat and the stores it shares with can hand over now.
sheet-feelings = What each thinks of the other
sheet-of-you = theirs
sheet-of-them = yours
sheet-opinion = { $amount }, { $word }
sheet-opinion-why = Old feelings and what has happened since, from −100 to 100. It fades as it is forgotten.
sheet-trust-own = you trust their word with
sheet-trust-theirs = they trust yours with
sheet-trust-secured = { $trust }, and { $loads } more are secured by hostages
sheet-trust = { $limit } loads, of which { $left } are not at risk yet
sheet-trust-why = Trust begins at a turn of need. A trade kept to its end raises it, up to one and a half times what was at stake; a broken word takes twice what it cost. What they think of you is what you believe.
sheet-trust-vouched = With the guarantee of { $by }, which adds half of the trust in { $by }.
sheet-fear-own = you fear them
sheet-fear-theirs = they fear you
sheet-fear = { $percent }%
sheet-fear-why = 100% is somebody as strong as oneself next door, as far as you know their strength and where they are.
sheet-blood = Blood enemies: no trade, and no quarter asked or given.
sheet-memory = What is remembered
sheet-no-memory = Nothing has happened between you.
sheet-ours = what you remember of them, { $sum } together
sheet-reason = { $weight } { $what } ({ $when })
sheet-older = { $weight } for what happened before
sheet-times = { $what }, { $count } times
sheet-theirs = what they remember of you, as far as you know, { $sum } together
sheet-known = What you know of them
sheet-deeds = What they did, and what was done to them
sheet-plenty = rich in
sheet-want-of = short of
sheet-surplus = { $good }: { $amount } each turn, by the land they are thought to hold
sheet-character-why = As everybody tells it.
sheet-bonds = Between you
sheet-ward = Kin of { $whose }, who is brought up with you and goes home at the end, whatever happens.
sheet-hostage = A hostage of { $whose }, who goes home when the deal is over, and is your prisoner if { $whose } break their word to you or attack you.
sheet-we-hold = you hold
sheet-they-hold = they hold

# Majes.
sheet-first-loyal = Nobody stands above a First Maje to be loyal to.
sheet-restless =
    { $pronoun ->
        [she] She may leave, and take her
        [they] They may leave, and take their
       *[he] He may leave, and take his
    } ships along. Somebody who keeps open house would help; so would victories.
sheet-ambition = ambition
sheet-ambition-why = The ambitious are less loyal by nature, and mind having nothing to do.
succession = Succession
succession-heir = heir
succession-nobody = nobody is named
succession-alone = You have no other maje who could lead. If you fall, somebody rises from the ranks.
succession-by-heir = If you fell today, { $maje } would follow you as your heir.
succession-by-acclaim = If you fell today, the others would acclaim { $maje }.
succession-by-duel = If you fell today, { $one } and { $other } would fight for your place; { $one } wins with a chance of { $percent }%.
succession-claim = { $maje } claims it: { $percent }% of the voices
succession-claim-backed = { $maje } claims it: { $percent }% of the voices, with { $backers }
succession-note = The ambitious claim it, and so does an heir. A voice weighs more with loyalty. Rivals who are nearly as strong fight, and whoever is passed over is less loyal.
succession-name = name heir
succession-name-him = name { $maje } heir
succession-host = have { $maje } keep open house
succession-secedes = At loyalty { $breaks } or less, this governor may break away with { $places } and the ships that lie there, and found a sect. An heir is more loyal; open house and victories help; somebody else can govern.
succession-unname = no longer heir
succession-name-why = An heir grows more loyal and follows you if the loyal back him. The ambitious who are passed over grow less loyal.
exile-title = Exile
exile-send = send into exile
exile-send-why = { $maje } leaves you when the turn ends and leads nothing against you any more. Others may take { $maje } in, and learn what { $maje } knows of you.
exile-cause = To hold against { $maje }: { $cause }.
exile-leaves = { $maje } goes into exile when the turn ends. Undo the order to keep { $maje }.
exile-wanders = An exile of { $of } since { $since }. Somebody has to offer { $maje } a roof within { $left }.
exile-planned = You offer { $maje } a roof. { $maje } chooses when the turn ends, if others offer one too.
exile-was-housed = An exile of { $of }, taken in by { $by } { $ago }.
exile-was-lost = An exile of { $of }. Nobody has heard of { $maje } any more.
exile-take-in = take in
exile-take-in-why = { $maje } becomes your maje, and tells you what { $maje } knows of { $of }, who will hold it against you.
exile-call-home = call home
exile-call-home-why = The First Maje who banished { $maje } is gone. At home { $maje } is a lesser maje again.
sheet-tasks = Task
sheet-task-govern = govern
sheet-task-govern-why = Land that a maje governs makes more and stays calm.
sheet-task-command = command
sheet-task-command-why = A fleet with a commander fights better. The commander travels with it, and may be captured with it.
sheet-govern-note = Up to { $most } lands; each makes { $percent }% more. Click a land to add or remove it.
sheet-host = keep open house
sheet-host-why = Costs { $food } food a turn; every maje grows more loyal, and prestige rises.
sheet-rest = rest
sheet-rest-why = No task.
sheet-boldness-why = The bold hit harder in command, take worse odds, and gladly fight for others. The cautious pay to be spared.
sheet-honour-why = The honourable are more loyal, slower to give their word and slower to break it. The faithless promise easily.
sheet-vengeful-why = The vengeful remember wrongs for longer, and make no deals with sects they dislike. The forgiving do make them.
sheet-greed-why = The greedy want more for what they give, and rob gladly.
sheet-guile-why = The guileful spy better, are harder to spy on, give false reasons, and pay well for secrets and votes.
sheet-tradition-why = To those bound by tradition land and kin are dear, and outsiders are not welcome.
sheet-would-show-you = They do not know that you are there. An offer tells them.
sheet-belongs = sect
sheet-little-known =
    Little is known of { $pronoun ->
        [she] her
        [they] them
       *[he] him
    }.
sheet-prisoner = Your prisoner, { $who } maje.
sheet-ransom = Ransom
sheet-price-why = The prisoner’s own people pay at once; they refuse a price above what the maje is worth to them.
sheet-offer-ransom = offer the prisoner back for { $price }
sheet-release =
    let { $pronoun ->
        [she] her
        [they] them
       *[he] him
    } go
sheet-release-why = For nothing: { $who } will remember, and so will everybody.

# The council.
council-trade-with = Trade with { $who }
council-who-has = Who has it
council-strongest = Your strongest fleet
council-answer-call = send { $fleet }
council-see-table = The table
council-see-fleet = The fleet
council-see-place = The place
council-see-maje = The maje
council-guard-with = Guard with { $fleet }: { $with } against { $theirs }
council-guard-holds = Together with the defenders there it could hold.
council-guard-falls = Even together with the defenders there it would be weaker.
council-haul-with = Haul { $good } from { $from } with { $fleet }
council-let-govern = Let { $maje } govern { $place }
council-let-govern-too = Let { $maje } govern there too
council-let-guard = { $fleet }: guard { $place }
council-weigh = See the odds
council-renew = Make another deal
council-build = Build a { $class } at { $place }

# The table.
deal-title = Make a deal
deal-whom = With whom? Those who have what you lack, and lack what you have:
deal-with = with
deal-who = who they are
deal-partners = With whom
deal-anybody = Or anybody:
deal-too-far = They are too far away to trade.
deal-could-give = could give
deal-for = for
deal-you-give = You give
deal-you-get = You get
deal-each = a { $unit }
deal-term = term
deal-loads = loads
deal-units = units
deal-secret = only the two of you know
deal-public = everybody may know
deal-at-once = once
deal-nothing = nothing
deal-third = Against a third sect
deal-nobody = nobody
deal-both = Both promise each other:
deal-when-each = each { $unit } for { $term }
deal-when-now = both at once
deal-when-they = you now, they within { $term }
deal-when-you = they now, you within { $term }
deal-conditions = Only if somebody attacks
deal-if-they = What you give is due only in a turn in which { $who } are attacked by:
deal-if-you = What { $who } give is due only in a turn in which you are attacked by:
deal-always = always due
deal-once = It changes hands once, when the turn ends.
deal-held = You have { $count }.
deal-held-by-them = { $who } are believed to have it.
deal-term-why = One to 24. Breaking it early is remembered.
deal-carriers = Your ships can carry { $room } more each turn, all trades together.
deal-their-carriers = They carry it, if they have the ships.
deal-outlook = In store { $stock }, { $change } each turn.
deal-to-you = to you
deal-offer = offer { $terms }
deal-extra = and { $what } on top: leave it out
deal-amends = What would make them accept
deal-amends-likely = { $likely } To you it is worth { $worth }.
deal-amends-nothing = Nothing that you could add, and nothing that you could ask less of, would make { $who } accept.
deal-what-would-they = What would they take?
deal-fair = perhaps { $terms }
deal-nothing-fair = You can think of nothing that both of you could want.
worth-loss = It would cost you more than it brings: { $amount }.
worth-never = Your people would not hear of it.
worth-even = It would hardly matter to you: { $amount }.
worth-gain = It is worth having: { $amount }.
seats-nothing = You have nothing to settle.
seats-offers = They offer { $terms }.
seats-offered = You offered { $terms }.
table-accept = accept
table-accept-why = What is accepted is signed.
table-refuse = refuse
table-counter = offer instead: { $terms }
table-refuse-frankly = refuse and say why
table-refuse-pretext = refuse with a pretext
table-refuse-said = They will be told: { $said } They offer other terms next time by what they are told.
table-refuse-lie = Whoever finds out that it is not the truth holds it against you.
table-refuse-why = They will not ask again at once.
table-contract = you give { $give }, you get { $get } each { $unit }
table-deal = { $who }: { $terms }
table-treaty-state = { $left } left
table-contract-state = { $left } left, { $served ->
        [0] not served yet
        [one] served once
       *[other] served { $served } times
    }{ $failed ->
        [0] { "" }
        [one] , failed once
       *[other] , failed { $failed } times
    }
table-end = end it…
table-end-sure-open = Yes, end it
table-end-sure = Yes, break it
table-end-not = Keep it
treaty-end-why = It ends by notice and binds for { $left } more, and { $who } are told.
table-end-heir-why = Your predecessor promised it: going back on it costs half as much.
table-end-open-why = It is not being kept, and not by your fault: ending it breaks no word.
wants-title = Who wants what you have
wants-what = what
wants-most = who wants it most
wants-worth = worth to them
wants-others = others who do
wants-why = What it is thought to be worth to them as a gift: by what you know of their stores and plans. Goods are compared by ten loads.
table-end-why = Ended early it is broken: { $who } remember, and it costs { $prestige } prestige.
table-end-secret-why = Ended early it is broken, and { $who } remember. Nobody else knows of it, unless they denounce it: it costs no prestige by itself.
table-we-hold = You hold { $maje } of { $who }.
table-they-hold = { $maje } is held by { $who }.
table-prisoners-note = Who is held can be offered home for goods; whether yours come home is theirs to offer.

# Lists.
lands-note = Goods: what is made minus what is used.
lands-remarks = Of note
lands-governed = governed
lands-governed-why = Lands you hold, and how many your majes can govern. Lands beyond that grow restless.
majes-note = Each has one task a turn. On the page of a maje you choose another.
relations-title = Opinions of each other
relations-corner = sect
relations-thinks = How { $who } regard { $of }: { $value }, { $feeling }.
relations-reason = { $date }: { $event }
relations-web = Green lines: they think well of each other or did each other good. Red lines: one wronged the other or thinks badly of it. Rest on an emblem to see its own lines alone.
relations-note = Each row is what a sect thinks of the others. Numbers are opinions; + and − between others are what you saw one receive from the other; a dot means you know nothing.
sects-note = “Theirs” is what they think of you, “yours” what you think of them.
ledger-all = all
ledger-others = people
ledger-from-here = From here on
ledger-lasts-note = Lasts: in how many { $unit }s the store runs out. Lands that are cut off from it have stores of their own.
ledger-beyond-why = Other: what cut-off lands lack is not taken from this store, and goods that find no room are lost.
ledger-last = In the last turn
ledger-nothing-yet = Nothing has changed yet.
chronicle-notable = notable
chronicle-mine = yours
chronicle-battles = battles
chronicle-all = everything
chronicle-none = Nothing of that kind.
chronicle-more = And { $count } more.
goals-name = { $name }, { $brings }
goals-marked = They are ringed on the map.
goals-so-far = so far
goals-part-met = Met: { $what }
goals-part-open = Still to do: { $what }
goals-part-when = When: { $what }
report-quiet = Nothing that concerns you, as far as you know.
report-revolt-why = what cost you their calm: { $causes }.

# The codex.
codex-world = world
codex-ships = ships
codex-technology = technology
codex-briefing = How it begins
codex-technology-note = Nobody develops technology. It is taken, given or stolen.
codex-held = yours
codex-known = known
codex-not-held = not yours
codex-units = { $units } left
codex-known-to = known to
codex-carries = carries
codex-yours = yours
codex-to-spare = to spare
codex-spare-why = What their land makes less what their people use, by what you believe they hold.
codex-reach = trade
codex-in-reach = in reach
codex-too-far = too far
codex-who-has = Who has { $good } to spare
regard-rumoured = What they think of you is a rumour: between { $low } and { $high }. An envoy learns more.
regard-told = Your envoy has learned what they think of you: between { $low } and { $high }.
codex-regards = They think { $of_you } of you, { $word }; you { $of_them } of them.

goals-set-out = What you set out to do
goals-set-out-until = { $what }; until { $date }
story-title = What the story knows
story-canon = “{ $title }” went as it was told ({ $since }). { $result }
story-diverted = “{ $title }” was turned another way ({ $since }). { $result }
story-lapsed = “{ $title }” never came to it ({ $since }). { $result }
story-under-way = “{ $title }” was under way, not done: { $who } chose it ({ $since }).
story-open = “{ $title }” was still open: { $who } had not decided.
story-instead = It could also have gone like this: { $text }
sheet-mediate = Propose peace with { $who }
sheet-mediate-why = Both are asked, and each answers without knowing what the other says. If both accept, they make peace, both remember it well, and you gain { $prestige } prestige. It takes an offer to each of them, and you cannot mediate between the same two again for { $again }.
sheet-feud = Quarrel
sheet-denounce = Denounce
sheet-denounce-why = Before everybody: { $wrong }. They lose 2 prestige; friends of theirs think less of you, enemies of theirs better.
sheet-challenge = Challenge to a duel
sheet-meet = Fight the duel
sheet-shun = Refuse the duel
sheet-duel-odds = About { $percent }% to win, by character and age. Whoever wins, the blood is settled; the loser may die.
sheet-demand = Demand { $what }
sheet-demand-note = A demand is a threat. Refused, it wants deeds within four turns, or you lose prestige.
sheet-kept = kept
sheet-keep-plain = Keep under lock
sheet-keep-plain-why = Nobody remembers it.
sheet-keep-well = Keep well
sheet-keep-well-why = Takes 2 loads of food a turn at your home. Their people think a little better of you for it.
sheet-keep-badly = Make them talk
sheet-keep-badly-why = You learn the ships and stores of their people. They will know, others will hear, and it is held against you for years.
sheet-execute = Have them killed
sheet-execute-why = Their people become blood enemies, others call you cruel, and you lose 5 prestige.
council-suspect =
    { $who } may be about to turn on us. { $sign }{ $more ->
        [0] { "" }
        [one] { " " }It is the second sign of late.
       *[other] { " " }There were { $more } more signs of late.
    }
council-rumour = { $rumour } An envoy to { $who } may find out from whom they have it ({ $envoy }% a { $unit }, a spy { $spy }%).
council-rumour-true = { $rumour } An envoy to { $who } may find out whether it is true ({ $envoy }% a { $unit }, a spy { $spy }%).
rumours = Where rumours come from
rumours-why = An envoy with others may find out from whom they have a rumour that they told you ({ $envoy }% a { $unit }; a spy { $spy }%): the gravest first, then the newest. After { $turns } turns nobody remembers. Nobody is told that you asked.
rumours-why-own = A partner who thinks well of you may tell you who speaks of you. Envoys and spies may also find out who told them of your wrongs and your secret deals, whether somebody who promised you silence told them of you, and whether they forged a message that you know of.
rumours-none = There is no rumour that could be traced.
rumours-next = An envoy to { $who } may find out from whom they have it ({ $percent }% a { $unit }, a spy { $spy }%).
rumours-next-true = An envoy to { $who } may find out whether it is true ({ $percent }% a { $unit }, a spy { $spy }%).
rumours-asks = You have somebody with { $who } who may find out from whom they have it ({ $percent }% a { $unit }).
rumours-asks-true = You have somebody with { $who } who may find out whether it is true ({ $percent }% a { $unit }).
rumours-forger = An envoy or a spy with whoever forged it may find that out. Who gains by it?
rumours-send-envoy = Send { $maje } as an envoy
rumours-send-spy = Send { $maje } as a spy
rumours-see-them = See them
council-guard-at = Guard { $place } with { $fleet }
council-see-them = See what is between you
council-challenge = { $who } challenge your First Maje to a duel. Your chance is about { $percent }%; whoever refuses loses prestige.
pledges-own = Between you and others
pledges-others = Public treaties of others
pledges-none = You have promised nothing that is still to be kept, and nobody has promised you anything.
pledges-others-none = You know of none.
pledges-called = { $who } call you to arms against { $against } at { $at }. Ships that stand there with a break point of 50% or more, or strike { $against }, keep your word: { $left } left.
pledges-calls = You have called { $who } to arms against { $against } at { $at }: { $left } left.
pledges-who = who
pledges-to = to whom
pledges-what = promise
pledges-left = left
pledges-secret = Of what is not marked as public nobody else was told, but it can come out.
pledges-public = Public
pledges-means = Your word and your means
pledges-means-why = The forecast: what your stores will hold when it is due, if nothing is done and deals end when they end.
pledges-guards = Guards you have promised
pledges-where = where
pledges-strength = strength
pledges-sent = there or on its way
pledges-guard-from = { $from }, then to the end: { $left } left
pledges-due = due
pledges-due-each = for { $left }
pledges-there = in store by then
pledges-there-enough = enough
pledges-there-short = not enough { $when }: { $there }
pledges-there-unknown = not goods
pledges-each = { $what } each { $unit }
pledges-inherited = For { $left } more you can go back on what your predecessor promised, at half of what breaking your own word costs:
pledges-repudiate = go back on the deal with { $who }: { $terms }
sheet-motives = Why they did it
end-motives = What lay behind it
end-motives-more = The page of each sect now tells why it did what it did.
pledges-release = Releases
pledges-release-them = release { $who } from { $what }
pledges-release-me = ask { $who } to release you from { $what }
pledges-release-for = offer something for it
pledges-release-for-why = Opens the deal page with your release on their side. Choose what you give for it.
pledges-release-why = Whoever is released from a promise is not to blame, and is not trusted more for it.
pledges-notice = give notice to { $who }
pledges-notice-given = { $by } gave notice: the treaty with { $who } binds for { $left } more.

# Conferences.
tab-conference = Conference
conference-none = No conference is called that you know of.
conference-first = First among Majes are { $who }, acclaimed { $date }.
conference-nobody-first = Nobody is First among Majes.
conference-voters = { $voters } sects have a vote on that; it takes { $needed } at one conference.
conference-of = { $conference } at { $place }, { $date }
conference-meets = { $conference } at { $place }, now
conference-about = It is about { $motion }.
conference-escort = Each may bring { $ships } ships within a lane of the place. Whoever brings more and is seen is remembered for it.
conference-promise = Promise to come
conference-promise-why = You send a maje. Whoever promises and stays away loses prestige, and the host remembers it.
conference-decline = Decline
conference-decline-why = It costs nothing. The absent have no vote.
conference-send = Assign somebody to speak there before { $date }:
conference-sent = Somebody of yours is on the way. The conference meets { $date }.
conference-round = Round { $round } of { $rounds }: { $motion }, put forward by { $by }.
conference-carried = Round { $number }: { $motion }. Carried. Yes: { $yes }. No: { $no }.
conference-rejected = Round { $number }: { $motion }. Rejected. Yes: { $yes }. No: { $no }. Neither: { $neither }. { $takes }
conference-over = The conference is over.
conference-without-you = You are not present: nobody of yours is there.
conference-spoken = You have chosen to { $ballot }. It is revealed when everybody has spoken; whoever has not when the turn ends abstains.
conference-yes = Vote yes
conference-no = Vote no
conference-abstain = Abstain
conference-leave = Walk out
conference-leave-why = You have no vote in this round and are not there for the next. The host remembers it.
conference-advice-yes = Your advisers are for it.
conference-advice-no = Your advisers are against it.
conference-advice-neither = Your advisers are divided.
conference-put-forward = Put forward for the next round
conference-next = With your vote you put forward { $motion }; { $likely } others are likely to agree.
conference-call = Call a conference
conference-called-already = Your conference is not over yet. You can call another six turns after you called it.
conference-call-why = You call others together on your land or on neutral ground, once in six turns. What a conference decides binds those who say yes.
conference-where = Where it meets:
conference-no-ground = You have no land, and there is no neutral ground. Nobody can be called together.
conference-meets-in = Meets in
conference-meets-unit = turns
conference-ships-unit = ships each
conference-ships = Escort
conference-guests = guests: { $count }
conference-call-now = Call it, about { $motion } (costs { $price })
motion-kind-peace = Peace
motion-kind-defence = Defence
motion-kind-embargo = Embargo
motion-kind-war = War
motion-kind-acclaim = Acclamation
motion-kind-accuse = Accusation
motion-kind-settle = Settle blood
motion-kind-nothing = Nothing
motion-kind-none = There is nobody this could be about.
leans-surely-yes = surely for it
leans-yes = likely for it
leans-neither = undecided
leans-no = likely against it
leans-surely-no = surely against it
seat-host = the host
seat-comes = comes
seat-stays-away = stays away
seat-silent = no answer
seat-voted-yes = voted yes last
seat-voted-no = voted no last
seat-abstained = abstained last
council-invitation = { $who } invite you to a conference at { $place }, { $date }, about { $motion }. How will you answer?
council-conference-send = Nobody of yours is on the way to { $conference }. It meets { $date }, and whoever promised and stays away is remembered for it.
council-conference-vote = { $conference } waits for your vote on { $motion }.
sheet-attend = Speak at { $conference }
plot-ambush = ambush
plot-murder = murder
plot-incite = incitement
plot-steal-ships = theft of ships
plot-poach = poaching
plot-false-flag = false flag
plot-forge = forgery
plot-coup = coup
plot-breach = breach of faith
plot-ambush-about = Your armed fleets fall on their ships in the same place, first and by surprise. Fleets that arrive in that turn take part. The longer it is prepared, the greater the surprise. They may hear that you plot something.
plot-murder-about = Their First Maje dies. Whoever has a transporter finds it far easier. If it is known who did it, there is blood between you for good. They may hear that you plot something.
plot-incite-about = Two sects are told what each says of the other. Both think less of each other.
plot-steal-ships-about = By a ruse, the best ships of a fleet of theirs change hands where they lie. Waiting brings more ships; one is always left.
plot-poach-about = The least loyal of their majes comes over to you, with the fleet he commands. Nobody can miss where he went.
plot-false-flag-about = Your ships rob their fullest store in reach under somebody else's flag.
plot-forge-about = They get a message that somebody else never wrote: an insult, and news of a deal with whom they hate.
plot-coup-about = The most ambitious of their discontented majes deposes their First Maje, and does not forget who helped.
plot-breach-about = You have a deal with them, and mean to attack them all the same. From the turn after, your fleets can be ordered against them, and what they strike first is struck by surprise, the greater the longer it was prepared. They may notice: ships near their land are seen being made ready, and people talk. Whoever gives notice needs no breach.
scheme-ambush = to ambush { $who } at { $place }
scheme-murder = to murder the First Maje of { $who }
scheme-incite = to turn { $who } and { $third } against each other
scheme-steal-ships = to steal ships of { $who } at { $place }
scheme-poach = to win over a maje of { $who }
scheme-false-flag = to rob { $who } under the flag of { $third }
scheme-forge = to deceive { $who } with a forged message of { $third }
scheme-breach = to break the word that { $who } trust, by arms
scheme-coup = to depose the First Maje of { $who }
plots-own = Your plots
plots-none = You plot nothing. A maje leads a plot as his task; begin one below.
plots-leads = { $maje } leads a plot { $plot }.
plots-strikes = It is struck at the end of this turn.
plots-strike = Strike
plots-wait = Wait
plots-drop = Call off
plots-now-later = { $now }% now, { $later }% a { $unit } later
plots-chance = chance
plots-chance-why = How likely it succeeds if nobody warned them: by its kind, how long it ripened, and the guile of its leader against that of their First Maje. A warned target is harder to harm.
plots-prize = prize
plots-prize-why = How large the prize is, compared with a plot that is struck at once.
plots-leak = leak
plots-leak-said = { $percent }% a { $unit }, { $all }% until it is ripe
plots-leak-why = How likely they find out: everybody more who knows can talk, a disloyal leader does. Twice as likely if they have a spy with you. You are not told. Each turn of waiting costs the leader { $points } point of loyalty.
plots-talk = talk
plots-talk-said = { $percent }% a { $unit } that they hear you plot against them, but not what
plots-talk-breach-said = { $percent }% a { $unit } that they hear you plot against them, but not what; { $less }% if they also see your ships made ready
plots-people = who knows
plots-people-said = { $count } people
plots-evidence = blame
plots-evidence-said = { $percent }% that they learn who did it; for certain if they were warned
plots-found = Plots against you
plots-found-none = You have found out none. Spies with others make it likelier that you do.
plots-found-said = { $who } plot against you: { $plot }. Found out { $ago }.
plots-expose = Expose { $who }
plots-expose-why = Everybody hears of it: they lose 3 prestige, it is a wrong you can hold against them, and their plot is over. Their leader may be caught.
plots-new = New plot
plots-new-note = A maje leads it and does nothing else. Each turn of waiting costs { $points } point of loyalty. It can be struck from the turn after it began; any other task calls it off.
plots-nobody = No maje of yours is free to lead a plot.
plots-leader = Who leads it:
plots-busy = Now: { $task }
plots-third-incite = Against whom they are turned:
plots-third-false-flag = Whose flag your ships show:
plots-third-forge = Whose message it is said to be:
plots-no-deal = You have no deal with anybody that an attack would break.
plots-no-deal-with = No deal keeps you from attacking { $who }: order your fleets.
plots-no-target = You know of nobody within reach.
plots-breach-brings = A breach of your word to the { $who }:
plots-closed = Out of reach, or with nobody to harm: { $who }. A spy's reach is what counts: send a fleet nearer, or an envoy.
plots-percent = { $n }%
plots-in-battle = by battle
signs = The signs you missed
signs-of = { $what } ({ $ago }). Before it came you knew:
signs-none = No sign of it reached you.
signs-plot = You found out a plot of theirs: { $kind } ({ $ago }).
signs-deed = { $what } ({ $ago }).
signs-background = What stood between you before:
signs-foreseen = You had written it down on turn { $turn }.
suspicions = Suspicions
suspicions-note = You write down who will turn on whom, and by which turn. Nobody else sees it, and it cannot be taken back; at most { $most } are open at once. At the end you read how many came true.
suspicions-none = You have written down none. The page of each sect has a place for it, and so has the council where somebody shows signs.
suspicions-score = { $right } of { $settled } came true so far.
suspicion = { $who } turn on { $whom } by turn { $turn }
suspicion-open = { $said }: { $left } left.
suspicion-right = { $said }: it came true on turn { $turn }, as you wrote down on turn { $noted }.
suspicion-wrong = { $said }: it did not come true.
suspicion-note-it = Write down: { $said }
suspicion-turn = by turn
suspicion-victim = On whom they turn:
sheet-suspicion = Suspicion
end-suspicions = Your suspicions
end-suspicions-score =
    { $right } of { $all } suspicions came true.{ $open ->
        [0] { "" }
        [one] { " " }One was still open.
       *[other] { " " }{ $open } were still open.
    }
seals = Sealed orders
seals-note = A maje who commands a fleet carries one sealed order. Nobody else knows of it until he opens it: once, if he is near enough to see what it speaks of. If he can be there, he takes part in this turn’s battle.
seals-nobody = Nobody commands a fleet of yours. Put a maje in command first.
seals-carries = { $fleet } carries: { $sealed }.
seals-off = Take it back
settling-title = changes hands when the turn ends
settling-gift = you give { $who } { $terms }, as a gift.
settling-deal = with { $who }: { $terms }.
