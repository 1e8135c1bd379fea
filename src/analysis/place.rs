use serde::Serialize;

use crate::language::names;
use crate::model::{Journey, Model, Origin, Stage, Statement, Thing, Touchpoint};
use crate::text::{Sources, markup};

/// A statement that a figure comes from.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// The names that lead to it from its journey on, joined by points: `signup.form.gateway`. A statement
    /// without a name of its own goes by that of what it stands in.
    pub id: String,
    /// Its keyword: `touchpoint`.
    pub kind: String,
    /// What readers see of it: a title or a text, without markup.
    pub title: String,
    /// The file it stands in, as messages name it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// Its line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub line: Option<u32>,
    /// Where it was written.
    #[serde(skip)]
    pub origin: Origin,
}

/// Something that is referred to by name: a persona, a channel, a metric, a source, an owner.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Named {
    /// The name that statements use.
    pub id: String,
    /// The name that people read.
    pub title: String,
}

/// The journey that figures are about, and what is known around it.
#[derive(Clone, Copy, Debug)]
pub struct Context<'m> {
    /// The map that it is part of.
    pub model: &'m Model,
    /// The journey.
    pub journey: &'m Journey,
    sources: Option<&'m Sources>,
}

impl<'m> Context<'m> {
    /// `journey` of `model`, whose statements stand nowhere.
    pub fn new(model: &'m Model, journey: &'m Journey) -> Context<'m> {
        Context { model, journey, sources: None }
    }

    /// The same, whose statements stand in `sources`: places get their file and line.
    pub fn located(self, sources: &'m Sources) -> Context<'m> {
        Context { sources: Some(sources), ..self }
    }

    /// The journey itself.
    pub fn place(&self) -> Place {
        let journey = self.journey;
        self.make(journey.id.clone(), "journey", shown(&journey.title, &journey.id), journey.origin)
    }

    /// A stage.
    pub fn stage(&self, stage: &Stage) -> Place {
        let id = format!("{}.{}", self.journey.id, stage.id);
        self.make(id, "stage", shown(&stage.title, &stage.id), stage.origin)
    }

    /// A stage by its names.
    pub(super) fn named_stage(&self, stage: &Stage) -> Named {
        Named { id: stage.id.clone(), title: shown(&stage.title, &stage.id) }
    }

    /// A touchpoint.
    pub fn touchpoint(&self, touchpoint: &Touchpoint) -> Place {
        let id = format!("{}.{}", self.journey.id, touchpoint.id);
        self.make(id, "touchpoint", shown(&touchpoint.title, &touchpoint.id), touchpoint.origin)
    }

    /// A statement in `parent` that has a name of its own.
    pub fn named(&self, parent: &Place, kind: &str, id: &str, text: &str, origin: Origin) -> Place {
        self.make(format!("{}.{id}", parent.id), kind, shown(&markup::plain(text), id), origin)
    }

    /// A statement in `parent` that has none.
    pub fn unnamed(&self, parent: &Place, kind: &str, text: &str, origin: Origin) -> Place {
        self.make(parent.id.clone(), kind, words(text), origin)
    }

    /// What a statement stands in: its touchpoint, its stage, or the journey itself.
    pub(super) fn around(&self, statement: &Statement) -> Place {
        match (statement.touchpoint, statement.stage) {
            (Some(touchpoint), _) => self.touchpoint(touchpoint),
            (None, Some(stage)) => self.stage(stage),
            (None, None) => self.place(),
        }
    }

    /// A pain point, an opportunity, a reading or a text in `parent`; a feeling goes by what it stands in.
    pub(super) fn statement(&self, parent: &Place, statement: &Statement) -> Place {
        let keyword = statement.keyword.word();
        match statement.thing {
            Thing::Pain(it) => self.named(parent, keyword, &it.id, &it.text, it.origin),
            Thing::Opportunity(it) => self.named(parent, keyword, &it.id, &it.text, it.origin),
            Thing::Reading(it) => self.named(parent, keyword, &it.metric, &self.metric(&it.metric).title, it.origin),
            Thing::Text(it) => self.unnamed(parent, keyword, &it.text, it.origin),
            _ => parent.clone(),
        }
    }

    fn make(&self, id: String, kind: &str, title: String, origin: Origin) -> Place {
        let source = self.sources.and_then(|sources| sources.find(origin.0.file));
        let line = source.map(|source| source.position(origin.0.span.start).line + 1);
        let file = source.map(|source| source.name.clone());
        Place { id, kind: kind.to_owned(), title, file, line, origin }
    }

    /// The personas that go on the journey, in its order; nobody in particular where it names none.
    pub fn personas(&self) -> Vec<Option<&'m str>> {
        let personas = &self.journey.personas;
        if personas.is_empty() { vec![None] } else { personas.iter().map(|id| Some(id.as_str())).collect() }
    }

    /// The same about another `journey` of the model.
    pub fn of(&self, journey: &'m Journey) -> Context<'m> {
        Context { journey, ..*self }
    }

    /// The persona `id`.
    pub fn persona(&self, id: &str) -> Named {
        Named { id: id.to_owned(), title: line(names::persona(self.model, id)) }
    }

    /// The channel `id`.
    pub fn channel(&self, id: &str) -> Named {
        Named { id: id.to_owned(), title: line(names::channel(self.model, id)) }
    }

    /// The metric `id`.
    pub fn metric(&self, id: &str) -> Named {
        Named { id: id.to_owned(), title: line(names::metric(self.model, id)) }
    }

    /// The source `id`.
    pub fn source(&self, id: &str) -> Named {
        Named { id: id.to_owned(), title: line(names::source(self.model, id)) }
    }
}

/// A text as readers see it: without markup, on one line.
pub(super) fn words(text: &str) -> String {
    line(&markup::plain(text))
}

/// A title on one line, or the name where it is empty.
pub(super) fn shown(title: &str, id: &str) -> String {
    let title = line(title);
    if title.is_empty() { id.to_owned() } else { title }
}

/// The words of `text` with single blanks between them.
pub(super) fn line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
