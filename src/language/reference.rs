use super::{BUILT_IN_CHANNELS, EMOTION_WORDS, Head, Lines, Often, Place, Row, rows_in};

/// The reference of the language as Markdown, made from the table: `docs/language.md`.
pub fn reference() -> String {
    let mut out = String::from(INTRODUCTION);
    for place in Place::ALL {
        let rows: Vec<&Row> = rows_in(place).collect();
        if rows.is_empty() && !matches!(place, Place::Flow | Place::Emotions) {
            continue;
        }
        out.push_str(&format!("\n## In {}\n\n", place.phrase()));
        match place {
            Place::Flow => out.push_str(FLOW),
            Place::Emotions => out.push_str(WORDS),
            _ => {
                out.push_str("| statement | takes | how often | what for | example |\n|---|---|---|---|---|\n");
                for row in rows {
                    out.push_str(&line(row));
                }
            }
        }
    }
    out.push_str("\n## Built-in channels\n\n");
    for channel in BUILT_IN_CHANNELS {
        out.push_str(&format!("- `{}`: {}\n", channel.id, channel.title));
    }
    out.push_str("\n## Words for feelings\n\nEach with its score on −1…1, mapped onto the `scale` of a journey.\n\n");
    let mut words: Vec<&(&str, f64)> = EMOTION_WORDS.iter().collect();
    words.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(b.0)));
    for same in words.chunk_by(|a, b| a.1 == b.1) {
        let score = same.first().map_or(0.0, |(_, score)| *score);
        let list: Vec<String> = same.iter().map(|(word, _)| format!("`{word}`")).collect();
        out.push_str(&format!("- {score}: {}\n", list.join(", ")));
    }
    out
}

fn line(row: &Row) -> String {
    let often = match row.often {
        Often::Once => "once",
        Often::Many => "any number",
    };
    let place = if row.modifier { "; also on its parent's line" } else { "" };
    format!(
        "| `{}` | {} | {often}{place} | {} | `{}` |\n",
        row.keyword,
        takes(row.head).replace('|', "\\|"),
        row.help,
        row.example.replace('|', "\\|")
    )
}

/// What stands behind a keyword, in a few words.
pub fn takes(head: Head) -> String {
    match head {
        Head::Bare => String::from("nothing"),
        Head::Declare(_) => String::from("name and title"),
        Head::Refer(kind) => format!("the name of {}", kind.phrase()),
        Head::Names(kind) => format!("names of {}, with commas", kind.keyword()),
        Head::Text => String::from("text"),
        Head::OptionalText => String::from("text, or nothing"),
        Head::Value(kind) => kind.expected(),
        Head::Values(kind) => format!("{}, several with commas", kind.expected()),
        Head::Reading => String::from("the name of a metric and what it showed"),
        Head::Objective => String::from("the name of a metric, and a title"),
        Head::Emotion => String::from("a word or a label in quotes, and a score; `then` and the next feeling"),
        Head::Score => String::from("the name of a curve and a number"),
        Head::Target(kind) => format!("{}, and a title", kind.expected()),
        Head::Drop => String::from("a keyword, and a name"),
        Head::Lines(Lines::Edges) => String::from("a block of arrows"),
        Head::Lines(Lines::Words) => String::from("a block of words"),
    }
}

const INTRODUCTION: &str = "\
# The language

<!-- Made from the table in src/language/table by the tests: UPDATE_EXPECT=1 cargo test -->

A file is a list of statements. Each is a keyword, what the keyword takes, then modifiers and a block:

```journey
journey signup \"Signing up\" {
  stage \"Decision\" {
    touchpoint form \"Sign-up form\" via web {
      pain \"Long form\" severity high
      emotion frustrated -0.8
    }
  }
}
```

- A statement ends with its line, with `;` or with the `}` around it. A line that ends in `,` or `->` goes on.
- A **name** stands without quotes: a letter or `_`, then letters, digits, `_` and `-`. A thing without a name is
  called after its title: `Social media ad` is `social-media-ad`. `journey.touchpoint.name` names a thing in another
  journey.
- A **text** stands in double quotes on one line, with `\\\"`, `\\\\`, `\\n`, `\\t` and `\\u{2014}`; text of several lines
  stands between `\"\"\"` and `\"\"\"`. It takes `**bold**`, `*emphasis*`, `` `code` `` and `[links](https://example.com)`.
- A **modifier** is a short statement on the line of its parent: `severity high`. On the line or in the block, it
  means the same.
- A **number** is `0.5` or `-2`, a percentage `31%`, a duration `5s 10min 2h 3d 6w 4mo 1y 2h30min`, a date `2026`,
  `2026-10` or `2026-10-31`, and a range two of them with dots between: `1..5`, `..24h`, `10..`.
- `//` starts a comment, `/*` and `*/` stand around one, `///` documents the declaration below it.
- `evidence` cites sources for every statement in a persona, a metric and a journey.
";

const FLOW: &str = "\
A line is the name of a touchpoint, an arrow and the next touchpoint, as often as wanted. `start` and `exit` are where
the journey begins and ends, `a & b` is both at once, `journey name` is another map. Behind what an arrow leads to can
stand a share, a label and evidence:

```journey
journey \"Sign-up\" {
  stage \"Decision\" {
    touchpoint form \"Form\" via web
    touchpoint mail \"Confirmation\" via email
  }
  flow {
    start -> form
    form -> mail 31% \"pays\"
    form -> exit 69% \"gives up\"
  }
}
```
";

const WORDS: &str = "\
A line is a word and its score on −1…1:

```journey
emotions {
  meh -0.2
  chuffed 0.8
}
```
";
