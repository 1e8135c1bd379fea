use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::{Better, Journey, Quantity};
use crate::text::Location;

pub static RULE: Rule = Rule {
    page: Page {
        code: "target-against-direction",
        severity: Severity::Warning,
        summary: "A target is worse than what was measured",
        explanation: "Fires when a metric says `better higher` and the target of a reading lies below its value, or the `to` of an objective below its `from`; or above, with `better lower`.",
        bad: r#"metric churn "Churn" {
  kind rate
  better lower
}

journey "Sign-up" {
  objective churn "Fewer leave" from 4% to 5%
  stage "Decision"
}
"#,
        good: r#"metric churn "Churn" {
  kind rate
  better lower
}

journey "Sign-up" {
  objective churn "Fewer leave" from 5% to 4%
  stage "Decision"
}
"#,
    },
    why: "Either the metric's direction is wrong or the two figures stand in the wrong order; reports rank by both.",
    preset: Some(Preset::Sketch),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    for (_, reading) in parts::readings(journey) {
        let Some(target) = &reading.target else { continue };
        tell(map, &reading.metric, (&reading.value, target), map.field(reading.origin, Keyword::Target), findings);
    }
    for objective in &journey.objectives {
        let (Some(from), Some(to)) = (&objective.from, &objective.to) else { continue };
        tell(map, &objective.metric, (from, to), map.field(objective.origin, Keyword::To), findings);
    }
}

fn tell(map: &Map<'_>, metric: &str, from_to: (&Quantity, &Quantity), place: Location, findings: &mut Findings) {
    let (from, to) = from_to;
    let Some(metric) = map.model.metric(metric) else { return };
    if from.unit != to.unit || from.upper.is_some() || to.upper.is_some() {
        return;
    }
    let (is_worse, better, goes) = match metric.better {
        Some(Better::Higher) => (to.value < from.value, "more", "down"),
        Some(Better::Lower) => (to.value > from.value, "less", "up"),
        None => return,
    };
    if is_worse {
        let title = words::quoted(&metric.title);
        let message = format!("of {title} {better} is better, and this goes {goes} from {} to {}", from.text, to.text);
        findings.add(
            RULE.at(place, message)
                .related(map.field(metric.origin, Keyword::Better), "the direction is given here")
                .help("turn the two figures round, or mend the direction"),
        );
    }
}
