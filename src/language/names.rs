//! What things are called for readers: the title instead of the name, the word instead of the variant.

use super::built_in_channel;
use crate::model::{Level, Method, Model, OpportunityStatus, Severity};

/// The title of the channel `id`, or `id` itself where nothing is known of it.
pub(crate) fn channel<'a>(model: &'a Model, id: &'a str) -> &'a str {
    let declared = model.channel(id).map(|channel| channel.title.as_str());
    titled(declared.or_else(|| built_in_channel(id).map(|channel| channel.title)), id)
}

/// The name of the persona `id`, or `id` itself.
pub(crate) fn persona<'a>(model: &'a Model, id: &'a str) -> &'a str {
    titled(model.persona(id).map(|persona| persona.name.as_str()), id)
}

/// The title of the metric `id`, or `id` itself.
pub(crate) fn metric<'a>(model: &'a Model, id: &'a str) -> &'a str {
    titled(model.metric(id).map(|metric| metric.title.as_str()), id)
}

/// The title of the source `id`, or `id` itself.
pub(crate) fn source<'a>(model: &'a Model, id: &'a str) -> &'a str {
    titled(model.source(id).map(|source| source.title.as_str()), id)
}

fn titled<'a>(title: Option<&'a str>, id: &'a str) -> &'a str {
    title.filter(|title| !title.trim().is_empty()).unwrap_or(id)
}

/// `low`.
pub(crate) fn level(level: Level) -> &'static str {
    level.word()
}

/// `critical`.
pub(crate) fn severity(severity: Severity) -> &'static str {
    severity.word()
}

/// `planned`.
pub(crate) fn opportunity_status(status: OpportunityStatus) -> &'static str {
    status.word()
}

/// `focus group`.
pub(crate) fn method(method: Method) -> &'static str {
    match method {
        Method::Interview => "interview",
        Method::FocusGroup => "focus group",
        Method::UsabilityTest => "usability test",
        Method::StakeholderInterview => "stakeholder interview",
        Method::Survey => "survey",
        Method::Analytics => "analytics",
        Method::Crm => "CRM",
        Method::SocialListening => "social listening",
        Method::SupportLog => "support log",
        Method::Diary => "diary",
        Method::Observation => "observation",
    }
}
