//! Many maps of one team: what they say together, and the advice about all of them.

use std::fmt::Write as _;
use std::path::PathBuf;

use journey::analysis::Context;
use journey::analysis::portfolio::{Portfolio, portfolio};
use journey::backend::portfolio as page;
use journey::check::{Date, Levels, check_all};
use journey::config::Preset;
use journey::model::Model;
use journey::project::{Configs, Project};

use crate::measure::{Bench, Row};

/// How many maps are compared.
const MAPS: [usize; 2] = [40, 400];

/// What happens to whom, where, and how: texts that many maps say alike.
const WHO: [&str; 12] = [
    "The form",
    "The price",
    "The letter",
    "The clerk",
    "The app",
    "The parcel",
    "The invoice",
    "The code",
    "The advert",
    "The contract",
    "The refund",
    "The branch",
];
const WHAT: [&str; 11] = [
    "asks twice for",
    "hides",
    "forgets",
    "is late with",
    "shows too much of",
    "says nothing about",
    "refuses",
    "is hard to find behind",
    "contradicts",
    "loses",
    "does not explain",
];
const WHICH: [&str; 13] = [
    "the address",
    "the total",
    "the date of delivery",
    "the tariff",
    "the identity check",
    "the way back",
    "the reason",
    "the next step",
    "the person in charge",
    "the discount",
    "the insurance",
    "the old contract",
    "the account",
];
const WHEN: [&str; 7] = [
    "",
    " on old phones",
    " in the evening",
    " after the first month",
    " abroad",
    " for companies",
    " for the third time",
];

/// Of these are the words that only few maps have in common: 8000.
const SYLLABLES: [&str; 20] = [
    "ba", "cor", "den", "fil", "gra", "hos", "jun", "kel", "lim", "mor", "nus", "pat", "qui", "res", "sto", "tav",
    "und", "vel", "wex", "zi",
];

/// Maps of one size, loaded.
struct Maps {
    project: Project,
    models: Vec<Model>,
}

impl Maps {
    fn load(paths: &[PathBuf]) -> Maps {
        let (project, _) = Project::load(paths, &crate::command::Disk, &mut Configs::new(journey::check::lints()));
        let compiled = project.roots().iter().map(|root| project.compile(*root));
        let models = compiled.map(|compilation| {
            assert!(compilation.diagnostics.is_empty(), "{:#?}", compilation.diagnostics.first());
            compilation.model
        });
        let models = models.collect();
        Maps { project, models }
    }

    fn together(&self, today: Date) -> Portfolio {
        let journeys = self.models.iter().flat_map(|model| model.journeys.iter().map(move |journey| (model, journey)));
        let contexts: Vec<_> = journeys
            .map(|(model, journey)| (Context::new(model, journey).located(&self.project.sources), 90))
            .collect();
        portfolio(&contexts, today)
    }
}

/// Measures the report over all maps, what is written of it, and all lints of all files.
pub fn run(bench: &Bench) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("bench-portfolio");
    let written = || -> std::io::Result<Vec<PathBuf>> {
        std::fs::create_dir_all(&folder)?;
        (0..MAPS[1])
            .map(|number| {
                let path = folder.join(format!("map-{number}.journey"));
                std::fs::write(&path, map(number)).map(|()| path)
            })
            .collect()
    };
    let paths = match written() {
        Ok(paths) => paths,
        Err(error) => panic!("{}: {error}", folder.display()),
    };
    let today = Date::constant(2026, 11, 24);
    let all: Vec<Maps> = MAPS.iter().map(|count| Maps::load(&paths[..*count])).collect();
    let known: Vec<Portfolio> = all.iter().map(|maps| maps.together(today)).collect();
    for (count, portfolio) in MAPS.iter().zip(&known) {
        let (pains, ideas) = (portfolio.recurring.len(), portfolio.shared.len());
        println!("{count} maps: {pains} pain points in several journeys, {ideas} opportunities that touch several");
    }
    let levels = Levels { preset: Some(Preset::Governed), ..Levels::default() };
    let rows = vec![
        Row::new("what they say together", |size| all[size].together(today)),
        Row::new("as Markdown", |size| page::markdown(&known[size], "Maps")),
        Row::new("as JSON", |size| page::json(&known[size], "Maps")),
        Row::new("advice", |size| check_all(&all[size].project, &levels, Some(today))),
    ];
    bench.table("Many maps together", "maps of 24 touchpoints", &MAPS, rows);
}

/// The map `number`: 24 touchpoints, half with a pain point, a third with an opportunity.
fn map(number: usize) -> String {
    let mut text = format!(
        "persona p{0} \"Persona {0}\" {{ goal \"Get it done\"; prefers app }}\n\n\
         journey map-{number} \"Map {number}\" {{\n  for p{0}\n  state current\n  owner \"Team {1}\"\n  reviewed 2026-{2:02}\n",
        number % 9,
        number % 20,
        number % 10 + 1,
    );
    // Always the same, and spread over all texts.
    let mut seed = number as u32 * 747_796_405 + 1;
    let mut next = |most: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % most
    };
    for stage in 0..6 {
        let _ = writeln!(text, "\n  stage s{stage} \"Stage {stage} of map {number}\" {{");
        for point in 0..4 {
            let at = stage * 4 + point;
            let channel = ["web", "app", "email", "phone"][next(4)];
            let feeling = ["curious", "frustrated", "relieved", "confused"][next(4)];
            let _ = writeln!(
                text,
                "    touchpoint t{at} \"Touchpoint {at}\" via {channel} {{\n      action \"Looks for {}\"\n      emotion {feeling}",
                WHICH[next(13)],
            );
            if at % 2 == 0 {
                let (who, what, which, when) = (WHO[next(12)], WHAT[next(11)], WHICH[next(13)], WHEN[next(7)]);
                // A third of the texts is common to many maps.
                let pain = match next(3) {
                    0 => format!("{who} {what} {which}{when}"),
                    _ => format!("The {} {what} {} in the {}", word(next(8000)), word(next(8000)), word(next(8000))),
                };
                let _ = writeln!(text, "      pain p{at} \"{pain}\" severity high");
            }
            if at % 3 == 0 {
                let (what, which, when) = (WHO[next(12)], WHICH[next(13)], WHEN[next(7)]);
                let solves = if at % 2 == 0 { format!(" solves p{at}") } else { String::new() };
                let idea = match next(3) {
                    0 => format!("{what} names {which}{when} at once"),
                    _ => format!("A {} that shows {} to the {}", word(next(8000)), word(next(8000)), word(next(8000))),
                };
                let _ = writeln!(text, "      opportunity \"{idea}\"{solves}");
            }
            text.push_str("    }\n");
        }
        text.push_str("  }\n");
    }
    text.push_str("}\n");
    text
}

fn word(number: usize) -> String {
    [number % 20, number / 20 % 20, number / 400].map(|at| SYLLABLES[at]).concat()
}
