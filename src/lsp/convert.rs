//! Our places and messages as the protocol writes them.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::edits::is_in_line_end;
use super::types::{
    Code, Diagnostic, DiagnosticRelatedInformation, DiagnosticSeverity, Location, MarkupContent, MarkupKind, Message,
    Position, Range, Uri,
};
use super::uri;
use crate::diagnostic::{self, Severity};
use crate::ide::Analysis;
use crate::text::{self, FileId, LineIndex, Span};

/// What columns count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Encoding {
    /// Bytes.
    Utf8,
    /// UTF-16 units: what every client knows.
    #[default]
    Utf16,
}

impl Encoding {
    pub(super) fn position(self, lines: &LineIndex, text: &str, offset: u32) -> Position {
        let place = match self {
            Encoding::Utf8 => lines.utf8(text, offset),
            Encoding::Utf16 => lines.utf16(text, offset),
        };
        Position { line: place.line, character: place.column }
    }

    /// How many columns `text` takes.
    pub(super) fn width(self, text: &str) -> u32 {
        match self {
            Encoding::Utf8 => text.len() as u32,
            Encoding::Utf16 => text.encode_utf16().count() as u32,
        }
    }

    pub(super) fn offset(self, lines: &LineIndex, text: &str, position: Position) -> u32 {
        let place = text::Position { line: position.line, column: position.character };
        match self {
            Encoding::Utf8 => lines.from_utf8(text, place),
            Encoding::Utf16 => lines.from_utf16(text, place),
        }
    }
}

/// Converts with the texts of one analysis.
pub(super) struct Convert<'a> {
    pub analysis: &'a Analysis,
    pub encoding: Encoding,
    /// The addresses that the client gave open documents.
    pub uris: &'a BTreeMap<PathBuf, Uri>,
}

impl Convert<'_> {
    pub fn position(&self, file: FileId, offset: u32) -> Position {
        let text = self.analysis.text(file);
        // Between the two characters of a line end the protocol knows no place.
        let offset = if is_in_line_end(text, offset) { offset - 1 } else { offset };
        self.encoding.position(self.analysis.lines(file), text, offset)
    }

    pub fn offset(&self, file: FileId, position: Position) -> u32 {
        self.encoding.offset(self.analysis.lines(file), self.analysis.text(file), position)
    }

    pub fn range(&self, file: FileId, span: Span) -> Range {
        Range { start: self.position(file, span.start), end: self.position(file, span.end) }
    }

    pub fn span(&self, file: FileId, range: Range) -> Span {
        let (start, end) = (self.offset(file, range.start), self.offset(file, range.end));
        Span::new(start, end.max(start))
    }

    pub fn uri(&self, file: FileId) -> Uri {
        let path = self.analysis.path(file);
        self.uris.get(path).cloned().unwrap_or_else(|| Uri(uri::of(path)))
    }

    pub fn location(&self, location: text::Location) -> Location {
        Location { uri: self.uri(location.file), range: self.range(location.file, location.span) }
    }

    pub fn diagnostic(&self, diagnostic: &diagnostic::Diagnostic) -> Diagnostic {
        let place = diagnostic.primary.location;
        let mut message = diagnostic.message.clone();
        for advice in diagnostic.advice() {
            message.push_str("\nhelp: ");
            message.push_str(&advice);
        }
        let related = diagnostic.related.iter().map(|label| DiagnosticRelatedInformation {
            location: self.location(label.location),
            message: label.message.clone(),
        });
        let related: Vec<DiagnosticRelatedInformation> = related.collect();
        Diagnostic {
            range: self.range(place.file, place.span),
            severity: Some(match diagnostic.severity {
                Severity::Error => DiagnosticSeverity::Error,
                Severity::Warning => DiagnosticSeverity::Warning,
                Severity::Info => DiagnosticSeverity::Information,
            }),
            code: Some(Code::String(diagnostic.code.name().to_owned())),
            code_description: None,
            source: Some(String::from("journey")),
            message: Message::String(message),
            tags: None,
            related_information: Some(related).filter(|related| !related.is_empty()),
            data: None,
        }
    }
}

/// Text as Markdown.
pub(super) fn markdown(value: String) -> MarkupContent {
    MarkupContent { kind: MarkupKind::Markdown, value }
}
