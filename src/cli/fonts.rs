use std::collections::BTreeSet;

use super::system_fonts;
use crate::diagnostic::{Diagnostic, code};
use crate::dress;
use crate::layout::text::{Fonts, is_ignorable};
use crate::model::Model;
use crate::project::{Files, Project};
use crate::text::{FileId, Location, Span};

/// So many characters are named in a message.
const NAMED: usize = 12;

/// The fonts that draw `model`, which `root` declares: the bundled ones, those that the project names, and
/// where these lack a character and `system` allows it, those of the machine. With what is to be told about them.
pub fn gather(
    project: &Project,
    root: FileId,
    model: &Model,
    files: &dyn Files,
    system: bool,
) -> (Fonts, Vec<Diagnostic>) {
    let (mut fonts, mut told) = dress::fonts(project, root, files);
    let config = project.config(root);
    let said = said(model, config.labels.values());
    let without =
        |fonts: &Fonts| -> BTreeSet<char> { said.iter().copied().filter(|c| fonts.source_of(*c).is_none()).collect() };
    let missing = without(&fonts);
    if !missing.is_empty() && system {
        let langs: Vec<&str> = model.journeys.iter().filter_map(|journey| journey.lang.as_deref()).collect();
        system_fonts::lend(&missing, langs.first().copied(), &mut fonts);
    }
    let still = without(&fonts);
    let borrowed: BTreeSet<char> = missing.difference(&still).copied().collect();
    let place = |characters: &BTreeSet<char>| {
        let text = &project.sources.get(root).text;
        let first = text.char_indices().find(|(_, c)| characters.contains(c));
        let span = first.map(|(at, c)| Span::new(at as u32, (at + c.len_utf8()) as u32));
        Location::new(root, span.unwrap_or_default())
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
    (fonts, told)
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
