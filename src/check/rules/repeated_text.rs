use crate::ast::Statement;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::{Head, Keyword, Often};
use crate::text::Edit;
use std::collections::HashMap;

pub static RULE: Rule = Rule {
    page: Page {
        code: "repeated-text",
        severity: Severity::Warning,
        summary: "A text stands twice in one place",
        explanation: "Fires when two statements of one place have the same keyword and the same words.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      action "Fills in the form"
      action "Fills in the form"
    }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      action "Fills in the form"
    }
  }
}
"#,
    },
    why: "Copied lines that nobody changed make a map longer and say nothing.",
    preset: Some(Preset::Sketch),
    denied: None,
    options: &[],
    fix: Some("The second statement is deleted where it says nothing besides."),
    check: Check::File(check),
};

fn check(map: &Map<'_>, findings: &mut Findings) {
    for statement in map.statements() {
        let mut said_before: HashMap<(Keyword, &str), &Statement> = HashMap::new();
        for second in &statement.fields {
            let Some(text) = said(second) else { continue };
            let first = *said_before.entry((second.row.keyword, text)).or_insert(second);
            if std::ptr::eq(first, second) {
                continue;
            }
            let place = second.text.as_ref().map_or(second.head, |text| text.location);
            let keyword = second.row.keyword;
            let finding = RULE
                .at(place, format!("this {keyword} stands here twice"))
                .label("again here")
                .related(first.text.as_ref().map_or(first.head, |text| text.location), "first here")
                .help("delete the second one, or write what was meant");
            // What it says besides, such as its evidence, would be lost.
            let is_bare = second.fields.is_empty() && second.doc.is_none();
            findings.add(match is_bare {
                true => finding.fix("delete the second one", vec![Edit::new(map.whole(second), "")]),
                false => finding,
            });
        }
    }
}

/// The words of a statement that is a text and may be repeated.
fn said(statement: &Statement) -> Option<&str> {
    let is_text = matches!(statement.row.head, Head::Text) && statement.row.often == Often::Many;
    statement.text.as_ref().filter(|_| is_text).map(|text| text.value.trim()).filter(|text| !text.is_empty())
}
