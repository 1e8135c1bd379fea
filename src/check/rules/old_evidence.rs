use crate::check::{Check, Findings, Map, Rule};
use crate::check::{dates, words};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;

pub static RULE: Rule = Rule {
    page: Page {
        code: "old-evidence",
        severity: Severity::Info,
        summary: "Research is old",
        explanation: "Fires when a source that statements of the file cite is older than `months`.",
        bad: r#"source interviews "Customer interviews" { method interview; date 2021-05 }

journey "Sign-up" {
  stage "Decision" { pain "Long form" evidence interviews }
}
"#,
        good: r#"source interviews "Customer interviews" { method interview; date 2026-05 }

journey "Sign-up" {
  stage "Decision" { pain "Long form" evidence interviews }
}
"#,
    },
    why: "Services change faster than maps. A year and a half is what practitioners give a study before it has to be repeated.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[RuleOption {
        name: "months",
        help: "How many months research counts for.",
        default: OptionValue::Count(18),
    }],
    fix: None,
    check: Check::File(check),
};

fn check(map: &Map<'_>, findings: &mut Findings) {
    let Some(today) = map.today else { return };
    let most = i64::from(map.count(&RULE, "months"));
    for source in map.model.sources.iter().filter(|source| map.is_here(source.origin)) {
        let Some(day) = source.date.as_deref().and_then(dates::date) else { continue };
        let age = dates::months(day, today);
        if age > most && (map.is_imported() || map.names(Keyword::Evidence, &source.id)) {
            let message = format!(
                "{} is {} old",
                words::quoted(&source.title),
                if age < 36 { words::count(age, "month") } else { words::count(age / 12, "year") }
            );
            findings.add(
                RULE.at(map.field(source.origin, Keyword::Date), message)
                    .help("ask again whether it still holds, and cite the newer research"),
            );
        }
    }
}
