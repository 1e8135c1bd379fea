//! Which curves a map shows, and through which scores they go.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use crate::{
    language::emotion_score,
    layout::{
        color::Color,
        compare::Fate,
        context::{Context, Sign},
        grid::Column,
    },
    model::{Emotion, Journey, Scale, State, Touchpoint},
};

/// One curve over all columns of a journey.
pub(crate) struct Curve {
    /// What the legend calls it.
    pub name: String,
    /// Id of the persona whose feelings it shows, where there are several.
    pub persona: Option<String>,
    /// What its scores may be.
    pub scale: Scale,
    pub kind: Kind,
    pub sign: Sign,
    pub dash: Vec<f64>,
    pub color: Color,
    /// What was felt in a column or over several, in order; columns that no entry holds have no score.
    pub marks: Vec<Mark>,
    /// Columns that this curve knows nothing of: it goes on behind them.
    pub passes: BTreeSet<usize>,
}

impl Curve {
    /// What was felt in the columns `range`, or over some of them. Marks stand in order and none overlaps another.
    pub fn marks_in(&self, range: &Range<usize>) -> &[Mark] {
        let first = self.marks.partition_point(|mark| mark.columns.1 <= range.start);
        let behind = self.marks.partition_point(|mark| mark.columns.0 < range.end);
        self.marks.get(first..behind).unwrap_or_default()
    }

    /// The columns whose feelings an overview names: the lowest and the highest.
    pub fn peaks(&self) -> Vec<usize> {
        let scores = || self.marks.iter().filter_map(|mark| Some((mark.columns.0, mark.feelings.last()?.2)));
        let lowest = scores().min_by(|a, b| a.1.total_cmp(&b.1));
        // Of several highest ones the first, as of several lowest.
        let highest = scores().min_by(|a, b| b.1.total_cmp(&a.1));
        lowest.into_iter().chain(highest).map(|(column, _)| column).collect()
    }
}

/// How a curve is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// The only feeling: its colour follows the score.
    Only,
    /// The feelings of one of several personas, or of the revising journey.
    Persona,
    /// The feelings of the journey that this one revises.
    Base,
    /// A further curve.
    Extra,
}

/// The scores that one touchpoint or stage gives a curve.
pub(crate) struct Mark {
    /// The first column, and the one after the last.
    pub columns: (usize, usize),
    /// Label, score on its scale as text, and score as −1…1; a course has several.
    pub feelings: Vec<(String, String, f64)>,
    /// The first curve says the same here: the line passes, but nothing is said twice.
    pub same: bool,
}

/// All curves of a journey, the first persona's first. `base` is the journey that it revises.
pub(crate) fn curves(cx: &Context, columns: &[Column], base: Option<&Journey>) -> Vec<Curve> {
    let journey = cx.journey;
    let theme = cx.pen.theme;
    let first = journey.personas.first().map(String::as_str);
    let mut curves: Vec<Curve> = Vec::new();
    let with = |fate: Fate| -> BTreeSet<usize> {
        let of = |column: &Column| column.touchpoint.and_then(|touchpoint| cx.fates.get(&touchpoint.id).copied());
        (0..columns.len()).filter(|index| columns.get(*index).and_then(of) == Some(fate)).collect()
    };
    let passes = with(Fate::Dropped);
    let own = marks(cx, columns, journey.scale, |touchpoint| emotion_of(touchpoint, first));
    if !own.is_empty() {
        let name = first.map(|id| cx.name(id).to_owned()).unwrap_or_default();
        curves.push(Curve {
            name,
            persona: None,
            scale: journey.scale,
            kind: Kind::Only,
            sign: Sign::Round,
            dash: Vec::new(),
            color: theme.accent,
            marks: own,
            passes: passes.clone(),
        });
    }
    for (index, persona) in journey.personas.iter().enumerate().skip(1) {
        let mut theirs = marks(cx, columns, journey.scale, |touchpoint| emotion_of(touchpoint, Some(persona)));
        note_same(&mut theirs, curves.first());
        if theirs.iter().all(|mark| mark.same) {
            continue;
        }
        let color = cx.hue(index, cx.model.persona(persona));
        let (sign, dash) = (Sign::of(index), Sign::dash(index));
        curves.push(Curve {
            name: cx.name(persona).to_owned(),
            persona: Some(persona.clone()),
            scale: journey.scale,
            kind: Kind::Persona,
            sign,
            dash,
            color,
            marks: theirs,
            passes: passes.clone(),
        });
    }
    if curves.len() > 1
        && let Some(only) = curves.first_mut()
    {
        only.kind = Kind::Persona;
        only.persona = first.map(str::to_owned);
        only.color = cx.hue(0, first.and_then(|id| cx.model.persona(id)));
    }
    if let Some(base) = base {
        let before: BTreeMap<&str, &Touchpoint> =
            base.touchpoints().map(|(_, touchpoint)| (touchpoint.id.as_str(), touchpoint)).collect();
        let stages: BTreeMap<&str, &Emotion> =
            base.stages.iter().filter_map(|stage| Some((stage.id.as_str(), stage.emotion.as_ref()?))).collect();
        let who = base.personas.first().map(String::as_str);
        let mut marks = Vec::new();
        for (index, column) in columns.iter().enumerate() {
            let emotion = match column.touchpoint {
                Some(touchpoint) => before.get(touchpoint.id.as_str()).and_then(|old| emotion_of(old, who)),
                None => stages.get(column.of.id.as_str()).copied(),
            };
            marks.extend(emotion.map(|emotion| mark(cx, (index, index + 1), emotion, base.scale)));
        }
        note_same(&mut marks, curves.first());
        // The two are called by their states where these tell them apart.
        let (mut was, mut is) = (base.title.clone(), journey.title.clone());
        if base.state != journey.state {
            let word = |state: Option<State>| match state.unwrap_or_default() {
                State::Current => cx.pen.word("state.current").to_owned(),
                State::Future => cx.pen.word("state.future").to_owned(),
            };
            (was, is) = (word(base.state), word(journey.state));
        }
        if let [only] = curves.as_mut_slice() {
            only.name = is;
        }
        if !marks.is_empty() && !curves.is_empty() {
            let (sign, dash, color) = (Sign::Round, Vec::new(), theme.muted);
            let passes = with(Fate::New);
            curves.push(Curve {
                name: was,
                persona: None,
                scale: base.scale,
                kind: Kind::Base,
                sign,
                dash,
                color,
                marks,
                passes,
            });
        }
    }
    let taken = journey.personas.len().max(1);
    for (extra, curve) in journey.curves.iter().enumerate() {
        let marks = scores(columns, curve, None);
        if marks.is_empty() {
            continue;
        }
        let index = taken + extra;
        let cited = cx.marks(&curve.evidence).unwrap_or_default();
        let ends = [curve.scale.min, curve.scale.max].map(|end| number(end, curve.scale)).join("–");
        let name = format!("{}{cited} {}", curve.title, cx.pen.figure(&ends));
        // Alone it is the curve of the map.
        let alone = curves.is_empty() && journey.curves.len() == 1;
        let (sign, dash, color) = match alone {
            true => (Sign::Round, Vec::new(), theme.accent),
            false => (Sign::of(index), vec![5.0, 5.0], cx.hue(index, None)),
        };
        let (kind, scale) = (Kind::Extra, curve.scale);
        curves.push(Curve {
            name: name.clone(),
            persona: None,
            scale,
            kind,
            sign,
            dash,
            color,
            marks,
            passes: passes.clone(),
        });
        let own = curves.len() - 1;
        for (index, persona) in journey.personas.iter().enumerate() {
            let mut marks = scores(columns, curve, Some(persona));
            note_same(&mut marks, curves.get(own));
            if marks.iter().all(|mark| mark.same) {
                continue;
            }
            let name = format!("{name}, {}", cx.name(persona));
            let (sign, dash, passes) = (Sign::of(index), vec![1.5, 5.0], passes.clone());
            let persona = Some(persona.clone());
            curves.push(Curve { name, persona, scale, kind, sign, dash, color, marks, passes });
        }
    }
    curves
}

/// The scores of a further curve: those of all, or those of `persona` where they differ.
fn scores(columns: &[Column], curve: &crate::model::Curve, persona: Option<&str>) -> Vec<Mark> {
    let score = |touchpoint: &Touchpoint| {
        let own = persona.and_then(|persona| touchpoint.differences.get(persona)).map(|difference| &difference.scores);
        let all = own.into_iter().flatten().chain(&touchpoint.scores);
        all.into_iter().find(|score| score.curve == curve.id).map(|score| (score.score, score.normalized))
    };
    let mark = |(index, column): (usize, &Column)| {
        let (score, normalized) = column.touchpoint.and_then(score)?;
        let feelings = vec![(String::new(), number(score, curve.scale), finite(normalized))];
        Some(Mark { columns: (index, index + 1), feelings, same: false })
    };
    columns.iter().enumerate().filter_map(mark).collect()
}

/// A score as the map writes it: with its sign where the scale has both, with at most two decimals.
pub(crate) fn number(score: f64, scale: Scale) -> String {
    let rounded = (score * 100.0).round() / 100.0;
    let text = format!("{}", rounded.abs());
    match rounded {
        r if r < 0.0 => format!("−{text}"),
        r if r > 0.0 && scale.min < 0.0 => format!("+{text}"),
        _ => text,
    }
}

/// What `persona` feels: what only they feel, or what all feel.
pub(crate) fn emotion_of<'t>(touchpoint: &'t Touchpoint, persona: Option<&str>) -> Option<&'t Emotion> {
    persona
        .and_then(|persona| touchpoint.differences.get(persona))
        .and_then(|difference| difference.emotion.as_ref())
        .or(touchpoint.emotion.as_ref())
}

fn marks<'t>(
    cx: &Context,
    columns: &[Column<'t>],
    scale: Scale,
    emotion: impl Fn(&'t Touchpoint) -> Option<&'t Emotion>,
) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some(column) = columns.get(at) {
        let end = at + columns.iter().skip(at).take_while(|other| other.stage == column.stage).count();
        let of_stage = columns.get(at..end).unwrap_or_default();
        let felt =
            of_stage.iter().any(|column| column.touchpoint.is_some_and(|touchpoint| emotion(touchpoint).is_some()));
        if felt {
            for (index, column) in of_stage.iter().enumerate() {
                let span = (at + index, at + index + 1);
                marks.extend(column.touchpoint.and_then(&emotion).map(|emotion| mark(cx, span, emotion, scale)));
            }
        } else {
            marks.extend(column.of.emotion.as_ref().map(|emotion| mark(cx, (at, end), emotion, scale)));
        }
        at = end;
    }
    marks
}

/// A score as −1…1, whatever a map from elsewhere says.
fn finite(score: f64) -> f64 {
    if score.is_finite() { score.clamp(-1.0, 1.0) } else { 0.0 }
}

fn mark(cx: &Context, columns: (usize, usize), emotion: &Emotion, scale: Scale) -> Mark {
    let before = emotion
        .course
        .iter()
        .map(|feeling| (label(cx, &feeling.label), number(feeling.score, scale), finite(feeling.normalized)));
    let marks = cx.marks(&emotion.evidence).unwrap_or_default();
    let last =
        (format!("{}{marks}", label(cx, &emotion.label)), number(emotion.score, scale), finite(emotion.normalized));
    Mark { columns, feelings: before.chain([last]).collect(), same: false }
}

/// A word of the vocabulary may be written with a hyphen, `in-control`: people read a blank.
fn label(cx: &Context, label: &str) -> String {
    let known = emotion_score(label).is_some() || cx.model.emotions.iter().any(|own| own.word == label);
    if known { label.replace('-', " ") } else { label.to_owned() }
}

fn note_same(marks: &mut [Mark], first: Option<&Curve>) {
    let Some(first) = first else { return };
    let by_column: BTreeMap<(usize, usize), &Mark> = first.marks.iter().map(|mark| (mark.columns, mark)).collect();
    for mark in marks {
        mark.same = by_column.get(&mark.columns).is_some_and(|other| {
            let scores = |mark: &Mark| mark.feelings.iter().map(|feeling| feeling.2).collect::<Vec<_>>();
            scores(mark) == scores(other)
        });
    }
}
