//! What a file says is on its map.

use journey::{
    language::Keyword,
    layout::{
        Options, Scene, Theme,
        scene::{Node, Text},
        text::Fonts,
    },
    text::markup,
};
use serde_json::Value;

use super::{fixture, scene};

/// All words of a scene in the order in which they are read, one blank between lines.
fn words_of(scene: &Scene) -> String {
    fn walk(nodes: &[Node], out: &mut String) {
        for node in nodes {
            match node {
                Node::Group(group) => walk(&group.nodes, out),
                Node::Text(Text { runs, .. }) => {
                    // Runs stand as they are seen; these fixtures read from left to right.
                    runs.iter().for_each(|run| out.push_str(&run.glyphs.text));
                    out.push(' ');
                }
                Node::Shape(_) | Node::Image(_) => {}
            }
        }
    }
    let mut words = String::new();
    walk(&scene.nodes, &mut words);
    plain(&words)
}

/// One blank between words, whatever holds them together; capitals do not count.
fn plain(text: &str) -> String {
    let text = text.replace('\u{2060}', "").replace(['\u{a0}', '\u{2009}'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Keys whose strings are names for statements, words of the language, places of files, or figures, which a map
/// writes in its own way.
const NOT_READ: &[&str] = &[
    "id",
    "evidence",
    "cited",
    "kind",
    "better",
    "method",
    "confidence",
    "state",
    "revises",
    "dropped",
    "lang",
    "icon",
    "avatar",
    "color",
    "path",
    "url",
    "doc",
    "personas",
    "prefers",
    "channels",
    "metric",
    "metrics",
    "curve",
    "solves",
    "tests",
    "serves",
    "status",
    "severity",
    "impact",
    "effort",
    "fluency",
    "unit",
    "by",
    "flow",
    "word",
    "value",
    "target",
    "frequency",
    "cost",
    "duration",
    "wait",
    "age",
    "definition",
];

/// Every string of `value` that people read, with the keys that lead to it.
fn read(value: &Value, way: &str, out: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => out.push((way.to_owned(), text.clone())),
        Value::Array(items) => items.iter().for_each(|item| read(item, way, out)),
        Value::Object(fields) => {
            for (key, value) in fields {
                // Metrics and personas of the file are things, those of a statement are names.
                let things = way.is_empty() && matches!(value, Value::Array(_));
                let list_of_things = value.as_array().is_some_and(|items| items.iter().any(Value::is_object));
                if things || list_of_things || !NOT_READ.contains(&key.as_str()) || value.is_object() && key == "as" {
                    read(value, &format!("{way}.{key}"), out);
                }
            }
        }
        _ => {}
    }
}

#[test]
fn every_text_of_a_map_is_on_it() {
    let model = fixture("everything");
    let fonts = Fonts::bundled();
    let words = words_of(&scene(&model, &Options::default(), &Theme::light(), &fonts));
    let mut texts = Vec::new();
    read(&serde_json::to_value(&model).unwrap(), "", &mut texts);
    // Nobody on this map meets the guard of the imported file.
    texts.retain(|(way, text)| text != "Night guard" && !way.ends_with("flow.from") && !way.ends_with("flow.to"));
    let shown = |way: &str, text: &str| {
        // The words of the vocabulary are shown with blanks.
        let text = if way.ends_with("emotion.label") { text.replace('-', " ") } else { text.to_owned() };
        words.contains(&plain(&markup::plain(&text)))
    };
    let missing: Vec<_> = texts.iter().filter(|(way, text)| !shown(way, text)).collect();
    assert!(texts.len() > 100, "only {} texts were looked for", texts.len());
    assert!(missing.is_empty(), "not on the map: {missing:#?}\n{words}");
    for way in ["72% has the code", "18% never comes", "10% fetching it next week"] {
        assert!(words.contains(way), "{way} is not drawn: {words}");
    }
}

#[test]
fn figures_and_words_of_the_language_read_well() {
    let fonts = Fonts::bundled();
    let words = words_of(&scene(&fixture("everything"), &Options::default(), &Theme::light(), &fonts));
    let expected = [
        "takes 4 min",
        "wait 7–10 days",
        "wait up to 24 h",
        "takes 1 day",
        "2 h 30 min → 1 h",
        "34% → 37%",
        "6.40 EUR → 2 EUR",
        "+42",
        "31% → 37%",
        "now 34%",
        "by 2027-03-31",
        "35–42",
        "frequency 9%",
        "cost 12",
        "reach 4000",
        "confidence 80%",
        "in progress",
        "high digital fluency",
        "secondary persona",
        "n = 12",
        "interviews",
        "optional",
        "Prefers App, Parcel locker",
        "Email",
        "all thumbs",
        "Toil",
        "serves Fetching it",
        "Measured by Completed orders",
        "Tests Larger letters",
        "Current state",
        "Line of visibility",
    ];
    let missing: Vec<_> = expected.iter().filter(|text| !words.contains(&plain(text))).collect();
    assert!(missing.is_empty(), "not on the map: {missing:#?}\n{words}");
}

#[test]
fn the_map_of_everything_has_every_statement() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/render/fixtures/everything.journey");
    let text = std::fs::read_to_string(path).unwrap();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    let has = |keyword: &str| words.contains(&keyword);
    // What a journey leaves out of another one is not on its own map; a picture of a person comes from a file.
    let other = [Keyword::Drop, Keyword::Revises, Keyword::Avatar];
    let missing: Vec<_> =
        Keyword::ALL.iter().filter(|keyword| !has(keyword.word()) && !other.contains(keyword)).collect();
    assert!(missing.is_empty(), "no statement of {missing:?}");
}

#[test]
fn statements_bear_the_numbers_of_their_sources() {
    let fonts = Fonts::bundled();
    let words = words_of(&scene(&fixture("everything"), &Options::default(), &Theme::light(), &fonts));
    for marked in [
        "reads the code¹",
        "“the code was cut off.”¹",
        "all thumbs¹",
        "frequency 9%²",
        "larger letters¹",
        "two sizes of letters²",
        "72% has the code²",
        "¹ customer talks",
        "² web counts",
        "¹ researched",
    ] {
        assert!(words.contains(marked), "{marked} is not on the map: {words}");
    }
    assert!(!words.contains("which box?”¹") && words.contains("which box?”"));
}
