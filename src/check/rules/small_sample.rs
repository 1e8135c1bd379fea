use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::{Level, Method};

pub static RULE: Rule = Rule {
    page: Page {
        code: "small-sample",
        severity: Severity::Info,
        summary: "A study asked very few people",
        explanation: "Fires when a source of method interview, usability-test, diary or observation has a `sample` below what journey.toml asks for, and does not say `confidence low` itself.",
        bad: r#"source interviews "Customer interviews" { method interview; sample 3 }
"#,
        good: r#"source interviews "Customer interviews" { method interview; sample 12 }
"#,
    },
    why: "Four to six talks for each kind of customer are what practitioners name as the least from which patterns can be told from chance.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[RuleOption {
        name: "people",
        help: "How many people a study should have seen.",
        default: OptionValue::Count(5),
    }],
    fix: None,
    check: Check::File(check),
};

fn check(map: &Map<'_>, findings: &mut Findings) {
    let least = map.count(&RULE, "people");
    for source in map.model.sources.iter().filter(|source| map.is_here(source.origin)) {
        let is_talk = matches!(
            source.method,
            Some(Method::Interview | Method::UsabilityTest | Method::Diary | Method::Observation)
        );
        // Who says so already needs no telling.
        let is_said = source.confidence == Some(Level::Low);
        let few = |sample: &f64| is_talk && !is_said && *sample < f64::from(least);
        let Some(sample) = source.sample.filter(few) else { continue };
        let message = format!("{} rests on {sample} people", words::quoted(&source.title));
        let message = if sample == 1.0 { message.replace("1 people", "one person") } else { message };
        findings.add(
            RULE.at(map.field(source.origin, Keyword::Sample), message)
                .help(format!("patterns show from about {least} on; until then give it `confidence low`")),
        );
    }
}
