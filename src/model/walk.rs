//! Every statement of a map, once, in reading order: whatever lists, counts or looks for statements is a filter over
//! this walk. What each thing holds is said in [`parts`](super::parts), a line for each keyword.

use serde::Serialize;

use crate::keyword::Keyword;

use super::{
    Channel, Cited, Curve, Difference, Dropped, Edge, Emotion, EmotionWord, Experiment, Image, Journey, Link, Metric,
    Model, Objective, Opportunity, Origin, Pain, Persona, Quantity, Reading, Scale, Scope, Score, Service, Source,
    Stage, Text, Touchpoint, Variant,
};

/// One statement and where it stands.
#[derive(Clone, Copy, Debug)]
pub struct Statement<'m> {
    /// The word that starts it.
    pub keyword: Keyword,
    /// What it says.
    pub thing: Thing<'m>,
    /// Whether it can stand only once in what holds it.
    pub single: bool,
    /// Ids of the sources that it cites itself.
    pub evidence: &'m [String],
    /// Where it was written; of a single value where its holder was.
    pub origin: Origin,
    /// The stage that it is or stands in.
    pub stage: Option<&'m Stage>,
    /// The touchpoint that it is or stands in.
    pub touchpoint: Option<&'m Touchpoint>,
    /// Id of the persona that alone it is about: it stands in, or is, an `as`.
    pub persona: Option<&'m str>,
    /// What holds it; none where the walk began.
    pub holder: Option<Thing<'m>>,
    /// In how many things of the walk it stands.
    pub depth: usize,
}

/// What can be a statement by itself.
pub trait AsThing {
    /// The statement's own kind.
    fn thing(&self) -> Thing<'_>;
}

/// What a statement says by itself, without what holds it.
pub trait Held: AsThing {
    /// Ids of the sources that it cites.
    fn evidence(&self) -> &[String] {
        &[]
    }

    /// Where it was written, where that is known.
    fn origin(&self) -> Option<Origin> {
        None
    }

    /// The statements that it holds, in reading order.
    fn parts<'m>(&'m self, _: &mut Parts<'m>) {}
}

/// A thing whose statements can be walked.
pub trait Holder: Held {
    /// The word that starts it.
    const KEYWORD: Keyword;

    /// The thing itself, then every statement that it holds, each behind its holder.
    fn statements(&self) -> Statements<'_>
    where
        Self: Sized,
    {
        Statements::of(None, |parts| parts.all(Self::KEYWORD, [self]))
    }
}

macro_rules! things {
    ($($kind:ident)*) => {
        /// What a statement says: a thing of the model, or a single value.
        #[derive(Clone, Copy, Debug, Serialize)]
        #[serde(untagged)]
        #[allow(missing_docs, reason = "each is a thing of the model by its name")]
        pub enum Thing<'m> {
            $($kind(&'m $kind),)*
            Value(Value<'m>),
        }

        $(impl AsThing for $kind {
            fn thing(&self) -> Thing<'_> {
                Thing::$kind(self)
            }
        })*

        impl<'m> Thing<'m> {
            fn parts(self, parts: &mut Parts<'m>) {
                match self {
                    $(Thing::$kind(thing) => thing.parts(parts),)*
                    Thing::Value(_) => {}
                }
            }
        }
    };
}

things! {
    Channel Curve Difference Dropped Edge Emotion EmotionWord Experiment Image Journey Link Metric Objective Opportunity
    Pain Persona Reading Scope Score Service Source Stage Text Touchpoint Variant
}

/// A value of a thing.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
pub enum Value<'m> {
    /// It says yes by being there.
    Flag(bool),
    /// A text, a name, a date, an address, a path or a colour.
    Text(&'m str),
    /// Texts or names.
    Texts(&'m [String]),
    /// A word of a list.
    Word(&'static str),
    /// A number with what it counts.
    Amount(&'m Quantity),
    /// A plain number.
    Number(f64),
    /// The two ends of a scale.
    Scale(Scale),
}

/// What can be told as a value, if it is there.
pub trait Says<'m> {
    /// The value.
    fn value(self) -> Option<Value<'m>>;
}

impl Says<'_> for bool {
    fn value(self) -> Option<Value<'static>> {
        self.then_some(Value::Flag(true))
    }
}

impl<'m> Says<'m> for &'m Option<String> {
    fn value(self) -> Option<Value<'m>> {
        self.as_deref().map(Value::Text)
    }
}

impl<'m> Says<'m> for &'m Vec<String> {
    fn value(self) -> Option<Value<'m>> {
        (!self.is_empty()).then_some(Value::Texts(self))
    }
}

impl<'m> Says<'m> for &'m Option<Quantity> {
    fn value(self) -> Option<Value<'m>> {
        self.as_ref().map(Value::Amount)
    }
}

impl<'m> Says<'m> for &'m Option<f64> {
    fn value(self) -> Option<Value<'m>> {
        self.map(Value::Number)
    }
}

/// Gathers what a thing holds.
#[derive(Debug)]
pub struct Parts<'m> {
    holder: Option<Statement<'m>>,
    found: Vec<Statement<'m>>,
}

impl<'m> Parts<'m> {
    /// Statements of `keyword`, of which there can be several.
    pub(super) fn all<T: Held + 'm>(&mut self, keyword: Keyword, things: impl IntoIterator<Item = &'m T>) {
        things.into_iter().for_each(|thing| self.add(keyword, thing, false, None));
    }

    /// The statement of `keyword`, of which there can be one.
    pub(super) fn one<T: Held>(&mut self, keyword: Keyword, thing: &'m Option<T>) {
        thing.iter().for_each(|thing| self.add(keyword, thing, true, None));
    }

    /// A statement about one persona alone.
    pub(super) fn about(&mut self, keyword: Keyword, persona: &'m str, difference: &'m Difference) {
        self.add(keyword, difference, false, Some(persona));
    }

    /// A single value; `cited` has its sources.
    pub(super) fn value(&mut self, keyword: Keyword, value: impl Says<'m>, cited: &'m Cited) {
        if let Some(value) = value.value() {
            let evidence = cited.get(keyword.word()).map(Vec::as_slice).unwrap_or_default();
            self.push(keyword, Thing::Value(value), true, evidence, None);
        }
    }

    /// A scale, where it is not the one that goes without saying.
    pub(super) fn scale(&mut self, scale: Scale, cited: &'m Cited) {
        let evidence = cited.get(Keyword::Scale.word()).map(Vec::as_slice);
        if evidence.is_some() || scale != Scale::default() {
            self.push(Keyword::Scale, Thing::Value(Value::Scale(scale)), true, evidence.unwrap_or_default(), None);
        }
    }

    /// A single value that cites nothing.
    pub(super) fn bare(&mut self, keyword: Keyword, value: impl Says<'m>) {
        if let Some(value) = value.value() {
            self.push(keyword, Thing::Value(value), true, &[], None);
        }
    }

    fn add<T: Held>(&mut self, keyword: Keyword, thing: &'m T, single: bool, persona: Option<&'m str>) {
        let at = self.found.len();
        self.push(keyword, thing.thing(), single, thing.evidence(), thing.origin());
        if let (Some(_), Some(added)) = (persona, self.found.get_mut(at)) {
            added.persona = persona;
        }
    }

    fn push(
        &mut self,
        keyword: Keyword,
        thing: Thing<'m>,
        single: bool,
        evidence: &'m [String],
        origin: Option<Origin>,
    ) {
        let around = self.holder.as_ref();
        let stage = if let Thing::Stage(stage) = thing { Some(stage) } else { around.and_then(|it| it.stage) };
        let touchpoint = match thing {
            Thing::Touchpoint(touchpoint) => Some(touchpoint),
            _ => around.and_then(|it| it.touchpoint),
        };
        self.found.push(Statement {
            keyword,
            thing,
            single,
            evidence,
            origin: origin.or(around.map(|it| it.origin)).unwrap_or_default(),
            stage,
            touchpoint,
            persona: around.and_then(|it| it.persona),
            holder: around.map(|it| it.thing),
            depth: around.map_or(0, |it| it.depth + 1),
        });
    }
}

/// Statements in reading order, each behind what holds it. Nothing is allocated for a single one.
#[derive(Debug)]
pub struct Statements<'m> {
    /// The model whose personas and metrics show on the map that is walked.
    model: Option<&'m Model>,
    /// The map whose metrics come last: which they are is looked for where somebody reads so far.
    map: Option<(&'m Journey, Statement<'m>)>,
    /// What comes next, the last one first.
    next: Parts<'m>,
}

impl<'m> Statements<'m> {
    /// Walks what `fill` begins with.
    pub(super) fn of(model: Option<&'m Model>, fill: impl FnOnce(&mut Parts<'m>)) -> Statements<'m> {
        let mut next = Parts { holder: None, found: Vec::new() };
        fill(&mut next);
        next.found.reverse();
        Statements { model, map: None, next }
    }
}

impl<'m> Statements<'m> {
    /// Puts what `fill` says that `holder` holds before all that comes next.
    fn hold(&mut self, holder: Statement<'m>, fill: impl FnOnce(&mut Parts<'m>)) {
        let from = self.next.found.len();
        self.next.holder = Some(holder);
        fill(&mut self.next);
        self.next.found.get_mut(from..).unwrap_or_default().reverse();
    }
}

impl<'m> Iterator for Statements<'m> {
    type Item = Statement<'m>;

    fn next(&mut self) -> Option<Statement<'m>> {
        if self.next.found.is_empty()
            && let (Some(model), Some((journey, holder))) = (self.model, self.map.take())
        {
            self.hold(holder, |parts| model.measures(journey, parts));
        }
        let statement = self.next.found.pop()?;
        let thing = statement.thing;
        self.hold(statement, |parts| thing.parts(parts));
        if let (Some(model), Thing::Journey(journey)) = (self.model, thing) {
            self.map = Some((journey, statement));
            self.hold(statement, |parts| model.travellers(journey, parts));
        }
        Some(statement)
    }
}
