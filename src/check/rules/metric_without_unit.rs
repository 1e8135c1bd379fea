use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::MetricKind;

pub static RULE: Rule = Rule {
    page: Page {
        code: "metric-without-unit",
        severity: Severity::Info,
        summary: "An amount of money has no currency",
        explanation: "Fires when a metric of `kind money` has no `unit`.",
        bad: r#"metric cost "Cost of a call" { kind money }
"#,
        good: r#"metric cost "Cost of a call" {
  kind money
  unit "EUR"
}
"#,
    },
    why: "12 000 of what, and a year or a case? A number without its unit is read as everybody likes.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[],
    fix: None,
    check: Check::File(check),
};

fn check(map: &Map<'_>, findings: &mut Findings) {
    for metric in map.model.metrics.iter().filter(|metric| map.is_here(metric.origin)) {
        if metric.kind == Some(MetricKind::Money) && metric.unit.is_none() {
            let message = format!("{} has no currency", words::quoted(&metric.title));
            findings.add(RULE.at(map.title(metric.origin), message).help("add `unit \"EUR\"`, or what it is"));
        }
    }
}
