use toml::de::Error;

use super::value::{Value, span};
use crate::diagnostic::{Diagnostic, code};
use crate::syntax::limits::MESSAGES;
use crate::text::{Edit, FileId, Location, Span};

/// A key may have this many dots. Everything that walks the tables recurses so far.
const DOTS: usize = 32;

/// Says where `text` would make tables so deep that walking them is not safe.
pub(super) fn shallow(file: FileId, text: &str) -> Result<(), Box<Diagnostic>> {
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let written = line.trim();
        let keys = match written.rsplit_once('=') {
            _ if written.starts_with('#') => "",
            Some((keys, _)) if !written.starts_with('[') => keys,
            _ if written.starts_with('[') => written,
            _ => "",
        };
        if keys.split('=').any(|key| key.matches('.').count() > DOTS) {
            let place = Location::new(file, span(start..start + line.trim_end().len(), text));
            return Err(Box::new(
                Diagnostic::new(code::CONFIG_SYNTAX, place, "this key has far too many parts")
                    .help("no key of journey.toml has more than four"),
            ));
        }
        start += line.len();
    }
    Ok(())
}

/// What the writer can do about a complaint of the parser, by how the complaint starts.
const ADVICE: &[(&str, &str, &str)] = &[
    ("string values must be quoted", "this text is not in quotes", "put `\"` around it"),
    ("invalid basic string", "this text has no closing quote on its line", "close it with `\"`"),
    ("invalid literal string", "this text has no closing quote on its line", "close it with `'`"),
    ("unclosed array", "this list is not closed", "close it with `]`"),
    ("unclosed inline table", "this table is not closed", "close it with `}`"),
    ("unclosed table", "the name of this table is not closed", "close it with `]`"),
    ("missing comma between array elements", "a comma is missing in this list", "write `,` between the items"),
    ("missing comma between key-value pairs", "a comma is missing in this table", "write `,` between the keys"),
    ("key with no value", "this key has no value", "write `=` and a value behind it"),
    ("missing value", "this key has no value", "write a value behind `=`; a text, a colour too, goes in quotes"),
    ("missing assignment", "`=` is missing here", "write `=` between the key and its value"),
    ("extra `=`", "there is one `=` too many", "delete it"),
    ("extra comma", "there is a comma too many", "delete it"),
    ("unexpected key or value", "here is more than one value", "one key with its value stands on a line"),
    ("invalid unquoted key", "this cannot be a key as it stands", "put quotes around it: `\"drafts/**\" = …`"),
];

/// The messages about what is no TOML, one for each line at most: what else its parser says about a line
/// follows from the first. `top` is what could be read, `unclosed` are brackets that were blanked.
pub(super) fn report(
    file: FileId,
    text: &str,
    top: &[(String, Span, Value<'_>)],
    errors: &[Error],
    unclosed: &[(Span, char)],
) -> Vec<Diagnostic> {
    let errors = errors.iter().take(MESSAGES);
    let mut found: Vec<(Span, Diagnostic)> =
        errors.map(|error| (place(error, text), one(file, text, top, error))).collect();
    found.extend(unclosed.iter().take(MESSAGES).map(|(place, bracket)| {
        let (what, closing) = if *bracket == '[' { ("list", ']') } else { ("table", '}') };
        let message = format!("this {what} is not closed");
        let found = Diagnostic::new(code::CONFIG_SYNTAX, Location::new(file, *place), message);
        (*place, found.help(format!("close it with `{closing}`")))
    }));
    found.sort_by_key(|(place, _)| *place);
    let line = |at: u32| text.get(..at as usize).map_or(0, |before| before.matches('\n').count());
    found.dedup_by_key(|(place, _)| line(place.start));
    found.into_iter().map(|(_, diagnostic)| diagnostic).collect()
}

fn place(error: &Error, text: &str) -> Span {
    span(error.span().unwrap_or(0..0), text)
}

fn one(file: FileId, text: &str, top: &[(String, Span, Value<'_>)], error: &Error) -> Diagnostic {
    let span = place(error, text);
    let place = Location::new(file, span);
    let written = text.get(span.range()).unwrap_or_default();
    let message = error.message();
    if message == "duplicate key" {
        let mut keys = Vec::new();
        gather(top, &mut keys);
        let name = written.trim_matches(['"', '\'']);
        let first = keys.into_iter().rfind(|(key, first)| key == name && first.end <= span.start);
        let found = Diagnostic::new(code::CONFIG_SYNTAX, place, format!("`{name}` is there twice")).label("the second");
        return match first {
            Some((_, first)) => found.related(Location::new(file, first), "the first"),
            None => found,
        }
        .help("keep one of the two");
    }
    let advice = ADVICE.iter().find(|(start, ..)| message.starts_with(start));
    match advice {
        Some((start, what, help)) => {
            let found = Diagnostic::new(code::CONFIG_SYNTAX, place, *what);
            if start.starts_with("string values") && !written.is_empty() && !written.contains(['"', '\\', '\n']) {
                let title = format!("write `\"{written}\"`");
                return found.help(title.clone()).suggest(title, vec![Edit::new(place, format!("\"{written}\""))]);
            }
            found.help(*help)
        }
        None => Diagnostic::new(code::CONFIG_SYNTAX, place, format!("this is not TOML: {message}"))
            .help("each line is `key = value` or the `[name]` of a table"),
    }
}

/// All keys, in the order of the text.
fn gather(entries: &[(String, Span, Value<'_>)], keys: &mut Vec<(String, Span)>) {
    for (name, key, value) in entries {
        keys.push((name.clone(), *key));
        gather(&value.table().unwrap_or_default(), keys);
    }
    keys.sort_by_key(|(_, key)| *key);
}
