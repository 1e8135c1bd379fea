use crate::check::{Check, Findings, Map, Rule};
use crate::check::{dates, words};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "review-overdue",
        severity: Severity::Warning,
        summary: "A map was not looked over for a long time",
        explanation: "Fires when `reviewed` lies more days back than journey.toml allows. A month or year without a day counts up to its last day.",
        bad: r#"journey "Sign-up" {
  reviewed 2020-03
  stage "Decision"
}
"#,
        good: r#"journey "Sign-up" {
  reviewed 2026-11-01
  stage "Decision"
}
"#,
    },
    why: "Maps go stale: that is the first complaint about them. A cadence of about a quarter is what mapping teams recommend.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[RuleOption {
        name: "days",
        help: "How many days a review counts for.",
        default: OptionValue::Count(90),
    }],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let (Some(today), Some(written)) = (map.today, &journey.reviewed) else { return };
    let Some(reviewed) = dates::date(written) else { return };
    let (age, most) = (dates::days(reviewed, today), i64::from(map.count(&RULE, "days")));
    if age > most {
        let since = words::count(age, "day");
        let message = format!("this map was last looked over {since} ago; a review counts for {most}");
        findings.add(
            RULE.at(map.field(journey.origin, Keyword::Reviewed), message)
                .help("look it over with its owners, then write the day"),
        );
    }
}
