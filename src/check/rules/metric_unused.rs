use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;

pub static RULE: Rule = Rule {
    page: Page {
        code: "metric-unused",
        severity: Severity::Warning,
        summary: "Nothing is measured by a metric",
        explanation: "Fires when a file with journeys declares a metric that no reading, objective, opportunity or experiment names. A file that other files import is left alone.",
        bad: r#"metric completion "Completion" { kind rate }

journey "Sign-up" {
  stage "Decision" { pain "Long form" }
}
"#,
        good: r#"metric completion "Completion" { kind rate }

journey "Sign-up" {
  stage "Decision" {
    pain "Long form"
    metric completion 31%
  }
}
"#,
    },
    why: "A metric that is read nowhere is a wish; guides ask for measures at the stages where they can move.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::File(check),
};

fn check(map: &Map<'_>, findings: &mut Findings) {
    for metric in map.unused(&map.model.metrics, &[Keyword::Metric, Keyword::Objective], |it| (it.origin, &it.id)) {
        let message = format!("no reading and no objective uses the metric {}", words::quoted(&metric.title));
        findings.add(
            RULE.at(map.title(metric.origin), message)
                .help(format!("read it where it moves, `metric {} …`, or delete it", metric.id)),
        );
    }
}
