use super::pain_without_opportunity;
use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    page: Page {
        code: "opportunity-without-pain",
        severity: Severity::Info,
        summary: "Nothing on the map says why an opportunity is one",
        explanation: "Fires when an opportunity names no pain in `solves`, has no `metric` and cites nothing, and its touchpoint or stage has a pain that it could name and that others answer, or neither a gain, a moment nor a reading of a metric that it could build on. Where a pain beside it has no answer at all, `pain-without-opportunity` tells it.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web { opportunity "Add a chatbot" }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      pain questions "Nobody answers questions about the plans"
      opportunity "Add a chatbot" solves questions
    }
  }
}
"#,
    },
    why: "A solution before its problem is a wish. Tools for managing journeys tie every opportunity to an insight.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let open: BTreeSet<&str> =
        pain_without_opportunity::open(map, journey).into_iter().map(|(_, pain)| pain.id.as_str()).collect();
    for (place, one) in parts::opportunities(journey) {
        let is_shown = !one.solves.is_empty() || !one.metrics.is_empty() || !one.evidence.is_empty();
        if is_shown || !one.cited.is_empty() {
            continue;
        }
        let (pains, ground) = match (place.touchpoint, place.stage) {
            (Some(point), _) => (
                point.pains.iter().chain(point.differences.values().flat_map(|one| &one.pains)).collect(),
                !point.gains.is_empty() || !point.moments.is_empty() || !point.metrics.is_empty(),
            ),
            (None, Some(stage)) => (
                stage.pains.iter().collect::<Vec<_>>(),
                !stage.gains.is_empty() || !stage.moments.is_empty() || !stage.metrics.is_empty(),
            ),
            // What spans the whole journey answers no single pain.
            (None, None) => continue,
        };
        // Of a pain that waits for an answer it is told that this may be the one.
        if pains.iter().any(|pain| open.contains(pain.id.as_str())) {
            continue;
        }
        let finding = RULE.at(map.title(one.origin), format!("nothing says what {} is for", words::quoted(&one.text)));
        match pains.first() {
            Some(pain) => findings.add(
                finding
                    .related(map.title(pain.origin), "a pain stands beside it")
                    .help(format!("if it is the answer, add `solves {}`", pain.id)),
            ),
            None if !ground => findings.add(
                finding
                    .help("add the pain it answers with `solves`, the `metric` that will show it, or its `evidence`"),
            ),
            None => {}
        }
    }
}
