# The window: tabs, dialogues, tooltips.

window-title = First Maje

tab-council = Council
tab-lands = Lands
tab-fleets = Fleets
tab-majes = Majes
tab-sects = Sects
tab-table = Table
tab-ledger = Ledger
tab-chronicle = Chronicle
tab-goals = Goals
tab-pledges = Pledges
tab-plots = Plots
tab-codex = Codex

menu = Menu
close = Close
end-turn = End turn

bar-prestige = Prestige
bar-prestige-why = What others think you are worth. It decides who has won when time runs out, among those who hold land or live aboard. What goes beyond what your land and ships speak for fades by a twenty-fourth each month; lost land, lost battles, broken words and raids that you let pass for half a year take from it.
bar-morale = Morale
bar-morale-why = The mood of your people. Hunger, thirst and lost battles lower it; below 30 majes and crews leave.
bar-turn = turn { $turn } of { $turns }
odds-if-none = The odds if nobody else comes.
bar-turn-open = turn { $turn }
bar-turn-over = after { $turns } turns
bar-stock = In store: { $stock } of { $room }
bar-income = { $amount } from land and ships
bar-need = { $amount } for people and ships
bar-trade = { $amount } by contracts
bar-beyond = { $amount }: what cut-off lands lack is not taken from here, and goods that find no room are lost
bar-enough = It does not run out.
bar-lasts = It lasts { $turns }.
bar-apart = { $places }, cut off: { $stock } there, { $change } each turn. { $lasts }

undecided-scene = “{ $title }” waits for your choice.
undecided-offers = { $count ->
    [one] An offer waits for your answer.
   *[other] { $count } offers wait for your answer.
}
undecided-fleet = { $fleet } has no orders.
undecided-maje = { $maje } has nothing to do.

# The map.
map-own = Yours.
map-held = Held by { $holder }, { $source }.
map-free = Nobody holds it, { $source }.
map-store = In store: { $goods }.
map-yields = Makes { $goods } when all its people work in peace.
map-site = Under way: { $what }, { $turns } left
map-fleet = { $fleet }: { $ships }.
map-ready = Readiness { $readiness }%.
map-battle = Battle: neither side won
map-battle-won = Battle: { $who } won
map-seized = { $who } took it
map-raided = Raided by { $who }
map-closed = Closed by { $who }
map-revolt = Revolt
map-failed = { $who } achieved nothing
map-stopped = Stopped by { $who }
map-unguarded = { $place } is left unguarded, and an enemy could reach it.
map-menu-no-fleet = Choose a fleet of yours first; then this menu lists what it could do here.
map-menu-look = Look at it
map-small = The whole map; click to go there
colour-green = green
colour-blue = blue
colour-red = red
colour-orange = orange
mode-why = What the map shows. V
mode-holders = Holders
mode-holders-why = Colours show who holds what.
mode-goods = Goods
mode-goods-why = Bars: the food, ore and water that each place makes. Your land is { $good }, or { $bad } where food, ore or water lasts no more than 3 turns.
mode-strength = Strength
mode-strength-why = Numbers: the strength of the ships in a place. The colour is { $good } where yours are stronger, { $bad } where theirs are.
mode-supply = Supply
mode-supply-why = Your land: one colour for places that share their stores. Other land is brighter the newer your report of it is.
mode-opinion = Opinion
mode-opinion-why = What the holder thinks of you, as far as you know: { $good } is good, { $bad } is bad.
mode-ties = Treaties
mode-ties-why = What binds you to the holder: { $good } for allies, partners and trade, { $bad } for war and blood enemies.
mode-trust = Trust
mode-trust-why = For how many loads you would trust the word of the holder: { $good } where that is more than for a stranger, { $bad } where it is less.
mode-fear = Fear
mode-fear-why = How much you have to fear the holder, in percent: { $good } is less, { $bad } more than 100, which is somebody as strong as you next door.
tie-ally = ally
tie-vassal = vassal
tie-treaty = treaty
tie-trade = trade
tie-war = war
tie-blood = blood
map-name-fleet = Fleet, { $flag }
map-name-held = { $place }, { $holder }
map-name-free = { $place }, held by nobody

pause-go-on = Continue
pause-save = Save…
pause-load = Load…
pause-settings = Settings…
pause-leave = Leave the game
pause-quit = Quit

settings-trouble = The settings could not be saved: { $why }
turn-resolving = The turn is being resolved.
turn-broken = The turn broke and was taken back. Nothing is lost: the game is as it was before. Please report it, with the save.
turn-lost = The turn broke. The game is as it was when it last saved itself.
no-display = No display here; the game goes on in the terminal.
no-graphics = No graphics here ({ $why }); the game goes on in the terminal.

# The picker.
window-subtitle = Lead one sect of the Kazon Collective, or try to. A work of fans, for nobody’s profit.
pick-begin = Begin
pick-continue = Continue
pick-last = { $title } · { $who } · turn { $turn }
pick-last-ended = { $title } · { $who } · it has ended
pick-start-here = start here
pick-broken = { $name } cannot be played. Why?
pick-facts = { $places } places · { $sects } sects{ $powers } · { $length }
pick-powers = , { $count ->
    [one] one power
   *[other] { $count } powers
}
pick-source-canon = from the documents
pick-source-mixed = from the documents, with gaps filled
pick-source-invented = made up for this game
pick-whom = Choose your sect
pick-whom-several = Choose your sects, one for each of you
pick-whom-watched = Who takes part. Choose one to lead it after all.
pick-names = Names
pick-names-why = Shown when the seat is handed over, and with saved games. They may be left empty.
pick-name = Who leads { $who }
player-named = { $name } ({ $who })
pick-watching = You lead nobody. Minds play every seat, and you may view the game as any of them.
pick-kind-sect = sect
pick-kind-power = power
pick-holdings = { $kind } · { $lands ->
    [one] one land
   *[other] { $lands } lands
} · { $ships ->
    [one] one ship
   *[other] { $ships } ships
} · { $majes ->
    [one] one maje
   *[other] { $majes } majes
}
pick-chart = The map of { $title }
pick-swatch = Their colour and hatch on the map.
pick-options = Options
pick-several = Several of us
pick-several-why = Each plans in turn at this screen and looks away for the others.
pick-watch = Only watch
pick-watch-why = Minds play all seats.
pick-open-end = Open end
pick-canon = Story
pick-canon-why = How closely minds follow the story of a scenario: to the letter, as a habit, or hardly at all. Your own choices stay yours.
pick-canon-strict = strict
pick-canon-leaning = leaning
pick-canon-free = free
pick-open-end-why = Nothing ends the game: no victory, no last turn.
pick-seed = Seed
pick-seed-drawn = random
pick-seed-why = The number that all chance comes from. The same seed and the same orders give the same game.
pick-seed-wrong = The seed must be a number, or nothing.
pick-nobody = Lead somebody, or watch.
pick-summary = { $title }, as { $who }
pick-summary-watch = { $title }, watching
pick-help = Help…

# The frame of the game.
menu-why = Save, load, settings, leave. Esc
search = Find
search-why = Any place, fleet, sect or command by its name. Ctrl+F or /
notes = Messages
notes-why = Recent messages. N
orders-count = { $count ->
    [0] No orders
    [one] One order
   *[other] { $count } orders
}
orders-count-why = What you ordered this turn. Orders are carried out when the turn ends. O
undo = Undo
undo-why = Undoes the last order. What was said at the table stays said. U
eyes = Viewing as
eyes-why = Whose knowledge you see.
end-turn-left = End turn · { $count } undecided
end-turn-why = Everybody’s orders are carried out at once. Ctrl+Enter
watch-turns = { $count ->
    [one] Watch a turn
   *[other] Watch { $count }
}
turn-resolving-short = Resolving…

# Odds.
odds-order = Give the order
odds-cancel = Cancel
odds-sure = { $chance }%
odds-band = { $low } to { $high }%
odds-band-why = The chance to get what it comes for. The low end assumes the worst of all you believe, the high end the best; old news makes the band wide.
odds-losses-why = Hull lost for good, in percent: yours, and theirs.
odds-loot-why = What a successful raid carries off, by what you believe lies in store.
odds-arrives-why = When the last of the ships arrives.
odds-against-why = Who is believed to be there.
odds-known-why = How old your knowledge of the place is.
fallout-joins-why = Who may come to their help by what they signed. What was signed in secret is not known.
fallout-loses-why = What it costs you beside ships.
fallout-hears-why = Who would know that it was you.
odds-bared-why = Your land that this fleet leaves, and the strongest hostile fleet that could get there before yours is back.
odds-third-why = Somebody who could be there in time.
odds-company = Together with
odds-company-why = Fleets of yours that would get there in the same turn. The odds are those of all who go; they fight as one.
odds-companion = { $fleet }: { $ships }, { $place }; now: { $orders }
haul-in-store = In store at { $place }: { $goods }.
odds-posture = Stance
odds-break = Break off at
odds-break-why = The fleet breaks off when it has lost this share of its hull.
odds-beats = Lure beats press, press beats screen, screen beats lure.
window-lure = Lure
window-lure-why = Give way, then strike the pursuer.
window-press = Press
window-press-why = Close in.
window-screen = Screen
window-screen-why = Hold formation and keep your distance.

# Aims.
aim-move = Move
window-aim-raid = Raid
window-aim-seize = Seize
aim-guard = Guard
window-aim-blockade = Blockade
aim-withdraw = Withdraw
aim-attack = Attack
aim-escort = Escort
aim-haul = Haul
aim-depart = Depart

# While something is aimed on the map.
aim-line = { $aim } with { $fleet }: { $choose }. Tab next, Enter takes, Esc stops.
aim-choose-place = choose a place
aim-choose-fleet = choose a fleet
aim-choose-from = choose where to load
aim-choose-to = it loads at { $from }; choose where to unload
aim-stop = Stop
kind-target = { $kind } · a target

# Tables.
sort-by = Sort by { $column }
sort-up = smallest first
sort-down = largest first
sort-not = original order

# What the search knows by its name.
find-govern = Govern
find-command = Command
find-envoy = Envoy
find-spy = Spy
find-host = Keep open house
find-build = Build
find-gift = Gift
find-trade = Trade

# Dialogues.
pause-title = Pause
pause-help = Help…
pause-briefing = Briefing…
pause-saves-itself = The game saves itself after every order and every turn.
pause-saves-not = This game does not save itself.
settings-title = Settings
settings-scale = Interface scale
settings-scale-why = 100% suits your monitor.
settings-percent = { $scale }%
settings-safe = Colour-blind friendly colours
settings-safe-why = Sects, gains and losses in colours that can be told apart without red and green.
settings-animation = Show what happened
settings-animation-why = After a turn the map shows who went where. Esc skips it.
settings-slow = Show it slowly
settings-slow-why = At half the speed.
playback-skip = Skip
playback-skip-why = Skip what the map shows of the last turn. Esc, or a click on the map
playback-again = Show again
playback-again-why = Show on the map again what happened in the last turn. P
settings-ask = Ask before the turn ends
settings-ask-why = Only if something still needs a decision.
save-title = Save
save-under = Under which name?
save-name = turn-{ $turn }
save-known = Saved of this game:
save-line = { $name } · turn { $turn }
save-now = Save
save-over = Replace “{ $name }”
save-taken-window = “{ $name }” is already saved. Choose another name, or replace it in the dialogue.
save-over-why = What was saved under that name will be gone.
load-title = Load
load-turn = turn { $turn }
load-autosaves = { $count ->
    [one] One earlier autosave
   *[other] { $count } earlier autosaves
}
load-nobody = nobody played
load-broken = { $name } cannot be read.
age-now = just now
age-minutes = { $count ->
    [one] a minute ago
   *[other] { $count } minutes ago
}
age-hours = { $count ->
    [one] an hour ago
   *[other] { $count } hours ago
}
age-days = { $count ->
    [one] yesterday
   *[other] { $count } days ago
}
end-turn-title = End the turn?
end-turn-check = Still undecided:
end-turn-nothing = Everything is decided.
end-turn-now = End the turn
end-turn-back = Not yet
briefing-begin = To the council
briefing-keys = F1 helps; / finds anything; Ctrl+Enter ends the turn.
ending-play-on = Play on
ending-look = Look around
rewind = Look back
rewind-why = Shows the game again turn by turn: what each sect believed, and what was true.
rewind-leave = To the end
rewind-on = Next turn
rewind-one = A turn back
rewind-turn = Turn
rewind-slider-why = Any turn, 1 to { $last }.
rewind-truth = As it was
rewind-truth-why = Shows where everything truly was, in place of what was believed.
rewind-failed = The game cannot be shown again: { $why }
ending-again = How it ended
ending-hint = The game is over: you may look at everything, from every side.
notes-title = Recent messages
notes-none = Nothing yet.
hand-over-title = { $who }, your turn
hand-over-away = Turn { $turn }. The others look away.
hand-over-ready = I’m ready
search-title = Find
search-hint = a name, or what you want to do
search-nothing = Nothing has that name.
search-how = Arrows choose, Enter takes, Esc closes.
kind-place = place
kind-sect = sect or power
kind-fleet = fleet
kind-maje = maje
kind-entry = encyclopedia
kind-goal = goal
kind-class = ships
kind-technology = technology
kind-command = command
help-title = Help
help-turn = The turn
help-goods = Goods
help-battle = Battle
help-majes = Majes
help-trade = Trade
help-prestige = Prestige
help-bound = Bound
window-turn = Everybody plans the same turn; then it happens at once. Orders can be undone until the turn ends; what is said at the table cannot. Fleets keep their orders, majes their tasks.
window-battle = A fleet fights by its ships, its technology, its readiness, its morale, its commander and its stance: lure beats press, press beats screen, screen beats lure. The odds say what you know before; the chronicle explains after.
help-mouse = Mouse
help-mouse-text = Click a thing to look at it, on the map or wherever its name stands. Drag to move the map; the wheel zooms. Choose a fleet, then what it should do, then where: the odds are shown before the order. Rest the pointer on a number to see where it comes from.
help-keys = Keys
help-keys-tabs = Beside the map
help-keys-fleet = With a fleet chosen
key-tab = to the next control; Shift+Tab goes back
key-enter = presses it
key-escape = closes what lies on top; at last, the menu
key-end-turn = ends the turn
key-undo = undoes the last order
key-orders = the orders of this turn
key-notes = recent messages
key-search = finds anything
key-back = what was looked at before
key-help = this page
key-save = save
key-load = load
key-settings = settings
key-zoom = the map closer, farther
key-again = what happened in the last turn, on the map
key-mode = the next thing the map can show
map-name = The star map
leave-unsaved = The game could not be saved and is still here: { $why } Make room and try again, or ask once more to leave it unsaved.
