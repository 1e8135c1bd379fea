use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Emotion, Journey};

pub static RULE: Rule = Rule {
    page: Page {
        code: "generic-emotion",
        severity: Severity::Info,
        summary: "All emotions are as general as can be",
        explanation: "Fires when a map has four emotions or more and all of them are words such as good, bad, happy, satisfied or neutral. The list is English and silent on maps in other languages; `words` in journey.toml adds to it for all.",
        bad: r#"journey "Sign-up" {
  stage "Awareness" {
    touchpoint "Social media ad" via social { emotion happy }
    touchpoint "Landing page" via web { emotion neutral }
  }
  stage "Decision" {
    touchpoint "Sign-up form" via web { emotion sad }
    touchpoint "Confirmation" via email { emotion satisfied }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Awareness" {
    touchpoint "Social media ad" via social { emotion curious }
    touchpoint "Landing page" via web { emotion neutral }
  }
  stage "Decision" {
    touchpoint "Sign-up form" via web { emotion sad }
    touchpoint "Confirmation" via email { emotion satisfied }
  }
}
"#,
    },
    why: "Happy and satisfied fit any map: a precise word, such as relieved or wary, tells what to change. Product coaches list it first among the pitfalls.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[RuleOption {
        name: "words",
        help: "Further words that say too little, in any language.",
        default: OptionValue::Words(Vec::new()),
    }],
    fix: None,
    check: Check::Journey(check),
};

const GENERAL: &[&str] = &[
    "average",
    "bad",
    "dissatisfied",
    "fine",
    "good",
    "great",
    "happy",
    "indifferent",
    "negative",
    "neutral",
    "okay",
    "ok",
    "pleased",
    "poor",
    "positive",
    "sad",
    "satisfied",
    "unhappy",
    "unsatisfied",
    "very bad",
    "very good",
    "very happy",
    "very negative",
    "very positive",
    "very satisfied",
    "very sad",
];

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let emotions = parts::emotions(journey);
    if emotions.len() < 4 {
        return;
    }
    let general = words::listed(map, &RULE, journey, GENERAL);
    let is_general = |label: &str| general.contains(&words::plain(label));
    let course = |emotion: &Emotion| emotion.course.iter().all(|feeling| is_general(&feeling.label));
    if emotions.iter().all(|(_, emotion)| is_general(&emotion.label) && course(emotion)) {
        let mut labels: Vec<String> = Vec::new();
        for (_, emotion) in &emotions {
            let label = format!("`{}`", words::plain(&emotion.label));
            if labels.len() < 3 && !labels.contains(&label) {
                labels.push(label);
            }
        }
        let message = format!("{} could stand on any map", words::and(&labels));
        findings.add(RULE.at(map.title(journey.origin), message).help(
            "say what people felt in the words they used: `wary`, `relieved`, `overwhelmed`, or any label in quotes",
        ));
    }
}
