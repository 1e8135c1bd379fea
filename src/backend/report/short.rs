//! The few sentences that somebody reads who reads no more.

use super::{emotion::figure, line_of, list};
use crate::analysis::Report;
use crate::analysis::emotion::{Feelings, Figures, FurtherCurve};
use crate::backend::document::{Document, Line, Look};
use crate::backend::number;
use crate::language::names;

pub(super) fn write(page: &mut Document, report: &Report) {
    page.heading(2, "In short");
    let several = report.feelings.iter().filter(|feelings| !feelings.same && feelings.figures.is_some()).count() > 1;
    for feelings in &report.feelings {
        if let Some(figures) = feelings.figures.as_ref().filter(|_| !feelings.same) {
            feeling(page, report, feelings, figures, several);
        }
    }
    if report.feelings.iter().all(|feelings| feelings.figures.is_none()) {
        match report.curves.as_slice() {
            [] => page.item("Nobody says how the journey feels: there is no emotion yet."),
            curves => curves.iter().for_each(|curve| scored(page, report, curve)),
        }
    }
    if let Some(worst) = report.pains.first().filter(|pain| pain.severity.is_some()) {
        let mut facts = Vec::new();
        facts.extend(worst.severity.map(|severity| names::severity(severity).to_owned()));
        facts.extend(worst.frequency.clone());
        let line = Line::from("What hurts most: ").strong(worst.place.title.as_str());
        page.item(line.then(format!(" at {}", worst.at.title)).muted(format!(" ({})", facts.join(", "))));
    }
    let answers = &report.coverage.pain_opportunity;
    if !answers.rows.is_empty() {
        let open = answers.rows.len() - answers.covered;
        page.item(match (open, answers.rows.len()) {
            (0, 1) => Line::from("The one pain point is answered by an opportunity."),
            (0, 2) => Line::from("Both pain points are answered by an opportunity."),
            (0, all) => Line::from(format!("All {all} pain points are answered by an opportunity.")),
            (1, 1) => Line::default().add(Look::Bad, "The one pain point").then(" has no answer yet."),
            (2, 2) => Line::default().add(Look::Bad, "Neither pain point").then(" has an answer yet."),
            (open, all) if open == all => {
                Line::default().add(Look::Bad, format!("None of the {all} pain points")).then(" has an answer yet.")
            }
            (open, all) => {
                let verb = if open == 1 { "has" } else { "have" };
                let line = Line::default().add(Look::Bad, format!("{open} of {all} pain points"));
                line.then(format!(" {verb} no answer yet."))
            }
        });
    }
    if let Some(first) = report.opportunities.first().filter(|it| it.score.is_some()) {
        let line = Line::from("Most worthwhile: ").strong(first.place.title.as_str());
        page.item(line.muted(format!(" ({})", first.formula.clone().unwrap_or_default())));
    }
    if let Some(drop) = report.reach.drops.first() {
        let of_all =
            drop.of_all.map(|share| format!(", {} of all who start", number::percent(share))).unwrap_or_default() + ".";
        let line = Line::from(format!("{} leave at ", number::percent(drop.of_those))).strong(drop.at.title.as_str());
        page.item(line.then(of_all));
    }
    for objective in report.objectives.iter().filter(|objective| objective.overdue) {
        let by = objective.by.as_deref().unwrap_or_default();
        page.item(Line::default().add(Look::Bad, "Overdue").then(format!(" since {by}: {}", objective.place.title)));
    }
    let evidence = &report.coverage.claim_evidence;
    if evidence.total > 0 {
        let share = number::percent((evidence.researched as f64 / evidence.total as f64 * 100.0).round() / 100.0);
        let (some, all) = (evidence.researched, evidence.total);
        page.item(match some {
            0 if all == 1 => "The one statement cites no research.".to_owned(),
            0 => format!("No statement cites research yet: all {all} are guesses."),
            some if some == all => format!("All {all} statements rest on research."),
            some => format!("{some} of {all} statements ({share}) rest on research; the others are guesses."),
        });
    }
}

fn feeling(page: &mut Document, report: &Report, feelings: &Feelings, figures: &Figures, several: bool) {
    let who = match &feelings.persona {
        Some(persona) if several => format!("{}: lowest", persona.title),
        _ => "Lowest".to_owned(),
    };
    if let [only] = feelings.points.as_slice() {
        let whose = feelings.persona.as_ref().filter(|_| several).map(|persona| format!(" of {}", persona.title));
        let line = Line::from(format!("The one feeling{} is at ", whose.unwrap_or_default()))
            .strong(only.place.title.as_str());
        let line = line.then(format!(", {} {}", figure(only.score, report.scale), only.label));
        return page.item(line.muted(line_of(report, &only.place)).then("."));
    }
    let lowest: Vec<&str> = figures.lowest.iter().map(|point| point.place.title.as_str()).collect();
    let Some(first) = figures.lowest.first() else { return };
    let mut line = Line::from(format!("{who} at ")).strong(list(&lowest));
    let label = if first.label.is_empty() { String::new() } else { format!(" {}", first.label) };
    line = line.then(format!(", {}{label}", figure(first.score, report.scale)));
    if let [only] = figures.lowest.as_slice() {
        line = line.muted(line_of(report, &only.place));
    }
    let remembered = figure(report.scale.denormalize(figures.peak_end.normalized), report.scale);
    let mean = figure(figures.mean_score, report.scale);
    page.item(line.then(format!("; {mean} on average, likely remembered as {remembered}.")));
}

/// A further curve, of a map without any emotion.
fn scored(page: &mut Document, report: &Report, curve: &FurtherCurve) {
    let several = report.feelings.len() > 1;
    let who =
        curve.persona.as_ref().filter(|_| several).map(|persona| format!(" of {}", persona.title)).unwrap_or_default();
    let lowest: Vec<&str> = curve.figures.lowest.iter().map(|point| point.place.title.as_str()).collect();
    let Some(first) = curve.figures.lowest.first() else { return };
    let mut line = Line::from(format!("{}{who}: lowest at ", curve.curve.title)).strong(list(&lowest));
    line = line.then(format!(", {}", figure(first.score, curve.scale)));
    if let [only] = curve.figures.lowest.as_slice() {
        line = line.muted(line_of(report, &only.place));
    }
    page.item(line.then(format!("; {} on average.", figure(curve.figures.mean_score, curve.scale))));
}
