use std::collections::BTreeSet;

use fontdb::{Database, FaceInfo, Style};
use skrifa::{FontRef, MetadataProvider};

use crate::dress::Lend;
use crate::layout::text::{FaceSource, Fonts};

/// Families that a language prefers where its characters are drawn differently by its neighbours.
const REGIONS: [(&str, &str); 4] = [("ja", "JP"), ("ko", "KR"), ("zh-Hant", "TC"), ("zh", "SC")];

/// What lends fonts of this machine, or none where they are not `wanted`.
pub fn lender(wanted: bool) -> Lend<'static> {
    if wanted { &lend } else { &|_, _, _| {} }
}

/// Adds fonts of the machine for `missing` characters, as few as it takes: first the one that draws most of
/// them, with its bold face beside it. `lang` decides between fonts that draw the same characters for
/// different readers.
fn lend(missing: &BTreeSet<char>, lang: Option<&str>, fonts: &mut Fonts) {
    let mut database = Database::new();
    database.load_system_fonts();
    let mut faces: Vec<&FaceInfo> = database.faces().filter(|face| face.style == Style::Normal).collect();
    faces.sort_by_key(|face| (rank(face, missing, lang), family(face).to_owned(), face.weight.0));
    let mut left = missing.clone();
    while !left.is_empty() {
        let mut best: Option<(&FaceInfo, BTreeSet<char>)> = None;
        for face in &faces {
            let drawn = draws(&database, face, &left);
            if drawn.len() > best.as_ref().map_or(0, |(_, drawn)| drawn.len()) {
                best = Some((face, drawn));
            }
        }
        let Some((face, drawn)) = best else { return };
        let bold = faces.iter().find(|other| family(other) == family(face) && other.weight.0 == 700);
        let regular = std::iter::once(face).chain(bold.copied().filter(|bold| bold.id != face.id));
        for face in regular {
            let added = database.with_face_data(face.id, |data, index| {
                // A font that cannot be read draws nothing; the characters are told as missing.
                let _ = fonts.add_one(data.to_vec(), index, FaceSource::System);
            });
            debug_assert!(added.is_some());
        }
        left.retain(|c| !drawn.contains(c));
    }
}

fn family(face: &FaceInfo) -> &str {
    face.families.first().map_or("", |(name, _)| name)
}

/// Lower is better: the reader's region, no serifs, a plain weight.
fn rank(face: &FaceInfo, missing: &BTreeSet<char>, lang: Option<&str>) -> (bool, bool, bool, u16) {
    let name = family(face);
    let kana = missing.iter().any(|c| matches!(c, '\u{3040}'..='\u{30FF}'));
    let hangul = missing.iter().any(|c| matches!(c, '\u{AC00}'..='\u{D7AF}'));
    let guessed = if kana {
        "ja"
    } else if hangul {
        "ko"
    } else {
        "zh"
    };
    let lang = lang.unwrap_or(guessed);
    let region = REGIONS.iter().find(|(language, _)| lang.starts_with(language)).map(|(_, region)| *region);
    let elsewhere = region.is_some_and(|region| !name.split(' ').any(|word| word == region));
    (elsewhere, name.contains("Serif"), face.monospaced, face.weight.0.abs_diff(400))
}

/// Those of `characters` that `face` has an outline for: pictures of letters are of no use in a map.
fn draws(database: &Database, face: &FaceInfo, characters: &BTreeSet<char>) -> BTreeSet<char> {
    let drawn = database.with_face_data(face.id, |data, index| {
        let Ok(font) = FontRef::from_index(data, index) else { return BTreeSet::new() };
        let (charmap, outlines) = (font.charmap(), font.outline_glyphs());
        let has = |c: &char| charmap.map(*c).is_some_and(|glyph| outlines.get(glyph).is_some());
        characters.iter().copied().filter(has).collect()
    });
    drawn.unwrap_or_default()
}
