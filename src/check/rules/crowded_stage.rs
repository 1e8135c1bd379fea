use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "crowded-stage",
        severity: Severity::Info,
        summary: "A stage has very many touchpoints",
        explanation: "Fires when a stage has more touchpoints than `most`.",
        bad: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Step 1 of the form" via web
    touchpoint "Step 2 of the form" via web
    touchpoint "Step 3 of the form" via web
    touchpoint "Step 4 of the form" via web
    touchpoint "Step 5 of the form" via web
    touchpoint "Step 6 of the form" via web
    touchpoint "Step 7 of the form" via web
    touchpoint "Step 8 of the form" via web
    touchpoint "Step 9 of the form" via web
    touchpoint "Step 10 of the form" via web
  }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Decision" {
    touchpoint "Step 1 of the form" via web
    touchpoint "Step 2 of the form" via web
    touchpoint "Step 3 of the form" via web
    touchpoint "Step 4 of the form" via web
    touchpoint "Step 5 of the form" via web
    touchpoint "Step 6 of the form" via web
    touchpoint "Step 7 of the form" via web
    touchpoint "Step 8 of the form" via web
    touchpoint "Step 9 of the form" via web
  }
}
"#,
    },
    why: "Five to nine steps a stage are what reviewers of maps recommend: more hide the ones that matter.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[RuleOption {
        name: "most",
        help: "The most touchpoints that a stage shows well.",
        default: OptionValue::Count(9),
    }],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let most = map.count(&RULE, "most") as usize;
    for stage in journey.stages.iter().filter(|stage| stage.touchpoints.len() > most) {
        let message = format!(
            "{} has {} touchpoints; a stage shows {most} well",
            words::quoted(&stage.title),
            stage.touchpoints.len()
        );
        findings.add(
            RULE.at(map.title(stage.origin), message)
                .help("split the stage where the goal changes, or draw the details in a journey of their own"),
        );
    }
}
