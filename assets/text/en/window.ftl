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
tab-codex = Codex

menu = Menu
close = Close
end-turn = End turn

bar-prestige = Prestige
bar-prestige-why = What others think you are worth. It decides who has won when time runs out.
bar-morale = Morale
bar-morale-why = How your people bear it. Hunger, thirst and lost battles lower it; below 30 majes and crews leave.
bar-turn = turn { $turn } of { $turns }
bar-stock = In store: { $stock } of { $room }
bar-income = { $amount } from land and ships
bar-need = { $amount } for people and ships
bar-trade = { $amount } by contracts
bar-enough = It does not run out.
bar-lasts = It lasts { $turns }.

undecided-offers = { $count ->
    [one] An offer waits for your answer.
   *[other] { $count } offers wait for your answer.
}
undecided-fleet = { $fleet } has no orders.
undecided-maje = { $maje } has nothing to do.

pause-go-on = Go on
pause-save = Save…
pause-load = Load…
pause-settings = Settings…
pause-leave = Leave the game
pause-quit = Quit

settings-trouble = The settings could not be kept: { $why }
turn-resolving = The turn is being resolved.
turn-broken = The turn broke and was taken back. Nothing is lost: the game is as it was before. Please report it, with the save.
turn-lost = The turn broke. The game is as it was when it last saved itself.
no-display = No display here; the game goes on in the terminal.
no-graphics = No graphics here ({ $why }); the game goes on in the terminal.
