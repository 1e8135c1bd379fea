use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::Journey;
use std::collections::BTreeSet;

pub static RULE: Rule = Rule {
    page: Page {
        code: "preferred-channel-unused",
        severity: Severity::Info,
        summary: "A journey avoids the channels that its persona likes best",
        explanation: "Fires when a persona of `for` has `prefers`, and no touchpoint or stage runs through any of those channels.",
        bad: r#"persona nora "Nora" { goal "A hot meal"; prefers phone }

journey "Ordering dinner" {
  for nora
  stage "Order" { touchpoint "Menu" via app }
}
"#,
        good: r#"persona nora "Nora" { goal "A hot meal"; prefers phone, app }

journey "Ordering dinner" {
  for nora
  stage "Order" { touchpoint "Menu" via app }
}
"#,
    },
    why: "Either the service is where its customers are not, or the map forgot where they were.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let used: BTreeSet<&String> = journey
        .stages
        .iter()
        .flat_map(|stage| stage.channels.iter().chain(stage.touchpoints.iter().flat_map(|point| &point.channels)))
        .collect();
    for (at, id) in journey.personas.iter().enumerate() {
        let Some(persona) = map.model.persona(id).filter(|persona| !persona.prefers.is_empty()) else { continue };
        if used.is_empty() || persona.prefers.iter().any(|channel| used.contains(channel)) {
            continue;
        }
        let likes: Vec<String> = persona.prefers.iter().map(|channel| format!("`{channel}`")).collect();
        let message =
            format!("{} likes {} best, and no touchpoint runs there", words::quoted(&persona.name), words::and(&likes));
        findings.add(
            RULE.at(map.value(journey.origin, Keyword::For, at), message)
                .related(map.field(persona.origin, Keyword::Prefers), "said here")
                .help("add where they meet the service there, or make it an opportunity"),
        );
    }
}
