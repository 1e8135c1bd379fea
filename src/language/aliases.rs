/// Words from neighbouring tools and habits, with the keywords they stand for, likeliest first.
const ALIASES: &[(&str, &[&str])] = &[
    ("act", &["action"]),
    ("activities", &["activity"]),
    ("actor", &["persona"]),
    ("actors", &["for"]),
    ("behaviour", &["behavior"]),
    ("behind", &["backstage"]),
    ("benefit", &["gain"]),
    ("bright-spot", &["gain"]),
    ("challenge", &["pain", "frustration"]),
    ("channel", &["via", "prefers"]),
    ("channels", &["via", "prefers"]),
    ("colour", &["color"]),
    ("customer", &["persona"]),
    ("delay", &["wait"]),
    ("description", &["scenario", "bio", "definition", "note"]),
    ("do", &["action"]),
    ("does", &["action"]),
    ("doing", &["action"]),
    ("expects", &["expectation"]),
    ("feel", &["emotion"]),
    ("feeling", &["emotion"]),
    ("feels", &["emotion"]),
    ("friction", &["pain"]),
    ("idea", &["opportunity"]),
    ("improvement", &["opportunity"]),
    ("include", &["import"]),
    ("insight", &["note"]),
    ("issue", &["pain"]),
    ("job", &["role"]),
    ("kpi", &["metric"]),
    ("language", &["lang"]),
    ("map", &["journey"]),
    ("moment-of-truth", &["moment"]),
    ("mood", &["emotion"]),
    ("mot", &["moment"]),
    ("occupation", &["role"]),
    ("onstage", &["frontstage"]),
    ("pain-point", &["pain"]),
    ("pain_point", &["pain"]),
    ("painpoint", &["pain"]),
    ("painpoints", &["pain"]),
    ("person", &["persona"]),
    ("personas", &["for"]),
    ("phase", &["stage"]),
    ("problem", &["pain"]),
    ("profession", &["role"]),
    ("research", &["source", "evidence"]),
    ("responsible", &["owner"]),
    ("said", &["quote"]),
    ("says", &["quote"]),
    ("section", &["stage"]),
    ("sentiment", &["emotion"]),
    ("solution", &["opportunity"]),
    ("source", &["evidence"]),
    ("step", &["touchpoint"]),
    ("task", &["touchpoint"]),
    ("team", &["owner"]),
    ("think", &["thought"]),
    ("thinking", &["thought"]),
    ("thinks", &["thought"]),
    ("time", &["duration"]),
    ("touch-point", &["touchpoint"]),
    ("use", &["import"]),
    ("user", &["persona"]),
    ("waiting", &["wait"]),
    ("wants", &["goal"]),
];

/// The keywords that a word of another tool may stand for, likeliest first.
pub fn aliases(word: &str) -> &'static [&'static str] {
    let word = word.to_lowercase();
    let at = ALIASES.binary_search_by(|(alias, _)| (*alias).cmp(&word));
    at.ok().and_then(|at| ALIASES.get(at)).map(|(_, keywords)| *keywords).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_are_sorted_and_name_keywords() {
        assert!(ALIASES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(ALIASES.iter().flat_map(|(_, keywords)| *keywords).all(|word| crate::language::is_keyword(word)));
        assert_eq!(aliases("Phase"), ["stage"]);
    }
}
