//! A journey as one list of all its statements, each behind what it stands in.

use std::collections::BTreeMap;

use super::fields::fields;
use crate::analysis::{Context, Place};
use crate::model::{Stage, Statement, Thing, Touchpoint};

/// A statement.
pub(super) struct Item<'m> {
    /// What may be matched with each other: the keyword, or a word of our own where one keyword means two things.
    pub group: &'static str,
    /// Its name, where it has one.
    pub id: Option<&'m str>,
    /// What readers see of it.
    pub text: String,
    /// Where it is.
    pub place: Place,
    /// What it stands in, an index into the same list; none for the journey.
    pub parent: Option<usize>,
    /// How many things it stands in.
    pub depth: usize,
    /// The persona that alone it is about.
    pub persona: Option<&'m str>,
    /// Its values.
    pub fields: BTreeMap<String, String>,
    /// The stage, where it is one.
    pub stage: Option<&'m Stage>,
    /// The touchpoint, where it is one.
    pub touchpoint: Option<&'m Touchpoint>,
}

/// All statements of the map of `cx` that are things of their own, each behind what it stands in.
pub(super) fn walk<'m>(cx: &Context<'m>) -> Vec<Item<'m>> {
    let mut items: Vec<Item> = Vec::new();
    // What the statement at hand stands in: how deep each is in the walk, and which item.
    let mut around: Vec<(usize, usize)> = Vec::new();
    for statement in cx.model.statements_on(cx.journey) {
        while around.last().is_some_and(|(depth, _)| *depth >= statement.depth) {
            around.pop();
        }
        let parent = around.last().map(|(_, at)| *at);
        if let Some(item) = item(cx, &statement, parent.and_then(|at| items.get(at))) {
            let depth = around.len();
            around.push((statement.depth, items.len()));
            items.push(Item { parent, depth, ..item });
        }
    }
    items
}

/// A statement as an item of `parent`; none where it is a value of that.
fn item<'m>(cx: &Context<'m>, statement: &Statement<'m>, parent: Option<&Item<'m>>) -> Option<Item<'m>> {
    let Statement { keyword, thing, origin, persona, .. } = *statement;
    let (id, text) = head(cx, statement)?;
    let keyword = keyword.word();
    let at = parent.map(|parent| parent.place.clone()).unwrap_or_default();
    let place = match (thing, id) {
        (Thing::Journey(_), _) => cx.place(),
        (Thing::Stage(stage), _) => cx.stage(stage),
        (Thing::Touchpoint(touchpoint), _) => cx.touchpoint(touchpoint),
        (_, Some(id)) => cx.named(&at, keyword, id, &text, origin),
        (_, None) => cx.unnamed(&at, keyword, &text, origin),
    };
    let group = if let Thing::Metric(_) = thing { "definition" } else { keyword };
    let stage = if let Thing::Stage(stage) = thing { Some(stage) } else { None };
    let touchpoint = if let Thing::Touchpoint(touchpoint) = thing { Some(touchpoint) } else { None };
    let text = place.title.clone();
    Some(Item { group, id, text, place, parent: None, depth: 0, persona, fields: values(thing), stage, touchpoint })
}

/// The name and the words of a thing of its own; none where a statement is a value of what holds it.
fn head<'m>(cx: &Context<'m>, statement: &Statement<'m>) -> Option<(Option<&'m str>, String)> {
    let (id, text) = match statement.thing {
        Thing::Text(_) if statement.single => return None,
        Thing::Text(it) => (None, &it.text),
        Thing::Service(it) => (None, &it.text),
        Thing::Image(it) => (None, &it.path),
        Thing::Link(it) => (None, &it.url),
        Thing::Edge(it) => return Some((None, format!("{} → {}", it.from, it.to))),
        Thing::Journey(it) => (Some(&it.id), &it.title),
        Thing::Persona(it) => (Some(&it.id), &it.name),
        Thing::Stage(it) => (Some(&it.id), &it.title),
        Thing::Touchpoint(it) => (Some(&it.id), &it.title),
        Thing::Curve(it) => (Some(&it.id), &it.title),
        Thing::Experiment(it) => (Some(&it.id), &it.title),
        Thing::Variant(it) => (Some(&it.id), &it.title),
        Thing::Metric(it) => (Some(&it.id), &it.title),
        Thing::Pain(it) => (Some(&it.id), &it.text),
        Thing::Opportunity(it) => (Some(&it.id), &it.text),
        Thing::Score(it) => (Some(&it.curve), &it.curve),
        Thing::Reading(it) => return Some((Some(&it.metric), cx.metric(&it.metric).title)),
        Thing::Objective(it) => {
            let title = it.title.clone().unwrap_or_else(|| cx.metric(&it.metric).title);
            return Some((Some(&it.metric), title));
        }
        _ => return None,
    };
    Some((id.map(String::as_str), text.clone()))
}

/// The values of a thing that are compared.
fn values(thing: Thing) -> BTreeMap<String, String> {
    let except: &[&str] = match thing {
        // That one revises the other is why they are compared.
        Thing::Journey(_) => &["revises", "dropped", "version"],
        Thing::Reading(_) | Thing::Objective(_) => &["metric"],
        Thing::Score(_) => &["curve", "normalized"],
        Thing::Image(_) | Thing::Link(_) => &["url", "path"],
        Thing::Edge(_) => &["from", "to", "target", "fork"],
        Thing::Stage(_) | Thing::Touchpoint(_) => &["emotion", "as"],
        _ => &[],
    };
    let mut values = fields(&thing, except);
    values.extend(match thing {
        Thing::Stage(stage) => evidence(stage.emotion.as_ref()),
        Thing::Touchpoint(touchpoint) => evidence(touchpoint.emotion.as_ref()),
        Thing::Edge(edge) => edge.fork.map(|_| ("together".to_owned(), "yes".to_owned())),
        _ => None,
    });
    values
}

/// The sources of a feeling; the feeling itself is compared by itself.
fn evidence(emotion: Option<&crate::model::Emotion>) -> Option<(String, String)> {
    let evidence = &emotion?.evidence;
    (!evidence.is_empty()).then(|| ("emotion evidence".to_owned(), evidence.join(", ")))
}

impl Item<'_> {
    /// What says that two statements are the same one: the name, else the words.
    pub fn key(&self) -> &str {
        self.id.unwrap_or(&self.text)
    }

    /// Whether the name is the thing's own, and not that of something it is about.
    pub fn is_named(&self) -> bool {
        self.id.is_some() && !matches!(self.group, "metric" | "score" | "objective")
    }
}
