use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::codes::Page;

pub static RULE: Rule = Rule {
    page: Page {
        code: "source-unused",
        severity: Severity::Warning,
        summary: "No statement cites a source",
        explanation: "Fires when a file with journeys declares a source that no statement cites. A file that other files import is left alone.",
        bad: r#"source interviews "Customer interviews"
source survey "Survey"

journey "Sign-up" {
  stage "Decision" { pain "Long form" evidence interviews }
}
"#,
        good: r#"source interviews "Customer interviews"
source survey "Survey"

journey "Sign-up" {
  stage "Decision" { pain "Long form" evidence interviews, survey }
}
"#,
    },
    why: "Research that no statement cites convinces nobody; coverage of claims by evidence is what a reader checks first.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::File(check),
};

fn check(map: &Map<'_>, findings: &mut Findings) {
    if !map.stands_alone() {
        return;
    }
    for source in map.model.sources.iter().filter(|source| map.is_here(source.origin)) {
        let is_named = ["evidence"].iter().any(|keyword| map.names(keyword, &source.id));
        if !is_named {
            let message = format!("no statement cites {}", words::quoted(&source.title));
            findings.add(
                RULE.at(map.title(source.origin), message)
                    .help(format!("cite it where it says so, `evidence {}`, or delete it", source.id)),
            );
        }
    }
}
