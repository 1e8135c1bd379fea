//! The map as JSON: the stable surface for other programs, and the way back.

use std::fmt;
use std::io::{self, Write};

use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};

use crate::model::Model;

/// What `format` says in every map.
pub const FORMAT: &str = "journey-map";

/// The version of the format. Fields are only added within one.
pub const VERSION: u64 = 1;

/// A customer journey map, or several with the personas, channels, sources and metrics they share.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(crate) struct Document<'a> {
    /// What this file is.
    #[cfg_attr(feature = "schema", schemars(extend("const" = FORMAT)))]
    format: &'static str,
    /// The version of the format. Fields are only added within one.
    #[cfg_attr(feature = "schema", schemars(extend("const" = VERSION)))]
    version: u64,
    #[serde(flatten)]
    model: &'a Model,
}

/// `model` as JSON: two blanks an indent, a final newline, whole numbers without a fraction.
/// Reading it back gives an equal model.
pub fn write(model: &Model) -> String {
    pretty(&Document { format: FORMAT, version: VERSION, model })
}

/// Any value in the layout of [`write`].
pub(crate) fn pretty(value: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    let layout = Layout { pretty: PrettyFormatter::new() };
    // Memory never refuses a write, and the model has text keys only: nothing here can fail.
    let done = value.serialize(&mut Serializer::with_formatter(&mut bytes, layout));
    debug_assert!(done.is_ok());
    bytes.push(b'\n');
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Why a JSON text is not a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadError {
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1. What is wrong ends here or a little before.
    pub column: usize,
    /// The way to the value from the outside in, `journeys[0].title`; empty for the whole text.
    pub field: String,
    /// What is wrong, as one sentence without a full stop.
    pub message: String,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}, column {}: ", self.line, self.column)?;
        if !self.field.is_empty() {
            write!(f, "`{}`: ", self.field)?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for ReadError {}

/// The map that `text` holds. Fields it does not know are passed over, as a later program may have
/// written them; fields that are absent have their default.
///
/// # Errors
/// The text is not JSON, is no map of a version this program reads, or has a value of the wrong kind:
/// the first such place.
pub fn read(text: &str) -> Result<Model, ReadError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let header: Header = parse(text)?;
    if !text.trim_start().starts_with('{') {
        let message = "a map is a JSON object, `{ … }`".to_owned();
        return Err(ReadError { line: 1, column: 1, field: String::new(), message });
    }
    header.check().map_err(|(field, message)| ReadError { line: 1, column: 1, field: field.to_owned(), message })?;
    parse(text)
}

/// The two fields that say what the rest is.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Header {
    format: Option<Value>,
    version: Option<Value>,
}

impl Header {
    fn check(&self) -> Result<(), (&'static str, String)> {
        match &self.format {
            Some(Value::String(format)) if format == FORMAT => {}
            Some(format) => return Err(("format", format!("expected \"{FORMAT}\", found {format}"))),
            None => {
                return Err((
                    "",
                    format!("this is not a map: a map starts with \"format\": \"{FORMAT}\", \"version\": {VERSION}"),
                ));
            }
        }
        match &self.version {
            Some(version) if version.as_u64() == Some(VERSION) => Ok(()),
            Some(version) if version.as_u64() > Some(VERSION) => {
                Err(("version", format!("version {version} is newer than this program reads, which is {VERSION}")))
            }
            Some(version) => Err(("version", format!("expected {VERSION}, found {version}"))),
            None => Err(("", format!("the version is missing: write \"version\": {VERSION}"))),
        }
    }
}

fn parse<'de, T: Deserialize<'de>>(text: &'de str) -> Result<T, ReadError> {
    let mut json = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut json).map_err(|error| {
        let field = match error.path().to_string() {
            // The crate's words for the outermost value.
            path if path == "." => String::new(),
            path => path,
        };
        explain(text, field, error.inner())
    })?;
    json.end().map_err(|error| explain(text, String::new(), &error))?;
    Ok(value)
}

/// serde's error in plain words.
fn explain(text: &str, field: String, error: &serde_json::Error) -> ReadError {
    let full = error.to_string();
    // The place is told apart from the words.
    let words = full.rfind(" at line ").and_then(|end| full.get(..end)).unwrap_or(&full);
    let message = match error.classify() {
        serde_json::error::Category::Eof => "the text ends before the map does".to_owned(),
        serde_json::error::Category::Data => plain(words),
        _ => format!("this is not JSON: {words}"),
    };
    let line = text.split('\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
    let before = line.bytes().take(error.column().max(1)).filter(|byte| byte & 0xC0 != 0x80).count();
    // A syntax error says nothing about the field it stands in.
    let field = if error.is_data() { field } else { String::new() };
    ReadError { line: error.line().max(1), column: before.max(1), field, message }
}

/// `invalid type: string "x", expected f64` as `expected a number, found the string "x"`.
fn plain(words: &str) -> String {
    let found_expected = ["invalid type: ", "invalid value: "]
        .iter()
        .find_map(|start| words.strip_prefix(start))
        .and_then(|rest| rest.rsplit_once(", expected "));
    if let Some((found, expected)) = found_expected {
        let expected = match expected {
            "a sequence" => "a list",
            "f64" => "a number",
            "u32" => "a whole number, 0 or more",
            "a map" => "an object",
            expected if expected.starts_with("struct ") => "an object",
            expected => expected,
        };
        let found = match found {
            "null" => "null (leave the field out instead)".to_owned(),
            "map" => "an object".to_owned(),
            "sequence" => "a list".to_owned(),
            found => found
                .replacen("string ", "the text ", 1)
                .replacen("integer ", "the number ", 1)
                .replacen("floating point ", "the number ", 1)
                .replacen("boolean ", "", 1),
        };
        return format!("expected {expected}, found {found}");
    }
    if let Some((found, expected)) =
        words.strip_prefix("unknown variant ").and_then(|rest| rest.split_once(", expected "))
    {
        return format!("expected {expected}, found {found}");
    }
    match words.strip_prefix("duplicate field ") {
        Some(name) => format!("{name} stands here twice"),
        None => words.to_owned(),
    }
}

/// serde_json's pretty layout, with `3` for the float 3.0.
struct Layout {
    pretty: PrettyFormatter<'static>,
}

/// Below this every whole float is exact, and no exponent is needed to write it.
const WHOLE: f64 = 1e15;

impl Formatter for Layout {
    fn write_f64<W: ?Sized + Write>(&mut self, out: &mut W, value: f64) -> io::Result<()> {
        if value.fract() == 0.0 && value.abs() < WHOLE {
            self.pretty.write_i64(out, value as i64)
        } else {
            self.pretty.write_f64(out, value)
        }
    }

    fn begin_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.pretty.begin_array(out)
    }

    fn end_array<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.pretty.end_array(out)
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.pretty.begin_array_value(out, first)
    }

    fn end_array_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.pretty.end_array_value(out)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.pretty.begin_object(out)
    }

    fn end_object<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.pretty.end_object(out)
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, out: &mut W, first: bool) -> io::Result<()> {
        self.pretty.begin_object_key(out, first)
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.pretty.begin_object_value(out)
    }

    fn end_object_value<W: ?Sized + Write>(&mut self, out: &mut W) -> io::Result<()> {
        self.pretty.end_object_value(out)
    }
}
