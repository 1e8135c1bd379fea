use crate::check::{Check, Findings, Map, Rule};
use crate::check::{dates, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "objective-overdue",
        severity: Severity::Warning,
        summary: "The day of an objective has passed",
        explanation: "Fires when the `by` of an objective lies before today.",
        bad: r#"metric completion "Completion" { kind rate }

journey "Sign-up" {
  objective completion "More sign-ups" from 31% to 37% by 2025-06
  stage "Decision"
}
"#,
        good: r#"metric completion "Completion" { kind rate }

journey "Sign-up" {
  objective completion "More sign-ups" from 31% to 37% by 2027-06
  stage "Decision"
}
"#,
    },
    why: "An objective whose day has passed was reached or was not: the map should say which, and what is next.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let Some(today) = map.today else { return };
    for objective in &journey.objectives {
        let Some(by) = &objective.by else { continue };
        let title = objective.title.as_deref().or(map.model.metric(&objective.metric).map(|one| one.title.as_str()));
        let title = title.unwrap_or(&objective.metric);
        if dates::date(by).is_some_and(|day| day < today) {
            findings.add(
                RULE.at(map.field(objective.origin, Keyword::By), format!("{} was due by {by}", words::quoted(title)))
                    .help("read the metric again, then set the next objective or delete this one"),
            );
        }
    }
}
