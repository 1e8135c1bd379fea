use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Edge, Journey};
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    page: Page {
        code: "branch-without-label",
        severity: Severity::Info,
        summary: "Nothing says when which way is taken",
        explanation: "Fires when two or more alternative ways leave a touchpoint, and at least two of them have neither a label nor a share.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint form "Sign-up form" via web
    touchpoint card "Card payment" via web
    touchpoint later "Trial without a card" via web
  }
  flow {
    start -> form -> card -> exit
    form -> later -> exit
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint form "Sign-up form" via web
    touchpoint card "Card payment" via web
    touchpoint later "Trial without a card" via web
  }
  flow {
    start -> form -> card -> exit
    form -> later "has no card at hand" -> exit
  }
}
"#,
    },
    why: "A fork without a condition is a guess; reviewers of maps ask for each branch when it is taken.",
    preset: Some(Preset::Blueprint),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(_: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for from in journey.flow.iter().map(|edge| edge.from.as_str()).filter(|from| seen.insert(*from)) {
        let out = journey.flow.iter().filter(|edge| edge.from == from && edge.fork.is_none());
        let silent: Vec<&Edge> = out.filter(|edge| edge.share.is_none() && edge.label.is_none()).collect();
        // Where customers enter is nobody's decision.
        let (Some(last), true, true) = (silent.last(), silent.len() > 1, from != "start") else { continue };
        let ways: Vec<String> = silent.iter().map(|edge| format!("`{}`", edge.to)).collect();
        let message =
            format!("nothing says when `{from}` leads to {}", words::and(&ways).replace(" and ", ", when to "));
        findings.add(
            RULE.at(last.origin.0, message).help(format!("write when, or how many: `{from} -> {} 20% \"…\"`", last.to)),
        );
    }
}
