use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;

pub static RULE: Rule = Rule {
    page: Page {
        code: "persona-without-goal",
        severity: Severity::Warning,
        summary: "A persona wants nothing",
        explanation: "Fires when a customer (no `kind staff` or `system`) has no `goal`, `need` or `motivation`.",
        bad: r#"persona maya "Maya" {
  role "Nurse"
}
"#,
        good: r#"persona maya "Maya" {
  role "Nurse"
  goal "Watch a good show after a late shift"
}
"#,
    },
    why: "Without a goal nobody can say whether a step helps. Nielsen Norman Group starts a map from the actor's goals, and design guides name the persona without needs as a common mistake.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::File(check),
};

fn check(map: &Map<'_>, findings: &mut Findings) {
    let own = map.model.personas.iter().filter(|one| map.is_here(one.origin) && parts::is_customer(one));
    for persona in own {
        if persona.goals.is_empty() && persona.needs.is_empty() && persona.motivations.is_empty() {
            let message = format!("{} has no goal and no need", words::quoted(&persona.name));
            findings
                .add(RULE.at(map.title(persona.origin), message).help("add `goal \"…\"`: what do they want to reach?"));
        }
    }
}
