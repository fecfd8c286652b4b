//! The missions that are aimed at something: one row each.

/// The kinds of missions that are aimed at something on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aim {
    /// Go there and hold.
    Move,
    /// Take goods and come home.
    Raid,
    /// Take the land.
    Seize,
    /// Fight whoever comes to harm it.
    Guard,
    /// Let nothing in or out.
    Blockade,
    /// Go home without a fight.
    Withdraw,
    /// Hunt a fleet.
    Attack,
    /// Go where another fleet of one's own goes.
    Escort,
    /// Carry goods: first where from, then where to.
    Haul,
    /// Leave the map for good.
    Depart,
}

/// What front-ends know of an aim: its key and the messages that name and explain it.
#[derive(Debug, Clone, Copy)]
pub struct AimRow {
    /// The aim.
    pub aim: Aim,
    /// The key that begins to aim, while a fleet is looked at.
    pub key: char,
    /// The message that names it in a sentence.
    pub title: &'static str,
    /// The message on its button.
    pub name: &'static str,
    /// The message that explains it.
    pub why: &'static str,
}

/// All aims, in the order in which they are offered and in which [`Aim`] declares them.
pub const AIMS: [AimRow; 10] = {
    const fn row(
        aim: Aim,
        key: char,
        title: &'static str,
        name: &'static str,
        why: &'static str,
    ) -> AimRow {
        AimRow {
            aim,
            key,
            title,
            name,
            why,
        }
    }
    [
        row(Aim::Move, 'm', "aim-move", "aim-name-move", "aim-why-move"),
        row(
            Aim::Raid,
            'r',
            "window-aim-raid",
            "aim-name-raid",
            "aim-why-raid",
        ),
        row(
            Aim::Seize,
            's',
            "window-aim-seize",
            "aim-name-seize",
            "aim-why-seize",
        ),
        row(
            Aim::Guard,
            'g',
            "aim-guard",
            "aim-name-guard",
            "aim-why-guard",
        ),
        row(
            Aim::Blockade,
            'b',
            "window-aim-blockade",
            "aim-name-blockade",
            "aim-why-blockade",
        ),
        row(
            Aim::Withdraw,
            'w',
            "aim-withdraw",
            "aim-name-withdraw",
            "aim-why-withdraw",
        ),
        row(
            Aim::Attack,
            'a',
            "aim-attack",
            "aim-name-attack",
            "aim-why-attack",
        ),
        row(
            Aim::Escort,
            'e',
            "aim-escort",
            "aim-name-escort",
            "aim-why-escort",
        ),
        row(Aim::Haul, 'h', "aim-haul", "aim-name-haul", "aim-why-haul"),
        row(
            Aim::Depart,
            'd',
            "aim-depart",
            "aim-name-depart",
            "aim-why-depart",
        ),
    ]
};

impl Aim {
    /// Returns all aims, in the order in which they are offered.
    pub fn all() -> impl Iterator<Item = Self> {
        AIMS.iter().map(|row| row.aim)
    }

    /// Returns what front-ends know of it.
    #[must_use]
    pub const fn row(self) -> &'static AimRow {
        &AIMS[self as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::AIMS;
    use std::collections::BTreeSet;

    #[test]
    fn every_aim_has_its_own_row_and_key() {
        for (at, row) in AIMS.iter().enumerate() {
            assert_eq!(row.aim as usize, at);
        }
        let keys: BTreeSet<char> = AIMS.iter().map(|row| row.key).collect();
        assert_eq!(keys.len(), AIMS.len());
    }
}
