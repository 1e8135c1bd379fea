use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::{Journey, PersonaKind};
use std::collections::HashSet;

pub static RULE: Rule = Rule {
    page: Page {
        code: "several-primary-personas",
        severity: Severity::Warning,
        summary: "A journey has several main personas and does not tell them apart",
        explanation: "Fires when `for` names two or more personas of `kind primary`, and no touchpoint says with `as` how the others differ.",
        bad: r#"persona maya "Maya" { kind primary; goal "Watch tonight" }
persona raj "Raj" { kind primary; goal "Pay less" }

journey "Sign-up" {
  for maya, raj
  stage "Decision" { touchpoint "Sign-up form" via web { emotion frustrated } }
}
"#,
        good: r#"persona maya "Maya" { kind primary; goal "Watch tonight" }
persona raj "Raj" { kind primary; goal "Pay less" }

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
    why: "One map is one point of view: with two main personas and one curve, it is nobody's. Mapping guides advise one persona a map, or a comparison.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let is_primary = |id: &&String| map.model.persona(id).is_some_and(|one| one.kind == Some(PersonaKind::Primary));
    let primary: Vec<&String> = journey.personas.iter().filter(is_primary).collect();
    let differing: HashSet<&str> =
        journey.touchpoints().flat_map(|(_, point)| point.differences.keys()).map(String::as_str).collect();
    let differ = |id: &str| differing.contains(id);
    let same: Vec<String> = primary.iter().skip(1).filter(|id| !differ(id)).map(|id| format!("`{id}`")).collect();
    let Some(first) = primary.first().filter(|_| !same.is_empty()) else { return };
    let message = format!("{} goes through all of it just as `{first}` does", words::and(&same));
    let message = if same.len() > 1 { message.replacen(" goes ", " go ", 1) } else { message };
    findings.add(RULE.at(map.field(journey.origin, Keyword::For), message).help(
        "say at a touchpoint how they differ, `as NAME { emotion … }`, or leave one of them to a map of its own",
    ));
}
