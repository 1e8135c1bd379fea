use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Difference, Journey, Stage, Touchpoint};
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    page: Page {
        code: "stage-without-emotion",
        severity: Severity::Warning,
        summary: "A stage says nothing about how people feel",
        explanation: "Fires when a stage with touchpoints has no `emotion`, and none of its touchpoints has an `emotion` or a `score` on a further curve, on a map that has some elsewhere. Where `as` tells it for some personas of the journey only, the others are named.",
        bad: r#"journey "Sign-up" {
  stage "Awareness" { touchpoint "Social media ad" via social { emotion curious } }
  stage "Decision" { touchpoint "Sign-up form" via web { action "Fills in the form" } }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Awareness" { touchpoint "Social media ad" via social { emotion curious } }
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      action "Fills in the form"
      emotion frustrated
    }
  }
}
"#,
    },
    why: "The curve has a hole there, and nobody sees whether the stage is a high or a low. A flat or missing emotion layer is on every list of mapping mistakes.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let all = |point: &Touchpoint| point.emotion.is_some() || !point.scores.is_empty();
    let own = |one: &Difference| one.emotion.is_some() || !one.scores.is_empty();
    let is_felt = |stage: &Stage| {
        let any = |point: &Touchpoint| all(point) || point.differences.values().any(own);
        stage.emotion.is_some() || stage.touchpoints.iter().any(any)
    };
    if !journey.stages.iter().any(is_felt) {
        return;
    }
    let name = |id: &String| words::quoted(map.model.persona(id).map_or(id.as_str(), |persona| &persona.name));
    for stage in journey.stages.iter().filter(|stage| !stage.touchpoints.is_empty() && stage.emotion.is_none()) {
        if stage.touchpoints.iter().any(all) {
            continue;
        }
        let differ = stage.touchpoints.iter().flat_map(|point| &point.differences);
        let told: BTreeSet<&String> = differ.filter(|(_, one)| own(one)).map(|(id, _)| id).collect();
        let silent: Vec<String> = journey.personas.iter().filter(|id| !told.contains(id)).map(name).collect();
        let title = words::quoted(&stage.title);
        let (message, help) = match (told.is_empty(), silent.as_slice()) {
            (false, []) => continue,
            (true, _) => (
                format!("nobody knows how people feel in {title}"),
                "add `emotion WORD` to one of its touchpoints, or to the stage as a whole",
            ),
            (false, silent) => (
                format!(
                    "only {} feel{} something in {title}, and nobody knows how {} feel{} there",
                    words::and(&told.iter().map(|id| name(id)).collect::<Vec<_>>()),
                    if told.len() == 1 { "s" } else { "" },
                    words::and(silent),
                    if silent.len() == 1 { "s" } else { "" },
                ),
                "add `emotion WORD` to one of its touchpoints: it holds for all whom `as` does not name",
            ),
        };
        findings.add(RULE.at(map.title(stage.origin), message).help(help));
    }
}
