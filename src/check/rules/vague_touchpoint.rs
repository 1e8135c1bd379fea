use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::{OptionValue, Preset, RuleOption};
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::BUILT_IN_CHANNELS;
use crate::model::Journey;
use std::collections::HashSet;

pub static RULE: Rule = Rule {
    page: Page {
        code: "vague-touchpoint",
        severity: Severity::Info,
        summary: "A touchpoint is named after its channel",
        explanation: "Fires when the title of a touchpoint is nothing but the name of a channel, its own or a built-in one, or a word such as online or internet, and it has no action or thought. The list of words is English and silent on maps in other languages, as are the names of built-in channels through which the touchpoint does not run; `words` in journey.toml adds to it for all.",
        bad: r#"journey "Sign-up" {
  stage "Awareness" { touchpoint "Social media" via social }
}
"#,
        good: r#"journey "Sign-up" {
  stage "Awareness" { touchpoint "An ad in the feed" via social }
}
"#,
    },
    why: "Social media is where something happens; the touchpoint is what happens there. Guides to mapping warn of the mix-up.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[RuleOption {
        name: "words",
        help: "Further words that name no touchpoint, in any language.",
        default: OptionValue::Words(Vec::new()),
    }],
    fix: None,
    check: Check::Journey(check),
};

const VAGUE: &[&str] = &[
    "contact",
    "digital",
    "interaction",
    "internet",
    "media",
    "offline",
    "online",
    "other",
    "phone call",
    "social media",
    "social network",
    "touchpoint",
    "various",
    "website visit",
    "www",
];

fn check(map: &Map<'_>, journey: &Journey, findings: &mut Findings) {
    let vague = words::listed(map, &RULE, journey, VAGUE);
    let declared: HashSet<String> = map.model.channels.iter().map(|channel| words::plain(&channel.title)).collect();
    let built_in: Vec<(String, &str)> =
        BUILT_IN_CHANNELS.iter().map(|channel| (words::plain(channel.title), channel.id)).collect();
    for (_, point) in journey.touchpoints() {
        let plain = words::plain(&point.title);
        // In other languages the English name of a channel may be a word for something else.
        let is_meant = |id: &str| words::is_english(journey) || point.channels.iter().any(|channel| channel == id);
        let built_in = built_in.iter().any(|(title, id)| *title == plain && is_meant(id));
        let declared = declared.contains(&plain);
        let is_vague = vague.contains(&plain);
        // Words that people say to mean a certain thing are enough where the touchpoint says more itself.
        let is_told = !point.actions.is_empty() || !point.thoughts.is_empty();
        if (built_in || declared || is_vague) && !is_told {
            let message = format!("{} is a channel: what happens there?", words::quoted(&point.title));
            findings.add(
                RULE.at(map.title(point.origin), message)
                    .help("name what people meet, such as \"An ad in the feed\", and keep the channel in `via`"),
            );
        }
    }
}
