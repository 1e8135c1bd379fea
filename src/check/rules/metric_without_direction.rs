use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use std::collections::HashSet;

pub static RULE: Rule = Rule {
    page: Page {
        code: "metric-without-direction",
        severity: Severity::Warning,
        summary: "Nothing says whether more of a metric is better",
        explanation: "Fires when a metric has no `better`, and a reading of it has a target or an objective is about it.",
        bad: r#"metric calls "Calls" { kind count }

journey "Sign-up" {
  stage "Decision" { metric calls 120 target 80 }
}
"#,
        good: r#"metric calls "Calls" {
  kind count
  better lower
}

journey "Sign-up" {
  stage "Decision" { metric calls 120 target 80 }
}
"#,
    },
    why: "Without the direction no report can say whether a figure moved the right way.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[],
    fix: None,
    check: Check::File(check),
};

fn check(map: &Map<'_>, findings: &mut Findings) {
    let mut aimed: HashSet<&str> = HashSet::new();
    for journey in &map.model.journeys {
        let readings = parts::readings(journey).into_iter().filter(|(_, reading)| reading.target.is_some());
        aimed.extend(readings.map(|(_, reading)| reading.metric.as_str()));
        aimed.extend(journey.objectives.iter().map(|objective| objective.metric.as_str()));
    }
    for metric in map.model.metrics.iter().filter(|metric| map.is_here(metric.origin) && metric.better.is_none()) {
        if aimed.contains(metric.id.as_str()) {
            let message = format!("nothing says whether more of {} is better", words::quoted(&metric.title));
            findings.add(
                RULE.at(map.title(metric.origin), message)
                    .help("add `better higher` or `better lower`: otherwise no report can tell better from worse"),
            );
        }
    }
}
