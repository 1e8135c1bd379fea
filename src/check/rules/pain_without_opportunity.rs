use crate::check::parts::{self, Place};
use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::{Journey, Opportunity, Pain};
use std::collections::{BTreeMap, BTreeSet};

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
    // The first of each place that names no pain.
    let mut beside: BTreeMap<_, &Opportunity> = BTreeMap::new();
    for (place, one) in parts::opportunities(journey).into_iter().filter(|(_, one)| one.solves.is_empty()) {
        beside.entry(key(place)).or_insert(one);
    }
    for (place, pain) in open(map, journey) {
        let message = format!("no opportunity answers {}", words::quoted(&pain.text));
        let finding = RULE.at(map.title(pain.origin), message);
        findings.add(match beside.get(&key(place)) {
            Some(one) => finding
                .related(map.title(one.origin), "an opportunity stands beside it and names no pain")
                .help(format!("if it is the answer, add `solves {}` to it", pain.id)),
            None => finding.help(format!("add `opportunity \"…\" solves {}`", pain.id)),
        });
    }
}

/// The pains that no opportunity answers, and that no journey that revises `journey` drops or solves.
pub(super) fn open<'j>(map: &Map<'_>, journey: &'j Journey) -> Vec<(Place<'j>, &'j Pain)> {
    fn solved(journey: &Journey) -> BTreeSet<&str> {
        parts::opportunities(journey).iter().flat_map(|(_, one)| &one.solves).map(String::as_str).collect()
    }
    let (here, elsewhere) = (solved(journey), map.named_elsewhere(Keyword::Solves, &journey.id));
    let revising = map.model.journeys.iter().filter(|other| other.revises.as_deref() == Some(&journey.id));
    let revising: Vec<(BTreeSet<&str>, BTreeSet<&str>)> = revising
        .map(|other| (parts::pains(other).iter().map(|(_, pain)| pain.id.as_str()).collect(), solved(other)))
        .collect();
    let is_open = |id: &str| {
        let is_revised = revising.iter().any(|(kept, solved)| !kept.contains(id) || solved.contains(id));
        !here.contains(id) && !elsewhere.contains(id) && !is_revised
    };
    parts::pains(journey).into_iter().filter(|(_, pain)| is_open(&pain.id)).collect()
}

fn key(place: Place<'_>) -> (Option<&str>, Option<&str>) {
    (place.stage.map(|stage| stage.id.as_str()), place.touchpoint.map(|point| point.id.as_str()))
}
