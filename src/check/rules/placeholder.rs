use crate::ast::Value;
use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::codes::Page;

pub static RULE: Rule = Rule {
    page: Page {
        code: "placeholder",
        severity: Severity::Warning,
        summary: "A text is only a placeholder",
        explanation: "Fires when a title or text is nothing but TBD, TODO, Lorem ipsum, Untitled, n/a, xxx, dots, or its own keyword with a number, such as Stage 1.",
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
    options: &[],
    fix: None,
    check: Check::File(check),
};

const PLACEHOLDERS: &[&str] = &[
    "asdf",
    "dummy",
    "example text",
    "foo",
    "insert text",
    "insert text here",
    "lorem ipsum",
    "n/a",
    "na",
    "new",
    "none",
    "placeholder",
    "tba",
    "tbc",
    "tbd",
    "test",
    "text",
    "title",
    "to be added",
    "to be confirmed",
    "to be decided",
    "to be defined",
    "to be determined",
    "to do",
    "todo",
    "unnamed",
    "untitled",
    "xx",
    "xxx",
    "your text here",
];

fn check(map: &Map<'_>, findings: &mut Findings) {
    for statement in map.statements() {
        // The text behind a moment may be absent, and so may be a variant's story.
        let keyword = statement.row.keyword;
        let texts = statement.text.iter().map(|text| (&text.value, text.location));
        let values = statement.values.iter().filter_map(|value| match &value.value {
            Value::Text(text) if keyword == "owner" => Some((text, value.location)),
            _ => None,
        });
        for (text, place) in texts.chain(values) {
            let plain = words::plain(text);
            let numbered = plain.strip_prefix(keyword).map(|rest| rest.trim_start_matches([' ', '#', '-']));
            let is_numbered = numbered.is_some_and(|rest| rest.chars().all(|c| c.is_ascii_digit()));
            let is_dots = !text.trim().is_empty() && text.trim().chars().all(|c| ".…?-_".contains(c));
            let is_lorem = plain.starts_with("lorem ipsum");
            if is_numbered || is_dots || is_lorem || PLACEHOLDERS.contains(&plain.as_str()) {
                let message = format!("{} is a placeholder", words::quoted(text));
                findings.add(RULE.at(place, message).help("write what it shall say, or delete it"));
            }
        }
    }
}
