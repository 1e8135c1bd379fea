use std::path::Path;

use super::console::{Failure, did_you_mean};
use super::picture::Picture;
use super::select::quoted;
use crate::backend::mermaid::Diagram;
use crate::backend::{csv, json, markdown, mermaid};
use crate::model::{Journey, Model};

/// What a map can be rendered to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The resolved map, for programs.
    Json,
    /// A Mermaid diagram.
    Mermaid(Diagram),
    /// The map as a document.
    Markdown,
    /// One row for each touchpoint.
    Csv,
    /// The map as a picture that browsers and drawing programs show.
    Svg,
    /// The same as pixels.
    Png,
    /// The same as pages to print.
    Pdf,
    /// The same as a page for browsers.
    Html,
}

/// The words after `--to` and the endings of file names, with what they mean.
const WORDS: [(&str, Format); 11] = [
    ("svg", Format::Svg),
    ("png", Format::Png),
    ("pdf", Format::Pdf),
    ("html", Format::Html),
    ("htm", Format::Html),
    ("json", Format::Json),
    ("mermaid", Format::Mermaid(Diagram::Journey)),
    ("mmd", Format::Mermaid(Diagram::Journey)),
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("csv", Format::Csv),
];

impl Format {
    /// The format that `--to` names: `json`, `mermaid:timeline`.
    ///
    /// # Errors
    /// There is none of that name.
    pub fn named(word: &str) -> Result<Format, Failure> {
        if let Some((_, format)) = WORDS.iter().find(|(name, _)| *name == word) {
            return Ok(*format);
        }
        if let Some(kind) = word.strip_prefix("mermaid:") {
            let names = Diagram::ALL.map(Diagram::name);
            return Diagram::named(kind).map(Format::Mermaid).ok_or_else(|| {
                Failure::new(format!("there is no Mermaid diagram called `{kind}`"))
                    .maybe_help(did_you_mean(kind, names))
                    .help(format!(
                        "the diagrams are {}",
                        quoted(names.map(|name| format!("mermaid:{name}")).iter().map(String::as_str))
                    ))
            });
        }
        Err(unknown(&format!("there is no format called `{word}`"), word))
    }

    /// The format that the ending of `path` stands for.
    ///
    /// # Errors
    /// It has none, or one that stands for nothing.
    pub fn of(path: &Path) -> Result<Format, Failure> {
        let shown = path.display();
        match path.extension().map(|ending| ending.to_string_lossy().to_lowercase()) {
            None => Err(unknown(&format!("`{shown}` does not say which format it shall have"), "")
                .help("say it with `--to`, or by the ending of the name")),
            Some(ending) => WORDS
                .iter()
                .find(|(name, _)| *name == ending)
                .map(|(_, format)| *format)
                .ok_or_else(|| unknown(&format!("`{shown}`: there is no format called `{ending}`"), &ending)),
        }
    }

    /// Whether one file can hold no more than one journey.
    pub fn holds_one(self) -> bool {
        matches!(self, Format::Mermaid(_) | Format::Csv)
    }

    /// Whether a terminal cannot show it.
    pub fn is_binary(self) -> bool {
        matches!(self, Format::Png | Format::Pdf)
    }

    /// The word that people use for it in a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Format::Json => "JSON",
            Format::Mermaid(_) => "Mermaid",
            Format::Markdown => "Markdown",
            Format::Csv => "CSV",
            Format::Svg => "SVG",
            Format::Png => "PNG",
            Format::Pdf => "PDF",
            Format::Html => "HTML",
        }
    }

    /// The feature that this program was built without and that it needs.
    pub fn missing(self) -> Option<&'static str> {
        match self {
            Format::Png if cfg!(not(feature = "png")) => Some("png"),
            Format::Pdf if cfg!(not(feature = "pdf")) => Some("pdf"),
            Format::Html if cfg!(not(feature = "html")) => Some("html"),
            _ => None,
        }
    }

    /// `journeys` of `model` in this format.
    ///
    /// # Errors
    /// A picture would be too large.
    pub fn build(self, model: &Model, journeys: &[&Journey], picture: &Picture) -> Result<Vec<u8>, Failure> {
        Ok(match self {
            Format::Svg => picture.svg(model, journeys).into_bytes(),
            Format::Png => picture.png(model, journeys)?,
            Format::Pdf => picture.pdf(model, journeys)?,
            Format::Html => picture.html(model, journeys).into_bytes(),
            Format::Json => json::write(&model.only(journeys)).into_bytes(),
            Format::Markdown => markdown::write(&model.only(journeys)).into_bytes(),
            Format::Csv => journeys.iter().map(|journey| csv::write(journey)).collect::<String>().into_bytes(),
            Format::Mermaid(diagram) => {
                journeys.iter().map(|journey| mermaid::write(model, journey, diagram)).collect::<String>().into_bytes()
            }
        })
    }
}

/// All of them, for a message.
pub fn known() -> String {
    quoted(WORDS.iter().map(|(name, _)| *name))
}

fn unknown(message: &str, word: &str) -> Failure {
    Failure::new(message)
        .maybe_help(did_you_mean(word, WORDS.map(|(name, _)| name)))
        .help(format!("the formats are {}", known()))
}
