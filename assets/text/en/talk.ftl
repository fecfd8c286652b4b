# What the game says in between.

welcome = First Maje. You lead one sect of the Kazon Collective, or try to.
pick-title = Scenarios
pick-none = No scenario was found. Put one into a folder `scenarios` beside the program.
pick-scenario = Choose a scenario: a number, or part of its name. Enter takes the first of the list.
pick-broken-why = { $name } cannot be played: { $why }. Type its name to read more, or run `first-maje check { $name }`.
pick-again = There is no such choice. A number from 1 to { $most }, a name, or `quit`.
pick-recommended = · a good first choice
pick-faction-line = { $number }. { $name } ({ $difficulty }) { $mark }
pick-faction = Choose your sect: a number or a name. `about NAME` tells more, `watch` lets minds play every seat, `back` returns to the scenarios.
pick-story = Minds follow the story: { $canon }. `story strict`, `story leaning` or `story free` changes that; your own choices stay yours.
pick-story-unknown = Minds can follow the story `strict`, `leaning` or `free`: type `story free`.
pick-option = { $name }: { $choice }. `option { $key } CHOICE` changes that.
pick-option-form = Name an option and a choice: `option NAME CHOICE`.
difficulty-easy = easy
difficulty-normal = fair
difficulty-hard = hard
difficulty-desperate = desperate
scenario-did-you-mean = There is no scenario “{ $name }”. Did you mean “{ $close }”?
scenario-unknown = There is no scenario “{ $name }”. There are: { $known }.
faction-not-playable = { $name } cannot be played by a person in this scenario.
faction-did-you-mean = There is no “{ $name }” here. Did you mean { $close }?
faction-unknown = There is no “{ $name }” here. There are: { $known }.
script-unreadable = The script cannot be read: { $why }

after-not-over = The game of { $title } is not over yet. Finish it first; then another can follow it.
after-nothing = Nothing that came of { $title } matters to { $scenario }.
after-hint = { $title } can follow this game: save it, then `first-maje play { $name } --after SAVE`.
typed-no-command = This line gives no command.
before-title = What came before
before-game = This game follows your game of { $title } and takes over part of how it ended.
before-died = { $name } is dead.
before-held = { $name } is a prisoner of { $by }.
before-leads = { $name } leads { $who }.
briefing-option = { $option }: { $choice }. { $what }
briefing-hint = Type `help` for all commands. `end` ends the turn.
hand-over-named = Turn { $turn }. Hand over to { $person }, { $who }; the others look away. Enter goes on.
hand-over = Turn { $turn }. Hand over to { $who }; the others look away. Enter goes on.
prompt-hand-over = ready? { "" }
watching = You only watch: minds play every seat. `end` plays a turn, `end 10` ten; `watch SECT` shows the game as that sect sees it.
watching-through = You view the game as { $who }.
cannot-rewind = You can look back once the game is over: now you would see what is hidden from you.
prompt-past = (turn { $turn }) > { "" }
rewind-at = You look back at { $date }, turn { $turn } of { $last }, { $said }.
rewind-believed = as { $who } believed it to be
rewind-truly = as it truly was, shown from the side of { $who }
rewind-hint = `rewind` goes a turn back, `end` a turn on, `rewind 12` to that turn, `rewind end` to the end. `truth` changes between what was and what was believed, `watch SECT` the side you see it from.
rewind-end = You are back at the end of the game.
farewell = Until the next time.
farewell-lost = What you did last could not be saved and is lost. Until the next time.
farewell-unsaved = What you did last could not be saved: { $why }. It is lost. Until the next time.
play-on = The game is decided. Play on as long as you like; nothing counts any more.
play-on-not-over = It is not over yet. `end` ends the turn.

fallen-title = { $date }: the end of { $who }
fallen-merged = Your land, your ships and your majes belong to { $heir } now, and your name is no more.
fallen-ended = You hold no land and no ship any more. Your majes scatter, and others will decide what is said of you.
fallen-departed = Your last ships have left the map, and nothing of yours stays behind.
fallen-hint = Enter goes on. `log` shows the last turn.
fallen-go-on = Go on
fallen-again = How it ended
cannot-order-fallen = Your sect has fallen: there is nothing to command any more. Enter goes on.

end-title = The end · { $date }
end-you-won = You won: “{ $objective }”.
tale-name = { $name } · { $when }
tale-when = { $from } to { $to }
tale-again = { $name }, again
tale-opening = The beginning
tale-begin = { $who } began with { $lands ->
        [0] no land, only ships
        [one] one land
       *[other] { $lands } lands
    }.
tale-war = a war
tale-war-for = the war for { $place }
tale-raids-for = the { $good } raids
tale-raids-on = the raids on { $place }
tale-fight-at = the fight at { $place }
tale-fought = { $battles ->
        [0] { $one } and { $other } never met in battle.
        [one] { $won ->
            [1] { $one } won the only battle against { $other }.
           *[other] { $lost ->
                [1] { $other } won the only battle against { $one }.
               *[other] neither { $one } nor { $other } won their only battle.
            }
        }
       *[other] { $one } and { $other } fought { $battles } battles: { $one } won { $won }, { $other } won { $lost }.
    }
tale-took = { $who } took { $places }.
tale-to-and-fro = { $place } changed hands { $count } times; { $who } took it last.
tale-loot = { $who } carried off { $goods }.
tale-thirst = the thirst
tale-famine = the hunger
tale-dead = { $dead ->
        [one] a thousand
       *[other] { $dead } thousand
    } of { $whose } people died.
tale-revolt = the revolts
tale-revolt-of = the revolt of { $place }
tale-revolts = { $places } revolted and threw { $who } out.
tale-table = at the table
tale-convention = the conference of { $place }
tale-convention-host = { $host } called it, and { $count } were present.
tale-succession = the succession of { $heir }
tale-alliance = the alliance with { $who }
tale-league = the { $sort } with { $who }
tale-betrayed-by = the betrayal by { $who }
tale-betrayal-of = the betrayal of { $who }
tale-bound = { $one } and { $other } were bound by { $sort ->
        [peace] a peace
        [vassalage] vassalage
       *[other] a treaty
    } from { $since } on{ $helps ->
        [yes] , and promised each other help in war
       *[no] {""}
    }{ $renewed ->
        [0] {""}
        [one] . Another treaty followed
       *[other] . { $renewed } more treaties followed
    }.
tale-binds = It still binds.
tale-ran-out = It ran out after { $turns }.
tale-notice = { $who } gave notice after { $turns }.
tale-broke = { $who } broke it after { $turns }.
tale-broke-at = { $who } broke it after { $turns }, and struck at { $place }.
tale-signed = { $one } and { $other } signed { $count ->
        [0] no deal
        [one] one deal
       *[other] { $count } deals
    }
tale-deals = { $signed }: { $ends }.
tale-deals-open = { $signed }.
tale-kept = { $count } ran to the end
tale-broken = { $count } broken by { $who }
tale-majes = majes
tale-deeds = deeds
tale-foreseen = what was foreseen
tale-moment = { $date }: { $what }
end-won = { $who } won: “{ $objective }”.
end-time-up = time is up; { $who } had the most prestige.
end-time-up-nobody = time is up, and nobody had any prestige.
end-rank = { $who }: place { $rank } of { $all }, with { $prestige } prestige.
end-standing = how everybody stands
end-hint = You may look at everything now; `watch SECT` shows the game as that sect sees it, and `rewind 1` goes back to the first turn, to see who knew what. `play on` goes on past the end, `quit` leaves.

ordered = { $order }.
acted = { $act }.
note-odds = Chance { $chance }, arrival { $arrives }.
note-carriers = Your contracts need these carriers: { $missing } loads more are promised than the rest can carry.
note-unguarded = Stays unguarded: { $said }.
note-cost = Costs { $cost }, takes { $turns }.
note-arrives = Arrival: { $arrives }.
undone = Undone: { $order }.
undo-nothing = There is nothing to undo. What was said at the table stays said.
cannot-order-over = The game is over. Look around, or play on past the end.
cannot-order-watching = You only watch here.
cannot-end-over = The game is over: there is no turn to end. `play on` goes on past it.
cannot-watch = You play a seat in this game, so you see only what it sees.

answer-yes = They accept. It is signed.
answer-signed = It is signed.
answer-no = They refuse.
answer-counter = They offer you this instead: { $terms }. It waits for your answer at the table.
reasons-impossible = It could not be carried out.
reasons-kept-back = There is something they are not telling you.
since-proposed = They proposed the same themselves ({ $ago })
since-proposed-own = You proposed the same yourself ({ $ago })
since-more-against = { $when }. Since then this weighs more against it: { $reason } ({ $then } then, { $now } now).
since-less-for = { $when }. Since then this speaks less for it: { $reason } ({ $then } then, { $now } now).
since-decisive = { $when }. By now this rules it out: { $reason }.
since-impossible = { $when }. It could have been carried out then.
since-nothing = { $when }. Nothing speaks more against it now than it did then.
since-untold = { $when }. Something has changed since that they do not tell you.
answer-waiting = It lies on their table. They will answer in their turn.
suggest-terms = You could offer { $who } { $terms }.
what-would = Instead of { $terms }, as far as you can tell, { $who } would accept one of these. Type the number to look closer.
what-accepted = As far as you can tell, { $who } would accept { $terms } as it is, or might. `offer` makes the offer.
what-nothing = Nothing that you could add, and nothing that you could ask less of, would make { $who } accept { $terms }.
what-choice = { $terms }. { $likely } To you it is worth { $worth }.
suggest-nobody = You know of nobody near who would give what you lack for what you can spare.
suggest-with-whom = With whom? Type the number to look closer.
suggest-partner = { $who }: { $terms }. { $likely }
suggest-nothing = You see nothing that { $who } would give and you could pay for.
suggest-asked = { $who } had your offer this turn. An envoy with them could make another.
suggest-too-far = { $who } are too far away to trade with.
suggest-no-need = You lack nothing that { $who } could sell.
propose-yes = `y` does so: `{ $line }`

ask-which = Which “{ $phrase }”?
ask-did-you-mean = There is no “{ $phrase }”. Did you mean { $name }? (y)
ask-which-verb = Which do you mean?
ask-which-fleet = With which fleet?
ask-where = Where { $joint }? { $example }
ask-posture = { $fleet } now: { $stance }. Which stance should it take?
ask-task = What should { $maje } do: { $tasks }? { $example }
ask-offer = Which offer?
ask-abandon = Which work?
nobody-can = None of your fleets can do that.
prospect-fight = : { $ships }, arrival { $arrives }, { $chance }
prospect-way = : { $ships }, arrival { $arrives }

unknown-place = No place is called “{ $phrase }”. `map` shows them all.
unknown-own-place = None of your lands is called “{ $phrase }”. `lands` lists them.
unknown-fleet = None of your fleets is called “{ $phrase }”. `fleets` lists them.
unknown-seen = You have seen no fleet called “{ $phrase }”. `fleets` lists those you have.
unknown-maje = None of your majes is called “{ $phrase }”. `majes` lists them.
unknown-faction = No sect or power is called “{ $phrase }”. `sects` lists them.
give-only = { $given ->
    [one] Only the first of { $asked } can be ordered, and nothing was.
   *[other] Only { $given } of { $asked } can be ordered, and nothing was.
} For the next:
unknown-good = There are no goods called “{ $phrase }”: food, ore or water.
unknown-thing = Nothing is called “{ $phrase }”.
unknown-word = “{ $phrase }” is not a command. `help` lists all of them.
missing-place = Which place?
missing-fleet = Which fleet?
missing-seen = Which fleet of others?
missing-maje = Which maje?
missing-faction = Which sect?
missing-prisoner = You hold no prisoners.
missing-exile = No exile asks you for a roof.
missing-class = Which class of ships?
missing-thing = Which?
nothing-asked = Nothing was asked. To answer an offer, type `accept 1` or `refuse 1`; `table` lists them.
ask-number = Type a number from 1 to { $most }.
end-one = You end one turn at a time: `end`.
own-sect = That is your own sect. Name another one.
puzzled = That was not understood. { $example }

saved = Saved as “{ $name }”.
save-failed = It could not be saved: { $why }
save-nowhere = There is no place on this system to save to.
autosave-trouble = The game could not save itself: { $why }. It goes on.
save-name-letter = A name needs a letter: a number stands for a line of `saves`.
save-name-sign = A name cannot have “{ $sign }”. Use letters, digits, blanks, - and _.
save-name-long = A name has at most { $most } letters.
save-name-reserved = This name is kept for the game or for the system. Choose another one.
save-taken = “{ $name }” is already saved. Replace it? (y)
load-no-such = No saved game is called “{ $name }”. `saves` lists them.
load-failed = It could not be loaded: { $why }
loaded = { $title }, turn { $turn }.
saves-title = Saved games
saves-none = Nothing was saved yet.
saves-hint = `load 2` or `load NAME` goes on from there. Games save themselves after every order and every turn.
saves-more = { $count ->
    [one] One earlier autosave is not shown: `saves all` lists it.
   *[other] { $count } earlier autosaves are not shown: `saves all` lists them.
}
saves-unreadable = These files cannot be read:
farewell-saved = Saved. `first-maje` offers to go on from here. Until the next time.
pick-go-on = 0. Continue: { $title }, { $who }, turn { $turn }.
pick-go-on-ended = 0. Look back: { $title }, { $who }. It has ended.
draw-confirm = To do it, type `draw on { $name } now`. It cannot be undone.
vote-nowhere = No conference waits for your vote.
motion-unknown = There is no such motion: `peace`, `defence`, `embargo on` a sect, `war on` a sect, `acclaim` a sect, `accuse` a sect, or `settle` the blood with a sect.
choose-nothing = No such event waits for your choice. Type `council` to see what does.
note-round-waits = It is revealed when everybody has spoken.

# What advisers say at the council; each in two ways.
counsel-offer-gain =
    { $way ->
        [0] Accept what { $them } offer: we get more out of it than we give.
       *[other] There is a profit in what { $them } offer. I would take it.
    }
counsel-offer-loss =
    { $way ->
        [0] { $who } want more than they give. Refuse, or ask for more.
       *[other] { $who } would empty our stores and call it trade. Refuse.
    }
counsel-offer-hatred =
    { $way ->
        [0] After what { $them } did to us? Refuse what they offer.
       *[other] I would sooner thirst than owe { $them } anything. Refuse.
    }
counsel-offer-faithless =
    { $way ->
        [0] { $who } broke their word to us before. Why would they keep it now?
       *[other] A deal is worth as much as a word, and I know the word of { $them }. Refuse.
    }
counsel-offer-peace =
    { $way ->
        [0] Accept the offer of { $them }: those who trade with us think twice before they raid us.
       *[other] Accept. It keeps { $them } quiet, and that is worth something.
    }
counsel-offer-trick =
    { $way ->
        [0] What do { $them } really want? I would not sign before I know.
       *[other] There is something behind the offer of { $them }. Refuse, and see what they offer next.
    }
counsel-offer-well =
    { $way ->
        [0] I see nothing that speaks against the offer of { $them }.
       *[other] Take what { $them } offer. We will not be offered better.
    }
counsel-offer-ill =
    { $way ->
        [0] I see nothing for us in what { $them } offer.
       *[other] Let { $them } come back with something better.
    }
counsel-strike-nerve =
    { $way ->
        [0] We can take { $place }. What are the ships for?
       *[other] Strike at { $place } now, before they think of it.
    }
counsel-strike-odds =
    { $way ->
        [0] { $place } could cost us ships that we will miss.
       *[other] And if it fails? I would leave { $place } alone.
    }
counsel-strike-revenge =
    { $way ->
        [0] { $who } have this coming. Strike at { $place }.
       *[other] I have not forgotten what { $them } did. Now is the time.
    }
counsel-strike-shame =
    { $way ->
        [0] { $who } did nothing to us. There is no honour in it.
       *[other] We have no quarrel with { $them }. Why begin one?
    }
counsel-strike-gain =
    { $way ->
        [0] There is much to carry home from { $place }.
       *[other] { $place } is worth more than the ships we risk.
    }
counsel-strike-talk =
    { $way ->
        [0] Why fight { $them } for what they might sell?
       *[other] A raid makes an enemy for years. I would talk to { $them } first.
    }
counsel-call-word =
    { $way ->
        [0] We gave { $them } our word. We go.
       *[other] If we stay at home now, nobody will believe us again. Go.
    }
counsel-call-burden =
    { $way ->
        [0] Our ships are needed here. Let { $them } manage.
       *[other] Words are cheap and ships are not. I would stay.
    }
counsel-duel-nerve =
    { $way ->
        [0] Fight. Whoever refuses is laughed at.
       *[other] A First Maje does not hide from { $them }.
    }
counsel-duel-odds =
    { $way ->
        [0] The odds do not please me. Prestige grows again; you do not.
       *[other] Refuse. It costs some prestige, and you live.
    }
counsel-short-take =
    { $way ->
        [0] We need { $good }. Somebody near has it. Take it.
       *[other] I would not beg for { $good } while we have ships.
    }
counsel-short-buy =
    { $way ->
        [0] { $who } have { $good } to spare. Buy it while they still sell.
       *[other] Make { $them } an offer for { $good }, before they see how short we are.
    }
counsel-threat-meet =
    { $way ->
        [0] Let them come to { $place }. We will be there.
       *[other] Go out and meet them. Waiting makes us look weak.
    }
counsel-suspect-strike =
    { $way ->
        [0] If they mean to strike, strike first.
       *[other] Do not wait to be robbed. Make our own ships ready against { $them }.
    }
counsel-suspect-guard =
    { $way ->
        [0] Say nothing, and keep ships at home.
       *[other] Let { $them } think that we sleep. Put a fleet on guard.
    }
counsel-suspect-ask =
    { $way ->
        [0] It may be talk. Offer { $them } something before you draw on a partner.
       *[other] Signs lie. Do not break a word because of a rumour.
    }
counsel-threat-stay =
    { $way ->
        [0] Hold { $place } with all we have near, and start nothing.
       *[other] They may only pass by. Guard { $place } and wait.
    }
counsel-wrong-revenge =
    { $way ->
        [0] What goes unpaid is done again. Send ships against { $them }.
       *[other] They count on our patience. Let { $them } find out that it has an end.
    }
counsel-wrong-words =
    { $way ->
        [0] Say it before all sects. Let { $them } be known for what they did.
       *[other] A wrong that nobody names is forgotten. Denounce { $them }.
    }
counsel-wrong-price =
    { $way ->
        [0] Let { $them } pay for it, and call it peace.
       *[other] Blood brings nothing. Ask { $them } for goods.
    }
counsel-wrong-patience =
    { $way ->
        [0] We can bear this. We cannot bear a war for every insult.
       *[other] Not every blow has to be returned. Count the ships first.
    }
counsel-captive-ransom =
    { $way ->
        [0] { $maje } eats and earns nothing. Let { $them } buy { $maje } back.
       *[other] Name a price while { $them } still miss { $maje }.
    }
counsel-captive-home =
    { $way ->
        [0] Keep { $maje } well and send { $maje } home. That is remembered for longer than a ransom.
       *[other] We may sit in such a cell ourselves one day. Treat { $maje } as we would want it.
    }
counsel-captive-turn =
    { $way ->
        [0] Somebody who goes home and thinks of us is worth more than ore. Talk to { $maje }.
       *[other] Find out what { $maje } wants. Everybody wants something.
    }
counsel-captive-hard =
    { $way ->
        [0] Each maje { $them } lack is a fleet without a commander. Keep { $maje }.
       *[other] Do not hand { $them } back what we took in a fight.
    }
counsel-plot-strike =
    { $way ->
        [0] Every turn somebody else hears of it. Strike now.
       *[other] { $maje } is ready. Do not let it grow cold.
    }
counsel-plot-wait =
    { $way ->
        [0] It is not ripe. A turn more, and it is surer.
       *[other] Let { $maje } wait. Whoever hurries is caught.
    }
counsel-plot-shame =
    { $way ->
        [0] Call { $maje } back. What is done in the dark is told in the light.
       *[other] I would rather meet { $them } in the open than be known for this.
    }
counsel-restless-honour =
    { $way ->
        [0] Give { $maje } a place of honour. Loyalty is bought with respect.
       *[other] Keep open house, and let { $maje } sit beside you.
    }
counsel-restless-lands =
    { $way ->
        [0] Have somebody else govern the lands of { $maje }, while they still obey.
       *[other] Never leave land to somebody you cannot trust. I speak of { $maje }.
    }
counsel-rival-unite =
    { $way ->
        [0] { $who } cannot be stopped by us alone. Talk to the others.
       *[other] Everybody loses if { $who } win. Remind them of it.
    }
counsel-rival-strike =
    { $way ->
        [0] Strike at { $them } before it is too late.
       *[other] Words will not stop { $who } now. Ships may.
    }
ask-for-what = For what? Type `{ $priced } for …` with what you want in return, or give it away: `{ $given }`.
ask-how-strong = How strong a guard, and where? Type for example "guard of 40 at" and the name of the place.
ask-how-much = How much { $good }? Put a number before it.
amount-too-large = { $number } is too large a number here: { $most } is the most.
amount-not-whole = “{ $number }” is not an amount. Amounts are whole numbers above zero.
amount-of-knowledge = Give no number with { $technology }: it is knowledge, and is given as a whole.
deal-no-term = “{ $phrase }” is no length of time. Say what you give, `for` what you get, `for` how many turns.
deal-no-escrow = Only food, ore and water can be laid aside. Type for example "escrow of 10 ore".
deal-no-release = Only what was promised for later can be released: goods, technology, word of somebody, an attack, a vote. `pledges` lists what is owed.
deal-idle-term = Nothing in this deal goes on for { $turns }: it is all given once. Say `each turn` behind what is given again and again, or leave the time out.
deal-empty-side = Something is missing beside `for`. Say what you give, `for` what you get; `nothing` is a word for either.
ransom-goods = A ransom is paid in goods. Name amounts of food, ore or water.
answer-signed-theirs = They had offered you the same: it is signed.
unknown-class = No class of ships is called “{ $phrase }”. `ships` lists them.
unknown-technology = No technology is called “{ $phrase }”. `technology` lists all of it.
unknown-prisoner = None of your prisoners is called “{ $phrase }”. `majes` lists them.
unknown-exile = No exile you know of is called “{ $phrase }”. `majes` lists them.
ask-cancel = Which deal?
abandon-all-back = All of its cost comes back: { $back }.
abandon-some-back = Half of its cost comes back: { $back }.
abandon-nothing = Nothing is being built at { $place }.
example-more = { $forms } · `help { $verb }` shows more.
too-much-said = “{ $phrase }” was not understood: nothing follows `{ $word }` here. { $example }
said-twice = `{ $word }` stands twice in this line. Say it once.
only-one-task = A maje does one thing a turn: `{ $one }` or `{ $other }`.
only-one-stance = A fleet takes one stance: `lure`, `press` or `screen`.
merge-same = A fleet cannot join itself. Name two fleets.
escort-same = A fleet cannot escort itself. Name two fleets.
script-wide = The script is written in UTF-16. Write it as UTF-8.
