use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;

pub static RULE: Rule = Rule {
    page: Page {
        code: "persona-unused",
        severity: Severity::Warning,
        summary: "Nobody mentions a persona",
        explanation: "Fires when a file with journeys declares a persona that none of them names in `for`, `as` or `by`. A file that other files import is left alone.",
        bad: r#"persona maya "Maya" { goal "Watch a good show tonight" }
persona raj "Raj" { goal "Pay less" }

journey "Sign-up" {
  for maya
  stage "Decision"
}
"#,
        good: r#"persona maya "Maya" { goal "Watch a good show tonight" }
persona raj "Raj" { goal "Pay less" }

journey "Sign-up" {
  for maya, raj
  stage "Decision"
}
"#,
    },
    why: "A persona without a journey is a portrait on the wall; often its name was misspelt where it was meant.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::File(check),
};

fn check(map: &Map<'_>, findings: &mut Findings) {
    for persona in map.unused(&map.model.personas, &[Keyword::For, Keyword::As, Keyword::By], |it| (it.origin, &it.id))
    {
        let message = format!("no journey mentions {}", words::quoted(&persona.name));
        let help = match parts::is_customer(persona) {
            true => format!("write `for {}` in a journey, or delete the persona", persona.id),
            false => format!("write `by {}` where they serve, or delete the persona", persona.id),
        };
        findings.add(RULE.at(map.title(persona.origin), message).help(help));
    }
}
