use crate::check::words::and;
use crate::check::{Allow, Check, Findings, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::text::Edit;

pub static RULE: Rule = Rule {
    page: Page {
        code: "unused-allow",
        severity: Severity::Warning,
        summary: "A comment allows what nobody reports",
        explanation: "Fires when `// allow(rule): reason` silences nothing: the finding is gone, or the comment does not stand above or behind the statement it is about. A rule that is off for the file is not asked.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    // allow(repeated-text): both are told on purpose
    touchpoint "Sign-up form" via web { action "Fills in the form" }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web { action "Fills in the form" }
  }
}
"#,
    },
    why: "An exception that nobody needs any more hides the next finding that it happens to cover.",
    preset: Some(Preset::Sketch),
    denied: None,
    options: &[],
    fix: Some("The comment is deleted, unless it also names rules that it does silence."),
    check: Check::Comment(check),
};

fn check(allow: &Allow, findings: &mut Findings) {
    let mut unused = allow.rules.iter().filter(|named| !named.used && named.is_on).peekable();
    if unused.peek().is_none() {
        return;
    }
    let all = allow.rules.iter().all(|named| !named.used && named.is_on);
    if all {
        let names: Vec<String> = allow.rules.iter().map(|named| format!("`{}`", named.name)).collect();
        let finding = RULE
            .at(allow.location, format!("there is no finding of {} to allow here", and(&names)))
            .help("delete the comment; it counts for the statement below it, or for its own line behind one");
        findings.add(finding.fix("delete the comment", vec![Edit::new(allow.line, "")]));
        return;
    }
    for named in unused {
        let message = format!("there is no finding of `{}` to allow here", named.name);
        findings.add(RULE.at(named.location, message).help("take it out of the list"));
    }
}
