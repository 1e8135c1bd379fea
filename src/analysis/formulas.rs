//! How every figure is made: the page `docs/report.md`.

use super::opportunities::{effort, impact};
use super::pains::weight;
use super::portfolio::{ALIKE, REVIEW_DAYS};
use crate::model::{Level, Severity};

/// A figure, how it is made, and who says that it should be.
struct Formula {
    figure: &'static str,
    formula: &'static str,
    source: &'static str,
}

const OURS: &str = "Journey's own";

const FEELINGS: &[Formula] = &[
    Formula {
        figure: "Normalized score",
        formula: "`u = 2(s − low) / (high − low) − 1`, so that every scale becomes −1 to 1. Of a course the last feeling counts. A stage's emotion counts where none of its touchpoints has one.",
        source: OURS,
    },
    Formula { figure: "Mean", formula: "`Σu / n` over all scores", source: "arithmetic mean" },
    Formula {
        figure: "Lowest, highest",
        formula: "`min u`, `max u`; all places that share it",
        source: "low points and high points are two of the seven ways in which Nielsen Norman Group reads a map",
    },
    Formula {
        figure: "Swing",
        formula: "`max |uᵢ − uᵢ₋₁|` over scores that follow each other; the first of equal ones",
        source: OURS,
    },
    Formula {
        figure: "Valleys, peaks",
        formula: "`u < 0` and below both neighbours; `u > 0` and above both. Equal neighbours are taken as one",
        source: OURS,
    },
    Formula {
        figure: "First, last impression",
        formula: "the first and the last score",
        source: "the ends of a journey weigh most in memory",
    },
    Formula {
        figure: "Likely remembered as",
        formula: "`(u_peak + u_end) / 2`; the peak is `max |u|`, and of a good and a bad one that are equal the bad one",
        source: "the peak-end rule: Kahneman, Fredrickson, Schreiber and Redelmeier (1993), “When More Pain Is Preferred to Less”",
    },
];

const WORK: &[Formula] = &[
    Formula {
        figure: "Weight of a pain point",
        formula: "severity × frequency, 0 to 4. A frequency is a share, or a count over the `sample` of a source cited for it; of a range the middle. Without both there is no weight: such pain points follow by severity",
        source: "severity from 0 to 4: Nielsen, “Severity Ratings for Usability Problems”; frequency as users affected ÷ users observed: MeasuringU, “Rating the Severity of Usability Problems”; risk as their product, as in failure mode and effects analysis",
    },
    Formula {
        figure: "RICE",
        formula: "reach × impact × confidence ÷ effort, where all four are given",
        source: "Sean McBride at Intercom, “RICE: Simple prioritization for product managers”; there effort counts person-months, for which our three levels stand in",
    },
    Formula {
        figure: "Value",
        formula: "impact ÷ effort, where reach or confidence is missing. Of equal ones that which solves more severity comes first",
        source: "the impact and effort matrix",
    },
    Formula {
        figure: "Progress of an objective",
        formula: "`(now − from) / (to − from)`; `now` is the last reading over the journey, else at its only place",
        source: OURS,
    },
    Formula {
        figure: "Researched",
        formula: "statements that cite a source, or whose touchpoint or stage does, of all statements",
        source: OURS,
    },
];

const WAYS: &[Formula] = &[
    Formula {
        figure: "Channel switch",
        formula: "a step along the flow between touchpoints that both have channels and share none; with the change of `u` over it",
        source: "high-friction channel transitions are one of the seven ways of Nielsen Norman Group",
    },
    Formula {
        figure: "Hand-off",
        formula: "a step between touchpoints that no owner answers for both, also from or to one that nobody answers for; and a change of the `by` persona within a touchpoint",
        source: "service blueprinting (Shostack, 1984; Bitner, Ostrom and Morgan, 2008)",
    },
    Formula {
        figure: "Time",
        formula: "the sum of durations and waits from an entry to a touchpoint that leads to no further one: over the shortest and the longest such way. No sum where ways loop or are gone together: nobody says how often, or what waits for what",
        source: OURS,
    },
    Formula { figure: "Share of waiting", formula: "`wait / (wait + duration)` of the longest way", source: OURS },
    Formula {
        figure: "Reach",
        formula: "`h(t) = 1`, `h(i) = Σ share(i→j) · h(j)`: the chance to come by `t`, so that whoever goes round a loop counts once. One arrow without a share gets the rest; several get between nothing and all of it. Of ways that are gone together at least the best one counts and at most their sum",
        source: "hitting probabilities of a Markov chain",
    },
    Formula {
        figure: "Drop-off",
        formula: "the share that leaves for `exit`, or that no arrow accounts for, where the journey goes on; of all who start it is multiplied by the reach",
        source: "funnel analysis: `drop = 1 − conversion`",
    },
];

/// The page `docs/report.md`.
pub fn reference() -> String {
    let mut page = String::from(
        "<!-- Made from src/analysis/formulas.rs: `UPDATE_EXPECT=1 cargo test` writes it anew. -->\n\n# The figures of a report\n\n\
         `journey report FILE` says what a map says in figures, `journey report FOLDER` what many maps say together, and\n\
         `journey diff` what changed from one to another. Each figure names the statements it comes from.\n\n\
         For programs there is `--to json`; `journey schema --of report`, `--of portfolio` and `--of diff` describe it.\n",
    );
    for (title, formulas) in [("Feelings", FEELINGS), ("What to work on", WORK), ("Ways through the journey", WAYS)] {
        page.push_str(&format!("\n## {title}\n\n| Figure | How it is made | Source |\n| --- | --- | --- |\n"));
        for Formula { figure, formula, source } in formulas {
            page.push_str(&format!("| {figure} | {} | {source} |\n", formula.replace('|', "\\|")));
        }
    }
    let severities = [Severity::Low, Severity::Medium, Severity::High, Severity::Critical].map(weight);
    let levels = [Level::Low, Level::Medium, Level::High];
    let row = |name: &str, weights: &[f64]| {
        let cells: Vec<String> = weights.iter().map(f64::to_string).collect();
        format!("| {name} | {} |\n", cells.join(" | "))
    };
    page.push_str("\n## Weights\n\n| | low | medium | high | critical |\n| --- | --- | --- | --- | --- |\n");
    page.push_str(&row("severity", &severities));
    page.push_str(&row("impact", &levels.map(impact)).replace(" |\n", " | |\n"));
    page.push_str(&row("effort", &levels.map(effort)).replace(" |\n", " | |\n"));
    page.push_str(&format!(
        "\n## Many maps\n\nTexts are taken for the same from a likeness of {ALIKE} on: twice the letter pairs that both have, over all\n\
         (Sørensen–Dice). A pain point recurs where journeys say it alike; an opportunity touches the journeys that it solves\n\
         something in, that say it alike, or that hurt like what it solves. Journeys that `revise` others are listed and\n\
         counted nowhere else. A map is overdue when it was `reviewed` more than {REVIEW_DAYS} days ago; a month counts from its\n\
         last day. What day it is, `--today` says, then `SOURCE_DATE_EPOCH`, then the clock (UTC).\n\n\
         ## Two maps\n\nThings are matched by their names, then within the same place from a likeness of 0.5 on, then anywhere from 0.7 on; a\n\
         stage or touchpoint also by the named things that it holds. What a revising journey drops stays gone. The difference\n\
         from B to A is that from A to B the other way round.\n"
    ));
    page
}
