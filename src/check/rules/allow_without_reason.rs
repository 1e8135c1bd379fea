use crate::check::{Allow, Check, Findings, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;

pub static RULE: Rule = Rule {
    page: Page {
        code: "allow-without-reason",
        severity: Severity::Warning,
        summary: "A comment allows something and does not say why",
        explanation: "Fires when no words follow the colon of `// allow(rule): reason`.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      action "Fills in the form"
      action "Fills in the form" // allow(repeated-text)
    }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      action "Fills in the form"
      action "Fills in the form" // allow(repeated-text): the page really asks twice
    }
  }
}
"#,
    },
    why: "Whoever reads the map next year has to know whether the exception still holds.",
    preset: Some(Preset::Sketch),
    denied: Some(Preset::Governed),
    options: &[],
    fix: None,
    check: Check::Comment(check),
};

fn check(allow: &Allow, findings: &mut Findings) {
    if !allow.has_reason {
        let names: Vec<&str> = allow.rules.iter().map(|named| named.name.as_str()).collect();
        let help = format!(
            "write why behind a colon, so that the next reader can tell whether it still holds: `// allow({}): …`",
            names.join(", ")
        );
        findings.add(RULE.at(allow.location, "this comment does not say why").help(help));
    }
}
