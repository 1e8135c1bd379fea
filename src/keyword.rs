use std::fmt;

/// The keywords, in the order of the alphabet: what code calls them, and what people write.
macro_rules! keywords {
    ($($name:ident = $word:literal,)*) => {
        /// The word that a statement starts with. Two of them are compared as numbers, and ordered as words.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Keyword {
            $(#[doc = concat!("`", $word, "`.")] $name,)*
        }

        impl Keyword {
            /// All of them, in the order of the alphabet.
            pub const ALL: &[Keyword] = &[$(Keyword::$name),*];

            /// What people write.
            pub const fn word(self) -> &'static str {
                match self { $(Keyword::$name => $word,)* }
            }
        }
    };
}

keywords! {
    Action = "action",
    Activity = "activity",
    Age = "age",
    As = "as",
    Avatar = "avatar",
    Backstage = "backstage",
    Behavior = "behavior",
    Better = "better",
    Bio = "bio",
    By = "by",
    Channel = "channel",
    Color = "color",
    Confidence = "confidence",
    Cost = "cost",
    Curve = "curve",
    Date = "date",
    Definition = "definition",
    Drop = "drop",
    Duration = "duration",
    Effort = "effort",
    Emotion = "emotion",
    Emotions = "emotions",
    Evidence = "evidence",
    Expectation = "expectation",
    Experiment = "experiment",
    Flow = "flow",
    Fluency = "fluency",
    For = "for",
    Frequency = "frequency",
    From = "from",
    Frontstage = "frontstage",
    Frustration = "frustration",
    Gain = "gain",
    Goal = "goal",
    Hypothesis = "hypothesis",
    Icon = "icon",
    Image = "image",
    Impact = "impact",
    Import = "import",
    Journey = "journey",
    Kind = "kind",
    Lang = "lang",
    Link = "link",
    Location = "location",
    Method = "method",
    Metric = "metric",
    Moment = "moment",
    Motivation = "motivation",
    Need = "need",
    Note = "note",
    Objective = "objective",
    Opportunity = "opportunity",
    Optional = "optional",
    Owner = "owner",
    Pain = "pain",
    Persona = "persona",
    Prefers = "prefers",
    Principle = "principle",
    Quote = "quote",
    Reach = "reach",
    Recovery = "recovery",
    Result = "result",
    Reviewed = "reviewed",
    Revises = "revises",
    Role = "role",
    Sample = "sample",
    Scale = "scale",
    Scenario = "scenario",
    Scope = "scope",
    Score = "score",
    Segment = "segment",
    Serves = "serves",
    Severity = "severity",
    Solves = "solves",
    Source = "source",
    Stage = "stage",
    State = "state",
    Status = "status",
    Support = "support",
    System = "system",
    Target = "target",
    Tests = "tests",
    Thought = "thought",
    To = "to",
    Touchpoint = "touchpoint",
    Trigger = "trigger",
    Unit = "unit",
    Url = "url",
    Variant = "variant",
    Version = "version",
    Via = "via",
    Wait = "wait",
    When = "when",
    Workaround = "workaround",
}

/// The bytes of each keyword as a number, in the same order.
const NUMBERS: [u128; Keyword::ALL.len()] = {
    let mut numbers = [0; Keyword::ALL.len()];
    let mut at = 0;
    while at < numbers.len() {
        numbers[at] = number(Keyword::ALL[at].word());
        at += 1;
    }
    numbers
};

/// The bytes of `word` as a number, ordered as words are; 0 for a word that is longer than any keyword.
const fn number(word: &str) -> u128 {
    let bytes = word.as_bytes();
    let mut padded = [0; size_of::<u128>()];
    if bytes.len() <= padded.len() {
        let (start, _) = padded.split_at_mut(bytes.len());
        start.copy_from_slice(bytes);
    }
    u128::from_be_bytes(padded)
}

impl Keyword {
    /// The keyword that is written as `word`.
    pub fn of(word: &str) -> Option<Keyword> {
        let at = NUMBERS.binary_search(&number(word)).ok()?;
        // What comes behind the last letter is zeros, which a word may hold too.
        Keyword::ALL.get(at).copied().filter(|keyword| keyword.word().len() == word.len())
    }
}

impl fmt::Display for Keyword {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_keyword_is_found_by_its_word_and_nothing_else_is() {
        assert!(NUMBERS.is_sorted(), "the list is in the order of the alphabet");
        for keyword in Keyword::ALL {
            assert_eq!(Keyword::of(keyword.word()), Some(*keyword));
            assert!(keyword.word().len() <= size_of::<u128>());
        }
        for word in ["", "a", "Stage", "stages", "stage\0", "\0", "opportunity-of-a-lifetime"] {
            assert_eq!(Keyword::of(word), None, "{word:?}");
        }
    }
}
