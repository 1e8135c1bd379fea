use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "stage-count",
        severity: Severity::Info,
        summary: "A journey has very few or very many stages",
        explanation: "Fires when a journey has fewer stages than `least` or more than `most`.",
        bad: r#"journey "Sign-up" {
  stage "Decision" { touchpoint "Sign-up form" via web }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Awareness" { touchpoint "Social media ad" via social }
  stage "Decision" { touchpoint "Sign-up form" via web }
  stage "First evening" { touchpoint "First show" via app }
}
"#,
    },
    why: "Guides recommend five to seven stages, tools take two to ten. One or two hide where things change; more than eight are read by nobody.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[
        RuleOption { name: "least", help: "The fewest stages that say something.", default: OptionValue::Count(3) },
        RuleOption { name: "most", help: "The most stages that are read.", default: OptionValue::Count(8) },
    ],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let (least, most) = (map.count(&RULE, "least") as usize, map.count(&RULE, "most") as usize);
    let number = journey.stages.len();
    let stages = if number == 0 { String::from("no stage") } else { words::count(number as i64, "stage") };
    let title = map.title(journey.origin);
    if number < least {
        findings.add(
            RULE.at(title, format!("{} has {stages}", words::quoted(&journey.title)))
                .help("what comes before, and what after? Split it where the customer's goal changes"),
        );
    } else if number > most {
        findings.add(
            RULE.at(title, format!("{} has {stages}", words::quoted(&journey.title)))
                .help("join stages with one goal, or make two journeys and lead from one to the other in `flow`"),
        );
    }
}
