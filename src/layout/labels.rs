use std::collections::BTreeMap;

use super::lane::Lane;

/// The words that the map itself brings: names of lanes, of parts of the legend, of states.
/// A project replaces any of them by its key (`[labels]` in `journey.toml`).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Labels(BTreeMap<String, String>);

/// Every key with its word, in the order of the map.
const WORDS: &[(&str, &str)] = &[
    ("stage", "Stage"),
    ("touchpoint", "Touchpoint"),
    ("touchpoint.hint", "where it happens"),
    ("action", "Doing"),
    ("action.hint", "actions"),
    ("thought", "Thinking"),
    ("thought.hint", "in their words"),
    ("emotion", "Feeling"),
    ("emotion.hint", "emotion"),
    ("pain", "Pain points"),
    ("pain.hint", "severity by weight"),
    ("opportunity", "Opportunities"),
    ("opportunity.hint", "impact and effort"),
    ("metric", "Metrics"),
    ("activity", "Activities"),
    ("activity.hint", "what the business does"),
    ("expectation", "Expecting"),
    ("gain", "What works"),
    ("frontstage", "Frontstage"),
    ("frontstage.hint", "in sight"),
    ("backstage", "Backstage"),
    ("backstage.hint", "out of sight"),
    ("support", "Support"),
    ("support.hint", "what it rests on"),
    ("system", "Systems"),
    ("time", "Time"),
    ("owner", "Owner"),
    ("note", "Notes"),
    ("line.interaction", "Line of interaction"),
    ("line.visibility", "Line of visibility"),
    ("line.internal", "Line of internal interaction"),
    ("state.current", "Current state"),
    ("state.future", "Future state"),
    ("version", "Version"),
    ("reviewed", "Reviewed"),
    ("goal", "Goal"),
    ("trigger", "Trigger"),
    ("scope", "Scope"),
    ("frequency", "Frequency"),
    ("cost", "Cost"),
    ("principles", "Principles"),
    ("quotes", "Heard"),
    ("objectives", "Objectives"),
    ("evidence", "Evidence"),
    ("across", "Across the journey"),
    ("experiments", "Experiments"),
    ("measures", "Journey metrics"),
    ("wants", "Wants"),
    ("avoids", "Avoids"),
    ("drives", "Driven by"),
    ("habits", "Usually"),
    ("prefers", "Prefers"),
    ("fluency.low", "low digital fluency"),
    ("fluency.medium", "medium digital fluency"),
    ("fluency.high", "high digital fluency"),
    ("moment", "moment of truth"),
    ("optional", "optional"),
    ("new", "new"),
    ("dropped", "dropped"),
    ("low", "low"),
    ("medium", "medium"),
    ("high", "high"),
    ("critical", "critical"),
    ("severity", "severity"),
    ("impact", "impact"),
    ("effort", "effort"),
    ("status.idea", "idea"),
    ("status.planned", "planned"),
    ("status.doing", "in progress"),
    ("status.done", "done"),
    ("status.running", "running"),
    ("status.stopped", "stopped"),
    ("recovery", "Recovery"),
    ("workaround", "Workaround"),
    ("by", "by"),
    ("now", "now"),
    ("wait", "wait"),
    ("takes", "takes"),
    ("confidence", "confidence"),
    ("stages", "stages"),
    ("stage.one", "stage"),
    ("touchpoints", "touchpoints"),
    ("touchpoint.one", "touchpoint"),
    ("mean", "mean emotion"),
    ("lowest", "lowest at"),
];

impl Labels {
    /// The built-in words, with those of `replaced` (by key) instead of them. Keys that no word has
    /// change nothing.
    pub fn new(replaced: impl IntoIterator<Item = (String, String)>) -> Labels {
        Labels(replaced.into_iter().collect())
    }

    /// All keys, with the built-in word of each.
    pub fn all() -> &'static [(&'static str, &'static str)] {
        WORDS
    }

    /// The word for `key`, empty for a key that does not exist.
    pub fn get<'a>(&'a self, key: &str) -> &'a str {
        match self.0.get(key) {
            Some(word) => word,
            None => WORDS.iter().find(|(known, _)| *known == key).map_or("", |(_, word)| word),
        }
    }

    /// The name of a lane. A replaced name drops the built-in hint below it, which would be in another language.
    pub(super) fn lane(&self, lane: Lane) -> (&str, &str) {
        let hint = format!("{}.hint", lane.key());
        let hint = if self.0.contains_key(lane.key()) && !self.0.contains_key(&hint) { "" } else { self.get(&hint) };
        (self.get(lane.key()), hint)
    }
}
