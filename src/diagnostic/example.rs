//! Messages that every rendering is tested with.

use super::code::messages;
use super::{Diagnostic, Severity, code};
use crate::text::{Edit, FileId, Location, Source, Sources, Span};

messages! {
    UNKNOWN_VALUE = Page {
        code: "unknown-value",
        severity: Severity::Error,
        summary: "A word is none of its list",
        explanation: "Only the words of the list can be drawn.",
        bad: "",
        good: "",
    },
    PAIN_WITHOUT_OPPORTUNITY = Page {
        code: "pain-without-opportunity",
        severity: Severity::Warning,
        summary: "Nothing answers a pain point",
        explanation: "What hurts calls for an answer.",
        bad: "",
        good: "",
    },
    NO_TOUCHPOINT = Page {
        code: "no-touchpoint",
        severity: Severity::Info,
        summary: "The map has no touchpoint",
        explanation: "Customer and service meet in touchpoints.",
        bad: "",
        good: "",
    },
}

/// Two files and four messages about them: one with advice and a fix, one with a place in the other file,
/// a warning without anything, and an info at the very end.
pub fn map() -> (Sources, Vec<Diagnostic>) {
    let mut sources = Sources::default();
    let signup = sources.add(Source::new(
        "maps/sign up.journey",
        "import \"people.journey\"\n\npersona maya \"Maya\"\n\njourney \"Signing up – 50%\" {\n  stage decision \"Decision\" {\n    \
         pain \"Long form\" severity hihg\n    pain \"Zahlung\u{1b}[31m\" severity low\n  }\n}\n",
    ));
    let people = sources.add(Source::new("maps/people.journey", "persona maya \"Maya, again\"\n"));
    let diagnostics = vec![
        Diagnostic::new(
            code::DUPLICATE_NAME,
            find(&sources, signup, "maya"),
            "a persona called `maya` is declared twice",
        )
        .label("the second one")
        .related(find(&sources, people, "maya"), "the first one, which is imported")
        .help("give one of them another name"),
        Diagnostic::new(UNKNOWN_VALUE, find(&sources, signup, "hihg"), "`hihg` is no severity")
            .label("no severity")
            .related(find(&sources, signup, "pain"), "of this pain")
            .help("a severity is low, medium, high or critical")
            .fix("write `high`", vec![Edit::new(find(&sources, signup, "hihg"), "high")]),
        Diagnostic::new(
            PAIN_WITHOUT_OPPORTUNITY,
            find(&sources, signup, "\"Zahlung\u{1b}[31m\""),
            "nobody answers this pain",
        ),
        Diagnostic::new(NO_TOUCHPOINT, end(&sources, signup), "the map has no touchpoint, 100%: so far")
            .suggest("add a touchpoint", vec![Edit::new(end(&sources, signup), "touchpoint \"…\"\n")]),
    ];
    (sources, diagnostics)
}

/// The first place of `word` in `file`.
pub fn find(sources: &Sources, file: FileId, word: &str) -> Location {
    let start = sources.get(file).text.find(word).unwrap();
    Location::new(file, Span::new(start as u32, (start + word.len()) as u32))
}

fn end(sources: &Sources, file: FileId) -> Location {
    Location::new(file, Span::at(sources.get(file).text.len() as u32))
}
