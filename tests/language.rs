//! The table of the language against the language itself.

use journey::diagnostic::Diagnostic;
use journey::language::{Head, Keyword, Place, rows};
use journey::project::Project;

/// A file that declares what the table's examples name. A mark stands where a line of a place goes.
const AROUND: &str = r#"persona maya "Maya"
persona raj "Raj"
persona clerk "Clerk"
source interviews "Interviews"
metric completion "Completion"
journey signup "Base" { stage advocacy "Advocacy" }
@File
journey main "Main" {
  for maya, raj
  curve effort "Toil" scale 1..5
  @Journey
  stage decision "Decision" {
    touchpoint ad "Ad"
    touchpoint form "Form"
    @Stage
    touchpoint one "One" {
      pain long-form "Long form"
      pain gateway "Gateway"
      opportunity streamline "Streamline"
      @Touchpoint
    }
  }
}
"#;

/// The file with `line` in `place`. What the line declares itself is left out around it.
fn file_with(place: Place, example: &str) -> String {
    let line = example;
    let (mark, line) = match place {
        Place::File => ("@File", line.to_owned()),
        Place::Persona => ("@File", format!("persona ana \"Ana\" {{ {line} }}")),
        Place::Channel => ("@File", format!("channel box \"Box\" {{ {line} }}")),
        Place::Source => ("@File", format!("source survey \"Survey\" {{ {line} }}")),
        Place::Metric => ("@File", format!("metric churn \"Churn\" {{ {line} }}")),
        Place::Emotions => ("@File", format!("emotions {{ {line} }}")),
        Place::Journey => ("@Journey", line.to_owned()),
        Place::Stage => ("@Stage", line.to_owned()),
        Place::Touchpoint => ("@Touchpoint", line.to_owned()),
        Place::As => ("@Touchpoint", format!("as raj {{ {line} }}")),
        Place::Pain => ("@Touchpoint", format!("pain \"Waiting\" {{ {line} }}")),
        Place::Opportunity => ("@Touchpoint", format!("opportunity \"Faster\" {{ {line} }}")),
        Place::Objective => ("@Journey", format!("objective completion {{ {line} }}")),
        Place::Experiment => ("@Journey", format!("experiment \"Try\" {{ {line} }}")),
        Place::Variant => ("@Journey", format!("experiment \"Try\" {{ variant a \"A\" {{ {line} }} }}")),
        Place::Curve => ("@Journey", format!("curve ease \"Ease\" {{ {line} }}")),
        Place::Flow => ("@Journey", format!("flow {{ {line} }}")),
        Place::Scope => ("@Journey", format!("scope {{ {line} }}")),
        Place::Reading => ("@Touchpoint", format!("metric completion 31% {{ {line} }}")),
        Place::Service => ("@Touchpoint", format!("frontstage \"Greets\" {{ {line} }}")),
        Place::Statement => ("@Touchpoint", format!("action \"Acts\" {{ {line} }}")),
    };
    let start = |text: &str| text.split_whitespace().take(2).map(str::to_owned).collect::<Vec<_>>();
    let lines = AROUND.lines().filter_map(|around| match around.trim() {
        here if here == mark => Some(line.clone()),
        other if other.starts_with('@') => None,
        // A reading in a journey is not the metric's declaration.
        other if start(other) == start(example) && (place == Place::File || !other.starts_with("metric")) => None,
        _ => Some(around.to_owned()),
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

fn compile(text: &str) -> (serde_json::Value, Vec<Diagnostic>) {
    let project = Project::single("example.journey", text);
    let compilation = project.compile(project.roots()[0]);
    (serde_json::to_value(&compilation.model).unwrap(), compilation.diagnostics)
}

/// A row without lowering would vanish here: its example must change the map.
#[test]
fn every_example_of_the_table_compiles_and_lands_in_the_map() {
    for row in rows().filter(|row| row.keyword != Keyword::Import) {
        for &place in row.places {
            let dropping = row.head == Head::Drop;
            if dropping && place != Place::Journey {
                continue;
            }
            let revising = if dropping { "revises signup\n" } else { "" };
            let text = file_with(place, &format!("{revising}{}", row.example));
            let (with, diagnostics) = compile(&text);
            assert!(diagnostics.is_empty(), "`{}` in {}: {diagnostics:#?}\n{text}", row.keyword, place.phrase());
            // A journey without anybody could not hold `as`: others go on it instead.
            let without = if row.keyword == Keyword::For {
                file_with(place, "for maya, clerk")
            } else {
                file_with(place, revising)
            };
            let (without, _) = compile(&without);
            assert_ne!(with, without, "`{}` in {} leaves no trace in the map\n{text}", row.keyword, place.phrase());
        }
    }
}

/// `from 2h to 4h` looks like a range in words, but an objective has a `to` of its own.
#[test]
fn an_objective_goes_from_a_duration_to_a_duration() {
    let text = file_with(Place::Journey, "objective completion from 2h to 4h by 2027");
    let (map, diagnostics) = compile(&text);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    let objective = &map["journeys"][1]["objectives"][0];
    assert_eq!((&objective["from"]["text"], &objective["to"]["text"]), (&"2h".into(), &"4h".into()));
}
