use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::{Journey, Level, Severity as Severe};

pub static RULE: Rule = Rule {
    page: Page {
        code: "weak-evidence",
        severity: Severity::Info,
        summary: "A severe pain rests on research that its team does not trust",
        explanation: "Fires when a pain of severity high or critical cites sources, and all of them have `confidence low`.",
        bad: r#"source talks "Talks at a fair" { method interview; confidence low }

journey "Sign-up" {
  stage "Decision" { pain "Payment fails" severity critical evidence talks }
}
"#,
        good: r#"source talks "Talks at a fair" { method interview; confidence low }
source log "Payment log" { method analytics; confidence high }

journey "Sign-up" {
  stage "Decision" { pain "Payment fails" severity critical evidence talks, log }
}
"#,
    },
    why: "What decides what is built next should rest on more than a hunch with a source.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let is_weak = |id: &String| map.model.source(id).is_some_and(|source| source.confidence == Some(Level::Low));
    for (_, pain) in parts::pains(journey).into_iter().filter(|(_, pain)| pain.severity >= Some(Severe::High)) {
        if !pain.evidence.is_empty() && pain.evidence.iter().all(is_weak) {
            let message = format!("{} is severe and rests on weak research only", words::quoted(&pain.text));
            findings.add(
                RULE.at(map.field(pain.origin, Keyword::Evidence), message)
                    .help("look for it in stronger research before acting on it"),
            );
        }
    }
}
