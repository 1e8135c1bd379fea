use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "flat-emotion",
        severity: Severity::Warning,
        summary: "The emotion never moves",
        explanation: "Fires when a map has four emotions or more, and the highest lies less than `range` above the lowest, on −1…1.",
        bad: r#"journey "Sign-up" {
  stage "Awareness" {
    touchpoint "Social media ad" via social { emotion curious 0.5 }
    touchpoint "Landing page" via web { emotion curious 0.5 }
  }
  stage "Decision" {
    touchpoint "Sign-up form" via web { emotion interested 0.4 }
    touchpoint "Confirmation" via email { emotion relieved 0.5 }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Awareness" {
    touchpoint "Social media ad" via social { emotion curious 0.5 }
    touchpoint "Landing page" via web { emotion curious 0.5 }
  }
  stage "Decision" {
    touchpoint "Sign-up form" via web { emotion frustrated -0.6 }
    touchpoint "Confirmation" via email { emotion relieved 0.5 }
  }
}
"#,
    },
    why: "A flat line says that nothing matters. Mapping guides call it a sign that feelings were guessed at a desk.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[RuleOption {
        name: "range",
        help: "How far the highest emotion should lie above the lowest.",
        default: OptionValue::Score(0.25),
    }],
    fix: None,
    check: Check::Journey(check),
};

/// Fewer points than these make no line.
const LEAST: usize = 4;

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let curve = parts::curve(journey);
    let feelings = curve
        .iter()
        .flat_map(|(_, emotion)| emotion.course.iter().map(|feeling| feeling.normalized).chain([emotion.normalized]));
    let ends = feelings.fold(None, |ends: Option<(f64, f64)>, one| match ends {
        None => Some((one, one)),
        Some((low, high)) => Some((low.min(one), high.max(one))),
    });
    let Some((low, high)) = ends.filter(|_| curve.len() >= LEAST) else { return };
    // Whatever is left of a difference of decimals does not count.
    if high - low + 1e-9 < map.score(&RULE, "range") {
        let (low, high) = (words::score(low), words::score(high));
        let message = match low == high {
            true => format!("the emotion is {low} all along"),
            false => format!("the emotion only moves between {low} and {high}"),
        };
        findings.add(
            RULE.at(map.title(journey.origin), message)
                .help("where is it best, and where worst? Give those touchpoints a score of their own"),
        );
    }
}
