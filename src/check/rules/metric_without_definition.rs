use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::MetricKind;

pub static RULE: Rule = Rule {
    page: Page {
        code: "metric-without-definition",
        severity: Severity::Warning,
        summary: "A score does not say how it is counted",
        explanation: "Fires when a metric of kind nps, csat, ces or score has no `definition`.",
        bad: r#"metric satisfaction "Satisfaction" { kind csat }
"#,
        good: r#"metric satisfaction "Satisfaction" {
  kind csat
  definition "Answers of 4 and 5 on a scale of 5, as a share of all"
}
"#,
    },
    why: "Vendors count satisfaction in different ways, shares of good answers or means, on five points or seven: two numbers compare only with their formula.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[],
    fix: None,
    check: Check::File(check),
};

fn check(map: &Map<'_>, findings: &mut Findings) {
    for metric in map.model.metrics.iter().filter(|metric| map.is_here(metric.origin)) {
        let is_score =
            matches!(metric.kind, Some(MetricKind::Nps | MetricKind::Csat | MetricKind::Ces | MetricKind::Score));
        if is_score && metric.definition.is_none() && metric.doc.is_none() {
            let message = format!("{} does not say how it is counted", words::quoted(&metric.title));
            findings.add(
                RULE.at(map.title(metric.origin), message)
                    .help("add `definition \"…\"`: which answers, of which scale? Only then do two scores compare"),
            );
        }
    }
}
