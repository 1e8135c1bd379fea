use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::globs::{self, Glob};
use super::key::Takes;
use super::reader::Reader;
use super::{OptionValue, RuleOption};
use crate::lower::is_color;
use crate::syntax::limits::BYTES;
use crate::text::{Span, nearest};

/// A value of journey.toml and where it stands.
pub(super) struct Value<'t> {
    pub span: Span,
    value: &'t DeValue<'t>,
    text: &'t str,
}

impl<'t> Value<'t> {
    fn new(value: &'t Spanned<DeValue<'t>>, text: &'t str) -> Value<'t> {
        Value { span: span(value.span(), text), value: value.get_ref(), text }
    }

    /// What stands in `table`, a part of `text`: names, where they stand, values; in the order of the text.
    pub fn entries(table: &'t DeTable<'t>, text: &'t str) -> Vec<(String, Span, Value<'t>)> {
        let entry = |(key, value): (&'t Spanned<_>, &'t Spanned<DeValue<'t>>)| {
            let name: &std::borrow::Cow<'_, str> = key.get_ref();
            (name.to_string(), span(key.span(), text), Value::new(value, text))
        };
        let mut entries: Vec<_> = table.iter().map(entry).collect();
        entries.sort_by_key(|(_, key, _)| *key);
        entries
    }

    /// What stands in it, if it is a table.
    pub fn table(&self) -> Option<Vec<(String, Span, Value<'t>)>> {
        self.value.as_table().map(|table| Value::entries(table, self.text))
    }

    /// The text, if it is one.
    pub fn text(&self) -> Option<&'t str> {
        self.value.as_str()
    }

    /// What it is, in the words of a message.
    pub fn noun(&self) -> &'static str {
        match self.value {
            DeValue::String(_) => "text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        }
    }

    /// The same, which is `written`, as `kind` wants it; none where that is not clear.
    pub fn retyped(&self, kind: Takes, written: &str) -> Option<String> {
        match (kind, self.value) {
            (Takes::Globs | Takes::Colors | Takes::Fonts, DeValue::String(_)) => Some(format!("[{written}]")),
            (Takes::Score, DeValue::String(text)) => text.trim().parse::<f64>().ok().map(|_| text.trim().to_owned()),
            (Takes::Text | Takes::Label, DeValue::Integer(_) | DeValue::Float(_) | DeValue::Datetime(_)) => {
                Some(format!("\"{written}\""))
            }
            _ => None,
        }
    }
}

/// `range` in `text`, on character boundaries whatever was counted.
pub(super) fn span(range: std::ops::Range<usize>, text: &str) -> Span {
    let start = text.floor_char_boundary(range.start);
    let end = text.ceil_char_boundary(range.end).max(start);
    Span::new(start as u32, end as u32)
}

/// `a`, `b` and `c`.
pub(super) fn and(words: &[String]) -> String {
    joined(words, "and")
}

/// `a`, `b` or `c`.
pub(super) fn or(words: &[String]) -> String {
    joined(words, "or")
}

fn joined(words: &[String], last: &str) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}

/// The words as code.
pub(super) fn ticked(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| format!("`{word}`")).collect()
}

impl Reader<'_> {
    /// Any text.
    pub fn text(&mut self, value: &Value<'_>) -> Option<String> {
        if value.text().is_none() {
            self.wrong(value);
        }
        value.text().map(str::to_owned)
    }

    /// Any number.
    pub fn number(&mut self, value: &Value<'_>) -> Option<f64> {
        let number = match value.value {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok().map(|n| n as f64),
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => {
                self.wrong(value);
                return None;
            }
        };
        // A number that is too large for its type lies outside everything.
        Some(number.unwrap_or(f64::INFINITY))
    }

    /// A value for the `option` of a lint, of the kind of its default.
    pub fn option(&mut self, value: &Value<'_>, option: &RuleOption) -> Option<OptionValue> {
        let (given, takes) = match option.default {
            OptionValue::Count(_) => {
                let number = value.value.as_integer();
                let number = number.and_then(|number| u32::from_str_radix(number.as_str(), number.radix()).ok());
                (number.map(OptionValue::Count), "a whole number from 0")
            }
            OptionValue::Score(_) => {
                let number = match value.value {
                    DeValue::Integer(number) => number.as_str().parse::<f64>().ok(),
                    DeValue::Float(number) => number.as_str().parse().ok(),
                    _ => None,
                };
                let score = number.filter(|number| (0.0..=2.0).contains(number));
                (score.map(OptionValue::Score), "a number from 0 to 2")
            }
            OptionValue::Words(_) => {
                let words = value.value.as_array().map(|items| items.iter().map(|item| item.get_ref().as_str()));
                let words = words.and_then(|words| words.map(|word| word.map(str::to_owned)).collect());
                (words.map(OptionValue::Words), "a list of words in quotes")
            }
        };
        if given.is_none() {
            let example = match &option.default {
                OptionValue::Words(words) if words.is_empty() => String::from("[\"word\"]"),
                default => default.written(),
            };
            let name = option.name;
            self.bad(value.span, format!("`{name}` takes {takes}"), format!("for example `{name} = {example}`"));
        }
        given
    }

    /// What `each` makes of the items; wrong ones are told and left out.
    pub fn list<T>(&mut self, value: &Value<'_>, each: impl Fn(&mut Self, &Value<'_>) -> Option<T>) -> Vec<T> {
        let Some(items) = value.value.as_array() else {
            self.wrong(value);
            return Vec::new();
        };
        items.iter().filter_map(|item| each(self, &Value::new(item, value.text))).collect()
    }

    /// An item of a list, which is text.
    fn item<'v>(&mut self, value: &Value<'v>, what: &str, example: &str) -> Option<&'v str> {
        if value.text().is_none() {
            let message = format!("{what} is text in quotes, not {}", value.noun());
            self.bad(value.span, message, format!("for example `{example}`"));
        }
        value.text()
    }

    /// A pattern of paths.
    pub fn glob(&mut self, value: &Value<'_>) -> Option<Glob> {
        match globs::parse(self.item(value, "a pattern", "\"archive/**\"")?) {
            Ok(glob) => Some(glob),
            Err((message, help)) => {
                self.bad(value.span, message, help);
                None
            }
        }
    }

    /// One of `choices`.
    pub fn choice<T: Copy>(&mut self, value: &Value<'_>, what: &str, choices: &[(&str, T)]) -> Option<T> {
        match value.text() {
            Some(text) => self.choose(value, text, what, choices, None),
            None => {
                self.wrong(value);
                None
            }
        }
    }

    /// The one of `choices` that `text` names; `meant` is known to be meant by it.
    pub fn choose<T: Copy>(
        &mut self,
        value: &Value<'_>,
        text: &str,
        what: &str,
        choices: &[(&str, T)],
        meant: Option<&str>,
    ) -> Option<T> {
        if let Some((_, choice)) = choices.iter().find(|(name, _)| *name == text) {
            return Some(*choice);
        }
        let message = format!("`{text}` is no {what}");
        match meant.or_else(|| nearest(text, choices.iter().map(|(name, _)| *name))) {
            Some(near) => self.mend(value.span, message, format!("\"{near}\"")),
            None => {
                let names: Vec<String> = choices.iter().map(|(name, _)| format!("\"{name}\"")).collect();
                self.bad(value.span, message, format!("write {}", or(&names)));
            }
        }
        None
    }

    /// A colour: `#rgb` or `#rrggbb`.
    pub fn color(&mut self, value: &Value<'_>) -> Option<String> {
        let color = self.item(value, "a colour", "\"#3557d5\"")?;
        if is_color(color) {
            return Some(color.to_owned());
        }
        let message = format!("`{color}` is not a colour");
        let hashed = format!("#{color}");
        if is_color(&hashed) {
            self.mend(value.span, message, format!("\"{hashed}\""));
        } else {
            let help = "write `#` and three or six hexadecimal digits, such as `\"#3557d5\"`";
            self.bad(value.span, message, help);
        }
        None
    }

    /// The path of a file inside the project with one of `extensions`; `kinds` says what they are.
    pub fn path(&mut self, value: &Value<'_>, extensions: &[&str], kinds: &str) -> Option<String> {
        let example = format!("\"brand/file.{}\"", extensions.first().unwrap_or(&"png"));
        let path = self.item(value, "a path", &example)?;
        if path.starts_with('/') || path.contains(['\\', ':']) || path.is_empty() {
            let help = "write the way from the folder of journey.toml, with `/`";
            self.bad(value.span, format!("`{path}` is not a path inside the project"), help);
            return None;
        }
        let mut depth = 0_i32;
        for part in path.split('/') {
            match part {
                ".." => depth -= 1,
                "." | "" => {}
                _ => depth += 1,
            }
            if depth < 0 {
                let help = "put the file below the folder of journey.toml and write the way from there";
                self.bad(value.span, format!("`{path}` leads out of the project"), help);
                return None;
            }
        }
        let name = path.rsplit('/').next().unwrap_or_default();
        let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
        if !extensions.iter().any(|known| extension.eq_ignore_ascii_case(known)) {
            let help = "save it as one of them and name that file";
            self.bad(value.span, format!("`{path}` is neither a {kinds}"), help);
            return None;
        }
        Some(path.to_owned())
    }

    /// A size in bytes.
    pub fn size(&mut self, value: &Value<'_>) -> Option<u64> {
        let Some(text) = value.text() else {
            self.wrong(value);
            return None;
        };
        let largest = BYTES as u64;
        match bytes(text) {
            None => {
                let help = "write a number and a unit (B, kB, MB, KiB, MiB, GiB), such as `\"16 MiB\"`";
                self.bad(value.span, format!("`{text}` is not a size"), help);
            }
            Some(0) => self.bad(value.span, "with this limit no file could be read", "write a larger size"),
            Some(size) if size > largest => {
                self.mend(value.span, "files larger than 1 GiB cannot be read", String::from("\"1 GiB\""));
            }
            Some(size) => return Some(size),
        }
        None
    }
}

/// `1.5 MiB` in bytes.
fn bytes(text: &str) -> Option<u64> {
    let text = text.trim();
    let (number, unit) = text.split_at(text.find(|c: char| !c.is_ascii_digit() && c != '.')?);
    let factor: u64 = match unit.trim().to_ascii_lowercase().as_str() {
        "b" => 1,
        "kb" => 1000,
        "mb" => 1_000_000,
        "gb" => 1_000_000_000,
        "kib" => 1 << 10,
        "mib" => 1 << 20,
        "gib" => 1 << 30,
        _ => return None,
    };
    let number: f64 = number.parse().ok()?;
    Some((number * factor as f64) as u64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_units() {
        for (text, size) in [("16 MiB", 16 << 20), ("1.5KiB", 1536), ("2 MB", 2_000_000), ("0 b", 0), ("7 B", 7)] {
            assert_eq!(bytes(text), Some(size), "{text}");
        }
        for text in ["", "16", "MiB", "-1 MiB", "16 apples", "1.2.3 MB", "1e3 MB"] {
            assert_eq!(bytes(text), None, "{text}");
        }
    }
}
