# What things are called.

name-you = you
name-your = your
name-the = the { $name }
name-whose = { $whose }’s
name-whose-many = { $whose }’
name-nobody = nobody
name-nothing = nothing
name-unknown = something unknown
name-others-land = the land of others
name-land-of = { $whose } land
name-at = { " " }at { $place }
name-a-maje = a maje
name-no-ships = no ships
name-fleet-of = { $fleet } ({ $short })
name-a-fleet = a fleet
name-a-fleet-of = a fleet of { $whose }
name-own-fleet = { $number }{ $ending } { $kind }
name-taken-fleet = { $whose } { $kind }
name-numbered-fleet = { $number }{ $ending } { $whose } { $kind }

ordinal-st = st
ordinal-nd = nd
ordinal-rd = rd
ordinal-th = th

role-fleet = Fleet

good-food = food
good-ore = ore
good-water = water

list-and = { $rest } and { $last }
amount-of = { $amount } { $good }
count-ships-of = { $count } { $ships }
name-ships =
    { $count ->
        [one] { $class }
       *[other] { $class }s
    }
band = { $low } to { $high }

unit-hour = hour
unit-day = day
unit-week = week
unit-month = month
unit-year = year
turns =
    { $count ->
        [one] 1 { $unit }
       *[other] { $count } { $unit }s
    }
ago-now = this { $unit }
ago-last = last { $unit }
ago-turns = { $turns } ago
ahead-next = next { $unit }
ahead-turns = in { $turns }
ago-before = before the game began
date-count = { $unit } { $turn }
date-month = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# Where knowledge comes from.
source-unknown = unknown
source-rumoured = rumoured { $ago }
source-told = told by { $who } { $ago }
source-own = reported by your people { $ago }
source-seen = seen { $ago }
sighting =
    { $fleet }: { $ships } { $many ->
        [one] ship
       *[other] ships
    } at { $place }, { $source }

# People.
rank-first = First Maje
rank-lesser = maje
rank-counsel = counsel
trait-bold = bold
trait-cautious = cautious
trait-honourable = honourable
trait-faithless = faithless
trait-vengeful = vengeful
trait-forgiving = forgiving
trait-greedy = greedy
trait-open-handed = generous
trait-guileful = guileful
trait-blunt = blunt
trait-traditional = traditional
trait-restless = restless
trait-somewhat = a little { $word }
trait-very = very { $word }
trait-none = unremarkable

# Places.
peculiar-water-poor = poor in water: makes none until it is improved
peculiar-nebula = nebula: seen only from inside, and shields fail
peculiar-asteroids = asteroids: whoever waits here fights better
peculiar-ruins = ruins: a governor may find something
peculiar-neutral-ground = neutral ground: everybody thinks less of whoever attacks here
peculiar-homeworld = homeworld: its holder gains prestige each turn
peculiar-shipyard = shipyard: building takes a turn less
peculiar-edge = edge of the map: fleets can leave the map here
name-others = others
name-they = they
name-others-whose = others’
name-conference-of = the conference of { $host }
name-your-conference = your conference
