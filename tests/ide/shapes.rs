//! The shape of a file: outline, folds, selections, colours.

use expect_test::{Expect, expect};
use journey::ide::Wanted;
use journey::ide::folding::folds;
use journey::ide::selection::selections;
use journey::ide::semantic_tokens::semantic_tokens;
use journey::ide::symbols::{Outline, outline, search};
use journey::text::Span;

use super::{desk, one};

const MAP: &str = r#"import "people.journey"
import "sources.journey"

// Two lines
// of comment.
journey signup "Signing up" {
  for maya
  objective completion "More"
  stage "Decision" { // why
    touchpoint form "Form" via web {
      pain "Long form" severity high
      note """
        Several
        lines.
      """
    }
  }
  flow {
    start -> form
  }
}
"#;

#[test]
fn the_outline_of_a_file() {
    fn list(entries: &[Outline], depth: usize, out: &mut String) {
        for entry in entries {
            let (keyword, title, name) = (entry.keyword, &entry.title, &entry.name);
            out.push_str(&format!("{}{keyword} `{name}` {title}\n", "  ".repeat(depth)));
            list(&entry.inner, depth + 1, out);
        }
    }
    let desk = one(MAP);
    let mut shown = String::new();
    list(&outline(&desk.analysis, desk.file), 0, &mut shown);
    expect![[r#"
        journey `signup` Signing up
          objective `` More
          stage `decision` Decision
            touchpoint `form` Form
              pain `long-form` Long form
          flow `` flow
    "#]]
    .assert_eq(&shown);
}

#[test]
fn a_search_through_all_files() {
    let desk = desk(&[("map.journey", MAP), ("people.journey", "persona maya \"Maya Former\"")]);
    let found = |query: &str| -> Vec<String> {
        let found = search(&desk.analysis, query, Wanted::always()).unwrap().into_iter();
        found.map(|found| format!("{} {} in {:?}", found.keyword, found.title, found.container)).collect()
    };
    expect![[r#"
        touchpoint Form in Some("Decision")
        pain Long form in Some("Form")
        persona Maya Former in None"#]]
    .assert_eq(&found("FORM").join("\n"));
    assert_eq!(found("nothing like it"), [""; 0]);
}

#[test]
fn what_can_be_folded() {
    let desk = one(MAP);
    let shown: Vec<String> = folds(&desk.analysis, desk.file)
        .into_iter()
        .map(|fold| format!("{}..{} {:?}", fold.first + 1, fold.last + 1, fold.kind))
        .collect();
    expect![[r#"
        1..2 Imports
        4..5 Comment
        6..20 Block
        9..16 Block
        10..15 Block
        12..15 Text
        18..19 Block"#]]
    .assert_eq(&shown.join("\n"));
}

#[test]
fn selections_grow() {
    let check = |text: &str, expected: Expect| {
        let desk = one(text);
        let text = desk.analysis.text(desk.file);
        let all = selections(&desk.analysis, desk.file, desk.offset);
        let shown: Vec<String> = all.into_iter().map(|span| text[span.range()].replace('\n', "⏎")).collect();
        expected.assert_eq(&shown.join("\n"));
    };
    check(
        "journey \"J\" {\n  stage \"S\" {\n    pain \"Long fo¦rm\" severity high evidence a, b\n    gain \"G\"\n  }\n}\n",
        expect![[r#"
            Long form
            "Long form"
            pain "Long form"
            pain "Long form" severity high evidence a, b
            pain "Long form" severity high evidence a, b⏎    gain "G"
            {⏎    pain "Long form" severity high evidence a, b⏎    gain "G"⏎  }
            stage "S" {⏎    pain "Long form" severity high evidence a, b⏎    gain "G"⏎  }
            {⏎  stage "S" {⏎    pain "Long form" severity high evidence a, b⏎    gain "G"⏎  }⏎}
            journey "J" {⏎  stage "S" {⏎    pain "Long form" severity high evidence a, b⏎    gain "G"⏎  }⏎}
            journey "J" {⏎  stage "S" {⏎    pain "Long form" severity high evidence a, b⏎    gain "G"⏎  }⏎}⏎"#]],
    );
    check(
        "journey \"J\" { pain \"P\" severity hi¦gh frequency 9% }",
        expect![[r#"
        high
        severity high
        pain "P" severity high frequency 9%
        { pain "P" severity high frequency 9% }
        journey "J" { pain "P" severity high frequency 9% }"#]],
    );
    check(
        "journey \"J\" { }\n¦\n",
        expect![[r#"
        ⏎
        journey "J" { }⏎⏎"#]],
    );
}

#[test]
fn colours() {
    let text = "/// Doc\njourney j \"J\" { // c\n  for maya, raj\n  emotion confused -0.8 then learning\n  flow { start -> a & b 31% \"x\" }\n}\nemotions { meh 1 }\njorney \"J\"";
    let desk = one(text);
    let whole = Span::new(0, text.len() as u32);
    let tokens = semantic_tokens(&desk.analysis, desk.file, whole, Wanted::always()).unwrap();
    let shown: Vec<String> = tokens
        .iter()
        .map(|token| {
            let declares = if token.declares { " declared" } else { "" };
            format!("{} {:?}{declares}", &text[token.span.range()], token.kind)
        })
        .collect();
    expect![[r#"
        /// Doc Doc
        journey Keyword
        j Name(Journey) declared
        "J" Text
        // c Comment
        for Keyword
        maya Name(Persona)
        , Operator
        raj Name(Persona)
        emotion Keyword
        confused Emotion
        -0.8 Number
        then Modifier
        learning Emotion
        flow Keyword
        start Modifier
        -> Operator
        a Name(Touchpoint)
        & Operator
        b Name(Touchpoint)
        31% Number
        "x" Text
        emotions Keyword
        meh Emotion declared
        1 Number
        "J" Text"#]]
    .assert_eq(&shown.join("\n"));
}
