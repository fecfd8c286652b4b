//! Whole numbers, and the ranges they must be in.

/// The methods that read whole numbers: all alike but for the type.
macro_rules! integers {
    ($($method:ident $visit:ident $int:ty),* $(,)?) => {
        $(
            fn $method<V: serde::de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
                let de = self.single("a whole number")?;
                // Nobody reads twenty digits.
                let range = || match <$int>::BITS {
                    0..=32 => format!("a whole number from {} to {}", <$int>::MIN, <$int>::MAX),
                    _ if <$int>::MIN == 0 => String::from("a whole number of at least 0 and at most 19 digits"),
                    _ => String::from("a whole number of at most 18 digits"),
                };
                match &de.node.kind {
                    NodeKind::Number(number) => match <$int>::try_from(*number) {
                        Ok(number) => visitor.$visit(number),
                        Err(_) => {
                            let message = format!("the number is out of range: expected {}", range());
                            let found = de.cx.error("out-of-range", de.node.span, message);
                            Err(de.cx.report(found.label(format!("expected {}", range())).expected([range()])))
                        }
                    },
                    NodeKind::Text(text) if text.trim().parse::<$int>().is_ok() && !de.node.broken => {
                        let wrong = de.wrong_type("a whole number", &describe(de.node));
                        Err(de.cx.report(wrong.suggest(Some(text.trim()))))
                    }
                    _ => Err(de.mismatch("a whole number")),
                }
            }
        )*
    };
}

pub(super) use integers;
