use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Journey, Stage};

pub static RULE: Rule = Rule {
    page: Page {
        code: "empty-touchpoint",
        severity: Severity::Info,
        summary: "A touchpoint says nothing",
        explanation: "Fires when a touchpoint has nothing but a title and channels, on a map where at least half of them say more; in a stage that has actions, thoughts, quotes, an emotion or pains of its own it may be as short as that.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web { action "Fills in the form" }
    touchpoint "Confirmation" via email
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web { action "Fills in the form" }
    touchpoint "Confirmation" via email { action "Reads the email" }
  }
}
"#,
    },
    why: "It takes a column on the map and shows nothing of what people do, think or feel there.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let all = journey.touchpoints().count();
    let empty: Vec<_> = journey.touchpoints().filter(|(_, point)| parts::is_bare(point)).collect();
    if empty.len() * 2 > all {
        return;
    }
    let speaks = |stage: &Stage| {
        stage.emotion.is_some()
            || [&stage.actions, &stage.thoughts, &stage.quotes].iter().any(|texts| !texts.is_empty())
            || !stage.pains.is_empty()
    };
    for (_, point) in empty.into_iter().filter(|(stage, _)| !speaks(stage)) {
        findings.add(
            RULE.at(map.title(point.origin), format!("{} says nothing", words::quoted(&point.title)))
                .help("add what people do there: `action \"…\"`, and how they feel: `emotion WORD`"),
        );
    }
}
