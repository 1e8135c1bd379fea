use unicode_bidi::{BidiClass, Level, ParagraphBidiInfo};

/// Which way each byte of a paragraph runs (UAX #9).
pub(super) struct Levels {
    /// The level of the paragraph itself.
    pub paragraph: Level,
    /// One for each byte; none where all have that of the paragraph.
    bytes: Vec<Level>,
}

impl Levels {
    /// The levels of `text` in a map of level `map`; without one its first letter says which way it runs.
    pub fn of(text: &str, map: Option<Level>) -> Levels {
        let paragraph = map.unwrap_or(Level::ltr());
        if !paragraph.is_rtl() && text.chars().all(never_turns) {
            return Levels { paragraph, bytes: Vec::new() };
        }
        let mut bidi = ParagraphBidiInfo::new(text, map);
        // A sentence of another language stays whole, its full stop at its own end.
        let other = map.map(|level| if level.is_rtl() { Level::ltr() } else { Level::rtl() });
        if let Some(other) = other.filter(|other| is_all(&bidi.original_classes, *other)) {
            bidi = ParagraphBidiInfo::new(text, Some(other));
        }
        Levels { paragraph: bidi.paragraph_level, bytes: bidi.levels }
    }

    /// The level of the byte `at`.
    pub fn at(&self, at: usize) -> Level {
        self.bytes.get(at).copied().unwrap_or(self.paragraph)
    }

    /// Whether all bytes are known to have the paragraph's level.
    pub fn are_one(&self) -> bool {
        self.bytes.is_empty()
    }
}

/// Characters of blocks in which nothing runs from right to left: with these alone a paragraph that runs from left to
/// right has one level, and most paragraphs hold no others.
fn never_turns(c: char) -> bool {
    matches!(c, '\0'..='\u{58F}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{2060}' | '\u{2070}'..='\u{2BFF}')
}

/// Whether all letters run one way, that of `level`.
fn is_all(classes: &[BidiClass], level: Level) -> bool {
    let (mut left, mut right) = (false, false);
    for class in classes {
        left |= *class == BidiClass::L;
        right |= matches!(class, BidiClass::R | BidiClass::AL);
    }
    if level.is_rtl() { right && !left } else { left && !right }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_never_turns_has_no_direction_of_its_own() {
        for c in ('\0'..=char::MAX).filter(|c| never_turns(*c)) {
            let class = unicode_bidi::bidi_class(c);
            use BidiClass::{AL, AN, FSI, LRE, LRI, LRO, PDF, PDI, R, RLE, RLI, RLO};
            assert!(![AL, AN, FSI, LRE, LRI, LRO, PDF, PDI, R, RLE, RLI, RLO].contains(&class), "{c:?} is {class:?}");
        }
    }

    proptest! {
        #[test]
        fn the_short_way_gives_what_the_long_one_does(
            text in proptest::collection::vec(any::<char>().prop_filter("turns", |c| never_turns(*c)), 1..30)
        ) {
            // Paragraph separators are gone before directions are asked for.
            let text: String = text.into_iter().filter(|c| unicode_bidi::bidi_class(*c) != BidiClass::B).collect();
            let text = format!("x{text}");
            for map in [None, Some(Level::ltr())] {
                let long = ParagraphBidiInfo::new(&text, map);
                let short = Levels::of(&text, map);
                prop_assert!(short.are_one());
                prop_assert_eq!(long.paragraph_level, short.paragraph);
                prop_assert!(long.levels.iter().all(|level| *level == short.paragraph));
            }
        }
    }
}
