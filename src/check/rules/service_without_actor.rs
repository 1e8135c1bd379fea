use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::{ChannelKind, Journey};

pub static RULE: Rule = Rule {
    page: Page {
        code: "service-without-actor",
        severity: Severity::Info,
        summary: "Nobody does what a person has to do",
        explanation: "Fires when a `frontstage` in a channel between people (phone, in-person, store and the like) has no `by`, on a map that says it elsewhere.",
        bad: r#"persona courier "Courier" { kind staff }

journey "Ordering dinner" {
  stage "Deliver" {
    touchpoint "Door" via in-person { frontstage "Hands over the bag" by courier }
    touchpoint "Complaint" via phone { frontstage "Apologises and refunds" }
  }
}
"#,
        good: r#"persona courier "Courier" { kind staff }
persona agent "Support agent" { kind staff }

journey "Ordering dinner" {
  stage "Deliver" {
    touchpoint "Door" via in-person { frontstage "Hands over the bag" by courier }
    touchpoint "Complaint" via phone { frontstage "Apologises and refunds" by agent }
  }
}
"#,
    },
    why: "In front of the customer stands somebody: without the role nobody trains or relieves them. An audit of blueprints asks who the customer takes to be in charge.",
    preset: Some(Preset::Blueprint),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

/// The built-in channels in which the service is somebody.
const BETWEEN_PEOPLE: &[&str] = &["phone", "in-person", "video"];

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let names_actors = journey.touchpoints().any(|(_, point)| parts::services(point).any(|(_, one)| one.by.is_some()));
    if !names_actors {
        return;
    }
    let is_human = |id: &String| match map.model.channel(id) {
        Some(channel) => channel.kind == Some(ChannelKind::Human),
        None => BETWEEN_PEOPLE.contains(&id.as_str()),
    };
    for (stage, point) in journey.touchpoints() {
        let channels = if point.channels.is_empty() { &stage.channels } else { &point.channels };
        if channels.is_empty() || !channels.iter().all(is_human) {
            continue;
        }
        for service in point.frontstage.iter().filter(|service| service.by.is_none()) {
            findings.add(
                RULE.at(
                    map.title(service.origin),
                    format!("nobody is named who does this at {}", words::quoted(&point.title)),
                )
                .help("add `by NAME` with a persona of `kind staff`"),
            );
        }
    }
}
