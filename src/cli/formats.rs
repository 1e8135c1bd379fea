use std::path::Path;

use super::console::{Failure, did_you_mean};
use crate::backend::mermaid::Diagram;
use crate::backend::{json, mermaid};
use crate::cli::picture::Pictures;
use crate::model::{Journey, Model};

/// What a map can be rendered to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The resolved map, for programs.
    Json,
    /// A Mermaid diagram.
    Mermaid(Diagram),
    /// The picture in lines and text.
    Svg,
    /// The picture in pixels.
    Png,
}

/// The words after `--to` and the endings of file names, with what they mean.
const WORDS: [(&str, Format); 5] = [
    ("svg", Format::Svg),
    ("png", Format::Png),
    ("json", Format::Json),
    ("mermaid", Format::Mermaid(Diagram::Journey)),
    ("mmd", Format::Mermaid(Diagram::Journey)),
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
                    .help(format!("the diagrams are {}", list(&names.map(|name| format!("mermaid:{name}")))))
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
        matches!(self, Format::Mermaid(_))
    }

    /// Whether it is for people to read in a terminal.
    pub fn is_text(self) -> bool {
        self != Format::Png
    }

    /// `journeys` of `model` in this format.
    ///
    /// # Errors
    /// A picture that would be too large.
    pub fn build(self, model: &Model, journeys: &[&Journey], pictures: &Pictures) -> Result<Vec<u8>, Failure> {
        Ok(match self {
            Format::Json => {
                let journeys = journeys.iter().copied().cloned().collect();
                json::write(&Model { journeys, ..model.clone() }).into_bytes()
            }
            Format::Mermaid(diagram) => {
                journeys.iter().map(|journey| mermaid::write(model, journey, diagram)).collect::<String>().into_bytes()
            }
            Format::Svg => pictures.svg(model, journeys).into_bytes(),
            Format::Png => pictures.png(model, journeys)?,
        })
    }
}

/// `the formats are …`.
pub fn known() -> String {
    list(&WORDS.map(|(name, _)| name.to_owned()))
}

fn unknown(message: &str, word: &str) -> Failure {
    Failure::new(message)
        .maybe_help(did_you_mean(word, WORDS.map(|(name, _)| name)))
        .help(format!("the formats are {}", known()))
}

fn list(names: &[String]) -> String {
    names.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
