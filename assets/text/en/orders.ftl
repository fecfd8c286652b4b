# Orders, said back.

mission-hold = hold
mission-move = move to { $place }
mission-raid = raid { $place }
mission-raid-for = raid { $place } for { $good }
mission-seize = seize { $place }
mission-attack = attack { $fleet }
mission-guard = guard { $place }
mission-escort = escort { $fleet }
mission-blockade = blockade { $place }
mission-withdraw = withdraw to { $place }
mission-haul = haul { $goods } from { $from } to { $to }, again and again
mission-haul-once = haul { $goods } from { $from } to { $to }
mission-depart = leave the map at { $place }

posture-lure = lure
posture-press = press
posture-screen = screen
stance = { $posture }, break at { $point }%

project-fort = the next level of the fort
project-terraform = an improvement of the land

order-mission = { $fleet }: { $mission }
order-stance = { $fleet }: { $stance }
order-split = { $fleet }: split off { $ships } as { $new }
order-merge = { $fleet }: join { $into }
order-assign = { $maje }: { $task }
order-build = { $place }: build { $what }
order-abandon-what = { $place }: give up { $what }
order-choose = “{ $title }”: { $option }
order-abandon = { $place }: give up work { $number }

act-propose = offer { $who } { $terms }
act-accept = accept an offer
act-refuse = refuse an offer
act-accept-what = accept { $whose } offer of { $terms }
act-refuse-what = refuse { $whose } offer of { $terms }
act-refuse-why = refuse { $whose } offer of { $terms }, and give a reason: { $reason }
act-end-contract = end a deal
act-end-contract-with = end the deal with { $who }: { $deal }
act-give-notice = give { $who } notice of the treaty: { $deal }
act-gift = give { $who } { $gift }
act-release = release { $maje }
act-demand = demand { $gets } of { $who }
act-denounce = denounce { $who } before everybody: “{ $cause }”
act-challenge = challenge the First Maje of { $who } to a duel
act-meet = fight the duel with { $who }
act-shun = refuse the duel with { $who }
act-treat = keep { $maje } { $how }
act-execute = have { $maje } killed
act-expose = expose before everybody that { $who } plotted { $plot } against you
act-suspect = write down: { $said }
plot-leads-none = { $maje } leads no plot. Begin one with { "`plot`" }.
ask-plot = Which plot? One of { $kinds }. { $example }
treatment-plain = under lock
treatment-well = well
treatment-badly = badly, until they talk
denounce-nothing = { $who } have done nothing to you that anybody remembers.

terms-trade = { $give } { $given } for { $get } { $got } each { $unit }, for { $term }
terms-exchange = { $gives } for { $gets }
terms-demand = nothing for { $gets }
terms-standing = { $terms }, each { $unit } for { $term }
terms-mutual = { $both }, both sides alike
terms-mutual-for = { $both }, both sides alike, for { $gets }
terms-mutual-and = { $both }, both sides alike, and { $rest }
clause-each-turn = { $what } each { $unit } for { $term }
clause-within = { $what } within { $term }
clause-for = { $what } for { $term }
clause-if-attacked = { $what } if { $by } attack { $victim }
terms-tribute = { $terms }, as tribute
terms-public = { $terms }, publicly
what-non-aggression = non-aggression
what-peace = peace
what-passage = passage
what-vassalage = vassalage
what-merger = the whole sect (a merger)
what-silence = silence
what-fostering = { $maje } to be brought up
means-fostering = { $maje } lives in the house of the other for at least 8 turns, and does nothing else. If neither attacks in that time, an enmity of blood between the two is over, and each thinks better of the other. Whatever happens, { $maje } goes home at the end.
what-hostage = { $maje } as a hostage
what-guard = a guard of strength { $strength } at { $place }
what-guard-kind = a guard at { $place }
what-release = release from { $what }
what-defence = defence
what-embargo = an embargo on { $on }
what-joint-war = war on { $on }
what-information = word of { $on }
means-non-aggression = No attacks for at least six turns, and guards let ships of the other pass. Whoever wants to be free gives two turns' notice.
means-peace = The war ends: no attacks for at least six turns, and what was done in the war weighs half from now on. Whoever breaks it is thought of worse than for any other broken promise.
means-passage = Ships may lie on their land without trespassing, guards let them pass, and goods go over one land of theirs to land beyond. An attack breaks it.
means-vassalage = A vassal comes within three turns when the lord is attacked without cause, and has no vote on who is First among Majes. Everybody knows of it. Prestige goes from vassal to lord when it is signed; to give notice costs the vassal more.
means-hostage = { $maje } lives with the other as security until the deal is over, and does nothing else. Whoever has a hostage trusts the other with more. If the giver breaks its word to the other, or attacks, the hostage is a prisoner.
means-silence = It tells nobody about the other: it does not pass on what it hears of the other, and does not sell word of the other. Majes of less loyalty than { $loyalty } may let something slip all the same. The promise is broken once the other learns of it, for instance from an envoy or a spy with those who were told. It does not forbid attacks.
means-merger = A sect with no more than two places joins the other. At the end of the turn all land, all ships and all majes belong to the sect that is joined. The First Maje who joins it serves it as one of its majes; his sect is no more, and its other deals end.
means-territory = { $place } changes hands with its people, stores and works. Who governed it does so no more; fleets there stay under their flag.
means-guard = Ships of this strength are at { $place } within four turns and stay to the end, with a break point of 50% at least, and fight there for the holder. A fifth less is forgiven; with less than that they are seen to tarry; the second time, or in the last turn, the promise is broken. Whoever is beaten there in a fight for the holder has kept it.
means-release = The other no longer owes it. Nobody is to blame, and nobody is trusted more for it.
means-defence = Ships come within three turns to whoever is attacked without cause, and stay to a break point of 50% at least.
means-embargo = No deal with { $on } as long as it lasts.
means-joint-war = An attack on { $on } by its turn.
means-information = All that its giver knows of { $on } is told: strength and stores, land and fleets, and what they did, with the age of each report.
what-freedom = the freedom of { $maje }

task-idle = rests
task-command = commands { $fleet }
task-govern = governs { $places }
task-envoy = is envoy to { $who }
task-spy = spies on { $who }
task-host = keeps open house
task-plot = leads a plot { $plot }
task-strike = strikes at the end of the turn: { $plot }
order-heir = { $maje } is named heir
order-heir-none = nobody is named heir
order-exile = { $maje } goes into exile
order-take-in = { $maje } is offered a roof
order-suborn = it is tried to turn { $maje }
order-seal = { $fleet } carries a sealed order: { $sealed }
seal-none = none
seal-us = you
seal-attack-anybody = if anybody attacks { $on }, { $then }
seal-attack = if { $by } attack { $on }, { $then }
seal-arrival = if ships of { $of } come to { $place }, { $then }
seal-defend = come and fight beside those attacked
seal-strike = fall on the attackers by surprise
seal-withdraw = go home

scope-victory = wins the game
scope-prestige = { $amount } prestige
progress-share = { $have }% of the land, { $need }% needed
progress-hold = { $have } of { $need } held
progress-bound = bound to { $have } of { $need }
progress-esteemed = { $have } of { $need } sects think { $least } or better of you
progress-have-ship = a { $class } of your own
progress-enough = { $good } for { $turns } or more in store
progress-have = { $have } of { $need }
progress-var = { $name }: { $have } of { $need }
progress-store = { $have } of { $need } { $good }
progress-prestige = { $have } of { $need } prestige
progress-race = you { $mine }, { $rival } { $theirs }
progress-running = { $so_far }, for { $running } of { $turns }
progress-survive = still possible
progress-landless = { $who } still holding land, as far as you know
progress-not = not: { $what }
progress-at-least = { $have } of { $need } conditions met
progress-turns = from { $from } to { $to }
progress-turns-from = from { $from } on
progress-turns-to = until { $to }
progress-turns-any = at any time
progress-short = less { $good } than { $turns } of need
progress-units = { $have } of { $need } { $technology }
progress-ships-at = { $have } of { $need } ships at { $place }
progress-deal-with = a running deal with { $who }
progress-knows = knowledge of { $who }
progress-likes = opinion of { $who } { $least } or better
progress-prisoner = { $maje } as your prisoner
progress-maje-alive = { $maje } alive
progress-maje-captive = { $maje } in captivity
progress-maje-leads = { $maje } in office
progress-beat-open = “{ $title }” still open
progress-beat-canon = “{ $title }” as it was told
progress-beat-diverted = “{ $title }” turned another way
progress-option = { $option }: { $choice }
progress-beat-lapsed = “{ $title }” come to nothing
progress-others = { $have } of { $need } others: { $what }
progress-of = { $who }: { $what }
progress-depart = leave with one { $class }

# Why terms are good or bad for somebody.
reason-gets = they want { $good }
reason-no-use = they have no use for more { $good }
reason-gets-own = you want { $good }
reason-no-use-own = you have no use for more { $good }
reason-gives = parting with { $good }
reason-measure = how much for how much
reason-greed = their First Maje’s share
reason-greed-own = your First Maje’s share
reason-opinion-own = what you think of them
reason-opinion = what they think of you
reason-trust = how far they trust your word
reason-trust-own = how far you trust their word
reason-credit = they do not trust your word with more than is open already
reason-credit-own = you do not trust their word with more than is open already
reason-fear = what you could do to them
reason-fear-own = what they could do to you
reason-pride = giving way to a threat looks weak
reason-blood-enemies = blood enemies do not trade
reason-hatred = they do not trade with those they hate
reason-hatred-own = you do not trade with those you hate
reason-free-hand = they could not attack you while it lasts
reason-free-hand-own = you could not attack them while it lasts
reason-looming = you are about to win
reason-looming-own = they are about to win
reason-grudge = { $deed ->
    [seized] you took land of theirs not long ago
    [blockaded] you closed their lanes not long ago
    [prisoner] you took a maje of theirs prisoner not long ago
   *[raided] you raided them not long ago
}
reason-grudge-own = { $deed ->
    [seized] they took land of yours not long ago
    [blockaded] they closed your lanes not long ago
    [prisoner] they took a maje of yours prisoner not long ago
   *[raided] they raided you not long ago
}
reason-reserve-own = you need your { $good } for your own people and ships
reason-reserve = they need their { $good } for their own people and ships
reason-need-own = you need { $good } whoever brings it
reason-need = they need { $good } whoever brings it
reason-distance = it is too far
likely-carriers = { $loads } loads a turn are what you think they can carry.
reason-carriers = they have no ships to carry it
reason-carriers-own = you have no ships to carry it
reason-trouble = each contract needs managing
reason-prisoner =
    { $maje } { $pronoun ->
        [she] herself
        [they] themself
       *[he] himself
    }
reason-promised = you promise { $what }
reason-promised-own = they promise { $what }
reason-promises = they would be bound to { $what }
reason-promises-own = you would be bound to { $what }
reason-tells = they would give { $what }
reason-tells-own = you would give { $what }
reason-toward = what they think of { $who }
reason-toward-own = what you think of { $who }
reason-wounds = what the war has cost them
reason-wounds-own = what the war has cost you
reason-spoils = what the war brings them
reason-spoils-own = what the war brings you
reason-technology = { $technology }
reason-weighed = { $reason } { $weight }
reasons-for = For it: { $reasons }.
reasons-against = Against it: { $reasons }.
reasons-decisive = It cannot be: { $reason }.
reasons-perhaps = It may fail on this: { $reason }.
likely-yes = As far as you can tell, { $who } will probably accept: about four in five such offers are accepted.
likely-maybe = As far as you can tell, { $who } might accept.
likely-no = As far as you can tell, { $who } would refuse.

# Conferences.
motion-peace = a peace of all who sign
motion-defence = a league of defence
motion-embargo = an embargo on { $on }
motion-war = a common war on { $on }
motion-acclaim = the acclamation of { $whom }
motion-acclaim-you = your acclamation as First among Majes
motion-accuse = an accusation of { $whom }: “{ $deed }”
motion-settle = a settlement of the blood between { $one } and { $other }
motion-means-peace = All who vote yes promise not to attack each other for twelve turns. Those who are at war with each other make peace. { motion-takes-three }
motion-means-defence = All who vote yes promise to help each other if they are attacked, for twelve turns. { motion-takes-three }
motion-means-embargo = All who vote yes promise each other to sign nothing with the sect it names, for twelve turns. { motion-takes-three }
motion-means-war = All who vote yes promise each other to attack the sect it names within eight turns. { motion-takes-three }
motion-means-acclaim = { motion-takes-votes } The acclaimed are First among Majes and win prestige.
motion-takes-three = It takes three.
motion-takes-votes = It takes the votes of { $needed } sects: half of all that have one.
motion-takes-more = It takes more votes for it than against it.
motion-takes-both = It takes the votes of both.
motion-means-accuse = If more vote yes than no, the accused lose prestige, and the title of First among Majes if they hold it. If not, the accuser loses prestige.
motion-means-settle = The two are blood enemies no more if both vote yes.
vote-yes = yes
vote-no = no
vote-abstain = abstain
vote-nobody = nobody
what-attendance = coming to the next conference of { $host }
what-guarantee = vouching with { $with }
what-vote = a vote for the motion of { $conference }
means-attendance = Whoever promises this sends somebody to the next conference of { $host } to which an invitation comes. To stay away breaks the promise. If no invitation comes in time, nothing is owed.
means-guarantee = Whoever promises this vouches for the other before { $with }: half of the trust in whoever vouches is added there to the trust in the other. If the other breaks a promise to { $with }, whoever vouched loses trust there too, and some prestige. Everybody knows of a guarantee.
means-vote = Whoever promises this votes yes on what the conference was called for, or has broken a promise.
ballot-vote = vote { $vote }
ballot-vote-then = vote { $vote } and propose { $next }
ballot-leave = walk out
act-convene = call a conference at { $place } for { $date } about { $motion }, with { $guests }
act-promise-to-come = promise to come to { $conference }
act-refuse-to-come = decline to come to { $conference }
act-speak = at { $conference }: { $ballot }
task-attend = speaks at { $conference }
progress-acclaimed = First among Majes
progress-not-acclaimed = not acclaimed by a conference yet
progress-hosted = { $have } of { $need } conferences hosted
progress-attended = { $have } of { $need } conferences attended
progress-condemned = condemned by { $have } of { $need } conferences
