use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::{Journey, OpportunityStatus, Pain, State};
use std::collections::{BTreeSet, HashMap};

pub static RULE: Rule = Rule {
    page: Page {
        code: "solved-pain-still-there",
        severity: Severity::Warning,
        summary: "A pain still stands though its answer is done",
        explanation: "Fires when an opportunity of a current map has `status done`, and a pain of the same journey that it `solves` is still there.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    pain long-form "Nine fields"
    opportunity "Ask for three things" solves long-form status done
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    pain long-form "Nine fields"
    opportunity "Ask for three things" solves long-form status doing
  }
}
"#,
    },
    why: "Either the pain is gone and the map is stale, or the answer did not help: both are news.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    if journey.state == Some(State::Future) {
        return;
    }
    let mut pains: HashMap<&str, Vec<&Pain>> = HashMap::new();
    for (_, pain) in parts::pains(journey) {
        pains.entry(&pain.id).or_default().push(pain);
    }
    for (_, one) in parts::opportunities(journey) {
        if one.status != Some(OpportunityStatus::Done) {
            continue;
        }
        let solved: BTreeSet<&String> = one.solves.iter().collect();
        for pain in solved.into_iter().filter_map(|id| pains.get(id.as_str())).flatten() {
            let message =
                format!("{} is done, and {} still stands", words::quoted(&one.text), words::quoted(&pain.text));
            findings.add(
                RULE.at(map.title(pain.origin), message)
                    .related(map.field(one.origin, Keyword::Status), "said to be done here")
                    .help("delete the pain if it is gone; if not, the opportunity is not done"),
            );
        }
    }
}
