/// Words from neighbouring tools and habits, with the keywords they stand for, likeliest first.
const ALIASES: &[(&str, &[&str])] = &[
    ("act", &["action"]),
    ("activities", &["activity"]),
    ("actor", &["for", "persona", "frontstage"]),
    ("actors", &["for"]),
    ("at", &["via"]),
    ("author", &["owner"]),
    ("back-stage", &["backstage"]),
    ("based-on", &["revises"]),
    ("behaviour", &["behavior"]),
    ("behind", &["backstage"]),
    ("benefit", &["gain"]),
    ("bright-spot", &["gain"]),
    ("challenge", &["pain", "frustration"]),
    ("channel", &["via", "prefers"]),
    ("channels", &["via", "prefers"]),
    ("citation", &["quote"]),
    ("colour", &["color"]),
    ("comment", &["note"]),
    ("copies", &["revises"]),
    ("customer", &["persona"]),
    ("delay", &["wait"]),
    ("delete", &["drop"]),
    ("description", &["scenario", "bio", "definition", "note"]),
    ("device", &["via"]),
    ("do", &["action"]),
    ("does", &["action"]),
    ("doing", &["action"]),
    ("employee", &["frontstage"]),
    ("expect", &["expectation"]),
    ("expects", &["expectation"]),
    ("extends", &["revises"]),
    ("feel", &["emotion"]),
    ("feeling", &["emotion"]),
    ("feels", &["emotion"]),
    ("for", &["as"]),
    ("friction", &["pain"]),
    ("front-stage", &["frontstage"]),
    ("frustration", &["pain"]),
    ("hero", &["persona"]),
    ("idea", &["opportunity"]),
    ("improvement", &["opportunity"]),
    ("in", &["via"]),
    ("include", &["import"]),
    ("insight", &["note"]),
    ("interaction", &["touchpoint"]),
    ("issue", &["pain"]),
    ("job", &["role"]),
    ("kpi", &["metric"]),
    ("lane", &["stage"]),
    ("language", &["lang"]),
    ("map", &["journey"]),
    ("medium", &["via"]),
    ("moment-of-truth", &["moment"]),
    ("mood", &["emotion"]),
    ("mot", &["moment"]),
    ("obstacle", &["pain"]),
    ("occupation", &["role"]),
    ("okr", &["objective"]),
    ("omit", &["drop"]),
    ("on", &["via"]),
    ("onstage", &["frontstage"]),
    ("pain-point", &["pain", "frustration"]),
    ("pain_point", &["pain", "frustration"]),
    ("painpoint", &["pain", "frustration"]),
    ("painpoints", &["pain", "frustration"]),
    ("participant", &["persona"]),
    ("participants", &["sample"]),
    ("person", &["persona"]),
    ("personas", &["for"]),
    ("phase", &["stage"]),
    ("photo", &["image", "avatar"]),
    ("picture", &["image", "avatar"]),
    ("place", &["via"]),
    ("priority", &["impact", "severity"]),
    ("problem", &["pain"]),
    ("profession", &["role"]),
    ("question", &["thought"]),
    ("rating", &["score"]),
    ("recommendation", &["opportunity"]),
    ("remark", &["note"]),
    ("remove", &["drop"]),
    ("research", &["source", "evidence"]),
    ("respondents", &["sample"]),
    ("responsible", &["owner"]),
    ("said", &["quote"]),
    ("says", &["quote"]),
    ("screenshot", &["image"]),
    ("section", &["stage"]),
    ("sentiment", &["emotion"]),
    ("software", &["system"]),
    ("solution", &["opportunity"]),
    ("source", &["evidence"]),
    ("staff", &["frontstage"]),
    ("step", &["touchpoint"]),
    ("swimlane", &["stage"]),
    ("task", &["touchpoint"]),
    ("team", &["owner"]),
    ("test", &["experiment"]),
    ("think", &["thought"]),
    ("thinking", &["thought"]),
    ("thinks", &["thought"]),
    ("thoughts", &["thought"]),
    ("through", &["via"]),
    ("time", &["duration"]),
    ("to", &["target"]),
    ("tool", &["system"]),
    ("touch-point", &["touchpoint"]),
    ("url", &["link"]),
    ("use", &["import"]),
    ("user", &["persona"]),
    ("verbatim", &["quote"]),
    ("waiting", &["wait"]),
    ("wants", &["goal"]),
    ("who", &["by", "for"]),
    ("wish", &["opportunity"]),
    ("with", &["via"]),
];

/// The keywords that a word of another tool may stand for, likeliest first.
pub fn aliases(word: &str) -> &'static [&'static str] {
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
    fn aliases_are_sorted_and_name_keywords() {
        assert!(ALIASES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(ALIASES.iter().flat_map(|(_, keywords)| *keywords).all(|word| crate::language::is_keyword(word)));
        assert_eq!(aliases("Phase"), ["stage"]);
        assert!(VALUES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(value_alias("Urgent", &["low", "high"]), Some("high"));
        assert!(CHANNELS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(CHANNELS.iter().all(|(_, channel)| crate::language::built_in_channel(channel).is_some()));
        assert_eq!(channel_alias("Website"), Some("web"));
    }
}
