use crate::check::{Check, Findings, Map, Rule};
use crate::check::{dates, parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::Origin;

pub static RULE: Rule = Rule {
    page: Page {
        code: "date-in-future",
        severity: Severity::Warning,
        summary: "Something is said to have happened on a day to come",
        explanation: "Fires when `reviewed`, the `date` of a source or the `date` of a reading lies wholly after today.",
        bad: r#"journey "Sign-up" {
  reviewed 2062-03-01
  stage "Decision"
}
"#,
        good: r#"journey "Sign-up" {
  reviewed 2026-03-01
  stage "Decision"
}
"#,
    },
    why: "Nobody has looked a map over tomorrow: it is a slip of the year or month, and whatever goes by dates goes wrong with it.",
    preset: Some(Preset::Sketch),
    denied: None,
    options: &[],
    fix: None,
    check: Check::File(check),
};

fn check(map: &Map<'_>, findings: &mut Findings) {
    let Some(today) = map.today else { return };
    let mut tell = |written: &Option<String>, origin: Origin, keyword: Keyword, what: &str| {
        let Some(written) = written else { return };
        if dates::first(written).is_some_and(|first| today < first) {
            let message = format!("{what} on {written}, which is yet to come");
            findings.add(RULE.at(map.field(origin, keyword), message).help("mend the date"));
        }
    };
    for source in &map.model.sources {
        tell(&source.date, source.origin, Keyword::Date, &format!("{} was done", words::quoted(&source.title)));
    }
    for journey in &map.model.journeys {
        tell(&journey.reviewed, journey.origin, Keyword::Reviewed, "this map was looked over");
        for (_, reading) in parts::readings(journey) {
            tell(&reading.date, reading.origin, Keyword::Date, &format!("`{}` was measured", reading.metric));
        }
    }
}
