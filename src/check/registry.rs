use super::Rule;
use super::rules::*;

/// Every rule, by code.
pub const RULES: &[&Rule] = &[
    &allow_without_reason::RULE,
    &channel_unused::RULE,
    &date_in_future::RULE,
    &emotion_against_word::RULE,
    &figure_without_source::RULE,
    &future_without_current::RULE,
    &journey_without_evidence::RULE,
    &journey_without_persona::RULE,
    &journey_without_scenario::RULE,
    &journey_without_scope::RULE,
    &journey_without_state::RULE,
    &metric_of_another_kind::RULE,
    &metric_out_of_range::RULE,
    &metric_unused::RULE,
    &moment_without_evidence::RULE,
    &pain_without_opportunity::RULE,
    &persona_unused::RULE,
    &persona_without_evidence::RULE,
    &persona_without_goal::RULE,
    &quote_in_future::RULE,
    &quote_without_source::RULE,
    &reading_without_source::RULE,
    &repeated_reference::RULE,
    &repeated_text::RULE,
    &review_overdue::RULE,
    &several_primary_personas::RULE,
    &severe_pain_without_evidence::RULE,
    &small_sample::RULE,
    &source_unused::RULE,
    &stage_without_owner::RULE,
    &target_against_direction::RULE,
    &unknown_allow::RULE,
    &unused_allow::RULE,
];

/// The rule called `code`.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.page.code == code).copied()
}
