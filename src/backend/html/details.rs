//! What there is to know about a touchpoint, as a list: more than the map has room for, above all the evidence.

use std::collections::BTreeSet;

use super::escape::{anchor, escape, marked};
use crate::{
    backend::number::percent,
    language::names,
    layout::{
        Labels,
        text::{Direction, Locale},
    },
    model::{
        Difference, Emotion, Holder, Journey, Link, Metric, Model, Opportunity, OpportunityStatus, Pain, Reading,
        Service, Stage, Text, Touchpoint,
    },
    text::markup,
};

/// Writes about the touchpoints of one map.
#[derive(Clone, Copy)]
pub(super) struct Details<'a> {
    model: &'a Model,
    labels: &'a Labels,
    /// An arrow that points the way the map runs.
    arrow: char,
}

/// Markup that runs its own way and does not mix with what stands beside it.
fn apart(markup: &str) -> String {
    format!("<bdi>{markup}</bdi>")
}

/// A list of terms with what is said about each.
#[derive(Default)]
struct List(String);

impl List {
    /// Adds `items`, which are markup, below `term`; nothing where there are none.
    fn add(&mut self, term: &str, items: impl IntoIterator<Item = String>) {
        let items: String =
            items.into_iter().filter(|item| !item.is_empty()).map(|item| format!("<dd>{item}</dd>")).collect();
        if !items.is_empty() {
            self.0.push_str(&format!("<dt>{}</dt>{items}\n", escape(term)));
        }
    }
}

impl<'a> Details<'a> {
    /// Details of the journeys of `model`, with the words that the map brings.
    pub fn new(model: &'a Model, labels: &'a Labels) -> Details<'a> {
        Details { model, labels, arrow: '→' }
    }

    /// All touchpoints of `journey` in order; `prefix` is that of the ids in its picture.
    pub fn of(mut self, journey: &Journey, prefix: &str) -> String {
        let direction = journey.lang.as_deref().and_then(|lang| Locale::new(lang).direction);
        self.arrow = if direction == Some(Direction::RightToLeft) { '←' } else { '→' };
        let mut out = String::new();
        for stage in &journey.stages {
            for touchpoint in &stage.touchpoints {
                out.push_str(&self.one(stage, touchpoint, &format!("{prefix}.{}.{}", journey.id, touchpoint.id)));
            }
        }
        out
    }

    fn one(&self, stage: &Stage, touchpoint: &Touchpoint, id: &str) -> String {
        let channels = touchpoint.channels.iter().map(|id| names::channel(self.model, id).to_owned());
        let place: Vec<String> =
            [stage.title.clone()].into_iter().chain(channels).map(|part| apart(&escape(&part))).collect();
        let mut list = List::default();
        list.add(self.word("moment"), self.texts(&touchpoint.moments));
        list.add(self.lane("action"), self.texts(&touchpoint.actions));
        list.add(self.lane("thought"), self.texts(&touchpoint.thoughts));
        list.add(self.word("quotes"), self.texts(&touchpoint.quotes));
        list.add(self.lane("expectation"), self.texts(&touchpoint.expectations));
        list.add(self.lane("emotion"), touchpoint.emotion.iter().map(|emotion| self.emotion(emotion)));
        list.add(self.lane("pain"), touchpoint.pains.iter().map(|pain| self.pain(pain)));
        list.add(self.lane("gain"), self.texts(&touchpoint.gains));
        list.add(self.lane("opportunity"), touchpoint.opportunities.iter().map(|one| self.opportunity(one)));
        list.add(self.lane("metric"), touchpoint.metrics.iter().map(|reading| self.reading(reading)));
        for (lane, services) in [
            ("frontstage", &touchpoint.frontstage),
            ("backstage", &touchpoint.backstage),
            ("support", &touchpoint.support),
        ] {
            list.add(self.lane(lane), services.iter().map(|service| self.service(service)));
        }
        list.add(self.lane("system"), self.texts(&touchpoint.systems));
        list.add(self.word("takes"), touchpoint.duration.iter().map(|time| escape(&time.text)));
        list.add(self.word("wait"), touchpoint.wait.iter().map(|time| escape(&time.text)));
        list.add(self.lane("owner"), touchpoint.owners.iter().map(|owner| escape(owner)));
        list.add(
            self.lane("note"),
            self.texts(&touchpoint.notes).into_iter().chain(touchpoint.doc.iter().map(|doc| escape(doc))),
        );
        list.add(self.word("links"), touchpoint.links.iter().map(|link| self.link(link)));
        for (persona, difference) in &touchpoint.differences {
            list.add(names::persona(self.model, persona), self.difference(difference));
        }
        list.add(self.word("evidence"), self.evidence(touchpoint));
        format!(
            "<article class=\"about\" id=\"{}-about\"><h3>{}</h3><p class=\"where\">{}</p><dl>{}</dl></article>\n",
            escape(id),
            escape(&touchpoint.title),
            place.join(" · "),
            list.0
        )
    }

    fn word(&self, key: &str) -> &str {
        self.labels.get(key)
    }

    fn lane(&self, key: &str) -> &str {
        self.labels.get(key)
    }

    fn texts(&self, texts: &[Text]) -> Vec<String> {
        texts
            .iter()
            .filter(|text| !text.text.trim().is_empty())
            .map(|text| self.cited(marked(&text.text), &text.evidence))
            .collect()
    }

    /// A statement's markup followed by the names of its sources.
    fn cited(&self, said: String, evidence: &[String]) -> String {
        self.sourced(apart(&said), evidence)
    }

    /// The same for markup of several parts, each apart already.
    fn sourced(&self, said: String, evidence: &[String]) -> String {
        let sources: String = evidence
            .iter()
            .map(|id| format!(" <span class=\"source\">{}</span>", escape(names::source(self.model, id))))
            .collect();
        said + &sources
    }

    /// Facts in a line of their own below what they are about; they are plain text.
    fn facts(&self, facts: Vec<String>) -> String {
        let facts: Vec<String> = facts.iter().map(|fact| apart(&escape(fact))).collect();
        if facts.is_empty() { String::new() } else { format!("<div class=\"fact\">{}</div>", facts.join(" · ")) }
    }

    fn emotion(&self, emotion: &Emotion) -> String {
        let course = emotion.course.iter().map(|feeling| (&feeling.label, feeling.score));
        let steps = course.chain([(&emotion.label, emotion.score)]);
        let steps: Vec<String> =
            steps.map(|(label, score)| apart(&escape(format!("{label} {}", signed(score)).trim()))).collect();
        self.sourced(steps.join(&format!(" {} ", self.arrow)), &emotion.evidence)
    }

    fn pain(&self, pain: &Pain) -> String {
        let mut facts = Vec::new();
        facts.extend(
            pain.severity
                .map(|severity| format!("{}: {}", self.word("severity"), self.word(names::severity(severity)))),
        );
        facts.extend(pain.frequency.iter().map(|quantity| format!("{}: {}", self.word("frequency"), quantity.text)));
        facts.extend(pain.cost.iter().map(|quantity| format!("{}: {}", self.word("cost"), quantity.text)));
        facts.extend(self.owners(&pain.owners));
        for (key, text) in [("recovery", &pain.recovery), ("workaround", &pain.workaround)] {
            facts.extend(text.iter().map(|text| format!("{}: {}", self.word(key), markup::plain(&text.text))));
        }
        self.cited(marked(&pain.text), &pain.evidence) + &self.facts(facts)
    }

    fn opportunity(&self, one: &Opportunity) -> String {
        let mut facts = Vec::new();
        for (key, level) in [("impact", one.impact), ("effort", one.effort)] {
            facts.extend(level.map(|level| format!("{}: {}", self.word(key), self.word(names::level(level)))));
        }
        facts.extend(one.status.map(|status| self.word(status_key(status)).to_owned()));
        facts.extend(one.confidence.map(|share| format!("{}: {}", self.word("confidence"), percent(share))));
        facts.extend(self.owners(&one.owners));
        facts.extend(one.metrics.iter().map(|id| names::metric(self.model, id).to_owned()));
        self.cited(marked(&one.text), &one.evidence) + &self.facts(facts)
    }

    fn owners(&self, owners: &[String]) -> Option<String> {
        (!owners.is_empty()).then(|| format!("{}: {}", self.word("owner"), owners.join(", ")))
    }

    fn reading(&self, reading: &Reading) -> String {
        let name = names::metric(self.model, &reading.metric);
        let figures = [Some(&reading.value), reading.target.as_ref()].into_iter().flatten();
        let figures: Vec<String> = figures.map(|figure| apart(&escape(&figure.text))).collect();
        let said = format!("{}: {}", apart(&escape(name)), figures.join(&format!(" {} ", self.arrow)));
        let definition = self.model.metric(&reading.metric).and_then(|metric: &Metric| metric.definition.clone());
        let facts = reading.date.clone().into_iter().chain(definition).collect();
        self.sourced(said, &reading.evidence) + &self.facts(facts)
    }

    fn service(&self, service: &Service) -> String {
        let by =
            service.by.iter().map(|id| format!("{} {}", self.word("by"), names::persona(self.model, id))).collect();
        self.cited(marked(&service.text), &service.evidence) + &self.facts(by)
    }

    fn link(&self, link: &Link) -> String {
        let words = escape(link.title.as_deref().unwrap_or(&link.url));
        let said = if markup::is_link(&link.url) { anchor(&link.url, &words) } else { words };
        self.cited(said, &link.evidence)
    }

    fn difference(&self, difference: &Difference) -> Vec<String> {
        let mut all = self.texts(&difference.actions);
        all.extend(self.texts(&difference.thoughts));
        all.extend(self.texts(&difference.quotes));
        all.extend(difference.emotion.iter().map(|emotion| self.emotion(emotion)));
        all.extend(difference.pains.iter().map(|pain| self.pain(pain)));
        all.extend(difference.opportunities.iter().map(|one| self.opportunity(one)));
        all.extend(difference.metrics.iter().map(|reading| self.reading(reading)));
        all
    }

    /// All sources behind a touchpoint, each once, with how much it rests on.
    fn evidence(&self, touchpoint: &Touchpoint) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let ids = touchpoint.statements().flat_map(|statement| statement.evidence);
        ids.filter(|id| seen.insert(id.as_str())).map(|id| self.source(id)).collect()
    }

    fn source(&self, id: &str) -> String {
        let title = escape(names::source(self.model, id));
        let Some(source) = self.model.source(id) else { return title };
        let said = match source.url.as_deref().filter(|url| markup::is_link(url)) {
            Some(url) => anchor(url, &title),
            None => title,
        };
        let mut facts = Vec::new();
        facts.extend(source.sample.map(|sample| format!("n = {sample}")));
        facts.extend(source.date.clone());
        facts.extend(
            source.confidence.map(|level| format!("{}: {}", self.word("confidence"), self.word(names::level(level)))),
        );
        apart(&said) + &self.facts(facts)
    }
}

fn status_key(status: OpportunityStatus) -> &'static str {
    match status {
        OpportunityStatus::Idea => "status.idea",
        OpportunityStatus::Planned => "status.planned",
        OpportunityStatus::Doing => "status.doing",
        OpportunityStatus::Done => "status.done",
    }
}

/// A score with its sign, at most two decimals.
fn signed(score: f64) -> String {
    let rounded = (score * 100.0).round() / 100.0;
    match rounded {
        rounded if rounded < 0.0 => format!("−{}", -rounded),
        rounded if rounded > 0.0 => format!("+{rounded}"),
        _ => "0".to_owned(),
    }
}
