//! Maps of any size, always the same.

use std::fmt::Write as _;

/// The sizes that are compared: a small map, a usual one, a large one, and one that is ten times as large.
pub const SIZES: [(usize, usize); 4] = [(7, 1), (8, 10), (5, 100), (50, 100)];

/// How many touchpoints each of [`SIZES`] has.
pub const TOUCHPOINTS: [usize; 4] = [7, 80, 500, 5000];

const VERBS: [&str; 7] = ["Sees", "Opens", "Compares", "Asks about", "Pays", "Waits for", "Shares"];
const NOUNS: [&str; 9] =
    ["the advert", "a review", "the price page", "a demo", "the invoice", "the parcel", "a survey", "the app", "help"];
const CHANNELS: [&str; 6] = ["web", "app", "email", "phone", "store", "chat"];
const FEELINGS: [(&str, &str); 5] = [
    ("curious", "0.5"),
    ("frustrated", "-0.8"),
    ("relieved", "0.6"),
    ("confused", "-0.4 then hopeful 0.3"),
    ("delighted", "0.9"),
];
const THOUGHTS: [&str; 4] = [
    "Nobody told me about that step",
    "Is this **really** the best price?",
    "This was easier than I expected",
    "Why do I have to enter it again?",
];

/// A map of `stages` with `touchpoints` in each: all lanes are used, every name is written.
pub fn map(stages: usize, touchpoints: usize) -> String {
    let mut text = String::from(
        "source interviews \"Customer interviews\" { method interview; sample 12 }\n\
         persona maya \"Maya\" { age 34; goal \"Get it done before lunch\" }\n\
         metric completion \"Completion\" { kind rate; better higher }\n\n\
         journey large \"A long way\" {\n  for maya\n  state current\n",
    );
    let mut number = 0;
    for stage in 0..stages {
        let _ = writeln!(text, "\n  stage s{stage} \"Stage {stage}\" {{\n    goal \"Get past stage {stage}\"");
        for _ in 0..touchpoints {
            touchpoint(&mut text, number);
            number += 1;
        }
        text.push_str("  }\n");
    }
    text.push_str("\n  flow {\n");
    for from in 0..number.saturating_sub(1) {
        let _ = writeln!(text, "    t{from} -> t{} {}% \"goes on\"", from + 1, 60 + from % 40);
    }
    text.push_str("  }\n}\n");
    text
}

fn touchpoint(text: &mut String, number: usize) {
    let pick = |list: &[&'static str], every: usize| list[number / every % list.len()];
    let (verb, noun) = (pick(&VERBS, 1), pick(&NOUNS, 2));
    let (word, score) = FEELINGS[number * 7 % 11 % FEELINGS.len()];
    let _ = write!(
        text,
        "    touchpoint t{number} \"{verb} {noun} {number}\" via {} {{\n      \
         action \"{verb} {noun}, looks for what comes next\"\n      \
         thought \"{}\" evidence interviews\n      \
         emotion {word} {score}\n",
        pick(&CHANNELS, 1),
        pick(&THOUGHTS, 3),
    );
    if number.is_multiple_of(3) {
        let _ = write!(
            text,
            "      pain p{number} \"The page asks twice\" severity high {{ frequency {}% }}\n      \
             opportunity o{number} \"Ask once\" {{ solves p{number}; impact high; effort low }}\n",
            number % 50
        );
    }
    if number.is_multiple_of(10) {
        text.push_str("      metric completion 31% target 37%\n      backstage \"The order is written\"\n");
    }
    text.push_str("    }\n");
}
