use std::collections::BTreeSet;

use super::Dress;
use crate::diagnostic::{Diagnostic, code};
use crate::layout::text::{Fonts, is_ignorable};
use crate::map::Map;
use crate::model::Model;
use crate::text::{Location, Span};

/// So many characters are named in a message.
const NAMED: usize = 12;

/// Adds fonts of a machine for characters that the others lack, of a map in this language (BCP 47).
pub type Lend<'a> = &'a dyn Fn(&BTreeSet<char>, Option<&str>, &mut Fonts);

impl Dress {
    /// Lets `lend` add fonts where these lack a character of `map`, and tells whose characters come from there and which no
    /// font has.
    pub fn fonts_for(&mut self, map: &Map, lend: Lend<'_>) -> Vec<Diagnostic> {
        let mut told = Vec::new();
        let model = map.model();
        let said = said(model, map.config().labels.values());
        let without = |fonts: &Fonts| -> BTreeSet<char> {
            said.iter().copied().filter(|c| fonts.source_of(*c).is_none()).collect()
        };
        let missing = without(&self.fonts);
        if !missing.is_empty() {
            let langs: Vec<&str> = model.journeys.iter().filter_map(|journey| journey.lang.as_deref()).collect();
            lend(&missing, langs.first().copied(), &mut self.fonts);
        }
        let still = without(&self.fonts);
        let borrowed: BTreeSet<char> = missing.difference(&still).copied().collect();
        let place = |characters: &BTreeSet<char>| {
            let text = &map.sources().get(map.root()).text;
            let first = text.char_indices().find(|(_, c)| characters.contains(c));
            let span = first.map(|(at, c)| Span::new(at as u32, (at + c.len_utf8()) as u32));
            Location::new(map.root(), span.unwrap_or_default())
        };
        if !borrowed.is_empty() {
            let message = format!("{} drawn with a font of this machine", named(&borrowed));
            told.push(
                Diagnostic::new(code::SYSTEM_FONT, place(&borrowed), message)
                    .help("another machine may draw another picture; name a font file in journey.toml: `fonts = [\"…\"]` below `[theme]`"),
            );
        }
        if !still.is_empty() {
            let message = format!("no font has {}", names(&still));
            told.push(
                Diagnostic::new(code::MISSING_GLYPH, place(&still), message)
                    .label(if still.len() == 1 { "drawn as a box" } else { "drawn as boxes" })
                    .help("name a font file that has them in journey.toml: `fonts = [\"…\"]` below `[theme]`"),
            );
        }
        told
    }
}

/// Every character that a map of `model` may show.
fn said<'a>(model: &Model, labels: impl Iterator<Item = &'a String>) -> BTreeSet<char> {
    // The model's texts and little else are what its JSON holds; controls are escaped there.
    let json = serde_json::to_string(model).unwrap_or_default();
    let all = json.chars().chain(labels.flat_map(|label| label.chars()));
    // Every bundled face has all of ASCII, which is nearly all there is.
    let mut said: BTreeSet<char> = all.filter(|c| !c.is_ascii()).collect();
    said.retain(|c| !c.is_control() && !c.is_whitespace() && !is_ignorable(*c));
    said
}

/// `` `…` is `` or `` `…`, `…` are ``.
fn named(characters: &BTreeSet<char>) -> String {
    format!("{} {}", names(characters), if characters.len() == 1 { "is" } else { "are" })
}

fn names(characters: &BTreeSet<char>) -> String {
    let shown: Vec<String> = characters.iter().take(NAMED).map(|c| format!("`{c}`")).collect();
    match characters.len() - shown.len() {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}
