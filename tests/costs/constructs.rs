//! Every construct of the language, as often as wanted: what a map of `n` of them looks like.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use journey::language::{Head, Keyword, Lines, Often, Place, Row, rows};
use journey::project::{Configs, Files, Project};

/// A project of `n` times something.
pub struct Input {
    files: BTreeMap<PathBuf, String>,
    /// The map that it is compared with, where that is another one.
    pub other: Option<String>,
}

/// Something that a writer can have many of.
pub struct Construct {
    /// How the table calls it.
    pub name: String,
    /// The project with so many.
    pub make: Box<dyn Fn(usize) -> Input>,
    /// Whether such a map is right: some constructs are mistakes.
    pub is_right: bool,
}

impl Files for Input {
    fn read(&self, path: &Path) -> io::Result<Vec<u8>> {
        self.files.get(path).map(|text| text.clone().into_bytes()).ok_or_else(|| io::ErrorKind::NotFound.into())
    }

    fn canonical(&self, path: &Path) -> io::Result<PathBuf> {
        match self.files.contains_key(path) || path == Path::new("/maps") {
            true => Ok(path.to_owned()),
            false => Err(io::ErrorKind::NotFound.into()),
        }
    }
}

impl Input {
    fn of(text: String) -> Input {
        Input { files: BTreeMap::from([(PathBuf::from("/maps/map.journey"), text)]), other: None }
    }

    fn with(mut self, name: &str, text: String) -> Input {
        self.files.insert(Path::new("/maps").join(name), text);
        self
    }

    /// The text of the map.
    pub fn text(&self) -> &str {
        &self.files[Path::new("/maps/map.journey")]
    }

    /// The files, read.
    pub fn project(&self) -> Project {
        Project::load(&[PathBuf::from("/maps/map.journey")], self, &mut Configs::new(journey::check::lints())).0
    }
}

/// The statements of the language, each in the first place where it may stand, then what is made of several.
pub fn all() -> Vec<Construct> {
    let of_rows = rows().filter(|row| row.keyword != Keyword::Import).map(of_row);
    of_rows.chain(composed()).collect()
}

/// Many of one statement: in one place where it may be repeated, otherwise once in each of many places.
fn of_row(row: &'static Row) -> Construct {
    let place = row.places[0];
    // These name something that may be named once in a place.
    let is_once =
        row.often == Often::Once || matches!(row.head, Head::Score | Head::Drop) || row.keyword == Keyword::As;
    let is_few = row.keyword == Keyword::Curve;
    let (name, make): (String, Box<dyn Fn(usize) -> Input>) = match row.head {
        Head::Lines(Lines::Edges) => (String::from("flow: arrows"), Box::new(arrows)),
        Head::Lines(Lines::Words) => (String::from("emotions: words"), Box::new(words)),
        Head::Drop => (String::from("drop: in one journey"), Box::new(drops)),
        _ if is_once || is_few => (
            format!("{}: in many {}", row.keyword, several(place)),
            Box::new(move |n| Input::of(map((1..=n).map(|k| (mark(place), container(place, k, row.example)))))),
        ),
        _ => (
            format!("{}: in one {}", row.keyword, one(place)),
            Box::new(move |n| {
                let inside: String = (1..=n).map(|k| numbered(row, k) + "\n").collect();
                Input::of(map([(mark(place), container(place, 1, &inside))].into_iter()))
            }),
        ),
    };
    Construct { name, make, is_right: true }
}

fn one(place: Place) -> &'static str {
    place.phrase().trim_start_matches("a ").trim_start_matches("an ").trim_start_matches("the ")
}

fn several(place: Place) -> String {
    format!("{}s", one(place).trim_matches('`'))
}

/// What the examples of the table name. A mark stands where lines go.
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
    }
  }
}
"#;

/// The map around `lines`, each with its mark.
fn map(lines: impl Iterator<Item = (&'static str, String)>) -> String {
    let lines: Vec<(&str, String)> = lines.collect();
    let has = |start: &str| lines.iter().any(|(_, line)| line.trim_start().starts_with(start));
    let mut text = String::new();
    for around in AROUND.lines() {
        match around.trim() {
            mark if mark.starts_with('@') => {
                lines.iter().filter(|(at, _)| *at == mark).for_each(|(_, line)| text.push_str(&(line.clone() + "\n")));
            }
            // What a line declares itself, or says once.
            other if other.starts_with("for ") && has("for ") => {}
            _ => text.push_str(&(around.to_owned() + "\n")),
        }
    }
    text
}

fn mark(place: Place) -> &'static str {
    use Place::*;
    match place {
        File | Persona | Channel | Source | Metric | Emotions | Journey | Curve | Scope => "@File",
        Stage | Objective | Experiment | Variant | Flow => "@Journey",
        _ => "@Stage",
    }
}

/// The thing number `k` that is the place `place`, with `inside`.
fn container(place: Place, k: usize, inside: &str) -> String {
    use Place::*;
    let at_touchpoint = |inside: String| format!("touchpoint t{k} \"Touchpoint {k}\" {{\n{inside}\n}}");
    match place {
        File => inside.to_owned(),
        Persona => format!("persona p{k} \"Person {k}\" {{\n{inside}\n}}"),
        Channel => format!("channel c{k} \"Channel {k}\" {{\n{inside}\n}}"),
        Source => format!("source q{k} \"Source {k}\" {{\n{inside}\n}}"),
        Metric => format!("metric m{k} \"Metric {k}\" {{\n{inside}\n}}"),
        Emotions => format!("emotions {{\n{inside}\n}}"),
        Journey => format!(
            "journey j{k} \"Journey {k}\" {{\n{}{inside}\nstage decision \"Decision\" {{ touchpoint ad \"Ad\"; touchpoint form \"Form\"; \
             opportunity streamline \"Streamline\" }}\n}}",
            if inside.starts_with("for ") { "" } else { "for maya, raj\n" }
        ),
        Stage => format!("stage s{k} \"Stage {k}\" {{\n{inside}\n}}"),
        Touchpoint => at_touchpoint(inside.to_owned()),
        As => at_touchpoint(format!("as raj {{\n{inside}\n}}")),
        Pain => at_touchpoint(format!("pain w{k} \"Waiting {k}\" {{\n{inside}\n}}")),
        Opportunity => at_touchpoint(format!("opportunity o{k} \"Faster {k}\" {{\n{inside}\n}}")),
        Objective => format!("objective completion \"Better {k}\" {{\n{inside}\n}}"),
        Experiment => format!("experiment e{k} \"Try {k}\" {{\n{inside}\n}}"),
        Variant => format!("experiment e{k} \"Try {k}\" {{ variant v{k} \"Variant {k}\" {{\n{inside}\n}} }}"),
        Curve => container(Journey, k, &format!("curve x{k} \"Curve {k}\" {{\n{inside}\n}}")),
        Flow => format!("flow {{\n{inside}\n}}"),
        Scope => container(Journey, k, &format!("scope {{\n{inside}\n}}")),
        Reading => at_touchpoint(format!("metric completion 31% {{\n{inside}\n}}")),
        Service => at_touchpoint(format!("frontstage \"Greets {k}\" {{\n{inside}\n}}")),
        Statement => at_touchpoint(format!("action \"Acts {k}\" {{\n{inside}\n}}")),
    }
}

/// The example of `row` with the number `k` in its name and in its first text.
fn numbered(row: &Row, k: usize) -> String {
    let mut words: Vec<String> = row.example.splitn(3, ' ').map(str::to_owned).collect();
    if matches!(row.head, Head::Declare(_))
        && let Some(name) = words.get_mut(1).filter(|name| !name.starts_with('"'))
    {
        let _ = write!(name, "-{k}");
    }
    let text = words.join(" ");
    match text.match_indices('"').nth(1) {
        // An address has no blanks.
        Some((end, _)) if matches!(row.head, Head::Target(_)) => format!("{}-{k}{}", &text[..end], &text[end..]),
        Some((end, _)) => format!("{} {k}{}", &text[..end], &text[end..]),
        None => text,
    }
}

fn touchpoints(n: usize) -> String {
    (0..n).fold(String::new(), |text, k| text + &format!("touchpoint t{k} \"Meets {k} of them\" via web\n"))
}

fn journey(inside: &str) -> String {
    format!("journey main \"Main\" {{\n{inside}\n}}\n")
}

fn list(n: usize, of: impl Fn(usize) -> String) -> String {
    (0..n).map(of).collect::<Vec<_>>().join(", ")
}

fn arrows(n: usize) -> Input {
    let arrows: String = (0..n).map(|k| format!("t{k} -> t{} 90% \"goes on\"\n", k + 1)).collect();
    Input::of(journey(&format!("stage \"All\" {{\n{}}}\nflow {{\n{arrows}}}", touchpoints(n + 1))))
}

fn words(n: usize) -> Input {
    let words: String = (0..n).map(|k| format!("feeling-{} 0.5\n", letters(k))).collect();
    let felt: String =
        (0..n).map(|k| format!("touchpoint \"Meets {k}\" {{ emotion feeling-{} }}\n", letters(k))).collect();
    Input::of(format!("emotions {{\n{words}}}\n{}", journey(&format!("stage \"All\" {{\n{felt}}}"))))
}

/// A number in letters.
fn letters(mut k: usize) -> String {
    let mut text = String::new();
    for _ in 0..4 {
        text.push(char::from(b'a' + (k % 26) as u8));
        k /= 26;
    }
    text
}

fn drops(n: usize) -> Input {
    let drops: String = (0..n / 2).map(|k| format!("drop touchpoint t{}\n", 2 * k)).collect();
    Input::of(format!(
        "journey base \"Base\" {{\nstage all \"All\" {{\n{}}}\n}}\njourney after \"After\" {{\nrevises base\nstage all \"All\" {{\n{drops}}}\n}}\n",
        touchpoints(n)
    ))
}

/// What is made of several statements, or of the settings beside a map.
fn composed() -> Vec<Construct> {
    fn construct(name: &str, make: impl Fn(usize) -> Input + 'static) -> Construct {
        Construct { name: name.to_owned(), make: Box::new(make), is_right: true }
    }
    let mistake = |construct: Construct| Construct { is_right: false, ..construct };
    let stage = |n: usize, of: fn(usize) -> String| -> String {
        let all: String = (0..n).map(of).collect();
        journey(&format!("stage \"All\" {{\n{all}}}"))
    };
    vec![
        construct("imports: of one file", |n| {
            let imports: String = (0..n).map(|k| format!("import \"s{k}.journey\"\n")).collect();
            let map = Input::of(imports + &journey("stage \"All\" { touchpoint \"One\" via web }"));
            (0..n).fold(map, |map, k| {
                let next = if k + 1 < n { format!("import \"s{}.journey\"\n", k + 1) } else { String::new() };
                map.with(&format!("s{k}.journey"), format!("{next}source s{k} \"Source {k}\"\n"))
            })
        }),
        construct("owners: one list", |n| {
            Input::of(journey(&format!("owner {}\nstage \"All\"", list(n, |k| format!("\"Team {k}\"")))))
        }),
        construct("channels: one list", move |n| {
            let declared: String = (0..n).map(|k| format!("channel c{k} \"Channel {k}\"\n")).collect();
            let via = list(n, |k| format!("c{k}"));
            Input::of(
                declared
                    + &journey(&format!("stage \"All\" {{ touchpoint \"A\" via {via}\ntouchpoint \"B\" via {via} }}")),
            )
        }),
        construct("sources: one list", |n| {
            let declared: String = (0..n).map(|k| format!("source s{k} \"Source {k}\"\n")).collect();
            let cited = list(n, |k| format!("s{k}"));
            Input::of(declared + &journey(&format!("stage \"All\" {{ evidence {cited} }}")))
        }),
        construct("solves: one list", |n| {
            let pains: String = (0..n).map(|k| format!("pain p{k} \"Hurts {k} times\" severity high\n")).collect();
            let solves = list(n, |k| format!("p{k}"));
            Input::of(journey(&format!(
                "stage \"All\" {{\n{pains}opportunity \"All at once\" solves {solves} status done\n}}"
            )))
        }),
        construct("solves: each one", |n| {
            let all: String = (0..n)
                .map(|k| {
                    let word = letters(k * 7919);
                    format!("pain p{k} \"Hurts {word}\" severity high\nopportunity \"Mends what hurts the {word}\" solves p{k}\n")
                })
                .collect();
            Input::of(journey(&format!("stage \"All\" {{\n{all}}}")))
        }),
        construct("opportunities: nearly equal", move |n| {
            Input::of(stage(n, |k| {
                format!("opportunity \"Show the price of {} at once on each page\"\n", letters(k * 7919))
            }))
        }),
        construct("actions: equal", move |n| Input::of(stage(n, |_| String::from("action \"Fills in the form\"\n")))),
        construct("touchpoints: equal titles", move |n| {
            Input::of(stage(n, |_| String::from("touchpoint \"Form\" via web\n")))
        }),
        construct("personas: equal titles", |n| {
            Input::of("persona \"Somebody\"\n".repeat(n) + &journey("stage \"All\""))
        }),
        construct("stages: one touchpoint each, timed", |n| {
            let all: String = (0..n)
                .map(|k| format!("stage \"Stage {k}\" {{ touchpoint \"Meets {k}\" via web duration 2h wait 1d }}\n"))
                .collect();
            Input::of(journey(&all))
        }),
        construct("flow: one loop", |n| {
            let arrows: String = (0..n).map(|k| format!("t{k} -> t{}\n", (k + 1) % n.max(1))).collect();
            Input::of(journey(&format!("stage \"All\" {{\n{}}}\nflow {{\n{arrows}}}", touchpoints(n.max(1)))))
        }),
        construct("flow: loops without a way out", |n| {
            let arrows: String = (0..n).map(|k| format!("t{k} -> t{}\n", k ^ 1)).collect();
            Input::of(journey(&format!("stage \"All\" {{\n{}}}\nflow {{\n{arrows}}}", touchpoints(n + 1))))
        }),
        construct("flow: parallel ways", |n| {
            let arrows: String = (0..n / 4)
                .map(|k| {
                    let k = 4 * k;
                    format!("t{k} -> t{} & t{} -> t{}\n", k + 1, k + 2, k + 3)
                })
                .collect();
            Input::of(journey(&format!("stage \"All\" {{\n{}}}\nflow {{\n{arrows}}}", touchpoints(n + 4))))
        }),
        construct("flow: alternatives out of one touchpoint", |n| {
            let arrows: String = (0..n).map(|k| format!("t0 -> t{}\n", k + 1)).collect();
            Input::of(journey(&format!("stage \"All\" {{\n{}}}\nflow {{\n{arrows}}}", touchpoints(n + 1))))
        }),
        construct("revises: every touchpoint anew", |n| {
            Input::of(format!(
                "journey base \"Base\" {{\nstage all \"All\" {{\n{0}}}\n}}\njourney after \"After\" {{\nrevises base\nstage all \"All\" {{\n{0}}}\n}}\n",
                touchpoints(n)
            ))
        }),
        construct("revises: one after the other", |n| {
            let base = String::from("journey j0 \"J 0\" { stage all \"All\" { touchpoint \"One\" via web } }\n");
            Input::of((0..n).fold(base, |text, k| text + &format!("journey j{} \"J {0}\" {{ revises j{k} }}\n", k + 1)))
        }),
        construct("as: many personas in one touchpoint", |n| {
            let n = n / 2;
            let personas: String = (0..n).map(|k| format!("persona p{k} \"Person {k}\"\n")).collect();
            let listed = if n == 0 { String::new() } else { format!("for {}\n", list(n, |k| format!("p{k}"))) };
            let differ: String = (0..n)
                .map(|k| format!("as p{k} {{ thought \"Thinks {k}\"; emotion happy 0.{} }}\n", k % 9 + 1))
                .collect();
            Input::of(personas + &journey(&format!("{listed}stage \"All\" {{ touchpoint \"One\" {{\n{differ}}} }}")))
        }),
        construct("allow: a comment at each touchpoint", move |n| {
            Input::of(stage(n, |k| format!("// allow(empty-touchpoint): known\ntouchpoint \"Meets {k}\"\n")))
        }),
        construct("lint words: beside as many texts", move |n| {
            let words = list(n, |k| format!("\"word {}\"", letters(k)));
            let lint = ["jargon", "vague-touchpoint", "hidden-fee", "placeholder", "vague-pain"];
            let lint: String =
                lint.iter().map(|code| format!("{code} = {{ level = \"warn\", words = [{words}] }}\n")).collect();
            let texts = stage(n, |k| {
                format!("touchpoint \"Meets word {}\" {{ action \"Pays {k}\"; backstage \"Takes {k}\" }}\n", letters(k))
            });
            Input::of(texts).with("journey.toml", format!("[lint]\n{lint}"))
        }),
        construct("lint paths: beside as many touchpoints", move |n| {
            let paths: String = (0..n).map(|k| format!("[lint.paths.\"m*p{k}/**\"]\npreset = \"sketch\"\n")).collect();
            Input::of(stage(n, |k| format!("touchpoint \"Meets {k}\"\n"))).with("journey.toml", paths)
        }),
        construct("diff: every touchpoint reworded", move |n| {
            let after = stage(n, |k| format!("touchpoint \"Meets all of them {k}\" via web\n"));
            Input { other: Some(after), ..Input::of(journey(&format!("stage \"All\" {{\n{}}}", stripped(n)))) }
        }),
        construct("diff: in the other order", |n| {
            let back: String = touchpoints(n).lines().rev().map(|line| line.to_owned() + "\n").collect();
            let of = |all: &str| journey(&format!("stage \"All\" {{\n{all}}}"));
            Input { other: Some(of(&back)), ..Input::of(of(&touchpoints(n))) }
        }),
        mistake(construct("unknown names", move |n| {
            Input::of(stage(n, |k| format!("touchpoint \"Meets {k}\" via box-{}\n", letters(k))))
        })),
        mistake(construct("unknown keywords", move |n| Input::of(stage(n, |k| format!("thougth \"Thinks {k}\"\n"))))),
    ]
}

/// Touchpoints without names of their own.
fn stripped(n: usize) -> String {
    (0..n).map(|k| format!("touchpoint \"Meets some of them {k}\" via web\n")).collect()
}
