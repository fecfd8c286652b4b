//! Letters of other alphabets that look like those of ours. A name with one of them in it looks right and is not.

/// Letters and the plain letters that they look like.
const TWINS: [(&str, &str); 3] = [
    // Cyrillic.
    (
        "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХЅІЈ",
        "aeopcyxijshdqwABEKMHOPCTYXSIJ",
    ),
    // Greek.
    ("αινορΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "aivopABEZHIKMNOPTYX"),
    // Others.
    ("ıɡℓ", "igl"),
];

/// The plain letter, digit or sign that this one looks like.
pub fn twin(c: char) -> Option<char> {
    if c.is_ascii() {
        return None;
    }
    let wide = u32::from(c);
    if (0xff01..=0xff5e).contains(&wide) {
        return char::from_u32(wide - 0xfee0);
    }
    TWINS.iter().find_map(|(foreign, plain)| {
        let at = foreign.chars().position(|known| known == c)?;
        plain.chars().nth(at)
    })
}

/// The text with plain letters in place of those that look like them.
pub fn folded(text: &str) -> String {
    text.chars().map(|c| twin(c).unwrap_or(c)).collect()
}

/// Says which letter of a name is not what it looks like, if the rest of the name is plain.
pub fn note(name: &str) -> Option<String> {
    let foreign = name.chars().find(|c| twin(*c).is_some())?;
    let plain = twin(foreign)?;
    let mixed = name.chars().any(|c| c.is_ascii_alphanumeric());
    let all_twins = name.chars().all(|c| c.is_ascii() || twin(c).is_some());
    (mixed || all_twins).then(|| {
        format!(
            "`{foreign}` here is the character U+{:04X}, which only looks like `{plain}`",
            u32::from(foreign)
        )
    })
}

#[cfg(test)]
mod tests {
    use super::{TWINS, folded, note};

    #[test]
    fn every_letter_has_its_twin() {
        for (foreign, plain) in TWINS {
            assert_eq!(foreign.chars().count(), plain.chars().count(), "{plain}");
            assert!(plain.is_ascii() && foreign.chars().all(|c| !c.is_ascii()));
        }
    }

    #[test]
    fn names_are_folded_and_explained() {
        assert_eq!(folded("nаmе"), "name");
        assert_eq!(folded("ＮＡＭＥ１"), "NAME1");
        let said = note("nаme").expect("a Cyrillic letter");
        assert!(said.contains("U+0430") && said.contains("`a`"), "{said}");
        assert_eq!(note("name"), None);
        assert_eq!(note("Łódź"), None);
        assert_eq!(note("Кетра Ω"), None);
    }
}
