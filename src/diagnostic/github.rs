//! Messages as workflow commands, which become annotations of a pull request. People read them, so what a log would
//! obey is shown instead; only the path stays as it is, or it would be another file's.

use std::fmt::Write;
use std::path::Path;

use super::places::Places;
use super::{Diagnostic, Repository, Severity, escape_line};
use crate::text::Sources;

/// One workflow command a line for each of `diagnostics`; files are named from the top of `repository`.
pub fn write(diagnostics: &[Diagnostic], sources: &Sources, repository: &Repository) -> String {
    let mut places = Places::new(sources);
    let mut out = String::new();
    for diagnostic in diagnostics {
        let location = diagnostic.primary.location;
        let start = places.at(location.file, location.span.start);
        let end = places.at(location.file, location.span.end);
        let command = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "notice",
        };
        let path = repository.path(&sources.get(location.file).name);
        let file = property(&slashed(&path));
        // Writing to a string cannot fail.
        let _ = write!(out, "::{command} file={file},line={},endLine={}", start.line, end.line);
        // Columns count only inside one line.
        if start.line == end.line {
            let _ = write!(out, ",col={},endColumn={}", start.column, end.column);
        }
        let mut message = escape_line(&diagnostic.message);
        for line in diagnostic.advice() {
            message.push('\n');
            message.push_str(&escape_line(&line));
        }
        let _ = writeln!(out, ",title={}::{}", property(diagnostic.code.name()), data(&message));
    }
    out
}

/// `path` with `/` between its names, on every system.
fn slashed(path: &Path) -> String {
    let names: Vec<_> = path.iter().map(|name| name.to_string_lossy()).collect();
    names.join("/").replacen("//", "/", 1)
}

/// `text` as the message of a command.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// `text` as the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{code, example};
    use expect_test::expect;

    fn nowhere() -> Repository {
        Repository { here: "/project".into(), top: "/project".into() }
    }

    #[test]
    fn commands_are_escaped() {
        let (sources, diagnostics) = example::map();
        expect![[r#"
            ::error file=maps/sign up.journey,line=3,endLine=3,col=9,endColumn=13,title=duplicate-name::a persona called `maya` is declared twice%0Agive one of them another name
            ::error file=maps/sign up.journey,line=7,endLine=7,col=31,endColumn=35,title=unknown-value::`hihg` is no severity%0Aa severity is low, medium, high or critical%0Afix: write `high`
            ::warning file=maps/sign up.journey,line=8,endLine=8,col=10,endColumn=24,title=pain-without-opportunity::nobody answers this pain
            ::notice file=maps/sign up.journey,line=11,endLine=11,col=1,endColumn=1,title=no-touchpoint::the map has no touchpoint, 100%25: so far%0Aadd a touchpoint
        "#]].assert_eq(&write(&diagnostics, &sources, &nowhere()));
    }

    #[test]
    fn what_a_log_would_obey_is_shown() {
        let (sources, diagnostics) = example::map();
        let place = diagnostics[0].primary.location;
        let found = Diagnostic::new(code::UNKNOWN_KEYWORD, place, "`\u{1b}[31m\u{202e}x` is no keyword");
        expect![[r#"
            ::error file=maps/sign up.journey,line=3,endLine=3,col=9,endColumn=13,title=unknown-keyword::`\u{1b}[31m\u{202e}x` is no keyword
        "#]].assert_eq(&write(&[found], &sources, &nowhere()));
    }

    #[test]
    fn no_text_can_become_a_command_of_its_own() {
        assert_eq!(data("a\n::error::b\r100%"), "a%0A::error::b%0D100%25");
        assert_eq!(property("C:\\a,b"), "C%3A\\a%2Cb");
    }
}
