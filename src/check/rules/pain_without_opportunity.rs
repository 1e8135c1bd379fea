use crate::check::parts::{self, Place};
use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::codes::Page;
use crate::model::{Journey, Pain};
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    page: Page {
        code: "pain-without-opportunity",
        severity: Severity::Warning,
        summary: "No opportunity answers a pain point",
        explanation: "Fires when no opportunity of the project's files names the pain in `solves`, and no journey that revises this one drops it.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      pain "The form asks for nine things" severity high
      opportunity "Ask for three things"
    }
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Sign-up form" via web {
      pain nine "The form asks for nine things" severity high
      opportunity "Ask for three things" solves nine
    }
  }
}
"#,
    },
    why: "A pain that leads to nothing is where journey maps turn into wallpaper: guides to mapping, and tools that check maps, ask what improvement is linked to it.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    for (place, pain) in open(map, journey) {
        let message = format!("no opportunity answers {}", words::quoted(&pain.text));
        let finding = RULE.at(map.title(pain.origin), message);
        let beside = parts::opportunities(journey);
        let beside = beside.iter().find(|(other, one)| same(place, *other) && one.solves.is_empty());
        findings.add(match beside {
            Some((_, one)) => finding
                .related(map.title(one.origin), "an opportunity stands beside it and names no pain")
                .help(format!("if it is the answer, add `solves {}` to it", pain.id)),
            None => finding.help(format!("add `opportunity \"…\" solves {}`", pain.id)),
        });
    }
}

/// The pains that no opportunity answers.
pub(super) fn open<'j>(map: &Map<'_>, journey: &'j Journey) -> Vec<(Place<'j>, &'j Pain)> {
    let solved: BTreeSet<&str> =
        parts::opportunities(journey).iter().flat_map(|(_, one)| &one.solves).map(String::as_str).collect();
    let is_open = |pain: &Pain| {
        !solved.contains(pain.id.as_str())
            && !map.is_named_elsewhere("solves", &journey.id, &pain.id)
            && !revised(map, journey, pain)
    };
    parts::pains(journey).into_iter().filter(|(_, pain)| is_open(pain)).collect()
}

fn same(one: Place<'_>, other: Place<'_>) -> bool {
    let stage = |place: Place<'_>| place.stage.map(|stage| stage.id.clone());
    let point = |place: Place<'_>| place.touchpoint.map(|point| point.id.clone());
    stage(one) == stage(other) && point(one) == point(other)
}

/// Whether a journey that revises `journey` drops or solves the pain.
fn revised(map: &Map<'_>, journey: &Journey, pain: &Pain) -> bool {
    let mut revising = map.model.journeys.iter().filter(|other| other.revises.as_deref() == Some(&journey.id));
    revising.any(|other| {
        parts::pains(other).iter().all(|(_, one)| one.id != pain.id)
            || parts::opportunities(other).iter().any(|(_, one)| one.solves.contains(&pain.id))
    })
}
