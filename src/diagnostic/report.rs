use std::fmt;

use miette::LabeledSpan;

use super::places::Places;
use super::snippet::{Shape, Snippet};
use super::{Diagnostic, Label, Severity, escape_line};
use crate::text::Sources;

/// More places than these are counted, not shown.
const MOST_RELATED: usize = 8;

/// What miette's handlers draw: a message, or a place that belongs to the message before it.
pub(super) struct Report {
    code: Option<String>,
    severity: Severity,
    message: String,
    help: Option<String>,
    snippet: Snippet,
}

/// `diagnostic` as it is drawn: the message with all the places that can be shown with it, then the others
/// one by one. Advice comes last.
pub(super) fn reports(diagnostic: &Diagnostic, sources: &Sources, places: &mut Places, shape: Shape) -> Vec<Report> {
    let related = diagnostic.related.get(..MOST_RELATED).unwrap_or(&diagnostic.related);
    let (snippet, left) = Snippet::new(sources, places, &diagnostic.primary, related, shape);
    let mut reports = vec![Report {
        code: Some(shape.code(diagnostic)),
        severity: diagnostic.severity,
        message: escape_line(&diagnostic.message),
        help: None,
        snippet,
    }];
    for label in left {
        let alone = Label { location: label.location, message: String::new() };
        let (snippet, _) = Snippet::new(sources, places, &alone, &[], shape);
        let message = if label.message.is_empty() { "here" } else { &label.message };
        let message = escape_line(message);
        reports.push(Report { code: None, severity: Severity::Info, message, help: None, snippet });
    }
    if let Some(last) = reports.last_mut() {
        last.help = help(diagnostic);
    }
    reports
}

impl Shape {
    fn code(self, diagnostic: &Diagnostic) -> String {
        match self.spoken {
            true => diagnostic.code.to_string(),
            false => format!("{}[{}]", diagnostic.severity.word(), diagnostic.code),
        }
    }
}

/// What to write instead, a line each, and how many places are not shown.
fn help(diagnostic: &Diagnostic) -> Option<String> {
    let mut lines: Vec<String> = diagnostic.advice().iter().map(|line| escape_line(line)).collect();
    let more = diagnostic.related.len().saturating_sub(MOST_RELATED);
    if more > 0 {
        lines.push(format!("and {more} more places"));
    }
    Some(lines.join("\n")).filter(|help| !help.is_empty())
}

impl miette::Diagnostic for Report {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.code.as_ref().map(|code| Box::new(code) as Box<dyn fmt::Display>)
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
            Severity::Info => miette::Severity::Advice,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn miette::SourceCode> {
        Some(&self.snippet)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.snippet.labels().iter().cloned()))
    }
}

impl std::error::Error for Report {}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
