use crate::check::{Check, Findings, Map, Rule};
use crate::check::{evidence, parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;

pub static RULE: Rule = Rule {
    page: Page {
        code: "persona-without-evidence",
        severity: Severity::Warning,
        summary: "A persona rests on no research",
        explanation: "Fires when neither a customer persona nor anything said about them cites a source, in a file with sources or without journeys.",
        bad: r#"source interviews "Customer interviews" { method interview; sample 12 }

persona maya "Maya" {
  goal "Watch a good show after a late shift"
}
"#,
        good: r#"source interviews "Customer interviews" { method interview; sample 12 }

persona maya "Maya" {
  goal "Watch a good show after a late shift" evidence interviews
}
"#,
    },
    why: "A persona that was made up in a meeting room is the assumption that a map is meant to replace; mapping mistakes lists begin with it.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::File(check),
};

fn check(map: &Map<'_>, findings: &mut Findings) {
    // Where nothing is cited at all, the journeys say so.
    if map.model.sources.is_empty() && !map.model.journeys.is_empty() {
        return;
    }
    let own = map.model.personas.iter().filter(|one| map.is_here(one.origin) && parts::is_customer(one));
    for persona in own.filter(|one| !evidence::of(*one)) {
        let message = format!("no research says that {} is like this", words::quoted(&persona.name));
        let help = match map.model.sources.first() {
            Some(source) => format!("cite what you know from research: `evidence {}`", source.id),
            None => String::from(
                "cite what you know from research, `evidence SOURCE`; declare it with `source interviews \"…\"`",
            ),
        };
        findings.add(RULE.at(map.title(persona.origin), message).help(help));
    }
}
