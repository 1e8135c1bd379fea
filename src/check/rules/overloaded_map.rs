use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "overloaded-map",
        severity: Severity::Info,
        summary: "A map wants to show everything",
        explanation: "Fires when more personas than `personas` go on a journey, or it has more touchpoints than `touchpoints`.",
        bad: r#"persona ann "Ann" { goal "Watch tonight" }
persona ben "Ben" { goal "Watch tonight" }
persona cleo "Cleo" { goal "Watch tonight" }
persona dan "Dan" { goal "Watch tonight" }
persona eve "Eve" { goal "Watch tonight" }
persona finn "Finn" { goal "Watch tonight" }

journey "Sign-up" {
  for ann, ben, cleo, dan, eve, finn
  stage "Decision" { touchpoint "Sign-up form" via web }
}
"#,
        good: r#"persona ann "Ann" { goal "Watch tonight" }
persona ben "Ben" { goal "Watch tonight" }
persona cleo "Cleo" { goal "Watch tonight" }

journey "Sign-up" {
  for ann, ben, cleo
  stage "Decision" { touchpoint "Sign-up form" via web }
}
"#,
    },
    why: "One map for all customers and all cases is read by none of them; mapping tools stop at five curves.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[
        RuleOption {
            name: "personas",
            help: "The most personas that a map shows well.",
            default: OptionValue::Count(5),
        },
        RuleOption {
            name: "touchpoints",
            help: "The most touchpoints that a map shows well.",
            default: OptionValue::Count(50),
        },
    ],
    fix: None,
    check: Check::Journey(check),
};

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let most = |name| map.count(&RULE, name) as usize;
    let (personas, points) = (journey.personas.len(), journey.touchpoints().count());
    if personas > most("personas") {
        findings.add(
            RULE.at(map.field(journey.origin, Keyword::For), format!("{personas} personas share this map"))
                .help("give those who differ most a map of their own"),
        );
    }
    if points > most("touchpoints") {
        findings.add(
            RULE.at(map.title(journey.origin), format!("{} has {points} touchpoints", words::quoted(&journey.title)))
                .help("draw the details in journeys of their own, and lead there in `flow`: `form -> journey payment`"),
        );
    }
}
