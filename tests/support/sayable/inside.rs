//! What stands inside a journey.

use std::collections::{BTreeMap, BTreeSet};

use journey::model::*;

use super::names::Taken;
use super::values::{self, amount, cite, doc, duration, some_title, title, titles};
use super::{Taming, pick, refer};

/// The things of one journey.
#[derive(Default)]
struct Things {
    stages: Vec<String>,
    pains: Vec<String>,
    opportunities: Vec<String>,
    curves: Vec<(String, Scale)>,
    personas: Vec<String>,
}

impl Taming {
    pub fn journey(&mut self, journey: &mut Journey) {
        journey.revises = None;
        journey.dropped.clear();
        refer(&mut journey.personas, &self.personas);
        values::scale(&mut journey.scale);
        let things = self.name_all(journey);
        doc(&mut journey.doc);
        journey.lang = journey.lang.as_ref().map(|lang| if lang.is_empty() { "de" } else { "pt-BR" }.to_owned());
        for text in [&mut journey.scenario, &mut journey.goal, &mut journey.trigger, &mut journey.frequency] {
            text.iter_mut().for_each(|text| self.text(text));
        }
        if let Some(scope) = &mut journey.scope {
            some_title(&mut scope.from);
            some_title(&mut scope.to);
            refer(&mut scope.evidence, &self.sources);
        }
        titles(&mut journey.owners);
        some_title(&mut journey.status);
        some_title(&mut journey.version);
        for texts in [&mut journey.expectations, &mut journey.principles, &mut journey.quotes, &mut journey.notes] {
            self.texts(texts);
        }
        for curve in &mut journey.curves {
            refer(&mut curve.evidence, &self.sources);
            curve.cited = cite(&curve.cited, &self.sources, &[("scale", curve.scale != Scale::default())]);
        }
        journey.objectives.retain_mut(|objective| self.objective(objective, &things));
        self.readings(&mut journey.metrics);
        self.opportunities(&mut journey.opportunities, &things);
        for stage in &mut journey.stages {
            self.stage(stage, &things, journey.scale);
        }
        self.flow(journey);
        for experiment in &mut journey.experiments {
            self.experiment(experiment, &things);
        }
        refer(&mut journey.evidence, &self.sources);
        let fields = [
            ("for", !journey.personas.is_empty()),
            ("lang", journey.lang.is_some()),
            ("state", journey.state.is_some()),
            ("owner", !journey.owners.is_empty()),
            ("status", journey.status.is_some()),
            ("reviewed", journey.reviewed.is_some()),
            ("scale", journey.scale != Scale::default()),
        ];
        journey.cited = cite(&journey.cited, &self.sources, &fields);
    }

    /// Gives everything in `journey` its name, in the order of the file.
    fn name_all(&self, journey: &mut Journey) -> Things {
        let mut taken = Taken::default();
        let mut things = Things { personas: journey.personas.clone(), ..Things::default() };
        for curve in &mut journey.curves {
            title(&mut curve.title);
            doc(&mut curve.doc);
            values::scale(&mut curve.scale);
            taken.name("curve", &mut curve.id, &curve.title);
            things.curves.push((curve.id.clone(), curve.scale));
        }
        let pain = |pain: &mut Pain, things: &mut Things, taken: &mut Taken| {
            title(&mut pain.text);
            taken.name("pain", &mut pain.id, &pain.text);
            things.pains.push(pain.id.clone());
        };
        let opportunity = |opportunity: &mut Opportunity, things: &mut Things, taken: &mut Taken| {
            title(&mut opportunity.text);
            taken.name("opportunity", &mut opportunity.id, &opportunity.text);
            things.opportunities.push(opportunity.id.clone());
        };
        journey.opportunities.iter_mut().for_each(|it| opportunity(it, &mut things, &mut taken));
        for stage in &mut journey.stages {
            title(&mut stage.title);
            taken.name("stage", &mut stage.id, &stage.title);
            things.stages.push(stage.id.clone());
            stage.pains.iter_mut().for_each(|it| pain(it, &mut things, &mut taken));
            stage.opportunities.iter_mut().for_each(|it| opportunity(it, &mut things, &mut taken));
            for touchpoint in &mut stage.touchpoints {
                title(&mut touchpoint.title);
                taken.name("touchpoint", &mut touchpoint.id, &touchpoint.title);
                touchpoint.pains.iter_mut().for_each(|it| pain(it, &mut things, &mut taken));
                touchpoint.opportunities.iter_mut().for_each(|it| opportunity(it, &mut things, &mut taken));
                self.keep_personas(touchpoint, &things);
                // Two who differ in the same way share a block, and what it declares.
                let shared = touchpoint.differences.len() == 2 && touchpoint.title.len() % 2 == 0;
                let blocks = if shared { 1 } else { touchpoint.differences.len() };
                for difference in touchpoint.differences.values_mut().take(blocks) {
                    difference.pains.iter_mut().for_each(|it| pain(it, &mut things, &mut taken));
                    difference.opportunities.iter_mut().for_each(|it| opportunity(it, &mut things, &mut taken));
                }
                if let Some(first) = touchpoint.differences.values().next().filter(|_| shared).cloned() {
                    touchpoint.differences.values_mut().for_each(|difference| difference.clone_from(&first));
                }
            }
        }
        for experiment in &mut journey.experiments {
            title(&mut experiment.title);
            taken.name("experiment", &mut experiment.id, &experiment.title);
            for variant in &mut experiment.variants {
                title(&mut variant.title);
                taken.name("variant", &mut variant.id, &variant.title);
            }
        }
        things
    }

    /// `as` only for those who are on the journey.
    fn keep_personas(&self, touchpoint: &mut Touchpoint, things: &Things) {
        let mut seen = BTreeSet::new();
        let wild = std::mem::take(&mut touchpoint.differences);
        let kept = wild.into_iter().filter_map(|(id, difference)| Some((pick(&id, &things.personas)?, difference)));
        touchpoint.differences = kept.filter(|(id, _)| seen.insert(id.clone())).collect::<BTreeMap<_, _>>();
    }

    fn stage(&self, stage: &mut Stage, things: &Things, scale: Scale) {
        doc(&mut stage.doc);
        for text in [&mut stage.goal, &mut stage.when] {
            text.iter_mut().for_each(|text| self.text(text));
        }
        let lists = [
            &mut stage.expectations,
            &mut stage.activities,
            &mut stage.actions,
            &mut stage.thoughts,
            &mut stage.quotes,
            &mut stage.moments,
            &mut stage.gains,
            &mut stage.notes,
        ];
        lists.into_iter().for_each(|list| self.texts(list));
        stage.duration.iter_mut().for_each(duration);
        titles(&mut stage.owners);
        refer(&mut stage.channels, &self.channels);
        self.readings(&mut stage.metrics);
        stage.emotion.iter_mut().for_each(|emotion| self.emotion(emotion, scale));
        self.pains(&mut stage.pains);
        self.opportunities(&mut stage.opportunities, things);
        stage.images.iter_mut().for_each(|image| self.image(image));
        for touchpoint in &mut stage.touchpoints {
            self.touchpoint(touchpoint, things, scale);
        }
        refer(&mut stage.evidence, &self.sources);
        let fields = [
            ("duration", stage.duration.is_some()),
            ("owner", !stage.owners.is_empty()),
            ("via", !stage.channels.is_empty()),
        ];
        stage.cited = cite(&stage.cited, &self.sources, &fields);
    }

    fn touchpoint(&self, touchpoint: &mut Touchpoint, things: &Things, scale: Scale) {
        doc(&mut touchpoint.doc);
        refer(&mut touchpoint.channels, &self.channels);
        let lists = [
            &mut touchpoint.actions,
            &mut touchpoint.thoughts,
            &mut touchpoint.quotes,
            &mut touchpoint.expectations,
            &mut touchpoint.gains,
            &mut touchpoint.moments,
            &mut touchpoint.systems,
            &mut touchpoint.notes,
        ];
        lists.into_iter().for_each(|list| self.texts(list));
        touchpoint.emotion.iter_mut().for_each(|emotion| self.emotion(emotion, scale));
        self.scores(&mut touchpoint.scores, things);
        self.pains(&mut touchpoint.pains);
        self.opportunities(&mut touchpoint.opportunities, things);
        self.readings(&mut touchpoint.metrics);
        for services in [&mut touchpoint.frontstage, &mut touchpoint.backstage, &mut touchpoint.support] {
            for service in services {
                values::text(&mut service.text);
                service.by = service.by.as_deref().and_then(|by| pick(by, &self.personas));
                refer(&mut service.evidence, &self.sources);
            }
        }
        titles(&mut touchpoint.owners);
        touchpoint.duration.iter_mut().for_each(duration);
        touchpoint.wait.iter_mut().for_each(duration);
        touchpoint.images.iter_mut().for_each(|image| self.image(image));
        for link in &mut touchpoint.links {
            link.url = format!("https://example.org/{}", link.url.len());
            link.title.iter_mut().for_each(values::text);
            refer(&mut link.evidence, &self.sources);
        }
        for difference in touchpoint.differences.values_mut() {
            for list in [&mut difference.actions, &mut difference.thoughts, &mut difference.quotes] {
                self.texts(list);
            }
            difference.emotion.iter_mut().for_each(|emotion| self.emotion(emotion, scale));
            self.scores(&mut difference.scores, things);
            self.pains(&mut difference.pains);
            self.opportunities(&mut difference.opportunities, things);
            self.readings(&mut difference.metrics);
            refer(&mut difference.evidence, &self.sources);
        }
        refer(&mut touchpoint.evidence, &self.sources);
        let fields = [
            ("via", !touchpoint.channels.is_empty()),
            ("owner", !touchpoint.owners.is_empty()),
            ("duration", touchpoint.duration.is_some()),
            ("wait", touchpoint.wait.is_some()),
        ];
        touchpoint.cited = cite(&touchpoint.cited, &self.sources, &fields);
    }

    fn image(&self, image: &mut Image) {
        title(&mut image.path);
        image.title.iter_mut().for_each(values::text);
        refer(&mut image.evidence, &self.sources);
    }

    fn emotion(&self, emotion: &mut Emotion, scale: Scale) {
        let feel = |label: &mut String, score: &mut f64, normalized: &mut f64| {
            values::text(label);
            *score = values::within(*score, scale);
            *normalized = scale.normalize(*score);
        };
        feel(&mut emotion.label, &mut emotion.score, &mut emotion.normalized);
        for feeling in &mut emotion.course {
            feel(&mut feeling.label, &mut feeling.score, &mut feeling.normalized);
        }
        refer(&mut emotion.evidence, &self.sources);
    }

    fn scores(&self, scores: &mut Vec<Score>, things: &Things) {
        let mut seen = BTreeSet::new();
        let ids: Vec<String> = things.curves.iter().map(|(id, _)| id.clone()).collect();
        scores.retain_mut(|score| {
            let Some(id) = pick(&score.curve, &ids) else { return false };
            let scale =
                things.curves.iter().find(|(curve, _)| *curve == id).map(|(_, scale)| *scale).unwrap_or_default();
            score.curve = id.clone();
            score.score = values::within(score.score, scale);
            score.normalized = scale.normalize(score.score);
            refer(&mut score.evidence, &self.sources);
            seen.insert(id)
        });
    }

    fn pains(&self, pains: &mut [Pain]) {
        for pain in pains {
            doc(&mut pain.doc);
            pain.frequency.iter_mut().for_each(amount);
            pain.cost.iter_mut().for_each(amount);
            titles(&mut pain.owners);
            pain.recovery.iter_mut().chain(&mut pain.workaround).for_each(|text| self.text(text));
            refer(&mut pain.evidence, &self.sources);
            let fields = [
                ("severity", pain.severity.is_some()),
                ("frequency", pain.frequency.is_some()),
                ("cost", pain.cost.is_some()),
                ("owner", !pain.owners.is_empty()),
            ];
            pain.cited = cite(&pain.cited, &self.sources, &fields);
        }
    }

    fn opportunities(&self, opportunities: &mut [Opportunity], things: &Things) {
        for opportunity in opportunities {
            doc(&mut opportunity.doc);
            refer(&mut opportunity.solves, &things.pains);
            opportunity.confidence = opportunity.confidence.map(|share| values::share(share, 100.0));
            titles(&mut opportunity.owners);
            refer(&mut opportunity.metrics, &self.metrics);
            refer(&mut opportunity.evidence, &self.sources);
            let fields = [
                ("solves", !opportunity.solves.is_empty()),
                ("impact", opportunity.impact.is_some()),
                ("reach", opportunity.reach.is_some()),
                ("confidence", opportunity.confidence.is_some()),
                ("metric", !opportunity.metrics.is_empty()),
            ];
            opportunity.cited = cite(&opportunity.cited, &self.sources, &fields);
        }
    }

    fn objective(&self, objective: &mut Objective, things: &Things) -> bool {
        let Some(metric) = pick(&objective.metric, &self.metrics) else { return false };
        objective.title.iter_mut().for_each(values::text);
        doc(&mut objective.doc);
        for quantity in objective.from.iter_mut().chain(&mut objective.to) {
            self.measure(quantity, &metric);
        }
        objective.metric = metric;
        refer(&mut objective.serves, &things.stages);
        some_title(&mut objective.segment);
        refer(&mut objective.evidence, &self.sources);
        let fields = [
            ("from", objective.from.is_some()),
            ("by", objective.by.is_some()),
            ("serves", !objective.serves.is_empty()),
            ("segment", objective.segment.is_some()),
        ];
        objective.cited = cite(&objective.cited, &self.sources, &fields);
        true
    }

    fn readings(&self, readings: &mut Vec<Reading>) {
        readings.retain_mut(|reading| {
            let Some(metric) = pick(&reading.metric, &self.metrics) else { return false };
            self.measure(&mut reading.value, &metric);
            reading.target.iter_mut().for_each(|target| self.measure(target, &metric));
            reading.metric = metric;
            refer(&mut reading.evidence, &self.sources);
            true
        });
    }

    /// A plain number has the unit of its metric.
    fn measure(&self, quantity: &mut Quantity, metric: &str) {
        amount(quantity);
        let at = self.metrics.iter().position(|id| id == metric);
        if quantity.unit.is_none() {
            quantity.unit = at.and_then(|at| self.units.get(at).cloned().flatten());
        }
        // A rate without a unit of its own is a percentage.
        let is_rate = at.is_some_and(|at| self.rates.get(at) == Some(&true));
        if is_rate && quantity.unit.is_none() && quantity.value > 1.0 {
            *quantity = Quantity { value: 0.31, upper: None, unit: Some("%".into()), text: "31%".into() };
        }
    }

    fn experiment(&self, experiment: &mut Experiment, things: &Things) {
        doc(&mut experiment.doc);
        refer(&mut experiment.tests, &things.opportunities);
        experiment.hypothesis.iter_mut().chain(&mut experiment.result).for_each(|text| self.text(text));
        refer(&mut experiment.metrics, &self.metrics);
        for variant in &mut experiment.variants {
            doc(&mut variant.doc);
            refer(&mut variant.evidence, &self.sources);
        }
        refer(&mut experiment.evidence, &self.sources);
        let fields = [
            ("tests", !experiment.tests.is_empty()),
            ("metric", !experiment.metrics.is_empty()),
            ("status", experiment.status.is_some()),
        ];
        experiment.cited = cite(&experiment.cited, &self.sources, &fields);
    }
}
