use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;
use std::collections::{BTreeSet, HashSet};

pub static RULE: Rule = Rule {
    page: Page {
        code: "stage-without-metric",
        severity: Severity::Warning,
        summary: "Nothing is measured in a stage",
        explanation: "Fires when neither a stage nor one of its touchpoints reads a `metric`, and no objective `serves` it. Of a stage that is empty only that is told.",
        bad: r#"journey "Sign-up" {
  stage "Decision" { touchpoint "Sign-up form" via web }
}
"#,
        good: r#"metric completion "Completion" { kind rate }

journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web { metric completion 31% }
  }
}
"#,
    },
    why: "A stage without a measure cannot get better or worse; coaches list it among the pitfalls of mapping.",
    preset: Some(Preset::Governed),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let mut read: BTreeSet<&str> = BTreeSet::new();
    for (place, _) in parts::readings(journey) {
        read.extend(place.stage.map(|stage| stage.id.as_str()));
    }
    read.extend(journey.objectives.iter().flat_map(|one| &one.serves).map(String::as_str));
    let empty: HashSet<&str> = parts::empty_stages(journey).iter().map(|stage| stage.id.as_str()).collect();
    for stage in journey.stages.iter().filter(|stage| !read.contains(stage.id.as_str())) {
        // That it is empty says enough.
        if empty.contains(stage.id.as_str()) {
            continue;
        }
        let message = format!("nothing is measured in {}", words::quoted(&stage.title));
        findings.add(
            RULE.at(map.title(stage.origin), message)
                .help("add a reading, `metric NAME VALUE`, or an objective that `serves` the stage: otherwise nobody sees it get better"),
        );
    }
}
