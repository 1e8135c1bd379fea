use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "emotion-against-word",
        severity: Severity::Warning,
        summary: "An emotion has a word that says the opposite of its score",
        explanation: "Fires when a word that the vocabulary knows as clearly good or bad (0.4 or more from the middle) has a score on the other side of the middle of the scale.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web { emotion frustrated 0.8 }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web { emotion frustrated -0.8 }
  }
}
"#,
    },
    why: "A reader believes the word or the curve, never both. Tools that check maps elsewhere ask for one signal, not two.",
    preset: Some(Preset::Sketch),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

/// Words nearer to the middle than this may go either way: a surprise can be good or bad.
const CLEAR: f64 = 0.4;

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    for (_, emotion) in parts::emotions(journey) {
        let course = emotion.course.iter().map(|feeling| (&feeling.label, feeling.score, feeling.normalized));
        for (label, score, normalized) in course.chain([(&emotion.label, emotion.score, emotion.normalized)]) {
            let Some(known) = map.emotion(label).filter(|known| known.abs() >= CLEAR) else { continue };
            if known * normalized >= 0.0 {
                continue;
            }
            let side = |score: f64| if score < 0.0 { "a bad feeling" } else { "a good feeling" };
            let message = format!("`{label}` is {}, and {} is {}", side(known), words::score(score), side(normalized));
            let usual = words::score(journey.scale.denormalize(known));
            let help = format!("give it another word or another score; `{label}` usually is {usual} on this scale");
            findings.add(RULE.at(map.head(emotion.origin), message).help(help));
        }
    }
}
