use crate::check::parts;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Text;

pub static RULE: Rule = Rule {
    page: Page {
        code: "quote-without-source",
        severity: Severity::Warning,
        summary: "A quote has no source",
        explanation: "Fires when a `quote` cites nothing, nor does the touchpoint, stage or persona it belongs to, in a file that declares or imports sources.",
        bad: r#"source interviews "Customer interviews" { method interview; sample 12 }

journey "Sign-up" {
  stage "Decision" { quote "I gave up after the third page." }
}
"#,
        good: r#"source interviews "Customer interviews" { method interview; sample 12 }

journey "Sign-up" {
  stage "Decision" { quote "I gave up after the third page." evidence interviews }
}
"#,
    },
    why: "What somebody said, word for word, was said to somebody: research guides ask not to invent quotes, and a reader cannot tell.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::File(check),
};

fn check(map: &Map<'_>, findings: &mut Findings) {
    if map.model.sources.is_empty() {
        return;
    }
    let mut tell = |quote: &Text, around: &[String]| {
        if quote.evidence.is_empty() && around.is_empty() && map.is_here(quote.origin) {
            let finding = RULE.at(map.title(quote.origin), "nobody knows who said this");
            findings.add(
                finding.help("write where it was said: `evidence SOURCE`; if nobody said it, make it a `thought`"),
            );
        }
    };
    for persona in &map.model.personas {
        persona.quotes.iter().for_each(|quote| tell(quote, &persona.evidence));
    }
    for journey in &map.model.journeys {
        for (place, quote) in parts::quotes(journey) {
            let point = place.touchpoint.map(|point| &point.evidence).filter(|sources| !sources.is_empty());
            let stage = place.stage.map(|stage| &stage.evidence).filter(|sources| !sources.is_empty());
            tell(quote, point.or(stage).unwrap_or(&journey.evidence));
        }
    }
}
