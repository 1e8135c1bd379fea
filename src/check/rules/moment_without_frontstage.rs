use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "moment-without-frontstage",
        severity: Severity::Warning,
        summary: "At a moment of truth nobody acts in sight",
        explanation: "Fires when a touchpoint with a `moment` has no `frontstage`, on a map where at least two others have.",
        bad: r#"journey "Ordering dinner" {
  stage "Order" {
    touchpoint "Menu" via app { frontstage "Shows what can be delivered now" }
    touchpoint "Checkout" via app { frontstage "Confirms price and time" }
  }
  stage "Deliver" {
    touchpoint "Handover" via in-person { moment "Hot and on time, or not" }
  }
}
"#,
        good: r#"journey "Ordering dinner" {
  stage "Order" {
    touchpoint "Menu" via app { frontstage "Shows what can be delivered now" }
    touchpoint "Checkout" via app { frontstage "Confirms price and time" }
  }
  stage "Deliver" {
    touchpoint "Handover" via in-person {
      moment "Hot and on time, or not"
      frontstage "Hands over the bag"
    }
  }
}
"#,
    },
    why: "At the moment that decides, the blueprint has to say what the customer meets: a silent lane there is the gap that a sweep of a blueprint looks for.",
    preset: Some(Preset::Blueprint),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let acting = journey.touchpoints().filter(|(_, point)| !point.frontstage.is_empty()).count();
    if acting < 2 {
        return;
    }
    for (_, point) in journey.touchpoints().filter(|(_, point)| point.frontstage.is_empty()) {
        if let Some(moment) = point.moments.first() {
            let message = format!("at {} nobody acts in sight of the customer", words::quoted(&point.title));
            findings.add(
                RULE.at(map.title(point.origin), message)
                    .related(map.head(moment.origin), "it is a moment of truth")
                    .help("add what the customer meets there: `frontstage \"…\"`"),
            );
        }
    }
}
