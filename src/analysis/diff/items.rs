//! A journey as one list of all its statements, each behind what it stands in.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::fields::fields;
use crate::analysis::{Context, Place};
use crate::model::{Opportunity, Origin, Pain, Reading, Score, Service, Stage, Text, Touchpoint};

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

struct Walk<'c, 'm> {
    cx: &'c Context<'m>,
    items: Vec<Item<'m>>,
}

/// All statements of the journey of `cx`.
pub(super) fn walk<'m>(cx: &Context<'m>) -> Vec<Item<'m>> {
    let mut walk = Walk { cx, items: Vec::new() };
    walk.journey();
    walk.items
}

impl<'m> Walk<'_, 'm> {
    fn push(&mut self, item: Item<'m>) -> usize {
        self.items.push(item);
        self.items.len() - 1
    }

    /// A thing in the item `parent`.
    fn thing(
        &mut self,
        group: &'static str,
        (id, text, origin): (Option<&'m str>, &str, Origin),
        parent: usize,
        persona: Option<&'m str>,
        fields: BTreeMap<String, String>,
    ) -> usize {
        let (at, depth) = self.items.get(parent).map(|item| (item.place.clone(), item.depth + 1)).unwrap_or_default();
        let kind = if group == "definition" { "metric" } else { group };
        let place = match id {
            Some(id) => self.cx.named(&at, kind, id, text, origin),
            None => self.cx.unnamed(&at, kind, text, origin),
        };
        let text = place.title.clone();
        let parent = Some(parent);
        self.push(Item { group, id, text, place, parent, depth, persona, fields, stage: None, touchpoint: None })
    }

    fn texts(&mut self, group: &'static str, texts: &'m [Text], parent: usize, persona: Option<&'m str>) {
        for text in texts {
            self.thing(group, (None, &text.text, text.origin), parent, persona, fields(text, &[]));
        }
    }

    fn plain(&mut self, group: &'static str, (text, origin): (&str, Origin), of: &impl Serialize, parent: usize) {
        self.thing(group, (None, text, origin), parent, None, fields(of, &["url", "path"]));
    }

    fn services(&mut self, group: &'static str, all: &'m [Service], parent: usize) {
        for it in all {
            self.plain(group, (&it.text, it.origin), it, parent);
        }
    }

    fn pains(&mut self, pains: &'m [Pain], parent: usize, persona: Option<&'m str>) {
        for it in pains {
            self.thing("pain", (Some(&it.id), &it.text, it.origin), parent, persona, fields(it, &[]));
        }
    }

    fn opportunities(&mut self, all: &'m [Opportunity], parent: usize, persona: Option<&'m str>) {
        for it in all {
            self.thing("opportunity", (Some(&it.id), &it.text, it.origin), parent, persona, fields(it, &[]));
        }
    }

    fn readings(&mut self, all: &'m [Reading], parent: usize, persona: Option<&'m str>) {
        for it in all {
            let title = self.cx.metric(&it.metric).title;
            let fields = fields(it, &["metric"]);
            self.thing("metric", (Some(&it.metric), &title, it.origin), parent, persona, fields);
        }
    }

    fn scores(&mut self, all: &'m [Score], parent: usize, persona: Option<&'m str>) {
        for it in all {
            let fields = fields(it, &["curve", "normalized"]);
            self.thing("score", (Some(&it.curve), &it.curve, it.origin), parent, persona, fields);
        }
    }

    fn journey(&mut self) {
        let (cx, journey) = (self.cx, self.cx.journey);
        // That one revises the other is why they are compared.
        let own = fields(journey, &["revises", "dropped", "version"]);
        let place = cx.place();
        let (group, id, text) = ("journey", Some(journey.id.as_str()), place.title.clone());
        let (stage, touchpoint, persona) = (None, None, None);
        let root =
            self.push(Item { group, id, text, place, parent: None, depth: 0, persona, fields: own, stage, touchpoint });
        for persona in journey.personas.iter().filter_map(|id| cx.model.persona(id)) {
            let own = fields(persona, &[]);
            let at = self.thing("persona", (Some(&persona.id), &persona.name, persona.origin), root, None, own);
            self.texts("goal", &persona.goals, at, None);
            self.texts("need", &persona.needs, at, None);
            self.texts("motivation", &persona.motivations, at, None);
            self.texts("frustration", &persona.frustrations, at, None);
            self.texts("behavior", &persona.behaviors, at, None);
            self.texts("quote", &persona.quotes, at, None);
        }
        self.texts("expectation", &journey.expectations, root, None);
        self.texts("principle", &journey.principles, root, None);
        self.texts("quote", &journey.quotes, root, None);
        self.texts("note", &journey.notes, root, None);
        for curve in &journey.curves {
            self.thing("curve", (Some(&curve.id), &curve.title, curve.origin), root, None, fields(curve, &[]));
        }
        for it in &journey.objectives {
            let metric = self.cx.metric(&it.metric).title;
            let title = it.title.as_deref().unwrap_or(&metric);
            let fields = fields(it, &["metric"]);
            self.thing("objective", (Some(&it.metric), title, it.origin), root, None, fields);
        }
        self.readings(&journey.metrics, root, None);
        self.opportunities(&journey.opportunities, root, None);
        for stage in &journey.stages {
            self.stage(stage, root);
        }
        for edge in &journey.flow {
            let mut values = fields(edge, &["from", "to", "target", "fork"]);
            values.extend(edge.fork.map(|_| ("together".to_owned(), "yes".to_owned())));
            let text = format!("{} → {}", edge.from, edge.to);
            self.thing("flow", (None, &text, edge.origin), root, None, values);
        }
        for it in &journey.experiments {
            let at = self.thing("experiment", (Some(&it.id), &it.title, it.origin), root, None, fields(it, &[]));
            for variant in &it.variants {
                self.thing(
                    "variant",
                    (Some(&variant.id), &variant.title, variant.origin),
                    at,
                    None,
                    fields(variant, &[]),
                );
            }
        }
        let measured: BTreeSet<String> = self
            .items
            .iter()
            .filter(|it| matches!(it.group, "metric" | "objective"))
            .filter_map(|it| it.id.map(str::to_owned))
            .collect();
        for it in cx.model.metrics.iter().filter(|metric| measured.contains(&metric.id)) {
            self.thing("definition", (Some(&it.id), &it.title, it.origin), root, None, fields(it, &[]));
        }
    }

    fn stage(&mut self, stage: &'m Stage, root: usize) {
        let mut values = fields(stage, &["emotion"]);
        values.extend(evidence(stage.emotion.as_ref()));
        let at = self.thing("stage", (Some(&stage.id), "", stage.origin), root, None, values);
        let place = self.cx.stage(stage);
        if let Some(item) = self.items.get_mut(at) {
            item.text = place.title.clone();
            item.place = place;
            item.stage = Some(stage);
        }
        self.texts("expectation", &stage.expectations, at, None);
        self.texts("activity", &stage.activities, at, None);
        self.texts("action", &stage.actions, at, None);
        self.texts("thought", &stage.thoughts, at, None);
        self.texts("quote", &stage.quotes, at, None);
        self.texts("moment", &stage.moments, at, None);
        self.texts("gain", &stage.gains, at, None);
        self.texts("note", &stage.notes, at, None);
        self.readings(&stage.metrics, at, None);
        self.pains(&stage.pains, at, None);
        self.opportunities(&stage.opportunities, at, None);
        for image in &stage.images {
            self.plain("image", (&image.path, image.origin), image, at);
        }
        for touchpoint in &stage.touchpoints {
            self.touchpoint(touchpoint, at);
        }
    }

    fn touchpoint(&mut self, touchpoint: &'m Touchpoint, stage: usize) {
        let mut values = fields(touchpoint, &["emotion", "as"]);
        values.extend(evidence(touchpoint.emotion.as_ref()));
        let at = self.thing("touchpoint", (Some(&touchpoint.id), "", touchpoint.origin), stage, None, values);
        let place = self.cx.touchpoint(touchpoint);
        if let Some(item) = self.items.get_mut(at) {
            item.text = place.title.clone();
            item.place = place;
            item.touchpoint = Some(touchpoint);
        }
        self.texts("action", &touchpoint.actions, at, None);
        self.texts("thought", &touchpoint.thoughts, at, None);
        self.texts("quote", &touchpoint.quotes, at, None);
        self.texts("expectation", &touchpoint.expectations, at, None);
        self.texts("moment", &touchpoint.moments, at, None);
        self.texts("gain", &touchpoint.gains, at, None);
        self.texts("system", &touchpoint.systems, at, None);
        self.texts("note", &touchpoint.notes, at, None);
        self.services("frontstage", &touchpoint.frontstage, at);
        self.services("backstage", &touchpoint.backstage, at);
        self.services("support", &touchpoint.support, at);
        self.scores(&touchpoint.scores, at, None);
        self.readings(&touchpoint.metrics, at, None);
        self.pains(&touchpoint.pains, at, None);
        self.opportunities(&touchpoint.opportunities, at, None);
        for image in &touchpoint.images {
            self.plain("image", (&image.path, image.origin), image, at);
        }
        for link in &touchpoint.links {
            self.plain("link", (&link.url, link.origin), link, at);
        }
        for (persona, difference) in &touchpoint.differences {
            let who = Some(persona.as_str());
            self.texts("action", &difference.actions, at, who);
            self.texts("thought", &difference.thoughts, at, who);
            self.texts("quote", &difference.quotes, at, who);
            self.scores(&difference.scores, at, who);
            self.readings(&difference.metrics, at, who);
            self.pains(&difference.pains, at, who);
            self.opportunities(&difference.opportunities, at, who);
        }
    }
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
