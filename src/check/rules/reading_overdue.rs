use crate::check::{Check, Findings, Map, Rule};
use crate::check::{dates, parts, words};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "reading-overdue",
        severity: Severity::Info,
        summary: "A reading is old",
        explanation: "Fires when the `date` of a reading lies more than `days` back.",
        bad: r#"metric completion "Completion" { kind rate }

journey "Sign-up" {
  stage "Decision" { metric completion 31% date 2024-02 }
}
"#,
        good: r#"metric completion "Completion" { kind rate }

journey "Sign-up" {
  stage "Decision" { metric completion 31% date 2026-10 }
}
"#,
    },
    why: "A figure on the wall is taken for today's.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[RuleOption {
        name: "days",
        help: "How many days a reading counts for.",
        default: OptionValue::Count(180),
    }],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let Some(today) = map.today else { return };
    let most = i64::from(map.count(&RULE, "days"));
    for (_, reading) in parts::readings(journey) {
        let Some(day) = reading.date.as_deref().and_then(dates::date) else { continue };
        let age = dates::days(day, today);
        if age > most {
            let title = map.model.metric(&reading.metric).map_or(reading.metric.as_str(), |metric| &metric.title);
            let message = format!("{} was read {} ago", words::quoted(title), words::age(age));
            findings.add(
                RULE.at(map.field(reading.origin, Keyword::Date), message)
                    .help("read it again, and write the day: a figure on the wall is taken for today's"),
            );
        }
    }
}
