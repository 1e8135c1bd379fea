use std::collections::BTreeMap;

use super::Diagnostic;
use crate::text::{FileId, Location, Sources};

/// Longer pieces of text are told apart by their beginning.
const LONGEST: usize = 200;

/// Names for findings that stay the same when lines move: made from the code, the names of the declarations
/// around the place, and its text.
pub struct Fingerprints<'a> {
    sources: &'a Sources,
    names: &'a dyn Fn(Location) -> Vec<String>,
    seen: BTreeMap<(FileId, u64), u32>,
}

impl<'a> Fingerprints<'a> {
    /// `names` gives the names of the declarations around a place, the outermost first.
    pub fn new(sources: &'a Sources, names: &'a dyn Fn(Location) -> Vec<String>) -> Fingerprints<'a> {
        Fingerprints { sources, names, seen: BTreeMap::new() }
    }

    /// The fingerprint of `diagnostic`. Equal findings in one file are counted in their order.
    pub fn of(&mut self, diagnostic: &Diagnostic) -> String {
        let location = diagnostic.primary.location;
        let text = self.sources.get(location.file).text.get(location.span.range()).unwrap_or_default();
        let mut hash = Hash::default();
        hash.add(diagnostic.code.name());
        for name in (self.names)(location) {
            hash.add(&name);
        }
        let mut words = String::new();
        for word in text.split_whitespace() {
            if words.len() >= LONGEST {
                break;
            }
            words.extend(word.chars().take(LONGEST));
            words.push(' ');
        }
        hash.add(&words);
        let nth = self.seen.entry((location.file, hash.0)).or_insert(0);
        *nth += 1;
        format!("{:016x}:{nth}", hash.0)
    }
}

/// FNV-1a: the same on every machine and in every version.
struct Hash(u64);

impl Default for Hash {
    fn default() -> Hash {
        Hash(0xcbf2_9ce4_8422_2325)
    }
}

impl Hash {
    fn add(&mut self, text: &str) {
        // A byte that UTF-8 never has keeps "ab", "c" apart from "a", "bc".
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
