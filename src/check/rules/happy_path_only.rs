use crate::check::parts;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Emotion, Journey, State};

pub static RULE: Rule = Rule {
    page: Page {
        code: "happy-path-only",
        severity: Severity::Info,
        summary: "A map has neither a low nor a pain",
        explanation: "Fires when a current map has four emotions or more, none below the middle of the scale, and no pain at all.",
        bad: r#"journey "Sign-up" {
  state current
  stage "Awareness" {
    touchpoint "Social media ad" via social { emotion curious }
    touchpoint "Landing page" via web { emotion interested }
  }
  stage "Decision" {
    touchpoint "Sign-up form" via web { emotion happy }
    touchpoint "Confirmation" via email { emotion relieved }
  }
}
"#,
        good: r#"journey "Sign-up" {
  state current
  stage "Awareness" {
    touchpoint "Social media ad" via social { emotion curious }
    touchpoint "Landing page" via web { emotion interested }
  }
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      emotion happy
      pain "The form is long" severity low
    }
    touchpoint "Confirmation" via email { emotion relieved }
  }
}
"#,
    },
    why: "The valleys are what a map is drawn for: one that only shows how it goes well leads to no change.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let emotions = parts::emotions(journey);
    let is_happy =
        |emotion: &Emotion| emotion.normalized >= 0.0 && emotion.course.iter().all(|feeling| feeling.normalized >= 0.0);
    let is_future = journey.state == Some(State::Future);
    if is_future || emotions.len() < 4 || !parts::pains(journey).is_empty() {
        return;
    }
    if emotions.iter().all(|(_, emotion)| is_happy(emotion)) {
        findings.add(
            RULE.at(map.title(journey.origin), "nothing goes wrong on this map")
                .help("where do people hesitate, wait or leave? Add the `pain`, and an `emotion` below the middle"),
        );
    }
}
