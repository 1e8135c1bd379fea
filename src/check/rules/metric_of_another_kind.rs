use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::{Journey, MetricKind, Quantity};

pub static RULE: Rule = Rule {
    page: Page {
        code: "metric-of-another-kind",
        severity: Severity::Warning,
        summary: "A reading has a value of another kind than its metric",
        explanation: "Fires when a `kind duration` is read as a share or a bare number, a `kind rate` as a duration, or a `kind nps`, `count` or `money` as a share or duration. A metric with a `unit` may be read as a bare number.",
        bad: r#"metric first-play "First play" { kind duration }

journey "Sign-up" {
  stage "Decision" { metric first-play 4 }
}
"#,
        good: r#"metric first-play "First play" { kind duration }

journey "Sign-up" {
  stage "Decision" { metric first-play 4min }
}
"#,
    },
    why: "Four of what? Tables and targets that compare a bare number with a time go wrong without a word.",
    preset: Some(Preset::Sketch),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    for (_, reading) in parts::readings(journey) {
        let Some(metric) = map.model.metric(&reading.metric) else { continue };
        let Some(kind) = metric.kind else { continue };
        let values = [(Some(&reading.value), None), (reading.target.as_ref(), Some(Keyword::Target))];
        for (value, keyword) in values.into_iter().filter_map(|(value, keyword)| Some((value?, keyword))) {
            let Some(instead) = instead(kind, value, metric.unit.is_some()) else { continue };
            let place = keyword.map_or_else(|| map.head(reading.origin), |keyword| map.field(reading.origin, keyword));
            let message = format!("{} is {}, and {} is none", words::quoted(&metric.title), noun(kind), value.text);
            let finding =
                RULE.at(place, message).related(map.field(metric.origin, Keyword::Kind), "its kind is given here");
            findings.add(finding.help(instead));
        }
    }
}

/// What to write where `value` is of no use for `kind`.
fn instead(kind: MetricKind, value: &Quantity, has_unit: bool) -> Option<String> {
    let is_share = value.unit.as_deref() == Some("%");
    let is_time = value.unit.as_deref() == Some("s");
    let is_bare = !is_share && !is_time && !has_unit;
    let whole = String::from("write a plain number, or give the metric another `kind`");
    match kind {
        MetricKind::Rate if is_time => Some(String::from("write a share such as `31%`, or make it `kind duration`")),
        MetricKind::Duration if is_share => Some(String::from("write a time such as `4min`, or make it `kind rate`")),
        MetricKind::Duration if is_bare => Some(format!("say what it counts: `{}min`, `{}d`", value.text, value.text)),
        MetricKind::Nps | MetricKind::Count | MetricKind::Money if is_share || is_time => Some(whole),
        _ => None,
    }
}

fn noun(kind: MetricKind) -> &'static str {
    match kind {
        MetricKind::Rate => "a rate",
        MetricKind::Duration => "a duration",
        MetricKind::Nps => "a net promoter score",
        MetricKind::Count => "a count",
        MetricKind::Money => "an amount of money",
        MetricKind::Csat | MetricKind::Ces | MetricKind::Score => "a score",
    }
}
