use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Edge, Journey};
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    page: Page {
        code: "shares-incomplete",
        severity: Severity::Warning,
        summary: "The ways out of a touchpoint do not add up",
        explanation: "Fires when all ways out of a touchpoint have a share and together they take less than 99%, or when some have one and others do not.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint form "Sign-up form" via web
    touchpoint done "Confirmation" via email
  }
  flow {
    start -> form
    form -> done 31%
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint form "Sign-up form" via web
    touchpoint done "Confirmation" via email
  }
  flow {
    start -> form
    form -> done 31%
    form -> exit 69%
  }
}
"#,
    },
    why: "Those who are missing went somewhere: mostly that is the drop-off that the map was drawn to find.",
    preset: Some(Preset::Blueprint),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(_: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for from in journey.flow.iter().map(|edge| edge.from.as_str()).filter(|from| seen.insert(*from)) {
        let out: Vec<&Edge> = journey.flow.iter().filter(|edge| edge.from == from).collect();
        let (with, without): (Vec<&Edge>, Vec<&Edge>) = out.iter().partition(|edge| edge.share.is_some());
        // What goes to several at once counts for each of them.
        let Some(first) = with.first().filter(|_| out.iter().all(|edge| edge.fork.is_none())) else { continue };
        if let Some(bare) = without.first() {
            let message = format!("the other ways out of `{from}` have a share, this one has none");
            findings.add(
                RULE.at(bare.origin.0, message)
                    .related(first.origin.0, "this one has")
                    .help("write how many take it, or leave all of them without: shares are of those who are there"),
            );
            continue;
        }
        let sum: f64 = with.iter().filter_map(|edge| edge.share).sum();
        if sum < 0.99 {
            let taken = (sum * 1000.0).round() / 10.0;
            let left = ((1.0 - sum) * 1000.0).round() / 10.0;
            let message = format!("{taken}% go on from `{from}`: where do the other {left}% go?");
            let place = with.last().map_or(first.origin.0, |edge| edge.origin.0);
            findings.add(RULE.at(place, message).help(format!("add it, for example `{from} -> exit {left}%`")));
        }
    }
}
