use crate::check::{Check, Findings, Map, Rule};
use crate::check::{parts, words};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::model::Journey;

pub static RULE: Rule = Rule {
    page: Page {
        code: "inside-out-stage",
        severity: Severity::Warning,
        summary: "A stage is named after a department or system",
        explanation: "Fires when the title of a stage is the name of a department, a system or an internal step, such as Marketing, Billing or CRM. The list is English and silent on maps in other languages; `words` in journey.toml adds to it for all.",
        bad: r#"journey "Sign-up" {
  stage "Marketing"
  stage "Billing"
}
"#,
        good: r#"journey "Sign-up" {
  stage "Hearing of it"
  stage "Paying"
}
"#,
    },
    why: "Customers do not go through Billing: they pay. Stages named after the company's boxes are a mistake that practitioners name again and again, because the map then follows the organisation.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[RuleOption {
        name: "words",
        help: "Further names of departments and systems, in any language.",
        default: OptionValue::Words(Vec::new()),
    }],
    fix: None,
    check: Check::Journey(check),
};

const INSIDE: &[&str] = &[
    "accounting",
    "acquisition",
    "administration",
    "back office",
    "backoffice",
    "billing",
    "call center",
    "call centre",
    "claims handling",
    "collections",
    "compliance",
    "contracting",
    "conversion",
    "crm",
    "erp",
    "finance",
    "fulfillment",
    "fulfilment",
    "handoff",
    "hand-off",
    "handover to operations",
    "hr",
    "human resources",
    "internal review",
    "invoicing",
    "it",
    "lead generation",
    "lead nurturing",
    "lead qualification",
    "legal",
    "logistics",
    "marketing",
    "monetisation",
    "monetization",
    "operations",
    "order management",
    "order processing",
    "origination",
    "pre-sales",
    "presales",
    "procurement",
    "provisioning",
    "qualification",
    "sales",
    "ticketing",
    "underwriting",
    "upsell",
    "upselling",
    "warehouse",
];

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let inside = words::listed(map, &RULE, journey, INSIDE);
    // What people of the house go through may well be called so.
    let is_staff = |id: &String| map.model.persona(id).is_some_and(|persona| !parts::is_customer(persona));
    if journey.personas.first().is_some_and(is_staff) {
        return;
    }
    for stage in &journey.stages {
        if inside.contains(&words::plain(&stage.title)) {
            let message = format!("{} is a word of the company, not of the customer", words::quoted(&stage.title));
            findings.add(
                RULE.at(map.title(stage.origin), message)
                    .help("name the stage after what the customer does there: \"Paying\" for billing"),
            );
        }
    }
}
