use super::value::Wrong;
use crate::model::Scale;

/// `12`, `0.5`, `-2`, `+42`.
pub(super) fn read(text: &str) -> Result<f64, Wrong> {
    let plain = text.replace('−', "-");
    if let Some(number) = figure(&plain) {
        return Ok(number);
    }
    let wrong = Wrong::new("is not a number");
    let digits = plain.trim_start_matches(['-', '+']);
    let (whole, grouped) = (plain.replacen('.', "0.", 1), plain.replace(['_', '\''], ""));
    Err(match () {
        () if digits.starts_with('.') && figure(&whole).is_some() => wrong.instead(whole),
        () if digits.ends_with('.') => wrong.instead(plain.trim_end_matches('.')),
        () if grouped != plain && figure(&grouped).is_some() => wrong.instead(grouped),
        () if plain.ends_with('%') => Wrong::new("is a percentage, and here stands a plain number"),
        () => wrong,
    })
}

/// The number that `text` is, if it is written as one.
fn figure(text: &str) -> Option<f64> {
    let digits = text.trim_start_matches(['-', '+']);
    let well_formed = text.len() - digits.len() <= 1
        && digits.split('.').count() <= 2
        && digits.split('.').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    let number = text.parse().ok().filter(|number: &f64| well_formed && number.is_finite())?;
    Some(if number == 0.0 { 0.0 } else { number })
}

/// The two ends of a range `A..B`, either of which may be empty.
pub(super) fn ends(text: &str) -> Option<(&str, &str)> {
    let (low, high) = text.split_once("..")?;
    (!(low.is_empty() && high.is_empty())).then_some((low, high))
}

/// `29` or `35..42`, kept as written.
pub(super) fn age(text: &str) -> Result<String, Wrong> {
    let one = |text: &str| {
        let years = read(text)?;
        if (0.0..=150.0).contains(&years) { Ok(years) } else { Err(Wrong::new("is no age that a person has")) }
    };
    match ends(text) {
        None if text.matches('-').count() == 1 && !text.starts_with('-') => {
            Err(Wrong::new("is not an age; a range has two dots").instead(text.replace('-', "..")))
        }
        None => one(text).map(|_| text.to_owned()),
        Some(("", end) | (end, "")) => one(end).map(|_| text.to_owned()),
        Some((low, high)) => low_first(one(low)?, one(high)?, low, high).map(|()| text.to_owned()),
    }
}

/// `1..5`: two numbers, low first.
pub(super) fn scale(text: &str) -> Result<Scale, Wrong> {
    if let Some((low, high)) = both_ends(text) {
        return between(low, high);
    }
    let wrong = Wrong::new("is not a scale: it has two ends");
    // `1-5`, with the hyphen of a range in prose.
    let dash = text.char_indices().skip(1).find(|(_, c)| matches!(c, '-' | '–' | '/' | ':'));
    let dotted = dash.and_then(|(at, c)| Some(format!("{}..{}", text.get(..at)?, text.get(at + c.len_utf8()..)?)));
    let is_scale = |text: &String| both_ends(text).is_some_and(|(low, high)| between(low, high).is_ok());
    Err(match dotted.filter(is_scale) {
        Some(dotted) => wrong.instead(dotted),
        None => wrong,
    })
}

fn both_ends(text: &str) -> Option<(&str, &str)> {
    ends(text).filter(|(low, high)| !low.is_empty() && !high.is_empty())
}

fn between(low: &str, high: &str) -> Result<Scale, Wrong> {
    let min = read(low).map_err(|wrong| wrong.within("", &format!("..{high}")))?;
    let max = read(high).map_err(|wrong| wrong.within(&format!("{low}.."), ""))?;
    low_first(min, max, low, high)?;
    if min == max {
        return Err(Wrong::new("has no length: its ends are equal"));
    }
    Ok(Scale { min, max })
}

/// Whether the ends of a range stand in order.
pub(super) fn low_first(min: f64, max: f64, low: &str, high: &str) -> Result<(), Wrong> {
    if min <= max { Ok(()) } else { Err(Wrong::new("has its high end first").instead(format!("{high}..{low}"))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_what_to_write_instead() {
        assert_eq!(read("-2").ok(), Some(-2.0));
        assert_eq!(read("+42").ok(), Some(42.0));
        assert_eq!(read("1_000").err().and_then(|wrong| wrong.instead).as_deref(), Some("1000"));
        assert!(read("2x").is_err() && read("1.2.3").is_err() && read("--1").is_err());
        assert_eq!(age("35-42").err().and_then(|wrong| wrong.instead).as_deref(), Some("35..42"));
        assert_eq!(scale("1-5").err().and_then(|wrong| wrong.instead).as_deref(), Some("1..5"));
        assert_eq!(scale("5..1").err().and_then(|wrong| wrong.instead).as_deref(), Some("1..5"));
    }

    #[test]
    fn a_proposal_is_not_mended_in_its_turn() {
        // Each of these once made another one to ask about, as often as it has signs.
        let many = |start: &str, sign: &str| format!("{start}{}", sign.repeat(100_000));
        for text in [many("..1", "-1"), many("1", "/"), many("", "."), many("", "-"), many(".", "_'")] {
            let wrong = |result: Option<Wrong>| result.is_some_and(|wrong| wrong.instead.is_none());
            assert!(wrong(scale(&text).err()) && age(&text).is_err(), "{}", &text[..8]);
            assert!(read(&text).is_err(), "{}", &text[..8]);
        }
    }
}
