use crate::check::{Check, Findings, Map, Rule};
use crate::check::{evidence, words};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "moment-without-evidence",
        severity: Severity::Warning,
        summary: "A moment of truth rests on nothing",
        explanation: "Fires when a touchpoint with a `moment` neither cites a source anywhere nor has a `metric`, on a map that cites some.",
        bad: r#"source interviews "Customer interviews" { method interview; sample 12 }

journey "Sign-up" {
  stage "Decision" {
    pain "Long form" evidence interviews
    touchpoint "Sign-up form" via web { moment "The customer commits or leaves" }
  }
}
"#,
        good: r#"source interviews "Customer interviews" { method interview; sample 12 }

journey "Sign-up" {
  stage "Decision" {
    pain "Long form" evidence interviews
    touchpoint "Sign-up form" via web { moment "The customer commits or leaves" evidence interviews }
  }
}
"#,
    },
    why: "Whoever calls a moment decisive should be able to show it: a review of journey maps asks for evidence at exactly these points.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    // One message says that nothing is cited at all.
    if !evidence::of_map(map, journey) {
        return;
    }
    for (stage, point) in journey.touchpoints() {
        let is_shown = evidence::of(point) || !point.metrics.is_empty() || !stage.metrics.is_empty();
        let Some(moment) = point.moments.first().filter(|_| !is_shown) else { continue };
        let message = format!("nothing shows that {} is decisive", words::quoted(&point.title));
        findings.add(
            RULE.at(map.head(moment.origin), message)
                .help("cite a source, `evidence SOURCE`, or add the `metric` that shows it"),
        );
    }
}
