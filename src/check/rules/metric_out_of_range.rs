use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::{Journey, MetricKind, Quantity};
use crate::text::Location;

pub static RULE: Rule = Rule {
    page: Page {
        code: "metric-out-of-range",
        severity: Severity::Warning,
        summary: "A metric has a value that it cannot have",
        explanation: "Fires when a net promoter score lies outside -100..100, or a share of `kind rate` or `kind csat` outside 0%..100%; in readings, their targets and objectives.",
        bad: r#"metric nps "NPS" { kind nps }

journey "Sign-up" {
  stage "Decision" { metric nps 420 }
}
"#,
        good: r#"metric nps "NPS" { kind nps }

journey "Sign-up" {
  stage "Decision" { metric nps 42 }
}
"#,
    },
    why: "It is a slip of a digit or a sign, and every ranking and every objective rests on it.",
    preset: Some(Preset::Sketch),
    denied: Some(Preset::Governed),
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    for (_, reading) in parts::readings(journey) {
        tell(map, &reading.metric, &reading.value, map.head(reading.origin), findings);
        if let Some(target) = &reading.target {
            tell(map, &reading.metric, target, map.field(reading.origin, Keyword::Target), findings);
        }
    }
    for objective in &journey.objectives {
        for (value, keyword) in [(&objective.from, Keyword::From), (&objective.to, Keyword::To)] {
            if let Some(value) = value {
                tell(map, &objective.metric, value, map.field(objective.origin, keyword), findings);
            }
        }
    }
}

fn tell(map: &Map<'_>, metric: &str, value: &Quantity, place: Location, findings: &mut Findings) {
    let Some(metric) = map.model.metric(metric) else { return };
    let is_share = value.unit.as_deref() == Some("%");
    let (low, high, range) = match metric.kind {
        Some(MetricKind::Nps) if !is_share => (-100.0, 100.0, "from -100 to 100"),
        Some(MetricKind::Rate | MetricKind::Csat) if is_share => (0.0, 1.0, "from 0% to 100%"),
        _ => return,
    };
    let ends = [Some(value.value), value.upper];
    if ends.into_iter().flatten().any(|end| !(low..=high).contains(&end)) {
        let message = format!("{} cannot be {}", words::quoted(&metric.title), value.text);
        findings.add(RULE.at(place, message).help(format!("it goes {range}")));
    }
}
