use super::low_without_pain;
use crate::check::walk::{self, Step};
use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "channel-break",
        severity: Severity::Warning,
        summary: "The feeling falls where the channel changes, and nothing says why",
        explanation: "Fires when two touchpoints that follow each other share no channel, the emotion falls by `fall` or more to the middle or below, and the second has no pain, thought or quote. A low that `low-without-pain` tells is not told again.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web { emotion confident }
    touchpoint "Letter with the code" via mail { emotion impatient }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web { emotion confident }
    touchpoint "Letter with the code" via mail {
      emotion impatient
      pain "The code takes a week by post"
    }
  }
}
"#,
    },
    why: "Transitions between channels are where services break: they are one of the things that Nielsen Norman Group looks for in a map.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[RuleOption {
        name: "fall",
        help: "How far the emotion falls, on −1…1.",
        default: OptionValue::Score(0.3),
    }],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    for step in walk::steps(journey).into_iter().filter(|step| falls(map, step)) {
        let ((_, from), (_, to)) = (step.from, step.to);
        let list = |channels: &[String]| channels.iter().map(|one| format!("`{one}`")).collect::<Vec<_>>();
        let (left, entered) = (words::and(&list(&from.channels)), words::and(&list(&to.channels)));
        let message = format!("from {left} to {entered} the feeling falls, and nothing says why");
        findings.add(
            RULE.at(map.title(to.origin), message)
                .related(map.title(from.origin), "coming from here")
                .help("add the `pain` or `thought` of the change: between channels is where services break"),
        );
    }
}

/// Whether the feeling falls on `step` into another channel, and nothing there says why.
pub(super) fn falls(map: &Map<'_>, step: &Step<'_>) -> bool {
    let ((_, from), (_, to)) = (step.from, step.to);
    let (Some(before), Some(after)) = (&from.emotion, &to.emotion) else { return false };
    let is_apart = !from.channels.is_empty() && !to.channels.is_empty() && !parts::share(&from.channels, &to.channels);
    // A course begins with what was felt on arrival.
    let arrival = after.course.first().map_or(after.normalized, |first| first.normalized);
    let lowest = arrival.min(after.normalized);
    let is_low = low_without_pain::is_low(parts::lowest(after).1, map.score(&low_without_pain::RULE, "depth"));
    let is_told = is_low || lowest > 0.0 || !to.pains.is_empty() || !to.thoughts.is_empty() || !to.quotes.is_empty();
    is_apart && !is_told && before.normalized - lowest + 1e-9 >= map.score(&RULE, "fall")
}
