use std::fmt;
use std::str::FromStr;

use crate::backend::mermaid::Diagram;

/// What a map can be written as.
///
/// ```
/// use journey::Format;
///
/// assert_eq!("svg".parse(), Ok(Format::Svg));
/// assert_eq!(Format::of_name("maps/signup.PDF".as_ref()), Some(Format::Pdf));
/// assert_eq!(Format::Markdown.ending(), "md");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// A picture that browsers and drawing programs show.
    #[default]
    Svg,
    /// The same as pixels.
    Png,
    /// The same as pages to print.
    Pdf,
    /// The same as a page for browsers.
    Html,
    /// The resolved map, for programs.
    Json,
    /// A document.
    Markdown,
    /// One row for each touchpoint.
    Csv,
    /// A Mermaid diagram.
    Mermaid(Diagram),
}

/// A word that names no format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoFormat {
    /// There is none of that name.
    Unknown,
    /// There is no such Mermaid diagram.
    Diagram,
}

impl fmt::Display for NoFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            NoFormat::Unknown => "no format of maps",
            NoFormat::Diagram => "no Mermaid diagram of maps",
        })
    }
}

impl std::error::Error for NoFormat {}

/// The words that name a format, the one that [`Format`] is shown as first. Those without a diagram are the endings of its
/// files too.
const WORDS: [(&str, Format); 15] = [
    ("svg", Format::Svg),
    ("png", Format::Png),
    ("pdf", Format::Pdf),
    ("html", Format::Html),
    ("htm", Format::Html),
    ("json", Format::Json),
    ("mermaid", Format::Mermaid(Diagram::Journey)),
    ("mmd", Format::Mermaid(Diagram::Journey)),
    ("mermaid:journey", Format::Mermaid(Diagram::Journey)),
    ("mermaid:timeline", Format::Mermaid(Diagram::Timeline)),
    ("mermaid:flowchart", Format::Mermaid(Diagram::Flowchart)),
    ("mermaid:xychart", Format::Mermaid(Diagram::Xychart)),
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("csv", Format::Csv),
];

/// What stands before the name of a diagram.
const KIND: &str = "mermaid:";

impl Format {
    /// Those that are drawn: only these heed how a picture looks.
    pub const PICTURES: [Format; 4] = [Format::Svg, Format::Png, Format::Pdf, Format::Html];

    /// The words that name a format: `svg`, `htm`, `mermaid:timeline`.
    pub fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().map(|(word, _)| *word)
    }

    /// The format that the ending of a file's name stands for, in capitals or not; none where it has none, or one that
    /// stands for nothing.
    pub fn of_name(path: &std::path::Path) -> Option<Format> {
        path.extension()?.to_str()?.parse().ok()
    }

    /// The ending of its files' names, without the dot.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Svg => "svg",
            Format::Png => "png",
            Format::Pdf => "pdf",
            Format::Html => "html",
            Format::Json => "json",
            Format::Markdown => "md",
            Format::Csv => "csv",
            Format::Mermaid(_) => "mmd",
        }
    }

    /// The word for it in a sentence.
    pub fn name(self) -> &'static str {
        match self {
            Format::Svg => "SVG",
            Format::Png => "PNG",
            Format::Pdf => "PDF",
            Format::Html => "HTML",
            Format::Json => "JSON",
            Format::Markdown => "Markdown",
            Format::Csv => "CSV",
            Format::Mermaid(_) => "Mermaid",
        }
    }

    /// Whether it is drawn, and so heeds how a picture looks.
    pub fn is_picture(self) -> bool {
        Format::PICTURES.contains(&self)
    }

    /// Whether it is no text.
    pub fn is_binary(self) -> bool {
        matches!(self, Format::Png | Format::Pdf)
    }

    /// Whether one file can hold no more than one journey.
    pub fn holds_one(self) -> bool {
        matches!(self, Format::Mermaid(_) | Format::Csv)
    }
}

impl fmt::Display for Format {
    /// The word that [`FromStr`] reads.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = WORDS.iter().find(|(_, format)| format == self);
        f.write_str(word.map_or(self.ending(), |(word, _)| word))
    }
}

impl FromStr for Format {
    type Err = NoFormat;

    /// The format that a word or the ending of a file's name stands for, in capitals or not: `svg`, `md`, `mermaid:timeline`.
    fn from_str(word: &str) -> Result<Format, NoFormat> {
        let word = word.trim().to_ascii_lowercase();
        let known = WORDS.iter().find(|(known, _)| *known == word).map(|(_, format)| *format);
        known.ok_or(if word.starts_with(KIND) { NoFormat::Diagram } else { NoFormat::Unknown })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_reads_its_own_word_and_ending() {
        let diagrams = Diagram::ALL.map(Format::Mermaid);
        let documents = [Format::Json, Format::Markdown, Format::Csv];
        for format in Format::PICTURES.into_iter().chain(documents).chain(diagrams) {
            assert_eq!(format.to_string().parse(), Ok(format));
            assert_eq!(format.to_string().to_uppercase().parse(), Ok(format));
            let named = Format::of_name(std::path::Path::new(&format!("a.b.{}", format.ending())));
            assert_eq!(named.map(Format::name), Some(format.name()));
        }
        assert_eq!("gif".parse::<Format>(), Err(NoFormat::Unknown));
        assert_eq!("mermaid:pie".parse::<Format>(), Err(NoFormat::Diagram));
        assert_eq!(Format::of_name("svg".as_ref()), None);
    }
}
