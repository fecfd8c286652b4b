# What happened.

event-moved = { $fleet } went from { $from } to { $to }.
event-came-back = { $fleet } set out from { $place } and came back.
event-intercepted = { $by } stopped { $fleet } at { $place }.
event-mission-failed = { $fleet } could not carry out its orders at { $place }: { $why }.
event-fleet-lost = { $fleet } is no more. It ended at { $place }.
event-fleet-left = { $fleet } left the map at { $place }.
event-ships-captured = { $by } took { $ships } from { $from } at { $place }.
event-failed = { $who } could not carry out “{ $order }”: { $why }.
event-technology = { $by } gained { $technology }, { $how }.
event-technology-from = { $by } gained { $technology } from { $from }, { $how }.
event-founded-by = { $maje } has broken away from { $from } with lands and ships, and leads { $who } now.
event-founded = { $who } have broken away from { $from } and are a sect of their own.
event-discovered = You have come to know of { $who }. Not everybody knows that they are there, and they do not know that you do.
event-came-to-light = Everybody knows of { $who } now.
event-came-to-light-you = Everybody knows of you now.
event-joined = { $who } have returned.
event-merged = { $who } have joined { $heir }, with all they had.
event-merged-you = You have joined { $heir }, with all you had.
event-ended = { $who } are no more.
event-departed = { $who } left the map for good.
event-achieved = { $who } achieved “{ $objective }”.
event-claimed = { $who } claimed “{ $objective }” and will win in { $turns } unless somebody stops it.
event-claim-lost = { $who } lost the claim to “{ $objective }”.
event-won = { $who } won: “{ $objective }”.
event-time-up = time is up: { $leader } had the most prestige.
event-time-up-nobody = time is up, and nobody had any prestige.

event-raided = { $fleet } raided { $place } and took { $goods } from { $victim }.
event-raided-free = { $fleet } raided { $place } and took { $goods }.
event-raided-afar = { $fleet } raided { $place }.
event-seized = { $by } took { $place } from { $from }.
event-ceded = { $from } handed { $place } over to { $to } by a deal.
event-seized-free = { $by } took { $place }, which nobody held.
event-blockade = { $by } blockaded { $place }.
event-hunger =
    { $dead ->
        [0] { $place } went hungry.
        [one] { $place } starved: a thousand died.
       *[other] { $place } starved: { $dead } thousand died.
    }
event-thirst =
    { $dead ->
        [0] { $place } went thirsty.
        [one] thirst at { $place }: a thousand died.
       *[other] thirst at { $place }: { $dead } thousand died.
    }
event-rust = { $place } had no ore for ships.
event-ran-dry = { $whose } stores of { $good } ran dry.
event-built-ship = { $by } finished a { $class } at { $place }.
event-built-fort = { $by } raised the fort at { $place }.
event-built-terraform = { $by } improved the land at { $place }.
event-revolt = { $place } revolted and threw { $from } out.
event-landless = { $who } lost all land.

event-maje-captured = { $by } took { $whose } { $maje } prisoner at { $place }.
event-maje-killed = { $whose } { $maje } died at { $place }.
event-hostage-home = { $maje }, who lived with { $with } as a hostage, is home with { $of }.
event-foster-home = { $maje }, who was brought up with { $with }, is home with { $of }.
event-hostage-forfeit = { $whose } hostage { $maje } is forfeit: { $with } keep { $maje } as a prisoner.
event-maje-released = { $by } let { $maje } go home to { $to }.
event-maje-ransomed =
    { $maje } went home to { $to }, and { $by } got { $price } for { $pronoun ->
        [she] her
        [they] them
       *[he] him
    }.
event-deserted = { $maje } left { $from } for { $to }.
event-deserted-with = { $maje } left { $from } for { $to } and took { $fleet } along.
event-deserted-fleet = { $maje } left { $from } for { $to } and took a fleet along.
event-went = { $maje } left { $from } and did not say where to.
event-first-maje-named = { $maje } now leads { $of }, as the late First Maje wished.
event-first-maje-acclaimed = { $maje } now leads { $of }: the majes acclaimed { $maje } First Maje.
event-first-maje-duel = { $maje } now leads { $of }, after beating { $beaten } in a duel for the place.
event-first-maje-duel-died = { $maje } now leads { $of }, after killing { $beaten } in a duel for the place.
event-maje-rose = { $maje } rose from { $whose } ranks.
event-spy-caught = { $whose } { $maje } was caught spying on { $by }.
event-exiled = { $of } have sent { $maje } into exile.
event-exiled-why = { $of } have sent { $maje } into exile: { $cause }.
event-exile-asked = { $maje }, an exile of { $of }, is at { $place } and asks { $to } for a roof.
event-exile-home = { $maje } has come home from exile to { $by }.
event-exile-housed = { $by } have taken in { $maje }, an exile of { $of }.
event-exile-lost = Nobody has heard of { $maje } any more, whom { $of } sent into exile.
event-suborned =
    { $maje } of { $of } is turned: at home { $pronoun ->
        [she] she
        [they] they
       *[he] he
    } will tell { $by } what { $of } keep to themselves.
event-stubborn = { $maje } of { $of } refuses to serve { $by }, and will stay stubborn for some time.
event-informant-told = { $maje } of { $of }, whom { $by } turned, tells of something. { $what }
event-informant-found = { $of } find out that { $maje } was turned in captivity, and has served { $master } since.
event-informant-lost = { $by } hear no more of { $maje } of { $of }, whom they had turned.
informant-served =
    { $maje } of { $house } was turned by { $master } on { $since }, told { $told ->
        [0] nothing
        [one] one thing
       *[other] { $told } things
    }, and was never found out.
informant-was-found =
    { $maje } of { $house } was turned by { $master } on { $since }, told { $told ->
        [0] nothing
        [one] one thing
       *[other] { $told } things
    }, and was found out on { $end }.
informant-was-lost =
    { $maje } of { $house } was turned by { $master } on { $since }, told { $told ->
        [0] nothing
        [one] one thing
       *[other] { $told } things
    }, and was lost to { $master } on { $end }.
exile-cause-conspired = found out to conspire against the First Maje
exile-cause-disloyal = openly disloyal
exile-cause-claims = claims the First Maje’s place
exile-cause-nothing = nothing the others would call a cause
exile-cause-informed = found out to have served others since captivity
exile-costs-one = { $maje } { $by }
exile-costs-prestige = Costs { $prestige } prestige. None of the others minds.
exile-costs = Costs { $prestige } prestige, and loyalty of the others: { $others }.
event-plot-begun = { $maje } begins a plot { $plot }.
event-plot-dropped = The plot { $plot } is over before it was struck.
event-plot-done = The plot { $plot } has done what it was meant to do.
event-plot-vain = The plot { $plot } came to nothing; nobody noticed.
event-plot-found = { $against } found out about { $whose } plot: { $plot }.
event-plot-failed = { $by } tried to harm { $against } by a plot ({ $plot }) and failed. Everybody knows.
event-plot-failed-caught = { $by } tried to harm { $against } by a plot ({ $plot }) and failed; { $maje } was caught.
event-plot-exposed = { $against } exposed { $whose } plot: { $plot }.
event-plot-exposed-caught = { $against } exposed { $whose } plot ({ $plot }) and caught { $maje }.
event-suspicion-right = it came true as { $of } had written down on turn { $noted }: { $said }.
event-suspicion-wrong = what { $of } had written down on turn { $noted } did not come true: { $said }.
event-murdered = { $whose } First Maje { $maje } was found dead. Nobody knows by whose hand.
event-murdered-by = { $whose } First Maje { $maje } was murdered by { $by }.
event-murdered-beamed = { $whose } First Maje { $maje } vanished in a shimmer of light and died in open space. Nobody knows who did it.
event-murdered-beamed-by = { $by } had { $whose } First Maje { $maje } beamed into space.
event-deposed = { $new } deposed { $old } and leads { $of } now.
event-deposed-by = { $new } deposed { $old } and leads { $of } now, and { $by } had a hand in it.
event-ships-stolen = { $ships ->
    [one] One of { $whose } ships
   *[other] { $ships } of { $whose } ships
} vanished from { $place }. Nobody saw who took them.
event-ships-stolen-by = { $by } stole { $ships ->
    [one] one of { $whose } ships
   *[other] { $ships } of { $whose } ships
} at { $place }.
event-robbed = Ships under the flag of { $flag } robbed { $victim } at { $place }: { $goods }.
event-robbed-by = { $by } robbed { $victim } at { $place } under the flag of { $flag }: { $goods }.
event-seal-opened = { $maje } opened a sealed order at { $place }: { $then }.

event-offered = { $from } offered { $to } { $terms }.
event-refused = { $to } refused { $from } offer of { $terms }.
event-demand-refused = { $to } refused { $from } demand for { $what }.
event-demand-met = { $to } met { $from } demand for { $what }.
event-refused-because = { $to } refused { $from } offer of { $terms }: { $why }.
event-lapsed = { $from } offer to { $to } lapsed unanswered.
event-contract-witnessed = { $witness } witnessed a deal between { $from } and { $to }: { $terms }.
event-contract-made = { $from } and { $to } signed a deal: { $terms }.
event-notice-given = { $by } gave { $to } notice of their treaty.
event-escrow-back = { $goods } that { $of } had laid aside as security for { $with } go back to { $of }.
event-escrow-forfeit = { $goods } that { $of } had laid aside as security are forfeit: { $with } have them now.
event-guarantee-called = { $of } broke a promise to { $with }. { $by } had vouched for { $of }, and lost trust with { $with } and prestige by it.
event-called-to-arms = { $to } called { $by } to arms against { $against } at { $at }.
event-pledge-witnessed = { $who } had witnessed the deal.
event-pledge-kept = { $by } kept a promise to { $to }: { $what }.
event-pledge-kept-in-part = { $by } kept a promise to { $to } only in part: { $what }.
event-pledge-broken = { $by } broke a promise to { $to }: { $what }.
event-pledge-excused = { $by } did not have to keep a promise to { $to }: { $what }.
event-contract-failed = { $trade } was not served: { $why }.
event-contract-ended = { $trade } ended: { $why }.
event-handed = { $giver } gave { $taker } { $gift } by a deal: { $terms }.
event-exchanged = { $from } and { $to } exchanged { $terms }.
event-given = { $from } gave { $to } { $gift }.

deal-of = { $whose } { $sort } with { $with }
name-their = their
secret-deal = { $whose } secret { $sort } with { $with }, signed { $ago }
event-secret-spied = { $whose } spy with { $who } found out about { $deal }.
event-secret-prisoner = { $maje } was made to talk, and told { $by } of { $deal }.
event-secret-deserter = { $maje } told { $by } of { $deal }.
event-secret-talk = A maje of { $who } talked: { $by } know of { $deal }.
event-secret-informant = { $maje }, whom { $by } turned, told { $by } of { $deal }.

# From whom others have what they know.
event-traced-envoy = { $whose } envoy with { $who } asked about a rumour. “{ $what }” { $trail }.
event-traced-friend = { $who } let { $whose } people know what is said of them. “{ $what }” { $trail }.
event-traced-spy = { $whose } spy with { $who } asked about a rumour. “{ $what }” { $trail }.
trace-about = { $what } { $ago }.
trace-step = { $step } (found out { $ago }).
trace-told = { $who } have it from { $by }
trace-agents = { $who } have it from envoys or spies of their own
trace-seen = { $who } saw it with their own eyes
trace-did = { $who } admit to it among themselves
trace-rumoured = { $who } have it from what people say
trace-denied = { $who } know nothing of it: somebody made it up
trace-forged = { $who } made it up, in a message that they forged

# Why somebody did what he did: the second ledger.
event-motive-spied = { $whose } spy with { $who } found out more: { $what }
event-motive-prisoner = { $maje } was made to talk: { $what }
event-motive-deserter = { $maje } told { $by } more: { $what }
event-motive-informant = { $maje }, whom { $by } turned, told { $by } more: { $what }
confided-spy = Your spy told you { $ago }.
confided-prisoner = { $maje } was made to tell you { $ago }.
confided-deserter = { $maje } told you { $ago }, having come over to you.
confided-talk = One of their majes let it slip { $ago }.
confided-informant = { $maje }, whom you turned, told you { $ago }.
decided-when = { $what } { $ago }.
decided-plot = { $who } began a plot against { $to } ({ $plot })
decided-attack = { $who } set out against { $to } at { $place }
decided-end = { $who } ended the { $sort } with { $to }
decided-refuse = { $who } refused what { $to } offered ({ $sort })
decided-choose = { $who } chose “{ $option }” in “{ $title }”
decided-put = It had been put to them like this: “{ $text }”
decided-draw = { $who } drew weapons on { $to } at a conference
decided-forsake = { $who } did not keep a promise to { $to } ({ $owed })
decided-reason = The reason given: { $reason }.
decided-lie = That was a pretext.
decided-truth = The true reasons: { $reasons }.
decided-truth-against = The true reasons: { $reasons }, in spite of { $against }.
decided-unknown = Nobody can say why.
ground-gain = { $side ->
        [for] the hope of gain
       *[against] the danger
    }
ground-want = the need for { $good }
ground-keep = holding on to { $good }
ground-no-use = no use for more { $good }
ground-terms = { $side ->
        [for] poor terms
       *[against] good terms
    }
ground-ill-will = { $side ->
        [for] ill will
       *[against] good will
    }
ground-bond = the deals between the two
ground-blood = blood between the two
ground-wrong = revenge for a wrong
ground-distrust = { $side ->
        [for] distrust
       *[against] trust
    }
ground-fear = fear of { $who }
ground-pride = pride
ground-looming = { $who } being close to victory
ground-distance = the distance
ground-carriers = too few ships to carry it
ground-elsewhere = that ships and majes were needed elsewhere
ground-trouble = too much to manage already
ground-pledge = a promise to { $who }
ground-promise = what was to be promised
ground-war = the war between the two
ground-odds = { $side ->
        [for] good odds
       *[against] poor odds
    }
ground-outmatched = the strength of { $who }
ground-land = wanting { $place }
ground-loot = what could be carried off
ground-repute = what others would think of it
ground-inherited = that a predecessor had promised it
ground-bold = boldness
ground-cautious = caution
ground-faithless = little honour
ground-honourable = honour
ground-vengeful = vengefulness
ground-forgiving = a forgiving nature
ground-greedy = greed
ground-generous = an open hand
ground-guileful = guile
ground-candid = candour
ground-lawless = little care for tradition
ground-traditional = tradition
ground-purpose = { $side ->
        [for] having meant to for long
       *[against] having meant to do something else
    }
deal-sort = { $sort ->
        [peace] peace
        [merger] merger
        [vassalage] vassalage
        [tribute] tribute
        [treaty] treaty
        [trade] trade
        [supply] deliveries
        [loan] loan
        [promise] promise
       *[exchange] deal
    }
trouble-short = { $who } could not deliver
trouble-blockaded = the lanes of { $place } are closed
trouble-out-of-reach = out of reach
trouble-no-carriers = { $who } had no ships to carry it
trouble-ended = { $who } ended it
trouble-ended-because = { $who } ended it (“{ $why }”)

# What somebody says a gift is for, or why he ends a deal.
motive-stated = The reason given: “{ $why }.”
motive-plenty = We have more { $good } than we can use
motive-lack = You are short of { $good }
motive-peace = Let there be peace between us
motive-hunger = Our own people go without { $good }
motive-wrongs = We do not forget what you did
motive-heir = That word was given before I led
motive-claim = Nobody rules all of us
trouble-breach = { $who } broke a promise
trouble-hostilities = { $who } attacked
trouble-term = it ran its term

gained-captured = aboard a captured ship
gained-salvaged = from wrecks
gained-stolen = stolen by a spy
gained-given = as a gift
gained-found = in ruins
gained-awarded = as a result of a decision
gained-seized = with the land

failure-no-goods = the goods were not there
failure-not-held = the place belongs to somebody else now
failure-own-place = the place had changed hands and needed no attack
failure-no-way = there is no way there
failure-missed = it found nobody where the fleet had been seen
failure-gone = it no longer exists
failure-blockaded = the lanes are closed
failure-beaten = the defenders held
failure-empty = there was nothing to take
failure-held-back = a deal protects those whom it was sent against, and you have prepared no breach of it
failure-no-room = there was no room
failure-no-technology = the technology is gone
failure-they-have-it = they have it already
failure-at-peace = the two do not fight each other any more

# What is remembered.
incident-raided = { $by } raided { $place }
incident-seized = { $by } took { $place }
incident-blockaded = { $by } closed the lanes of { $place }
incident-fought = { $by } fought { $to }{ $at }
incident-took-prisoner = { $by } took { $maje } prisoner
incident-killed = { $by } killed { $whose } { $maje }
incident-spied = { $by } sent a spy, who was caught
incident-contract-failed = { $by } failed to deliver
incident-contract-broken = { $by } broke a deal
incident-kept-promise = { $by } kept a promise
incident-contract-served = { $by } delivered as agreed
incident-contract-kept = { $by } kept a trade to its end
incident-gave = { $by } gave { $to } something
incident-released = { $by } let prisoners go
incident-helped = { $by } helped { $to }
incident-envoy = { $by } sent an envoy to { $to }
incident-neutral-ground = { $by } attacked on neutral ground{ $at }
incident-took-in = { $by } took in a deserter
incident-mediated = { $by } brought { $to } and an enemy to make peace
incident-refused-mediation = { $by } refused a peace with others that { $to } had proposed
incident-sheltered = { $by } took in an exile of { $to }
incident-turned = { $by } turned a maje of { $to } in captivity
incident-attacked = { $by } attacked { $to }{ $at } and sank nothing
incident-trespassed = { $by } kept armed ships{ $at }, uninvited
incident-robbed-hungry = { $by } robbed hungry people{ $at }
incident-took-home = { $by } took { $whose } home
incident-left-landless = { $by } took { $whose } last land
incident-took-ships = { $by } took { $whose } ships
incident-cut-trade = { $by } closed the way of { $whose } trade
incident-took-prey = { $by } took what { $to } had come for{ $at }
incident-killed-leader = { $by } killed { $whose } First Maje { $maje }
incident-ransomed = { $by } let { $maje } go for a ransom
incident-refused-ransom = { $by } would not let { $maje } go for a ransom
incident-betrayed = { $by } attacked { $to } in the middle of a deal
incident-kept-in-need = { $by } delivered in spite of a shortage
incident-fed-hungry = { $by } fed { $to } in need
incident-fostered = { $by } and { $to } brought up kin together
incident-shared-technology = { $by } gave { $to } technology
incident-stood-by = { $by } fought beside { $to } for their land
incident-shared-enemy = { $by } fought one of { $whose } enemies
incident-let-pass = { $by } let { $whose } ships pass{ $at }
incident-shared-table = { $by } had { $whose } envoy at a feast
incident-kept-well = { $by } kept { $maje } well as a prisoner
incident-mistreated = { $by } mistreated { $maje } as a prisoner
incident-executed = { $by } had { $whose } { $maje } killed as a prisoner
incident-repudiated = { $by } went back on the word of an earlier First Maje
incident-broke-peace = { $by } broke the peace with { $to }
incident-ended-war = { $by } made peace with { $to }
incident-exacted-tribute = { $by } had { $to } pay tribute
incident-withheld-tribute = { $by } withheld tribute from { $to }
incident-two-faced = { $by } promised { $to } what they cannot keep beside their word to others
incident-turned-against = { $by } promised others to turn against { $to }
incident-told-of-them = { $by } told others about { $to }
incident-found-forging = { $by } forged a message to deceive { $to }, or in { $whose } name
incident-rebelled = { $by } rose against { $to }, their lord
incident-made-peace = { $by } settled the blood with { $to }
incident-threatened = { $by } demanded goods from { $to } with threats
incident-called-to-account = { $by } demanded goods from { $to } for a wrong
incident-yielded = { $by } gave in to { $whose } demand
incident-refused-demand = { $by } refused what { $to } demanded
incident-denounced = { $by } denounced { $to } before everybody
incident-refused-duel = { $by } refused to fight a duel with { $to }
incident-rebuffed = { $by } refused { $whose } offers again and again
incident-denounced-friend = { $by } denounced one of { $whose } friends
incident-denounced-foe = { $by } denounced one of { $whose } enemies
incident-cruel = { $by } killed or mistreated a prisoner
incident-plotted = { $by } plotted against { $to } and were found out
incident-murdered = { $by } had { $whose } First Maje { $maje } murdered
incident-broke-away = { $maje } broke away from { $to } and leads { $by }
incident-backed-rise = { $by } helped { $maje } to lead { $to }
incident-ambushed = { $by } fell on { $whose } ships from an ambush at { $place }
incident-stole-ships = { $by } stole { $whose } ships at { $place }
incident-incited = { $by } turned { $to } and others against each other
incident-framed = { $by } did wrong under the flag of { $to }
incident-forged = { $by } deceived { $to } with a forged message
incident-maligned = { $by } are said to speak ill of { $to }
incident-massed = { $by } made ships ready at { $place }, within reach of { $to }
incident-said-to-plot = { $by } are said to plot against { $to }
incident-tarried = { $by } sent { $to } no ships at first, or too few, where they were promised
incident-said-to-rob = { $by } are said to have robbed { $to } at { $place }
incident-attacked-friend = { $by } attacked one of { $whose } friends
incident-attacked-foe = { $by } attacked one of { $whose } enemies
incident-dealt-with-foe = { $by } made a deal with one of { $whose } enemies
incident-deceived = { $by } gave { $to } a false reason for what they did
incident-faithless = { $by } broke a word given to others
incident-helped-friend = { $by } helped one of { $whose } friends
incident-helped-foe = { $by } helped one of { $whose } enemies

fact-deal-sort = { $one } and { $other } signed a deal ({ $sort })
fact-deal-turned = { $signed }: { $promises }
fact-deal-promise = { $by } promised { $what }
fact-deal = { $one } and { $other } signed a deal
fact-death = { $whose } { $maje } died
fact-known = { $what } { $ago } ({ $source }; { $sure }% sure).
fact-disputed = { $what } { $ago } ({ $source }; { $sure }% sure). Other reports contradict this.

# Events of the scenario: what happens is written there.
scene = “{ $title }” { $text }
scene-maje = “{ $title }”, brought by { $who }. { $text }
scene-other = “{ $title }”, brought by an envoy of { $who }. { $text }
scene-people = “{ $title }”, brought by the people of { $who }. { $text }
scene-canon = This is what happens in the story that this scenario follows.
scene-effect-set = { $name } becomes { $to }.
scene-effect-arrive = { $ships } arrive at { $place }.
scene-effect-offer = You offer { $who }: { $give }, for { $want }.
scene-effect-attack = { $turns ->
    [one] Your armed fleets pursue the strongest fleet of { $who } that you know of.
   *[other] Your armed fleets pursue the strongest fleet of { $who } that you know of, for { $turns } turns.
}
scene-effect-draw = { $count ->
    [one] One of these, by lot: { $effects }
   *[other] { $count } of these, by lot: { $effects }
}
scene-effect-for = { $who }: { $effect }
scene-stake = { $units ->
    [one] { $technology }
   *[other] { $units } { $technology }
}
scene-stake-nothing = nothing
event-lead = { $text }
event-beat-begun = { $who } set out: “{ $title }”.
scene-effect-gain = Gain { $goods }.
scene-effect-pay = Costs { $goods }.
scene-effect-prestige = Prestige { $by }.
scene-effect-reveal = Everybody comes to know of you.
scene-effect-morale = Morale { $by }.
scene-effect-loyalty = Loyalty of { $maje } { $by }.
scene-effect-loyalty-all = Loyalty of all lesser majes { $by }.
scene-effect-calm = Calm at { $place } { $by }.
scene-effect-people = People at { $place } { $by }%.
scene-effect-technology = { $units ->
    [one] Gain { $technology }.
   *[other] Gain { $technology } ({ $units } units).
}
scene-effect-ships = You gain { $ships }.
scene-effect-count = { $name } { $by }.
scene-effect-later = More will come of this later.
scene-effect-deed = { $deed }: opinion { $weight }.
event-mediation-proposed = { $by } proposed { $terms }.
event-mediated = { $by } brought { $one } and { $other } to make peace.
event-mediation-refused = { $one } refused the peace with { $other } that { $by } had proposed.
event-mediation-refused-both = { $one } and { $other } both refused the peace that { $by } had proposed.
event-mediation-void = The peace between { $one } and { $other } that { $by } had proposed could not be signed.
event-denounced = { $by } denounced { $whom } before everybody: “{ $cause }”.
event-challenged = { $by } challenged { $whose } First Maje to a duel for the blood between them.
event-duel-refused = { $by } refused the duel with { $to }.
event-duel = { $winners } First Maje beat { $losers } { $maje } in a duel, and spared { $maje }.
event-duel-death = { $winners } First Maje killed { $losers } { $maje } in a duel.
event-blood-sworn = { $by } swore blood against { $to }.
event-blood-duel = The blood between { $one } and { $other } was settled by a duel.
event-blood-tribute = The blood between { $one } and { $other } was settled by a blood price.
event-blood-fostering = Kin of { $one } or { $other } grew up in the house of the other: the blood between them is settled.
event-blood-enemy = { $one } and { $other } have fought the same enemy too often to be blood enemies any longer.
event-maje-executed = { $by } had { $whose } { $maje } killed as a prisoner.
event-threat-failed = { $by } threatened { $to }, were refused, and did nothing.

# Conferences.
event-conference-called = { $host } call a conference at { $place } for { $date }, about { $motion }. Invited: { $guests }.
event-invitation-accepted = { $by } promise to come to { $conference }.
event-invitation-refused = { $by } will not come to { $conference }.
event-conference-met = { $conference } meets at { $place }, about { $motion }. Present: { $guests }.
event-conference-met-without = { $conference } meets at { $place }, about { $motion }. Present: { $guests }. They promised to come and stay away: { $absent }.
event-conference-failed = Too few come to { $conference }. Nothing comes of it.
event-motion-failed = { $conference } rejects { $motion }, { $ayes } to { $noes }. For it: { $yes }. Against it: { $no }. Neither: { $neither }. { $takes }
event-motion-signed = { $conference } agrees on { $motion }. It binds { $yes }.
event-motion-acclaimed = { $conference } acclaims { $whom } First among Majes, { $ayes } to { $noes }. For it: { $yes }. Against it: { $no }.
event-motion-condemned = { $conference } condemns { $whom }, { $ayes } to { $noes }: “{ $deed }”.
event-motion-settled = { $conference } sees { $motion } done.
event-walked-out = { $by } walked out of { $conference }.
event-ships-found = { $by } hid { $ships } ships at { $place }, more than { $conference } allows.
event-weapons-drawn = { $by } drew weapons on { $on } at { $conference }. The talks are over.
event-hall-killed = { $winner } beat { $loser } in the hall at { $place }{ $helped }; { $whose } { $maje } died there.
event-hall-taken = { $winner } beat { $loser } in the hall at { $place }{ $helped }; { $whose } { $maje } was taken prisoner.
event-hall-escaped = { $winner } beat { $loser } in the hall at { $place }{ $helped }; { $whose } { $maje } got away.
hall-helped = with the help of { $helpers }
event-blood-conference = { $one } and { $other } settled the blood between them before a conference.
incident-insulted = { $by } insulted { $to }
incident-laid-claim = { $by } laid claim to { $whose } land
incident-obliged = { $by } did { $to } a favour
incident-enslaved = { $by } put { $whose } people to forced labour
incident-forsook = { $by } promised { $to } help in war and did not come when called
incident-left-post = { $by } promised { $to } a guard and did not keep it there
incident-stayed-away = { $by } promised { $to } to come to a conference and stayed away
incident-vouched-in-vain = { $by } vouched for somebody who then broke a promise to { $to }
incident-shamed-guarantor = { $by } broke a promise for which { $to } had vouched
incident-walked-out = { $by } walked out of { $whose } conference
incident-accused = { $by } accused { $to } before a conference
incident-voted-against = { $by } voted against { $to } at a conference
incident-voted-for = { $by } voted for { $to } at a conference
incident-drew-weapons = { $by } drew weapons on { $to } at a conference
incident-shamed-host = { $by } drew weapons at { $whose } conference
incident-broke-truce = { $by } drew weapons at a conference at which { $to } sat
incident-shot-down = { $by } shot { $whose } { $maje } at a conference
incident-kept-word-before = { $by } kept a promise that { $to } had witnessed
incident-broke-word-before = { $by } broke a promise that { $to } had witnessed
incident-hid-ships = { $by } hid ships near a conference with { $to }
scene-effect-convene = You call a conference at { $place } about { $motion }, with { $guests }.
