//! The table of the language against the language itself.

use std::collections::BTreeSet;

use journey::diagnostic::Diagnostic;
use journey::language::{Head, Keyword, Place, Row, rows};
use journey::model::{Model, Quantity, Statement, Thing};
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

/// The file with `example`, one line or several, in `place`. What it declares itself is left out around it.
pub(crate) fn file_with(place: Place, example: &str) -> String {
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
    let declared = |other: &str| example.lines().any(|line| start(line) == start(other));
    let lines = AROUND.lines().filter_map(|around| match around.trim() {
        here if here == mark => Some(line.clone()),
        other if other.starts_with('@') => None,
        // A reading in a journey is not the metric's declaration.
        other if declared(other) && (place == Place::File || !other.starts_with("metric")) => None,
        _ => Some(around.to_owned()),
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

pub(crate) fn compile(text: &str) -> (Model, Vec<Diagnostic>) {
    let project = Project::single("example.journey", text);
    let compilation = project.compile(project.roots()[0]);
    (compilation.model, compilation.diagnostics)
}

/// Each row of the table in each of its places: the place, the row, and files with and without its example.
fn examples() -> impl Iterator<Item = (Place, &'static Row, String, String)> {
    let in_places = |row: &'static Row| row.places.iter().map(move |place| (*place, row));
    rows().filter(|row| row.keyword != Keyword::Import).flat_map(in_places).filter_map(|(place, row)| {
        let dropping = row.head == Head::Drop;
        if dropping && place != Place::Journey {
            return None;
        }
        let revising = if dropping { "revises signup\n" } else { "" };
        let with = file_with(place, &format!("{revising}{}", row.example));
        // A journey without anybody could not hold `as`: others go on it instead.
        let without = if row.keyword == Keyword::For { "for maya, clerk" } else { revising };
        Some((place, row, with, file_with(place, without)))
    })
}

/// A row without lowering would vanish here: its example must change the map.
#[test]
fn every_example_of_the_table_compiles_and_lands_in_the_map() {
    for (place, row, text, without) in examples() {
        let (with, diagnostics) = compile(&text);
        assert!(diagnostics.is_empty(), "`{}` in {}: {diagnostics:#?}\n{text}", row.keyword, place.phrase());
        let (without, _) = compile(&without);
        assert_ne!(with, without, "`{}` in {} leaves no trace in the map\n{text}", row.keyword, place.phrase());
    }
}

/// What the walk yields of `row` in `place`: the statements themselves, of `evidence` the sources that they cite.
fn walked(model: &Model, place: Place, row: &Row) -> Vec<String> {
    let here = |statement: &Statement| match statement.holder {
        None => place == Place::File,
        Some(holder) => place_of(holder) == place,
    };
    let all = model.statements();
    if row.keyword == Keyword::Evidence {
        let cites = |statement: &Statement| place_of(statement.thing) == place && !statement.evidence.is_empty();
        return all.filter(cites).map(|statement| format!("{:?}", statement.evidence)).collect();
    }
    let own = all.filter(|statement| statement.keyword == row.keyword && here(statement));
    own.map(|statement| format!("{:?}", statement.thing)).collect()
}

/// The place that a thing is for the statements in it.
fn place_of(thing: Thing) -> Place {
    match thing {
        Thing::Persona(_) => Place::Persona,
        Thing::Channel(_) => Place::Channel,
        Thing::Source(_) => Place::Source,
        Thing::Metric(_) => Place::Metric,
        Thing::Journey(_) => Place::Journey,
        Thing::Stage(_) => Place::Stage,
        Thing::Touchpoint(_) => Place::Touchpoint,
        Thing::Difference(_) => Place::As,
        Thing::Pain(_) => Place::Pain,
        Thing::Opportunity(_) => Place::Opportunity,
        Thing::Objective(_) => Place::Objective,
        Thing::Experiment(_) => Place::Experiment,
        Thing::Variant(_) => Place::Variant,
        Thing::Curve(_) => Place::Curve,
        Thing::Scope(_) => Place::Scope,
        Thing::Reading(_) => Place::Reading,
        Thing::Service(_) => Place::Service,
        Thing::EmotionWord(_) => Place::Emotions,
        Thing::Edge(_) => Place::Flow,
        _ => Place::Statement,
    }
}

/// A keyword that the model keeps and the walk does not know would be missing in every list, count and search.
#[test]
fn the_walk_knows_every_keyword_of_the_table() {
    for (place, row, text, without) in examples() {
        let ((with, _), (without, _)) = (compile(&text), compile(&without));
        let (with, without) = (walked(&with, place, row), walked(&without, place, row));
        assert_ne!(with, without, "the walk does not know `{}` in {}\n{text}", row.keyword, place.phrase());
    }
}

/// Each statement was written in one place, a value beside others of its thing, and comes once.
#[test]
fn the_walk_yields_every_statement_once() {
    for (name, model) in crate::support::examples::examples() {
        for journey in &model.journeys {
            let mut seen = BTreeSet::new();
            for Statement { keyword, thing, origin, persona, .. } in model.statements_on(journey) {
                // What is left out has no place of its own.
                let is_new = seen.insert(format!("{keyword} {origin:?} {persona:?}"));
                assert!(is_new || keyword == Keyword::Drop, "{name}: `{keyword}` twice: {thing:?}");
            }
        }
    }
}

/// `from 2h to 4h` looks like a range in words, but an objective has a `to` of its own.
#[test]
fn an_objective_goes_from_a_duration_to_a_duration() {
    let text = file_with(Place::Journey, "objective completion from 2h to 4h by 2027");
    let (map, diagnostics) = compile(&text);
    assert!(diagnostics.is_empty(), "{diagnostics:#?}");
    let objective = &map.journeys[1].objectives[0];
    let text = |quantity: &Option<Quantity>| quantity.as_ref().map(|quantity| quantity.text.clone());
    assert_eq!((text(&objective.from), text(&objective.to)), (Some("2h".to_owned()), Some("4h".to_owned())));
}
