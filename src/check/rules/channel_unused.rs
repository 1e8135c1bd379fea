use crate::check::words;
use crate::check::{Check, Findings, Map, Rule};
use crate::config::Preset;
use crate::diagnostic::Severity;
use crate::diagnostic::code::Page;
use crate::language::Keyword;

pub static RULE: Rule = Rule {
    page: Page {
        code: "channel-unused",
        severity: Severity::Warning,
        summary: "No touchpoint runs through a channel",
        explanation: "Fires when a file with journeys declares a channel that no stage, touchpoint or persona names. A file that other files import is left alone.",
        bad: r#"channel locker "Parcel locker"

journey "Delivery" {
  stage "Pick-up" { touchpoint "Collects the parcel" via store }
}
"#,
        good: r#"channel locker "Parcel locker"

journey "Delivery" {
  stage "Pick-up" { touchpoint "Collects the parcel" via locker }
}
"#,
    },
    why: "Often the name was misspelt where it was meant, or a built-in channel was used in its place.",
    preset: Some(Preset::Research),
    denied: None,
    options: &[],
    fix: None,
    check: Check::File(check),
};

fn check(map: &Map<'_>, findings: &mut Findings) {
    for channel in map.unused(&map.model.channels, &[Keyword::Via, Keyword::Prefers], |it| (it.origin, &it.id)) {
        let message = format!("no touchpoint runs through {}", words::quoted(&channel.title));
        findings.add(
            RULE.at(map.title(channel.origin), message)
                .help(format!("write `via {}` where it is meant, or delete it", channel.id)),
        );
    }
}
