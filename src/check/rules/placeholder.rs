use crate::ast::Value;
use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::Journey;
use crate::text::Location;
use std::collections::HashSet;

pub static RULE: Rule = Rule {
    page: Page {
        code: "placeholder",
        severity: Severity::Warning,
        summary: "A text is only a placeholder",
        explanation: "Fires when a title or text is nothing but TBD, TODO, Lorem ipsum, Untitled, n/a, xxx, dots, or its own keyword with a number, such as Stage 1. Words that are plain English, such as Title, are silent in journeys in other languages, and outside of them where no journey of the file is in English; `words` in journey.toml adds to the list for all.",
        bad: r#"journey "Untitled" {
  stage "Stage 1" { touchpoint "TBD" }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" { touchpoint "Sign-up form" via web }
}
"#,
    },
    why: "A map with placeholders on the wall says that it does not matter. Checkers of blueprints look for them first.",
    preset: Some(Preset::Research),
    denied: Some(Preset::Governed),
    options: &[RuleOption {
        name: "words",
        help: "Further placeholders, in any language.",
        default: OptionValue::Words(Vec::new()),
    }],
    fix: None,
    check: Check::File(check),
};

/// What nobody writes to mean it, in any language.
const EVERYWHERE: &[&str] =
    &["asdf", "foo", "lorem ipsum", "n/a", "tba", "tbc", "tbd", "to do", "untitled", "xx", "xxx"];

const ENGLISH: &[&str] = &[
    "dummy",
    "example text",
    "insert text",
    "insert text here",
    "na",
    "new",
    "none",
    "placeholder",
    "test",
    "text",
    "title",
    "todo",
    "to be added",
    "to be confirmed",
    "to be decided",
    "to be defined",
    "to be determined",
    "unnamed",
    "your text here",
];

fn check(map: &Map<'_>, findings: &mut Findings) {
    let own: HashSet<String> = map.words(&RULE, "words").iter().map(|word| words::plain(word)).collect();
    let journeys: Vec<&Journey> = map.model.journeys.iter().filter(|journey| map.is_here(journey.origin)).collect();
    let around = |place: Location| {
        let at = journeys.partition_point(|journey| journey.origin.0.span.end < place.span.end);
        journeys.get(at).filter(|journey| journey.origin.0.span.start <= place.span.start)
    };
    let any_english = journeys.is_empty() || journeys.iter().any(|journey| words::is_english(journey));
    for statement in map.statements() {
        // The text behind a moment may be absent, and so may be a variant's story.
        let keyword = statement.row.keyword;
        let texts = statement.text.iter().map(|text| (&text.value, text.location));
        let values = statement.values.iter().filter_map(|value| match &value.value {
            Value::Text(text) if keyword == Keyword::Owner => Some((text, value.location)),
            _ => None,
        });
        for (text, place) in texts.chain(values) {
            let plain = words::plain(text);
            let numbered = plain.strip_prefix(keyword.word()).map(|rest| rest.trim_start_matches([' ', '#', '-']));
            let is_numbered = numbered.is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()));
            let is_dots = !text.trim().is_empty() && text.trim().chars().all(|c| ".…?-_".contains(c));
            let is_lorem = plain.starts_with("lorem ipsum");
            let is_english = around(place).map_or(any_english, |journey| words::is_english(journey));
            // In Spanish a word, unless it is shouted.
            let is_listed = text.trim() == "TODO"
                || EVERYWHERE.contains(&plain.as_str())
                || own.contains(&plain)
                || (is_english && ENGLISH.contains(&plain.as_str()));
            if is_numbered || is_dots || is_lorem || is_listed {
                let message = format!("{} is a placeholder", words::quoted(text));
                findings.add(RULE.at(place, message).help("write what it shall say, or delete it"));
            }
        }
    }
}
