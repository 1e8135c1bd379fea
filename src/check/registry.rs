use super::Rule;
use super::rules::RULES;
use crate::config::{Asked, KnownLint};
use crate::diagnostic::{Code, Severity, code};

/// The rule called `code`.
pub fn rule(code: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.page.code == code).copied()
}

/// Every code there is, that of lints too, by name.
pub fn codes() -> Vec<Code> {
    let mut codes: Vec<Code> = code::all().chain(RULES.iter().map(|rule| rule.code())).collect();
    codes.sort();
    codes
}

/// The code that people write as `name`, of lints too.
pub fn find(name: &str) -> Option<Code> {
    code::find(name).or_else(|| rule(name).map(Rule::code))
}

/// What a journey.toml and the command line may set: every code whose page says that it is advice, by name.
pub fn lints() -> Vec<KnownLint> {
    let advice = codes().into_iter().filter(|code| code.severity() != Severity::Error);
    let known = |code: Code| match rule(code.name()) {
        Some(rule) => KnownLint { code, asked: rule.preset.map_or(Asked::Never, Asked::From), options: rule.options },
        None => KnownLint { code, asked: Asked::Always, options: &[] },
    };
    advice.map(known).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_whole_and_there_is_one_a_code() {
        let codes = codes();
        for pair in codes.windows(2) {
            assert_ne!(pair[0].name(), pair[1].name());
        }
        for page in codes.into_iter().map(Code::page) {
            let code = page.code;
            assert!(code.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{code}");
            assert!(!page.summary.is_empty() && !page.summary.ends_with('.') && !page.summary.contains('\n'), "{code}");
            assert!(page.explanation.ends_with('.'), "{code}");
            assert_eq!(page.bad.is_empty(), page.good.is_empty(), "{code}: a bad example needs a good one");
            assert_ne!(page.bad.is_empty(), page.bad.ends_with('\n'), "{code}: an example ends in a newline");
        }
    }
}
