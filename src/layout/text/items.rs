use std::cell::OnceCell;
use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;

use icu_segmenter::GraphemeClusterSegmenter;
use skrifa::MetadataProvider;
use skrifa::charmap::Charmap;
use unicode_bidi::Level;
use unicode_normalization::UnicodeNormalization;
use unicode_script::{Script, UnicodeScript};

use super::clean::{Clean, hangs, is_ignorable};
use super::levels::Levels;
use super::{FaceId, Fonts, Style, Weight};

/// A stretch of a paragraph that one call of the shaper can set.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// Bytes of the paragraph's text.
    pub range: Range<usize>,
    pub face: FaceId,
    pub script: Script,
    pub level: Level,
    /// Which of the paragraph's looks.
    pub look: usize,
}

/// Which characters each face has, and which no face had.
pub(super) struct Coverage<'f> {
    fonts: &'f Fonts,
    charmaps: Vec<Option<Charmap<'f>>>,
    /// The ASCII characters of each face, as bits: most text asks for nothing else.
    ascii: Vec<OnceCell<u128>>,
    /// The faces for each weight and slant that was asked for.
    candidates: Vec<(Weight, bool, Rc<[FaceId]>)>,
    /// Characters that are drawn as a box.
    pub missing: BTreeSet<char>,
    /// Characters drawn with a face, of faces that are not bundled.
    pub borrowed: BTreeSet<(FaceId, char)>,
}

impl<'f> Coverage<'f> {
    pub fn new(fonts: &'f Fonts) -> Self {
        let charmaps: Vec<_> = fonts.faces().map(|(_, face)| face.font().map(|font| font.charmap())).collect();
        let ascii = charmaps.iter().map(|_| OnceCell::new()).collect();
        let (missing, borrowed) = (BTreeSet::new(), BTreeSet::new());
        Self { fonts, charmaps, ascii, candidates: Vec::new(), missing, borrowed }
    }

    fn candidates(&mut self, style: &Style) -> Rc<[FaceId]> {
        let mut known = self.candidates.iter();
        let known = known.find(|(weight, italic, _)| (*weight, *italic) == (style.weight, style.italic));
        if let Some((.., faces)) = known {
            return Rc::clone(faces);
        }
        let faces: Rc<[FaceId]> = self.fonts.candidates(style).collect();
        self.candidates.push((style.weight, style.italic, Rc::clone(&faces)));
        faces
    }

    fn has(&self, face: FaceId, c: char) -> bool {
        if !c.is_ascii() {
            return self.looks_up(face, c);
        }
        self.ascii(face).map_or_else(|| is_ignorable(c), |ascii| ascii >> u32::from(c) & 1 == 1)
    }

    /// The ASCII characters that `face` has, as bits.
    fn ascii(&self, face: FaceId) -> Option<u128> {
        let looked_up = || (0..128u8).filter(|c| self.looks_up(face, char::from(*c))).fold(0, |all, c| all | 1 << c);
        self.ascii.get(usize::from(face.0)).map(|ascii| *ascii.get_or_init(looked_up))
    }

    /// The bundled face that draws all of an ASCII text as the first of `candidates`.
    fn draws_all(&self, ascii: &str, candidates: &[FaceId]) -> Option<FaceId> {
        let first = *candidates.first()?;
        let bundled = self.fonts.get(first).is_some_and(|face| face.source() == super::FaceSource::Bundled);
        let used = ascii.bytes().fold(0u128, |all, byte| all | 1 << (byte & 127));
        (bundled && used & !self.ascii(first)? == 0).then_some(first)
    }

    fn looks_up(&self, face: FaceId, c: char) -> bool {
        is_ignorable(c)
            || self.charmaps.get(usize::from(face.0)).and_then(Option::as_ref).is_some_and(|map| map.map(c).is_some())
    }

    /// Whether `face` can draw all of a cluster, in one of the spellings that the shaper tries.
    fn has_all(&self, face: FaceId, cluster: &str) -> bool {
        cluster.chars().all(|c| self.has(face, c))
            || !cluster.is_ascii()
                && (cluster.nfc().all(|c| self.has(face, c)) || cluster.nfd().all(|c| self.has(face, c)))
    }

    /// The face that draws a cluster behind text of the face `before`.
    fn choose(&mut self, cluster: &str, candidates: &[FaceId], before: Option<FaceId>) -> FaceId {
        let follows = cluster.chars().all(|c| hangs(c) || is_ignorable(c));
        if let Some(before) = before.filter(|face| follows && self.has_all(*face, cluster)) {
            return before;
        }
        let whole = candidates.iter().copied().find(|face| self.has_all(*face, cluster));
        let first = cluster.chars().next();
        let base = || first.and_then(|c| candidates.iter().copied().find(|face| self.has(*face, c)));
        let face = whole.or_else(base).or(before).or(candidates.first().copied()).unwrap_or(FaceId(0));
        let missing = cluster.chars().filter(|c| whole.is_none() && !self.has(face, *c));
        let missing: Vec<char> = missing.collect();
        self.missing.extend(missing);
        if self.fonts.get(face).is_some_and(|face| face.source() != super::FaceSource::Bundled) {
            self.borrowed.extend(cluster.chars().filter(|c| !is_ignorable(*c)).map(|c| (face, c)));
        }
        face
    }
}

/// The style of part of a paragraph: what its markup makes of the paragraph's own.
pub(super) fn styled(base: &Style, look: &super::clean::Look) -> Style {
    let weight = if look.bold { Weight::Bold } else { base.weight };
    Style { weight, italic: base.italic != look.emphasis, ..*base }
}

/// Takes a paragraph apart where the look, the direction, the script or the face changes.
pub(super) fn itemise(clean: &Clean, styles: &[Style], levels: &Levels, coverage: &mut Coverage<'_>) -> Vec<Item> {
    let candidates: Vec<Rc<[FaceId]>> = styles.iter().map(|style| coverage.candidates(style)).collect();
    // Among ASCII characters only a carriage return and a line feed make one cluster.
    let plain = clean.text.is_ascii() && !clean.text.contains('\r');
    if plain
        && levels.are_one()
        && let Some(items) = one_each(clean, &candidates, levels.paragraph, coverage)
    {
        return items;
    }
    let ends: Box<dyn Iterator<Item = usize>> = match plain {
        true => Box::new(1..=clean.text.len()),
        false => Box::new(GraphemeClusterSegmenter::new().segment_str(&clean.text).skip(1)),
    };
    let mut items: Vec<Item> = Vec::new();
    let mut look = 0;
    let mut start = 0;
    for end in ends {
        let cluster = clean.text.get(start..end).unwrap_or_default();
        while clean.looks.get(look).is_some_and(|(ends, _)| *ends <= start) && look + 1 < clean.looks.len() {
            look += 1;
        }
        let level = levels.at(start);
        let last = items.last().filter(|item| item.look == look);
        let before = last.map(|item| item.face);
        let own = candidates.get(look).map(|faces| &faces[..]).unwrap_or_default();
        let face = coverage.choose(cluster, own, before);
        let script = cluster.chars().map(script_of).find(|script| !is_shared(*script));
        match items.last_mut() {
            Some(item)
                if item.look == look
                    && item.face == face
                    && item.level == level
                    && (is_shared(item.script) || script.is_none_or(|script| script == item.script)) =>
            {
                item.range.end = end;
                if let Some(script) = script {
                    item.script = script;
                }
            }
            _ => items.push(Item { range: start..end, face, script: script.unwrap_or(Script::Common), level, look }),
        }
        start = end;
    }
    items
}

/// One item for each look of an ASCII text; none where a look's first face lacks a character.
fn one_each(clean: &Clean, candidates: &[Rc<[FaceId]>], level: Level, coverage: &Coverage<'_>) -> Option<Vec<Item>> {
    let mut items = Vec::with_capacity(clean.looks.len());
    let mut start = 0;
    for (look, (end, _)) in clean.looks.iter().enumerate().filter(|(_, (end, _))| *end > 0) {
        let text = clean.text.get(start..*end)?;
        let face = coverage.draws_all(text, candidates.get(look)?)?;
        let script = if text.contains(|c: char| c.is_ascii_alphabetic()) { Script::Latin } else { Script::Common };
        items.push(Item { range: start..*end, face, script, level, look });
        start = *end;
    }
    (start == clean.text.len()).then_some(items)
}

fn script_of(c: char) -> Script {
    match c {
        'a'..='z' | 'A'..='Z' => Script::Latin,
        c if c.is_ascii() => Script::Common,
        c => c.script(),
    }
}

fn is_shared(script: Script) -> bool {
    matches!(script, Script::Common | Script::Inherited | Script::Unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ascii_is_taken_apart_in_one_step_as_letter_by_letter() {
        let fonts = Fonts::bundled();
        let mut coverage = Coverage::new(&fonts);
        let base = Style::new(13.0);
        for text in ["", "plain", "12 – 3", "a **b** `c` [d](https://e.f) *g*", "**1** 2. 3", "x\u{1}y", "**a**"] {
            for clean in super::super::clean::paragraphs(&crate::text::markup::parse(text)) {
                let styles: Vec<Style> = clean.looks.iter().map(|(_, look)| styled(&base, look)).collect();
                let short = itemise(&clean, &styles, &Levels::of(&clean.text, None), &mut coverage);
                // A mark that is seen by nobody keeps the text from the short way.
                let mut long = Clean { text: format!("{}\u{200B}", clean.text), looks: clean.looks.clone() };
                long.looks.last_mut().into_iter().for_each(|(end, _)| *end = long.text.len());
                let long = itemise(&long, &styles, &Levels::of(&long.text, None), &mut coverage);
                let told = |items: &[Item]| -> Vec<_> {
                    items.iter().map(|item| (item.range.start, item.face, item.script, item.level, item.look)).collect()
                };
                if !clean.text.is_empty() {
                    assert_eq!(told(&short), told(&long), "{text}");
                }
            }
        }
    }

    #[test]
    fn what_is_known_of_ascii_is_what_would_be_looked_up() {
        let fonts = Fonts::bundled();
        let coverage = Coverage::new(&fonts);
        for c in (0..128u8).map(char::from) {
            assert_eq!(script_of(c), c.script(), "{c:?}");
            for (face, _) in fonts.faces() {
                assert_eq!(coverage.has(face, c), coverage.looks_up(face, c), "{c:?} in {face:?}");
            }
        }
        let text: String = (0..128u8).map(char::from).filter(|c| *c != '\r').collect();
        let ends = GraphemeClusterSegmenter::new().segment_str(&text).skip(1);
        assert!(ends.eq(1..=text.len()), "each is a cluster of its own");
    }
}
