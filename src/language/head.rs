use super::Kind;

/// What stands behind a keyword on its line, before any modifier.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Head {
    /// Nothing: the keyword says it all, or its block does.
    Bare,
    /// `[name] ["title"]`: declares a thing.
    Declare(Kind),
    /// One name of a declared thing.
    Refer(Kind),
    /// One or more names of declared things, with commas.
    Names(Kind),
    /// `"text"`.
    Text,
    /// `["text"]`.
    OptionalText,
    /// One value.
    Value(ValueKind),
    /// One or more values, with commas.
    Values(ValueKind),
    /// `METRIC VALUE`.
    Reading,
    /// `METRIC ["title"]`.
    Objective,
    /// `WORD [SCORE] (then WORD [SCORE])*`.
    Emotion,
    /// `CURVE SCORE`.
    Score,
    /// `"address or path" ["title"]`.
    Target(ValueKind),
    /// `KIND NAME` or `FIELD`.
    Drop,
    /// A block with lines of its own kind.
    Lines(Lines),
}

impl Head {
    /// Whether text in quotes stands behind the keyword, and nothing else can.
    pub fn is_text(self) -> bool {
        use ValueKind::{Address, Path, Text};
        matches!(self, Head::Text | Head::Value(Text) | Head::Values(Text) | Head::Target(Address | Path))
    }
}

/// The two kinds of lines that are not statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// `a -> b 31% "label"`.
    Edges,
    /// `meh -0.2`.
    Words,
}

/// What a single value may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ValueKind {
    /// One of these words.
    Word(&'static [&'static str]),
    /// Any text in quotes.
    Text,
    /// A number.
    Number,
    /// A number, a percentage or a duration.
    Amount,
    /// A length of time.
    Duration,
    /// A year, month or day.
    Date,
    /// A number of years or a range of them.
    Age,
    /// Two numbers, low first.
    Scale,
    /// A word low, medium, high or a percentage.
    Confidence,
    /// A BCP 47 language tag.
    Language,
    /// `"#rrggbb"`.
    Color,
    /// An address that begins with https:, http: or mailto:.
    Address,
    /// A path relative to the file.
    Path,
    /// The name of a built-in channel.
    Icon,
}

/// `low`, `medium`, `high`.
pub(crate) const LEVELS: ValueKind = ValueKind::Word(&["low", "medium", "high"]);

impl ValueKind {
    /// How messages ask for it: `a duration such as 10min`.
    pub fn expected(self) -> String {
        match self {
            ValueKind::Word(words) => match words {
                [one] => format!("`{one}`"),
                [most @ .., last] => {
                    let most: Vec<String> = most.iter().map(|word| format!("`{word}`")).collect();
                    format!("{} or `{last}`", most.join(", "))
                }
                [] => String::from("a word"),
            },
            ValueKind::Text => String::from("text in quotes"),
            ValueKind::Number => String::from("a number such as `12` or `0.5`"),
            ValueKind::Amount => String::from("a number, a percentage or a duration, such as `12`, `31%` or `2h`"),
            ValueKind::Duration => String::from("a duration such as `10min`, `2h` or `3d`"),
            ValueKind::Date => String::from("a date such as `2026`, `2026-10` or `2026-10-31`"),
            ValueKind::Age => String::from("an age such as `29` or `35..42`"),
            ValueKind::Scale => String::from("two numbers with dots between them, such as `1..5`"),
            ValueKind::Confidence => String::from("`low`, `medium`, `high` or a percentage such as `80%`"),
            ValueKind::Language => String::from("a language tag such as `en`, `de` or `pt-BR`"),
            ValueKind::Color => String::from("a colour such as `\"#3557d5\"`"),
            ValueKind::Address => String::from("an address in quotes that begins with `https:`, `http:` or `mailto:`"),
            ValueKind::Path => String::from("a path in quotes, relative to this file"),
            ValueKind::Icon => String::from("the name of a built-in channel, such as `web` or `store`"),
        }
    }
}
