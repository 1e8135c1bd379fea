use crate::check::{Allow, Check, Findings, Rule};
use crate::check::{RULES, find, rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::text::{Edit, nearest};

pub static RULE: Rule = Rule {
    page: Page {
        code: "unknown-allow",
        severity: Severity::Warning,
        summary: "A comment allows a rule that there is not",
        explanation: "Fires when a name in `// allow(…)` is no rule: a slip, or the code of an error, which no comment can silence.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      action "Fills in the form"
      action "Fills in the form, again" // allow(repeated-txt): the page asks twice
    }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      action "Fills in the form"
      action "Fills in the form, again"
    }
  }
}
"#,
    },
    why: "The comment looks as if it worked, and the finding that it was written for is still told.",
    preset: Some(Preset::Sketch),
    denied: Some(Preset::Governed),
    options: &[],
    fix: None,
    check: Check::Comment(check),
};

fn check(allow: &Allow, findings: &mut Findings) {
    for named in allow.rules.iter().filter(|named| rule(&named.name).is_none()) {
        let name = &named.name;
        let place = if name.is_empty() { allow.location } else { named.location };
        findings.add(match find(name) {
            _ if name.is_empty() => RULE
                .at(place, "this comment names no rule")
                .help("write the rule between the brackets: `// allow(pain-without-opportunity): …`"),
            Some(code) if code.severity() == Severity::Error => RULE
                .at(place, format!("`{name}` is an error, which no comment can allow"))
                .help(format!("`journey explain {name}` says how to mend it")),
            Some(_) => RULE
                .at(place, format!("`{name}` is told about a whole file: no comment can allow it"))
                .help(format!("write `{name} = \"allow\"` in journey.toml")),
            None => {
                let finding = RULE.at(place, format!("no rule is called `{name}`"));
                match nearest(name, RULES.iter().map(|rule| rule.page.code)) {
                    Some(meant) => finding
                        .help(format!("write `{meant}`"))
                        .suggest(format!("write `{meant}`"), vec![Edit::new(place, meant)]),
                    None => finding.help("`journey explain` lists all rules"),
                }
            }
        });
    }
}
