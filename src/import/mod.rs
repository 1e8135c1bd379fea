//! Maps of other programs as `.journey` text. What comes out is text, not a map: whoever imports compiles
//! it and shows what the compiler says, so that nothing of a damaged map gets lost without a word.

pub mod json;
