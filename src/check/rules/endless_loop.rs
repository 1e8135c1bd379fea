use crate::check::{Check, Findings, Map, Rule};
use crate::check::{walk, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{EdgeTarget, Journey};
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    page: Page {
        code: "endless-loop",
        severity: Severity::Warning,
        summary: "Nobody gets out of a loop",
        explanation: "Fires when touchpoints of a flow lead back to each other, and from none of them does a way lead to an end.",
        bad: r#"journey "Permit" {
  stage "Application" {
    touchpoint form "Form" via web
    touchpoint letter "Letter: something is missing" via mail
  }
  flow { start -> form -> letter -> form }
}
"#,
        good: r#"journey "Permit" {
  stage "Application" {
    touchpoint form "Form" via web
    touchpoint letter "Letter: something is missing" via mail
  }
  flow {
    start -> form -> letter -> form
    form -> exit
  }
}
"#,
    },
    why: "Loops are fine, and rework is part of most services; but a loop without a way out keeps customers for ever.",
    preset: Some(Preset::Blueprint),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for (_, point) in journey.touchpoints() {
        let id = point.id.as_str();
        let behind = journey.flow.iter().filter(|edge| edge.from == id && edge.kind == EdgeTarget::Touchpoint);
        let reached = walk::reached(journey, behind.map(|edge| edge.to.as_str()));
        let is_left = |id: &str| {
            id == "exit"
                || journey.flow.iter().any(|edge| edge.from == id && edge.kind == EdgeTarget::Journey)
                || !journey.flow.iter().any(|edge| edge.from == id)
        };
        if !reached.contains(id) || told.contains(id) || reached.iter().any(|id| is_left(id)) {
            continue;
        }
        let loop_of: Vec<String> = reached.iter().map(|id| format!("`{id}`")).collect();
        told.extend(reached);
        let message = match loop_of.as_slice() {
            [_] => format!("{} only leads to itself", words::quoted(&point.title)),
            _ => format!("no way leads out of {}", words::and(&loop_of)),
        };
        findings.add(
            RULE.at(map.title(point.origin), message)
                .help(format!("add the way out: `{id} -> exit`, or on to what follows")),
        );
    }
}
