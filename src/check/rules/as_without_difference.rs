use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Difference, Journey};

pub static RULE: Rule = Rule {
    page: Page {
        code: "as-without-difference",
        severity: Severity::Info,
        summary: "A persona is said to differ and does not",
        explanation: "Fires when an `as` block holds nothing but the emotion that everybody feels there, with the same word and score.",
        bad: r#"persona maya "Maya" { goal "Watch tonight" }
persona raj "Raj" { goal "Pay less" }

journey "Sign-up" {
  for maya, raj
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      emotion frustrated
      as raj { emotion frustrated }
    }
  }
}
"#,
        good: r#"persona maya "Maya" { goal "Watch tonight" }
persona raj "Raj" { goal "Pay less" }

journey "Sign-up" {
  for maya, raj
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      emotion frustrated
      as raj { emotion resigned }
    }
  }
}
"#,
    },
    why: "It reads like a finding about the second persona and is none; their curve stays the same.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    for (_, point) in journey.touchpoints() {
        for (persona, difference) in &point.differences {
            let Some(emotion) = difference.emotion.as_ref().filter(|emotion| point.emotion.as_ref() == Some(emotion))
            else {
                continue;
            };
            let same = Difference { emotion: Some(emotion.clone()), ..Difference::default() };
            if *difference == same {
                findings.add(
                    RULE.at(map.head(emotion.origin), format!("`{persona}` feels what everybody feels here"))
                        .help("say how they differ, or delete the block"),
                );
            }
        }
    }
}
