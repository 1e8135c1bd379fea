use crate::check::{Check, Findings, Map, Rule};
use crate::check::{evidence, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "journey-without-evidence",
        severity: Severity::Warning,
        summary: "Nothing on a map rests on research",
        explanation: "Fires when not one statement of a journey cites a source, nor does one of its personas or metrics.",
        bad: r#"journey "Sign-up" {
  stage "Decision" { pain "Long form" }
}
"#,
        good: r#"source interviews "Customer interviews" { method interview; sample 12 }

journey "Sign-up" {
  stage "Decision" { pain "Long form" evidence interviews }
}
"#,
    },
    why: "A map of assumptions looks just like a researched one. That maps are drawn without customers is the first mistake on most lists.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    if evidence::of_map(map, journey) {
        return;
    }
    let help = match map.model.sources.first() {
        Some(source) => format!("cite a source where it says so: `evidence {}`", source.id),
        None => String::from("declare your research, `source interviews \"…\"`, and cite it: `evidence interviews`"),
    };
    let message = format!("nothing on the map {} cites a source", words::quoted(&journey.title));
    findings.add(RULE.at(map.title(journey.origin), message).help(help));
}
