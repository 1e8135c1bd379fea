use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{EdgeTarget, Journey};
use std::collections::HashSet;

pub static RULE: Rule = Rule {
    page: Page {
        code: "dead-end",
        severity: Severity::Warning,
        summary: "A way ends before the journey does",
        explanation: "Fires when a flow that names `exit` somewhere leads to a touchpoint from which no arrow goes on, and it is not in the last stage.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint form "Sign-up form" via web
    touchpoint help "Help page" via web
  }
  stage "Use" { touchpoint done "First show" via app }
  flow {
    start -> form -> done -> exit
    form -> help
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint form "Sign-up form" via web
    touchpoint help "Help page" via web
  }
  stage "Use" { touchpoint done "First show" via app }
  flow {
    start -> form -> done -> exit
    form -> help -> form
  }
}
"#,
    },
    why: "Where people cannot go on, they leave: either the way on is missing, or the exit that they take.",
    preset: Some(Preset::Blueprint),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    if !journey.flow.iter().any(|edge| edge.to == "exit") {
        return;
    }
    let led_to = journey.flow.iter().filter(|edge| edge.kind == EdgeTarget::Touchpoint);
    let entered: HashSet<&str> = led_to.map(|edge| edge.to.as_str()).collect();
    let left: HashSet<&str> = journey.flow.iter().map(|edge| edge.from.as_str()).collect();
    let last = journey.stages.last().map(|stage| stage.id.as_str());
    for (stage, point) in journey.touchpoints() {
        let id = point.id.as_str();
        if entered.contains(id) && !left.contains(id) && Some(stage.id.as_str()) != last {
            let message = format!("no way goes on from {}", words::quoted(&point.title));
            let help =
                format!("add where people go from there: `{0} -> …`, or `{0} -> exit` where they leave", point.id);
            findings.add(RULE.at(map.title(point.origin), message).help(help));
        }
    }
}
