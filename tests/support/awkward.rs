//! Maps of texts that break writers of files.

use journey::model::*;

use super::texts::TRICKY;

/// Every ASCII punctuation mark in every position, words that Mermaid reserves, scripts and symbols.
pub fn samples() -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for mark in (b'!'..=b'~').map(char::from).filter(char::is_ascii_punctuation) {
        for shape in ["?", "a?", "?a", "a?b", "a ? b", "??", "?? a", "a: ?b", "5?: 5: Me"] {
            samples.push(shape.replace('?', &mark.to_string()));
        }
    }
    for word in [
        "journey",
        "Journey",
        "section",
        "section x",
        "Sections",
        "title",
        "title x",
        "accTitle: x",
        "accDescr: x",
        "accDescr {",
        "timeline",
        "flowchart",
        "graph LR",
        "subgraph",
        "end",
        "END",
        "click",
        "style",
        "style x: y #58;",
        "classDef a: b",
        "class",
        "default",
        "linkStyle",
        "xychart-beta",
        "line",
        "bar",
        "x-axis",
        "y-axis",
        "direction LR",
        "a Direction  TD b",
        "xdirection RL direction BT",
        "__proto__",
        "constructor",
        "toString",
        "`md`",
        "1. list",
        "- list",
        "# head",
        "a\\nb",
        "<br>",
        "<br/>",
        "#35;",
        "#quot;",
        "&#35;",
        "&lt;",
        "ﬂ°°35¶ß",
        "ﬂ°quot¶ß",
        "%% comment",
        "%%{init: {\"theme\": \"dark\"}}%%",
        "---",
        "--- title: x ---",
        "0",
        "5",
        "5: Me",
        "9:30",
        "a,b",
        ", ,",
        "very long ".repeat(60).as_str(),
        "http://example.org/?a=b&c#d",
        "file.md",
        "x@{shape: rect}",
        "\u{fdd0}",
        "\u{ad}",
        "\u{200b}",
        "\u{85}",
        "\u{1}",
        "\u{0}",
        "\u{7f}",
        "   ",
        "\n",
        "１２３",
        "𝟘𝟙",
    ] {
        samples.push(word.to_owned());
    }
    samples.extend(TRICKY.iter().map(|piece| (*piece).to_owned()));
    samples.extend(TRICKY.iter().map(|piece| format!("a {piece} b")));
    samples
}

/// A map with `sample` in every field that a diagram shows.
pub fn map_of(sample: &str) -> Model {
    let text = |text: &str| Text { text: text.to_owned(), ..Text::default() };
    let emotion = |normalized| Some(Emotion { score: normalized, normalized, ..Emotion::default() });
    let touchpoint = |id: &str, normalized| Touchpoint {
        id: id.into(),
        title: sample.into(),
        actions: vec![text(sample), text("second")],
        emotion: emotion(normalized),
        pains: vec![Pain { id: format!("{id}-pain"), text: sample.into(), ..Pain::default() }],
        ..Touchpoint::default()
    };
    let mut differs = touchpoint("two", 1.0);
    differs.differences.insert("b".into(), Difference { emotion: emotion(-1.0), ..Difference::default() });
    let edge = |from: &str, to: &str, share| Edge {
        from: from.into(),
        to: to.into(),
        share,
        label: Some(sample.into()),
        ..Edge::default()
    };
    let mut away = edge("two", "other", None);
    away.kind = EdgeTarget::Journey;
    let journey = Journey {
        id: "j".into(),
        title: sample.into(),
        personas: vec!["a".into(), "b".into()],
        stages: vec![
            Stage {
                id: "s".into(),
                title: sample.into(),
                touchpoints: vec![touchpoint("one", -0.5), differs],
                ..Stage::default()
            },
            Stage { id: "empty".into(), title: "Empty".into(), ..Stage::default() },
        ],
        flow: vec![edge("start", "one", None), edge("one", "two", Some(0.31)), edge("one", "exit", Some(0.69)), away],
        ..Journey::default()
    };
    let persona = |id: &str, name: &str| Persona { id: id.into(), name: name.into(), ..Persona::default() };
    Model { personas: vec![persona("a", sample), persona("b", "Second")], journeys: vec![journey], ..Model::default() }
}
