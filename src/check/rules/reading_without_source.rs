use crate::check::{Check, Findings, Map, Rule};
use crate::check::{evidence, parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    page: Page {
        code: "reading-without-source",
        severity: Severity::Warning,
        summary: "A reading has no source",
        explanation: "Fires when a metric is read, and neither the reading nor its place nor the metric itself cites a source; once for each metric of a journey that cites something.",
        bad: r#"source interviews "Customer interviews" { method interview; sample 12 }
metric completion "Completion" { kind rate }

journey "Sign-up" {
  stage "Decision" {
    pain "Long form" evidence interviews
    metric completion 31%
  }
}
"#,
        good: r#"source interviews "Customer interviews" { method interview; sample 12 }
source analytics "Web analytics" { method analytics }
metric completion "Completion" { kind rate; evidence analytics }

journey "Sign-up" {
  stage "Decision" {
    pain "Long form" evidence interviews
    metric completion 31%
  }
}
"#,
    },
    why: "Where a number comes from decides whether it can be compared with the one of next month.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    // One message says that nothing is cited at all.
    if !evidence::of_map(map, journey) {
        return;
    }
    let mut told = BTreeSet::new();
    for (place, reading) in parts::readings(journey) {
        let metric = map.model.metric(&reading.metric);
        let is_shown = !reading.evidence.is_empty()
            || metric.is_some_and(|metric| !metric.evidence.is_empty() || !metric.cited.is_empty())
            || place.touchpoint.is_some_and(|point| !point.evidence.is_empty())
            || place.stage.is_some_and(|stage| !stage.evidence.is_empty());
        if is_shown || !told.insert(&reading.metric) {
            continue;
        }
        let title = metric.map_or(reading.metric.as_str(), |metric| &metric.title);
        let message = format!("nothing says where {} comes from", words::quoted(title));
        findings.add(
            RULE.at(map.head(reading.origin), message)
                .help("cite what was counted: `evidence SOURCE` here, or on the metric for all its readings"),
        );
    }
}
