/// Longer words, in bytes, are nobody's slip of the pen; holding them against each other letter by letter takes long.
const LONGEST: usize = 100;

/// The candidate that `word` was probably meant to be: the nearest by edit distance, with swapped
/// neighbours counted as one edit, and not further than a third of the word. The first of equals.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = word.to_lowercase();
    // A single letter is near every other one.
    if folded.len() > LONGEST {
        return None;
    }
    let bound = if folded.chars().nth(1).is_none() { 0 } else { (word.chars().count().max(3) / 3).max(1) };
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates.into_iter().filter(|candidate| candidate.len() <= LONGEST) {
        let distance = match () {
            () if candidate == folded => 0,
            // A plural or a prefix of three letters and more is a likely slip too.
            () if folded.chars().count() >= 3 && candidate.starts_with(&folded) => 1,
            () => strsim::osa_distance(&folded, &candidate.to_lowercase()),
        };
        if distance <= bound && best.is_none_or(|(least, _)| distance < least) {
            best = Some((distance, candidate));
        }
    }
    best.map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_find_their_word() {
        let words = ["touchpoint", "thought", "action", "emotion", "pain"];
        for (slip, word) in
            [("tochpoint", "touchpoint"), ("Acton", "action"), ("pian", "pain"), ("emotions", "emotion")]
        {
            assert_eq!(nearest(slip, words), Some(word), "{slip}");
        }
        assert_eq!(nearest("banana", words), None);
        assert_eq!(nearest("d", ["a", "b"]), None);
    }
}
