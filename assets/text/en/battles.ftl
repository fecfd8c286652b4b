# Battles.

battle-attacker-won = { $attacker } came to { $place } { $aim } and beat { $defender }.{ $losses }
battle-defender-won = { $attacker } came to { $place } { $aim }; { $defender } held.{ $losses }
battle-stalemate = { $attacker } came to { $place } { $aim }; { $defender } held out, and neither side won.{ $losses }
battle-seen = { $attacker } ({ $attacking }) and { $defender } ({ $defending }) fought at { $place }; { $end }.
battle-seen-afar = there was a battle at { $place }; { $end }.
battle-seen-ships = { $low } to { $high } ships
battle-seen-no-ships = no ships
battle-seen-won = { $winner } won
battle-seen-people-won = the people there held it
battle-seen-nobody = neither side won
battle-losses = The attackers lost { $attacker }, the defenders { $defender }.
battle-people = its people
battle-people-of = { $whose } people there
battle-taken = { $ships } (captured)
battle-lost-nothing = nothing
battle-side-one = { $side } attacked with { $ships }, { $led }, stance { $posture }.
battle-side-two = { $side } stood with { $ships }, { $led }, stance { $posture }.
battle-side-alone = No fleet stood there, only the people.
battle-led = commanded by { $maje }
battle-unled = without a commander
battle-fort = A fort of level { $level } took part.
battle-helpers = { $helpers } fought beside them.
battle-factors = Decisive factors: { $factors }.
battle-factor = { $factor } { $amount }
battle-captured = Captured: { $ships }.
battle-round = Round { $number }: attackers dealt { $attacker }, defenders { $defender }. Hull left: { $attacker_left } and { $defender_left }.

aim-raid = to raid
aim-seize = to take it
aim-blockade = to close the lanes
aim-hunt = to hunt a fleet
aim-drive = to drive out intruders
aim-ambush = out of an ambush

factor-weapons = weapons
factor-shields = shields
factor-nebula = the nebula
factor-asteroids = the asteroids
factor-readiness = readiness
factor-morale = morale
factor-posture = posture
factor-commander = the commander
factor-surprise = surprise
factor-fort = the fort
factor-fortune = luck
