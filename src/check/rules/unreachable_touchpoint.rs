use crate::check::{Check, Findings, Map, Rule};
use crate::check::{walk, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "unreachable-touchpoint",
        severity: Severity::Warning,
        summary: "No way leads to a touchpoint",
        explanation: "Fires when a journey has a `flow` and no arrow from its start on leads to the touchpoint.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint form "Sign-up form" via web
    touchpoint help "Help page" via web
    touchpoint done "Confirmation" via email
  }
  flow { start -> form -> done }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint form "Sign-up form" via web
    touchpoint help "Help page" via web
    touchpoint done "Confirmation" via email
  }
  flow {
    start -> form -> done
    form -> help -> done
  }
}
"#,
    },
    why: "A step that nobody can reach is forgotten in the flow or left over from an earlier one; checkers of blueprints found such orphans in their own examples.",
    preset: Some(Preset::Blueprint),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    if journey.flow.is_empty() {
        return;
    }
    let reached = walk::reached(journey, walk::starts(journey));
    for (_, point) in journey.touchpoints().filter(|(_, point)| !reached.contains(point.id.as_str())) {
        let message = format!("no way of the flow leads to {}", words::quoted(&point.title));
        findings.add(
            RULE.at(map.title(point.origin), message)
                .help(format!("add an arrow to it in `flow`: `… -> {}`", point.id)),
        );
    }
}
