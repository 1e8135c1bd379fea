use crate::check::{Check, Findings, Map, Rule};
use crate::check::{walk, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Journey, Stage, Touchpoint};
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    page: Page {
        code: "handoff-without-owner",
        severity: Severity::Warning,
        summary: "A hand-off leads to nobody",
        explanation: "Fires when a touchpoint or its stage has an owner, and of one that directly follows neither has; on a map where at least two stages or touchpoints have owners.",
        bad: r#"journey "Permit" {
  stage "Application" {
    owner "Front desk"
    touchpoint "Form" via web
  }
  stage "Decision" { touchpoint "Check of the papers" }
  stage "Permit" {
    owner "Post room"
    touchpoint "Letter" via mail
  }
}
"#,
        good: r#"journey "Permit" {
  stage "Application" {
    owner "Front desk"
    touchpoint "Form" via web
  }
  stage "Decision" {
    owner "Permit office"
    touchpoint "Check of the papers"
  }
  stage "Permit" {
    owner "Post room"
    touchpoint "Letter" via mail
  }
}
"#,
    },
    why: "Things get lost where one team hands over to another: both sides of each hand-off have to be somebody's.",
    preset: Some(Preset::Blueprint),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let stages = journey.stages.iter().filter(|stage| !stage.owners.is_empty()).count();
    let points = journey.touchpoints().filter(|(_, point)| !point.owners.is_empty()).count();
    if stages + points < 2 {
        return;
    }
    let owners = |(stage, point): (&'_ Stage, &'_ Touchpoint)| match point.owners.as_slice() {
        [] => stage.owners.clone(),
        own => own.to_vec(),
    };
    let mut told = BTreeSet::new();
    for step in walk::steps(journey) {
        let (giving, taking) = (owners(step.from), owners(step.to));
        let (_, to) = step.to;
        if giving.is_empty() || !taking.is_empty() || !told.insert(to.id.as_str()) {
            continue;
        }
        let hand = if giving.len() == 1 { "hands" } else { "hand" };
        let giving: Vec<String> = giving.iter().map(|owner| words::quoted(owner)).collect();
        let message = format!("{} {hand} over to nobody", words::and(&giving));
        findings.add(
            RULE.at(map.title(to.origin), message)
                .related(map.title(step.from.1.origin), "coming from here")
                .help("add `owner \"…\"` to the touchpoint or its stage: between two teams is where things get lost"),
        );
    }
}
