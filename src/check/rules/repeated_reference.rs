use crate::ast::{Spanned, Statement, Value};
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Head;
use crate::text::{Edit, Location, Span};
use std::collections::HashMap;

pub static RULE: Rule = Rule {
    page: Page {
        code: "repeated-reference",
        severity: Severity::Warning,
        summary: "A list names the same thing twice",
        explanation: "Fires when a list of names or owners holds one of them twice: `via web, web`.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web, app, web
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web, app
  }
}
"#,
    },
    why: "It is a slip: the second one was meant to be another.",
    preset: Some(Preset::Sketch),
    denied: None,
    options: &[],
    fix: Some("The second one is deleted."),
    check: Check::File(check),
};

fn check(map: &Map<'_>, findings: &mut Findings) {
    let is_list =
        |statement: &&Statement| matches!(statement.row.head, Head::Names(_) | Head::Values(_)) && !statement.tainted;
    for statement in map.statements().into_iter().filter(is_list) {
        let mut known: HashMap<String, &Spanned<Value>> = HashMap::new();
        for (at, second) in statement.values.iter().enumerate() {
            // What is equal has the same words for it, whatever it is.
            let first = *known.entry(format!("{:?}", second.value)).or_insert(second);
            if std::ptr::eq(first, second) {
                continue;
            }
            let keyword = statement.row.keyword;
            let shown = match &second.value {
                Value::Name(name) => format!("`{name}`"),
                _ => map.text(second.location).to_owned(),
            };
            let before = statement.values.get(at.saturating_sub(1)).map_or(second.location, |before| before.location);
            let gap = Location::new(second.location.file, Span::new(before.span.end, second.location.span.end));
            findings.add(
                RULE.at(second.location, format!("`{keyword}` names {shown} twice"))
                    .label("again here")
                    .related(first.location, "first here")
                    .help("delete the second one")
                    .fix("delete the second one", vec![Edit::new(gap, "")]),
            );
        }
    }
}
