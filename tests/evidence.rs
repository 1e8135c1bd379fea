//! What is cited, wherever: its source stands in every legend, and no lint or report misses it.

use journey::analysis::{Context, report};
use journey::backend::{html, svg};
use journey::check::{self, Levels};
use journey::config::Preset;
use journey::language::{Keyword, Place, find, rows};
use journey::layout::{self, Options, Theme, text::Fonts};
use journey::model::Model;
use journey::project::Project;

use crate::language::{compile, file_with};

/// The statements of the table that take evidence, by place, each as it stands without and with a source. `{}` is
/// the source's name.
fn statements() -> Vec<(Place, Vec<(String, String)>)> {
    let cites = |place, example: &str| match (place, example.split_once('{')) {
        // A way has no row of its own.
        (Place::Journey, _) if example.starts_with("flow") => "flow { start -> ad evidence {} }".to_owned(),
        (_, Some((head, block))) => format!("{head}{{ evidence {{}}; {block}"),
        (_, None) => format!("{example} evidence {{}}"),
    };
    let of = |place: Place| {
        let here = rows().filter(move |row| row.places.contains(&place));
        let lines = here.filter_map(|row| match row.keyword {
            Keyword::Evidence => Some((String::new(), "evidence {}".to_owned())),
            Keyword::Flow => Some((row.example.to_owned(), cites(place, row.example))),
            _ => find(row.inner?, "evidence").map(|_| (row.example.to_owned(), cites(place, row.example))),
        });
        (place, lines.collect::<Vec<_>>())
    };
    Place::ALL.into_iter().map(of).filter(|(_, lines)| !lines.is_empty()).collect()
}

/// `lines` in `place` of a map that shows what they are about, beside the `sources`.
fn map(place: Place, lines: &[String], sources: &[String]) -> String {
    let text = file_with(place, &lines.join("\n"));
    let text = match place {
        Place::Persona => text.replace("for maya, raj", "for maya, raj, ana"),
        Place::Metric => text.replace("  curve effort", "  metric churn 4%\n  curve effort"),
        Place::File => text.replace("  curve effort", "  objective completion to 37%\n  curve effort"),
        _ => text,
    };
    let declare = |source: &String| format!("source {} \"{source}\"\n", source.to_lowercase());
    sources.iter().map(declare).collect::<String>() + &text
}

/// The numbered lines of one place with a source each, and the sources.
fn cited(lines: &[(String, String)]) -> (Vec<String>, Vec<String>) {
    let sources: Vec<String> = (1..=lines.len()).map(|number| format!("Study{number}x")).collect();
    let cite = |((_, line), source): (&(String, String), &String)| line.replace("{}", &source.to_lowercase());
    (lines.iter().zip(&sources).map(cite).collect(), sources)
}

fn missing<'s>(sources: &'s [String], lines: &'s [(String, String)], text: &str) -> Vec<&'s str> {
    let missing = sources.iter().zip(lines).filter(|(source, _)| !text.contains(source.as_str()));
    missing.map(|(_, (_, line))| line.as_str()).collect()
}

fn maps(lines: &[(String, String)], place: Place) -> (Model, Vec<String>) {
    let (cited, sources) = cited(lines);
    let text = map(place, &cited, &sources);
    let (model, diagnostics) = compile(&text);
    assert!(diagnostics.is_empty(), "in {}: {diagnostics:#?}\n{text}", place.phrase());
    (model, sources)
}

#[test]
fn the_source_of_any_statement_is_in_the_legend_of_every_picture() {
    let fonts = Fonts::bundled();
    for (place, lines) in statements() {
        let (model, sources) = maps(&lines, place);
        let journeys: Vec<_> = model.journeys.iter().collect();
        let draw = || layout::map(&model, &journeys, &Options::default(), &Theme::light(), &fonts);
        let picture = svg::render(&draw(), &fonts, &svg::Options::default());
        assert_eq!(missing(&sources, &lines, &picture), [""; 0], "not in the SVG, in {}", place.phrase());
        let options = html::Options { layout: Options::default(), light: Theme::light(), dark: None };
        let page = html::render(&model, &journeys, &options, &fonts);
        let legend = page.split("<article").next().unwrap_or_default();
        assert_eq!(missing(&sources, &lines, legend), [""; 0], "not in the HTML, in {}", place.phrase());
        if let Some(pages) = crate::render::pdf_text(draw(), &fonts) {
            assert_eq!(missing(&sources, &lines, &pages), [""; 0], "not in the PDF, in {}", place.phrase());
        }
    }
}

#[test]
fn the_source_of_any_statement_is_in_the_report() {
    for (place, lines) in statements() {
        let (model, sources) = maps(&lines, place);
        let today = jiff::civil::date(2026, 11, 24);
        let reports: Vec<_> =
            model.journeys.iter().map(|journey| report(&Context::new(&model, journey), today)).collect();
        let text = journey::backend::report::markdown(&reports);
        assert_eq!(missing(&sources, &lines, &text), [""; 0], "not in the report, in {}", place.phrase());
        let columns = |it: &journey::analysis::Report| it.coverage.claim_evidence.columns.clone();
        let columns = format!("{:?}", reports.iter().map(columns).collect::<Vec<_>>());
        assert_eq!(missing(&sources, &lines, &columns), [""; 0], "not in the coverage, in {}", place.phrase());
    }
}

/// How many maps of a file cite nothing, as `journey-without-evidence` says.
fn bare(text: &str) -> usize {
    let project = Project::single("map.journey", text);
    let root = project.roots()[0];
    let model = project.compile(root).model;
    let levels = Levels { preset: Some(Preset::Governed), ..Levels::default() };
    let found = check::check(&project, root, &model, &levels, None);
    found.iter().filter(|finding| finding.code.name() == "journey-without-evidence").count()
}

#[test]
fn one_cited_statement_is_evidence_to_the_lint() {
    for (place, lines) in statements() {
        // What is said of a base is not said again of the journey that revises it.
        for (plain, citing) in lines.iter().filter(|(plain, _)| !plain.starts_with("revises")) {
            let citing = citing.replace("{}", "study1x");
            let sources = ["Study1x".to_owned()];
            let (without, with) = (map(place, std::slice::from_ref(plain), &sources), map(place, &[citing], &sources));
            assert_eq!(bare(&with) + 1, bare(&without), "in {}:\n{with}", place.phrase());
        }
    }
}
