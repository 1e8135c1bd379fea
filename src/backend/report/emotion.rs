//! The curves as bars, with what they come to.

use super::{line_of, list};
use crate::analysis::Report;
use crate::analysis::emotion::{Figures, Point};
use crate::backend::document::{Bar, Document, Line};
use crate::backend::number;
use crate::model::Scale;

const HEADS: [&str; 4] = ["Touchpoint", "Score", "Curve", "Feeling"];

pub(super) fn write(page: &mut Document, report: &Report) {
    if report.feelings.iter().all(|feelings| feelings.points.is_empty()) && report.curves.is_empty() {
        return;
    }
    page.heading(2, "Emotion");
    let Scale { min, max } = report.scale;
    if report.scale != Scale::default() {
        page.paragraph(format!("Scores from {min} to {max}; bars and figures start from its middle."));
    }
    let several = report.feelings.len() > 1;
    let mut alike: Vec<&str> = Vec::new();
    for (at, feelings) in report.feelings.iter().enumerate() {
        let name = feelings.persona.as_ref().map(|persona| persona.title.as_str());
        if at > 0 && feelings.same {
            alike.extend(name);
            continue;
        }
        let Some(figures) = &feelings.figures else { continue };
        if let Some(name) = name.filter(|_| several) {
            page.heading(3, name);
        }
        page.bars(HEADS, feelings.points.iter().map(|point| bar(point, report.scale)).collect());
        // Of one feeling, the bar says everything.
        if feelings.points.len() > 1 {
            say(page, report, figures, report.scale);
        }
        if !feelings.silent.is_empty() && feelings.points.iter().any(|point| point.place.kind == "touchpoint") {
            let silent: Vec<&str> = feelings.silent.iter().map(|place| place.title.as_str()).collect();
            page.item(format!("Nothing is said of {}.", list(&silent)));
        }
    }
    if let (false, Some(first)) = (alike.is_empty(), report.feelings.first().and_then(|it| it.persona.as_ref())) {
        page.paragraph(format!(
            "{} feel{} as {} does.",
            list(&alike),
            if alike.len() == 1 { "s" } else { "" },
            first.title
        ));
    }
    for curve in &report.curves {
        let Scale { min, max } = curve.scale;
        let who = curve.persona.as_ref().filter(|_| several).map(|persona| format!(", {}", persona.title));
        page.heading(3, format!("{} ({min} to {max}{})", curve.curve.title, who.unwrap_or_default()));
        page.bars(HEADS, curve.points.iter().map(|point| bar(point, curve.scale)).collect());
        if curve.points.len() > 1 {
            say(page, report, &curve.figures, curve.scale);
        }
    }
}

fn bar(point: &Point, scale: Scale) -> Bar {
    let title = match point.place.kind.as_str() {
        "stage" => format!("{} (stage)", point.place.title),
        _ => point.place.title.clone(),
    };
    Bar { title, value: point.normalized, figure: figure(point.score, scale), label: point.label.clone() }
}

/// A score with its sign where the scale has both sides.
pub(super) fn figure(score: f64, scale: Scale) -> String {
    if scale.min < 0.0 { number::signed(score) } else { number::short(score) }
}

fn say(page: &mut Document, report: &Report, figures: &Figures, scale: Scale) {
    let points = |points: &[Point]| -> Line {
        let mut line = Line::default();
        for (at, point) in points.iter().enumerate() {
            line = line.then(if at == 0 { "" } else { ", " }).then(point.place.title.as_str());
            line = line.then(format!(" {}", figure(point.score, scale))).muted(line_of(report, &point.place));
        }
        line
    };
    let item = |label: &str, line: Line| Line::default().strong(format!("{label}: ")).line(line);
    page.item(item("Mean", Line::from(figure(figures.mean_score, scale))));
    page.item(item("Lowest", points(&figures.lowest)));
    page.item(item("Highest", points(&figures.highest)));
    // A single valley that is the lowest point is no news.
    if figures.valleys.len() > 1 {
        page.item(item("Valleys", points(&figures.valleys)));
    }
    if figures.peaks.len() > 1 {
        page.item(item("Peaks", points(&figures.peaks)));
    }
    if let Some(swing) = &figures.swing {
        let half = (scale.max - scale.min) / 2.0;
        let change = number::signed(swing.change * half);
        page.item(item(
            "Largest swing",
            Line::from(format!("{change} from {} to {}", swing.from.title, swing.to.title)),
        ));
    }
    page.item(item("First impression", points(std::slice::from_ref(&figures.first))));
    page.item(item("Last impression", points(std::slice::from_ref(&figures.last))));
    let peak_end = &figures.peak_end;
    let remembered = figure(scale.denormalize(peak_end.normalized), scale);
    let (peak, end) = (&peak_end.peak.title, &peak_end.end.title);
    let how = match peak == end {
        true => format!(" ({peak} is both the strongest moment and the end)"),
        false => format!(" (the middle of the strongest moment, {peak}, and the end, {end})"),
    };
    page.item(item("Likely remembered as", Line::from(remembered).muted(how)));
}
