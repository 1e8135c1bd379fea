//! The emotional curve in figures.
//!
//! All figures are over scores as −1…1, `u = 2(s − low)/(high − low) − 1`, one for each touchpoint that has
//! one, in written order; of a course the last feeling counts. A stage's emotion counts where none of its
//! touchpoints has one.

use std::cmp::Ordering;

use serde::Serialize;

use super::{Context, Named, Place, round};
use crate::model::{Emotion, Scale, Touchpoint};

/// A score at one place.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Point {
    /// The touchpoint, or the stage where none of its touchpoints has a score.
    pub place: Place,
    /// What the feeling is called; empty on a further curve.
    pub label: String,
    /// The score on its scale.
    pub score: f64,
    /// The score as −1…1.
    pub normalized: f64,
    /// The scores before it at the same place, as −1…1, where the writer gave a course.
    pub course: Vec<f64>,
}

/// How far the feeling moves from one place to the next.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Swing {
    /// Where it moves from.
    pub from: Place,
    /// Where it moves to.
    pub to: Place,
    /// By how much, −2…2; below zero it falls.
    pub change: f64,
}

/// What is remembered of a journey: its strongest moment and its end.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct PeakEnd {
    /// The strongest feeling, good or bad; of a good and a bad one that are equally strong the bad one.
    pub peak: Place,
    /// The last feeling.
    pub end: Place,
    /// `(u_peak + u_end) / 2`, −1…1.
    pub normalized: f64,
}

/// The figures of one curve.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Figures {
    /// The mean of all scores, −1…1.
    pub mean: f64,
    /// The same on the writer's scale.
    pub mean_score: f64,
    /// The largest step from one score to the next, up or down; the first of equal ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub swing: Option<Swing>,
    /// Where the score is lowest.
    pub lowest: Vec<Point>,
    /// Where the score is highest.
    pub highest: Vec<Point>,
    /// Where it is below zero and lower than both before and after: deepest first.
    pub valleys: Vec<Point>,
    /// Where it is above zero and higher than both before and after: highest first.
    pub peaks: Vec<Point>,
    /// The first impression.
    pub first: Point,
    /// The last impression.
    pub last: Point,
    /// What is remembered.
    pub peak_end: PeakEnd,
}

/// One persona's feelings along a journey.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Feelings {
    /// Whose; absent where the journey names nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<Named>,
    /// Whether the first persona has the same scores throughout.
    pub same: bool,
    /// The scores, in written order.
    pub points: Vec<Point>,
    /// The touchpoints of which nothing is said.
    pub silent: Vec<Place>,
    /// What they come to; absent where there is no score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub figures: Option<Figures>,
}

/// A further curve, such as effort, for one persona.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FurtherCurve {
    /// The curve.
    pub curve: Named,
    /// Its scale.
    pub scale: Scale,
    /// Whose; absent where the journey names nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persona: Option<Named>,
    /// The scores, in written order.
    pub points: Vec<Point>,
    /// What they come to.
    pub figures: Figures,
}

/// What `persona` feels at `touchpoint`: what only they feel, or what all feel.
pub fn felt<'t>(touchpoint: &'t Touchpoint, persona: Option<&str>) -> Option<&'t Emotion> {
    persona
        .and_then(|persona| touchpoint.differences.get(persona))
        .and_then(|difference| difference.emotion.as_ref())
        .or(touchpoint.emotion.as_ref())
}

/// The scores of `persona`, in written order.
pub fn points(cx: &Context, persona: Option<&str>) -> Vec<Point> {
    let mut points = Vec::new();
    for stage in &cx.journey.stages {
        let before = points.len();
        for touchpoint in &stage.touchpoints {
            points.extend(felt(touchpoint, persona).map(|emotion| point(cx.touchpoint(touchpoint), emotion)));
        }
        if points.len() == before {
            points.extend(stage.emotion.as_ref().map(|emotion| point(cx.stage(stage), emotion)));
        }
    }
    points
}

fn point(place: Place, emotion: &Emotion) -> Point {
    Point {
        place,
        label: super::place::line(&emotion.label),
        score: emotion.score,
        normalized: finite(emotion.normalized),
        course: emotion.course.iter().map(|feeling| finite(feeling.normalized)).collect(),
    }
}

/// A score that is surely −1…1.
pub(super) fn finite(score: f64) -> f64 {
    if score.is_finite() { score.clamp(-1.0, 1.0) } else { 0.0 }
}

/// The feelings of everybody on the journey, in its order.
pub fn feelings(cx: &Context) -> Vec<Feelings> {
    let mut all: Vec<Feelings> = Vec::new();
    for persona in cx.personas() {
        let points = points(cx, persona);
        let silent = cx.journey.touchpoints().map(|(_, touchpoint)| touchpoint);
        let silent = silent.filter(|touchpoint| felt(touchpoint, persona).is_none());
        let same = all.first().is_some_and(|first| {
            let scores = |points: &[Point]| {
                points.iter().map(|point| (point.place.id.clone(), point.normalized)).collect::<Vec<_>>()
            };
            scores(&first.points) == scores(&points)
        });
        all.push(Feelings {
            persona: persona.map(|id| cx.persona(id)),
            same,
            silent: silent.map(|touchpoint| cx.touchpoint(touchpoint)).collect(),
            figures: figures(&points, cx.journey.scale),
            points,
        });
    }
    all
}

/// The further curves of the journey, each for everybody whose scores differ from the first persona's.
pub fn further(cx: &Context) -> Vec<FurtherCurve> {
    let mut all = Vec::new();
    for curve in &cx.journey.curves {
        let mut first: Option<Vec<f64>> = None;
        for persona in cx.personas() {
            let mut points = Vec::new();
            for (_, touchpoint) in cx.journey.touchpoints() {
                let theirs = persona.and_then(|persona| touchpoint.differences.get(persona));
                let theirs = theirs.and_then(|difference| difference.scores.iter().find(|s| s.curve == curve.id));
                let score = theirs.or(touchpoint.scores.iter().find(|score| score.curve == curve.id));
                points.extend(score.map(|score| Point {
                    place: cx.touchpoint(touchpoint),
                    label: String::new(),
                    score: score.score,
                    normalized: finite(score.normalized),
                    course: Vec::new(),
                }));
            }
            let scores: Vec<f64> = points.iter().map(|point| point.normalized).collect();
            if first.as_ref() == Some(&scores) {
                continue;
            }
            let Some(figures) = figures(&points, curve.scale) else { continue };
            first.get_or_insert(scores);
            all.push(FurtherCurve {
                curve: Named { id: curve.id.clone(), title: super::place::shown(&curve.title, &curve.id) },
                scale: curve.scale,
                persona: persona.map(|id| cx.persona(id)),
                points,
                figures,
            });
        }
    }
    all
}

/// What `points` come to; none where there is no point.
///
/// Mean: `Σu / n`. Swing: `max |uᵢ − uᵢ₋₁|`. A valley: `uᵢ < 0` below its neighbours, equal neighbours taken
/// as one. Peak-end: `(u_peak + u_end) / 2` where the peak is `max |u|` (Kahneman's peak-end rule, as
/// lawsofux.com tells it: people judge by the most intense point and the end).
pub fn figures(points: &[Point], scale: Scale) -> Option<Figures> {
    let (first, last) = (points.first()?, points.last()?);
    let by_score = |a: &&Point, b: &&Point| a.normalized.total_cmp(&b.normalized);
    let (lowest, highest) = (points.iter().min_by(by_score)?, points.iter().max_by(by_score)?);
    let equal = |to: &Point| points.iter().filter(|point| point.normalized == to.normalized).cloned().collect();
    let mean = points.iter().map(|point| point.normalized).sum::<f64>() / points.len() as f64;
    let mut swing: Option<Swing> = None;
    for (from, to) in points.iter().zip(points.iter().skip(1)) {
        let change = round(to.normalized - from.normalized);
        if swing.as_ref().is_none_or(|swing| change.abs() > swing.change.abs()) {
            swing = Some(Swing { from: from.place.clone(), to: to.place.clone(), change });
        }
    }
    // Of equally strong ones the bad one weighs more.
    let peak = if -lowest.normalized >= highest.normalized { lowest } else { highest };
    let mut valleys = turns(points, Ordering::Less);
    valleys.sort_by(|a, b| a.normalized.total_cmp(&b.normalized));
    let mut peaks = turns(points, Ordering::Greater);
    peaks.sort_by(|a, b| b.normalized.total_cmp(&a.normalized));
    Some(Figures {
        mean: round(mean),
        mean_score: round(scale.denormalize(mean)),
        swing,
        lowest: equal(lowest),
        highest: equal(highest),
        valleys,
        peaks,
        first: first.clone(),
        last: last.clone(),
        peak_end: PeakEnd {
            peak: peak.place.clone(),
            end: last.place.clone(),
            normalized: round((peak.normalized + last.normalized) / 2.0),
        },
    })
}

/// The points on `side` of zero that lie on that side of both neighbours; the first of equal ones.
fn turns(points: &[Point], side: Ordering) -> Vec<Point> {
    let level: Vec<&[Point]> = points.chunk_by(|a, b| a.normalized == b.normalized).collect();
    let is = |a: f64, b: f64| a.total_cmp(&b) == side;
    let around = level.windows(3).filter_map(|three| match three {
        [[before, ..], [here, ..], [after, ..]] => {
            let u = here.normalized;
            (is(u, 0.0) && is(u, before.normalized) && is(u, after.normalized)).then(|| here.clone())
        }
        _ => None,
    });
    around.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(scores: &[f64]) -> Vec<Point> {
        let point = |(at, u): (usize, &f64)| Point {
            place: Place { id: at.to_string(), ..Place::default() },
            label: String::new(),
            score: *u,
            normalized: *u,
            course: Vec::new(),
        };
        scores.iter().enumerate().map(point).collect()
    }

    fn ids(points: &[Point]) -> String {
        points.iter().map(|point| point.place.id.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// The streaming service: 0.5, −0.2, −0.8, 0.6, 0.3, 0.7, 0.9.
    ///
    /// | figure | by hand |
    /// |---|---|
    /// | mean | (0.5 − 0.2 − 0.8 + 0.6 + 0.3 + 0.7 + 0.9) / 7 = 2.0 / 7 = 0.285714 |
    /// | steps | −0.7, −0.6, +1.4, −0.3, +0.4, +0.2: the swing is +1.4 |
    /// | peak | max(0.5, 0.2, 0.8, 0.6, 0.3, 0.7, 0.9) = 0.9, also the end |
    /// | peak-end | (0.9 + 0.9) / 2 = 0.9 |
    #[test]
    fn the_figures_are_those_by_hand() {
        let figures = figures(&points(&[0.5, -0.2, -0.8, 0.6, 0.3, 0.7, 0.9]), Scale::default()).unwrap();
        assert_eq!((figures.mean, figures.mean_score), (0.285714, 0.285714));
        let swing = figures.swing.unwrap();
        assert_eq!((swing.from.id.as_str(), swing.to.id.as_str(), swing.change), ("2", "3", 1.4));
        assert_eq!((ids(&figures.lowest), ids(&figures.highest)), ("2".into(), "6".into()));
        assert_eq!((ids(&figures.valleys), ids(&figures.peaks)), ("2".into(), "3".into()));
        assert_eq!((figures.first.normalized, figures.last.normalized), (0.5, 0.9));
        assert_eq!((figures.peak_end.peak.id.as_str(), figures.peak_end.normalized), ("6", 0.9));
    }

    /// On 1…5, u is −1, −0.5, 0, 0.5, 1: of 1, 5, 5, 1 the mean is 0, in figures of the scale 3. Both ends
    /// are lowest, both middle ones highest and one peak. −1 and 1 are equally strong: the bad one is the
    /// peak, (−1 − 1) / 2 = −1.
    #[test]
    fn equal_scores_count_once_and_the_bad_one_weighs_more() {
        let scale = Scale { min: 1.0, max: 5.0 };
        let figures = figures(&points(&[-1.0, 1.0, 1.0, -1.0]), scale).unwrap();
        assert_eq!((figures.mean, figures.mean_score), (0.0, 3.0));
        assert_eq!((ids(&figures.lowest), ids(&figures.highest)), ("0 3".into(), "1 2".into()));
        assert_eq!((ids(&figures.valleys), ids(&figures.peaks)), (String::new(), "1".into()));
        assert_eq!((figures.peak_end.peak.id.as_str(), figures.peak_end.normalized), ("0", -1.0));
    }

    #[test]
    fn one_score_has_no_swing_and_none_has_no_figures() {
        let one = figures(&points(&[0.4]), Scale::default()).unwrap();
        assert_eq!((one.mean, one.swing, one.peak_end.normalized), (0.4, None, 0.4));
        assert_eq!(figures(&[], Scale::default()), None);
    }
}
