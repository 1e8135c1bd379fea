//! Each mistake is one message, in the right place, whatever else is wrong in the file.

use expect_test::expect;

use journey::project::Project;
use journey::text::FileId;

use super::messages;

/// A map with a few mistakes, as a writer sees them.
fn show(text: &str) -> String {
    let lines = journey::text::LineIndex::new(text);
    let place = |at: u32| {
        let place = lines.chars(text, at);
        format!("{}:{}", place.line + 1, place.column + 1)
    };
    let mut out = String::new();
    for found in Project::single("map.journey", text).compile(FileId(0)).diagnostics {
        let span = found.primary.location.span;
        out += &format!("{}-{} {}: {}\n", place(span.start), place(span.end), found.code, found.message);
        for label in found.related {
            out += &format!("  {}: {}\n", place(label.location.span.start), label.message);
        }
        out += &found.help.map_or_else(String::new, |help| format!("  help: {help}\n"));
        out += &found
            .fix
            .map_or_else(String::new, |fix| format!("  fix: {}{}\n", fix.title, if fix.safe { "" } else { "?" }));
    }
    out
}

const MAP: &str = r#"journey "Sign-up" {
  stage awareness "Awareness" {
    touchpoint ad "Social media ad" via social {
      action "Sees ad, clicks link"
      thought "What's this?"
      emotion curious 0.5
    }
  }
  stage decision "Decision" {
    touchpoint form "Sign-up form" via web {
      action "Enters details"
      pain gateway "Payment gateway error" severity high {
        frequency 9%
      }
      emotion frustrated -0.8
    }
    touchpoint mail "Confirmation" via email { emotion relieved 0.6 }
  }
  flow {
    start -> ad -> form
    form -> mail 31% "pays"
  }
}
"#;

/// The map after some changes, each of which must apply.
fn map(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(MAP.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old}");
        text.replacen(old, new, 1)
    })
}

#[test]
fn five_mistakes_are_five_messages() {
    let text = map(&[
        ("\"Sees ad, clicks link\"", "\"Sees ad, clicks link"),
        ("    }\n  }\n  stage decision", "    }\n  stage decision"),
        ("action \"Enters", "@@ action \"Enters"),
        ("severity high {", "severity high"),
        ("  flow {", "  flow { {"),
    ]);
    expect![[r#"
        2:31-2:32 unclosed-block: the block of `stage` is never closed
          8:3: a `}` is missing before this
          help: write a `}` before `stage`
          fix: write a `}`
        4:14-4:15 unclosed-string: this text is never closed
          4:35: it should end here, with `"`
          help: write `"` behind `link`
          fix: close the text?
        10:7-10:9 unexpected-text: `@@` means nothing here
          help: leave it out, or put it into a text: `"…"`
          fix: leave out `@@`?
        11:57-11:57 unopened-block: the block of `pain` has no `{`
          12:9: this stands in it
          help: write `{` at the end of the line
          fix: write `{`
        18:10-18:11 stray-brace: this `{` opens a block that belongs to no statement
          help: delete it
          fix: delete the brace
    "#]]
    .assert_eq(&show(&text));
}

#[test]
fn braces() {
    assert_eq!(messages(MAP), Vec::<String>::new());
    assert_eq!(messages(&map(&[("    }\n  }\n  stage decision", "    }\n  stage decision")])), ["2 unclosed-block"]);
    assert_eq!(messages(&map(&[("via social {", "via social")])), ["3 unopened-block"]);
    assert_eq!(messages(&map(&[("      action \"Sees", "      } action \"Sees")])), ["4 stray-brace"]);
    assert_eq!(messages(&map(&[("action \"Sees", "action { \"Sees")])), ["4 stray-brace"]);
    assert_eq!(messages(&map(&[("  flow {", "  }\n  flow {")])), ["19 stray-brace"]);
    assert_eq!(messages(&map(&[("    touchpoint form \"Sign-up form\" via web {\n", "")])), ["15 stray-brace"]);
    assert_eq!(messages(&map(&[("5\n    }\n  }", "5")])), ["3 unclosed-block"]);
}

#[test]
fn quotes() {
    assert_eq!(messages(&map(&[("\"Sees ad, clicks link\"", "\"Sees ad, clicks link")])), ["4 unclosed-string"]);
    assert_eq!(messages(&map(&[("\"Sees ad, clicks link\"", "Sees ad, clicks link\"")])), ["4 unclosed-string"]);
    assert_eq!(messages(&map(&[("\"Sees ad, clicks link\"", "\"Sees \"ad, clicks link\"")])), ["4 stray-quote"]);
    assert_eq!(messages(&map(&[("\"Social media ad\"", "\"Social media ad")])), ["3 unclosed-string"]);
    assert_eq!(messages(&map(&[("\"Decision\"", "\" \"Decision\"")])), ["9 stray-quote"]);
    assert_eq!(
        messages(&map(&[("{ emotion relieved", "{ note \"Very fast; emotion relieved")])),
        ["17 unclosed-string"]
    );
}

#[test]
fn text_blocks() {
    let block = "note \"\"\"\n      One.\n      Two.\n      ";
    let open = map(&[("action \"Enters", &format!("{block}\n      action \"Enters"))]);
    assert_eq!(messages(&open), ["11 unclosed-string"]);
    let both = map(&[
        ("action \"Enters", &format!("{block}\n      action \"Enters")),
        ("emotion frustrated", &format!("{block}\"\"\"\n      emotion frustrated")),
    ]);
    assert_eq!(messages(&both), ["11 unclosed-string"]);
}

#[test]
fn semicolons_and_joined_lines() {
    assert_eq!(messages(&map(&[("via social {", "via ; social {")])), ["3 unexpected-text"]);
    assert_eq!(messages(&map(&[("touchpoint ad", "touchpoint ; ad")])), ["3 unexpected-text"]);
    assert_eq!(
        messages(&map(&[("\"Decision\" {\n    touchpoint", "\"Decision\" { touchpoint")])),
        Vec::<String>::new()
    );
    assert_eq!(
        messages(&map(&[(
            "      emotion frustrated -0.8\n    }",
            "    }\n    note \"x\" touchpoint pay \"Pay\" { wait 3d }"
        )])),
        ["16 missing-separator"]
    );
}
