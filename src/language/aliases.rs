use super::Keyword;

/// Words from neighbouring tools and habits, with the keywords they stand for, likeliest first.
const ALIASES: &[(&str, &[Keyword])] = &[
    ("act", &[Keyword::Action]),
    ("activities", &[Keyword::Activity]),
    ("actor", &[Keyword::For, Keyword::Persona, Keyword::Frontstage]),
    ("actors", &[Keyword::For]),
    ("at", &[Keyword::Via]),
    ("author", &[Keyword::Owner]),
    ("back-stage", &[Keyword::Backstage]),
    ("based-on", &[Keyword::Revises]),
    ("behaviour", &[Keyword::Behavior]),
    ("behind", &[Keyword::Backstage]),
    ("benefit", &[Keyword::Gain]),
    ("bright-spot", &[Keyword::Gain]),
    ("challenge", &[Keyword::Pain, Keyword::Frustration]),
    ("channel", &[Keyword::Via, Keyword::Prefers]),
    ("channels", &[Keyword::Via, Keyword::Prefers]),
    ("citation", &[Keyword::Quote]),
    ("colour", &[Keyword::Color]),
    ("comment", &[Keyword::Note]),
    ("copies", &[Keyword::Revises]),
    ("customer", &[Keyword::Persona]),
    ("delay", &[Keyword::Wait]),
    ("delete", &[Keyword::Drop]),
    ("description", &[Keyword::Scenario, Keyword::Bio, Keyword::Definition, Keyword::Note]),
    ("device", &[Keyword::Via]),
    ("do", &[Keyword::Action]),
    ("does", &[Keyword::Action]),
    ("doing", &[Keyword::Action]),
    ("employee", &[Keyword::Frontstage]),
    ("expect", &[Keyword::Expectation]),
    ("expects", &[Keyword::Expectation]),
    ("extends", &[Keyword::Revises]),
    ("feel", &[Keyword::Emotion]),
    ("feeling", &[Keyword::Emotion]),
    ("feels", &[Keyword::Emotion]),
    ("for", &[Keyword::As]),
    ("friction", &[Keyword::Pain]),
    ("front-stage", &[Keyword::Frontstage]),
    ("frustration", &[Keyword::Pain]),
    ("hero", &[Keyword::Persona]),
    ("idea", &[Keyword::Opportunity]),
    ("improvement", &[Keyword::Opportunity]),
    ("in", &[Keyword::Via]),
    ("include", &[Keyword::Import]),
    ("insight", &[Keyword::Note]),
    ("interaction", &[Keyword::Touchpoint]),
    ("issue", &[Keyword::Pain]),
    ("job", &[Keyword::Role]),
    ("kpi", &[Keyword::Metric]),
    ("lane", &[Keyword::Stage]),
    ("language", &[Keyword::Lang]),
    ("map", &[Keyword::Journey]),
    ("medium", &[Keyword::Via]),
    ("moment-of-truth", &[Keyword::Moment]),
    ("mood", &[Keyword::Emotion]),
    ("mot", &[Keyword::Moment]),
    ("obstacle", &[Keyword::Pain]),
    ("occupation", &[Keyword::Role]),
    ("okr", &[Keyword::Objective]),
    ("omit", &[Keyword::Drop]),
    ("on", &[Keyword::Via]),
    ("onstage", &[Keyword::Frontstage]),
    ("pain-point", &[Keyword::Pain, Keyword::Frustration]),
    ("pain_point", &[Keyword::Pain, Keyword::Frustration]),
    ("painpoint", &[Keyword::Pain, Keyword::Frustration]),
    ("painpoints", &[Keyword::Pain, Keyword::Frustration]),
    ("participant", &[Keyword::Persona]),
    ("participants", &[Keyword::Sample]),
    ("person", &[Keyword::Persona]),
    ("personas", &[Keyword::For]),
    ("phase", &[Keyword::Stage]),
    ("photo", &[Keyword::Image, Keyword::Avatar]),
    ("picture", &[Keyword::Image, Keyword::Avatar]),
    ("place", &[Keyword::Via]),
    ("priority", &[Keyword::Impact, Keyword::Severity]),
    ("problem", &[Keyword::Pain]),
    ("profession", &[Keyword::Role]),
    ("question", &[Keyword::Thought]),
    ("rating", &[Keyword::Score]),
    ("recommendation", &[Keyword::Opportunity]),
    ("remark", &[Keyword::Note]),
    ("remove", &[Keyword::Drop]),
    ("research", &[Keyword::Source, Keyword::Evidence]),
    ("respondents", &[Keyword::Sample]),
    ("responsible", &[Keyword::Owner]),
    ("said", &[Keyword::Quote]),
    ("says", &[Keyword::Quote]),
    ("screenshot", &[Keyword::Image]),
    ("section", &[Keyword::Stage]),
    ("sentiment", &[Keyword::Emotion]),
    ("software", &[Keyword::System]),
    ("solution", &[Keyword::Opportunity]),
    ("source", &[Keyword::Evidence]),
    ("staff", &[Keyword::Frontstage]),
    ("step", &[Keyword::Touchpoint]),
    ("swimlane", &[Keyword::Stage]),
    ("task", &[Keyword::Touchpoint]),
    ("team", &[Keyword::Owner]),
    ("test", &[Keyword::Experiment]),
    ("think", &[Keyword::Thought]),
    ("thinking", &[Keyword::Thought]),
    ("thinks", &[Keyword::Thought]),
    ("thoughts", &[Keyword::Thought]),
    ("through", &[Keyword::Via]),
    ("time", &[Keyword::Duration]),
    ("to", &[Keyword::Target]),
    ("tool", &[Keyword::System]),
    ("touch-point", &[Keyword::Touchpoint]),
    ("url", &[Keyword::Link]),
    ("use", &[Keyword::Import]),
    ("user", &[Keyword::Persona]),
    ("verbatim", &[Keyword::Quote]),
    ("waiting", &[Keyword::Wait]),
    ("wants", &[Keyword::Goal]),
    ("who", &[Keyword::By, Keyword::For]),
    ("wish", &[Keyword::Opportunity]),
    ("with", &[Keyword::Via]),
];

/// The keywords that a word of another tool may stand for, likeliest first.
pub fn aliases(word: &str) -> &'static [Keyword] {
    let word = word.to_lowercase();
    let at = ALIASES.binary_search_by(|(alias, _)| (*alias).cmp(&word));
    at.ok().and_then(|at| ALIASES.get(at)).map(|(_, keywords)| *keywords).unwrap_or_default()
}

/// Words that people write for the fixed words of a value, and what they stand for, likeliest first.
const VALUES: &[(&str, &[&str])] = &[
    ("active", &["running", "doing"]),
    ("as-is", &["current"]),
    ("asis", &["current"]),
    ("big", &["high"]),
    ("blocker", &["critical"]),
    ("completed", &["done"]),
    ("down", &["lower"]),
    ("face-to-face", &["human"]),
    ("finished", &["done"]),
    ("increase", &["higher"]),
    ("large", &["high"]),
    ("less", &["lower"]),
    ("main", &["primary"]),
    ("major", &["high"]),
    ("mid", &["medium"]),
    ("middle", &["medium"]),
    ("minor", &["low"]),
    ("moderate", &["medium"]),
    ("more", &["higher"]),
    ("new", &["idea", "planned"]),
    ("now", &["current"]),
    ("offline", &["physical"]),
    ("online", &["digital"]),
    ("open", &["idea", "planned"]),
    ("percent", &["rate"]),
    ("percentage", &["rate"]),
    ("present", &["current"]),
    ("progress", &["doing", "running"]),
    ("severe", &["critical"]),
    ("small", &["low"]),
    ("started", &["running", "doing"]),
    ("time", &["duration"]),
    ("to-be", &["future"]),
    ("tobe", &["future"]),
    ("todo", &["idea", "planned"]),
    ("trivial", &["low"]),
    ("up", &["higher"]),
    ("urgent", &["critical", "high"]),
    ("user", &["primary"]),
];

/// Which of `words` another word for a value stands for.
pub fn value_alias<'a>(word: &str, words: &[&'a str]) -> Option<&'a str> {
    let word = word.to_lowercase();
    let at = VALUES.binary_search_by(|(alias, _)| (*alias).cmp(&word)).ok()?;
    let (_, meant) = VALUES.get(at)?;
    meant.iter().find_map(|meant| words.iter().copied().find(|word| word == meant))
}

/// Other words for the built-in channels.
const CHANNELS: &[(&str, &str)] = &[
    ("call", "phone"),
    ("call-center", "phone"),
    ("call-centre", "phone"),
    ("desktop", "web"),
    ("f2f", "in-person"),
    ("face-to-face", "in-person"),
    ("internet", "web"),
    ("letter", "mail"),
    ("mobile", "app"),
    ("online", "web"),
    ("post", "mail"),
    ("shop", "store"),
    ("site", "web"),
    ("telephone", "phone"),
    ("text", "sms"),
    ("website", "web"),
];

/// The built-in channel that another word for it stands for.
pub fn channel_alias(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    let at = CHANNELS.binary_search_by(|(alias, _)| (*alias).cmp(&word)).ok()?;
    CHANNELS.get(at).map(|(_, channel)| *channel)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_are_sorted() {
        assert!(ALIASES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(aliases("Phase"), [Keyword::Stage]);
        assert!(VALUES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(value_alias("Urgent", &["low", "high"]), Some("high"));
        assert!(CHANNELS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(CHANNELS.iter().all(|(_, channel)| crate::language::built_in_channel(channel).is_some()));
        assert_eq!(channel_alias("Website"), Some("web"));
    }
}
