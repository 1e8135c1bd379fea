//! Formats as people name them, and what is said where one is none.

use std::path::Path;

use crate::backend::mermaid::Diagram;
use crate::cli::console::{Failure, did_you_mean};
use crate::cli::select::quoted;
use crate::render::{Format, NoFormat, RenderError};

/// The format that `--to` names: `json`, `mermaid:timeline`.
///
/// # Errors
/// There is none of that name.
pub fn named(word: &str) -> Result<Format, Failure> {
    word.parse().map_err(|why| match why {
        NoFormat::Diagram => no_diagram(word.split_once(':').map_or(word, |(_, kind)| kind)),
        NoFormat::Unknown => unknown(&format!("there is no format called `{word}`"), word),
    })
}

/// The format that the ending of `path` stands for.
///
/// # Errors
/// It has none, or one that stands for nothing.
pub fn of(path: &Path) -> Result<Format, Failure> {
    let shown = path.display();
    Format::of_name(path).ok_or_else(|| match path.extension().map(|ending| ending.to_string_lossy().to_lowercase()) {
        None => unknown(&format!("`{shown}` does not say which format it shall have"), "")
            .help("say it with `--to`, or by the ending of the name"),
        Some(ending) => unknown(&format!("`{shown}`: there is no format called `{ending}`"), &ending),
    })
}

/// All of them, for a message.
pub fn known() -> String {
    quoted(words())
}

/// Without the diagrams of Mermaid, which are told for themselves.
fn words() -> impl Iterator<Item = &'static str> {
    Format::words().filter(|word| !word.contains(':'))
}

/// Refuses a format that this program was built without.
///
/// # Errors
/// There is such a one among `formats`.
pub fn built(formats: &[Format]) -> Result<(), Failure> {
    match formats.iter().find(|format| !format.is_built()) {
        None => Ok(()),
        Some(format) => Err(Failure::new(format!("this `journey` was built without {}", format.name())).maybe_help(
            format.feature().map(|feature| format!("build it with `cargo install journey-lang --features {feature}`")),
        )),
    }
}

/// Why a map could not be rendered, with the options that help.
pub fn failure(error: RenderError) -> Failure {
    Failure::new(match error {
        RenderError::TooLarge { .. } => format!("{error}: take a smaller --scale, or fold the map with --columns"),
        error => error.to_string(),
    })
}

fn unknown(message: &str, word: &str) -> Failure {
    Failure::new(message).maybe_help(did_you_mean(word, words())).help(format!("the formats are {}", known()))
}

fn no_diagram(kind: &str) -> Failure {
    let names = Diagram::ALL.map(Diagram::name);
    let written = names.map(|name| format!("mermaid:{name}"));
    Failure::new(format!("there is no Mermaid diagram called `{kind}`"))
        .maybe_help(did_you_mean(kind, names))
        .help(format!("the diagrams are {}", quoted(written.iter().map(String::as_str))))
}
