//! Colours, carried inside texts as marks without width until they are written.
//!
//! Tables and paragraphs are laid out with the marks in them; [`paint`] turns them into escape
//! sequences at the very end. A mark is one of the variation selectors that no text uses.

use crate::text::Named;
use anstyle::{Ansi256Color, AnsiColor, Color, RgbColor, Style};

const FIRST: u32 = 0xE_0100;
const LAST: u32 = 0xE_01EF;
const END: u32 = LAST;
/// Factions have the marks before this one.
const STYLES: u32 = 200;

/// How a piece of text looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// A heading.
    Heading,
    /// Of less importance.
    Dim,
    /// Of more importance.
    Strong,
    /// Good news.
    Good,
    /// It may go wrong.
    Warn,
    /// Bad news.
    Bad,
    /// Something that can be typed.
    Command,
    /// A territory.
    Place,
    /// A maje.
    Maje,
    /// A faction, in its own colour.
    Faction(u8),
}

impl Ink {
    const NAMED: [Self; 9] = [
        Self::Heading,
        Self::Dim,
        Self::Strong,
        Self::Good,
        Self::Warn,
        Self::Bad,
        Self::Command,
        Self::Place,
        Self::Maje,
    ];

    fn mark(self) -> Option<char> {
        let number = match self {
            Self::Faction(faction) => u32::from(faction).min(STYLES - 1),
            named => {
                let at = Self::NAMED.iter().position(|ink| *ink == named)?;
                STYLES + u32::try_from(at).ok()?
            }
        };
        char::from_u32(FIRST + number)
    }

    fn of(mark: char) -> Option<Self> {
        let number = u32::from(mark).checked_sub(FIRST)?;
        if number < STYLES {
            return u8::try_from(number).ok().map(Self::Faction);
        }
        let at = usize::try_from(number - STYLES).ok()?;
        Self::NAMED.get(at).copied()
    }

    fn style(self, colours: &[Color]) -> Style {
        let fg = |colour: AnsiColor| Style::new().fg_color(Some(Color::Ansi(colour)));
        match self {
            Self::Heading => Style::new().bold().underline(),
            Self::Dim => Style::new().dimmed(),
            Self::Strong => Style::new().bold(),
            Self::Good => fg(AnsiColor::Green),
            Self::Warn => fg(AnsiColor::Yellow),
            Self::Bad => fg(AnsiColor::Red),
            Self::Command => fg(AnsiColor::Cyan),
            Self::Place => Style::new().bold(),
            Self::Maje => Style::new().italic(),
            Self::Faction(faction) => {
                Style::new().fg_color(colours.get(usize::from(faction)).copied())
            }
        }
    }
}

/// The text in this ink. Each word is marked for itself, so that lines can be broken anywhere
/// between words.
#[must_use]
pub fn ink(ink: Ink, text: &str) -> String {
    let (Some(begin), Some(end)) = (ink.mark(), char::from_u32(END)) else {
        return text.to_owned();
    };
    let mut inked = String::with_capacity(text.len() + 8);
    for (at, word) in text.split(' ').enumerate() {
        if at > 0 {
            inked.push(' ');
        }
        if !word.is_empty() {
            inked.push(begin);
            inked.push_str(word);
            inked.push(end);
        }
    }
    inked
}

/// How names in sentences are inked.
#[must_use]
pub fn mark(named: Named, name: &str) -> String {
    match named {
        Named::Faction(faction)
        | Named::Fleet(_, Some(faction))
        | Named::Contact(_, Some(faction)) => ink(Ink::Faction(faction.0), name),
        Named::Maje(..) => ink(Ink::Maje, name),
        Named::Place(_) => ink(Ink::Place, name),
        Named::Command => ink(Ink::Command, name),
        Named::Fleet(_, None)
        | Named::Contact(_, None)
        | Named::Class(_)
        | Named::Technology(_)
        | Named::Good(_) => name.to_owned(),
    }
}

/// Whether this character is a mark.
#[must_use]
pub fn is_mark(c: char) -> bool {
    (FIRST..=LAST).contains(&u32::from(c))
}

/// The text without marks.
#[must_use]
pub fn plain(text: &str) -> String {
    text.chars().filter(|c| !is_mark(*c)).collect()
}

/// How many columns a text takes, marks not counted.
#[must_use]
pub fn width(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(plain(text).as_str())
}

/// Marks become escape sequences; other control characters vanish, so that no file can steer
/// the terminal. `colours` are those of the factions. Pieces between back-quotes are commands.
#[must_use]
pub fn paint(text: &str, colours: &[Color]) -> String {
    let mut painted = String::with_capacity(text.len() * 2);
    let mut in_command = false;
    for c in text.chars() {
        if is_mark(c) {
            match Ink::of(c) {
                Some(ink) => painted.push_str(&ink.style(colours).render().to_string()),
                None => painted.push_str(&anstyle::Reset.render().to_string()),
            }
        } else if c == '`' {
            in_command = !in_command;
            if in_command {
                let style = Ink::Command.style(colours).render().to_string();
                painted.push_str(&style);
                painted.push(c);
            } else {
                painted.push(c);
                painted.push_str(&anstyle::Reset.render().to_string());
            }
        } else if c == '\n' || !c.is_control() {
            painted.push(c);
        }
    }
    painted
}

/// A colour as it is, where the terminal says that it can show it; else the nearest of the
/// cube.
#[must_use]
pub fn colour(rgb: [u8; 3]) -> Color {
    let says = std::env::var("COLORTERM").unwrap_or_default();
    if says == "truecolor" || says == "24bit" {
        let [r, g, b] = rgb;
        Color::Rgb(RgbColor(r, g, b))
    } else {
        Color::Ansi256(nearest(rgb))
    }
}

/// The nearest colour of the cube that every terminal of today has.
fn nearest(rgb: [u8; 3]) -> Ansi256Color {
    let step = |channel: u8| match channel {
        0..=47 => 0_u8,
        48..=114 => 1,
        _ => (channel - 35) / 40,
    };
    let [r, g, b] = rgb.map(step);
    Ansi256Color(16 + 36 * r + 6 * g + b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_have_no_width_and_vanish() {
        let text = ink(Ink::Faction(3), "Gate Rock");
        assert_eq!(width(&text), 9);
        assert_eq!(plain(&text), "Gate Rock");
        let painted = paint(&text, &[colour([200, 100, 0]); 4]);
        assert_eq!(
            anstream::adapter::strip_str(&painted).to_string(),
            "Gate Rock"
        );
    }

    #[test]
    fn no_file_can_steer_the_terminal() {
        assert_eq!(paint("a\u{1b}[31mb\u{7}\n", &[]), "a[31mb\n");
    }
}
