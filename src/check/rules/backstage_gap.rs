use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{Journey, Touchpoint};

pub static RULE: Rule = Rule {
    page: Page {
        code: "backstage-gap",
        severity: Severity::Info,
        summary: "Behind several touchpoints in a row nothing happens",
        explanation: "Fires when three touchpoints or more in a row have `frontstage` and neither `backstage`, `support` nor `system`, on a map that has them elsewhere. One empty cell is no fault.",
        bad: r#"journey "Ordering dinner" {
  stage "Order" {
    touchpoint "Menu" via app {
      frontstage "Shows restaurants"
      backstage "Works out delivery times"
    }
    touchpoint "Checkout" via app { frontstage "Confirms the price" }
    touchpoint "Status" via push { frontstage "Tells when cooking starts" }
    touchpoint "Door" via in-person { frontstage "Hands over the bag" }
  }
}
"#,
        good: r#"journey "Ordering dinner" {
  stage "Order" {
    touchpoint "Menu" via app {
      frontstage "Shows restaurants"
      backstage "Works out delivery times"
    }
    touchpoint "Checkout" via app { frontstage "Confirms the price" }
    touchpoint "Status" via push { frontstage "Tells when cooking starts" }
    touchpoint "Door" via in-person {
      frontstage "Hands over the bag"
      backstage "Picks up the order and rides"
    }
  }
}
"#,
    },
    why: "What shows in front is carried by something behind. A stretch of silence between filled lanes is mostly a part that nobody asked about.",
    preset: Some(Preset::Blueprint),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

/// So many in a row are a gap.
const LEAST: usize = 3;

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let carried =
        |point: &Touchpoint| !point.backstage.is_empty() || !point.support.is_empty() || !point.systems.is_empty();
    let points: Vec<&Touchpoint> = journey.touchpoints().map(|(_, point)| point).collect();
    if !points.iter().any(|point| carried(point)) {
        return;
    }
    let is_bare = |point: &&Touchpoint| !point.frontstage.is_empty() && !carried(point);
    for run in points.chunk_by(|a, b| is_bare(a) == is_bare(b)) {
        let (Some(first), Some(last)) = (run.first().filter(|point| is_bare(point)), run.last()) else { continue };
        if run.len() >= LEAST {
            let (from, to) = (words::quoted(&first.title), words::quoted(&last.title));
            findings.add(
                RULE.at(map.title(first.origin), format!("from {from} to {to} nothing happens behind the scenes"))
                    .related(map.title(last.origin), "up to here")
                    .help("who or what carries this? Add `backstage`, `support` or `system`"),
            );
        }
    }
}
