//! The fix of a message mends the text.

use super::{examples, fixed, messages, read};

#[test]
fn fixes_mend_lost_braces_and_quotes() {
    let mut fixes = 0;
    for (path, text) in examples() {
        for (at, _) in text.match_indices(['{', '}', '"']).step_by(11) {
            let broken = format!("{}{}", &text[..at], &text[at + 1..]);
            let found = read(&broken).diagnostics;
            if found.len() == 1 && found[0].fix.is_some() {
                fixes += 1;
                let whole = fixed(&broken);
                assert!(messages(&whole).is_empty(), "{} at {at}: {:#?}\n{whole}", path.display(), found[0]);
            }
        }
    }
    assert!(fixes > 100, "{fixes}");
}
