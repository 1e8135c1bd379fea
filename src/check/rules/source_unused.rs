use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;

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
    for source in map.unused(&map.model.sources, &[Keyword::Evidence], |it| (it.origin, &it.id)) {
        let message = format!("no statement cites {}", words::quoted(&source.title));
        findings.add(
            RULE.at(map.title(source.origin), message)
                .help(format!("cite it where it says so, `evidence {}`, or delete it", source.id)),
        );
    }
}
